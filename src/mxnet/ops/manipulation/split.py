"""One array cut into several along a dimension."""
from ...base import ArgumentError, ShapeError
from ..attributes import NonNegative, Shape
from ..registry import operator
from .reshape import copied

__all__ = []


def _place(axis, rank):
    if not -rank <= axis < rank:
        raise ShapeError(f"axis {axis} is out of range for {rank} dimension(s)")
    return axis % rank


def _numbered(count):
    return [f"output{i}" for i in range(count)]


def _channel_shape(shape, num_outputs, axis, squeeze_axis):
    if num_outputs < 1:
        raise ArgumentError(f"SliceChannel: num_outputs is {num_outputs}; expected at least 1.")
    axis = _place(axis, len(shape))
    size = shape[axis]
    if size >= 0 and (size % num_outputs or (squeeze_axis and size != num_outputs)):
        raise ShapeError(f"axis {axis} of {tuple(shape)} has {size} elements; expected "
                         f"{'' if squeeze_axis else 'a multiple of '}{num_outputs}")
    part = () if squeeze_axis else (-1 if size < 0 else size // num_outputs,)
    return (*shape[:axis], *part, *shape[axis + 1:])


@operator("SliceChannel", aliases=["split"], outputs=lambda num_outputs: _numbered(num_outputs), partial=True)
def slice_channel(data, *, num_outputs: int, axis: int = 1, squeeze_axis: bool = False):
    """Cut an array into equal parts.

    Args:
        data: Any shape.
        num_outputs: Number of parts.
        axis: The dimension that is cut.
        squeeze_axis: Remove that dimension, which is 1 then.
    """
    _channel_shape(data.shape, num_outputs, axis, squeeze_axis)
    parts = data.unbind(axis) if squeeze_axis else data.chunk(num_outputs, axis)
    return tuple([copied(part) for part in parts])


@slice_channel.infer_output
def _slice_channel_output(data, *, num_outputs, axis, squeeze_axis):
    return [_channel_shape(data, num_outputs, axis, squeeze_axis)] * num_outputs


@slice_channel.infer_inputs
def _slice_channel_inputs(data, output, *, num_outputs, axis, squeeze_axis):
    if output is None or (data is not None and -1 not in data):
        return {}
    axis = _place(axis, len(output) + squeeze_axis)
    size = num_outputs if squeeze_axis else -1 if output[axis] < 0 else output[axis] * num_outputs
    return {"data": (*output[:axis], size, *output[axis + (not squeeze_axis):])}


def _sections(size, indices, sections, name):
    """(begin, end) of each part of a dimension of ``size``: equal parts, the first ones longer, or parts from the places named."""
    if sections > 0:
        length, longer = divmod(size, sections)
        starts = [i * length + min(i, longer) for i in range(sections + 1)]
    else:
        starts = [*indices, size]
    pairs = list(zip(starts, starts[1:], strict=False))
    for begin, end in pairs:
        if not 0 <= begin <= end <= size:
            raise ShapeError(f"{name}: a part from {begin} to {end} does not lie in a dimension of {size}")
    return pairs


def _split(data, indices, axis, squeeze_axis, sections, name):
    axis = _place(axis, data.ndim)
    parts = [data.narrow(axis, begin, end - begin) for begin, end in _sections(data.shape[axis], indices, sections, name)]
    if squeeze_axis:
        if any(part.shape[axis] != 1 for part in parts):
            raise ShapeError(f"{name}: squeeze_axis removes a dimension of 1, but parts are {tuple(parts[0].shape)}")
        parts = [part.squeeze(axis) for part in parts]
    return tuple([copied(part) for part in parts])


def _count(indices, sections):
    return _numbered(sections if sections > 0 else len(indices))


@operator("_split_v2", aliases=["_npi_split"], outputs=_count)
def split_v2(data, *, indices: Shape, axis: int = 1, squeeze_axis: bool = False, sections: NonNegative = 0):
    """Cut an array into ``sections`` parts, or into parts that begin at ``indices``.

    Args:
        data: Any shape.
        indices: Where parts begin (the first is usually 0).
        axis: The dimension that is cut.
        squeeze_axis: Remove that dimension, which is 1 then.
        sections: Number of parts; 0 takes ``indices``.
    """
    return _split(data, indices, axis, squeeze_axis, sections, "_split_v2")


@operator("_npi_hsplit", outputs=_count)
def hsplit(data, *, indices: Shape, axis: int = 1, squeeze_axis: bool = False, sections: NonNegative = 0):
    """Cut an array along its second dimension, a vector along its only one."""
    return _split(data, indices, 0 if data.ndim == 1 else 1, squeeze_axis, sections, "_npi_hsplit")


@operator("_npi_dsplit", outputs=_count)
def dsplit(data, *, indices: Shape, axis: int = 1, squeeze_axis: bool = False, sections: NonNegative = 0):
    """Cut an array along its third dimension."""
    return _split(data, indices, 2, squeeze_axis, sections, "_npi_dsplit")
