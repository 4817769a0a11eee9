"""Updates of mx.nd.contrib whose arguments are arranged otherwise than the operators': AdamW, and LAMB of several weights."""
from ..base import ArgumentError
from ..ops import registry
from .functions import full
from .ndarray import NDArray
from .register import invoke

__all__ = ["adamw_update", "mp_adamw_update", "multi_adamw_update", "multi_lamb_update", "multi_mp_adamw_update", "multi_mp_lamb_update"]


def _scale(rescale_grad, weight):
    """The scale of the gradients as an array where the weight lives: loss scaling computes it there."""
    if isinstance(rescale_grad, NDArray):
        return rescale_grad.as_in_context(weight.context)
    return full((1,), rescale_grad, ctx=weight.context)


def _update(name, arrays, out, node, **attrs):
    return invoke(registry.get(name), arrays, attrs, NDArray._wrap, out, node)


def _interleaved(*lists):
    """Weight, gradient and states of the first parameter, then those of the next."""
    lengths = {len(arrays) for arrays in lists}
    if len(lengths) != 1:
        raise ArgumentError(f"weights, gradients and states are lists of {', '.join(str(len(a)) for a in lists)} arrays; expected equally many")
    return [array for group in zip(*lists, strict=True) for array in group]


def adamw_update(weight, grad, mean, var, rescale_grad, lr, eta, beta1=0.9, beta2=0.999, epsilon=1e-08, wd=0, clip_gradient=-1, out=None,
                 name=None, **kwargs):
    """One step of Adam with decoupled weight decay, see the operator ``_adamw_update``; ``rescale_grad`` may be a number."""
    return _update("_adamw_update", [weight, grad, mean, var, _scale(rescale_grad, weight)], out, name, lr=lr, eta=eta, beta1=beta1,
                   beta2=beta2, epsilon=epsilon, wd=wd, clip_gradient=clip_gradient, **kwargs)


def mp_adamw_update(weight, grad, mean, var, weight32, rescale_grad, lr, eta, beta1=0.9, beta2=0.999, epsilon=1e-08, wd=0,
                    clip_gradient=-1, out=None, name=None, **kwargs):
    """:func:`adamw_update` computed on a float32 copy of the weight."""
    return _update("_mp_adamw_update", [weight, grad, mean, var, weight32, _scale(rescale_grad, weight)], out, name, lr=lr, eta=eta,
                   beta1=beta1, beta2=beta2, epsilon=epsilon, wd=wd, clip_gradient=clip_gradient, **kwargs)


def multi_adamw_update(weights, grads, mean, var, rescale_grad, lrs, wds, etas, out=None, name=None, size=0, **kwargs):
    """:func:`adamw_update` of several weights, given as lists."""
    arrays = [*_interleaved(weights, grads, mean, var), _scale(rescale_grad, weights[0])]
    return _update("_multi_adamw_update", arrays, out, name, num_weights=size or len(weights), lrs=lrs, wds=wds, etas=etas, **kwargs)


def multi_mp_adamw_update(weights, grads, mean, var, weights32, rescale_grad, lrs, wds, etas, out=None, name=None, size=0, **kwargs):
    """:func:`mp_adamw_update` of several weights, given as lists."""
    arrays = [*_interleaved(weights, grads, mean, var, weights32), _scale(rescale_grad, weights[0])]
    return _update("_multi_mp_adamw_update", arrays, out, name, num_weights=size or len(weights), lrs=lrs, wds=wds, etas=etas, **kwargs)


def multi_lamb_update(weights, grads, mean, var, step_count, lrs, wds, out=None, num_tensors=0, **kwargs):
    """LAMB's step of several weights, given as lists; see the operator ``_multi_lamb_update``."""
    return _update("_multi_lamb_update", _interleaved(weights, grads, mean, var), out, None, num_tensors=num_tensors or len(weights),
                   step_count=step_count, learning_rates=lrs, wds=wds, **kwargs)


def multi_mp_lamb_update(weights, grads, mean, var, weights32, step_count, lrs, wds, out=None, num_tensors=0, **kwargs):
    """:func:`multi_lamb_update` computed on float32 copies of the weights."""
    return _update("_multi_mp_lamb_update", _interleaved(weights, grads, mean, var, weights32), out, None,
                   num_tensors=num_tensors or len(weights), step_count=step_count, learning_rates=lrs, wds=wds, **kwargs)
