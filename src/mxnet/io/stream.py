"""The iterator that all readers of files share."""
from collections import namedtuple

import numpy as np

from ..base import ArgumentError
from .base import DataBatch, DataDesc, DataIter

__all__ = ["MXDataIter", "Records", "Rows", "positions_of_epoch"]

Records = namedtuple("Records", ["data", "label", "index", "pad"])
Records.__doc__ = "A batch as a source gives it: NDArrays of data and label, positions of the samples, number of padding samples."


def positions_of_epoch(count, batch_size, round_batch, start=0):
    """Positions of the samples of each batch of an epoch, and the number that only fill the last batch.

    With ``round_batch`` the last batch is filled from the beginning; without, with what its places held in the batch before.

    Args:
        count: Samples in the data set.
        batch_size: Samples in a batch.
        round_batch: How the last batch is filled.
        start: The first position; the samples before it filled the last batch of the epoch before.
    Yields:
        ``(positions, pad)``.
    """
    before = np.zeros(batch_size, dtype="int64")
    for first in range(start, count, batch_size):
        positions = np.arange(first, first + batch_size)
        pad = max(0, first + batch_size - count)
        if pad:
            positions[batch_size - pad:] = np.arange(pad) % count if round_batch else before[batch_size - pad:]
        before = positions
        yield positions, pad


class Rows:
    """A source of batches out of samples that can be asked for by position.

    Args:
        name: The iterator, for messages.
        count: Number of samples.
        batch_size: Samples in a batch.
        fetch: ``fetch(positions)`` gives data and label as NDArrays.
        round_batch: Fill the last batch from the beginning; the next epoch then starts after those samples.
        shuffle: ``shuffle()`` is called before every epoch, or None.
        keep_partial: Whether a last batch that is not full is filled, or left out.
        indexed: Whether positions are told.
    """

    def __init__(self, name, count, batch_size, fetch, round_batch=True, shuffle=None, keep_partial=True, indexed=True):
        if batch_size <= 0:
            raise ArgumentError(f"{name}: batch_size must be positive, received {batch_size}.")
        most = count if not keep_partial else 2 * count if round_batch else batch_size
        if batch_size > most:
            raise ArgumentError(f"{name}: number of input must be bigger than batch size, there are {count} samples and batch_size is "
                                f"{batch_size}.")
        self.batch_size = batch_size
        self._count, self._fetch, self._round = count, fetch, round_batch
        self._shuffle, self._keep_partial, self._indexed = shuffle, keep_partial, indexed
        self._wrapped = 0
        self._epoch = self._positions(0)

    def _positions(self, start):
        if self._shuffle is not None:
            self._shuffle()
        for positions, pad in positions_of_epoch(self._count, self.batch_size, self._round, start):
            if pad and not self._keep_partial:
                return
            self._wrapped = pad if self._round else 0
            yield positions, pad

    def reset(self):
        """Begin an epoch, after the samples that filled the last one's last batch."""
        start, self._wrapped = self._wrapped, 0
        self._epoch = self._positions(start % self._count)

    def read(self):
        """The next :class:`Records`, or None at the end of the epoch."""
        step = next(self._epoch, None)
        if step is None:
            return None
        positions, pad = step
        data, label = self._fetch(positions)
        index = positions if self._indexed else np.zeros_like(positions)
        return Records(data, label, index.astype("uint64"), pad)


class MXDataIter(DataIter):
    """Batches from a source that reads files; ``mx.io.CSVIter`` and its kin return one.

    Args:
        handle: The source: an object with ``batch_size``, ``reset()`` and ``read()``.
        data_name, label_name: Names of the input and the label.
    """

    def __init__(self, handle, data_name="data", label_name="softmax_label", **_):
        super().__init__(handle.batch_size)
        self.handle = handle
        self._debug_skip_load = False
        self._debug_at_begin = True
        self._current = None
        self.first_batch = self._read()                    # shapes and types are known from it
        if self.first_batch is None:
            raise ArgumentError("MXDataIter: the source has no full batch.")
        data, label = self.first_batch.data[0], self.first_batch.label[0]
        self.provide_data = [DataDesc(data_name, data.shape, data.dtype)]
        self.provide_label = [DataDesc(label_name, label.shape, label.dtype)]

    def _read(self):
        self._current = self.handle.read()
        if self._current is None:
            return None
        return DataBatch([self._current.data], [self._current.label], self._current.pad, self._current.index)

    def debug_skip_load(self):
        """Give the first batch again and again, to measure speed without loading."""
        self._debug_skip_load = True

    def reset(self):
        self._debug_at_begin = True
        self.first_batch = None
        self.handle.reset()

    def next(self):
        if self._debug_skip_load and not self._debug_at_begin and self._current is not None:
            return DataBatch([self.getdata()], [self.getlabel()], self.getpad(), self.getindex())
        batch, self.first_batch = self.first_batch, None
        batch = self._read() if batch is None else batch
        if batch is None:
            raise StopIteration
        self._debug_at_begin = False
        return batch

    def iter_next(self):
        if self.first_batch is not None:
            self.first_batch = None
            return True
        return self._read() is not None

    def _of_current(self, field):
        if self._current is None:
            raise ArgumentError("MXDataIter: there is no current batch; call next() or iter_next() first.")
        return getattr(self._current, field)

    def getdata(self):
        return self._of_current("data")

    def getlabel(self):
        return self._of_current("label")

    def getindex(self):
        return self._of_current("index")

    def getpad(self):
        return self._of_current("pad")
