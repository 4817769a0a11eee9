"""Convolutions, transposed convolutions and reflection padding; poolings are re-exported."""
from ...base import ArgumentError
from ...ops.mode import MODE
from ..block import HybridBlock
from .activations import Activation
from .pooling import (
    AvgPool1D,
    AvgPool2D,
    AvgPool3D,
    GlobalAvgPool1D,
    GlobalAvgPool2D,
    GlobalAvgPool3D,
    GlobalMaxPool1D,
    GlobalMaxPool2D,
    GlobalMaxPool3D,
    MaxPool1D,
    MaxPool2D,
    MaxPool3D,
    _Pooling,
    each_axis,
)

__all__ = ["Conv1D", "Conv2D", "Conv3D", "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "MaxPool1D", "MaxPool2D", "MaxPool3D",
           "AvgPool1D", "AvgPool2D", "AvgPool3D", "GlobalMaxPool1D", "GlobalMaxPool2D", "GlobalMaxPool3D", "GlobalAvgPool1D",
           "GlobalAvgPool2D", "GlobalAvgPool3D", "ReflectionPad2D", "_Conv", "_Pooling"]


class _Conv(HybridBlock):
    """What all convolutions share.

    Args:
        channels: Number of output channels.
        kernel_size, strides, padding, dilation: Tuples, one number for each spatial axis.
        groups: Input and output channels are divided into so many groups which do not see each other.
        layout: Axes of the data, e.g. ``"NCHW"``.
        in_channels: Number of input channels; 0 takes it from the first input.
        activation: Name of an activation; None applies none.
        use_bias: Whether a bias is added.
        weight_initializer, bias_initializer: Initializers.
        op_name: ``"Convolution"`` or ``"Deconvolution"``.
        adj: Added to the size of the output of a transposed convolution.
    """

    def __init__(self, channels, kernel_size, strides, padding, dilation, groups, layout, in_channels=0, activation=None, use_bias=True,
                 weight_initializer=None, bias_initializer="zeros", op_name="Convolution", adj=None, prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        with self.name_scope():
            axes = len(kernel_size)
            self._op_name = op_name
            self._channels = channels
            self._in_channels = in_channels
            self._kwargs = {"kernel": kernel_size, "stride": each_axis(strides, axes), "dilate": each_axis(dilation, axes),
                            "pad": each_axis(padding, axes), "num_filter": channels, "num_group": groups, "no_bias": not use_bias,
                            "layout": layout}
            if adj is not None:
                self._kwargs["adj"] = adj
            shape = self._weight_shape(layout, channels, in_channels, groups, kernel_size)
            self.weight = self.params.get("weight", shape=shape, init=weight_initializer, allow_deferred_init=True)
            self.bias = self.params.get("bias", shape=(channels,), init=bias_initializer, allow_deferred_init=True) if use_bias else None
            self.act = None if activation is None else Activation(activation, prefix=activation + "_")

    def _weight_shape(self, layout, channels, in_channels, groups, kernel_size):
        """Filters first, then the input channels where the layout has its channels."""
        if self._op_name == "Convolution":
            outer, inner = channels, in_channels // groups
        else:
            outer, inner = in_channels, channels // groups
        spatial = list(kernel_size)
        spatial.insert(layout.find("C") - 1, inner)
        return (outer, *spatial)

    def hybrid_forward(self, F, x, weight, bias=None):
        """See the class."""
        if MODE.np_array:
            convolve = F.npx.convolution if self._op_name == "Convolution" else F.npx.deconvolution
        else:
            convolve = F.Convolution if self._op_name == "Convolution" else F.Deconvolution
        out = convolve(x, weight, name="fwd", **self._kwargs) if bias is None else convolve(x, weight, bias, name="fwd", **self._kwargs)
        return out if self.act is None else self.act(out)

    def _alias(self):
        return "conv"

    def __repr__(self):
        kwargs, none = self._kwargs, (0,) * len(self._kwargs["kernel"])
        text = f"{type(self).__name__}({self.weight.shape[1] or None} -> {self.weight.shape[0]}"
        text += f", kernel_size={kwargs['kernel']}, stride={kwargs['stride']}"
        if kwargs["pad"] != none:
            text += f", padding={kwargs['pad']}"
        if kwargs["dilate"] != (1,) * len(none):
            text += f", dilation={kwargs['dilate']}"
        if kwargs["num_group"] != 1:
            text += f", groups={kwargs['num_group']}"
        if self.bias is None:
            text += ", bias=False"
        if self.act:
            text += f", {self.act}"
        return text + ")"


def _known_layout(layout, *allowed):
    if layout not in allowed:
        raise ArgumentError(f"Only supports {' and '.join(repr(item) for item in allowed)} layout for now, but got {layout!r}.")


class Conv1D(_Conv):
    """Convolution over one axis; see ``Conv2D``.

    Shape: data (batch, in_channels, width), weight (channels, in_channels / groups, kernel width), output (batch, channels, width).
    """

    def __init__(self, channels, kernel_size, strides=1, padding=0, dilation=1, groups=1, layout="NCW", activation=None, use_bias=True,
                 weight_initializer=None, bias_initializer="zeros", in_channels=0, **kwargs):
        _known_layout(layout, "NCW", "NWC")
        op_name = kwargs.pop("op_name", "Convolution")
        super().__init__(channels, each_axis(kernel_size, 1), strides, padding, dilation, groups, layout, in_channels, activation, use_bias,
                         weight_initializer, bias_initializer, op_name, **kwargs)


class Conv2D(_Conv):
    """Convolution over two axes.

    Args:
        channels: Number of output channels.
        kernel_size, strides, padding, dilation: A number for both axes, or a pair.
        groups: Input and output channels are divided into so many groups which do not see each other.
        layout: ``"NCHW"`` or ``"NHWC"``.
        activation: Name of an activation; None applies none.
        use_bias: Whether a bias is added.
        weight_initializer, bias_initializer: Initializers.
        in_channels: Number of input channels; 0 takes it from the first input.
    Shape: data (batch, in_channels, height, width), weight (channels, in_channels / groups, kernel height, kernel width), output (batch,
        channels, height, width) with ``height = floor((in + 2 padding - dilation (kernel - 1) - 1) / stride) + 1``.

    >>> layer = gluon.nn.Conv2D(8, 3, padding=1); layer.initialize(); layer(mx.nd.ones((1, 3, 5, 5))).shape
    (1, 8, 5, 5)
    """

    def __init__(self, channels, kernel_size, strides=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1, layout="NCHW", activation=None,
                 use_bias=True, weight_initializer=None, bias_initializer="zeros", in_channels=0, **kwargs):
        _known_layout(layout, "NCHW", "NHWC")
        op_name = kwargs.pop("op_name", "Convolution")
        super().__init__(channels, each_axis(kernel_size, 2), strides, padding, dilation, groups, layout, in_channels, activation, use_bias,
                         weight_initializer, bias_initializer, op_name, **kwargs)


class Conv3D(_Conv):
    """Convolution over three axes; see ``Conv2D``.

    Shape: data (batch, in_channels, depth, height, width).
    """

    def __init__(self, channels, kernel_size, strides=(1, 1, 1), padding=(0, 0, 0), dilation=(1, 1, 1), groups=1, layout="NCDHW",
                 activation=None, use_bias=True, weight_initializer=None, bias_initializer="zeros", in_channels=0, **kwargs):
        _known_layout(layout, "NCDHW", "NDHWC")
        op_name = kwargs.pop("op_name", "Convolution")
        super().__init__(channels, each_axis(kernel_size, 3), strides, padding, dilation, groups, layout, in_channels, activation, use_bias,
                         weight_initializer, bias_initializer, op_name, **kwargs)


class Conv1DTranspose(_Conv):
    """Transposed convolution over one axis; see ``Conv2DTranspose``."""

    def __init__(self, channels, kernel_size, strides=1, padding=0, output_padding=0, dilation=1, groups=1, layout="NCW", activation=None,
                 use_bias=True, weight_initializer=None, bias_initializer="zeros", in_channels=0, **kwargs):
        _known_layout(layout, "NCW", "NWC")
        self.outpad = each_axis(output_padding, 1)
        super().__init__(channels, each_axis(kernel_size, 1), strides, padding, dilation, groups, layout, in_channels, activation, use_bias,
                         weight_initializer, bias_initializer, op_name="Deconvolution", adj=self.outpad, **kwargs)


class Conv2DTranspose(_Conv):
    """Transposed convolution over two axes: the gradient of a convolution, taken as a layer.

    Args:
        channels: Number of output channels.
        kernel_size, strides, padding, dilation: A number for both axes, or a pair.
        output_padding: Added to the size of the output.
        groups, layout, activation, use_bias, weight_initializer, bias_initializer, in_channels: See ``Conv2D``.
    Shape: data (batch, in_channels, height, width), weight (in_channels, channels / groups, kernel height, kernel width), output height
        ``(in - 1) stride - 2 padding + dilation (kernel - 1) + 1 + output_padding``.
    """

    def __init__(self, channels, kernel_size, strides=(1, 1), padding=(0, 0), output_padding=(0, 0), dilation=(1, 1), groups=1,
                 layout="NCHW", activation=None, use_bias=True, weight_initializer=None, bias_initializer="zeros", in_channels=0, **kwargs):
        _known_layout(layout, "NCHW", "NHWC")
        self.outpad = each_axis(output_padding, 2)
        super().__init__(channels, each_axis(kernel_size, 2), strides, padding, dilation, groups, layout, in_channels, activation, use_bias,
                         weight_initializer, bias_initializer, op_name="Deconvolution", adj=self.outpad, **kwargs)


class Conv3DTranspose(_Conv):
    """Transposed convolution over three axes; see ``Conv2DTranspose``."""

    def __init__(self, channels, kernel_size, strides=(1, 1, 1), padding=(0, 0, 0), output_padding=(0, 0, 0), dilation=(1, 1, 1), groups=1,
                 layout="NCDHW", activation=None, use_bias=True, weight_initializer=None, bias_initializer="zeros", in_channels=0,
                 **kwargs):
        _known_layout(layout, "NCDHW", "NDHWC")
        self.outpad = each_axis(output_padding, 3)
        super().__init__(channels, each_axis(kernel_size, 3), strides, padding, dilation, groups, layout, in_channels, activation, use_bias,
                         weight_initializer, bias_initializer, op_name="Deconvolution", adj=self.outpad, **kwargs)


class ReflectionPad2D(HybridBlock):
    """Pad height and width with the mirrored border.

    Args:
        padding: A number for all sides, or the eight numbers of ``pad_width``, before and after each of the four axes.
    Shape: data (batch, channels, height, width).
    """

    def __init__(self, padding=0, **kwargs):
        super().__init__(**kwargs)
        self._padding = (0, 0, 0, 0, padding, padding, padding, padding) if isinstance(padding, int) else padding
        if len(self._padding) != 8:
            raise ArgumentError(f"ReflectionPad2D: padding must be a number or 8 numbers, but got {padding}.")

    def hybrid_forward(self, F, x):
        """See the class."""
        if MODE.np_array:
            pairs = [tuple(self._padding[place:place + 2]) for place in range(0, 8, 2)]
            return F.np.pad(x, pairs, mode="reflect")
        return F.pad(x, mode="reflect", pad_width=self._padding)
