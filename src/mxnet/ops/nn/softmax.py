"""Softmax and its relatives."""
from typing import Literal, Optional

import torch

from ...base import ArgumentError, ShapeError
from ..attributes import DType, Float64
from ..registry import operator
from ..shapes import elementwise, same_as_first

__all__ = ["log_softmax_along", "softmax_along"]


def _steps_inside(data, length, axis):
    """Where the position along ``axis`` is below the row's length."""
    steps = torch.arange(data.shape[axis], device=data.device)
    shape = [1] * data.ndim
    shape[axis] = -1
    return steps.view(shape) < length.unsqueeze(axis)


def _is_narrow(data, axis):
    """Whether the last axis is shorter than a vector register: torch then takes number by number, whole arrays are faster."""
    return (data.numel() >= 4096 and data.is_cpu and data.dtype is torch.float32 and data.shape[axis] < 16
            and axis % data.ndim == data.ndim - 1 and data.is_contiguous())


def softmax_along(data, axis, dtype=None):
    """Softmax along an axis, as torch's; faster where the last axis is short, as that of ten classes is."""
    if dtype is not None or not _is_narrow(data, axis):
        return torch.softmax(data, axis, dtype)
    powers = (data - data.detach().amax(axis, True)).exp_()
    return powers / powers.sum(axis, keepdim=True)


def log_softmax_along(data, axis, dtype=None):
    """The logarithm of :func:`softmax_along`."""
    if dtype is not None or not _is_narrow(data, axis):
        return torch.log_softmax(data, axis, dtype)
    shifted = data - data.detach().amax(axis, True)
    return shifted - shifted.exp().sum(axis, keepdim=True).log_()


def _output_type(data, *, dtype):
    return data if dtype is None else dtype


@operator("softmax", floats=True, aliases=("_npx_softmax",), absent={"length": lambda use_length: not use_length}, shape=same_as_first)
def softmax(data, length=None, *, axis: int = -1, temperature: Optional[Float64] = None, dtype: Optional[DType] = None,
            use_length: Optional[bool] = False):
    """Softmax along an axis: ``e^(x / temperature)`` divided by its sum.

    Args:
        data: Any shape.
        length: The shape of data without ``axis``: how many entries of each row count; the others become 0. Only with ``use_length``.
    Returns:
        The shape of data; ``dtype`` if given.
    """
    if temperature is not None:
        data = data / temperature
    if not use_length:
        return softmax_along(data, axis, dtype)
    if length is None:
        raise ArgumentError("input 'length' is missing; use_length=True needs it")
    outside = ~_steps_inside(data, length, axis)
    return torch.softmax(data.masked_fill(outside, -torch.inf), axis, dtype).masked_fill(outside, 0)


@softmax.infer_inputs
def _softmax_inputs(data, *, axis):
    axis %= len(data)
    return {"length": data[:axis] + data[axis + 1:]}


@softmax.infer_type
def _softmax_type(data, *, dtype):
    return {"output": data if dtype is None else dtype, "length": torch.int32}


@operator("log_softmax", floats=True, aliases=("_npx_log_softmax",), shape=elementwise)
def log_softmax(data, *, axis: int = -1, temperature: Optional[Float64] = None, dtype: Optional[DType] = None,
                use_length: Optional[bool] = False):
    """Logarithm of :func:`softmax`, computed without loss of precision."""
    if temperature is not None:
        data = data / temperature
    return log_softmax_along(data, axis, dtype)


@operator("softmin", floats=True, shape=elementwise)
def softmin(data, *, axis: int = -1, temperature: Optional[Float64] = None, dtype: Optional[DType] = None,
            use_length: Optional[bool] = False):
    """:func:`softmax` of ``-data``."""
    return torch.softmax(-data if temperature is None else data / -temperature, axis, dtype)


log_softmax.infer_type(_output_type)
softmin.infer_type(_output_type)


@operator("SoftmaxActivation", shape=elementwise)
def softmax_activation(data, *, mode: Literal["channel", "instance"] = "instance"):
    """Softmax over the last dimension (``instance``) or over the channels (``channel``).

    Args:
        data: (batch, ...), for ``channel`` (batch, channels, ...).
    """
    if mode == "channel":
        if data.ndim < 3:
            raise ShapeError(f"data has {data.ndim} dimension(s), expected (batch, channels, ...) because mode is 'channel'")
        return torch.softmax(data, 1)
    return softmax_along(data, -1)


@operator("softmax_cross_entropy", lenient=True)
def softmax_cross_entropy(data, label):
    """Sum over the batch of the cross entropy between the softmax of ``data`` and the classes in ``label``.

    Args:
        data: (batch, classes).
        label: (batch,), class numbers.
    Returns:
        (1,).
    """
    if label.shape != data.shape[:1]:
        raise ValueError(f"label has shape {tuple(label.shape)}, expected ({data.shape[0]},)")
    chosen = log_softmax_along(data, 1).gather(1, label.long().clamp(0, data.shape[1] - 1).unsqueeze(1))
    return -chosen.sum().reshape(1)


@softmax_cross_entropy.infer_inputs
def _softmax_cross_entropy_inputs(data):
    return {"label": (data[0],)}


@softmax_cross_entropy.infer_output
def _softmax_cross_entropy_output(data):
    return (1,)
