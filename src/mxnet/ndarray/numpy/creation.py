"""Arrays out of nothing, and arrays like others."""
import numpy as np

from ...base import ArgumentError
from ...dtype import name as dtype_name
from .calls import call, create, is_array, is_number, number

__all__ = ["arange", "blackman", "empty_like", "eye", "full", "full_like", "hamming", "hanning", "identity", "indices", "linspace", "logspace",
           "ones", "ones_like", "zeros", "zeros_like"]


def _type(dtype, default="float32"):
    """Name of a type of elements."""
    return default if dtype is None else dtype if isinstance(dtype, str) else dtype_name(dtype)


def _sizes(shape):
    return (int(shape),) if isinstance(shape, int | np.integer) else tuple(shape)


def _c_order(function, order):
    if order != "C":
        raise NotImplementedError(f"{function}: order={order!r} is not supported; arrays are stored row by row (order='C').")


def zeros(shape, dtype=None, order="C", ctx=None):
    """An array of zeros.

    Args:
        shape: Sizes of the axes, or one number.
        dtype: Type of elements; float32 by default.
        order: ``'C'``, the only order there is.
        ctx: Where it lives; the current context by default.
    """
    _c_order("zeros", order)
    return create("_npi_zeros", ctx, shape=_sizes(shape), dtype=_type(dtype))


def ones(shape, dtype=np.float32, order="C", ctx=None):
    """An array of ones; arguments as of :func:`zeros`."""
    _c_order("ones", order)
    return create("_npi_ones", ctx, shape=_sizes(shape), dtype=_type(dtype))


def full(shape, fill_value, dtype=None, order="C", ctx=None, out=None):
    """An array filled with a number or, broadcast, with an array; bool for a bool, else float32 by default."""
    _c_order("full", order)
    shape = _sizes(shape)
    if is_array(fill_value):
        made = call("_npi_broadcast_to", fill_value, shape=shape)
        made = made if dtype is None else call("_npi_cast", made, dtype=_type(dtype))
        return made if ctx is None or not hasattr(made, "as_in_context") else made.as_in_context(ctx)
    if dtype is None:
        dtype = "bool" if isinstance(fill_value, bool) else "float32"
    return create("_npi_full", ctx, out, shape=shape, value=number(fill_value), dtype=_type(dtype))


def _like(a, fill_value, dtype, order, ctx, out, name):
    _c_order(name, order)
    attrs = {} if dtype is None else {"dtype": _type(dtype)}
    made = call("_npi_full_like", a, out=out, fill_value=fill_value, **attrs)
    return made if ctx is None or not hasattr(made, "as_in_context") else made.as_in_context(ctx)


def full_like(a, fill_value, dtype=None, order="C", ctx=None, out=None):
    """An array of the shape (and type) of ``a``, filled with a number."""
    fill_value = number(fill_value)
    return _like(a, int(fill_value) if isinstance(fill_value, bool) else fill_value, dtype, order, ctx, out, "full_like")


def zeros_like(a, dtype=None, order="C", ctx=None, out=None):
    """Zeros in the shape (and type) of ``a``."""
    return _like(a, 0, dtype, order, ctx, out, "zeros_like")


def ones_like(a, dtype=None, order="C", ctx=None, out=None):
    """Ones in the shape (and type) of ``a``."""
    return _like(a, 1, dtype, order, ctx, out, "ones_like")


def empty_like(prototype, dtype=None, order="C", subok=False, shape=None):
    """An array of the shape (and type) of ``prototype`` whose elements have no defined value (they are zeros)."""
    if subok:
        raise NotImplementedError("empty_like: subok=True is not supported; arrays have one class.")
    if shape is not None:
        raise NotImplementedError("empty_like: shape is not supported; use empty(shape, dtype).")
    return _like(prototype, 0, dtype, order if order != "K" else "C", None, None, "empty_like")


class ZeroStep(ArgumentError, ZeroDivisionError):
    """A step of 0: ZeroDivisionError in NumPy and MXNet 1.9.1."""


def arange(start, stop=None, step=1, dtype=None, ctx=None):
    """Numbers from ``start`` (0 when only one bound is given) up to, without, ``stop``; float32 by default."""
    if stop is None:
        start, stop = 0, start
    if step is None:
        step = 1
    if number(step) == 0:
        raise ZeroStep("arange: step is 0.")
    return create("_npi_arange", ctx, start=number(start), stop=number(stop), step=number(step), dtype=_type(dtype))


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, ctx=None):
    """``num`` evenly spaced numbers from ``start`` to ``stop``, with it when ``endpoint``; with ``retstep`` also their distance."""
    if isinstance(start, list | np.ndarray) or isinstance(stop, list | np.ndarray) or is_array(start) or is_array(stop):
        raise NotImplementedError("linspace: start and stop are numbers here; arrays are not supported.")
    if axis != 0:
        raise NotImplementedError("linspace: axis is 0 for numbers.")
    if not isinstance(num, int | np.integer) or num < 0:
        raise ArgumentError(f"linspace: num is {num!r}, expected an integer, at least 0.")
    made = create("_npi_linspace", ctx, start=number(start), stop=number(stop), num=int(num), endpoint=endpoint, dtype=_type(dtype))
    if not retstep:
        return made
    parts = num - 1 if endpoint else num
    return made, (stop - start) / parts if parts > 0 else float("nan")


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0, ctx=None):
    """``num`` numbers from ``base ** start`` to ``base ** stop`` whose logarithms are evenly spaced."""
    if not all(is_number(v) for v in (start, stop, base)):
        raise NotImplementedError("logspace: start, stop and base are numbers here; arrays are not supported.")
    if axis != 0:
        raise NotImplementedError("logspace: axis is 0 for numbers.")
    return create("_npi_logspace", ctx, start=number(start), stop=number(stop), num=num, endpoint=endpoint, base=number(base), dtype=_type(dtype))


def eye(N, M=None, k=0, dtype=np.float32, **kwargs):
    """A matrix of N rows and M (N) columns with ones on diagonal ``k``."""
    ctx = kwargs.pop("ctx", None)
    _c_order("eye", kwargs.pop("order", "C"))
    if kwargs:
        raise ArgumentError(f"eye: unknown arguments {', '.join(kwargs)}; it takes N, M, k, dtype, ctx.")
    return create("_npi_eye", ctx, N=N, M=M, k=k, dtype=_type(dtype))


def identity(n, dtype=None, ctx=None):
    """The identity matrix of ``n`` rows."""
    if not isinstance(n, int | np.integer) or n < 0:
        raise ArgumentError(f"identity: n is {n!r}, expected an integer, at least 0.")
    return create("_npi_identity", ctx, shape=(n, n), dtype=_type(dtype))


def indices(dimensions, dtype=np.int32, ctx=None):
    """The places of a grid: an array (axes, *dimensions) whose part ``i`` holds the index along axis ``i``."""
    if not isinstance(dimensions, tuple | list):
        raise ArgumentError(f"indices: dimensions is {dimensions!r}, expected a tuple of integers.")
    return create("_npi_indices", ctx, dimensions=tuple(dimensions), dtype=_type(dtype, "int32"))


def hanning(M, dtype=np.float32, ctx=None):
    r"""The Hann window of ``M`` points, :math:`0.5 - 0.5 \cos(2 \pi n / (M - 1))`."""
    return create("_npi_hanning", ctx, M=M, dtype=_type(dtype))


def hamming(M, dtype=np.float32, ctx=None):
    r"""The Hamming window of ``M`` points, :math:`0.54 - 0.46 \cos(2 \pi n / (M - 1))`."""
    return create("_npi_hamming", ctx, M=M, dtype=_type(dtype))


def blackman(M, dtype=np.float32, ctx=None):
    r"""The Blackman window of ``M`` points, :math:`0.42 - 0.5 \cos(2 \pi n / (M - 1)) + 0.08 \cos(4 \pi n / (M - 1))`."""
    return create("_npi_blackman", ctx, M=M, dtype=_type(dtype))
