"""DataLoader: batches of a data set, made here, in threads, or in worker processes."""
import multiprocessing
import multiprocessing.pool
import pickle
import random
import sys
import warnings

import numpy as np
import torch

from ...base import ArgumentError
from ...context import cpu_pinned, strategy_default
from ...ops.mode import MODE
from . import sampler as _sampler
from .batchify import _as_in_context, default_batchify_fn, default_mp_batchify_fn
from .shared_arrays import (
    ConnectionWrapper,
    Queue,
    SimpleQueue,
    pickled,
    rebuild_ndarray,
    rebuild_np_ndarray,
    reduce_ndarray,
    reduce_np_ndarray,
)

__all__ = ["DataLoader", "DataLoaderV1", "ConnectionWrapper", "Queue", "SimpleQueue", "default_batchify_fn", "default_mp_batchify_fn",
           "rebuild_ndarray", "rebuild_np_ndarray", "reduce_ndarray", "reduce_np_ndarray", "worker_loop_v1", "fetcher_loop_v1"]

_worker_dataset = None                     # in a worker process: the data set it serves


def _worker_initializer(dataset, np_shape, np_array, seed, counter):
    """Prepare a worker process: its data set, NumPy semantics, random streams of its own, one thread."""
    global _worker_dataset
    _worker_dataset = dataset
    MODE.np_shape, MODE.np_array = np_shape, np_array
    torch.set_num_threads(1)               # processes are the parallelism here, and forked thread pools cannot be used
    if "cv2" in sys.modules:
        sys.modules["cv2"].setNumThreads(0)
    with counter.get_lock():
        number = counter.value
        counter.value += 1
    own = (seed + number) % 2**32
    random.seed(own)
    np.random.seed(own)
    torch.manual_seed(own)


def _worker_fn(samples, batchify_fn, dataset=None):
    """In a worker process: the pickled batch of some samples."""
    return pickled(batchify_fn([_worker_dataset[index] for index in samples]))


def _thread_worker_fn(samples, batchify_fn, dataset):
    """In a thread: the batch of some samples."""
    return batchify_fn([dataset[index] for index in samples])


class _MultiWorkerIter:
    """One pass over the data with batches made ahead by a pool.

    Args:
        worker_pool: Pool of processes or threads.
        batchify_fn: Makes a batch of a list of samples.
        batch_sampler: Lists of indices.
        pin_memory, pin_device_id: Put batches into page-locked memory.
        worker_fn: What a worker does with a list of indices.
        prefetch: How many batches are made ahead.
        dataset: The data set, for threads.
        data_loader: Kept alive, its pool with it.
        timeout: Seconds to wait for a batch.
    """

    def __init__(self, worker_pool, batchify_fn, batch_sampler, pin_memory=False, pin_device_id=0, worker_fn=_worker_fn, prefetch=0,
                 dataset=None, data_loader=None, timeout=120):
        self._worker_pool = worker_pool
        self._batchify_fn = batchify_fn
        self._batch_sampler = batch_sampler
        self._batches = iter(batch_sampler)
        self._waiting = []                 # results in the order of their batches
        self._worker_fn = worker_fn
        self._pin_memory = pin_memory
        self._pin_device_id = pin_device_id
        self._dataset = dataset
        self._data_loader = data_loader
        self._timeout = timeout
        for _ in range(max(prefetch, 1)):
            self._push_next()

    def __len__(self):
        return len(self._batch_sampler)

    def __iter__(self):
        return self

    def _push_next(self):
        indices = next(self._batches, None)
        if indices is not None:
            self._waiting.append(self._worker_pool.apply_async(self._worker_fn, (indices, self._batchify_fn, self._dataset)))

    def __next__(self):
        """The next batch."""
        if not self._waiting:
            raise StopIteration
        result = self._waiting.pop(0)
        self._push_next()
        try:
            batch = result.get(self._timeout)
        except multiprocessing.TimeoutError:
            raise TimeoutError(f"DataLoader: no batch arrived within {self._timeout} s. Either the data set is slow (then raise timeout or "
                               "num_workers), or a worker waits for something: try num_workers=0 or thread_pool=True to see "
                               "where.") from None
        if isinstance(batch, bytes):
            batch = pickle.loads(batch)
        return _as_in_context(batch, cpu_pinned(self._pin_device_id)) if self._pin_memory else batch

    def next(self):
        """The next batch."""
        return next(self)

    def __del__(self):
        # batches ordered but not taken, after an early break: whoever iterates next receives their memory, so that it is given back
        loader = getattr(self, "_data_loader", None)
        if loader is not None and self._waiting:
            loader._abandoned.extend(self._waiting)


class DataLoader:
    """Iterates over a data set in batches.

    Args:
        dataset: Samples by index, e.g. a Dataset or a list.
        batch_size: Samples in a batch.
        shuffle: Visit the samples in random order, a new one each time.
        sampler: Order of the samples instead of ``shuffle``.
        last_batch: What becomes of a shorter last batch: ``"keep"``, ``"discard"`` or ``"rollover"``.
        batch_sampler: Lists of indices instead of ``batch_size``, ``shuffle``, ``sampler`` and ``last_batch``.
        batchify_fn: Makes a batch of a list of samples; None stacks them.
        num_workers: Processes, or threads, that make batches ahead; 0 makes them when asked.
        pin_memory, pin_device_id: Put batches into page-locked memory.
        prefetch: Batches made ahead; twice the workers by default.
        thread_pool: Use threads: no copies between processes, for data sets that release the interpreter's lock.
        timeout: Seconds to wait for a batch from a worker.
        auto_reload: Start making the first batches of the next pass before it is asked for.

    >>> data = gluon.data.ArrayDataset(mx.nd.arange(6).reshape((3, 2)), [0, 1, 0])
    >>> [batch.shape for batch, label in gluon.data.DataLoader(data, batch_size=2)]
    [(2, 2), (1, 2)]
    """

    _worker_pool = None
    _iter = None

    def __init__(self, dataset, batch_size=None, shuffle=False, sampler=None, last_batch=None, batch_sampler=None, batchify_fn=None,
                 num_workers=0, pin_memory=False, pin_device_id=0, prefetch=None, thread_pool=False, timeout=120, auto_reload=False):
        if timeout <= 0:
            raise ArgumentError(f"timeout must be positive, but got {timeout}")
        self._dataset = dataset
        self._pin_memory = pin_memory
        self._pin_device_id = pin_device_id
        self._thread_pool = thread_pool
        self._timeout = timeout
        self._abandoned = []
        self.auto_reload = auto_reload
        self._batch_sampler = self._sampler_of_batches(batch_size, shuffle, sampler, last_batch, batch_sampler)
        self._num_workers = max(num_workers, 0)
        self._prefetch = max(0, 2 * self._num_workers if prefetch is None else int(prefetch))
        if batchify_fn is None:
            batchify_fn = default_mp_batchify_fn if self._num_workers > 0 else default_batchify_fn
        self._batchify_fn = batchify_fn
        if self._num_workers > 0:
            self._worker_pool = self._new_pool()
            if auto_reload:
                self.refresh()

    def _sampler_of_batches(self, batch_size, shuffle, sampler, last_batch, batch_sampler):
        if batch_sampler is not None:
            if batch_size is not None or shuffle or sampler is not None or last_batch is not None:
                raise ArgumentError("batch_size, shuffle, sampler and last_batch must not be specified if batch_sampler is specified.")
            return batch_sampler
        batch_size = strategy_default("batch_size", batch_size)
        if batch_size is None:
            raise ArgumentError("batch_size must be specified unless batch_sampler is specified")
        if sampler is None:
            sampler = _sampler.RandomSampler(len(self._dataset)) if shuffle else _sampler.SequentialSampler(len(self._dataset))
        elif shuffle:
            raise ArgumentError("shuffle must not be specified if sampler is specified")
        return _sampler.BatchSampler(sampler, batch_size, last_batch if last_batch else "keep")

    def _new_pool(self):
        if self._thread_pool:
            mode = MODE.np_shape, MODE.np_array
            return multiprocessing.pool.ThreadPool(self._num_workers, initializer=_thread_initializer, initargs=mode)
        # CUDA does not survive a fork
        context = multiprocessing.get_context("spawn" if torch.cuda.is_initialized() or sys.platform == "win32" else None)
        seed = int(np.random.randint(2**31))
        return context.Pool(self._num_workers, initializer=_worker_initializer,
                            initargs=(self._dataset, MODE.np_shape, MODE.np_array, seed, context.Value("i", 0)))

    def __iter__(self):
        if self._num_workers == 0:
            return self._batches_made_here()
        self._receive_abandoned()
        if self.auto_reload:
            if self._iter is None:
                self.refresh()
            return self._reloading(self._iter)
        return self._workers_pass()

    def _batches_made_here(self):
        for indices in self._batch_sampler:
            batch = self._batchify_fn([self._dataset[index] for index in indices])
            yield _as_in_context(batch, cpu_pinned(self._pin_device_id)) if self._pin_memory else batch

    def _workers_pass(self):
        return _MultiWorkerIter(self._worker_pool, self._batchify_fn, self._batch_sampler, self._pin_memory, self._pin_device_id,
                                _thread_worker_fn if self._thread_pool else _worker_fn, self._prefetch,
                                self._dataset if self._thread_pool else None, self, self._timeout)

    def _reloading(self, batches):
        self._iter = None
        yield from batches
        self.refresh()

    def refresh(self):
        """Start making the first batches of a new pass."""
        if self._num_workers > 0:
            self._iter = self._workers_pass()

    def clean(self):
        """Drop the batches made ahead by ``refresh``."""
        self._iter = None
        self._receive_abandoned()

    def _receive_abandoned(self):
        """Take the batches nobody waits for out of the workers' shared memory."""
        finished = [result for result in self._abandoned if result.ready()]
        self._abandoned = [result for result in self._abandoned if not result.ready()]
        for result in finished:
            if result.successful():
                batch = result.get()
                if isinstance(batch, bytes):
                    pickle.loads(batch)

    def __len__(self):
        return len(self._batch_sampler)

    def __del__(self):
        if self._worker_pool is not None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ResourceWarning)
                self._worker_pool.terminate()


def _thread_initializer(np_shape, np_array):
    MODE.np_shape, MODE.np_array = np_shape, np_array


class DataLoaderV1(DataLoader):
    """The loader of MXNet before 1.4: ``DataLoader`` without the later arguments."""

    def __init__(self, dataset, batch_size=None, shuffle=False, sampler=None, last_batch=None, batch_sampler=None, batchify_fn=None,
                 num_workers=0, pin_memory=False, pin_device_id=0):
        super().__init__(dataset, batch_size, shuffle, sampler, last_batch, batch_sampler, batchify_fn, num_workers, pin_memory,
                         pin_device_id)


def worker_loop_v1(dataset, key_queue, data_queue, batchify_fn):
    """In a worker: answer ``(number, indices)`` from one queue with ``(number, batch)`` in another, until a number is None."""
    while True:
        number, indices = key_queue.get()
        if number is None:
            return
        data_queue.put((number, batchify_fn([dataset[index] for index in indices])))


def fetcher_loop_v1(data_queue, data_buffer, pin_memory=False, pin_device_id=0, data_buffer_lock=None):
    """In a thread: move ``(number, batch)`` from a queue into a dictionary, until a number is None."""
    while True:
        number, batch = data_queue.get()
        if number is None:
            return
        if pin_memory:
            batch = _as_in_context(batch, cpu_pinned(pin_device_id))
        if data_buffer_lock is None:
            data_buffer[number] = batch
        else:
            with data_buffer_lock:
                data_buffer[number] = batch
