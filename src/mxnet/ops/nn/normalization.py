"""Normalization over batches, layers, groups, instances and neighbouring channels."""
from functools import partial
from typing import Literal, Optional

import torch
import torch.nn.functional as F

from ...base import ShapeError
from ..attributes import Float64, NonNegative, Text
from ..mode import BACKWARD
from ..registry import Aux, TrainingFlag, operator
from ..shapes import elementwise, normalize_axes

_HALVES = (torch.float16, torch.bfloat16)


def _mix(moving_mean, moving_var, mean, deviation, eps, momentum, _gradient):
    """``moving = momentum moving + (1 - momentum) batch``, when the gradient of the output arrives: as MXNet, not in forward."""
    moving_mean.lerp_(mean, 1 - momentum)
    moving_var.lerp_((deviation ** -2).sub_(eps).clamp_(min=0), 1 - momentum)


class _Predicted(torch.autograd.Function):
    """Normalization by the moving statistics, whose data gradient takes them for those of the batch.

    So does MXNet 1.9.1 when backward runs after a forward outside of training; ``use_global_stats`` and ``backward(train_mode=False)``
    give the plain derivative.
    """

    @staticmethod
    def forward(ctx, data, gamma, beta, mean, variance, eps):
        ctx.save_for_backward(data, gamma, mean.clone(), (variance + eps).rsqrt())
        ctx.eps = eps
        return F.batch_norm(data, mean, variance, gamma, beta, False, 0.0, eps)

    @staticmethod
    def backward(ctx, head):
        data, gamma, mean, deviation = ctx.saved_tensors
        if not BACKWARD.training or not data.numel():          # torch divides integers by zero there, which ends the process
            return _plain_gradients(head, data, gamma, mean, deviation)
        found = torch.ops.aten.native_batch_norm_backward(head, data, gamma, None, None, mean, deviation, True, ctx.eps,
                                                          ctx.needs_input_grad[:3])
        return (*found, None, None, None)


def _plain_gradients(head, data, gamma, mean, deviation):
    channels = (1, -1, *[1] * (data.ndim - 2))
    axes = [axis for axis in range(data.ndim) if axis != 1]
    normal = (data - mean.view(channels)) * deviation.view(channels)
    return head * (gamma * deviation).view(channels), (head * normal).sum(axes), head.sum(axes), None, None, None


class _PredictedOld(_Predicted):
    """The same with the gradient of BatchNorm_v1, which also takes the variance to depend on the mean, as that of a batch does not."""

    @staticmethod
    def backward(ctx, head):
        data, gamma, mean, deviation = ctx.saved_tensors
        if not data.numel():
            return _plain_gradients(head, data, gamma, mean, deviation)
        found = torch.ops.aten.native_batch_norm_backward(head, data, gamma, None, None, mean, deviation, True, ctx.eps, [True] * 3)
        axes = [axis for axis in range(data.ndim) if axis != 1]
        push = gamma * deviation ** 2 * found[1] * (data.mean(axes) - mean) * len(mean) / data.numel()      # (channels,)
        return found[0] + push.view(-1, *[1] * (data.ndim - 2)), *found[1:], None, None, None


def _normalize(data, gamma, beta, moving_mean, moving_var, eps, momentum, fix_gamma, training, use_global_stats, predicted=_Predicted):
    """The output, the mean and 1 / sqrt(variance + eps) of channels-second data.

    With ``fix_gamma`` gamma becomes 1, in its own memory too, and has the gradient of a sign, which is zero.
    """
    if fix_gamma:
        gamma.data.fill_(1)
        if gamma.requires_grad:
            gamma = gamma.sign()
    if use_global_stats or not training:
        if not use_global_stats and torch.is_grad_enabled() and (data.requires_grad or gamma.requires_grad or beta.requires_grad):
            return predicted.apply(data, gamma, beta, moving_mean, moving_var, eps), moving_mean, None
        return F.batch_norm(data, moving_mean, moving_var, gamma, beta, False, 0.0, eps), moving_mean, None
    output, mean, deviation = torch.native_batch_norm(data, gamma, beta, None, None, True, 0.0, eps)
    if output.requires_grad:
        output.register_hook(partial(_mix, moving_mean, moving_var, mean, deviation, eps, momentum))
    return output, mean, deviation


def _batch_norm_outputs(output_mean_var):
    return ["output", "mean", "var"] if output_mean_var else ["output"]


def _batch_norm_hidden(output_mean_var):
    return 0 if output_mean_var else 2


_MOVING = {"moving_mean": '["zero", {}]', "moving_var": '["one", {}]'}       # what made variables are initialised with


@operator("BatchNorm", aliases=("_npx_batch_norm",), outputs=_batch_norm_outputs, hidden=_batch_norm_hidden, partial=True, initial=_MOVING)
def batch_norm(data, gamma, beta, moving_mean: Aux, moving_var: Aux, *, eps: Float64 = 0.0010000000474974513, momentum: float = 0.9,
               fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, axis: int = 1,
               cudnn_off: bool = False, min_calib_range: Optional[float] = None, max_calib_range: Optional[float] = None,
               training: TrainingFlag):
    """Normalize every channel over the batch: ``gamma (x - mean) / sqrt(var + eps) + beta``.

    While training, mean and (biased) variance are those of the batch, and the moving ones follow when backward runs; else, and with
    ``use_global_stats``, the moving ones are used.

    Args:
        data: Any shape, channels along ``axis``.
        gamma: (channels,); counts as 1 and is overwritten with 1 when ``fix_gamma``, as it is by default.
        beta: (channels,).
        moving_mean: (channels,).
        moving_var: (channels,).
    Returns:
        The shape of data; with ``output_mean_var`` also mean and 1 / sqrt(var + eps).
    """
    if axis != 1:
        data = data.movedim(axis, 1)
    output, mean, deviation = _normalize(data, gamma, beta, moving_mean, moving_var, eps, momentum, fix_gamma, training,
                                         use_global_stats)
    if axis != 1:
        output = output.movedim(1, axis)
    return _with_statistics(output, mean, deviation, moving_var, eps) if output_mean_var else output


def _with_statistics(output, mean, deviation, moving_var, eps):
    return output, mean.clone(), (moving_var + eps).rsqrt() if deviation is None else deviation


def _channels(data, axis):
    return data[normalize_axes(axis, len(data))[0]]


@batch_norm.infer_inputs
def _batch_norm_inputs(data, *, axis):
    channels = (_channels(data, axis),)
    return {"gamma": channels, "beta": channels, "moving_mean": channels, "moving_var": channels}


@batch_norm.infer_output
def _batch_norm_output(data, *, axis, output_mean_var):
    channels = (_channels(data, axis),)
    return [data, channels, channels] if output_mean_var else data


@batch_norm.infer_type
def _batch_norm_type(data, *, output_mean_var):
    kind = torch.float32 if data in _HALVES else data
    statistics = [kind, kind] if output_mean_var else []
    return {"output": [data, *statistics], "gamma": kind, "beta": kind, "moving_mean": kind, "moving_var": kind}


@operator("BatchNorm_v1", outputs=_batch_norm_outputs, hidden=_batch_norm_hidden, partial=True, initial=_MOVING,
          unlisted=("moving_mean", "moving_var"))
def batch_norm_v1(data, gamma, beta, moving_mean: Aux, moving_var: Aux, *, eps: float = 0.001, momentum: float = 0.9,
                  fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, training: TrainingFlag):
    """The BatchNorm of old model files; differs in the gradient after a forward outside of training."""
    output, mean, deviation = _normalize(data, gamma, beta, moving_mean, moving_var, eps, momentum, fix_gamma, training, use_global_stats,
                                         _PredictedOld)
    return _with_statistics(output, mean, deviation, moving_var, eps) if output_mean_var else output


@operator("_contrib_BatchNormWithReLU", outputs=_batch_norm_outputs, hidden=lambda output_mean_var: 1 if output_mean_var else 3,
          partial=True, initial=_MOVING)
def batch_norm_with_relu(data, gamma, beta, moving_mean: Aux, moving_var: Aux, *, eps: Float64 = 0.0010000000474974513,
                         momentum: float = 0.9, fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False,
                         axis: int = 1, cudnn_off: bool = False, min_calib_range: Optional[float] = None,
                         max_calib_range: Optional[float] = None, training: TrainingFlag):
    """The positive part of BatchNorm's output; see there."""
    found = batch_norm.raw(data, gamma, beta, moving_mean, moving_var, eps=eps, momentum=momentum, fix_gamma=fix_gamma,
                           use_global_stats=use_global_stats, output_mean_var=output_mean_var, axis=axis, training=training)
    return (torch.relu(found[0]), *found[1:]) if output_mean_var else torch.relu(found)


@operator("_contrib_SyncBatchNorm", outputs=_batch_norm_outputs, hidden=_batch_norm_hidden, partial=True, initial=_MOVING)
def sync_batch_norm(data, gamma, beta, moving_mean: Aux, moving_var: Aux, *, eps: float = 0.001, momentum: float = 0.9,
                    fix_gamma: bool = True, use_global_stats: bool = False, output_mean_var: bool = False, ndev: int = 1,
                    key: Text, training: TrainingFlag):
    """BatchNorm over ``ndev`` devices at once; see there. One device is supported.

    Raises:
        NotImplementedError: Training with ``ndev`` above 1.
    """
    if ndev > 1 and training and not use_global_stats:
        raise NotImplementedError(f"SyncBatchNorm over {ndev} devices; train on one device (ndev=1), or use BatchNorm on each")
    return batch_norm.raw(data, gamma, beta, moving_mean, moving_var, eps=eps, momentum=momentum, fix_gamma=fix_gamma,
                          use_global_stats=use_global_stats, output_mean_var=output_mean_var, training=training)


batch_norm_with_relu.infer_inputs(_batch_norm_inputs)
batch_norm_with_relu.infer_output(_batch_norm_output)
batch_norm_with_relu.infer_type(_batch_norm_type)


def _second_axis_inputs(data):
    return _batch_norm_inputs(data, axis=1)


def _second_axis_output(data, *, output_mean_var):
    return _batch_norm_output(data, axis=1, output_mean_var=output_mean_var)


for _variant in (batch_norm_v1, sync_batch_norm):
    _variant.infer_inputs(_second_axis_inputs)
    _variant.infer_output(_second_axis_output)
    _variant.infer_type(_batch_norm_type)


def _mean_std_outputs(output_mean_var):
    return ["output", "mean", "std"] if output_mean_var else ["output"]


@operator("LayerNorm", aliases=("_npx_layer_norm",), outputs=_mean_std_outputs, hidden=_batch_norm_hidden, partial=True)
def layer_norm(data, gamma, beta, *, axis: int = -1, eps: float = 1e-5, output_mean_var: bool = False):
    """Normalize along one axis: ``gamma (x - mean) / sqrt(var + eps) + beta``.

    Args:
        data: Any shape.
        gamma: (units,), units being the size of ``axis``.
        beta: (units,).
    Returns:
        The shape of data; with ``output_mean_var`` also mean and sqrt(var + eps), which have 1 along ``axis``.

    Source: Ba, Kiros and Hinton, "Layer Normalization", 2016.
    """
    inner = data if axis in (-1, data.ndim - 1) else data.movedim(axis, -1)
    output = torch.layer_norm(inner, gamma.shape, gamma, beta, eps)
    if inner is not data:
        output = output.movedim(-1, axis)
    if not output_mean_var:
        return output
    variance, mean = torch.var_mean(data.detach(), axis, correction=0, keepdim=True)     # they carry no gradient
    return output, mean, (variance + eps).sqrt()


@layer_norm.infer_inputs
def _layer_norm_inputs(data, *, axis):
    units = (_channels(data, axis),)
    return {"gamma": units, "beta": units}


@layer_norm.infer_output
def _layer_norm_output(data, *, axis, output_mean_var):
    chosen, = normalize_axes(axis, len(data))
    each = (*data[:chosen], 1, *data[chosen + 1:])
    return [data, each, each] if output_mean_var else data


@operator("RMSNorm", partial=True)
def rms_norm(data, gamma, *, axis: int = -1, eps: float = 1e-6):
    """Scale by the root mean square along one axis: ``y = gamma x / sqrt(mean(x^2) + eps)``.

    Args:
        data: Any shape.
        gamma: (units,), units being the size of ``axis``.
        axis: The axis whose mean is taken.
        eps: Added to the mean square; keeps an all-zero row finite.
    Returns:
        The shape of data.

    Source: Zhang and Sennrich, "Root Mean Square Layer Normalization", 2019.
    """
    output = F.rms_norm(data.movedim(axis, -1), gamma.shape, gamma, eps)  # (..., units)
    return output.movedim(-1, axis)


@rms_norm.infer_inputs
def _rms_norm_inputs(data, *, axis):
    return {"gamma": (_channels(data, axis),)}


@rms_norm.infer_output
def _rms_norm_output(data):
    return data


@operator("GroupNorm", outputs=_mean_std_outputs, hidden=_batch_norm_hidden, partial=True)
def group_norm(data, gamma, beta, *, num_groups: int = 1, eps: float = 1e-5, output_mean_var: bool = False):
    """Normalize every group of channels of a sample: ``gamma (x - mean) / sqrt(var + eps) + beta``.

    Args:
        data: (batch, channels, ...).
        gamma: (num_groups,).
        beta: (num_groups,).
    Returns:
        The shape of data; with ``output_mean_var`` also mean and sqrt(var + eps), (batch, num_groups).

    Source: Wu and He, "Group Normalization", 2018.
    """
    if gamma.shape != (num_groups,) or beta.shape != (num_groups,):
        raise ValueError(f"gamma and beta have shapes {tuple(gamma.shape)} and {tuple(beta.shape)}, expected ({num_groups},)")
    each = data.shape[1] // num_groups
    output = F.group_norm(data, num_groups, gamma.repeat_interleave(each), beta.repeat_interleave(each), eps)
    if not output_mean_var:
        return output
    variance, mean = torch.var_mean(data.detach().reshape(data.shape[0], num_groups, -1), 2, correction=0)
    return output, mean, (variance + eps).sqrt()


@group_norm.infer_inputs
def _group_norm_inputs(data, *, num_groups):
    return {"gamma": (num_groups,), "beta": (num_groups,)}


@group_norm.infer_output
def _group_norm_output(data, *, num_groups, output_mean_var):
    if len(data) < 3:
        raise ShapeError(f"data has {len(data)} dimensions, expected (batch, channels, ...)")
    if data[1] >= 0 and data[1] % num_groups:
        raise ShapeError(f"{data[1]} channels do not divide into {num_groups} groups")
    each = (data[0], num_groups)
    return [data, each, each] if output_mean_var else data


@operator("InstanceNorm", hidden=2, partial=True)
def instance_norm(data, gamma, beta, *, eps: float = 0.001):
    """Normalize every channel of every sample: ``gamma (x - mean) / sqrt(var + eps) + beta``.

    Args:
        data: (batch, channels, *spatial).
        gamma: (channels,).
        beta: (channels,).

    Source: Ulyanov, Vedaldi and Lempitsky, "Instance Normalization", 2016.
    """
    if data.ndim < 3:
        raise ShapeError(f"data has {data.ndim} dimensions, expected (batch, channels, *spatial)")
    return torch.instance_norm(data, gamma, beta, None, None, True, 0.0, eps, False)


@instance_norm.infer_inputs
def _instance_norm_inputs(data):
    return {"gamma": (data[1],), "beta": (data[1],)}


@instance_norm.infer_output
def _instance_norm_output(data):
    if len(data) < 3:
        raise ShapeError(f"data has {len(data)} dimensions, expected (batch, channels, *spatial)")
    return data


@operator("L2Normalization", floats=True, hidden=1, shape=elementwise)
def l2_normalization(data, *, eps: float = 1e-10, mode: Literal["channel", "instance", "spatial"] = "instance"):
    """Divide by the Euclidean norm ``sqrt(sum(x^2) + eps)`` of each sample, of its channels, or of its spatial positions.

    Args:
        data: (batch, channels, *spatial).
    """
    axes = {"instance": tuple(range(1, data.ndim)), "channel": (1,), "spatial": tuple(range(2, data.ndim))}[mode]
    return data / (torch.linalg.vector_norm(data, 2, axes, True).square() + eps).sqrt()


@operator("LRN", floats=True, hidden=1, shape=elementwise)
def local_response_normalization(data, *, alpha: float = 0.0001, beta: float = 0.75, knorm: float = 2.0, nsize: NonNegative):
    """Divide by ``(knorm + alpha / nsize * sum of x^2 over neighbouring channels)^beta``.

    Args:
        data: (batch, channels, height, width).
        nsize: Width of the neighbourhood: (nsize - 1) // 2 channels on either side.
    """
    batch, channels = data.shape[:2]
    near = (nsize - 1) // 2
    planes = data.square().reshape(batch, 1, channels, -1)
    total = F.avg_pool2d(F.pad(planes, (0, 0, near, near)), (2 * near + 1, 1), 1) * (2 * near + 1)
    return data * (knorm + alpha / nsize * total.view_as(data)) ** -beta
