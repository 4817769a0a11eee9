"""Triangular matrices: factors of Cholesky, products and equations with them, and their elements as vectors."""
from math import isqrt

import torch

from ...base import ArgumentError, ShapeError
from ..attributes import Float64
from ..manipulation.reshape import copied
from ..registry import operator
from ..shapes import elementwise
from .product import need_float

__all__ = ["need_square"]


def need_square(A):
    """Refuse what is no (batch of) square matrices.

    Raises:
        ShapeError: The last two dimensions differ.
    """
    need_float(A)
    if A.ndim < 2 or A.shape[-1] != A.shape[-2]:
        raise ShapeError(f"A has shape {tuple(A.shape)}; expected square matrices (..., n, n)")


@operator("_linalg_potrf", shape=elementwise, aliases=["linalg_potrf"], unlisted=("lower",))
def potrf(A, *, lower: bool = True):
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T; with ``lower`` False the U of A = U^T U."""
    need_square(A)
    return torch.linalg.cholesky(A, upper=not lower)


@operator("_npi_cholesky", unlisted=("lower",))
def cholesky(A, *, lower: bool = True):
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T."""
    need_square(A)
    return torch.linalg.cholesky(A, upper=not lower)


@operator("_linalg_potri", shape=elementwise, aliases=["linalg_potri"], unlisted=("lower",))
def potri(A, *, lower: bool = True):
    """The inverse of the matrix whose Cholesky factor is A (see potrf)."""
    need_square(A)
    identity = torch.eye(A.shape[-1], dtype=A.dtype, device=A.device).expand_as(A)
    inverse = torch.linalg.solve_triangular(A, identity, upper=not lower)
    return inverse.mT @ inverse if lower else inverse @ inverse.mT


def _fits(A, B, rightside):
    need_square(A)
    if B.ndim != A.ndim or A.shape[:-2] != B.shape[:-2] or B.shape[-1 if rightside else -2] != A.shape[-1]:
        size = f"{A.shape[-1]} {'columns' if rightside else 'rows'}"
        raise ShapeError(f"B has shape {tuple(B.shape)}, expected batches {tuple(A.shape[:-2])} of {size} because A is {tuple(A.shape)}")


@operator("_linalg_trmm", aliases=["linalg_trmm"])
def trmm(A, B, *, transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: Float64 = 1.0):
    """``alpha * op(A) B``, or ``alpha * B op(A)`` with ``rightside``; A is triangular, its other half is not read."""
    _fits(A, B, rightside)
    half = A.tril() if lower else A.triu()
    half = half.mT if transpose else half
    found = B @ half if rightside else half @ B
    return found if alpha == 1 else found * alpha


@operator("_linalg_trsm", aliases=["linalg_trsm"])
def trsm(A, B, *, transpose: bool = False, rightside: bool = False, lower: bool = True, alpha: Float64 = 1.0):
    """The X of ``op(A) X = alpha * B``, or of ``X op(A) = alpha * B`` with ``rightside``; A is triangular, its other half is not read."""
    _fits(A, B, rightside)
    half, upper = (A.mT, lower) if transpose else (A, not lower)
    return torch.linalg.solve_triangular(half, B if alpha == 1 else alpha * B, upper=upper, left=not rightside)


@operator("_linalg_sumlogdiag", aliases=["linalg_sumlogdiag"], lenient=True)
def sumlogdiag(A):
    """Sum of the logarithms of the diagonal of each matrix."""
    need_square(A)
    return A.diagonal(0, -2, -1).log().sum(-1).reshape(A.shape[:-2] or (1,))


def _size_with(A, offset):
    size = A.shape[-1] - abs(offset)
    if A.ndim < 2 or A.shape[-1] != A.shape[-2]:
        raise ShapeError(f"A has shape {tuple(A.shape)}; expected square matrices (..., n, n)")
    if size < 1:
        raise ArgumentError(f"offset is {offset}; a matrix of {A.shape[-1]} rows has no such diagonal.")
    return size


@operator("_linalg_extractdiag", floats=True, aliases=["linalg_extractdiag"])
def extractdiag(A, *, offset: int = 0):
    """Diagonal ``offset`` of each matrix."""
    _size_with(A, offset)
    return copied(A.diagonal(offset, -2, -1))


@operator("_linalg_makediag", floats=True, aliases=["linalg_makediag"])
def makediag(A, *, offset: int = 0):
    """Matrices with the vectors A on diagonal ``offset`` and zeros elsewhere."""
    return torch.diag_embed(A, offset)


def _places(size, offset, lower):
    """(row, column) of the elements of a triangle in a matrix of ``size + |offset|`` rows, in MXNet's order.

    A positive offset means the upper triangle from that diagonal on, a negative one the lower; ``lower`` decides for 0. A lower
    triangle is read along its rows, an upper one along its columns.
    """
    total = range(size + abs(offset))
    if offset > 0 or (offset == 0 and not lower):
        return [(row, column) for column in total for row in range(column - offset + 1)]
    return [(row, column) for row in total for column in range(row + offset + 1)]


@operator("_linalg_extracttrian", floats=True, aliases=["linalg_extracttrian"])
def extracttrian(A, *, offset: int = 0, lower: bool = True):
    """The elements of a triangle of each matrix as a vector: the lower one below a negative ``offset``, the upper one above a
    positive ``offset``; ``lower`` decides for 0."""
    places = _places(_size_with(A, offset), offset, lower)
    rows, columns = torch.tensor(places, device=A.device).unbind(1)
    return A[..., rows, columns]


@operator("_linalg_maketrian", floats=True, aliases=["linalg_maketrian"])
def maketrian(A, *, offset: int = 0, lower: bool = True):
    """Matrices with the vectors A in a triangle (see extracttrian) and zeros elsewhere."""
    if A.ndim < 1:
        raise ShapeError("A is a single number; expected vectors (..., n)")
    size = (isqrt(8 * A.shape[-1] + 1) - 1) // 2
    if size * (size + 1) // 2 != A.shape[-1] or size < 1:
        raise ShapeError(f"A has vectors of {A.shape[-1]} elements, which fill no triangle; expected 1, 3, 6, 10, …")
    rows, columns = torch.tensor(_places(size, offset, lower), device=A.device).unbind(1)
    total = size + abs(offset)
    flat = A.new_zeros((*A.shape[:-1], total * total))
    return flat.index_add(-1, rows * total + columns, A).reshape(*A.shape[:-1], total, total)
