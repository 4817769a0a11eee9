"""Grids of coordinates."""
from ..base import ArgumentError, DTypeError
from ..ndarray.numpy import ndarray
from ..ndarray.numpy.calls import call

__all__ = ["meshgrid"]


def meshgrid(*xi, **kwargs):
    """Coordinate arrays of a grid, from the coordinates along each axis.

    Args:
        xi: 1-D arrays.
        indexing: ``'xy'`` (the first two axes exchanged, as in pictures) or ``'ij'``.
        sparse: Keep axes of size 1 instead of repeating.

    Raises:
        DTypeError: A coordinate is no mx.np array.
    """
    indexing, sparse, copy = kwargs.pop("indexing", "xy"), kwargs.pop("sparse", False), kwargs.pop("copy", True)
    if kwargs:
        raise DTypeError(f"meshgrid: unknown arguments {', '.join(kwargs)}; it takes indexing, sparse and copy.")
    if indexing not in ("xy", "ij"):
        raise ArgumentError(f"meshgrid: indexing is {indexing!r}, expected 'xy' or 'ij'.")
    if not copy:
        raise NotImplementedError("meshgrid: copy=False is not supported; grids are copies.")
    for array in xi:
        if not isinstance(array, ndarray):
            raise DTypeError(f"meshgrid: expected mx.np arrays, got a {type(array).__name__}.")
    rank = len(xi)
    places = list(range(rank))
    if indexing == "xy" and rank > 1:
        places[:2] = [1, 0]
    lines = [call("_np_reshape", x, newshape=tuple(x.size if i == place else 1 for i in range(rank))) for x, place in zip(xi, places, strict=True)]
    if sparse:
        return lines
    shape = [0] * rank
    for x, place in zip(xi, places, strict=True):
        shape[place] = x.size
    return [call("_npi_broadcast_to", line, shape=tuple(shape)) for line in lines]
