# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def Custom(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """An operator written in Python and registered with mx.operator.register."""

def abs(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the absolute value."""

def absolute(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the absolute value."""

def add(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sum."""

def add_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data + scalar."""

def arange(start: float, stop: float | None = None, step: float = 1, repeat: int = 1, infer_range: bool = False, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Numbers from ``start`` by ``step``, up to ``stop`` without it."""

def arccos(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse cosine, in [0, pi]."""

def arccosh(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse hyperbolic cosine."""

def arcsin(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse sine, in [-pi/2, pi/2]."""

def arcsinh(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse hyperbolic sine."""

def arctan(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse tangent, in [-pi/2, pi/2]."""

def arctan2(x1: Symbol | None = ..., x2: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the angle of the point (x2, x1), in [-pi, pi]. The operands are floats whose shapes broadcast."""

def arctan2_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the angle of the point (scalar, data)."""

def arctanh(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the inverse hyperbolic tangent."""

def argmax(data: Symbol | None = ..., axis: int | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Index of the greatest element along an axis, the first of equal ones, the first nan if any; int64."""

def argmin(data: Symbol | None = ..., axis: int | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Index of the least element along an axis, the first of equal ones, the first nan if any; int64."""

def argsort(data: Symbol | None = ..., axis: int | None = -1, is_ascend: bool = True, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Places of the elements in order along ``axis``; of the flattened array when it is None. ``dtype`` is the type of the places."""

def around(x: Symbol | None = ..., decimals: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: rounded to ``decimals`` digits after the point, halves to the even digit. The gradient is zero."""

def average(a: Symbol | None = ..., weights: Symbol | None = ..., axis: int | Sequence[int] | None = None, returned: bool = False, weighted: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Mean of elements over axes, each counted with its weight."""

def bernoulli(input1: Symbol | None = ..., prob: float | None = ..., logit: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', is_logit: bool = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """1 with probability ``prob`` or sigmoid(``logit``), else 0."""

def bincount(data: Symbol | None = ..., weights: Symbol | None = ..., minlength: int = 0, has_weights: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """How often each number from 0 occurs, or the sum of the weights at its places."""

def bitwise_and(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the bits both have."""

def bitwise_and_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the bits both have of data and scalar."""

def bitwise_not(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: all bits turned; of bool the opposite."""

def bitwise_or(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the bits one of them has."""

def bitwise_or_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the bits one of them has of data and scalar."""

def bitwise_xor(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the bits exactly one of them has."""

def bitwise_xor_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the bits exactly one of them has of data and scalar."""

def blackman(M: int | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The Blackman window."""

def boolean_mask(data: Symbol | None = ..., index: Symbol | None = ..., axis: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The parts of data along ``axis`` where ``index`` is not 0; how many there are depends on the values."""

def boolean_mask_assign_scalar(data: Symbol | None = ..., mask: Symbol | None = ..., value: float = ..., start_axis: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """data with ``value`` where the mask is not 0; its dimensions are those of data from ``start_axis`` on."""

def boolean_mask_assign_tensor(data: Symbol | None = ..., mask: Symbol | None = ..., value: Symbol | None = ..., start_axis: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """data with the elements of value where the mask is not 0; its dimensions are those of data from ``start_axis`` on."""

def broadcast_to(array: Symbol | None = ..., shape: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Broadcast to ``shape`` by NumPy's rules; -2 keeps a dimension."""

def cast(data: Symbol | None = ..., dtype: DTypeLike = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The same numbers in another type of elements."""

def cbrt(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the cube root, negative for negative numbers."""

def ceil(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the least integer that is not smaller. The gradient is zero."""

def choice(input1: Symbol | None = ..., input2: Symbol | None = ..., a: int | None = ..., size: int | Sequence[int] | None = ..., ctx: Any = None, replace: bool = True, weighted: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Numbers below ``a`` (or below the length of an array), drawn evenly or with given probabilities."""

def cholesky(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, lower: bool = True, **kwargs: Any) -> Symbol:
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T."""

def clip(data: Symbol | None = ..., a_min: float = ..., a_max: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the number, kept between ``a_min`` and ``a_max``. The slope is 1 on both bounds; nan stays nan."""

def column_stack(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays along the second dimension; vectors become columns."""

def concatenate(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays along ``axis``; flattened ones when it is None."""

def copysign(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the size of lhs with the sign of rhs."""

def copysign_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the size of data with the sign of scalar."""

def copyto(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, as a new array (``copyto`` names it with ``out=``)."""

def cos(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the cosine."""

def cosh(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the hyperbolic cosine."""

def cvimdecode(buf: Any = None, flag: int = 1, to_rgb: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The pixels (height, width, channels) of an encoded image."""

def cvimread(filename: str, flag: int = 1, to_rgb: bool = True, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The pixels (height, width, channels) of an image file."""

def cvimresize(src: Any = None, w: int = ..., h: int = ..., interp: int = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image in another size."""

def degrees(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: radians in degrees."""

def delete(arr: Symbol | None = ..., obj: Symbol | None = ..., start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """arr without the places ``int_ind``, or ``start:stop:step``, or obj, of ``axis``; of the flattened array when it is None."""

def det(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The determinant of each matrix."""

def diag_indices_from(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Indices of the main diagonal of an array whose dimensions are equal, one row a dimension."""

def diff(a: Symbol | None = ..., n: int = 1, axis: int = -1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Differences ``a[i + 1] - a[i]`` along an axis, n times."""

def dsplit(data: Symbol | None = ..., indices: int | Sequence[int] = ..., axis: int = 1, squeeze_axis: bool = False, sections: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut an array along its third dimension."""

def dstack(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays along the third dimension, which is made where it is missing."""

def ediff1d(input1: Symbol | None = ..., input2: Symbol | None = ..., input3: Symbol | None = ..., to_begin_arr_given: bool = False, to_end_arr_given: bool = False, to_begin_scalar: float | None = None, to_end_scalar: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Differences of neighbours of the flattened array, with numbers put before and after."""

def eig(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Eigenvalues and eigenvectors (in columns) of square matrices; complex ones are refused."""

def eigh(A: Symbol | None = ..., UPLO: str = 'L', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Eigenvalues and eigenvectors (in columns) of symmetric matrices, of which one triangle is read."""

def eigvals(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Eigenvalues of square matrices; complex ones are refused."""

def eigvalsh(A: Symbol | None = ..., UPLO: str = 'L', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Eigenvalues of symmetric matrices, of which one triangle is read."""

def einsum(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Einstein's summation: ``subscripts`` such as 'ij,jk->ik' name the dimensions; names missing on the right are summed."""

def equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data equals scalar. The gradient is zero."""

def exp(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: e to the power of the number."""

def expand_dims(data: Symbol | None = ..., axis: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Insert a dimension of 1 before ``axis``; -1 is after the last one."""

def expm1(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: exp(x) - 1, exact near 0."""

def exponential(input1: Symbol | None = ..., scale: float | None = 1.0, size: int | Sequence[int] | None = None, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the exponential distribution with mean ``scale``."""

def eye(N: int, M: int | None = None, k: int = 0, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A matrix with ones on a diagonal."""

def fix(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def flip(data: Symbol | None = ..., axis: int | Sequence[int] | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in reverse order along the dimensions ``axis``, along all of them for None."""

def floor(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greatest integer that is not larger. The gradient is zero."""

def full(shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', value: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An array of one value."""

def full_like(a: Symbol | None = ..., fill_value: float = ..., ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One value in the shape of ``a``."""

def gamma(input1: Symbol | None = ..., input2: Symbol | None = ..., shape: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the gamma distribution."""

def gather_nd(data: Symbol | None = ..., indices: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Elements (or parts) of data at ``indices``, whose first dimension runs over the dimensions indexed."""

def greater(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def greater_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def greater_equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is greater than scalar or equals it. The gradient is zero."""

def greater_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is greater than scalar. The gradient is zero."""

def gumbel(input1: Symbol | None = ..., input2: Symbol | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the Gumbel distribution."""

def hamming(M: int | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The Hamming window."""

def hanning(M: int | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The Hanning window."""

def histogram(data: Symbol | None = ..., bins: Symbol | None = ..., bin_cnt: int | None = None, range: float | Sequence[float] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Counts of the elements in bins, and the bins' edges."""

def hsplit(data: Symbol | None = ..., indices: int | Sequence[int] = ..., axis: int = 1, squeeze_axis: bool = False, sections: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut an array along its second dimension, a vector along its only one."""

def hstack(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays along the second dimension, vectors along their only one."""

def hypot(x1: Symbol | None = ..., x2: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root of the sum of squares. The operands are floats whose shapes broadcast."""

def hypot_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root of data ** 2 + scalar ** 2."""

def identity(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The identity matrix."""

def indices(dimensions: int | Sequence[int], dtype: DTypeLike = 'int32', ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The index along each axis of every place of a grid."""

def insert_scalar(arr: Symbol | None = ..., values: Symbol | None = ..., val: float | None = None, start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """arr with values (or the number ``val``) inserted before place ``int_ind`` of ``axis``, of the flattened array when None."""

def insert_slice(arr: Symbol | None = ..., values: Symbol | None = ..., val: float | None = None, start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """arr with values (or the number ``val``) inserted before the places ``start:stop:step`` of ``axis``."""

def insert_tensor(arr: Symbol | None = ..., values: Symbol | None = ..., obj: Symbol | None = ..., val: float | None = None, start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """arr with values (or the number ``val``) inserted before the places ``obj`` of ``axis``."""

def inv(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The inverse of each matrix."""

def isfinite(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether it is neither nan nor infinite. The gradient is zero."""

def isinf(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether it is infinite. The gradient is zero."""

def isnan(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether it is nan. The gradient is zero."""

def isneginf(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether it is minus infinity. The gradient is zero."""

def isposinf(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether it is plus infinity. The gradient is zero."""

def lcm(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the least common multiple of two integers."""

def lcm_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the least common multiple of data and scalar."""

def ldexp(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: ``lhs * 2 ** rhs``, of integers cut toward zero."""

def ldexp_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data * 2 ** scalar."""

def less(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def less_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def less_equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is smaller than scalar or equals it. The gradient is zero."""

def less_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is smaller than scalar. The gradient is zero."""

def linspace(start: float, stop: float, num: int, endpoint: bool = True, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``num`` numbers at equal distances from ``start`` to ``stop``."""

def log(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the natural logarithm."""

def log10(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the logarithm to base 10."""

def log1p(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: log(1 + x), exact near 0."""

def log2(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the logarithm to base 2."""

def logical_not(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether it is zero. The gradient is zero."""

def logistic(input1: Symbol | None = ..., input2: Symbol | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the logistic distribution."""

def logspace(start: float, stop: float, num: int, endpoint: bool = True, base: float = 10.0, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``num`` powers of ``base``, whose exponents are at equal distances."""

def matmul(a: Symbol | None = ..., b: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """numpy.matmul: product of the matrices in the last two dimensions; the others broadcast."""

def maximum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greater one; nan where one is nan."""

def maximum_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greater of data and scalar; on ties data has the gradient."""

def mean(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Mean of elements over axes; float32 of integers and bool."""

def minimum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the smaller one; nan where one is nan."""

def minimum_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the smaller of data and scalar; on ties data has the gradient."""

def mod(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def mod_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder of data / scalar, 0 where scalar is 0."""

def multinomial(a: Any = None, n: int = ..., pvals: float | Sequence[float] | None = None, size: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """How often each class comes up in ``n`` draws."""

def multiply(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the product."""

def multiply_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data * scalar."""

def nan_to_num(data: Symbol | None = ..., copy: bool = True, nan: float = 0, posinf: float | None = None, neginf: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: finite numbers in place of nan and infinities."""

def negative(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the number with the other sign."""

def nonzero(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Indices of the elements that are not 0, one a row."""

def norm(data: Symbol | None = ..., ord: float = 2.0, axis: int | Sequence[int] | None = None, keepdims: bool = False, flag: int = -1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Norm of vectors (over one axis) or matrices (over two)."""

def normal(input1: Symbol | None = ..., input2: Symbol | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def normal_n(input1: Symbol | None = ..., input2: Symbol | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``size`` draws from the normal distribution, for each pair of parameters."""

def not_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def not_equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data differs from scalar. The gradient is zero."""

def ones(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An array of ones."""

def pad(data: Symbol | None = ..., pad_width: Sequence[Sequence[int]] = ..., mode: Literal['constant', 'edge', 'maximum', 'minimum', 'reflect', 'symmetric'] = 'constant', constant_value: float = 0.0, reflect_type: str = 'even', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Pad every dimension."""

def pareto(input1: Symbol | None = ..., a: float | None = None, size: int | Sequence[int] | None = None, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the Pareto distribution of the second kind (Lomax)."""

def percentile(a: Symbol | None = ..., q: Symbol | None = ..., axis: int | Sequence[int] | None = None, interpolation: Literal['linear', 'lower', 'higher', 'midpoint', 'nearest'] = 'linear', keepdims: bool = False, q_scalar: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The values below which ``q`` percent of the elements over axes lie, in float32; of float64 in float64."""

def pinv(A: Symbol | None = ..., rcond: Symbol | None = ..., hermitian: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The pseudo-inverse of each matrix; singular values below rcond times the largest count as 0."""

def pinv_scalar_rcond(A: Symbol | None = ..., rcond: float = 1e-15, hermitian: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The pseudo-inverse of each matrix; singular values below ``rcond`` times the largest count as 0."""

def polyval(p: Symbol | None = ..., x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Values of the polynomial ``p[0] x^(n-1) + ... + p[n-1]``."""

def power(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: lhs to the power rhs; of integers cut toward zero."""

def power_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data ** scalar."""

def powerd(input1: Symbol | None = ..., a: float | None = None, size: int | Sequence[int] | None = None, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws on [0, 1] whose density is ``a x^(a - 1)``."""

def radians(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: degrees in radians."""

def random_randint(low: int, high: int, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Integers that are even on [low, high)."""

def rarctan2_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the angle of the point (data, scalar)."""

def rayleigh(input1: Symbol | None = ..., scale: float | None = 1.0, size: int | Sequence[int] | None = None, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the Rayleigh distribution."""

def rcopysign_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the size of scalar with the sign of data."""

def reciprocal(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: one divided by the number."""

def reshape(a: Symbol | None = ..., newshape: int | Sequence[int] = ..., reverse: bool = False, order: str = 'C', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in another shape."""

def rint(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the nearest integer, the lower one of two as near. The gradient is zero."""

def rldexp_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar * 2 ** data."""

def rmod_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder of scalar / data, 0 where data is 0."""

def rnn_param_concat(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join the parameters of a recurrent layer to one vector; the same as Concat."""

def rot90(data: Symbol | None = ..., k: int = 1, axes: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Rotate by 90 degrees ``k`` times in the plane of ``axes``, from the first towards the second."""

def rpower_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar ** data."""

def rsubtract_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar - data."""

def rtrue_divide_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar / data, float32 of integers."""

def scatter_set_nd(lhs: Symbol | None = ..., rhs: Symbol | None = ..., indices: Symbol | None = ..., shape: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """lhs with rhs written at ``indices`` (see scatter_nd); ``shape`` is that of lhs."""

def share_memory(a: Symbol | None = ..., b: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Whether two arrays lie in the same memory, as a bool."""

def shuffle(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The entries along the first axis in random order."""

def sign(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: -1, 0 or 1; 0 for nan."""

def sin(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sine."""

def sinh(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the hyperbolic sine."""

def slice(data: Symbol | None = ..., begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def slice_assign(lhs: Symbol | None = ..., rhs: Symbol | None = ..., begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """lhs with the slice ``begin:end:step`` replaced by rhs, which has the slice's shape."""

def slice_assign_scalar(data: Symbol | None = ..., scalar: float = 0.0, begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """data with the slice ``begin:end:step`` filled with ``scalar``."""

def slogdet(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sign, and logarithm of the absolute value, of the determinant of each matrix."""

def solve(A: Symbol | None = ..., B: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The X of A X = B; B holds columns, or is one vector. In float64 where the types differ or are integers."""

def sort(data: Symbol | None = ..., axis: int | None = -1, is_ascend: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in order along ``axis``; of the flattened array when it is None."""

def split(data: Symbol | None = ..., indices: int | Sequence[int] = ..., axis: int = 1, squeeze_axis: bool = False, sections: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut an array into ``sections`` parts, or into parts that begin at ``indices``."""

def sqrt(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root."""

def square(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the number times itself."""

def stack(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays of one shape along a new dimension ``axis``."""

def std(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, ddof: int = 0, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Standard deviation of elements over axes. Of integers in their own arithmetic, as in MXNet 1.9.1: convert them first."""

def subtract(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the difference."""

def subtract_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data - scalar."""

def svd(A: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Singular value decomposition: U, the singular values and V^T with A = U diag(s) V^T, in the reduced form."""

def swapaxes(data: Symbol | None = ..., dim1: int = 0, dim2: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Exchange two dimensions."""

def take(a: Symbol | None = ..., indices: Symbol | None = ..., axis: int = 0, mode: Literal['clip', 'raise', 'wrap'] = 'clip', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The parts of a at ``indices`` along ``axis``."""

def tan(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the tangent."""

def tanh(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the hyperbolic tangent."""

def tensordot(a: Symbol | None = ..., b: Symbol | None = ..., a_axes_summed: int | Sequence[int] = ..., b_axes_summed: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum over dimensions ``a_axes_summed`` of a and ``b_axes_summed`` of b."""

def tensordot_int_axes(a: Symbol | None = ..., b: Symbol | None = ..., axes: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum over the last ``axes`` dimensions of a and the first ones of b."""

def tensorinv(a: Symbol | None = ..., ind: int = 2, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The inverse of an array whose first ``ind`` dimensions count as rows and the others as columns."""

def tensorsolve(a: Symbol | None = ..., b: Symbol | None = ..., a_axes: int | Sequence[int] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The x of ``tensordot(a, x, x.ndim) = b``; dimensions ``a_axes`` of a are moved to its end first. Types as of solve."""

def tile(data: Symbol | None = ..., reps: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The array ``reps[i]`` times along dimension i; the shorter of the two is filled up with 1 on the left."""

def tril(data: Symbol | None = ..., k: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The lower triangle of each matrix (on and below diagonal ``k``), zeros elsewhere; a vector is taken as each row."""

def true_divide(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the quotient; float32 of integers."""

def true_divide_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data / scalar, float32 of integers."""

def trunc(x: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def uniform(input1: Symbol | None = ..., input2: Symbol | None = ..., low: float | None = ..., high: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws that are even on [low, high)."""

def uniform_n(input1: Symbol | None = ..., input2: Symbol | None = ..., low: float | None = ..., high: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``size`` draws that are even on [low, high), for each pair of parameters."""

def unique(data: Symbol | None = ..., return_index: bool = False, return_inverse: bool = False, return_counts: bool = False, axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The different elements in order, or the different parts along ``axis``."""

def var(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, ddof: int = 0, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Variance of elements over axes. Of integers in their own arithmetic, as in MXNet 1.9.1: convert them first."""

def vstack(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join arrays along the first dimension; vectors become rows."""

def weibull(input1: Symbol | None = ..., a: float | None = None, size: int | Sequence[int] | None = None, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the Weibull distribution with scale 1."""

def where(condition: Symbol | None = ..., x: Symbol | None = ..., y: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Elements of x where the condition is not 0, else those of y; all three broadcast."""

def where_lscalar(condition: Symbol | None = ..., x: Symbol | None = ..., scalar: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``scalar`` where the condition is not 0, else elements of x."""

def where_rscalar(condition: Symbol | None = ..., y: Symbol | None = ..., scalar: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Elements of y where the condition is not 0, else ``scalar``."""

def where_scalar2(condition: Symbol | None = ..., x: float = 0.0, y: float = 0.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``x`` where the condition is not 0, else ``y``, as float32."""

def zeros(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An array of zeros."""

from ..register import lookup as _lookup
from .symbol import _Symbol
