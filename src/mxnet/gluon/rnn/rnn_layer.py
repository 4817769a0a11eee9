"""Recurrent layers: whole sequences in one operator."""
from ... import ndarray, symbol
from ...base import ArgumentError
from ...dtype import name as dtype_name
from ...ndarray import NDArray
from ...ops.mode import MODE
from ..block import HybridBlock
from ..parameter import tensor_types
from .basic_cells import GRUCell, LSTMCell, RNNCell
from .cell_base import make_state
from .cell_stacks import BidirectionalCell, HybridSequentialRNNCell
from .modifiers import DropoutCell

__all__ = ["RNN", "LSTM", "GRU"]

GATES = {"rnn_relu": 1, "rnn_tanh": 1, "lstm": 4, "gru": 3}
_TRACE = ("_cached_graph", "_cached_op", "_run", "_in_format", "_out_format")


class _RNNLayer(HybridBlock):
    """What the layers share.

    Args:
        hidden_size: Size of the states.
        num_layers: Layers on top of each other.
        layout: ``"TNC"`` or ``"NTC"``.
        dropout: Dropout between the layers.
        bidirectional: Run in both directions.
        input_size: Size of the inputs; 0 takes it from the first input.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, h2r_weight_initializer: Initializers.
        mode: ``"rnn_relu"``, ``"rnn_tanh"``, ``"lstm"`` or ``"gru"``.
        projection_size: Size to which an LSTM's outputs are projected; None does not project.
        lstm_state_clip_min, lstm_state_clip_max, lstm_state_clip_nan: Bounds of an LSTM's cell states.
        dtype: Type of the parameters.
        use_sequence_length: Calls give the length of each sample.
    """

    def __init__(self, hidden_size, num_layers, layout, dropout, bidirectional, input_size, i2h_weight_initializer, h2h_weight_initializer,
                 i2h_bias_initializer, h2h_bias_initializer, mode, projection_size, h2r_weight_initializer, lstm_state_clip_min,
                 lstm_state_clip_max, lstm_state_clip_nan, dtype, use_sequence_length=False, **kwargs):
        super().__init__(**kwargs)
        if layout not in ("TNC", "NTC"):
            raise ArgumentError(f"Invalid layout {layout}; must be one of ['TNC' or 'NTC']")
        self._hidden_size, self._projection_size, self._num_layers = hidden_size, projection_size, num_layers
        self._mode, self._layout, self._dropout = mode, layout, dropout
        self._dir = 2 if bidirectional else 1
        self._input_size = input_size
        self._i2h_weight_initializer, self._h2h_weight_initializer = i2h_weight_initializer, h2h_weight_initializer
        self._i2h_bias_initializer, self._h2h_bias_initializer = i2h_bias_initializer, h2h_bias_initializer
        self._h2r_weight_initializer = h2r_weight_initializer
        self._lstm_state_clip_min, self._lstm_state_clip_max = lstm_state_clip_min, lstm_state_clip_max
        self._lstm_state_clip_nan = lstm_state_clip_nan
        self._dtype = dtype
        self._use_sequence_length = use_sequence_length
        self.skip_states = None
        self._traces = {}                  # a call without states returns no states: another graph than one with
        self._gates = GATES[mode]
        self._make_parameters(dtype)

    def _each(self):
        """Number and direction of each pass: ``(0, "l"), (0, "r"), (1, "l"), ...``"""
        return [(layer, side) for layer in range(self._num_layers) for side in ("l", "r")[:self._dir]]

    def _make_parameters(self, dtype):
        rows, out = self._gates * self._hidden_size, self._projection_size or self._hidden_size
        for layer, side in self._each():
            columns = self._input_size if layer == 0 else out * self._dir
            wanted = [("i2h_weight", (rows, columns), self._i2h_weight_initializer), ("h2h_weight", (rows, out), self._h2h_weight_initializer),
                      ("i2h_bias", (rows,), self._i2h_bias_initializer), ("h2h_bias", (rows,), self._h2h_bias_initializer)]
            if self._projection_size:
                wanted.append(("h2r_weight", (self._projection_size, self._hidden_size), self._h2r_weight_initializer))
            for kind, shape, init in wanted:
                name = f"{side}{layer}_{kind}"
                setattr(self, name, self.params.get(name, shape=shape, init=init, allow_deferred_init=True, dtype=dtype))

    def __repr__(self):
        rows, columns = self.l0_i2h_weight.shape
        text = f"{type(self).__name__}({columns if columns else None} -> {rows // self._gates}, {self._layout}"
        if self._num_layers != 1:
            text += f", num_layers={self._num_layers}"
        if self._dropout != 0:
            text += f", dropout={self._dropout}"
        if self._dir == 2:
            text += ", bidirectional"
        return text + ")"

    def _collect_params_with_prefix(self, prefix=""):
        """Names in files are those of the unfused cells, so that cells and layers read each other's files."""
        if prefix:
            prefix += "."
        found = {}
        for name, param in self._reg_params.items():
            place, kind = name.split("_", 1)
            side = f".{place[0]}_cell" if self._dir == 2 else ""
            found[f"{prefix}_unfused.{place[1:]}{side}.{kind}"] = param
        return found

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        return [{"shape": (self._num_layers * self._dir, batch_size, self._projection_size or self._hidden_size), "__layout__": "LNC",
                 "dtype": self._dtype}]

    def cast(self, dtype):
        """Change the type of the parameters and states."""
        super().cast(dtype)
        self._dtype = dtype
        self._traces = {}

    def _clear_cached_op(self):
        super()._clear_cached_op()
        self._traces = {}

    def begin_state(self, batch_size=0, func=ndarray.zeros, **kwargs):
        """The states before the first step.

        Args:
            batch_size: Number of samples.
            func: Function that makes a state of ``shape`` and further arguments; ``mx.nd.zeros`` by default.
            **kwargs: Handed to ``func``.
        """
        states = [make_state(func, f"{self.prefix}h0_{place}", {**info, **kwargs}) for place, info in enumerate(self.state_info(batch_size))]
        return [state.as_np_ndarray() if type(state) is NDArray else state for state in states] if MODE.np_array else states

    def _unfuse(self):
        """A stack of cells that computes the same with the same parameters."""
        cells = {"rnn_relu": lambda **kwargs: RNNCell(self._hidden_size, activation="relu", **kwargs),
                 "rnn_tanh": lambda **kwargs: RNNCell(self._hidden_size, activation="tanh", **kwargs),
                 "lstm": lambda **kwargs: LSTMCell(self._hidden_size, **kwargs), "gru": lambda **kwargs: GRUCell(self._hidden_size, **kwargs)}
        if self._projection_size:
            raise ArgumentError("_unfuse does not support projection layer yet!")
        if self._lstm_state_clip_min is not None or self._lstm_state_clip_max is not None:
            raise ArgumentError("_unfuse does not support state clipping yet!")
        make, size = cells[self._mode], self._input_size
        stack = HybridSequentialRNNCell(prefix=self.prefix, params=self.params)
        with stack.name_scope():
            for layer in range(self._num_layers):
                kwargs = {"input_size": size, "i2h_weight_initializer": self._i2h_weight_initializer,
                          "h2h_weight_initializer": self._h2h_weight_initializer, "i2h_bias_initializer": self._i2h_bias_initializer,
                          "h2h_bias_initializer": self._h2h_bias_initializer}
                if self._dir == 2:
                    stack.add(BidirectionalCell(make(prefix=f"l{layer}_", **kwargs), make(prefix=f"r{layer}_", **kwargs)))
                else:
                    stack.add(make(prefix=f"l{layer}_", **kwargs))
                if self._dropout > 0 and layer != self._num_layers - 1:
                    stack.add(DropoutCell(self._dropout))
                size = self._hidden_size * self._dir
        return stack

    def infer_shape(self, inputs, *args):
        """Tell the parameters their shapes."""
        if inputs.ndim != 3:
            raise ArgumentError("Input data should be rank-3 tensor of dim [sequence length, batch size, input size], but got shape "
                                f"{inputs.shape}")
        columns, out = inputs.shape[2], self._projection_size or self._hidden_size
        for layer, side in self._each():
            getattr(self, f"{side}{layer}_i2h_weight").shape = (self._gates * self._hidden_size,
                                                                columns if layer == 0 else out * self._dir)

    def __call__(self, inputs, states=None, sequence_length=None, **kwargs):
        """Outputs of all steps; with ``states`` given, also the last states.

        Args:
            inputs: (time, batch, size), or as ``layout`` says.
            states: State or list of states before the first step; None is zeros.
            sequence_length: Number of steps of each sample, with ``use_sequence_length``.
        """
        self._switch_trace(states is None)
        if states is None:
            if isinstance(inputs, NDArray):
                batch_size = inputs.shape[self._layout.find("N")]
                states = self.begin_state(batch_size, ctx=inputs.context, dtype=dtype_name(inputs.dtype))
            else:
                states = self.begin_state(0, func=symbol.zeros)
        if isinstance(states, tensor_types):
            states = [states]
        if sequence_length is not None:
            return super().__call__(inputs, states, sequence_length, **kwargs)
        return super().__call__(inputs, states, **kwargs)

    def _switch_trace(self, skip_states):
        if skip_states != self.skip_states:
            if self._active and self.skip_states is not None:
                self._traces[self.skip_states] = {name: getattr(self, name) for name in _TRACE}
                for name, value in self._traces.get(skip_states, {"_cached_graph": (), "_cached_op": None, "_run": None}).items():
                    setattr(self, name, value)
            self.skip_states = skip_states

    def hybrid_forward(self, F, inputs, states, sequence_length=None, **kwargs):
        """See ``__call__``."""
        swap = (lambda x: F.np.swapaxes(x, 0, 1)) if MODE.np_array else (lambda x: F.swapaxes(x, dim1=0, dim2=1))
        if self._layout == "NTC":
            inputs = swap(inputs)
        rnn = F.npx.rnn if MODE.np_array else F.RNN
        names = ["state", "state_cell"]
        arguments = dict(zip(names, states, strict=False))
        if self._use_sequence_length:
            arguments["sequence_length"] = sequence_length
        outputs = rnn(inputs, self._flat_parameters(F, kwargs), use_sequence_length=self._use_sequence_length, state_size=self._hidden_size,
                      projection_size=self._projection_size, num_layers=self._num_layers, bidirectional=self._dir == 2, p=self._dropout,
                      state_outputs=True, mode=self._mode, lstm_state_clip_min=self._lstm_state_clip_min,
                      lstm_state_clip_max=self._lstm_state_clip_max, lstm_state_clip_nan=self._lstm_state_clip_nan, **arguments)
        out, new_states = outputs[0], [outputs[1], outputs[2]] if self._mode == "lstm" else [outputs[1]]
        if self._layout == "NTC":
            out = swap(out)
        return out if self.skip_states else (out, new_states)

    def _flat_parameters(self, F, params):
        """All parameters in one vector: weights layer by layer and side by side, then biases."""
        weights = ["i2h_weight", "h2h_weight", "h2r_weight"] if self._projection_size else ["i2h_weight", "h2h_weight"]
        flat = [params[f"{side}{layer}_{kind}"] for kinds in (weights, ["i2h_bias", "h2h_bias"]) for layer, side in self._each()
                for kind in kinds]
        if MODE.np_array:
            return F.np._internal.rnn_param_concat(*[param.reshape((-1,)) for param in flat], dim=0)
        return F._internal._rnn_param_concat(*[param.reshape((-1,)) for param in flat], dim=0)


class RNN(_RNNLayer):
    r"""Elman networks on top of each other: ``h_t = activation(W_i x_t + b_i + W_h h_{t-1} + b_h)``.

    Args:
        hidden_size: Size of the states.
        num_layers: Layers on top of each other.
        activation: ``"relu"`` or ``"tanh"``.
        layout: ``"TNC"`` or ``"NTC"``: axes of inputs and outputs.
        dropout: Dropout between the layers.
        bidirectional: Run in both directions.
        i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer: Initializers.
        input_size: Size of the inputs; 0 takes it from the first input.
        dtype: Type of the parameters.
    Shape: data (time, batch, input_size); state (layers * directions, batch, hidden_size); output (time, batch, directions * hidden_size).
    """

    def __init__(self, hidden_size, num_layers=1, activation="relu", layout="TNC", dropout=0, bidirectional=False,
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer="zeros", h2h_bias_initializer="zeros",
                 input_size=0, dtype="float32", **kwargs):
        super().__init__(hidden_size, num_layers, layout, dropout, bidirectional, input_size, i2h_weight_initializer,
                         h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, "rnn_" + activation, None, None, None, None,
                         False, dtype, **kwargs)


class LSTM(_RNNLayer):
    """Long short-term memories on top of each other; see ``RNN`` for the arguments and ``LSTMCell`` for the formula.

    Args:
        projection_size: Size to which the outputs are projected; None does not project.
        h2r_weight_initializer: Initializer of the projection.
        state_clip_min, state_clip_max, state_clip_nan: Bounds of the cell states.
    Shape: as ``RNN``'s, with two states.

    >>> layer = gluon.rnn.LSTM(100, num_layers=3); layer.initialize()
    >>> output, states = layer(mx.nd.ones((5, 3, 10)), layer.begin_state(batch_size=3)); output.shape
    (5, 3, 100)
    """

    def __init__(self, hidden_size, num_layers=1, layout="TNC", dropout=0, bidirectional=False, input_size=0, i2h_weight_initializer=None,
                 h2h_weight_initializer=None, i2h_bias_initializer="zeros", h2h_bias_initializer="zeros", projection_size=None,
                 h2r_weight_initializer=None, state_clip_min=None, state_clip_max=None, state_clip_nan=False, dtype="float32", **kwargs):
        super().__init__(hidden_size, num_layers, layout, dropout, bidirectional, input_size, i2h_weight_initializer,
                         h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, "lstm", projection_size,
                         h2r_weight_initializer, state_clip_min, state_clip_max, state_clip_nan, dtype, **kwargs)

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        cell = {"shape": (self._num_layers * self._dir, batch_size, self._hidden_size), "__layout__": "LNC", "dtype": self._dtype}
        return [*super().state_info(batch_size), cell]


class GRU(_RNNLayer):
    """Gated recurrent units on top of each other; see ``RNN`` for the arguments and ``GRUCell`` for the formula."""

    def __init__(self, hidden_size, num_layers=1, layout="TNC", dropout=0, bidirectional=False, input_size=0, i2h_weight_initializer=None,
                 h2h_weight_initializer=None, i2h_bias_initializer="zeros", h2h_bias_initializer="zeros", dtype="float32", **kwargs):
        super().__init__(hidden_size, num_layers, layout, dropout, bidirectional, input_size, i2h_weight_initializer,
                         h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer, "gru", None, None, None, None, False, dtype,
                         **kwargs)
