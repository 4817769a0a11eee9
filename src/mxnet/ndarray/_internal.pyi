# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def _CrossDeviceCopy(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """What graphs placed on several devices (``group2ctx``) held where an array changes its device; here it is a copy."""

def _Div(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the quotient, of integers cut toward zero."""

def _DivScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data / scalar."""

def _Equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def _EqualScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data equals scalar. The gradient is zero."""

def _Greater(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def _GreaterEqualScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is greater than scalar or equals it. The gradient is zero."""

def _GreaterScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is greater than scalar. The gradient is zero."""

def _Greater_Equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def _Hypot(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the square root of the sum of squares."""

def _HypotScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the square root of data ** 2 + scalar ** 2."""

def _Lesser(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def _LesserEqualScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is smaller than scalar or equals it. The gradient is zero."""

def _LesserScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is smaller than scalar. The gradient is zero."""

def _Lesser_Equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def _LogicalAndScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether both are not zero. The gradient is zero."""

def _LogicalOrScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether one is not zero. The gradient is zero."""

def _LogicalXorScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _Logical_And(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether both are not zero. The gradient is zero."""

def _Logical_Or(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether one is not zero. The gradient is zero."""

def _Logical_Xor(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _Maximum(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the greater one; nan where one is nan."""

def _MaximumScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the greater of data and scalar; on ties data has the gradient."""

def _Minimum(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the smaller one; nan where one is nan."""

def _MinimumScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the smaller of data and scalar; on ties data has the gradient."""

def _Minus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def _MinusScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data - scalar."""

def _Mod(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def _ModScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the remainder of data / scalar, 0 where scalar is 0."""

def _Mul(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the product."""

def _MulScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data * scalar."""

def _NotEqualScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data differs from scalar. The gradient is zero."""

def _Not_Equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def _Plus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def _PlusScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data + scalar."""

def _Power(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: lhs to the power rhs."""

def _PowerScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data ** scalar."""

def _RDivScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: scalar / data."""

def _RMinusScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: scalar - data."""

def _RModScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the remainder of scalar / data, 0 where data is 0."""

def _RPowerScalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: scalar ** data."""

def _adamw_update(weight: NDArray, grad: NDArray, mean: NDArray, var: NDArray, rescale_grad: NDArray, lr: float, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, wd: float = 0.0, eta: float = ..., clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """One step of Adam with decoupled weight decay; none at all where ``rescale_grad`` is 0, infinite or not a number."""

def _add(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def _arange(start: float, stop: float | None = None, step: float = 1, repeat: int = 1, infer_range: bool = False, ctx: Any = None, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Numbers from ``start`` by ``step``, up to ``stop`` without it."""

def _cond(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Run one of two subgraphs: the first when the condition's one element is not 0."""

def _copy(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, as a new array."""

def _copyto(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``data``, as a new array (``copyto`` names it with ``out=``)."""

def _crop_assign(lhs: NDArray, rhs: NDArray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """lhs with the slice ``begin:end:step`` replaced by rhs, which has the slice's shape."""

def _crop_assign_scalar(data: NDArray, scalar: float = 0.0, begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """data with the slice ``begin:end:step`` filled with ``scalar``."""

def _cvcopyMakeBorder(src: Any = None, top: int = ..., bot: int = ..., left: int = ..., right: int = ..., type: int = 0, value: float = 0, values: float | Sequence[float] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image with a border."""

def _cvimdecode(buf: Any = None, flag: int = 1, to_rgb: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The pixels (height, width, channels) of an encoded image."""

def _cvimread(filename: str, flag: int = 1, to_rgb: bool = True, ctx: Any = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The pixels (height, width, channels) of an image file."""

def _cvimresize(src: Any = None, w: int = ..., h: int = ..., interp: int = 1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An image in another size."""

def _div(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the quotient, of integers cut toward zero."""

def _div_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data / scalar."""

def _equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def _equal_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data equals scalar. The gradient is zero."""

def _eye(N: int, M: int = 0, k: int = 0, ctx: Any = None, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """A matrix with ones on a diagonal."""

def _foreach(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Run a subgraph over the slices along axis 0 of its data, handing states on."""

def _full(shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', value: float = ..., out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An array of one value."""

def _grad_add(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The sum of two gradients."""

def _greater(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def _greater_equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def _greater_equal_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is greater than scalar or equals it. The gradient is zero."""

def _greater_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is greater than scalar. The gradient is zero."""

def _histogram(data: NDArray, bins: NDArray | None = ..., bin_cnt: int | None = None, range: float | Sequence[float] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Counts of the elements in bins, and the bins' edges."""

def _hypot(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the square root of the sum of squares."""

def _hypot_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the square root of data ** 2 + scalar ** 2."""

def _identity_with_attr_like_rhs(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``lhs``, known to have the shape of ``rhs``; the gradient of ``rhs`` is zero."""

def _imdecode(mean: Any = None, index: int = ..., x0: int = ..., y0: int = ..., x1: int = ..., y1: int = ..., c: int = ..., size: int = ..., out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, str_img: bytes = ..., **kwargs: Any) -> NDArray:
    """An image in bytes, (channels, height, width), less a mean."""

def _lesser(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def _lesser_equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def _lesser_equal_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is smaller than scalar or equals it. The gradient is zero."""

def _lesser_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data is smaller than scalar. The gradient is zero."""

def _linspace(start: float, stop: float, num: int, endpoint: bool = True, ctx: Any = None, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``num`` numbers at equal distances from ``start`` to ``stop``."""

def _logical_and(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether both are not zero. The gradient is zero."""

def _logical_and_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether both are not zero. The gradient is zero."""

def _logical_or(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether one is not zero. The gradient is zero."""

def _logical_or_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether one is not zero. The gradient is zero."""

def _logical_xor(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _logical_xor_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _maximum(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the greater one; nan where one is nan."""

def _maximum_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the greater of data and scalar; on ties data has the gradient."""

def _minimum(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the smaller one; nan where one is nan."""

def _minimum_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the smaller of data and scalar; on ties data has the gradient."""

def _minus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def _minus_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data - scalar."""

def _mod(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def _mod_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the remainder of data / scalar, 0 where scalar is 0."""

def _mp_adamw_update(weight: NDArray, grad: NDArray, mean: NDArray, var: NDArray, weight32: NDArray, rescale_grad: NDArray, lr: float, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, wd: float = 0.0, eta: float = ..., clip_gradient: float = -1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """:func:`adamw_update` computed on a float32 copy of the weight."""

def _mul(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the product."""

def _mul_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data * scalar."""

def _multi_adamw_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """adamw_update of several weights: (weight, gradient, mean, variance) of each, then the scale of the gradients."""

def _multi_lamb_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """LAMB's step of several weights: (weight, gradient, mean, variance) of each."""

def _multi_mp_adamw_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """mp_adamw_update of several weights: (weight, gradient, mean, variance, float32 weight) of each, then the scale."""

def _multi_mp_lamb_update(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """LAMB's step of several weights: (weight, gradient, mean, variance, float32 weight) of each."""

def _not_equal(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def _not_equal_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: whether data differs from scalar. The gradient is zero."""

def _onehot_encode(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Rows as wide as rhs, with 1 at column ``lhs[i]`` of row i and 0 elsewhere."""

def _ones(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An array of ones."""

def _plus(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the sum."""

def _plus_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data + scalar."""

def _power(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: lhs to the power rhs."""

def _power_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data ** scalar."""

def _random_exponential(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the exponential distribution with mean 1 / lam."""

def _random_exponential_like(data: NDArray, lam: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the exponential distribution with mean 1 / lam, in the shape and type of ``data``."""

def _random_gamma(alpha: float = 1.0, beta: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``."""

def _random_gamma_like(data: NDArray, alpha: float = 1.0, beta: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``, in the shape and type of ``data``."""

def _random_generalized_negative_binomial(mu: float = 1.0, alpha: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``."""

def _random_generalized_negative_binomial_like(data: NDArray, mu: float = 1.0, alpha: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``, in the shape and type of ``data``."""

def _random_negative_binomial(k: int = 1, p: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws of the number of failures before the k-th success, trials succeeding with probability ``p``."""

def _random_negative_binomial_like(data: NDArray, k: int = 1, p: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws of the number of failures before the k-th success, in the shape and type of ``data``."""

def _random_normal(loc: float = 0.0, scale: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def _random_normal_like(data: NDArray, loc: float = 0.0, scale: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the normal distribution, in the shape and type of ``data``."""

def _random_pdf_dirichlet(sample: NDArray, alpha: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of Dirichlet distributions."""

def _random_pdf_exponential(sample: NDArray, lam: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the exponential distribution with rate ``lam`` at ``sample``."""

def _random_pdf_gamma(sample: NDArray, alpha: NDArray, beta: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the gamma distribution with shape ``alpha`` and rate ``beta`` at ``sample``."""

def _random_pdf_generalized_negative_binomial(sample: NDArray, mu: NDArray, alpha: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Probability (or its logarithm) of ``sample`` under the negative binomial with mean ``mu`` and dispersion ``alpha``."""

def _random_pdf_negative_binomial(sample: NDArray, k: NDArray, p: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Probability (or its logarithm) of ``sample`` failures before the k-th success."""

def _random_pdf_normal(sample: NDArray, mu: NDArray, sigma: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the normal distribution at ``sample``."""

def _random_pdf_poisson(sample: NDArray, lam: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Probability (or its logarithm) of ``sample`` under the Poisson distribution with mean ``lam``."""

def _random_pdf_uniform(sample: NDArray, low: NDArray, high: NDArray, is_log: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Density (or its logarithm) of the uniform distribution on [low, high] at ``sample``."""

def _random_poisson(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the Poisson distribution with mean ``lam``."""

def _random_poisson_like(data: NDArray, lam: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from the Poisson distribution with mean ``lam``, in the shape and type of ``data``."""

def _random_randint(low: int, high: int, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Integers that are even on [low, high)."""

def _random_uniform(low: float = 0.0, high: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws that are even on [low, high)."""

def _random_uniform_like(data: NDArray, low: float = 0.0, high: float = 1.0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws that are even on [low, high), in the shape and type of ``data``."""

def _ravel_multi_index(data: NDArray, shape: int | Sequence[int] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Places in the flattened array of the indices in the columns of data."""

def _rdiv_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: scalar / data."""

def _rminus_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: scalar - data."""

def _rmod_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the remainder of scalar / data, 0 where data is 0."""

def _rnn_param_concat(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Join the parameters of a recurrent layer to one vector; the same as Concat."""

def _rpower_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: scalar ** data."""

def _sample_exponential(lam: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from exponential distributions: ``shape`` of them for each rate."""

def _sample_gamma(alpha: NDArray, beta: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from gamma distributions: ``shape`` of them for each pair of shape and scale."""

def _sample_generalized_negative_binomial(mu: NDArray, alpha: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of mean and dispersion."""

def _sample_multinomial(data: NDArray, shape: int | Sequence[int] = (), get_prob: bool = False, dtype: DTypeLike = 'int32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Draws of class numbers: ``shape`` of them for each distribution along the last axis of ``data``."""

def _sample_negative_binomial(k: NDArray, p: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of successes and probability."""

def _sample_normal(mu: NDArray, sigma: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from normal distributions: ``shape`` of them for each pair of mean and standard deviation."""

def _sample_poisson(lam: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws from Poisson distributions: ``shape`` of them for each mean."""

def _sample_uniform(low: NDArray, high: NDArray, shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Draws that are even on [low, high): ``shape`` of them for each pair."""

def _sample_unique_zipfian(range_max: int, shape: int | Sequence[int] | None = None, ctx: Any = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> list[NDArray]:
    """Distinct class numbers drawn with probability ``log((c + 2) / (c + 1)) / log(range_max + 1)``."""

def _scatter_elemwise_div(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the quotient, of integers cut toward zero."""

def _scatter_minus_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data - scalar."""

def _scatter_plus_scalar(data: NDArray, scalar: float = 1, is_int: bool = True, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: data + scalar."""

def _scatter_set_nd(lhs: NDArray, rhs: NDArray, indices: NDArray, shape: int | Sequence[int], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """lhs with rhs written at ``indices`` (see scatter_nd); ``shape`` is that of lhs."""

def _set_value(src: float, ctx: Any = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """``src``, written to every element of ``out``."""

def _sg_mkldnn_conv(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """A convolution with BatchNorm, activation, and the sum with another array, as far as the ``with_`` attributes say."""

def _sg_mkldnn_fully_connected(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """A fully connected layer with the activation that follows it."""

def _shuffle(data: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """The entries along the first axis in random order."""

def _slice_assign(lhs: NDArray, rhs: NDArray, begin: int | Sequence[int | None], end: int | Sequence[int | None], step: int | Sequence[int | None] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """lhs with the slice ``begin:end:step`` replaced by rhs, which has the slice's shape."""

def _slice_assign_scalar(data: NDArray, scalar: float = 0.0, begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """data with the slice ``begin:end:step`` filled with ``scalar``."""

def _split_v2(data: NDArray, indices: int | Sequence[int], axis: int = 1, squeeze_axis: bool = False, sections: int = 0, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> Any:
    """Cut an array into ``sections`` parts, or into parts that begin at ``indices``."""

def _square_sum(data: NDArray, axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Sum of squares over axes."""

def _sub(lhs: NDArray, rhs: NDArray, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Element by element: the difference."""

def _unravel_index(data: NDArray, shape: int | Sequence[int] | None = None, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """Indices of the places data in the flattened array: the opposite of ravel_multi_index."""

def _while_loop(*arrays: NDArray | Sequence[NDArray], out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> NDArray:
    """Run a subgraph while another one is true, at most ``max_iterations`` times."""

def _zeros(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An array of zeros."""

def _zeros_without_dtype(shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: int = -1, out: NDArray | Sequence[NDArray] | None = None, name: str | None = None, **kwargs: Any) -> NDArray:
    """An array of zeros in float32."""

from .ndarray import NDArray as NDArray
from .register import lookup as lookup
