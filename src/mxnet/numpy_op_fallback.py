"""Operators of mx.np that 1.9.1 runs in NumPy, as custom operators; mx.np's own functions do not need them."""
import functools

import numpy as np

from . import ndarray, symbol
from .base import ArgumentError
from .operator import CustomOp, CustomOpProp
from .operator import register as register_operator

__all__ = ["EmptyLike", "EmptyLikeProp", "MultivariateNormal", "MultivariateNormalProp", "Resize", "ResizeProp", "Unravel_index",
           "Unravel_indexProp", "register"]


def _shape(value):
    """A shape from a number, a tuple, or its text; None stays."""
    if isinstance(value, str):
        value = None if value in ("None", "") else tuple(int(part) for part in value.strip("()[] ,").split(",") if part.strip())
    return (value,) if isinstance(value, int) else value if value is None else tuple(value)


class _NoGradient(CustomOp):
    """Base: the inputs get a zero gradient."""

    def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
        """Zeros."""
        for request, gradient in zip(req, in_grad, strict=True):
            self.assign(gradient, request, 0)


class EmptyLike(_NoGradient):
    """An array of the shape of another one; of zeros, since nothing is left to chance here."""

    def __init__(self, dtype, order, subok, shape):
        super().__init__()
        self._dtype, self._order, self._subok, self._shape = dtype, order, subok, shape

    def forward(self, is_train, req, in_data, out_data, aux):
        """Zeros."""
        self.assign(out_data[0], req[0], 0)


class Resize(CustomOp):
    """``numpy.resize``: the numbers again and again, in another shape."""

    def __init__(self, new_shape):
        super().__init__()
        self._new_shape = new_shape

    def forward(self, is_train, req, in_data, out_data, aux):
        """The numbers in another shape."""
        self.assign(out_data[0], req[0], ndarray.array(np.resize(in_data[0].asnumpy(), self._new_shape), dtype=in_data[0].dtype))

    def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
        """Each number gets the sum of the gradients of its copies."""
        heads = out_grad[0].asnumpy().ravel()
        gradient = np.zeros(in_data[0].size, heads.dtype)
        if gradient.size:
            np.add.at(gradient, np.arange(heads.size) % gradient.size, heads)
        self.assign(in_grad[0], req[0], ndarray.array(gradient.reshape(in_data[0].shape)))


class Unravel_index(_NoGradient):
    """``numpy.unravel_index``: positions in the flat array as positions on the axes, one row an axis."""

    def __init__(self, shape):
        super().__init__()
        self._shape = shape

    def forward(self, is_train, req, in_data, out_data, aux):
        """Positions on the axes."""
        found = np.unravel_index(in_data[0].asnumpy().astype(np.int64), self._shape)
        self.assign(out_data[0], req[0], ndarray.array(np.stack(found), dtype=out_data[0].dtype))


class MultivariateNormal(_NoGradient):
    """Numbers of normal distributions with a mean (..., n) and a covariance (..., n, n)."""

    def __init__(self, size=None):
        super().__init__()
        self._size = size

    def forward(self, is_train, req, in_data, out_data, aux):
        """Draw them, with ``mx.random``'s seed."""
        mean, covariance = in_data
        factor = ndarray.linalg.potrf(covariance)
        noise = ndarray.random.normal(shape=(*out_data[0].shape, 1))
        shape = (*out_data[0].shape, mean.shape[-1])
        factor = ndarray.broadcast_to(factor.reshape((1,) * (len(shape) - factor.ndim) + factor.shape), shape)
        drawn = ndarray.linalg.gemm2(factor, noise).reshape(out_data[0].shape)
        self.assign(out_data[0], req[0], ndarray.broadcast_add(drawn, mean.reshape((1,) * (drawn.ndim - mean.ndim) + mean.shape)))


class _OneInput(CustomOpProp):
    """Base of the declarations with one input, ``a``."""

    def __init__(self):
        super().__init__(need_top_grad=True)

    def list_arguments(self):
        """One array."""
        return ["a"]


@register_operator("empty_like_fallback")
class EmptyLikeProp(_OneInput):
    """Declaration of :class:`EmptyLike`."""

    def __init__(self, dtype, order, subok, shape):
        super().__init__()
        self._dtype, self._order, self._subok = None if dtype == "None" else dtype, order, subok in (True, "True", "1")
        self._shape = _shape(shape)

    def infer_shape(self, in_shape):
        """The input's shape, or the one asked for."""
        return in_shape, [in_shape[0] if self._shape is None else self._shape], []

    def infer_type(self, in_type):
        """The input's type, or the one asked for."""
        return in_type, [in_type[0] if self._dtype is None else np.dtype(self._dtype).type], []

    def create_operator(self, ctx, in_shapes, in_dtypes):
        """The operator."""
        return EmptyLike(self._dtype, self._order, self._subok, self._shape)


@register_operator("resize_fallback")
class ResizeProp(_OneInput):
    """Declaration of :class:`Resize`."""

    def __init__(self, new_shape):
        super().__init__()
        self._new_shape = _shape(new_shape)

    def infer_shape(self, in_shape):
        """The new shape."""
        return in_shape, [self._new_shape], []

    def create_operator(self, ctx, in_shapes, in_dtypes):
        """The operator."""
        return Resize(self._new_shape)


@register_operator("unravel_index_fallback")
class Unravel_indexProp(CustomOpProp):
    """Declaration of :class:`Unravel_index`."""

    def __init__(self, shape):
        super().__init__(need_top_grad=True)
        self._shape = _shape(shape)

    def list_arguments(self):
        """One array of positions."""
        return ["indices"]

    def infer_shape(self, in_shape):
        """A row for each axis."""
        return in_shape, [(len(self._shape), *in_shape[0])], []

    def create_operator(self, ctx, in_shapes, in_dtypes):
        """The operator."""
        return Unravel_index(self._shape)


@register_operator("multivariate_normal_fallback")
class MultivariateNormalProp(CustomOpProp):
    """Declaration of :class:`MultivariateNormal`."""

    def __init__(self, size=None):
        super().__init__(need_top_grad=True)
        self._size = _shape(size)

    def list_arguments(self):
        """Mean and covariance."""
        return ["mean", "variance"]

    def infer_shape(self, in_shape):
        """The size, then the broadcast shape of the means."""
        mean, covariance = in_shape
        if len(mean) < 1 or len(covariance) < 2 or not mean[-1] == covariance[-1] == covariance[-2]:
            raise ArgumentError(f"multivariate_normal_fallback: mean {tuple(mean)} and variance {tuple(covariance)} do not fit: expected (..., n) "
                                "and (..., n, n).")
        batch = np.broadcast_shapes(tuple(mean[:-1]), tuple(covariance[:-2]))
        return in_shape, [(*(self._size or ()), *batch, mean[-1])], []

    def create_operator(self, ctx, in_shapes, in_dtypes):
        """The operator."""
        return MultivariateNormal(self._size)


def register(op_name, imperative=True, symbolic=True):
    """Decorator of a CustomOpProp: register it, and put it into mx.nd and mx.sym under its name.

    Args:
        op_name: The name, which ends with ``_fallback``.
        imperative, symbolic: Whether mx.nd, and mx.sym, get a function.
    """
    def enter(prop):
        if not op_name.endswith("_fallback"):
            raise ArgumentError(f"numpy_op_fallback.register: {op_name!r} should end with '_fallback'.")
        register_operator(op_name)(prop)
        for wanted, room in ((imperative, ndarray), (symbolic, symbol)):
            if wanted:
                setattr(room, op_name, functools.partial(room.Custom, op_type=op_name))
        return prop

    return enter
