"""Samples of the operators on diagonals."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _diag(data, k=0, axis1=0, axis2=1):
    return np.diag(data, k) if data.ndim == 1 else np.diagonal(data, k, axis1, axis2)


@samples("diag", reference=_diag)
def diag(make):
    yield Sample(make(3), k=1)
    yield Sample(make(3, 4), k=-1)
    yield Sample(make(2, 3, 4), k=1, axis1=0, axis2=2)
    yield Sample(make(2, 3), k=3, _sym=False)
    yield Bad(make(2, 3), k=5, raises=ShapeError, says="no diagonal 5")
    yield Bad(make(2, 3, 4), axis1=1, axis2=1, raises=ArgumentError, says="axis1 and axis2")


@samples("_np_diag", reference=np.diag)
def np_diag(make):
    yield Sample(make(3), k=-2)
    yield Sample(make(3, 4), k=1)
    yield Bad(make(2, 2, 2), raises=ShapeError, says="expected 1 or 2")


@samples("_np_diagflat", reference=lambda data, k=0: np.diagflat(data, k))
def diagflat(make):
    yield Sample(make(2, 2), k=-1)
    yield Bad(make(2), k=1.5, raises=ArgumentError, says="k")


@samples("_np_diagonal", reference=np.diagonal)
def diagonal(make):
    yield Sample(make(2, 3, 4), offset=1, axis1=1, axis2=0)
    yield Bad(make(2), raises=ShapeError, says="axis 1")


@samples("_np_trace", reference=np.trace)
def trace(make):
    yield Sample(make(3, 3))
    yield Sample(make(2, 3, 4), offset=1, axis1=0, axis2=2)
    yield Bad(make(2), raises=ShapeError, says="axis 1")
