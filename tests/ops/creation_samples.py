"""Samples of arrays from nothing."""
import numpy as np

from mxnet.base import ArgumentError, MXNetError, ShapeError

from .harness import Bad, Sample, samples


def _declare_constant(name, function):
    @samples(name, reference=lambda shape=(), dtype="float32": function(shape, dtype))
    def table(make):
        yield Sample(shape=(2, 3))
        yield Sample(shape=4, dtype="int64")
        yield Sample(shape=(2,), dtype="bool")
        yield Bad(shape=(-2, 3), raises=ShapeError, says=["(-2, 3)", "negative"])
        yield Bad(shape=(2,), dtype="float31", raises=ArgumentError, says=["float31"])


for _name in ("zeros", "ones"):
    _declare_constant(f"_{_name}", getattr(np, _name))
    _declare_constant(f"_npi_{_name}", getattr(np, _name))


@samples("_full", reference=lambda shape, value, dtype="float32": np.full(shape, int(value) if dtype == "int32" else value % 256, dtype))
def full(make):
    yield Sample(shape=(2, 3), value=2.5)
    yield Sample(shape=(2,), value=1.7, dtype="int32")
    yield Sample(shape=(2,), value=-1, dtype="uint8")
    yield Bad(shape=(2,), raises=ArgumentError, says=["value", "required"])
    yield Bad(value=1, raises=ArgumentError, says=["shape"])


@samples("_zeros_without_dtype", reference=lambda shape, dtype=-1: np.zeros(shape))
def zeros_without_dtype(make):
    yield Sample(shape=(2, 3), _sym=False)
    yield Bad(shape=(-1,), raises=ShapeError, says=["negative"])


def _arange(start, stop=None, step=1, repeat=1, dtype="float32"):
    start, stop = (0, start) if stop is None else (start, stop)
    return np.repeat(start + np.arange(np.ceil((stop - start) / step)) * step, repeat).astype(dtype)


def _declare_range(name):
    @samples(name, reference=_arange)
    def table(make):
        yield Sample(start=3)
        yield Sample(start=0, stop=3, step=0.7)
        yield Sample(start=3, stop=0, step=-1, repeat=2)
        yield Sample(start=0, stop=3.5, dtype="int32")
        yield Bad(start=0, stop=3, step=0, raises=ArgumentError, says=["step"])
        yield Bad(start=0, stop=3, repeat=0, raises=ArgumentError, says=["repeat"])


_declare_range("_arange")
_declare_range("_npi_arange")


@samples("_linspace", reference=lambda start, stop, num, endpoint=True, dtype="float32": np.linspace(
    start, stop, num, endpoint).astype(dtype))
def linspace(make):
    yield Sample(start=0, stop=1, num=5)
    yield Sample(start=0, stop=1, num=5, endpoint=False)
    yield Sample(start=0, stop=5, num=4, dtype="int32")
    yield Sample(start=2, stop=5, num=1)
    yield Bad(start=0, stop=1, num=-1, raises=ArgumentError, says=["'num' is -1"])


@samples("_npi_logspace", reference=lambda start, stop, num, endpoint=True, base=10.0, dtype="float32": np.logspace(
    start, stop, num, endpoint, base).astype(dtype))
def logspace(make):
    yield Sample(start=0, stop=2, num=3)
    yield Sample(start=0, stop=2, num=3, endpoint=False, base=2)
    yield Bad(start=0, stop=1, num=-1, raises=ArgumentError, says=["'num' is -1"])


def _arange_like(data, start=0, step=1, repeat=1, axis=None):
    size = data.size if axis is None else data.shape[axis]
    numbers = start + np.repeat(np.arange(-(-size // repeat)), repeat)[:size] * step
    return numbers.reshape(data.shape) if axis is None else numbers


@samples("_contrib_arange_like", reference=_arange_like)
def arange_like(make):
    yield Sample(make(2, 3))
    yield Sample(make(2, 3), start=2, step=0.5, axis=1)
    yield Sample(make(2, 3), repeat=2)
    yield Sample(make(2, 3, dtype="int32"), repeat=3, axis=-1)
    yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])
    yield Bad(make(2, 3), repeat=0, raises=ArgumentError, says=["repeat"])


@samples("_eye", reference=lambda N, M=0, k=0, dtype="float32": np.eye(N, M or None, k, dtype))
def eye(make):
    yield Sample(N=3)
    yield Sample(N=2, M=4, k=1, dtype="int32")
    yield Bad(N=-2, raises=ShapeError, says=["negative"])


@samples("_npi_eye", reference=lambda N, M=None, k=0, dtype="float32": np.eye(N, M, k, dtype))
def np_eye(make):
    yield Sample(N=3)
    yield Sample(N=2, M=4, k=-1, dtype="int32")
    yield Bad(N=-2, raises=ShapeError, says=["negative"])


@samples("_npi_identity", reference=lambda shape, dtype="float32": np.identity(shape[0], dtype))
def identity(make):
    yield Sample(shape=(3, 3))
    yield Bad(shape=(2, 3), raises=ShapeError, says=["(2, 3)", "(n, n)"])


@samples("_npi_indices", reference=lambda dimensions, dtype="int32": np.indices(dimensions, dtype))
def indices(make):
    yield Sample(dimensions=(2, 3))
    yield Sample(dimensions=(2, 1, 3), dtype="float32")
    yield Bad(dimensions=(-2,), raises=ShapeError, says=["negative"])


def _declare_window(name, function):
    @samples(name, reference=lambda M, dtype="float32": function(M).astype(dtype))
    def table(make):
        yield Sample(M=5)
        yield Sample(M=1, dtype="float64")
        yield Bad(raises=ArgumentError, says=["'M'"])


for _name in ("hanning", "hamming", "blackman"):
    _declare_window(f"_npi_{_name}", getattr(np, _name))


@samples("reset_arrays", reference=lambda *data, num_arrays: ())
def reset_arrays(make):
    yield Sample(make(2, 3), make(4), num_arrays=2, _sym=False)
    yield Bad(make(2, 3), num_arrays=2, raises=MXNetError, says=["num_arrays"])
