"""Running recorded graphs backwards: torch's engine with MXNet's rules about heads."""
import torch

from ..base import ArgumentError, DTypeError, MXNetError, ShapeError
from .gradient import Attached
from .mode import BACKWARD

__all__ = ["backward", "gradients", "replaces"]

_run = torch.autograd.Variable._execution_engine.run_backward


def prepare_heads(outputs, heads):
    """The recorded outputs and their head gradients (ones where none is given).

    Raises:
        MXNetError: An output was not recorded, or there is none.
    """
    if not outputs:
        raise ArgumentError("backward: no heads were given.")
    kept, given = [], []
    for index, (output, head) in enumerate(zip(outputs, heads, strict=True)):
        if not output.requires_grad:
            raise MXNetError(f"backward: output {index} is not in a computational graph: it was not recorded. Compute it inside "
                             "autograd.record() from arrays that have attach_grad().")
        if head is None:
            head = torch.ones_like(output)
        elif head.shape != output.shape:
            raise ShapeError(f"backward: head gradient {index} has shape {tuple(head.shape)}, expected {tuple(output.shape)}.")
        elif head.dtype is not output.dtype:
            raise DTypeError(f"backward: head gradient {index} has type {head.dtype}, expected {output.dtype}.".replace("torch.", ""))
        kept.append(output)
        given.append(head)
    return kept, given


def _is_ours(tensor) -> bool:
    """Whether nobody else has this memory: it is counted by the tensor, and by what we ask with."""
    return torch._C._storage_Use_Count(tensor.untyped_storage()._cdata) <= 2


def replaces(gradient, buffer) -> bool:
    """Whether a gradient may become a buffer without a copy: alike, and its memory is nobody else's.

    torch hands out views of one memory where it can: of head gradients, and as gradients of reshapes in ``a.reshape(…) + b.reshape(…)``;
    a user's backward may return an array that it keeps.
    """
    return buffer.dtype is gradient.dtype and buffer.shape == gradient.shape and gradient.is_contiguous() and _is_ours(gradient)


def backward(outputs, heads, retain_graph=False, train_mode=True):
    """Send gradients from outputs to every marked variable; ``train_mode`` is for what was recorded outside of training."""
    outputs, heads = prepare_heads(outputs, heads)
    BACKWARD.training = train_mode
    try:                                                     # torch.autograd.backward without its checks, which prepare_heads made
        _run(tuple(outputs), tuple(heads), bool(retain_graph), False, (), allow_unreachable=True, accumulate_grad=True)
    except RuntimeError as error:
        raise translated(error) from error


def gradients(outputs, heads, inputs, retain_graph=False, create_graph=False, train_mode=True):
    """Gradients of outputs with respect to some tensors; None for one they do not depend on."""
    outputs, heads = prepare_heads(outputs, heads)
    BACKWARD.training = train_mode
    try:
        with torch.set_grad_enabled(create_graph):
            found = torch.autograd.grad(outputs, inputs, heads, retain_graph=bool(retain_graph), create_graph=create_graph, allow_unused=True)
    except RuntimeError as error:
        raise translated(error) from error
    found = [torch.zeros_like(g) if g is not None and g._is_zerotensor() else g for g in found]
    if create_graph:
        return [g if g is None or g.requires_grad else Attached.apply(g, x) for g, x in zip(found, inputs, strict=True)]
    handed = {id(h) for h in heads}                          # torch may give one tensor twice, or a head itself: results are new arrays
    for index, gradient in enumerate(found):
        if gradient is not None and not gradient.is_sparse and (id(gradient) in handed or not _is_ours(gradient)):
            found[index] = gradient.clone()
        handed.add(id(gradient))
    return found


def translated(error: RuntimeError) -> RuntimeError:
    """torch's error in MXNet's words."""
    if isinstance(error, MXNetError):
        return error
    text = str(error)
    if "second time" in text:
        return MXNetError("backward: this graph was freed by an earlier backward; pass retain_graph=True to the first one to run it twice.")
    return MXNetError(f"backward: {text.splitlines()[0]}")
