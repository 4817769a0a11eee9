"""Means with weights, variances, percentiles and counts."""
from typing import Literal

import torch

from ...base import ArgumentError, DTypeError, ShapeError
from ..attributes import DType, Float64, Shape
from ..elementwise.casting import convert
from ..gradient import attached
from ..registry import operator
from ..shapes import normalize_axes, prod
from .axes import np_axes, np_rule, refuse_bool
from .sums import whole_mean

__all__: list[str] = []


@operator("moments", outputs=("output0", "output1"))
def moments(data, *, axes: Shape | None = None, keepdims: bool = False):
    """Mean and variance over axes.

    Args:
        data: Any shape.
        axes: The axes; all have to be named.
        keepdims: Whether they stay, with size 1.
    """
    refuse_bool(data)
    if axes is None or axes == ():
        raise ArgumentError("attribute 'axes' is empty; name all axes, e.g. axes=(0, 1) for a matrix")
    axes = normalize_axes(axes, data.dim())
    if not keepdims and len(axes) == data.dim():
        found = [f.reshape(1) for f in _moments(data, axes, False)]
    else:
        found = _moments(data, axes, keepdims)
    return tuple(found)


def _moments(data, axes, keepdims):
    if data.is_floating_point():
        return torch.mean(data, axes, keepdims), torch.var(data, axes, correction=0, keepdim=keepdims)
    return whole_mean(data, axes, keepdims), _whole_variance(data, axes, 0, keepdims, data.dtype)


def _whole_variance(data, axes, ddof, keepdims, dtype):
    """Variance of integers as MXNet makes it: mean, deviations and squares are in the type of the data and wrap around."""
    deviations = data - whole_mean(data, axes, True)
    total = torch.sum(deviations * deviations, axes, keepdims, dtype=dtype)
    count = prod([data.shape[i] for i in axes]) - ddof
    return total / count if dtype.is_floating_point else torch.div(total, count, rounding_mode="trunc").to(dtype)


@moments.infer_output
def _moments_output(data, *, axes, keepdims):
    chosen = normalize_axes(axes, len(data)) if axes else ()
    found = tuple(1 if i in chosen else d for i, d in enumerate(data) if keepdims or i not in chosen) or (1,)
    return [found, found]


def _spread(function, of_integers):
    def kernel(a, *, axis: Shape | None = None, dtype: DType | None = None, ddof: int = 0, keepdims: bool = False):
        refuse_bool(a, "a")
        dtype = dtype or a.dtype
        axes = np_axes(a.dim(), axis)
        if not axes:
            return torch.full_like(a, 0 if ddof != 1 or not a.is_floating_point() else float("nan"), dtype=dtype)
        if not prod([a.shape[i] for i in axes]):
            return torch.full([1 if i in axes else d for i, d in enumerate(a.shape) if keepdims or i not in axes], float("nan"),
                              dtype=dtype, device=a.device)
        if not a.is_floating_point():
            return convert(of_integers(_whole_variance(a, axes, ddof, keepdims, dtype)), dtype)
        wide = a.to(torch.promote_types(a.dtype, dtype)) if dtype.is_floating_point and a.dtype is not dtype else a
        found = function(wide, axes, correction=ddof, keepdim=keepdims)
        return found if found.dtype is dtype else convert(found, dtype)
    return kernel


for _name, _function, _of_integers, _text in (("std", torch.std, torch.sqrt, "Standard deviation"),
                                              ("var", torch.var, lambda variance: variance, "Variance")):
    _kernel = _spread(_function, _of_integers)
    _kernel.__name__ = _kernel.__qualname__ = f"_npi_{_name}"
    _kernel.__doc__ = (f"{_text} of elements over axes. Of integers in their own arithmetic, as in MXNet 1.9.1: convert them first.\n\n"
                       "Args:\n    a: Any shape.\n"
                       "    axis: The axes; None is all of them.\n    dtype: Type of the result.\n"
                       "    ddof: The sum of squares is divided by the number of elements minus this.\n"
                       "    keepdims: Whether the axes stay, with size 1.")
    operator(f"_npi_{_name}", shape=np_rule, outputs=(_name,), hidden=1)(_kernel)


@operator("_npi_average", absent={"weights": lambda weighted: not weighted}, hidden=lambda returned: 0 if returned else 1,
          outputs=lambda returned: ["output0", "output1"] if returned else ["output0"])
def average(a, weights=None, *, axis: Shape | None = None, returned: bool = False, weighted: bool = True):
    """Mean of elements over axes, each counted with its weight.

    Args:
        a: Any shape.
        weights: The shape of a; or (size of the axis,), for one axis. Absent when not ``weighted``.
        axis: The axes; None is all of them.
        returned: Whether the sum of weights is a second result.
        weighted: Whether there are weights.
    """
    refuse_bool(a, "a")
    axes = np_axes(a.dim(), axis)
    if not weighted or weights is None:
        count = torch.full((), prod([a.shape[i] for i in axes]), dtype=a.dtype, device=a.device)
        found = torch.sum(a, axes, dtype=a.dtype) if axes else a
        found = _ratio(found, count)
        return (found, attached(count, a)) if returned else found
    if weights.dtype is not a.dtype:
        raise DTypeError(f"weights have type {weights.dtype}, expected {a.dtype} as a".replace("torch.", ""))
    scale = _weights_sum(a, weights, axis, axes)
    if weights.shape != a.shape:
        weights = weights.reshape([-1 if i in axes else 1 for i in range(a.dim())])
    found = _ratio(torch.sum(a * weights, axes, dtype=a.dtype), scale)
    return (found, scale if scale.requires_grad else attached(scale, a)) if returned else found


def _ratio(total, count):
    return total / count if total.is_floating_point() else torch.div(total, count, rounding_mode="trunc")


def _weights_sum(a, weights, axis, axes):
    if weights.shape == a.shape:
        return torch.sum(weights, axes, dtype=weights.dtype)
    if axis is None:
        raise ShapeError(f"weights have shape {tuple(weights.shape)}, expected {tuple(a.shape)} as a; or name an axis")
    if len(axes) != 1 or weights.shape != (a.shape[axes[0]],):
        raise ShapeError(f"weights have shape {tuple(weights.shape)}, expected {tuple(a.shape)} or ({a.shape[axes[0]]},)")
    return torch.sum(weights, dtype=weights.dtype)


Interpolation = Literal["linear", "lower", "higher", "midpoint", "nearest"]


@operator("_npi_percentile", absent={"q": lambda q_scalar: q_scalar is not None}, gradient="zero")
def percentile(a, q=None, *, axis: Shape | None = None, interpolation: Interpolation = "linear",
               keepdims: bool = False, q_scalar: Float64 | None = None):
    """The values below which ``q`` percent of the elements over axes lie, in float32; of float64 in float64.

    Args:
        a: Any shape.
        q: () or (n,): percents, which become the first axis. Absent when ``q_scalar`` is given.
        axis: The axes; None is all of them.
        interpolation: What is taken between two elements.
        keepdims: Whether the axes stay, with size 1.
        q_scalar: One percent.
    """
    refuse_bool(a, "a")
    if q_scalar is not None:
        q = torch.full((), q_scalar, dtype=torch.float64, device=a.device)
    elif q.dim() > 1:
        raise ShapeError(f"q has shape {tuple(q.shape)}, expected at most one dimension")
    if q.device.type != "meta" and bool(((q < 0) | (q > 100)).any()):
        raise ArgumentError("q holds a percentile outside 0 to 100")
    axes = np_axes(a.dim(), axis)
    stay = [i for i in range(a.dim()) if i not in axes]
    wide = a if a.dtype is torch.float64 else a.float()
    joined = wide.permute(*stay, *axes).reshape([*(a.shape[i] for i in stay), prod([a.shape[i] for i in axes])])
    if interpolation == "nearest":                             # halves go up, as in 1.9.1
        places = torch.floor(q.double() / 100 * (joined.shape[-1] - 1) + 0.5).long()
        found = joined.sort(-1).values.index_select(-1, places.reshape(-1)).movedim(-1, 0).reshape([*q.shape, *joined.shape[:-1]])
    else:
        found = torch.quantile(joined, (q.double() / 100).to(joined.dtype), -1, interpolation=interpolation)     # (n, what stays)
    if keepdims:
        found = found.reshape([*q.shape, *(1 if i in axes else d for i, d in enumerate(a.shape))])
    return found


@percentile.infer_type
def _percentile_type(a):
    return torch.float64 if a is torch.float64 else torch.float32


@operator("_npi_bincount", absent={"weights": lambda has_weights: not has_weights}, gradient="zero")
def bincount(data, weights=None, *, minlength: int = 0, has_weights: bool = False):
    """How often each number from 0 occurs, or the sum of the weights at its places.

    Args:
        data: (n,), integers that are not negative.
        weights: (n,); absent unless ``has_weights``.
        minlength: Least length of the result.
        has_weights: Whether there are weights.
    Returns:
        (greatest number + 1, or minlength), in the type of the weights, else of data.
    """
    if data.is_floating_point() or data.dtype is torch.bool:
        raise DTypeError(f"data has type {data.dtype}, expected integers".replace("torch.", ""))
    if minlength < 0:
        raise ArgumentError(f"attribute 'minlength' is {minlength}, expected at least 0")
    if not has_weights or weights is None:
        return torch.bincount(data.long(), minlength=minlength).to(data.dtype)
    size = max(int(data.max()) + 1 if data.numel() else 0, minlength)
    return torch.zeros(size, dtype=weights.dtype, device=data.device).index_add(0, data.long(), weights.detach())


@bincount.infer_output
def _bincount_output():
    return (-1,)


@bincount.infer_type
def _bincount_type(data, weights, *, has_weights):
    return weights if has_weights else data
