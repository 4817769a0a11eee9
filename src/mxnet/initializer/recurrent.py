"""Initializers of recurrent networks' parameters."""
from math import prod

from ..base import ArgumentError, ShapeError, string_types
from .base import InitDesc, Initializer, create, register

__all__ = ["FusedRNN", "LSTMBias"]


@register
class LSTMBias(Initializer):
    """Bias of an LSTM cell: 0, but ``forget_bias`` for the forget gate, the second quarter.

    Args:
        forget_bias: Value for the forget gate.
    Source: Jozefowicz, Zaremba and Sutskever, "An Empirical Exploration of Recurrent Network Architectures", 2015.
    """

    def __init__(self, forget_bias=1.0):
        super().__init__(forget_bias=forget_bias)
        self.forget_bias = forget_bias

    def _init_weight(self, _, arr):
        arr[:] = 0.0
        hidden = arr.shape[0] // 4
        arr[hidden:2 * hidden] = self.forget_bias


@register
class FusedRNN(Initializer):
    """The flat parameter vector of the fused RNN operator, initialized matrix by matrix.

    Args:
        init: Initializer (or its JSON text or name) of the single matrices and biases; None uses the network's.
        num_hidden, num_layers, mode, bidirectional: As given to the operator.
        forget_bias: Bias of LSTM's forget gates.
    """

    _gates = {"rnn_relu": [""], "rnn_tanh": [""], "lstm": ["_i", "_f", "_c", "_o"], "gru": ["_r", "_z", "_o"]}

    def __init__(self, init, num_hidden, num_layers, mode, bidirectional=False, forget_bias=1.0):
        init = create(init) if isinstance(init, string_types) else init
        if not (init is None or isinstance(init, Initializer)):
            raise ArgumentError(f"FusedRNN: init must be an Initializer, its text or None, received {type(init).__name__}.")
        if mode not in self._gates:
            raise ArgumentError(f"FusedRNN: mode must be one of {', '.join(self._gates)}, received {mode!r}.")
        super().__init__(init=None if init is None else init.dumps(), num_hidden=num_hidden, num_layers=num_layers, mode=mode,
                         bidirectional=bidirectional, forget_bias=forget_bias)
        self._init = init
        self._num_hidden = num_hidden
        self._num_layers = num_layers
        self._mode = mode
        self._bidirectional = bidirectional
        self._forget_bias = forget_bias

    def _blocks(self, size):
        """``(name, shape)`` of every gate's block in the order they lie in the vector: all weights, then all biases."""
        gates, hidden, directions = self._gates[self._mode], self._num_hidden, ["l", "r"][:1 + bool(self._bidirectional)]
        rows = len(directions) * len(gates) * hidden                  # rows of one layer's matrices
        deeper = (self._num_layers - 1) * rows * (hidden + len(directions) * hidden + 2)
        inputs, rest = divmod(size - deeper - rows * (hidden + 2), rows)
        if rest or inputs <= 0:
            raise ShapeError(f"FusedRNN: a vector of {size} numbers does not hold the parameters of {self._num_layers} {self._mode} "
                             f"layers of {hidden} units{' in two directions' if self._bidirectional else ''}.")
        for kind in ("weight", "bias"):
            for layer in range(self._num_layers):
                width = inputs if layer == 0 else len(directions) * hidden
                for direction in directions:
                    for group, columns in (("i2h", width), ("h2h", hidden)):
                        for gate in gates:
                            yield f"{direction}{layer}_{group}{gate}_{kind}", (hidden, columns) if kind == "weight" else (hidden,)

    def _init_weight(self, desc, arr):
        start = 0
        for name, shape in self._blocks(arr.size):
            stop = start + prod(shape)
            block = arr[start:stop].reshape(shape)                     # a view: filling it fills the vector
            start = stop
            if self._mode == "lstm" and name.endswith("_f_bias"):
                block[:] = self._forget_bias
            elif self._init is not None:
                self._init(InitDesc(name, global_init=getattr(desc, "global_init", None)), block)
            else:
                desc.global_init(InitDesc(name, global_init=desc.global_init), block)
