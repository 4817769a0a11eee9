"""Sampling images at other places: grids, spatial transformers, resizing, correlation."""
from typing import Literal, Optional

import torch
import torch.nn.functional as F

from ...base import ArgumentError, DTypeError, ShapeError
from ..attributes import NonNegative, Positive, Shape
from ..registry import operator


def _check_image(name, shape):
    if len(shape) != 4:
        raise ShapeError(f"{name} has {len(shape)} dimensions, expected (batch, channels, height, width)")


def _span(size, options):
    """Coordinates -1 … 1 of ``size`` pixels; -1 for a single one."""
    return torch.arange(size, **options) * (2 / (size - 1) if size > 1 else 0) - 1


def sample(data, grid):
    """Values of data at the points of a grid (batch, 2, rows, columns) of x and y in -1 … 1; zeros outside."""
    return F.grid_sample(data, grid.permute(0, 2, 3, 1), mode="bilinear", padding_mode="zeros", align_corners=True)


def affine_grid(theta, size):
    """(batch, 6) affine transformations as grids (batch, 2, rows, columns)."""
    options = {"dtype": theta.dtype, "device": theta.device}
    x, y = _span(size[1], options).expand(size), _span(size[0], options)[:, None].expand(size)
    points = torch.stack([x, y, torch.ones(size, **options)]).reshape(3, -1)
    return (theta.reshape(-1, 2, 3) @ points).reshape(-1, 2, *size)


@operator("BilinearSampler", hidden=1)
def bilinear_sampler(data, grid, *, cudnn_off: Optional[bool] = None):
    """Values of data at the points of a grid, interpolated between the four nearest; zeros outside.

    Args:
        data: (batch, channels, height, width).
        grid: (batch, 2, rows, columns) of x and y, -1 and 1 being the borders.
    Returns:
        (batch, channels, rows, columns).
    """
    _check_image("data", data.shape)
    if grid.ndim != 4 or grid.shape[1] != 2 or grid.shape[0] != data.shape[0]:
        raise ShapeError(f"grid has shape {tuple(grid.shape)}, expected ({data.shape[0]}, 2, rows, columns)")
    return sample(data, grid)


@operator("GridGenerator", floats=True, hidden=1)
def grid_generator(data, *, transform_type: Literal["affine", "warp"], target_shape: Shape = (0, 0)):
    """The grid that BilinearSampler reads at.

    Args:
        data: (batch, 6) affine transformations, or for ``warp`` (batch, 2, height, width), how many pixels to go.
        target_shape: (height, width) of the grid of an affine transformation.
    Returns:
        (batch, 2, height, width).
    """
    if transform_type == "affine":
        if data.ndim != 2 or data.shape[1] != 6:
            raise ShapeError(f"data has shape {tuple(data.shape)}, expected (batch, 6) for affine")
        if len(target_shape) != 2 or min(target_shape) <= 0:
            raise ArgumentError(f"target_shape is {target_shape}, expected two positive numbers")
        return affine_grid(data, target_shape)
    if data.ndim != 4 or data.shape[1] != 2:
        raise ShapeError(f"data has shape {tuple(data.shape)}, expected (batch, 2, height, width) for warp")
    if data.dtype is torch.float64:
        raise DTypeError("data is float64, expected float32 for warp")
    height, width = data.shape[2:]
    options = {"dtype": data.dtype, "device": data.device}
    x, y = torch.arange(width, **options).expand(height, -1), torch.arange(height, **options)[:, None].expand(-1, width)
    half = torch.tensor([max(width - 1, 1), max(height - 1, 1)], **options).reshape(2, 1, 1) / 2
    return (data + torch.stack([x, y])) / half - 1


@operator("SpatialTransformer", hidden=1)
def spatial_transformer(data, loc, *, target_shape: Shape = (0, 0), transform_type: Literal["affine"],
                        sampler_type: Literal["bilinear"], cudnn_off: Optional[bool] = None):
    """Each image seen through an affine transformation.

    Args:
        data: (batch, channels, height, width).
        loc: (batch, 6), the transformations.
        target_shape: (height, width) of the result.
    Source: Jaderberg et al., "Spatial Transformer Networks", 2015.
    """
    _check_image("data", data.shape)
    if loc.ndim != 2 or tuple(loc.shape) != (data.shape[0], 6):
        raise ShapeError(f"loc has shape {tuple(loc.shape)}, expected ({data.shape[0]}, 6)")
    if len(target_shape) != 2 or min(target_shape) <= 0:
        raise ArgumentError(f"target_shape is {target_shape}, expected two positive numbers")
    return sample(data, affine_grid(loc, target_shape))


@operator("Correlation", hidden=1)
def correlation(data1, data2, *, kernel_size: NonNegative = 1, max_displacement: NonNegative = 1, stride1: NonNegative = 1,
                stride2: NonNegative = 1, pad_size: NonNegative = 0, is_multiply: bool = True):
    """How well patches of data1 fit to displaced patches of data2: the mean of their products.

    Args:
        data1, data2: (batch, channels, height, width).
        kernel_size: Side of a patch, odd.
        max_displacement: How far patches are displaced.
        stride1: Distance of the patches.
        stride2: Distance of the displacements.
        pad_size: Zeros around the images.
        is_multiply: Products; else absolute differences.
    Returns:
        (batch, displacements, rows, columns).
    Source: Fischer et al., "FlowNet: Learning Optical Flow with Convolutional Networks", 2015.
    """
    _check_image("data1", data1.shape)
    if data1.shape != data2.shape:
        raise ShapeError(f"data2 has shape {tuple(data2.shape)}, expected {tuple(data1.shape)}")
    if kernel_size % 2 == 0 or stride1 < 1 or stride2 < 1:
        raise ArgumentError(f"kernel_size is {kernel_size}, stride1 {stride1}, stride2 {stride2}; expected an odd number and positive strides")
    first, second = (F.pad(d, (pad_size,) * 4) for d in (data1, data2))
    border = max_displacement + kernel_size // 2
    sizes = [-(-(n - 2 * border) // stride1) for n in first.shape[2:]]
    if min(sizes) < 1:
        raise ShapeError(f"data1 has shape {tuple(data1.shape)}, too small for max_displacement {max_displacement}, kernel_size {kernel_size} "
                         f"and pad_size {pad_size}")
    lengths = [(n - 1) * stride1 + kernel_size for n in sizes]

    def window(image, dy, dx):
        y, x = max_displacement + dy, max_displacement + dx
        return image[:, :, y:y + lengths[0], x:x + lengths[1]]

    reach = max_displacement // stride2
    here, found = window(first, 0, 0), []
    for dy in range(-reach, reach + 1):
        for dx in range(-reach, reach + 1):
            there = window(second, dy * stride2, dx * stride2)
            fit = here * there if is_multiply else (here - there).abs()
            found.append(fit.mean(1))
    return F.avg_pool2d(torch.stack(found, 1), kernel_size, stride1)


def _resized(size, given, scale, mode):
    """Height or width after resizing."""
    odd = size % 2
    if mode == "odd_scale":
        return int(size * scale) if not odd else int((size - 1) * scale) + 1
    if mode == "size":
        return given if scale is None else int(size * scale)
    return {"to_even_down": size - odd, "to_even_up": size + odd, "to_odd_down": size - (1 - odd), "to_odd_up": size + (1 - odd)}[mode]


@operator("_contrib_BilinearResize2D", floats=True, absent={"like": lambda mode: mode != "like"})
def bilinear_resize_2d(data, like=None, *, height: Positive = 1, width: Positive = 1, scale_height: Optional[float] = None,
                       scale_width: Optional[float] = None,
                       mode: Literal["like", "odd_scale", "size", "to_even_down", "to_even_up", "to_odd_down", "to_odd_up"] = "size",
                       align_corners: bool = True):
    """Images in another size, interpolated between the four nearest pixels.

    Args:
        data: (batch, channels, height, width).
        like: An image of the size wanted, for mode ``like``.
        height, width: The size wanted.
        scale_height, scale_width: Factors of the size instead.
        mode: ``size``, ``like``, ``odd_scale`` (odd sizes stay odd), or the next even or odd size.
        align_corners: Corner pixels lie on corner pixels.
    """
    _check_image("data", data.shape)
    size = _size(data.shape, None if like is None else like.shape, height, width, scale_height, scale_width, mode)
    if tuple(size) == tuple(data.shape[2:]):
        return data.clone()
    if size[0] == 1:                                  # a single row or column is the first one, as with align_corners
        data = data[:, :, :1]
    if size[1] == 1:
        data = data[:, :, :, :1]
    return F.interpolate(data, size=size, mode="bilinear", align_corners=align_corners)


def _size(data, like, height, width, scale_height, scale_width, mode):
    if mode == "like":
        return tuple(like[2:])
    if mode == "odd_scale" and (scale_height is None or scale_width is None):
        raise ArgumentError("mode 'odd_scale' needs scale_height and scale_width")
    size = _resized(data[2], height, scale_height, mode), _resized(data[3], width, scale_width, mode)
    if min(size) < 1:
        raise ArgumentError(f"height and width would be {size}, expected positive numbers")
    return size
