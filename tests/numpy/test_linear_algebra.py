"""Products, decompositions and norms."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError

from .agreement import check_gradient, same_as_numpy

MATRIX = [[2.0, 0.5, 0.1], [0.5, 1.5, 0.3], [0.1, 0.3, 1.0]]


@same_as_numpy
def test_products(xp):
    a, b, v = xp.array(MATRIX), xp.arange(6).reshape(3, 2), xp.array([1.0, 2.0, 3.0])
    return [xp.dot(a, b), xp.dot(v, v), xp.dot(a, v), xp.dot(a, 2.0), a.dot(b), xp.matmul(a, b), a @ v, v @ b, xp.inner(a, a), xp.outer(v, v),
            xp.vdot(a, a), xp.matmul(xp.ones((2, 1, 3)), xp.ones((4, 3, 2)))]


@pytest.mark.parametrize("axes", [0, 1, 2, ([1, 0], [0, 1]), (1, 0)])
@same_as_numpy
def test_tensordot(xp, axes):
    return xp.tensordot(xp.array(MATRIX), xp.arange(9).reshape(3, 3), axes)


@pytest.mark.parametrize("text", ["ij,jk->ik", "ij,jk", "ij,ij->", "ii->i", "ij->ji", "...i,i->..."])
@same_as_numpy
def test_einsum(xp, text):
    a = xp.array(MATRIX)
    operands = [a] * (text.split("->")[0].count(",") + 1)
    if text.startswith("..."):
        operands[1] = a[0]
    return xp.einsum(text, *operands)


@same_as_numpy
def test_solutions(xp):
    a, b = xp.array(MATRIX), xp.array([[1.0], [2.0], [3.0]])
    return [xp.linalg.inv(a), xp.linalg.det(a), list(xp.linalg.slogdet(a)), xp.linalg.solve(a, b), xp.linalg.cholesky(a), xp.linalg.pinv(b),
            xp.linalg.eigvalsh(a), xp.sort(xp.linalg.eigvals(a)), xp.linalg.tensorinv(a.reshape(3, 3, 1)[:, :, 0], ind=1),
            xp.linalg.tensorsolve(a, b[:, 0])]


@same_as_numpy
def test_decompositions_rebuild(xp):
    a = xp.array(MATRIX)
    u, s, vt = xp.linalg.svd(a)
    values, vectors = xp.linalg.eigh(a)
    return [xp.matmul(u * s, vt), s, xp.matmul(vectors * values, vectors.T)]


@pytest.mark.parametrize("ord, axis", [(None, None), ("fro", None), ("nuc", None), (1, None), (-1, None), (2, None), (-2, None), (np.inf, None),
                                       (-np.inf, None), (None, 0), (1, 1), (2, 0), (3, 0), (0, 1), (np.inf, 1), (-np.inf, 0), ("fro", (0, 1))])
@pytest.mark.parametrize("keepdims", [False, True])
@same_as_numpy
def test_norm(xp, ord, axis, keepdims):
    return xp.linalg.norm(xp.array(MATRIX), ord=ord, axis=axis, keepdims=keepdims)


def test_norm_refusals():
    with pytest.raises(ArgumentError, match="ord"):
        mx.np.linalg.norm(mx.np.ones((2, 2)), ord=7)
    with pytest.raises(ArgumentError, match="axis"):
        mx.np.linalg.norm(mx.np.ones((2, 2, 2)), ord=2)


@same_as_numpy(types=False)
def test_what_numpy_computes(xp):
    a = xp.array(MATRIX)
    return [xp.linalg.matrix_power(a, 3), xp.linalg.matrix_rank(a), xp.linalg.cond(a), xp.linalg.multi_dot([a, a, a]),
            xp.linalg.lstsq(a, a, rcond=None)[0]]


@same_as_numpy
def test_polyval(xp):
    return xp.polyval(xp.array([1.0, 2.0, 3.0]), xp.array([[0.0, 1.0], [2.0, 3.0]]))


@pytest.mark.parametrize("name", ["inv", "det", "cholesky"])
def test_gradients_of_matrices(name):
    check_gradient(lambda xp, a: getattr(xp.linalg, name)(a + a.T + 2 * xp.eye(3)), MATRIX)


def test_gradients_of_products():
    check_gradient(lambda xp, a, b: xp.dot(a, b) * 2, MATRIX, [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    check_gradient(lambda xp, a, b: xp.einsum("ij,jk->ik", a, b), MATRIX, MATRIX)
    check_gradient(lambda xp, a: xp.linalg.norm(a), MATRIX)
