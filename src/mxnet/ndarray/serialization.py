"""Arrays to files and back: ``mx.nd.save``, ``mx.nd.load``, ``mx.nd.load_frombuffer``, and the bytes inside pickled arrays."""
from collections.abc import Mapping

import numpy as np
import torch

from .. import dtype as _dtype
from ..base import ArgumentError, DTypeError
from ..context import Context, cpu, gpu, num_gpus
from ..files import params
from ..ops.mode import MODE
from .ndarray import NDArray

__all__ = ["array_from_bytes", "array_to_bytes", "load", "load_arrays", "load_frombuffer", "save", "save_arrays"]

_GPU = Context.devstr2type["gpu"]


def save(fname, data) -> None:
    """Write arrays to a file that MXNet 1.9.1 reads; dense and sparse ones, of every type.

    The file appears, or replaces an old one, when all is written.

    Args:
        fname: Path of the file.
        data: An NDArray, a list of them, or a dict from names to them.

    >>> mx.nd.save("weights.params", {"w": mx.nd.ones((2, 3))})
    """
    save_arrays(fname, data, NDArray, "mx.nd.save")


def load(fname):
    """The arrays of a file that ``save`` or any MXNet since 0.8 wrote: a dict when they have names, else a list.

    Arrays come back on the processor, or on the GPU they were saved from where there is one.

    Raises:
        FileFormatError: The file is damaged or no array file; the message names the place.
    """
    return load_arrays(fname, NDArray)


def load_frombuffer(buf):
    """``load`` from the content of a file (bytes)."""
    if not isinstance(buf, bytes | bytearray | memoryview):
        raise DTypeError(f"mx.nd.load_frombuffer: the content of a file is expected as bytes, received {type(buf).__name__}.")
    return load_arrays(buf, NDArray)


def save_arrays(fname, data, array_class, function: str) -> None:
    """``save`` for arrays of one class; ``function`` names the caller in messages."""
    if isinstance(data, NDArray):
        data = [data]
    if isinstance(data, Mapping):
        records = {key: _record(value, array_class, function, f"array {key!r}") for key, value in data.items()}
        for key in records:
            if not isinstance(key, str):
                raise ArgumentError(f"{function}: names of arrays are str, received {key!r}.")
    elif isinstance(data, list | tuple):
        records = [_record(value, array_class, function, f"array {i}") for i, value in enumerate(data)]
    else:
        raise ArgumentError(f"{function}: an array, a list of arrays or a dict from names to arrays is expected, "
                            f"received {type(data).__name__}.")
    params.save(fname, records)


def load_arrays(source, array_class):
    """``load`` from a path or from bytes, as arrays of one class (sparse arrays stay sparse)."""
    records = params.load(source)
    if isinstance(records, dict):
        return {name: _array(record, array_class, f"array {name!r}") for name, record in records.items()}
    return [_array(record, array_class, f"array {i}") for i, record in enumerate(records)]


def array_to_bytes(array) -> bytes:
    """One array as it stands in a file, without the file's frame."""
    return params.dump_record(_record(array, NDArray, "pickle", "the array"))


def array_from_bytes(content: bytes, array_class):
    """The array that ``array_to_bytes`` wrote."""
    return _array(params.load_record(content, "<pickled array>"), array_class, "the array")


def _record(array, array_class, function: str, what: str) -> params.Record:
    if not isinstance(array, NDArray):
        raise DTypeError(f"{function}: {what} is a {type(array).__name__}, expected {array_class.__name__}.")
    if function != "pickle" and array._numpy_semantics != array_class._numpy_semantics:
        other = "mx.npx.save" if array._numpy_semantics else "mx.nd.save"
        raise DTypeError(f"{function}: {what} is a {_full_name(array)}; save it with {other}, or convert it with "
                         f"{'as_nd_ndarray' if array._numpy_semantics else 'as_np_ndarray'}().")
    context = (array._ctx.device_typeid, array._ctx.device_id)
    if array.stype == "default":
        values, dtype = _values(array._data)
        # a shape without axes has a meaning in files of NumPy semantics only
        return params.Record(values, dtype, context=context, np_shape=MODE.np_shape or not values.ndim)
    values, dtype = _values(array.data._data)
    indices = _values(array.indices._data)[0].astype(np.int64, copy=False)
    indptr = _values(array.indptr._data)[0].astype(np.int64, copy=False) if array.stype == "csr" else None
    return params.Record(values, dtype, array.shape, array.stype, indices, indptr, context)


def _full_name(array) -> str:
    return f"{type(array).__module__}.{type(array).__name__}"


def _values(tensor: torch.Tensor) -> tuple[np.ndarray, str]:
    tensor = tensor.detach().cpu().contiguous()
    if tensor.dtype is torch.bfloat16:
        return tensor.view(torch.int16).numpy().view(np.uint16), "bfloat16"
    return tensor.numpy(), _dtype.name(tensor.dtype)


def _array(record: params.Record, array_class, what: str):
    if record.data is None:
        raise ArgumentError(f"{what} has no content: MXNet saved it before it got a shape.")
    context = _context(record)
    if record.stype == "default":
        return array_class._wrap(_tensor(record.data, record.dtype).to(context.torch_device), context)
    from . import sparse  # few programs need it
    data = NDArray._wrap(_tensor(record.data, record.dtype), cpu())
    indices = NDArray._wrap(torch.from_numpy(record.indices.astype(np.int64, copy=False)), cpu())
    if record.stype == "csr":
        indptr = NDArray._wrap(torch.from_numpy(record.indptr.astype(np.int64, copy=False)), cpu())
        return sparse.csr_matrix((data, indices, indptr), shape=record.shape, ctx=context, dtype=data.dtype)
    return sparse.row_sparse_array((data, indices), shape=record.shape, ctx=context, dtype=data.dtype)


def _tensor(values: np.ndarray, dtype: str) -> torch.Tensor:
    if dtype == "bfloat16":
        return torch.from_numpy(values.view(np.int16)).view(torch.bfloat16)
    return torch.from_numpy(values)


def _context(record: params.Record) -> Context:
    kind, number = record.context
    return gpu(number) if kind == _GPU and 0 <= number < num_gpus() else cpu()
