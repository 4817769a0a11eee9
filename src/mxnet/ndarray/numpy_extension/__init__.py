"""mx.nd.npx: operators that NumPy does not have, on mx.np arrays."""
import importlib

from ..numpy import ndarray
from ..register import lookup as _lookup

_find, __dir__ = _lookup("npx", __name__, lambda: ndarray, globals())


def __getattr__(name):
    if name in ("image", "random"):
        return importlib.import_module(f"{__name__}.{name}")
    return _find(name)
