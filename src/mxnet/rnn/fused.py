"""All layers and steps of a recurrent network in one operator."""
from math import prod

from .. import symbol
from ..base import ArgumentError
from ..initializer import FusedRNN
from ..ndarray import concatenate
from .base import BaseRNNCell, sequence, take
from .cells import GRUCell, LSTMCell, RNNCell
from .modifiers import DropoutCell
from .stacks import BidirectionalCell, SequentialRNNCell

__all__ = ["FusedRNNCell"]


class FusedRNNCell(BaseRNNCell):
    """A recurrent network as one ``RNN`` operator, whose weights are one flat vector, ``<prefix>parameters``.

    Args:
        num_hidden: Size of the states.
        num_layers: Number of layers.
        mode: ``"rnn_relu"``, ``"rnn_tanh"``, ``"lstm"`` or ``"gru"``.
        bidirectional: Whether each layer runs in both directions, their outputs joined.
        dropout: Share of each layer's outputs that is dropped, except the last one's.
        get_next_state: Whether ``unroll`` returns the last states.
        forget_bias: First value of LSTM's forget gates' bias.
        prefix: Start of the names; ``"<mode>_"`` by default.
        params: RNNParams to share the vector with another cell.
    """

    def __init__(self, num_hidden, num_layers=1, mode="lstm", bidirectional=False, dropout=0.0, get_next_state=False, forget_bias=1.0,
                 prefix=None, params=None):
        super().__init__(prefix=f"{mode}_" if prefix is None else prefix, params=params)
        self._num_hidden = num_hidden
        self._num_layers = num_layers
        self._mode = mode
        self._bidirectional = bidirectional
        self._dropout = dropout
        self._get_next_state = get_next_state
        self._directions = ["l", "r"] if bidirectional else ["l"]
        self._init = FusedRNN(None, num_hidden, num_layers, mode, bidirectional, forget_bias)
        self._parameter = self.params.get("parameters", init=self._init)

    @property
    def state_info(self):
        """Shape and layout of each state."""
        layers = len(self._directions) * self._num_layers
        return [{"shape": (layers, 0, self._num_hidden), "__layout__": "LNC"} for _ in range(1 + (self._mode == "lstm"))]

    @property
    def _gate_names(self):
        return {"rnn_relu": [""], "rnn_tanh": [""], "lstm": ["_i", "_f", "_c", "_o"], "gru": ["_r", "_z", "_o"]}[self._mode]

    @property
    def _num_gates(self):
        return len(self._gate_names)

    def _blocks(self, size):
        """Name and shape of each gate's block of a vector of ``size`` numbers."""
        return [(self._prefix + name, shape) for name, shape in self._init._blocks(size)]

    def unpack_weights(self, args):
        """The vector as weights of the cells that :meth:`unfuse` makes, by gate, in a new dict."""
        args = dict(args)
        vector = take(args, self._parameter.name)
        start = 0
        for name, shape in self._blocks(vector.size):
            stop = start + prod(shape)
            args[name] = vector[start:stop].reshape(shape).copy()
            start = stop
        return args

    def pack_weights(self, args):
        """The reverse of :meth:`unpack_weights`."""
        args = dict(args)
        first = f"{self._prefix}l0_i2h{self._gate_names[0]}_weight"
        if first not in args:
            take(args, first)                      # raises
        hidden, directions = self._num_hidden, len(self._directions)
        rows = directions * self._num_gates * hidden
        size = rows * (args[first].shape[1] + hidden + 2) + (self._num_layers - 1) * rows * (hidden + directions * hidden + 2)
        args[self._parameter.name] = concatenate([take(args, name).reshape((-1,)) for name, _ in self._blocks(size)])
        return args

    def __call__(self, inputs, states):
        """Refused: the operator runs whole sequences."""
        raise NotImplementedError("FusedRNNCell cannot be stepped. Please use unroll, or step the cell that unfuse() returns.")

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None):
        """The network over a whole sequence; see :meth:`BaseRNNCell.unroll`."""
        self.reset()
        inputs, axis = sequence(length, inputs, layout, True)
        if axis == 1:                                                  # the operator wants the steps first
            inputs = symbol.swapaxes(inputs, dim1=0, dim2=1)
        elif axis != 0:
            raise ArgumentError(f"FusedRNNCell: layout {layout!r} is not supported, use 'NTC' or 'TNC'.")
        states = self.begin_state() if begin_state is None else begin_state
        states = {"state": states[0], "state_cell": states[1]} if self._mode == "lstm" else {"state": states[0]}
        outputs = symbol.RNN(data=inputs, parameters=self._parameter, state_size=self._num_hidden, num_layers=self._num_layers,
                             bidirectional=self._bidirectional, p=self._dropout, state_outputs=self._get_next_state, mode=self._mode,
                             name=self._prefix + "rnn", **states)
        last = []
        if self._get_next_state:
            outputs, *last = list(outputs)
            for state in last:
                state._set_attr(__layout__="LNC")
        if axis == 1:
            outputs = symbol.swapaxes(outputs, dim1=0, dim2=1)
        outputs, _ = sequence(length, outputs, layout, merge_outputs)
        return outputs, last

    def unfuse(self):
        """The same network as a stack of cells that can be stepped, with the same names of weights."""
        make = {"rnn_relu": lambda prefix: RNNCell(self._num_hidden, activation="relu", prefix=prefix),
                "rnn_tanh": lambda prefix: RNNCell(self._num_hidden, activation="tanh", prefix=prefix),
                "lstm": lambda prefix: LSTMCell(self._num_hidden, prefix=prefix),
                "gru": lambda prefix: GRUCell(self._num_hidden, prefix=prefix)}[self._mode]
        stack = SequentialRNNCell()
        for layer in range(self._num_layers):
            if self._bidirectional:
                stack.add(BidirectionalCell(make(f"{self._prefix}l{layer}_"), make(f"{self._prefix}r{layer}_"),
                                            output_prefix=f"{self._prefix}bi_l{layer}_"))
            else:
                stack.add(make(f"{self._prefix}l{layer}_"))
            if self._dropout > 0 and layer != self._num_layers - 1:
                stack.add(DropoutCell(self._dropout, prefix=f"{self._prefix}_dropout{layer}_"))
        return stack
