"""Parts of an array cut out or written: slice, slice_axis, slice_like, Crop, and assignment to a slice."""
from ...base import ArgumentError, ShapeError
from ..attributes import Float64, OptionalDims, Shape
from ..registry import operator
from .reshape import copied

__all__ = ["bounds", "cut"]


def bounds(size, begin, end, step):
    """First place, number of places and step that ``begin:end:step`` names in a dimension of ``size``, as Python counts.

    Raises:
        ArgumentError: ``step`` is 0.
    """
    if step == 0:
        raise ArgumentError("slice: step is 0; expected a number that moves.")
    start, stop, step = slice(begin, end, step).indices(size)
    return start, len(range(start, stop, step)), step


def _ranges(shape, begin, end, step):
    """(first, count, step) of each dimension that is cut."""
    if len(begin) != len(end):
        raise ArgumentError(f"slice: begin {begin} and end {end} have different lengths.")
    if step and len(step) != len(begin):
        raise ArgumentError(f"slice: step {step} and begin {begin} have different lengths.")
    if len(begin) > len(shape):
        raise ShapeError(f"begin {begin} has {len(begin)} numbers, data has {len(shape)} dimension(s)")
    step = step or (None,) * len(begin)
    return [None if size < 0 else bounds(size, *given) for size, *given in zip(shape, begin, end, step, strict=False)]


def cut(data, ranges):
    """The view of ``data`` that positive steps name, and the dimensions to flip afterwards."""
    index, flips = [], []
    for axis, (first, count, step) in enumerate(ranges):
        if step < 0 and count:
            flips.append(axis)
            first, step = first + (count - 1) * step, -step
        index.append(slice(first, first + (count - 1) * abs(step) + 1 if count else first, abs(step)))
    return data[tuple(index)] if index else data, flips


def _sliced(shape, begin, end, step):
    ranges = _ranges(shape, begin, end, step)
    return (*[-1 if found is None else found[1] for found in ranges], *shape[len(ranges):])


@operator("slice", aliases=["_npi_slice", "_npx_slice", "_sparse_slice", "crop"], partial=True)
def slice_(data, *, begin: OptionalDims, end: OptionalDims, step: OptionalDims = ()):
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do.

    Args:
        data: Any shape.
        begin: First places; None is the start, negative ones count from the end.
        end: Places behind the last; None is the end.
        step: Steps; negative ones go backwards.
    """
    view, flips = cut(data, _ranges(data.shape, begin, end, step))
    return view.flip(flips) if flips else copied(view)


@slice_.infer_output
def _slice_output(data, *, begin, end, step):
    return _sliced(data, begin, end, step)


@operator("_slice_assign", partial=True, aliases=["_crop_assign", "_npi_slice_assign"], gradient="none")
def slice_assign(lhs, rhs, *, begin: OptionalDims, end: OptionalDims, step: OptionalDims = ()):
    """lhs with the slice ``begin:end:step`` replaced by rhs, which has the slice's shape."""
    expected = _sliced(lhs.shape, begin, end, step)
    if tuple(rhs.shape) != expected:
        raise ShapeError(f"rhs has shape {tuple(rhs.shape)}, expected {expected}, the slice's")
    result = lhs.clone()
    view, flips = cut(result, _ranges(lhs.shape, begin, end, step))
    view.copy_(rhs.flip(flips) if flips else rhs)
    return result


@slice_assign.infer_output
def _slice_assign_output(lhs):
    return lhs


@slice_assign.infer_inputs
def _slice_assign_inputs(lhs, *, begin, end, step):
    return {"rhs": _sliced(lhs, begin, end, step)}


@operator("_slice_assign_scalar", aliases=["_crop_assign_scalar", "_npi_slice_assign_scalar"], gradient="none")
def slice_assign_scalar(data, *, scalar: Float64 = 0.0, begin: OptionalDims, end: OptionalDims, step: OptionalDims = ()):
    """data with the slice ``begin:end:step`` filled with ``scalar``."""
    result = data.clone()
    cut(result, _ranges(data.shape, begin, end, step))[0].fill_(scalar)
    return result


def _axis_range(shape, axis, begin, end):
    if not -len(shape) <= axis < len(shape):
        raise ShapeError(f"axis {axis} is out of range for {len(shape)} dimension(s)")
    size = shape[axis]
    if size < 0:
        return None
    first = begin + size if begin < 0 else begin
    last = size if end is None else end + size if end < 0 else end
    if not 0 <= first < last <= size:
        raise ShapeError(f"begin {begin} and end {end} are no part of dimension {axis} of {tuple(shape)}")
    return first, last


@operator("slice_axis", partial=True)
def slice_axis(data, *, axis: int, begin: int, end: int | None):
    """Cut out ``begin:end`` of one dimension; ``end`` None is its end, negative places count from the end."""
    first, last = _axis_range(data.shape, axis, begin, end)
    return copied(data.narrow(axis, first, last - first))


@slice_axis.infer_output
def _slice_axis_output(data, *, axis, begin, end):
    found = _axis_range(data, axis, begin, end)
    shape = list(data)
    shape[axis] = -1 if found is None else found[1] - found[0]
    return tuple(shape)


def _like(shape, like, axes):
    if not axes:
        if len(shape) != len(like):
            raise ShapeError(f"data has {len(shape)} dimension(s), shape_like {len(like)}; expected equal numbers, or axes")
        axes = range(len(shape))
    result = list(shape)
    for axis in axes:
        if not (-len(shape) <= axis < len(shape) and -len(like) <= axis < len(like)):
            raise ShapeError(f"axis {axis} is out of range for {len(shape)} and {len(like)} dimensions")
        if like[axis] > shape[axis]:
            raise ShapeError(f"shape_like has {like[axis]} elements along axis {axis}, more than data has, {shape[axis]}")
        result[axis] = like[axis]
    return tuple(result)


@operator("slice_like")
def slice_like(data, shape_like, *, axes: Shape = ()):
    """The first elements of data, as many as shape_like has, along all dimensions or along ``axes``."""
    return copied(data[tuple(slice(0, size) for size in _like(data.shape, shape_like.shape, axes))])


@slice_like.infer_output
def _slice_like_output(data, shape_like, *, axes):
    return _like(data, shape_like, axes)


@slice_like.infer_type
def _slice_like_type(data):
    return data


def _crop_window(shape, like, offset, h_w, center_crop):
    if len(shape) != 4:
        raise ShapeError(f"data has {len(shape)} dimension(s); expected 4: (batch, channels, height, width)")
    height, width = like[2:] if like is not None else h_w
    if height > shape[2] or width > shape[3]:
        raise ShapeError(f"the window is {height} by {width}, data only {shape[2]} by {shape[3]}")
    top, left = ((shape[2] - height) // 2, (shape[3] - width) // 2) if center_crop else offset
    if top < 0 or left < 0 or top + height > shape[2] or left + width > shape[3]:
        raise ShapeError(f"the window of {height} by {width} at offset {offset} leaves data, which is {shape[2]} by {shape[3]}")
    return top, left, height, width


@operator("Crop", count="num_args")
def crop(*data, offset: Shape = (0, 0), h_w: Shape = (0, 0), center_crop: bool = False):
    """Cut a window out of images.

    Args:
        data: (batch, channels, height, width); a second array gives the window's size by its last two dimensions.
        offset: (y, x) of the window.
        h_w: Size of the window when there is no second array.
        center_crop: Take the middle instead of ``offset``.
    """
    if len(data) not in (1, 2):
        raise ArgumentError(f"Crop: got {len(data)} arrays; expected data, or data and the array whose size it takes.")
    image = data[0]
    top, left, height, width = _crop_window(image.shape, data[1].shape if len(data) == 2 else None, offset, h_w, center_crop)
    return copied(image[:, :, top:top + height, left:left + width])
