"""Arrays of text files."""
import functools as _functools

import numpy as _np

from ..ndarray.register import read_context as _read_context
from .multiarray import array as _array

__all__ = ["genfromtxt"]


@_functools.wraps(_np.genfromtxt)
def genfromtxt(*args, **kwargs):
    """The numbers of a text file; NumPy's arguments, and ``ctx``."""
    context = _read_context(kwargs.pop("ctx", None))
    values = _np.genfromtxt(*args, **kwargs)
    return _array(values, dtype=values.dtype, ctx=context)
