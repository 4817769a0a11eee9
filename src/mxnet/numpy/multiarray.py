"""mx.np arrays from values, and the functions on them that NumPy has in one module too."""
import numpy as _np
import torch as _torch

from ..dtype import to_torch as _to_torch
from ..ndarray import NDArray as _NDArray
from ..ndarray.ndarray import tensor_of as _tensor_of
from ..ndarray.numpy import *
from ..ndarray.numpy import ndarray
from ..ndarray.register import read_context as _read_context
from .fallback import *


def array(object, dtype=None, ctx=None):
    """An array of values.

    Args:
        object: Nested lists, a number, or any array. Arrays keep their type of elements; everything else becomes float32.
        dtype: Type of elements.
        ctx: Where it lives; that of ``object`` when it is an mx array, else the current context.

    >>> mx.np.array([[1, 2], [3, 4]])
    array([[1., 2.],
           [3., 4.]])
    """
    context = object._ctx if ctx is None and isinstance(object, _NDArray) else _read_context(ctx)
    if dtype is not None:
        wanted = _to_torch(dtype)
    elif isinstance(object, _NDArray):
        wanted = object._data.dtype
    elif isinstance(object, _np.ndarray | _np.generic) and object.dtype.kind in "iufb":
        wanted = _to_torch(object.dtype)
    else:
        wanted = _to_torch("float32")
    return ndarray._wrap(_tensor_of(object, wanted, context.torch_device), context)


def empty(shape, dtype=_np.float32, order="C", ctx=None):
    """An array whose elements have no defined value; arguments as of :func:`zeros`."""
    if order != "C":
        raise NotImplementedError(f"empty: order={order!r} is not supported; arrays are stored row by row (order='C').")
    context = _read_context(ctx)
    sizes = (shape,) if isinstance(shape, int | _np.integer) else tuple(shape)
    return ndarray._wrap(_torch.empty(sizes, dtype=_to_torch(dtype), device=context.torch_device), context)
