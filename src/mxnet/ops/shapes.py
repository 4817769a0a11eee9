"""Partial shapes and the rules that complete them, forwards and backwards.

A partial shape is None (rank unknown) or a tuple whose unknown dimensions are -1. A rule takes the operator, its attributes
and the partial shapes of inputs and outputs, and returns both lists as far as they are known now. Inference over a graph
calls the rules until nothing changes. A rule refuses with :class:`Disagreement`, which names the input.
"""
from collections.abc import Sequence

from ..base import ShapeError

__all__ = ["Disagreement", "broadcast", "broadcast_shapes", "elementwise", "is_known", "merge", "normalize_axes", "prod",
           "reduction", "same_as_first", "scalar_like"]

Partial = tuple[int, ...] | None


class Disagreement(Exception):
    """Input number ``index`` has shape ``received`` where ``expected`` was needed."""

    def __init__(self, index: int, received: Partial, expected: Partial, reason: str = ""):
        super().__init__(index, received, expected, reason)
        self.index, self.received, self.expected, self.reason = index, received, expected, reason


def is_known(shape: Partial) -> bool:
    """Whether rank and all dimensions are known."""
    return shape is not None and -1 not in shape


def prod(dims: Sequence[int]) -> int:
    """Product of dimensions; -1 when one of them is unknown."""
    total = 1
    for dim in dims:
        if dim < 0:
            return -1
        total *= dim
    return total


def merge(first: Partial, second: Partial) -> Partial:
    """What is known when both describe one shape.

    Raises:
        ShapeError: They contradict each other.
    """
    if first is None or second is None:
        return second if first is None else first
    if first == second:
        return first
    if len(first) != len(second):
        raise ShapeError(f"{first} against {second}")
    merged = []
    for a, b in zip(first, second, strict=True):
        if a != b and a >= 0 and b >= 0:
            raise ShapeError(f"{first} against {second}")
        merged.append(a if b < 0 else b)
    return tuple(merged)


def merge_input(index: int, received: Partial, expected: Partial, reason: str = "") -> Partial:
    """:func:`merge`, whose refusal names the input."""
    try:
        return merge(received, expected)
    except ShapeError:
        raise Disagreement(index, received, expected, reason) from None


def elementwise(op, attrs, inputs, outputs):
    """All inputs and outputs have one shape; what one knows, all know."""
    shape = None
    for known in outputs:
        shape = merge(shape, known)
    for index, known in enumerate(inputs):
        shape = merge_input(index, known, shape)
    return [shape] * len(inputs), [shape] * len(outputs)


def same_as_first(op, attrs, inputs, outputs):
    """The first output has the first input's shape."""
    shape = merge(inputs[0], outputs[0])
    return [shape, *inputs[1:]], [shape, *outputs[1:]]


def scalar_like(op, attrs, inputs, outputs):
    """Every output has one element."""
    return inputs, [(1,)] * len(outputs)


def broadcast_shapes(*shapes: Partial) -> Partial:
    """NumPy's broadcasting of partial shapes.

    Raises:
        ShapeError: Two dimensions differ and neither is 1.
    """
    if any(s is None for s in shapes):
        return None
    rank = max(map(len, shapes), default=0)
    result = []
    for axis in range(rank):
        dims = [s[axis - rank + len(s)] for s in shapes if axis - rank + len(s) >= 0]
        sizes = {d for d in dims if d >= 0 and d != 1}
        if len(sizes) > 1:
            raise ShapeError(f"shapes {', '.join(map(str, shapes))} do not broadcast: axis {axis - rank} has sizes {sorted(sizes)}")
        result.append(sizes.pop() if sizes else -1 if -1 in dims else 1)
    return tuple(result)


def broadcast(op, attrs, inputs, outputs):
    """NumPy's broadcasting of all inputs; a sole unknown input is not guessed."""
    try:
        shape = broadcast_shapes(*inputs)
    except ShapeError:
        raise Disagreement(len(inputs) - 1, inputs[-1], inputs[0], "they have to broadcast") from None
    return inputs, [merge(shape, known) for known in outputs]


def normalize_axes(axis, rank: int) -> tuple[int, ...]:
    """Axes as sorted non-negative numbers; None and () are all of them.

    Raises:
        ShapeError: An axis is out of range or named twice.
    """
    if axis is None or axis == ():
        return tuple(range(rank))
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    result = []
    for number in axes:
        if not -rank <= number < max(rank, 1):
            raise ShapeError(f"axis {number} is out of range for {rank} dimension(s)")
        result.append(number % rank if rank else 0)
    if len(set(result)) != len(result):
        raise ShapeError(f"axis {axis} names a dimension twice")
    return tuple(sorted(result))


def reduction(op, attrs, inputs, outputs):
    """Removes the axes of attribute ``axis`` (or keeps only them with ``exclude``), or leaves them at 1 with ``keepdims``."""
    shape = inputs[0]
    if shape is None:
        return inputs, outputs
    axis, keepdims = attrs.get("axis"), attrs.get("keepdims", False)
    axes = normalize_axes(axis, len(shape))
    if attrs.get("exclude") and axis not in (None, ()):
        axes = tuple(i for i in range(len(shape)) if i not in axes)
    if keepdims:
        result = tuple(1 if i in axes else dim for i, dim in enumerate(shape))
    else:
        result = tuple(dim for i, dim in enumerate(shape) if i not in axes)
        if not result and not op.is_numpy:
            result = (1,)
    return inputs, [merge(result, known) for known in outputs]
