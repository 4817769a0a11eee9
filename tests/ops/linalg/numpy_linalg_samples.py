"""Samples of the operators behind mx.np.linalg. Signs of the eigenvectors of eig are free."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples
from .triangular_samples import positive, triangle


@samples("_npi_eig")
def eig(make):
    yield Sample(positive(make), _grad=False)
    yield Bad(np.array([[0.0, 1.0], [-1.0, 0.0]]), raises=MXNetError, says="complex")


@samples("_npi_eigvals")
def eigvals(make):
    yield Sample(positive(make), _grad=False)
    yield Sample(np.array([[2, 1], [1, 3]]), _grad=False)
    yield Bad(make(2, 3), raises=ShapeError, says="square")


def _eigh(A, UPLO="L"):
    """NumPy's, with the largest component of each vector positive."""
    values, vectors = np.linalg.eigh(A, UPLO)
    return values, vectors * np.sign(np.take_along_axis(vectors, abs(vectors).argmax(-2, keepdims=True), -2))


@samples("_npi_eigh", reference=_eigh)
def eigh(make):
    yield Sample(positive(make, 2), _grad=False)
    yield Bad(make(2, 2), UPLO="x", raises=ArgumentError, says="UPLO")


@samples("_npi_eigvalsh", reference=lambda A, UPLO="L": np.linalg.eigvalsh(A, UPLO))
def eigvalsh(make):
    yield Sample(make(3, 3), _grad=False)
    yield Sample(make(3, 3), UPLO="U", _grad=False)
    yield Bad(make(2, 3), raises=ShapeError, says="square")


def _svd(A):
    """NumPy's, with the largest component of each row of V^T positive."""
    left, values, right = np.linalg.svd(A, full_matrices=False)
    signs = np.sign(np.take_along_axis(right, abs(right).argmax(-1, keepdims=True), -1))
    return left * signs.swapaxes(-1, -2), values, right * signs


@samples("_npi_svd", reference=_svd)
def svd(make):
    yield Sample(make(2, 3), _grad=False)
    yield Bad(make(2, 2, dtype="int32"), raises=DTypeError, says="int32")


@samples("_npi_pinv", reference=lambda A, rcond, hermitian=False: np.linalg.pinv(A, rcond))
def pinv(make):
    yield Sample(make(3, 2), np.array(1e-6, "float32"), _grad=False)
    yield Bad(make(3), np.array(1e-6, "float32"), raises=ShapeError, says="matrices")


@samples("_npi_pinv_scalar_rcond", reference=lambda A, rcond=1e-15, hermitian=False: np.linalg.pinv(A, rcond))
def pinv_scalar_rcond(make):
    yield Sample(make(3, 2), rcond=1e-6, _grad=False)
    yield Bad(make(3), raises=ShapeError, says="matrices")


@samples("_npi_solve", reference=lambda A, B: np.linalg.solve(A, B[..., None])[..., 0] if B.ndim < A.ndim else np.linalg.solve(A, B))
def solve(make):
    yield Sample(triangle(make), make(3, 2))
    yield Sample(triangle(make, 2), make(2, 3))
    yield Bad(make(3, 3), make(2, 2), raises=ShapeError, says="3 rows")


@samples("_npi_tensorinv", reference=np.linalg.tensorinv)
def tensorinv(make):
    yield Sample(triangle(make, n=4).reshape(4, 2, 2), ind=1)
    yield Bad(make(2, 3), ind=1, raises=ShapeError, says="2 rows and 3 columns")


@samples("_npi_tensorsolve", reference=lambda a, b, a_axes=(): np.linalg.tensorsolve(a, b, a_axes or None))
def tensorsolve(make):
    yield Sample(triangle(make, n=4).reshape(2, 2, 2, 2), make(2, 2))
    yield Sample(triangle(make, n=6).reshape(2, 3, 3, 2), make(2, 3), a_axes=(2,))
    yield Bad(make(2, 3), make(2), raises=ShapeError)
