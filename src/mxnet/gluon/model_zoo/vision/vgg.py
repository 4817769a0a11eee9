"""VGG. Source: Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image Recognition", 2015."""
from ....base import ArgumentError
from ....context import cpu
from ....initializer import Xavier
from ... import nn
from ...block import HybridBlock
from ..model_store import load_pretrained

__all__ = ["VGG", "get_vgg", "vgg11", "vgg11_bn", "vgg13", "vgg13_bn", "vgg16", "vgg16_bn", "vgg19", "vgg19_bn"]

# layers of each stage, filters of each stage
vgg_spec = {11: ([1, 1, 2, 2, 2], [64, 128, 256, 512, 512]), 13: ([2, 2, 2, 2, 2], [64, 128, 256, 512, 512]),
            16: ([2, 2, 3, 3, 3], [64, 128, 256, 512, 512]), 19: ([2, 2, 4, 4, 4], [64, 128, 256, 512, 512])}


class VGG(HybridBlock):
    """VGG.

    Args:
        layers: Convolutions in each stage.
        filters: Filters in each stage.
        classes: Number of classes.
        batch_norm: Normalize after each convolution.
    """

    def __init__(self, layers, filters, classes=1000, batch_norm=False, **kwargs):
        super().__init__(**kwargs)
        if len(layers) != len(filters):
            raise ArgumentError(f"VGG: {len(layers)} stages of layers, but {len(filters)} of filters.")
        with self.name_scope():
            self.features = self._make_features(layers, filters, batch_norm)
            for _ in range(2):
                self.features.add(nn.Dense(4096, activation="relu", weight_initializer="normal", bias_initializer="zeros"))
                self.features.add(nn.Dropout(rate=0.5))
            self.output = nn.Dense(classes, weight_initializer="normal", bias_initializer="zeros")

    def _make_features(self, layers, filters, batch_norm):
        features = nn.HybridSequential(prefix="")
        for count, channels in zip(layers, filters, strict=True):
            for _ in range(count):
                features.add(nn.Conv2D(channels, kernel_size=3, padding=1, bias_initializer="zeros",
                                       weight_initializer=Xavier(rnd_type="gaussian", factor_type="out", magnitude=2)))
                if batch_norm:
                    features.add(nn.BatchNorm())
                features.add(nn.Activation("relu"))
            features.add(nn.MaxPool2D(strides=2))
        return features

    def hybrid_forward(self, F, x):
        """Images (batch, 3, 224, 224) to (batch, classes)."""
        return self.output(self.features(x))


def get_vgg(num_layers, pretrained=False, ctx=cpu(), root=None, **kwargs):
    """VGG.

    Args:
        num_layers: 11, 13, 16 or 19.
        pretrained: Load the published weights.
        ctx: Where to put them.
        root: Folder to keep them in.
        **kwargs: Arguments of the network.
    """
    layers, filters = vgg_spec[num_layers]
    net = VGG(layers, filters, **kwargs)
    if pretrained:
        load_pretrained(net, f"vgg{num_layers}{'_bn' if kwargs.get('batch_norm') else ''}", ctx, root)
    return net


def vgg11(**kwargs):
    """VGG-11; see ``get_vgg``."""
    return get_vgg(11, **kwargs)


def vgg13(**kwargs):
    """VGG-13; see ``get_vgg``."""
    return get_vgg(13, **kwargs)


def vgg16(**kwargs):
    """VGG-16; see ``get_vgg``."""
    return get_vgg(16, **kwargs)


def vgg19(**kwargs):
    """VGG-19; see ``get_vgg``."""
    return get_vgg(19, **kwargs)


def vgg11_bn(**kwargs):
    """VGG-11 with batch normalization; see ``get_vgg``."""
    return get_vgg(11, **{**kwargs, "batch_norm": True})


def vgg13_bn(**kwargs):
    """VGG-13 with batch normalization; see ``get_vgg``."""
    return get_vgg(13, **{**kwargs, "batch_norm": True})


def vgg16_bn(**kwargs):
    """VGG-16 with batch normalization; see ``get_vgg``."""
    return get_vgg(16, **{**kwargs, "batch_norm": True})


def vgg19_bn(**kwargs):
    """VGG-19 with batch normalization; see ``get_vgg``."""
    return get_vgg(19, **{**kwargs, "batch_norm": True})
