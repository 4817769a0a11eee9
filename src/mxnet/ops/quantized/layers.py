"""Layers of 8-bit integers: products summed exactly in int32, and what passes integers through."""
from math import prod
from typing import Literal, Optional

import torch

from ...base import ArgumentError, ShapeError
from ..attributes import DType, Float64, NonNegative, Positive, Shape, Sizes, Widths
from ..nn.convolution import convolution
from ..nn.pooling import pooling
from ..registry import Aux, operator
from .scale import EIGHT_BITS, REAL, constants, expect, factor, magnitude, product_range, saturated

_OUTPUTS = ("output", "min_output", "max_output")
_RANGES = ("min_data", "max_data", "min_weight", "max_weight", "min_bias", "max_bias")
_ABSENT = {**dict.fromkeys(("bias", "min_bias", "max_bias"), lambda no_bias: no_bias), **dict.fromkeys(_RANGES[:4], lambda: False)}
_EXACT = 2 ** 24                                   # float32 holds every integer up to this


def _check_layer(data, weight, bias, ranges, no_bias):
    """Refuse inputs that are missing or have other types of elements."""
    wanted = _RANGES[:4] if no_bias else _RANGES
    for name, value in zip(("bias", *wanted) if not no_bias else wanted, (bias, *ranges) if not no_bias else ranges[:4], strict=True):
        if value is None:
            raise ArgumentError(f"input {name!r} is missing")
    expect(data, "data", *EIGHT_BITS)
    expect(weight, "weight", torch.int8)
    if not no_bias:
        expect(bias, "bias", torch.int8)


def _layer_types(data):
    ranges = dict.fromkeys(_RANGES, torch.float32)
    return {"weight": torch.int8, "bias": torch.int8, **ranges, "output": [torch.int32, torch.float32, torch.float32]}


def _scaled_bias(bias, largest_bias, data, largest_data, largest_weight):
    """The bias in units of the int32 products; fractions are cut off."""
    each = factor(REAL[data.dtype], largest_data) * factor(REAL[torch.int8], largest_weight)      # in this order, as MXNet 1.9.1
    return (bias.to(torch.float32) * factor(each, factor(REAL[torch.int8], largest_bias))).trunc().to(torch.int32)


def _exact_product(data, weight):
    """``data @ weight.T`` in int32; torch's kernel is wrong where there is one column."""
    if data.is_cpu and data.dtype is torch.int8 and data.shape[1] > 1:
        return torch._int_mm(data.contiguous(), weight.t())
    wide = torch.float32 if data.shape[1] * 255 * 128 < _EXACT else torch.float64
    return (data.to(wide) @ weight.t().to(wide)).to(torch.int32)


@operator("_contrib_quantized_fully_connected", partial=True, checked=True, outputs=_OUTPUTS, absent=_ABSENT, gradient="zero")
def quantized_fully_connected(data, weight, bias=None, min_data=None, max_data=None, min_weight=None, max_weight=None, min_bias=None,
                              max_bias=None, *, num_hidden: Positive, no_bias: bool = False, flatten: bool = True):
    """FullyConnected of integers.

    Args:
        data: (batch, ...), int8 or uint8.
        weight: (num_hidden, in_units), int8.
        bias: (num_hidden,), int8 of its own range; absent when ``no_bias``.
    Returns:
        (batch, num_hidden), or (..., num_hidden) when ``flatten`` is False, int32; the range's ends.
    """
    _check_layer(data, weight, bias, (min_data, max_data, min_weight, max_weight, min_bias, max_bias), no_bias)
    rows = data.flatten(1) if flatten else data
    if weight.shape != (num_hidden, rows.shape[-1]):
        raise ShapeError(f"weight has shape {tuple(weight.shape)}, expected {(num_hidden, rows.shape[-1])} because data is "
                         f"{tuple(data.shape)} and num_hidden is {num_hidden}")
    largest, largest_weight = magnitude(min_data, max_data), magnitude(min_weight, max_weight)
    output = _exact_product(rows.reshape(-1, rows.shape[-1]), weight)
    if not no_bias:
        output = output + _scaled_bias(bias, magnitude(min_bias, max_bias), data, largest, largest_weight)
    return (output.reshape(*rows.shape[:-1], num_hidden), *product_range(data, largest, weight, largest_weight))


@quantized_fully_connected.infer_inputs
def _quantized_fully_connected_inputs(data, *, num_hidden, flatten):
    return {"weight": (num_hidden, prod(data[1:]) if flatten else data[-1]), "bias": (num_hidden,), **dict.fromkeys(_RANGES, (1,))}


@quantized_fully_connected.infer_output
def _quantized_fully_connected_output(data, *, num_hidden, flatten):
    return [(data[0], num_hidden) if flatten else (*data[:-1], num_hidden), (1,), (1,)]


quantized_fully_connected.infer_type(_layer_types)


@operator("_contrib_quantized_conv", partial=True, checked=True, outputs=_OUTPUTS, absent=_ABSENT, gradient="zero")
def quantized_conv(data, weight, bias=None, min_data=None, max_data=None, min_weight=None, max_weight=None, min_bias=None, max_bias=None, *,
                   kernel: Shape, stride: Sizes = (), dilate: Sizes = (), pad: Widths = (), num_filter: Positive,
                   num_group: NonNegative = 1, workspace: NonNegative = 1024, no_bias: bool = False,
                   cudnn_tune: Optional[Literal["fastest", "limited_workspace", "off"]] = None, cudnn_off: bool = False,
                   layout: Optional[Literal["NCDHW", "NCHW", "NCW", "NDHWC", "NHWC"]] = None):
    """Convolution of integers.

    The range and the bias are those of the formula; MXNet 1.9.1's CPU kernel took uint8 data for int8 in the range, and added the
    bias without rescaling it.

    Args:
        data: (batch, channels, *spatial), int8 or uint8.
        weight: (num_filter, channels / num_group, *kernel), int8.
        bias: (num_filter,), int8 of its own range; absent when ``no_bias``.
    Returns:
        (batch, num_filter, *out), int32; the range's ends.
    """
    _check_layer(data, weight, bias, (min_data, max_data, min_weight, max_weight, min_bias, max_bias), no_bias)
    largest, largest_weight = magnitude(min_data, max_data), magnitude(min_weight, max_weight)
    added = None if no_bias else _scaled_bias(bias, magnitude(min_bias, max_bias), data, largest, largest_weight).double()
    output = convolution.raw(data.double(), weight.double(), added, kernel=kernel, stride=stride, dilate=dilate, pad=pad,
                             num_filter=num_filter, num_group=num_group, no_bias=no_bias, layout=layout)     # double: exact
    return (output.round().to(torch.int32), *product_range(data, largest, weight, largest_weight))


@quantized_conv.infer_inputs
def _quantized_conv_inputs(data, *, kernel, num_filter, num_group, layout):
    shapes = convolution.inputs_hook({"data": data, "output": None, "kernel": kernel, "num_filter": num_filter, "num_group": num_group,
                                      "layout": layout})
    return {"weight": shapes["weight"], "bias": shapes["bias"], **dict.fromkeys(_RANGES, (1,))}


@quantized_conv.infer_output
def _quantized_conv_output(data, *, kernel, stride, dilate, pad, num_filter, num_group, layout):
    found = convolution.output_hook.function(data, kernel=kernel, stride=stride, dilate=dilate, pad=pad, num_filter=num_filter,
                                             num_group=num_group, layout=layout)
    return [found, (1,), (1,)]


quantized_conv.infer_type(_layer_types)


def _passed(data):
    """Types of a layer whose integers keep their meaning."""
    return {"min_data": torch.float32, "max_data": torch.float32, "output": [data, torch.float32, torch.float32]}


def _range_shapes(data):
    return {"min_data": (1,), "max_data": (1,)}


@operator("_contrib_quantized_pooling", checked=True, outputs=_OUTPUTS, gradient="zero")
def quantized_pooling(data, min_data, max_data, *, kernel: Shape = (), pool_type: Literal["avg", "lp", "max", "sum"] = "max",
                      global_pool: bool = False, cudnn_off: bool = False,
                      pooling_convention: Literal["full", "same", "valid"] = "valid", stride: Shape = (), pad: Shape = (),
                      p_value: Optional[int] = None, count_include_pad: Optional[bool] = None,
                      layout: Optional[Literal["NCDHW", "NCHW", "NCW", "NDHWC", "NHWC", "NWC"]] = None):
    """Maximum or (rounded) average pooling of integers; attributes as those of Pooling.

    Args:
        data: (batch, channels, *spatial), int8 or uint8.
    Returns:
        (batch, channels, *windows), of data's type; the range's ends.
    """
    expect(data, "data", *EIGHT_BITS)
    if pool_type not in ("max", "avg"):
        raise ArgumentError(f"pool_type is {pool_type!r}; integers are pooled by 'max' or 'avg'. Dequantize them before other kinds")
    whole = pool_type == "avg" and pooling_convention == "full" and count_include_pad is not False and not global_pool
    found = pooling.raw(data.to(torch.float32), kernel=kernel, pool_type="sum" if whole else pool_type, global_pool=global_pool,
                        stride=stride, pad=pad, pooling_convention=pooling_convention, count_include_pad=count_include_pad, layout=layout)
    if whole:                                        # measured on MXNet 1.9.1: what lies beyond the padding counts too
        found = found / prod(kernel)
    return saturated(found, data.dtype), min_data.clone(), max_data.clone()


@quantized_pooling.infer_output
def _quantized_pooling_output(data, *, kernel, global_pool, pooling_convention, stride, pad, layout):
    found = pooling.output_hook.function(data, kernel=kernel, global_pool=global_pool, pooling_convention=pooling_convention,
                                         stride=stride, pad=pad, layout=layout)
    return [found, (1,), (1,)]


quantized_pooling.infer_type(_passed)
quantized_pooling.infer_inputs(_range_shapes)


@operator("_contrib_quantized_act", checked=True, outputs=_OUTPUTS, gradient="none")
def quantized_act(data, min_data, max_data, *, act_type: Literal["relu", "sigmoid", "softrelu", "softsign", "tanh"]):
    """The positive part of integers.

    Args:
        data: int8 or uint8.
        act_type: Only ``relu`` is defined on integers.
    Returns:
        An array like data; the range's ends.
    """
    expect(data, "data", *EIGHT_BITS)
    if act_type != "relu":
        raise ArgumentError(f"act_type is {act_type!r}; on integers only 'relu' is defined. Dequantize them before other kinds")
    return data.clamp(min=0), min_data.clone(), max_data.clone()


@quantized_act.infer_type
def _quantized_act_type(data):
    kind = data if data in EIGHT_BITS else torch.int8
    return {"min_data": torch.float32, "max_data": torch.float32, "output": [kind, torch.float32, torch.float32]}


@quantized_act.infer_output
def _quantized_act_output(data):
    return [data, (1,), (1,)]


quantized_act.infer_inputs(_range_shapes)


@operator("_contrib_quantized_flatten", checked=True, outputs=_OUTPUTS, lenient=True, gradient="zero")
def quantized_flatten(data, min_data, max_data):
    """All axes but the first as one.

    Args:
        data: (batch, ...).
    Returns:
        (batch, units); the range's ends.
    """
    return data.reshape(data.shape[0], -1).clone(), min_data.clone(), max_data.clone()


@quantized_flatten.infer_output
def _quantized_flatten_output(data):
    return [(data[0], prod(data[1:])), (1,), (1,)]


quantized_flatten.infer_type(_passed)
quantized_flatten.infer_inputs(_range_shapes)


@operator("_contrib_quantized_embedding", partial=True, checked=True, outputs=_OUTPUTS, gradient="zero")
def quantized_embedding(data, weight, min_weight, max_weight, *, input_dim: Positive, output_dim: Positive, dtype: DType = "float32",
                        sparse_grad: bool = False):
    """Rows of a matrix of integers; numbers beyond the rows become the first or last.

    Args:
        data: Row numbers, of any shape.
        weight: (input_dim, output_dim), int8.
    Returns:
        (*data, output_dim), int8; the range's ends.
    """
    expect(weight, "weight", torch.int8)
    if weight.shape != (input_dim, output_dim):
        raise ShapeError(f"weight has shape {tuple(weight.shape)}, expected {(input_dim, output_dim)}, which is (input_dim, output_dim)")
    return weight[data.to(torch.int64).clamp(0, input_dim - 1)], min_weight.clone(), max_weight.clone()


@quantized_embedding.infer_type
def _quantized_embedding_type(data):
    single = torch.float32
    return {"weight": torch.int8, "min_weight": single, "max_weight": single, "output": [torch.int8, single, single]}


@quantized_embedding.infer_inputs
def _quantized_embedding_inputs(data, *, input_dim, output_dim):
    return {"weight": (input_dim, output_dim), "min_weight": (1,), "max_weight": (1,)}


@quantized_embedding.infer_output
def _quantized_embedding_output(data, *, output_dim):
    return [(*data, output_dim), (1,), (1,)]


@operator("_contrib_quantized_batch_norm", partial=True, checked=True, outputs=_OUTPUTS, gradient="zero")
def quantized_batch_norm(data, gamma, beta, moving_mean: Aux, moving_var: Aux, min_data, max_data, *, eps: Float64 = 0.0010000000474974513,
                         momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False,
                         axis: int = 1, cudnn_off: bool = False, min_calib_range: Optional[float] = None,
                         max_calib_range: Optional[float] = None):
    """BatchNorm of integers with the moving statistics: ``gamma (x - mean) / sqrt(var + eps) + beta``, in the calibrated range.

    As in MXNet 1.9.1 (measured) gamma counts whatever ``fix_gamma`` says.

    Args:
        data: (batch, channels, ...), int8.
        min_calib_range: The least output, required.
        max_calib_range: The greatest output, required.
    Returns:
        An array like data; the range's ends.
    """
    expect(data, "data", torch.int8)
    if min_calib_range is None or max_calib_range is None:
        raise ArgumentError("min_calib_range and max_calib_range are required; calibrate the model")
    shape = [-1 if i == axis % data.dim() else 1 for i in range(data.dim())]
    low, high = constants(min_calib_range, max_calib_range, data)
    inward, outward = magnitude(min_data, max_data) / REAL[torch.int8], factor(REAL[torch.int8], magnitude(low, high))
    slope = gamma * torch.rsqrt(moving_var + eps)
    offset = (beta - moving_mean * slope) * outward
    return saturated(data * (slope * inward * outward).reshape(shape) + offset.reshape(shape), torch.int8), low, high


@quantized_batch_norm.infer_type
def _quantized_batch_norm_type(data):
    single = torch.float32
    names = ("gamma", "beta", "moving_mean", "moving_var", "min_data", "max_data")
    return {"data": torch.int8, **dict.fromkeys(names, single), "output": [torch.int8, single, single]}


@quantized_batch_norm.infer_inputs
def _quantized_batch_norm_inputs(data, *, axis):
    channels = (data[axis],)
    return {**dict.fromkeys(("gamma", "beta", "moving_mean", "moving_var"), channels), "min_data": (1,), "max_data": (1,)}


@quantized_batch_norm.infer_output
def _quantized_batch_norm_output(data):
    return [data, (1,), (1,)]
