"""mx.sym.np.linalg: linear algebra on symbols."""
from ...ndarray.numpy.linalg import *
from ...ndarray.numpy.linalg import __all__ as _names

__all__ = list(_names)
