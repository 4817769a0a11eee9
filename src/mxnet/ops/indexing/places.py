"""Indices as data: of every element, of several dimensions as one number, and back."""
import torch

from ...base import ArgumentError, ShapeError
from ..attributes import Shape
from ..registry import operator
from .take import whole

__all__ = []


@operator("_contrib_index_array", gradient="zero")
def index_array(data, *, axes: Shape | None = None):
    """The index of each element, along a new last dimension.

    Args:
        data: Any shape; only the shape counts.
        axes: Which parts of the index; all of them when None.
    """
    if axes is None:
        axes = range(data.ndim)
    elif any(not -data.ndim <= axis < data.ndim for axis in axes):
        raise ShapeError(f"axes {axes} are out of range for {data.ndim} dimension(s)")
    parts = []
    for axis in axes:
        line = torch.arange(data.shape[axis], device=data.device)
        parts.append(line.reshape([-1 if i == axis % data.ndim else 1 for i in range(data.ndim)]).expand(data.shape))
    return torch.stack(parts, -1) if parts else torch.zeros((*data.shape, 0), dtype=torch.int64, device=data.device)


@index_array.infer_type
def _index_array_type(data):
    return torch.int64


def _need(shape, name):
    if not shape:
        raise ArgumentError(f"{name}: attribute 'shape' is required: a tuple of integers.")
    return shape


@operator("_ravel_multi_index", aliases=["ravel_multi_index"], gradient="zero")
def ravel_multi_index(data, *, shape: Shape | None = None):
    """Places in the flattened array of the indices in the columns of data.

    Args:
        data: (dimensions, places).
        shape: Shape of the array the indices count in; the first may be -1.
    """
    shape = _need(shape, "_ravel_multi_index")
    if data.ndim != 2 or data.shape[0] != len(shape):
        raise ShapeError(f"data has shape {tuple(data.shape)}, expected ({len(shape)}, places) because shape is {shape}")
    result = data[0]
    for row, size in zip(data[1:], shape[1:], strict=True):
        result = result * size + row
    return result.clone() if len(shape) == 1 else result


@operator("_unravel_index", aliases=["unravel_index"], gradient="zero")
def unravel_index(data, *, shape: Shape | None = None):
    """Indices of the places data in the flattened array: the opposite of ravel_multi_index.

    Args:
        data: Places; any shape.
        shape: Shape of the array the indices count in; the first may be -1.
    Returns:
        (dimensions, ...) in the type of data.
    """
    shape = _need(shape, "_unravel_index")
    rest, parts = whole(data), []
    for size in shape[:0:-1]:
        parts.append(rest.remainder(size))
        rest = rest.div(size, rounding_mode="floor")
    return torch.stack([rest, *parts[::-1]]).to(data.dtype)


@unravel_index.infer_output
def _unravel_index_output(data, *, shape):
    return (len(_need(shape, "_unravel_index")), *data)


@operator("_npi_diag_indices_from", gradient="zero", lenient=True)
def diag_indices_from(data):
    """Indices of the main diagonal of an array whose dimensions are equal, one row a dimension."""
    if data.ndim < 2 or len(set(data.shape)) != 1:
        raise ShapeError(f"data has shape {tuple(data.shape)}; expected at least 2 dimensions of one size")
    line = torch.arange(data.shape[0], device=data.device)
    return line.expand(data.ndim, -1).clone()


@diag_indices_from.infer_type
def _diag_indices_from_type(data):
    return torch.int64
