"""Diagonals taken from arrays and made into arrays."""
import torch

from ...base import ArgumentError, ShapeError
from ..registry import operator
from .reshape import copied

__all__ = []


def _check(data, offset, axis1, axis2, name):
    for axis in (axis1, axis2):
        if not -data.ndim <= axis < data.ndim:
            raise ShapeError(f"axis {axis} is out of range for {data.ndim} dimension(s)")
    first, second = axis1 % data.ndim, axis2 % data.ndim
    if first == second:
        raise ArgumentError(f"{name}: axis1 and axis2 are both {axis1}; expected two dimensions.")
    return first, second


@operator("diag")
def diag(data, *, k: int = 0, axis1: int = 0, axis2: int = 1):
    """A matrix with data on diagonal ``k``, or diagonal ``k`` of the planes axis1, axis2.

    Args:
        data: A vector gives a matrix; more dimensions give diagonals, along the last dimension of the result.
        k: Above the main diagonal when positive, below when negative.
        axis1: Rows of the planes.
        axis2: Columns of the planes.
    """
    if data.ndim == 1:
        return torch.diag_embed(data, k)
    first, second = _check(data, k, axis1, axis2, "diag")
    rows, columns = data.shape[first], data.shape[second]
    if k > columns or -k > rows:                                # the first one outside is empty
        raise ShapeError(f"there is no diagonal {k} in planes of {rows} by {columns}")
    return copied(data.diagonal(k, first, second))


@operator("_np_diag")
def np_diag(data, *, k: int = 0):
    """A matrix with the vector data on diagonal ``k``, or diagonal ``k`` of the matrix data."""
    if data.ndim == 1:
        return torch.diag_embed(data, k)
    if data.ndim != 2:
        raise ShapeError(f"data has {data.ndim} dimension(s); expected 1 or 2")
    return copied(data.diagonal(k))


@operator("_np_diagflat")
def diagflat(data, *, k: int = 0):
    """A matrix with the flattened data on diagonal ``k``."""
    return torch.diag_embed(data.reshape(-1), k)


@operator("_np_diagonal")
def diagonal(data, *, offset: int = 0, axis1: int = 0, axis2: int = 1):
    """Diagonal ``offset`` of the planes axis1, axis2, along the last dimension of the result."""
    return copied(data.diagonal(offset, *_check(data, offset, axis1, axis2, "_np_diagonal")))


@operator("_np_trace")
def trace(data, *, offset: int = 0, axis1: int = 0, axis2: int = 1):
    """Sum of diagonal ``offset`` of the planes axis1, axis2."""
    found = data.diagonal(offset, *_check(data, offset, axis1, axis2, "_np_trace"))
    return found.sum(-1, dtype=data.dtype)
