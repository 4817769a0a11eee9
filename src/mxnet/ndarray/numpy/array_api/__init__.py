"""The Python array API standard (2024.12) over mx.np arrays: what ``x.__array_namespace__()`` returns.

mx.np keeps the names and habits of MXNet 1.9.1; here are the standard's. Integers are int64 and floats float32 by default, types of
elements promote by the standard's table, functions take positional arguments where it says so, results never share memory. Gradients
flow through while recording. There are no complex arrays and no unsigned integers wider than 8 bits; operators (``x + y``) keep the rules
of mx.np, which refuse int8 with uint8.

>>> xp = mx.np.ones(3).__array_namespace__()
>>> xp.permute_dims(xp.reshape(xp.arange(6), (2, 3)), (1, 0)).shape
(3, 2)
"""
from math import e, inf, nan, pi

from . import creation as _creation
from . import elementwise as _elementwise
from . import linalg
from . import manipulation as _manipulation
from . import statistics as _statistics
from .creation import *
from .elementwise import *
from .inspection import __array_namespace_info__
from .linalg import matmul, matrix_transpose, tensordot, vecdot
from .manipulation import *
from .statistics import *

__array_api_version__ = "2024.12"
newaxis = None
__all__ = ["__array_api_version__", "__array_namespace_info__", "e", "inf", "linalg", "matmul", "matrix_transpose", "nan", "newaxis", "pi",
           "tensordot", "vecdot", *_creation.__all__, *_elementwise.__all__, *_manipulation.__all__, *_statistics.__all__]
