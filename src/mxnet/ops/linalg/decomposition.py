"""Inverse, determinant and decompositions of matrices in mx.nd.linalg (and their NumPy names)."""
import torch

from ...base import ShapeError
from ..mode import MODE
from ..registry import operator
from ..shapes import elementwise
from .product import need_float
from .triangular import need_square

__all__ = ["upright"]


def upright(vectors, axis):
    """Signs, 1 or -1, that make the largest component of each vector along ``axis`` positive, as MXNet does."""
    largest = vectors.detach().abs().argmax(axis, keepdim=True)
    return torch.where(vectors.detach().gather(axis, largest) < 0, -1.0, 1.0).to(vectors.dtype)


@operator("_linalg_inverse", shape=elementwise, aliases=["_npi_inv", "linalg_inverse"], lenient=True)
def inverse(A):
    """The inverse of each matrix."""
    need_square(A)
    return torch.linalg.inv(A).contiguous()                # torch stores columns side by side


def _numbers(found, A):
    """One number a matrix; a single one has the shape (1,) unless NumPy's shapes are in force."""
    return found.reshape(1) if A.ndim == 2 and not MODE.np_shape else found


@operator("_linalg_det", aliases=["_npi_det", "linalg_det"], lenient=True, outputs=("output0",), hidden=2)
def det(A):
    """The determinant of each matrix."""
    need_square(A)
    return _numbers(torch.linalg.det(A), A)


@operator("_linalg_slogdet", aliases=["_npi_slogdet", "linalg_slogdet"], lenient=True, outputs=("output0", "output1"), hidden=2)
def slogdet(A):
    """Sign, and logarithm of the absolute value, of the determinant of each matrix."""
    need_square(A)
    sign, logarithm = torch.linalg.slogdet(A)
    return _numbers(sign, A), _numbers(logarithm, A)


@slogdet.gradient
def _slogdet_gradient(A, heads):                          # the sign is constant
    return {"A": torch.linalg.inv_ex(A)[0].mT * heads[1].reshape(*A.shape[:-2], 1, 1)}


@operator("_linalg_gelqf", aliases=["linalg_gelqf"], lenient=True, outputs=("output0", "output1"))
def gelqf(A):
    """Q with orthonormal rows and lower triangular L such that A = L Q, for matrices with no more rows than columns."""
    need_float(A)
    if A.ndim < 2 or A.shape[-2] > A.shape[-1]:
        raise ShapeError(f"A has shape {tuple(A.shape)}; expected matrices with no more rows than columns")
    q, r = torch.linalg.qr(A.mT)
    return q.mT.contiguous(), r.mT.contiguous()


@operator("_linalg_syevd", lenient=True, outputs=("output0", "output1"))
def syevd(A):
    """U with the eigenvectors of symmetric matrices in its rows, and the eigenvalues L: A = U^T diag(L) U.

    Only the lower triangle of A is read. The largest component of each eigenvector is positive.
    """
    need_square(A)
    values, vectors = torch.linalg.eigh(A)
    return (vectors * upright(vectors, -2)).mT.contiguous(), values


@syevd.infer_output
def _syevd_output(A):
    return [A, A[:-1]]


@gelqf.infer_output
def _gelqf_output(A):
    if len(A) < 2 or A[-2] > A[-1]:
        raise ShapeError(f"A has shape {tuple(A)}; expected matrices with no more rows than columns")
    return [A, (*A[:-1], A[-2])]
