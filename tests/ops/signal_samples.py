"""Samples of Fourier transforms and count sketch."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from .harness import Bad, Sample, samples


def _fft(data, **attrs):
    found = np.fft.fft(data)
    return np.stack([found.real, found.imag], -1).reshape(*data.shape[:-1], -1)


@samples("_contrib_fft", reference=_fft)
def fft(make):
    yield Sample(make(3, 8), _dtypes=("float64", "float16"))
    yield Sample(make(2, 3, 2, 5), compute_size=2)
    yield Bad(make(2, 4), compute_size="many", raises=ArgumentError, says="compute_size")


def _ifft(data, **attrs):
    pairs = data.reshape(*data.shape[:-1], -1, 2).astype("float64")
    return np.fft.ifft(pairs[..., 0] + 1j * pairs[..., 1]).real * pairs.shape[-2]


@samples("_contrib_ifft", reference=_ifft)
def ifft(make):
    yield Sample(make(3, 8))
    yield Sample(make(2, 3, 2, 6), compute_size=2)
    yield Bad(make(2, 3), raises=ShapeError, says="even")


def _count_sketch(data, h, s, out_dim, **attrs):
    found = np.zeros((*data.shape[:-1], out_dim))
    for i, (place, sign) in enumerate(zip(h.reshape(-1).astype(int), s.reshape(-1), strict=True)):
        found[..., place] += sign * data[..., i]
    return found


@samples("_contrib_count_sketch", reference=_count_sketch)
def count_sketch(make):
    places, signs = np.array([[0, 3, 1, 3, 0]], dtype="float32"), np.array([[1, -1, 1, 1, -1]], dtype="float32")
    yield Sample(make(3, 5), places, signs, out_dim=4, _grad=("data",))
    yield Sample(make(2, 3, 2, 5), places, signs, out_dim=6, processing_batch_size=1, _grad=("data",))
    yield Bad(make(3, 4), places, signs, out_dim=4, raises=ShapeError, says=["h", "(1, 4)"])
    yield Bad(make(3, 2, 5), places, signs, out_dim=4, raises=ShapeError, says=["data", "3 dimension"])
    yield Bad(make(3, 5), places[0], signs, out_dim=4, raises=ShapeError, says=["h"])
    yield Bad(make(3, 5), places, signs, out_dim=0, raises=ArgumentError, says="out_dim")
