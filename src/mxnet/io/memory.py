"""Batches from arrays in memory."""
import numpy as np

from .. import ndarray
from ..base import ArgumentError, DTypeError, ShapeError
from ..context import Unsaid, strategy_default
from ..ndarray import NDArray, array
from .base import DataBatch, DataDesc, DataIter

__all__ = ["NDArrayIter"]

_HANDLES = ("pad", "discard", "roll_over")


class _Stored:
    """A data set that reads its rows when asked, such as ``h5py.Dataset``."""

    def __init__(self, source):
        self.source = source
        self.shape = tuple(source.shape)
        self.dtype = np.float32
        self._order = None

    def shuffled(self, order):
        """The same rows in another order."""
        other = _Stored(self.source)
        other._order = order if self._order is None else self._order[order]
        return other

    def __getitem__(self, rows):
        if self._order is None:
            return array(np.asarray(self.source[rows]))
        wanted = self._order[rows]
        order = np.argsort(wanted)                        # HDF5 wants increasing positions
        values = np.asarray(self.source[wanted[order]])
        return array(values[np.argsort(order)])


def _as_rows(name, values):
    """Something with ``shape``, ``dtype`` and slices that are NDArrays."""
    if isinstance(values, NDArray):
        return values
    if hasattr(values, "shape") and hasattr(values, "__getitem__") and not isinstance(values, np.ndarray | np.generic):
        return _Stored(values) if type(values).__module__.startswith("h5py") else array(np.asarray(values))
    try:
        return array(values)
    except (TypeError, ValueError) as error:
        raise DTypeError(f"NDArrayIter: {name!r} must be an NDArray, numpy.ndarray or h5py.Dataset, received "
                         f"{type(values).__name__}.") from error


def _slice(rows, start, stop):
    """Some rows, always dense."""
    part = rows[start:stop]
    return part if getattr(part, "stype", "default") == "default" else part.tostype("default")


def _named_arrays(data, allow_empty, default_name):
    """A list of ``(name, rows)`` from an array, a list of arrays, or a dict, whose names are sorted."""
    if data is None:
        data = []
    if isinstance(data, np.ndarray | NDArray) or (hasattr(data, "shape") and hasattr(data, "__getitem__")):
        data = [data]
    if isinstance(data, list | tuple):
        if not data and not allow_empty:
            raise ArgumentError(f"NDArrayIter: {default_name} is empty; give at least one array.")
        names = [default_name] if len(data) == 1 else [f"_{i}_{default_name}" for i in range(len(data))]
        data = dict(zip(names, data, strict=True))
    if not isinstance(data, dict):
        raise DTypeError("Input must be NDArray, numpy.ndarray, h5py.Dataset a list of them or dict with them as values, received "
                         f"{type(data).__name__}.")
    return [(name, _as_rows(name, data[name])) for name in sorted(data)]


class NDArrayIter(DataIter):
    """Batches from arrays, of any number of inputs and labels.

    Args:
        data: An array (NDArray, NumPy, h5py), a list of them, or a dict of name to array. NumPy arrays become float32.
        label: The same for labels, or None.
        batch_size: Samples in a batch.
        shuffle: Give the samples in another order in every epoch (by ``numpy.random``).
        last_batch_handle: What becomes of a last batch that is not full: ``'pad'`` fills it from the start, ``'discard'`` drops
            it, ``'roll_over'`` keeps its samples for the next epoch.
        data_name, label_name: Names of a single array; several in a list are called ``_0_<name>``, ``_1_<name>``…
        layout: Layout written into the descriptions.

    >>> [batch.pad for batch in mx.io.NDArrayIter(np.arange(5), batch_size=2)]
    [0, 0, 1]
    """

    def __init__(self, data, label=None, batch_size=Unsaid(1), shuffle=False, last_batch_handle="pad", data_name="data",
                 label_name="softmax_label", layout="NCHW"):
        batch_size = strategy_default("batch_size", batch_size)
        super().__init__(batch_size)
        if not (isinstance(batch_size, int | np.integer) and batch_size > 0):
            raise ArgumentError(f"NDArrayIter: batch_size must be a positive int, received {batch_size!r}.")
        if last_batch_handle not in _HANDLES:
            raise ArgumentError(f"NDArrayIter: last_batch_handle must be one of {', '.join(_HANDLES)}, received {last_batch_handle!r}.")
        self._refuse_sparse(data, label, last_batch_handle)
        self.data = _named_arrays(data, False, data_name)
        self.label = _named_arrays(label, True, label_name)
        self.num_data = self.data[0][1].shape[0] if self.data[0][1].shape else 0
        for name, rows in self.data + self.label:
            if not rows.shape or rows.shape[0] != self.num_data:
                raise ShapeError(f"NDArrayIter: {name!r} has shape {rows.shape}, expected {self.num_data} samples as in "
                                 f"{self.data[0][0]!r}.")
        if not self.num_data:
            raise ArgumentError("NDArrayIter: there are no samples.")
        if last_batch_handle == "discard" and batch_size > self.num_data:
            raise ArgumentError(f"NDArrayIter: batch_size {batch_size} is larger than the {self.num_data} samples, so 'discard' would "
                                "leave no batch; use 'pad' or smaller batches.")
        self.idx = np.arange(self.num_data)
        self.shuffle = shuffle
        self.last_batch_handle = last_batch_handle
        self.cursor = -batch_size
        self.layout = layout
        self._kept = None                                 # rows rolled over from the epoch before
        if shuffle:
            self._shuffle_data()

    @staticmethod
    def _refuse_sparse(data, label, last_batch_handle):
        arrays = [values for group in (data, label) if group is not None
                  for values in (group.values() if isinstance(group, dict) else group if isinstance(group, list | tuple) else [group])]
        if last_batch_handle != "discard" and any(getattr(values, "stype", "default") != "default" for values in arrays):
            raise NotImplementedError(f"NDArrayIter: sparse arrays want last_batch_handle='discard', received {last_batch_handle!r}.")

    data_list = property(lambda self: [rows for _, rows in self.data + self.label], doc="All arrays: data, then labels.")
    num_source = property(lambda self: len(self.data), doc="Number of inputs.")

    def _describe(self, arrays):
        return [DataDesc(name, (self.batch_size, *rows.shape[1:]), rows.dtype, self.layout) for name, rows in arrays]

    @property
    def provide_data(self):
        """Descriptions of the inputs."""
        return self._describe(self.data)

    @property
    def provide_label(self):
        """Descriptions of the labels."""
        return self._describe(self.label)

    def _shuffle_data(self):
        np.random.shuffle(self.idx)
        for group in (self.data, self.label):
            group[:] = [(name, self._reordered(rows)) for name, rows in group]

    def _reordered(self, rows):
        if isinstance(rows, _Stored):
            return rows.shuffled(self.idx.copy())
        dense = rows if rows.stype == "default" else rows.tostype("default")
        return dense.take(array(self.idx, ctx=rows.context, dtype="int64"))

    def hard_reset(self):
        """Go back to the very beginning; samples rolled over are forgotten."""
        if self.shuffle:
            self._shuffle_data()
        self.cursor = -self.batch_size
        self._kept = None

    def reset(self):
        """Begin the next epoch; with ``'roll_over'`` it starts with the samples left from this one."""
        left = self.num_data - self.cursor if self.last_batch_handle == "roll_over" else 0
        kept = self._slices(self.cursor, self.num_data) if 0 < left < self.batch_size else None
        self.hard_reset()
        if kept is not None:
            self._kept = kept
            self.cursor = -left - self.batch_size

    def _slices(self, start, stop):
        return [[_slice(rows, start, stop) for _, rows in group] for group in (self.data, self.label)]

    def iter_next(self):
        self.cursor += self.batch_size
        full = self.cursor + self.batch_size <= self.num_data
        return full if self.last_batch_handle != "pad" else self.cursor < self.num_data

    def next(self):
        if not self.iter_next():
            raise StopIteration
        return DataBatch(data=self.getdata(), label=self.getlabel(), pad=self.getpad(), index=None)

    def _batch(self, which):
        """The current batch of data (0) or labels (1)."""
        start, stop = self.cursor, self.cursor + self.batch_size
        group = (self.data, self.label)[which]
        if start < 0:
            if self._kept is None or stop < 0:
                raise ArgumentError("NDArrayIter: there is no current batch; call next() or iter_next() first.")
            return [ndarray.concat(kept, _slice(rows, 0, stop), dim=0) if stop else kept
                    for kept, (_, rows) in zip(self._kept[which], group, strict=True)]
        if start >= self.num_data:
            raise ArgumentError("NDArrayIter: the epoch is over; call reset().")
        if stop <= self.num_data:
            return [_slice(rows, start, stop) for _, rows in group]
        return [self._wrapped(rows, start) for _, rows in group]

    def _wrapped(self, rows, start):
        """A batch that goes on at the first sample, more than once when the batch is larger than the data set."""
        parts = [_slice(rows, start, self.num_data)]
        missing = self.batch_size - (self.num_data - start)
        while missing > 0:
            parts.append(_slice(rows, 0, min(missing, self.num_data)))
            missing -= self.num_data
        return ndarray.concat(*parts, dim=0)

    def getdata(self):
        return self._batch(0)

    def getlabel(self):
        return self._batch(1)

    def getpad(self):
        """Samples that only fill the batch; in the first batch after a roll-over, the samples from the epoch before."""
        if self.last_batch_handle == "pad" and self.cursor + self.batch_size > self.num_data:
            return self.cursor + self.batch_size - self.num_data
        if self.last_batch_handle == "roll_over" and -self.batch_size < self.cursor < 0:
            return -self.cursor
        return 0
