"""Functions of one array."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import DTypeError

from .agreement import check_gradient, same_as_numpy

POSITIVE = ("arcsinh arctan cbrt ceil cos cosh degrees exp expm1 fix floor log log10 log1p log2 radians reciprocal sign sin sinh sqrt square tan "
            "tanh trunc").split()
FACTS = "isfinite isinf isnan isneginf isposinf logical_not".split()


@pytest.mark.parametrize("name", [*POSITIVE, "abs", "absolute", "fabs", "negative", "deg2rad", "rad2deg", "around", "round"])
@pytest.mark.parametrize("shape", [(), (0,), (2, 3)])
@same_as_numpy
def test_of_positive_floats(xp, name, shape):
    return getattr(xp, name)(xp.array(np.full(shape, 1.25, dtype="float32")))


@pytest.mark.parametrize("name", ["arccos", "arcsin", "arctanh"])
@same_as_numpy
def test_of_fractions(xp, name):
    return getattr(xp, name)(xp.array([-0.5, 0.0, 0.25]))


@same_as_numpy
def test_arccosh(xp):
    return xp.arccosh(xp.array([1.0, 2.5]))


@pytest.mark.parametrize("name", FACTS)
@same_as_numpy
def test_facts_are_bool(xp, name):
    return getattr(xp, name)(xp.array([0.0, float("nan"), float("inf"), -float("inf"), 2.0]))


@pytest.mark.parametrize("name", ["invert", "bitwise_not"])
@pytest.mark.parametrize("dtype", ["int32", "uint8", "bool"])
@same_as_numpy
def test_bits(xp, name, dtype):
    return getattr(xp, name)(xp.array([0, 1, 1], dtype=dtype))


@same_as_numpy
def test_nan_to_num(xp):
    return xp.nan_to_num(xp.array([float("nan"), float("inf"), 1.0]), nan=2.0, posinf=9.0)


def test_nan_to_num_in_place():
    x = mx.np.array([float("nan"), 1.0])
    assert mx.np.nan_to_num(x, copy=False) is x and x.tolist() == [0.0, 1.0]


def test_rint_takes_halves_down():
    assert mx.np.rint(mx.np.array([0.5, 1.5, -0.5])).tolist() == [0.0, 1.0, -1.0]


@pytest.mark.parametrize("name", [n for n in POSITIVE if n not in ("ceil", "fix", "floor", "sign", "trunc")])
def test_gradients(name):
    check_gradient(lambda xp, x: getattr(xp, name)(x), [[0.4, 1.3], [0.8, 0.6]])


def test_numbers_and_out():
    assert mx.np.exp(0.0) == 1.0
    x, out = mx.np.zeros(2), mx.np.ones(2)
    assert mx.np.exp(x, out=out) is out
    assert mx.np.cos(x, out).tolist() == [1.0, 1.0]


def test_refusals():
    with pytest.raises(DTypeError, match="as_np_ndarray"):
        mx.np.exp(mx.nd.ones(2))
    with pytest.raises(DTypeError, match=r"mx\.np\.array"):
        mx.np.exp([1.0, 2.0])
    with pytest.raises(NotImplementedError, match="dtype"):
        mx.np.exp(mx.np.ones(2), dtype="float64")


def test_methods_that_numpy_lacks():
    x = mx.np.array([[1.0, 4.0]])
    assert x.sqrt().tolist() == [[1.0, 2.0]] and isinstance(x.softmax(), mx.np.ndarray)
    np.testing.assert_allclose(x.log().asnumpy(), np.log([[1.0, 4.0]]), rtol=1e-6)
    assert x.zeros_like().tolist() == [[0.0, 0.0]] and x.expand_dims(0).shape == (1, 1, 2)
