"""From real numbers to integers and back."""
from typing import Literal, Optional

import torch

from ...base import DTypeError
from ..registry import operator
from .scale import EIGHT_BITS, REAL, WHOLE, constants, expect, factor, magnitude, saturated

_TYPES = {"int8": torch.int8, "uint8": torch.uint8}


def _with_range(data):
    return [data, (1,), (1,)]


def _range_shapes(data):
    return {"min_range": (1,), "max_range": (1,)}


@operator("_contrib_quantize", partial=True, checked=True, outputs=("output0", "output1", "output2"), gradient="zero")
def quantize(data, min_range, max_range, *, out_type: Literal["int8", "uint8"] = "uint8"):
    """Round real numbers to integers of a given range: ``x 127 / max(|min|, |max|)``, for uint8 ``x 255 / max(|min|, |max|)``.

    Args:
        data: Real numbers, float32; beyond the range they become its ends.
        min_range: (1,), the least of them.
        max_range: (1,), the greatest of them.
    Returns:
        The integers; the range's ends, which for int8 is symmetric about zero.
    """
    expect(data, "data", torch.float32)
    kind, largest = _TYPES[out_type], magnitude(min_range, max_range)
    output = saturated(data * factor(WHOLE[kind], largest), kind)
    return (output, -largest, largest) if kind is torch.int8 else (output, min_range.clone(), max_range.clone())


@quantize.infer_type
def _quantize_type(*, out_type):
    single = torch.float32
    return {"data": single, "min_range": single, "max_range": single, "output": [_TYPES[out_type], single, single]}


quantize.infer_inputs(_range_shapes)
quantize.infer_output(_with_range)


def _chosen(out_type, low, high):
    """The type that ``auto`` takes: uint8 where the numbers are known not to be negative."""
    if out_type != "auto":
        return _TYPES[out_type]
    return torch.uint8 if low is not None and high is not None and low >= 0 else torch.int8


@operator("_contrib_quantize_v2", partial=True, outputs=("output0", "output1", "output2"), gradient="zero")
def quantize_v2(data, *, out_type: Literal["auto", "int8", "uint8"] = "int8", min_calib_range: Optional[float] = None,
                max_calib_range: Optional[float] = None):
    """Round real numbers to integers of the calibrated range, or of the range they have.

    Args:
        data: Real numbers, float32; int8 and uint8 pass unchanged.
        out_type: ``auto`` is uint8 where the calibrated range has no negative numbers, else int8.
        min_calib_range: The least number; with ``max_calib_range`` left out, that of data.
        max_calib_range: The greatest number.
    Returns:
        The integers; the range's ends, which for int8 is symmetric about zero.
    """
    expect(data, "data", torch.float32, *EIGHT_BITS)
    known = min_calib_range is not None and max_calib_range is not None
    if data.dtype in EIGHT_BITS:
        limit = REAL[data.dtype]
        low, high = (min_calib_range, max_calib_range) if known else (-limit if data.dtype is torch.int8 else 0.0, limit)
        return (data.clone(), *constants(low, high, data))
    kind = _chosen(out_type, min_calib_range, max_calib_range)
    low, high = constants(min_calib_range, max_calib_range, data) if known else (data.min().reshape(1), data.max().reshape(1))
    largest = magnitude(low, high)
    output = saturated(data * factor(REAL[kind], largest), kind)
    return (output, -largest, largest) if kind is torch.int8 else (output, low, high)


@quantize_v2.infer_type
def _quantize_v2_type(data, *, out_type, min_calib_range, max_calib_range):
    if data is not None and data not in (torch.float32, *EIGHT_BITS):
        raise DTypeError(f"data has type {str(data).removeprefix('torch.')}, expected float32, int8 or uint8")
    kind = data if data in EIGHT_BITS else _chosen(out_type, min_calib_range, max_calib_range)
    return {"data": torch.float32, "output": [kind, torch.float32, torch.float32]}


quantize_v2.infer_output(_with_range)


@operator("_contrib_dequantize", partial=True, checked=True, gradient="zero")
def dequantize(data, min_range, max_range, *, out_type: Literal["float32"] = "float32"):
    """The real numbers that integers stand for: ``q max(|min|, |max|) / R``, R = 127.5 for int8, 255.5 for uint8.

    Args:
        data: int8, uint8, or the int32 of a layer's output.
        min_range: (1,).
        max_range: (1,).
    """
    expect(data, "data", *REAL)
    return data.to(torch.float32) * (magnitude(min_range, max_range) / REAL[data.dtype])


@dequantize.infer_type
def _dequantize_type(data):
    return {"min_range": torch.float32, "max_range": torch.float32, "output": torch.float32}


@dequantize.infer_output
def _dequantize_output(data):
    return data


dequantize.infer_inputs(_range_shapes)


@operator("_contrib_requantize", partial=True, checked=True, outputs=("output0", "output1", "output2"), gradient="zero")
def requantize(data, min_range, max_range, *, out_type: Literal["auto", "int8", "uint8"] = "int8",
               min_calib_range: Optional[float] = None, max_calib_range: Optional[float] = None):
    """int32 numbers of one range as 8-bit integers of another, which is the calibrated one or fits the largest number.

    Args:
        data: int32.
        min_range: (1,), what the least int32 stands for.
        max_range: (1,), what the greatest int32 stands for.
        out_type: ``auto`` is uint8 where the calibrated range has no negative numbers, else int8.
    Returns:
        The integers; the ends of their range: symmetric for int8, from zero for uint8.
    """
    expect(data, "data", torch.int32)
    kind = _chosen(out_type, min_calib_range, max_calib_range)
    real = data.to(torch.float32) * (magnitude(min_range, max_range) / REAL[torch.int32])
    if min_calib_range is not None and max_calib_range is not None:
        largest = magnitude(*constants(min_calib_range, max_calib_range, data))
    else:
        largest = real.abs().max().reshape(1)
    output = saturated(real * factor(WHOLE[kind], largest), kind)
    return output, -largest if kind is torch.int8 else torch.zeros_like(largest), largest


@requantize.infer_type
def _requantize_type(*, out_type, min_calib_range, max_calib_range):
    single = torch.float32
    return {"data": torch.int32, "min_range": single, "max_range": single,
            "output": [_chosen(out_type, min_calib_range, max_calib_range), single, single]}


requantize.infer_inputs(_range_shapes)
requantize.infer_output(_with_range)


@operator("_contrib_quantize_asym", outputs=("output", "scale", "shift"), gradient="zero")
def quantize_asym(data, *, min_calib_range: Optional[float] = None, max_calib_range: Optional[float] = None):
    """Round real numbers to uint8 so that the range's ends are 0 and 255: ``x scale + shift``.

    Args:
        data: Real numbers, float32.
        min_calib_range: The least number; with ``max_calib_range`` left out, that of data.
        max_calib_range: The greatest number.
    Returns:
        The integers, and (1,) each: ``scale = 255 / (max - min)`` and ``shift = -min scale``.
    """
    expect(data, "data", torch.float32)
    if min_calib_range is not None and max_calib_range is not None:
        low, high = constants(min_calib_range, max_calib_range, data)
    else:
        low, high = data.min().reshape(1), data.max().reshape(1)
    scale = factor(255.0, high - low)
    shift = -low * scale
    return saturated(data * scale + shift, torch.uint8), scale, shift


@quantize_asym.infer_type
def _quantize_asym_type(data):
    return {"data": torch.float32, "output": [torch.uint8, torch.float32, torch.float32]}


quantize_asym.infer_output(_with_range)
