"""Cells made of cells: one after another, or in both directions."""
from .. import symbol
from ..base import ArgumentError
from ..symbol import Symbol
from .base import BaseRNNCell, sequence

__all__ = ["BidirectionalCell", "SequentialRNNCell"]


class _Stack(BaseRNNCell):
    """What stacks share: the states and weights of their cells."""

    def __init__(self, prefix, params):
        super().__init__(prefix=prefix, params=params)
        self._override_cell_params = params is not None
        self._cells = []

    def _adopt(self, cell):
        if self._override_cell_params:
            if not cell._own_params:
                raise ArgumentError(f"Either specify params for {type(self).__name__} or child cells, not both.")
            cell.params._params.update(self.params._params)
        self.params._params.update(cell.params._params)
        self._cells.append(cell)

    @property
    def state_info(self):
        """Shape and layout of the states of all cells."""
        return [info for cell in self._cells for info in cell.state_info]

    def begin_state(self, **kwargs):
        """The states of all cells before the first step."""
        self._refuse_if_modified()
        return [state for cell in self._cells for state in cell.begin_state(**kwargs)]

    def _shares(self, states):
        """The states of each cell."""
        start = 0
        for cell in self._cells:
            stop = start + len(cell.state_info)
            yield cell, states[start:stop]
            start = stop

    def unpack_weights(self, args):
        """Weights of all cells by gate."""
        for cell in self._cells:
            args = cell.unpack_weights(args)
        return args

    def pack_weights(self, args):
        """The reverse of :meth:`unpack_weights`."""
        for cell in self._cells:
            args = cell.pack_weights(args)
        return args


class SequentialRNNCell(_Stack):
    """Cells one after another: each takes the output of the one before.

    Args:
        params: RNNParams of all cells; cells that are added must then have none of their own.
    """

    def __init__(self, params=None):
        super().__init__("", params)

    def add(self, cell):
        """Append a cell."""
        self._adopt(cell)

    def __call__(self, inputs, states):
        """One step through all cells."""
        self._counter += 1
        after = []
        for cell, share in self._shares(states):
            if isinstance(cell, BidirectionalCell):
                raise ArgumentError("SequentialRNNCell: a BidirectionalCell cannot be stepped. Please use unroll.")
            inputs, share = cell(inputs, share)
            after.extend(share)
        return inputs, after

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None):
        """The cells over a whole sequence, one cell after another; see :meth:`BaseRNNCell.unroll`."""
        self.reset()
        states = self.begin_state() if begin_state is None else begin_state
        after = []
        for cell, share in self._shares(states):
            merge = merge_outputs if cell is self._cells[-1] else None
            inputs, share = cell.unroll(length, inputs, begin_state=share, layout=layout, merge_outputs=merge)
            after.extend(share)
        return inputs, after


class BidirectionalCell(_Stack):
    """Two cells, one from the first step to the last, one from the last to the first; their outputs are joined.

    Args:
        l_cell: The cell that runs forward.
        r_cell: The cell that runs backward.
        params: RNNParams of both cells.
        output_prefix: Start of the outputs' names.
    """

    def __init__(self, l_cell, r_cell, params=None, output_prefix="bi_"):
        super().__init__("", params)
        self._output_prefix = output_prefix
        self._adopt(l_cell)
        self._adopt(r_cell)

    def __call__(self, inputs, states):
        """Refused: the backward cell needs the whole sequence."""
        raise NotImplementedError("Bidirectional cannot be stepped. Please use unroll")

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None):
        """Both cells over a whole sequence; see :meth:`BaseRNNCell.unroll`. The last states are a list for each cell."""
        self.reset()
        inputs, axis = sequence(length, inputs, layout, False)
        states = self.begin_state() if begin_state is None else begin_state
        (l_cell, l_states), (r_cell, r_states) = self._shares(states)
        left, l_states = l_cell.unroll(length, inputs, begin_state=l_states, layout=layout, merge_outputs=merge_outputs)
        right, r_states = r_cell.unroll(length, list(reversed(inputs)), begin_state=r_states, layout=layout, merge_outputs=merge_outputs)
        if merge_outputs is None:
            merge_outputs = isinstance(left, Symbol) and isinstance(right, Symbol)
            left, _ = sequence(None if merge_outputs else length, left, layout, merge_outputs)
            right, _ = sequence(None if merge_outputs else length, right, layout, merge_outputs)
        if merge_outputs:
            right = symbol.reverse(right, axis=axis)
            outputs = symbol.Concat(left, right, dim=2, name=f"{self._output_prefix}out")
        else:
            outputs = [symbol.Concat(one, other, dim=1, name=f"{self._output_prefix}t{step}")
                       for step, (one, other) in enumerate(zip(left, reversed(right), strict=True))]
        return outputs, [l_states, r_states]
