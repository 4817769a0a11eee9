"""Functions of the standard that work element by element."""
import torch

from .calls import apply, apply_promoted, promoted

__all__ = ["clip", "imag", "real", "sign"]

_UNARY = {
    "abs": torch.abs, "acos": torch.acos, "acosh": torch.acosh, "asin": torch.asin, "asinh": torch.asinh, "atan": torch.atan,
    "atanh": torch.atanh, "bitwise_invert": torch.bitwise_not, "ceil": torch.ceil, "conj": torch.positive, "cos": torch.cos, "cosh": torch.cosh,
    "exp": torch.exp, "expm1": torch.expm1, "floor": torch.floor, "isfinite": torch.isfinite, "isinf": torch.isinf, "isnan": torch.isnan,
    "log": torch.log, "log10": torch.log10, "log1p": torch.log1p, "log2": torch.log2, "logical_not": torch.logical_not,
    "negative": torch.negative, "positive": torch.positive, "reciprocal": torch.reciprocal, "round": torch.round, "signbit": torch.signbit,
    "sin": torch.sin, "sinh": torch.sinh, "sqrt": torch.sqrt, "square": torch.square, "tan": torch.tan, "tanh": torch.tanh,
    "trunc": torch.trunc,
}
_BINARY = {
    "add": torch.add, "atan2": torch.atan2, "bitwise_and": torch.bitwise_and, "bitwise_left_shift": torch.bitwise_left_shift,
    "bitwise_or": torch.bitwise_or, "bitwise_right_shift": torch.bitwise_right_shift, "bitwise_xor": torch.bitwise_xor,
    "copysign": torch.copysign, "divide": torch.true_divide, "equal": torch.eq, "floor_divide": torch.floor_divide, "greater": torch.gt,
    "greater_equal": torch.ge, "hypot": torch.hypot, "less": torch.lt, "less_equal": torch.le, "logaddexp": torch.logaddexp,
    "logical_and": torch.logical_and, "logical_or": torch.logical_or, "logical_xor": torch.logical_xor, "maximum": torch.maximum,
    "minimum": torch.minimum, "multiply": torch.mul, "nextafter": torch.nextafter, "not_equal": torch.ne, "pow": torch.pow,
    "remainder": torch.remainder, "subtract": torch.sub,
}


def _unary(name, kernel):
    def function(x, /):
        return apply(kernel, x)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"The standard's ``{name}``, element by element."
    return function


def _binary(name, kernel):
    def function(x1, x2, /):
        return apply_promoted(kernel, x1, x2)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"The standard's ``{name}``, element by element, of arrays that broadcast, or of an array and a number."
    return function


for _name, _kernel in _UNARY.items():
    globals()[_name] = _unary(_name, _kernel)
for _name, _kernel in _BINARY.items():
    globals()[_name] = _binary(_name, _kernel)
__all__ += [*_UNARY, *_BINARY]


def sign(x, /):
    """-1, 0 or 1; nan of nan."""
    return apply(lambda t: torch.where(torch.isnan(t), t, torch.sign(t)) if t.is_floating_point() else torch.sign(t), x)


def real(x, /):
    """The elements themselves: there are no complex arrays."""
    return apply(torch.positive, x)


def imag(x, /):
    """Zeros: there are no complex arrays."""
    return apply(torch.zeros_like, x)


def clip(x, /, min=None, max=None):
    """Elements cut to [min, max], bounds being numbers or arrays that broadcast; None leaves a side open."""
    def cut(t, low, high):
        found = t if low is None else torch.maximum(*promoted([t, low]))
        return (found if high is None else torch.minimum(*promoted([found, high]))).to(t.dtype)
    return apply(cut, x, min, max)
