"""MobileNets.

Sources: Howard et al., "MobileNets", 2017; Sandler et al., "MobileNetV2: Inverted Residuals and Linear Bottlenecks", 2018.
"""
from ....context import cpu
from ....ops.mode import MODE
from ... import nn
from ...block import HybridBlock
from ..model_store import load_pretrained

__all__ = ["MobileNet", "MobileNetV2", "get_mobilenet", "get_mobilenet_v2", "mobilenet0_25", "mobilenet0_5", "mobilenet0_75",
           "mobilenet1_0", "mobilenet_v2_0_25", "mobilenet_v2_0_5", "mobilenet_v2_0_75", "mobilenet_v2_1_0"]


class RELU6(HybridBlock):
    """``min(max(x, 0), 6)``."""

    def hybrid_forward(self, F, x):
        """Any shape."""
        return F.np.clip(x, 0, 6) if MODE.np_array else F.clip(x, 0, 6, name="relu6")


def _add_conv(out, channels=1, kernel=1, stride=1, pad=0, num_group=1, active=True, relu6=False):
    """Append a convolution, its normalization and, when ``active``, its activation."""
    out.add(nn.Conv2D(channels, kernel, stride, pad, groups=num_group, use_bias=False), nn.BatchNorm(scale=True))
    if active:
        out.add(RELU6() if relu6 else nn.Activation("relu"))


def _add_conv_dw(out, dw_channels, channels, stride):
    """Append a depthwise convolution and a pointwise one."""
    _add_conv(out, channels=dw_channels, kernel=3, stride=stride, pad=1, num_group=dw_channels)
    _add_conv(out, channels=channels)


class LinearBottleneck(HybridBlock):
    """Many channels inside, few outside, no activation at the end; the input is added where shapes allow.

    Args:
        in_channels: Input channels.
        channels: Output channels.
        t: How many times more channels there are inside.
        stride: Stride.
    """

    def __init__(self, in_channels, channels, t, stride, **kwargs):
        super().__init__(**kwargs)
        self.use_shortcut = stride == 1 and in_channels == channels
        with self.name_scope():
            self.out = nn.HybridSequential()
            _add_conv(self.out, in_channels * t, relu6=True)
            _add_conv(self.out, in_channels * t, kernel=3, stride=stride, pad=1, num_group=in_channels * t, relu6=True)
            _add_conv(self.out, channels, active=False, relu6=True)

    def hybrid_forward(self, F, x):
        """(batch, channels, height, width)."""
        out = self.out(x)
        if self.use_shortcut:
            out = out + x if MODE.np_array else F.elemwise_add(out, x)
        return out


class MobileNet(HybridBlock):
    """MobileNet.

    Args:
        multiplier: Factor of the numbers of channels.
        classes: Number of classes.
    """

    def __init__(self, multiplier=1.0, classes=1000, **kwargs):
        super().__init__(**kwargs)
        inner = [32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024]
        outer = [64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]
        strides = [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]
        with self.name_scope():
            self.features = nn.HybridSequential(prefix="")
            with self.features.name_scope():
                _add_conv(self.features, channels=int(32 * multiplier), kernel=3, pad=1, stride=2)
                for dw_channels, channels, stride in zip(inner, outer, strides, strict=True):
                    _add_conv_dw(self.features, int(dw_channels * multiplier), int(channels * multiplier), stride)
                self.features.add(nn.GlobalAvgPool2D(), nn.Flatten())
            self.output = nn.Dense(classes)

    def hybrid_forward(self, F, x):
        """Images (batch, 3, 224, 224) to (batch, classes)."""
        return self.output(self.features(x))


class MobileNetV2(HybridBlock):
    """MobileNetV2.

    Args:
        multiplier: Factor of the numbers of channels.
        classes: Number of classes.
    """

    # of each bottleneck: input channels, output channels, inner factor, stride
    BOTTLENECKS = ([(32, 16, 1, 1), (16, 24, 6, 2), (24, 24, 6, 1), (24, 32, 6, 2)] + [(32, 32, 6, 1)] * 2 + [(32, 64, 6, 2)]
                   + [(64, 64, 6, 1)] * 3 + [(64, 96, 6, 1)] + [(96, 96, 6, 1)] * 2 + [(96, 160, 6, 2)] + [(160, 160, 6, 1)] * 2
                   + [(160, 320, 6, 1)])

    def __init__(self, multiplier=1.0, classes=1000, **kwargs):
        super().__init__(**kwargs)
        with self.name_scope():
            self.features = nn.HybridSequential(prefix="features_")
            with self.features.name_scope():
                _add_conv(self.features, int(32 * multiplier), kernel=3, stride=2, pad=1, relu6=True)
                for in_channels, channels, factor, stride in self.BOTTLENECKS:
                    self.features.add(LinearBottleneck(int(in_channels * multiplier), int(channels * multiplier), factor, stride))
                _add_conv(self.features, int(1280 * multiplier) if multiplier > 1.0 else 1280, relu6=True)
                self.features.add(nn.GlobalAvgPool2D())
            self.output = nn.HybridSequential(prefix="output_")
            with self.output.name_scope():
                self.output.add(nn.Conv2D(classes, 1, use_bias=False, prefix="pred_"), nn.Flatten())

    def hybrid_forward(self, F, x):
        """Images (batch, 3, 224, 224) to (batch, classes)."""
        return self.output(self.features(x))


def _shown(multiplier):
    """The multiplier in the names of weights: 1.0, 0.75, 0.5, 0.25."""
    text = f"{multiplier:.2f}"
    return text[:-1] if text in ("1.00", "0.50") else text


def get_mobilenet(multiplier, pretrained=False, ctx=cpu(), root=None, **kwargs):
    """MobileNet.

    Args:
        multiplier: Factor of the numbers of channels; weights exist for 1.0, 0.75, 0.5 and 0.25.
        pretrained: Load the published weights.
        ctx: Where to put them.
        root: Folder to keep them in.
        **kwargs: Arguments of the network.
    """
    net = MobileNet(multiplier, **kwargs)
    if pretrained:
        load_pretrained(net, f"mobilenet{_shown(multiplier)}", ctx, root)
    return net


def get_mobilenet_v2(multiplier, pretrained=False, ctx=cpu(), root=None, **kwargs):
    """MobileNetV2; see ``get_mobilenet`` for the arguments."""
    net = MobileNetV2(multiplier, **kwargs)
    if pretrained:
        load_pretrained(net, f"mobilenetv2_{_shown(multiplier)}", ctx, root)
    return net


def mobilenet1_0(**kwargs):
    """MobileNet with multiplier 1.0; see ``get_mobilenet``."""
    return get_mobilenet(1.0, **kwargs)


def mobilenet_v2_1_0(**kwargs):
    """MobileNetV2 with multiplier 1.0; see ``get_mobilenet_v2``."""
    return get_mobilenet_v2(1.0, **kwargs)


def mobilenet0_75(**kwargs):
    """MobileNet with multiplier 0.75; see ``get_mobilenet``."""
    return get_mobilenet(0.75, **kwargs)


def mobilenet_v2_0_75(**kwargs):
    """MobileNetV2 with multiplier 0.75; see ``get_mobilenet_v2``."""
    return get_mobilenet_v2(0.75, **kwargs)


def mobilenet0_5(**kwargs):
    """MobileNet with multiplier 0.5; see ``get_mobilenet``."""
    return get_mobilenet(0.5, **kwargs)


def mobilenet_v2_0_5(**kwargs):
    """MobileNetV2 with multiplier 0.5; see ``get_mobilenet_v2``."""
    return get_mobilenet_v2(0.5, **kwargs)


def mobilenet0_25(**kwargs):
    """MobileNet with multiplier 0.25; see ``get_mobilenet``."""
    return get_mobilenet(0.25, **kwargs)


def mobilenet_v2_0_25(**kwargs):
    """MobileNetV2 with multiplier 0.25; see ``get_mobilenet_v2``."""
    return get_mobilenet_v2(0.25, **kwargs)
