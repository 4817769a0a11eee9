"""Sums, means and running sums."""
from typing import Literal

import torch

from ...base import ArgumentError, DTypeError, ShapeError
from ..attributes import DType, Float64, Shape
from ..elementwise.casting import convert
from ..registry import operator
from ..shapes import prod
from .axes import legacy_axes, legacy_rule, legacy_shape, np_axes, np_rule

__all__ = ["SUM_TYPES", "one_type", "refuse_count", "sum_type", "summed", "whole_mean"]

SUM_TYPES = Literal[None, "float16", "float32", "float64", "int32", "int64", "int8", "bool"]


def summed(data, axes, keepdims=False, dtype=None):
    """Sum over axes, in the type of the data (torch would widen small integers)."""
    dtype = dtype or data.dtype
    return torch.sum(data, axes, keepdims, dtype=dtype) if axes else convert(data, dtype) if data.dtype is not dtype else data.clone()


@operator("sum", aliases=("sum_axis", "_sparse_sum"), shape=legacy_rule)
def sum(data, *, axis: Shape | None = None, keepdims: bool = False, exclude: bool = False):
    """Sum of elements over axes.

    Args:
        data: Any shape.
        axis: The axes; None and () are all of them.
        keepdims: Whether they stay, with size 1.
        exclude: Whether ``axis`` names those that stay.
    """
    return legacy_shape(summed(data, legacy_axes(data.dim(), axis, exclude), keepdims))


def one_type(types, output):
    """Types of a list of arrays array_0 ... that share one, and of the output."""
    known = next((t for t in types if t is not None), None)
    return {**{f"array_{i}": known for i in range(len(types))}, "output": output}


def _mean(data, axes, keepdims):
    if not axes:
        return data.clone()
    if data.is_floating_point():
        return torch.mean(data, axes, keepdims)
    return whole_mean(data, axes, keepdims)


def whole_mean(data, axes, keepdims):
    """Mean of integers in their own type: the sum wraps around, the quotient is cut toward zero."""
    return torch.div(summed(data, axes, keepdims), prod([data.shape[i] for i in axes]), rounding_mode="trunc").to(data.dtype)


@operator("mean", aliases=("_sparse_mean",), shape=legacy_rule)
def mean(data, *, axis: Shape | None = None, keepdims: bool = False, exclude: bool = False):
    """Mean of elements over axes; of integers cut toward zero.

    Args:
        data: Any shape.
        axis: The axes; None and () are all of them.
        keepdims: Whether they stay, with size 1.
        exclude: Whether ``axis`` names those that stay.
    """
    return legacy_shape(_mean(data, legacy_axes(data.dim(), axis, exclude), keepdims))


@operator("nansum", shape=legacy_rule)
def nansum(data, *, axis: Shape | None = None, keepdims: bool = False, exclude: bool = False):
    """Sum of elements over axes, nan counting as 0. As in MXNet 1.9.1 an infinite sum gives nan.

    Args:
        data: Any shape.
        axis: The axes; None and () are all of them.
        keepdims: Whether they stay, with size 1.
        exclude: Whether ``axis`` names those that stay.
    """
    total = summed(torch.where(torch.isnan(data), 0, data), legacy_axes(data.dim(), axis, exclude), keepdims)
    if total.is_floating_point():
        total = total.masked_fill(torch.isinf(total), float("nan"))
    return legacy_shape(total)


@operator("_square_sum", shape=legacy_rule)
def square_sum(data, *, axis: Shape | None = None, keepdims: bool = False, exclude: bool = False):
    """Sum of squares over axes.

    Args:
        data: Any shape.
        axis: The axes; None and () are all of them.
        keepdims: Whether they stay, with size 1.
        exclude: Whether ``axis`` names those that stay.
    """
    return legacy_shape(summed(data * data, legacy_axes(data.dim(), axis, exclude), keepdims))


def refuse_count(arrays, count):
    """Raise ArgumentError unless there are as many arrays as the attribute says."""
    if len(arrays) != count:
        raise ArgumentError(f"num_arrays is {count}, but {len(arrays)} arrays were given")


@operator("multi_sum_sq", checked=True, input_names=lambda num_arrays: [f"array_{i}" for i in range(num_arrays)], gradient="none")
def multi_sum_sq(*data, num_arrays: int):
    """The sum of squares of each of several float arrays, as one float32 vector.

    Args:
        data: Arrays of any shape.
        num_arrays: How many there are.
    """
    refuse_count(data, num_arrays)
    for index, array in enumerate(data):
        if not array.is_floating_point():
            raise DTypeError(f"array_{index} has type {array.dtype}, expected floats".replace("torch.", ""))
    return torch.stack([torch.sum(array.float() ** 2) for array in data])


@multi_sum_sq.infer_output
def _multi_sum_sq_output(num_inputs):
    return (num_inputs,)


@multi_sum_sq.infer_type
def _multi_sum_sq_type(*data):
    return one_type(data, torch.float32)


# -- mx.np ------------------------------------------------------------------------------------------------------------
def sum_type(op, attrs, inputs, outputs):
    """Type rule: ``dtype`` if given; int64 for bool, else the type of the data."""
    return inputs, [attrs["dtype"] or (torch.int64 if inputs[0] is torch.bool else inputs[0])]


@operator("_np_sum", shape=np_rule, types=sum_type)
def np_sum(a, *, axis: Shape | None = None, dtype: DType | None = None, keepdims: bool = False, initial: Float64 | None = None):
    """Sum of elements over axes. bool arrays are counted in int64.

    Args:
        a: Any shape.
        axis: The axes; None is all of them.
        dtype: Type of the result, and in which the sum is made; floats are added as floats.
        keepdims: Whether the axes stay, with size 1.
        initial: Number the sum starts from.
    """
    axes, dtype = np_axes(a.dim(), axis), dtype or (torch.int64 if a.dtype is torch.bool else a.dtype)
    if a.dtype is dtype and initial is None:
        return summed(a, axes, keepdims, dtype)
    cut = a.is_floating_point() and not dtype.is_floating_point
    total = summed(a, axes, keepdims, None if cut else dtype)
    total = total if initial is None else total + initial
    return total if total.dtype is dtype else convert(total, dtype)


def _mean_type(op, attrs, inputs, outputs):
    kind = inputs[0]
    return inputs, [attrs["dtype"] or (kind if kind is None or kind.is_floating_point else torch.float32)]


@operator("_npi_mean", shape=np_rule, types=_mean_type)
def np_mean(a, *, axis: Shape | None = None, dtype: DType | None = None, keepdims: bool = False, initial: Float64 | None = None):
    """Mean of elements over axes; float32 of integers and bool.

    Args:
        a: Any shape.
        axis: The axes; None is all of them.
        dtype: Type of the result.
        keepdims: Whether the axes stay, with size 1.
        initial: Number added to the sum before it is divided.
    """
    axes = np_axes(a.dim(), axis)
    dtype = dtype or (a.dtype if a.is_floating_point() else torch.float32)
    wide = a if a.is_floating_point() else a.double()
    if dtype.is_floating_point and wide.dtype is not dtype:
        wide = wide.to(dtype)
    found = torch.mean(wide, axes, keepdims) if axes else wide.clone()
    if initial is not None:
        found = found + initial * max(found.numel(), 1) / max(a.numel(), 1)
    return found if found.dtype is dtype else convert(found, dtype)


@operator("_np_cumsum", aliases=("cumsum",), types=sum_type)
def cumsum(a, *, axis: int | None = None, dtype: DType | None = None):
    """Running sum along an axis. bool arrays are counted in int64.

    Args:
        a: Any shape.
        axis: The axis; None is the flattened array.
        dtype: Type in which the sum is made, and of the result.
    """
    dtype = dtype or (torch.int64 if a.dtype is torch.bool else a.dtype)
    return torch.cumsum(a.reshape(-1), 0, dtype=dtype) if axis is None else torch.cumsum(a, axis, dtype=dtype)


@cumsum.infer_output
def _cumsum_output(a, *, axis):
    if axis is None:
        size = 1
        for dim in a:
            size *= dim
        return (size,)
    if not -len(a) <= axis < len(a):
        raise ShapeError(f"axis {axis} is out of range for {len(a)} dimension(s)")
    return a
