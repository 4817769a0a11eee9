# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def arange(start: Any, stop: Any = ..., step: Any = ..., dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """Numbers from ``start`` (0 when only one bound is given) up to, without, ``stop``; float32 by default."""

def blackman(M: Any, dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """The Blackman window of ``M`` points, :math:`0.42 - 0.5 \cos(2 \pi n / (M - 1)) + 0.08 \cos(4 \pi n / (M - 1))`."""

def empty_like(prototype: Any, dtype: Any = ..., order: Any = ..., subok: Any = ..., shape: Any = ...) -> Symbol:
    """An array of the shape (and type) of ``prototype`` whose elements have no defined value (they are zeros)."""

def eye(N: Any, M: Any = ..., k: Any = ..., dtype: Any = ..., **kwargs: Any) -> Symbol:
    """A matrix of N rows and M (N) columns with ones on diagonal ``k``."""

def full(shape: Any, fill_value: Any, dtype: Any = ..., order: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """An array filled with a number or, broadcast, with an array; bool for a bool, else float32 by default."""

def full_like(a: Any, fill_value: Any, dtype: Any = ..., order: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """An array of the shape (and type) of ``a``, filled with a number."""

def hamming(M: Any, dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """The Hamming window of ``M`` points, :math:`0.54 - 0.46 \cos(2 \pi n / (M - 1))`."""

def hanning(M: Any, dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """The Hann window of ``M`` points, :math:`0.5 - 0.5 \cos(2 \pi n / (M - 1))`."""

def identity(n: Any, dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """The identity matrix of ``n`` rows."""

def indices(dimensions: Any, dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """The places of a grid: an array (axes, *dimensions) whose part ``i`` holds the index along axis ``i``."""

def linspace(start: Any, stop: Any, num: Any = ..., endpoint: Any = ..., retstep: Any = ..., dtype: Any = ..., axis: Any = ..., ctx: Any = ...) -> Symbol:
    """``num`` evenly spaced numbers from ``start`` to ``stop``, with it when ``endpoint``; with ``retstep`` also their distance."""

def logspace(start: Any, stop: Any, num: Any = ..., endpoint: Any = ..., base: Any = ..., dtype: Any = ..., axis: Any = ..., ctx: Any = ...) -> Symbol:
    """``num`` numbers from ``base ** start`` to ``base ** stop`` whose logarithms are evenly spaced."""

def ones(shape: Any, dtype: Any = ..., order: Any = ..., ctx: Any = ...) -> Symbol:
    """An array of ones; arguments as of :func:`zeros`."""

def ones_like(a: Any, dtype: Any = ..., order: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Ones in the shape (and type) of ``a``."""

def zeros_like(a: Any, dtype: Any = ..., order: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Zeros in the shape (and type) of ``a``."""

def argsort(a: Any, axis: Any = ..., kind: Any = ..., order: Any = ...) -> Symbol:
    """The places that sort an axis, of the flattened array for None; int64."""

def may_share_memory(a: Any, b: Any, max_work: Any = ...) -> Symbol:
    """Whether two arrays share memory."""

def nonzero(a: Any) -> Symbol:
    """The places of elements that are not zero: a tuple of int64 arrays, one an axis."""

def shares_memory(a: Any, b: Any, max_work: Any = ...) -> Symbol:
    """Whether two arrays share memory."""

def sort(a: Any, axis: Any = ..., kind: Any = ..., order: Any = ...) -> Symbol:
    """A copy with an axis sorted, flattened first for None."""

def take(a: Any, indices: Any, axis: Any = ..., mode: Any = ..., out: Any = ...) -> Symbol:
    """Elements at places of an axis, of the flattened array for None."""

def unique(ar: Any, return_index: Any = ..., return_inverse: Any = ..., return_counts: Any = ..., axis: Any = ...) -> Symbol:
    """The different elements (parts along an axis), sorted; and, when asked for, where each occurs first, which of them every element is,"""

def unravel_index(indices: Any, shape: Any, order: Any = ...) -> Symbol:
    """The places along each axis of an array of ``shape`` that places of the flattened one stand for."""

def where(condition: Any, x: Any = ..., y: Any = ...) -> Symbol:
    """Elements of ``x`` where the condition is not zero, else of ``y``; with the condition alone its :func:`nonzero` places."""

def append(arr: Any, values: Any, axis: Any = ...) -> Symbol:
    """``values`` behind ``arr``, along an axis; both flattened when it is None."""

def array_split(ary: Any, indices_or_sections: Any, axis: Any = ...) -> Symbol:
    """Parts along an axis, the first ones larger by 1 where they cannot be equal; or split before the given places."""

def broadcast_to(array: Any, shape: Any) -> Symbol:
    """``array`` repeated to ``shape``."""

def column_stack(tup: Any) -> Symbol:
    """Arrays joined along the second axis; 1-D ones are columns."""

def concatenate(seq: Any, axis: Any = ..., out: Any = ...) -> Symbol:
    """Arrays joined along an axis; flattened first when ``axis`` is None."""

def delete(arr: Any, obj: Any, axis: Any = ...) -> Symbol:
    """``arr`` without the elements at some places of an axis, of the flattened array for None."""

def diag_indices_from(arr: Any) -> Symbol:
    """The places of the main diagonal of an array whose axes have one size, as arrays of int64 one an axis."""

def diff(a: Any, n: Any = ..., axis: Any = ..., prepend: Any = ..., append: Any = ...) -> Symbol:
    """Differences of neighbours along an axis, ``n`` times; ``prepend`` and ``append`` are put before and behind first."""

def dsplit(ary: Any, indices_or_sections: Any) -> Symbol:
    """Parts along the third axis."""

def dstack(arrays: Any) -> Symbol:
    """Arrays joined along the third axis."""

def ediff1d(ary: Any, to_end: Any = ..., to_begin: Any = ...) -> Symbol:
    """Differences of neighbours of the flattened array, with numbers or arrays put before and behind."""

def expand_dims(a: Any, axis: Any) -> Symbol:
    """A copy with a new axis of size 1 at place ``axis``."""

def flip(m: Any, axis: Any = ..., out: Any = ...) -> Symbol:
    """Elements of an axis (of all by default) in reverse order."""

def fliplr(m: Any) -> Symbol:
    """The second axis in reverse order."""

def flipud(m: Any) -> Symbol:
    """The first axis in reverse order."""

def hsplit(ary: Any, indices_or_sections: Any) -> Symbol:
    """Parts along the second axis, of a 1-D array along its only one."""

def hstack(arrays: Any) -> Symbol:
    """Arrays joined beside each other: along the second axis, 1-D ones along the first."""

def insert(arr: Any, obj: Any, values: Any, axis: Any = ...) -> Symbol:
    """``arr`` with ``values`` before some places of an axis, of the flattened array for None."""

def pad(x: Any, pad_width: Any = ..., mode: Any = ..., **kwargs: Any) -> Symbol:
    """A larger array with ``x`` inside."""

def ravel(x: Any, order: Any = ...) -> Symbol:
    """A copy with one axis."""

def resize(a: Any, new_shape: Any) -> Symbol:
    """The elements of ``a``, over and over, in another shape."""

def rot90(m: Any, k: Any = ..., axes: Any = ...) -> Symbol:
    """Turned by 90 degrees, ``k`` times, from the first towards the second of two axes."""

def row_stack(arrays: Any) -> Symbol:
    """The same as :func:`vstack`."""

def shape(a: Any) -> Symbol:
    """Sizes of the axes."""

def split(ary: Any, indices_or_sections: Any, axis: Any = ...) -> Symbol:
    """Parts along an axis: a number of equal ones, or split before the given places."""

def stack(arrays: Any, axis: Any = ..., out: Any = ...) -> Symbol:
    """Arrays of one shape joined along a new axis."""

def swapaxes(a: Any, axis1: Any, axis2: Any) -> Symbol:
    """A copy with two axes exchanged."""

def tile(A: Any, reps: Any) -> Symbol:
    """``A`` repeated as a whole, ``reps`` times along each axis."""

def tril(m: Any, k: Any = ...) -> Symbol:
    """Zeros above diagonal ``k`` of the last two axes."""

def vsplit(ary: Any, indices_or_sections: Any) -> Symbol:
    """Parts along the first axis of an array of at least two."""

def vstack(arrays: Any, out: Any = ...) -> Symbol:
    """Arrays joined below each other; 1-D ones are rows."""

def einsum(*operands: Any, **kwargs: Any) -> Symbol:
    """Einstein's sum: ``einsum('ij,jk->ik', a, b)``."""

def inner(a: Any, b: Any) -> Symbol:
    """Sum of products over the last axes."""

def matmul(a: Any, b: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Matrix product over the last two axes; leading ones broadcast."""

def outer(a: Any, b: Any) -> Symbol:
    """All products of elements of two flattened arrays."""

def polyval(p: Any, x: Any) -> Symbol:
    """The polynomial with coefficients ``p``, highest power first, at ``x``."""

def tensordot(a: Any, b: Any, axes: Any = ...) -> Symbol:
    """Sum of products over axes: the last of ``a`` with the first of ``b`` for a number, else ``(axes of a, axes of b)``."""

def vdot(a: Any, b: Any) -> Symbol:
    """Sum of products of two flattened arrays."""

def argmax(a: Any, axis: Any = ..., out: Any = ...) -> Symbol:
    """Place of the largest element along an axis, of the flattened array for None; int64."""

def argmin(a: Any, axis: Any = ..., out: Any = ...) -> Symbol:
    """Place of the smallest element along an axis, of the flattened array for None; int64."""

def average(a: Any, axis: Any = ..., weights: Any = ..., returned: Any = ..., out: Any = ...) -> Symbol:
    """Weighted mean over axes; with ``returned`` a list of it and the sum of the weights."""

def bincount(x: Any, weights: Any = ..., minlength: Any = ...) -> Symbol:
    """How often each integer from 0 occurs, or the sum of its weights; at least ``minlength`` counts."""

def clip(a: Any, a_min: Any, a_max: Any, out: Any = ...) -> Symbol:
    """Elements cut to [a_min, a_max]; None leaves a side open."""

def histogram(a: Any, bins: Any = ..., range: Any = ..., normed: Any = ..., weights: Any = ..., density: Any = ...) -> Symbol:
    """Counts of the elements between bin edges, and the edges, as a list."""

def mean(a: Any, axis: Any = ..., dtype: Any = ..., out: Any = ..., keepdims: Any = ...) -> Symbol:
    """Mean over axes (all by default); float32 of integers."""

def percentile(a: Any, q: Any, axis: Any = ..., out: Any = ..., overwrite_input: Any = ..., interpolation: Any = ..., keepdims: Any = ...) -> Symbol:
    """The elements below which ``q`` percent of all lie."""

def quantile(a: Any, q: Any, axis: Any = ..., out: Any = ..., overwrite_input: Any = ..., interpolation: Any = ..., keepdims: Any = ...) -> Symbol:
    """The elements below which the part ``q``, in [0, 1], of all lies; arguments as of :func:`percentile`."""

def std(a: Any, axis: Any = ..., dtype: Any = ..., out: Any = ..., ddof: Any = ..., keepdims: Any = ...) -> Symbol:
    """Standard deviation over axes; ``ddof`` is taken off the number of elements. Other arguments as of :func:`mean`."""

def var(a: Any, axis: Any = ..., dtype: Any = ..., out: Any = ..., ddof: Any = ..., keepdims: Any = ...) -> Symbol:
    """Variance over axes; ``ddof`` is taken off the number of elements. Other arguments as of :func:`mean`."""

def around(x: Any, decimals: Any = ..., out: Any = ..., **kwargs: Any) -> Symbol:
    """Rounded to ``decimals`` digits, halves to even."""

def fabs(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Absolute value, element by element."""

def nan_to_num(x: Any, copy: Any = ..., nan: Any = ..., posinf: Any = ..., neginf: Any = ..., **kwargs: Any) -> Symbol:
    """``x`` with other numbers in place of nan and the infinities."""

def round(x: Any, decimals: Any = ..., out: Any = ..., **kwargs: Any) -> Symbol:
    """Rounded to ``decimals`` digits, halves to even."""

def round_(x: Any, decimals: Any = ..., out: Any = ..., **kwargs: Any) -> Symbol:
    """Rounded to ``decimals`` digits, halves to even."""

def abs(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Absolute value, element by element."""

def absolute(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Absolute value, element by element."""

def arccos(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Inverse cosine, element by element."""

def arccosh(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Inverse hyperbolic cosine, element by element."""

def arcsin(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Inverse sine, element by element."""

def arcsinh(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Inverse hyperbolic sine, element by element."""

def arctan(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Inverse tangent, element by element."""

def arctanh(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Inverse hyperbolic tangent, element by element."""

def bitwise_not(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """All bits turned; of bool the opposite, element by element."""

def cbrt(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Cube root, element by element."""

def ceil(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Smallest integer that is not less, element by element."""

def cos(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Cosine, element by element."""

def cosh(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Hyperbolic cosine, element by element."""

def deg2rad(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Radians of degrees, element by element."""

def degrees(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Degrees of radians, element by element."""

def exp(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Exponential function, element by element."""

def expm1(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """``exp(x) - 1``, exact near 0, element by element."""

def fix(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Nearest integer towards zero, element by element."""

def floor(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Largest integer that is not greater, element by element."""

def invert(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """All bits turned; of bool the opposite, element by element."""

def isfinite(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Whether it is neither nan nor infinite, element by element."""

def isinf(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Whether it is infinite, element by element."""

def isnan(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Whether it is nan, element by element."""

def isneginf(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Whether it is minus infinity, element by element."""

def isposinf(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Whether it is plus infinity, element by element."""

def log(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Natural logarithm, element by element."""

def log10(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Logarithm to base 10, element by element."""

def log1p(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """``log(1 + x)``, exact near 0, element by element."""

def log2(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Logarithm to base 2, element by element."""

def logical_not(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Whether it is zero, element by element."""

def negative(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """The opposite number, element by element."""

def rad2deg(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Degrees of radians, element by element."""

def radians(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Radians of degrees, element by element."""

def reciprocal(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """``1 / x``, element by element."""

def rint(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Nearest integer, halves downwards, element by element."""

def sign(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """-1, 0 or 1; 0 of nan, element by element."""

def sin(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Sine, element by element."""

def sinh(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Hyperbolic sine, element by element."""

def sqrt(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Square root, element by element."""

def square(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """``x * x``, element by element."""

def tan(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Tangent, element by element."""

def tanh(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Hyperbolic tangent, element by element."""

def trunc(x: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Nearest integer towards zero, element by element."""

def add(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Sum, element by element, of two arrays that broadcast, or of an array and a number."""

def subtract(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Difference, element by element, of two arrays that broadcast, or of an array and a number."""

def multiply(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Product, element by element, of two arrays that broadcast, or of an array and a number."""

def divide(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Quotient; float32 of integers, element by element, of two arrays that broadcast, or of an array and a number."""

def true_divide(x1: Any, x2: Any, out: Any = ...) -> Symbol:
    """Quotient; float32 of integers, element by element, of two arrays that broadcast, or of an array and a number."""

def mod(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Remainder, with the sign of the divisor; 0 where that is 0, element by element, of two arrays that broadcast, or of an array and a number."""

def remainder(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Remainder, with the sign of the divisor; 0 where that is 0, element by element, of two arrays that broadcast, or of an array and a number."""

def power(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Power, element by element, of two arrays that broadcast, or of an array and a number."""

def maximum(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Larger elements, element by element, of two arrays that broadcast, or of an array and a number."""

def minimum(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Smaller elements, element by element, of two arrays that broadcast, or of an array and a number."""

def hypot(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Square root of the sum of squares, element by element, of two arrays that broadcast, or of an array and a number."""

def arctan2(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Angle of the point (x2, x1), element by element, of two arrays that broadcast, or of an array and a number."""

def copysign(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Size of x1 with the sign of x2, element by element, of two arrays that broadcast, or of an array and a number."""

def ldexp(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """``x1 * 2 ** x2``, element by element, of two arrays that broadcast, or of an array and a number."""

def lcm(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Least common multiple of integers, element by element, of two arrays that broadcast, or of an array and a number."""

def bitwise_and(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Bits that both have, element by element, of two arrays that broadcast, or of an array and a number."""

def bitwise_or(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Bits that one of them has, element by element, of two arrays that broadcast, or of an array and a number."""

def bitwise_xor(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> Symbol:
    """Bits that exactly one has, element by element, of two arrays that broadcast, or of an array and a number."""

def equal(x1: Any, x2: Any, out: Any = ...) -> Symbol:
    """Whether x1 == x2, element by element, of two arrays that broadcast, or of an array and a number."""

def not_equal(x1: Any, x2: Any, out: Any = ...) -> Symbol:
    """Whether x1 != x2, element by element, of two arrays that broadcast, or of an array and a number."""

def greater(x1: Any, x2: Any, out: Any = ...) -> Symbol:
    """Whether x1 > x2, element by element, of two arrays that broadcast, or of an array and a number."""

def greater_equal(x1: Any, x2: Any, out: Any = ...) -> Symbol:
    """Whether x1 >= x2, element by element, of two arrays that broadcast, or of an array and a number."""

def less(x1: Any, x2: Any, out: Any = ...) -> Symbol:
    """Whether x1 < x2, element by element, of two arrays that broadcast, or of an array and a number."""

def less_equal(x1: Any, x2: Any, out: Any = ...) -> Symbol:
    """Whether x1 <= x2, element by element, of two arrays that broadcast, or of an array and a number."""

from ...ndarray import numpy as _arrays
from ...ndarray.numpy.calls import on_face as _on_face
from .symbol import _Symbol
from .symbol import create as _create
def zeros(shape, dtype=..., order='C', ctx=None):
    """A symbol of zeros; arguments as of :func:`mxnet.np.zeros`."""
