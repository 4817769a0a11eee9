# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
def add(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Sum, element by element, of two arrays that broadcast, or of an array and a number."""

def subtract(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Difference, element by element, of two arrays that broadcast, or of an array and a number."""

def multiply(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Product, element by element, of two arrays that broadcast, or of an array and a number."""

def divide(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Quotient; float32 of integers, element by element, of two arrays that broadcast, or of an array and a number."""

def true_divide(x1: Any, x2: Any, out: Any = ...) -> ndarray:
    """Quotient; float32 of integers, element by element, of two arrays that broadcast, or of an array and a number."""

def mod(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Remainder, with the sign of the divisor; 0 where that is 0, element by element, of two arrays that broadcast, or of an array and a number."""

def remainder(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Remainder, with the sign of the divisor; 0 where that is 0, element by element, of two arrays that broadcast, or of an array and a number."""

def power(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Power, element by element, of two arrays that broadcast, or of an array and a number."""

def maximum(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Larger elements, element by element, of two arrays that broadcast, or of an array and a number."""

def minimum(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Smaller elements, element by element, of two arrays that broadcast, or of an array and a number."""

def hypot(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Square root of the sum of squares, element by element, of two arrays that broadcast, or of an array and a number."""

def arctan2(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Angle of the point (x2, x1), element by element, of two arrays that broadcast, or of an array and a number."""

def copysign(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Size of x1 with the sign of x2, element by element, of two arrays that broadcast, or of an array and a number."""

def ldexp(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """``x1 * 2 ** x2``, element by element, of two arrays that broadcast, or of an array and a number."""

def lcm(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Least common multiple of integers, element by element, of two arrays that broadcast, or of an array and a number."""

def bitwise_and(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Bits that both have, element by element, of two arrays that broadcast, or of an array and a number."""

def bitwise_or(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Bits that one of them has, element by element, of two arrays that broadcast, or of an array and a number."""

def bitwise_xor(x1: Any, x2: Any, out: Any = ..., **kwargs: Any) -> ndarray:
    """Bits that exactly one has, element by element, of two arrays that broadcast, or of an array and a number."""

def equal(x1: Any, x2: Any, out: Any = ...) -> ndarray:
    """Whether x1 == x2, element by element, of two arrays that broadcast, or of an array and a number."""

def not_equal(x1: Any, x2: Any, out: Any = ...) -> ndarray:
    """Whether x1 != x2, element by element, of two arrays that broadcast, or of an array and a number."""

def greater(x1: Any, x2: Any, out: Any = ...) -> ndarray:
    """Whether x1 > x2, element by element, of two arrays that broadcast, or of an array and a number."""

def greater_equal(x1: Any, x2: Any, out: Any = ...) -> ndarray:
    """Whether x1 >= x2, element by element, of two arrays that broadcast, or of an array and a number."""

def less(x1: Any, x2: Any, out: Any = ...) -> ndarray:
    """Whether x1 < x2, element by element, of two arrays that broadcast, or of an array and a number."""

def less_equal(x1: Any, x2: Any, out: Any = ...) -> ndarray:
    """Whether x1 <= x2, element by element, of two arrays that broadcast, or of an array and a number."""

from ...base import ArgumentError as ArgumentError, DTypeError as DTypeError
from ...ops.mode import MODE as MODE
from ..arithmetic import at_once as at_once
from ..notes import note_of as note_of
from .calls import call as call, is_array as is_array, is_number as is_number, number as number, refuse_options as refuse_options
BINARY: Any
def binary(name, x1, x2, out=None):
    """The function ``name`` of two arrays, of an array and a number, or of two numbers (then NumPy's own result).

    Raises:
        DTypeError: An operand is neither array nor number.
    """
class _Reflected:
    """What arrays and symbols share: operators with the operands turned round."""

    def __neg__(self):
        ...

    def __abs__(self):
        ...

    def __invert__(self):
        ...

    def __matmul__(self, other):
        ...

    def __rmatmul__(self, other):
        ...
class ArrayArithmetic(_Reflected):
    """Python's operators on mx.np arrays."""

    def _with_number(self, operator, value, out, _is_int):
        ...

    def _negated(self):
        ...
class SymbolArithmetic(_Reflected):
    """Python's operators on symbols with NumPy semantics."""

    def _with_number(self, operator, value, out, is_int):
        ...

    def _negated(self):
        ...
