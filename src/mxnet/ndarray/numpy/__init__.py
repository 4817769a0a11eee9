"""mx.nd.np: arrays with NumPy semantics and the functions on them; ``mx.np`` is made of these."""
import importlib

from ..register import lookup as _lookup
from . import arithmetic, creation, indexing, manipulation, products, reduction, unary
from .arithmetic import *
from .array import ndarray
from .creation import *
from .indexing import *
from .manipulation import *
from .products import *
from .reduction import *
from .unary import *

FUNCTIONS = [name for chapter in (creation, indexing, manipulation, products, reduction, unary) for name in chapter.__all__ if name != "UNARY"]
FUNCTIONS += arithmetic.BINARY
__all__ = ["ndarray", *FUNCTIONS]
_find, __dir__ = _lookup("np", __name__, lambda: ndarray, globals())


def __getattr__(name):
    if name in ("_internal", "linalg", "random"):
        return importlib.import_module(f"{__name__}.{name}")
    return _find(name)
