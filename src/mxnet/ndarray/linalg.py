"""mx.nd.linalg: linear algebra operators (BLAS3 and LAPACK style)."""
from .ndarray import NDArray
from .register import lookup

__getattr__, __dir__ = lookup("linalg", __name__, lambda: NDArray, globals())
