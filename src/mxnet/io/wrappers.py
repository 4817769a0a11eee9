"""Iterators around other iterators."""
import threading

from ..base import MXNetError, ShapeError
from .base import DataBatch, DataDesc, DataIter

__all__ = ["PrefetchingIter", "ResizeIter"]


class _Wrapper(DataIter):
    """An iterator whose batches come from others; ``iter_next`` makes ``current_batch``."""

    current_batch = None

    def next(self):
        if not self.iter_next():
            raise StopIteration
        return self.current_batch

    def getdata(self):
        return self.current_batch.data

    def getlabel(self):
        return self.current_batch.label

    def getindex(self):
        return self.current_batch.index

    def getpad(self):
        return self.current_batch.pad


class ResizeIter(_Wrapper):
    """An iterator with another number of batches in an epoch; it begins anew when the inner one is exhausted.

    Args:
        data_iter: The inner iterator.
        size: Batches in an epoch.
        reset_internal: Reset the inner iterator at every reset; else it goes on where it was.
    """

    def __init__(self, data_iter, size, reset_internal=True):
        super().__init__(data_iter.batch_size)
        self.data_iter = data_iter
        self.size = size
        self.reset_internal = reset_internal
        self.cur = 0
        self.provide_data = data_iter.provide_data
        self.provide_label = data_iter.provide_label
        if hasattr(data_iter, "default_bucket_key"):
            self.default_bucket_key = data_iter.default_bucket_key

    def reset(self):
        self.cur = 0
        if self.reset_internal:
            self.data_iter.reset()

    def iter_next(self):
        if self.cur == self.size:
            return False
        try:
            self.current_batch = self.data_iter.next()
        except StopIteration:
            self.data_iter.reset()
            self.current_batch = self.data_iter.next()
        self.cur += 1
        return True


class _Fetcher:
    """A thread that always has the next batch of an iterator ready. It knows nothing of its owner, so that this can be collected."""

    def __init__(self, iterator):
        self.iterator = iterator
        self.ready, self.taken = threading.Event(), threading.Event()
        self.batch = self.error = None
        self.running = True
        self.taken.set()
        self.thread = threading.Thread(target=self._run, daemon=True, name="mxnet-prefetch")
        self.thread.start()

    def _run(self):
        while True:
            self.taken.wait()
            if not self.running:
                return
            self.batch = self.error = None
            try:
                self.batch = self.iterator.next()
            except StopIteration:
                pass                                      # None says that the epoch is over
            except BaseException as error:
                self.error = error
            self.taken.clear()
            self.ready.set()

    def peek(self):
        """The batch that is ready, waiting for it; None at the end of the epoch."""
        self.ready.wait()
        if self.error is not None:
            raise self.error
        return self.batch

    def go_on(self):
        """Let the thread fetch the next batch."""
        self.ready.clear()
        self.taken.set()

    def reset(self):
        self.ready.wait()
        self.iterator.reset()
        self.go_on()

    def stop(self):
        self.running = False
        self.taken.set()


class PrefetchingIter(_Wrapper):
    """Fetch the next batch in a thread while the current one is used; several iterators are put side by side.

    Args:
        iters: An iterator or a list of them.
        rename_data, rename_label: For each iterator a dict of its names to new ones.

    >>> mx.io.PrefetchingIter([left, right], rename_data=[{"data": "left"}, {"data": "right"}])
    """

    def __init__(self, iters, rename_data=None, rename_label=None):
        super().__init__()
        self.iters = iters if isinstance(iters, list) else [iters]
        self.n_iter = len(self.iters)
        if not self.iters:
            raise MXNetError("PrefetchingIter: give at least one iterator.")
        self.rename_data = rename_data
        self.rename_label = rename_label
        self.batch_size = self.provide_data[0][1][0]
        self._fetchers = [_Fetcher(iterator) for iterator in self.iters]
        self.data_ready = [fetcher.ready for fetcher in self._fetchers]
        self.data_taken = [fetcher.taken for fetcher in self._fetchers]
        self.prefetch_threads = [fetcher.thread for fetcher in self._fetchers]
        self.started = True

    def __del__(self):
        self.started = False
        for fetcher in getattr(self, "_fetchers", []):
            fetcher.stop()

    @property
    def next_batch(self):
        """The batches that are ready, one an iterator."""
        return [fetcher.batch for fetcher in self._fetchers]

    def _describe(self, attribute, renames):
        descriptions = []
        for i, iterator in enumerate(self.iters):
            for desc in getattr(iterator, attribute):
                desc = desc if isinstance(desc, DataDesc) else DataDesc(*desc)
                name = renames[i][desc.name] if renames is not None else desc.name
                descriptions.append(DataDesc(name, desc.shape, desc.dtype, desc.layout))
        return descriptions

    @property
    def provide_data(self):
        """Descriptions of all iterators' inputs, renamed."""
        return self._describe("provide_data", self.rename_data)

    @property
    def provide_label(self):
        """Descriptions of all iterators' labels, renamed."""
        return self._describe("provide_label", self.rename_label)

    def reset(self):
        for fetcher in self._fetchers:
            fetcher.reset()

    def iter_next(self):
        batches = [fetcher.peek() for fetcher in self._fetchers]
        if any(batch is None for batch in batches):
            if not all(batch is None for batch in batches):
                raise ShapeError("PrefetchingIter: Number of entry mismatches between iterators: one ended before the others.")
            return False
        first = batches[0]
        if any(batch.pad != first.pad for batch in batches):
            raise ShapeError(f"PrefetchingIter: Number of entry mismatches between iterators: pads {[batch.pad for batch in batches]}.")
        self.current_batch = DataBatch([values for batch in batches for values in batch.data],
                                       [values for batch in batches for values in batch.label or []],
                                       first.pad, first.index, provide_data=self.provide_data, provide_label=self.provide_label)
        for fetcher in self._fetchers:
            fetcher.go_on()
        return True
