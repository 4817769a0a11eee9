"""Arithmetic and comparisons of an array with a number.

The number never changes the type of floats. Integers keep theirs when ``is_int`` (the default): then the number is cut to that
type first. With ``is_int=False`` integers become float64; bool arrays become int64 or float64.
"""
import math

import torch

from ...base import DTypeError
from ..attributes import Float64
from ..registry import operator
from ..shapes import elementwise
from .binary import divide, divmod_remainder, hypot, power
from .casting import convert
from .logic import COMPARISONS

__all__: list[str] = []


def _kind(dtype, is_int):
    """Type of the result of arithmetic with a number."""
    if dtype is None or dtype.is_floating_point:
        return dtype
    if not is_int:
        return torch.float64
    return torch.int64 if dtype is torch.bool else dtype


def _arithmetic_type(op, attrs, inputs, outputs):
    return inputs, [_kind(inputs[0], attrs["is_int"])]


def _bool_type(op, attrs, inputs, outputs):
    return inputs, [torch.bool]


def _operands(data, scalar, is_int):
    """Integer data and the number as arrays of the type of the result."""
    kind = _kind(data.dtype, is_int)
    return data.to(kind), convert(torch.tensor(scalar, dtype=torch.float64, device=data.device), kind)


def _with_number(floats, general):
    """Kernel of one operator: ``floats`` takes the Python number, ``general`` two arrays of one type."""
    def kernel(data, *, scalar: Float64 = 1, is_int: bool = True):
        return floats(data, scalar) if data.is_floating_point() else general(*_operands(data, scalar, is_int))
    return kernel


def _reversed(function):
    return lambda data, number: function(number, data)


def _number_minus(data, number):
    return torch.rsub(data, number)


def _number_over(data, number):
    return number / data if number != 1 else torch.reciprocal(data)


def _modulo(data, number):
    return torch.remainder(data, number) if number != 0 else torch.zeros_like(data)


def _number_modulo(data, number):
    return divmod_remainder(torch.full_like(data, number), data)


def _number_modulo_gradient(data, scalar, head):
    """The slope of ``scalar % data``, also where data is 0: minus infinity."""
    return {"data": head * -torch.floor(scalar / data)}


def _reversed_arctan2_gradient(data, scalar, head):
    """MXNet 1.9.1's slope of ``arctan2(scalar, data)``: it has data where mathematics has scalar."""
    return {"data": head * -data / (data * data + scalar * scalar)}


def _hypot(data, number):
    return torch.hypot(data, torch.full_like(data, number))


def _lift(function):
    """A function of two arrays as one of an array and a number."""
    return lambda data, number: function(data, torch.full((), number, dtype=data.dtype, device=data.device))


def _lift_reversed(function):
    return lambda data, number: function(torch.full((), number, dtype=data.dtype, device=data.device), data)


def _two_to(number):
    return 2.0**number if number < 1024 else math.inf


def _ldexp(lhs, rhs):
    return convert(lhs.double() * torch.exp2(rhs.double()), lhs.dtype)


def _arctan2(lhs, rhs):
    return convert(torch.arctan2(lhs.double(), rhs.double()), lhs.dtype)


def _copysign(lhs, rhs):
    return torch.where((lhs < 0) == (rhs < 0), lhs, -lhs)


def _rcopysign(data, number):
    return torch.copysign(torch.full_like(data, number), data)


def _at_least(data, number):
    return torch.clamp(data, min=number)


def _at_most(data, number):
    return torch.clamp(data, max=number)


# name for mx.nd, old capital name, name for mx.np, function of floats and a number, function of two arrays, what it computes
_TABLE = (
    ("plus", "Plus", "_npi_add_scalar", torch.add, torch.add, "data + scalar"),
    ("minus", "Minus", "_npi_subtract_scalar", torch.sub, torch.sub, "data - scalar"),
    ("rminus", "RMinus", "_npi_rsubtract_scalar", _number_minus, _reversed(torch.sub), "scalar - data"),
    ("mul", "Mul", "_npi_multiply_scalar", torch.mul, torch.mul, "data * scalar"),
    ("div", "Div", None, torch.div, divide, "data / scalar"),
    ("rdiv", "RDiv", None, _number_over, _reversed(divide), "scalar / data"),
    ("mod", "Mod", "_npi_mod_scalar", _modulo, divmod_remainder, "the remainder of data / scalar, 0 where scalar is 0"),
    ("rmod", "RMod", "_npi_rmod_scalar", _number_modulo, _reversed(divmod_remainder), "the remainder of scalar / data, 0 where data is 0"),
    ("power", "Power", "_npi_power_scalar", torch.pow, power, "data ** scalar"),
    ("rpower", "RPower", "_npi_rpower_scalar", _reversed(torch.pow), _reversed(power), "scalar ** data"),
    ("hypot", "Hypot", None, _hypot, hypot, "the square root of data ** 2 + scalar ** 2"),
    ("maximum", "Maximum", None, _at_least, torch.maximum, "the greater of data and scalar; on ties data has the gradient"),
    ("minimum", "Minimum", None, _at_most, torch.minimum, "the smaller of data and scalar; on ties data has the gradient"),
    (None, None, "_npi_arctan2_scalar", _lift(torch.arctan2), _arctan2, "the angle of the point (scalar, data)"),
    (None, None, "_npi_rarctan2_scalar", _lift_reversed(torch.arctan2), _reversed(_arctan2), "the angle of the point (data, scalar)"),
    (None, None, "_npi_copysign_scalar", _lift(torch.copysign), _copysign, "the size of data with the sign of scalar"),
    (None, None, "_npi_rcopysign_scalar", _rcopysign, _reversed(_copysign), "the size of scalar with the sign of data"),
    (None, None, "_npi_ldexp_scalar", lambda data, number: data * _two_to(number), _ldexp, "data * 2 ** scalar"),
    (None, None, "_npi_rldexp_scalar", lambda data, number: torch.exp2(data) * number, _reversed(_ldexp), "scalar * 2 ** data"),
)
_NUMPY_TOO = ("hypot", "maximum", "minimum")           # one operator serves both


def _declare(name, kernel, text, aliases=(), **more):
    kernel.__name__ = kernel.__qualname__ = name
    kernel.__doc__ = (f"Element by element: {text}.\n\nArgs:\n    data: Any shape.\n    scalar: The number.\n"
                      "    is_int: Whether integers stay integers (the number is cut); else they become float64.")
    return operator(name, aliases=aliases, shape=elementwise, **more)(kernel)


for _name, _old, _numpy, _floats, _general, _text in _TABLE:
    _aliases = (f"_{_old}Scalar", *((f"_npi_{_name}_scalar",) if _name in _NUMPY_TOO else ()))
    for _own, _others in ((f"_{_name}_scalar" if _name else None, _aliases), (_numpy, ())):
        if _own is not None:
            _op = _declare(_own, _with_number(_floats, _general), _text, _others, types=_arithmetic_type)
            if _name == "mod":
                _op.gradient(lambda head: {"data": head})
            elif _own == "_npi_rarctan2_scalar":
                _op.gradient(_reversed_arctan2_gradient)
            elif _name == "rmod":
                _op.gradient(_number_modulo_gradient)


# Of sparse arrays these change the stored values only (see ndarray/sparse_dispatch.py).
_declare("_scatter_plus_scalar", _with_number(torch.add, torch.add), "data + scalar", types=_arithmetic_type)
_declare("_scatter_minus_scalar", _with_number(torch.sub, torch.sub), "data - scalar", types=_arithmetic_type)


# torch compares with the number as the type of data holds it: 0.1 in a float32 array equals 0.1.
def _compare(function, floats):
    def kernel(data, *, scalar: Float64 = 1, is_int: bool = True):
        if data.is_floating_point():
            return floats(data, scalar).to(data.dtype)
        lhs, rhs = _operands(data, scalar, is_int)
        return function(lhs, rhs).to(lhs.dtype)
    return kernel


def _compare_to_bool(function):
    def kernel(data, *, scalar: Float64 = 1, is_int: bool = True):
        if data.is_floating_point():
            return function(data, scalar)
        if data.dtype is torch.bool:
            return function(data, torch.tensor(scalar != 0, device=data.device))
        return function(*_operands(data, scalar, is_int))
    return kernel


_OLD_NAMES = {"lesser": "Lesser", "lesser_equal": "LesserEqual", "greater_equal": "GreaterEqual", "not_equal": "NotEqual"}
for _name, _old, _numpy, _function, _text in COMPARISONS:
    _about = "whether " + _text.replace("lhs", "data").replace("rhs", "scalar") + ". The gradient is zero"
    _floats = _lift(_function) if _numpy is None else _function
    _declare(f"_{_name}_scalar", _compare(_function, _floats), _about, (f"_{_old.replace('_', '')}Scalar",), types=_arithmetic_type, gradient="zero")
    if _numpy is not None:
        _declare(f"_npi_{_numpy}_scalar", _compare_to_bool(_function), _about, types=_bool_type, gradient="zero")


def _integers(function):
    def kernel(data, *, scalar: Float64 = 1, is_int: bool = True):
        if data.is_floating_point():
            raise DTypeError(f"data has type {data.dtype}, expected integers or bool".replace("torch.", ""))
        number = torch.tensor(scalar != 0 if data.dtype is torch.bool else int(scalar), device=data.device)
        return function(data, number.to(data.dtype))
    return kernel


for _name, _function, _text in (("bitwise_and", torch.bitwise_and, "the bits both have"),
                                ("bitwise_or", torch.bitwise_or, "the bits one of them has"),
                                ("bitwise_xor", torch.bitwise_xor, "the bits exactly one of them has"),
                                ("lcm", lambda a, b: a & b if a.dtype is torch.bool else torch.lcm(a, b), "the least common multiple")):
    _declare(f"_npi_{_name}_scalar", _integers(_function), _text + " of data and scalar", gradient="zero")


def _true_divide(function):
    def kernel(data, *, scalar: Float64 = 1, is_int: bool = True):
        return function(data if data.is_floating_point() else data.float(), scalar)
    return kernel


def _quotient_type(op, attrs, inputs, outputs):
    return inputs, [inputs[0] if inputs[0] is None or inputs[0].is_floating_point else torch.float32]


_declare("_npi_true_divide_scalar", _true_divide(torch.div), "data / scalar, float32 of integers", types=_quotient_type)
_declare("_npi_rtrue_divide_scalar", _true_divide(_number_over), "scalar / data, float32 of integers", types=_quotient_type)
