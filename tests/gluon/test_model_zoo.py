"""Networks of the literature: structure and a forward pass of the small ones."""
import pytest

import mxnet as mx
from mxnet import gluon, nd

from .checks import assert_alike

vision = gluon.model_zoo.vision


@pytest.mark.parametrize("name, parameters", [("resnet18_v1", 11699112), ("resnet50_v2", 25595060), ("mobilenetv2_0.25", 1526856),
                                              ("squeezenet1.0", 1248424), ("densenet121", 8062504), ("inceptionv3", 23869000),
                                              ("vgg11_bn", 132874344), ("alexnet", 61100840)])
def test_number_of_parameters(name, parameters):
    net = vision.get_model(name)
    size = 299 if name == "inceptionv3" else 224
    out = net(mx.sym.var("data"))
    arguments, outputs, auxiliary = out.infer_shape(data=(1, 3, size, size))
    assert outputs == [(1, 1000)]
    shapes = dict(zip(out.list_arguments() + out.list_auxiliary_states(), arguments + auxiliary, strict=True))
    total = 0
    for key in net.collect_params():
        count = 1
        for length in shapes[key]:
            count *= length
        total += count
    assert total == parameters


@pytest.mark.parametrize("make, size", [(lambda: vision.resnet18_v1(thumbnail=True, classes=3), 16),
                                        (lambda: vision.resnet18_v2(thumbnail=True, classes=3), 16),
                                        (lambda: vision.mobilenet0_25(classes=3), 32), (lambda: vision.mobilenet_v2_0_25(classes=3), 32)])
def test_small_networks_run(make, size):
    net = make()
    net.initialize(mx.init.Xavier())
    x = nd.random.normal(shape=(2, 3, size, size))
    eager = net(x)
    assert eager.shape == (2, 3)
    net.hybridize()
    assert_alike(net(x), eager, 1e-4)


def test_unknown_names():
    with pytest.raises(ValueError, match="resnet18_v1"):
        vision.get_model("nosuch")
    with pytest.raises(ValueError, match="nosuch"):
        gluon.model_zoo.model_store.short_hash("nosuch")
    assert gluon.model_zoo.model_store.short_hash("resnet18_v1") == "a0666292"
