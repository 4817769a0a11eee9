"""mx.np: NumPy's functions on arrays that run on any device and have gradients.

>>> mx.npx.set_np()
>>> a = mx.np.arange(6).reshape(2, 3)
>>> mx.np.exp(a).sum(axis=0)
array([ 21.085537,  57.316433, 155.80222 ])
"""
import numpy as _np

from ..ndarray.numpy import protocol as _protocol
from . import linalg, random
from .arrayprint import set_printoptions
from .fallback import *
from .function_base import meshgrid
from .io import genfromtxt
from .multiarray import *
from .multiarray import array, empty
from .operators import *
from .stride_tricks import broadcast_arrays
from .utils import *

del globals()["bool"]  # mx.np.utils has it, as 1.9.1; here it would hide Python's


def _speak_numpy():
    """Let NumPy's functions find mx.np's of the same name: ``numpy.exp(x)`` of an mx.np array is ``mx.np.exp(x)``."""
    for here, there in ((globals(), _np), (vars(linalg), _np.linalg)):
        for name, function in list(here.items()):
            own = vars(there).get(name)             # asking NumPy by attribute for a name it has dropped would warn
            if callable(function) and callable(own) and not isinstance(own, type) and not hasattr(function, "_from_numpy"):
                _protocol.FUNCTIONS[own] = function


_speak_numpy()
