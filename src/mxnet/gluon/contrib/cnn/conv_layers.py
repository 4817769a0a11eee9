"""Deformable convolutions: the positions a filter looks at are themselves computed by a convolution."""
from ....ops.mode import MODE
from ...block import HybridBlock
from ...faces import through_nd
from ...nn import Activation
from ...nn.conv_layers import each_axis

__all__ = ["DeformableConvolution", "ModulatedDeformableConvolution"]


class _Deformable(HybridBlock):
    """What both share: a convolution for the offsets, and the deformable one.

    Args:
        maps: Numbers the first convolution computes for each position of the filter: 2, or 3 with a weight.
        offsets_first: Order of the parameters.
    """

    def __init__(self, maps, offsets_first, channels, kernel_size, strides, padding, dilation, groups, num_deformable_group, layout,
                 use_bias, in_channels, activation, initializers, offset_use_bias, adj, prefix, params):
        super().__init__(prefix=prefix, params=params)
        weight_initializer, bias_initializer, offset_weight_initializer, offset_bias_initializer = initializers
        self._channels, self._in_channels = channels, in_channels
        kernel = each_axis(kernel_size, 2)
        common = {"kernel": kernel, "stride": each_axis(strides, 2), "dilate": each_axis(dilation, 2), "pad": each_axis(padding, 2),
                  "num_group": groups, "layout": layout}
        offset_channels = maps * kernel[0] * kernel[1] * num_deformable_group
        self.offset_split_index = 2 * kernel[0] * kernel[1] * num_deformable_group
        self._kwargs_offset = {**common, "num_filter": offset_channels, "no_bias": not offset_use_bias, "cudnn_off": True}
        self._kwargs_deformable_conv = {**common, "num_filter": channels, "num_deformable_group": num_deformable_group,
                                        "no_bias": not use_bias}
        if adj:
            self._kwargs_offset["adj"] = self._kwargs_deformable_conv["adj"] = adj

        def parameters(name, filters, wanted_bias, weight_init, bias_init):
            weight = self.params.get(name + "weight", shape=(filters, in_channels // groups if in_channels else 0, *kernel),
                                     init=weight_init, allow_deferred_init=True)
            bias = self.params.get(name + "bias", shape=(filters,), init=bias_init, allow_deferred_init=True) if wanted_bias else None
            setattr(self, name + "weight", weight)
            setattr(self, name + "bias", bias)
        offsets = ("offset_", offset_channels, offset_use_bias, offset_weight_initializer, offset_bias_initializer)
        convolution = ("deformable_conv_", channels, use_bias, weight_initializer, bias_initializer)
        with self.name_scope():
            for wanted in (offsets, convolution) if offsets_first else (convolution, offsets):
                parameters(*wanted)
            self.act = Activation(activation, prefix=activation + "_") if activation else None

    def _offsets(self, F, x, weight, bias):
        convolve = F.npx.convolution if MODE.np_array else F.Convolution
        return convolve(x, weight, **self._kwargs_offset) if bias is None else convolve(x, weight, bias, **self._kwargs_offset)

    def _convolved(self, operator, bias, *inputs):
        inputs = inputs if bias is None else (*inputs, bias)
        call = (lambda *args, **kwargs: through_nd(operator, *args, **kwargs)) if MODE.np_array else operator
        out = call(*inputs, name="fwd", **self._kwargs_deformable_conv)
        return out if self.act is None else self.act(out)


class DeformableConvolution(_Deformable):
    """A convolution whose filter positions move by learned offsets.

    Args:
        channels: Number of output channels.
        kernel_size, strides, padding, dilation: A number for both axes, or a pair.
        groups: See ``nn.Conv2D``.
        num_deformable_group: Groups of input channels with offsets of their own.
        layout: ``"NCHW"``.
        use_bias, offset_use_bias: Whether the convolution and that of the offsets have biases.
        in_channels: Number of input channels; 0 takes it from the first input.
        activation: Name of an activation; None applies none.
        weight_initializer, bias_initializer, offset_weight_initializer, offset_bias_initializer: Initializers.
        op_name: ``"DeformableConvolution"``.
        adj: Without effect.
    Source: Dai et al., "Deformable Convolutional Networks", 2017.
    """

    def __init__(self, channels, kernel_size=(1, 1), strides=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1, num_deformable_group=1,
                 layout="NCHW", use_bias=True, in_channels=0, activation=None, weight_initializer=None, bias_initializer="zeros",
                 offset_weight_initializer="zeros", offset_bias_initializer="zeros", offset_use_bias=True,
                 op_name="DeformableConvolution", adj=None, prefix=None, params=None):
        super().__init__(2, True, channels, kernel_size, strides, padding, dilation, groups, num_deformable_group, layout, use_bias,
                         in_channels, activation,
                         (weight_initializer, bias_initializer, offset_weight_initializer, offset_bias_initializer), offset_use_bias, adj,
                         prefix, params)
        self._op_name = op_name

    def hybrid_forward(self, F, x, offset_weight, deformable_conv_weight, offset_bias=None, deformable_conv_bias=None):
        """(batch, channels, height, width)."""
        offsets = self._offsets(F, x, offset_weight, offset_bias)
        return self._convolved(F.contrib.DeformableConvolution, deformable_conv_bias, x, offsets, deformable_conv_weight)

    def _alias(self):
        return "deformable_conv"

    def __repr__(self):
        kwargs = self._kwargs_deformable_conv
        shape = self.deformable_conv_weight.shape
        text = f"{type(self).__name__}({shape[1] or None} -> {shape[0]}, kernel_size={kwargs['kernel']}, stride={kwargs['stride']}"
        if kwargs["pad"] != (0, 0):
            text += f", padding={kwargs['pad']}"
        if kwargs["dilate"] != (1, 1):
            text += f", dilation={kwargs['dilate']}"
        if kwargs["num_group"] != 1:
            text += f", groups={kwargs['num_group']}"
        if self.deformable_conv_bias is None:
            text += ", bias=False"
        if self.act:
            text += f", {self.act}"
        return text + ")"


class ModulatedDeformableConvolution(_Deformable):
    """A deformable convolution in which each position also has a learned weight; see ``DeformableConvolution`` for the arguments.

    Source: Zhu et al., "Deformable ConvNets v2: More Deformable, Better Results", 2018.
    """

    def __init__(self, channels, kernel_size=(1, 1), strides=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1, num_deformable_group=1,
                 layout="NCHW", use_bias=True, in_channels=0, activation=None, weight_initializer=None, bias_initializer="zeros",
                 offset_weight_initializer="zeros", offset_bias_initializer="zeros", offset_use_bias=True,
                 op_name="ModulatedDeformableConvolution", adj=None, prefix=None, params=None):
        super().__init__(3, False, channels, kernel_size, strides, padding, dilation, groups, num_deformable_group, layout, use_bias,
                         in_channels, activation,
                         (weight_initializer, bias_initializer, offset_weight_initializer, offset_bias_initializer), offset_use_bias, adj,
                         prefix, params)
        self._op_name = op_name

    def hybrid_forward(self, F, x, offset_weight, deformable_conv_weight, offset_bias=None, deformable_conv_bias=None):
        """(batch, channels, height, width)."""
        computed = self._offsets(F, x, offset_weight, offset_bias)
        if MODE.np_array:
            offsets, mask = computed[:, :self.offset_split_index], F.npx.sigmoid(computed[:, self.offset_split_index:]) * 2
        else:
            offsets = F.slice_axis(computed, axis=1, begin=0, end=self.offset_split_index)
            mask = F.sigmoid(F.slice_axis(computed, axis=1, begin=self.offset_split_index, end=None)) * 2
        return self._convolved(F.contrib.ModulatedDeformableConvolution, deformable_conv_bias, x, offsets, mask, deformable_conv_weight)

    def _alias(self):
        return "modulated_deformable_conv"
