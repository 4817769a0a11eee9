"""Gradients that MXNet defines otherwise than torch: one autograd function serves all hooks."""
import torch

from ..base import MXNetError

__all__ = ["Attached", "attached", "hooked", "refuse_gradient", "zero_gradient"]


class _Hooked(torch.autograd.Function):
    """Runs the raw kernel forward and the operator's gradient hook backward; keeps only what the hook names."""

    @staticmethod
    def forward(ctx, op, attrs, *tensors):
        result = op.raw(*tensors, **attrs)
        outputs = result if isinstance(result, tuple) else (result,)
        hook = op.gradient_hook
        fixed = op.input_names[:-1] if op.variadic else op.input_names
        kept = []
        for index, tensor in enumerate(tensors):
            name = fixed[index] if index < len(fixed) else op.input_names[-1]
            kept.append(tensor if name in hook.needs else None)
        wants_outputs = "output" in hook.needs or "outputs" in hook.needs
        ctx.save_for_backward(*kept, *(outputs if wants_outputs else ()))
        ctx.op, ctx.attrs, ctx.num_inputs = op, attrs, len(tensors)
        ctx.shapes = [None if t is None else (t.shape, t.dtype) for t in tensors]
        ctx.mark_non_differentiable(*(o for o in outputs if not (o.is_floating_point() or o.is_complex())))
        return result

    @staticmethod
    def backward(ctx, *heads):
        op, hook = ctx.op, ctx.op.gradient_hook
        saved = ctx.saved_tensors
        inputs, outputs = saved[:ctx.num_inputs], saved[ctx.num_inputs:]
        values = dict(ctx.attrs)
        if op.variadic:
            fixed = len(op.input_names) - 1
            values.update(zip(op.input_names, inputs[:fixed], strict=False))
            values[op.input_names[-1]] = inputs[fixed:]
        else:
            values.update(zip(op.input_names, inputs, strict=False))
        values.update(head=heads[0], heads=heads, output=outputs[0] if outputs else None, outputs=outputs)
        found = hook(values)
        grads = []
        for index, wanted in enumerate(ctx.needs_input_grad[2:]):
            name = op.input_names[min(index, len(op.input_names) - 1)]
            grad = found.get(name)
            if op.variadic and index >= len(op.input_names) - 1 and grad is not None:
                grad = grad[index - len(op.input_names) + 1]
            if wanted and grad is None:
                shape, dtype = ctx.shapes[index]
                grad = torch.zeros(shape, dtype=dtype, device=heads[0].device)
            grads.append(grad if wanted else None)
        return None, None, *grads


class _Zero(torch.autograd.Function):
    """Result of a raw kernel whose inputs get zero gradients."""

    @staticmethod
    def forward(ctx, op, attrs, *tensors):
        ctx.set_materialize_grads(False)
        ctx.shapes = [None if t is None else (t.shape, t.dtype, t.device) for t in tensors]
        result = op.raw(*tensors, **attrs)
        outputs = result if isinstance(result, tuple) else (result,)
        ctx.mark_non_differentiable(*(o for o in outputs if not (o.is_floating_point() or o.is_complex())))
        return result

    @staticmethod
    def backward(ctx, *heads):
        return None, None, *[torch.zeros(s[0], dtype=s[1], device=s[2]) if wanted else None
                             for s, wanted in zip(ctx.shapes, ctx.needs_input_grad[2:], strict=True)]


class _Refused(torch.autograd.Function):
    """Result of a raw kernel whose backward raises."""

    @staticmethod
    def forward(ctx, op, attrs, *tensors):
        ctx.name = op.name
        result = op.raw(*tensors, **attrs)
        outputs = result if isinstance(result, tuple) else (result,)
        ctx.mark_non_differentiable(*(o for o in outputs if not (o.is_floating_point() or o.is_complex())))
        return result

    @staticmethod
    def backward(ctx, *heads):
        raise MXNetError(f"{ctx.name} has no gradient. Compute it outside of autograd.record(), or detach() its inputs.")


class Attached(torch.autograd.Function):
    """A value that a source does not move: its derivative is zero, and can be taken again."""

    @staticmethod
    def forward(ctx, value, source):
        ctx.like = source.shape, source.dtype, source.device
        return value.clone()

    @staticmethod
    def backward(ctx, head):
        shape, dtype, device = ctx.like
        return None, torch.zeros(shape, dtype=dtype, device=device)


def attached(value, source):
    """``value`` as part of what is recorded with ``source``, whose gradient it leaves zero: backward takes a head for it, as in 1.9.1."""
    return Attached.apply(value, source) if source.requires_grad and torch.is_grad_enabled() else value


def _through(function_class):
    def wrap(op):
        raw, apply, enabled = op.raw, function_class.apply, torch.is_grad_enabled

        def kernel(*tensors, **attrs):
            if enabled():
                for tensor in tensors:
                    if tensor is not None and tensor.requires_grad:
                        return apply(op, attrs, *tensors)
            return raw(*tensors, **attrs)

        kernel.__name__, kernel.__qualname__, kernel.__doc__, kernel.__module__ = raw.__name__, raw.__qualname__, raw.__doc__, raw.__module__
        kernel.__wrapped__ = raw
        return kernel
    return wrap


hooked = _through(_Hooked)
zero_gradient = _through(_Zero)
refuse_gradient = _through(_Refused)
