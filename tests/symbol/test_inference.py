"""Shapes and types of symbols: forwards, backwards, partly known, contradictions."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import sym
from mxnet.base import MXNetError


def mlp():
    hidden = sym.Activation(sym.FullyConnected(sym.Variable("data"), num_hidden=4, name="fc1"), act_type="tanh")
    return sym.SoftmaxOutput(sym.FullyConnected(hidden, num_hidden=3, name="fc2"), name="softmax")


def test_parameters_follow_from_the_data():
    expected = [(8, 5), (4, 5), (4,), (3, 4), (3,), (8,)]
    for given in ({"data": (8, 5)}, {"data": (8, 5), "fc1_weight": (4, 5)}, {"data": [8, 5]}):
        arguments, outputs, auxiliary = mlp().infer_shape(**given)
        assert (arguments, outputs, auxiliary) == (expected, [(8, 3)], [])
    assert mlp().infer_shape((8, 5))[0] == expected


def test_shapes_run_backwards():
    a, b = sym.Variable("a"), sym.Variable("b")
    assert (a + b).infer_shape(a=(2, 3))[0] == [(2, 3), (2, 3)]
    assert (a + b).infer_shape(a=(2, 0), b=(0, 3))[1] == [(2, 3)]
    assert sym.Variable("c", shape=(4, 5)).infer_shape()[1] == [(4, 5)]
    begin = sym.zeros((0, 3))
    assert (a + begin).infer_shape(a=(7, 3))[1] == [(7, 3)]


def test_partial_shapes():
    arguments, outputs, _ = mlp().infer_shape_partial(fc1_weight=(4, 5))
    assert arguments == [(), (4, 5), (), (), (), ()] and outputs == [()]
    with pytest.warns(UserWarning, match="data"):
        assert mlp().infer_shape(fc1_weight=(4, 5)) == (None, None, None)
    arguments, outputs, _ = mlp().infer_shape_partial(data=(0, 5))
    assert arguments[1] == (4, 5) and outputs == [(0, 3)]


def test_numpy_semantics_of_unknown():
    net = sym.FullyConnected(sym.Variable("x"), num_hidden=2, flatten=False, name="f")
    with mx.util.np_shape():
        assert net.infer_shape(x=(0, 3))[1] == [(0, 2)]
        assert net.infer_shape_partial(x=(-1, 3))[1] == [(-1, 2)]


@pytest.mark.parametrize("given, says", [
    ({"data": (8, 5), "fc1_weight": (4, 6)}, ["FullyConnected 'fc1'", "(4, 6)", "(4, 5)", "num_hidden is 4"]),
    ({"data": (8, 5), "softmax_label": (9,)}, ["softmax", "(9,)"]), ({"nope": (1,)}, ["nope", "data"]),
    ({"data": (8, 5), "fc2_bias": (4,)}, ["fc2", "(4,)", "(3,)"])])
def test_contradictions_name_node_and_input(given, says):
    with pytest.raises(MXNetError) as error:
        mlp().infer_shape(**given)
    for text in says:
        assert text in str(error.value)


def test_two_users_of_a_variable_have_to_agree():
    x = sym.Variable("x")
    net = sym.Group([sym.FullyConnected(x, num_hidden=2, name="f"), sym.elemwise_add(x, sym.Variable("y"), name="sum")])
    with pytest.raises(MXNetError, match=r"\(3, 4\)|\(3, 5\)"):
        net.infer_shape(x=(3, 4), y=(3, 5))


def test_types():
    arguments, outputs, _ = mlp().infer_type(data="float64")
    assert set(arguments) == {np.float64} and outputs == [np.float64]
    embedding = sym.Embedding(sym.Variable("x"), input_dim=3, output_dim=2, name="e")
    assert embedding.infer_type(x="int32")[0] == [np.int32, np.float32]
    norm = sym.BatchNorm(sym.Variable("x"), name="bn")
    assert norm.infer_type(x="float16")[0] == [np.float16, np.float32, np.float32]
    assert sym.cast(sym.Variable("x"), dtype="int8").infer_type(x="float32")[1] == [np.int8]
    assert (sym.Variable("a") + sym.Variable("b")).infer_type(b=np.float16)[0] == [np.float16, np.float16]
    assert (sym.Variable("v", dtype="float64") * 2).infer_type()[1] == [np.float64]


def test_types_that_disagree():
    with pytest.raises(MXNetError, match=r"elemwise_add '.*float64.*float32|elemwise_add '.*float32.*float64"):
        sym.elemwise_add(sym.Variable("a"), sym.Variable("b"), name="sum").infer_type(a="float32", b="float64")


def test_undetermined_types_are_none():
    assert sym.exp(sym.Variable("a")).infer_type() == (None, None, None)
    assert sym.exp(sym.Variable("a")).infer_type_partial()[0] == [None]


@pytest.mark.parametrize("made, expected", [
    (lambda x: mx.sym.LeakyReLU(x), (0, 3, 8, 8)), (lambda x: mx.sym.SequenceLast(x), (3, 8, 8)), (lambda x: mx.sym.reverse(x, axis=1), (0, 3, 8, 8)),
    (lambda x: mx.sym.contrib.quantize_v2(x)[0], (0, 3, 8, 8)), (lambda x: mx.sym.linalg.potrf(x), (0, 3, 8, 8)),
    (lambda x: mx.sym.random.uniform(x, x, shape=2), (0, 3, 8, 8, 2))])
def test_sizes_pass_through_operators_while_the_batch_is_unknown(made, expected):
    assert made(mx.sym.var("x")).infer_shape_partial(x=(0, 3, 8, 8))[1] == [expected]


def test_linear_algebra_and_flips_infer_backwards():
    for made in (mx.sym.linalg.potrf(mx.sym.var("a")), mx.sym.linalg.inverse(mx.sym.var("a"))):
        assert (made + mx.sym.var("b", shape=(2, 3, 3))).infer_shape_partial()[0] == [(2, 3, 3), (2, 3, 3)]
