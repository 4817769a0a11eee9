"""Arithmetic of two arrays, element by element: equal shapes (``elemwise_add``), or broadcast as in NumPy (``broadcast_add``).

Legacy operators want one type of elements on both sides; those of ``mx.np`` promote.
"""
import torch

from ...base import DTypeError, ShapeError
from ..registry import operator
from ..shapes import broadcast, elementwise
from .casting import convert, like_input

__all__ = ["divide", "divmod_remainder", "hypot", "power", "same_shape", "sum_to"]


def same_shape(lhs, rhs):
    """Raise ShapeError where two arrays do not have one shape: torch would broadcast."""
    if lhs.shape != rhs.shape:
        raise ShapeError(f"rhs has shape {tuple(rhs.shape)}, expected {tuple(lhs.shape)} as lhs; the broadcast_ operators broadcast")


def sum_to(gradient, like):
    """The gradient of a broadcast operand: summed over what was repeated."""
    return gradient.sum_to_size(like.shape) if gradient.shape != like.shape else gradient


def divide(lhs, rhs):
    """Quotient; of integers cut toward zero."""
    return torch.div(lhs, rhs) if lhs.is_floating_point() else torch.div(lhs, rhs, rounding_mode="trunc")


def divmod_remainder(lhs, rhs):
    """Remainder with the sign of the divisor; 0 where that is 0."""
    none = rhs == 0
    return torch.remainder(lhs, torch.where(none, 1, rhs)).masked_fill(none, 0)


def power(lhs, rhs):
    """Power; of integers cut toward zero."""
    return torch.pow(lhs, rhs) if lhs.is_floating_point() else convert(torch.pow(lhs.double(), rhs.double()), lhs.dtype)


def hypot(lhs, rhs):
    """Square root of the sum of squares."""
    if lhs.is_floating_point():
        return torch.hypot(lhs, rhs)
    return convert(torch.hypot(lhs.double(), rhs.double()), lhs.dtype)


# suffix of the names, function, what it computes, aliases with equal shapes, aliases with broadcasting
_TABLE = (
    ("add", torch.add, "the sum", ("_add", "_plus", "_Plus", "_sparse_elemwise_add"),
     ("broadcast_plus", "_sparse_broadcast_add", "_sparse_broadcast_plus")),
    ("sub", torch.sub, "the difference", ("_sub", "_minus", "_Minus", "_sparse_elemwise_sub"),
     ("broadcast_minus", "_sparse_broadcast_sub", "_sparse_broadcast_minus")),
    ("mul", torch.mul, "the product", ("_mul", "_Mul", "_sparse_elemwise_mul"), ("_sparse_broadcast_mul",)),
    ("div", divide, "the quotient, of integers cut toward zero", ("_div", "_Div", "_sparse_elemwise_div"), ("_sparse_broadcast_div",)),
    ("mod", divmod_remainder, "the remainder, with the sign of rhs; 0 where rhs is 0", ("_Mod",), ()),
    ("power", power, "lhs to the power rhs", ("_Power",), ()),
    ("hypot", hypot, "the square root of the sum of squares", ("_Hypot",), ()),
    ("maximum", torch.maximum, "the greater one; nan where one is nan", ("_Maximum",), ("_npi_maximum",)),
    ("minimum", torch.minimum, "the smaller one; nan where one is nan", ("_Minimum",), ("_npi_minimum",)),
)


def _equal_shapes(function):
    def kernel(lhs, rhs):
        if lhs.shape != rhs.shape:
            same_shape(lhs, rhs)
        return function(lhs, rhs)
    return kernel


def _broadcasting(function):
    def kernel(lhs, rhs):
        return function(lhs, rhs)
    return kernel


def _declare(name, kernel, text, shape, aliases, **more):
    kernel.__name__ = kernel.__qualname__ = name
    kernel.__doc__ = f"Element by element: {text}.\n\nThe operands have {'one shape' if shape is elementwise else 'shapes that broadcast'}."
    return operator(name, aliases=aliases, shape=shape, lenient=True, **more)(kernel)


def _ties_to_first(op, first_wins, second_wins):
    """torch shares the gradient between equal operands; MXNet gives it to the first, and to none next to nan."""
    @op.gradient
    def _extremum_gradient(lhs, rhs, head):
        return {"lhs": sum_to(torch.where(first_wins(lhs, rhs), head, 0), lhs),
                "rhs": sum_to(torch.where(second_wins(lhs, rhs), head, 0), rhs)}


def _remainder_slopes(op):
    """The slopes of a remainder also where the divisor is 0: 1 and minus infinity."""
    @op.gradient
    def _remainder_gradient(lhs, rhs, head):
        return {"lhs": sum_to(head, lhs).to(lhs.dtype), "rhs": sum_to(head * -torch.floor(lhs / rhs), rhs).to(rhs.dtype)}


for _suffix, _function, _text, _equal_names, _broadcast_names in _TABLE:
    _own = f"elemwise_{_suffix}" if _suffix in ("add", "sub", "mul", "div") else f"_{_suffix}"
    for _op in (_declare(_own, _equal_shapes(_function), _text, elementwise, _equal_names),
                _declare(f"broadcast_{_suffix}", _broadcasting(_function), _text, broadcast, _broadcast_names)):
        if _suffix == "maximum":
            _ties_to_first(_op, torch.ge, torch.lt)
        elif _suffix == "minimum":
            _ties_to_first(_op, torch.le, torch.gt)
        elif _suffix == "mod":
            _remainder_slopes(_op)
        elif _suffix in ("add", "sub", "mul") and _op.name.startswith("broadcast"):
            _op.kernel = _op.raw = _function               # torch's function itself: no call between


_declare("_scatter_elemwise_div", _equal_shapes(divide), "the quotient, of integers cut toward zero", elementwise, ())


@operator("_grad_add", shape=elementwise, gradient="none", lenient=True)
def grad_add(lhs, rhs):
    """The sum of two gradients."""
    same_shape(lhs, rhs)
    return lhs + rhs


@operator("add_n", aliases=("ElementWiseSum", "_sparse_add_n", "_sparse_ElementWiseSum"), shape=elementwise, count="num_args")
def add_n(*args):
    """The sum of any number of arrays of one shape.

    Args:
        args: One or more arrays.
    """
    first, *others = args
    for index, other in enumerate(others, 1):
        if other.shape != first.shape:
            raise ShapeError(f"arg{index} has shape {tuple(other.shape)}, expected {tuple(first.shape)} as arg0")
    if len(args) == 1:
        return first.clone()
    total = first + others[0]
    for other in others[1:]:
        total += other
    return total


@operator("_contrib_allclose", gradient="none")
def allclose(a, b, *, rtol: float = 1e-5, atol: float = 1e-8, equal_nan: bool = True):
    """Whether all elements agree: 1 where ``abs(a - b) <= atol + rtol * abs(b)`` everywhere, else 0.

    Args:
        a: Any shape.
        b: The shape of a.
        rtol: Relative tolerance.
        atol: Absolute tolerance.
        equal_nan: Whether nan equals nan.
    """
    same_shape(a, b)
    return torch.isclose(a, b, rtol, atol, equal_nan).all().to(torch.uint8)


@allclose.infer_type
def _allclose_type(a, b):
    return torch.uint8


@allclose.infer_output
def _allclose_output(a, b):
    return ()


# -- mx.np ------------------------------------------------------------------------------------------------------------
_INTEGERS = (torch.uint8, torch.int8, torch.int32, torch.int64, torch.bool)


def promoted(op, attrs, inputs, outputs):
    """Type rule: NumPy's promotion as far as MXNet has it. A float type wins over integers, the wider one over the narrower."""
    lhs, rhs = inputs
    if lhs is None or rhs is None:
        lhs = rhs = lhs or rhs
    return [lhs, rhs], [None if lhs is None else _promote(op.name, lhs, rhs)]


def _promote(name, lhs, rhs):
    if lhs is rhs:
        if name == "_npi_true_divide" and lhs in _INTEGERS:
            return torch.float32
        if lhs is torch.bool and name in ("_npi_subtract", "_npi_mod"):
            raise DTypeError(f"{name} does not take two bool arrays; use ^ (logical_xor) or convert with astype('int32')")
        return lhs
    if lhs in _INTEGERS and rhs in _INTEGERS:
        if name == "_npi_true_divide":
            raise DTypeError(f"{name} does not mix {lhs} with {rhs}; convert one with astype()".replace("torch.", ""))
        if {lhs, rhs} == {torch.uint8, torch.int8}:
            raise DTypeError(f"{name} does not mix int8 with uint8; convert one with astype()")
    return torch.promote_types(lhs, rhs)


def _refuse_integers(name, lhs, rhs):
    """As in 1.9.1 two kinds of integers are subtracted and divided only where a shape is broadcast."""
    if name in ("_npi_subtract", "_npi_mod") and lhs in _INTEGERS and rhs in _INTEGERS:
        raise DTypeError(f"{name} does not mix {lhs} with {rhs} in one shape; convert one with astype()".replace("torch.", ""))


def _promoting(name, function):
    def kernel(lhs, rhs):
        kind = lhs.dtype
        if kind is not rhs.dtype:
            if lhs.shape == rhs.shape:
                _refuse_integers(name, kind, rhs.dtype)
            kind = _promote(name, kind, rhs.dtype)
            return function(lhs.to(kind), rhs.to(kind))
        if kind is torch.bool:
            _promote(name, kind, kind)
        return function(lhs, rhs)
    return kernel


def _true_divide(lhs, rhs):
    return torch.true_divide(lhs, rhs) if lhs.is_floating_point() else torch.true_divide(lhs.float(), rhs.float())


def _power(lhs, rhs):
    return power(lhs, rhs) if lhs.dtype is not torch.bool else lhs | ~rhs


for _name, _function, _text in (("add", torch.add, "the sum"), ("subtract", torch.sub, "the difference"),
                                ("multiply", torch.mul, "the product"),
                                ("true_divide", _true_divide, "the quotient; float32 of integers"),
                                ("mod", divmod_remainder, "the remainder, with the sign of rhs; 0 where rhs is 0"),
                                ("power", _power, "lhs to the power rhs; of integers cut toward zero")):
    _op = _declare(f"_npi_{_name}", _promoting(f"_npi_{_name}", _function), _text, broadcast, (), types=promoted)
    if _name == "mod":
        _remainder_slopes(_op)


def _floats(name, lhs, rhs):
    if not lhs.is_floating_point():
        raise DTypeError(f"{name} takes floats, not {lhs.dtype}; convert with astype('float32')".replace("torch.", ""))
    if lhs.dtype is not rhs.dtype:
        raise DTypeError(f"{name}: inputs have types {lhs.dtype} and {rhs.dtype}; expected one type".replace("torch.", ""))


@operator("_npi_arctan2", shape=broadcast, lenient=True)
def arctan2(x1, x2):
    """Element by element: the angle of the point (x2, x1), in [-pi, pi]. The operands are floats whose shapes broadcast."""
    _floats("_npi_arctan2", x1, x2)
    return torch.arctan2(x1, x2)


@operator("_npi_hypot", shape=broadcast, lenient=True)
def npi_hypot(x1, x2):
    """Element by element: the square root of the sum of squares. The operands are floats whose shapes broadcast."""
    _floats("_npi_hypot", x1, x2)
    return torch.hypot(x1, x2)


@operator("_npi_copysign", shape=broadcast, lenient=True)
def copysign(lhs, rhs):
    """Element by element: the size of lhs with the sign of rhs."""
    if lhs.dtype is torch.bool:
        raise DTypeError("the type bool is not taken; convert with astype('int32')")
    return like_input(torch.copysign(lhs, rhs), lhs)


@copysign.gradient
def _copysign_gradient(lhs, rhs, head):
    same_sign = torch.signbit(lhs) == torch.signbit(rhs)
    return {"lhs": sum_to(torch.where(same_sign, head, -head), lhs)}


@operator("_npi_ldexp", shape=broadcast, lenient=True)
def ldexp(lhs, rhs):
    """Element by element: ``lhs * 2 ** rhs``, of integers cut toward zero."""
    if lhs.dtype is torch.bool:
        raise DTypeError("the type bool is not taken; convert with astype('int32')")
    if lhs.is_floating_point():
        return lhs * torch.exp2(rhs)
    return convert(lhs.double() * torch.exp2(rhs.double()), lhs.dtype)


@operator("_npi_lcm", shape=broadcast, gradient="zero", lenient=True)
def lcm(lhs, rhs):
    """Element by element: the least common multiple of two integers."""
    if lhs.is_floating_point():
        raise DTypeError(f"lhs has type {lhs.dtype}, expected integers".replace("torch.", ""))
    if lhs.dtype is torch.bool:
        return lhs & rhs
    return torch.lcm(lhs, rhs)


def _bitwise(function):
    def kernel(lhs, rhs):
        if lhs.is_floating_point():
            raise DTypeError(f"lhs has type {lhs.dtype}, expected integers or bool".replace("torch.", ""))
        return function(lhs, rhs)
    return kernel


for _name, _function, _text in (("and", torch.bitwise_and, "the bits both have"), ("or", torch.bitwise_or, "the bits one of them has"),
                                ("xor", torch.bitwise_xor, "the bits exactly one of them has")):
    _declare(f"_npi_bitwise_{_name}", _bitwise(_function), _text, broadcast, (), gradient="zero")


@operator("_npi_bitwise_not", shape=elementwise, gradient="zero", lenient=True)
def bitwise_not(x):
    """Element by element: all bits turned; of bool the opposite."""
    if x.is_floating_point():
        raise DTypeError(f"x has type {x.dtype}, expected integers or bool".replace("torch.", ""))
    return torch.bitwise_not(x)


@operator("_npi_share_memory", gradient="none", lenient=True)
def share_memory(a, b):
    """Whether two arrays lie in the same memory, as a bool."""
    if a.device.type == "meta" or not a.numel() or not b.numel():
        return torch.zeros((), dtype=torch.bool, device=a.device)
    start, other = a.data_ptr(), b.data_ptr()
    shared = start < other + b.numel() * b.element_size() and other < start + a.numel() * a.element_size()
    return torch.tensor(shared, device=a.device)


@share_memory.infer_output
def _share_memory_output():
    return ()


@share_memory.infer_type
def _share_memory_type(a, b):
    return {"a": a, "b": b, "output": torch.bool}
