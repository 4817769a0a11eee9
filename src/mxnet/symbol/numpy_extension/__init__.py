"""mx.sym.npx: operators that NumPy does not have, on symbols with NumPy semantics."""
import importlib as _importlib

from ..numpy.symbol import _Symbol
from ..register import lookup as _lookup

_find, __dir__ = _lookup("npx", __name__, globals(), lambda: _Symbol)


def __getattr__(name):
    if name in ("image", "random"):
        return _importlib.import_module(f"{__name__}.{name}")
    return _find(name)
