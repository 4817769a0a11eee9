"""Cells on top of each other, and in both directions."""
from ...base import ArgumentError
from ...ops.mode import MODE
from ..parameter import tensor_types
from ..utils import _indent
from .cell_base import (
    HybridRecurrentCell,
    RecurrentCell,
    _cells_begin_state,
    _cells_state_info,
    _format_sequence,
    _get_begin_state,
    _mask_sequence_variable_length,
    _reverse_sequences,
)

__all__ = ["SequentialRNNCell", "HybridSequentialRNNCell", "BidirectionalCell"]


class _Stack:
    """What the stacks share."""

    def add(self, cell):
        """Put a cell on top."""
        self.register_child(cell)

    def __repr__(self):
        lines = "\n".join(f"({place}): {_indent(repr(cell), 2)}" for place, cell in self._children.items())
        return f"{type(self).__name__}(\n{lines}\n)"

    def __len__(self):
        return len(self._children)

    def __getitem__(self, i):
        return list(self._children.values())[i]

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states of all cells."""
        return _cells_state_info(self._children.values(), batch_size)

    def begin_state(self, **kwargs):
        """The states of all cells before the first step."""
        self._refuse_if_modified()
        return _cells_begin_state(self._children.values(), **kwargs)

    def _step(self, inputs, states):
        """One step through all cells."""
        self._counter += 1
        states, new_states = iter(states), []
        for cell in self._children.values():
            if isinstance(cell, BidirectionalCell):
                raise ArgumentError(f"{type(self).__name__}: a BidirectionalCell cannot be stepped. Please use unroll.")
            inputs, new = cell(inputs, [next(states) for _ in cell.state_info()])
            new_states.extend(new)
        return inputs, new_states

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None, valid_length=None):
        """Run each cell over the outputs of the one below; see ``RecurrentCell.unroll``."""
        self.reset()
        inputs, _, F, batch_size = _format_sequence(length, inputs, layout, None)
        states = iter(_get_begin_state(self, F, begin_state, inputs, batch_size))
        last, new_states = len(self._children) - 1, []
        for place, cell in enumerate(self._children.values()):
            inputs, new = cell.unroll(length, inputs=inputs, begin_state=[next(states) for _ in cell.state_info()], layout=layout,
                                      merge_outputs=merge_outputs if place == last else None, valid_length=valid_length)
            new_states.extend(new)
        return inputs, new_states


class SequentialRNNCell(_Stack, RecurrentCell):
    """Cells on top of each other: each one's output is the next one's input."""

    def __call__(self, inputs, states):
        """One step."""
        return self._step(inputs, states)

    def hybrid_forward(self, *args, **kwargs):
        """Not used: the stack calls its cells."""
        raise NotImplementedError("SequentialRNNCell calls its cells; it has no hybrid_forward. HybridSequentialRNNCell can be hybridized.")


class HybridSequentialRNNCell(_Stack, HybridRecurrentCell):
    """Cells on top of each other that can be hybridized."""

    def __call__(self, inputs, states):
        """One step."""
        return super().__call__(inputs, states)

    def forward(self, inputs, states):
        """One step."""
        return super(RecurrentCell, self).forward(inputs, states)       # _step counts

    def hybrid_forward(self, F, inputs, states):
        """One step."""
        return self._step(inputs, states)


class BidirectionalCell(HybridRecurrentCell):
    """Two cells, one running forwards, one backwards over the sequence; their outputs are joined. Can only be unrolled.

    Args:
        l_cell, r_cell: The cells.
        output_prefix: Prefix of the names of the joined outputs.
    """

    def __init__(self, l_cell, r_cell, output_prefix="bi_"):
        super().__init__(prefix="", params=None)
        self.register_child(l_cell, "l_cell")
        self.register_child(r_cell, "r_cell")
        self._output_prefix = output_prefix

    def __call__(self, inputs, states):
        """Refused: the backward cell needs the whole sequence."""
        raise NotImplementedError("Bidirectional cannot be stepped. Please use unroll")

    def __repr__(self):
        return f"{type(self).__name__}(forward={self._children['l_cell']!r}, backward={self._children['r_cell']!r})"

    def state_info(self, batch_size=0):
        """Shapes and layouts of the states of both cells."""
        return _cells_state_info(self._children.values(), batch_size)

    def begin_state(self, **kwargs):
        """The states of both cells before the first step."""
        self._refuse_if_modified()
        return _cells_begin_state(self._children.values(), **kwargs)

    def unroll(self, length, inputs, begin_state=None, layout="NTC", merge_outputs=None, valid_length=None):
        """Run both cells over the sequence; see ``RecurrentCell.unroll``."""
        self.reset()
        inputs, axis, F, batch_size = _format_sequence(length, inputs, layout, False)
        backward_inputs = _reverse_sequences(inputs, length, valid_length)
        states = _get_begin_state(self, F, begin_state, inputs, batch_size)
        l_cell, r_cell = self._children.values()
        count = len(l_cell.state_info(batch_size))
        l_outputs, l_states = l_cell.unroll(length, inputs=inputs, begin_state=states[:count], layout=layout, merge_outputs=merge_outputs,
                                            valid_length=valid_length)
        r_outputs, r_states = r_cell.unroll(length, inputs=backward_inputs, begin_state=states[count:], layout=layout, merge_outputs=False,
                                            valid_length=valid_length)
        if merge_outputs is None:
            merge_outputs = isinstance(l_outputs, tensor_types)
        l_outputs, _, _, _ = _format_sequence(None if F is not None and merge_outputs else length, l_outputs, layout, merge_outputs)
        r_outputs, _, _, _ = _format_sequence(None, _reverse_sequences(r_outputs, length, valid_length), layout, merge_outputs)
        outputs = self._joined(F, l_outputs, r_outputs, merge_outputs)
        if valid_length is not None:
            outputs = _mask_sequence_variable_length(F, outputs, length, valid_length, axis, merge_outputs)
        return outputs, l_states + r_states

    def _joined(self, F, l_outputs, r_outputs, merged):
        def concat(pair, axis, name):
            if MODE.np_array:
                return F.np.concatenate(pair, axis=axis)
            return F.concat(*pair, dim=axis, name=self._output_prefix + name)
        if merged:
            return concat((l_outputs, r_outputs), 2, "out")
        return [concat(pair, 1, f"t{step}") for step, pair in enumerate(zip(l_outputs, r_outputs, strict=True))]
