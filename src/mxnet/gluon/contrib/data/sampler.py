"""Samplers."""
from ....base import ArgumentError
from ...data import Sampler

__all__ = ["IntervalSampler"]


class IntervalSampler(Sampler):
    """``0, interval, 2 interval, ...``, then the same from 1, and so on.

    Args:
        length: Numbers lie below it.
        interval: The step.
        rollover: Go on from 1, 2, ...; else stop after the first round.

    >>> list(gluon.contrib.data.IntervalSampler(7, interval=3))
    [0, 3, 6, 1, 4, 2, 5]
    """

    def __init__(self, length, interval, rollover=True):
        if interval > length:
            raise ArgumentError(f"Interval {interval} must be smaller than or equal to length {length}")
        self._length = length
        self._interval = interval
        self._rollover = rollover

    def __iter__(self):
        for start in range(self._interval if self._rollover else 1):
            yield from range(start, self._length, self._interval)

    def __len__(self):
        return self._length if self._rollover else len(range(0, self._length, self._interval))
