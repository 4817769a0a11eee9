"""Parameters and ParameterDicts."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, gluon, nd
from mxnet.base import MXNetError


def test_initialize_and_read():
    p = gluon.Parameter("w", shape=(2, 3))
    for read in (p.data, p.grad, p.list_data, p.list_ctx):
        with pytest.raises(RuntimeError, match="'w' has not been initialized"):
            read()
    p.initialize(mx.init.One(), ctx=[mx.cpu(0), mx.cpu(1)])
    assert [array.context for array in p.list_data()] == [mx.cpu(0), mx.cpu(1)] and p.data(mx.cpu(1)).sum().asscalar() == 6
    with pytest.raises(RuntimeError, match=r"cpu\(5\)"):
        p.data(mx.cpu(5))
    with pytest.warns(UserWarning, match="already initialized"):
        p.initialize()
    p.reset_ctx(mx.cpu(0))
    assert p.list_ctx() == [mx.cpu(0)] and p.data().sum().asscalar() == 6


def test_deferred_initialization():
    with pytest.raises(ValueError, match="invalid shape"):
        gluon.Parameter("w", shape=(2, 0)).initialize()
    p = gluon.Parameter("w", shape=(2, 0), allow_deferred_init=True)
    p.initialize()
    with pytest.raises(gluon.DeferredInitializationError):
        p.data()
    p.set_data(nd.ones((2, 4)))
    p._finish_deferred_init()
    assert p.shape == (2, 4) and p.data().sum().asscalar() == 8
    with pytest.raises(ValueError, match="incompatible"):
        p.shape = (3, 4)


def test_grad_req():
    p = gluon.Parameter("w", shape=(2,))
    p.initialize(mx.init.One())
    p.grad_req = "add"
    for _ in range(3):
        with autograd.record():
            y = (p.data() * 2).sum()
        y.backward()
    np.testing.assert_array_equal(p.grad().asnumpy(), [6, 6])
    p.zero_grad()
    assert p.grad().sum().asscalar() == 0
    p.grad_req = "null"
    with pytest.raises(RuntimeError, match="grad_req='null'"):
        p.grad()
    with pytest.raises(ValueError, match="grad_req"):
        p.grad_req = "bogus"
    assert gluon.Parameter("x", shape=(1,), differentiable=False).grad_req == "null"


def test_cast_keeps_the_gradient():
    p = gluon.Parameter("w", shape=(2,))
    p.initialize(mx.init.One())
    p.cast("float64")
    with autograd.record():
        y = (p.data() * 3).sum()
    y.backward()
    assert p.grad().dtype == np.float64 and p.grad().sum().asscalar() == 6


def test_constant():
    class Offset(gluon.HybridBlock):
        def __init__(self):
            super().__init__()
            self.offset = self.params.get_constant("offset", [[1.0, 2.0]])

        def hybrid_forward(self, F, x, offset):
            return x + offset
    block = Offset()
    block.initialize()
    for hybrid in (False, True):
        block.hybridize(hybrid)
        np.testing.assert_array_equal(block(nd.zeros((1, 2))).asnumpy(), [[1, 2]])
    assert block.offset.grad_req == "null"
    with pytest.warns(UserWarning, match="grad_req"):
        block.offset.grad_req = "write"


def test_get_shares_and_checks():
    first = gluon.ParameterDict("a_")
    weight = first.get("w", shape=(2, 0), allow_deferred_init=True)
    assert first.get("w", shape=(2, 3)) is weight and weight.shape == (2, 3)
    with pytest.raises(MXNetError, match="shape"):
        first.get("w", shape=(2, 4))
    with pytest.raises(MXNetError, match="dtype"):
        first.get("w", dtype="float16")
    assert gluon.ParameterDict("a_", shared=first).get("w") is weight
    with pytest.raises(KeyError):
        first.get_constant("none")
    constant = first.get_constant("c", [1, 2])
    assert first.get_constant("c", [1, 2]) is constant
    with pytest.raises(MXNetError, match="match"):
        first.get_constant("c", [1, 3])
    other = gluon.ParameterDict("a_")
    other.get("w", shape=(1,))
    with pytest.raises(MXNetError, match="a_w"):
        first.update(other)


def test_files(tmp_path):
    params = gluon.ParameterDict("x_")
    params.get("a", shape=(2,))
    params.initialize(mx.init.One())
    path = str(tmp_path / "p")
    params.save(path, strip_prefix="x_")
    assert list(nd.load(path)) == ["a"]
    params.load(path, restore_prefix="x_")
    with pytest.raises(ValueError, match="y_"):
        params.save(path, strip_prefix="y_")
    params.get("b", shape=(1,))
    with pytest.raises(ValueError, match="b.*missing"):
        params.load(path, restore_prefix="x_")
    params.load(path, restore_prefix="x_", allow_missing=True)
    with pytest.raises(ValueError, match="'a'"):
        gluon.ParameterDict("x_").load(path, restore_prefix="x_")


def test_repr():
    params = gluon.ParameterDict("n_")
    params.get("w", shape=(2, 3), dtype="float32")
    assert repr(params) == "n_ (\n  Parameter n_w (shape=(2, 3), dtype=float32)\n)"
