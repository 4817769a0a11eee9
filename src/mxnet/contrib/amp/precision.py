"""Which precision an operator runs in."""
from ...base import ArgumentError
from ...ops.registry import REGISTRY
from .lists import symbol_bf16, symbol_fp16

__all__ = ["NARROW", "SINGLE", "WIDEST", "Precision", "lists_of"]

NARROW, SINGLE, WIDEST = "narrow", "float32", "widest"


def lists_of(target_dtype):
    """The lists for a narrow type.

    Raises:
        ArgumentError: It is neither float16 nor bfloat16.
    """
    name = target_dtype if isinstance(target_dtype, str) else getattr(target_dtype, "__name__", str(target_dtype))
    if name not in ("float16", "bfloat16"):
        raise ArgumentError(f"Only target_dtype float16 and bfloat16 are supported, received {target_dtype!r}.")
    return name, symbol_fp16 if name == "float16" else symbol_bf16


def _names(operators):
    """Names of registered operators, aliases resolved."""
    found = set()
    for name in operators:
        if name not in REGISTRY:
            raise ArgumentError(f"amp: there is no operator {name!r}.")
        found.add(REGISTRY[name].name)
    return found


class Precision:
    """The choice for every operator.

    Args:
        target_dtype: ``"float16"`` or ``"bfloat16"``.
        narrow, single, conditional: Lists to use instead of the standard ones, or None.

    Attributes:
        narrow, single, widest: Names of operators.
    """

    def __init__(self, target_dtype, narrow=None, single=None, conditional=None):
        self.dtype, lists = lists_of(target_dtype)
        standard = lists.FP16_FUNCS if self.dtype == "float16" else lists.BF16_FUNCS
        self.narrow = _names(standard if narrow is None else narrow)
        self.single = _names(lists.FP32_FUNCS if single is None else single) - (self.narrow if single is None else set())
        if both := self.narrow & self.single:
            raise ArgumentError(f"amp: {', '.join(sorted(both))} cannot be both in {self.dtype} and in float32.")
        self.widest = _names(lists.WIDEST_TYPE_CASTS) - self.narrow - self.single
        self._conditions = {}
        for name, attribute, values in lists.CONDITIONAL_FP32_FUNCS if conditional is None else conditional:
            self._conditions.setdefault(next(iter(_names([name]))), []).append((attribute, {str(v) for v in values}))

    @property
    def conditional(self):
        """Names of the operators whose attributes decide."""
        return set(self._conditions)

    def of(self, name, attrs):
        """NARROW, SINGLE, WIDEST, or None for the precision of the inputs."""
        if any(str(attrs.get(attribute)) in values for attribute, values in self._conditions.get(name, ())):
            return SINGLE
        return NARROW if name in self.narrow else SINGLE if name in self.single else WIDEST if name in self.widest else None
