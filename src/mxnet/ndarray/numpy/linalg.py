"""Linear algebra on the last two axes."""
from ...base import ArgumentError
from .calls import call, is_number, number

__all__ = ["cholesky", "det", "eig", "eigh", "eigvals", "eigvalsh", "inv", "norm", "pinv", "slogdet", "solve", "svd", "tensorinv", "tensorsolve"]

_INF = float("inf")


def norm(x, ord=None, axis=None, keepdims=False):
    """A norm of vectors or matrices.

    Args:
        ord: None: the root of the sum of squares. Vectors: 1, 2, any number, ``inf``, ``-inf``, 0. Matrices: ``'fro'``, ``'nuc'``,
            1, -1, 2, -2, ``inf``, ``-inf``.
        axis: One axis for vectors, two for matrices; all by default.
        keepdims: Keep the axes, with size 1.
    """
    axes = None if axis is None else (int(axis),) if is_number(axis) else tuple(int(a) for a in axis)
    if axes is not None and len(axes) not in (1, 2):
        raise ArgumentError(f"norm: axis is {axis!r}, expected one axis (vectors) or two (matrices).")
    if ord is None:
        return call("_npi_norm", x, ord=2, axis=axes, keepdims=keepdims, flag=-2)
    count = len(axes) if axes is not None else x.ndim if hasattr(x, "_ctx") else None
    if count not in (1, 2, None):
        raise ArgumentError(f"norm: ord={ord!r} of an array of {count} axes needs axis.")
    if ord in ("inf", "-inf"):
        ord = float(ord)
    if isinstance(ord, str):
        flag = {"fro": 1, "f": 1, "nuc": 2}.get(ord)
        if flag is None or (count == 1 and flag == 2):
            raise ArgumentError(f"norm: ord is {ord!r}; 'fro' and 'nuc' are for matrices, numbers for vectors and matrices.")
        return call("_npi_norm", x, ord=2, axis=axes, keepdims=keepdims, flag=flag if count != 1 else -2)
    if count == 2 and ord not in (1, -1, 2, -2, _INF, -_INF):
        raise ArgumentError(f"norm: ord is {ord!r}, expected None, 'fro', 'nuc', 1, -1, 2, -2, inf or -inf for matrices.")
    if count == 2 and axes is not None and ord not in (2, -2):
        return _sums_of_matrices(x, ord, axes, keepdims)
    if count == 1 and ord in (_INF, -_INF):
        return call("_np_max" if ord > 0 else "_np_min", call("_npi_absolute", x), axis=axes, keepdims=keepdims)
    return call("_npi_norm", x, ord=number(ord), axis=axes, keepdims=keepdims, flag=0 if ord in (2, -2) and axes is not None and count == 2 else -1)


def _sums_of_matrices(x, ord, axes, keepdims):
    """The largest or smallest sum of absolute values over the columns (``ord`` 1, -1) or rows."""
    rows, columns = axes
    summed, rest = (rows, columns) if ord in (1, -1) else (columns, rows)
    sums = call("_np_sum", call("_npi_absolute", x), axis=(summed,), keepdims=True)
    found = call("_np_max" if ord > 0 else "_np_min", sums, axis=(rest,), keepdims=True)
    return found if keepdims else call("_np_squeeze", found, axis=axes)


def svd(a):
    r"""Singular value decomposition: ``(u, s, vt)`` with :math:`a = u \cdot diag(s) \cdot vt`, ``u`` as wide as ``a`` is high."""
    return tuple(call("_npi_svd", a))


def cholesky(a):
    r"""The lower triangular ``l`` with :math:`a = l l^T`."""
    return call("_npi_cholesky", a, lower=True)


def inv(a):
    """The inverse."""
    return call("_npi_inv", a)


def pinv(a, rcond=1e-15, hermitian=False):
    """The pseudo-inverse; singular values below ``rcond`` times the largest count as 0."""
    if hermitian:
        raise NotImplementedError("pinv: hermitian=True is not supported; leave it out.")
    if is_number(rcond):
        return call("_npi_pinv_scalar_rcond", a, rcond=number(rcond), hermitian=hermitian)
    return call("_npi_pinv", a, rcond, hermitian=hermitian)


def det(a):
    """The determinant."""
    return call("_npi_det", a)


def slogdet(a):
    """Sign and logarithm of the absolute value of the determinant."""
    return call("_npi_slogdet", a)


def solve(a, b):
    """The solution ``x`` of ``a x = b``."""
    return call("_npi_solve", a, b)


def tensorinv(a, ind=2):
    """The inverse of ``a`` as a map between tensors, its first ``ind`` axes being those of the result."""
    return call("_npi_tensorinv", a, ind=ind)


def tensorsolve(a, b, axes=None):
    """The solution ``x`` of ``tensordot(a, x, x.ndim) = b``; ``axes`` of ``a`` are moved to the right first."""
    return call("_npi_tensorsolve", a, b, a_axes=() if axes is None else tuple(axes))


def eigvals(a):
    """The eigenvalues, which have to be real."""
    return call("_npi_eigvals", a)


def eigvalsh(a, UPLO="L"):
    """The eigenvalues of symmetric matrices, of which the lower (``'L'``) or upper (``'U'``) triangle is read."""
    return call("_npi_eigvalsh", a, UPLO=UPLO)


def eig(a):
    """Eigenvalues, which have to be real, and eigenvectors."""
    return tuple(call("_npi_eig", a))


def eigh(a, UPLO="L"):
    """Eigenvalues and eigenvectors of symmetric matrices, of which the lower (``'L'``) or upper (``'U'``) triangle is read."""
    return tuple(call("_npi_eigh", a, UPLO=UPLO))
