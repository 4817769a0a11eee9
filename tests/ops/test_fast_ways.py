"""The faster ways that kernels take for some arrays give what the plain ways give, also at the edges."""
import numpy as np
import pytest
import torch

from mxnet import autograd, nd, npx
from mxnet.numpy import array as np_array


@pytest.mark.parametrize("beta1, beta2", [(1.0, 0.999), (0.9, 1.0), (0.99999999, 0.999999999)])
def test_adam_takes_decays_that_forget_nothing(beta1, beta2):
    weight, grad, mean, var = [nd.array([0.1, 0.5]) for _ in range(4)]
    made = nd.adam_update(weight, grad, mean, var, lr=0.01, beta1=beta1, beta2=beta2)
    old = np.array([0.1, 0.5])
    expected = old - 0.01 * old / (np.sqrt(beta2 * old + (1 - beta2) * old**2) + 1e-8)
    np.testing.assert_allclose(made.asnumpy(), expected, rtol=1e-6)


def test_smooth_l1_of_halves_with_a_wide_round_part():
    made = nd.smooth_l1(nd.array([3, 1, 0.5, 100], dtype="float16"), scalar=0.001)
    np.testing.assert_allclose(made.asnumpy(), [4.530e-06, 4.768e-07, 1.192e-07, 5.005e-03], rtol=0.05, atol=1e-7)    # those of 1.9.1


@pytest.mark.parametrize("kernel, stride", [((3, 1), (1, 2)), ((1, 3), (2, 1)), ((3, 3), (2, 2))])
@pytest.mark.parametrize("pool_type, plain", [("avg", torch.nn.functional.avg_pool2d), ("max", torch.nn.functional.max_pool2d)])
def test_sliding_windows(kernel, stride, pool_type, plain):
    data = nd.random.uniform(shape=(2, 8, 32, 32))
    made = nd.Pooling(data, kernel=kernel, stride=stride, pool_type=pool_type)
    np.testing.assert_allclose(made.asnumpy(), plain(torch.from_numpy(data.asnumpy()), kernel, stride).numpy(), rtol=1e-5)
    flat = made.reshape((-1,))
    flat[0] = 7
    assert made[0, 0, 0, 0].asscalar() == 7                          # a reshaped array shares memory, as that of every other operator


@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("ret_typ", ["value", "both"])
def test_gradient_of_largest_elements_of_which_some_are_equal(axis, ret_typ):
    values = np.random.RandomState(0).rand(4, 200).astype("float32")
    values[1], values[3] = np.arange(200) // 3, 1
    head = np.random.RandomState(1).rand(4, 5).astype("float32")
    if axis == 0:
        values, head = values.T.copy(), head.T.copy()
    data = nd.array(values)
    data.attach_grad()
    with autograd.record():
        made = nd.topk(data, k=5, ret_typ=ret_typ, axis=axis)
        made = made if ret_typ == "value" else made[0]
    made.backward(nd.array(head))
    places = np.take(np.argsort(-values, axis, kind="stable"), range(5), axis)
    expected = np.zeros_like(values)
    np.put_along_axis(expected, places, head, axis)
    np.testing.assert_array_equal(data.grad.asnumpy(), expected)
    np.testing.assert_array_equal(made.asnumpy(), np.take_along_axis(values, places, axis))


@pytest.mark.parametrize("name, plain", [("softmax", torch.softmax), ("log_softmax", torch.log_softmax)])
def test_softmax_of_few_classes(name, plain):
    values = np.random.RandomState(0).randn(1000, 10).astype("float32")
    values[0], values[1, 0], values[2, 0], values[3, 1] = -np.inf, np.inf, np.nan, 1e38
    data, expected = nd.array(values), torch.tensor(values, requires_grad=True)
    data.attach_grad()
    with autograd.record():
        made = getattr(nd, name)(data)
    made.backward(nd.array(values[::-1].copy()))
    found = plain(expected, -1)
    found.backward(torch.from_numpy(values[::-1].copy()))
    np.testing.assert_allclose(made.asnumpy(), found.detach().numpy(), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(data.grad.asnumpy()[4:-4], expected.grad.numpy()[4:-4], rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("made", [
    lambda: nd.linalg.inverse(nd.array([[2, 1], [0, 4]])), lambda: nd.contrib.ifft(nd.ones((3, 8))),
    lambda: nd.image.to_tensor(nd.ones((4, 5, 3), dtype="uint8")), lambda: nd.topk(nd.random.uniform(shape=(3, 300)), k=4, dtype="int64"),
    lambda: npx.nonzero(np_array([[1, 0], [1, 1]]))])
def test_writes_show_through_views_of_results(made):
    made = made()
    made[1][:] = 7
    assert (made.asnumpy()[1] == 7).all()
