"""Functions that mx.np takes from NumPy: computed on copies by the processor, returned as mx.np arrays, without gradients."""
import numpy as _np

from ..ndarray.numpy.protocol import from_numpy as _from_numpy

_NAMES = """allclose apply_along_axis apply_over_axes argpartition argwhere array_equal array_equiv choose compress corrcoef correlate
count_nonzero cov digitize divmod extract flatnonzero float_power frexp heaviside histogram_bin_edges i0 interp
intersect1d isclose isin ix_ lexsort min_scalar_type modf nanargmax nanargmin nancumprod nancumsum nanmax nanmedian nanmin nanpercentile
nanprod nanquantile ndim packbits partition piecewise poly polyadd polydiv polyfit polyint polymul polysub positive promote_types ptp real
result_type rollaxis roots searchsorted select setdiff1d setxor1d signbit size spacing take_along_axis tril_indices_from trim_zeros
triu_indices_from union1d unpackbits unwrap vander""".split()


def _alltrue(a, axis=None, out=None, keepdims=False):
    """Whether all elements over axes are not zero; the older name of ``all``."""
    return _np.all(a, axis=axis, out=out, keepdims=keepdims)


def _in1d(ar1, ar2, assume_unique=False, invert=False):
    """Whether each element of the flattened first array is in the second; the older form of ``isin``."""
    return _np.isin(_np.asarray(ar1).ravel(), ar2, assume_unique=assume_unique, invert=invert)


def _msort(a):
    """A copy sorted along the first axis."""
    return _np.sort(a, axis=0)


def _trapz(y, x=None, dx=1.0, axis=-1):
    """The integral along an axis by the trapezoidal rule."""
    return (_np.trapezoid if hasattr(_np, "trapezoid") else _np.trapz)(y, x=x, dx=dx, axis=axis)


def _histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """Counts of points of the plane in a grid, and the edges of both axes; all float64."""
    return _np.histogram2d(_np.asarray(x, dtype=float), _np.asarray(y, dtype=float), bins, range, density, weights)


def _histogramdd(sample, bins=10, range=None, density=None, weights=None):
    """Counts of points (count, axes) in a grid, and the edges of each axis; all float64."""
    return _np.histogramdd(_np.asarray(sample, dtype=float), bins, range, density, weights)


def _expired(name):
    def function(*args, **kwargs):
        raise NotImplementedError(f"{name} left NumPy with version 1.20; the package numpy-financial has it: numpy_financial.{name}(x.asnumpy(), …).")
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"Raises NotImplementedError: NumPy has no ``{name}`` any more; numpy-financial has."
    return function


for _name in _NAMES:
    globals()[_name] = _from_numpy(getattr(_np, _name))
alltrue, histogram2d, histogramdd, in1d, msort, trapz = (
    _from_numpy(f, f.__name__[1:]) for f in (_alltrue, _histogram2d, _histogramdd, _in1d, _msort, _trapz))
mirr, npv, ppmt, pv, rate = (_expired(name) for name in ("mirr", "npv", "ppmt", "pv", "rate"))

__all__ = [*_NAMES, "alltrue", "histogram2d", "histogramdd", "in1d", "mirr", "msort", "npv", "ppmt", "pv", "rate", "trapz"]
