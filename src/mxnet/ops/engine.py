"""Running recorded graphs backwards: torch's engine with MXNet's rules about heads."""
import torch

from ..base import DTypeError, MXNetError, ShapeError

__all__ = ["backward", "gradients", "own_memory"]

_run = torch.autograd.Variable._execution_engine.run_backward


def prepare_heads(outputs, heads):
    """The recorded outputs and their head gradients (ones where none is given).

    Raises:
        MXNetError: An output was not recorded.
    """
    kept, given = [], []
    for index, (output, head) in enumerate(zip(outputs, heads, strict=True)):
        if not output.requires_grad:
            raise MXNetError(f"backward: output {index} is not part of a recorded graph. Compute it inside autograd.record() from arrays "
                             "that have attach_grad().")
        if head is None:
            head = torch.ones_like(output)
        elif head.shape != output.shape:
            raise ShapeError(f"backward: head gradient {index} has shape {tuple(head.shape)}, expected {tuple(output.shape)}.")
        elif head.dtype is not output.dtype:
            raise DTypeError(f"backward: head gradient {index} has type {head.dtype}, expected {output.dtype}.".replace("torch.", ""))
        else:
            head = head.clone()                              # gradients may be views of the head: this one is nobody else's
        kept.append(output)
        given.append(head)
    return kept, given


_memory_taken: dict[int, set[int]] = {}                       # backward pass -> memory that gradient buffers took over in it


def own_memory(gradient) -> bool:
    """Whether no other gradient of the running backward pass was told so for the same memory; torch hands out views (``reshape``)."""
    task = torch._C._current_graph_task_id()
    taken = _memory_taken.get(task)
    if taken is None:
        if len(_memory_taken) > 16:                          # passes that ended
            for old in sorted(_memory_taken)[:8]:
                _memory_taken.pop(old, None)
        taken = _memory_taken[task] = set()
    memory = gradient.untyped_storage().data_ptr()
    if memory in taken:
        return False
    taken.add(memory)
    return True


def backward(outputs, heads, retain_graph=False):
    """Send gradients from outputs to every marked variable."""
    outputs, heads = prepare_heads(outputs, heads)
    try:                                                     # torch.autograd.backward without its checks, which prepare_heads made
        _run(tuple(outputs), tuple(heads), bool(retain_graph), False, (), allow_unreachable=True, accumulate_grad=True)
    except RuntimeError as error:
        raise translated(error) from error


def gradients(outputs, heads, inputs, retain_graph=False, create_graph=False):
    """Gradients of outputs with respect to some tensors; None for one they do not depend on."""
    outputs, heads = prepare_heads(outputs, heads)
    try:
        with torch.set_grad_enabled(create_graph):
            found = torch.autograd.grad(outputs, inputs, heads, retain_graph=bool(retain_graph), create_graph=create_graph, allow_unused=True)
    except RuntimeError as error:
        raise translated(error) from error
    found = [torch.zeros_like(g) if g is not None and g._is_zerotensor() else g for g in found]
    if create_graph:
        found = [g if g is None or g.requires_grad else _Constant.apply(g, x) for g, x in zip(found, inputs, strict=True)]
    return found


class _Constant(torch.autograd.Function):
    """A gradient that does not depend on its variable: the next derivative is zero."""

    @staticmethod
    def forward(ctx, gradient, variable):
        ctx.like = variable.shape, variable.dtype, variable.device
        return gradient.clone()

    @staticmethod
    def backward(ctx, head):
        shape, dtype, device = ctx.like
        return None, torch.zeros(shape, dtype=dtype, device=device)


def translated(error: RuntimeError) -> RuntimeError:
    """torch's error in MXNet's words."""
    if isinstance(error, MXNetError):
        return error
    text = str(error)
    if "second time" in text:
        return MXNetError("backward: this graph was freed by an earlier backward; pass retain_graph=True to the first one to run it twice.")
    return MXNetError(f"backward: {text.splitlines()[0]}")
