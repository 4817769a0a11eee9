# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def Custom(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """An operator written in Python and registered with mx.operator.register."""

def abs(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the absolute value."""

def absolute(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the absolute value."""

def add(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the sum."""

def add_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: data + scalar."""

def arange(start: float, stop: float | None = None, step: float = 1, repeat: int = 1, infer_range: bool = False, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Numbers from ``start`` by ``step``, up to ``stop`` without it."""

def arccos(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the inverse cosine, in [0, pi]."""

def arccosh(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the inverse hyperbolic cosine."""

def arcsin(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the inverse sine, in [-pi/2, pi/2]."""

def arcsinh(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the inverse hyperbolic sine."""

def arctan(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the inverse tangent, in [-pi/2, pi/2]."""

def arctan2(x1: ndarray, x2: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the angle of the point (x2, x1), in [-pi, pi]. The operands are floats whose shapes broadcast."""

def arctan2_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the angle of the point (scalar, data)."""

def arctanh(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the inverse hyperbolic tangent."""

def argmax(data: ndarray, axis: int | None = None, keepdims: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Index of the greatest element along an axis, the first of equal ones, the first nan if any; int64."""

def argmin(data: ndarray, axis: int | None = None, keepdims: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Index of the least element along an axis, the first of equal ones, the first nan if any; int64."""

def argsort(data: ndarray, axis: int | None = -1, is_ascend: bool = True, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Places of the elements in order along ``axis``; of the flattened array when it is None. ``dtype`` is the type of the places."""

def around(x: ndarray, decimals: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: rounded to ``decimals`` digits after the point, halves to the even digit. The gradient is zero."""

def average(a: ndarray, weights: ndarray | None = ..., axis: int | Sequence[int] | None = None, returned: bool = False, weighted: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Mean of elements over axes, each counted with its weight."""

def bernoulli(input1: ndarray | None = ..., prob: float | None = ..., logit: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', is_logit: bool = ..., out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """1 with probability ``prob`` or sigmoid(``logit``), else 0."""

def bincount(data: ndarray, weights: ndarray | None = ..., minlength: int = 0, has_weights: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """How often each number from 0 occurs, or the sum of the weights at its places."""

def bitwise_and(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the bits both have."""

def bitwise_and_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the bits both have of data and scalar."""

def bitwise_not(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: all bits turned; of bool the opposite."""

def bitwise_or(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the bits one of them has."""

def bitwise_or_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the bits one of them has of data and scalar."""

def bitwise_xor(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the bits exactly one of them has."""

def bitwise_xor_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the bits exactly one of them has of data and scalar."""

def blackman(M: int | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The Blackman window."""

def boolean_mask(data: ndarray, index: ndarray, axis: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The parts of data along ``axis`` where ``index`` is not 0; how many there are depends on the values."""

def boolean_mask_assign_scalar(data: ndarray, mask: ndarray, value: float, start_axis: int, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """data with ``value`` where the mask is not 0; its dimensions are those of data from ``start_axis`` on."""

def boolean_mask_assign_tensor(data: ndarray, mask: ndarray, value: ndarray, start_axis: int, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """data with the elements of value where the mask is not 0; its dimensions are those of data from ``start_axis`` on."""

def broadcast_to(array: ndarray, shape: int | Sequence[int] = (), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Broadcast to ``shape`` by NumPy's rules; -2 keeps a dimension."""

def cast(data: ndarray, dtype: DTypeLike, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The same numbers in another type of elements."""

def cbrt(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the cube root, negative for negative numbers."""

def ceil(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the least integer that is not smaller. The gradient is zero."""

def choice(input1: ndarray | None = ..., input2: ndarray | None = ..., a: int | None = ..., size: int | Sequence[int] | None = ..., ctx: Any = None, replace: bool = True, weighted: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Numbers below ``a`` (or below the length of an array), drawn evenly or with given probabilities."""

def cholesky(A: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, lower: bool = True, **kwargs: Any) -> ndarray:
    """Cholesky's factor L of symmetric positive definite matrices, A = L L^T."""

def clip(data: ndarray, a_min: float, a_max: float, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the number, kept between ``a_min`` and ``a_max``. The slope is 1 on both bounds; nan stays nan."""

def column_stack(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Join arrays along the second dimension; vectors become columns."""

def concatenate(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Join arrays along ``axis``; flattened ones when it is None."""

def copysign(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the size of lhs with the sign of rhs."""

def copysign_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the size of data with the sign of scalar."""

def copyto(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``data``, as a new array (``copyto`` names it with ``out=``)."""

def cos(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the cosine."""

def cosh(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the hyperbolic cosine."""

def cvimdecode(buf: Any = None, flag: int = 1, to_rgb: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The pixels (height, width, channels) of an encoded image."""

def cvimread(filename: str, flag: int = 1, to_rgb: bool = True, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The pixels (height, width, channels) of an image file."""

def cvimresize(src: Any = None, w: int = ..., h: int = ..., interp: int = 1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An image in another size."""

def degrees(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: radians in degrees."""

def delete(arr: ndarray, obj: ndarray | None = ..., start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """arr without the places ``int_ind``, or ``start:stop:step``, or obj, of ``axis``; of the flattened array when it is None."""

def det(A: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The determinant of each matrix."""

def diag_indices_from(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Indices of the main diagonal of an array whose dimensions are equal, one row a dimension."""

def diff(a: ndarray, n: int = 1, axis: int = -1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Differences ``a[i + 1] - a[i]`` along an axis, n times."""

def dsplit(data: ndarray, indices: int | Sequence[int], axis: int = 1, squeeze_axis: bool = False, sections: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Cut an array along its third dimension."""

def dstack(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Join arrays along the third dimension, which is made where it is missing."""

def ediff1d(input1: ndarray, input2: ndarray | None = ..., input3: ndarray | None = ..., to_begin_arr_given: bool = False, to_end_arr_given: bool = False, to_begin_scalar: float | None = None, to_end_scalar: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Differences of neighbours of the flattened array, with numbers put before and after."""

def eig(A: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> list[ndarray]:
    """Eigenvalues and eigenvectors (in columns) of square matrices; complex ones are refused."""

def eigh(A: ndarray, UPLO: str = 'L', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> list[ndarray]:
    """Eigenvalues and eigenvectors (in columns) of symmetric matrices, of which one triangle is read."""

def eigvals(A: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Eigenvalues of square matrices; complex ones are refused."""

def eigvalsh(A: ndarray, UPLO: str = 'L', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Eigenvalues of symmetric matrices, of which one triangle is read."""

def einsum(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Einstein's summation: ``subscripts`` such as 'ij,jk->ik' name the dimensions; names missing on the right are summed."""

def equal(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def equal_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether data equals scalar. The gradient is zero."""

def exp(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: e to the power of the number."""

def expand_dims(data: ndarray, axis: int, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Insert a dimension of 1 before ``axis``; -1 is after the last one."""

def expm1(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: exp(x) - 1, exact near 0."""

def exponential(input1: ndarray | None = ..., scale: float | None = 1.0, size: int | Sequence[int] | None = None, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the exponential distribution with mean ``scale``."""

def eye(N: int, M: int | None = None, k: int = 0, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """A matrix with ones on a diagonal."""

def fix(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def flip(data: ndarray, axis: int | Sequence[int] | None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The elements in reverse order along the dimensions ``axis``, along all of them for None."""

def floor(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the greatest integer that is not larger. The gradient is zero."""

def full(shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', value: float = ..., out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An array of one value."""

def full_like(a: ndarray, fill_value: float, ctx: Any = None, dtype: DTypeLike | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """One value in the shape of ``a``."""

def gamma(input1: ndarray | None = ..., input2: ndarray | None = ..., shape: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the gamma distribution."""

def gather_nd(data: ndarray, indices: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Elements (or parts) of data at ``indices``, whose first dimension runs over the dimensions indexed."""

def greater(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def greater_equal(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def greater_equal_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether data is greater than scalar or equals it. The gradient is zero."""

def greater_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether data is greater than scalar. The gradient is zero."""

def gumbel(input1: ndarray | None = ..., input2: ndarray | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the Gumbel distribution."""

def hamming(M: int | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The Hamming window."""

def hanning(M: int | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The Hanning window."""

def histogram(data: ndarray, bins: ndarray | None = ..., bin_cnt: int | None = None, range: float | Sequence[float] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> list[ndarray]:
    """Counts of the elements in bins, and the bins' edges."""

def hsplit(data: ndarray, indices: int | Sequence[int], axis: int = 1, squeeze_axis: bool = False, sections: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Cut an array along its second dimension, a vector along its only one."""

def hstack(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Join arrays along the second dimension, vectors along their only one."""

def hypot(x1: ndarray, x2: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the square root of the sum of squares. The operands are floats whose shapes broadcast."""

def hypot_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the square root of data ** 2 + scalar ** 2."""

def identity(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The identity matrix."""

def indices(dimensions: int | Sequence[int], dtype: DTypeLike = 'int32', ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The index along each axis of every place of a grid."""

def insert_scalar(arr: ndarray, values: ndarray | None = ..., val: float | None = None, start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """arr with values (or the number ``val``) inserted before place ``int_ind`` of ``axis``, of the flattened array when None."""

def insert_slice(arr: ndarray, values: ndarray | None = ..., val: float | None = None, start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """arr with values (or the number ``val``) inserted before the places ``start:stop:step`` of ``axis``."""

def insert_tensor(arr: ndarray, values: ndarray | None = ..., obj: ndarray | None = ..., val: float | None = None, start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None, axis: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """arr with values (or the number ``val``) inserted before the places ``obj`` of ``axis``."""

def inv(A: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The inverse of each matrix."""

def isfinite(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether it is neither nan nor infinite. The gradient is zero."""

def isinf(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether it is infinite. The gradient is zero."""

def isnan(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether it is nan. The gradient is zero."""

def isneginf(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether it is minus infinity. The gradient is zero."""

def isposinf(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether it is plus infinity. The gradient is zero."""

def lcm(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the least common multiple of two integers."""

def lcm_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the least common multiple of data and scalar."""

def ldexp(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: ``lhs * 2 ** rhs``, of integers cut toward zero."""

def ldexp_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: data * 2 ** scalar."""

def less(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def less_equal(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def less_equal_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether data is smaller than scalar or equals it. The gradient is zero."""

def less_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether data is smaller than scalar. The gradient is zero."""

def linspace(start: float, stop: float, num: int, endpoint: bool = True, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``num`` numbers at equal distances from ``start`` to ``stop``."""

def log(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the natural logarithm."""

def log10(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the logarithm to base 10."""

def log1p(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: log(1 + x), exact near 0."""

def log2(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the logarithm to base 2."""

def logical_not(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether it is zero. The gradient is zero."""

def logistic(input1: ndarray | None = ..., input2: ndarray | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the logistic distribution."""

def logspace(start: float, stop: float, num: int, endpoint: bool = True, base: float = 10.0, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``num`` powers of ``base``, whose exponents are at equal distances."""

def matmul(a: ndarray, b: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """numpy.matmul: product of the matrices in the last two dimensions; the others broadcast."""

def maximum(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the greater one; nan where one is nan."""

def maximum_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the greater of data and scalar; on ties data has the gradient."""

def mean(a: ndarray, axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Mean of elements over axes; float32 of integers and bool."""

def minimum(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the smaller one; nan where one is nan."""

def minimum_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the smaller of data and scalar; on ties data has the gradient."""

def mod(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def mod_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the remainder of data / scalar, 0 where scalar is 0."""

def multinomial(a: Any = None, n: int = ..., pvals: float | Sequence[float] | None = None, size: int | Sequence[int] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """How often each class comes up in ``n`` draws."""

def multiply(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the product."""

def multiply_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: data * scalar."""

def nan_to_num(data: ndarray, copy: bool = True, nan: float = 0, posinf: float | None = None, neginf: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: finite numbers in place of nan and infinities."""

def negative(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the number with the other sign."""

def nonzero(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Indices of the elements that are not 0, one a row."""

def norm(data: ndarray, ord: float = 2.0, axis: int | Sequence[int] | None = None, keepdims: bool = False, flag: int = -1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Norm of vectors (over one axis) or matrices (over two)."""

def normal(input1: ndarray | None = ..., input2: ndarray | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def normal_n(input1: ndarray | None = ..., input2: ndarray | None = ..., loc: float | None = ..., scale: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``size`` draws from the normal distribution, for each pair of parameters."""

def not_equal(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def not_equal_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: whether data differs from scalar. The gradient is zero."""

def ones(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An array of ones."""

def pad(data: ndarray, pad_width: Sequence[Sequence[int]], mode: Literal['constant', 'edge', 'maximum', 'minimum', 'reflect', 'symmetric'] = 'constant', constant_value: float = 0.0, reflect_type: str = 'even', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Pad every dimension."""

def pareto(input1: ndarray | None = ..., a: float | None = None, size: int | Sequence[int] | None = None, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the Pareto distribution of the second kind (Lomax)."""

def percentile(a: ndarray, q: ndarray | None = ..., axis: int | Sequence[int] | None = None, interpolation: Literal['linear', 'lower', 'higher', 'midpoint', 'nearest'] = 'linear', keepdims: bool = False, q_scalar: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The values below which ``q`` percent of the elements over axes lie, in float32; of float64 in float64."""

def pinv(A: ndarray, rcond: ndarray, hermitian: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The pseudo-inverse of each matrix; singular values below rcond times the largest count as 0."""

def pinv_scalar_rcond(A: ndarray, rcond: float = 1e-15, hermitian: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The pseudo-inverse of each matrix; singular values below ``rcond`` times the largest count as 0."""

def polyval(p: ndarray, x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Values of the polynomial ``p[0] x^(n-1) + ... + p[n-1]``."""

def power(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: lhs to the power rhs; of integers cut toward zero."""

def power_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: data ** scalar."""

def powerd(input1: ndarray | None = ..., a: float | None = None, size: int | Sequence[int] | None = None, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws on [0, 1] whose density is ``a x^(a - 1)``."""

def radians(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: degrees in radians."""

def random_randint(low: int, high: int, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Integers that are even on [low, high)."""

def rarctan2_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the angle of the point (data, scalar)."""

def rayleigh(input1: ndarray | None = ..., scale: float | None = 1.0, size: int | Sequence[int] | None = None, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the Rayleigh distribution."""

def rcopysign_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the size of scalar with the sign of data."""

def reciprocal(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: one divided by the number."""

def reshape(a: ndarray, newshape: int | Sequence[int], reverse: bool = False, order: str = 'C', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The elements in another shape."""

def rint(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the nearest integer, the lower one of two as near. The gradient is zero."""

def rldexp_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: scalar * 2 ** data."""

def rmod_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the remainder of scalar / data, 0 where data is 0."""

def rnn_param_concat(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Join the parameters of a recurrent layer to one vector; the same as Concat."""

def rot90(data: ndarray, k: int = 1, axes: int | Sequence[int] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Rotate by 90 degrees ``k`` times in the plane of ``axes``, from the first towards the second."""

def rpower_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: scalar ** data."""

def rsubtract_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: scalar - data."""

def rtrue_divide_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: scalar / data, float32 of integers."""

def scatter_set_nd(lhs: ndarray, rhs: ndarray, indices: ndarray, shape: int | Sequence[int], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """lhs with rhs written at ``indices`` (see scatter_nd); ``shape`` is that of lhs."""

def share_memory(a: ndarray, b: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Whether two arrays lie in the same memory, as a bool."""

def shuffle(data: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The entries along the first axis in random order."""

def sign(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: -1, 0 or 1; 0 for nan."""

def sin(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the sine."""

def sinh(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the hyperbolic sine."""

def slice(data: ndarray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Cut out ``begin[i]:end[i]:step[i]`` of dimension i, as Python's slices do."""

def slice_assign(lhs: ndarray, rhs: ndarray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """lhs with the slice ``begin:end:step`` replaced by rhs, which has the slice's shape."""

def slice_assign_scalar(data: ndarray, scalar: float = 0.0, begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """data with the slice ``begin:end:step`` filled with ``scalar``."""

def slogdet(A: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> list[ndarray]:
    """Sign, and logarithm of the absolute value, of the determinant of each matrix."""

def solve(A: ndarray, B: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The X of A X = B; B holds columns, or is one vector. In float64 where the types differ or are integers."""

def sort(data: ndarray, axis: int | None = -1, is_ascend: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The elements in order along ``axis``; of the flattened array when it is None."""

def split(data: ndarray, indices: int | Sequence[int], axis: int = 1, squeeze_axis: bool = False, sections: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Cut an array into ``sections`` parts, or into parts that begin at ``indices``."""

def sqrt(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the square root."""

def square(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the number times itself."""

def stack(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Join arrays of one shape along a new dimension ``axis``."""

def std(a: ndarray, axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, ddof: int = 0, keepdims: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Standard deviation of elements over axes. Of integers in their own arithmetic, as in MXNet 1.9.1: convert them first."""

def subtract(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the difference."""

def subtract_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: data - scalar."""

def svd(A: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> list[ndarray]:
    """Singular value decomposition: U, the singular values and V^T with A = U diag(s) V^T, in the reduced form."""

def swapaxes(data: ndarray, dim1: int = 0, dim2: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Exchange two dimensions."""

def take(a: ndarray, indices: ndarray, axis: int = 0, mode: Literal['clip', 'raise', 'wrap'] = 'clip', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The parts of a at ``indices`` along ``axis``."""

def tan(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the tangent."""

def tanh(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the hyperbolic tangent."""

def tensordot(a: ndarray, b: ndarray, a_axes_summed: int | Sequence[int], b_axes_summed: int | Sequence[int], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Sum over dimensions ``a_axes_summed`` of a and ``b_axes_summed`` of b."""

def tensordot_int_axes(a: ndarray, b: ndarray, axes: int, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Sum over the last ``axes`` dimensions of a and the first ones of b."""

def tensorinv(a: ndarray, ind: int = 2, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The inverse of an array whose first ``ind`` dimensions count as rows and the others as columns."""

def tensorsolve(a: ndarray, b: ndarray, a_axes: int | Sequence[int] = (), out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The x of ``tensordot(a, x, x.ndim) = b``; dimensions ``a_axes`` of a are moved to its end first. Types as of solve."""

def tile(data: ndarray, reps: int | Sequence[int], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The array ``reps[i]`` times along dimension i; the shorter of the two is filled up with 1 on the left."""

def tril(data: ndarray, k: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The lower triangle of each matrix (on and below diagonal ``k``), zeros elsewhere; a vector is taken as each row."""

def true_divide(lhs: ndarray, rhs: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the quotient; float32 of integers."""

def true_divide_scalar(data: ndarray, scalar: float = 1, is_int: bool = True, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: data / scalar, float32 of integers."""

def trunc(x: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Element by element: the integer next to it toward zero. The gradient is zero."""

def uniform(input1: ndarray | None = ..., input2: ndarray | None = ..., low: float | None = ..., high: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws that are even on [low, high)."""

def uniform_n(input1: ndarray | None = ..., input2: ndarray | None = ..., low: float | None = ..., high: float | None = ..., size: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``size`` draws that are even on [low, high), for each pair of parameters."""

def unique(data: ndarray, return_index: bool = False, return_inverse: bool = False, return_counts: bool = False, axis: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """The different elements in order, or the different parts along ``axis``."""

def var(a: ndarray, axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, ddof: int = 0, keepdims: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Variance of elements over axes. Of integers in their own arithmetic, as in MXNet 1.9.1: convert them first."""

def vstack(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> ndarray:
    """Join arrays along the first dimension; vectors become rows."""

def weibull(input1: ndarray | None = ..., a: float | None = None, size: int | Sequence[int] | None = None, ctx: Any = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Draws from the Weibull distribution with scale 1."""

def where(condition: ndarray, x: ndarray, y: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Elements of x where the condition is not 0, else those of y; all three broadcast."""

def where_lscalar(condition: ndarray, x: ndarray, scalar: float = 0.0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``scalar`` where the condition is not 0, else elements of x."""

def where_rscalar(condition: ndarray, y: ndarray, scalar: float = 0.0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Elements of y where the condition is not 0, else ``scalar``."""

def where_scalar2(condition: ndarray, x: float = 0.0, y: float = 0.0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``x`` where the condition is not 0, else ``y``, as float32."""

def zeros(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """An array of zeros."""

from ..register import lookup as _lookup
from .array import ndarray as ndarray
