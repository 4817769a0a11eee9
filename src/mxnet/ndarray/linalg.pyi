# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def det(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The determinant of each matrix."""

def extractdiag(A: NDArray, offset: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Diagonal ``offset`` of each matrix."""

def extracttrian(A: NDArray, offset: int = 0, lower: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The elements of a triangle of each matrix as a vector: the lower one below a negative ``offset``, the upper one above a"""

def gelqf(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Q with orthonormal rows and lower triangular L such that A = L Q, for matrices with no more rows than columns."""

def gemm(A: NDArray, B: NDArray, C: NDArray, transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, beta: float = 1.0, axis: int = -2, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * op(A) op(B) + beta * C`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def gemm2(A: NDArray, B: NDArray, transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, axis: int = -2, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * op(A) op(B)`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def inverse(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The inverse of each matrix."""

def makediag(A: NDArray, offset: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Matrices with the vectors A on diagonal ``offset`` and zeros elsewhere."""

def maketrian(A: NDArray, offset: int = 0, lower: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Matrices with the vectors A in a triangle (see extracttrian) and zeros elsewhere."""

def potrf(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, lower: bool = True, **kwargs: Any) -> NDArray:
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T; with ``lower`` False the U of A = U^T U."""

def potri(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, lower: bool = True, **kwargs: Any) -> NDArray:
    """The inverse of the matrix whose Cholesky factor is A (see potrf)."""

def slogdet(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Sign, and logarithm of the absolute value, of the determinant of each matrix."""

def sumlogdiag(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of the logarithms of the diagonal of each matrix."""

def syevd(A: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """U with the eigenvectors of symmetric matrices in its rows, and the eigenvalues L: A = U^T diag(L) U."""

def syrk(A: NDArray, transpose: bool = False, alpha: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * A A^T``, or ``alpha * A^T A`` with ``transpose``."""

def trmm(A: NDArray, B: NDArray, transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``alpha * op(A) B``, or ``alpha * B op(A)`` with ``rightside``; A is triangular, its other half is not read."""

def trsm(A: NDArray, B: NDArray, transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The X of ``op(A) X = alpha * B``, or of ``X op(A) = alpha * B`` with ``rightside``; A is triangular, its other half is not read."""

from .ndarray import NDArray as NDArray
from .register import lookup as lookup
