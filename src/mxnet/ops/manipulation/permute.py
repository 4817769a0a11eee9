"""Another order of the same elements: transposes, flips, rolls, and blocks moved between depth and space."""
import torch

from ...base import ArgumentError, ShapeError
from ..attributes import Shape
from ..registry import operator
from ..shapes import elementwise
from .reshape import copied

__all__ = ["permutation"]


def permutation(axes, rank):
    """``axes`` as non-negative numbers; the reverse order when there are none.

    Raises:
        ShapeError: They do not name each of ``rank`` dimensions once.
    """
    if not axes:
        return tuple(range(rank))[::-1]
    if len(axes) != rank:
        raise ShapeError(f"axes {tuple(axes)} has {len(axes)} numbers; expected one for each of the {rank} dimension(s)")
    order = tuple(axis + rank if axis < 0 else axis for axis in axes)
    if sorted(order) != list(range(rank)):
        raise ShapeError(f"axes {tuple(axes)} do not name each of the {rank} dimension(s) once")
    return order


def _inverse(order):
    return tuple(sorted(range(len(order)), key=order.__getitem__))


@operator("transpose", partial=True)
def transpose(data, *, axes: Shape = ()):
    """The dimensions in the order of ``axes``; reversed when it is empty."""
    return copied(data.permute(permutation(axes, data.ndim)))


@transpose.infer_output
def _transpose_output(data, *, axes):
    return None if data is None else tuple(data[i] for i in permutation(axes, len(data)))


@transpose.infer_inputs
def _transpose_inputs(data, output, *, axes):
    if output is None or (data is not None and -1 not in data):
        return {}
    order = permutation(axes, len(output))
    return {"data": tuple(output[i] for i in _inverse(order))}


@operator("_np_transpose", partial=True)
def np_transpose(a, *, axes: Shape | None = None):
    """The dimensions in the order of ``axes``; reversed when it is None."""
    return copied(a.permute(permutation(axes, a.ndim)))


@np_transpose.infer_output
def _np_transpose_output(a, *, axes):
    return tuple(a[i] for i in permutation(axes, len(a)))


def _axis(axis, rank):
    if not -rank <= axis < rank:
        raise ShapeError(f"axis {axis} is out of range for {rank} dimension(s)")
    return axis % rank


@operator("SwapAxis", aliases=["_npi_swapaxes", "swapaxes"], partial=True)
def swap_axis(data, *, dim1: int = 0, dim2: int = 0):
    """Exchange two dimensions."""
    return copied(data.transpose(_axis(dim1, data.ndim), _axis(dim2, data.ndim)))


@swap_axis.infer_output
def _swap_axis_output(data, *, dim1, dim2):
    return None if data is None else _swapped(data, dim1, dim2)


@swap_axis.infer_inputs
def _swap_axis_inputs(output, *, dim1, dim2):
    return {} if output is None else {"data": _swapped(output, dim1, dim2)}


def _swapped(shape, dim1, dim2):
    dims, first, second = list(shape), _axis(dim1, len(shape)), _axis(dim2, len(shape))
    dims[first], dims[second] = dims[second], dims[first]
    return tuple(dims)


@operator("_np_moveaxis")
def moveaxis(a, *, source: Shape, destination: Shape):
    """Move the dimensions ``source`` to the places ``destination``."""
    if len(source) != len(destination):
        raise ArgumentError(f"source {source} and destination {destination} have different lengths")
    return copied(a.movedim(source, destination))


@operator("reverse", partial=True, aliases=["flip"])
def reverse(data, *, axis: Shape):
    """The elements in reverse order along the dimensions ``axis``."""
    return data.flip([_axis(i, data.ndim) for i in set(axis)])


@reverse.infer_output
def _reverse_output(data, *, axis):
    for i in axis:
        _axis(i, len(data))
    return data


@operator("_npi_flip", shape=elementwise)
def np_flip(data, *, axis: Shape | None):
    """The elements in reverse order along the dimensions ``axis``, along all of them for None."""
    if axis is None:
        return data.flip(tuple(range(data.ndim)))
    return data.flip([_axis(i, data.ndim) for i in set(axis)]) if axis else data.clone()


@operator("_np_roll", shape=elementwise)
def roll(data, *, shift: Shape | None = None, axis: Shape | None = None):
    """Shift the elements along ``axis`` (or the flattened array); those pushed out enter at the other end."""
    if shift is None:
        raise ArgumentError("_np_roll: attribute 'shift' is required: a tuple of integers.")
    if axis is None:
        if len(shift) != 1:
            raise ArgumentError(f"_np_roll: shift has {len(shift)} numbers; expected one, because axis is None.")
        return torch.roll(data, shift[0])
    shifts = shift * len(axis) if len(shift) == 1 else shift
    axes = [_axis(i, data.ndim) for i in (axis * len(shift) if len(axis) == 1 else axis)]
    if len(shifts) != len(axes):
        raise ArgumentError(f"_np_roll: shift {shift} and axis {axis} have different lengths.")
    return torch.roll(data, shifts, axes) if data.ndim else data.clone()


@operator("_npi_rot90")
def rot90(data, *, k: int = 1, axes: Shape | None = None):
    """Rotate by 90 degrees ``k`` times in the plane of ``axes``, from the first towards the second."""
    first, second = (0, 1) if axes is None else axes
    pair = [_axis(first, data.ndim), _axis(second, data.ndim)]
    if pair[0] == pair[1]:
        raise ArgumentError(f"_npi_rot90: axes {axes} name one dimension twice.")
    return copied(torch.rot90(data, k, pair))


def _blocks(data, block_size, name):
    if data.ndim != 4:
        raise ShapeError(f"data has {data.ndim} dimension(s); expected 4: (batch, channels, height, width)")
    if block_size < 1:
        raise ArgumentError(f"{name}: block_size is {block_size}; expected a positive number.")
    return tuple(data.shape)


@operator("depth_to_space")
def depth_to_space(data, *, block_size: int):
    """Move blocks of channels into space: (n, b*b*c, h, w) becomes (n, c, h*b, w*b), b being block_size."""
    n, channels, h, w = _blocks(data, block_size, "depth_to_space")
    b = block_size
    if channels % (b * b):
        raise ShapeError(f"data has {channels} channels; expected a multiple of block_size squared, {b * b}")
    split = data.reshape(n, b, b, channels // (b * b), h, w)
    return split.permute(0, 3, 4, 1, 5, 2).reshape(n, channels // (b * b), h * b, w * b).clone()


@operator("space_to_depth")
def space_to_depth(data, *, block_size: int):
    """Move blocks of space into channels: (n, c, h*b, w*b) becomes (n, b*b*c, h, w), b being block_size."""
    n, channels, h, w = _blocks(data, block_size, "space_to_depth")
    b = block_size
    if h % b or w % b:
        raise ShapeError(f"data is {h} by {w}; expected multiples of block_size {b}")
    split = data.reshape(n, channels, h // b, b, w // b, b)
    return split.permute(0, 3, 5, 1, 2, 4).reshape(n, channels * b * b, h // b, w // b).clone()


@operator("_npi_tril")
def tril(data, *, k: int = 0):
    """The lower triangle of each matrix (on and below diagonal ``k``), zeros elsewhere; a vector is taken as each row."""
    if data.ndim == 1:
        data = data.expand(data.shape[0], data.shape[0])
    return torch.tril(data, k)
