"""Checkpoints whose weights are by gate, so that fused cells and stacks of plain ones read each other's."""
import warnings

from ..checkpoint import load_checkpoint, save_checkpoint
from .base import BaseRNNCell

__all__ = ["do_rnn_checkpoint", "load_rnn_checkpoint", "rnn_unroll", "save_rnn_checkpoint"]


def rnn_unroll(cell, length, inputs=None, begin_state=None, input_prefix="", layout="NTC"):
    """Deprecated: ``cell.unroll(length, inputs, begin_state, layout)``."""
    warnings.warn("rnn_unroll is deprecated. Please call cell.unroll directly.", DeprecationWarning, stacklevel=2)
    return cell.unroll(length, inputs=inputs, begin_state=begin_state, layout=layout)


def _as_cells(cells):
    return [cells] if isinstance(cells, BaseRNNCell) else cells


def save_rnn_checkpoint(cells, prefix, epoch, symbol, arg_params, aux_params):
    """Writes a model with the weights of its cells by gate.

    Args:
        cells: A cell, or a list of all cells of the model.
        prefix: Path and beginning of the file names.
        epoch: Number of the epoch, four digits in the name of the parameter file.
        symbol: The network.
        arg_params, aux_params: NDArrays by name.
    """
    for cell in _as_cells(cells):
        arg_params = cell.unpack_weights(arg_params)
    save_checkpoint(prefix, epoch, symbol, arg_params, aux_params)


def load_rnn_checkpoint(cells, prefix, epoch):
    """A model written by :func:`save_rnn_checkpoint`, also with other cells of the same weights: (symbol, arg_params, aux_params)."""
    symbol, arg_params, aux_params = load_checkpoint(prefix, epoch)
    for cell in _as_cells(cells):
        arg_params = cell.pack_weights(arg_params)
    return symbol, arg_params, aux_params


def do_rnn_checkpoint(cells, prefix, period=1):
    """An epoch callback that calls :func:`save_rnn_checkpoint` every ``period`` epochs; the first epoch is number 1 in the names."""
    period = int(max(1, period))

    def _callback(iter_no, sym=None, arg=None, aux=None):
        if (iter_no + 1) % period == 0:
            save_rnn_checkpoint(cells, prefix, iter_no + 1, sym, arg, aux)

    return _callback
