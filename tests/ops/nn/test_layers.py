"""What layers do beside computing their output: states, overwritten parameters, slopes and labels of their own."""
import numpy as np
import pytest
import torch

import mxnet.ops  # noqa: F401  (fills the registry)
from mxnet.ops.nn import recurrent
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


@pytest.mark.parametrize("mode", ["lstm", "gru"])
def test_sequences_of_their_own_length(mode):
    """What devices other than the CPU do with ``sequence_length``: as if every sequence were run alone."""
    torch.manual_seed(0)
    steps, inputs, units, lengths = 4, 2, 3, torch.tensor([2, 4, 0])
    blocks = recurrent._blocks(torch.randn(sum(recurrent.parameter_shapes(mode, inputs, units, 1, 2, 0)[1])), mode, inputs, units, 1, 2, 0)
    data = torch.randn(steps, 3, inputs)
    states = [torch.randn(2, 3, units) for _ in range(2 if mode == "lstm" else 1)]
    output, after = recurrent._run_lengths(mode, data, states, blocks, 1, 0.0, False, True, lengths)
    for row, length in enumerate(lengths.tolist()):
        own = [s[:, row:row + 1] for s in states]
        assert not output[length:, row].any()
        if length:
            alone, end = recurrent._run(mode, data[:length, row:row + 1], own, blocks, 1, 0.0, False, True)
            np.testing.assert_allclose(output[:length, row:row + 1], alone, rtol=1e-5, atol=1e-6)
            own = end
        for found, expected in zip(after, own, strict=True):
            np.testing.assert_allclose(found[:, row:row + 1], expected, rtol=1e-5, atol=1e-6)


def test_sequence_length_is_not_regarded_on_a_cpu():
    """As measured on MXNet 1.9.1, which leaves it to cuDNN."""
    data, parameters, state = torch.randn(3, 2, 2), torch.randn(12), torch.zeros(1, 2, 2)
    attrs = {"mode": "rnn_tanh", "state_size": 2, "num_layers": 1}
    op = get("RNN")
    cut = op.kernel(data, parameters, state, None, torch.tensor([1, 2]), training=False, **op.parse({**attrs, "use_sequence_length": True}))
    assert torch.equal(cut, run("RNN", data, parameters, state, **attrs))


@pytest.mark.parametrize("size, dtype, edge", [(7, torch.float32, 0.5), (5, torch.float32, 1.0), (7, torch.float64, 1.0)])
def test_gradient_of_averages_at_the_far_edge(size, dtype, edge):
    """As measured on MXNet 1.9.1: divided by the whole window in float32 where windows fit into the output as they would into data."""
    data = torch.arange(size, dtype=dtype).reshape(1, 1, size).requires_grad_()
    output = run("Pooling", data, kernel=(2,), stride=(2,), pool_type="avg", pooling_convention="full")
    assert output[0, 0, -1] == size - 1
    output.sum().backward()
    assert data.grad[0, 0, -1] == edge
