"""LSTM with projection, variational dropout, and unrolling in a symbolic loop."""
from .... import ndarray, symbol
from ....base import ArgumentError
from ....ops.mode import MODE
from ....symbol import Symbol
from ...parameter import tensor_types
from ...rnn import BidirectionalCell, HybridRecurrentCell, ModifierCell, SequentialRNNCell
from ...rnn.rnn_cell import _format_sequence, _get_begin_state, _mask_sequence_variable_length

__all__ = ["VariationalDropoutCell", "LSTMPCell", "dynamic_unroll"]


class VariationalDropoutCell(ModifierCell):
    """Dropout whose masks stay the same for all steps of a sequence.

    Args:
        base_cell: The cell.
        drop_inputs, drop_states, drop_outputs: Probabilities; dropped states are those of the first kind (h).
    Source: Gal and Ghahramani, "A Theoretically Grounded Application of Dropout in Recurrent Neural Networks", 2016.
    """

    def __init__(self, base_cell, drop_inputs=0.0, drop_states=0.0, drop_outputs=0.0):
        if drop_states and isinstance(base_cell, BidirectionalCell):
            raise ArgumentError("BidirectionalCell doesn't support variational state dropout. Please add VariationalDropoutCell to the cells "
                                "underneath instead.")
        if drop_states and isinstance(base_cell, SequentialRNNCell) and any(
                isinstance(cell, BidirectionalCell) for cell in base_cell._children.values()):
            raise ArgumentError("Bidirectional SequentialRNNCell doesn't support variational state dropout. Please add "
                                "VariationalDropoutCell to the cells underneath instead.")
        super().__init__(base_cell)
        self.drop_inputs = drop_inputs
        self.drop_states = drop_states
        self.drop_outputs = drop_outputs
        self.drop_inputs_mask = self.drop_states_mask = self.drop_outputs_mask = None

    def _alias(self):
        return "vardrop"

    def reset(self):
        """Forget the masks too."""
        super().reset()
        self.drop_inputs_mask = self.drop_states_mask = self.drop_outputs_mask = None

    def hybrid_forward(self, F, inputs, states):
        """One step."""
        drop, ones_like = (F.npx.dropout, F.np.ones_like) if MODE.np_array else (F.Dropout, F.ones_like)
        if self.drop_states:
            if self.drop_states_mask is None:
                self.drop_states_mask = drop(ones_like(states[0]), p=self.drop_states)
            states = [states[0] * self.drop_states_mask, *states[1:]]
        if self.drop_inputs:
            if self.drop_inputs_mask is None:
                self.drop_inputs_mask = drop(ones_like(inputs), p=self.drop_inputs)
            inputs = inputs * self.drop_inputs_mask
        with self._unlocked():
            output, new_states = self.base_cell(inputs, states)
        if self.drop_outputs:
            if self.drop_outputs_mask is None:
                self.drop_outputs_mask = drop(ones_like(output), p=self.drop_outputs)
            output = output * self.drop_outputs_mask
        return output, new_states

    def __repr__(self):
        return f"{type(self).__name__}(p_out = {self.drop_outputs}, p_state = {self.drop_states})"

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None, valid_length=None):
        """Run the cell over a sequence; without dropped states, inputs and outputs are treated as wholes."""
        if self.drop_states:
            return super().unroll(length, inputs, begin_state, layout, merge_outputs, valid_length)
        self.reset()
        inputs, axis, F, _ = _format_sequence(length, inputs, layout, True)
        drop = F.npx.dropout if MODE.np_array else F.Dropout
        states = _get_begin_state(self, F, begin_state, inputs, inputs.shape[layout.find("N")] if F is ndarray else 0)
        if self.drop_inputs:
            inputs = drop(inputs, p=self.drop_inputs, axes=(axis,))
        with self._unlocked():
            outputs, states = self.base_cell.unroll(length, inputs, states, layout, merge_outputs=True, valid_length=valid_length)
        if self.drop_outputs:
            outputs = drop(outputs, p=self.drop_outputs, axes=(axis,))
        merge_outputs = isinstance(outputs, tensor_types) if merge_outputs is None else merge_outputs
        outputs, _, _, _ = _format_sequence(length, outputs, layout, merge_outputs)
        if valid_length is not None:
            outputs = _mask_sequence_variable_length(F, outputs, length, valid_length, axis, merge_outputs)
        return outputs, states


class LSTMPCell(HybridRecurrentCell):
    r"""LSTM whose output is projected: ``r' = W_r (o tanh(c'))``; see ``LSTMCell`` for the gates.

    Args:
        hidden_size: Size of the cell state.
        projection_size: Size of the output.
        i2h_weight_initializer, h2h_weight_initializer, h2r_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        input_size: Size of the input; 0 takes it from the first input.
        prefix, params: See ``Block``.
    Shape: inputs (batch, input_size), states [r (batch, projection_size), c (batch, hidden_size)].
    Source: Sak et al., "Long Short-Term Memory Based Recurrent Neural Network Architectures", 2014.
    """

    def __init__(self, hidden_size, projection_size, i2h_weight_initializer=None, h2h_weight_initializer=None, h2r_weight_initializer=None,
                 i2h_bias_initializer="zeros", h2h_bias_initializer="zeros", input_size=0, prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        self._hidden_size = hidden_size
        self._input_size = input_size
        self._projection_size = projection_size
        rows = 4 * hidden_size
        for name, shape, init in (("i2h_weight", (rows, input_size), i2h_weight_initializer),
                                  ("h2h_weight", (rows, projection_size), h2h_weight_initializer),
                                  ("h2r_weight", (projection_size, hidden_size), h2r_weight_initializer),
                                  ("i2h_bias", (rows,), i2h_bias_initializer), ("h2h_bias", (rows,), h2h_bias_initializer)):
            setattr(self, name, self.params.get(name, shape=shape, init=init, allow_deferred_init=True))

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        return [{"shape": (batch_size, self._projection_size), "__layout__": "NC"}, {"shape": (batch_size, self._hidden_size), "__layout__": "NC"}]

    def _alias(self):
        return "lstmp"

    def __repr__(self):
        rows, columns = self.i2h_weight.shape
        return f"{type(self).__name__}({columns if columns else None} -> {rows} -> {self.h2r_weight.shape[0]})"

    def hybrid_forward(self, F, inputs, states, i2h_weight, h2h_weight, h2r_weight, i2h_bias, h2h_bias):
        """One step."""
        if MODE.np_array:
            dense, activate = F.npx.fully_connected, F.npx.activation

            def split(x, name):
                return F.np.split(x, 4, axis=1)

            def add(x, y, name):
                return x + y

            def multiply(x, y, name):
                return x * y
        else:
            dense, activate, add, multiply = F.FullyConnected, F.Activation, F.elemwise_add, F.elemwise_mul

            def split(x, name):
                return F.SliceChannel(x, num_outputs=4, name=name)
        prefix, rows = f"t{self._counter}_", 4 * self._hidden_size
        i2h = dense(inputs, i2h_weight, i2h_bias, num_hidden=rows, name=prefix + "i2h")
        h2h = dense(states[0], h2h_weight, h2h_bias, num_hidden=rows, name=prefix + "h2h")
        gates = split(i2h + h2h, name=prefix + "slice")
        enter, forget, fresh, leave = (activate(gate, act_type=kind, name=prefix + letter) for gate, kind, letter in zip(
            gates, ("sigmoid", "sigmoid", "tanh", "sigmoid"), "ifco", strict=True))
        cell = add(forget * states[1], enter * fresh, name=prefix + "state")
        hidden = multiply(leave, activate(cell, act_type="tanh"), name=prefix + "hidden")
        projected = dense(hidden, h2r_weight, num_hidden=self._projection_size, no_bias=True, name=prefix + "out")
        return projected, [projected, cell]


def dynamic_unroll(cell, inputs, begin_state, drop_inputs=0, drop_outputs=0, layout="TNC", valid_length=None):
    """Run a cell over a sequence with the operator ``foreach``, so that a symbol's size does not grow with the length.

    Args:
        cell: The cell.
        inputs: One array or symbol.
        begin_state: States before the first step.
        drop_inputs, drop_outputs: Dropout with one mask for all steps.
        layout: ``"TNC"`` or ``"NTC"``.
        valid_length: Array (batch,) of each sample's number of steps.

    Returns:
        The outputs as one array, and the last states.
    """
    F = symbol if isinstance(inputs, Symbol) else ndarray
    axis = layout.find("T")
    if axis != 0:
        inputs = F.transpose(inputs, axes=(1, 0, 2))
    if drop_inputs:
        inputs = F.Dropout(inputs, p=drop_inputs, axes=(0,))
    cell.reset()
    if valid_length is None:
        outputs, states = F.contrib.foreach(lambda x, states: cell(x, states), inputs, begin_state)
    else:
        outputs, states = _masked_loop(F, cell, inputs, begin_state, valid_length)
    if drop_outputs:
        outputs = F.Dropout(outputs, p=drop_outputs, axes=(0,))
    if valid_length is not None:
        outputs = F.SequenceMask(outputs, sequence_length=valid_length, use_sequence_length=True, axis=0)
    if axis != 0:
        outputs = F.transpose(outputs, axes=(1, 0, 2))
    return outputs, states


def _masked_loop(F, cell, inputs, begin_state, valid_length):
    """As the plain loop; a sample keeps the states of its last step."""
    lengths = valid_length.astype("float32")

    def step(x, carried):
        number, before, last = carried
        output, after = cell(x, before)
        number = number + 1
        reached = F.broadcast_equal(lengths, number)
        last = [F.where(reached, new, old) for new, old in zip(after, last, strict=True)]
        return output, [number, after, last]
    outputs, (_, _, last) = F.contrib.foreach(step, inputs, [F.zeros((1,)), begin_state, [F.zeros_like(state) for state in begin_state]])
    return outputs, last
