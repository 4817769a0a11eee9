"""Pooling over one, two or three spatial axes."""
from functools import cache
from math import prod
from typing import Literal, Optional

import torch
import torch.nn.functional as F

from ...base import ArgumentError, ShapeError
from ..attributes import Shape
from ..registry import operator

_MAX = {1: torch.max_pool1d, 2: torch.max_pool2d, 3: torch.max_pool3d}


def _average_3d(data, *args):
    """torch's average of three axes, in float32 for halves on a CPU, which it has no kernel for."""
    if data.is_cpu and data.dtype in (torch.float16, torch.bfloat16):
        return F.avg_pool3d(data.float(), *args).to(data.dtype)
    return F.avg_pool3d(data, *args)


_AVERAGE = {1: F.avg_pool1d, 2: F.avg_pool2d, 3: _average_3d}
_ADAPTIVE_MAX = {1: F.adaptive_max_pool1d, 2: F.adaptive_max_pool2d, 3: F.adaptive_max_pool3d}
_FEW = 8192            # elements below which a call of torch's own kernel is the faster one
_SPATIAL = {1: (2,), 2: (2, 3), 3: (2, 3, 4)}


def _windows(size, kernel, stride, pad, convention):
    """How many windows lie along an axis, and its padding on both sides (the right one may be more than asked, or negative)."""
    if convention == "same":
        count = -(-size // stride)
        total = max((count - 1) * stride + kernel - size, 0)
        return count, total // 2, total - total // 2
    room = size + 2 * pad - kernel
    if room < 0:
        raise ShapeError(f"kernel {kernel} is larger than the padded data, {size + 2 * pad}")
    count = (room if convention == "valid" else room + stride - 1) // stride + 1
    return count, pad, max((count - 1) * stride + kernel - size - pad, 0)


@cache
def _check(data_rank, kernel, stride, pad):
    """Refuse attributes that do not fit; returns whether torch takes this padding.

    Raises:
        ShapeError, ArgumentError: The data has no spatial axes, or attributes have another number of entries.
    """
    rank = data_rank - 2
    if rank not in _SPATIAL:
        raise ShapeError(f"data has {data_rank} dimensions, expected 3, 4 or 5")
    for name, value in (("kernel", kernel), ("stride", stride), ("pad", pad)):
        if len(value) != rank and (value or name == "kernel"):
            raise ArgumentError(f"{name} is {value}, expected {rank} entries because data has {data_rank} dimensions")
    if any(p >= k for p, k in zip(pad, kernel, strict=False)):
        raise ArgumentError(f"pad {pad} has to be smaller than kernel {kernel}")
    return all(2 * p <= k for p, k in zip(pad, kernel, strict=False))


def _global(data, pool_type, p_value):
    axes = _SPATIAL[data.ndim - 2]
    if pool_type == "avg":
        return data.mean(axes, keepdim=True)
    if pool_type == "max":                       # torch's own adaptive kernel: only the first of equals gets the gradient
        return _ADAPTIVE_MAX[data.ndim - 2](data, 1)
    if pool_type == "sum":
        return data.sum(axes, keepdim=True)
    return _root(_power(data, p_value).sum(axes, keepdim=True), p_value)


def _power(data, p_value):
    return data if p_value == 1 else data.square() if p_value == 2 else data ** p_value


def _root(total, p_value):
    """The root that undoes :func:`_power`; as in MXNet 1.9.1 an odd one keeps the sign, where a norm would have none."""
    if p_value == 1:
        return total
    return total.sqrt() if p_value == 2 else total.abs() ** (1 / p_value) * (total.sign() if p_value % 2 else 1)


def _spread(data, widths, value):
    """``data`` padded at the left and right of each spatial axis."""
    flat = [n for pair in reversed(widths) for n in pair]
    return F.pad(data, flat, value=value) if any(flat) else data


def _lowest(dtype):
    return (torch.finfo if dtype.is_floating_point else torch.iinfo)(dtype).min


def _inside(size, count, kernel, stride, left, right, include_pad):
    """Of every window along an axis, how many entries the average divides by."""
    low, high = (-left, size + right) if include_pad else (0, size)
    starts = [i * stride - left for i in range(count)]
    return [max(min(s + kernel, high) - max(s, low), 1) for s in starts]


def _average(data, kernel, stride, pad, convention, include_pad):
    rank = len(kernel)
    plans = [_windows(n, k, s, p, convention) for n, k, s, p in zip(data.shape[2:], kernel, stride, pad, strict=True)]
    total = _AVERAGE[rank](_spread(data, [p[1:] for p in plans], 0.0), kernel, stride) * prod(kernel)
    divisor = torch.ones((), dtype=data.dtype, device=data.device)
    for size, k, s, p, (count, left, _) in zip(data.shape[2:], kernel, stride, pad, plans, strict=True):
        right = left if convention == "same" else p      # beyond the padding asked for nothing counts
        along = _inside(size, count, k, s, left, right, include_pad is not False)
        divisor = divisor.unsqueeze(-1) * torch.tensor(along, dtype=data.dtype, device=data.device)
    output = total / divisor
    if convention == "full" and include_pad is not False and data.dtype is torch.float32 and all(
            (plan[0] + 2 * p - k) % s == 0 for plan, k, s, p in zip(plans, kernel, stride, pad, strict=True)):
        even = total / prod(kernel)       # measured on MXNet 1.9.1: backward then divides by the whole window, also at the far edge
        return even + (output - even).detach()
    return output


_SLIDES = {"avg": (torch.add, 0.0), "max": (torch.maximum, -torch.inf)}


def _is_slid(data, pool_type, include_pad):
    """Whether :func:`_slide` is the faster way: no gradient is asked for, and the array is not tiny."""
    return (data.numel() >= _FEW and data.is_cpu and data.dtype is torch.float32 and (pool_type == "max" or include_pad is not False)
            and data.is_contiguous() and not (data.requires_grad and torch.is_grad_enabled()))


def _slide(data, kernel, stride, pad, pool_type):
    """Maxima or averages of windows, axis by axis: whole slices are combined, where torch's kernels go from window to window."""
    combine, outside = _SLIDES[pool_type]
    data = _spread(data, [(p, p) for p in pad], outside)
    for axis, (width, step) in enumerate(zip(kernel, stride, strict=True), 2):
        before, length = (slice(None),) * axis, (data.shape[axis] - width) // step * step + 1
        parts = [data[(*before, slice(start, start + length, step))] for start in range(width)]
        if width > 1:
            data = combine(parts[0], parts[1])
            for part in parts[2:]:
                combine(data, part, out=data)
        else:
            data = parts[0]
    return (data.div_(prod(kernel)) if pool_type == "avg" else data).contiguous()


def _pool(data, kernel, stride, pad, pool_type, convention, p_value, include_pad, plain):
    """Pooling of channels-first data; ``plain``: with a padding that torch takes."""
    rank = len(kernel)
    if pool_type in _SLIDES and convention == "valid" and plain and _is_slid(data, pool_type, include_pad) and prod(kernel) > 1:
        return _slide(data, kernel, stride, pad, pool_type)
    if pool_type == "avg":
        if convention == "valid" and plain:
            return _AVERAGE[rank](data, kernel, stride, pad, False, include_pad is not False)
        return _average(data, kernel, stride, pad, convention, include_pad)
    if pool_type == "max" and convention == "valid" and plain:
        return _MAX[rank](data, kernel, stride, pad)
    widths = [_windows(n, k, s, p, convention)[1:] for n, k, s, p in zip(data.shape[2:], kernel, stride, pad, strict=True)]
    if pool_type == "max":
        return _MAX[rank](_spread(data, widths, _lowest(data.dtype)), kernel, stride)
    if pool_type == "sum":
        return _AVERAGE[rank](_spread(data, widths, 0.0), kernel, stride) * prod(kernel)
    powers = _AVERAGE[rank](_spread(_power(data, p_value), widths, 0.0), kernel, stride) * prod(kernel)
    return _root(powers, p_value)


def _pooling_hidden(pool_type, kernel, layout):
    """Maximum pooling counts one more output in files: where each maximum was."""
    return int(pool_type == "max" and bool(kernel) and (layout is None or layout.startswith("NC")))


@operator("Pooling", floats=True, aliases=("_npx_pooling",), hidden=_pooling_hidden, partial=True)
def pooling(data, *, kernel: Shape = (), pool_type: Literal["avg", "lp", "max", "sum"] = "max", global_pool: bool = False,
            cudnn_off: bool = False, pooling_convention: Literal["full", "same", "valid"] = "valid", stride: Shape = (), pad: Shape = (),
            p_value: Optional[int] = None, count_include_pad: Optional[bool] = None,
            layout: Optional[Literal["NCDHW", "NCHW", "NCW", "NDHWC", "NHWC", "NWC"]] = None):
    """Pooling: the maximum, average, sum or p-norm of every window.

    Args:
        data: (batch, channels, *spatial), or (batch, *spatial, channels) for the layouts that end with C.
        kernel: Size of the window; not asked for with ``global_pool``, which ignores stride and pad too.
        pooling_convention: ``valid`` rounds the number of windows down, ``full`` up, ``same`` takes one every ``stride`` entries.
        stride: 1 by default.
        p_value: Which norm ``lp`` takes.
        count_include_pad: Whether averages count the padding, as they do by default.
    Returns:
        (batch, channels, *windows), or (batch, *windows, channels).
    """
    last = layout is not None and layout[-1] == "C"
    if last:
        data = data.movedim(-1, 1)
    if pool_type == "lp" and p_value is None:
        raise ArgumentError("pool_type 'lp' needs p_value")
    if global_pool:
        output = _global(data, pool_type, p_value)
    else:
        plain = _check(data.ndim, kernel, stride, pad)
        rank = len(kernel)
        output = _pool(data, kernel, stride or (1,) * rank, pad or (0,) * rank, pool_type, pooling_convention, p_value, count_include_pad,
                       plain)
    return output.movedim(1, -1) if last else output


@pooling.infer_output
def _pooling_output(data, *, kernel, global_pool, pooling_convention, stride, pad, layout):
    last = layout is not None and layout[-1] == "C"
    spatial = data[1:-1] if last else data[2:]
    if global_pool:
        sizes = (1,) * len(spatial)
    else:
        _check(len(data), kernel, stride, pad)
        sizes = [n if n < 0 else _windows(n, k, s, p, pooling_convention)[0] for n, k, s, p in zip(
            spatial, kernel, stride or (1,) * len(kernel), pad or (0,) * len(kernel), strict=True)]
    return (data[0], *sizes, data[-1]) if last else (*data[:2], *sizes)


@operator("Pooling_v1", floats=True, partial=True)
def pooling_v1(data, *, kernel: Shape = (), pool_type: Literal["avg", "max", "sum"] = "max", global_pool: bool = False,
               pooling_convention: Literal["full", "valid"] = "valid", stride: Shape = (), pad: Shape = ()):
    """Pooling as in old model files: maxima see the padding as zeros, averages always divide by the kernel's size.

    Args:
        data: (batch, channels, height, width).
        kernel: Size of the window; not asked for with ``global_pool``.
        pooling_convention: ``valid`` rounds the number of windows down, ``full`` up.
    """
    if global_pool:
        return _global(data, pool_type, None)
    plain = _check(data.ndim, kernel, stride, pad)
    rank = len(kernel)
    if pool_type == "max":
        data, pad = _spread(data, [(p, p) for p in pad], 0), ()
    found = _pool(data, kernel, stride or (1,) * rank, pad or (0,) * rank, "max" if pool_type == "max" else "sum", pooling_convention,
                  None, True, plain)
    return found / prod(kernel) if pool_type == "avg" else found


@pooling_v1.infer_output
def _pooling_v1_output(data, *, kernel, global_pool, pooling_convention, stride, pad):
    return _pooling_output(data, kernel=kernel, global_pool=global_pool, pooling_convention=pooling_convention, stride=stride, pad=pad,
                           layout=None)


@operator("_contrib_AdaptiveAvgPooling2D")
def adaptive_avg_pooling_2d(data, *, output_size: Shape = ()):
    """Averages over a grid of ``output_size`` windows that covers the image; one window by default.

    Args:
        data: (batch, channels, height, width).
        output_size: (rows, columns), or one number for both.
    """
    if data.ndim != 4:
        raise ShapeError(f"data has {data.ndim} dimensions, expected (batch, channels, height, width)")
    sizes = output_size * 2 if len(output_size) == 1 else output_size or (1, 1)
    if not data.shape[0] or not data.shape[1]:                  # torch's gradient refuses what has no channels
        return data.sum((2, 3), keepdim=True).expand(*data.shape[:2], *sizes).clone()
    return F.adaptive_avg_pool2d(data, sizes)


@adaptive_avg_pooling_2d.infer_output
def _adaptive_avg_pooling_2d_output(data, *, output_size):
    if len(data) != 4:
        raise ShapeError(f"data has {len(data)} dimensions, expected (batch, channels, height, width)")
    return (*data[:2], *(output_size * 2 if len(output_size) == 1 else output_size or (1, 1)))
