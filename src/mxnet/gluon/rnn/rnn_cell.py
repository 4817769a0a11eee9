"""Recurrent cells (the classes live beside: ``cell_base``, ``basic_cells``, ``cell_stacks``, ``modifiers``)."""
from .basic_cells import GRUCell, LSTMCell, RNNCell
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
from .cell_stacks import BidirectionalCell, HybridSequentialRNNCell, SequentialRNNCell
from .modifiers import DropoutCell, ModifierCell, ResidualCell, ZoneoutCell

__all__ = ["BidirectionalCell", "DropoutCell", "GRUCell", "HybridRecurrentCell", "HybridSequentialRNNCell", "LSTMCell", "ModifierCell",
           "RNNCell", "RecurrentCell", "ResidualCell", "SequentialRNNCell", "ZoneoutCell", "_cells_begin_state", "_cells_state_info",
           "_format_sequence", "_get_begin_state", "_mask_sequence_variable_length", "_reverse_sequences"]
