# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
def abs(x: Any) -> ndarray:
    """The standard's ``abs``, element by element."""

def acos(x: Any) -> ndarray:
    """The standard's ``acos``, element by element."""

def acosh(x: Any) -> ndarray:
    """The standard's ``acosh``, element by element."""

def asin(x: Any) -> ndarray:
    """The standard's ``asin``, element by element."""

def asinh(x: Any) -> ndarray:
    """The standard's ``asinh``, element by element."""

def atan(x: Any) -> ndarray:
    """The standard's ``atan``, element by element."""

def atanh(x: Any) -> ndarray:
    """The standard's ``atanh``, element by element."""

def bitwise_invert(x: Any) -> ndarray:
    """The standard's ``bitwise_invert``, element by element."""

def ceil(x: Any) -> ndarray:
    """The standard's ``ceil``, element by element."""

def conj(x: Any) -> ndarray:
    """The standard's ``conj``, element by element."""

def cos(x: Any) -> ndarray:
    """The standard's ``cos``, element by element."""

def cosh(x: Any) -> ndarray:
    """The standard's ``cosh``, element by element."""

def exp(x: Any) -> ndarray:
    """The standard's ``exp``, element by element."""

def expm1(x: Any) -> ndarray:
    """The standard's ``expm1``, element by element."""

def floor(x: Any) -> ndarray:
    """The standard's ``floor``, element by element."""

def isfinite(x: Any) -> ndarray:
    """The standard's ``isfinite``, element by element."""

def isinf(x: Any) -> ndarray:
    """The standard's ``isinf``, element by element."""

def isnan(x: Any) -> ndarray:
    """The standard's ``isnan``, element by element."""

def log(x: Any) -> ndarray:
    """The standard's ``log``, element by element."""

def log10(x: Any) -> ndarray:
    """The standard's ``log10``, element by element."""

def log1p(x: Any) -> ndarray:
    """The standard's ``log1p``, element by element."""

def log2(x: Any) -> ndarray:
    """The standard's ``log2``, element by element."""

def logical_not(x: Any) -> ndarray:
    """The standard's ``logical_not``, element by element."""

def negative(x: Any) -> ndarray:
    """The standard's ``negative``, element by element."""

def positive(x: Any) -> ndarray:
    """The standard's ``positive``, element by element."""

def reciprocal(x: Any) -> ndarray:
    """The standard's ``reciprocal``, element by element."""

def round(x: Any) -> ndarray:
    """The standard's ``round``, element by element."""

def signbit(x: Any) -> ndarray:
    """The standard's ``signbit``, element by element."""

def sin(x: Any) -> ndarray:
    """The standard's ``sin``, element by element."""

def sinh(x: Any) -> ndarray:
    """The standard's ``sinh``, element by element."""

def sqrt(x: Any) -> ndarray:
    """The standard's ``sqrt``, element by element."""

def square(x: Any) -> ndarray:
    """The standard's ``square``, element by element."""

def tan(x: Any) -> ndarray:
    """The standard's ``tan``, element by element."""

def tanh(x: Any) -> ndarray:
    """The standard's ``tanh``, element by element."""

def trunc(x: Any) -> ndarray:
    """The standard's ``trunc``, element by element."""

def add(x1: Any, x2: Any) -> ndarray:
    """The standard's ``add``, element by element, of arrays that broadcast, or of an array and a number."""

def atan2(x1: Any, x2: Any) -> ndarray:
    """The standard's ``atan2``, element by element, of arrays that broadcast, or of an array and a number."""

def bitwise_and(x1: Any, x2: Any) -> ndarray:
    """The standard's ``bitwise_and``, element by element, of arrays that broadcast, or of an array and a number."""

def bitwise_left_shift(x1: Any, x2: Any) -> ndarray:
    """The standard's ``bitwise_left_shift``, element by element, of arrays that broadcast, or of an array and a number."""

def bitwise_or(x1: Any, x2: Any) -> ndarray:
    """The standard's ``bitwise_or``, element by element, of arrays that broadcast, or of an array and a number."""

def bitwise_right_shift(x1: Any, x2: Any) -> ndarray:
    """The standard's ``bitwise_right_shift``, element by element, of arrays that broadcast, or of an array and a number."""

def bitwise_xor(x1: Any, x2: Any) -> ndarray:
    """The standard's ``bitwise_xor``, element by element, of arrays that broadcast, or of an array and a number."""

def copysign(x1: Any, x2: Any) -> ndarray:
    """The standard's ``copysign``, element by element, of arrays that broadcast, or of an array and a number."""

def divide(x1: Any, x2: Any) -> ndarray:
    """The standard's ``divide``, element by element, of arrays that broadcast, or of an array and a number."""

def equal(x1: Any, x2: Any) -> ndarray:
    """The standard's ``equal``, element by element, of arrays that broadcast, or of an array and a number."""

def floor_divide(x1: Any, x2: Any) -> ndarray:
    """The standard's ``floor_divide``, element by element, of arrays that broadcast, or of an array and a number."""

def greater(x1: Any, x2: Any) -> ndarray:
    """The standard's ``greater``, element by element, of arrays that broadcast, or of an array and a number."""

def greater_equal(x1: Any, x2: Any) -> ndarray:
    """The standard's ``greater_equal``, element by element, of arrays that broadcast, or of an array and a number."""

def hypot(x1: Any, x2: Any) -> ndarray:
    """The standard's ``hypot``, element by element, of arrays that broadcast, or of an array and a number."""

def less(x1: Any, x2: Any) -> ndarray:
    """The standard's ``less``, element by element, of arrays that broadcast, or of an array and a number."""

def less_equal(x1: Any, x2: Any) -> ndarray:
    """The standard's ``less_equal``, element by element, of arrays that broadcast, or of an array and a number."""

def logaddexp(x1: Any, x2: Any) -> ndarray:
    """The standard's ``logaddexp``, element by element, of arrays that broadcast, or of an array and a number."""

def logical_and(x1: Any, x2: Any) -> ndarray:
    """The standard's ``logical_and``, element by element, of arrays that broadcast, or of an array and a number."""

def logical_or(x1: Any, x2: Any) -> ndarray:
    """The standard's ``logical_or``, element by element, of arrays that broadcast, or of an array and a number."""

def logical_xor(x1: Any, x2: Any) -> ndarray:
    """The standard's ``logical_xor``, element by element, of arrays that broadcast, or of an array and a number."""

def maximum(x1: Any, x2: Any) -> ndarray:
    """The standard's ``maximum``, element by element, of arrays that broadcast, or of an array and a number."""

def minimum(x1: Any, x2: Any) -> ndarray:
    """The standard's ``minimum``, element by element, of arrays that broadcast, or of an array and a number."""

def multiply(x1: Any, x2: Any) -> ndarray:
    """The standard's ``multiply``, element by element, of arrays that broadcast, or of an array and a number."""

def nextafter(x1: Any, x2: Any) -> ndarray:
    """The standard's ``nextafter``, element by element, of arrays that broadcast, or of an array and a number."""

def not_equal(x1: Any, x2: Any) -> ndarray:
    """The standard's ``not_equal``, element by element, of arrays that broadcast, or of an array and a number."""

def pow(x1: Any, x2: Any) -> ndarray:
    """The standard's ``pow``, element by element, of arrays that broadcast, or of an array and a number."""

def remainder(x1: Any, x2: Any) -> ndarray:
    """The standard's ``remainder``, element by element, of arrays that broadcast, or of an array and a number."""

def subtract(x1: Any, x2: Any) -> ndarray:
    """The standard's ``subtract``, element by element, of arrays that broadcast, or of an array and a number."""

from .calls import apply as apply, apply_promoted as apply_promoted, promoted as promoted
def sign(x, /):
    """-1, 0 or 1; nan of nan."""
def real(x, /):
    """The elements themselves: there are no complex arrays."""
def imag(x, /):
    """Zeros: there are no complex arrays."""
def clip(x, /, min=None, max=None):
    """Elements cut to [min, max], bounds being numbers or arrays that broadcast; None leaves a side open."""
