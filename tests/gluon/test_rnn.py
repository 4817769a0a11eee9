"""Recurrent layers and cells."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, gluon, nd
from mxnet.base import MXNetError

from .checks import assert_alike

rnn = gluon.rnn
LAYERS = {"rnn": lambda **k: rnn.RNN(3, activation="tanh", **k), "lstm": lambda **k: rnn.LSTM(3, **k), "gru": lambda **k: rnn.GRU(3, **k)}


@pytest.mark.parametrize("kind", LAYERS)
@pytest.mark.parametrize("layers, bidirectional", [(1, False), (2, True)])
def test_layer_equals_its_cells(kind, layers, bidirectional, tmp_path):
    layer = LAYERS[kind](num_layers=layers, bidirectional=bidirectional, prefix="a_")
    layer.initialize(mx.init.Normal(0.5))
    x = nd.random.normal(shape=(4, 2, 5))
    fused = layer(x)
    cells = layer._unfuse()
    assert_alike(cells.unroll(4, x, layout="TNC", merge_outputs=True)[0], fused)
    layer.hybridize()
    assert_alike(layer(x), fused)
    output, states = layer(x, layer.begin_state(batch_size=2))
    assert_alike(output, fused)
    assert_alike(layer(x), fused)
    path = str(tmp_path / "p")
    layer.save_parameters(path)
    other = LAYERS[kind](num_layers=layers, bidirectional=bidirectional, prefix="b_")
    other.load_parameters(path)
    assert_alike(other(x), fused)
    assert [state.shape for state in states] == [info["shape"] for info in layer.state_info(2)]


def test_layer_exports(tmp_path):
    net = gluon.nn.HybridSequential()
    net.add(rnn.LSTM(3, layout="NTC"), gluon.nn.Dense(2))
    net.initialize()
    net.hybridize()
    y = net(nd.ones((2, 4, 5)))
    net.export(str(tmp_path / "m"))
    block = gluon.SymbolBlock.imports(str(tmp_path / "m-symbol.json"), ["data"], str(tmp_path / "m-0000.params"))
    assert_alike(block(nd.ones((2, 4, 5))), y)
    assert block(nd.ones((3, 4, 5))).shape == (3, 2)        # another batch size


CELLS = {"rnn": lambda: rnn.RNNCell(3), "lstm": lambda: rnn.LSTMCell(3), "gru": lambda: rnn.GRUCell(3),
         "zoneout": lambda: rnn.ZoneoutCell(rnn.RNNCell(3), 0.2, 0.2), "residual": lambda: rnn.ResidualCell(rnn.GRUCell(3)),
         "bidirectional": lambda: rnn.BidirectionalCell(rnn.LSTMCell(3), rnn.GRUCell(2)), "lstmp": lambda: gluon.contrib.rnn.LSTMPCell(3, 2),
         "vardrop": lambda: gluon.contrib.rnn.VariationalDropoutCell(rnn.RNNCell(3), 0.3, 0.3, 0.3)}


@pytest.mark.parametrize("kind", CELLS)
def test_cell(kind):
    cell = CELLS[kind]()
    cell.initialize(mx.init.Normal(0.5))
    x = nd.random.normal(shape=(2, 4, 3))
    merged, states = cell.unroll(4, x, merge_outputs=True)
    listed, _ = cell.unroll(4, x, merge_outputs=False)
    assert len(listed) == 4
    assert_alike(nd.stack(*listed, axis=1), merged)
    shorter, last = cell.unroll(4, x, merge_outputs=True, valid_length=nd.array([2, 4]))
    assert not shorter[0, 2:].asnumpy().any() and len(last) == len(states)
    if kind != "bidirectional":
        assert_alike(shorter[1], merged[1])
        assert_alike(shorter[0, :2], merged[0, :2])
    data = mx.sym.var("data")
    outputs, _ = cell.unroll(4, data, merge_outputs=True)
    executor = outputs.simple_bind(mx.cpu(), grad_req="null", data=x.shape)
    executor.copy_params_from({name: param.data() for name, param in cell.collect_params().items()}, allow_extra_params=True)
    assert_alike(executor.forward(data=x)[0], merged)


def test_stacks():
    plain, hybrid = rnn.SequentialRNNCell(prefix="s_"), rnn.HybridSequentialRNNCell(prefix="s_")
    for stack in (plain, hybrid):
        with stack.name_scope():
            stack.add(rnn.LSTMCell(3))
            stack.add(rnn.DropoutCell(0.5))
            stack.add(rnn.GRUCell(2))
        stack.initialize(mx.init.One())
    x = nd.random.normal(shape=(2, 3, 4))
    one, other = plain.unroll(3, x, merge_outputs=True), hybrid.unroll(3, x, merge_outputs=True)
    assert_alike(one, other)
    assert len(plain) == 3 and plain[1].name == "s_dropout0" and len(hybrid.state_info(2)) == 3
    hybrid.hybridize()
    assert_alike(hybrid.unroll(3, x, merge_outputs=True), other)


def test_convolutional_cells():
    cell = gluon.contrib.rnn.Conv2DLSTMCell((2, 5, 5), 3, 3, 3, i2h_pad=1)
    cell.initialize()
    outputs, states = cell.unroll(2, nd.ones((1, 2, 2, 5, 5)))
    assert outputs[0].shape == (1, 3, 5, 5) and len(states) == 2
    with pytest.raises(MXNetError, match="odd"):
        gluon.contrib.rnn.Conv1DRNNCell((2, 5), 3, 3, 2)


def test_gradients_through_time():
    cell = rnn.LSTMCell(3)
    cell.initialize()
    x = nd.ones((1, 5, 2))
    x.attach_grad()
    with autograd.record():
        outputs, _ = cell.unroll(5, x)
        total = outputs[-1].sum()
    total.backward()
    assert np.abs(x.grad.asnumpy()).min() > 0


def test_mistakes():
    cell = rnn.RNNCell(2)
    cell.initialize()
    with pytest.raises(ValueError, match="4"):
        cell.unroll(4, [nd.ones((1, 2))] * 3)
    with pytest.raises(NotImplementedError, match="unroll"):
        rnn.BidirectionalCell(rnn.RNNCell(2), rnn.RNNCell(2))(nd.ones((1, 2)), [])
    rnn.ResidualCell(cell)
    with pytest.raises(MXNetError, match="modifier"):
        cell.begin_state(batch_size=1)
    with pytest.raises(MXNetError, match="layout"):
        rnn.LSTM(2, layout="CNT")
    with pytest.raises(MXNetError, match="rate"):
        rnn.DropoutCell("much")
