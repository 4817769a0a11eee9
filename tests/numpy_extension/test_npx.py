"""Operators that NumPy does not have, files, and the switches."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError, DTypeError

npx = mx.npx


def test_results_are_mx_np_arrays():
    x = mx.np.array([[1.0, -2.0, 3.0]])
    for found in (npx.relu(x), npx.sigmoid(x), npx.softmax(x), npx.log_softmax(x), npx.activation(x, act_type="tanh"), npx.leaky_relu(x),
                  npx.fully_connected(x, mx.np.ones((2, 3)), num_hidden=2, no_bias=True), npx.one_hot(mx.np.array([0, 2]), 3), npx.batch_flatten(x),
                  npx.pick(x, mx.np.array([1.0])), npx.gamma(mx.np.ones(2)), npx.arange_like(x), npx.reshape(x, (-1,)), npx.cast(x, dtype="int32")):
        assert type(found) is mx.np.ndarray


def test_formulas():
    x = mx.np.array([[1.0, -2.0, 3.0]])
    assert npx.relu(x).tolist() == [[1.0, 0.0, 3.0]]
    np.testing.assert_allclose(npx.softmax(x).asnumpy(), np.exp(x.asnumpy()) / np.exp(x.asnumpy()).sum(), rtol=1e-5)
    values, places = npx.topk(x, k=2, ret_typ="both")
    assert values.tolist() == [[3.0, 1.0]] and places.tolist() == [[2.0, 0.0]]
    assert npx.batch_dot(mx.np.ones((2, 3, 4)), mx.np.ones((2, 4, 1))).shape == (2, 3, 1)
    assert npx.nonzero(mx.np.array([0.0, 2.0])).tolist() == [[1]]


def test_what_is_no_array():
    with pytest.raises(ArgumentError, match="list"):
        npx.relu([1.0])


def test_files(tmp_path):
    path = str(tmp_path / "a.params")
    arrays = {"a": mx.np.arange(3), "s": mx.np.array(2.0), "e": mx.np.zeros((0, 2)), "b": mx.np.ones(2) > 0}
    npx.save(path, arrays)
    loaded = npx.load(path)
    assert all(type(loaded[k]) is mx.np.ndarray and loaded[k].shape == v.shape and loaded[k].tolist() == v.tolist() for k, v in arrays.items())
    npx.save(path, [mx.np.ones(2)])
    assert npx.load(path)[0].tolist() == [1.0, 1.0]
    with pytest.raises(DTypeError, match="mx.nd.save"):
        npx.save(path, mx.nd.ones(2))


def test_bernoulli():
    mx.npx.random.seed(5)
    drawn = npx.random.bernoulli(0.25, size=(4000,))
    assert set(drawn.tolist()) == {0.0, 1.0} and drawn.mean().item() == pytest.approx(0.25, abs=0.05)
    assert npx.random.bernoulli(logit=mx.np.array([100.0, -100.0])).tolist() == [1.0, 0.0]
    with pytest.raises(ArgumentError, match="one of"):
        npx.random.bernoulli(0.5, 0.5)


def test_blocks_of_samples():
    assert npx.random.uniform_n(mx.np.zeros((2,)), mx.np.ones((2,)), batch_shape=(3, 4)).shape == (3, 4, 2)
    assert npx.random.normal_n(0, 1, batch_shape=(3,)).shape == (3,)


def test_switches():
    npx.reset_np()
    assert not npx.is_np_array() and not npx.is_np_shape()
    npx.set_np()
    assert npx.is_np_array() and npx.is_np_shape()
    with pytest.raises(ArgumentError):
        npx.set_np(shape=False)
    npx.set_np(array=False)
    assert npx.is_np_shape() and not npx.is_np_array()


def test_names_of_other_rooms():
    assert npx.cpu(1) == mx.cpu(1) and npx.num_gpus() == mx.num_gpus() and npx.current_context() == mx.cpu() and npx.waitall() is None
    assert "relu" in dir(npx)
    with pytest.raises(AttributeError, match="no_such"):
        npx.no_such  # noqa: B018
