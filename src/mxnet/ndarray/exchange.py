"""How arrays leave MXNet: NumPy, Python numbers, DLPack, pickles."""
import numpy as np
import torch

from ..base import ArgumentError
from ..dtype import bfloat16

__all__ = ["Exchange"]


class Exchange:
    """Methods of NDArray that hand out its values or its memory."""

    def asnumpy(self):
        """A NumPy copy; bfloat16 comes as the structured type 1.9.1 shows."""
        tensor = self._data.detach()
        if tensor.dtype is torch.bfloat16:
            return tensor.contiguous().cpu().view(torch.int16).numpy().view(np.uint16).view(bfloat16).reshape(self.shape).copy()
        return np.array(tensor.numpy(force=True), order="C")      # force also resolves torch's lazy zeros

    def __array__(self, dtype=None, copy=None):
        values = self.asnumpy()
        return values if dtype is None else values.astype(dtype)

    @property
    def __array_interface__(self):
        """NumPy's read-only view of this memory, for ``numpy.asarray``; absent on GPUs, for bfloat16, and in mx.np, where a copy is made as in
        1.9.1."""
        tensor = self._data.detach()
        if tensor.device.type != "cpu" or tensor.dtype is torch.bfloat16 or self._numpy_semantics:
            raise AttributeError("__array_interface__")
        values = tensor.contiguous().resolve_neg().numpy()
        values.flags.writeable = False
        # the array itself, not its address: what reads it holds the memory, also when this NDArray gets other memory later
        return {"version": 3, "shape": values.shape, "typestr": values.dtype.str, "data": values.reshape(-1)}

    @property
    def __cuda_array_interface__(self):
        """Address, shape and type of an array on a GPU, as CuPy and Numba read them; absent elsewhere."""
        if not self._data.is_cuda:
            raise AttributeError("__cuda_array_interface__")
        self._expose()
        return self._data.detach().__cuda_array_interface__

    def asscalar(self):
        """The one element as a NumPy scalar.

        Raises:
            ArgumentError: The array has another number of elements.
        """
        if self._data.numel() != 1:
            raise ArgumentError(f"asscalar() needs an array with one element, this one has shape {self.shape}.")
        return self.asnumpy().reshape(-1)[0]

    def item(self):
        """The one element as a Python number."""
        return self.asscalar().item()

    def tolist(self):
        """Nested lists of Python numbers."""
        return self.asnumpy().tolist()

    def wait_to_read(self):
        """Return when pending work on the array's device is done."""
        device = self.handle.device
        if device.type == "cuda":
            torch.cuda.current_stream(device).synchronize()
        elif device.type != "cpu":
            getattr(torch, device.type).synchronize()

    wait_to_write = wait_to_read

    def __dlpack__(self, **keywords):
        self._expose()
        return self._data.detach().__dlpack__(**keywords)

    def __dlpack_device__(self):
        return self._data.__dlpack_device__()

    def to_dlpack_for_read(self):
        """A DLPack capsule over this memory, to be consumed once; do not write through it."""
        return self.to_dlpack_for_write()

    def to_dlpack_for_write(self):
        """A DLPack capsule over this memory, to be consumed once."""
        self._expose()
        return torch.utils.dlpack.to_dlpack(self._data.detach())

    def _expose(self):
        """Memory handed out may change at any time: it counts as always changed."""
        self._watch()
        self._cell[0] = float("nan")                     # differs from every remembered count, itself included

    # -- pickling ---------------------------------------------------------------------------------------------------
    def __reduce__(self):
        return type(self), (None,), self.__getstate__()

    def __getstate__(self):
        from .serialization import array_to_bytes
        return {"handle": bytearray(array_to_bytes(self))}

    def __setstate__(self, state):
        from .serialization import array_from_bytes
        raw = state["handle"]
        if raw is not None:
            other = array_from_bytes(bytes(raw), type(self))
            self.__dict__.update(other.__dict__)
