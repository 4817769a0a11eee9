"""Samples of the operators that compute indices."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _index_array(data, axes=None):
    parts = np.indices(data.shape)
    return np.stack([parts[axis] for axis in (range(data.ndim) if axes is None else axes)], -1)


@samples("_contrib_index_array", reference=_index_array)
def index_array(make):
    yield Sample(make(2, 3), _grad=False)
    yield Sample(make(2, 3, 4), axes=(-1, 0), _grad=False)
    yield Bad(make(2, 3), axes=(2,), raises=ShapeError, says="axes")


def _ravel(data, shape):
    weights = np.append(np.cumprod(shape[:0:-1])[::-1], 1)
    return (data * weights[:, None]).sum(0).astype(data.dtype)


@samples("_ravel_multi_index", reference=_ravel)
def ravel_multi_index(make):
    yield Sample(np.array([[1.0, 2.0], [2.0, 3.0]], "float32"), shape=(3, 4), _grad=False)
    yield Sample(np.array([[1, 9], [2, 3], [0, 1]]), shape=(-1, 4, 2), _grad=False)
    yield Bad(make(2, 3), raises=ArgumentError, says="shape")
    yield Bad(make(2, 3), shape=(2, 2, 2), raises=ShapeError, says="(3, places)")


@samples("_unravel_index", reference=lambda data, shape: np.array(np.unravel_index(data.astype(int), shape)).astype(data.dtype))
def unravel_index(make):
    yield Sample(np.array([5.0, 11.0], "float32"), shape=(3, 4), _grad=False)
    yield Sample(np.array([[5], [23]]), shape=(2, 3, 4), _grad=False)
    yield Bad(make(2), raises=ArgumentError, says="shape")


@samples("_npi_diag_indices_from", reference=lambda data: np.array(np.diag_indices_from(data)))
def diag_indices_from(make):
    yield Sample(make(3, 3), _grad=False)
    yield Sample(make(2, 2, 2), _grad=False)
    yield Bad(make(2, 3), raises=ShapeError, says="one size")
