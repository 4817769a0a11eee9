"""The base of recurrent cells, and the handling of sequences: one array, or a list with an array for each step."""
from ... import ndarray, symbol
from ...base import ArgumentError
from ...ndarray import NDArray
from ...ops.mode import MODE
from ...symbol import Symbol
from ..block import Block, HybridBlock
from ..faces import through_nd
from ..parameter import tensor_types

__all__ = ["RecurrentCell", "HybridRecurrentCell"]


def _cells_state_info(cells, batch_size):
    """The states of all cells."""
    return [info for cell in cells for info in cell.state_info(batch_size)]


def _cells_begin_state(cells, **kwargs):
    """The first states of all cells."""
    return [state for cell in cells for state in cell.begin_state(**kwargs)]


def _get_begin_state(cell, F, begin_state, inputs, batch_size):
    """``begin_state``, or zeros beside the inputs."""
    if begin_state is not None:
        return begin_state
    if F is symbol:
        return cell.begin_state(func=F.zeros, batch_size=batch_size)
    context = (inputs if isinstance(inputs, tensor_types) else inputs[0]).context
    with context:
        states = cell.begin_state(func=F.zeros, batch_size=batch_size)
    return [state.as_np_ndarray() for state in states] if MODE.np_array else states


def _format_sequence(length, inputs, layout, merge, in_layout=None):
    """A sequence in the form wanted.

    Args:
        length: Number of steps; None takes what there is.
        inputs: One array or symbol, or a list with one for each step.
        layout: Its axes, e.g. ``"NTC"``.
        merge: True for one array, False for a list, None for what it is.
        in_layout: Axes of ``inputs`` where they differ.

    Returns:
        The sequence, its time axis, ``mx.nd`` or ``mx.sym``, and the batch size (0 for symbols).
    """
    if inputs is None:
        raise ArgumentError("unroll(inputs=None) has been deprecated. Please create input variables outside unroll.")
    axis, batch_axis = layout.find("T"), layout.find("N")
    in_axis = axis if in_layout is None else in_layout.find("T")
    batch_size = 0
    if isinstance(inputs, Symbol):
        F = symbol
        if merge is False:
            if len(inputs.list_outputs()) != 1:
                raise ArgumentError("unroll doesn't allow grouped symbol as input. Please convert to list with list(inputs) first or let "
                                    "unroll handle splitting.")
            inputs = list(symbol.split(inputs, axis=in_axis, num_outputs=length, squeeze_axis=1))
    elif isinstance(inputs, NDArray):
        F = ndarray
        batch_size = inputs.shape[batch_axis]
        if merge is False:
            steps = inputs.shape[in_axis]
            if length is not None and length != steps:
                raise ArgumentError(f"unroll: length is {length}, but the inputs of shape {inputs.shape} have {steps} steps.")
            inputs = _steps(F, inputs, in_axis, steps, 1)
    else:
        if length is not None and len(inputs) != length:
            raise ArgumentError(f"unroll: length is {length}, but there are {len(inputs)} inputs.")
        F = symbol if isinstance(inputs[0], Symbol) else ndarray
        if F is ndarray:
            batch_size = inputs[0].shape[layout.replace("T", "").find("N")]
        if merge is True:
            inputs = _stack(F, inputs, axis)
            in_axis = axis
    if isinstance(inputs, tensor_types) and axis != in_axis:
        inputs = F.np.swapaxes(inputs, axis, in_axis) if MODE.np_array else F.swapaxes(inputs, dim1=axis, dim2=in_axis)
    return inputs, axis, F, batch_size


def _stack(F, arrays, axis):
    return F.np.stack(list(arrays), axis=axis) if MODE.np_array else F.stack(*arrays, axis=axis)


def _steps(F, array, axis, count, squeeze):
    """The list of an array's steps."""
    if MODE.np_array:
        parts = F.np.split(array, count, axis=axis)
        return [F.np.squeeze(part, axis=axis) for part in parts]
    parts = F.split(array, axis=axis, num_outputs=count, squeeze_axis=squeeze)
    return list(parts) if isinstance(parts, list | tuple | Symbol) else [parts]


def _mask_sequence_variable_length(F, data, length, valid_length, time_axis, merge):
    """The sequence with zeros after each sample's length."""
    if not isinstance(data, tensor_types):
        data = _stack(F, data, time_axis)
    mask = F.npx.sequence_mask if MODE.np_array else F.SequenceMask
    outputs = mask(data, sequence_length=valid_length, use_sequence_length=True, axis=time_axis)
    return outputs if merge else _steps(F, outputs, time_axis, length, True)


def _sequence_operator(operator, data, lengths, **attributes):
    attributes |= {"sequence_length": lengths, "use_sequence_length": True}
    return through_nd(operator, data, **attributes) if MODE.np_array else operator(data, **attributes)


def _reverse_sequences(sequences, unroll_step, valid_length=None):
    """The steps in reverse; each sample's own steps first where lengths are given."""
    if valid_length is None:
        return list(reversed(sequences))
    F = symbol if isinstance(sequences[0], Symbol) else ndarray
    turned = _sequence_operator(F.SequenceReverse, _stack(F, sequences, 0), valid_length)
    return _steps(F, turned, 0, unroll_step, True)


class RecurrentCell(Block):
    """Base of recurrent cells: one step of a recurrent network.

    A subclass writes ``state_info`` and ``forward(inputs, states)``, which returns the output and the new states.

    Args:
        prefix: Prefix of the names; None counts.
        params: ParameterDict to share parameters with.
    """

    def __init__(self, prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        self._modified = False             # wrapped by a ModifierCell, which is to be called instead
        self.reset()

    def reset(self):
        """Forget the counters of steps, before another sequence is unrolled."""
        self._init_counter = -1
        self._counter = -1
        for cell in self._children.values():
            cell.reset()

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states."""
        raise NotImplementedError(f"{type(self).__name__} does not say what its states are.")

    @property
    def _curr_prefix(self):
        return f"{self.prefix}t{self._counter}_"

    def begin_state(self, batch_size=0, func=ndarray.zeros, **kwargs):
        """The states before the first step.

        Args:
            batch_size: Number of samples; 0 leaves it open, for symbols.
            func: Function that makes a state of ``shape`` and further arguments; ``mx.nd.zeros`` by default.
            **kwargs: Handed to ``func``.
        """
        self._refuse_if_modified()
        states = []
        for info in self.state_info(batch_size):
            self._init_counter += 1
            arguments = kwargs if info is None else {**info, **kwargs}
            states.append(make_state(func, f"{self.prefix}begin_state_{self._init_counter}", arguments))
        return states

    def _refuse_if_modified(self):
        if self._modified:
            raise ArgumentError("After applying modifier cells (e.g. ZoneoutCell) the base cell cannot be called directly. Call the modifier "
                                "cell instead.")

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None, valid_length=None):
        """Run the cell over a sequence.

        Args:
            length: Number of steps.
            inputs: One array or symbol, or a list with one for each step.
            begin_state: States before the first step; None is zeros.
            layout: Axes of ``inputs`` where it is one array, and of the merged outputs.
            merge_outputs: True for one array, False for a list, None for what is cheaper.
            valid_length: Array (batch,) of each sample's number of steps; later outputs are 0, and the states are those of its last step.

        Returns:
            The outputs and the last states.
        """
        self.reset()
        inputs, axis, F, batch_size = _format_sequence(length, inputs, layout, False)
        states = _get_begin_state(self, F, begin_state, inputs, batch_size)
        outputs, all_states = [], []
        for step in range(length):
            output, states = self(inputs[step], states)
            outputs.append(output)
            if valid_length is not None:
                all_states.append(states)
        if valid_length is not None:
            states = [_sequence_operator(F.SequenceLast, _stack(F, steps, 0), valid_length, axis=0)
                      for steps in zip(*all_states, strict=True)]
            outputs = _mask_sequence_variable_length(F, outputs, length, valid_length, axis, True)
        outputs, _, _, _ = _format_sequence(length, outputs, layout, merge_outputs)
        return outputs, states

    def _get_activation(self, F, inputs, activation, **kwargs):
        """The activation by name, or a function or block applied."""
        simple = {"tanh": "tanh", "relu": "relu", "sigmoid": "sigmoid", "softsign": "softsign"}.get(activation) \
            if isinstance(activation, str) else None
        if MODE.np_array and isinstance(activation, str):
            return F.npx.activation(inputs, act_type=activation, **kwargs)
        if simple is not None:
            return getattr(F, simple)(inputs, **kwargs)
        if isinstance(activation, str):
            return F.Activation(inputs, act_type=activation, **kwargs)
        return activation(inputs)

    def forward(self, inputs, states):
        """One step: the output and the new states."""
        self._counter += 1
        return super().forward(inputs, states)


class HybridRecurrentCell(RecurrentCell, HybridBlock):
    """Base of recurrent cells that can be hybridized. A subclass writes ``hybrid_forward(F, inputs, states, ...)``."""

    def hybrid_forward(self, F, x, *args, **kwargs):
        """One step; written by subclasses."""
        raise NotImplementedError(f"{type(self).__name__} has no hybrid_forward; a HybridRecurrentCell's subclass defines its step there.")


def make_state(func, name, arguments):
    """A state made by ``func``; functions of arrays have no use for a name and a layout."""
    if func in (symbol.zeros, symbol.ones) or getattr(func, "__module__", "").startswith("mxnet.symbol"):
        return func(name=name, **arguments)
    arguments = {key: value for key, value in arguments.items() if key != "__layout__"}
    try:
        return func(name=name, **arguments)
    except TypeError:                                       # a function of the user without that argument
        return func(**arguments)
