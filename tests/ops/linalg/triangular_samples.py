"""Samples of the operators on triangular matrices. Gradients of factors are compared with their formulas by the golden cases."""
import numpy as np

from mxnet.base import ArgumentError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


def positive(make, *batch, n=3):
    """Symmetric positive definite matrices."""
    A = make(*batch, n, n)
    return A @ A.swapaxes(-1, -2) + np.eye(n, dtype=A.dtype)


def triangle(make, *batch, n=3):
    """Full matrices whose diagonal is far from 0."""
    return make(*batch, n, n) + 2 * np.eye(n, dtype="float32")


@samples("_linalg_potrf", reference=lambda A, lower=True: np.linalg.cholesky(A) if lower else np.linalg.cholesky(A).swapaxes(-1, -2))
def potrf(make):
    yield Sample(positive(make, 2), _grad=False)
    yield Sample(positive(make), lower=False, _grad=False)
    yield Bad(make(2, 3), raises=ShapeError, says="square")
    yield Bad(-np.eye(2), raises=MXNetError)


@samples("_npi_cholesky", reference=lambda A, lower=True: np.linalg.cholesky(A))
def cholesky(make):
    yield Sample(positive(make, 2), _grad=False)
    yield Bad(make(2, 3), raises=ShapeError, says="square")


def _potri(A, lower=True):
    half = np.tril(A) if lower else np.triu(A).swapaxes(-1, -2)
    return np.linalg.inv(half @ half.swapaxes(-1, -2))


@samples("_linalg_potri", reference=_potri)
def potri(make):
    yield Sample(triangle(make))
    yield Sample(triangle(make, 2), lower=False)
    yield Bad(make(2, 3), raises=ShapeError, says="square")


def _half(A, transpose, lower):
    half = np.tril(A) if lower else np.triu(A)
    return half.swapaxes(-1, -2) if transpose else half


def _trmm(A, B, transpose=False, rightside=False, lower=True, alpha=1.0):
    half = _half(A, transpose, lower)
    return alpha * (B @ half if rightside else half @ B)


def _trsm(A, B, transpose=False, rightside=False, lower=True, alpha=1.0):
    inverse = np.linalg.inv(_half(A, transpose, lower))
    return alpha * (B @ inverse if rightside else inverse @ B)


@samples("_linalg_trmm", reference=_trmm)
def trmm(make):
    yield Sample(make(3, 3), make(3, 2), alpha=0.5)
    yield Sample(make(2, 3, 3), make(2, 2, 3), rightside=True, transpose=True, lower=False)
    yield Bad(make(3, 3), make(2, 3), raises=ShapeError, says="3 rows")


@samples("_linalg_trsm", reference=_trsm)
def trsm(make):
    yield Sample(triangle(make), make(3, 2), alpha=0.5)
    yield Sample(triangle(make, 2), make(2, 2, 3), rightside=True, transpose=True, lower=False)
    yield Bad(make(3, 3), make(2, 3), raises=ShapeError, says="3 rows")


@samples("_linalg_sumlogdiag", reference=lambda A: np.atleast_1d(np.log(np.diagonal(A, 0, -2, -1)).sum(-1)))
def sumlogdiag(make):
    yield Sample(positive(make))
    yield Sample(positive(make, 2))
    yield Bad(make(2, 3), raises=ShapeError, says="square")


@samples("_linalg_extractdiag", reference=lambda A, offset=0: np.diagonal(A, offset, -2, -1))
def extractdiag(make):
    yield Sample(make(2, 3, 3), offset=1)
    yield Bad(make(2, 2), offset=3, raises=ArgumentError, says="offset is 3")


@samples("_linalg_makediag", reference=lambda A, offset=0: np.diag(A, offset))
def makediag(make):
    yield Sample(make(3), offset=-1)
    yield Bad(make(3), offset=0.5, raises=ArgumentError, says="offset")


@samples("_linalg_extracttrian", reference=lambda A, offset=0, lower=True: A[np.tril_indices(len(A), offset)] if lower and offset <= 0
         else A.T[np.tril_indices(len(A), -offset)])
def extracttrian(make):
    yield Sample(make(4, 4))
    yield Sample(make(4, 4), offset=-1)
    yield Sample(make(4, 4), lower=False)
    yield Sample(make(4, 4), offset=1)
    yield Bad(make(2, 3), raises=ShapeError, says="square")


@samples("_linalg_maketrian")
def maketrian(make):
    yield Sample(make(2, 6))
    yield Sample(make(3), offset=1, lower=False)
    yield Sample(make(3), offset=-1)
    yield Bad(make(5), raises=ShapeError, says="5 elements")
