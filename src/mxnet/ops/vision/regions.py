"""Pooling of regions: each region of interest gives a small grid of values, whatever its size.

Regions are rows (image, left, top, right, bottom). Averages of samples and cells are sums of weighted rows of the images laid out as
(image * height * width, channels), which one ``embedding_bag`` computes for all regions.
"""
import torch
import torch.nn.functional as F

from ...base import ShapeError
from ..attributes import Fraction, Shape
from ..registry import operator

__all__ = ["bilinear_corners", "weighted_rows"]

_CHUNK = 1 << 18      # numbers looked at in one step


def check_regions(data, rois, entries=5):
    """Raise ShapeError unless data is (batch, channels, height, width) and rois (regions, entries)."""
    if len(data) != 4:
        raise ShapeError(f"data has {len(data)} dimensions, expected (batch, channels, height, width)")
    if len(rois) != 2 or rois[1] != entries:
        raise ShapeError(f"rois has shape {tuple(rois)}, expected (regions, {entries})")


def pair(size, name="pooled_size"):
    """Two positive numbers."""
    if len(size) != 2 or min(size) <= 0:
        raise ShapeError(f"{name} is {size}, expected two positive numbers")
    return size


def round_away(values):
    """Rounded to the nearest, halves away from zero."""
    return torch.sign(values) * torch.floor(values.abs() + 0.5)


def cells(start, length, count, size):
    """Borders of ``count`` cells along an axis, whole numbers cut at the image: two (regions, count) of begins and ends."""
    steps = torch.arange(count, device=start.device, dtype=length.dtype)
    width = (length / count)[:, None]
    begin = torch.floor(steps * width).long() + start[:, None]
    end = torch.ceil((steps + 1) * width).long() + start[:, None]
    return begin.clamp(0, size), end.clamp(0, size)


@operator("ROIPooling", floats=True, aliases=("_npx_roi_pooling",), hidden=1)
def roi_pooling(data, rois, *, pooled_size: Shape, spatial_scale: Fraction):
    """Maxima over the cells of a grid that covers each region.

    Args:
        data: (batch, channels, height, width).
        rois: (regions, 5): image, left, top, right, bottom; the last pixels belong to the region. No gradient.
        pooled_size: (rows, columns) of the grid.
        spatial_scale: Pixels of data a unit of rois.
    Returns:
        (regions, channels, rows, columns); 0 for cells outside of the image.
    """
    check_regions(data.shape, rois.shape)
    rows, columns = pair(pooled_size)
    count, (batch, channels, height, width) = len(rois), data.shape
    if data.is_meta:
        return data.new_empty(count, channels, rows, columns)
    differentiable = torch.is_grad_enabled() and data.requires_grad
    with torch.no_grad():
        rois = rois.detach().to(torch.promote_types(rois.dtype, torch.float32))
        image = rois[:, 0].long()
        low, high = round_away(rois[:, 1:3] * spatial_scale).long(), round_away(rois[:, 3:5] * spatial_scale).long()
        length = (high - low + 1).clamp(min=1).to(torch.float32)
        top, bottom = cells(low[:, 1], length[:, 1], rows, height)
        left, right = cells(low[:, 0], length[:, 0], columns, width)
        here = (image >= 0) & (image < batch)
        used = (bottom > top)[:, :, None] & (right > left)[:, None] & here[:, None, None]        # (regions, rows, columns)
        image = image.clamp(0, batch - 1)
        values, place = _best(data.detach(), image, top, bottom, left, right, differentiable)
    if place is not None:                                    # read the maxima anew where a gradient may flow back
        channel = torch.arange(channels, device=data.device)
        values = data.flatten(2)[image[:, None, None], channel[:, None], place]
    return torch.where(used.reshape(count, 1, -1), values, 0).reshape(count, channels, rows, columns)


@roi_pooling.infer_output
def _roi_pooling_output(data, rois, *, pooled_size):
    check_regions(data, rois)
    return rois[0], data[1], *pair(pooled_size)


def _best(data, image, top, bottom, left, right, places):
    """Each cell's maximum (regions, channels, cells); with ``places`` instead where in (height * width) the first one is."""
    batch, channels, height, width = data.shape
    table = data.permute(0, 2, 3, 1).reshape(-1, channels)
    tall = max(int((bottom - top).max()), 1) if len(top) else 1
    wide = max(int((right - left).max()), 1) if len(left) else 1
    y = torch.minimum(top[..., None] + torch.arange(tall, device=data.device), bottom[..., None] - 1).clamp(0, height - 1)
    x = torch.minimum(left[..., None] + torch.arange(wide, device=data.device), right[..., None] - 1).clamp(0, width - 1)
    place = y[:, :, None, :, None] * width + x[:, None, :, None, :]                       # (regions, rows, columns, tall, wide)
    place = place.flatten(3).flatten(1, 2)                                                # (regions, cells, pixels of a cell)
    start = (image * height * width)[:, None]
    step = max(_CHUNK // max(place.shape[1] * channels, 1), 1)
    found = [table.new_zeros(0, channels, place.shape[1], dtype=torch.long if places else table.dtype)]
    for begin in range(0, len(image), step):
        part, first = place[begin:begin + step], start[begin:begin + step]
        best, best_place = table[part[..., 0] + first], part[..., :1].expand(-1, -1, channels)       # (regions, cells, channels)
        for pixel in part[..., 1:].unbind(2):
            value = table[pixel + first]
            if places:
                better = value > best
                best_place = torch.where(better, pixel[..., None], best_place)
                best = torch.where(better, value, best)
            else:
                torch.maximum(best, value, out=best)
        found.append((best_place if places else best).transpose(1, 2))
    return (None, torch.cat(found)) if places else (torch.cat(found), None)


def bilinear_corners(y, x, height, width):
    """Positions in (height * width) and weights of the four pixels around points; points more than a pixel outside weigh nothing.

    Args:
        y, x: Coordinates, broadcast with each other.
        height, width: Size of the image.
    Returns:
        Two tensors of the points' shape with a last axis of 4.
    """
    inside = (y >= -1) & (y <= height) & (x >= -1) & (x <= width)
    y, x = y.clamp(0, height - 1), x.clamp(0, width - 1)
    top, left = y.floor(), x.floor()
    below, beside = y - top, x - left
    top, left = top.long(), left.long()
    bottom, right = (top + 1).clamp(max=height - 1), (left + 1).clamp(max=width - 1)
    place = torch.stack(torch.broadcast_tensors(top * width + left, top * width + right, bottom * width + left, bottom * width + right), -1)
    weight = torch.stack(torch.broadcast_tensors((1 - below) * (1 - beside), (1 - below) * beside, below * (1 - beside), below * beside), -1)
    return place, weight * inside[..., None]


def weighted_rows(data, place, weight, counts):
    """Sums of weighted pixels.

    Args:
        data: (batch, channels, height, width).
        place: (n,), pixels counted over batch, height and width.
        weight: (n,).
        counts: (sums,), how many of the pixels belong to each sum.
    Returns:
        (sums, channels).
    """
    table = data.permute(0, 2, 3, 1).reshape(-1, data.shape[1])
    dtype = table.dtype
    if dtype not in (torch.float32, torch.float64):
        table = table.float()
    offsets = torch.cat([counts.new_zeros(1), counts.cumsum(0)[:-1]])
    if not len(place):
        return table.new_zeros(len(counts), table.shape[1]).to(dtype)
    return F.embedding_bag(place, table, offsets, mode="sum", per_sample_weights=weight.to(table.dtype)).to(dtype)


def _grid(values):
    """0, 1 … values[i] - 1 for each i after each other, and which i each belongs to."""
    owner = torch.repeat_interleave(torch.arange(len(values), device=values.device), values)
    return torch.arange(len(owner), device=values.device) - (values.cumsum(0) - values)[owner], owner


@operator("_contrib_ROIAlign", floats=True)
def roi_align(data, rois, *, pooled_size: Shape, spatial_scale: Fraction, sample_ratio: int = -1, position_sensitive: bool = False,
              aligned: bool = False):
    """Averages of interpolated samples in the cells of a grid that covers each region, without rounding its borders.

    Args:
        data: (batch, channels, height, width).
        rois: (regions, 5): image, left, top, right, bottom; none for an image below 0. No gradient.
        pooled_size: (rows, columns) of the grid.
        spatial_scale: Pixels of data a unit of rois.
        sample_ratio: Samples along each axis of a cell; about one a pixel when not positive.
        position_sensitive: Each cell reads channels of its own: data has rows * columns times the channels of the output.
        aligned: Pixels have their centers at halves, and regions may be smaller than a pixel.
    Returns:
        (regions, channels, rows, columns).
    """
    check_regions(data.shape, rois.shape)
    rows, columns = pair(pooled_size)
    batch, channels, height, width = data.shape
    channels_out = _channels_out(channels, rows * columns, position_sensitive)
    if data.is_meta:
        return data.new_empty(len(rois), channels_out, rows, columns)
    rois = rois.detach().to(torch.promote_types(rois.dtype, torch.float32))
    low, high = rois[:, 1:3] * spatial_scale - (0.5 if aligned else 0), rois[:, 3:5] * spatial_scale - (0.5 if aligned else 0)
    length = high - low if aligned else (high - low).clamp(min=1)
    cell = length / torch.tensor([columns, rows], dtype=length.dtype, device=length.device)
    samples = torch.full_like(cell, sample_ratio).long() if sample_ratio > 0 else cell.ceil().long().clamp(min=0)
    image = rois[:, 0].long()
    samples = torch.where(((image >= 0) & (image < batch))[:, None], samples, 0)
    per_cell = (samples[:, 0] * samples[:, 1]).repeat_interleave(rows * columns)
    inner, owner = _grid(per_cell)
    region, position = owner // (rows * columns), owner % (rows * columns)
    across = samples[region, 0]
    y = low[region, 1] + (position // columns + (inner // across + 0.5) / samples[region, 1]) * cell[region, 1]
    x = low[region, 0] + (position % columns + (inner % across + 0.5) / across) * cell[region, 0]
    place, weight = bilinear_corners(y, x, height, width)
    place = place + (image[region] * height * width)[:, None]
    weight = weight / per_cell[owner][:, None]
    output = weighted_rows(data, place.flatten(), weight.flatten(), per_cell * 4).reshape(len(rois), rows * columns, channels)
    if position_sensitive:
        own = torch.arange(rows * columns, device=data.device)
        output = output.reshape(len(rois), rows * columns, channels_out, rows * columns)[:, own, :, own].permute(1, 2, 0)
        return output.reshape(len(rois), channels_out, rows, columns)
    return output.transpose(1, 2).reshape(len(rois), channels, rows, columns)


@roi_align.infer_output
def _roi_align_output(data, rois, *, pooled_size, position_sensitive):
    check_regions(data, rois)
    rows, columns = pair(pooled_size)
    return rois[0], _channels_out(data[1], rows * columns, position_sensitive), rows, columns


def _channels_out(channels, positions, sensitive):
    if not sensitive:
        return channels
    if channels % positions:
        raise ShapeError(f"data has {channels} channels, expected a multiple of {positions} because position_sensitive is True")
    return channels // positions


@operator("_contrib_RROIAlign", floats=True, gradient="none")
def rotated_roi_align(data, rois, *, pooled_size: Shape, spatial_scale: Fraction, sampling_ratio: int = -1):
    """ROIAlign of rotated regions.

    Args:
        data: (batch, channels, height, width).
        rois: (regions, 6): image, center x, center y, width, height, angle in degrees.
        pooled_size: (rows, columns) of the grid.
        spatial_scale: Pixels of data a unit of rois.
        sampling_ratio: Samples along each axis of a cell; about one a pixel when not positive.
    Returns:
        (regions, channels, rows, columns).
    """
    check_regions(data.shape, rois.shape, 6)
    rows, columns = pair(pooled_size)
    batch, channels, height, width = data.shape
    if data.is_meta:
        return data.new_empty(len(rois), channels, rows, columns)
    rois = rois.detach().to(torch.promote_types(rois.dtype, torch.float32))
    middle, length = rois[:, 1:3] * spatial_scale, (rois[:, 3:5] * spatial_scale).clamp(min=1)
    angle = torch.deg2rad(rois[:, 5])
    cell = length / torch.tensor([columns, rows], dtype=length.dtype, device=length.device)
    samples = torch.full_like(cell, sampling_ratio).long() if sampling_ratio > 0 else cell.ceil().long()
    image = rois[:, 0].long()
    samples = torch.where(((image >= 0) & (image < batch))[:, None], samples, 0)
    per_cell = (samples[:, 0] * samples[:, 1]).repeat_interleave(rows * columns)
    inner, owner = _grid(per_cell)
    region, position = owner // (rows * columns), owner % (rows * columns)
    across = samples[region, 0]
    v = (position // columns + (inner // across + 0.5) / samples[region, 1]) * cell[region, 1] - length[region, 1] / 2
    u = (position % columns + (inner % across + 0.5) / across) * cell[region, 0] - length[region, 0] / 2
    cosine, sine = angle.cos()[region], angle.sin()[region]
    x, y = u * cosine + v * sine + middle[region, 0], v * cosine - u * sine + middle[region, 1]
    place, weight = bilinear_corners(y, x, height, width)
    place = place + (image[region] * height * width)[:, None]
    output = weighted_rows(data, place.flatten(), (weight / per_cell[owner][:, None]).flatten(), per_cell * 4)
    return output.reshape(len(rois), rows * columns, channels).transpose(1, 2).reshape(len(rois), channels, rows, columns)


@rotated_roi_align.infer_output
def _rotated_roi_align_output(data, rois, *, pooled_size):
    check_regions(data, rois, 6)
    return rois[0], data[1], *pair(pooled_size)
