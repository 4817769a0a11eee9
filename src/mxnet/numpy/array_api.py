"""The array API standard over mx.np arrays; see :mod:`mxnet.ndarray.numpy.array_api`."""
from ..ndarray.numpy.array_api import *
from ..ndarray.numpy.array_api import __all__ as __all__
