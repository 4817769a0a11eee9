"""Facts about index keys that 1.9.1 offers as functions."""
import numpy as np

from ..base import ArgumentError, IndexOutOfRange
from .ndarray import NDArray

__all__ = ["check_boolean_array_dimension", "get_indexing_dispatch_code", "get_oshape_of_gather_nd_op", "indexing_key_expand_implicit_axes"]

BASIC, ADVANCED, UNSUPPORTED = 0, 1, -1


def get_indexing_dispatch_code(key):
    """0 for a basic key (integers, slices, None, ...), 1 for one with index arrays, -1 for something else; ``key`` is a tuple."""
    if not isinstance(key, tuple):
        raise ArgumentError(f"get_indexing_dispatch_code: expected a tuple, got a {type(key).__name__}.")
    code = BASIC
    for item in key:
        if isinstance(item, NDArray | np.ndarray | list | tuple | range):
            code = ADVANCED
        elif not (item is None or item is Ellipsis or isinstance(item, slice | int | np.integer)):
            return UNSUPPORTED
    return code


def get_oshape_of_gather_nd_op(dshape, ishape):
    """Shape of ``gather_nd``'s result for data and indices of these shapes."""
    if not len(dshape) > 0 or ishape[0] > len(dshape):
        raise ArgumentError(f"gather_nd: indices of shape {tuple(ishape)} name {ishape[0]} axes, the data has {len(dshape)}.")
    return tuple(ishape[1:]) + tuple(dshape[ishape[0]:])


def indexing_key_expand_implicit_axes(key, shape):
    """``key`` with one item for each axis of ``shape`` (and None for new ones), and -1."""
    items = list(key) if isinstance(key, tuple) else [key]
    if sum(1 for i in items if i is Ellipsis) > 1:
        raise IndexOutOfRange("an index can only have a single ellipsis ('...')")
    used = sum(1 for i in items if i is not None and i is not Ellipsis)
    if used > len(shape):
        raise IndexOutOfRange(f"{used} indices are too many for shape {tuple(shape)}.")
    missing = [slice(None)] * (len(shape) - used)
    place = next((n for n, i in enumerate(items) if i is Ellipsis), len(items))
    return tuple(items[:place] + missing + items[place + 1:]), -1


def check_boolean_array_dimension(array_shape, axis, bool_shape):
    """Raise IndexOutOfRange unless a mask of ``bool_shape`` fits the axes of an array from ``axis`` on."""
    for number, size in enumerate(bool_shape):
        if axis + number >= len(array_shape) or array_shape[axis + number] != size:
            own = array_shape[axis + number] if axis + number < len(array_shape) else "missing"
            raise IndexOutOfRange(f"boolean index did not match indexed array along axis {axis + number}; size is {own} but corresponding "
                                  f"boolean size is {size}")
