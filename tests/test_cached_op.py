"""Graphs as functions of arrays."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, nd, sym
from mxnet.base import MXNetError
from mxnet.cached_op import CachedOp

X, W = sym.Variable("x"), sym.Variable("w")


def test_takes_arrays_in_order_of_use():
    double = CachedOp(X * 2 + W)
    assert double(nd.array([1.0]), nd.array([5.0])).asscalar() == 7
    several = CachedOp(sym.Group([X + W, X - W]))
    assert [a.asscalar() for a in several(nd.array([3.0]), nd.array([1.0]))] == [4, 2]


def test_is_recorded():
    x = nd.array([2.0, 3.0])
    x.attach_grad()
    op = CachedOp(X * X)
    with autograd.record():
        y = op(x)
    y.backward()
    assert x.grad.asnumpy().tolist() == [4, 6]
    assert not op(x)._data.requires_grad


def test_training_mode_counts():
    op, x = CachedOp(sym.Dropout(X, p=0.5)), nd.ones((100,))
    assert (op(x).asnumpy() == 1).all()
    with autograd.train_mode():
        assert 10 < (op(x).asnumpy() == 0).sum() < 90


def test_results_own_their_memory():
    x = nd.ones(3)
    y = CachedOp(X)(x)
    x[:] = 5
    assert y.asnumpy().tolist() == [1, 1, 1]


def test_out():
    out = nd.zeros(2)
    assert CachedOp(X * 3)(nd.ones(2), out=out) is out
    assert out.asnumpy().tolist() == [3, 3]


def test_auxiliary_states_stay_when_shapes_do_not_fit():
    net = sym.FullyConnected(sym.BatchNorm(X, name="bn"), num_hidden=2, name="f")
    op = CachedOp(net)
    arrays = {"x": nd.random.normal(shape=(4, 3)), "bn_gamma": nd.ones(3), "bn_beta": nd.zeros(3), "bn_moving_mean": nd.zeros(3),
              "bn_moving_var": nd.ones(3), "f_weight": nd.ones((2, 5)), "f_bias": nd.zeros(2)}
    with autograd.record(), pytest.raises(MXNetError, match="FullyConnected 'f'"):
        op(*[arrays[n] for n in net.list_inputs()])
    assert not arrays["bn_moving_mean"].asnumpy().any()
    arrays["f_weight"] = nd.ones((2, 3))
    arrays["x"].attach_grad()
    with autograd.record():
        y = op(*[arrays[n] for n in net.list_inputs()])
    y.backward()
    assert arrays["bn_moving_mean"].asnumpy().any()


@pytest.mark.parametrize("arrays, error", [((nd.ones(2),), ValueError), ((nd.ones(2), nd.ones(2), nd.ones(2)), ValueError),
                                           ((nd.ones(2), 3), TypeError), ((nd.ones(2), nd.ones(2, ctx=mx.cpu(1))), MXNetError),
                                           ((nd.ones(2), nd.ones(3)), MXNetError), ((nd.ones(2), nd.ones(2, dtype="int32")), MXNetError)])
def test_bad_input(arrays, error):
    with pytest.raises(error):
        CachedOp(sym.elemwise_add(X, W))(*arrays)


def test_shapes_completed_by_inference():
    op = CachedOp(X + sym.zeros((0, 3)))
    assert op(nd.ones((2, 3))).shape == (2, 3)
    assert op(nd.ones((5, 3))).shape == (5, 3)


def test_sparse_inputs_are_spread_out():
    op = CachedOp(sym.dot(X, W))
    found = op(nd.array([[0, 2.0], [1, 0]]).tostype("csr"), nd.array([[1.0], [3.0]]))
    np.testing.assert_array_equal(found.asnumpy(), [[6], [1]])
