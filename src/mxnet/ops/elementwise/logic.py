"""Comparisons and logic. ``mx.nd`` gives 0 and 1 in the operands' type, ``mx.np`` gives bool; gradients are zero."""
import torch

from ...base import DTypeError
from ..registry import operator
from ..shapes import broadcast, elementwise
from .binary import same_shape

__all__ = ["COMPARISONS"]

# suffix for mx.nd, its old capital name, suffix for mx.np, function
COMPARISONS = (
    ("equal", "Equal", "equal", torch.eq, "lhs equals rhs"),
    ("not_equal", "Not_Equal", "not_equal", torch.ne, "lhs differs from rhs"),
    ("greater", "Greater", "greater", torch.gt, "lhs is greater than rhs"),
    ("greater_equal", "Greater_Equal", "greater_equal", torch.ge, "lhs is greater than rhs or equals it"),
    ("lesser", "Lesser", "less", torch.lt, "lhs is smaller than rhs"),
    ("lesser_equal", "Lesser_Equal", "less_equal", torch.le, "lhs is smaller than rhs or equals it"),
    ("logical_and", "Logical_And", None, torch.logical_and, "both are not zero"),
    ("logical_or", "Logical_Or", None, torch.logical_or, "one is not zero"),
    ("logical_xor", "Logical_Xor", None, torch.logical_xor, "exactly one is not zero"),
)


def _equal_shapes(function):
    def kernel(lhs, rhs):
        same_shape(lhs, rhs)
        return function(lhs, rhs).to(lhs.dtype)
    return kernel


def _broadcasting(function):
    def kernel(lhs, rhs):
        return function(lhs, rhs).to(lhs.dtype)
    return kernel


def _to_bool(function):
    def kernel(lhs, rhs):
        if lhs.dtype is not rhs.dtype:
            raise DTypeError(f"inputs have types {lhs.dtype}, {rhs.dtype}; expected one type. Convert with astype()".replace("torch.", ""))
        return function(lhs, rhs)
    return kernel


def _bool(op, attrs, inputs, outputs):
    """Type rule: inputs of one type, the result is bool."""
    known = {t for t in inputs if t is not None}
    if len(known) > 1:
        raise DTypeError(f"inputs have types {', '.join(map(str, inputs))}; expected one type".replace("torch.", ""))
    return [known.pop() if known else None] * len(inputs), [torch.bool]


def _declare(name, kernel, text, shape, aliases=(), **more):
    kernel.__name__ = kernel.__qualname__ = name
    kernel.__doc__ = f"Element by element: whether {text}. The gradient is zero."
    return operator(name, aliases=aliases, shape=shape, gradient="zero", lenient=True, **more)(kernel)


for _suffix, _old, _numpy, _function, _text in COMPARISONS:
    _declare(f"_{_suffix}", _equal_shapes(_function), _text, elementwise, (f"_{_old}",))
    _declare(f"broadcast_{_suffix}", _broadcasting(_function), _text, broadcast)
    if _numpy is not None:
        _declare(f"_npi_{_numpy}", _to_bool(_function), _text, broadcast, types=_bool)


@operator("logical_not", shape=elementwise, gradient="zero", lenient=True)
def logical_not(data):
    """Element by element: 1 where the number is 0, else 0, in the type of data. The gradient is zero."""
    return (data == 0).to(data.dtype)


def _of_x(function):
    def kernel(x):
        return function(x)
    return kernel


for _name, _function, _text in (("isfinite", torch.isfinite, "it is neither nan nor infinite"), ("isinf", torch.isinf, "it is infinite"),
                                ("isnan", torch.isnan, "it is nan"), ("isneginf", torch.isneginf, "it is minus infinity"),
                                ("isposinf", torch.isposinf, "it is plus infinity"), ("logical_not", torch.logical_not, "it is zero")):
    _declare(f"_npi_{_name}", _of_x(_function), _text, elementwise, types=_bool)
