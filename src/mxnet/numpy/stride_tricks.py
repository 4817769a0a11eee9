"""Arrays broadcast against each other."""
import numpy as _np

from ..base import DTypeError, ShapeError
from ..ndarray.numpy import ndarray
from ..ndarray.numpy.calls import call

__all__ = ["broadcast_arrays"]


def broadcast_arrays(*args):
    """Copies of arrays repeated to the one shape they broadcast to, as a list.

    Raises:
        ShapeError: They do not broadcast.
    """
    for array in args:
        if not isinstance(array, ndarray):
            raise DTypeError(f"broadcast_arrays: expected mx.np arrays, got a {type(array).__name__}.")
    try:
        shape = _np.broadcast_shapes(*(a.shape for a in args))
    except ValueError:
        raise ShapeError(f"broadcast_arrays: shapes {', '.join(str(a.shape) for a in args)} do not broadcast.") from None
    return [call("_npi_broadcast_to", a, shape=shape) for a in args]
