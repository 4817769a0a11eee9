"""Words for refusals: shapes and types as messages show them, and what an exception of torch or Python means to a user.

A kernel checks nothing, so that calls which succeed cost nothing; what torch then says speaks of its own functions and arguments. The
operator's rules are asked first (see :meth:`~mxnet.ops.registry.Operator.explain`); where they find nothing, :func:`reworded` says
which kind of refusal it is, and the message shows all inputs and attributes. The original stays as the exception's cause.
"""
import re

from ..base import ArgumentError, DTypeError, IndexOutOfRange, MXNetError, ShapeError

__all__ = ["because", "described", "first_line", "name_of", "reworded", "show"]

_MEMORY = r"allocate memory|(out of|not enough) memory"
_TYPES = (r"not implemented for '|dtype|data type|scalar type|result type|did not match|floating.point|precision|bool|"
          r"converted to type|must be real number|func != 0")
_MATRICES = r"singular|positive.definite|invertible|converge"
_INDICES = r"index|indices|out of (range|bounds)|not in the valid range"
_SHAPES = (r"size|shape|dimension|reshape|broadcast|empty|unpack|zip\(\)|elements|storage|subscript|batch|3D|DFTI|data points|"
           r"division|modulo|overflow|multiplied|equation|kernel")

# What torch's text speaks of, the class, and what it means; the first that fits.
_MEANINGS = (
    (_MEMORY, MXNetError, "out of memory"),
    (_MATRICES, MXNetError, "a matrix is singular, or not positive definite"),
    (_TYPES, DTypeError, "these types of elements are not taken"),
    (r"negative", ShapeError, "a size is negative"),
    (_INDICES, IndexOutOfRange, "an axis or an index is out of range"),
    (_SHAPES, ShapeError, "these shapes do not fit"),
)


def name_of(dtype) -> str:
    """Name of a torch dtype; ``unknown`` for None."""
    return "unknown" if dtype is None else str(dtype).removeprefix("torch.")


def show(shape) -> str:
    """A partial shape, ``?`` where a size is unknown."""
    return "unknown" if shape is None else "(" + ", ".join("?" if d < 0 else str(d) for d in shape) + ("," if len(shape) == 1 else "") + ")"


def described(names, shapes, attrs: dict, types=None) -> str:
    """Inputs and attributes of a call, e.g. ``data: float32 (2, 3), axis=1``."""
    types = [""] * len(names) if types is None else [f": {name_of(t)}" for t in types]
    parts = [f"{n}{t} {show(s)}" for n, s, t in zip(names, shapes, types, strict=False)]
    return ", ".join(parts + [f"{k}={name_of(v) if str(v).startswith('torch.') else repr(v)}" for k, v in attrs.items()])


def because(attrs: dict, inputs, names, index: int) -> str:
    """What the shape that the input at ``index`` should have follows from."""
    parts = [f"{n} is {show(s)}" for i, (n, s) in enumerate(zip(names, inputs, strict=True)) if i < max(index, 1) and i != index and s is not None]
    parts += [f"{k} is {v}" for k, v in attrs.items() if k in ("num_hidden", "num_filter", "kernel", "axis", "input_dim", "output_dim", "num_group")]
    return " and ".join(parts)


def first_line(error: BaseException) -> str:
    """The first line of an exception's text, without a full stop."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def reworded(error: BaseException) -> tuple[type[MXNetError], str]:
    """Class and words for an exception that is none of ours."""
    text = first_line(error)
    if isinstance(error, ZeroDivisionError) or text == "ZeroDivisionError":
        return MXNetError, "an integer is divided by zero"
    for pattern, kind, words in _MEANINGS:
        if re.search(pattern, text, re.IGNORECASE):
            return kind, words
    kinds = {TypeError: DTypeError, ValueError: ArgumentError, IndexError: IndexOutOfRange}
    return kinds.get(type(error), MXNetError), f"it cannot be computed: {text}"
