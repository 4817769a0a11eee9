"""Activation functions that share an operator and differ in an attribute."""
from typing import Literal

import torch
import torch.nn.functional as F

from ...base import ArgumentError
from ..registry import Generator, TrainingFlag, operator
from ..shapes import elementwise

_ACTIVATIONS = {"relu": torch.relu, "sigmoid": torch.sigmoid, "softrelu": F.softplus, "softsign": F.softsign, "tanh": torch.tanh}


@operator("Activation", floats=True, aliases=("_npx_activation",), shape=elementwise)
def activation(data, *, act_type: Literal["relu", "sigmoid", "softrelu", "softsign", "tanh"]):
    """An activation function, elementwise: ``softrelu`` is ln(1 + e^x), ``softsign`` x / (1 + |x|)."""
    return _ACTIVATIONS[act_type](data)


def _leaky_outputs(act_type):
    return ["output", "mask"] if act_type == "rrelu" else ["output"]


def _prelu(data, gamma):
    """x where positive, gamma x elsewhere; gamma has one entry or one a channel."""
    if gamma.numel() > 1 and data.ndim > 1:
        gamma = gamma.reshape(-1, *[1] * (data.ndim - 2))
    return torch.where(data > 0, data, gamma * data)


class _Selu(torch.autograd.Function):
    """SELU with the slope MXNet gives its negative side, ``scale (y + alpha)``."""

    SCALE, ALPHA = 1.0507009873554805, 1.6732632423543772

    @staticmethod
    def forward(ctx, data):
        output = F.selu(data)
        ctx.save_for_backward(output)
        return output

    @staticmethod
    def backward(ctx, head):
        output, = ctx.saved_tensors
        return head * torch.where(output > 0, _Selu.SCALE, _Selu.SCALE * (output + _Selu.ALPHA)).to(head.dtype)


def _rrelu(data, lower, upper, training, rng):
    if training:
        mask = torch.empty_like(data).uniform_(lower, upper, generator=rng)
    else:
        mask = torch.full_like(data, (lower + upper) / 2)
    return torch.where(data > 0, data, mask * data), mask


@operator("LeakyReLU", partial=True, aliases=("_npx_leaky_relu",), absent={"gamma": lambda act_type: act_type != "prelu"},
          outputs=_leaky_outputs, initial={"gamma": '["Constant", {"value": 0.25}]'})
def leaky_relu(data, gamma=None, *, act_type: Literal["elu", "gelu", "leaky", "prelu", "rrelu", "selu"] = "leaky", slope: float = 0.25,
               lower_bound: float = 0.125, upper_bound: float = 0.334, training: TrainingFlag, rng: Generator):
    """Activation functions that let something of the negative side through.

    Args:
        data: (batch, channels, ...).
        gamma: (channels,) or (1,), the learnt slopes of ``prelu``.
        act_type: ``leaky`` slope x, ``elu`` slope (e^x - 1), ``selu``, ``gelu`` x Phi(x), ``prelu`` gamma x, ``rrelu`` a slope drawn
            from [lower_bound, upper_bound] while training, their middle otherwise.
    Returns:
        The shape of data; for ``rrelu`` also the slopes used.
    """
    if act_type == "leaky":
        return F.leaky_relu(data, slope)
    if act_type == "gelu":
        return F.gelu(data)
    if act_type == "elu":
        return F.elu(data, slope)
    if act_type == "selu":
        return _Selu.apply(data)
    if act_type == "rrelu":
        return _rrelu(data, lower_bound, upper_bound, training, rng)
    if gamma is None:
        raise ArgumentError("input 'gamma' is missing; act_type 'prelu' needs it")
    return _prelu(data, gamma)


@leaky_relu.infer_inputs
def _leaky_relu_inputs(data, gamma, output):
    if data is None:
        return {"data": output}
    return {} if gamma in ((1,), data) else {"gamma": (data[1] if len(data) > 1 else 1,)}


@leaky_relu.infer_output
def _leaky_relu_output(data, *, act_type):
    return [data, data] if act_type == "rrelu" else data
