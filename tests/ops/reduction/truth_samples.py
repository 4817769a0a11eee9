"""Samples of all, any and tests for finite numbers."""
import numpy as np

from mxnet.base import DTypeError, ShapeError

from ..harness import Bad, Sample, samples


def _declare(name, function):
    @samples(name, reference=lambda data, axis=None, keepdims=False: data != 0 if axis == () else np.asarray(
        function(data, axis=axis, keepdims=keepdims)))
    def table(make):
        yield Sample(make(2, 3, integer=True))
        yield Sample(make(2, 3, dtype="int32", low=-1, high=1), axis=1)
        yield Sample(make(2, 3, dtype="bool"), axis=(0, 1), keepdims=True)
        yield Sample(make(2, 3, dtype="bool"), axis=())
        yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])


_declare("_np_all", np.all)
_declare("_np_any", np.any)


@samples("all_finite", reference=lambda data, **attrs: np.array([np.isfinite(data).all()]))
def all_finite(make):
    yield Sample(make(2, 3))
    yield Sample(np.array([1, np.nan], dtype="float32"))
    yield Sample(np.array([1, np.inf], dtype="float32"))
    yield Bad(make(2, dtype="int32"), raises=DTypeError, says=["data", "int32"])


@samples("multi_all_finite", reference=lambda *data, **attrs: np.array([all(np.isfinite(d).all() for d in data)]))
def multi_all_finite(make):
    yield Sample(make(2, 3), make(4), num_arrays=2)
    yield Sample(make(2, 3), np.array([1, np.nan], dtype="float32"), num_arrays=2)
    yield Bad(make(2), make(2, dtype="int32"), num_arrays=2, raises=DTypeError, says=["int32"])
