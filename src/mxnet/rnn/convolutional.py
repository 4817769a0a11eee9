"""Recurrent cells over images: convolutions take the place of dense layers."""
from functools import partial

from .. import symbol
from ..base import ArgumentError
from .base import BaseRNNCell, activate
from .cells import gru_step, lstm_step

__all__ = ["BaseConvRNNCell", "ConvGRUCell", "ConvLSTMCell", "ConvRNNCell"]

_LEAKY = partial(symbol.LeakyReLU, act_type="leaky", slope=0.2)


class BaseConvRNNCell(BaseRNNCell):
    """Base of the cells over images. The convolution of the state keeps its size, so its kernel is odd.

    Args:
        input_shape: Shape of one step's inputs, with the batch size, in ``conv_layout``.
        num_hidden: Channels of the states.
        h2h_kernel, h2h_dilate: Kernel and dilation of the convolution of the state.
        i2h_kernel, i2h_stride, i2h_pad, i2h_dilate: The convolution of the inputs.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        activation: Name of an activation, or a function of a symbol.
        prefix, params: See :class:`BaseRNNCell`.
        conv_layout: ``"NCHW"`` or ``"NHWC"``.
    """

    _states = 1

    def __init__(self, input_shape, num_hidden, h2h_kernel, h2h_dilate, i2h_kernel, i2h_stride, i2h_pad, i2h_dilate,
                 i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, activation, prefix="",
                 params=None, conv_layout="NCHW"):
        super().__init__(prefix=prefix, params=params)
        if not all(size % 2 for size in h2h_kernel):
            raise ArgumentError(f"{type(self).__name__}: Only support odd number, get h2h_kernel= {h2h_kernel}.")
        self._h2h_kernel, self._h2h_dilate = h2h_kernel, h2h_dilate
        self._h2h_pad = tuple(dilate * (size - 1) // 2 for size, dilate in zip(h2h_kernel, h2h_dilate, strict=True))
        self._i2h_kernel, self._i2h_stride, self._i2h_pad, self._i2h_dilate = i2h_kernel, i2h_stride, i2h_pad, i2h_dilate
        self._num_hidden = num_hidden
        self._input_shape = input_shape
        self._conv_layout = conv_layout
        self._activation = activation
        probe = symbol.Convolution(symbol.Variable("data"), num_filter=num_hidden, layout=conv_layout, **self._of_inputs(), name="probe")
        self._state_shape = (0, *probe.infer_shape(data=input_shape)[1][0][1:])
        self._iW = self._variable("i2h_weight", i2h_weight_initializer)
        self._hW = self._variable("h2h_weight", h2h_weight_initializer)
        self._iB = self._variable("i2h_bias", i2h_bias_initializer)
        self._hB = self._variable("h2h_bias", h2h_bias_initializer)

    def _variable(self, name, initializer):
        return self.params.get(name, **({} if initializer is None else {"init": initializer}))

    def _of_inputs(self):
        return {"kernel": self._i2h_kernel, "stride": self._i2h_stride, "pad": self._i2h_pad, "dilate": self._i2h_dilate}

    @property
    def state_info(self):
        """Shape and layout of each state."""
        return [{"shape": self._state_shape, "__layout__": self._conv_layout} for _ in range(self._states)]

    def _projections(self, inputs, state):
        """Name of this step; inputs and hidden state, each through its convolution."""
        self._counter += 1
        name = f"{self._prefix}t{self._counter}_"
        channels = self._num_hidden * len(self._gate_names)
        i2h = symbol.Convolution(inputs, self._iW, self._iB, num_filter=channels, layout=self._conv_layout, name=name + "i2h",
                                 **self._of_inputs())
        h2h = symbol.Convolution(state, self._hW, self._hB, num_filter=channels, layout=self._conv_layout, name=name + "h2h",
                                 kernel=self._h2h_kernel, dilate=self._h2h_dilate, pad=self._h2h_pad, stride=(1, 1))
        return name, i2h, h2h


class ConvRNNCell(BaseConvRNNCell):
    r"""``h' = activation(W_i * x + b_i + W_h * h + b_h)``, ``*`` being convolution.

    Args: see :class:`BaseConvRNNCell`.
    """

    def __init__(self, input_shape, num_hidden, h2h_kernel=(3, 3), h2h_dilate=(1, 1), i2h_kernel=(3, 3), i2h_stride=(1, 1), i2h_pad=(1, 1),
                 i2h_dilate=(1, 1), i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros",
                 h2h_bias_initializer="zeros", activation=_LEAKY, prefix="ConvRNN_", params=None, conv_layout="NCHW"):
        super().__init__(input_shape, num_hidden, h2h_kernel, h2h_dilate, i2h_kernel, i2h_stride, i2h_pad, i2h_dilate,
                         i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, activation, prefix,
                         params, conv_layout)

    @property
    def _gate_names(self):
        return ("",)

    def __call__(self, inputs, states):
        """One step."""
        name, i2h, h2h = self._projections(inputs, states[0])
        output = activate(i2h + h2h, self._activation, name=name + "out")
        return output, [output]


class ConvLSTMCell(BaseConvRNNCell):
    r"""LSTM over images.

    Args: see :class:`BaseConvRNNCell`.
    Source: Shi et al., "Convolutional LSTM Network: A Machine Learning Approach for Precipitation Nowcasting", 2015.
    """

    _states = 2

    def __init__(self, input_shape, num_hidden, h2h_kernel=(3, 3), h2h_dilate=(1, 1), i2h_kernel=(3, 3), i2h_stride=(1, 1), i2h_pad=(1, 1),
                 i2h_dilate=(1, 1), i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros",
                 h2h_bias_initializer="zeros", activation=_LEAKY, prefix="ConvLSTM_", params=None, conv_layout="NCHW"):
        super().__init__(input_shape, num_hidden, h2h_kernel, h2h_dilate, i2h_kernel, i2h_stride, i2h_pad, i2h_dilate,
                         i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, activation, prefix,
                         params, conv_layout)

    @property
    def _gate_names(self):
        return ["_i", "_f", "_c", "_o"]

    def __call__(self, inputs, states):
        """One step."""
        name, i2h, h2h = self._projections(inputs, states[0])
        return lstm_step(i2h + h2h, states[1], name, self._activation, axis=self._conv_layout.find("C"))


class ConvGRUCell(BaseConvRNNCell):
    r"""GRU over images.

    Args: see :class:`BaseConvRNNCell`.
    """

    def __init__(self, input_shape, num_hidden, h2h_kernel=(3, 3), h2h_dilate=(1, 1), i2h_kernel=(3, 3), i2h_stride=(1, 1), i2h_pad=(1, 1),
                 i2h_dilate=(1, 1), i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros",
                 h2h_bias_initializer="zeros", activation=_LEAKY, prefix="ConvGRU_", params=None, conv_layout="NCHW"):
        super().__init__(input_shape, num_hidden, h2h_kernel, h2h_dilate, i2h_kernel, i2h_stride, i2h_pad, i2h_dilate,
                         i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, activation, prefix,
                         params, conv_layout)

    @property
    def _gate_names(self):
        return ["_r", "_z", "_o"]

    def __call__(self, inputs, states):
        """One step."""
        name, i2h, h2h = self._projections(inputs, states[0])
        return gru_step(i2h, h2h, states[0], name, self._activation)
