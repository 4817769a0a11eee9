"""Arrays from nothing: constants, ranges, windows, identity matrices; and arrays like another one."""
import math

import torch

from ..base import ArgumentError, ShapeError
from ..dtype import to_torch
from .attributes import DType, Float64, Shape
from .elementwise.casting import convert
from .mode import MODE
from .registry import Device, Mutated, operator
from .shapes import elementwise, prod

__all__ = ["full_of"]


def full_of(shape, value, dtype, device):
    """A constant tensor; the value is cut, or wraps around, to the type.

    Raises:
        ShapeError: A dimension is negative.
    """
    shape = shape or ()
    if any(d < 0 for d in shape):
        raise ShapeError(f"shape is {shape}, dimensions cannot be negative")
    if not dtype.is_floating_point and dtype is not torch.bool and value != int(value):
        value = int(value)
    if dtype is torch.uint8:
        value = int(value) % 256
    return torch.full(shape, value, dtype=dtype, device=device)


def _constant(value):
    def kernel(*, shape: Shape = (), ctx: Device = None, dtype: DType = "float32"):
        return full_of(shape, value, dtype, ctx)
    return kernel


def _open_shape(*, shape):
    """Dimensions of 0 in a symbol are open without NumPy semantics: the begin states of recurrent cells take the batch's size."""
    return shape and tuple(-1 if size < 0 or (size == 0 and not MODE.np_shape) else size for size in shape)


for _name, _value in (("_zeros", 0), ("_ones", 1), ("_npi_zeros", 0), ("_npi_ones", 1)):
    _kernel = _constant(_value)
    _kernel.__name__ = _kernel.__qualname__ = _name
    _kernel.__doc__ = (f"An array of {'zeros' if _value == 0 else 'ones'}.\n\nArgs:\n    shape: Its shape.\n    ctx: Where it lives.\n"
                       "    dtype: Type of elements.")
    operator(_name)(_kernel).infer_output(_open_shape)


@operator("_full", aliases=("_npi_full",))
def full(*, shape: Shape | None = None, ctx: Device = None, dtype: DType = "float32", value: Float64):
    """An array of one value.

    Args:
        shape: Its shape.
        ctx: Where it lives.
        dtype: Type of elements.
        value: The value.
    """
    if shape is None:
        raise ArgumentError("attribute 'shape' is missing; expected a tuple of integers")
    return full_of(shape, value, dtype, ctx)


@operator("_zeros_without_dtype")
def zeros_without_dtype(*, shape: Shape | None = None, ctx: Device = None, dtype: int = -1):
    """An array of zeros in float32.

    Args:
        shape: Its shape.
        ctx: Where it lives.
        dtype: Number of a type of elements in files; -1 is float32.
    """
    return full_of(shape, 0, torch.float32 if dtype == -1 else to_torch(dtype), ctx)


@zeros_without_dtype.infer_type
def _zeros_without_dtype_type(dtype):
    return torch.float32 if dtype == -1 else to_torch(dtype)


@operator("zeros_like", aliases=("_sparse_zeros_like",), shape=elementwise, gradient="zero", lenient=True)
def zeros_like(data):
    """Zeros in the shape and type of ``data``."""
    return torch.zeros_like(data)


@operator("ones_like", shape=elementwise, gradient="zero", lenient=True)
def ones_like(data):
    """Ones in the shape and type of ``data``."""
    return torch.ones_like(data)


@operator("_npi_full_like", shape=elementwise, gradient="zero")
def full_like(a, *, fill_value: Float64, ctx: Device = None, dtype: DType | None = None):
    """One value in the shape of ``a``.

    Args:
        a: Any shape.
        fill_value: The value.
        ctx: Ignored: the result lives where a does.
        dtype: Type of elements; None is that of a.
    """
    return full_of(tuple(a.shape), fill_value, dtype or a.dtype, a.device)


# -- ranges -----------------------------------------------------------------------------------------------------------
def _stepped(count, start, step, repeat, dtype, device):
    """``start + i * step``, each ``repeat`` times. Integers cut start and step first, as MXNet does."""
    if not dtype.is_floating_point:
        numbers = int(start) + torch.arange(count, device=device) * int(step)
    else:
        numbers = start + torch.arange(count, dtype=torch.float64, device=device) * step
    numbers = numbers.to(dtype)
    return numbers.repeat_interleave(repeat, output_size=count * repeat) if repeat != 1 else numbers


def _range(start, stop, step, repeat, infer_range, dtype, device, empty):
    if step == 0:
        raise ArgumentError("attribute 'step' is 0")
    if repeat < 1:
        raise ArgumentError(f"attribute 'repeat' is {repeat}, expected at least 1")
    if infer_range and stop is None:
        raise NotImplementedError("a range whose end follows from the shape of its use (infer_range=True) is not supported; "
                                  "contrib.arange_like gives a range along an axis of an array")
    if stop is None:
        start, stop = 0, start
    count = max(math.ceil((stop - start) / step), 0)
    if not count and not empty:
        raise ArgumentError(f"the range from {start:g} to {stop:g} by {step:g} is empty")
    return _stepped(count, start, step, repeat, dtype, device)


_RANGE = """Numbers from ``start`` by ``step``, up to ``stop`` without it.

    Args:
        start: First number; with no stop the end, and 0 is the first.
        stop: End.
        step: Distance of neighbours.
        repeat: How often each number stands.
        infer_range: Whether the end follows from the shape of the use; not supported.
        ctx: Where the array lives.
        dtype: Type of elements.
    """


@operator("_arange")
def arange(*, start: Float64, stop: Float64 | None = None, step: Float64 = 1, repeat: int = 1, infer_range: bool = False,
           ctx: Device = None, dtype: DType = "float32"):
    return _range(start, stop, step, repeat, infer_range, dtype, ctx, MODE.np_shape)


@operator("_npi_arange")
def np_arange(*, start: Float64, stop: Float64 | None = None, step: Float64 = 1, repeat: int = 1, infer_range: bool = False,
              ctx: Device = None, dtype: DType = "float32"):
    return _range(start, stop, step, repeat, infer_range, dtype, ctx, True)


for _op in (arange, np_arange):
    _op.__doc__ = _op.function.__doc__ = _RANGE


def _spaced(start, stop, num, endpoint, device):
    if num < 0:
        raise ArgumentError(f"attribute 'num' is {num}, expected at least 0")
    step = (stop - start) / max(num - 1 if endpoint else num, 1)
    return start + torch.arange(num, dtype=torch.float64, device=device) * step


@operator("_linspace", aliases=("_npi_linspace",))
def linspace(*, start: Float64, stop: Float64, num: int, endpoint: bool = True, ctx: Device = None, dtype: DType = "float32"):
    """``num`` numbers at equal distances from ``start`` to ``stop``.

    Args:
        start: First number.
        stop: Last one, or the end that is left out.
        num: How many.
        endpoint: Whether ``stop`` is the last one.
        ctx: Where the array lives.
        dtype: Type of elements.
    """
    return convert(_spaced(start, stop, num, endpoint, ctx), dtype)


@operator("_npi_logspace")
def logspace(*, start: Float64, stop: Float64, num: int, endpoint: bool = True, base: Float64 = 10.0, ctx: Device = None,
             dtype: DType = "float32"):
    """``num`` powers of ``base``, whose exponents are at equal distances.

    Args:
        start: First exponent.
        stop: Last exponent, or the end that is left out.
        num: How many.
        endpoint: Whether ``stop`` is the last one.
        base: The base.
        ctx: Where the array lives.
        dtype: Type of elements.
    """
    return convert(torch.pow(base, _spaced(start, stop, num, endpoint, ctx)), dtype)


@operator("_contrib_arange_like", partial=True, aliases=("_npx_arange_like",), gradient="zero")
def arange_like(data, *, start: Float64 = 0, step: Float64 = 1, repeat: int = 1, ctx: Device = None, axis: int | None = None):
    """Numbers from ``start`` by ``step`` in the shape of ``data``, or along one of its axes.

    Args:
        data: Any shape; its type is that of the result.
        start: First number.
        step: Distance of neighbours.
        repeat: How often each number stands.
        ctx: Ignored: the result lives where data does.
        axis: The axis; None fills the whole shape.
    """
    if repeat < 1:
        raise ArgumentError(f"attribute 'repeat' is {repeat}, expected at least 1")
    if axis is not None and not -data.dim() <= axis < data.dim():
        raise ShapeError(f"axis {axis} is out of range for {data.dim()} dimension(s)")
    size = prod(tuple(data.shape)) if axis is None else data.shape[axis]
    numbers = _stepped(-(-size // repeat), start, step, repeat, data.dtype, data.device)[:size]
    return numbers.reshape(data.shape) if axis is None else numbers


@arange_like.infer_output
def _arange_like_output(data, *, axis):
    if axis is None:
        return data
    if not -len(data) <= axis < len(data):
        raise ShapeError(f"axis {axis} is out of range for {len(data)} dimension(s)")
    return (data[axis],)


# -- matrices and grids -----------------------------------------------------------------------------------------------
def _diagonal(rows, columns, k, dtype, device):
    if rows < 0 or columns < 0:
        raise ShapeError(f"the shape is ({rows}, {columns}), dimensions cannot be negative")
    across = torch.arange(columns, device=device) - torch.arange(rows, device=device).unsqueeze(1)
    return (across == k).to(dtype)


@operator("_eye")
def eye(*, N: int, M: int = 0, k: int = 0, ctx: Device = None, dtype: DType = "float32"):
    """A matrix with ones on a diagonal.

    Args:
        N: Rows.
        M: Columns; 0 is as many as rows.
        k: The diagonal: 0 the main one, positive above it.
        ctx: Where it lives.
        dtype: Type of elements.
    """
    return _diagonal(N, M or N, k, dtype, ctx)


@operator("_npi_eye")
def np_eye(*, N: int, M: int | None = None, k: int = 0, ctx: Device = None, dtype: DType = "float32"):
    """A matrix with ones on a diagonal.

    Args:
        N: Rows.
        M: Columns; None is as many as rows.
        k: The diagonal: 0 the main one, positive above it.
        ctx: Where it lives.
        dtype: Type of elements.
    """
    return _diagonal(N, N if M is None else M, k, dtype, ctx)


@operator("_npi_identity")
def identity(*, shape: Shape = (), ctx: Device = None, dtype: DType = "float32"):
    """The identity matrix.

    Args:
        shape: (n, n).
        ctx: Where it lives.
        dtype: Type of elements.
    """
    if len(shape) != 2 or shape[0] != shape[1]:
        raise ShapeError(f"shape is {shape}, expected (n, n)")
    return _diagonal(*shape, 0, dtype, ctx)


@operator("_npi_indices")
def indices(*, dimensions: Shape, dtype: DType = "int32", ctx: Device = None):
    """The index along each axis of every place of a grid.

    Args:
        dimensions: Shape of the grid.
        dtype: Type of elements.
        ctx: Where the array lives.
    Returns:
        (axes, *dimensions).
    """
    if any(d < 0 for d in dimensions):
        raise ShapeError(f"dimensions are {dimensions}, they cannot be negative")
    if not dimensions:
        return torch.zeros((0,), dtype=dtype, device=ctx)
    lines = [torch.arange(d, device=ctx).to(dtype) for d in dimensions]
    return torch.stack(torch.meshgrid(*lines, indexing="ij"))


def _window(c0, c1, c2):
    """Window ``c0 + c1 cos(a) + c2 cos(2 a)`` with angles a from 0 to 2 pi."""
    def kernel(*, M: int | None = None, ctx: Device = None, dtype: DType = "float32"):
        if M is None:
            raise ArgumentError("attribute 'M' is missing; expected the number of points")
        if M <= 1:
            return torch.ones(max(M, 0), dtype=dtype, device=ctx)
        angle = torch.arange(M, dtype=torch.float64, device=ctx) * (2 * math.pi / (M - 1))
        return (c0 + c1 * torch.cos(angle) + c2 * torch.cos(2 * angle)).to(dtype)
    return kernel


for _name, _cosines in (("hanning", (0.5, -0.5, 0.0)), ("hamming", (0.54, -0.46, 0.0)), ("blackman", (0.42, -0.5, 0.08))):
    _kernel = _window(*_cosines)
    _kernel.__name__ = _kernel.__qualname__ = f"_npi_{_name}"
    _kernel.__doc__ = (f"The {_name.capitalize()} window.\n\nArgs:\n    M: Number of points.\n    ctx: Where it lives.\n"
                       "    dtype: Type of elements.")
    operator(f"_npi_{_name}")(_kernel)


def _types_of_their_own(op, attrs, inputs, outputs):
    return inputs, outputs


@operator("reset_arrays", floats=True, types=_types_of_their_own, gradient="none", outputs=())
def reset_arrays(*data: Mutated, num_arrays: int):
    """Fill arrays with zeros, in place.

    Args:
        data: The arrays.
        num_arrays: How many there are.
    """
    if num_arrays != len(data):
        raise ArgumentError(f"attribute 'num_arrays' is {num_arrays}, but {len(data)} arrays were given")
    for array in data:
        array.zero_()
    return ()
