"""Operators and functions of two operands."""

import operator

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import DTypeError, MXNetError, ShapeError

from .agreement import check_gradient, same_as_numpy

OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.mod, operator.pow]
COMPARISONS = [operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge]
FLOATS = ("add subtract multiply divide true_divide mod remainder power maximum minimum hypot arctan2 copysign equal not_equal greater "
          "greater_equal less less_equal").split()


@pytest.mark.parametrize("other", [2.5, 2, (3,), (2, 1), (2, 3), ()])
@pytest.mark.parametrize("op", OPERATORS + COMPARISONS)
@same_as_numpy
def test_operators_broadcast(xp, op, other):
    x = xp.arange(1, 7).reshape(2, 3)
    y = xp.ones(other) * 2 if isinstance(other, tuple) else other
    return [op(x, y), op(y, x)]


@pytest.mark.parametrize("name", FLOATS)
@same_as_numpy
def test_functions_of_floats(xp, name):
    x, y = xp.array([[1.5, -2.0, 3.0]]), xp.array([[0.5], [2.0]])
    function = getattr(xp, name)
    return [function(abs(x), y), function(abs(x), 2.0), function(2.0, abs(x))]


@pytest.mark.parametrize("name", ["bitwise_and", "bitwise_or", "bitwise_xor", "lcm"])
@pytest.mark.parametrize("dtype", ["int8", "uint8", "int32", "int64"])
@same_as_numpy
def test_functions_of_integers(xp, name, dtype):
    function = getattr(xp, name)
    x = xp.array([12, 5, 7], dtype=dtype)
    return [function(x, xp.array([10, 3, 7], dtype=dtype)), function(x, 6)]


@pytest.mark.parametrize("pair", [("float32", "int32"), ("int64", "float64"), ("float16", "float32"), ("bool", "float32"), ("int32", "int64")])
def test_promotion(pair):
    """A float type wins over integers of any width (NumPy goes to float64 there), the wider float over the narrower."""
    x, y = (mx.np.ones(3, dtype=t) for t in pair)
    floats = [t for t in pair if t.startswith("float")]
    assert np.dtype((x * y).dtype).name == (max(floats, key=lambda t: int(t[5:])) if floats else "int64")


def test_a_number_keeps_the_type():
    x = mx.np.array([1, 2], dtype="int32")
    assert (x * 1.5).dtype == np.int32 and (x * 1.5).tolist() == [1, 2]
    assert (x / 2).dtype == np.float32
    assert (mx.np.ones(2, dtype="float16") + np.float64(1)).dtype == np.float16
    assert (mx.np.array([True], dtype="bool") + 1).dtype == np.int64


@pytest.mark.parametrize("left, right, says", [("int8", "uint8", "int8"), ("bool", "bool", "bool")])
def test_types_that_do_not_mix(left, right, says):
    with pytest.raises(DTypeError, match=says):
        mx.np.ones(2, dtype=left) - mx.np.ones(2, dtype=right)


def test_shapes_that_do_not_broadcast():
    with pytest.raises(ShapeError, match=r"\(2, 3\).*\(4,\)|\(4,\).*\(2, 3\)"):
        mx.np.ones((2, 3)) + mx.np.ones(4)


@pytest.mark.parametrize("other", [None, "a", [1, 2], 1j, mx.nd.ones(2)])
def test_what_is_no_operand(other):
    with pytest.raises(DTypeError, match="no operand"):
        mx.np.ones(2) + other


def test_numpy_arrays_are_operands():
    x, y = mx.np.array([1.0, 2.0]), np.array([10.0, 20.0], dtype="float32")
    for found in (x + y, y + x, mx.np.add(x, y), mx.np.add(y, x)):
        assert isinstance(found, mx.np.ndarray) and found.tolist() == [11.0, 22.0]
    assert (y - x).tolist() == [9.0, 18.0]


def test_in_place_keeps_array_and_type():
    x = mx.np.array([1.0, 2.0])
    alias, view = x, x[:1]
    x += 1
    x *= mx.np.array([2.0, 3.0])
    x -= 1
    x /= 2
    x %= 3
    assert alias is x and x.tolist() == [1.5, 1.0] and view.tolist() == [1.5]
    i = mx.np.array([1, 2], dtype="int32")
    i += 1.5
    assert i.dtype == np.int32 and i.tolist() == [2, 3]
    with pytest.raises(MXNetError, match="in-place"):
        x += mx.np.ones((2, 2))


def test_in_place_matmul():
    x = mx.np.array([[1.0, 2.0], [3.0, 4.0]])
    alias = x
    x @= mx.np.eye(2) * 2
    assert alias is x and x.tolist() == [[2.0, 4.0], [6.0, 8.0]]


def test_equality_with_nothing():
    x = mx.np.ones(2)
    assert (x == None) is False and (x != None) is True and (x == "a") is False  # noqa: E711


@same_as_numpy
def test_unary_operators(xp):
    x = xp.array([[1.5, -2.0]])
    b = x > 0
    return [-x, abs(x), ~b, b & ~b, b | ~b, b ^ b, x @ x.T]


def test_numbers_only_give_numpy():
    assert mx.np.add(1, 2) == 3 and mx.np.maximum(2.0, 3) == 3


def test_out_and_options():
    x, out = mx.np.ones(2), mx.np.zeros(2)
    assert mx.np.add(x, 1, out=out) is out and out.tolist() == [2.0, 2.0]
    assert mx.np.multiply(x, 3, where=True, casting="same_kind").tolist() == [3.0, 3.0]
    with pytest.raises(NotImplementedError, match="where=False"):
        mx.np.add(x, 1, where=False)
    with pytest.raises(DTypeError, match="foo"):
        mx.np.add(x, 1, foo=1)


@pytest.mark.parametrize("name", "add subtract multiply divide power hypot arctan2".split())
def test_gradients_of_broadcasting(name):
    check_gradient(lambda xp, a, b: getattr(xp, name)(a, b) * 1.5, [[1.1, 2.2, 3.3]], [[0.7], [1.9]])


def test_comparisons_have_zero_gradient():
    x = mx.np.array([1.0, -1.0])
    x.attach_grad()
    with mx.autograd.record():
        y = x * (x > 0) + (x == x)
    y.backward()
    assert x.grad.tolist() == [1.0, 0.0]
