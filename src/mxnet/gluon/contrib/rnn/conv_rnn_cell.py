"""Recurrent cells with convolutions in place of matrix products."""
from math import floor

from ....base import ArgumentError
from ....ops.mode import MODE
from ...nn.conv_layers import each_axis
from ...rnn import HybridRecurrentCell

__all__ = ["Conv1DRNNCell", "Conv2DRNNCell", "Conv3DRNNCell", "Conv1DLSTMCell", "Conv2DLSTMCell", "Conv3DLSTMCell", "Conv1DGRUCell",
           "Conv2DGRUCell", "Conv3DGRUCell"]

LAYOUTS = {1: ("NCW", "NWC"), 2: ("NCHW", "NHWC"), 3: ("NCDHW", "NDHWC")}


class _ConvCell(HybridRecurrentCell):
    """What the cells share.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; those from hidden to hidden are odd, so that the states keep their size.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    """

    _axes = 2
    _gates = 1
    _kind = "conv_rnn"

    def __init__(self, input_shape, hidden_channels, i2h_kernel, h2h_kernel, i2h_pad, i2h_dilate, h2h_dilate, i2h_weight_initializer,
                 h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, conv_layout, activation, prefix, params):
        super().__init__(prefix=prefix, params=params)
        if conv_layout not in LAYOUTS[self._axes]:
            raise ArgumentError(f"{type(self).__name__}: conv_layout must be one of {LAYOUTS[self._axes]}, but got {conv_layout!r}.")
        self._hidden_channels, self._input_shape, self._conv_layout, self._activation = hidden_channels, input_shape, conv_layout, activation
        self._channel_axis = conv_layout.find("C")
        self._i2h_kernel, self._h2h_kernel = each_axis(i2h_kernel, self._axes), each_axis(h2h_kernel, self._axes)
        if any(size % 2 == 0 for size in self._h2h_kernel):
            raise ArgumentError(f"Only support odd number, get h2h_kernel= {h2h_kernel}")
        self._i2h_pad, self._i2h_dilate = each_axis(i2h_pad, self._axes), each_axis(i2h_dilate, self._axes)
        self._h2h_dilate = each_axis(h2h_dilate, self._axes)
        self._h2h_pad = tuple(step * (size - 1) // 2 for step, size in zip(self._h2h_dilate, self._h2h_kernel, strict=True))
        self._stride = (1,) * self._axes
        self._make_parameters(i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer)

    def _make_parameters(self, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer):
        place = self._channel_axis - 1
        channels, sizes = self._input_shape[place], [size for axis, size in enumerate(self._input_shape) if axis != place]
        rows = self._gates * self._hidden_channels

        def weight_shape(inner, kernel):
            shape = list(kernel)
            shape.insert(place, inner)
            return (rows, *shape)
        out = [floor((size + 2 * pad - step * (kernel - 1) - 1) / stride) + 1 for size, pad, step, kernel, stride in zip(
            sizes, self._i2h_pad, self._i2h_dilate, self._i2h_kernel, self._stride, strict=True)]
        out.insert(place, self._hidden_channels)
        self._state_shape = tuple(out)
        for name, shape, init in (("i2h_weight", weight_shape(channels, self._i2h_kernel), i2h_weight_initializer),
                                  ("h2h_weight", weight_shape(self._hidden_channels, self._h2h_kernel), h2h_weight_initializer),
                                  ("i2h_bias", (rows,), i2h_bias_initializer), ("h2h_bias", (rows,), h2h_bias_initializer)):
            setattr(self, name, self.params.get(name, shape=shape, init=init, allow_deferred_init=True))

    def _alias(self):
        return self._kind

    def __repr__(self):
        shape = self.i2h_weight.shape
        return f"{type(self).__name__}({shape[self._channel_axis]} -> {shape[0]}, {self._activation}, {self._conv_layout})"

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        return [{"shape": (batch_size, *self._state_shape), "__layout__": self._conv_layout}]

    def _projections(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """Inputs and hidden state, each convolved."""
        prefix, convolve = f"t{self._counter}_", F.npx.convolution if MODE.np_array else F.Convolution
        common = {"num_filter": self._gates * self._hidden_channels, "stride": self._stride, "layout": self._conv_layout}
        return (convolve(inputs, i2h_weight, i2h_bias, kernel=self._i2h_kernel, pad=self._i2h_pad, dilate=self._i2h_dilate,
                         name=prefix + "i2h", **common),
                convolve(states[0], h2h_weight, h2h_bias, kernel=self._h2h_kernel, pad=self._h2h_pad, dilate=self._h2h_dilate,
                         name=prefix + "h2h", **common))

    def _split(self, F, x, count, name):
        if MODE.np_array:
            return F.np.split(x, count, axis=self._channel_axis)
        return F.SliceChannel(x, num_outputs=count, axis=self._channel_axis, name=name)

    @staticmethod
    def _sigmoid(F, x, name):
        return F.npx.activation(x, act_type="sigmoid") if MODE.np_array else F.Activation(x, act_type="sigmoid", name=name)

    @staticmethod
    def _add(F, x, y, name):
        return x + y if MODE.np_array else F.elemwise_add(x, y, name=name)


class _ConvRNN(_ConvCell):
    """``h' = activation(W_i * x + b_i + W_h * h + b_h)``."""

    def hybrid_forward(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """One step."""
        i2h, h2h = self._projections(F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        output = self._get_activation(F, i2h + h2h, self._activation, name=f"t{self._counter}_out")
        return output, [output]


class _ConvLSTM(_ConvCell):
    """``c' = f c + i g``, ``h' = o activation(c')``; see ``rnn.LSTMCell``.

    Source: Shi et al., "Convolutional LSTM Network", 2015.
    """

    _gates = 4
    _kind = "conv_lstm"

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        return super().state_info(batch_size) + super().state_info(batch_size)

    def hybrid_forward(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """One step."""
        prefix = f"t{self._counter}_"
        i2h, h2h = self._projections(F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        gates = self._split(F, i2h + h2h, 4, prefix + "slice")
        enter, forget = self._sigmoid(F, gates[0], prefix + "i"), self._sigmoid(F, gates[1], prefix + "f")
        fresh = self._get_activation(F, gates[2], self._activation, name=prefix + "c")
        leave = self._sigmoid(F, gates[3], prefix + "o")
        cell = self._add(F, forget * states[1], enter * fresh, prefix + "state")
        shown = self._get_activation(F, cell, self._activation)
        hidden = leave * shown if MODE.np_array else F.elemwise_mul(leave, shown, name=prefix + "out")
        return hidden, [hidden, cell]


class _ConvGRU(_ConvCell):
    """``h' = (1 - z) n + z h``; see ``rnn.GRUCell``."""

    _gates = 3
    _kind = "conv_gru"

    def hybrid_forward(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """One step."""
        prefix = f"t{self._counter}_"
        i2h, h2h = self._projections(F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        i2h_r, i2h_z, i2h_n = self._split(F, i2h, 3, prefix + "i2h_slice")
        h2h_r, h2h_z, h2h_n = self._split(F, h2h, 3, prefix + "h2h_slice")
        reset = self._sigmoid(F, i2h_r + h2h_r, prefix + "r_act")
        update = self._sigmoid(F, i2h_z + h2h_z, prefix + "z_act")
        fresh = self._get_activation(F, i2h_n + reset * h2h_n, self._activation, name=prefix + "h_act")
        output = self._add(F, (1.0 - update) * fresh, update * states[0], prefix + "out")
        return output, [output]


class _Over1Axis:
    """The constructor of cells for inputs (batch, channels, width); its arguments are those of ``_ConvCell``."""

    _axes = 1

    def __init__(self, input_shape, hidden_channels, i2h_kernel, h2h_kernel, i2h_pad=(0,), i2h_dilate=(1,), h2h_dilate=(1,),
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros", h2h_bias_initializer="zeros",
                 conv_layout="NCW", activation="tanh", prefix=None, params=None):
        super().__init__(input_shape, hidden_channels, i2h_kernel, h2h_kernel, i2h_pad, i2h_dilate, h2h_dilate, i2h_weight_initializer,
                         h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, conv_layout, activation, prefix, params)


class _Over2Axes:
    """The constructor of cells for inputs (batch, channels, height, width); its arguments are those of ``_ConvCell``."""

    _axes = 2

    def __init__(self, input_shape, hidden_channels, i2h_kernel, h2h_kernel, i2h_pad=(0, 0), i2h_dilate=(1, 1), h2h_dilate=(1, 1),
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros", h2h_bias_initializer="zeros",
                 conv_layout="NCHW", activation="tanh", prefix=None, params=None):
        super().__init__(input_shape, hidden_channels, i2h_kernel, h2h_kernel, i2h_pad, i2h_dilate, h2h_dilate, i2h_weight_initializer,
                         h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, conv_layout, activation, prefix, params)


class _Over3Axes:
    """The constructor of cells for inputs (batch, channels, depth, height, width); its arguments are those of ``_ConvCell``."""

    _axes = 3

    def __init__(self, input_shape, hidden_channels, i2h_kernel, h2h_kernel, i2h_pad=(0, 0, 0), i2h_dilate=(1, 1, 1), h2h_dilate=(1, 1, 1),
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros", h2h_bias_initializer="zeros",
                 conv_layout="NCDHW", activation="tanh", prefix=None, params=None):
        super().__init__(input_shape, hidden_channels, i2h_kernel, h2h_kernel, i2h_pad, i2h_dilate, h2h_dilate, i2h_weight_initializer,
                         h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, conv_layout, activation, prefix, params)


class Conv1DRNNCell(_Over1Axis, _ConvRNN):
    """RNN cell with convolutions over 1 axis.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, width).
    """


class Conv2DRNNCell(_Over2Axes, _ConvRNN):
    """RNN cell with convolutions over 2 axes.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, height, width).
    """


class Conv3DRNNCell(_Over3Axes, _ConvRNN):
    """RNN cell with convolutions over 3 axes.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, depth, height, width).
    """


class Conv1DLSTMCell(_Over1Axis, _ConvLSTM):
    """LSTM cell with convolutions over 1 axis.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, width).
    """


class Conv2DLSTMCell(_Over2Axes, _ConvLSTM):
    """LSTM cell with convolutions over 2 axes.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, height, width).
    """


class Conv3DLSTMCell(_Over3Axes, _ConvLSTM):
    """LSTM cell with convolutions over 3 axes.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, depth, height, width).
    """


class Conv1DGRUCell(_Over1Axis, _ConvGRU):
    """GRU cell with convolutions over 1 axis.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, width).
    """


class Conv2DGRUCell(_Over2Axes, _ConvGRU):
    """GRU cell with convolutions over 2 axes.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, height, width).
    """


class Conv3DGRUCell(_Over3Axes, _ConvGRU):
    """GRU cell with convolutions over 3 axes.

    Args:
        input_shape: Shape of an input without the batch.
        hidden_channels: Channels of the states.
        i2h_kernel, h2h_kernel: Filter sizes; the second one is odd.
        i2h_pad, i2h_dilate, h2h_dilate: Padding and dilation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        conv_layout: Axes of the inputs.
        activation: Name of the activation, or a block.
        prefix, params: See ``Block``.
    Shape: inputs (batch, channels, depth, height, width).
    """
