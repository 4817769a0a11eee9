"""Making arrays, and the types of their elements, as the standard has it: int64 of integers, float32 of floats."""
import numpy as np
import torch

from ....base import ArgumentError, DTypeError
from ....dtype import to_numpy, to_torch
from ...functions import from_dlpack as _from_dlpack
from ...register import read_context
from ..array import ndarray
from ..calls import is_number, number
from .calls import apply

__all__ = ["arange", "asarray", "astype", "bool", "can_cast", "empty", "empty_like", "eye", "finfo", "float32", "float64", "from_dlpack", "full",
           "full_like", "iinfo", "int16", "int32", "int64", "int8", "isdtype", "linspace", "meshgrid", "ones", "ones_like", "result_type", "tril",
           "triu", "uint8", "zeros", "zeros_like", "DTYPES"]

DTYPES = {name: np.dtype(name) for name in ("bool", "int8", "int16", "int32", "int64", "uint8", "float32", "float64")}
int8, int16, int32, int64, uint8 = (DTYPES[name] for name in ("int8", "int16", "int32", "int64", "uint8"))
float32, float64 = DTYPES["float32"], DTYPES["float64"]
_KINDS = {"bool": "b", "signed integer": "i", "unsigned integer": "u", "integral": "iu", "real floating": "f", "complex floating": "c",
          "numeric": "iufc"}
_DEFAULTS = {"b": torch.bool, "i": torch.int64, "u": torch.int64, "f": torch.float32}
_type = to_torch


def _default(values, dtype):
    """The type named, else the default one for the kind of these numbers."""
    if dtype is not None:
        return _type(dtype)
    kind = np.result_type(*(type(number(v)) for v in values)).kind
    if kind not in _DEFAULTS:
        raise DTypeError(f"there are no arrays of {type(values[0]).__name__}.")
    return _DEFAULTS[kind]


def _made(tensor, context):
    return ndarray._wrap(tensor, context)


def _filled(kernel):
    def fill(shape, kind, device):
        context = read_context(device)
        return _made(kernel((shape,) if is_number(shape) else tuple(shape), dtype=kind, device=context.torch_device), context)
    return fill


_zeros, _ones, _empty = _filled(torch.zeros), _filled(torch.ones), _filled(torch.empty)


def zeros(shape, *, dtype=None, device=None):
    """Zeros; float32 by default."""
    return _zeros(shape, _type(dtype), device)


def ones(shape, *, dtype=None, device=None):
    """Ones; float32 by default."""
    return _ones(shape, _type(dtype), device)


def empty(shape, *, dtype=None, device=None):
    """An array whose elements have no defined value; float32 by default."""
    return _empty(shape, _type(dtype), device)


def full(shape, fill_value, *, dtype=None, device=None):
    """An array filled with a number."""
    return _filled(lambda sizes, **more: torch.full(sizes, number(fill_value), **more))(shape, _default([fill_value], dtype), device)


def full_like(x, /, fill_value, *, dtype=None, device=None):
    """An array of the shape (and type) of ``x``, filled with a number."""
    return full(x.shape, fill_value, dtype=dtype or x.dtype, device=device or x.ctx)


def zeros_like(x, /, *, dtype=None, device=None):
    """Zeros in the shape (and type) of ``x``."""
    return full_like(x, 0, dtype=dtype, device=device)


def ones_like(x, /, *, dtype=None, device=None):
    """Ones in the shape (and type) of ``x``."""
    return full_like(x, 1, dtype=dtype, device=device)


def empty_like(x, /, *, dtype=None, device=None):
    """An array of the shape (and type) of ``x`` whose elements have no defined value."""
    return empty(x.shape, dtype=dtype or x.dtype, device=device or x.ctx)


def asarray(obj, /, *, dtype=None, device=None, copy=None):
    """An array of a number, nested lists, or any array; arrays keep their type of elements.

    Args:
        copy: True copies, False raises where a copy is needed, None copies where it has to.

    Raises:
        ArgumentError: ``copy`` is False and a copy is needed.
    """
    context = read_context(obj.ctx if device is None and isinstance(obj, ndarray) else device)
    if isinstance(obj, ndarray):
        kept = (dtype is None or obj._data.dtype is _type(dtype)) and obj.ctx == context
        if copy is False and not kept:
            raise ArgumentError("asarray: another type or device needs a copy, which copy=False forbids.")
        found = obj.astype(obj.dtype if dtype is None else dtype)
        return obj if kept and not copy else found if obj.ctx == context else found.as_in_context(context)
    if hasattr(obj, "__dlpack__") and not isinstance(obj, np.ndarray | np.generic):
        found = from_dlpack(obj)
        return asarray(found, dtype=dtype, device=context, copy=copy)
    if copy is False:
        raise ArgumentError(f"asarray: a {type(obj).__name__} has no memory to share, which copy=False asks for.")
    values = np.asarray(_plain(obj))
    own = isinstance(obj, np.ndarray | np.generic)
    kind = _type(dtype if dtype is not None else values.dtype) if own or dtype is not None else _DEFAULTS.get(values.dtype.kind)
    if kind is None or values.dtype.kind not in _DEFAULTS:
        raise DTypeError(f"asarray: a {type(obj).__name__} of {values.dtype} cannot become an array.")
    return _made(torch.tensor(values, dtype=kind, device=context.torch_device), context)


def _plain(obj):
    """Nested lists without arrays in them."""
    if isinstance(obj, ndarray):
        return obj.asnumpy()
    return [_plain(item) for item in obj] if isinstance(obj, list | tuple) else obj


def from_dlpack(x, /, *, device=None, copy=None):
    """An array over the memory of an object with ``__dlpack__``."""
    found = _from_dlpack(x).as_np_ndarray()
    return asarray(found, device=device, copy=copy)


def arange(start, /, stop=None, step=1, *, dtype=None, device=None):
    """Numbers from ``start`` (0 when only one bound is given) up to, without, ``stop``."""
    if stop is None:
        start, stop = 0, start
    kind, context = _default([start, stop, step], dtype), read_context(device)
    if step == 0:
        raise ArgumentError("arange: step is 0.")
    if (stop - start) / step <= 0:
        return zeros((0,), dtype=to_numpy(kind), device=context)
    return _made(torch.arange(start, stop, step, dtype=kind, device=context.torch_device), context)


def linspace(start, stop, /, num, *, dtype=None, device=None, endpoint=True):
    """``num`` evenly spaced numbers from ``start`` to ``stop``, with it when ``endpoint``; float32 by default."""
    context = read_context(device)
    line = torch.linspace(start, stop, num + (not endpoint), dtype=torch.float64, device=context.torch_device)
    return _made(line[:num].to(_type(dtype)), context)


def eye(n_rows, n_cols=None, /, *, k=0, dtype=None, device=None):
    """A matrix with ones on diagonal ``k``."""
    found = zeros((n_rows, n_rows if n_cols is None else n_cols), dtype=dtype, device=device)
    if -found.shape[0] < k < found.shape[1]:
        torch.diagonal(found._data, k).fill_(1)
    return found


def tril(x, /, *, k=0):
    """Zeros above diagonal ``k`` of the last two axes."""
    return apply(torch.tril, x, diagonal=k)


def triu(x, /, *, k=0):
    """Zeros below diagonal ``k`` of the last two axes."""
    return apply(torch.triu, x, diagonal=k)


def meshgrid(*arrays, indexing="xy"):
    """Coordinate arrays of a grid, as a list."""
    return list(apply(lambda *lines: torch.meshgrid(*lines, indexing=indexing), *arrays)) if arrays else []


# -- types of elements ------------------------------------------------------------------------------------------------
def astype(x, dtype, /, *, copy=True, device=None):
    """A copy with another type of elements; the array itself when nothing changes and ``copy`` is False."""
    return asarray(x, dtype=dtype, device=device, copy=copy or None)


def result_type(*arrays_and_dtypes):
    """The type that an operation on these arrays, types and numbers gives."""
    kinds = [v._data.dtype if isinstance(v, ndarray) else v if is_number(v) and not isinstance(v, type) else _type(v) for v in arrays_and_dtypes]
    found = None
    for kind in kinds:
        if isinstance(kind, torch.dtype):
            found = kind if found is None else torch.promote_types(found, kind)
    if found is None:
        raise ArgumentError("result_type: at least one array or type is needed.")
    numbers = [torch.tensor(v) for v in kinds if not isinstance(v, torch.dtype)]
    for value in numbers:
        found = torch.result_type(torch.empty((1,), dtype=found), value)
    return np.dtype(to_numpy(found))


def can_cast(from_, to, /):
    """Whether elements of one type fit into another by the standard's table."""
    one = from_._data.dtype if isinstance(from_, ndarray) else _type(from_)
    other = _type(to)
    return one.is_floating_point == other.is_floating_point and (one is torch.bool) == (other is torch.bool) and torch.promote_types(one, other) is other


def isdtype(dtype, kind):
    """Whether a type is another one, or of a kind such as ``'integral'`` or ``'real floating'``; of one of a tuple."""
    if isinstance(kind, tuple):
        return any(isdtype(dtype, one) for one in kind)
    if isinstance(kind, str):
        if kind not in _KINDS:
            raise ArgumentError(f"isdtype: kind is {kind!r}, expected one of {', '.join(_KINDS)}, or a type.")
        return np.dtype(dtype).kind in _KINDS[kind]
    return np.dtype(dtype) == np.dtype(kind)


def finfo(type, /):
    """Facts on a type of floats, or on that of an array."""
    return np.finfo(getattr(type, "dtype", type))


def iinfo(type, /):
    """Facts on a type of integers, or on that of an array."""
    return np.iinfo(getattr(type, "dtype", type))


bool = DTYPES["bool"]
