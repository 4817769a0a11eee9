"""Symbolic recurrent cells: fused = unfused = step by step, names and weights of 1.9.1, cells made of cells."""

from __future__ import annotations

import json

import numpy as np
import pytest

import mxnet as mx

R, sym = mx.rnn, mx.sym
MODES = ["rnn_relu", "rnn_tanh", "lstm", "gru"]


def outputs(symbol, arrays, **inputs):
    """The symbol's outputs; states that nobody fed are zeros already."""
    return [y.asnumpy() for y in symbol.bind(mx.cpu(), {**{n: v for n, v in arrays.items() if n in symbol.list_arguments()}, **inputs}).forward()]


def vector(cell, symbol, seed=0, **shapes):
    shape = dict(zip(symbol.list_arguments(), symbol.infer_shape(**shapes)[0], strict=True))[cell._parameter.name]
    return mx.nd.array(np.random.RandomState(seed).uniform(-0.5, 0.5, shape))


@pytest.mark.parametrize("layout", ["NTC", "TNC"])
@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("mode", MODES)
def test_fused_equals_unfused(mode, both, layout):
    cell = R.FusedRNNCell(3, num_layers=2, mode=mode, bidirectional=both, prefix="f_")
    fused, _ = cell.unroll(4, sym.Variable("x"), layout=layout, merge_outputs=True)
    shape = (2, 4, 5) if layout == "NTC" else (4, 2, 5)
    x = mx.nd.array(np.random.RandomState(1).uniform(-1, 1, shape))
    packed = {"f_parameters": vector(cell, fused, x=shape)}
    unpacked = cell.unpack_weights(packed)
    stack = cell.unfuse()
    plain, _ = stack.unroll(4, sym.Variable("x"), layout=layout, merge_outputs=True)
    np.testing.assert_allclose(outputs(fused, packed, x=x)[0], outputs(plain, stack.pack_weights(unpacked), x=x)[0], rtol=1e-4, atol=1e-5)
    np.testing.assert_array_equal(cell.pack_weights(unpacked)["f_parameters"].asnumpy(), packed["f_parameters"].asnumpy())
    assert list(packed) == ["f_parameters"], "the caller's dict is left alone"


@pytest.mark.parametrize("mode", MODES)
def test_last_states(mode):
    cell = R.FusedRNNCell(3, mode=mode, get_next_state=True, prefix="f_")
    out, states = cell.unroll(3, sym.Variable("x"), merge_outputs=True)
    group = sym.Group([out, *states])
    x = mx.nd.array(np.random.RandomState(1).uniform(-1, 1, (2, 3, 4)))
    y, hidden, *_ = outputs(group, {"f_parameters": vector(cell, group, x=x.shape)}, x=x)
    np.testing.assert_allclose(y[:, -1], hidden[0], rtol=1e-6)
    assert len(states) == len(cell.state_info)


def test_names_of_nodes():
    out, states = R.LSTMCell(3).unroll(1, sym.Variable("data"), merge_outputs=True)
    nodes = {n["name"]: n["op"] for n in json.loads(sym.Group([out, *states]).tojson())["nodes"]}
    expected = {"lstm_t0_i2h": "FullyConnected", "lstm_t0_slice": "SliceChannel", "lstm_t0_i": "Activation", "lstm_t0_state": "elemwise_add",
                "lstm_t0_out": "elemwise_mul", "lstm_begin_state_0": "_zeros"}
    assert expected.items() <= nodes.items()
    bias = sym.Group([out]).attr_dict()["lstm_i2h_bias"]
    assert json.loads(bias["__init__"]) == ["lstmbias", {"forget_bias": 1.0}]


def test_step_by_step_equals_unroll():
    with mx.name.NameManager():
        cell = R.GRUCell(3, prefix="g_")
        unrolled = sym.Group(cell.unroll(2, [sym.Variable("a"), sym.Variable("b")])[0])
        cell.reset()
        first, states = cell(sym.Variable("a"), cell.begin_state())
        second, _ = cell(sym.Variable("b"), states)
    x = {n: mx.nd.array(np.random.RandomState(i).uniform(-1, 1, s)) for i, (n, s) in enumerate(zip(
        unrolled.list_arguments(), unrolled.infer_shape(a=(2, 4), b=(2, 4))[0], strict=True))}
    for one, other in zip(outputs(unrolled, x), outputs(sym.Group([first, second]), x), strict=True):
        np.testing.assert_array_equal(one, other)


def test_sequential_shares_out_states():
    stack = R.SequentialRNNCell()
    stack.add(R.LSTMCell(4, prefix="a_"))
    stack.add(R.DropoutCell(0.5))
    stack.add(R.ResidualCell(R.RNNCell(4, prefix="b_")))
    assert [info["shape"] for info in stack.state_info] == [(0, 4)] * 3
    out, states = stack.unroll(3, sym.Variable("x"), merge_outputs=True)
    assert len(states) == 3
    assert sym.Group([out, *states]).infer_shape(x=(2, 3, 4))[1] == [(2, 3, 4), (2, 4), (2, 4), (2, 4)]
    one, after = stack(sym.Variable("s"), stack.begin_state())
    assert one.infer_shape(s=(2, 4))[1] == [(2, 4)]
    assert len(after) == 3


def test_residual_adds_the_input():
    cell = R.ResidualCell(R.RNNCell(2, prefix="r_"))
    out, _ = cell.unroll(1, sym.Variable("x"), merge_outputs=True)
    weights = {n: mx.nd.zeros(s) for n, s in zip(out.list_arguments(), out.infer_shape(x=(1, 1, 2))[0], strict=True)}
    np.testing.assert_array_equal(outputs(out, {**weights, "x": mx.nd.array([[[1, 2]]])})[0], [[[1, 2]]])
    assert out.name.endswith("_plus_residual")


def test_zoneout_keeps_old_values_in_training_only():
    cell = R.ZoneoutCell(R.RNNCell(64, prefix="r_"), zoneout_outputs=0.5)
    out = sym.Group(cell.unroll(1, [sym.Variable("x")])[0])
    arrays = {n: mx.nd.ones(s) for n, s in zip(out.list_arguments(), out.infer_shape(x=(1, 4))[0], strict=True)}
    bound = out.bind(mx.cpu(), arrays)
    assert (bound.forward(is_train=False)[0].asnumpy() != 0).all()
    kept = (bound.forward(is_train=True)[0].asnumpy() == 0).mean()
    assert 0.2 < kept < 0.8
    cell.reset()
    assert cell.prev_output is None


@pytest.mark.parametrize("layout", ["NCHW", "NHWC"])
@pytest.mark.parametrize("kind", [R.ConvRNNCell, R.ConvLSTMCell])
def test_convolutional_cells(kind, layout):
    shape = (2, 3, 6, 5) if layout == "NCHW" else (2, 6, 5, 3)
    cell = kind(shape, 4, prefix="c_", activation="tanh", conv_layout=layout)
    expected = (0, 4, 6, 5) if layout == "NCHW" else (0, 6, 5, 4)
    assert {info["shape"] for info in cell.state_info} == {expected}
    out, _ = cell.unroll(2, [sym.Variable("a"), sym.Variable("b")])
    shapes = dict(zip(out[1].list_arguments(), out[1].infer_shape(a=shape, b=shape)[0], strict=True))
    weights = {n: mx.nd.ones(s) for n, s in shapes.items()}
    assert outputs(out[1], weights)[0].shape == (2, *expected[1:])
    own = {n: v for n, v in weights.items() if n.startswith("c_")}
    assert {n: v.shape for n, v in cell.pack_weights(cell.unpack_weights(own)).items()} == {n: v.shape for n, v in own.items()}


def test_convolutional_gru():
    cell = R.ConvGRUCell((2, 3, 6, 6), 4, i2h_pad=(0, 0))
    assert cell.state_info == [{"shape": (0, 4, 4, 4), "__layout__": "NCHW"}]
    assert cell.unroll(1, [sym.Variable("a")])[0][0].infer_shape(a=(2, 3, 6, 6))[1] == [(2, 4, 4, 4)]


def test_shared_weights():
    params = R.RNNParams("z_")
    assert params.get("w") is params.get("w")
    one, other = R.RNNCell(2, params=params), R.RNNCell(2, prefix="other_", params=params)
    assert one._iW is other._iW


@pytest.mark.parametrize("call, says", [
    (lambda: R.RNNCell(2).unroll(2, None), "deprecated"),
    (lambda: R.RNNCell(2).unroll(3, [sym.Variable("a")]), "length is 3"),
    (lambda: R.RNNCell(2).unroll(2, sym.Group([sym.Variable("a"), sym.Variable("b")])), "grouped symbol"),
    (lambda: R.ZoneoutCell(R.FusedRNNCell(2)), "unfuse"),
    (lambda: R.ZoneoutCell(R.BidirectionalCell(R.RNNCell(2, prefix="a_"), R.RNNCell(2, prefix="b_"))), "underneath"),
    (lambda: R.DropoutCell("half"), "'half'"),
    (lambda: R.FusedRNNCell(2, mode="rnn"), "'rnn'"),
    (lambda: R.FusedRNNCell(2).pack_weights({}), "lstm_l0_i2h_i_weight"),
    (lambda: R.LSTMCell(2).unpack_weights({"x": 1}), "lstm_i2h_weight"),
    (lambda: R.ConvRNNCell((1, 3, 4, 4), 2, h2h_kernel=(2, 2)), "(2, 2)"),
    (lambda: R.SequentialRNNCell(params=R.RNNParams()).add(R.RNNCell(2)), "not both"),
])
def test_mistakes(call, says):
    with pytest.raises(mx.MXNetError) as raised:
        call()
    assert says in str(raised.value)


def test_a_wrapped_cell_is_called_through_its_wrapper():
    cell = R.RNNCell(2)
    wrapper = R.ZoneoutCell(cell)
    with pytest.raises(mx.MXNetError, match="modifier"):
        cell.begin_state()
    assert wrapper.begin_state(sym.ones)[0].name == "rnn_begin_state_0"


@pytest.mark.parametrize("make", [lambda: R.FusedRNNCell(2), lambda: R.BidirectionalCell(R.RNNCell(2, prefix="a_"), R.RNNCell(2, prefix="b_"))])
def test_whole_sequences_only(make):
    with pytest.raises(NotImplementedError, match="unroll"):
        make()(sym.Variable("x"), [])
