"""Updates that scale every entry by the history of its gradient: Adam, AdaGrad, RMSProp, FTRL, FTML."""
import torch

from ..attributes import Float64
from ..registry import Mutated, operator
from .formulas import adam, adamw, check_shapes, clipped, switched_off
from .rules import alike, mixed

_RULES = {"shape": alike, "gradient": "none", "auto_inputs": False}


def _decayed(weight, grad, wd, rescale_grad, clip):
    """``clip(rescale_grad g + wd w)``: here the decay is cut too."""
    grad = grad * rescale_grad + wd * weight
    return grad.clamp(-clip, clip) if clip >= 0 else grad


@operator("adam_update", aliases=("_sparse_adam_update",), **_RULES)
def adam_update(weight, grad, mean: Mutated, var: Mutated, *, lr: float, beta1: float = 0.9, beta2: float = 0.999,
                epsilon: float = 1e-8, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
                lazy_update: bool = True):
    """One step of Adam without its correction of the bias, which callers put into ``lr``.

    Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015.
    """
    check_shapes(weight, grad, mean, var)
    if clip_gradient >= 0:
        grad, wd = _decayed(weight, grad, wd, rescale_grad, clip_gradient), 0.0
    else:
        grad = clipped(grad, rescale_grad, clip_gradient)
    return adam(weight, grad, mean, var, lr, beta1, beta2, epsilon, wd)


@operator("_adamw_update", checked=True, floats=True, **{**_RULES, "types": mixed("weight", "grad", "mean", "var")})
def adamw_update(weight, grad: Mutated, mean: Mutated, var: Mutated, rescale_grad, *, lr: float, beta1: float = 0.9,
                 beta2: float = 0.999, epsilon: float = 1e-8, wd: float = 0.0, eta: float, clip_gradient: float = -1.0):
    """One step of Adam with decoupled weight decay; none at all where ``rescale_grad`` is 0, infinite or not a number.

    Args:
        grad: Overwritten with its scaled and cut values.
        rescale_grad: One number, an array so that loss scaling can compute it.

    Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019.
    """
    check_shapes(weight, grad, mean, var)
    if switched_off(rescale_grad):
        return weight.clone()
    grad.copy_(clipped(grad * rescale_grad.reshape(-1)[0].to(grad.dtype), 1, clip_gradient))
    return adamw(weight, grad, mean, var, lr, beta1, beta2, epsilon, wd, eta)


adamw_update.aux_for = lambda attrs: {"mean", "var"}


@operator("_mp_adamw_update", checked=True, floats=True, types=mixed("weight", "grad"), **_RULES)
def mp_adamw_update(weight, grad, mean: Mutated, var: Mutated, weight32: Mutated, rescale_grad, *, lr: float, beta1: float = 0.9,
                    beta2: float = 0.999, epsilon: float = 1e-8, wd: float = 0.0, eta: float, clip_gradient: float = -1.0):
    """:func:`adamw_update` computed on a float32 copy of the weight."""
    check_shapes(weight, grad, mean, var, weight32)
    if switched_off(rescale_grad):
        return weight.clone()
    scaled = clipped(grad.float() * rescale_grad.reshape(-1)[0], 1, clip_gradient)
    weight32.copy_(adamw(weight32, scaled, mean, var, lr, beta1, beta2, epsilon, wd, eta))
    return weight32.to(weight.dtype)


@operator("_sparse_adagrad_update", floats=True, **_RULES)
def adagrad_update(weight, grad, history: Mutated, *, lr: float, epsilon: float = 1e-7, wd: float = 0.0, rescale_grad: float = 1.0,
                   clip_gradient: float = -1.0):
    """One step of AdaGrad: ``h = h + g^2``; ``w - lr (g / sqrt(h + epsilon) + wd w)``."""
    check_shapes(weight, grad, history)
    grad = clipped(grad, rescale_grad, clip_gradient)
    history.addcmul_(grad, grad)
    return weight - lr * (grad / (history + epsilon).sqrt() + wd * weight)


@operator("_contrib_group_adagrad_update", gradient="none", auto_inputs=False)
def group_adagrad_update(weight, grad, history: Mutated, *, lr: float, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
                         epsilon: float = 1e-5):
    """One step of AdaGrad with one history a row: ``h = h + mean(g^2)``; ``w - lr g / sqrt(h + epsilon)``.

    Args:
        history: (rows, 1).
    """
    check_shapes(weight, grad)
    grad = clipped(grad, rescale_grad, clip_gradient)
    rows = grad.square().flatten(1).mean(1)
    history.add_(rows.reshape(history.shape))
    return weight - lr * grad / (history.reshape(-1, *[1] * (grad.ndim - 1)) + epsilon).sqrt()


@group_adagrad_update.infer_inputs
def _group_adagrad_update_inputs(weight):
    return {"grad": weight, "history": (weight[0], *[1] * (len(weight) - 1))}


@group_adagrad_update.infer_output
def _group_adagrad_update_output(weight):
    return weight


@operator("rmsprop_update", **_RULES)
def rmsprop_update(weight, grad, n: Mutated, *, lr: float, gamma1: float = 0.95, epsilon: float = 1e-8, wd: float = 0.0,
                   rescale_grad: float = 1.0, clip_gradient: float = -1.0, clip_weights: float = -1.0):
    """One step of RMSProp: ``n = gamma1 n + (1 - gamma1) g^2``; ``w - lr g / sqrt(n + epsilon)``, cut by ``clip_weights``."""
    check_shapes(weight, grad, n)
    grad = _decayed(weight, grad, wd, rescale_grad, clip_gradient)
    n.mul_(gamma1).addcmul_(grad, grad, value=1 - gamma1)
    return clipped(weight - lr * grad / (n + epsilon).sqrt(), 1, clip_weights)


@operator("rmspropalex_update", **_RULES)
def rmspropalex_update(weight, grad, n: Mutated, g: Mutated, delta: Mutated, *, lr: float, gamma1: float = 0.95, gamma2: float = 0.9,
                       epsilon: float = 1e-8, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
                       clip_weights: float = -1.0):
    """One step of RMSProp with momentum and centred variance.

    Source: Graves, "Generating Sequences With Recurrent Neural Networks", 2013, equations 38 to 45.
    """
    check_shapes(weight, grad, n, g, delta)
    grad = _decayed(weight, grad, wd, rescale_grad, clip_gradient)
    n.mul_(gamma1).addcmul_(grad, grad, value=1 - gamma1)
    g.mul_(gamma1).add_(grad, alpha=1 - gamma1)
    delta.mul_(gamma2).sub_(lr * grad / (n - g * g + epsilon).sqrt())
    return clipped(weight + delta, 1, clip_weights)


@operator("ftrl_update", aliases=("_sparse_ftrl_update",), **_RULES)
def ftrl_update(weight, grad, z: Mutated, n: Mutated, *, lr: float, lamda1: float = 0.01, beta: float = 1.0, wd: float = 0.0,
                rescale_grad: float = 1.0, clip_gradient: float = -1.0):
    """One step of FTRL-Proximal, which sets weights to 0 where ``|z| <= lamda1``.

    Source: McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013.
    """
    check_shapes(weight, grad, z, n)
    grad = clipped(grad, rescale_grad, clip_gradient)
    after = n + grad * grad
    z.add_(grad - (after.sqrt() - n.sqrt()) * weight / lr)
    n.copy_(after)
    found = (z.sign() * lamda1 - z) / ((beta + n.sqrt()) / lr + wd)
    return torch.where(z.abs() > lamda1, found, 0)


@operator("ftml_update", **_RULES)
def ftml_update(weight, grad, d: Mutated, v: Mutated, z: Mutated, *, lr: float, beta1: float = 0.6, beta2: float = 0.999,
                epsilon: Float64 = 9.99999993922529e-09, t: int, wd: float = 0.0, rescale_grad: float = 1.0, clip_grad: float = -1.0):
    """One step of FTML, "follow the moving leader".

    Source: Zheng and Kwok, "Follow the Moving Leader in Deep Learning", 2017.
    """
    check_shapes(weight, grad, d, v, z)
    grad = _decayed(weight, grad, wd, rescale_grad, clip_grad)
    v.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
    now = (1 - beta1 ** t) / lr * ((v / (1 - beta2 ** t)).sqrt() + epsilon)
    z.mul_(beta1).add_((1 - beta1) * grad - (now - beta1 * d) * weight)
    d.copy_(now)
    return -z / d
