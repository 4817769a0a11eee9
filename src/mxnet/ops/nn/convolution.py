"""Convolutions, their transposes, and upsampling."""
from typing import Literal, Optional

import torch
import torch.nn.functional as F

from ...base import ArgumentError, ShapeError
from ..attributes import NonNegative, Positive, Shape, Sizes, Widths
from ..registry import operator, same
from ..shapes import Disagreement, merge, merge_input

_CONVOLUTIONS = {1: torch.conv1d, 2: torch.conv2d, 3: torch.conv3d}
_TRANSPOSED = {1: F.conv_transpose1d, 2: F.conv_transpose2d, 3: F.conv_transpose3d}


def _check(data, weight, bias, no_bias, kernel, outputs, axis):
    """Refuse what torch would take for something else: unbatched data, another number of filters, another kernel."""
    if bias is None and not no_bias:
        raise ArgumentError("input 'bias' is missing; pass no_bias=True to leave it out")
    if data.ndim != len(kernel) + 2:
        raise ShapeError(f"data has {data.ndim} dimensions, expected {len(kernel) + 2} because kernel is {kernel}")
    if weight.shape[axis] != outputs or weight.shape[2:] != kernel:
        raise ValueError(f"weight has shape {tuple(weight.shape)}, which does not fit kernel {kernel}")
    if 0 in weight.shape:                                      # torch gives no channels then, whatever num_filter is
        raise ShapeError(f"weight has shape {tuple(weight.shape)}; a convolution needs channels on both sides")


def _full(value, rank, fill):
    """An attribute for all spatial axes; the empty default stands for ``fill`` everywhere.

    Raises:
        ArgumentError: It has another number of entries than the kernel.
    """
    if len(value) == rank:
        return value
    if value:
        raise ArgumentError(f"{value} has {len(value)} entries, expected {rank} as the kernel has")
    return (fill,) * rank


@operator("Convolution", floats=True, aliases=("_npx_convolution",), absent={"bias": lambda no_bias: no_bias}, types=same, partial=True)
def convolution(data, weight, bias=None, *, kernel: Shape, stride: Sizes = (), dilate: Sizes = (), pad: Widths = (), num_filter: Positive,
                num_group: NonNegative = 1, workspace: NonNegative = 1024, no_bias: bool = False,
                cudnn_tune: Optional[Literal["fastest", "limited_workspace", "off"]] = None, cudnn_off: bool = False,
                layout: Optional[Literal["NCDHW", "NCHW", "NCW", "NDHWC", "NHWC"]] = None):
    """Convolution (cross-correlation) over one, two or three spatial axes.

    Args:
        data: (batch, channels, *spatial), or (batch, *spatial, channels) for the layouts that end with C.
        weight: (num_filter, channels / num_group, *kernel); with channels last (num_filter, *kernel, channels / num_group).
        bias: (num_filter,); absent when ``no_bias``.
    Returns:
        (batch, num_filter, *out), out = (in + 2 pad - dilate (kernel - 1) - 1) / stride + 1, rounded down.
    """
    last = layout is not None and layout[-1] == "C"
    if last:
        data, weight = data.movedim(-1, 1), weight.movedim(-1, 1)
    _check(data, weight, bias, no_bias, kernel, num_filter, 0)
    output = _CONVOLUTIONS[len(kernel)](data, weight, bias, stride or 1, pad or 0, dilate or 1, num_group)
    return output.movedim(1, -1) if last else output


def _channels_last(layout):
    return layout is not None and layout.endswith("C")


@convolution.infer_inputs
def _convolution_inputs(data, output, *, kernel, num_filter, num_group, layout):
    if data is None:
        return {}
    channels = data[-1] if _channels_last(layout) else data[1]
    each = channels // num_group if channels >= 0 else -1
    weight = (num_filter, *kernel, each) if _channels_last(layout) else (num_filter, each, *kernel)
    batch = output[0] if output and data[0] < 0 else data[0]        # backwards: the states of recurrent cells leave their batch open
    return {"weight": weight, "bias": (num_filter,), "data": (batch, *data[1:])}


@convolution.infer_output
def _convolution_output(data, *, kernel, stride, dilate, pad, num_filter, num_group, layout):
    rank = len(kernel)
    if len(data) != rank + 2:
        raise ShapeError(f"data has {len(data)} dimensions, expected {rank + 2} because kernel is {kernel}")
    last = _channels_last(layout)
    channels = data[-1] if last else data[1]
    if channels >= 0 and (channels % num_group or num_filter % num_group):
        raise ShapeError(f"{channels} channels and {num_filter} filters do not divide into {num_group} groups")
    spatial = []
    for size, k, s, d, p in zip(data[1:-1] if last else data[2:], kernel, _full(stride, rank, 1), _full(dilate, rank, 1),
                                _full(pad, rank, 0), strict=True):
        window = d * (k - 1) + 1
        if 0 <= size < window - 2 * p:
            raise ShapeError(f"kernel {kernel} with dilate {dilate or 1} is larger than the padded data {data}")
        spatial.append(-1 if size < 0 else (size + 2 * p - window) // s + 1)
    return (data[0], *spatial, num_filter) if last else (data[0], num_filter, *spatial)


@operator("Convolution_v1", floats=True, absent={"bias": lambda no_bias: no_bias}, types=same, partial=True)
def convolution_v1(data, weight, bias=None, *, kernel: Shape, stride: Shape = (), dilate: Shape = (), pad: Shape = (),
                   num_filter: Positive, num_group: NonNegative = 1, workspace: NonNegative = 1024, no_bias: bool = False,
                   cudnn_tune: Optional[Literal["fastest", "limited_workspace", "off"]] = None, cudnn_off: bool = False,
                   layout: Optional[Literal["NCDHW", "NCHW", "NDHWC", "NHWC"]] = None):
    """The name of Convolution in old model files; see there."""
    return convolution.raw(data, weight, bias, kernel=kernel, stride=stride, dilate=dilate, pad=pad, num_filter=num_filter,
                           num_group=num_group, no_bias=no_bias, layout=layout)


convolution_v1.infer_inputs(_convolution_inputs)
convolution_v1.infer_output(_convolution_output)


def transposed_padding(sizes, kernel, stride, dilate, pad, adj, target_shape):
    """Padding and extra rows of a transposed convolution; ``target_shape`` rules over ``pad`` and ``adj``."""
    rank = len(kernel)
    stride, dilate = _full(stride, rank, 1), _full(dilate, rank, 1)
    if not target_shape or not any(target_shape):
        return _full(pad, rank, 0), _full(adj, rank, 0)
    padding, extra = [], []
    for size, k, s, d, target in zip(sizes, kernel, stride, dilate, _full(target_shape, rank, 0), strict=True):
        surplus = s * (size - 1) + d * (k - 1) + 1 - target
        if surplus < 0:
            raise ShapeError(f"target_shape {target_shape} is larger than the unpadded output")
        padding.append((surplus + 1) // 2)
        extra.append(surplus % 2)
    return tuple(padding), tuple(extra)


@operator("Deconvolution", floats=True, aliases=("_npx_deconvolution",), absent={"bias": lambda no_bias: no_bias}, types=same, partial=True)
def deconvolution(data, weight, bias=None, *, kernel: Shape, stride: Sizes = (), dilate: Sizes = (), pad: Widths = (), adj: Widths = (),
                  target_shape: Shape = (), num_filter: Positive, num_group: NonNegative = 1, workspace: NonNegative = 512,
                  no_bias: bool = True, cudnn_tune: Optional[Literal["fastest", "limited_workspace", "off"]] = None,
                  cudnn_off: bool = False, layout: Optional[Literal["NCDHW", "NCHW", "NCW", "NDHWC", "NHWC"]] = None):
    """Transposed convolution: the gradient of Convolution with respect to its data.

    Args:
        data: (batch, channels, *spatial), or (batch, *spatial, channels) for the layouts that end with C.
        weight: (channels, num_filter / num_group, *kernel); with channels last (channels, *kernel, num_filter / num_group).
        bias: (num_filter,); absent when ``no_bias``, which is the default.
    Returns:
        (batch, num_filter, *out), out = stride (in - 1) + dilate (kernel - 1) + 1 - 2 pad + adj, or ``target_shape``.
    """
    last = layout is not None and layout[-1] == "C"
    if last:
        data, weight = data.movedim(-1, 1), weight.movedim(-1, 1)
    _check(data, weight, bias, no_bias, kernel, num_filter // num_group, 1)
    rank = len(kernel)
    padding, extra = transposed_padding(data.shape[2:], kernel, stride, dilate, pad, adj, target_shape)
    if any(a >= s for a, s in zip(extra, _full(stride, rank, 1), strict=True)) and any(extra):
        raise ArgumentError(f"adj {extra} has to be smaller than stride {stride or (1,) * rank}")
    output = _TRANSPOSED[rank](data, weight, bias, stride or 1, padding, extra, num_group, dilate or 1)
    return output.movedim(1, -1) if last else output


@deconvolution.infer_inputs
def _deconvolution_inputs(data, *, kernel, num_filter, num_group, layout):
    channels = data[-1] if _channels_last(layout) else data[1]
    each = num_filter // num_group
    weight = (channels, *kernel, each) if _channels_last(layout) else (channels, each, *kernel)
    return {"weight": weight, "bias": (num_filter,)}


@deconvolution.infer_output
def _deconvolution_output(data, *, kernel, stride, dilate, pad, adj, target_shape, num_filter, layout):
    rank = len(kernel)
    if len(data) != rank + 2:
        raise ShapeError(f"data has {len(data)} dimensions, expected {rank + 2} because kernel is {kernel}")
    last = _channels_last(layout)
    sizes = data[1:-1] if last else data[2:]
    if -1 in sizes and any(target_shape):
        spatial = (-1,) * rank
    else:
        padding, extra = transposed_padding(sizes, kernel, stride, dilate, pad, adj, target_shape)
        spatial = tuple(-1 if n < 0 else s * (n - 1) + d * (k - 1) + 1 - 2 * p + a for n, k, s, d, p, a in zip(
            sizes, kernel, _full(stride, rank, 1), _full(dilate, rank, 1), padding, extra, strict=True))
    return (data[0], *spatial, num_filter) if last else (data[0], num_filter, *spatial)


def _upsampling_names(sample_type, num_args, num_inputs):
    if sample_type == "bilinear":
        return ["data", "weight"]
    return [f"arg{i}" for i in range(num_inputs or num_args)]


def _upsampling_shapes(op, attrs, inputs, outputs):
    """All inputs are enlarged to the size the first one gets."""
    first, scale = inputs[0], attrs["scale"]
    if first is None:
        return inputs, outputs
    if len(first) != 4:
        raise Disagreement(0, first, (-1, -1, -1, -1), "images are (batch, channels, height, width)")
    batch, channels, *spatial = first
    if attrs["sample_type"] == "bilinear":
        side = 2 * scale - scale % 2
        inputs = [first, merge_input(1, inputs[1], (channels, 1, side, side))]
    elif attrs["multi_input_mode"] == "concat":
        known = [-1 if s is None else s[1] for s in inputs]
        channels = -1 if -1 in known else sum(known)
    shape = (batch, channels, *(-1 if n < 0 else n * scale for n in spatial))
    return inputs, [merge(outputs[0], shape)]


@operator("UpSampling", floats=True, count="num_args", input_names=_upsampling_names, types=same, shape=_upsampling_shapes,
          initial={"weight": '["bilinear", {}]'})
def upsampling(*data, scale: int, num_filter: int = 0, sample_type: Literal["bilinear", "nearest"],
               multi_input_mode: Literal["concat", "sum"] = "concat", num_args: int = 1, workspace: NonNegative = 512):
    """Enlarge images by an integer factor.

    Args:
        data: (batch, channels, height, width) each; ``nearest`` takes several and enlarges all to the size the first one gets,
            ``bilinear`` takes one and a weight (channels, 1, k, k) with k = 2 scale - scale % 2.
    Returns:
        (batch, channels, scale height, scale width), several inputs concatenated over channels or added.
    """
    first = data[0]
    if first.ndim != 4:
        raise ShapeError(f"data has {first.ndim} dimensions, expected (batch, channels, height, width)")
    if sample_type == "bilinear":
        side = 2 * scale - scale % 2
        if data[1].shape != (first.shape[1], 1, side, side):
            raise ValueError(f"weight has shape {tuple(data[1].shape)}, expected ({first.shape[1]}, 1, {side}, {side})")
        return F.conv_transpose2d(first, data[1], None, scale, scale // 2, 0, first.shape[1])
    height, enlarged = first.shape[2] * scale, []
    for image in data:
        factor = height // image.shape[2]
        enlarged.append(torch.ops.aten.upsample_nearest2d(image, (height, image.shape[3] * factor)))
    if len(enlarged) == 1:
        return enlarged[0]
    return torch.cat(enlarged, 1) if multi_input_mode == "concat" else sum(enlarged[1:], enlarged[0])
