"""Samples of changes of type."""
import numpy as np

from mxnet.base import ArgumentError

from ..harness import Bad, Sample, samples


def _wrapped(data, dtype):
    if np.dtype(dtype).kind in "iu" and data.dtype.kind == "f":
        return data.astype("int64").astype(dtype)
    return data.astype(dtype)


@samples("Cast", reference=_wrapped)
def cast(make):
    yield Sample(make(2, 3), dtype="float64", _dtypes=())
    yield Sample(make(2, 3), dtype="float32", _grad=False, _dtypes=())
    yield Sample(np.array([300.0, -1.0, 2.7, -2.7], dtype="float32"), dtype="uint8", _grad=False, _dtypes=())
    yield Sample(np.array([2.7, -2.7], dtype="float32"), dtype="int32", _grad=False, _dtypes=())
    yield Sample(np.array([0, 2, -1], dtype="int32"), dtype="bool")
    yield Sample(make(3), dtype="float16", _grad=False, _dtypes=())
    yield Bad(make(2), dtype="float31", raises=ArgumentError, says=["dtype", "float31"])
    yield Bad(make(2), raises=ArgumentError, says=["dtype", "required"])


@samples("amp_cast", reference=lambda data, dtype: data.astype(dtype) if data.dtype.kind == "f" else data)
def amp_cast(make):
    yield Sample(make(2, 3), dtype="float64", _dtypes=())
    yield Sample(make(2, 3, dtype="int32"), dtype="float16")
    yield Bad(make(2), dtype="float31", raises=ArgumentError, says=["dtype", "float31"])


@samples("amp_multicast", reference=lambda *data, num_outputs, cast_narrow=False: tuple(
    d.astype((min if cast_narrow else max)((e.dtype for e in data), key=lambda t: t.itemsize)) for d in data))
def amp_multicast(make):
    yield Sample(make(2, 3), make(4, dtype="float64"), num_outputs=2, _dtypes=())
    yield Sample(make(2, 3), make(4, dtype="float64"), num_outputs=2, cast_narrow=True, _dtypes=(), _grad=False)
    yield Bad(make(2, 3), raises=ArgumentError, says=["num_outputs", "required"])
