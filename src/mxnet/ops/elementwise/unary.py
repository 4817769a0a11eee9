"""Functions of one array, element by element. Each stands in the table once, for ``mx.nd`` and ``mx.np``."""
import math

import torch

from ...base import DTypeError
from ..attributes import Float64
from ..registry import Operator, operator
from ..shapes import elementwise
from .casting import like_input, refuse_bool

__all__: list[str] = []


def _cbrt(x):
    root = x.abs().pow(1 / 3)
    if not x.is_floating_point():                              # 64 ** (1 / 3) is 3.9999999 and would be cut to 3
        near = root.round()
        root = torch.where(near * near * near == x.abs(), near, root)
    return torch.copysign(root, x)


def _gamma(x):
    wide = x.double() if x.dtype is not torch.float64 else x
    size = torch.lgamma(wide).exp()
    whole = torch.floor(wide)
    negative = (wide < 0) & (whole % 2 != 0)                   # between poles the sign alternates
    value = torch.where(negative, -size, size)
    value = torch.where((wide < 0) & (whole == wide), math.nan, value)
    return value.to(x.dtype) if x.is_floating_point() else value.round()


def _lgamma(x):
    return torch.lgamma(x.float()).to(x.dtype) if x.dtype in (torch.float16, torch.bfloat16) else torch.lgamma(x)


def _softsign(x):
    return x / (1 + x.abs())


def _sign(x):
    refuse_bool(x)
    return torch.sign(x)


# name for mx.nd, name for mx.np (without its prefix), the function, what it computes, whether there is a _sparse_ name
_TABLE = (
    ("abs", "absolute", torch.abs, "the absolute value", True),
    ("arccos", "arccos", torch.arccos, "the inverse cosine, in [0, pi]", True),
    ("arccosh", "arccosh", torch.arccosh, "the inverse hyperbolic cosine", True),
    ("arcsin", "arcsin", torch.arcsin, "the inverse sine, in [-pi/2, pi/2]", True),
    ("arcsinh", "arcsinh", torch.arcsinh, "the inverse hyperbolic sine", True),
    ("arctan", "arctan", torch.arctan, "the inverse tangent, in [-pi/2, pi/2]", True),
    ("arctanh", "arctanh", torch.arctanh, "the inverse hyperbolic tangent", True),
    ("cbrt", "cbrt", _cbrt, "the cube root, negative for negative numbers", True),
    ("cos", "cos", torch.cos, "the cosine", True),
    ("cosh", "cosh", torch.cosh, "the hyperbolic cosine", True),
    ("degrees", "degrees", torch.rad2deg, "radians in degrees", True),
    ("erf", None, torch.erf, "the error function", False),
    ("erfinv", None, torch.erfinv, "the inverse of the error function", False),
    ("exp", "exp", torch.exp, "e to the power of the number", True),
    ("expm1", "expm1", torch.expm1, "exp(x) - 1, exact near 0", True),
    ("gamma", None, _gamma, "the gamma function; nan at negative integers", True),
    ("gammaln", None, _lgamma, "the logarithm of the absolute value of the gamma function", True),
    ("log", "log", torch.log, "the natural logarithm", True),
    ("log10", "log10", torch.log10, "the logarithm to base 10", True),
    ("log1p", "log1p", torch.log1p, "log(1 + x), exact near 0", True),
    ("log2", "log2", torch.log2, "the logarithm to base 2", True),
    ("negative", "negative", torch.neg, "the number with the other sign", True),
    ("radians", "radians", torch.deg2rad, "degrees in radians", True),
    ("rcbrt", None, lambda x: _cbrt(x).reciprocal(), "one divided by the cube root", False),
    ("reciprocal", "reciprocal", torch.reciprocal, "one divided by the number", False),
    ("relu", None, torch.relu, "max(x, 0); the slope at 0 is 0, and nan stays nan", True),
    ("rsqrt", None, torch.rsqrt, "one divided by the square root", True),
    ("sigmoid", None, torch.sigmoid, "1 / (1 + exp(-x))", True),
    ("sign", "sign", _sign, "-1, 0 or 1; 0 for nan", True),
    ("sin", "sin", torch.sin, "the sine", True),
    ("sinh", "sinh", torch.sinh, "the hyperbolic sine", True),
    ("softsign", None, _softsign, "x / (1 + abs(x))", False),
    ("sqrt", "sqrt", torch.sqrt, "the square root", True),
    ("square", "square", torch.square, "the number times itself", True),
    ("tan", "tan", torch.tan, "the tangent", True),
    ("tanh", "tanh", torch.tanh, "the hyperbolic tangent", True),
)
_ALSO = {"erf": ("_npx_erf",), "erfinv": ("_npx_erfinv",), "gamma": ("_npx_gamma",), "gammaln": ("_npx_gammaln",),
         "absolute": ("_npi_abs",)}


def _of_data(function):
    def kernel(data):
        result = function(data)
        return result if result.dtype is data.dtype else like_input(result, data)
    return kernel


def _of_x(function):
    def kernel(x):
        result = function(x)
        return result if result.dtype is x.dtype else like_input(result, x)
    return kernel


def _declare(name, kernel, text, aliases=()) -> Operator:
    kernel.__name__ = kernel.__qualname__ = name
    kernel.__doc__ = (f"Element by element: {text}.\n\nInteger arrays give integers, cut toward zero.")
    return operator(name, aliases=aliases, shape=elementwise, lenient=True)(kernel)


_MADE = {}
for _legacy, _numpy, _function, _text, _sparse in _TABLE:
    _names = (*((f"_sparse_{_legacy}",) if _sparse else ()), *_ALSO.get(_legacy, ()))
    _op = _MADE[_legacy] = _declare(_legacy, _of_data(_function), _text, _names)
    if _legacy == "relu":
        _op.kernel = _op.raw = torch.relu                      # keeps every type: no call between
    if _numpy is not None:
        _MADE["_npi_" + _numpy] = _declare("_npi_" + _numpy, _of_x(_function), _text, _ALSO.get(_numpy, ()))


# Slopes of cube roots from the result: torch's chain through abs() gives nan at 0, where MXNet has inf.
@_MADE["cbrt"].gradient
def _cbrt_gradient(head, output):
    return {"data": head / (3 * output * output)}


@_MADE["_npi_cbrt"].gradient
def _npi_cbrt_gradient(head, output):
    return {"x": head / (3 * output * output)}


@_MADE["rcbrt"].gradient
def _rcbrt_gradient(head, output):
    return {"data": head * output**4 / -3}


_declare("_npx_relu", _of_data(torch.relu), "max(x, 0); the slope at 0 is 0, and nan stays nan")
_declare("_npx_sigmoid", _of_data(torch.sigmoid), "1 / (1 + exp(-x))")


@operator("hard_sigmoid", shape=elementwise)
def hard_sigmoid(data, *, alpha: float = 0.2, beta: float = 0.5):
    """Element by element: ``alpha * x + beta``, kept between 0 and 1.

    Args:
        data: Floats of any shape.
        alpha: Slope.
        beta: Value at 0.
    """
    if not data.is_floating_point():
        raise DTypeError(f"data has type {data.dtype}, expected floats".replace("torch.", ""))
    return torch.clamp(alpha * data + beta, 0, 1)


@hard_sigmoid.gradient
def _hard_sigmoid_gradient(head, output, *, alpha):
    return {"data": torch.where((output > 0) & (output < 1), head * alpha, 0)}


@operator("smooth_l1", aliases=("_npx_smooth_l1",), shape=elementwise, unlisted=("is_int",))
def smooth_l1(data, *, scalar: Float64 = 1, is_int: bool = True):
    """Element by element: ``(s x)^2 / 2`` where ``abs(x) < 1 / s^2``, else ``abs(x) - 1 / (2 s^2)``.

    Args:
        data: Any shape.
        scalar: s; the larger, the smaller the round part.
    """
    bound = 1 / (scalar * scalar)
    if data.dtype in (torch.float32, torch.float64):         # torch rounds the bound to float16, where it may become infinite
        return torch._C._nn.smooth_l1_loss(data, data.new_zeros(()).expand_as(data), 0, bound)
    size = data.abs()
    return like_input(torch.where(size < bound, data * data * (0.5 / bound), size - 0.5 * bound), data)


@operator("_contrib_div_sqrt_dim", shape=elementwise, lenient=True)
def div_sqrt_dim(data):
    """``data`` divided by the square root of its last dimension, as attention scores are; integers by its whole part."""
    root = math.sqrt(data.shape[-1])
    return data / root if data.is_floating_point() else like_input(torch.div(data, int(root), rounding_mode="trunc"), data)


@operator("_contrib_quadratic", shape=elementwise)
def quadratic(data, *, a: float = 0.0, b: float = 0.0, c: float = 0.0):
    """Element by element: ``a x^2 + b x + c``."""
    return like_input((a * data + b) * data + c, data)


@operator("_contrib_gradientmultiplier", shape=elementwise)
def gradientmultiplier(data, *, scalar: Float64 = 1, is_int: bool = True):
    """``data``, unchanged; its gradient is multiplied by ``scalar`` (negative: gradient reversal)."""
    return data.clone()


@gradientmultiplier.gradient
def _gradientmultiplier_gradient(head, *, scalar):
    return {"data": head * scalar}


@operator("clip", aliases=("_sparse_clip", "_npi_clip"), shape=elementwise)
def clip(data, *, a_min: float, a_max: float):
    """Element by element: the number, kept between ``a_min`` and ``a_max``. The slope is 1 on both bounds; nan stays nan.

    Args:
        data: Any shape.
        a_min: Least value of the result; cut to an integer where data has integers.
        a_max: Greatest value.
    """
    if a_min > a_max:                                          # then a_max only of what is above it
        return torch.where(data > a_max, a_max, torch.where(data < a_min, a_min, data)).to(data.dtype)
    if data.is_floating_point():
        return torch.clamp(data, a_min, a_max)
    info = torch.iinfo(data.dtype)
    return torch.clamp(data, int(max(a_min, info.min)), int(min(a_max, info.max)))


@operator("_npi_nan_to_num", shape=elementwise)
def nan_to_num(data, *, copy: bool = True, nan: Float64 = 0, posinf: Float64 | None = None, neginf: Float64 | None = None):
    """Element by element: finite numbers in place of nan and infinities.

    Args:
        data: Any shape and type.
        copy: Ignored: the result is always new.
        nan: What nan becomes.
        posinf: What infinity becomes; None is the greatest number of the type.
        neginf: What minus infinity becomes; None is the least.
    """
    return torch.nan_to_num(data, nan, posinf, neginf) if data.is_floating_point() else data.clone()
