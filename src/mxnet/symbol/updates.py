"""Updates of mx.sym.contrib whose arguments are arranged otherwise than the operators': AdamW."""
from ..ops import registry
from .register import compose
from .symbol import Symbol

__all__ = ["adamw_update", "mp_adamw_update"]


def _scale(rescale_grad):
    """The scale of the gradients as a symbol."""
    return rescale_grad if isinstance(rescale_grad, Symbol) else compose(registry.get("_full"), [], {"shape": (1,), "value": rescale_grad})


def adamw_update(weight, grad, mean, var, rescale_grad, lr, eta, beta1=0.9, beta2=0.999, epsilon=1e-08, wd=0, clip_gradient=-1, out=None,
                 name=None, **kwargs):
    """One step of Adam with decoupled weight decay, see the operator ``_adamw_update``; ``rescale_grad`` may be a number."""
    return compose(registry.get("_adamw_update"), [weight, grad, mean, var, _scale(rescale_grad)], {
        "lr": lr, "eta": eta, "beta1": beta1, "beta2": beta2, "epsilon": epsilon, "wd": wd, "clip_gradient": clip_gradient, **kwargs}, name)


def mp_adamw_update(weight, grad, mean, var, weight32, rescale_grad, lr, eta, beta1=0.9, beta2=0.999, epsilon=1e-08, wd=0,
                    clip_gradient=-1, out=None, name=None, **kwargs):
    """:func:`adamw_update` computed on a float32 copy of the weight."""
    return compose(registry.get("_mp_adamw_update"), [weight, grad, mean, var, weight32, _scale(rescale_grad)], {
        "lr": lr, "eta": eta, "beta1": beta1, "beta2": beta2, "epsilon": epsilon, "wd": wd, "clip_gradient": clip_gradient, **kwargs}, name)
