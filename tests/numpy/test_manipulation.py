"""Shapes: joining, splitting, turning, repeating arrays."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError

from .agreement import check_gradient, same_as_numpy


def _cube(xp):
    return xp.arange(24).reshape(2, 3, 4)


@pytest.mark.parametrize("shape", [(4, 6), (-1,), (2, -1, 2), 24, (5, 5)])
@same_as_numpy
def test_reshape(xp, shape):
    return [xp.reshape(_cube(xp), shape), _cube(xp).reshape(shape)]


@pytest.mark.parametrize("axes", [None, (2, 0, 1), (0, 1), (0, 0, 1)])
@same_as_numpy
def test_transpose(xp, axes):
    return [xp.transpose(_cube(xp), axes), _cube(xp).transpose(axes), _cube(xp).T]


@same_as_numpy
def test_transpose_with_numbers(xp):
    return _cube(xp).transpose(2, 0, 1)


@pytest.mark.parametrize("axis", [0, -1, 2])
@same_as_numpy
def test_join_along(xp, axis):
    x = _cube(xp)
    return [xp.concatenate([x, x + 1], axis=axis), xp.stack((x, x), axis=axis), xp.append(x, x, axis=axis)]


@pytest.mark.parametrize("name", ["vstack", "hstack", "dstack", "column_stack"])
@pytest.mark.parametrize("shape", [(3,), (2, 3), (2, 3, 4)])
@same_as_numpy
def test_join(xp, name, shape):
    return getattr(xp, name)([xp.ones(shape), xp.zeros(shape)])


@same_as_numpy
def test_join_flattened(xp):
    return [xp.concatenate([xp.ones((2, 2)), xp.zeros(1)], axis=None), xp.append(xp.ones((2, 2)), xp.zeros(1))]


@pytest.mark.parametrize("parts", [2, [1], [1, 1, 3], [0, 7], [-1], 5])
@same_as_numpy
def test_split(xp, parts):
    return xp.split(xp.arange(4), parts)


@pytest.mark.parametrize("parts", [2, 3, 5, [1, 2]])
@same_as_numpy
def test_array_split(xp, parts):
    return xp.array_split(xp.arange(4), parts)


@pytest.mark.parametrize("name", ["hsplit", "vsplit", "dsplit"])
@pytest.mark.parametrize("shape", [(4,), (4, 2), (2, 4, 2)])
@same_as_numpy
def test_split_by_name(xp, name, shape):
    return getattr(xp, name)(xp.arange(int(np.prod(shape))).reshape(shape), 2)


@pytest.mark.parametrize("axis", [0, -1, (0, 1), None])
@same_as_numpy
def test_flip(xp, axis):
    return [xp.flip(_cube(xp), axis), xp.flipud(_cube(xp)), xp.fliplr(_cube(xp))]


@pytest.mark.parametrize("k", [-1, 0, 1, 2, 3, 5])
@same_as_numpy
def test_rot90(xp, k):
    return [xp.rot90(_cube(xp), k), xp.rot90(_cube(xp), k, axes=(2, 0))]


@pytest.mark.parametrize("shift, axis", [(1, None), (-2, 1), ((1, 2), (0, 2))])
@same_as_numpy
def test_roll(xp, shift, axis):
    return xp.roll(_cube(xp), shift, axis)


@same_as_numpy
def test_repeat_and_tile(xp):
    x = xp.array([[1.0, 2.0]])
    return [xp.repeat(x, 2), xp.repeat(x, 3, axis=0), x.repeat(2, axis=1), xp.tile(x, 2), xp.tile(x, (2, 1, 2)), xp.broadcast_to(x, (3, 2)),
            xp.resize(x, (2, 3)), xp.resize(x, 1)]


@same_as_numpy
def test_axes(xp):
    x = xp.ones((1, 3, 1))
    return [xp.squeeze(x), xp.squeeze(x, axis=0), x.squeeze(2), xp.expand_dims(x, 1), xp.expand_dims(x, -1), xp.swapaxes(x, 0, 1),
            xp.moveaxis(x, 1, 0), xp.moveaxis(x, (0, 1), (2, 0)), xp.ravel(x), x.flatten(), xp.atleast_2d(xp.ones(3)), xp.atleast_3d(xp.ones(3))]


@pytest.mark.parametrize("k", [-1, 0, 1])
@same_as_numpy
def test_diagonals(xp, k):
    m = xp.arange(9).reshape(3, 3)
    return [xp.diag(m, k), xp.diag(xp.arange(2), k), xp.diagflat(xp.ones((1, 2)), k), xp.diagonal(m, k), xp.trace(m, k), xp.tril(m, k)]


@pytest.mark.parametrize("mode", ["constant", "edge", "reflect", "symmetric", "maximum", "minimum"])
@pytest.mark.parametrize("width", [((1, 1), (0, 2)), ((0, 0), (1, 1)), 1, (1, 0)])
@same_as_numpy
def test_pad(xp, mode, width):
    return xp.pad(xp.arange(6).reshape(2, 3), width, mode)


@pytest.mark.parametrize("where", [1, -1, slice(0, 2), [0, 2], slice(None, None, 2)])
@pytest.mark.parametrize("axis", [None, 1])
@same_as_numpy
def test_delete_and_insert(xp, where, axis):
    x = xp.arange(6).reshape(2, 3)
    return [xp.delete(x, where, axis), xp.insert(x, where, 9.0, axis)]


@same_as_numpy
def test_insert_arrays(xp):
    x = xp.arange(6).reshape(2, 3)
    return [xp.insert(x, 1, xp.array([7.0, 8.0]), axis=1), xp.insert(x, [0, 2], xp.array([[7.0], [8.0]]), axis=1)]


@same_as_numpy
def test_differences(xp):
    x = xp.array([1.0, 4.0, 9.0, 16.0])
    return [xp.diff(x), xp.diff(x, 2), xp.diff(x.reshape(2, 2), axis=0), xp.ediff1d(x), xp.ediff1d(x, to_begin=-1.0, to_end=xp.array([5.0, 6.0]))]


@pytest.mark.parametrize("indexing", ["xy", "ij"])
@pytest.mark.parametrize("sparse", [False, True])
@same_as_numpy
def test_grids(xp, indexing, sparse):
    grids = xp.meshgrid(xp.arange(2), xp.arange(3), xp.arange(4), indexing=indexing, sparse=sparse)
    return [list(grids), list(xp.broadcast_arrays(xp.arange(3), xp.ones((2, 1))))]


@same_as_numpy
def test_places(xp):
    return [list(xp.diag_indices_from(xp.ones((3, 3)))), list(xp.unravel_index(xp.array([1, 5], dtype="int64"), (2, 3)))]


def test_reshape_codes_of_npx():
    x = mx.np.zeros((2, 3, 4, 1))
    assert mx.npx.reshape(x, (-2, -5, -3)).shape == (2, 12)
    assert mx.npx.reshape(x, (-6, 1, 2, -4)).shape == (1, 2, 3, 4, 1)


def test_what_shares_memory():
    x = mx.np.arange(6).reshape(2, 3)
    assert mx.np.shares_memory(x, x[0]) and mx.np.may_share_memory(x, x.reshape_view(-1)) and mx.np.shares_memory(x, x.detach())
    for copy in (x.reshape(3, 2), x.T, x.flatten(), x[:, 0].copy(), x.copy()):
        assert not mx.np.shares_memory(x, copy)


@pytest.mark.parametrize("call, says", [
    (lambda: mx.np.concatenate(3), "list or tuple"), (lambda: mx.np.stack([]), "at least one"), (lambda: mx.np.split(mx.np.ones(3), 2), "2 equal"),
    (lambda: mx.np.pad(mx.np.ones(2), 1, "wrap"), "wrap"), (lambda: mx.np.pad(mx.np.ones(2), ((1, 1), (1, 1))), "fit"),
    (lambda: mx.np.pad(mx.np.ones(2), 1, "edge", constant_values=1), "constant_values"), (lambda: mx.np.resize(mx.np.ones(2), (-1,)), "negative")])
def test_refusals(call, says):
    with pytest.raises(ArgumentError, match=says):
        call()


@pytest.mark.parametrize("function", [
    lambda xp, x: xp.concatenate([x, x * 2], axis=1), lambda xp, x: xp.stack([x, x * x]), lambda xp, x: xp.tile(x, (2, 1)), lambda xp, x: x.T * 3,
    lambda xp, x: xp.pad(x, ((1, 1), (0, 0))) * 2, lambda xp, x: xp.split(x, 2)[1] * 2, lambda xp, x: xp.roll(x, 1) * x, lambda xp, x: xp.diff(x)])
def test_gradients(function):
    check_gradient(function, [[0.4, 1.3, 2.0], [0.8, 0.6, 0.1]])
