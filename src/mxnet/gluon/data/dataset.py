"""Data sets: something with a length whose samples are found by index."""
import os

from ... import recordio
from ...base import ArgumentError, IndexOutOfRange
from ...ndarray import NDArray
from . import sampler as _sampler

__all__ = ["Dataset", "SimpleDataset", "ArrayDataset", "RecordFileDataset"]


class Dataset:
    """Base of data sets. A subclass writes ``__getitem__`` and ``__len__``."""

    def __getitem__(self, idx):
        raise NotImplementedError(f"{type(self).__name__} does not say what its samples are.")

    def __len__(self):
        raise NotImplementedError(f"{type(self).__name__} does not say how many samples it has.")

    def filter(self, fn):
        """The samples for which ``fn(sample)`` is true."""
        return _SampledDataset(self, _sampler.FilterSampler(fn, self))

    def shard(self, num_shards, index):
        """The ``index``-th of ``num_shards`` contiguous parts, whose sizes differ by one at most."""
        if not 0 <= index < num_shards:
            raise ArgumentError(f"Shard index of out bound: {index} out of {num_shards}")
        size, longer = divmod(len(self), num_shards)
        start = size * index + min(index, longer)
        return _SampledDataset(self, _sampler.SequentialSampler(size + (index < longer), start))

    def take(self, count):
        """The first ``count`` samples; all of them for None."""
        if count is None or count > len(self):
            count = len(self)
        return _SampledDataset(self, _sampler.SequentialSampler(count))

    def sample(self, sampler):
        """The samples at the indices that a sampler gives."""
        if not isinstance(sampler, _sampler.Sampler):
            raise TypeError(f"Invalid sampler type: {type(sampler)}. Expected gluon.data.Sampler instead.")
        return _SampledDataset(self, sampler)

    def transform(self, fn, lazy=True):
        """The data set of ``fn(sample)``, or ``fn(*sample)`` for tuples.

        Args:
            fn: The function.
            lazy: Apply it at each access; else once, now.
        """
        transformed = _LazyTransformDataset(self, fn)
        return transformed if lazy else SimpleDataset([transformed[index] for index in range(len(transformed))])

    def transform_first(self, fn, lazy=True):
        """As ``transform``, for the first item of tuples: the data without the label."""
        return self.transform(_TransformFirst(fn), lazy)


class SimpleDataset(Dataset):
    """A list, or anything with a length and indices, as a data set."""

    def __init__(self, data):
        self._data = data

    def __len__(self):
        return len(self._data)

    def __getitem__(self, idx):
        return self._data[idx]


class _LazyTransformDataset(Dataset):
    """Samples with a function applied at each access."""

    def __init__(self, data, fn):
        self._data = data
        self._fn = fn

    def __len__(self):
        return len(self._data)

    def __getitem__(self, idx):
        item = self._data[idx]
        return self._fn(*item) if isinstance(item, tuple) else self._fn(item)


class _TransformFirst:
    """A function for the first item of tuples; a class, so that it can be sent to worker processes."""

    def __init__(self, fn):
        self._fn = fn

    def __call__(self, x, *args):
        return (self._fn(x), *args) if args else self._fn(x)


class _SampledDataset(Dataset):
    """The samples at a sampler's indices."""

    def __init__(self, dataset, sampler):
        self._dataset = dataset
        self._sampler = sampler
        self._indices = list(sampler)

    def __len__(self):
        return len(self._sampler)

    def __getitem__(self, idx):
        return self._dataset[self._indices[idx]]


class ArrayDataset(Dataset):
    """Arrays, lists or data sets of the same length side by side; a sample is a tuple, or the item where there is one only.

    >>> gluon.data.ArrayDataset([1, 2], ["a", "b"])[1]
    (2, 'b')
    """

    def __init__(self, *args):
        if not args:
            raise ArgumentError("Needs at least 1 arrays")
        self._length = len(args[0])
        self._data = []
        for place, data in enumerate(args):
            if len(data) != self._length:
                raise ArgumentError(f"All arrays must have the same length; array[0] has length {self._length} while array[{place}] has "
                                    f"{len(data)}.")
            if isinstance(data, NDArray) and data.ndim == 1:
                data = data.asnumpy()                       # labels as numbers, not as arrays of one element
            self._data.append(data)

    def __getitem__(self, idx):
        if len(self._data) == 1:
            return self._data[0][idx]
        return tuple(data[idx] for data in self._data)

    def __len__(self):
        return self._length


class RecordFileDataset(Dataset):
    """The raw records of a RecordIO file with an index beside it.

    Args:
        filename: Path of the ``.rec``; the ``.idx`` has the same name.
    """

    def __init__(self, filename):
        self.idx_file = os.path.splitext(filename)[0] + ".idx"
        self.filename = filename
        self._record = recordio.MXIndexedRecordIO(self.idx_file, self.filename, "r")

    def __getitem__(self, idx):
        if not -len(self) <= idx < len(self):
            raise IndexOutOfRange(f"RecordFileDataset: index {idx} is outside the {len(self)} records of {self.filename}.")
        return self._record.read_idx(self._record.keys[idx])

    def __len__(self):
        return len(self._record.keys)


class _DownloadedDataset(Dataset):
    """Base of data sets fetched from the net: subclasses fill ``_data`` and ``_label`` in ``_get_data``."""

    def __init__(self, root, transform):
        super().__init__()
        self._transform = transform
        self._data = None
        self._label = None
        self._root = os.path.expanduser(root)
        os.makedirs(self._root, exist_ok=True)
        self._get_data()

    def __getitem__(self, idx):
        if self._transform is not None:
            return self._transform(self._data[idx], self._label[idx])
        return self._data[idx], self._label[idx]

    def __len__(self):
        return len(self._label)

    def _get_data(self):
        raise NotImplementedError(f"{type(self).__name__} does not say where its data comes from.")
