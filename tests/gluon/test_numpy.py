"""Gluon with NumPy semantics: layers, losses, cells and files hold mx.np arrays and give the numbers of mx.nd."""
import numpy as onp
import pytest

import mxnet as mx
from mxnet import autograd, gluon
from mxnet.gluon import nn


@pytest.fixture(autouse=True)
def numpy_semantics():
    mx.npx.set_np()
    yield
    mx.npx.reset_np()


LAYERS = {
    "dense": (lambda: nn.Dense(3, activation="relu"), (2, 4)), "conv": (lambda: nn.Conv2D(2, 3), (1, 2, 5, 5)),
    "deconv": (lambda: nn.Conv2DTranspose(2, 3), (1, 2, 4, 4)), "pool": (nn.MaxPool2D, (1, 2, 4, 4)), "batchnorm": (nn.BatchNorm, (2, 3)),
    "batchnormrelu": (nn.BatchNormReLU, (2, 3, 2, 2)), "layernorm": (nn.LayerNorm, (2, 3)), "groupnorm": (lambda: nn.GroupNorm(2), (2, 4, 3)),
    "instancenorm": (lambda: nn.InstanceNorm(axis=2), (2, 3, 4)), "dropout": (lambda: nn.Dropout(0.0), (2, 3)), "flatten": (nn.Flatten, (2, 3, 2)),
    "prelu": (nn.PReLU, (2, 3)), "elu": (nn.ELU, (2, 3)), "swish": (nn.Swish, (2, 3)), "pad": (lambda: nn.ReflectionPad2D(1), (1, 1, 3, 3)),
    "lambda": (lambda: nn.HybridLambda("tanh"), (2, 3)), "pixelshuffle": (lambda: gluon.contrib.nn.PixelShuffle2D(2), (1, 4, 3, 2)),
    "lstm": (lambda: gluon.rnn.LSTM(3, layout="NTC"), (2, 4, 3)),
}


@pytest.mark.parametrize("name", LAYERS)
def test_layer(name):
    make, shape = LAYERS[name]
    layer = make()
    layer.initialize()
    values = onp.random.RandomState(0).randn(*shape).astype("float32")
    x = mx.np.array(values)
    x.attach_grad()
    eager = layer(x)
    layer.hybridize()
    assert type(eager) is type(layer(x)) is mx.np.ndarray
    onp.testing.assert_allclose(layer(x).asnumpy(), eager.asnumpy(), rtol=1e-5, atol=1e-6)
    with autograd.record():
        total = layer(x).sum()
    total.backward()
    assert x.grad.shape == shape


LOSSES = [gluon.loss.L2Loss(), gluon.loss.L1Loss(batch_axis=1), gluon.loss.SigmoidBCELoss(), gluon.loss.SoftmaxCELoss(sparse_label=False),
          gluon.loss.KLDivLoss(from_logits=False), gluon.loss.HuberLoss(), gluon.loss.LogisticLoss(), gluon.loss.SquaredHingeLoss(),
          gluon.loss.PoissonNLLLoss(compute_full=True)]


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: type(loss).__name__)
def test_loss_is_that_of_nd(loss):
    pred, label = (onp.random.RandomState(seed).rand(3, 4).astype("float32") for seed in (0, 1))
    found = loss(mx.np.array(pred), mx.np.array(label))
    assert type(found) is mx.np.ndarray
    mx.npx.reset_np()
    expected = loss(mx.nd.array(pred), mx.nd.array(label)).asnumpy()
    onp.testing.assert_allclose(found.asnumpy().ravel(), expected.ravel(), rtol=1e-5, atol=1e-6)


def test_training_and_files(tmp_path):
    net = nn.HybridSequential()
    net.add(nn.Dense(8, activation="relu"), nn.Dense(2))
    net.initialize()
    net.hybridize()
    trainer, loss = gluon.Trainer(net.collect_params(), "adam"), gluon.loss.SoftmaxCrossEntropyLoss()
    for x, y in gluon.data.DataLoader(gluon.data.ArrayDataset(mx.np.ones((6, 4)), onp.arange(6) % 2), batch_size=3):
        assert type(x) is mx.np.ndarray
        with autograd.record():
            value = loss(net(x), y).mean()
        value.backward()
        trainer.step(1)
    net.export(str(tmp_path / "m"))
    net.save_parameters(str(tmp_path / "p"))
    block = gluon.SymbolBlock.imports(str(tmp_path / "m-symbol.json"), ["data"], str(tmp_path / "m-0000.params"))
    onp.testing.assert_allclose(block(x).asnumpy(), net(x).asnumpy(), rtol=1e-6)
    net.load_parameters(str(tmp_path / "p"))
    assert type(net[0].weight.data()) is mx.np.ndarray


def test_cells():
    for cell in (gluon.rnn.LSTMCell(3), gluon.rnn.GRUCell(3), gluon.rnn.ZoneoutCell(gluon.rnn.RNNCell(3), 0.1, 0.1),
                 gluon.rnn.BidirectionalCell(gluon.rnn.RNNCell(3), gluon.rnn.RNNCell(2))):
        cell.initialize()
        outputs, _ = cell.unroll(4, mx.np.ones((2, 4, 3)), merge_outputs=True, valid_length=mx.np.array([2, 4]))
        assert type(outputs) is mx.np.ndarray and not outputs[0, 2:].asnumpy().any()


def test_legacy_outputs_are_refused():
    class Legacy(gluon.Block):
        def forward(self, x):
            return x.as_nd_ndarray()
    with pytest.raises(TypeError, match="mx.np"):
        Legacy()(mx.np.ones(2))


class PositionAdded(nn.HybridBlock):
    """Parameters used as arrays are: indexed by tuples, reshaped, joined."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        with self.name_scope():
            self.position = self.params.get("position", shape=(1, 6, 4), init="normal")
            self.scale = self.params.get_constant("scale", mx.np.full((4,), 2.0))

    def hybrid_forward(self, F, x, position, scale):
        return x + position[:, :3] * scale + F.np.concatenate([position[0, :1], position[0, 4:]], axis=0)


def test_parameters_of_hybridized_blocks_are_numpy_symbols(tmp_path):
    block = PositionAdded()
    block.initialize()
    x = mx.np.ones((2, 3, 4))
    eager = block(x)
    block.hybridize()
    onp.testing.assert_allclose(block(x).asnumpy(), eager.asnumpy(), rtol=1e-6)
    block.export(str(tmp_path / "net"))
    again = gluon.SymbolBlock.imports(str(tmp_path / "net-symbol.json"), ["data"], str(tmp_path / "net-0000.params"))
    onp.testing.assert_allclose(again(x).asnumpy(), eager.asnumpy(), rtol=1e-6)


def test_a_parameter_keeps_the_kind_of_variable_it_was_first_asked_for():
    with mx.util.np_array(False):
        plain = gluon.Parameter("plain", shape=(2,))
        assert type(plain.var()) is mx.sym.Symbol
    assert type(plain.var()) is mx.sym.Symbol
    assert type(gluon.Parameter("numpy", shape=(2,)).var()) is type(mx.sym.var("x").as_np_ndarray())
