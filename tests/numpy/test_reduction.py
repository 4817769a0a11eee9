"""Statistics over axes."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError

from .agreement import check_gradient, same_as_numpy

AXES = [None, 0, -1, (0, 2), 3]


@pytest.mark.parametrize("axis", AXES)
@pytest.mark.parametrize("keepdims", [False, True])
@pytest.mark.parametrize("name", ["sum", "prod", "max", "min", "amax", "amin", "mean", "std", "var", "all", "any"])
@same_as_numpy
def test_over_axes(xp, name, axis, keepdims):
    x = xp.array(np.sin(np.arange(24)).reshape(2, 3, 4).astype("float32"))
    return getattr(xp, name)(x, axis=axis, keepdims=keepdims)


@pytest.mark.parametrize("name", ["sum", "mean", "std", "var", "max", "min", "prod", "all", "any", "argmax", "argmin", "cumsum"])
@pytest.mark.parametrize("axis", [None, 1])
@same_as_numpy
def test_methods(xp, name, axis):
    return getattr(xp.array([[1.0, 3.0, 2.0], [4.0, 0.0, 1.0]]), name)(axis=axis)


@pytest.mark.parametrize("shape, axis", [((), None), ((0, 3), 0), ((2, 3), -1), ((2, 3), 2)])
@same_as_numpy
def test_cumsum(xp, shape, axis):
    return xp.cumsum(xp.ones(shape), axis=axis)


@same_as_numpy
def test_sums_of_bool_are_int64(xp):
    x = xp.array([[True, False], [True, True]], dtype="bool")
    return [x.sum(), x.sum(axis=0), xp.prod(x), x.cumsum()]


def test_means_of_integers_are_float32():
    assert mx.np.arange(4, dtype="int32").mean().dtype == np.float32
    assert mx.np.mean(mx.np.ones(2, dtype="bool")).item() == 1.0


@pytest.mark.parametrize("ddof", [0, 1])
@same_as_numpy
def test_degrees_of_freedom(xp, ddof):
    x = xp.array([[1.0, 3.0, 2.0], [4.0, 0.0, 1.0]])
    return [xp.std(x, axis=1, ddof=ddof), xp.var(x, ddof=ddof)]


@same_as_numpy
def test_average(xp):
    x, w = xp.array([[1.0, 3.0], [2.0, 5.0]]), xp.array([[1.0, 2.0], [3.0, 4.0]])
    return [xp.average(x), xp.average(x, axis=0), xp.average(x, weights=w), xp.average(x, axis=1, weights=w, returned=True)]


@pytest.mark.parametrize("q", [0, 25, 62.5, [10, 90]])
@same_as_numpy(types=False)
def test_percentile(xp, q):
    x = xp.array([[7.0, 2.0, 5.0], [1.0, 9.0, 4.0]])
    q = xp.array(q) if isinstance(q, list) else q
    return [xp.percentile(x, q), xp.percentile(x, q, axis=1, keepdims=True), xp.quantile(x, q / 100)]


@same_as_numpy
def test_counts(xp):
    x = xp.array([1, 1, 3], dtype="int64")
    counts, edges = xp.histogram(xp.array([0.5, 1.5, 1.7, 3.9]), bins=4, range=(0, 4))
    return [xp.bincount(x), xp.bincount(x, minlength=6), xp.argmax(xp.array([1.0, 3.0, 3.0])), counts]


@same_as_numpy
def test_clip(xp):
    x = xp.array([-2.0, 0.5, 7.0])
    return [xp.clip(x, 0, 1), xp.clip(x, None, 1), x.clip(0, 1)]


def test_refusals():
    x = mx.np.ones(3)
    with pytest.raises(ArgumentError, match="a_min"):
        mx.np.clip(x, None, None)
    with pytest.raises(NotImplementedError, match="overwrite_input"):
        mx.np.percentile(x, 50, overwrite_input=True)
    with pytest.raises(NotImplementedError, match="density"):
        mx.np.histogram(x, density=True)
    with pytest.raises(ArgumentError, match="minlength"):
        mx.np.bincount(x.astype("int64"), minlength=-1)


@pytest.mark.parametrize("name", ["sum", "mean", "prod", "max", "min", "cumsum"])
@pytest.mark.parametrize("axis", [None, 1])
def test_gradients(name, axis):
    check_gradient(lambda xp, x: getattr(xp, name)(x * 1.5, axis=axis), [[0.4, 1.3, 2.0], [0.8, 0.6, 0.1]])


def test_out():
    out = mx.np.zeros(2)
    assert mx.np.sum(mx.np.ones((2, 3)), axis=1, out=out) is out and out.tolist() == [3.0, 3.0]
