"""mx.nd.npx.image: operators on images, on mx.np arrays."""
from ..numpy import ndarray
from ..register import lookup as _lookup

__getattr__, __dir__ = _lookup("npx.image", __name__, lambda: ndarray, globals())
