"""Arrays sent between processes as shared memory instead of bytes."""
import mmap
import multiprocessing.queues
import os
import pickle
from io import BytesIO
from multiprocessing.reduction import DupFd, ForkingPickler

import numpy as np

from ... import ndarray
from ...base import MXNetError
from ...ndarray import NDArray
from ...ops.mode import MODE

__all__ = ["ConnectionWrapper", "Queue", "SimpleQueue", "pickled", "rebuild_ndarray", "rebuild_np_ndarray", "reduce_ndarray",
           "reduce_np_ndarray", "share_arrays"]

# bfloat16 has no NumPy type; such arrays travel as pickles do
_AS_BYTES = ("bfloat16",)


def _mapped(pid, fd, shape, dtype):
    """NumPy array over the shared memory behind a file descriptor that process ``pid`` sent."""
    number = fd.detach() if hasattr(fd, "detach") else fd
    dtype = np.dtype(dtype)
    size = int(np.prod(shape)) * dtype.itemsize
    try:
        memory = mmap.mmap(number, max(size, 1))
    except (OSError, ValueError) as error:
        raise MXNetError(f"Shared memory of process {pid} cannot be opened: {error}.") from error
    finally:
        os.close(number)
    return np.frombuffer(memory, dtype=dtype, count=int(np.prod(shape))).reshape(shape)


def rebuild_ndarray(pid, fd, shape, dtype):
    """The NDArray that ``reduce_ndarray`` described."""
    return ndarray.from_numpy(_mapped(pid, fd, shape, dtype), zero_copy=False)


def rebuild_np_ndarray(pid, fd, shape, dtype):
    """The mx.np array that ``reduce_np_ndarray`` described."""
    return rebuild_ndarray(pid, fd, shape, dtype).as_np_ndarray()


def _shared(array):
    values = np.ascontiguousarray(array.asnumpy())
    number = os.memfd_create("mxnet-array")
    try:
        os.truncate(number, max(values.nbytes, 1))
        with mmap.mmap(number, max(values.nbytes, 1)) as memory:
            memory[:values.nbytes] = values.tobytes() if values.nbytes else b""
        return os.getpid(), DupFd(number), values.shape, values.dtype.name
    finally:
        os.close(number)


def reduce_ndarray(data):
    """How an NDArray is sent: a file descriptor of shared memory, its shape and type."""
    return rebuild_ndarray, _shared(data)


def reduce_np_ndarray(data):
    """How an mx.np array is sent."""
    return rebuild_np_ndarray, _shared(data)


def _reduce(array):
    if not hasattr(os, "memfd_create") or str(array._data.dtype).removeprefix("torch.") in _AS_BYTES or type(array).__name__ not in (
            "NDArray", "ndarray"):
        return array.__reduce__()
    return reduce_ndarray(array) if type(array) is NDArray else reduce_np_ndarray(array)


def share_arrays():
    """Send arrays between processes through shared memory from now on."""
    ForkingPickler.register(NDArray, _reduce)
    if MODE.np_array:
        from ...numpy import ndarray as np_ndarray
        ForkingPickler.register(np_ndarray, _reduce)


def pickled(batch):
    """The batch as bytes for another process; arrays in it as shared memory."""
    share_arrays()
    buffer = BytesIO()
    ForkingPickler(buffer, pickle.HIGHEST_PROTOCOL).dump(batch)
    return buffer.getvalue()


class ConnectionWrapper:
    """A multiprocessing connection that sends arrays through shared memory."""

    def __init__(self, conn):
        self._conn = conn

    def send(self, obj):
        """Send an object."""
        self._conn.send_bytes(pickled(obj))

    def recv(self):
        """Receive an object."""
        return pickle.loads(self._conn.recv_bytes())

    def __getattr__(self, name):
        return getattr(self.__dict__["_conn"], name)


class Queue(multiprocessing.queues.Queue):
    """A multiprocessing queue that sends arrays through shared memory."""

    def __init__(self, *args, **kwargs):
        share_arrays()
        super().__init__(*args, ctx=multiprocessing.get_context(), **kwargs)


class SimpleQueue(multiprocessing.queues.SimpleQueue):
    """A simple multiprocessing queue that sends arrays through shared memory."""

    def __init__(self, *args, **kwargs):
        share_arrays()
        super().__init__(*args, ctx=multiprocessing.get_context(), **kwargs)
