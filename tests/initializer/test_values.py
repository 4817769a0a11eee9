"""What initializers fill in: constants, distributions, orthogonality, interpolation windows, recurrent parameters."""
import json
import math

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError


def filled(initializer, *shape, name="x_weight", dtype="float32", **desc):
    values = nd.ones(shape, dtype=dtype) * 9
    initializer(mx.init.InitDesc(name, **desc), values)
    return values.asnumpy()


def test_constants():
    assert filled(mx.init.Zero(), 2).tolist() == [0, 0]
    assert filled(mx.init.One(), 2).tolist() == [1, 1]
    for value in (3.5, [3.5, 3.5], np.array([3.5, 3.5]), nd.array([3.5, 3.5])):
        assert filled(mx.init.Constant(value), 2).tolist() == [3.5, 3.5]
        json.loads(mx.init.Constant(value).dumps())


@pytest.mark.parametrize("initializer, spread, bound", [
    (mx.init.Uniform(0.5), 0.5 / math.sqrt(3), 0.5),
    (mx.init.Normal(0.2), 0.2, None),
    (mx.init.Xavier(), math.sqrt(3 / 100 / 3), math.sqrt(3 / 100)),
    (mx.init.Xavier("gaussian", "in", 2), math.sqrt(2 / 120), None),
    (mx.init.Xavier("uniform", "out", 6), math.sqrt(6 / 80 / 3), math.sqrt(6 / 80)),
    (mx.init.MSRAPrelu("in", 0.25), math.sqrt(2 / 1.0625 / 120), None),
], ids=lambda value: type(value).__name__ if isinstance(value, mx.init.Initializer) else "")
def test_distributions(initializer, spread, bound):
    mx.random.seed(5)
    values = filled(initializer, 80, 120)
    assert values.std() == pytest.approx(spread, rel=0.03) and abs(values.mean()) < 0.05 * spread
    assert bound is None or np.abs(values).max() <= bound * 1.0001
    mx.random.seed(5)
    assert (filled(initializer, 80, 120) == values).all()


def test_xavier_counts_the_window():
    mx.random.seed(5)
    assert np.abs(filled(mx.init.Xavier(), 40, 30, 3, 3)).max() == pytest.approx(math.sqrt(3 / (35 * 9)), rel=0.01)


@pytest.mark.parametrize("rand_type", ["uniform", "normal"])
@pytest.mark.parametrize("shape", [(4, 6), (6, 4), (5, 5), (3, 2, 2, 2)])
def test_orthogonal(rand_type, shape):
    values = filled(mx.init.Orthogonal(2.0, rand_type), *shape).reshape(shape[0], -1)
    gram = values @ values.T if values.shape[0] <= values.shape[1] else values.T @ values
    np.testing.assert_allclose(gram, 4 * np.eye(len(gram)), atol=1e-5)


def test_bilinear_window_enlarges_smoothly():
    window = filled(mx.init.Bilinear(), 2, 1, 4, 4)
    np.testing.assert_allclose(window[0, 0], np.outer([0.25, 0.75, 0.75, 0.25], [0.25, 0.75, 0.75, 0.25]))
    assert (window[1] == window[0]).all()
    np.testing.assert_allclose(filled(mx.init.Bilinear(), 1, 1, 3, 3)[0, 0, 0], [0.0625, 0.1875, 0.1875])


def test_lstm_bias_is_used_through_a_variable():
    own = {"__init__": mx.init.LSTMBias(2.0).dumps()}
    assert filled(mx.init.One(), 8, name="l_i2h_bias", attrs=own).tolist() == [0, 0, 2, 2, 0, 0, 0, 0]


@pytest.mark.parametrize("mode, gates", [("lstm", 4), ("gru", 3), ("rnn_tanh", 1), ("rnn_relu", 1)])
@pytest.mark.parametrize("directions", [1, 2])
def test_fused_rnn(mode, gates, directions):
    layers, hidden, inputs = 2, 2, 3
    rows = directions * gates * hidden
    weights = rows * (inputs + hidden) + rows * (directions * hidden + hidden)
    biases = layers * rows * 2
    values = filled(mx.init.FusedRNN(mx.init.One(), hidden, layers, mode, directions == 2, forget_bias=5.0), weights + biases)
    assert (values[:weights] == 1).all()
    forget = [0, 0, 5, 5, 0, 0, 0, 0] if mode == "lstm" else [0] * (gates * hidden)
    assert values[weights:].tolist() == forget * (biases // len(forget))


def test_fused_rnn_takes_the_networks_initializer_and_its_text():
    network = mx.init.Constant(3)
    assert set(filled(mx.init.FusedRNN(None, 2, 1, "gru"), 42, global_init=network)) == {3.0, 0.0}
    for own in (mx.init.FusedRNN("one", 2, 1, "gru"), mx.init.create(mx.init.FusedRNN(mx.init.One(), 2, 1, "gru").dumps())):
        assert set(filled(own, 42)) == {1.0, 0.0}


def test_fused_rnn_spreads_by_the_size_of_each_matrix():
    mx.random.seed(1)
    hidden, inputs = 50, 200
    values = filled(mx.init.FusedRNN(mx.init.Xavier(), hidden, 1, "gru"), 3 * hidden * (inputs + hidden + 2))
    first, second = values[:3 * hidden * inputs], values[3 * hidden * inputs:3 * hidden * (inputs + hidden)]
    assert np.abs(first).max() == pytest.approx(math.sqrt(3 / ((hidden + inputs) / 2)), rel=0.01)
    assert np.abs(second).max() == pytest.approx(math.sqrt(3 / hidden), rel=0.01)


def test_half_precision():
    for initializer in (mx.init.Uniform(0.5), mx.init.Normal(0.5), mx.init.Orthogonal(), mx.init.Constant(2)):
        values = filled(initializer, 4, 4, dtype="float16")
        assert values.dtype == np.float16 and np.abs(values).max() < 9


@pytest.mark.parametrize("make, says", [
    (lambda: filled(mx.init.Xavier(), 3), r"cannot be applied to vector x_weight.*\(3,\)"),
    (lambda: filled(mx.init.Xavier(factor_type="z"), 3, 3), "Incorrect factor type 'z'"),
    (lambda: filled(mx.init.Xavier(rnd_type="z"), 3, 3), "Unknown random type 'z'"),
    (lambda: mx.init.Orthogonal(rand_type="z"), "'uniform' or 'normal'"),
    (lambda: filled(mx.init.Bilinear(), 3), "wants a weight with a window"),
    (lambda: mx.init.FusedRNN(5, 2, 1, "lstm"), "must be an Initializer"),
    (lambda: mx.init.FusedRNN(None, 2, 1, "gru2"), "mode must be one of"),
    (lambda: filled(mx.init.FusedRNN(mx.init.One(), 2, 1, "lstm"), 45), "45 numbers does not hold"),
])
def test_errors(make, says):
    with pytest.raises(MXNetError, match=says):
        make()
