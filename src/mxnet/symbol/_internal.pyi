# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def _CrossDeviceCopy(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """What graphs placed on several devices (``group2ctx``) held where an array changes its device; here it is a copy."""

def _Div(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the quotient, of integers cut toward zero."""

def _DivScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data / scalar."""

def _Equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def _EqualScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data equals scalar. The gradient is zero."""

def _Greater(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def _GreaterEqualScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is greater than scalar or equals it. The gradient is zero."""

def _GreaterScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is greater than scalar. The gradient is zero."""

def _Greater_Equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def _Hypot(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root of the sum of squares."""

def _HypotScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root of data ** 2 + scalar ** 2."""

def _Lesser(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def _LesserEqualScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is smaller than scalar or equals it. The gradient is zero."""

def _LesserScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is smaller than scalar. The gradient is zero."""

def _Lesser_Equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def _LogicalAndScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether both are not zero. The gradient is zero."""

def _LogicalOrScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether one is not zero. The gradient is zero."""

def _LogicalXorScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _Logical_And(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether both are not zero. The gradient is zero."""

def _Logical_Or(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether one is not zero. The gradient is zero."""

def _Logical_Xor(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _Maximum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greater one; nan where one is nan."""

def _MaximumScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greater of data and scalar; on ties data has the gradient."""

def _Minimum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the smaller one; nan where one is nan."""

def _MinimumScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the smaller of data and scalar; on ties data has the gradient."""

def _Minus(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the difference."""

def _MinusScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data - scalar."""

def _Mod(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def _ModScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder of data / scalar, 0 where scalar is 0."""

def _Mul(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the product."""

def _MulScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data * scalar."""

def _NotEqualScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data differs from scalar. The gradient is zero."""

def _Not_Equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def _Plus(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sum."""

def _PlusScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data + scalar."""

def _Power(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: lhs to the power rhs."""

def _PowerScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data ** scalar."""

def _RDivScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar / data."""

def _RMinusScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar - data."""

def _RModScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder of scalar / data, 0 where data is 0."""

def _RPowerScalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar ** data."""

def _adamw_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mean: Symbol | None = ..., var: Symbol | None = ..., rescale_grad: Symbol | None = ..., lr: float = ..., beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, wd: float = 0.0, eta: float = ..., clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """One step of Adam with decoupled weight decay; none at all where ``rescale_grad`` is 0, infinite or not a number."""

def _add(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sum."""

def _arange(start: float, stop: float | None = None, step: float = 1, repeat: int = 1, infer_range: bool = False, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Numbers from ``start`` by ``step``, up to ``stop`` without it."""

def _cond(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Run one of two subgraphs: the first when the condition's one element is not 0."""

def _copy(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, as a new array."""

def _copyto(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``data``, as a new array (``copyto`` names it with ``out=``)."""

def _crop_assign(lhs: Symbol | None = ..., rhs: Symbol | None = ..., begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """lhs with the slice ``begin:end:step`` replaced by rhs, which has the slice's shape."""

def _crop_assign_scalar(data: Symbol | None = ..., scalar: float = 0.0, begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """data with the slice ``begin:end:step`` filled with ``scalar``."""

def _cvcopyMakeBorder(src: Any = None, top: int = ..., bot: int = ..., left: int = ..., right: int = ..., type: int = 0, value: float = 0, values: float | Sequence[float] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image with a border."""

def _cvimdecode(buf: Any = None, flag: int = 1, to_rgb: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The pixels (height, width, channels) of an encoded image."""

def _cvimread(filename: str, flag: int = 1, to_rgb: bool = True, ctx: Any = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The pixels (height, width, channels) of an image file."""

def _cvimresize(src: Any = None, w: int = ..., h: int = ..., interp: int = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An image in another size."""

def _div(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the quotient, of integers cut toward zero."""

def _div_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data / scalar."""

def _equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs equals rhs. The gradient is zero."""

def _equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data equals scalar. The gradient is zero."""

def _eye(N: int, M: int = 0, k: int = 0, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A matrix with ones on a diagonal."""

def _foreach(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Run a subgraph over the slices along axis 0 of its data, handing states on."""

def _full(shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike = 'float32', value: float = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An array of one value."""

def _grad_add(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The sum of two gradients."""

def _greater(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs. The gradient is zero."""

def _greater_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is greater than rhs or equals it. The gradient is zero."""

def _greater_equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is greater than scalar or equals it. The gradient is zero."""

def _greater_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is greater than scalar. The gradient is zero."""

def _histogram(data: Symbol | None = ..., bins: Symbol | None = ..., bin_cnt: int | None = None, range: float | Sequence[float] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Counts of the elements in bins, and the bins' edges."""

def _hypot(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root of the sum of squares."""

def _hypot_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the square root of data ** 2 + scalar ** 2."""

def _identity_with_attr_like_rhs(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``lhs``, known to have the shape of ``rhs``; the gradient of ``rhs`` is zero."""

def _imdecode(mean: Any = None, index: int = ..., x0: int = ..., y0: int = ..., x1: int = ..., y1: int = ..., c: int = ..., size: int = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, str_img: bytes = ..., **kwargs: Any) -> Symbol:
    """An image in bytes, (channels, height, width), less a mean."""

def _lesser(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs. The gradient is zero."""

def _lesser_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs is smaller than rhs or equals it. The gradient is zero."""

def _lesser_equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is smaller than scalar or equals it. The gradient is zero."""

def _lesser_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data is smaller than scalar. The gradient is zero."""

def _linspace(start: float, stop: float, num: int, endpoint: bool = True, ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``num`` numbers at equal distances from ``start`` to ``stop``."""

def _logical_and(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether both are not zero. The gradient is zero."""

def _logical_and_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether both are not zero. The gradient is zero."""

def _logical_or(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether one is not zero. The gradient is zero."""

def _logical_or_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether one is not zero. The gradient is zero."""

def _logical_xor(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _logical_xor_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether exactly one is not zero. The gradient is zero."""

def _maximum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greater one; nan where one is nan."""

def _maximum_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the greater of data and scalar; on ties data has the gradient."""

def _minimum(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the smaller one; nan where one is nan."""

def _minimum_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the smaller of data and scalar; on ties data has the gradient."""

def _minus(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the difference."""

def _minus_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data - scalar."""

def _mod(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder, with the sign of rhs; 0 where rhs is 0."""

def _mod_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder of data / scalar, 0 where scalar is 0."""

def _mp_adamw_update(weight: Symbol | None = ..., grad: Symbol | None = ..., mean: Symbol | None = ..., var: Symbol | None = ..., weight32: Symbol | None = ..., rescale_grad: Symbol | None = ..., lr: float = ..., beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-08, wd: float = 0.0, eta: float = ..., clip_gradient: float = -1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """:func:`adamw_update` computed on a float32 copy of the weight."""

def _mul(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the product."""

def _mul_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data * scalar."""

def _multi_adamw_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """adamw_update of several weights: (weight, gradient, mean, variance) of each, then the scale of the gradients."""

def _multi_lamb_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """LAMB's step of several weights: (weight, gradient, mean, variance) of each."""

def _multi_mp_adamw_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """mp_adamw_update of several weights: (weight, gradient, mean, variance, float32 weight) of each, then the scale."""

def _multi_mp_lamb_update(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """LAMB's step of several weights: (weight, gradient, mean, variance, float32 weight) of each."""

def _not_equal(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether lhs differs from rhs. The gradient is zero."""

def _not_equal_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: whether data differs from scalar. The gradient is zero."""

def _onehot_encode(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Rows as wide as rhs, with 1 at column ``lhs[i]`` of row i and 0 elsewhere."""

def _ones(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An array of ones."""

def _plus(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the sum."""

def _plus_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data + scalar."""

def _power(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: lhs to the power rhs."""

def _power_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data ** scalar."""

def _random_exponential(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the exponential distribution with mean 1 / lam."""

def _random_exponential_like(data: Symbol | None = ..., lam: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the exponential distribution with mean 1 / lam, in the shape and type of ``data``."""

def _random_gamma(alpha: float = 1.0, beta: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``."""

def _random_gamma_like(data: Symbol | None = ..., alpha: float = 1.0, beta: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``, in the shape and type of ``data``."""

def _random_generalized_negative_binomial(mu: float = 1.0, alpha: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``."""

def _random_generalized_negative_binomial_like(data: Symbol | None = ..., mu: float = 1.0, alpha: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``, in the shape and type of ``data``."""

def _random_negative_binomial(k: int = 1, p: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws of the number of failures before the k-th success, trials succeeding with probability ``p``."""

def _random_negative_binomial_like(data: Symbol | None = ..., k: int = 1, p: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws of the number of failures before the k-th success, in the shape and type of ``data``."""

def _random_normal(loc: float = 0.0, scale: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""

def _random_normal_like(data: Symbol | None = ..., loc: float = 0.0, scale: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the normal distribution, in the shape and type of ``data``."""

def _random_pdf_dirichlet(sample: Symbol | None = ..., alpha: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of Dirichlet distributions."""

def _random_pdf_exponential(sample: Symbol | None = ..., lam: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the exponential distribution with rate ``lam`` at ``sample``."""

def _random_pdf_gamma(sample: Symbol | None = ..., alpha: Symbol | None = ..., beta: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the gamma distribution with shape ``alpha`` and rate ``beta`` at ``sample``."""

def _random_pdf_generalized_negative_binomial(sample: Symbol | None = ..., mu: Symbol | None = ..., alpha: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Probability (or its logarithm) of ``sample`` under the negative binomial with mean ``mu`` and dispersion ``alpha``."""

def _random_pdf_negative_binomial(sample: Symbol | None = ..., k: Symbol | None = ..., p: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Probability (or its logarithm) of ``sample`` failures before the k-th success."""

def _random_pdf_normal(sample: Symbol | None = ..., mu: Symbol | None = ..., sigma: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the normal distribution at ``sample``."""

def _random_pdf_poisson(sample: Symbol | None = ..., lam: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Probability (or its logarithm) of ``sample`` under the Poisson distribution with mean ``lam``."""

def _random_pdf_uniform(sample: Symbol | None = ..., low: Symbol | None = ..., high: Symbol | None = ..., is_log: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Density (or its logarithm) of the uniform distribution on [low, high] at ``sample``."""

def _random_poisson(lam: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the Poisson distribution with mean ``lam``."""

def _random_poisson_like(data: Symbol | None = ..., lam: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from the Poisson distribution with mean ``lam``, in the shape and type of ``data``."""

def _random_randint(low: int, high: int, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Integers that are even on [low, high)."""

def _random_uniform(low: float = 0.0, high: float = 1.0, shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws that are even on [low, high)."""

def _random_uniform_like(data: Symbol | None = ..., low: float = 0.0, high: float = 1.0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws that are even on [low, high), in the shape and type of ``data``."""

def _ravel_multi_index(data: Symbol | None = ..., shape: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Places in the flattened array of the indices in the columns of data."""

def _rdiv_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar / data."""

def _rminus_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar - data."""

def _rmod_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the remainder of scalar / data, 0 where data is 0."""

def _rnn_param_concat(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Join the parameters of a recurrent layer to one vector; the same as Concat."""

def _rpower_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: scalar ** data."""

def _sample_exponential(lam: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from exponential distributions: ``shape`` of them for each rate."""

def _sample_gamma(alpha: Symbol | None = ..., beta: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from gamma distributions: ``shape`` of them for each pair of shape and scale."""

def _sample_generalized_negative_binomial(mu: Symbol | None = ..., alpha: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of mean and dispersion."""

def _sample_multinomial(data: Symbol | None = ..., shape: int | Sequence[int] = (), get_prob: bool = False, dtype: DTypeLike = 'int32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws of class numbers: ``shape`` of them for each distribution along the last axis of ``data``."""

def _sample_negative_binomial(k: Symbol | None = ..., p: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from negative binomial distributions: ``shape`` of them for each pair of successes and probability."""

def _sample_normal(mu: Symbol | None = ..., sigma: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from normal distributions: ``shape`` of them for each pair of mean and standard deviation."""

def _sample_poisson(lam: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws from Poisson distributions: ``shape`` of them for each mean."""

def _sample_uniform(low: Symbol | None = ..., high: Symbol | None = ..., shape: int | Sequence[int] = (), dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Draws that are even on [low, high): ``shape`` of them for each pair."""

def _sample_unique_zipfian(range_max: int, shape: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Distinct class numbers drawn with probability ``log((c + 2) / (c + 1)) / log(range_max + 1)``."""

def _scatter_elemwise_div(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the quotient, of integers cut toward zero."""

def _scatter_minus_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data - scalar."""

def _scatter_plus_scalar(data: Symbol | None = ..., scalar: float = 1, is_int: bool = True, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: data + scalar."""

def _scatter_set_nd(lhs: Symbol | None = ..., rhs: Symbol | None = ..., indices: Symbol | None = ..., shape: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """lhs with rhs written at ``indices`` (see scatter_nd); ``shape`` is that of lhs."""

def _set_value(src: float, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``src``, written to every element of ``out``."""

def _sg_mkldnn_conv(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """A convolution with BatchNorm, activation, and the sum with another array, as far as the ``with_`` attributes say."""

def _sg_mkldnn_fully_connected(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """A fully connected layer with the activation that follows it."""

def _shuffle(data: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The entries along the first axis in random order."""

def _slice_assign(lhs: Symbol | None = ..., rhs: Symbol | None = ..., begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """lhs with the slice ``begin:end:step`` replaced by rhs, which has the slice's shape."""

def _slice_assign_scalar(data: Symbol | None = ..., scalar: float = 0.0, begin: int | Sequence[int | None] = ..., end: int | Sequence[int | None] = ..., step: int | Sequence[int | None] = (), name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """data with the slice ``begin:end:step`` filled with ``scalar``."""

def _split_v2(data: Symbol | None = ..., indices: int | Sequence[int] = ..., axis: int = 1, squeeze_axis: bool = False, sections: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Cut an array into ``sections`` parts, or into parts that begin at ``indices``."""

def _square_sum(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, exclude: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of squares over axes."""

def _sub(lhs: Symbol | None = ..., rhs: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Element by element: the difference."""

def _unravel_index(data: Symbol | None = ..., shape: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Indices of the places data in the flattened array: the opposite of ravel_multi_index."""

def _while_loop(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Run a subgraph while another one is true, at most ``max_iterations`` times."""

def _zeros(shape: int | Sequence[int] = (), ctx: Any = None, dtype: DTypeLike = 'float32', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An array of zeros."""

def _zeros_without_dtype(shape: int | Sequence[int] | None = None, ctx: Any = None, dtype: int = -1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """An array of zeros in float32."""

from .register import lookup as lookup
