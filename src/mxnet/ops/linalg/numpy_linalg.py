"""The operators behind mx.np.linalg that mx.nd does not have."""
import torch

from ...base import ArgumentError, MXNetError, ShapeError
from ..attributes import Float64, Shape, Text
from ..registry import operator
from ..shapes import prod
from .decomposition import upright
from .product import need_float
from .triangular import need_square

__all__ = []


def _need_matrices(A):
    if A.ndim < 2:
        raise ShapeError(f"A has {A.ndim} dimension(s); expected matrices (..., m, n)")


def _floating(A):
    """Floats of a matrix; integers become float64."""
    if A.ndim < 2 or A.shape[-1] != A.shape[-2]:
        raise ShapeError(f"A has shape {tuple(A.shape)}; expected square matrices (..., n, n)")
    return A if A.is_floating_point() else A.to(torch.float64)


def _spectral_type(A):
    return None if A is None else A if A.is_floating_point else torch.float64


def _real(found, what):
    """The real numbers of a complex result.

    Raises:
        MXNetError: An imaginary part is not 0.
    """
    if found.device.type != "meta" and bool((found.imag.abs() > 1e-15).any()):
        raise MXNetError(f"{what} are complex; MXNet has no complex arrays. Use numpy.linalg on asnumpy() for such matrices.")
    return found.real.contiguous()


@operator("_npi_eig", gradient="zero", lenient=True, outputs=("output0", "output1"))
def eig(A):
    """Eigenvalues and eigenvectors (in columns) of square matrices; complex ones are refused."""
    values, vectors = torch.linalg.eig(_floating(A))
    return _real(values, "eigenvalues"), _real(vectors, "eigenvectors")


@eig.infer_type
def _eig_type(A):
    return _spectral_type(A)


@operator("_npi_eigvals", gradient="zero", lenient=True)
def eigvals(A):
    """Eigenvalues of square matrices; complex ones are refused."""
    return _real(torch.linalg.eigvals(_floating(A)), "eigenvalues")


@eigvals.infer_type
def _eigvals_type(A):
    return _spectral_type(A)


def _half(UPLO):
    """'L' or 'U' from the letter or its number."""
    letter = chr(int(UPLO)) if UPLO.isdigit() else UPLO.upper()
    if letter not in ("L", "U"):
        raise ArgumentError(f"UPLO is {UPLO!r}; expected 'L' or 'U'.")
    return letter


@operator("_npi_eigh", gradient="zero", outputs=("output0", "output1"))
def eigh(A, *, UPLO: Text = "L"):
    """Eigenvalues and eigenvectors (in columns) of symmetric matrices, of which one triangle is read."""
    values, vectors = torch.linalg.eigh(_floating(A), UPLO=_half(UPLO))
    return values, (vectors * upright(vectors, -2)).contiguous()


@eigh.infer_type
def _eigh_type(A):
    return _spectral_type(A)


@operator("_npi_eigvalsh", gradient="zero")
def eigvalsh(A, *, UPLO: Text = "L"):
    """Eigenvalues of symmetric matrices, of which one triangle is read."""
    return torch.linalg.eigvalsh(_floating(A), UPLO=_half(UPLO))


@eigvalsh.infer_type
def _eigvalsh_type(A):
    return _spectral_type(A)


@operator("_npi_svd", lenient=True, outputs=("output0", "output1", "output2"))
def svd(A):
    """Singular value decomposition: U, the singular values and V^T with A = U diag(s) V^T, in the reduced form.

    The largest component of each row of V^T is positive.
    """
    need_float(A)
    _need_matrices(A)
    left, values, right = torch.linalg.svd(A, full_matrices=False)
    signs = upright(right, -1)                             # (..., k, 1)
    return (left * signs.mT).contiguous(), values, (right * signs).contiguous()


@svd.infer_type
def _svd_type(A):
    return A


@operator("_npi_pinv", gradient="zero")
def pinv(A, rcond, *, hermitian: bool = False):
    """The pseudo-inverse of each matrix; singular values below rcond times the largest count as 0."""
    need_float(A)
    _need_matrices(A)
    return torch.linalg.pinv(A, rtol=rcond.to(A.dtype), hermitian=hermitian)


@operator("_npi_pinv_scalar_rcond", gradient="zero")
def pinv_scalar_rcond(A, *, rcond: Float64 = 1e-15, hermitian: bool = False):
    """The pseudo-inverse of each matrix; singular values below ``rcond`` times the largest count as 0."""
    need_float(A)
    _need_matrices(A)
    return torch.linalg.pinv(A, rtol=rcond, hermitian=hermitian)


def _system_type(A, B):
    """Type of a system of equations: that of both sides; float64 where they differ or are integers."""
    A, B = A or B, B or A
    return {"A": A, "B": B, "output": A if A is B and (A is None or A.is_floating_point) else torch.float64}


def _system(A, B):
    kind = _system_type(A.dtype, B.dtype)["output"]
    return A.to(kind), B.to(kind)


@operator("_npi_solve", lenient=True)
def solve(A, B):
    """The X of A X = B; B holds columns, or is one vector. In float64 where the types differ or are integers."""
    A, B = _system(A, B)
    need_square(A)
    if B.ndim == A.ndim - 1 and B.shape == A.shape[:-1]:
        return torch.linalg.solve(A, B)
    if B.ndim < 2 or B.shape[-2] != A.shape[-1]:
        raise ShapeError(f"B has shape {tuple(B.shape)}, expected {A.shape[-1]} rows because A is {tuple(A.shape)}")
    return torch.linalg.solve(A, B)


@solve.infer_type
def _solve_type(A, B):
    return _system_type(A, B)


@operator("_npi_tensorinv")
def tensorinv(a, *, ind: int = 2):
    """The inverse of an array whose first ``ind`` dimensions count as rows and the others as columns."""
    need_float(a)
    if ind < 1:
        raise ArgumentError(f"_npi_tensorinv: ind is {ind}; expected at least 1.")
    rows, columns = tuple(a.shape[:ind]), tuple(a.shape[ind:])
    if prod(rows) != prod(columns):
        raise ShapeError(f"a has shape {tuple(a.shape)}: with ind {ind} {prod(rows)} rows and {prod(columns)} columns; expected as many")
    return torch.linalg.inv(a.reshape(prod(rows), -1)).reshape(*columns, *rows)


@operator("_npi_tensorsolve")
def tensorsolve(a, b, *, a_axes: Shape = ()):
    """The x of ``tensordot(a, x, x.ndim) = b``; dimensions ``a_axes`` of a are moved to its end first. Types as of solve."""
    a, b = _system(a, b)
    axes = [axis % a.ndim for axis in a_axes]
    a = a.permute([axis for axis in range(a.ndim) if axis not in axes] + axes)
    unknown = tuple(a.shape[b.ndim:])
    if prod(unknown) != b.numel() or a.numel() != b.numel() ** 2:
        raise ShapeError(f"a has shape {tuple(a.shape)}, b {tuple(b.shape)}; expected that of b, then as many columns as b has elements")
    return torch.linalg.solve(a.reshape(b.numel(), b.numel()), b.reshape(-1)).reshape(unknown)


@tensorsolve.infer_type
def _tensorsolve_type(a, b):
    found = _system_type(a, b)
    return {"a": found["A"], "b": found["B"], "output": found["output"]}
