"""A border around the elements, and sliding windows as columns (im2col) and back."""
from math import prod
from typing import Literal

import torch
from torch.nn import functional

from ...base import ArgumentError, DTypeError, ShapeError
from ..attributes import Float64, Shape, Shapes, Sizes, Widths
from ..registry import operator

__all__ = []


def _legacy_pad(data, mode, pad_width):
    if data.ndim not in (4, 5):
        raise ShapeError(f"data has {data.ndim} dimension(s); expected 4 or 5")
    if len(pad_width) != 2 * data.ndim:
        raise ShapeError(f"pad_width has {len(pad_width)} numbers; expected two for each of the {data.ndim} dimensions")
    if any(pad_width[:4]):
        raise ShapeError(f"pad_width is {pad_width}; the first two dimensions cannot be padded, expected 0, 0, 0, 0 first")
    if mode == "reflect":
        for axis in range(2, data.ndim):
            if max(pad_width[2 * axis:2 * axis + 2]) >= data.shape[axis]:
                raise ShapeError(f"pad_width {pad_width} reflects more than dimension {axis} of {tuple(data.shape)} has")
    return [number for axis in range(data.ndim - 1, 1, -1) for number in pad_width[2 * axis:2 * axis + 2]]


@operator("Pad", aliases=["pad"])
def pad(data, *, mode: Literal["constant", "edge", "reflect"], pad_width: Shape, constant_value: Float64 = 0.0):
    """Pad all but the first two dimensions.

    Args:
        data: 4 or 5 dimensions, floating point.
        mode: 'constant', 'edge' repeats the border, 'reflect' mirrors at the border, which is not repeated.
        pad_width: (before, after) of each dimension, in one row; the first four are 0.
        constant_value: The border of mode 'constant'.
    """
    if not data.is_floating_point():
        raise DTypeError(f"Pad: data is {str(data.dtype).removeprefix('torch.')}; expected a floating-point type.")
    widths = _legacy_pad(data, mode, pad_width)
    if mode == "constant":
        return functional.pad(data, widths, value=constant_value)
    return functional.pad(data, widths, mode="replicate" if mode == "edge" else "reflect").clone()


def _indices(size, before, after, mode, device):
    """For each place of a padded dimension of ``size`` elements, the place its value comes from."""
    place = torch.arange(-before, size + after, device=device)
    if mode == "edge" or size == 1 and mode == "reflect":
        return place.clamp(0, size - 1)
    if mode == "reflect":
        period = 2 * (size - 1)
        place = place.remainder(period)
        return torch.where(place >= size, period - place, place)
    place = place.remainder(2 * size)                        # symmetric: the border is repeated
    return torch.where(place >= size, 2 * size - 1 - place, place)


def _pad_constant(data, pad_width, value):
    widths = [number for pair in reversed(pad_width) for number in pair]
    return functional.pad(data, widths, value=value) if any(widths) else data.clone()


def _pad_extreme(data, pad_width, reduce):
    """Borders filled with the maximum or minimum of each line, dimension after dimension."""
    for axis, (before, after) in enumerate(pad_width):
        edge = reduce(data, axis, keepdim=True)
        shape = list(data.shape)
        shape[axis] = before
        left = edge.expand(shape)
        shape[axis] = after
        data = torch.cat([left, data, edge.expand(shape)], axis)
    return data


@operator("_npi_pad")
def np_pad(data, *, pad_width: Shapes, mode: Literal["constant", "edge", "maximum", "minimum", "reflect", "symmetric"] = "constant",
           constant_value: Float64 = 0.0, reflect_type: str = "even"):
    """Pad every dimension.

    Args:
        data: Any shape.
        pad_width: (before, after) of each dimension.
        mode: As in numpy.pad.
        constant_value: The border of mode 'constant'.
        reflect_type: 'even'; no other kind is supported.
    """
    if reflect_type != "even":
        raise NotImplementedError(f"_npi_pad: reflect_type={reflect_type!r} is not supported; use 'even'.")
    if len(pad_width) == 1:
        pad_width = pad_width * data.ndim
    elif data.ndim == 1 and len(pad_width) == 2 and all(len(side) == 1 for side in pad_width):
        pad_width = ((*pad_width[0], *pad_width[1]),)              # "(1, 2)", as 1.9.1 writes the pair of a sole dimension
    if len(pad_width) != data.ndim or any(len(pair) != 2 or min(pair) < 0 for pair in pad_width):
        raise ShapeError(f"pad_width is {pad_width}; expected a pair of numbers (before, after) for each of the {data.ndim} dimension(s)")
    if mode == "constant":
        return _pad_constant(data, pad_width, constant_value)
    if any(max(pair) and not size for pair, size in zip(pad_width, data.shape, strict=True)):
        raise ShapeError(f"mode {mode!r} cannot pad an empty dimension of {tuple(data.shape)}")
    if mode in ("maximum", "minimum"):
        return _pad_extreme(data, pad_width, torch.amax if mode == "maximum" else torch.amin)
    result = data
    for axis, (before, after) in enumerate(pad_width):
        if before or after:
            result = result.index_select(axis, _indices(data.shape[axis], before, after, mode, data.device))
    return result.clone() if result is data else result


def _window(kernel, stride, dilate, pad_width, name):
    rank = len(kernel)
    if rank not in (1, 2):
        raise NotImplementedError(f"{name}: kernel {kernel} has {rank} dimensions; 1 and 2 are supported.")
    found = [tuple(kernel), tuple(dilate) or (1,) * rank, tuple(pad_width) or (0,) * rank, tuple(stride) or (1,) * rank]
    for value, what in zip(found, ("kernel", "dilate", "pad", "stride"), strict=True):
        if len(value) != rank:
            raise ArgumentError(f"{name}: {what} {value} needs {rank} number(s), as kernel has.")
    if rank == 1:
        kernel, dilate, pad_width, stride = [value[0] for value in found]
        found = [(1, kernel), (1, dilate), (0, pad_width), (1, stride)]
    return found


def _windows(data, kernel, stride, dilate, pad_width):
    """im2col with three or more dimensions."""
    rank = len(kernel)
    stride, dilate, pad_width = stride or (1,) * rank, dilate or (1,) * rank, pad_width or (0,) * rank
    if not len(stride) == len(dilate) == len(pad_width) == rank:
        raise ArgumentError(f"im2col: stride {stride}, dilate {dilate} and pad {pad_width} need {rank} numbers, as kernel has.")
    data = functional.pad(data, [width for width in reversed(pad_width) for _ in range(2)])
    places = []
    for axis in range(rank):
        count = (data.shape[axis + 2] - dilate[axis] * (kernel[axis] - 1) - 1) // stride[axis] + 1
        if count < 1:
            raise ShapeError(f"kernel {kernel} does not fit into data of shape {tuple(data.shape)}")
        inner = torch.arange(kernel[axis], device=data.device).unsqueeze(1) * dilate[axis]
        place = inner + torch.arange(count, device=data.device) * stride[axis]
        shape = [1] * (2 * rank)
        shape[axis], shape[rank + axis] = place.shape
        places.append(place.reshape(shape))
    found = data[(slice(None), slice(None), *places)]       # (batch, channels, kernel…, windows…)
    return found.reshape(data.shape[0], data.shape[1] * prod(kernel), -1)


@operator("im2col")
def im2col(data, *, kernel: Shape, stride: Sizes = (), dilate: Sizes = (), pad: Widths = ()):
    """Each window of an image as a column.

    Args:
        data: (batch, channels, ...) with as many further dimensions as kernel.
        kernel: Size of the window.
        stride: Step between windows; 1.
        dilate: Distance of the elements in a window; 1.
        pad: Zeros around the image; 0.
    Returns:
        (batch, channels * window size, windows).
    """
    window = _window(kernel, stride, dilate, pad, "im2col") if len(kernel) < 3 else None
    if data.ndim != len(kernel) + 2:
        raise ShapeError(f"data has {data.ndim} dimension(s); expected {len(kernel) + 2} because kernel is {kernel}")
    if window is None:
        return _windows(data, kernel, stride, dilate, pad)
    return functional.unfold(data.unsqueeze(2) if len(kernel) == 1 else data, *window)


@operator("col2im")
def col2im(data, *, output_size: Shape, kernel: Shape, stride: Sizes = (), dilate: Sizes = (), pad: Widths = ()):
    """Add up columns (see im2col) into an image of ``output_size``.

    Args:
        data: (batch, channels * window size, windows).
        output_size: (height, width).
        kernel: Size of the window.
        stride: Step between windows; 1.
        dilate: Distance of the elements in a window; 1.
        pad: Zeros around the image; 0.
    Returns:
        (batch, channels, height, width).
    """
    window = _window(kernel, stride, dilate, pad, "col2im")
    if len(output_size) != len(kernel):
        raise ArgumentError(f"col2im: output_size {output_size} needs {len(kernel)} number(s), as kernel has.")
    if data.ndim != 3 or data.shape[1] % prod(kernel):
        raise ShapeError(f"data has shape {tuple(data.shape)}; expected (batch, channels * {prod(kernel)}, windows)")
    size = (1, *output_size) if len(kernel) == 1 else tuple(output_size)
    image = functional.fold(data, size, *window)
    return image.squeeze(2) if len(kernel) == 1 else image
