"""The class of mx.np arrays."""
import numpy as np
import torch

from ...base import ArgumentError, DTypeError
from ...dtype import to_torch
from ...ops import registry
from .. import _classes
from ..ndarray import NDArray, tensor_of
from ..register import function, invoke, read_context
from .arithmetic import ArrayArithmetic
from .calls import _imperative, call

__all__ = ["ndarray"]

_FUNCTIONS: dict = {}


class ndarray(ArrayArithmetic, NDArray):
    """An array with NumPy's semantics: zero-dim, zero-size, bool, promotion; the methods of NumPy's arrays and the gradients of MXNet's.

    Made by :func:`mxnet.np.array`, ``mx.np.zeros`` and the functions of mx.np.

    >>> a = mx.np.arange(6).reshape(2, 3)
    >>> a[a > 2]
    array([3., 4., 5.])
    """

    _numpy_semantics = True
    __hash__ = object.__hash__

    @staticmethod
    def _operator(name):
        """The imperative function of an operator, whose results are mx.np arrays."""
        found = _FUNCTIONS.get(name)
        if found is None:
            found = _FUNCTIONS[name] = function(registry.get(name), name, "mxnet.np", ndarray)
        return found

    def _like(self, values):
        """Values as an array in this one's context."""
        return self._wrap(tensor_of(values, None, self._data.device), self._ctx)


def _create(operator, ctx, out, attrs):
    op = registry.get(operator)
    if out is not None and ctx is None:
        ctx = out._ctx
    return invoke(op, (), attrs, ndarray._wrap, out, ctx=read_context(ctx))


_imperative["create"] = _create
_classes["np"] = ndarray
