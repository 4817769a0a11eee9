# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def det(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The determinant of each matrix."""

def extractdiag(A: Symbol | None = ..., offset: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Diagonal ``offset`` of each matrix."""

def extracttrian(A: Symbol | None = ..., offset: int = 0, lower: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements of a triangle of each matrix as a vector: the lower one below a negative ``offset``, the upper one above a"""

def gelqf(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Q with orthonormal rows and lower triangular L such that A = L Q, for matrices with no more rows than columns."""

def gemm(A: Symbol | None = ..., B: Symbol | None = ..., C: Symbol | None = ..., transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, beta: float = 1.0, axis: int = -2, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * op(A) op(B) + beta * C`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def gemm2(A: Symbol | None = ..., B: Symbol | None = ..., transpose_a: bool = False, transpose_b: bool = False, alpha: float = 1.0, axis: int = -2, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * op(A) op(B)`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""

def inverse(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The inverse of each matrix."""

def makediag(A: Symbol | None = ..., offset: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Matrices with the vectors A on diagonal ``offset`` and zeros elsewhere."""

def maketrian(A: Symbol | None = ..., offset: int = 0, lower: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Matrices with the vectors A in a triangle (see extracttrian) and zeros elsewhere."""

def potrf(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, lower: bool = True, **kwargs: Any) -> Symbol:
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T; with ``lower`` False the U of A = U^T U."""

def potri(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, lower: bool = True, **kwargs: Any) -> Symbol:
    """The inverse of the matrix whose Cholesky factor is A (see potrf)."""

def slogdet(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sign, and logarithm of the absolute value, of the determinant of each matrix."""

def sumlogdiag(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of the logarithms of the diagonal of each matrix."""

def syevd(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """U with the eigenvectors of symmetric matrices in its rows, and the eigenvalues L: A = U^T diag(L) U."""

def syrk(A: Symbol | None = ..., transpose: bool = False, alpha: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * A A^T``, or ``alpha * A^T A`` with ``transpose``."""

def trmm(A: Symbol | None = ..., B: Symbol | None = ..., transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``alpha * op(A) B``, or ``alpha * B op(A)`` with ``rightside``; A is triangular, its other half is not read."""

def trsm(A: Symbol | None = ..., B: Symbol | None = ..., transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The X of ``op(A) X = alpha * B``, or of ``X op(A) = alpha * B`` with ``rightside``; A is triangular, its other half is not read."""

from .register import lookup as lookup
