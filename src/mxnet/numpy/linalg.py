"""mx.np.linalg: linear algebra."""
from ..ndarray.numpy.linalg import *
from ..ndarray.numpy.linalg import __all__ as _operators
from .fallback_linalg import *
from .fallback_linalg import __all__ as _from_numpy

__all__ = [*_operators, *_from_numpy]
