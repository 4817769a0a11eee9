"""Functions of one array, element by element."""
import numpy as np

from ...base import DTypeError
from .calls import call, is_number, refuse_options

__all__ = ["UNARY", "around", "fabs", "nan_to_num", "round", "round_"]

# function -> what it computes
UNARY = {
    "abs": "Absolute value", "absolute": "Absolute value", "arccos": "Inverse cosine", "arccosh": "Inverse hyperbolic cosine",
    "arcsin": "Inverse sine", "arcsinh": "Inverse hyperbolic sine", "arctan": "Inverse tangent", "arctanh": "Inverse hyperbolic tangent",
    "bitwise_not": "All bits turned; of bool the opposite", "cbrt": "Cube root", "ceil": "Smallest integer that is not less", "cos": "Cosine",
    "cosh": "Hyperbolic cosine", "deg2rad": "Radians of degrees", "degrees": "Degrees of radians", "exp": "Exponential function",
    "expm1": "``exp(x) - 1``, exact near 0", "fix": "Nearest integer towards zero", "floor": "Largest integer that is not greater",
    "invert": "All bits turned; of bool the opposite", "isfinite": "Whether it is neither nan nor infinite", "isinf": "Whether it is infinite",
    "isnan": "Whether it is nan", "isneginf": "Whether it is minus infinity", "isposinf": "Whether it is plus infinity",
    "log": "Natural logarithm", "log10": "Logarithm to base 10", "log1p": "``log(1 + x)``, exact near 0", "log2": "Logarithm to base 2",
    "logical_not": "Whether it is zero", "negative": "The opposite number", "rad2deg": "Degrees of radians", "radians": "Radians of degrees",
    "reciprocal": "``1 / x``", "rint": "Nearest integer, halves downwards", "sign": "-1, 0 or 1; 0 of nan", "sin": "Sine",
    "sinh": "Hyperbolic sine", "sqrt": "Square root", "square": "``x * x``", "tan": "Tangent", "tanh": "Hyperbolic tangent",
    "trunc": "Nearest integer towards zero",
}
# function -> operator, where it is not _npi_<function>
_OPERATORS = {"abs": "_npi_absolute", "deg2rad": "_npi_radians", "rad2deg": "_npi_degrees", "invert": "_npi_bitwise_not"}


def unary(operator, name, x, out, options):
    """The operator of an array; of a number NumPy's own result."""
    if options:
        refuse_options(name, options)
    if is_number(x):
        return getattr(np, name)(x)
    return call(operator, x, out=out)


def _function(name, text):
    operator = _OPERATORS.get(name, "_npi_" + name)

    def function(x, out=None, **kwargs):
        if kwargs or not hasattr(x, "_operator"):
            return unary(operator, name, x, out, kwargs)
        return x._operator(operator)(x, out=out)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"{text}, element by element.\n\nArgs:\n    x: An array, or a number.\n    out: An array to fill."
    return function


for _name, _text in UNARY.items():
    globals()[_name] = _function(_name, _text)
__all__ += list(UNARY)


def fabs(x, out=None, **kwargs):
    """Absolute value, element by element."""
    return unary("_npi_absolute", "abs", x, out, kwargs)


def around(x, decimals=0, out=None, **kwargs):
    """Rounded to ``decimals`` digits, halves to even."""
    if kwargs:
        raise DTypeError(f"around: unknown arguments {', '.join(kwargs)}; it takes x, decimals and out.")
    if is_number(x):
        return np.around(x, decimals)
    return call("_npi_around", x, out=out, decimals=decimals)


round = round_ = around


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None, **kwargs):
    """``x`` with other numbers in place of nan and the infinities.

    Args:
        copy: Make a new array; else ``x`` itself is changed.
        nan, posinf, neginf: The numbers; the largest and smallest of the type for the infinities by default.
        kwargs: ``out``, an array to fill.
    """
    out = kwargs.pop("out", None)
    if kwargs:
        refuse_options("nan_to_num", kwargs)
    if is_number(x):
        return np.nan_to_num(x, copy=copy, nan=nan, posinf=posinf, neginf=neginf)
    return call("_npi_nan_to_num", x, out=out if copy else x, copy=copy, nan=nan, posinf=posinf, neginf=neginf)
