"""The class of arrays: facts, printing, numbers, copies, pickles."""

import copy
import math
import pickle

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError, DTypeError, MXNetError


@pytest.mark.parametrize("array, text", [
    (lambda: mx.np.array([[1.5, 2], [3, 4]]), "array([[1.5, 2. ],\n       [3. , 4. ]])"), (lambda: mx.np.array(1.5), "array(1.5)"),
    (lambda: mx.np.ones(2) > 0, "array([ True,  True])"), (lambda: mx.np.array([1], dtype="int32"), "array([1], dtype=int32)"),
    (lambda: mx.np.array([1], dtype="float64"), "array([1.], dtype=float64)"), (lambda: mx.np.zeros((0, 3)), "array([], shape=(0, 3))"),
    (lambda: mx.np.zeros(0), "array([])"), (lambda: mx.np.array(5, dtype="int64"), "array(5, dtype=int64)")])
def test_repr(array, text):
    assert repr(array()) == text


def test_long_lines_put_the_type_below():
    text = repr(mx.np.arange(24, dtype="int64"))
    assert text.splitlines()[-1] == "      dtype=int64)" or text.endswith(", dtype=int64)")


def test_str_and_format():
    x = mx.np.array([[0.1, 1000.5]])
    assert str(x) == "[[1.0000e-01 1.0005e+03]]" and f"{x}" == str(x)
    assert f"{mx.np.array(1.234):.2f}" == "1.23"
    with pytest.raises(DTypeError, match="shape"):
        format(x, ".2f")


def test_print_options():
    before = np.get_printoptions()
    try:
        mx.np.set_printoptions(precision=2)
        assert repr(mx.np.array([1.23456])) == "array([1.23])"
    finally:
        np.set_printoptions(**{k: v for k, v in before.items() if k != "override_repr"})
    with pytest.raises(NotImplementedError, match="colour"):
        mx.np.set_printoptions(colour=True)


def test_numbers():
    assert float(mx.np.array([2.5])) == 2.5 and int(mx.np.array(3)) == 3 and bool(mx.np.array([1])) and [1, 2][mx.np.array(1, dtype="int32")] == 2
    m = mx.np.array([[1, 2], [3, 4]])
    assert m.item(3) == 4.0 and m.item(1, 0) == 3.0 and m.item((0, 1)) == 2.0 and mx.np.array([7]).item() == 7.0
    for refused in (lambda: float(m), lambda: bool(m), m.item):
        with pytest.raises((TypeError, ValueError)):
            refused()
    with pytest.raises(ArgumentError, match="places"):
        m.item(1, 2, 3)


def test_rounding_of_math():
    x = mx.np.array([1.5, -1.5])
    assert math.floor(x).tolist() == [1.0, -2.0] and math.ceil(x).tolist() == [2.0, -1.0] and math.trunc(x).tolist() == [1.0, -1.0]
    assert round(mx.np.array([1.26]), 1).item() == pytest.approx(1.3)


def test_iteration():
    x = mx.np.arange(4).reshape(2, 2)
    assert len(x) == 2 and [row.tolist() for row in x] == [[0.0, 1.0], [2.0, 3.0]] and 3.0 in x and 7.0 not in x
    with pytest.raises(TypeError):
        len(mx.np.array(1))
    with pytest.raises(TypeError):
        list(mx.np.array(1))


def test_facts():
    x = mx.np.ones((2, 3), dtype="float16")
    assert (x.shape, x.size, x.ndim, x.dtype, x.ctx, x.stype, x.grad) == ((2, 3), 6, 2, np.float16, mx.cpu(), "default", None)
    assert type(x).__name__ == "ndarray" and isinstance(x, mx.nd.NDArray) and mx.np.multiarray.ndarray is mx.np.ndarray
    assert {x: 1}[x] == 1


def test_astype():
    x = mx.np.array([0.0, 1.7, -2.9])
    assert x.astype("int32").tolist() == [0, 1, -2] and x.astype(bool).tolist() == [False, True, True]
    assert x.astype("float32", copy=False) is x and x.astype("float32") is not x
    for refused in ({"casting": "safe"}, {"order": "F"}, {"subok": False}):
        with pytest.raises(ValueError):
            x.astype("int32", **refused)


def test_between_the_faces():
    x = mx.nd.ones((2, 2))
    y = x.as_np_ndarray()
    y += 1
    assert isinstance(y, mx.np.ndarray) and x.asnumpy().sum() == 8 and type(y.as_nd_ndarray()) is mx.nd.NDArray and y.as_np_ndarray() is y
    y.attach_grad()
    with mx.autograd.record():
        z = (y.as_nd_ndarray() * 3).as_np_ndarray().sum()
    z.backward()
    assert y.grad.tolist() == [[3.0, 3.0], [3.0, 3.0]] and isinstance(y.grad, mx.np.ndarray)


@pytest.mark.parametrize("make", [lambda: mx.np.arange(3), lambda: mx.np.array(2.0), lambda: mx.np.zeros((0, 2)), lambda: mx.np.ones(2) > 0])
def test_pickles_and_copies(make):
    x = make()
    for other in (pickle.loads(pickle.dumps(x)), copy.copy(x), copy.deepcopy(x), x.copy()):
        assert type(other) is mx.np.ndarray and other.shape == x.shape and other.dtype == x.dtype and other.tolist() == x.tolist()
        assert not mx.np.shares_memory(x, other)


def test_orders_that_are_not_there():
    x = mx.np.ones((2, 2))
    for refused in (lambda: x.reshape(4, order="F"), lambda: x.flatten("F"), lambda: x.copy(order="F"), lambda: mx.np.ravel(x, "F")):
        with pytest.raises(NotImplementedError, match="F"):
            refused()


def test_zero_size_and_zero_dim():
    x = mx.np.zeros((0, 3))
    assert x.sum().item() == 0 and x.T.shape == (3, 0) and (x + 1).shape == (0, 3) and list(x) == []
    with pytest.raises(MXNetError):
        x.max()
    assert mx.np.array(3.0).shape == () and mx.np.ones(3)[0].shape == () and mx.np.ones(3).sum().shape == ()


def test_writes_while_recording():
    x = mx.np.ones(2)
    x.attach_grad()
    with mx.autograd.record():
        y = x * 2
        with pytest.raises(MXNetError):
            y[:] = 3


def test_training_step():
    x, w = mx.np.array([[1.0, 2.0], [3.0, 4.0]]), mx.np.array([[0.5], [0.5]])
    w.attach_grad()
    with mx.autograd.record():
        loss = ((mx.np.dot(x, w) - 1) ** 2).mean()
    loss.backward()
    w[:] = w - 0.1 * w.grad
    np.testing.assert_allclose(w.asnumpy(), [[-0.3], [-0.6]], rtol=1e-5)
