"""mx.sym.np: symbols with NumPy semantics, and mx.np's functions on them."""
import importlib as _importlib

from ..register import lookup as _lookup
from ._symbol import *
from ._symbol import _Symbol

_find, __dir__ = _lookup("np", __name__, globals(), lambda: _Symbol)


def __getattr__(name):
    if name in ("_internal", "_symbol", "linalg", "random"):
        return _importlib.import_module(f"{__name__}.{name}")
    return _find(name)
