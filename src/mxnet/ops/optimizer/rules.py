"""Shape and type rules of the updates: weight, gradient and states are alike; with ``mp_`` the states are float32."""
import torch

from ...base import DTypeError, ShapeError
from ..shapes import merge, merge_input
from ..wording import name_of

__all__ = ["alike", "mixed"]

_SCALARS = ("rescale_grad", "r1", "r2")


def alike(op, attrs, inputs, outputs):
    """Weight, gradient, states and the result have one shape; scalars beside them have their own."""
    own = [i for i, name in enumerate(op.input_names[:len(inputs)]) if name not in _SCALARS]
    shape = None
    for known in outputs:
        shape = merge(shape, known)
    for index in own:
        shape = merge_input(index, inputs[index], shape)
    found = list(inputs)
    for index in own:
        found[index] = shape
    return found, [shape] * len(outputs)


def mixed(*halves, output="weight"):
    """A type rule: the inputs named have the weight's type, all others float32; the result that of ``output``."""
    def rule(op, attrs, inputs, outputs):
        names = op.input_names[:len(inputs)]
        weight = inputs[0] or next((t for n, t in zip(names, inputs, strict=True) if n in halves and t is not None), None)
        found = [weight if name in halves else torch.float32 for name in names]
        for name, known, expected in zip(names, inputs, found, strict=True):
            if known is not None and expected is not None and known is not expected:
                raise DTypeError(f"{name} has type {name_of(known)}, expected {name_of(expected)}")
        return found, [torch.float32 if output is None else weight] * len(outputs)
    return rule


def refuse_count(arrays, count, each, extra=0):
    """Raise ShapeError unless ``arrays`` holds ``count`` groups of ``each`` and ``extra`` more."""
    if len(arrays) != count * each + extra:
        raise ShapeError(f"{len(arrays)} arrays were given, expected {count} x {each}{f' + {extra}' if extra else ''}")
