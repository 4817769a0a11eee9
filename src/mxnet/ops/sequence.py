"""Batches of sequences of different lengths: the last step, a mask, the reverse order."""
import torch

from ..base import ArgumentError, ShapeError
from .indexing.take import whole
from .manipulation.reshape import copied
from .registry import operator

__all__ = []

_NO_LENGTHS = {"sequence_length": lambda use_sequence_length: not use_sequence_length}


def _batch(shape, axis, name, axes=(0, 1)):
    """Size of the batch; the dimensions of time and batch are the first two."""
    if len(shape) < 2:
        raise ShapeError(f"data has {len(shape)} dimension(s); expected at least 2: time and batch")
    if axis not in axes:
        raise ArgumentError(f"{name}: axis is {axis}; expected {' or '.join(map(str, axes))}.")
    return shape[1 - axis]


def _check(data, lengths, axis, name, axes=(0, 1)):
    size = _batch(data.shape, axis, name, axes)
    if lengths is not None and tuple(lengths.shape) != (size,):
        raise ShapeError(f"sequence_length has shape {tuple(lengths.shape)}, expected ({size},) because data is {tuple(data.shape)}")


@operator("SequenceLast", partial=True, absent=_NO_LENGTHS)
def sequence_last(data, sequence_length=None, *, use_sequence_length: bool = False, axis: int = 0):
    """The last step of each sequence.

    Args:
        data: (time, batch, ...), or (batch, time, ...) with axis 1.
        sequence_length: (batch,) steps of each sequence; absent unless ``use_sequence_length``.
        use_sequence_length: Sequences have different lengths.
        axis: The dimension of time, 0 or 1.
    """
    _check(data, sequence_length, axis, "SequenceLast")
    if sequence_length is None:
        return copied(data.select(axis, data.shape[axis] - 1))
    last = (whole(sequence_length) - 1).clamp(0, data.shape[axis] - 1)
    each = torch.arange(last.shape[0], device=data.device)
    return data[last, each] if axis == 0 else data[each, last]


@sequence_last.infer_output
def _sequence_last_output(data, *, axis):
    _batch(data, axis, "SequenceLast")
    return (*data[:axis], *data[axis + 1:])


@sequence_last.infer_inputs
def _sequence_last_inputs(data, *, axis):
    return {"sequence_length": (_batch(data, axis, "SequenceLast"),)}


@sequence_last.infer_type
def _sequence_last_type(data):
    return {"sequence_length": data, "output": data}


@operator("SequenceMask", partial=True, aliases=["_npx_sequence_mask"], absent=_NO_LENGTHS)
def sequence_mask(data, sequence_length=None, *, use_sequence_length: bool = False, value: float = 0.0, axis: int = 0):
    """Write ``value`` behind the end of each sequence.

    Args:
        data: (time, batch, ...), or (batch, time, ...) with axis 1.
        sequence_length: (batch,) steps of each sequence; absent unless ``use_sequence_length``.
        use_sequence_length: Sequences have different lengths; else nothing is masked.
        value: Written behind the end.
        axis: The dimension of time, 0 or 1.
    """
    _check(data, sequence_length, axis, "SequenceMask")
    if sequence_length is None:
        return data.clone()
    steps, lengths = torch.arange(data.shape[axis], device=data.device), whole(sequence_length)
    behind = steps.unsqueeze(1) >= lengths if axis == 0 else steps >= lengths.unsqueeze(1)
    return torch.where(behind.reshape(*behind.shape, *(1,) * (data.ndim - 2)), data.new_full((), value), data)


@sequence_mask.infer_output
def _sequence_mask_output(data):
    return data


@sequence_mask.infer_inputs
def _sequence_mask_inputs(data, *, axis):
    return {"sequence_length": (_batch(data, axis, "SequenceMask"),)}


@sequence_mask.infer_type
def _sequence_mask_type(data):
    return {"sequence_length": data, "output": data}


@operator("SequenceReverse", partial=True, absent=_NO_LENGTHS)
def sequence_reverse(data, sequence_length=None, *, use_sequence_length: bool = False, axis: int = 0):
    """Each sequence from its end to its start; what is behind the end stays.

    Args:
        data: (time, batch, ...).
        sequence_length: (batch,) steps of each sequence; absent unless ``use_sequence_length``.
        use_sequence_length: Sequences have different lengths.
        axis: The dimension of time, 0.
    """
    _check(data, sequence_length, axis, "SequenceReverse", (0,))
    if sequence_length is None:
        return data.flip(0)
    steps = torch.arange(data.shape[0], device=data.device).unsqueeze(1)
    lengths = whole(sequence_length).clamp(0, data.shape[0])
    source = torch.where(steps < lengths, lengths - 1 - steps, steps)                       # (time, batch)
    return data[source, torch.arange(data.shape[1], device=data.device)]


@sequence_reverse.infer_output
def _sequence_reverse_output(data, *, axis):
    _batch(data, axis, "SequenceReverse", (0,))
    return data


@sequence_reverse.infer_inputs
def _sequence_reverse_inputs(data):
    return {"sequence_length": (_batch(data, 0, "SequenceReverse"),)}


@sequence_reverse.infer_type
def _sequence_reverse_type(data):
    return {"sequence_length": data, "output": data}
