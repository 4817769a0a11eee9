"""Inception v3. Source: Szegedy et al., "Rethinking the Inception Architecture for Computer Vision", 2016."""
from ....context import cpu
from ... import nn
from ...block import HybridBlock
from ...contrib.nn import HybridConcurrent
from ..model_store import load_pretrained

__all__ = ["Inception3", "inception_v3"]


def _conv(channels, kernel_size, strides=1, padding=0):
    """A convolution, its normalization and ReLU."""
    out = nn.HybridSequential(prefix="")
    out.add(nn.Conv2D(channels, kernel_size, strides, padding, use_bias=False), nn.BatchNorm(epsilon=0.001), nn.Activation("relu"))
    return out


def _branch(pool, *convs):
    """A pooling, or None, and convolutions given as (channels, kernel size, strides, padding)."""
    out = nn.HybridSequential(prefix="")
    if pool == "avg":
        out.add(nn.AvgPool2D(pool_size=3, strides=1, padding=1))
    elif pool == "max":
        out.add(nn.MaxPool2D(pool_size=3, strides=2))
    out.add(*(_conv(*conv) for conv in convs))
    return out


def _concurrent(prefix, *branches):
    out = HybridConcurrent(axis=1, prefix=prefix)
    with out.name_scope():
        out.add(*(make() for make in branches))
    return out


def _make_A(pool_features, prefix):
    return _concurrent(prefix, lambda: _branch(None, (64, 1)), lambda: _branch(None, (48, 1), (64, 5, 1, 2)),
                       lambda: _branch(None, (64, 1), (96, 3, 1, 1), (96, 3, 1, 1)), lambda: _branch("avg", (pool_features, 1)))


def _make_B(prefix):
    return _concurrent(prefix, lambda: _branch(None, (384, 3, 2)), lambda: _branch(None, (64, 1), (96, 3, 1, 1), (96, 3, 2)),
                       lambda: _branch("max"))


def _make_C(channels, prefix):
    row, column = ((1, 7), 1, (0, 3)), ((7, 1), 1, (3, 0))
    return _concurrent(prefix, lambda: _branch(None, (192, 1)), lambda: _branch(None, (channels, 1), (channels, *row), (192, *column)),
                       lambda: _branch(None, (channels, 1), (channels, *column), (channels, *row), (channels, *column), (192, *row)),
                       lambda: _branch("avg", (192, 1)))


def _make_D(prefix):
    return _concurrent(prefix, lambda: _branch(None, (192, 1), (320, 3, 2)),
                       lambda: _branch(None, (192, 1), (192, (1, 7), 1, (0, 3)), (192, (7, 1), 1, (3, 0)), (192, 3, 2)),
                       lambda: _branch("max"))


def _fork(*convs):
    """Convolutions, then a row and a column convolution side by side."""
    out = nn.HybridSequential(prefix="")
    out.add(_branch(None, *convs))
    split = HybridConcurrent(axis=1, prefix="")
    split.add(_branch(None, (384, (1, 3), 1, (0, 1))), _branch(None, (384, (3, 1), 1, (1, 0))))
    out.add(split)
    return out


def _make_E(prefix):
    return _concurrent(prefix, lambda: _branch(None, (320, 1)), lambda: _fork((384, 1)), lambda: _fork((448, 1), (384, 3, 1, 1)),
                       lambda: _branch("avg", (192, 1)))


def make_aux(classes):
    """The auxiliary classifier."""
    out = nn.HybridSequential(prefix="")
    out.add(nn.AvgPool2D(pool_size=5, strides=3), _conv(128, 1), _conv(768, 5), nn.Flatten(), nn.Dense(classes))
    return out


class Inception3(HybridBlock):
    """Inception v3.

    Args:
        classes: Number of classes.
    """

    def __init__(self, classes=1000, **kwargs):
        super().__init__(**kwargs)
        with self.name_scope():
            self.features = nn.HybridSequential(prefix="")
            self.features.add(_conv(32, 3, 2), _conv(32, 3), _conv(64, 3, 1, 1), nn.MaxPool2D(pool_size=3, strides=2), _conv(80, 1),
                              _conv(192, 3), nn.MaxPool2D(pool_size=3, strides=2), _make_A(32, "A1_"), _make_A(64, "A2_"),
                              _make_A(64, "A3_"), _make_B("B_"), _make_C(128, "C1_"), _make_C(160, "C2_"), _make_C(160, "C3_"),
                              _make_C(192, "C4_"), _make_D("D_"), _make_E("E1_"), _make_E("E2_"), nn.AvgPool2D(pool_size=8),
                              nn.Dropout(0.5))
            self.output = nn.Dense(classes)

    def hybrid_forward(self, F, x):
        """Images (batch, 3, 299, 299) to (batch, classes)."""
        return self.output(self.features(x))


def inception_v3(pretrained=False, ctx=cpu(), root=None, **kwargs):
    """Inception v3.

    Args:
        pretrained: Load the published weights.
        ctx: Where to put them.
        root: Folder to keep them in.
        **kwargs: Arguments of the network.
    """
    net = Inception3(**kwargs)
    if pretrained:
        load_pretrained(net, "inceptionv3", ctx, root)
    return net
