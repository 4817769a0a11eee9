"""Samples of sums, means, products and their twins of mx.np."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


def chosen(data, axis=None, exclude=False):
    """The axes a legacy operator reduces, for NumPy."""
    if axis is None or axis == ():
        return tuple(range(data.ndim))
    axes = {a % data.ndim for a in ((axis,) if isinstance(axis, int) else axis)}
    return tuple(i for i in range(data.ndim) if (i in axes) != exclude)


def legacy(function):
    """Reference of a legacy reduction: shape (1,) for (), the type of the data."""
    def reference(data, axis=None, keepdims=False, exclude=False):
        axes = chosen(data, axis, exclude)
        found = np.asarray(function(data, axis=axes, keepdims=keepdims))
        found = found if found.dtype == data.dtype else np.trunc(found).astype(data.dtype)
        return found.reshape(1) if found.ndim == 0 else found
    return reference


def _declare(name, function, low=-2):
    @samples(name, reference=legacy(function))
    def table(make):
        yield Sample(make(2, 3, low=low, high=2), _dtypes=("float64", "float16"))
        yield Sample(make(2, 3, 4, low=low, high=2), axis=1)
        yield Sample(make(2, 3, 4, low=low, high=2), axis=(0, -1), keepdims=True)
        yield Sample(make(2, 3, 4, low=low, high=2), axis=(1,), exclude=True)
        yield Sample(make(2, 3, low=low, high=2), axis=(0, 1), exclude=True)
        yield Sample(make(2, 3, dtype="int32", low=1, high=4), axis=0)
        yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2", "2 dimension"])
        yield Bad(make(2, 3), axis=(0, 0), raises=ShapeError, says=["twice"])
        yield Bad(make(2, 3), axis="x", raises=ArgumentError, says=["axis"])


for _name, _function, _low in (("sum", np.sum, -2), ("mean", np.mean, -2), ("prod", np.prod, 0.5), ("nansum", np.nansum, -2),
                               ("nanprod", np.nanprod, 0.5),
                               ("_square_sum", lambda data, **attrs: np.sum(data**2, **attrs), -2)):
    _declare(_name, _function, _low)


def _np(function):
    """Reference of a reduction of mx.np."""
    def reference(a, axis=None, dtype=None, keepdims=False, initial=None):
        if axis == () or a.ndim == 0:
            return a
        more = {} if initial is None else {"initial": initial}
        return np.asarray(function(a.astype(dtype) if dtype else a, axis=axis, keepdims=keepdims, **more))
    return reference


def _declare_np(name, function, low=-2, starts=True):
    @samples(name, reference=_np(function))
    def table(make):
        yield Sample(make(2, 3, low=low, high=2), _dtypes=("float64", "float16"))
        yield Sample(make(2, 3, 4, low=low, high=2), axis=1)
        yield Sample(make(2, 3, low=low, high=2), axis=())
        yield Sample(make(2, 0), axis=0)
        yield Sample(make(low=low, high=2))
        yield Sample(make(2, 3, 4, low=low, high=2), axis=(0, -1), keepdims=True)
        yield Sample(make(2, 3, dtype="int32", low=1, high=4), axis=0)
        yield Sample(make(2, 3, dtype="bool"))
        yield Sample(make(2, 3, low=low, high=2), dtype="float64", _dtypes=())
        if starts:
            yield Sample(make(2, 3, low=low, high=2), axis=1, initial=2.0)
        yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])
        yield Bad(make(2, 3), dtype="float31", raises=ArgumentError, says=["float31"])


for _name, _function, _low, _starts in (("_np_sum", np.sum, -2, True), ("_np_prod", np.prod, 0.5, True), ("_npi_mean", np.mean, -2, False)):
    _declare_np(_name, _function, _low, _starts)


@samples("multi_sum_sq", reference=lambda *data, num_arrays: np.array([np.sum(d**2) for d in data], dtype="f4"))
def multi_sum_sq(make):
    yield Sample(make(2, 3), make(4), num_arrays=2)
    yield Bad(make(2, dtype="int32"), num_arrays=1, raises=DTypeError, says=["array_0", "int32"])


@samples("_np_cumsum", reference=lambda a, axis=None, dtype=None: np.cumsum(a, axis=axis, dtype=dtype or a.dtype))
def cumsum(make):
    yield Sample(make(2, 3), _dtypes=("float64", "float16"))
    yield Sample(make(2, 3), axis=1)
    yield Sample(make(2, 3, dtype="int32"), axis=0, dtype="float32")
    yield Bad(make(2, 3), axis=2, raises=MXNetError, says=["axis"])


@samples("_npi_polyval", reference=np.polyval)
def polyval(make):
    yield Sample(make(3), make(2, 4))
    yield Sample(make(3, dtype="int32", low=0, high=3), make(2, dtype="int32", low=0, high=3))
    yield Bad(make(2, 2), make(3), raises=ShapeError, says=["p has shape (2, 2)"])
