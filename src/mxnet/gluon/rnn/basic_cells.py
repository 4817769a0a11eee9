"""The recurrent cells: RNN, LSTM, GRU."""
from ...ops.mode import MODE
from .cell_base import HybridRecurrentCell

__all__ = ["RNNCell", "LSTMCell", "GRUCell"]


class _GatedCell(HybridRecurrentCell):
    """What the cells share: weights from input to hidden and from hidden to hidden, stacked over the gates."""

    _gates = 1
    _kind = "rnn"

    def __init__(self, hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, input_size,
                 prefix, params):
        super().__init__(prefix=prefix, params=params)
        self._hidden_size = hidden_size
        self._input_size = input_size
        rows = self._gates * hidden_size
        self.i2h_weight = self.params.get("i2h_weight", shape=(rows, input_size), init=i2h_weight_initializer, allow_deferred_init=True)
        self.h2h_weight = self.params.get("h2h_weight", shape=(rows, hidden_size), init=h2h_weight_initializer, allow_deferred_init=True)
        self.i2h_bias = self.params.get("i2h_bias", shape=(rows,), init=i2h_bias_initializer, allow_deferred_init=True)
        self.h2h_bias = self.params.get("h2h_bias", shape=(rows,), init=h2h_bias_initializer, allow_deferred_init=True)

    def _alias(self):
        return self._kind

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        return [{"shape": (batch_size, self._hidden_size), "__layout__": "NC"}]

    def _projections(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """Inputs and hidden state, each times its weights."""
        prefix, rows = f"t{self._counter}_", self._gates * self._hidden_size
        dense = F.npx.fully_connected if MODE.np_array else F.FullyConnected
        return (dense(inputs, i2h_weight, i2h_bias, num_hidden=rows, name=prefix + "i2h"),
                dense(states[0], h2h_weight, h2h_bias, num_hidden=rows, name=prefix + "h2h"))

    def _mapping(self):
        rows, columns = self.i2h_weight.shape
        return f"{columns if columns else None} -> {rows}"

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping()})"


def _arithmetic(F):
    """Named addition, multiplication, splitting into gates and activation of a face."""
    if MODE.np_array:
        def unnamed(function):
            return lambda x, y, name=None: function(x, y)
        return (unnamed(lambda x, y: x + y), unnamed(lambda x, y: x * y), unnamed(lambda x, y: x - y),
                lambda x, num_outputs, name=None: F.np.split(x, num_outputs, axis=1), F.npx.activation)
    return F.elemwise_add, F.elemwise_mul, F.elemwise_sub, F.SliceChannel, F.Activation


class RNNCell(_GatedCell):
    r"""``h' = activation(W_i x + b_i + W_h h + b_h)``.

    Args:
        hidden_size: Size of the state.
        activation: Name of the activation.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        input_size: Size of the input; 0 takes it from the first input.
        prefix, params: See ``Block``.
    Shape: inputs (batch, input_size), states [(batch, hidden_size)], output (batch, hidden_size).
    """

    def __init__(self, hidden_size, activation="tanh", i2h_weight_initializer=None, h2h_weight_initializer=None,
                 i2h_bias_initializer="zeros", h2h_bias_initializer="zeros", input_size=0, prefix=None, params=None):
        super().__init__(hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer,
                         input_size, prefix, params)
        self._activation = activation

    def hybrid_forward(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """One step."""
        prefix = f"t{self._counter}_"
        i2h, h2h = self._projections(F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        add, *_ = _arithmetic(F)
        output = self._get_activation(F, add(i2h, h2h, name=prefix + "plus0"), self._activation, name=prefix + "out")
        return output, [output]

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping()}, {self._activation})"


class LSTMCell(_GatedCell):
    r"""Long short-term memory: ``c' = f c + i g``, ``h' = o tanh(c')`` with gates ``i, f, o = sigmoid(...)`` and ``g = tanh(...)``.

    Args:
        hidden_size: Size of the states.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        input_size: Size of the input; 0 takes it from the first input.
        prefix, params: See ``Block``.
        activation, recurrent_activation: In place of tanh and sigmoid.
    Shape: inputs (batch, input_size), states [h, c], each (batch, hidden_size), output h'; rows of the weights: i, f, g, o.
    Source: Hochreiter and Schmidhuber, "Long Short-Term Memory", 1997.
    """

    _gates = 4
    _kind = "lstm"

    def __init__(self, hidden_size, i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros",
                 h2h_bias_initializer="zeros", input_size=0, prefix=None, params=None, activation="tanh", recurrent_activation="sigmoid"):
        super().__init__(hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer,
                         input_size, prefix, params)
        self._activation = activation
        self._recurrent_activation = recurrent_activation

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        return super().state_info(batch_size) + super().state_info(batch_size)

    def hybrid_forward(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """One step."""
        prefix = f"t{self._counter}_"
        i2h, h2h = self._projections(F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        add, multiply, _, split, activate = _arithmetic(F)
        gates = split(add(i2h, h2h, name=prefix + "plus0"), num_outputs=4, name=prefix + "slice")
        enter = self._get_activation(F, gates[0], self._recurrent_activation, name=prefix + "i")
        forget = self._get_activation(F, gates[1], self._recurrent_activation, name=prefix + "f")
        fresh = self._get_activation(F, gates[2], self._activation, name=prefix + "c")
        leave = self._get_activation(F, gates[3], self._recurrent_activation, name=prefix + "o")
        cell = add(multiply(forget, states[1], name=prefix + "mul0"), multiply(enter, fresh, name=prefix + "mul1"), name=prefix + "state")
        hidden = multiply(leave, activate(cell, act_type=self._activation, name=prefix + "activation0"), name=prefix + "out")
        return hidden, [hidden, cell]


class GRUCell(_GatedCell):
    r"""Gated recurrent unit: ``h' = (1 - z) n + z h`` with ``n = tanh(W_i x + b_i + r (W_h h + b_h))``.

    Args:
        hidden_size: Size of the state.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        input_size: Size of the input; 0 takes it from the first input.
        prefix, params: See ``Block``.
    Shape: inputs (batch, input_size), states [(batch, hidden_size)], output (batch, hidden_size); rows of the weights: r, z, n.
    Source: Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", 2014.
    """

    _gates = 3
    _kind = "gru"

    def __init__(self, hidden_size, i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros",
                 h2h_bias_initializer="zeros", input_size=0, prefix=None, params=None):
        super().__init__(hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer,
                         input_size, prefix, params)

    def hybrid_forward(self, F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
        """One step."""
        prefix, before = f"t{self._counter}_", states[0]
        i2h, h2h = self._projections(F, inputs, states, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        add, multiply, subtract, split, activate = _arithmetic(F)
        i2h_r, i2h_z, i2h_n = split(i2h, num_outputs=3, name=prefix + "i2h_slice")
        h2h_r, h2h_z, h2h_n = split(h2h, num_outputs=3, name=prefix + "h2h_slice")
        reset = activate(add(i2h_r, h2h_r, name=prefix + "plus0"), act_type="sigmoid", name=prefix + "r_act")
        update = activate(add(i2h_z, h2h_z, name=prefix + "plus1"), act_type="sigmoid", name=prefix + "z_act")
        fresh = activate(add(i2h_n, multiply(reset, h2h_n, name=prefix + "mul0"), name=prefix + "plus2"), act_type="tanh",
                         name=prefix + "h_act")
        ones = F.np.ones_like(update) if MODE.np_array else F.ones_like(update, name=prefix + "ones_like0")
        output = add(multiply(subtract(ones, update, name=prefix + "minus0"), fresh, name=prefix + "mul1"),
                     multiply(update, before, name=prefix + "mul20"), name=prefix + "out")
        return output, [output]
