"""`optimizer.update([p, ...])`: each parameter from its own gradient."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, nd


def trained(optimizer, steps=2):
    weight = nd.array([1.0, 2.0])
    weight.attach_grad()
    for _ in range(steps):
        with autograd.record():
            loss = (weight * weight).sum()
        loss.backward()
        optimizer.update([weight])
    return weight.asnumpy()


def test_equals_the_long_form():
    updater, weight = mx.optimizer.get_updater(mx.optimizer.Adam(learning_rate=0.1)), nd.array([1.0, 2.0])
    for _ in range(2):
        updater(0, 2 * weight, weight)
    np.testing.assert_allclose(trained(mx.optimizer.Adam(learning_rate=0.1)), weight.asnumpy(), 1e-6)


def test_parameter_without_gradient_is_left_alone():
    with_grad, without = nd.ones((2,)), nd.ones((2, 3))
    with_grad.attach_grad()
    with autograd.record():
        loss = with_grad.sum()
    loss.backward()
    with pytest.warns(UserWarning, match=r"number 1 of shape \(2, 3\) has no gradient"):
        mx.optimizer.SGD(learning_rate=1.0).update([with_grad, without])
    assert with_grad.asnumpy().tolist() == [0, 0]
    assert without.asnumpy().min() == 1


def test_states_stay_with_their_parameter():
    optimizer, weights = mx.optimizer.SGD(learning_rate=1.0, momentum=0.5), [nd.zeros((1,)), nd.zeros((1,))]
    for weight in weights:
        weight.attach_grad()
        weight.grad[:] = 1
    optimizer.update(weights)
    optimizer.update(weights[::-1])
    assert [float(weight.asscalar()) for weight in weights] == [-2.5, -2.5]
    optimizer.update(weights[1:])
    assert [float(weight.asscalar()) for weight in weights] == [-2.5, -4.25]


def test_a_single_parameter_needs_no_list():
    weight = nd.ones((2,))
    weight.attach_grad()
    weight.grad[:] = 1
    mx.optimizer.SGD(learning_rate=0.5).update(weight)
    assert weight.asnumpy().tolist() == [0.5, 0.5]
