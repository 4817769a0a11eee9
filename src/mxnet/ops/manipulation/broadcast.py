"""The same elements many times: broadcasting to a shape, repeat, tile."""
import torch

from ...base import ArgumentError, ShapeError
from ..attributes import Shape
from ..registry import operator
from .reshape import copied

__all__ = []


def _stretch(shape, axes, sizes):
    if len(axes) != len(sizes):
        raise ShapeError(f"axis {axes} and size {sizes} have different lengths")
    result = list(shape)
    for axis, size in zip(axes, sizes, strict=True):
        if not -len(shape) <= axis < len(shape):
            raise ShapeError(f"axis {axis} is out of range for {len(shape)} dimension(s)")
        if result[axis] not in (1, -1):
            raise ShapeError(f"axis {axis} of {tuple(shape)} has {result[axis]} elements; only an axis of 1 can be broadcast")
        result[axis] = size
    return tuple(result)


@operator("broadcast_axis", aliases=["broadcast_axes"], partial=True)
def broadcast_axis(data, *, axis: Shape = (), size: Shape = ()):
    """Stretch dimensions of 1.

    Args:
        data: Any shape.
        axis: Dimensions of 1.
        size: What they become.
    """
    return copied(data.expand(_stretch(data.shape, axis, size)))


@broadcast_axis.infer_output
def _broadcast_axis_output(data, *, axis, size):
    return _stretch(data, axis, size)


def _target(shape, target):
    if len(shape) != len(target):
        raise ShapeError(f"shape {tuple(target)} has {len(target)} dimension(s), data has {len(shape)}; expected equal numbers")
    result = tuple(old if new == 0 else new for old, new in zip(shape, target, strict=True))
    for old, new in zip(shape, result, strict=True):
        if old not in (1, -1, new):
            raise ShapeError(f"data of shape {tuple(shape)} does not broadcast to {tuple(target)}")
    return result


@operator("broadcast_to", partial=True)
def broadcast_to(data, *, shape: Shape = ()):
    """Stretch dimensions of 1 to ``shape``, where 0 keeps the dimension."""
    return copied(data.expand(_target(data.shape, shape)))


@broadcast_to.infer_output
def _broadcast_to_output(data, *, shape):
    return None if data is None else _target(data, shape)


@operator("_npi_broadcast_to")
def np_broadcast_to(array, *, shape: Shape = ()):
    """Broadcast to ``shape`` by NumPy's rules; -2 keeps a dimension."""
    lead = len(shape) - array.ndim
    if lead < 0:
        raise ShapeError(f"an array of shape {tuple(array.shape)} does not broadcast to {tuple(shape)}")
    target = tuple(array.shape[i - lead] if dim == -2 and i >= lead else dim for i, dim in enumerate(shape))
    for old, new in zip(array.shape, target[lead:], strict=True):
        if old not in (1, new):
            raise ShapeError(f"an array of shape {tuple(array.shape)} does not broadcast to {tuple(shape)}")
    return copied(array.expand(target))


def _like(lhs, rhs, lhs_axes, rhs_axes):
    if (lhs_axes is None) != (rhs_axes is None) or (lhs_axes is None and len(lhs) != len(rhs)):
        raise ShapeError(f"lhs has {len(lhs)} dimension(s), rhs {len(rhs)}; expected equal numbers, or both lhs_axes and rhs_axes")
    if lhs_axes is None:
        return _target(lhs, rhs)
    if len(lhs_axes) != len(rhs_axes) or not lhs_axes:
        raise ShapeError(f"lhs_axes {lhs_axes} and rhs_axes {rhs_axes} need equal lengths, at least 1")
    for axes, shape, name in ((lhs_axes, lhs, "lhs"), (rhs_axes, rhs, "rhs")):
        for axis in axes:
            if not -len(shape) <= axis < len(shape):
                raise ShapeError(f"axis {axis} is out of range for the {len(shape)} dimension(s) of {name}")
    return _stretch(lhs, lhs_axes, tuple(rhs[axis] for axis in rhs_axes))


@operator("broadcast_like")
def broadcast_like(lhs, rhs, *, lhs_axes: Shape | None = None, rhs_axes: Shape | None = None):
    """Stretch dimensions of 1 of lhs to the shape of rhs, or dimensions lhs_axes to the sizes of rhs_axes of rhs."""
    return copied(lhs.expand(_like(lhs.shape, rhs.shape, lhs_axes, rhs_axes)))


@broadcast_like.infer_output
def _broadcast_like_output(lhs, rhs, *, lhs_axes, rhs_axes):
    return _like(lhs, rhs, lhs_axes, rhs_axes)


@broadcast_like.infer_type
def _broadcast_like_type(lhs):
    return lhs


@operator("repeat", aliases=["_np_repeat"])
def repeat(data, *, repeats: int, axis: int | None = None):
    """Each element ``repeats`` times, along ``axis`` or of the flattened array."""
    if repeats < 0:
        raise ArgumentError(f"repeat: repeats is {repeats}; expected 0 or more.")
    if axis is None:
        data, axis = data.reshape(-1), 0
    elif not -data.ndim <= axis < data.ndim:
        raise ShapeError(f"axis {axis} is out of range for {data.ndim} dimension(s)")
    axis %= data.ndim
    shape = (*data.shape[:axis], data.shape[axis] * repeats, *data.shape[axis + 1:])
    wide = data.unsqueeze(axis + 1).expand(*data.shape[:axis + 1], repeats, *data.shape[axis + 1:])
    return copied(wide).reshape(shape)


@operator("tile", aliases=["_npi_tile"])
def tile(data, *, reps: Shape):
    """The array ``reps[i]`` times along dimension i; the shorter of the two is filled up with 1 on the left."""
    if any(number < 0 for number in reps):
        raise ArgumentError(f"tile: reps is {reps}; expected numbers of at least 0.")
    return torch.tile(data, reps) if reps and any(number != 1 for number in reps) else copied(
        data.reshape((1,) * max(len(reps) - data.ndim, 0) + tuple(data.shape)))
