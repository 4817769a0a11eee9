"""mx.nd.npx: operators of mx.npx, on mx.np arrays."""
from .numpy import ndarray
from .register import lookup as _lookup

__getattr__, __dir__ = _lookup("npx", __name__, lambda: ndarray, globals())
