"""mx.sym.np: symbols with NumPy semantics, and mx.np's functions on them."""
import importlib as _importlib

from ...ndarray import numpy as _arrays
from ...ndarray.numpy.calls import on_face as _on_face
from ..register import lookup as _lookup
from .symbol import _Symbol
from .symbol import create as _create
from .symbol import outputs as _outputs

_symbolic = _on_face(_create)
for _name in _arrays.FUNCTIONS:
    globals()[_name] = getattr(_arrays, _name)
for _name in _arrays.creation.__all__:
    globals()[_name] = _symbolic(getattr(_arrays, _name))
__all__ = list(_arrays.FUNCTIONS)
_find, __dir__ = _lookup("np", __name__, globals(), lambda: _outputs)


def __getattr__(name):
    if name in ("_internal", "linalg", "random"):
        return _importlib.import_module(f"{__name__}.{name}")
    return _find(name)
