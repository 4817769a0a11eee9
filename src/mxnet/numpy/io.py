"""Arrays of text files."""
import numpy as _np

from ..ndarray.register import read_context as _read_context
from .multiarray import array as _array

__all__ = ["genfromtxt"]


def genfromtxt(*args, **kwargs):
    """The numbers of a text file, float64 by default.

    Args:
        args, kwargs: Those of :func:`numpy.genfromtxt`, and ``ctx``: where the array lives.
    """
    context = _read_context(kwargs.pop("ctx", None))
    values = _np.genfromtxt(*args, **kwargs)
    return _array(values, dtype=values.dtype, ctx=context)
