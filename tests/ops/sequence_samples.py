"""Samples of the operators on batches of sequences."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from .harness import Bad, Sample, samples


def _last(data, lengths=None, axis=0, use_sequence_length=False):
    data = np.moveaxis(data, axis, 0)
    return data[-1] if lengths is None else data[lengths.astype(int) - 1, np.arange(len(lengths))]


def _mask(data, lengths=None, axis=0, value=0.0, use_sequence_length=False):
    if lengths is None:
        return data
    result = np.moveaxis(data, axis, 0).copy()
    result[np.arange(len(result))[:, None] >= lengths.astype(int)] = value
    return np.moveaxis(result, 0, axis)


def _reverse(data, lengths=None, axis=0, use_sequence_length=False):
    result = data.copy()
    for column, length in enumerate(np.full(data.shape[1], len(data)) if lengths is None else lengths.astype(int)):
        result[:length, column] = data[:length, column][::-1]
    return result


@samples("SequenceLast", reference=_last)
def sequence_last(make):
    yield Sample(make(4, 3, 2))
    yield Sample(make(4, 3, 2), np.array([1.0, 4.0, 2.0], "float32"), use_sequence_length=True, _grad=("data",))
    yield Sample(make(3, 4), np.array([1, 4, 2]), use_sequence_length=True, axis=1, _grad=("data",))
    yield Bad(make(4, 2), make(3), use_sequence_length=True, raises=ShapeError, says=["sequence_length", "(2,)"])
    yield Bad(make(4), raises=ShapeError, says="at least 2")


@samples("SequenceMask", reference=_mask)
def sequence_mask(make):
    yield Sample(make(4, 3, 2), value=-1.5)
    yield Sample(make(4, 3, 2), np.array([1.0, 0.0, 4.0], "float32"), use_sequence_length=True, value=-1.5, _grad=("data",))
    yield Sample(make(3, 4), np.array([1, 4, 2]), use_sequence_length=True, axis=1, _grad=("data",))
    yield Bad(make(4, 2), make(3), use_sequence_length=True, raises=ShapeError, says=["sequence_length", "(2,)"])
    yield Bad(make(4, 2), axis=2, raises=ArgumentError, says="axis is 2")


@samples("SequenceReverse", reference=_reverse)
def sequence_reverse(make):
    yield Sample(make(4, 3, 2))
    yield Sample(make(4, 3, 2), np.array([1.0, 0.0, 4.0], "float32"), use_sequence_length=True, _grad=("data",))
    yield Bad(make(4, 3), axis=1, raises=ArgumentError, says="axis is 1")
