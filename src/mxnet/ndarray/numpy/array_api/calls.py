"""How functions of the array API standard reach torch: one place promotes types, follows the recording and words the errors."""
import torch

from ....base import ArgumentError, DTypeError, IndexOutOfRange
from ....ops.mode import MODE
from ..array import ndarray
from ..calls import is_number, number

__all__ = ["apply", "apply_promoted", "axes_of", "promoted", "tensors_of"]


def _first(operands):
    for operand in operands:
        if isinstance(operand, ndarray):
            return operand
    shown = ", ".join(type(v).__name__ for v in operands)
    raise DTypeError(f"expected an mx.np array, got {shown or 'nothing'}; asarray(...) makes one.")


def tensors_of(operands):
    """Tensors of arrays; what is no array stays."""
    return [v._data if isinstance(v, ndarray) else v for v in operands]


def _own(tensor, operands, context):
    """An array over memory of its own: a result never shares it with an operand."""
    shared = tensor._is_view() or any(tensor is v for v in operands)
    return ndarray._wrap(tensor.clone(memory_format=torch.contiguous_format) if shared else tensor, context)


def apply(kernel, *operands, **options):
    """Result of a torch function on arrays, recorded while recording is on; a tuple of arrays for several results.

    Raises:
        IndexOutOfRange: torch says so of a place or an axis.
        ArgumentError: torch refuses the call for another reason.
    """
    context, values = _first(operands)._ctx, tensors_of(operands)
    try:
        with torch.set_grad_enabled(MODE.recording):
            found = kernel(*values, **options)
            if isinstance(found, torch.Tensor):
                return _own(found, values, context)
            return tuple(_own(part, values, context) for part in found)
    except IndexError as error:
        raise IndexOutOfRange(str(error).splitlines()[0]) from None
    except (RuntimeError, TypeError) as error:
        raise ArgumentError(str(error).splitlines()[0]) from None


def promoted(values):
    """Tensors of one type of elements: that of the arrays by the standard's table, which a number never changes."""
    kind = None
    for value in values:
        if isinstance(value, torch.Tensor):
            kind = value.dtype if kind is None else torch.promote_types(kind, value.dtype)
    if kind is None:
        raise DTypeError("expected an mx.np array among the operands; numbers alone have no type of elements.")
    found = []
    for value in values:
        if isinstance(value, torch.Tensor):
            found.append(value.to(kind))
        elif is_number(value):
            found.append(torch.tensor(number(value), dtype=kind))
        else:
            raise DTypeError(f"a {type(value).__name__} is no operand; expected an mx.np array or a number.")
    return found


def apply_promoted(kernel, *operands, **options):
    """:func:`apply` after operands are brought to one type."""
    return apply(lambda *values: kernel(*promoted(values), **options), *operands)


def axes_of(axis, rank):
    """Axes as a tuple of non-negative numbers; None is all of them.

    Raises:
        IndexOutOfRange: There is no such axis.
    """
    if axis is None:
        return tuple(range(rank))
    axes = axis if isinstance(axis, tuple) else (axis,)
    for one in axes:
        if not -rank <= one < rank:
            raise IndexOutOfRange(f"axis {one} is out of range for {rank} dimension(s).")
    return tuple(one % rank for one in axes)
