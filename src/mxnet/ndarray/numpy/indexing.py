"""Elements picked by places, conditions and order; and arrays that share memory."""
import numpy as np

from ...base import ArgumentError
from .calls import call, is_array, is_number, number
from .methods import flat_or

__all__ = ["argsort", "may_share_memory", "nonzero", "shares_memory", "sort", "take", "unique", "unravel_index", "where"]


def take(a, indices, axis=None, mode="raise", out=None):
    """Elements at places of an axis, of the flattened array for None.

    Args:
        indices: An array of places, or one.
        mode: What places outside do: ``'raise'``, ``'wrap'`` (modulo) or ``'clip'`` (to the nearest one inside).
    """
    if mode not in ("raise", "wrap", "clip"):
        raise NotImplementedError(f"take: mode is {mode!r}, expected 'raise', 'wrap' or 'clip'.")
    a, axis = flat_or(a, axis)
    if not is_array(indices):
        indices = a._like(np.asarray(indices))
    return call("_npi_take", a, indices, out=out, axis=axis, mode=mode)


def where(condition, x=None, y=None):
    """Elements of ``x`` where the condition is not zero, else of ``y``; with the condition alone its :func:`nonzero` places."""
    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ArgumentError("where: give both of x and y, or neither.")
    if is_number(condition):
        return x if condition else y
    if is_number(x) and is_number(y):
        return call("_npi_where_scalar2", condition, x=float(x), y=float(y))
    if is_number(x):
        return call("_npi_where_lscalar", condition, y, scalar=float(x))
    if is_number(y):
        return call("_npi_where_rscalar", condition, x, scalar=float(y))
    return call("_npi_where", condition, x, y)


def nonzero(a):
    """The places of elements that are not zero: a tuple of int64 arrays, one an axis."""
    places = call("_npi_nonzero", a)
    if not hasattr(places, "_ctx"):
        return places
    return tuple(call("_np_transpose", places, axes=None)) if places.ndim == 2 else (places,)


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    """The different elements (parts along an axis), sorted; and, when asked for, where each occurs first, which of them every element is,
    and how often each occurs."""
    found = call("_npi_unique", ar, return_index=return_index, return_inverse=return_inverse, return_counts=return_counts, axis=axis)
    return tuple(found) if isinstance(found, list) else found


def sort(a, axis=-1, kind=None, order=None):
    """A copy with an axis sorted, flattened first for None."""
    if order is not None:
        raise NotImplementedError("sort: order is for arrays of records, which there are none of here.")
    return call("_npi_sort", a, axis=axis, is_ascend=True)


def argsort(a, axis=-1, kind=None, order=None):
    """The places that sort an axis, of the flattened array for None; int64."""
    if order is not None:
        raise NotImplementedError("argsort: order is for arrays of records, which there are none of here.")
    return call("_npi_argsort", a, axis=axis, is_ascend=True, dtype="int64")


def unravel_index(indices, shape, order="C"):
    """The places along each axis of an array of ``shape`` that places of the flattened one stand for."""
    if order != "C":
        raise NotImplementedError("unravel_index: order is 'C'.")
    if is_number(indices):
        return np.unravel_index(number(indices), shape)
    places = call("_unravel_index", indices, shape=(shape,) if is_number(shape) else tuple(shape))
    return tuple(places) if hasattr(places, "_ctx") else places


def shares_memory(a, b, max_work=None):
    """Whether two arrays share memory."""
    found = call("_npi_share_memory", a, b)
    return found.item() if hasattr(found, "_ctx") else found


def may_share_memory(a, b, max_work=None):
    """Whether two arrays share memory."""
    return shares_memory(a, b)
