"""Cells that change what another cell does: dropout, zoneout, residual connections."""
from ... import symbol
from ...base import ArgumentError, numeric_types
from ...ops.mode import MODE
from ..parameter import tensor_types
from .cell_base import HybridRecurrentCell, _format_sequence, _mask_sequence_variable_length
from .cell_stacks import BidirectionalCell, SequentialRNNCell

__all__ = ["DropoutCell", "ModifierCell", "ZoneoutCell", "ResidualCell"]


class DropoutCell(HybridRecurrentCell):
    """Dropout between the cells of a stack; has no states.

    Args:
        rate: Probability that an element is dropped.
        axes: Axes along which one decision holds.
        prefix, params: See ``Block``.
    """

    def __init__(self, rate, axes=(), prefix=None, params=None):
        super().__init__(prefix=prefix, params=params)
        if not isinstance(rate, numeric_types):
            raise ArgumentError(f"rate must be a number, but got {rate!r}")
        self._rate = rate
        self._axes = axes

    def __repr__(self):
        return f"{type(self).__name__}(rate={self._rate}, axes={self._axes})"

    def state_info(self, batch_size=0):
        """No states."""
        return []

    def _alias(self):
        return "dropout"

    def hybrid_forward(self, F, inputs, states):
        """One step, or a whole sequence."""
        if self._rate > 0:
            drop = F.npx.dropout if MODE.np_array else F.Dropout
            inputs = drop(inputs, p=self._rate, axes=self._axes, name=f"t{self._counter}_fwd")
        return inputs, states

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None, valid_length=None):
        """A merged sequence is treated at once; see ``RecurrentCell.unroll``."""
        self.reset()
        inputs, _, F, _ = _format_sequence(length, inputs, layout, merge_outputs)
        if isinstance(inputs, tensor_types):
            return self.hybrid_forward(F, inputs, begin_state if begin_state else [])
        return super().unroll(length, inputs, begin_state=begin_state, layout=layout, merge_outputs=merge_outputs, valid_length=None)


class ModifierCell(HybridRecurrentCell):
    """Base of cells that wrap another one, whose parameters they use.

    Args:
        base_cell: The other cell; from now on to be called through this one.
    """

    def __init__(self, base_cell):
        if base_cell._modified:
            raise ArgumentError(f"Cell {base_cell.name} is already modified. One cell cannot be modified twice")
        base_cell._modified = True
        super().__init__(prefix=base_cell.prefix + self._alias(), params=None)
        self.base_cell = base_cell

    @property
    def params(self):
        """The other cell's parameters."""
        return self.base_cell.params

    def state_info(self, batch_size=0):
        """The other cell's states."""
        return self.base_cell.state_info(batch_size)

    def begin_state(self, func=symbol.zeros, **kwargs):
        """The other cell's states before the first step."""
        self._refuse_if_modified()
        with self._unlocked():
            return self.base_cell.begin_state(func=func, **kwargs)

    def _unlocked(self):
        return _Unlocked(self.base_cell)

    def hybrid_forward(self, F, inputs, states):
        """One step; written by subclasses."""
        raise NotImplementedError(f"{type(self).__name__} has no hybrid_forward; a ModifierCell's subclass defines its step there.")

    def __repr__(self):
        return f"{type(self).__name__}({self.base_cell!r})"


class _Unlocked:
    """While inside, a wrapped cell may be called."""

    def __init__(self, cell):
        self.cell = cell

    def __enter__(self):
        self.cell._modified = False

    def __exit__(self, ptype, value, trace):
        self.cell._modified = True


class ZoneoutCell(ModifierCell):
    """While training, outputs and states keep their old value with some probability.

    Args:
        base_cell: The cell.
        zoneout_outputs, zoneout_states: The probabilities.
    Source: Krueger et al., "Zoneout: Regularizing RNNs by Randomly Preserving Hidden Activations", 2016.
    """

    def __init__(self, base_cell, zoneout_outputs=0.0, zoneout_states=0.0):
        if isinstance(base_cell, BidirectionalCell):
            raise ArgumentError("BidirectionalCell doesn't support zoneout since it doesn't support step. Please add ZoneoutCell to the cells "
                                "underneath instead.")
        if isinstance(base_cell, SequentialRNNCell) and any(isinstance(cell, BidirectionalCell) for cell in base_cell._children.values()):
            raise ArgumentError("Bidirectional SequentialRNNCell doesn't support zoneout. Please add ZoneoutCell to the cells underneath "
                                "instead.")
        super().__init__(base_cell)
        self.zoneout_outputs = zoneout_outputs
        self.zoneout_states = zoneout_states
        self._prev_output = None

    def __repr__(self):
        return f"{type(self).__name__}(p_out={self.zoneout_outputs}, p_state={self.zoneout_states}, {self.base_cell!r})"

    def _alias(self):
        return "zoneout"

    def reset(self):
        """Forget the last output too."""
        super().reset()
        self._prev_output = None

    def hybrid_forward(self, F, inputs, states):
        """One step."""
        drop, ones_like, zeros_like, where = (F.npx.dropout, F.np.ones_like, F.np.zeros_like, F.np.where) if MODE.np_array else (
            F.Dropout, F.ones_like, F.zeros_like, F.where)
        with self._unlocked():
            new_output, new_states = self.base_cell(inputs, states)

        def mixed(p, new, old):
            return where(drop(ones_like(new), p=p), new, old)
        output = new_output
        if self.zoneout_outputs != 0:
            before = self._prev_output if self._prev_output is not None else zeros_like(new_output)
            output = mixed(self.zoneout_outputs, new_output, before)
        if self.zoneout_states != 0:
            new_states = [mixed(self.zoneout_states, new, old) for new, old in zip(new_states, states, strict=True)]
        self._prev_output = output
        return output, new_states


class ResidualCell(ModifierCell):
    """Adds the input to the output.

    Args:
        base_cell: The cell; its outputs have the size of its inputs.
    Source: Wu et al., "Google's Neural Machine Translation System", 2016.
    """

    def hybrid_forward(self, F, inputs, states):
        """One step."""
        with self._unlocked():
            output, states = self.base_cell(inputs, states)
        return _added(F, output, inputs, name=f"t{self._counter}_fwd"), states

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None, valid_length=None):
        """Run the cell over a sequence, then add it; see ``RecurrentCell.unroll``."""
        self.reset()
        with self._unlocked():
            outputs, states = self.base_cell.unroll(length, inputs=inputs, begin_state=begin_state, layout=layout,
                                                    merge_outputs=merge_outputs, valid_length=valid_length)
        if merge_outputs is None:
            merge_outputs = isinstance(outputs, tensor_types)
        inputs, axis, F, _ = _format_sequence(length, inputs, layout, merge_outputs)
        if valid_length is not None:
            inputs = _mask_sequence_variable_length(F, inputs, length, valid_length, axis, merge_outputs)
        if merge_outputs:
            return _added(F, outputs, inputs), states
        return [_added(F, output, step) for output, step in zip(outputs, inputs, strict=True)], states


def _added(F, x, y, **name):
    return x + y if MODE.np_array else F.elemwise_add(x, y, **name)
