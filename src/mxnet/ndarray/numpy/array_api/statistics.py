"""Reductions, sorting, searching and sets of the standard."""
from collections import namedtuple

import torch

from ....base import ArgumentError
from ....dtype import to_torch
from .calls import apply, apply_promoted, axes_of, promoted

__all__ = ["all", "any", "argmax", "argmin", "argsort", "count_nonzero", "cumulative_prod", "cumulative_sum", "diff", "isin", "max", "mean", "min",
           "nonzero", "prod", "searchsorted", "sort", "std", "sum", "unique_all", "unique_counts", "unique_inverse", "unique_values", "var", "where"]

_All = namedtuple("unique_all", ["values", "indices", "inverse_indices", "counts"])
_Counts = namedtuple("unique_counts", ["values", "counts"])
_Inverse = namedtuple("unique_inverse", ["values", "inverse_indices"])


def _wide(tensor, dtype):
    """The type in which sums and products are made: int64 of smaller integers and bool."""
    return to_torch(dtype) if dtype is not None else tensor.dtype if tensor.is_floating_point() else torch.int64


def sum(x, /, *, axis=None, dtype=None, keepdims=False):
    """Sum over axes; int64 of integers."""
    def total(t):
        axes = axes_of(axis, t.dim())
        return torch.sum(t, axes, keepdims, dtype=_wide(t, dtype)) if axes else t.to(_wide(t, dtype))
    return apply(total, x)


def prod(x, /, *, axis=None, dtype=None, keepdims=False):
    """Product over axes; int64 of integers."""
    def product(t):
        found = t.to(_wide(t, dtype))
        for one in sorted(axes_of(axis, t.dim()), reverse=True):
            found = torch.prod(found, one, keepdims)
        return found
    return apply(product, x)


def _over(kernel):
    """A reduction that torch makes over a tuple of axes."""
    def reduced(x, axis, keepdims):
        def over(t):
            axes = axes_of(axis, t.dim())
            return kernel(t, axes, keepdims) if axes else kernel(t.reshape(1, *t.shape), (0,), False)
        return apply(over, x)
    return reduced


_mean, _max, _min, _all, _any = _over(torch.mean), _over(torch.amax), _over(torch.amin), _over(torch.all), _over(torch.any)


def mean(x, /, *, axis=None, keepdims=False):
    """Mean over axes."""
    return _mean(x, axis, keepdims)


def max(x, /, *, axis=None, keepdims=False):
    """Largest element over axes."""
    return _max(x, axis, keepdims)


def min(x, /, *, axis=None, keepdims=False):
    """Smallest element over axes."""
    return _min(x, axis, keepdims)


def all(x, /, *, axis=None, keepdims=False):
    """Whether all elements over axes are not zero."""
    return _all(x, axis, keepdims)


def any(x, /, *, axis=None, keepdims=False):
    """Whether an element over axes is not zero."""
    return _any(x, axis, keepdims)


def var(x, /, *, axis=None, correction=0.0, keepdims=False):
    """Variance over axes; ``correction`` is taken off the number of elements."""
    return _over(lambda t, axes, keep: torch.var(t, axes, correction=correction, keepdim=keep))(x, axis, keepdims)


def std(x, /, *, axis=None, correction=0.0, keepdims=False):
    """Standard deviation over axes; ``correction`` is taken off the number of elements."""
    return _over(lambda t, axes, keep: torch.std(t, axes, correction=correction, keepdim=keep))(x, axis, keepdims)


def count_nonzero(x, /, *, axis=None, keepdims=False):
    """How many elements over axes are not zero; int64."""
    return sum(apply(lambda t: t != 0, x), axis=axis, keepdims=keepdims)


def _running(kernel, start, x, axis, dtype, include_initial):
    def total(t):
        if axis is None and t.dim() != 1:
            raise ArgumentError(f"axis is needed for an array of {t.dim()} dimensions.")
        (line,) = axes_of(0 if axis is None else axis, t.dim())
        found = kernel(t, line, dtype=_wide(t, dtype))
        if include_initial:
            first = found.new_full([1 if i == line else size for i, size in enumerate(t.shape)], start)
            found = torch.cat([first, found], line)
        return found
    return apply(total, x)


def cumulative_sum(x, /, *, axis=None, dtype=None, include_initial=False):
    """Running sum along an axis, which starts with 0 when ``include_initial``."""
    return _running(torch.cumsum, 0, x, axis, dtype, include_initial)


def cumulative_prod(x, /, *, axis=None, dtype=None, include_initial=False):
    """Running product along an axis, which starts with 1 when ``include_initial``."""
    return _running(torch.cumprod, 1, x, axis, dtype, include_initial)


def diff(x, /, *, axis=-1, n=1, prepend=None, append=None):
    """Differences of neighbours along an axis, ``n`` times."""
    return apply(lambda t, before, behind: torch.diff(t, n, axis, before, behind), x, prepend, append)


def _extreme(kernel, x, axis, keepdims):
    def place(t):
        if axis is not None:
            return kernel(t, axes_of(axis, t.dim())[0], keepdims)
        found = kernel(t.reshape(-1), 0)
        return found.reshape([1] * t.dim()) if keepdims else found
    return apply(place, x)


def argmax(x, /, *, axis=None, keepdims=False):
    """Place of the largest element along an axis, of the flattened array for None; int64."""
    return _extreme(torch.argmax, x, axis, keepdims)


def argmin(x, /, *, axis=None, keepdims=False):
    """Place of the smallest element along an axis, of the flattened array for None; int64."""
    return _extreme(torch.argmin, x, axis, keepdims)


def nonzero(x, /):
    """The places of elements that are not zero: a tuple of int64 arrays, one an axis."""
    if not x.ndim:
        raise ArgumentError("nonzero: a single number has no places.")
    return apply(lambda t: torch.nonzero(t, as_tuple=True), x)


def searchsorted(x1, x2, /, *, side="left", sorter=None):
    """Where to put each of ``x2`` into the sorted ``x1``; int64."""
    return apply(lambda line, values, order: torch.searchsorted(*promoted([line, values]), right=side == "right", sorter=order), x1, x2, sorter)


def where(condition, x1, x2, /):
    """Elements of ``x1`` where the condition holds, else of ``x2``."""
    return apply(lambda chosen, *values: torch.where(chosen, *promoted(values)), condition, x1, x2)


def isin(x1, x2, /, *, invert=False):
    """Whether each element of ``x1`` is (or is not) in ``x2``."""
    return apply_promoted(lambda a, b: torch.isin(a, b, invert=invert), x1, x2)


def sort(x, /, *, axis=-1, descending=False, stable=True):
    """A copy with an axis sorted."""
    return apply(lambda t: torch.sort(t, dim=axis, descending=descending, stable=stable)[0], x)


def argsort(x, /, *, axis=-1, descending=False, stable=True):
    """The places that sort an axis; int64."""
    return apply(lambda t: torch.sort(t, dim=axis, descending=descending, stable=stable)[1], x)


def _unique(t):
    """Different elements in order, where each occurs first, which of them every element is, how often each occurs; nan differs from nan."""
    flat, order = torch.sort(t.reshape(-1), stable=True)
    new = torch.ones_like(flat, dtype=torch.bool)
    new[1:] = flat[1:] != flat[:-1]
    starts = torch.nonzero(new).reshape(-1)
    inverse = torch.empty_like(order)
    inverse[order] = torch.cumsum(new, 0) - 1
    return flat[starts], order[starts], inverse.reshape(t.shape), torch.diff(starts, append=starts.new_full((1,), flat.numel()))


def unique_all(x, /):
    """The different elements, where each occurs first, which of them every element is, and how often each occurs."""
    return _All(*apply(_unique, x))


def unique_counts(x, /):
    """The different elements, and how often each occurs."""
    found = unique_all(x)
    return _Counts(found.values, found.counts)


def unique_inverse(x, /):
    """The different elements, and which of them every element is."""
    found = unique_all(x)
    return _Inverse(found.values, found.inverse_indices)


def unique_values(x, /):
    """The different elements."""
    return unique_all(x).values
