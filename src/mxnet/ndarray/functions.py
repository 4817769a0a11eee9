"""Functions of mx.nd that are more than one operator: creation, arithmetic of arrays and numbers, joining, DLPack."""
import numpy as np
import torch

from ..base import ArgumentError, DTypeError, MXNetError, _Null
from ..dtype import to_torch as torch_type
from ..ops import registry
from .arithmetic import binary
from .ndarray import NDArray, _context_of, array
from .register import invoke, read_context

__all__ = ["add", "arange", "cast_storage", "concatenate", "divide", "empty", "equal", "eye", "from_dlpack", "from_numpy", "from_torch", "full",
           "greater", "greater_equal", "histogram", "imdecode", "lesser", "lesser_equal", "linspace", "logical_and", "logical_or", "logical_xor",
           "maximum", "minimum", "modulo", "moveaxis", "multiply", "not_equal", "onehot_encode", "ones", "power", "split_v2", "subtract",
           "to_dlpack_for_read", "to_dlpack_for_write", "to_torch", "to_torch_tensor", "true_divide", "zeros"]


def _create(name, ctx, out=None, **attrs):
    return invoke(registry.get(name), (), attrs, NDArray._wrap, out, ctx=read_context(ctx))


def empty(shape, ctx=None, dtype=None, stype=None):
    """An array whose elements have no defined value.

    Args:
        shape: Sizes of the axes, or one number.
        ctx: Where it lives; the current context by default.
        dtype: Type of elements; float32 by default.
        stype: ``'row_sparse'`` or ``'csr'`` for a sparse array.
    """
    if stype not in (None, "default"):
        from .sparse import zeros as sparse_zeros
        return sparse_zeros(stype, shape, ctx=ctx, dtype=dtype)
    context = read_context(ctx)
    shape = (shape,) if isinstance(shape, int | np.integer) else tuple(shape)
    return NDArray._wrap(torch.empty(shape, dtype=torch_type(dtype), device=context.torch_device), context)


def zeros(shape, ctx=None, dtype=None, stype=None, **kwargs):
    """An array of zeros; ``stype='row_sparse'`` or ``'csr'`` makes a sparse one."""
    if stype not in (None, "default"):
        from .sparse import zeros as sparse_zeros
        return sparse_zeros(stype, shape, ctx=ctx, dtype=dtype, **kwargs)
    return _create("_zeros", ctx, shape=shape, dtype=torch_type(dtype), **kwargs)


def ones(shape, ctx=None, dtype=None, **kwargs):
    """An array of ones."""
    return _create("_ones", ctx, shape=shape, dtype=torch_type(dtype), **kwargs)


def full(shape, val, ctx=None, dtype=np.float32, out=None):
    """An array filled with ``val``."""
    made = empty(shape, ctx, dtype or np.float32) if out is None else out
    made[:] = val
    return made


def arange(start, stop=None, step=1.0, repeat=1, infer_range=None, ctx=None, dtype=np.float32):
    """Numbers from ``start`` up to, without, ``stop``; each ``repeat`` times."""
    if infer_range is not None:
        import warnings
        warnings.warn("`infer_range` argument has been deprecated", DeprecationWarning, stacklevel=2)
    return _create("_arange", ctx, start=start, stop=stop, step=step, repeat=repeat, dtype=torch_type(dtype))


def linspace(start, stop, num, endpoint=True, ctx=None, dtype=np.float32):
    """``num`` evenly spaced numbers from ``start`` to ``stop``, with it when ``endpoint``."""
    return _create("_linspace", ctx, start=start, stop=stop, num=num, endpoint=endpoint, dtype=torch_type(dtype))


def eye(N, M=0, k=0, ctx=None, dtype=None, **kwargs):
    """A matrix with ones on diagonal ``k``; ``M`` columns, as many as rows for 0."""
    return _create("_eye", ctx, N=N, M=M, k=k, dtype=torch_type(dtype), **kwargs)


def _two(name, array_operator, scalar_operator, reverse_operator, text):
    def function(lhs, rhs):
        return binary_or_number(lhs, rhs, array_operator, scalar_operator, reverse_operator, name)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"{text} of two arrays that broadcast, or of an array and a number."
    return function


def binary_or_number(lhs, rhs, array_operator, scalar_operator, reverse_operator, name):
    """``lhs op rhs``; of two plain numbers Python's own result."""
    if isinstance(lhs, NDArray) or isinstance(rhs, NDArray):
        return binary(lhs, rhs, array_operator, scalar_operator, reverse_operator)
    if isinstance(lhs, int | float) and isinstance(rhs, int | float) and name in _NUMBERS:
        return _NUMBERS[name](lhs, rhs)
    raise DTypeError(f"{name}: expected an NDArray and an NDArray or number, got {type(lhs).__name__} and {type(rhs).__name__}.")


_NUMBERS = {"add": lambda a, b: a + b, "subtract": lambda a, b: a - b, "multiply": lambda a, b: a * b, "divide": lambda a, b: a / b,
            "modulo": lambda a, b: a % b, "power": pow, "maximum": lambda a, b: a if a > b else b, "minimum": lambda a, b: a if a < b else b,
            "equal": lambda a, b: 1 if a == b else 0, "not_equal": lambda a, b: 1 if a != b else 0, "greater": lambda a, b: 1 if a > b else 0,
            "greater_equal": lambda a, b: 1 if a >= b else 0, "lesser": lambda a, b: 1 if a < b else 0,
            "lesser_equal": lambda a, b: 1 if a <= b else 0}

add = _two("add", "broadcast_add", "_plus_scalar", "_plus_scalar", "Sum")
subtract = _two("subtract", "broadcast_sub", "_minus_scalar", "_rminus_scalar", "Difference")
multiply = _two("multiply", "broadcast_mul", "_mul_scalar", "_mul_scalar", "Product")
divide = _two("divide", "broadcast_div", "_div_scalar", "_rdiv_scalar", "Quotient")
true_divide = divide
modulo = _two("modulo", "broadcast_mod", "_mod_scalar", "_rmod_scalar", "Remainder, with the sign of the divisor,")


def power(base, exp):
    """Power of two arrays that broadcast, or of an array and a number."""
    return binary_or_number(base, exp, "broadcast_power", "_power_scalar", "_rpower_scalar", "power")


maximum = _two("maximum", "broadcast_maximum", "_maximum_scalar", "_maximum_scalar", "Larger elements")
minimum = _two("minimum", "broadcast_minimum", "_minimum_scalar", "_minimum_scalar", "Smaller elements")
equal = _two("equal", "broadcast_equal", "_equal_scalar", "_equal_scalar", "Whether elements are equal (1 or 0),")
not_equal = _two("not_equal", "broadcast_not_equal", "_not_equal_scalar", "_not_equal_scalar", "Whether elements differ (1 or 0),")
greater = _two("greater", "broadcast_greater", "_greater_scalar", "_lesser_scalar", "Whether lhs > rhs (1 or 0),")
greater_equal = _two("greater_equal", "broadcast_greater_equal", "_greater_equal_scalar", "_lesser_equal_scalar", "Whether lhs >= rhs (1 or 0),")
lesser = _two("lesser", "broadcast_lesser", "_lesser_scalar", "_greater_scalar", "Whether lhs < rhs (1 or 0),")
lesser_equal = _two("lesser_equal", "broadcast_lesser_equal", "_lesser_equal_scalar", "_greater_equal_scalar", "Whether lhs <= rhs (1 or 0),")
logical_and = _two("logical_and", "broadcast_logical_and", "_logical_and_scalar", "_logical_and_scalar", "Logical and (1 or 0)")
logical_or = _two("logical_or", "broadcast_logical_or", "_logical_or_scalar", "_logical_or_scalar", "Logical or (1 or 0)")
logical_xor = _two("logical_xor", "broadcast_logical_xor", "_logical_xor_scalar", "_logical_xor_scalar", "Exclusive or (1 or 0)")


def concatenate(arrays, axis=0, always_copy=True):
    """Arrays joined along ``axis``; a single one is returned itself unless ``always_copy``."""
    if not isinstance(arrays, list | tuple) or not arrays or not all(isinstance(a, NDArray) for a in arrays):
        raise ArgumentError("concatenate: expected a list of at least one NDArray.")
    if len(arrays) == 1 and not always_copy:
        return arrays[0]
    return invoke(registry.get("Concat"), tuple(arrays), {"dim": axis}, NDArray._wrap)


def moveaxis(tensor, source, destination):
    """A copy whose axes ``source`` stand at the places ``destination``."""
    source = [source] if isinstance(source, int) else list(source)
    destination = [destination] if isinstance(destination, int) else list(destination)
    if len(source) != len(destination):
        raise ArgumentError("moveaxis: source and destination have different lengths.")
    rank = tensor.ndim
    try:
        order = list(torch.moveaxis(torch.empty((0,) * rank, device="meta"), source, destination).shape)
        order = [i for i in range(rank) if i not in [s % rank for s in source]]
    except (IndexError, RuntimeError) as error:
        raise ArgumentError(f"moveaxis: {error}") from None
    for place, axis in sorted(zip([d % rank for d in destination], [s % rank for s in source], strict=True)):
        order.insert(place, axis)
    return invoke(registry.get("transpose"), (tensor,), {"axes": tuple(order)}, tensor._wrap)


def split_v2(ary, indices_or_sections, axis=0, squeeze_axis=False):
    """Parts of an array along ``axis``: a number of equal ones, or split before the given indices."""
    if isinstance(indices_or_sections, int):
        sections, indices = indices_or_sections, ()
        if sections <= 0 or ary.shape[axis] % sections:
            raise ArgumentError(f"split_v2: axis {axis} has {ary.shape[axis]} elements, which do not split into {sections} equal parts.")
    else:
        sections, indices = 0, (0, *indices_or_sections)
    attrs = {"indices": indices, "axis": axis, "squeeze_axis": squeeze_axis, "sections": sections}
    return invoke(registry.get("_split_v2"), (ary,), attrs, ary._wrap)


def histogram(a, bins=10, range=None):
    """Counts of the elements between bin edges, and the edges.

    Args:
        bins: Number of equal bins, or an array of edges.
        range: Lowest and highest edge; those of the data by default.
    """
    if isinstance(bins, NDArray):
        return invoke(registry.get("_histogram"), (a, bins), {}, a._wrap)
    if not isinstance(bins, int | np.integer):
        raise ArgumentError(f"histogram: bins is {bins!r}, expected an integer or an NDArray.")
    if range is None:
        range = (float(a.min().asscalar()), float(a.max().asscalar()))
    return invoke(registry.get("_histogram"), (a, None), {"bin_cnt": int(bins), "range": range}, a._wrap)


def cast_storage(data=None, stype=_Null, out=None, name=None):
    """``data`` stored as ``'default'`` (dense), ``'row_sparse'`` or ``'csr'``.

    Raises:
        ArgumentError: ``stype`` is none of these.
    """
    from .sparse_arrays import cast_storage as cast
    if not isinstance(data, NDArray):
        raise DTypeError(f"cast_storage: data is a {type(data).__name__}, expected an NDArray.")
    if data.stype == stype == "default":
        return invoke(registry.get("cast_storage"), (data,), {"stype": stype}, data._wrap, out)
    made = cast(data, stype)
    return made if out is None else made.copyto(out)


def onehot_encode(indices, out):
    """Write the one-hot rows of ``indices`` into ``out`` (rows, classes)."""
    out[:] = invoke(registry.get("one_hot"), (indices,), {"depth": out.shape[1]}, NDArray._wrap)
    return out


def imdecode(str_img, clip_rect=(0, 0, 0, 0), out=None, index=0, channels=3, mean=None):
    """The image in some bytes as an array (channels, height, width), cut to ``clip_rect`` (x0, y0, x1, y1); the older face of
    :func:`mxnet.image.imdecode`."""
    x0, y0, x1, y1 = clip_rect
    attrs = {"index": index, "x0": x0, "y0": y0, "x1": x1, "y1": y1, "c": channels, "size": len(str_img), "str_img": str_img}
    return invoke(registry.get("_imdecode"), (zeros((1,)) if mean is None else mean,), attrs, NDArray._wrap, out)


def from_numpy(ndarray, zero_copy=True, array_cls=NDArray):
    """An array over a NumPy array's memory, which becomes read-only; with ``zero_copy=False`` a copy. Keeps the type of elements.

    Args:
        array_cls: Class of the result.
    """
    made = _over_numpy(ndarray, zero_copy)
    return made if array_cls is NDArray else made._alias(array_cls)


def _over_numpy(ndarray, zero_copy):
    if not isinstance(ndarray, np.ndarray):
        raise DTypeError(f"from_numpy: expected a numpy.ndarray, got a {type(ndarray).__name__}.")
    torch_type(ndarray.dtype)                            # says what is wrong with types that arrays cannot have
    if not zero_copy:
        return array(ndarray, dtype=ndarray.dtype)
    if not ndarray.flags["C_CONTIGUOUS"]:
        raise ArgumentError("from_numpy: only C-contiguous arrays can be shared; pass zero_copy=False or numpy.ascontiguousarray(x).")
    if not ndarray.flags["WRITEABLE"]:
        return array(ndarray, dtype=ndarray.dtype)
    tensor = torch.from_numpy(ndarray)
    ndarray.flags["WRITEABLE"] = False
    return from_torch(tensor)


def from_torch(tensor):
    """An array over a torch tensor's memory (no copy), cut from torch's graph."""
    made = NDArray._wrap(tensor.detach(), _context_of(tensor))
    made._expose()
    return made


def to_torch(array):
    """The torch tensor over an array's memory (no copy), cut from the recorded graph."""
    array._expose()
    return array._data.detach()


to_torch_tensor = to_torch


def from_dlpack(dlpack):
    """An array over the memory of a DLPack capsule or of an object with ``__dlpack__``."""
    try:
        tensor = torch.utils.dlpack.from_dlpack(dlpack)
    except RuntimeError as error:
        raise MXNetError(f"from_dlpack: {str(error).splitlines()[0]}") from error
    return from_torch(tensor)


def to_dlpack_for_read(data):
    """A DLPack capsule over an array's memory, to be consumed once; do not write through it."""
    return data.to_dlpack_for_read()


def to_dlpack_for_write(data):
    """A DLPack capsule over an array's memory, to be consumed once."""
    return data.to_dlpack_for_write()
