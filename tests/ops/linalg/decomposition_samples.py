"""Samples of inverse, determinant and decompositions."""
import numpy as np

from mxnet.base import MXNetError, ShapeError

from ..harness import Bad, Sample, samples
from .triangular_samples import positive, triangle


@samples("_linalg_inverse", reference=np.linalg.inv)
def inverse(make):
    yield Sample(triangle(make, 2))
    yield Bad(make(2, 3), raises=ShapeError, says="square")
    yield Bad(np.zeros((2, 2)), raises=MXNetError)


@samples("_linalg_det", reference=lambda A: np.atleast_1d(np.linalg.det(A)))
def det(make):
    yield Sample(triangle(make))
    yield Sample(triangle(make, 2))
    yield Bad(make(2, 3), raises=ShapeError, says="square")


@samples("_linalg_slogdet", reference=lambda A: tuple(np.atleast_1d(part) for part in np.linalg.slogdet(A)))
def slogdet(make):
    yield Sample(triangle(make))
    yield Sample(triangle(make, 2))
    yield Bad(make(2, 3), raises=ShapeError, says="square")


@samples("_linalg_gelqf")
def gelqf(make):
    yield Sample(make(2, 3))
    yield Sample(make(2, 2, 3))
    yield Bad(make(3, 2), raises=ShapeError, says="no more rows")


@samples("_linalg_syevd")
def syevd(make):
    yield Sample(positive(make), _grad=False)
    yield Bad(make(2, 3), raises=ShapeError, says="square")
