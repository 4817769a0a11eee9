"""Checks of symbols find what is wrong, and only that."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd, sym
from mxnet import test_utils as tools
from mxnet.base import MXNetError

X, Y = sym.Variable("x"), sym.Variable("y")
ONES, TWOS = np.ones(2), np.ones(2) * 2


def test_simple_forward():
    assert tools.simple_forward(X + Y, x=ONES, y=TWOS).tolist() == [3, 3]
    assert [values.tolist() for values in tools.simple_forward(sym.Group([X + Y, X]), x=ONES, y=TWOS)] == [[3, 3], [1, 1]]


def test_forward():
    assert tools.check_symbolic_forward(X * Y, [ONES, TWOS], [TWOS])[0].asnumpy().tolist() == [2, 2]
    tools.check_symbolic_forward(sym.exp(X, name="e"), {"x": np.zeros(2)}, {"e_output": ONES}, dtype=np.float64)
    with pytest.raises(AssertionError, match="EXPECTED_.*=1.0.*FORWARD_.*=2.0"):
        tools.check_symbolic_forward(X * Y, [ONES, TWOS], [ONES])
    with pytest.raises(MXNetError, match="missing: .*'y'"):
        tools.check_symbolic_forward(X * Y, [ONES], [ONES])
    with pytest.raises(MXNetError, match=r"\['x', 'y'\].*\['x', 'z'\]"):
        tools.check_symbolic_forward(X * Y, {"x": ONES, "z": ONES}, [ONES])


def test_backward():
    product = X * Y
    tools.check_symbolic_backward(product, [ONES, TWOS], [ONES], [TWOS, ONES])
    tools.check_symbolic_backward(product, [ONES, TWOS], [ONES], [TWOS, ONES], grad_req="add")
    found = tools.check_symbolic_backward(product, [ONES, TWOS], [ONES], {"x": TWOS}, grad_req={"x": "write", "y": "null"})
    assert list(found) == ["x"]
    with pytest.raises(AssertionError, match="EXPECTED_x=5.0.*BACKWARD_x=2.0"):
        tools.check_symbolic_backward(product, [ONES, TWOS], [ONES], [ONES * 5, ONES])


def test_numeric_gradient():
    rng = np.random.RandomState(0)
    tools.check_numeric_gradient(sym.FullyConnected(X, num_hidden=2, name="f"), [rng.rand(2, 3), rng.rand(2, 3), rng.rand(2)], rtol=1e-2)
    tools.check_numeric_gradient(X * Y, [ONES, TWOS], grad_nodes={"x": "add", "y": "null"}, rtol=1e-2)
    tools.check_numeric_gradient(sym.sin(X), [np.array([0.3, 0.4])], dtype=np.float64, rtol=1e-4)
    tools.check_numeric_gradient(sym.BlockGrad(X) * Y, [ONES, TWOS], grad_nodes=["y"], rtol=1e-2)
    with pytest.raises(AssertionError, match="NUMERICAL_x=.*BACKWARD_x=0.0"):
        tools.check_numeric_gradient(sym.BlockGrad(X) * Y, [ONES, TWOS])


def test_numeric_gradient_with_auxiliary_states():
    rng = np.random.RandomState(0)
    norm = sym.BatchNorm(X, fix_gamma=False, name="bn")
    tools.check_numeric_gradient(norm, [rng.rand(4, 2), ONES, ONES], [np.zeros(2), ONES], rtol=0.1, atol=1e-2, dtype=np.float64)


def test_differences():
    executor = (X * Y).bind(mx.cpu(), {"x": nd.array([1, 2]), "y": nd.array([3, 4])})
    grads = tools.numeric_grad(executor, {"x": nd.array([1, 2]), "y": nd.array([3, 4])}, eps=1e-2)
    np.testing.assert_allclose([grads["x"], grads["y"]], [[3, 4], [1, 2]], rtol=1e-3)


def test_consistency():
    dense = sym.FullyConnected(X, num_hidden=2, name="f")
    settings = [{"ctx": mx.cpu(i), "x": (2, 3), "type_dict": {"x": dtype}} for i, dtype in enumerate((np.float32, np.float64))]
    truth = tools.check_consistency(dense, settings)
    assert set(truth) == {"f_output", "x", "f_weight", "f_bias"} and truth["x"].dtype == np.float64
    with pytest.raises(AssertionError, match="setting 0.*differs in e_output"):
        tools.check_consistency([sym.exp(X, name="e"), sym.sin(X, name="e")], settings)
    with pytest.raises(MXNetError, match="at least two"):
        tools.check_consistency(dense, settings[:1])
    with pytest.raises(MXNetError, match="same arguments and outputs"):
        tools.check_consistency([dense, sym.exp(X)], settings)


def test_speed_and_structure():
    assert tools.check_speed(X * Y, location={"x": ONES, "y": TWOS}, N=2) > 0
    assert tools.check_speed(X * Y, N=2, x=(2,), y=(2,), typ="forward") > 0
    with pytest.raises(MXNetError, match="whole"):
        tools.check_speed(X * Y, typ="z")
    assert tools.same_symbol_structure(X + Y, sym.Variable("q") + sym.Variable("z")) and not tools.same_symbol_structure(X + Y, X * Y)
