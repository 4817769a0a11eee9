"""Samplers: the order in which a loader visits a data set."""
import numpy as np

from ...base import ArgumentError

__all__ = ["Sampler", "SequentialSampler", "RandomSampler", "FilterSampler", "BatchSampler"]


class Sampler:
    """Base of samplers: something with a length that iterates over indices."""

    def __len__(self):
        raise NotImplementedError(f"{type(self).__name__} does not say how many indices it gives.")

    def __iter__(self):
        raise NotImplementedError(f"{type(self).__name__} does not say which indices it gives.")


class SequentialSampler(Sampler):
    """``start, start + 1, ...``

    Args:
        length: How many.
        start: The first.
    """

    def __init__(self, length, start=0):
        self._length = length
        self._start = start

    def __iter__(self):
        return iter(range(self._start, self._start + self._length))

    def __len__(self):
        return self._length


class RandomSampler(Sampler):
    """The numbers below ``length`` in random order, drawn with NumPy's global generator.

    Args:
        length: How many.
    """

    def __init__(self, length):
        self._length = length

    def __iter__(self):
        indices = np.arange(self._length)
        np.random.shuffle(indices)
        return iter(indices)

    def __len__(self):
        return self._length


class FilterSampler(Sampler):
    """Indices of the samples for which ``fn(sample)`` is true.

    Args:
        fn: The condition.
        dataset: The samples.
    """

    def __init__(self, fn, dataset):
        self._indices = [index for index in range(len(dataset)) if fn(dataset[index])]

    def __iter__(self):
        return iter(self._indices)

    def __len__(self):
        return len(self._indices)


class BatchSampler(Sampler):
    """Lists of ``batch_size`` indices.

    Args:
        sampler: Sampler of the indices.
        batch_size: How many in a list.
        last_batch: What becomes of a shorter last list: ``"keep"``, ``"discard"``, or ``"rollover"`` into the next epoch.

    >>> list(gluon.data.BatchSampler(gluon.data.SequentialSampler(5), 2, "keep"))
    [[0, 1], [2, 3], [4]]
    """

    def __init__(self, sampler, batch_size, last_batch="keep"):
        self._sampler = sampler
        self._batch_size = batch_size
        self._last_batch = last_batch
        self._prev = []

    def _check_mode(self):
        if self._last_batch not in ("keep", "discard", "rollover"):
            raise ArgumentError(f"last_batch must be one of 'keep', 'discard', or 'rollover', but got {self._last_batch}")

    def __iter__(self):
        batch, self._prev = self._prev, []
        for index in self._sampler:
            batch.append(index)
            if len(batch) == self._batch_size:
                yield batch
                batch = []
        if not batch:
            return
        self._check_mode()
        if self._last_batch == "keep":
            yield batch
        elif self._last_batch == "rollover":
            self._prev = batch

    def __len__(self):
        self._check_mode()
        if self._last_batch == "keep":
            return (len(self._sampler) + self._batch_size - 1) // self._batch_size
        carried = len(self._prev) if self._last_batch == "rollover" else 0
        return (carried + len(self._sampler)) // self._batch_size
