# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
def abs(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Absolute value, element by element."""

def absolute(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Absolute value, element by element."""

def arccos(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Inverse cosine, element by element."""

def arccosh(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Inverse hyperbolic cosine, element by element."""

def arcsin(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Inverse sine, element by element."""

def arcsinh(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Inverse hyperbolic sine, element by element."""

def arctan(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Inverse tangent, element by element."""

def arctanh(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Inverse hyperbolic tangent, element by element."""

def bitwise_not(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """All bits turned; of bool the opposite, element by element."""

def cbrt(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Cube root, element by element."""

def ceil(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Smallest integer that is not less, element by element."""

def cos(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Cosine, element by element."""

def cosh(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Hyperbolic cosine, element by element."""

def deg2rad(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Radians of degrees, element by element."""

def degrees(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Degrees of radians, element by element."""

def exp(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Exponential function, element by element."""

def expm1(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """``exp(x) - 1``, exact near 0, element by element."""

def fix(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Nearest integer towards zero, element by element."""

def floor(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Largest integer that is not greater, element by element."""

def invert(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """All bits turned; of bool the opposite, element by element."""

def isfinite(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Whether it is neither nan nor infinite, element by element."""

def isinf(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Whether it is infinite, element by element."""

def isnan(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Whether it is nan, element by element."""

def isneginf(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Whether it is minus infinity, element by element."""

def isposinf(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Whether it is plus infinity, element by element."""

def log(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Natural logarithm, element by element."""

def log10(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Logarithm to base 10, element by element."""

def log1p(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """``log(1 + x)``, exact near 0, element by element."""

def log2(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Logarithm to base 2, element by element."""

def logical_not(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Whether it is zero, element by element."""

def negative(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """The opposite number, element by element."""

def rad2deg(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Degrees of radians, element by element."""

def radians(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Radians of degrees, element by element."""

def reciprocal(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """``1 / x``, element by element."""

def rint(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Nearest integer, halves downwards, element by element."""

def sign(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """-1, 0 or 1; 0 of nan, element by element."""

def sin(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Sine, element by element."""

def sinh(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Hyperbolic sine, element by element."""

def sqrt(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Square root, element by element."""

def square(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """``x * x``, element by element."""

def tan(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Tangent, element by element."""

def tanh(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Hyperbolic tangent, element by element."""

def trunc(x: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Nearest integer towards zero, element by element."""

from ...base import DTypeError as DTypeError
from .calls import call as call, is_number as is_number, refuse_options as refuse_options
UNARY: Any
def unary(operator, name, x, out, options):
    """The operator of an array; of a number NumPy's own result."""
def fabs(x, out=None, **kwargs):
    """Absolute value, element by element."""
def around(x, decimals=0, out=None, **kwargs):
    """Rounded to ``decimals`` digits, halves to even."""
round: Any
round_: Any
def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None, **kwargs):
    """``x`` with other numbers in place of nan and the infinities.

    Args:
        copy: Make a new array; else ``x`` itself is changed.
        nan, posinf, neginf: The numbers; the largest and smallest of the type for the infinities by default.
        kwargs: ``out``, an array to fill.
    """
