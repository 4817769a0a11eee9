"""Variance reduced gradients: the correction by hand, and a regression that converges."""

from __future__ import annotations

import numpy as np
import pytest

import mxnet as mx
from mxnet.contrib.svrg_optimization import SVRGModule


def regression():
    out = mx.sym.FullyConnected(mx.sym.Variable("data"), num_hidden=1, name="fc")
    return mx.sym.LinearRegressionOutput(out, mx.sym.Variable("softmax_label"), name="out")


def batches(size=8):
    random = np.random.RandomState(0)
    data = random.uniform(-1, 1, (32, 3)).astype("float32")
    return mx.io.NDArrayIter(data, data @ np.array([1.0, -2.0, 0.5]) + 0.3, size)


def test_corrected_gradient():
    data = batches()
    module = SVRGModule(regression(), update_freq=1)
    module.bind(data.provide_data, data.provide_label)
    module.init_params(mx.init.One())
    module.init_optimizer(optimizer="sgd", optimizer_params={"learning_rate": 0.0})
    module.update_full_grads(data)
    full = [g[0].asnumpy() for g in module._full_grads]
    module.set_params({"fc_weight": mx.nd.array([[2, 2, 2]]), "fc_bias": mx.nd.zeros(1)}, {})
    batch = data.next()
    module.forward_backward(batch)
    own = [g[0].asnumpy() for g in module._exec_group.grad_arrays]
    before = [g[0].asnumpy() for g in module._mod_aux._exec_group.grad_arrays]
    module.update()
    for corrected, one, other, mean in zip(module._exec_group.grad_arrays, own, before, full, strict=True):
        np.testing.assert_allclose(corrected[0].asnumpy(), one - other + mean, rtol=1e-5, atol=1e-6)


def test_fit_converges():
    data = batches()
    module = SVRGModule(regression(), update_freq=2)
    module.fit(data, eval_metric="mse", num_epoch=60, optimizer="sgd", optimizer_params={"learning_rate": 0.2}, initializer=mx.init.Zero())
    weights = module.get_params()[0]
    np.testing.assert_allclose(weights["fc_weight"].asnumpy(), [[1, -2, 0.5]], atol=1e-2)
    np.testing.assert_allclose(weights["fc_bias"].asnumpy(), [0.3], atol=1e-2)


def test_mistakes():
    for wrong in (None, 0, 1.5):
        with pytest.raises(mx.MXNetError, match="update_freq"):
            SVRGModule(regression(), update_freq=wrong)
    with pytest.raises(mx.MXNetError, match="bind"):
        SVRGModule(regression(), update_freq=1).update_full_grads(batches())
