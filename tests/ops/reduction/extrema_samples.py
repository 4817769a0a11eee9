"""Samples of greatest and least elements and of their places."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples
from .sums_samples import chosen, legacy

TIED = np.array([[1, 3, 3], [2, 2, 2], [5, 4, 5]], dtype="float32")


def _ties(name):
    """All the gradient to each of the equal elements."""
    def gradient(data, axis=None, exclude=False, keepdims=False, initial=None):
        axes = () if axis == () and name.startswith("_np") else chosen(data, axis, exclude)
        extremum = (np.max if name.endswith("max") else np.min)(data, axis=axes, keepdims=True)
        return {"a" if name.startswith("_np") else "data": (data == extremum).astype("f8")}
    return gradient


def _declare(name, function):
    @samples(name, reference=legacy(function), gradient=_ties(name))
    def table(make):
        yield Sample(TIED, _dtypes=("float64", "float16"))
        yield Sample(TIED, axis=1)
        yield Sample(make(2, 3, 4), axis=(0, -1), keepdims=True)
        yield Sample(make(2, 3, 4), axis=(1,), exclude=True)
        yield Sample(make(2, 3, dtype="int32", low=1, high=4), axis=0)
        yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2", "2 dimension"])
        yield Bad(make(2, 3), axis=(0, 0), raises=ShapeError, says=["twice"])


def _declare_np(name, function):
    def reference(a, axis=None, keepdims=False, initial=None):
        more = {} if initial is None else {"initial": initial}
        return a if axis == () else np.asarray(function(a, axis=axis, keepdims=keepdims, **more))

    @samples(name, reference=reference, gradient=_ties(name))
    def table(make):
        yield Sample(TIED)
        yield Sample(TIED, axis=1)
        yield Sample(TIED, axis=())
        yield Sample(make(2, 3, 4), axis=(0, -1), keepdims=True)
        yield Sample(make(2, 3), initial=0.0, _grad=False)
        yield Sample(make(2, 0), axis=0)
        yield Sample(make())
        yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])
        yield Bad(make(0, 3), raises=ShapeError, says=["(0, 3)", "initial"])


for _name, _function in (("max", np.max), ("min", np.min)):
    _declare(_name, _function)
    _declare_np(f"_np_{_name}", _function)


def _declare_position(name, function, numpy):
    def reference(data, axis=None, keepdims=False):
        found = function(data, axis=axis)
        if keepdims:
            found = found.reshape([1] * data.ndim) if axis is None else np.expand_dims(found, axis)
        return np.asarray(found) if numpy or np.ndim(found) else np.reshape(found, 1)

    @samples(name, reference=reference)
    def table(make):
        yield Sample(TIED)
        yield Sample(TIED, axis=1)
        yield Sample(np.array([[1, np.nan], [2, 3]], dtype="float32"), axis=1, _dtypes=())
        yield Sample(make(2, 3, 4), axis=-2, keepdims=True)
        yield Sample(make(2, 3), keepdims=True)
        yield Sample(make(2, 3, dtype="int32", low=1, high=9), axis=0)
        yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])
        yield Bad(make(2, dtype="bool"), raises=DTypeError, says=["bool"])


for _name, _function in (("argmax", np.argmax), ("argmin", np.argmin)):
    _declare_position(_name, _function, False)
    _declare_position(f"_npi_{_name}", _function, True)


@samples("argmax_channel", reference=lambda data: np.argmax(data, 1))
def argmax_channel(make):
    yield Sample(make(2, 3))
    yield Sample(make(2, 3, 4))
    yield Bad(make(3), raises=ShapeError, says=["(3,)", "two dimensions"])


@samples("_contrib_getnnz", reference=lambda data, axis=None: np.atleast_1d(np.count_nonzero(data, axis)))
def getnnz(make):
    yield Sample(make(3, 4, integer=True))
    yield Sample(make(3, 4, integer=True), axis=1)
    yield Bad(make(3, 4), axis=2, raises=ShapeError, says=["axis is 2"])
    yield Bad(make(3, 4), axis="x", raises=ArgumentError, says=["axis"])
