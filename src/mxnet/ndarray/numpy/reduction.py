"""Statistics over axes."""
import builtins

import numpy as np

from ...base import ArgumentError
from .calls import call, is_array, is_number, number

__all__ = ["argmax", "argmin", "average", "bincount", "clip", "histogram", "mean", "percentile", "quantile", "std", "var"]


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    """Mean over axes (all by default); float32 of integers.

    Args:
        axis: One axis or several.
        dtype: Type of the result.
        out: An array to fill.
        keepdims: Keep the axes, with size 1.
    """
    return call("_npi_mean", a, out=out, axis=axis, dtype=dtype, keepdims=keepdims)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Standard deviation over axes; ``ddof`` is taken off the number of elements. Other arguments as of :func:`mean`."""
    return call("_npi_std", a, out=out, axis=axis, dtype=dtype, ddof=ddof, keepdims=keepdims)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Variance over axes; ``ddof`` is taken off the number of elements. Other arguments as of :func:`mean`."""
    return call("_npi_var", a, out=out, axis=axis, dtype=dtype, ddof=ddof, keepdims=keepdims)


def argmax(a, axis=None, out=None):
    """Place of the largest element along an axis, of the flattened array for None; int64."""
    return call("_npi_argmax", a, out=out, axis=axis, keepdims=False)


def argmin(a, axis=None, out=None):
    """Place of the smallest element along an axis, of the flattened array for None; int64."""
    return call("_npi_argmin", a, out=out, axis=axis, keepdims=False)


def average(a, axis=None, weights=None, returned=False, out=None):
    """Weighted mean over axes; with ``returned`` a list of it and the sum of the weights."""
    if weights is None:
        found = call("_npi_average", a, None, out=out, axis=axis, returned=returned, weighted=False)
    else:
        found = call("_npi_average", a, weights, out=out, axis=axis, returned=returned)
    return found


def percentile(a, q, axis=None, out=None, overwrite_input=None, interpolation="linear", keepdims=False):
    """The elements below which ``q`` percent of all lie.

    Args:
        q: A number in [0, 100] or an array of such.
        axis: One axis or several; all by default.
        interpolation: ``'linear'``, ``'lower'``, ``'higher'``, ``'midpoint'`` or ``'nearest'``.
        keepdims: Keep the axes, with size 1.
    """
    if overwrite_input is not None:
        raise NotImplementedError("percentile: overwrite_input is not supported; the input is never changed.")
    if is_number(q):
        return call("_npi_percentile", a, None, out=out, axis=axis, interpolation=interpolation, keepdims=keepdims, q_scalar=number(q))
    q = q if is_array(q) else a._like(np.asarray(q, dtype=np.float32))
    return call("_npi_percentile", a, q, out=out, axis=axis, interpolation=interpolation, keepdims=keepdims, q_scalar=None)


def quantile(a, q, axis=None, out=None, overwrite_input=None, interpolation="linear", keepdims=False):
    """The elements below which the part ``q``, in [0, 1], of all lies; arguments as of :func:`percentile`."""
    q = q * 100 if is_number(q) or is_array(q) else np.asarray(q) * 100
    return percentile(a, q, axis, out, overwrite_input, interpolation, keepdims)


def bincount(x, weights=None, minlength=0):
    """How often each integer from 0 occurs, or the sum of its weights; at least ``minlength`` counts."""
    if minlength < 0:
        raise ArgumentError(f"bincount: minlength is {minlength}, expected at least 0.")
    if weights is None:
        return call("_npi_bincount", x, None, minlength=minlength, has_weights=False)
    return call("_npi_bincount", x, weights, minlength=minlength, has_weights=True)


def histogram(a, bins=10, range=None, normed=None, weights=None, density=None):
    """Counts of the elements between bin edges, and the edges, as a list.

    Args:
        bins: Number of equal bins, or an array of edges.
        range: Lowest and highest edge; those of the data by default.
    """
    if normed or weights is not None or density:
        raise NotImplementedError("histogram: normed, weights and density are not supported; divide the counts instead.")
    if is_array(bins):
        return call("_npi_histogram", a, bins)
    if not is_number(bins):
        raise NotImplementedError("histogram: bins is a number or an mx.np array.")
    if range is None:
        range = (builtins.float(a.min().item()), builtins.float(a.max().item()))
    return call("_npi_histogram", a, None, bin_cnt=int(bins), range=range)


def clip(a, a_min, a_max, out=None):
    """Elements cut to [a_min, a_max]; None leaves a side open."""
    if a_min is None and a_max is None:
        raise ArgumentError("clip: one of a_min and a_max is needed.")
    if is_number(a):
        return np.clip(a, a_min, a_max)
    return call("_npi_clip", a, out=out, a_min=float("-inf") if a_min is None else number(a_min),
                a_max=float("inf") if a_max is None else number(a_max))
