"""The recurrent cells: RNN, LSTM, GRU."""
from .. import symbol
from ..initializer import LSTMBias
from .base import BaseRNNCell, activate

__all__ = ["GRUCell", "LSTMCell", "RNNCell"]


def lstm_step(gates, cell_state, name, activation="tanh", **slicing):
    """Output and states of LSTM from the sum of projections: ``c' = f c + i g``, ``h' = o act(c')``."""
    parts = symbol.SliceChannel(gates, num_outputs=4, name=name + "slice", **slicing)
    in_gate = symbol.Activation(parts[0], act_type="sigmoid", name=name + "i")
    forget = symbol.Activation(parts[1], act_type="sigmoid", name=name + "f")
    candidate = activate(parts[2], activation, name=name + "c")
    out_gate = symbol.Activation(parts[3], act_type="sigmoid", name=name + "o")
    cell_state = symbol.elemwise_add(forget * cell_state, in_gate * candidate, name=name + "state")
    output = symbol.elemwise_mul(out_gate, activate(cell_state, activation), name=name + "out")
    return output, [output, cell_state]


def gru_step(i2h, h2h, state, name, activation="tanh"):
    """Output and state of GRU from both projections: ``h' = (1 - z) act(x_o + r h_o) + z h``."""
    i2h_r, i2h_z, i2h_o = symbol.SliceChannel(i2h, num_outputs=3, name=name + "_i2h_slice")
    h2h_r, h2h_z, h2h_o = symbol.SliceChannel(h2h, num_outputs=3, name=name + "_h2h_slice")
    reset = symbol.Activation(i2h_r + h2h_r, act_type="sigmoid", name=name + "_r_act")
    update = symbol.Activation(i2h_z + h2h_z, act_type="sigmoid", name=name + "_z_act")
    candidate = activate(i2h_o + reset * h2h_o, activation, name=name + "_h_act")
    output = symbol.elemwise_add((1.0 - update) * candidate, update * state, name=name + "out")
    return output, [output]


class _GatedCell(BaseRNNCell):
    """What the cells share: weights from input to hidden and from hidden to hidden, stacked over the gates."""

    _states = 1

    def __init__(self, num_hidden, prefix, params, bias_init=None):
        super().__init__(prefix=prefix, params=params)
        self._num_hidden = num_hidden
        self._iW = self.params.get("i2h_weight")
        self._iB = self.params.get("i2h_bias", **({} if bias_init is None else {"init": bias_init}))
        self._hW = self.params.get("h2h_weight")
        self._hB = self.params.get("h2h_bias")

    @property
    def state_info(self):
        """Shape and layout of each state."""
        return [{"shape": (0, self._num_hidden), "__layout__": "NC"} for _ in range(self._states)]

    def _step(self):
        """Name of this step."""
        self._counter += 1
        return f"{self._prefix}t{self._counter}_"

    def _projections(self, inputs, state, name):
        """Inputs and hidden state, each times its weights."""
        rows = self._num_hidden * len(self._gate_names)
        return (symbol.FullyConnected(inputs, self._iW, self._iB, num_hidden=rows, name=name + "i2h"),
                symbol.FullyConnected(state, self._hW, self._hB, num_hidden=rows, name=name + "h2h"))


class RNNCell(_GatedCell):
    r"""``h' = activation(W_i x + b_i + W_h h + b_h)``.

    Args:
        num_hidden: Size of the state.
        activation: Name of the activation.
        prefix, params: See :class:`BaseRNNCell`.
    """

    def __init__(self, num_hidden, activation="tanh", prefix="rnn_", params=None):
        super().__init__(num_hidden, prefix, params)
        self._activation = activation

    @property
    def _gate_names(self):
        return ("",)

    def __call__(self, inputs, states):
        """One step."""
        name = self._step()
        i2h, h2h = self._projections(inputs, states[0], name)
        output = activate(i2h + h2h, self._activation, name=name + "out")
        return output, [output]


class LSTMCell(_GatedCell):
    r"""Long short-term memory: ``c' = f c + i g``, ``h' = o tanh(c')`` with gates ``i, f, o = sigmoid(...)`` and ``g = tanh(...)``.

    Args:
        num_hidden: Size of the states.
        prefix, params: See :class:`BaseRNNCell`.
        forget_bias: First value of the forget gate's bias.
    Source: Hochreiter and Schmidhuber, "Long Short-Term Memory", 1997; Jozefowicz et al., 2015, on the bias.
    """

    _states = 2

    def __init__(self, num_hidden, prefix="lstm_", params=None, forget_bias=1.0):
        super().__init__(num_hidden, prefix, params, LSTMBias(forget_bias=forget_bias))

    @property
    def _gate_names(self):
        return ["_i", "_f", "_c", "_o"]

    def __call__(self, inputs, states):
        """One step."""
        name = self._step()
        i2h, h2h = self._projections(inputs, states[0], name)
        return lstm_step(i2h + h2h, states[1], name)


class GRUCell(_GatedCell):
    r"""Gated recurrent unit, as cuDNN computes it: ``h' = (1 - z) g + z h`` with ``g = tanh(W_o x + b_o + r (R_o h + c_o))``.

    Args:
        num_hidden: Size of the state.
        prefix, params: See :class:`BaseRNNCell`.
    Source: Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", 2014.
    """

    def __init__(self, num_hidden, prefix="gru_", params=None):
        super().__init__(num_hidden, prefix, params)

    @property
    def _gate_names(self):
        return ["_r", "_z", "_o"]

    def __call__(self, inputs, states):
        """One step."""
        name = self._step()
        i2h, h2h = self._projections(inputs, states[0], name + "_")
        return gru_step(i2h, h2h, states[0], name)
