"""mx.nd.image: operators on images."""
from .ndarray import NDArray
from .register import lookup

__getattr__, __dir__ = lookup("image", __name__, lambda: NDArray, globals())
