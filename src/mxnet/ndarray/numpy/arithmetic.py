"""Operators and functions of two operands: arrays that broadcast and promote, or an array and a number, which keeps its type."""
import numpy as np
import torch

from ...base import ArgumentError, DTypeError
from ...ops.mode import MODE
from ..arithmetic import at_once
from ..notes import note_of
from .calls import call, is_array, is_number, number, refuse_options

__all__ = ["ArrayArithmetic", "BINARY", "SymbolArithmetic", "binary"]

_new = object.__new__

# function -> operators of: two arrays, array and number, number and array
BINARY = {
    "add": ("_npi_add", "_npi_add_scalar", "_npi_add_scalar"),
    "subtract": ("_npi_subtract", "_npi_subtract_scalar", "_npi_rsubtract_scalar"),
    "multiply": ("_npi_multiply", "_npi_multiply_scalar", "_npi_multiply_scalar"),
    "divide": ("_npi_true_divide", "_npi_true_divide_scalar", "_npi_rtrue_divide_scalar"),
    "true_divide": ("_npi_true_divide", "_npi_true_divide_scalar", "_npi_rtrue_divide_scalar"),
    "mod": ("_npi_mod", "_npi_mod_scalar", "_npi_rmod_scalar"),
    "remainder": ("_npi_mod", "_npi_mod_scalar", "_npi_rmod_scalar"),
    "power": ("_npi_power", "_npi_power_scalar", "_npi_rpower_scalar"),
    "maximum": ("_npi_maximum", "_npi_maximum_scalar", "_npi_maximum_scalar"),
    "minimum": ("_npi_minimum", "_npi_minimum_scalar", "_npi_minimum_scalar"),
    "hypot": ("_npi_hypot", "_npi_hypot_scalar", "_npi_hypot_scalar"),
    "arctan2": ("_npi_arctan2", "_npi_arctan2_scalar", "_npi_rarctan2_scalar"),
    "copysign": ("_npi_copysign", "_npi_copysign_scalar", "_npi_rcopysign_scalar"),
    "ldexp": ("_npi_ldexp", "_npi_ldexp_scalar", "_npi_rldexp_scalar"),
    "lcm": ("_npi_lcm", "_npi_lcm_scalar", "_npi_lcm_scalar"),
    "bitwise_and": ("_npi_bitwise_and", "_npi_bitwise_and_scalar", "_npi_bitwise_and_scalar"),
    "bitwise_or": ("_npi_bitwise_or", "_npi_bitwise_or_scalar", "_npi_bitwise_or_scalar"),
    "bitwise_xor": ("_npi_bitwise_xor", "_npi_bitwise_xor_scalar", "_npi_bitwise_xor_scalar"),
    "equal": ("_npi_equal", "_npi_equal_scalar", "_npi_equal_scalar"),
    "not_equal": ("_npi_not_equal", "_npi_not_equal_scalar", "_npi_not_equal_scalar"),
    "greater": ("_npi_greater", "_npi_greater_scalar", "_npi_less_scalar"),
    "greater_equal": ("_npi_greater_equal", "_npi_greater_equal_scalar", "_npi_less_equal_scalar"),
    "less": ("_npi_less", "_npi_less_scalar", "_npi_greater_scalar"),
    "less_equal": ("_npi_less_equal", "_npi_less_equal_scalar", "_npi_greater_equal_scalar"),
}


def binary(name, x1, x2, out=None):
    """The function ``name`` of two arrays, of an array and a number, or of two numbers (then NumPy's own result).

    Raises:
        DTypeError: An operand is neither array nor number.
    """
    arrays, scalar, reverse = BINARY[name]
    first, second = is_array(x1), is_array(x2)
    if first and second:
        return call(arrays, x1, x2, out=out)
    if first and is_number(x2):
        return x1._with_number(scalar, number(x2), out, isinstance(x2, int))
    if second and is_number(x1):
        return x2._with_number(reverse, number(x1), out, False)
    if first and isinstance(x2, np.ndarray) and hasattr(x1, "_ctx"):
        return call(arrays, x1, x1._like(x2), out=out)
    if second and isinstance(x1, np.ndarray) and hasattr(x2, "_ctx"):
        return call(arrays, x2._like(x1), x2, out=out)
    if is_number(x1) and is_number(x2):
        return getattr(np, name)(x1, x2)
    other = x2 if first else x1
    raise DTypeError(f"{name}: a {type(other).__name__} is no operand; expected an mx.np array or a number"
                     f"{' (as_np_ndarray() makes one of an mx.nd array)' if hasattr(other, '_ctx') else ''}.")


def _thin(kernel, name, floats_only=False):
    """A method ``x op y`` whose common cases call torch's kernel at once."""
    operators = BINARY[name]

    def method(self, other):
        kind = other.__class__
        if kind is self.__class__:
            a, b = self._data, other._data
            if (a.dtype is b.dtype and self._ctx is other._ctx and (not floats_only or a.is_floating_point())
                    and ((recording := MODE.recording) or not (a.requires_grad or b.requires_grad))):
                try:
                    found = kernel(a, b)
                except RuntimeError:
                    return binary(name, self, other)     # says what is wrong
                made = _new(kind)
                made._data, made._ctx = found, self._ctx
                if recording and found.requires_grad:
                    made._note = (operators[0], (), (self._note or note_of(self), other._note or note_of(other)))
                return made
        elif kind is float or kind is int:
            a = self._data
            if a.is_floating_point() and ((recording := MODE.recording) or not a.requires_grad):
                made = _new(self.__class__)
                made._data, made._ctx = kernel(a, other), self._ctx
                if recording and a.requires_grad:
                    made._note = (operators[1], (other,), (self._note or note_of(self),))
                return made
        return binary(name, self, other)
    return method


def _plain(name):
    def method(self, other):
        return binary(name, self, other)
    return method


def _reflected(name):
    def method(self, other):
        return binary(name, other, self)
    return method


def _compared(name, kernel, without_array):
    """A comparison; ``==`` and ``!=`` with something that is no operand have an answer too."""
    thin = _thin(kernel, name)

    def method(self, other):
        if without_array is not None and (other is None or isinstance(other, str)):
            return without_array
        if MODE.recording:                                # part of the graph, with zero gradient
            return binary(name, self, other)
        return thin(self, other)
    return method


def _in_place(name, forward=None, kernel=None):
    def method(self, other):
        if kernel is not None and at_once(kernel, self, other):
            return self
        self._check_write()
        found = binary(name, self, other) if forward is None else forward(self, other)
        if found._data.shape != self._data.shape:
            raise ArgumentError(f"in-place {name}: the result has shape {found.shape}, the array {self.shape}.")
        if found._data.dtype is not self._data.dtype:
            raise DTypeError(f"in-place {name}: the result has type {found.dtype}, the array {self.dtype}; write x = x.astype(...) first.")
        self._write(found._data)
        return self
    return method


class _Reflected:
    """What arrays and symbols share: operators with the operands turned round."""

    __slots__ = ()

    __radd__, __rsub__, __rmul__ = _reflected("add"), _reflected("subtract"), _reflected("multiply")
    __rtruediv__, __rmod__, __rpow__ = _reflected("true_divide"), _reflected("mod"), _reflected("power")
    __rdiv__ = __rtruediv__
    __rand__, __ror__, __rxor__ = _reflected("bitwise_and"), _reflected("bitwise_or"), _reflected("bitwise_xor")

    def __neg__(self):
        return self._negated()

    def __abs__(self):
        return call("_npi_absolute", self)

    def __invert__(self):
        return call("_npi_bitwise_not", self)

    def __matmul__(self, other):
        return call("_npi_matmul", self, other)

    def __rmatmul__(self, other):
        return call("_npi_matmul", self._like(other), self)


class ArrayArithmetic(_Reflected):
    """Python's operators on mx.np arrays."""

    __slots__ = ()

    __add__, __sub__, __mul__ = _thin(torch.add, "add"), _thin(torch.sub, "subtract"), _thin(torch.mul, "multiply")
    __truediv__ = __div__ = _thin(torch.div, "true_divide", floats_only=True)
    __mod__, __pow__ = _plain("mod"), _plain("power")
    __and__, __or__, __xor__ = _plain("bitwise_and"), _plain("bitwise_or"), _plain("bitwise_xor")
    __iadd__, __isub__ = _in_place("add", __add__, torch.Tensor.add_), _in_place("subtract", __sub__, torch.Tensor.sub_)
    __imul__ = _in_place("multiply", __mul__, torch.Tensor.mul_)
    __itruediv__ = __idiv__ = _in_place("true_divide", __truediv__, torch.Tensor.div_)
    __imod__ = _in_place("mod")
    __iand__, __ior__, __ixor__ = _in_place("bitwise_and"), _in_place("bitwise_or"), _in_place("bitwise_xor")
    __eq__, __ne__ = _compared("equal", torch.eq, False), _compared("not_equal", torch.ne, True)
    __gt__, __ge__ = _compared("greater", torch.gt, None), _compared("greater_equal", torch.ge, None)
    __lt__, __le__ = _compared("less", torch.lt, None), _compared("less_equal", torch.le, None)

    def _with_number(self, operator, value, out, _is_int):
        return self._operator(operator)(self, scalar=value, out=out)

    def _negated(self):
        return call("_npi_negative", self) if self._data.dtype is not torch.bool else self * -1


class SymbolArithmetic(_Reflected):
    """Python's operators on symbols with NumPy semantics."""

    __add__, __sub__, __mul__ = _plain("add"), _plain("subtract"), _plain("multiply")
    __truediv__ = __div__ = _plain("true_divide")
    __mod__, __pow__ = _plain("mod"), _plain("power")
    __and__, __or__, __xor__ = _plain("bitwise_and"), _plain("bitwise_or"), _plain("bitwise_xor")
    __eq__, __ne__ = _plain("equal"), _plain("not_equal")
    __gt__, __ge__, __lt__, __le__ = _plain("greater"), _plain("greater_equal"), _plain("less"), _plain("less_equal")

    def _with_number(self, operator, value, out, is_int):
        return self._operator(operator)(self, scalar=float(value), is_int=is_int, out=out)

    def _negated(self):
        return self._with_number("_npi_multiply_scalar", -1.0, None, False)


_TEXT = {
    "add": "Sum", "subtract": "Difference", "multiply": "Product", "divide": "Quotient; float32 of integers",
    "true_divide": "Quotient; float32 of integers", "mod": "Remainder, with the sign of the divisor; 0 where that is 0",
    "remainder": "Remainder, with the sign of the divisor; 0 where that is 0", "power": "Power", "maximum": "Larger elements",
    "minimum": "Smaller elements", "hypot": "Square root of the sum of squares", "arctan2": "Angle of the point (x2, x1)",
    "copysign": "Size of x1 with the sign of x2", "ldexp": "``x1 * 2 ** x2``", "lcm": "Least common multiple of integers",
    "bitwise_and": "Bits that both have", "bitwise_or": "Bits that one of them has", "bitwise_xor": "Bits that exactly one has",
    "equal": "Whether x1 == x2", "not_equal": "Whether x1 != x2", "greater": "Whether x1 > x2", "greater_equal": "Whether x1 >= x2",
    "less": "Whether x1 < x2", "less_equal": "Whether x1 <= x2",
}
_THIN = {"add": "__add__", "subtract": "__sub__", "multiply": "__mul__", "divide": "__truediv__", "true_divide": "__truediv__",
         "greater": "__gt__", "greater_equal": "__ge__", "less": "__lt__", "less_equal": "__le__"}


def _function(name):
    thin = _THIN.get(name)
    if name in ("equal", "not_equal", "greater", "greater_equal", "less", "less_equal", "true_divide"):
        def function(x1, x2, out=None):
            if out is None and thin is not None and hasattr(x1, "_operator"):
                return getattr(x1, thin)(x2)
            return binary(name, x1, x2, out)
    else:
        def function(x1, x2, out=None, **kwargs):
            if kwargs:
                refuse_options(name, kwargs)
            if out is None and thin is not None and hasattr(x1, "_operator"):
                return getattr(x1, thin)(x2)
            return binary(name, x1, x2, out)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"{_TEXT[name]}, element by element, of two arrays that broadcast, or of an array and a number."
    return function


for _name in BINARY:
    globals()[_name] = _function(_name)
__all__ += list(BINARY)
