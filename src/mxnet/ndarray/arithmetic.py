"""Python's operators on arrays: thin where nothing unusual is asked, else the registered operators."""
import numpy as np
import torch

from ..base import ArgumentError, DTypeError
from ..ops import registry
from ..ops.mode import MODE
from .notes import note_of
from .register import invoke

__all__ = ["Arithmetic", "at_once", "binary"]

_new = object.__new__


def _number(value):
    """A Python number of a scalar operand, or None."""
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, np.generic) and value.dtype.kind in "iufb":
        return value.item()
    return None


def binary(left, right, array_operator, scalar_operator, reverse_operator=None, out=None):
    """``left op right`` where each is an array or a number.

    Raises:
        DTypeError: An operand is neither.
    """
    first, second = hasattr(left, "_ctx"), hasattr(right, "_ctx")
    if first and second:
        return invoke(registry.get(array_operator), (left, right), {}, left._wrap, out)
    if first:
        number, name, array = _number(right), scalar_operator, left
    elif second:
        number, name, array = _number(left), reverse_operator or scalar_operator, right
    else:
        raise DTypeError(f"{array_operator}: expected an NDArray, got {type(left).__name__} and {type(right).__name__}.")
    if number is None:
        other = right if first else left
        raise DTypeError(f"{array_operator}: a {type(other).__name__} is no operand; expected an NDArray or a number"
                         f"{' (mx.nd.array(...) makes an array of it)' if isinstance(other, np.ndarray | list | tuple) else ''}.")
    return invoke(registry.get(name), (array,), {"scalar": number}, array._wrap, out)


def _forward(kernel, array_operator, scalar_operator, floats_only=False):
    """A method ``x op y`` whose common cases call torch's kernel at once."""
    def method(self, other):
        if other.__class__ is self.__class__:
            a, b = self._data, other._data
            if (a.dtype is b.dtype and self._ctx is other._ctx and (a.is_floating_point() or not floats_only)
                    and ((recording := MODE.recording) or not (a.requires_grad or b.requires_grad))):
                try:
                    found = kernel(a, b)
                except RuntimeError:
                    return binary(self, other, array_operator, scalar_operator)     # says what is wrong
                made = _new(self.__class__)
                made._data, made._ctx = found, self._ctx
                if recording and found.requires_grad:
                    made._note = (array_operator, (), (self._note or note_of(self), other._note or note_of(other)))
                return made
        elif other.__class__ is float or other.__class__ is int:
            a = self._data
            if a.is_floating_point() and ((recording := MODE.recording) or not a.requires_grad):
                made = _new(self.__class__)
                made._data, made._ctx = kernel(a, other), self._ctx
                if recording and a.requires_grad:
                    made._note = (scalar_operator, (other,), (self._note or note_of(self),))
                return made
        return binary(self, other, array_operator, scalar_operator)
    return method


def _plain(array_operator, scalar_operator):
    def method(self, other):
        return binary(self, other, array_operator, scalar_operator)
    return method


def _reflected(array_operator, scalar_operator, reverse_operator):
    def method(self, other):
        return binary(other, self, array_operator, scalar_operator, reverse_operator)
    return method


def at_once(kernel, array, other):
    """Run an in-place kernel on the memory of ``array`` where nothing unusual is asked: floats, one type and shape, nothing recorded."""
    target = array._data
    if MODE.recording or not target.is_floating_point():
        return False
    value = other
    if other.__class__ is array.__class__:
        value = other._data
        if target.dtype is not value.dtype or target.shape != value.shape or array._ctx is not other._ctx:
            return False
        value = value.data if value.requires_grad else value
    elif other.__class__ is not float and other.__class__ is not int:
        return False
    try:
        kernel(target.data if target.requires_grad else target, value)
    except RuntimeError:                                   # the two overlap in memory: compute first, then write
        return False
    array._touch()
    return True


def _in_place(name, kernel=None):
    forward = f"__{name}__"

    def method(self, other):
        if kernel is not None and at_once(kernel, self, other):
            return self
        self._check_write()
        found = getattr(self, forward)(other)
        if found is NotImplemented:
            return found
        if found._data.shape != self._data.shape:
            raise ArgumentError(f"in-place {name}: the result has shape {found.shape}, the array {self.shape}.")
        self._write(found._data)
        return self
    return method


def _comparison(array_operator, scalar_operator, without_array):
    def method(self, other):
        if hasattr(other, "_ctx") or _number(other) is not None:
            return binary(self, other, array_operator, scalar_operator)
        if without_array is None or isinstance(other, np.ndarray | list | tuple):
            raise DTypeError(f"{array_operator}: a {type(other).__name__} is no operand; expected an NDArray or a number.")
        return without_array
    return method


class Arithmetic:
    """Operators of dense mx.nd arrays. Both operands broadcast; types of elements do not mix; numbers never change the type."""

    __slots__ = ()

    __add__ = _forward(torch.add, "broadcast_add", "_plus_scalar")
    __sub__ = _forward(torch.sub, "broadcast_sub", "_minus_scalar")
    __mul__ = _forward(torch.mul, "broadcast_mul", "_mul_scalar")
    __truediv__ = _forward(torch.div, "broadcast_div", "_div_scalar", floats_only=True)
    __mod__ = _plain("broadcast_mod", "_mod_scalar")
    __pow__ = _plain("broadcast_power", "_power_scalar")
    __radd__ = _reflected("broadcast_add", "_plus_scalar", "_plus_scalar")
    __rsub__ = _reflected("broadcast_sub", "_minus_scalar", "_rminus_scalar")
    __rmul__ = _reflected("broadcast_mul", "_mul_scalar", "_mul_scalar")
    __rtruediv__ = _reflected("broadcast_div", "_div_scalar", "_rdiv_scalar")
    __rmod__ = _reflected("broadcast_mod", "_mod_scalar", "_rmod_scalar")
    __rpow__ = _reflected("broadcast_power", "_power_scalar", "_rpower_scalar")
    __iadd__, __isub__, __imul__ = _in_place("add", torch.Tensor.add_), _in_place("sub", torch.Tensor.sub_), _in_place("mul", torch.Tensor.mul_)
    __itruediv__, __imod__ = _in_place("truediv", torch.Tensor.div_), _in_place("mod")
    __div__, __rdiv__, __idiv__ = __truediv__, __rtruediv__, __itruediv__
    __eq__ = _comparison("broadcast_equal", "_equal_scalar", False)
    __ne__ = _comparison("broadcast_not_equal", "_not_equal_scalar", True)
    __gt__ = _comparison("broadcast_greater", "_greater_scalar", None)
    __ge__ = _comparison("broadcast_greater_equal", "_greater_equal_scalar", None)
    __lt__ = _comparison("broadcast_lesser", "_lesser_scalar", None)
    __le__ = _comparison("broadcast_lesser_equal", "_lesser_equal_scalar", None)

    def __neg__(self):
        return invoke(registry.get("negative"), (self,), {}, self._wrap)

    def __abs__(self):
        return invoke(registry.get("abs"), (self,), {}, self._wrap)

    def __matmul__(self, other):
        return invoke(registry.get("dot"), (self, other), {}, self._wrap)
