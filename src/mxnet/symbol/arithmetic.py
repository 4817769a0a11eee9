"""Python's operators on symbols."""
import numpy as np

from ..base import DTypeError
from ..ops import registry

__all__ = ["Arithmetic", "binary"]


def _number(value):
    return isinstance(value, int | float | np.generic) and not isinstance(value, np.ndarray)


def binary(left, right, operator, hint, scalar_operator, reverse_operator=None):
    """The symbol ``left op right``, where one may be a number.

    Raises:
        DTypeError: An operand is neither symbol nor number.
    """
    from .register import compose
    first, second = hasattr(left, "_outputs"), hasattr(right, "_outputs")
    if first and second:
        return compose(registry.get(operator), (left, right), {}, hint=hint)
    if first and _number(right):
        return compose(registry.get(scalar_operator), (left,), {"scalar": right}, hint=_scalar_hint(scalar_operator))
    if second and _number(left):
        name = reverse_operator or scalar_operator
        return compose(registry.get(name), (right,), {"scalar": left}, hint=_scalar_hint(name))
    raise DTypeError(f"{operator}: a {type(right if first else left).__name__} is no operand; expected a Symbol or a number.")


# Names that older spellings of the operators left behind.
_HINTS = {"_plus_scalar": "_plusscalar", "_minus_scalar": "_minusscalar", "_rminus_scalar": "_rminusscalar", "_mul_scalar": "_mulscalar",
          "_div_scalar": "_divscalar", "_rdiv_scalar": "_rdivscalar", "_power_scalar": "_powerscalar", "_mod_scalar": "_modscalar",
          "_rmod_scalar": "_rmodscalar", "_maximum_scalar": "_maximumscalar", "_minimum_scalar": "_minimumscalar"}


def _scalar_hint(name):
    return _HINTS.get(name, name)


def _pair(operator, hint, scalar_operator, reverse_operator):
    def forward(self, other):
        return binary(self, other, operator, hint, scalar_operator)

    def reflected(self, other):
        return binary(other, self, operator, hint, scalar_operator, reverse_operator)
    return forward, reflected


class Arithmetic:
    """Operators of mx.sym symbols; arrays have to have equal shapes (``broadcast_add`` and its kin broadcast)."""

    __add__, __radd__ = _pair("elemwise_add", "_plus", "_plus_scalar", "_plus_scalar")
    __sub__, __rsub__ = _pair("elemwise_sub", "_minus", "_minus_scalar", "_rminus_scalar")
    __mul__, __rmul__ = _pair("elemwise_mul", "_mul", "_mul_scalar", "_mul_scalar")
    __truediv__, __rtruediv__ = _pair("elemwise_div", "_div", "_div_scalar", "_rdiv_scalar")
    __div__, __rdiv__ = __truediv__, __rtruediv__
    __mod__, __rmod__ = _pair("_mod", "_mod", "_mod_scalar", "_rmod_scalar")
    __pow__, __rpow__ = _pair("_power", "_power", "_power_scalar", "_rpower_scalar")
    __eq__ = _pair("_equal", "_equal", "_equal_scalar", None)[0]
    __ne__ = _pair("_not_equal", "_not_equal", "_not_equal_scalar", None)[0]
    __gt__ = _pair("_greater", "_greater", "_greater_scalar", None)[0]
    __ge__ = _pair("_greater_equal", "_greater_equal", "_greater_equal_scalar", None)[0]
    __lt__ = _pair("_lesser", "_lesser", "_lesser_scalar", None)[0]
    __le__ = _pair("_lesser_equal", "_lesser_equal", "_lesser_equal_scalar", None)[0]

    def __neg__(self):
        from .register import compose
        return compose(registry.get("_mul_scalar"), (self,), {"scalar": -1.0}, hint="_mulscalar")

    def __abs__(self):
        from .register import compose
        return compose(registry.get("abs"), (self,), {}, hint="abs")
