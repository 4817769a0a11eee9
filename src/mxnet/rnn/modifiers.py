"""Cells that change what another cell gives: dropout, zoneout, a residual connection."""
from .. import symbol
from ..base import ArgumentError, numeric_types
from ..symbol import Symbol
from .base import BaseRNNCell, sequence

__all__ = ["DropoutCell", "ModifierCell", "ResidualCell", "ZoneoutCell"]


class DropoutCell(BaseRNNCell):
    """Dropout on the inputs; it has no states.

    Args:
        dropout: Share of the numbers that is dropped in training.
        prefix, params: See :class:`BaseRNNCell`.
    """

    def __init__(self, dropout, prefix="dropout_", params=None):
        super().__init__(prefix, params)
        if not isinstance(dropout, numeric_types):
            raise ArgumentError(f"DropoutCell: dropout probability must be a number, received {dropout!r}.")
        self.dropout = dropout

    @property
    def state_info(self):
        """No states."""
        return []

    def __call__(self, inputs, states):
        """One step."""
        if self.dropout > 0:
            inputs = symbol.Dropout(data=inputs, p=self.dropout)
        return inputs, states

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None):
        """Dropout over a whole sequence, at once where it is one symbol; see :meth:`BaseRNNCell.unroll`."""
        self.reset()
        inputs, _ = sequence(length, inputs, layout, merge_outputs)
        if isinstance(inputs, Symbol):
            return self(inputs, [])
        return [self(step, [])[0] for step in inputs], []


class ModifierCell(BaseRNNCell):
    """Base of cells that wrap another one. The wrapped cell can no longer be called itself.

    Args:
        base_cell: The cell to wrap.
    """

    def __init__(self, base_cell):
        base_cell._modified = True
        super().__init__()
        self.base_cell = base_cell

    @property
    def params(self):
        """The wrapped cell's RNNParams."""
        self._own_params = False
        return self.base_cell.params

    @property
    def state_info(self):
        """The wrapped cell's states."""
        return self.base_cell.state_info

    def begin_state(self, init_sym=symbol.zeros, **kwargs):
        """The wrapped cell's states before the first step.

        Args:
            init_sym: Function that makes a state; see :meth:`BaseRNNCell.begin_state`.
            **kwargs: Handed to it.
        """
        self._refuse_if_modified()
        self.base_cell._modified = False
        try:
            return self.base_cell.begin_state(func=init_sym, **kwargs)
        finally:
            self.base_cell._modified = True

    def unpack_weights(self, args):
        """The wrapped cell's weights by gate."""
        return self.base_cell.unpack_weights(args)

    def pack_weights(self, args):
        """The reverse of :meth:`unpack_weights`."""
        return self.base_cell.pack_weights(args)


class ZoneoutCell(ModifierCell):
    """Outputs and states that keep, by chance, the value of the step before.

    Args:
        base_cell: The cell to wrap.
        zoneout_outputs, zoneout_states: Share of the numbers that is kept.
    Source: Krueger et al., "Zoneout: Regularizing RNNs by Randomly Preserving Hidden Activations", 2016.
    """

    def __init__(self, base_cell, zoneout_outputs=0.0, zoneout_states=0.0):
        for name in ("FusedRNNCell", "BidirectionalCell"):
            if name in (kind.__name__ for kind in type(base_cell).__mro__):
                way = "unfuse first" if name == "FusedRNNCell" else "add ZoneoutCell to the cells underneath instead"
                raise ArgumentError(f"{name} doesn't support zoneout since it doesn't support step. Please {way}.")
        super().__init__(base_cell)
        self.zoneout_outputs = zoneout_outputs
        self.zoneout_states = zoneout_states

    def reset(self):
        """Forget the step before."""
        super().reset()
        self.prev_output = None

    def __call__(self, inputs, states):
        """One step."""
        output, after = self.base_cell(inputs, states)
        if self.zoneout_outputs:
            before = symbol.zeros((0, 0)) if self.prev_output is None else self.prev_output
            output = _zoneout(output, before, self.zoneout_outputs)
        if self.zoneout_states:
            after = [_zoneout(new, old, self.zoneout_states) for new, old in zip(after, states, strict=True)]
        self.prev_output = output
        return output, after


def _zoneout(new, old, share):
    # dropout of ones is zero where the old value stays
    return symbol.where(symbol.Dropout(symbol.ones_like(new), p=share), new, old)


class ResidualCell(ModifierCell):
    """The wrapped cell's output plus its input.

    Args:
        base_cell: The cell to wrap; its outputs have the shape of its inputs.
    Source: Wu et al., "Google's Neural Machine Translation System", 2016.
    """

    def __call__(self, inputs, states):
        """One step."""
        output, states = self.base_cell(inputs, states)
        return _residual(output, inputs), states

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None):
        """The wrapped cell over a whole sequence, plus the inputs; see :meth:`BaseRNNCell.unroll`."""
        self.reset()
        self.base_cell._modified = False
        try:
            outputs, states = self.base_cell.unroll(length, inputs, begin_state=begin_state, layout=layout, merge_outputs=merge_outputs)
        finally:
            self.base_cell._modified = True
        merged = isinstance(outputs, Symbol)
        inputs, _ = sequence(length, inputs, layout, merged)
        if merged:
            return _residual(outputs, inputs), states
        return [_residual(output, step) for output, step in zip(outputs, inputs, strict=True)], states


def _residual(output, inputs):
    return symbol.elemwise_add(output, inputs, name=f"{output.name}_plus_residual")
