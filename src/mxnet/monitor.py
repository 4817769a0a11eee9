"""Watch the numbers inside a bound network while it trains."""
import logging
import re
from math import sqrt

from . import ndarray
from .base import ArgumentError
from .ndarray import NDArray

__all__ = ["Monitor"]


def _mean_magnitude(array):
    """``|x| / sqrt(size(x))``."""
    return ndarray.norm(array) / sqrt(array.size)


class Monitor:
    """Collects a statistic of outputs, parameters and gradients every ``interval`` batches.

    Args:
        interval: Batches between two collections.
        stat_func: Function of an NDArray that returns an NDArray or a list of them; ``|x| / sqrt(size(x))`` by default.
        pattern: Regular expression of the names that are looked at.
        sort: Sort the result by name.
        monitor_all: Look at the inputs of operators too, not only at their outputs.

    >>> monitor = mx.mon.Monitor(100, pattern=".*weight")
    >>> module.fit(iterator, num_epoch=1, monitor=monitor)
    """

    def __init__(self, interval, stat_func=None, pattern=".*", sort=False, monitor_all=False):
        self.stat_func = _mean_magnitude if stat_func is None else stat_func
        self.interval = interval
        self.activated = False
        self.queue = []
        self.step = 0
        self.exes = []
        self.re_prog = re.compile(pattern)
        self.sort = sort
        self.monitor_all = monitor_all

        def stat_helper(name, array):
            """What an executor calls with each value."""
            name = name.decode() if isinstance(name, bytes) else name
            if self.activated and self.re_prog.match(name):
                self.queue.append((self.step, name, self.stat_func(array)))

        self.stat_helper = stat_helper

    def install(self, exe):
        """Watch an executor; several may be watched."""
        exe.set_monitor_callback(self.stat_helper, self.monitor_all)
        self.exes.append(exe)

    def tic(self):
        """Start collecting when it is time to; call before forward."""
        if self.step % self.interval == 0:
            self.queue = []
            self.activated = True
        self.step += 1

    def toc(self):
        """Stop collecting.

        Returns:
            List of ``(step, name, text of the statistic)``; empty when nothing was collected.
        """
        if not self.activated:
            return []
        self.activated = False
        for exe in self.exes:
            for name, array in [*exe.arg_dict.items(), *exe.aux_dict.items()]:
                if self.re_prog.match(name):
                    self.queue.append((self.step, name, self.stat_func(array)))
        if self.sort:
            self.queue.sort(key=lambda entry: entry[1])
        result = [(step, name, self._text(name, values)) for step, name, values in self.queue]
        self.queue = []
        return result

    @staticmethod
    def _text(name, values):
        values = [values] if isinstance(values, NDArray) else values
        if not isinstance(values, list) or not all(isinstance(value, NDArray) for value in values):
            raise ArgumentError(f"Monitor: stat_func must return an NDArray or a list of NDArrays, it returned {type(values).__name__} "
                                f"for {name!r}.")
        return "".join(str(value.asscalar() if value.shape in ((1,), ()) else value.asnumpy()) + "\t" for value in values)

    def toc_print(self):
        """Stop collecting and log what was collected."""
        for step, name, text in self.toc():
            logging.info("Batch: %7d %-30s %s", step, name, text)
