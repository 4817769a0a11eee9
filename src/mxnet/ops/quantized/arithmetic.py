"""Sums, products and joins of integers of different ranges."""
from typing import Optional

import torch

from ...base import ArgumentError, DTypeError, ShapeError
from ..manipulation.join import concat
from ..registry import operator
from ..shapes import merge_input
from .scale import EIGHT_BITS, REAL, WHOLE, constants, expect, factor, magnitude, product_range, saturated

_OUTPUTS = ("output", "min_output", "max_output")
_RANGES = ("lhs_min", "lhs_max", "rhs_min", "rhs_max")


def _check_pair(lhs, rhs):
    expect(lhs, "lhs", *EIGHT_BITS)
    expect(rhs, "rhs", *EIGHT_BITS)
    if lhs.shape != rhs.shape:
        raise ShapeError(f"rhs has shape {tuple(rhs.shape)}, expected {tuple(lhs.shape)} because lhs has it")


def _pair_shapes(lhs):
    return {"rhs": lhs, **dict.fromkeys(_RANGES, (1,))}


def _sum_type(lhs, rhs, calibrated):
    if not calibrated:
        return torch.int32
    return torch.uint8 if lhs is torch.uint8 and rhs is torch.uint8 else torch.int8


@operator("_contrib_quantized_elemwise_add", checked=True, outputs=_OUTPUTS, gradient="none")
def quantized_elemwise_add(lhs, rhs, lhs_min, lhs_max, rhs_min, rhs_max, *, min_calib_range: Optional[float] = None,
                           max_calib_range: Optional[float] = None):
    """Sum of two arrays of integers, each with its own range.

    Args:
        lhs: int8 or uint8.
        rhs: int8 or uint8, the shape of lhs.
        min_calib_range: The least sum; with both ends given the output is 8 bits wide.
        max_calib_range: The greatest sum.
    Returns:
        int32 of the range ``±(max|lhs| + max|rhs|)``; with a calibrated range uint8 (of two uint8) or int8; the range's ends.
    """
    _check_pair(lhs, rhs)
    largest, other = magnitude(lhs_min, lhs_max), magnitude(rhs_min, rhs_max)
    if min_calib_range is None or max_calib_range is None:
        high = largest + other
        kind, low, width = torch.int32, -high, high
    else:
        low, high = constants(min_calib_range, max_calib_range, lhs)
        kind, width = _sum_type(lhs.dtype, rhs.dtype, True), magnitude(low, high)
    total = lhs * factor(largest * REAL[kind] / REAL[lhs.dtype], width) + rhs * factor(other * REAL[kind] / REAL[rhs.dtype], width)
    return saturated(total.double(), kind), low, high       # double: float32 has no 2147483647


@quantized_elemwise_add.infer_type
def _quantized_elemwise_add_type(lhs, rhs, *, min_calib_range, max_calib_range):
    kind = _sum_type(lhs, rhs, min_calib_range is not None and max_calib_range is not None)
    return {**dict.fromkeys(_RANGES, torch.float32), "output": [kind, torch.float32, torch.float32]}


@quantized_elemwise_add.infer_output
def _quantized_elemwise_add_output(lhs):
    return [lhs, (1,), (1,)]


quantized_elemwise_add.infer_inputs(_pair_shapes)


@operator("_contrib_quantized_elemwise_mul", checked=True, gradient="zero",
          outputs=lambda enable_float_output: ("output",) if enable_float_output else _OUTPUTS)
def quantized_elemwise_mul(lhs, rhs, lhs_min, lhs_max, rhs_min, rhs_max, *, min_calib_range: Optional[float] = None,
                           max_calib_range: Optional[float] = None, enable_float_output: bool = False):
    """Product of two arrays of integers.

    Args:
        lhs: int8.
        rhs: int8, the shape of lhs.
        min_calib_range: The least product; with both ends given the output is int8.
        max_calib_range: The greatest product.
        enable_float_output: The output is the real products alone, without a range.
    Returns:
        int32 products, or int8 of the calibrated range; the range's ends.
    """
    _check_pair(lhs, rhs)
    largest, other = magnitude(lhs_min, lhs_max), magnitude(rhs_min, rhs_max)
    product = lhs.to(torch.int32) * rhs.to(torch.int32)
    unit = largest * other / (REAL[lhs.dtype] * REAL[rhs.dtype])
    if enable_float_output:
        return product.to(torch.float32) * unit
    if min_calib_range is None or max_calib_range is None:
        return (product, *product_range(lhs, largest, rhs, other))
    low, high = constants(min_calib_range, max_calib_range, lhs)
    return saturated(product.to(torch.float32) * (unit * factor(WHOLE[torch.int8], magnitude(low, high))), torch.int8), low, high


@quantized_elemwise_mul.infer_type
def _quantized_elemwise_mul_type(lhs, rhs, *, min_calib_range, max_calib_range, enable_float_output):
    ranges = dict.fromkeys(_RANGES, torch.float32)
    if enable_float_output:
        return {**ranges, "output": torch.float32}
    kind = torch.int32 if min_calib_range is None or max_calib_range is None else torch.int8
    return {**ranges, "output": [kind, torch.float32, torch.float32]}


@quantized_elemwise_mul.infer_output
def _quantized_elemwise_mul_output(lhs, *, enable_float_output):
    return lhs if enable_float_output else [lhs, (1,), (1,)]


quantized_elemwise_mul.infer_inputs(_pair_shapes)


def _concat_names(num_args):
    return [f"arg{i}" for i in range(num_args)] + [f"arg{i}_{end}" for i in range(num_args) for end in ("min", "max")]


def _concat_shapes(op, attrs, inputs, outputs):
    """The arrays' shapes as Concat has them; the ends of ranges are (1,)."""
    count = attrs["num_args"]
    arrays, joined = concat.shape_rule(op, attrs, inputs[:count], outputs[:1])
    ends = [merge_input(count + i, shape, (1,)) for i, shape in enumerate(inputs[count:])]
    return [*arrays, *ends], [*joined, (1,), (1,)]


@operator("_contrib_quantized_concat", checked=True, outputs=_OUTPUTS, gradient="zero", input_names=_concat_names, shape=_concat_shapes)
def quantized_concat(*data, num_args: int, dim: int = 1):
    """Join arrays of integers along an axis, rescaled to the range that holds all their ranges.

    Args:
        data: num_args arrays, int8 or uint8; then the minimum and maximum of the first, of the second …, (1,) each.
    Returns:
        uint8 where all are, else int8; the range's ends.
    """
    if len(data) != 3 * num_args or num_args < 1:
        raise ArgumentError(f"{len(data)} inputs, expected {3 * num_args} because num_args is {num_args}: arrays, then two ends of each range")
    arrays, lows, highs = data[:num_args], data[num_args::2], data[num_args + 1::2]
    for index, array in enumerate(arrays):
        expect(array, f"arg{index}", *EIGHT_BITS)
    low = torch.stack([x.reshape(1) for x in lows]).amin(0)
    high = torch.stack([x.reshape(1) for x in highs]).amax(0)
    kind, scale = _joined([a.dtype for a in arrays]), factor(1.0, magnitude(low, high))
    parts = [array.to(torch.float32) * (magnitude(a, b) * scale * (REAL[kind] / REAL[array.dtype]))
             for array, a, b in zip(arrays, lows, highs, strict=True)]
    return saturated(torch.cat(parts, dim), kind), low, high


def _joined(kinds):
    return torch.uint8 if all(k is torch.uint8 for k in kinds) else torch.int8


@quantized_concat.infer_type
def _quantized_concat_type(*data, num_args):
    for kind in data[:num_args]:
        if kind not in (None, *EIGHT_BITS):
            raise DTypeError(f"an array has type {str(kind).removeprefix('torch.')}, expected int8 or uint8")
    ranges = {f"arg{i}_{end}": torch.float32 for i in range(num_args) for end in ("min", "max")}
    return {**ranges, "output": [_joined(data[:num_args]), torch.float32, torch.float32]}


@quantized_concat.shows_partial
def _known_sum(attrs, inputs, shape):
    """As Concat: the sum of the sizes that are known."""
    return shape if len(shape) == 1 else concat.partial_hook(attrs, inputs[:attrs["num_args"]], shape)
