"""The base of symbolic recurrent cells, their shared parameters, and sequences: one symbol, or a list with one for each step."""
from .. import symbol
from ..base import ArgumentError
from ..ndarray import concatenate
from ..symbol import Symbol

__all__ = ["BaseRNNCell", "RNNParams"]


def sequence(length, inputs, layout, merge, in_layout=None):
    """A sequence in the form wanted.

    Args:
        length: Number of steps.
        inputs: One symbol, or a list with one for each step.
        layout: Axes of the sequence as one symbol, e.g. ``"NTC"``.
        merge: True for one symbol, False for a list, None for what it is.
        in_layout: Axes of ``inputs`` where they differ.

    Returns:
        The sequence and its time axis.
    """
    if inputs is None:
        raise ArgumentError("unroll(inputs=None) has been deprecated. Please create input variables outside unroll.")
    axis = layout.find("T")
    in_axis = axis if in_layout is None else in_layout.find("T")
    if isinstance(inputs, Symbol):
        if merge is False:
            if len(inputs.list_outputs()) != 1:
                raise ArgumentError("unroll doesn't allow grouped symbol as input. Please convert to list with list(inputs) first or let "
                                    "unroll handle splitting.")
            inputs = list(symbol.split(inputs, axis=in_axis, num_outputs=length, squeeze_axis=1))
    else:
        if length is not None and len(inputs) != length:
            raise ArgumentError(f"unroll: length is {length}, but there are {len(inputs)} inputs.")
        if merge is True:
            steps = [symbol.expand_dims(step, axis=axis) for step in inputs]
            inputs, in_axis = symbol.concat(*steps, dim=axis), axis
    if isinstance(inputs, Symbol) and axis != in_axis:
        inputs = symbol.swapaxes(inputs, dim1=axis, dim2=in_axis)
    return inputs, axis


def activate(inputs, activation, **kwargs):
    """The activation by name, or a function of a symbol applied."""
    if isinstance(activation, str):
        return symbol.Activation(inputs, act_type=activation, **kwargs)
    return activation(inputs, **kwargs)


def take(weights, name):
    """Remove and return an entry of a dict of weights."""
    if name not in weights:
        raise ArgumentError(f"The weights have no {name!r}, which the cell needs; they are {', '.join(sorted(weights)) or 'empty'}.")
    return weights.pop(name)


class RNNParams:
    """Variables by name: cells which share an RNNParams share their weights.

    Args:
        prefix: Start of the variables' names.
    """

    def __init__(self, prefix=""):
        self._prefix = prefix
        self._params = {}

    def get(self, name, **kwargs):
        """The variable ``prefix + name``; it is made, with ``kwargs``, at the first call."""
        name = self._prefix + name
        if name not in self._params:
            self._params[name] = symbol.Variable(name, **kwargs)
        return self._params[name]


class BaseRNNCell:
    """Base of symbolic cells: one step of a recurrent network.

    A subclass writes ``__call__(inputs, states)``, which returns the output and the new states, ``state_info`` and ``_gate_names``.

    Args:
        prefix: Start of the names of weights and nodes.
        params: RNNParams to share weights with another cell.
    """

    def __init__(self, prefix="", params=None):
        self._own_params = params is None
        self._prefix = prefix
        self._params = RNNParams(prefix) if params is None else params
        self._modified = False              # wrapped by a ModifierCell, which is to be called instead
        self.reset()

    def reset(self):
        """Forget the counters of steps and states, before another sequence is unrolled."""
        self._init_counter = -1
        self._counter = -1
        for cell in getattr(self, "_cells", ()):
            cell.reset()

    def __call__(self, inputs, states):
        """One step: the output and the new states."""
        raise NotImplementedError(f"{type(self).__name__} has no __call__; a cell defines its step there.")

    @property
    def params(self):
        """The cell's RNNParams; whoever has seen them may share them."""
        self._own_params = False
        return self._params

    @property
    def state_info(self):
        """Shape and layout of each state, as dicts; 0 stands for the batch size."""
        raise NotImplementedError(f"{type(self).__name__} does not say what its states are.")

    @property
    def state_shape(self):
        """Shape of each state."""
        return [info["shape"] for info in self.state_info]

    @property
    def _gate_names(self):
        return ()

    def _refuse_if_modified(self):
        if self._modified:
            raise ArgumentError("After applying modifier cells (e.g. DropoutCell) the base cell cannot be called directly. Call the modifier "
                                "cell instead.")

    def begin_state(self, func=symbol.zeros, **kwargs):
        """The states before the first step.

        Args:
            func: Function that makes a state of a name, a shape and a ``__layout__``; also ``mx.sym.Variable``, to feed the states.
            **kwargs: Handed to ``func``.
        """
        self._refuse_if_modified()
        states = []
        for info in self.state_info:
            self._init_counter += 1
            arguments = kwargs if info is None else {**info, **kwargs}
            states.append(func(name=f"{self._prefix}begin_state_{self._init_counter}", **arguments))
        return states

    def unpack_weights(self, args):
        """Weights by gate: ``i2h_weight`` becomes ``i2h_i_weight``, ``i2h_f_weight`` and so on, in a new dict.

        Args:
            args: NDArrays by name; others than the cell's are kept.
        """
        args = dict(args)
        if not self._gate_names:
            return args
        rows = self._num_hidden
        for group in ("i2h", "h2h"):
            weight, bias = take(args, f"{self._prefix}{group}_weight"), take(args, f"{self._prefix}{group}_bias")
            for number, gate in enumerate(self._gate_names):
                of_gate = slice(number * rows, (number + 1) * rows)
                args[f"{self._prefix}{group}{gate}_weight"] = weight[of_gate].copy()
                args[f"{self._prefix}{group}{gate}_bias"] = bias[of_gate].copy()
        return args

    def pack_weights(self, args):
        """The reverse of :meth:`unpack_weights`."""
        args = dict(args)
        if not self._gate_names:
            return args
        for group in ("i2h", "h2h"):
            for kind in ("weight", "bias"):
                args[f"{self._prefix}{group}_{kind}"] = concatenate([take(args, f"{self._prefix}{group}{gate}_{kind}")
                                                                     for gate in self._gate_names])
        return args

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None):
        """The network over a whole sequence.

        Args:
            length: Number of steps.
            inputs: One symbol, or a list with one for each step.
            begin_state: States before the first step; None is zeros.
            layout: Axes of ``inputs`` where it is one symbol, and of the merged outputs.
            merge_outputs: True for one symbol, False for a list, None for what is cheaper.

        Returns:
            The outputs and the last states.
        """
        self.reset()
        inputs, _ = sequence(length, inputs, layout, False)
        states = self.begin_state() if begin_state is None else begin_state
        outputs = []
        for step in range(length):
            output, states = self(inputs[step], states)
            outputs.append(output)
        outputs, _ = sequence(length, outputs, layout, merge_outputs)
        return outputs, states
