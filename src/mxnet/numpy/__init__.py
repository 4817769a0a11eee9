"""mx.np: NumPy's functions on arrays that run on any device and have gradients."""
from ..ndarray import numpy as _functions
from .multiarray import *
from .multiarray import array, empty


def __getattr__(name):
    return getattr(_functions, name)
