"""Indices, conditions and order."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import IndexOutOfRange, ShapeError

from .agreement import check_gradient, same_as_numpy

KEYS = [0, -1, slice(1, None), slice(None, None, -1), slice(None, None, 2), slice(2, 1), (0, 1), (slice(None), 1), (Ellipsis, 0), None, (0, None),
        (slice(None), None, slice(0, 2)), [0, 1], [1, 1, 0], ([0, 1], [2, 0]), (slice(None), [2, 0]), (0, [1, 2], slice(1, 3)), Ellipsis, (), 5,
        (0, 0, 0, 0), ([0], [5])]


@pytest.mark.parametrize("key", KEYS, ids=str)
@same_as_numpy
def test_getitem(xp, key):
    return xp.arange(24).reshape(2, 3, 4)[key]


@pytest.mark.parametrize("key", KEYS, ids=str)
@same_as_numpy
def test_setitem(xp, key):
    x = xp.arange(24).reshape(2, 3, 4)
    x[key] = -1
    return x


@same_as_numpy
def test_assign_arrays(xp):
    x = xp.zeros((2, 3))
    x[0] = xp.array([1.0, 2.0, 3.0])
    x[:, 1] = xp.array([7.0, 8.0])
    x[[0, 1], [2, 0]] = xp.array([4.0, 5.0])
    x[1:, ::2] += 10
    return x


@same_as_numpy
def test_masks(xp):
    x = xp.arange(6).reshape(2, 3)
    y = x.copy()
    y[y > 2] = 0
    z = x.copy()
    z[xp.array([False, True], dtype="bool")] = 9
    return [x[x > 2], x[x > 100], x[x[:, 0] > 1], y, z]


@same_as_numpy
def test_zero_dim(xp):
    s = xp.array(3.0)
    s[()] = 4
    return [s, s[()], s[...], s[None]]


def test_index_arrays_are_mx_arrays_too():
    x = mx.np.arange(6).reshape(2, 3)
    assert x[mx.np.array([1, 0], dtype="int32")].tolist() == [[3, 4, 5], [0, 1, 2]]
    assert x[mx.np.array([1.0, 0.0])].shape == (2, 3)


def test_errors():
    x = mx.np.zeros((2, 3))
    with pytest.raises(IndexOutOfRange):
        x[2]
    with pytest.raises(IndexError):
        x[mx.np.array([True, False, True], dtype="bool")]
    with pytest.raises(ShapeError, match=r"\(5,\)"):
        x[0] = mx.np.ones(5)


def test_gradient_through_indices():
    check_gradient(lambda xp, x: x[1] * 2 + x[:, 0].sum() + x[0, ::2].sum(), [[0.4, 1.3, 2.0], [0.8, 0.6, 0.1]])
    check_gradient(lambda xp, x: x[x > 0.5] * 3, [[0.4, 1.3, 2.0], [0.8, 0.6, 0.1]])


@pytest.mark.parametrize("mode", ["raise", "clip", "wrap"])
@pytest.mark.parametrize("axis", [None, 0, 1, -1])
@same_as_numpy
def test_take(xp, mode, axis):
    x, places = xp.arange(6).reshape(2, 3), xp.array([[0, 1], [1, 0]], dtype="int64")
    return [xp.take(x, places, axis=axis, mode=mode), x.take(places, axis=axis)]


@pytest.mark.parametrize("mode", ["clip", "wrap"])
@same_as_numpy
def test_take_outside(xp, mode):
    return xp.take(xp.arange(4), xp.array([7, -1, 2], dtype="int64"), mode=mode)


@same_as_numpy
def test_where(xp):
    x = xp.array([[1.0, -2.0], [-3.0, 4.0]])
    return [xp.where(x > 0, x, -x), xp.where(x > 0, x, 0.0), xp.where(x > 0, 1.0, x), xp.where(x > 0, x, xp.array([9.0, 8.0])),
            list(xp.where(x > 0)), list(xp.nonzero(x < 0)), list(x.nonzero())]


@same_as_numpy
def test_sort(xp):
    x = xp.array([[3.0, 1.0, 2.0], [0.0, 5.0, 4.0]])
    return [xp.sort(x), xp.sort(x, axis=0), xp.sort(x, axis=None), xp.argsort(x), xp.argsort(x, axis=0), x.argsort()]


@same_as_numpy
def test_unique(xp):
    x = xp.array([3.0, 1.0, 3.0, 2.0])
    return [xp.unique(x), list(xp.unique(x, return_index=True, return_inverse=True, return_counts=True)),
            xp.unique(xp.array([[1.0, 2.0], [1.0, 2.0]]), axis=0)]


def test_sort_method_gives_a_copy():
    x = mx.np.array([2.0, 1.0])
    assert x.sort().tolist() == [1.0, 2.0] and x.tolist() == [2.0, 1.0]


def test_gradients():
    check_gradient(lambda xp, x, y: xp.where(x > 0.5, x * 2, y * 3), [[0.4, 1.3], [0.8, 0.6]], [[1.0, 2.0], [3.0, 4.0]])
    check_gradient(lambda xp, x: xp.take(x, xp.array([1, 1, 0]).astype("int64")) * 2, [0.4, 1.3, 0.8])
    check_gradient(lambda xp, x: xp.sort(x) * xp.arange(3), [0.4, 1.3, 0.8])


def test_views_write_through():
    x = mx.np.zeros((2, 3))
    x[1][:] = 5
    row = x[0]
    row += 1
    assert x.tolist() == [[1.0] * 3, [5.0] * 3]
    np.testing.assert_array_equal(x[None].asnumpy()[0], x.asnumpy())
