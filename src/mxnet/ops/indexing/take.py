"""Elements read at the places other arrays name: take, pick, gather_nd, one_hot."""
from typing import Literal

import torch

from ...base import ArgumentError, DTypeError, IndexOutOfRange, ShapeError
from ..attributes import DType, Float64
from ..registry import operator

__all__ = ["number", "whole", "wrapped"]


def whole(indices):
    """Indices as int64; fractions are cut off."""
    return indices if indices.dtype is torch.int64 else indices.to(torch.int64)


def wrapped(indices, size, mode):
    """Indices inside [0, size): cut off at the ends, counted around, or checked.

    Raises:
        IndexOutOfRange: Mode 'raise', and one is outside.
    """
    indices = whole(indices)
    if mode == "clip":
        return indices.clamp(0, max(size - 1, 0))
    if mode == "wrap":
        return indices.remainder(size) if size else indices
    if indices.device.type != "meta" and bool(((indices < 0) | (indices >= size)).any()):
        raise IndexOutOfRange(f"an index is outside of [0, {size}); mode='clip' or 'wrap' takes any")
    return indices


def number(value, dtype, device):
    """A scalar tensor of ``value``; integers are cut off and wrap around in their type."""
    if dtype.is_floating_point:
        return torch.tensor(value, dtype=dtype, device=device)
    return torch.tensor(int(value), dtype=torch.int64, device=device).to(dtype)


def _axis(axis, rank):
    if not -rank <= axis < rank:
        raise ShapeError(f"axis {axis} is out of range for {rank} dimension(s)")
    return axis % rank


@operator("take", aliases=["_npi_take"])
def take(a, indices, *, axis: int = 0, mode: Literal["clip", "raise", "wrap"] = "clip"):
    """The parts of a at ``indices`` along ``axis``.

    Args:
        a: Any shape.
        indices: Any shape and type; fractions are cut off.
        axis: The dimension the indices count in.
        mode: Indices outside: 'clip' takes the nearest end, 'wrap' counts around, 'raise' is an error.
    Returns:
        The shape of a with dimension ``axis`` replaced by the shape of indices.
    """
    axis = _axis(axis, a.ndim)
    places = wrapped(indices, a.shape[axis], mode)
    if a.shape[axis] == 0 and indices.numel():
        raise IndexOutOfRange(f"axis {axis} of {tuple(a.shape)} is empty, nothing can be taken from it")
    if places.ndim == 1:
        return a.index_select(axis, places)
    return a.index_select(axis, places.reshape(-1)).reshape((*a.shape[:axis], *places.shape, *a.shape[axis + 1:]))


@take.infer_output
def _take_output(a, indices, *, axis):
    axis = _axis(axis, len(a))
    return (*a[:axis], *indices, *a[axis + 1:])


@take.infer_type
def _take_type(a):
    return a


@operator("batch_take", gradient="none", lenient=True)
def batch_take(a, indices):
    """One element of each row: ``a[i, indices[i]]``; indices outside take the nearest end."""
    _batch_take_type(a.dtype, indices.dtype)
    if a.ndim < 1 or indices.numel() * a.shape[-1] != a.numel():
        raise ShapeError(f"indices has {indices.numel()} elements; expected one for each row of a, which is {tuple(a.shape)}")
    rows = a.reshape(-1, a.shape[-1])
    places = wrapped(indices, a.shape[-1], "clip").reshape(-1, 1)
    return rows.gather(1, places).reshape(indices.shape)


@batch_take.infer_type
def _batch_take_type(a, indices):
    if indices not in (None, torch.int32, torch.int64):
        raise DTypeError(f"indices is {str(indices).removeprefix('torch.')}; expected int32")
    return {"indices": torch.int32, "output": a}


def _picked(shape, axis, keepdims):
    if axis is None:
        raise ArgumentError("pick: axis=None is not supported; name an axis.")
    axis = _axis(axis, len(shape))
    rest = (*shape[:axis], *(1,) * keepdims, *shape[axis + 1:])
    return rest or (1,)


@operator("pick", aliases=["_npx_pick", "choose_element_0index"], partial=True)
def pick(data, index, *, axis: int | None = -1, keepdims: bool = False, mode: Literal["clip", "wrap"] = "clip"):
    """One element of each line along ``axis``.

    Args:
        data: Any shape.
        index: The shape of data without dimension ``axis``, or with 1 there; fractions are cut off.
        axis: The dimension the index counts in.
        keepdims: Leave that dimension as 1.
        mode: Indices outside: 'clip' takes the nearest end, 'wrap' counts around.
    """
    lines = _picked(data.shape, axis, True)
    places = wrapped(index, data.shape[axis], mode)
    if places.ndim < data.ndim:
        places = places.unsqueeze(axis)
    if places.shape != lines:
        raise ShapeError(f"index has shape {tuple(index.shape)}, expected {_picked(data.shape, axis, False)} or {lines}")
    found = data.gather(axis, places)
    return found if keepdims or data.ndim == 1 else found.squeeze(axis)


@pick.infer_output
def _pick_output(data, *, axis, keepdims):
    return None if data is None else _picked(data, axis, keepdims)


@pick.infer_inputs
def _pick_inputs(data, index, output, *, axis):
    if data is None or (index is not None and len(index) == len(data) > 1):
        return {}
    return {"index": _picked(data, axis, False)}


@pick.infer_type
def _pick_type(data):
    return data


def _gathered(data, indices):
    if len(indices) < 2:
        raise ShapeError(f"indices has {len(indices)} dimension(s); expected at least 2: (dimensions indexed, ...)")
    if indices[0] > len(data):
        raise ShapeError(f"indices has {indices[0]} rows, one for each dimension indexed, but data has {len(data)} dimension(s)")
    return (*indices[1:], *data[indices[0]:])


def at(indices):
    """The index that rows of ``indices`` are, one for each dimension."""
    return whole(indices).unbind(0)


@operator("gather_nd", aliases=["_npi_gather_nd", "_npx_gather_nd"], lenient=True)
def gather_nd(data, indices):
    """Elements (or parts) of data at ``indices``, whose first dimension runs over the dimensions indexed.

    Args:
        data: Any shape.
        indices: (m, ...), m at most the dimensions of data; fractions are cut off, negative ones count from the end.
    Returns:
        The shape of indices without the first dimension, and the dimensions of data that were not indexed.
    """
    _gathered(data.shape, indices.shape)
    try:
        return data[at(indices)]
    except IndexError as error:
        raise IndexOutOfRange(str(error)) from error


@gather_nd.infer_output
def _gather_nd_output(data, indices):
    return _gathered(data, indices)


@gather_nd.infer_type
def _gather_nd_type(data):
    return data


@operator("one_hot", aliases=["_npx_one_hot"], gradient="zero")
def one_hot(indices, *, depth: int, on_value: Float64 = 1.0, off_value: Float64 = 0.0,
            dtype: DType = "float32"):
    """A new last dimension of ``depth``, with ``on_value`` at the index and ``off_value`` elsewhere.

    Args:
        indices: Any shape; fractions are cut off, an index outside [0, depth) gives no ``on_value``.
        depth: Size of the new dimension.
        on_value: Written at the index.
        off_value: Written elsewhere.
        dtype: Type of the result.
    """
    if depth < 0:
        raise ArgumentError(f"one_hot: depth is {depth}; expected at least 0.")
    hit = torch.zeros((*indices.shape, depth), dtype=dtype, device=indices.device)
    if depth:
        places = whole(indices).unsqueeze(-1)
        inside = places.clamp(0, depth - 1)
        hit.scatter_(-1, inside, (inside == places).to(dtype))
    if on_value == 1 and off_value == 0:
        return hit
    return torch.where(hit.bool(), number(on_value, dtype, hit.device), number(off_value, dtype, hit.device))


@one_hot.infer_output
def _one_hot_output(indices, *, depth):
    return (*indices, depth)


@one_hot.infer_type
def _one_hot_type(indices, *, dtype):
    return dtype
