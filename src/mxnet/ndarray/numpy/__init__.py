"""mx.nd.np: arrays with NumPy semantics and the functions on them; ``mx.np`` is made of these."""
from ..register import lookup as _lookup
from .arithmetic import *
from .array import ndarray
from .creation import *
from .unary import *

_find, __dir__ = _lookup("np", __name__, lambda: ndarray, globals())


def __getattr__(name):
    return _find(name)
