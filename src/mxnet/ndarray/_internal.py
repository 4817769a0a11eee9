"""mx.nd._internal: operators whose registered name starts with an underscore."""
from .ndarray import NDArray
from .register import lookup

__getattr__, __dir__ = lookup("_internal", __name__, lambda: NDArray, globals())
