# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def ElementWiseSum(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """The sum of any number of arrays of one shape."""

def Embedding(data: NDArray, weight: NDArray, input_dim: int, output_dim: int, dtype: DTypeLike = 'float32', sparse_grad: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Rows of ``weight`` chosen by ``data``; numbers outside of the table take its first or last row."""

def FullyConnected(data: NDArray, weight: NDArray, bias: NDArray | None = ..., num_hidden: int = ..., no_bias: bool = False, flatten: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Affine map ``y = x W^T + b``."""

def LinearRegressionOutput(data: NDArray, label: NDArray, grad_scale: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity whose gradient is that of half the squared error, per output."""

def LogisticRegressionOutput(data: NDArray, label: NDArray, grad_scale: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sigmoid whose gradient is that of the logistic loss, per output."""

def MAERegressionOutput(data: NDArray, label: NDArray, grad_scale: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity whose gradient is that of the absolute error, per output."""

def _contrib_round_ste(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``round``, whose gradient passes as if it were the identity (straight-through estimator)."""

def _contrib_sign_ste(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: ``sign``, whose gradient passes as if it were the identity (straight-through estimator)."""

def abs(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the absolute value."""

def adagrad_update(weight: NDArray, grad: NDArray, history: NDArray, lr: float, epsilon: float = 1e-07, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of AdaGrad: ``h = h + g^2``; ``w - lr (g / sqrt(h + epsilon) + wd w)``."""

def adam_update(weight: NDArray, grad: NDArray, mean: NDArray, var: NDArray, lr: float, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of Adam without its correction of the bias, which callers put into ``lr``."""

def add_n(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """The sum of any number of arrays of one shape."""

def arccos(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse cosine, in [0, pi]."""

def arccosh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse hyperbolic cosine."""

def arcsin(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse sine, in [-pi/2, pi/2]."""

def arcsinh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse hyperbolic sine."""

def arctan(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse tangent, in [-pi/2, pi/2]."""

def arctanh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the inverse hyperbolic tangent."""

def broadcast_add(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def broadcast_div(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the quotient, of integers cut toward zero."""

def broadcast_minus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def broadcast_mul(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the product."""

def broadcast_plus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def broadcast_sub(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def cbrt(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the cube root, negative for negative numbers."""

def ceil(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the least integer that is not smaller. The gradient is zero."""

def clip(data: NDArray, a_min: float, a_max: float, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the number, kept between ``a_min`` and ``a_max``. The slope is 1 on both bounds; nan stays nan."""

def concat(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Join arrays along the dimension ``dim``; the others are equal."""

def cos(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the cosine."""

def cosh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the hyperbolic cosine."""

def degrees(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: radians in degrees."""

def elemwise_add(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def elemwise_div(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the quotient, of integers cut toward zero."""

def elemwise_mul(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the product."""

def elemwise_sub(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def exp(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: e to the power of the number."""

def expm1(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: exp(x) - 1, exact near 0."""

def fix(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def floor(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the greatest integer that is not larger. The gradient is zero."""

def ftrl_update(weight: NDArray, grad: NDArray, z: NDArray, n: NDArray, lr: float, lamda1: float = 0.01, beta: float = 1.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of FTRL-Proximal, which sets weights to 0 where ``|z| <= lamda1``."""

def gamma(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the gamma function; nan at negative integers."""

def gammaln(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the logarithm of the absolute value of the gamma function."""

def log(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the natural logarithm."""

def log10(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the logarithm to base 10."""

def log1p(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: log(1 + x), exact near 0."""

def log2(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the logarithm to base 2."""

def make_loss(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Identity that starts backward: its gradient is 1, whatever arrives."""

def mean(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Mean of elements over axes; of integers cut toward zero."""

def negative(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the number with the other sign."""

def norm(data: NDArray, ord: int = 2, axis: int | Sequence[int] | None = None, out_dtype: Literal[None, 'float16', 'float32', 'float64', 'int32', 'int64', 'int8'] = None, keepdims: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of absolute values, or root of the sum of squares, over axes."""

def radians(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: degrees in radians."""

def relu(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: max(x, 0); the slope at 0 is 0, and nan stays nan."""

def retain(data: NDArray, indices: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Keep the rows of these numbers; all others become zero."""

def rint(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the nearest integer, the lower one of two as near. The gradient is zero."""

def round(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the nearest integer, the one away from zero of two as near. The gradient is zero."""

def rsqrt(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: one divided by the square root."""

def sgd_mom_update(weight: NDArray, grad: NDArray, mom: NDArray, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of gradient descent with momentum: ``m = momentum m - lr (g + wd w)``; ``w + m``."""

def sgd_update(weight: NDArray, grad: NDArray, lr: float, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of gradient descent: ``w (1 - lr wd) - lr clip(rescale_grad g)``."""

def sigmoid(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: 1 / (1 + exp(-x))."""

def sign(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: -1, 0 or 1; 0 for nan."""

def sin(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sine."""

def sinh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the hyperbolic sine."""

def slice(data: NDArray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def sqrt(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the square root."""

def square(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the number times itself."""

def stop_gradient(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, as a new array through which no gradient passes."""

def sum(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of elements over axes."""

def tan(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the tangent."""

def tanh(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the hyperbolic tangent."""

def trunc(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def where(condition: NDArray, x: NDArray, y: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Elements of x where the condition is not 0, else those of y."""

def zeros_like(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Zeros in the shape and type of ``data``."""

from ..base import ArgumentError as ArgumentError, DTypeError as DTypeError, ShapeError as ShapeError, _Null
from ..dtype import to_torch as to_torch
from ..ops import registry as registry
from . import functions as _dense
from . import functions_of as functions_of
from .functions import cast_storage as cast_storage
from .ndarray import NDArray as NDArray, tensor_of as tensor_of
from .register import invoke as invoke, lookup as lookup, read_context as read_context
from .sparse_arrays import BaseSparseNDArray as BaseSparseNDArray, CSRNDArray as CSRNDArray, RowSparseNDArray as RowSparseNDArray, csr_of_coordinates as csr_of_coordinates
def csr_matrix(arg1, shape=None, ctx=None, dtype=None):
    """A CSRNDArray.

    Args:
        arg1: ``(data, indices, indptr)``, ``(data, (row, col))``, a shape ``(rows, columns)``, or a dense, SciPy or CSR matrix.
        shape: Shape of the matrix; read off the indices by default.
        ctx, dtype: As of :func:`mxnet.nd.array`.

    Raises:
        ArgumentError: ``arg1`` is none of these.
    """
def row_sparse_array(arg1, shape=None, ctx=None, dtype=None):
    """A RowSparseNDArray.

    Args:
        arg1: ``(data, indices)`` of the rows, a shape, or a dense or row-sparse array.
        shape, ctx, dtype: As of :func:`csr_matrix`.

    Raises:
        ArgumentError: ``arg1`` is none of these.
    """
def array(source_array, ctx=None, dtype=None):
    """A sparse array of a sparse source: ours (same class) or SciPy's (csr). Keeps the type of elements by default."""
def zeros(stype, shape, ctx=None, dtype=None, **kwargs):
    """An array of zeros with storage type ``stype``."""
def empty(stype, shape, ctx=None, dtype=None):
    """An array of zeros; nothing is stored for sparse ones."""
def dot(lhs=None, rhs=None, transpose_a=..., transpose_b=..., forward_stype=..., out=None, name=None, **kwargs):
    """Product of matrices; see :func:`mxnet.nd.dot`. ``forward_stype`` is the storage type of the result, of dense matrices too."""
def add(lhs, rhs):
    """Sum; sparse when both have the same storage type."""
def subtract(lhs, rhs):
    """Difference; sparse when both have the same storage type."""
def multiply(lhs, rhs):
    """Product; sparse when both have the same storage type, or one is a number."""
def divide(lhs, rhs):
    """Quotient; sparse when the divisor is a number."""
