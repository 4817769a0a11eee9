"""SqueezeNet. Source: Iandola et al., "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters", 2016."""
from ....base import ArgumentError
from ....context import cpu
from ... import nn
from ...block import HybridBlock
from ...contrib.nn import HybridConcurrent
from ..model_store import load_pretrained

__all__ = ["SqueezeNet", "squeezenet1_0", "squeezenet1_1"]


def _fire(squeeze, expand):
    """A fire module: few channels, then many from 1 x 1 and 3 x 3 convolutions side by side."""
    out = nn.HybridSequential(prefix="")
    out.add(_conv_relu(squeeze, 1))
    paths = HybridConcurrent(axis=1, prefix="")
    paths.add(_conv_relu(expand, 1), _conv_relu(expand, 3, 1))
    out.add(paths)
    return out


def _conv_relu(channels, kernel_size, padding=0):
    out = nn.HybridSequential(prefix="")
    out.add(nn.Conv2D(channels, kernel_size, padding=padding), nn.Activation("relu"))
    return out


def _pool():
    return nn.MaxPool2D(pool_size=3, strides=2, ceil_mode=True)


class SqueezeNet(HybridBlock):
    """SqueezeNet.

    Args:
        version: ``"1.0"`` or ``"1.1"``.
        classes: Number of classes.
    """

    def __init__(self, version, classes=1000, **kwargs):
        super().__init__(**kwargs)
        if version not in ("1.0", "1.1"):
            raise ArgumentError(f"Unsupported SqueezeNet version {version}: 1.0 or 1.1 expected")
        with self.name_scope():
            self.features = nn.HybridSequential(prefix="")
            if version == "1.0":
                self.features.add(nn.Conv2D(96, kernel_size=7, strides=2), nn.Activation("relu"), _pool(), _fire(16, 64), _fire(16, 64),
                                  _fire(32, 128), _pool(), _fire(32, 128), _fire(48, 192), _fire(48, 192), _fire(64, 256), _pool(),
                                  _fire(64, 256))
            else:
                self.features.add(nn.Conv2D(64, kernel_size=3, strides=2), nn.Activation("relu"), _pool(), _fire(16, 64), _fire(16, 64),
                                  _pool(), _fire(32, 128), _fire(32, 128), _pool(), _fire(48, 192), _fire(48, 192), _fire(64, 256),
                                  _fire(64, 256))
            self.features.add(nn.Dropout(0.5))
            self.output = nn.HybridSequential(prefix="")
            self.output.add(nn.Conv2D(classes, kernel_size=1), nn.Activation("relu"), nn.AvgPool2D(13), nn.Flatten())

    def hybrid_forward(self, F, x):
        """Images (batch, 3, 224, 224) to (batch, classes)."""
        return self.output(self.features(x))


def get_squeezenet(version, pretrained=False, ctx=cpu(), root=None, **kwargs):
    """SqueezeNet.

    Args:
        version: ``"1.0"`` or ``"1.1"``.
        pretrained: Load the published weights.
        ctx: Where to put them.
        root: Folder to keep them in.
        **kwargs: Arguments of the network.
    """
    net = SqueezeNet(version, **kwargs)
    if pretrained:
        load_pretrained(net, f"squeezenet{version}", ctx, root)
    return net


def squeezenet1_0(**kwargs):
    """SqueezeNet 1.0; see ``get_squeezenet``."""
    return get_squeezenet("1.0", **kwargs)


def squeezenet1_1(**kwargs):
    """SqueezeNet 1.1, with 2.4 times less computation; see ``get_squeezenet``."""
    return get_squeezenet("1.1", **kwargs)
