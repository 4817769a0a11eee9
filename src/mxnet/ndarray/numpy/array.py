"""The class of mx.np arrays."""
import numpy as np
import torch

from ...base import ArgumentError, DTypeError
from ...dtype import bfloat16, to_numpy, to_torch
from ...ops import registry
from .. import _classes
from ..ndarray import NDArray, tensor_of
from ..register import function, invoke, read_context
from . import lanes, protocol
from .arithmetic import ArrayArithmetic
from .calls import _imperative, call
from .methods import Methods, new_shape
from .standard import Standard

__all__ = ["ndarray"]

_FUNCTIONS: dict = {}
_DTYPES: dict = {}


class ndarray(ArrayArithmetic, Standard, Methods, NDArray):
    """An array with NumPy's semantics: zero-dim, zero-size, bool, promotion; the methods of NumPy's arrays and the gradients of MXNet's.

    Made by :func:`mxnet.np.array`, ``mx.np.zeros`` and the functions of mx.np.

    >>> a = mx.np.arange(6).reshape(2, 3)
    >>> a[a > 2]
    array([3., 4., 5.])
    """

    __module__ = "mxnet.numpy"
    _numpy_semantics = True
    __hash__ = object.__hash__

    @staticmethod
    def _operator(name):
        """The imperative function of an operator, whose results are mx.np arrays."""
        found = _FUNCTIONS.get(name)
        if found is None:
            op = registry.get(name)
            found = function(op, name, "mxnet.np", ndarray)
            found = _FUNCTIONS[name] = lanes.joining(op, found, ndarray) if lanes.is_joining(op) else found
        return found

    def _like(self, values):
        """Values as an array in this one's context."""
        return self._wrap(tensor_of(values, None, self._data.device), self._ctx)

    def _drawn(self, operator, arrays, attrs, out):
        """Samples whose parameters are arrays."""
        return invoke(registry.get(operator), tuple(arrays), attrs, self._wrap, out)

    # -- NumPy's own functions on these arrays ----------------------------------------------------------------------
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return protocol.call_ufunc(ufunc, method, inputs, kwargs)

    def __array_function__(self, func, types, args, kwargs):
        return protocol.call_function(func, args, kwargs)

    @property
    def dtype(self):
        """Type of the elements as a ``numpy.dtype`` (mx.nd arrays give NumPy's class)."""
        found = _DTYPES.get(self._data.dtype)
        if found is None:
            found = _DTYPES[self._data.dtype] = np.dtype(to_numpy(self._data.dtype))
        return found

    # -- printing and numbers ---------------------------------------------------------------------------------------
    def _shown(self):
        values = self.asnumpy()
        return values if values.dtype != bfloat16 else self._data.detach().float().cpu().numpy()

    def __repr__(self):
        values = self._shown()
        text = np.array2string(values, separator=", ", prefix="array(") if values.size or values.shape == (0,) else f"[], shape={values.shape}"
        facts = []
        if self._data.dtype not in (torch.float32, torch.bool):
            facts.append(f"dtype={str(self._data.dtype).removeprefix('torch.')}")
        if self._ctx.device_type != "cpu":
            facts.append(f"ctx={self._ctx}")
        tail = "".join(f", {fact}" for fact in facts) + ")"
        line = len(text) - text.rfind("\n") - 1 if "\n" in text else len("array(") + len(text)
        breaks = self._data.dtype not in (torch.int64, torch.float64)    # NumPy names the other types itself, and breaks lines that get too long
        if facts and breaks and line + len(tail) > np.get_printoptions()["linewidth"]:
            tail = ",\n" + " " * len("array(") + tail[2:]
        return f"array({text}{tail}"

    def __str__(self):
        return str(self._shown())

    def __format__(self, fmt):
        if not fmt:
            return str(self)
        if self._data.dim():
            raise DTypeError(f"format {fmt!r} is for numbers; this array has shape {self.shape}.")
        return format(self._data.item(), fmt)

    def __round__(self, n=0):
        return self.round(n)

    def __trunc__(self):
        return call("_npi_trunc", self)

    def __floor__(self):
        return call("_npi_floor", self)

    def __ceil__(self):
        return call("_npi_ceil", self)

    def __contains__(self, value):
        found = self == value
        return found if isinstance(found, bool) else bool(found.any())

    def __imatmul__(self, other):
        self._check_write()
        found = self @ other
        if found.shape != self.shape:
            raise ArgumentError(f"in-place matmul: the result has shape {found.shape}, the array {self.shape}.")
        self._write(found._data)
        return self

    def item(self, *args):
        """One element as a Python number: the only one, or that at a place of the flattened array, or at a place along each axis."""
        if not args:
            return super().item()
        if len(args) == 1 and not isinstance(args[0], tuple):
            return self._data.reshape(-1)[args[0]].item()
        key = args[0] if isinstance(args[0], tuple) else args
        if len(key) != self._data.dim():
            raise ArgumentError(f"item: {len(key)} places were given for {self._data.dim()} axes.")
        return self[key].item()

    # -- copies -----------------------------------------------------------------------------------------------------
    def as_nd_ndarray(self):
        """This memory as an mx.nd array; part of the same recorded graph."""
        return self._alias(NDArray)

    def as_np_ndarray(self):
        """This array."""
        return self

    def as_in_ctx(self, ctx):
        """This array on ``ctx``: itself when it is there already, else a copy."""
        return self.as_in_context(ctx)

    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        """A copy with another type of elements; the array itself when the type is the same and ``copy`` is False."""
        if order not in ("K", "C"):
            raise ArgumentError(f"astype: order is {order!r}, expected 'K' or 'C'.")
        if casting != "unsafe":
            raise ArgumentError(f"astype: casting is {casting!r}, expected 'unsafe'.")
        if not subok:
            raise ArgumentError("astype: subok=False has no meaning; arrays have one class.")
        wanted = to_torch(dtype)
        if not copy and wanted is self._data.dtype:
            return self
        return call("_npi_cast", self, dtype=wanted)

    def copy(self, order="C"):
        """A copy on the same context; recorded."""
        if order != "C":
            raise NotImplementedError(f"copy: order={order!r} is not supported; arrays are stored row by row (order='C').")
        return super().copy()

    def reshape_view(self, *shape, **kwargs):
        """This memory in another shape; -1 stands for what is left over."""
        wanted = new_shape("reshape_view", shape, kwargs)
        try:
            made = self._recorded(lambda tensor: tensor.view(wanted))
        except RuntimeError as error:
            raise ArgumentError(f"reshape_view: {wanted} is no view of shape {self.shape}: {str(error).splitlines()[0]}") from None
        return self._share(made)

    def broadcast_to(self, shape):
        """This array repeated to ``shape``."""
        return call("_npi_broadcast_to", self, shape=(shape,) if isinstance(shape, int) else tuple(shape))

    def nonzero(self):
        """The places of elements that are not zero: a tuple of int64 arrays, one an axis."""
        from .indexing import nonzero
        return nonzero(self)

    def split(self, indices_or_sections, axis=0):
        """Parts along an axis: a number of equal ones, or split before the given places."""
        from .manipulation import split
        return split(self, indices_or_sections, axis)

    def split_v2(self, indices_or_sections, axis=0, squeeze_axis=False):
        """The same as :meth:`split`; ``squeeze_axis`` drops the axis of parts of size 1."""
        parts = self.split(indices_or_sections, axis)
        return [part.squeeze(axis) for part in parts] if squeeze_axis else parts


def _create(operator, ctx, out, attrs):
    op = registry.get(operator)
    if out is not None:
        return invoke(op, (), attrs, ndarray._wrap, out, ctx=read_context(out._ctx if ctx is None else ctx))
    return lanes.create(op, read_context(ctx), attrs, ndarray)


_imperative["create"] = _create
_classes["np"] = ndarray
