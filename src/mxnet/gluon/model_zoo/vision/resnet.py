"""Residual networks.

Sources: He et al., "Deep Residual Learning for Image Recognition", 2015 (V1) and "Identity Mappings in Deep Residual Networks", 2016 (V2).
"""
from ....base import ArgumentError
from ....context import cpu
from ....ops.mode import MODE
from ... import nn
from ...block import HybridBlock
from ..model_store import load_pretrained

__all__ = ["BasicBlockV1", "BasicBlockV2", "BottleneckV1", "BottleneckV2", "ResNetV1", "ResNetV2", "get_resnet", "resnet101_v1",
           "resnet101_v2", "resnet152_v1", "resnet152_v2", "resnet18_v1", "resnet18_v2", "resnet34_v1", "resnet34_v2", "resnet50_v1",
           "resnet50_v2"]


def _conv3x3(channels, stride, in_channels):
    return nn.Conv2D(channels, kernel_size=3, strides=stride, padding=1, use_bias=False, in_channels=in_channels)


def _relu(F, x):
    return F.npx.activation(x, act_type="relu") if MODE.np_array else F.Activation(x, act_type="relu")


class _BlockV1(HybridBlock):
    """Base of the blocks ``relu(body(x) + x)``, where x is projected when ``downsample``.

    Args:
        channels: Number of output channels.
        stride: Stride of the first convolution.
        downsample: Project x.
        in_channels: Number of input channels; 0 takes it from the first input.
    """

    _body_first = False                    # order of the sum, which is the order of the arguments in files

    def __init__(self, channels, stride, downsample=False, in_channels=0, **kwargs):
        super().__init__(**kwargs)
        self.body = nn.HybridSequential(prefix="")
        self._fill(channels, stride, in_channels)
        if downsample:
            self.downsample = nn.HybridSequential(prefix="")
            self.downsample.add(nn.Conv2D(channels, kernel_size=1, strides=stride, use_bias=False, in_channels=in_channels), nn.BatchNorm())
        else:
            self.downsample = None

    def hybrid_forward(self, F, x):
        """(batch, channels, height, width)."""
        residual = x if self.downsample is None else self.downsample(x)
        out = self.body(x)
        return _relu(F, out + residual if self._body_first else residual + out)


class BasicBlockV1(_BlockV1):
    """Two 3 x 3 convolutions; see ``ResNetV1``.

    Args:
        channels, stride, downsample, in_channels: Output channels, stride, whether the input is projected, input channels.
    """

    def _fill(self, channels, stride, in_channels):
        self.body.add(_conv3x3(channels, stride, in_channels), nn.BatchNorm(), nn.Activation("relu"), _conv3x3(channels, 1, channels),
                      nn.BatchNorm())


class BottleneckV1(_BlockV1):
    """A 3 x 3 convolution between two 1 x 1 ones; see ``ResNetV1``.

    Args:
        channels, stride, downsample, in_channels: Output channels, stride, whether the input is projected, input channels.
    """

    _body_first = True

    def _fill(self, channels, stride, in_channels):
        inner = channels // 4
        self.body.add(nn.Conv2D(inner, kernel_size=1, strides=stride), nn.BatchNorm(), nn.Activation("relu"), _conv3x3(inner, 1, inner),
                      nn.BatchNorm(), nn.Activation("relu"), nn.Conv2D(channels, kernel_size=1, strides=1), nn.BatchNorm())


class BasicBlockV2(HybridBlock):
    """Two 3 x 3 convolutions, normalized before; see ``ResNetV2``.

    Args:
        channels, stride, downsample, in_channels: Output channels, stride, whether the input is projected, input channels.
    """

    def __init__(self, channels, stride, downsample=False, in_channels=0, **kwargs):
        super().__init__(**kwargs)
        self.bn1 = nn.BatchNorm()
        self.conv1 = _conv3x3(channels, stride, in_channels)
        self.bn2 = nn.BatchNorm()
        self.conv2 = _conv3x3(channels, 1, channels)
        self.downsample = nn.Conv2D(channels, 1, stride, use_bias=False, in_channels=in_channels) if downsample else None

    def hybrid_forward(self, F, x):
        """(batch, channels, height, width)."""
        residual = x
        x = _relu(F, self.bn1(x))
        if self.downsample is not None:
            residual = self.downsample(x)
        x = _relu(F, self.bn2(self.conv1(x)))
        return self.conv2(x) + residual


class BottleneckV2(HybridBlock):
    """A 3 x 3 convolution between two 1 x 1 ones, normalized before; see ``ResNetV2``.

    Args:
        channels, stride, downsample, in_channels: Output channels, stride, whether the input is projected, input channels.
    """

    def __init__(self, channels, stride, downsample=False, in_channels=0, **kwargs):
        super().__init__(**kwargs)
        self.bn1 = nn.BatchNorm()
        self.conv1 = nn.Conv2D(channels // 4, kernel_size=1, strides=1, use_bias=False)
        self.bn2 = nn.BatchNorm()
        self.conv2 = _conv3x3(channels // 4, stride, channels // 4)
        self.bn3 = nn.BatchNorm()
        self.conv3 = nn.Conv2D(channels, kernel_size=1, strides=1, use_bias=False)
        self.downsample = nn.Conv2D(channels, 1, stride, use_bias=False, in_channels=in_channels) if downsample else None

    def hybrid_forward(self, F, x):
        """(batch, channels, height, width)."""
        residual = x
        x = _relu(F, self.bn1(x))
        if self.downsample is not None:
            residual = self.downsample(x)
        x = _relu(F, self.bn2(self.conv1(x)))
        x = _relu(F, self.bn3(self.conv2(x)))
        return self.conv3(x) + residual


def _stage(block, layers, channels, stride, number, in_channels):
    """``layers`` blocks, of which the first may change channels and resolution."""
    stage = nn.HybridSequential(prefix=f"stage{number}_")
    with stage.name_scope():
        stage.add(block(channels, stride, channels != in_channels, in_channels=in_channels, prefix=""))
        for _ in range(layers - 1):
            stage.add(block(channels, 1, False, in_channels=channels, prefix=""))
    return stage


def _check_spec(layers, channels):
    if len(layers) != len(channels) - 1:
        raise ArgumentError(f"ResNet: {len(layers)} stages need {len(layers) + 1} numbers of channels, but got {len(channels)}.")


class ResNetV1(HybridBlock):
    """A residual network.

    Args:
        block: Class of the blocks.
        layers: Blocks in each stage.
        channels: Channels before the first stage and in each stage.
        classes: Number of classes.
        thumbnail: Begin with a 3 x 3 convolution, for small images.
    """

    def __init__(self, block, layers, channels, classes=1000, thumbnail=False, **kwargs):
        super().__init__(**kwargs)
        _check_spec(layers, channels)
        with self.name_scope():
            self.features = nn.HybridSequential(prefix="")
            if thumbnail:
                self.features.add(_conv3x3(channels[0], 1, 0))
            else:
                self.features.add(nn.Conv2D(channels[0], 7, 2, 3, use_bias=False), nn.BatchNorm(), nn.Activation("relu"),
                                  nn.MaxPool2D(3, 2, 1))
            for place, count in enumerate(layers):
                self.features.add(_stage(block, count, channels[place + 1], 1 if place == 0 else 2, place + 1, channels[place]))
            self.features.add(nn.GlobalAvgPool2D())
            self.output = nn.Dense(classes, in_units=channels[-1])

    def hybrid_forward(self, F, x):
        """Images (batch, 3, 224, 224) to (batch, classes)."""
        return self.output(self.features(x))


class ResNetV2(HybridBlock):
    """A residual network that normalizes before its convolutions; see ``ResNetV1`` for the arguments."""

    def __init__(self, block, layers, channels, classes=1000, thumbnail=False, **kwargs):
        super().__init__(**kwargs)
        _check_spec(layers, channels)
        with self.name_scope():
            self.features = nn.HybridSequential(prefix="")
            self.features.add(nn.BatchNorm(scale=False, center=False))
            if thumbnail:
                self.features.add(_conv3x3(channels[0], 1, 0))
            else:
                self.features.add(nn.Conv2D(channels[0], 7, 2, 3, use_bias=False), nn.BatchNorm(), nn.Activation("relu"),
                                  nn.MaxPool2D(3, 2, 1))
            for place, count in enumerate(layers):
                self.features.add(_stage(block, count, channels[place + 1], 1 if place == 0 else 2, place + 1, channels[place]))
            self.features.add(nn.BatchNorm(), nn.Activation("relu"), nn.GlobalAvgPool2D(), nn.Flatten())
            self.output = nn.Dense(classes, in_units=channels[-1])

    def hybrid_forward(self, F, x):
        """Images (batch, 3, 224, 224) to (batch, classes)."""
        return self.output(self.features(x))


# kind of block, blocks in each stage, channels
resnet_spec = {18: ("basic_block", [2, 2, 2, 2], [64, 64, 128, 256, 512]), 34: ("basic_block", [3, 4, 6, 3], [64, 64, 128, 256, 512]),
               50: ("bottle_neck", [3, 4, 6, 3], [64, 256, 512, 1024, 2048]),
               101: ("bottle_neck", [3, 4, 23, 3], [64, 256, 512, 1024, 2048]),
               152: ("bottle_neck", [3, 8, 36, 3], [64, 256, 512, 1024, 2048])}
resnet_net_versions = [ResNetV1, ResNetV2]
resnet_block_versions = [{"basic_block": BasicBlockV1, "bottle_neck": BottleneckV1}, {"basic_block": BasicBlockV2, "bottle_neck": BottleneckV2}]


def get_resnet(version, num_layers, pretrained=False, ctx=cpu(), root=None, **kwargs):
    """A residual network.

    Args:
        version: 1 or 2.
        num_layers: 18, 34, 50, 101 or 152.
        pretrained: Load the published weights.
        ctx: Where to put them.
        root: Folder to keep them in.
        **kwargs: Arguments of the network.
    """
    if num_layers not in resnet_spec:
        raise ArgumentError(f"Invalid number of layers: {num_layers}. Options are {list(resnet_spec)}")
    if not 1 <= version <= 2:
        raise ArgumentError(f"Invalid resnet version: {version}. Options are 1 and 2.")
    kind, layers, channels = resnet_spec[num_layers]
    net = resnet_net_versions[version - 1](resnet_block_versions[version - 1][kind], layers, channels, **kwargs)
    if pretrained:
        load_pretrained(net, f"resnet{num_layers}_v{version}", ctx, root)
    return net


def resnet18_v1(**kwargs):
    """ResNet-18 V1; see ``get_resnet``."""
    return get_resnet(1, 18, **kwargs)


def resnet34_v1(**kwargs):
    """ResNet-34 V1; see ``get_resnet``."""
    return get_resnet(1, 34, **kwargs)


def resnet50_v1(**kwargs):
    """ResNet-50 V1; see ``get_resnet``."""
    return get_resnet(1, 50, **kwargs)


def resnet101_v1(**kwargs):
    """ResNet-101 V1; see ``get_resnet``."""
    return get_resnet(1, 101, **kwargs)


def resnet152_v1(**kwargs):
    """ResNet-152 V1; see ``get_resnet``."""
    return get_resnet(1, 152, **kwargs)


def resnet18_v2(**kwargs):
    """ResNet-18 V2; see ``get_resnet``."""
    return get_resnet(2, 18, **kwargs)


def resnet34_v2(**kwargs):
    """ResNet-34 V2; see ``get_resnet``."""
    return get_resnet(2, 34, **kwargs)


def resnet50_v2(**kwargs):
    """ResNet-50 V2; see ``get_resnet``."""
    return get_resnet(2, 50, **kwargs)


def resnet101_v2(**kwargs):
    """ResNet-101 V2; see ``get_resnet``."""
    return get_resnet(2, 101, **kwargs)


def resnet152_v2(**kwargs):
    """ResNet-152 V2; see ``get_resnet``."""
    return get_resnet(2, 152, **kwargs)
