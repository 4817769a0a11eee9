"""What layers do beside computing their output: states, overwritten parameters, slopes and labels of their own."""
import numpy as np
import pytest
import torch

import mxnet.ops  # noqa: F401  (fills the registry)
from mxnet.ops.registry import get


def run(name, *tensors, training=False, **attrs):
    op = get(name)
    keywords = op.parse(attrs)
    if op.training_name:
        keywords[op.training_name] = training
    if op.generator_name:
        keywords[op.generator_name] = torch.default_generator
    return op.kernel(*tensors, *[None] * (len(op.input_names) - len(tensors)), **keywords)


def batch_norm(training, **attrs):
    torch.manual_seed(0)
    data = torch.randn(8, 3, requires_grad=True)
    gamma, beta = torch.full((3,), 2.0, requires_grad=True), torch.zeros(3, requires_grad=True)
    mean, var = torch.zeros(3), torch.full((3,), 2.0)
    output = run("BatchNorm", data, gamma, beta, mean, var, training=training, **attrs)
    return data, gamma, mean, var, output


def test_moving_statistics_follow_in_backward():
    data, _, mean, var, output = batch_norm(True, momentum=0.75)
    assert (mean == 0).all() and (var == 2).all()
    output.sum().backward()
    np.testing.assert_allclose(mean, 0.25 * data.detach().mean(0), rtol=1e-5)
    np.testing.assert_allclose(var, 1.5 + 0.25 * data.detach().var(0, correction=0), rtol=1e-5)


@pytest.mark.parametrize("training, attrs", [(True, {"use_global_stats": True}), (False, {})])
def test_moving_statistics_stay(training, attrs):
    _, _, mean, var, output = batch_norm(training, **attrs)
    output.sum().backward()
    assert (mean == 0).all() and (var == 2).all()


def test_fixed_gamma_is_overwritten_with_one():
    _, gamma, _, _, output = batch_norm(True)
    assert (gamma == 1).all()
    output.sum().backward()
    assert (gamma.grad == 0).all()
    _, gamma, _, _, _ = batch_norm(True, fix_gamma=False)
    assert (gamma == 2).all()


def test_gradient_outside_of_training():
    """As measured on MXNet 1.9.1, the moving statistics count as the batch's; ``use_global_stats`` gives the plain derivative."""
    data, _, mean, var, output = batch_norm(False, fix_gamma=False)
    head = torch.randn_like(output)
    output.backward(head)
    scale = 1 / (var + 0.0010000000474974513).sqrt()
    normal = (data.detach() - mean) * scale
    np.testing.assert_allclose(data.grad, 2 * scale * (head - head.mean(0) - normal * (head * normal).mean(0)), rtol=1e-4, atol=1e-6)
    data, _, _, _, output = batch_norm(False, fix_gamma=False, use_global_stats=True)
    output.backward(head)
    np.testing.assert_allclose(data.grad, 2 * scale * head, rtol=1e-4)


def test_sync_batch_norm_over_devices_is_refused():
    with pytest.raises(NotImplementedError, match="2 devices"):
        run("_contrib_SyncBatchNorm", torch.ones(2, 3), *[torch.ones(3)] * 4, training=True, key="a", ndev=2)


def test_selu_has_the_slope_of_1_9_1():
    data = torch.tensor([-1.0, 0.0, 2.0], requires_grad=True)
    output = run("LeakyReLU", data, act_type="selu")
    output.sum().backward()
    scale, alpha = 1.0507009873554805, 1.6732632423543772
    np.testing.assert_allclose(data.grad, torch.where(output > 0, scale, scale * (output + alpha)).detach(), rtol=1e-6)


def test_prelu_takes_one_slope_for_all_channels():
    found = run("LeakyReLU", -torch.ones(2, 3), torch.tensor([0.1]), act_type="prelu")
    assert torch.equal(found, torch.full((2, 3), -0.1))


def test_random_slopes_of_rrelu_lie_between_the_bounds():
    output, mask = run("LeakyReLU", -torch.ones(50, 50), act_type="rrelu", lower_bound=0.1, upper_bound=0.3, training=True)
    assert torch.equal(output, -mask) and mask.min() >= 0.1 and mask.max() < 0.3 and mask.std() > 0.04


def test_softmax_output_takes_a_distribution():
    data, label = torch.randn(4, 3, requires_grad=True), torch.rand(4, 3)
    output = run("SoftmaxOutput", data, label, grad_scale=0.5)
    output.sum().backward()
    np.testing.assert_allclose(data.grad, 0.5 * (output.detach() - label), rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("shape, label", [((4, 2, 3), (4, 6)), ((4, 1), (4, 1)), ((4, 3), (4, 3))])
def test_regression_takes_any_label_with_as_many_numbers(shape, label):
    op = get("LinearRegressionOutput")
    inputs, outputs = op.infer_shape(op.parse({}), [shape, label], [None], ["data", "label"])
    assert inputs == [shape, label] and outputs == [shape]


def test_sparse_penalty_moves_its_average_in_backward():
    data, average = torch.full((4, 2), 0.5, requires_grad=True), torch.full((2,), 0.2)
    output = run("IdentityAttachKLSparseReg", data, average, sparseness_target=0.1, penalty=0.01, momentum=0.9)
    output.backward(torch.zeros(4, 2))
    np.testing.assert_allclose(average, [0.23, 0.23], rtol=1e-5)
    np.testing.assert_allclose(data.grad, np.full((4, 2), 0.01 * (0.9 / 0.77 - 0.1 / 0.23)), rtol=1e-4)


@pytest.mark.parametrize("known, expected", [
    ({"data": (-1, 5), "output": (3, 4)}, {"data": (3, 5), "weight": (4, 5)}),
    ({"data": (0, -1), "weight": (4, 5)}, {"data": (0, 5), "bias": (4,)}),
])
def test_dense_infers_backwards(known, expected):
    op = get("FullyConnected")
    names = ["data", "weight", "bias"]
    inputs, _ = op.infer_shape(op.parse({"num_hidden": 4}), [known.get(n) for n in names], [known.get("output")], names)
    assert {n: s for n, s in zip(names, inputs, strict=True) if n in expected} == expected
