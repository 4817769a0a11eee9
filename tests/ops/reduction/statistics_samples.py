"""Samples of moments, variances, weighted means, percentiles and counts."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples


@samples("moments", reference=lambda data, axes, keepdims=False: tuple(
    np.atleast_1d(f(data, axis=axes, keepdims=keepdims)) for f in (np.mean, np.var)))
def moments(make):
    yield Sample(make(2, 3), axes=(0,))
    yield Sample(make(2, 3), axes=(0, 1))
    yield Sample(make(2, 3, 4), axes=(0, -1), keepdims=True)
    yield Bad(make(2, 3), raises=ArgumentError, says=["axes"])
    yield Bad(make(2, 3), axes=(2,), raises=ShapeError, says=["axis 2"])


def found_size(a, axis):
    """How many numbers remain of ``a``."""
    return np.sum(a, axis=axis).size


def _declare(name, function):
    def reference(a, axis=None, dtype=None, ddof=0, keepdims=False):
        if axis == ():
            return np.zeros_like(a)
        if a.dtype.kind == "i":
            deviations = a - np.trunc(a.mean(axis=axis, keepdims=True)).astype(a.dtype)
            found = np.sum(deviations**2, axis=axis) / (a.size // found_size(a, axis))
            found = found if dtype else np.trunc(found)
            found = np.sqrt(found) if name == "_npi_std" else found
            return np.asarray(found if dtype else np.trunc(found))
        return np.asarray(function(a, axis=axis, ddof=ddof, keepdims=keepdims))

    @samples(name, reference=reference)
    def table(make):
        yield Sample(make(2, 3), _dtypes=("float64", "float16"))
        yield Sample(make(4, 3), axis=0, ddof=1)
        yield Sample(make(4, 3), axis=(0, 1), keepdims=True)
        yield Sample(make(2, 3), axis=())
        yield Sample(make(2, 3, dtype="int32", low=0, high=9), axis=1)
        yield Sample(make(2, 3, dtype="int32", low=0, high=9), dtype="float64")
        yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])
        yield Bad(make(2, dtype="bool"), raises=DTypeError, says=["bool"])


_declare("_npi_std", np.std)
_declare("_npi_var", np.var)


def _average(a, weights=None, axis=None, returned=False, weighted=True):
    found = np.average(a, axis, weights, returned=returned)
    return (np.asarray(found[0]), np.asarray(found[1] if weights is not None and weights.shape == a.shape else found[1].ravel()[0])
            ) if returned else np.asarray(found)


@samples("_npi_average", reference=_average)
def average(make):
    yield Sample(make(2, 3), None, weighted=False)
    yield Sample(make(2, 3), None, weighted=False, axis=1, returned=True, _sym=False)
    yield Sample(make(2, 3), make(2, 3, low=0.5, high=2), axis=1, returned=True)
    yield Sample(make(2, 3), make(3, low=0.5, high=2), axis=1)
    yield Sample(make(2, 3), make(2, 3, low=0.5, high=2))
    yield Bad(make(2, 3), make(2), axis=1, raises=ShapeError, says=["weights", "(2,)", "(3,)"])
    yield Bad(make(2, 3), make(3), raises=ShapeError, says=["weights", "axis"])


def _percentile(a, q=None, axis=None, interpolation="linear", keepdims=False, q_scalar=None):
    return np.asarray(np.percentile(a.astype("f8"), q_scalar if q is None else q, axis=axis, method=interpolation, keepdims=keepdims))


@samples("_npi_percentile", reference=_percentile)
def percentile(make):
    q = np.array([0, 33, 50, 100], dtype="float32")
    yield Sample(make(4, 5), q)
    yield Sample(make(4, 5), q, axis=1, keepdims=True)
    yield Sample(make(3, 4, 5), None, axis=(0, 2), q_scalar=40.0)
    for kind in ("lower", "higher", "midpoint", "nearest"):
        yield Sample(make(7), q, interpolation=kind)
    yield Bad(make(4), make(2, 2), raises=ShapeError, says=["q has shape (2, 2)"])
    yield Bad(make(4), None, q_scalar=101, raises=ArgumentError, says=["0 to 100"])
    yield Bad(make(4), None, q_scalar=10, interpolation="cubic", raises=ArgumentError, says=["cubic", "'linear'"])


@samples("_npi_bincount", reference=lambda data, weights=None, minlength=0, has_weights=False: np.bincount(data, weights, minlength))
def bincount(make):
    yield Sample(make(6, dtype="int32", low=0, high=5), None, minlength=8)
    yield Sample(make(6, dtype="int64", low=0, high=5), make(6), has_weights=True, _grad=False)
    yield Bad(make(3), raises=DTypeError, says=["float32", "integers"])
    yield Bad(make(3, dtype="int32"), minlength=-1, raises=ArgumentError, says=["minlength"])


@samples("_npi_diff", reference=np.diff)
def diff(make):
    yield Sample(make(2, 4))
    yield Sample(make(4, 3), n=2, axis=0)
    yield Sample(make(4, dtype="int32", low=0, high=9), n=0)
    yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])
    yield Bad(make(2, 3), n=-1, raises=ArgumentError, says=["'n' is -1"])


def _ediff1d(input1, input2=None, input3=None, to_begin_arr_given=False, to_end_arr_given=False, to_begin_scalar=None, to_end_scalar=None):
    begin = input2 if to_begin_arr_given else to_begin_scalar
    end = (input3 if to_begin_arr_given else input2) if to_end_arr_given else to_end_scalar
    return np.concatenate([np.ravel(p).astype(input1.dtype) for p in (begin, np.diff(input1.ravel()), end) if p is not None])


@samples("_npi_ediff1d", reference=_ediff1d)
def ediff1d(make):
    yield Sample(make(2, 3))
    yield Sample(make(4), to_begin_scalar=1.5, to_end_scalar=-2.0)
    yield Sample(make(4), make(2), make(3), to_begin_arr_given=True, to_end_arr_given=True)
    yield Sample(make(4), make(2), to_end_arr_given=True, to_begin_scalar=0.5)
    yield Bad(make(4, dtype="bool"), raises=DTypeError, says=["bool"])
