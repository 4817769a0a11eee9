"""Gradients of normalizations outside of training; values measured on MXNet 1.9.1."""
import numpy as np
import pytest

import mxnet as mx

DATA = np.linspace(-1, 2, 16, dtype="float32").reshape(2, 2, 2, 2) ** 2
HEAD = np.linspace(1, -2, 16, dtype="float32").reshape(2, 2, 2, 2)
MEASURED = {
    "BatchNorm": [0.95272, 0.72109, 0.50954, 0.31806, 0.54594, 0.13018, -0.10704, -0.16572,
                  -0.33814, -0.40915, -0.46008, -0.49093, 2.21889, 3.23142, 4.42249, 5.79209],
    "BatchNorm_v1": [0.85233, 0.6207, 0.40915, 0.21767, -1.46259, -1.87835, -2.11557, -2.17426,
                     -0.43853, -0.50954, -0.56047, -0.59132, 0.21036, 1.22289, 2.41396, 3.78356]}


@pytest.mark.parametrize("name", MEASURED)
def test_gradients_after_a_forward_outside_of_training(name):
    symbol = getattr(mx.sym, name)(mx.sym.var("x"), name="n", fix_gamma=False)
    arguments = {"x": mx.nd.array(DATA), "n_gamma": mx.nd.array([0.5, 2]), "n_beta": mx.nd.array([1, -1])}
    gradients = {key: mx.nd.zeros(value.shape) for key, value in arguments.items()}
    bound = symbol.bind(mx.cpu(), arguments, gradients,
                        aux_states={"n_moving_mean": mx.nd.array([0.3, 0.6]), "n_moving_var": mx.nd.array([0.5, 1.5])})
    bound.forward(is_train=False)
    bound.backward(mx.nd.array(HEAD))
    np.testing.assert_allclose(gradients["x"].asnumpy().ravel(), MEASURED[name], atol=2e-5)
    np.testing.assert_allclose(gradients["n_gamma"].asnumpy(), [-2.01183, -13.39914], rtol=1e-5)
    np.testing.assert_allclose(gradients["n_beta"].asnumpy(), [-0.8, -7.2], rtol=1e-5)


@pytest.mark.parametrize("name", MEASURED)
def test_empty_data_outside_of_training(name):
    with mx.util.np_shape(True):
        data, gamma, beta, mean, var = mx.nd.zeros((0, 2, 2, 2)), mx.nd.ones(2), mx.nd.zeros(2), mx.nd.zeros(2), mx.nd.ones(2)
        gamma.attach_grad()
        with mx.autograd.record(train_mode=False):
            made = getattr(mx.nd, name)(data, gamma, beta, moving_mean=mean, moving_var=var, fix_gamma=False)
        made.backward()
        assert made.shape == (0, 2, 2, 2) and gamma.grad.asnumpy().tolist() == [0, 0]
