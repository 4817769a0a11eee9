"""Linear algebra of the standard, on the last two axes."""
from collections import namedtuple

import torch

from ....dtype import to_torch
from .calls import apply, apply_promoted

__all__ = ["cholesky", "cross", "det", "diagonal", "eigh", "eigvalsh", "inv", "matmul", "matrix_norm", "matrix_power", "matrix_rank",
           "matrix_transpose", "outer", "pinv", "qr", "slogdet", "solve", "svd", "svdvals", "tensordot", "trace", "vecdot", "vector_norm"]

_Eigh = namedtuple("eigh", ["eigenvalues", "eigenvectors"])
_QR = namedtuple("qr", ["Q", "R"])
_Slogdet = namedtuple("slogdet", ["sign", "logabsdet"])
_SVD = namedtuple("svd", ["U", "S", "Vh"])


def matmul(x1, x2, /):
    """Matrix product over the last two axes; leading ones broadcast."""
    return apply_promoted(torch.matmul, x1, x2)


def matrix_transpose(x, /):
    """The last two axes exchanged."""
    return apply(lambda t: t.mT, x)


def tensordot(x1, x2, /, *, axes=2):
    """Sum of products over axes: the last of ``x1`` with the first of ``x2`` for a number, else ``(axes of x1, axes of x2)``."""
    return apply_promoted(lambda a, b: torch.tensordot(a, b, dims=axes if isinstance(axes, int) else tuple(map(list, axes))), x1, x2)


def vecdot(x1, x2, /, *, axis=-1):
    """Sum of products along an axis, counted from behind; the others broadcast."""
    return apply_promoted(lambda a, b: torch.sum(torch.mul(*torch.broadcast_tensors(a, b)), axis, dtype=a.dtype), x1, x2)


def outer(x1, x2, /):
    """All products of elements of two vectors."""
    return apply_promoted(torch.outer, x1, x2)


def cross(x1, x2, /, *, axis=-1):
    """Cross products of vectors of three elements along an axis."""
    return apply_promoted(lambda a, b: torch.linalg.cross(*torch.broadcast_tensors(a, b), dim=axis), x1, x2)


def det(x, /):
    """Determinants."""
    return apply(torch.linalg.det, x)


def inv(x, /):
    """Inverses."""
    return apply(torch.linalg.inv, x)


def cholesky(x, /, *, upper=False):
    """The lower (or upper) triangular factor of symmetric positive definite matrices."""
    return apply(torch.linalg.cholesky, x, upper=upper)


def eigh(x, /):
    """Eigenvalues and eigenvectors (in columns) of symmetric matrices."""
    return _Eigh(*apply(torch.linalg.eigh, x))


def eigvalsh(x, /):
    """Eigenvalues of symmetric matrices."""
    return apply(torch.linalg.eigvalsh, x)


def qr(x, /, *, mode="reduced"):
    """Orthogonal and upper triangular factors, ``'reduced'`` or ``'complete'``."""
    return _QR(*apply(torch.linalg.qr, x, mode=mode))


def slogdet(x, /):
    """Sign and logarithm of the absolute value of determinants."""
    return _Slogdet(*apply(torch.linalg.slogdet, x))


def svd(x, /, *, full_matrices=True):
    """Singular value decomposition: U, S, Vh with ``x = U diag(S) Vh``."""
    return _SVD(*apply(torch.linalg.svd, x, full_matrices=full_matrices))


def svdvals(x, /):
    """Singular values."""
    return apply(torch.linalg.svdvals, x)


def solve(x1, x2, /):
    """The solution ``x`` of ``x1 x = x2``; a 1-D ``x2`` is one vector, everything else holds columns."""
    def solution(a, b):
        return torch.linalg.solve(a, b.unsqueeze(-1)).squeeze(-1) if b.dim() == 1 else torch.linalg.solve(*_broadcast(a, b))
    return apply_promoted(solution, x1, x2)


def _broadcast(a, b):
    stack = torch.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    return a.expand(*stack, *a.shape[-2:]), b.expand(*stack, *b.shape[-2:])


def pinv(x, /, *, rtol=None):
    """Pseudo-inverses; singular values below ``rtol`` times the largest count as 0."""
    return apply(lambda t, limit: torch.linalg.pinv(t, rtol=limit), x, rtol)


def matrix_rank(x, /, *, rtol=None):
    """How many singular values are above ``rtol`` times the largest; int64."""
    return apply(lambda t, limit: torch.linalg.matrix_rank(t, rtol=limit), x, rtol)


def matrix_power(x, n, /):
    """Square matrices to the power ``n``."""
    return apply(torch.linalg.matrix_power, x, n)


def matrix_norm(x, /, *, keepdims=False, ord="fro"):
    """Norms of matrices."""
    return apply(lambda t: torch.linalg.matrix_norm(t, ord, keepdim=keepdims), x)


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    """Norms of vectors, over one axis or several (all by default)."""
    return apply(lambda t: torch.linalg.vector_norm(t, ord, dim=axis, keepdim=keepdims), x)


def diagonal(x, /, *, offset=0):
    """Diagonals."""
    return apply(torch.diagonal, x, offset=offset, dim1=-2, dim2=-1)


def trace(x, /, *, offset=0, dtype=None):
    """Sums of diagonals; int64 of integers."""
    def total(t):
        kind = to_torch(dtype) if dtype is not None else t.dtype if t.is_floating_point() else torch.int64
        return torch.diagonal(t, offset, -2, -1).sum(-1, dtype=kind)
    return apply(total, x)
