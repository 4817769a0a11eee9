"""The first thing to run after a change: each floor once, in about three seconds."""

from __future__ import annotations

import numpy as np

import mxnet as mx


def test_version_is_one_that_client_libraries_accept():
    assert mx.__version__.startswith("1.10.")


def test_array_and_gradient():
    x = mx.nd.array([[1.0, 2.0], [3.0, 4.0]])
    x.attach_grad()
    with mx.autograd.record():
        y = (x * x).sum()
    y.backward()
    assert y.asscalar() == 30.0
    np.testing.assert_array_equal(x.grad.asnumpy(), [[2.0, 4.0], [6.0, 8.0]])


def test_symbol_infers_and_runs():
    data = mx.sym.Variable("data")
    net = mx.sym.FullyConnected(data, num_hidden=3, name="fc")
    arguments, outputs, _ = net.infer_shape(data=(2, 4))
    assert dict(zip(net.list_arguments(), arguments, strict=True)) == {"data": (2, 4), "fc_weight": (3, 4), "fc_bias": (3,)}
    assert outputs == [(2, 3)]
    executor = net.simple_bind(mx.cpu(), data=(2, 4))
    executor.arg_dict["fc_bias"][:] = 1
    assert executor.forward()[0].asnumpy().tolist() == [[1.0] * 3] * 2


def test_gluon_layer_learns():
    net = mx.gluon.nn.Dense(1)
    net.initialize()
    trainer = mx.gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1})
    data = mx.nd.array([[0.0], [1.0], [2.0], [3.0]])
    loss_of = mx.gluon.loss.L2Loss()
    losses = []
    for _ in range(20):
        with mx.autograd.record():
            loss = loss_of(net(data), 2 * data)
        loss.backward()
        trainer.step(4)
        losses.append(loss.mean().asscalar())
    assert losses[-1] < 0.1 * losses[0]


def test_recordio_needs_no_torch(python):
    assert python("import sys, mxnet.recordio; print('torch' in sys.modules)").strip() == "False"
