"""Every layer: eager = hybridized = exported = reloaded."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, gluon, nd
from mxnet.base import MXNetError
from mxnet.gluon import nn

from .checks import check_layer

LAYERS = {
    "dense": (lambda: nn.Dense(3, activation="tanh"), (2, 4)), "dense_axes": (lambda: nn.Dense(3, flatten=False, use_bias=False), (2, 3, 4)),
    "batchnorm": (nn.BatchNorm, (3, 4, 2)), "batchnorm_plain": (lambda: nn.BatchNorm(scale=False, center=False, axis=-1), (3, 4)),
    "layernorm": (nn.LayerNorm, (2, 3, 4)), "instancenorm": (lambda: nn.InstanceNorm(scale=True), (2, 3, 4, 2)),
    "instancenorm_axis": (lambda: nn.InstanceNorm(axis=2), (2, 4, 3)), "groupnorm": (lambda: nn.GroupNorm(2), (2, 4, 3)),
    "dropout": (lambda: nn.Dropout(0.0), (2, 3)), "flatten": (nn.Flatten, (2, 3, 2)),
    "activation": (lambda: nn.Activation("softrelu"), (2, 3)), "leakyrelu": (lambda: nn.LeakyReLU(0.2), (2, 3)), "prelu": (nn.PReLU, (2, 3)),
    "elu": (nn.ELU, (2, 3)), "selu": (nn.SELU, (2, 3)), "gelu": (nn.GELU, (2, 3)), "swish": (lambda: nn.Swish(1.5), (2, 3)),
    "hybridlambda": (lambda: nn.HybridLambda("tanh"), (2, 3)), "hybridlambda_f": (lambda: nn.HybridLambda(lambda F, x: F.exp(x)), (2, 3)),
    "conv1d": (lambda: nn.Conv1D(3, 2), (2, 2, 6)), "conv2d": (lambda: nn.Conv2D(4, 3, padding=1, groups=2, activation="relu"), (1, 2, 5, 5)),
    "conv3d": (lambda: nn.Conv3D(2, 2, use_bias=False), (1, 2, 3, 3, 3)), "conv1dt": (lambda: nn.Conv1DTranspose(2, 3), (1, 2, 4)),
    "conv2dt": (lambda: nn.Conv2DTranspose(2, 3, strides=2, output_padding=1), (1, 2, 3, 3)),
    "conv3dt": (lambda: nn.Conv3DTranspose(2, 2), (1, 2, 2, 2, 2)), "maxpool1d": (nn.MaxPool1D, (1, 2, 6)),
    "maxpool2d": (lambda: nn.MaxPool2D(3, 2, 1, ceil_mode=True), (1, 2, 6, 6)), "maxpool3d": (nn.MaxPool3D, (1, 1, 4, 4, 4)),
    "avgpool1d": (nn.AvgPool1D, (1, 2, 6)), "avgpool2d": (lambda: nn.AvgPool2D(3, 1, 1, count_include_pad=False), (1, 2, 5, 5)),
    "avgpool3d": (nn.AvgPool3D, (1, 1, 4, 4, 4)), "globalmax1d": (nn.GlobalMaxPool1D, (1, 2, 5)), "globalmax2d": (nn.GlobalMaxPool2D, (1, 2, 5, 4)),
    "globalmax3d": (nn.GlobalMaxPool3D, (1, 2, 2, 3, 2)), "globalavg1d": (nn.GlobalAvgPool1D, (1, 2, 5)),
    "globalavg2d": (nn.GlobalAvgPool2D, (1, 2, 5, 4)), "globalavg3d": (nn.GlobalAvgPool3D, (1, 2, 2, 3, 2)),
    "reflectionpad": (lambda: nn.ReflectionPad2D(1), (1, 2, 3, 3)),
    "identity": (gluon.contrib.nn.Identity, (2, 3)), "pixelshuffle1d": (lambda: gluon.contrib.nn.PixelShuffle1D(2), (1, 4, 3)),
    "pixelshuffle2d": (lambda: gluon.contrib.nn.PixelShuffle2D((2, 1)), (1, 4, 2, 3)),
    "pixelshuffle3d": (lambda: gluon.contrib.nn.PixelShuffle3D(2), (1, 8, 1, 2, 1)),
}


@pytest.mark.parametrize("name", LAYERS)
def test_layer(name, tmp_path):
    make, shape = LAYERS[name]
    check_layer(make, shape, folder=tmp_path)


@pytest.mark.parametrize("make", [lambda: nn.Sequential(), lambda: nn.HybridSequential()])
def test_sequential(make, tmp_path):
    def net():
        made = make()
        made.add(nn.Dense(5, activation="relu"), nn.LayerNorm(), nn.Dense(2))
        return made
    check_layer(net, (3, 4), folder=tmp_path)


def test_embedding(tmp_path):
    layer = check_layer(lambda: nn.Embedding(5, 3), (2, 4), folder=tmp_path, draw=lambda shape: nd.array(np.arange(8).reshape(shape) % 5),
                        gradient=False)
    assert layer(nd.array([[1]])).shape == (1, 1, 3)


def test_concurrent(tmp_path):
    def net():
        made = gluon.contrib.nn.HybridConcurrent(axis=1)
        made.add(nn.Dense(2), gluon.contrib.nn.Identity())
        return made
    assert check_layer(net, (2, 3), folder=tmp_path)(nd.ones((2, 3))).shape == (2, 5)


def test_dropout_works_while_training_only():
    layer = nn.Dropout(0.5)
    x = nd.ones((50, 50))
    assert (layer(x) == x).asnumpy().all()
    layer.hybridize()
    with autograd.record():
        y = layer(x)
    assert 0.3 < float((y == 0).mean().asscalar()) < 0.7 and float(y.max().asscalar()) == 2.0
    assert (layer(x) == x).asnumpy().all()


def test_batchnorm_keeps_running_statistics():
    layer = nn.BatchNorm(momentum=0.5)
    layer.initialize()
    x = nd.array([[1.0, 10.0], [3.0, 30.0]])
    for hybrid in (False, True):
        layer.hybridize(hybrid)
        with autograd.record():
            y = layer(x)
        y.backward()
        np.testing.assert_allclose(y.asnumpy(), [[-1, -1], [1, 1]], atol=1e-4)
    np.testing.assert_allclose(layer.running_mean.data().asnumpy(), [1.5, 15.0])
    layer.cast("float16")
    assert layer.gamma.dtype == "float32"


def test_unknown_layout_and_window():
    for make in (lambda: nn.Conv2D(1, 1, layout="HWC"), lambda: nn.MaxPool2D(layout="HWC"), lambda: nn.Conv2D(1, (1, 2, 3)),
                 lambda: nn.LeakyReLU(-1), lambda: nn.Lambda("no_such_function"), lambda: nn.HybridLambda(3)):
        with pytest.raises(MXNetError):
            make()


def test_wrong_input_names_the_layer():
    layer = nn.Dense(2, in_units=3, prefix="fc_")
    layer.initialize()
    layer.hybridize()
    with pytest.raises(MXNetError, match=r"fc_|FullyConnected"):
        layer(nd.ones((1, 4)))
    with pytest.raises(MXNetError):
        layer(nd.ones((1, 3), dtype="float64"))


def test_sequential_is_a_list():
    net = nn.HybridSequential(prefix="s_")
    with net.name_scope():
        net.add(nn.Dense(1), nn.Dense(2), nn.Dense(3))
    assert len(net) == 3 and net[1].name == "s_dense1" and [block.name for block in net[1:]] == ["s_dense1", "s_dense2"]
    with pytest.raises(MXNetError, match="HybridBlock"):
        net.add(nn.Lambda("relu"))
    plain = nn.Sequential()
    plain.add(nn.Dense(1))
    with pytest.warns(UserWarning, match="HybridSequential"):
        plain.hybridize()


def test_names_with_numpy_semantics():
    with mx.util.np_shape(True), mx.util.np_array(True):
        layer = nn.Dense(2, in_units=3)
        layer.initialize()
        x = mx.np.ones((1, 3))
        y = layer(x)
        assert type(y) is mx.np.ndarray
        layer.hybridize()
        np.testing.assert_allclose(layer(x).asnumpy(), y.asnumpy(), rtol=1e-6)
