"""Samples of products of vectors, matrices and arrays."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


def _dot(lhs, rhs, transpose_a=False, transpose_b=False):
    axes = (0 if transpose_a else -1), (-1 if transpose_b else 0)
    return np.atleast_1d(np.tensordot(lhs, rhs, axes))


@samples("dot", reference=_dot)
def dot(make):
    yield Sample(make(2, 3), make(3, 4))
    yield Sample(make(3, 2), make(4, 3), transpose_a=True, transpose_b=True)
    yield Sample(make(4), make(4))
    yield Sample(make(2, 3), make(3, 2, 2))
    yield Sample(make(3, 2, 2), make(4, 3), transpose_a=True, transpose_b=True)
    yield Bad(make(2, 3), make(2, 3), raises=ShapeError, says=["(2, 3)", "3 of lhs", "2 of rhs"])
    yield Bad(make(2, 2, dtype="int32"), make(2, 2, dtype="int32"), raises=DTypeError, says="int32")


def _swap(array, transpose):
    return array.swapaxes(-1, -2) if transpose else array


@samples("batch_dot", reference=lambda lhs, rhs, transpose_a=False, transpose_b=False: _swap(lhs, transpose_a) @ _swap(rhs, transpose_b))
def batch_dot(make):
    yield Sample(make(2, 2, 3), make(2, 3, 4))
    yield Sample(make(2, 3, 2), make(2, 4, 3), transpose_a=True, transpose_b=True)
    yield Sample(make(2, 2, 2, 3), make(2, 2, 3, 1))
    yield Bad(make(2, 3), make(3, 2), raises=ShapeError, says="at least 3")
    yield Bad(make(2, 2, 3), make(1, 3, 2), raises=ShapeError, says="batches")


def _gemm2(A, B, transpose_a=False, transpose_b=False, alpha=1.0, axis=-2):
    left, right = _swap(np.moveaxis(A, axis, -2), transpose_a), _swap(np.moveaxis(B, axis, -2), transpose_b)
    return np.moveaxis(alpha * (left @ right), -2, axis)


@samples("_linalg_gemm", reference=lambda A, B, C, beta=1.0, **attrs: _gemm2(A, B, **attrs) + beta * C)
def gemm(make):
    yield Sample(make(2, 2, 3), make(2, 4, 3), make(2, 2, 4), transpose_b=True, alpha=0.5, beta=2.0)
    yield Bad(make(2, 2), make(2, 2), make(2, 3), raises=ShapeError, says=["C", "(2, 3)", "(2, 2)"])


@samples("_linalg_gemm2", reference=_gemm2)
def gemm2(make):
    yield Sample(make(2, 2, 3), make(2, 3, 4), alpha=1.5)
    yield Sample(make(2, 4, 3), make(3, 4, 2), axis=0)
    yield Bad(make(1, 2, 2), make(3, 2, 2), raises=ShapeError, says="do not fit")


@samples("_linalg_syrk", reference=lambda A, transpose=False, alpha=1.0: alpha * (_swap(A, transpose) @ _swap(A, not transpose)))
def syrk(make):
    yield Sample(make(2, 3, 2), alpha=0.5)
    yield Sample(make(3, 2), transpose=True)
    yield Bad(make(2, 2, dtype="int32"), raises=DTypeError, says="int32")


def _khatri_rao(*matrices):
    columns = []
    for j in range(matrices[0].shape[1]):
        column = np.ones(1)
        for matrix in matrices:
            column = np.kron(column, matrix[:, j])
        columns.append(column)
    return np.stack(columns, 1)


@samples("khatri_rao", reference=_khatri_rao)
def khatri_rao(make):
    yield Sample(make(2, 2), make(3, 2), make(2, 2), _grad=False)
    yield Bad(make(2, 2), make(3, 3), raises=ShapeError, says="2 columns")


@samples("_np_dot", reference=np.dot)
def np_dot(make):
    yield Sample(make(2, 3), make(3, 4))
    yield Sample(make(2, 3), make(4, 3, 5))
    yield Sample(make(3), make(3))
    yield Sample(make(), make(2, 3))
    yield Bad(make(2, 3), make(2, 3), raises=ShapeError, says="3 of a")


@samples("_npi_matmul", reference=np.matmul)
def matmul(make):
    yield Sample(make(5, 1, 2, 3), make(4, 3, 2))
    yield Sample(make(3), make(3))
    yield Bad(make(2, 2), make(), raises=ShapeError, says="multiply")


@samples("_npi_tensordot", reference=lambda a, b, a_axes_summed, b_axes_summed: np.tensordot(a, b, (a_axes_summed, b_axes_summed)))
def tensordot(make):
    yield Sample(make(2, 3, 4), make(4, 3), a_axes_summed=(2, 1), b_axes_summed=(0, 1))
    yield Bad(make(2, 3), make(2, 3), a_axes_summed=(1,), b_axes_summed=(0,), raises=ShapeError, says="differ")


@samples("_npi_tensordot_int_axes", reference=np.tensordot)
def tensordot_int_axes(make):
    yield Sample(make(2, 3, 4), make(3, 4, 2), axes=2)
    yield Sample(make(2), make(3), axes=0)
    yield Bad(make(2, 3), make(2, 3), axes=3, raises=ArgumentError, says="axes is 3")


@samples("_npi_einsum", reference=lambda *data, subscripts: np.einsum(subscripts, *data))
def einsum(make):
    yield Sample(make(2, 3), make(3, 4), subscripts="ij,jk")
    yield Sample(make(3, 3), subscripts="ii->i")
    yield Sample(make(3, 2), subscripts="i...->...")
    yield Sample(make(), make(2, 3), subscripts=",ij->ij")
    yield Bad(make(2, 3), make(2, 3), subscripts="ij,jk->ik", raises=MXNetError)
