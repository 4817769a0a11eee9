"""Updates that scale every layer by norms: LAMB in its two phases, LARS."""
import torch

from ..registry import Mutated, operator
from ..shapes import elementwise
from .formulas import check_shapes, clipped, lamb_direction, lamb_step
from .rules import alike, mixed

_RULES = {"shape": alike, "gradient": "none", "auto_inputs": False}


@operator("lamb_update_phase1", **_RULES)
def lamb_update_phase1(weight, grad, mean: Mutated, var: Mutated, *, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-6,
                       t: int, bias_correction: bool = True, wd: float, rescale_grad: float = 1.0, clip_gradient: float = -1.0):
    """The direction of LAMB's step: ``m / (sqrt(v) + epsilon) + wd w``.

    Source: You et al., "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes", 2020.
    """
    check_shapes(weight, grad, mean, var)
    grad = clipped(grad, rescale_grad, clip_gradient)
    return lamb_direction(weight, grad, mean, var, beta1, beta2, epsilon, t, bias_correction, wd)


@operator("lamb_update_phase2", floats=True, **_RULES)
def lamb_update_phase2(weight, g, r1, r2, *, lr: float, lower_bound: float = -1.0, upper_bound: float = -1.0):
    """LAMB's step along a direction: ``w - lr r1 / r2 g``.

    Args:
        g: The result of phase 1.
        r1: The norm of the weight.
        r2: The norm of g.
    """
    check_shapes(weight, g)
    return lamb_step(weight, g, r1, r2, lr, lower_bound, upper_bound)


@operator("mp_lamb_update_phase1", checked=True, floats=True, types=mixed("weight", "grad", output=None), **_RULES)
def mp_lamb_update_phase1(weight, grad, mean: Mutated, var: Mutated, weight32, *, beta1: float = 0.9, beta2: float = 0.999,
                          epsilon: float = 1e-6, t: int, bias_correction: bool = True, wd: float, rescale_grad: float = 1.0,
                          clip_gradient: float = -1.0):
    """:func:`lamb_update_phase1` computed on a float32 copy of the weight."""
    check_shapes(weight, grad, mean, var, weight32)
    grad = clipped(grad.float(), rescale_grad, clip_gradient)
    return lamb_direction(weight32, grad, mean, var, beta1, beta2, epsilon, t, bias_correction, wd)


@operator("mp_lamb_update_phase2", checked=True, floats=True, types=mixed("weight"), **_RULES)
def mp_lamb_update_phase2(weight, g, r1, r2, weight32: Mutated, *, lr: float, lower_bound: float = -1.0, upper_bound: float = -1.0):
    """:func:`lamb_update_phase2` computed from a float32 copy of the weight, which stays as it is: so measured on MXNet 1.9.1."""
    check_shapes(weight, g, weight32)
    return lamb_step(weight32, g, r1, r2, lr, lower_bound, upper_bound).to(weight.dtype)


@operator("multi_lars", checked=True, floats=True, gradient="none", shape=elementwise)
def multi_lars(lrs, weights_sum_sq, grads_sum_sq, wds, *, eta: float, eps: float, rescale_grad: float = 1.0):
    """Learning rates of layers by LARS: ``lr eta |w| / (|g| + wd |w| + eps)`` where both norms are positive.

    Args:
        lrs: (layers,).
        weights_sum_sq: (layers,), squared norms of the weights.
        grads_sum_sq: (layers,), squared norms of the gradients before ``rescale_grad``.
        wds: (layers,).

    Source: You, Gitman and Ginsburg, "Large Batch Training of Convolutional Networks", 2017.
    """
    weights, grads = weights_sum_sq.sqrt(), grads_sum_sq.sqrt() * rescale_grad
    return torch.where((weights > 0) & (grads > 0), lrs * eta * weights / (grads + wds * weights + eps), lrs)
