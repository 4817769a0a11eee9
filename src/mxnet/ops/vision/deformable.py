"""Convolution and pooling whose sampling points are moved by offsets that a network predicts.

Source: Dai et al., "Deformable Convolutional Networks", 2017; Zhu et al., "Deformable ConvNets v2", 2019.
"""
from math import prod
from typing import Literal, Optional

import torch
import torch.nn.functional as F

from ...base import ArgumentError, ShapeError
from ..attributes import Fraction, NonNegative, Positive, Shape
from ..registry import operator
from .regions import check_regions, round_away

_Layout = Optional[Literal["NCDHW", "NCHW", "NCW"]]


def _geometry(data, kernel, stride, dilate, pad, num_filter, num_group, num_deformable_group):
    """kernel, stride, dilate, pad in full, and (rows, columns) of the output."""
    if len(data) != 4 or len(kernel) != 2:
        raise ShapeError(f"data has shape {tuple(data)} and kernel is {kernel}, expected (batch, channels, height, width) and two numbers")
    stride, dilate, pad = stride or (1, 1), dilate or (1, 1), pad or (0, 0)
    for name, groups in (("num_group", num_group), ("num_deformable_group", num_deformable_group)):
        if data[1] % groups or num_filter % num_group:
            raise ArgumentError(f"{name} is {groups}, it has to divide the {data[1]} channels of data and num_filter {num_filter}")
    size = [(n + 2 * p - d * (k - 1) - 1) // s + 1 for n, k, s, d, p in zip(data[2:], kernel, stride, dilate, pad, strict=True)]
    if min(size) < 1:
        raise ShapeError(f"kernel {kernel} is larger than the padded data of shape {tuple(data)}")
    return stride, dilate, pad, tuple(size)


def _places(offset, kernel, stride, dilate, pad, size, groups):
    """Coordinates y and x that are read: (batch * groups, kernel positions, output positions)."""
    count, options = prod(kernel), {"dtype": offset.dtype, "device": offset.device}
    offset = offset.reshape(-1, count, 2, size[0] * size[1])
    steps = [torch.arange(n, **options) * s - p for n, s, p in zip(size, stride, pad, strict=True)]
    taps = [torch.arange(n, **options) * d for n, d in zip(kernel, dilate, strict=True)]
    y = taps[0].repeat_interleave(kernel[1])[:, None] + steps[0].repeat_interleave(size[1])
    x = taps[1].repeat(kernel[0])[:, None] + steps[1].repeat(size[0])
    return y + offset[:, :, 0], x + offset[:, :, 1]


def _read(data, y, x, groups, padding):
    """Values of data there, interpolated: (batch, channels, kernel positions, output positions)."""
    batch, channels, height, width = data.shape
    grid = torch.stack([(2 * x + 1) / width - 1, (2 * y + 1) / height - 1], -1)
    found = F.grid_sample(data.reshape(batch * groups, channels // groups, height, width), grid, "bilinear", padding, align_corners=False)
    return found.reshape(batch, channels, *y.shape[1:])


def _product(columns, weight, bias, num_group, size):
    batch, filters = len(columns), len(weight)
    columns = columns.reshape(batch, num_group, -1, columns.shape[-1])
    output = (weight.reshape(num_group, filters // num_group, -1) @ columns).reshape(batch, filters, *size)
    return output if bias is None else output + bias[:, None, None]


@operator("_contrib_DeformableConvolution", absent={"bias": lambda no_bias: no_bias})
def deformable_convolution(data, offset, weight, bias=None, *, kernel: Shape, stride: Shape = (), dilate: Shape = (), pad: Shape = (),
                           num_filter: Positive, num_group: int = 1, num_deformable_group: int = 1, workspace: NonNegative = 1024,
                           no_bias: bool = False, layout: _Layout = None):
    """Convolution that reads each of its inputs at a place moved by ``offset``.

    Args:
        data: (batch, channels, height, width).
        offset: (batch, 2 * num_deformable_group * kernel positions, rows, columns): down and right of each.
        weight: (num_filter, channels / num_group, *kernel).
        bias: (num_filter,).
    Returns:
        (batch, num_filter, rows, columns).
    """
    stride, dilate, pad, size = _geometry(data.shape, kernel, stride, dilate, pad, num_filter, num_group, num_deformable_group)
    y, x = _places(offset, kernel, stride, dilate, pad, size, num_deformable_group)
    columns = _read(data, y, x, num_deformable_group, "border")
    inside = (y >= 0) & (y < data.shape[2]) & (x >= 0) & (x < data.shape[3])
    inside = inside.reshape(len(data), num_deformable_group, 1, *y.shape[1:])
    columns = columns.reshape(len(data), num_deformable_group, -1, *y.shape[1:]) * inside
    return _product(columns, weight, bias, num_group, size)


@deformable_convolution.infer_inputs
def _deformable_convolution_inputs(data, *, kernel, stride, dilate, pad, num_filter, num_group, num_deformable_group):
    size = _geometry(data, kernel, stride, dilate, pad, num_filter, num_group, num_deformable_group)[3]
    return {"offset": (data[0], 2 * num_deformable_group * prod(kernel), *size),
            "weight": (num_filter, data[1] // num_group, *kernel), "bias": (num_filter,)}


@operator("_contrib_ModulatedDeformableConvolution", absent={"bias": lambda no_bias: no_bias})
def modulated_deformable_convolution(data, offset, mask, weight, bias=None, *, kernel: Shape, stride: Shape = (), dilate: Shape = (),
                                     pad: Shape = (), num_filter: Positive, num_group: NonNegative = 1,
                                     num_deformable_group: NonNegative = 1, workspace: NonNegative = 1024, no_bias: bool = False,
                                     im2col_step: NonNegative = 64, layout: _Layout = None):
    """Deformable convolution whose inputs are also multiplied with ``mask``.

    Args:
        data: (batch, channels, height, width).
        offset: (batch, 2 * num_deformable_group * kernel positions, rows, columns): down and right of each.
        mask: (batch, num_deformable_group * kernel positions, rows, columns).
        weight: (num_filter, channels / num_group, *kernel).
        bias: (num_filter,).
    Returns:
        (batch, num_filter, rows, columns).
    """
    stride, dilate, pad, size = _geometry(data.shape, kernel, stride, dilate, pad, num_filter, num_group, num_deformable_group)
    y, x = _places(offset, kernel, stride, dilate, pad, size, num_deformable_group)
    columns = _read(data, y, x, num_deformable_group, "zeros")
    columns = columns.reshape(len(data), num_deformable_group, -1, *y.shape[1:])
    return _product(columns * mask.reshape(len(data), num_deformable_group, 1, *y.shape[1:]), weight, bias, num_group, size)


@modulated_deformable_convolution.infer_inputs
def _modulated_deformable_convolution_inputs(data, *, kernel, stride, dilate, pad, num_filter, num_group, num_deformable_group):
    known = _deformable_convolution_inputs(data, kernel=kernel, stride=stride, dilate=dilate, pad=pad, num_filter=num_filter,
                                           num_group=num_group, num_deformable_group=num_deformable_group)
    shape = known["offset"]
    return {**known, "mask": (shape[0], shape[1] // 2, *shape[2:])}


def _own_channels(output_dim, group, pooled, device):
    """Which channel each cell reads: (output_dim, pooled, pooled)."""
    place = (torch.arange(pooled, device=device) * group // pooled).clamp(0, group - 1)
    return (torch.arange(output_dim, device=device)[:, None, None] * group + place[:, None]) * group + place


def _check_sensitive(data, rois, output_dim, group):
    check_regions(data, rois)
    if data[1] != output_dim * group * group:
        raise ShapeError(f"data has {data[1]} channels, expected {output_dim * group * group} because output_dim is {output_dim} and the "
                         f"groups are {group} x {group}")


@operator("_contrib_PSROIPooling", floats=True)
def position_sensitive_roi_pooling(data, rois, *, spatial_scale: Fraction, output_dim: int, pooled_size: int, group_size: int = 0):
    """Averages over the cells of a grid that covers each region, each cell reading channels of its own.

    Args:
        data: (batch, output_dim * group_size², height, width).
        rois: (regions, 5): image, left, top, right, bottom. No gradient.
        spatial_scale: Pixels of data a unit of rois.
        output_dim: Channels of the output.
        pooled_size: Rows and columns of the grid.
        group_size: Rows and columns of channels; ``pooled_size`` by default.
    Returns:
        (regions, output_dim, pooled_size, pooled_size).
    Source: Dai et al., "R-FCN: Object Detection via Region-based Fully Convolutional Networks", 2016.
    """
    group = group_size or pooled_size
    _check_sensitive(data.shape, rois.shape, output_dim, group)
    rois = rois.detach().to(torch.promote_types(rois.dtype, torch.float32))
    low, high = round_away(rois[:, 1:3]) * spatial_scale, (round_away(rois[:, 3:5]) + 1) * spatial_scale
    cell = (high - low).clamp(min=0.1) / pooled_size
    steps = torch.arange(pooled_size, dtype=cell.dtype, device=cell.device)
    borders = []
    for axis, size in ((1, data.shape[2]), (0, data.shape[3])):
        begin = torch.floor(steps * cell[:, axis, None] + low[:, axis, None]).clamp(0, size).long()
        end = torch.ceil((steps + 1) * cell[:, axis, None] + low[:, axis, None]).clamp(0, size).long()
        borders.append((begin, end))
    (top, bottom), (left, right) = borders
    sums = F.pad(data.double().cumsum(2).cumsum(3), (1, 0, 1, 0))              # of everything above and left
    image = rois[:, 0].long()[:, None, None, None]
    channel = _own_channels(output_dim, group, pooled_size, data.device)
    top, bottom, left, right = top[:, None, :, None], bottom[:, None, :, None], left[:, None, None, :], right[:, None, None, :]
    total = (sums[image, channel, bottom, right] - sums[image, channel, top, right] - sums[image, channel, bottom, left]
             + sums[image, channel, top, left])
    area = (bottom - top) * (right - left)
    used = (bottom > top) & (right > left)
    return torch.where(used, total / area.clamp(min=1), 0).to(data.dtype)


@operator("_contrib_DeformablePSROIPooling", floats=True, hidden=1, absent={"trans": lambda no_trans: no_trans})
def deformable_psroi_pooling(data, rois, trans=None, *, spatial_scale: Fraction, output_dim: int, group_size: int, pooled_size: int,
                             part_size: int = 0, sample_per_part: int = 1, trans_std: Fraction = 0, no_trans: bool = False):
    """PSROIPooling of interpolated samples in cells that are moved by ``trans``.

    Args:
        data: (batch, output_dim * group_size², height, width).
        rois: (regions, 5): image, left, top, right, bottom. No gradient.
        trans: (regions, 2 * classes, part_size, part_size): how far to move right and down, in sizes of the region.
        spatial_scale: Pixels of data a unit of rois.
        output_dim: Channels of the output.
        group_size: Rows and columns of channels.
        pooled_size: Rows and columns of the grid.
        part_size: Rows and columns of trans; ``pooled_size`` by default.
        sample_per_part: Samples along each axis of a cell.
        trans_std: What trans is multiplied with.
        no_trans: There is no trans.
    Returns:
        (regions, output_dim, pooled_size, pooled_size).
    """
    _check_sensitive(data.shape, rois.shape, output_dim, group_size)
    rois = rois.detach().to(torch.promote_types(rois.dtype, torch.float32))
    height, width = data.shape[2:]
    low, high = round_away(rois[:, 1:3]) * spatial_scale - 0.5, (round_away(rois[:, 3:5]) + 1) * spatial_scale - 0.5
    length = (high - low).clamp(min=0.1)
    cell = length / pooled_size
    steps = torch.arange(pooled_size, dtype=cell.dtype, device=cell.device)
    inner = torch.arange(sample_per_part, dtype=cell.dtype, device=cell.device) / sample_per_part
    along = (steps[:, None] + inner) * cell[:, 1, None, None] + low[:, 1, None, None]           # (regions, pooled, samples)
    across = (steps[:, None] + inner) * cell[:, 0, None, None] + low[:, 0, None, None]
    y, x = along[:, None, :, None, :, None], across[:, None, None, :, None, :]                  # (regions, 1, rows, columns, samples²)
    if trans is not None:
        part = (torch.arange(pooled_size, device=data.device) * (part_size or pooled_size) // pooled_size)
        moved = trans[:, :, part][:, :, :, part] * trans_std                                    # (regions, 2 classes, rows, columns)
        moved = moved.repeat_interleave(2 * output_dim // trans.shape[1], 1) if trans.shape[1] == 2 else moved.reshape(
            len(rois), -1, 2, pooled_size, pooled_size).repeat_interleave(2 * output_dim // trans.shape[1], 1).flatten(1, 2)
        right, down = (moved[:, :1], moved[:, -1:]) if trans.shape[1] == 2 else (moved[:, 0::2], moved[:, 1::2])
        x = x + (right * length[:, 0, None, None, None])[..., None, None]
        y = y + (down * length[:, 1, None, None, None])[..., None, None]
    inside = (x >= -0.5) & (x <= width - 0.5) & (y >= -0.5) & (y <= height - 0.5)
    y, x = y.clamp(0, height - 1), x.clamp(0, width - 1)
    top, left = y.detach().floor().long(), x.detach().floor().long()
    below, beside = y - top, x - left
    bottom, beyond = (top + 1).clamp(max=height - 1), (left + 1).clamp(max=width - 1)
    image = rois[:, 0].long()[:, None, None, None, None, None]
    channel = _own_channels(output_dim, group_size, pooled_size, data.device)[..., None, None]
    value = (data[image, channel, top, left] * (1 - below) * (1 - beside) + data[image, channel, top, beyond] * (1 - below) * beside
             + data[image, channel, bottom, left] * below * (1 - beside) + data[image, channel, bottom, beyond] * below * beside)
    count = inside.sum((-2, -1))
    return ((value * inside).sum((-2, -1)) / count.clamp(min=1)).to(data.dtype)
