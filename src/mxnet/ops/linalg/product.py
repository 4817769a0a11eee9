"""Products of vectors, matrices and arrays: dot, batch_dot, gemm, matmul, tensordot, einsum."""
from math import prod
from typing import Literal

import torch

from ...base import ArgumentError, DTypeError, ShapeError
from ..attributes import Float64, Shape
from ..registry import operator

__all__ = ["need_float"]


def need_float(*tensors):
    """Refuse integers.

    Raises:
        DTypeError: A tensor is not of a floating-point type.
    """
    for tensor in tensors:
        if not tensor.is_floating_point():
            kind = str(tensor.dtype).removeprefix("torch.")
            raise DTypeError(f"inputs are {kind}; expected a floating-point type. Convert with astype().")


def _dot_dims(lhs, rhs, transpose_a, transpose_b):
    """Dimensions that are summed, after a check."""
    if not lhs or not rhs:
        raise ShapeError("dot needs arrays of at least one dimension")
    first = 0 if transpose_a or len(lhs) == 1 else len(lhs) - 1
    second = len(rhs) - 1 if transpose_b and len(rhs) > 1 else 0
    if lhs[first] != rhs[second]:
        raise ShapeError(f"the summed dimensions differ: {lhs[first]} of lhs {tuple(lhs)} and {rhs[second]} of rhs {tuple(rhs)}")
    return first, second


@operator("dot", aliases=["_sparse_dot"])
def dot(lhs, rhs, *, transpose_a: bool = False, transpose_b: bool = False,
        forward_stype: Literal[None, "csr", "default", "row_sparse"] = None):
    """Sum over the last dimension of lhs (the first with ``transpose_a``) and the first of rhs (the last with ``transpose_b``).

    Args:
        lhs: At least one dimension.
        rhs: At least one dimension.
        transpose_a: Sum over the first dimension of lhs.
        transpose_b: Sum over the last dimension of rhs.
        forward_stype: Storage of the result of sparse arrays.
    Returns:
        The other dimensions of lhs, then those of rhs; (1,) for two vectors.
    """
    need_float(lhs)
    if lhs.ndim == 2 and rhs.ndim == 2:
        return torch.mm(lhs.t() if transpose_a else lhs, rhs.t() if transpose_b else rhs)    # torch refuses what does not fit
    first, second = _dot_dims(lhs.shape, rhs.shape, transpose_a, transpose_b)
    found = torch.tensordot(lhs, rhs, ([first], [second]))
    return found.reshape(1) if found.ndim == 0 else found


@dot.infer_output
def _dot_output(lhs, rhs, *, transpose_a, transpose_b):
    first, second = _dot_dims(lhs, rhs, transpose_a, transpose_b)
    return (*lhs[:first], *lhs[first + 1:], *rhs[:second], *rhs[second + 1:]) or (1,)


def _batch_shape(lhs, rhs, transpose_a, transpose_b):
    if len(lhs) < 3 or len(lhs) != len(rhs):
        raise ShapeError(f"lhs has {len(lhs)} dimensions, rhs {len(rhs)}; expected equal numbers of at least 3")
    rows, inner = (lhs[-1], lhs[-2]) if transpose_a else lhs[-2:]
    other, columns = (rhs[-1], rhs[-2]) if transpose_b else rhs[-2:]
    if lhs[:-2] != rhs[:-2] or inner != other:
        raise ShapeError(f"lhs {tuple(lhs)} and rhs {tuple(rhs)} do not fit: batches {tuple(lhs[:-2])} and {tuple(rhs[:-2])}, "
                         f"summed dimensions {inner} and {other}")
    return (*lhs[:-2], rows, columns)


@operator("batch_dot", aliases=["_npx_batch_dot"])
def batch_dot(lhs, rhs, *, transpose_a: bool = False, transpose_b: bool = False,
              forward_stype: Literal[None, "csr", "default", "row_sparse"] = None):
    """Product of the matrices of two batches.

    Args:
        lhs: (..., rows, inner), or (..., inner, rows) with ``transpose_a``.
        rhs: (..., inner, columns), or (..., columns, inner) with ``transpose_b``.
        transpose_a: Transpose the matrices of lhs.
        transpose_b: Transpose the matrices of rhs.
        forward_stype: Storage of the result of sparse arrays.
    """
    need_float(lhs)
    _batch_shape(lhs.shape, rhs.shape, transpose_a, transpose_b)
    left, right = lhs.mT if transpose_a else lhs, rhs.mT if transpose_b else rhs
    return torch.bmm(left, right) if lhs.ndim == 3 else torch.matmul(left, right)


@batch_dot.infer_output
def _batch_dot_output(lhs, rhs, *, transpose_a, transpose_b):
    return _batch_shape(lhs, rhs, transpose_a, transpose_b)


def _matrices(array, axis):
    """The view whose last two dimensions are ``axis`` and the last one."""
    if array.ndim < 2 or not -array.ndim <= axis < array.ndim - 1 or axis == -1:
        raise ShapeError(f"axis {axis} gives no rows of {array.ndim} dimension(s)")
    return array.movedim(axis, -2)


def _product(A, B, transpose_a, transpose_b, alpha, axis):
    need_float(A)
    if A.ndim != B.ndim:
        raise ShapeError(f"A has {A.ndim} dimensions, B {B.ndim}; expected equal numbers")
    left, right = _matrices(A, axis), _matrices(B, axis)
    left, right = left.mT if transpose_a else left, right.mT if transpose_b else right
    if left.shape[:-2] != right.shape[:-2] or left.shape[-1] != right.shape[-2]:
        raise ShapeError(f"A {tuple(A.shape)} and B {tuple(B.shape)} do not fit")
    found = torch.matmul(left, right)
    return found if alpha == 1 else found * alpha


@operator("_linalg_gemm", aliases=["linalg_gemm"])
def gemm(A, B, C, *, transpose_a: bool = False, transpose_b: bool = False, alpha: Float64 = 1.0, beta: Float64 = 1.0, axis: int = -2):
    """``alpha * op(A) op(B) + beta * C`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""
    found = _product(A, B, transpose_a, transpose_b, alpha, axis).movedim(-2, axis)
    if found.shape != C.shape:
        raise ShapeError(f"C has shape {tuple(C.shape)}, expected {tuple(found.shape)}")
    return found + beta * C


@operator("_linalg_gemm2", aliases=["linalg_gemm2"])
def gemm2(A, B, *, transpose_a: bool = False, transpose_b: bool = False, alpha: Float64 = 1.0, axis: int = -2):
    """``alpha * op(A) op(B)`` for batches of matrices, whose rows are dimension ``axis`` and columns the last one."""
    found = _product(A, B, transpose_a, transpose_b, alpha, axis)
    return found if axis == -2 else found.movedim(-2, axis).contiguous()


@operator("_linalg_syrk", aliases=["linalg_syrk"])
def syrk(A, *, transpose: bool = False, alpha: Float64 = 1.0):
    """``alpha * A A^T``, or ``alpha * A^T A`` with ``transpose``."""
    need_float(A)
    found = torch.matmul(A.mT, A) if transpose else torch.matmul(A, A.mT)
    return found if alpha == 1 else found * alpha


@operator("khatri_rao", floats=True, count="num_args", gradient="none")
def khatri_rao(*args):
    """Column-wise Kronecker product: column j is the Kronecker product of the columns j of all matrices."""
    for matrix in args:
        if matrix.ndim != 2 or matrix.shape[1] != args[0].shape[1]:
            raise ShapeError(f"a matrix has shape {tuple(matrix.shape)}; expected {args[0].shape[-1]} columns in each of two dimensions")
    found = args[0].clone()
    for matrix in args[1:]:
        found = (found.unsqueeze(1) * matrix).reshape(-1, matrix.shape[1])
    return found


@khatri_rao.infer_output
def _khatri_rao_output(*args):
    for shape in args:
        if len(shape) < 2 or shape[1] != args[0][1]:
            raise ShapeError(f"a matrix has shape {tuple(shape)}, expected {args[0][1] if len(args[0]) > 1 else 'equally many'} columns")
    return (prod([shape[0] for shape in args]), args[0][1])


@operator("_np_dot", lenient=True)
def np_dot(a, b):
    """numpy.dot: sum over the last dimension of a and the last but one of b; numbers multiply."""
    need_float(a, b)
    if a.ndim == 0 or b.ndim == 0:
        return a * b
    axis = max(b.ndim - 2, 0)
    if a.shape[-1] != b.shape[axis]:
        raise ShapeError(f"the summed dimensions differ: {a.shape[-1]} of a {tuple(a.shape)} and {b.shape[axis]} of b {tuple(b.shape)}")
    return torch.mm(a, b) if a.ndim == b.ndim == 2 else torch.tensordot(a, b, ([a.ndim - 1], [axis]))


@operator("_npi_matmul", lenient=True, outputs=("out",))
def matmul(a, b):
    """numpy.matmul: product of the matrices in the last two dimensions; the others broadcast."""
    need_float(a, b)
    if a.ndim == 0 or b.ndim == 0:
        raise ShapeError("matmul takes no single numbers; use multiply")
    return torch.matmul(a, b)


def _tensordot(a, b, first, second):
    need_float(a, b)
    if len(first) != len(second):
        raise ArgumentError(f"the axes {first} and {second} have different lengths")
    for one, other in zip(first, second, strict=True):
        if not (-a.ndim <= one < a.ndim and -b.ndim <= other < b.ndim):
            raise ShapeError(f"axes {first} and {second} are out of range for {a.ndim} and {b.ndim} dimensions")
        if a.shape[one] != b.shape[other]:
            raise ShapeError(f"the summed dimensions {one} and {other} of a {tuple(a.shape)} and b {tuple(b.shape)} differ")
    return torch.tensordot(a, b, (list(first), list(second)))


@operator("_npi_tensordot")
def tensordot(a, b, *, a_axes_summed: Shape, b_axes_summed: Shape):
    """Sum over dimensions ``a_axes_summed`` of a and ``b_axes_summed`` of b."""
    return _tensordot(a, b, a_axes_summed, b_axes_summed)


@operator("_npi_tensordot_int_axes")
def tensordot_int_axes(a, b, *, axes: int):
    """Sum over the last ``axes`` dimensions of a and the first ones of b."""
    if not 0 <= axes <= min(a.ndim, b.ndim):
        raise ArgumentError(f"_npi_tensordot_int_axes: axes is {axes}; expected 0 to {min(a.ndim, b.ndim)}.")
    return _tensordot(a, b, tuple(range(a.ndim - axes, a.ndim)), tuple(range(axes)))


@operator("_npi_einsum", count="num_args")
def einsum(*data, subscripts: str = "", optimize: int = 0):
    """Einstein's summation: ``subscripts`` such as 'ij,jk->ik' name the dimensions; names missing on the right are summed.

    Args:
        data: One array for each part of ``subscripts``.
        subscripts: Names of the dimensions.
        optimize: Kept for MXNet's callers; the order of the products is always chosen.
    """
    if all(d.dtype is torch.bool for d in data):                # torch has no products of bool matrices
        return torch.einsum(subscripts, *[d.int() for d in data]).bool()
    return torch.einsum(subscripts, *data).clone()
