"""Updates of gradient descent: plain, with momentum, by the sign; and their forms with a float32 copy of the weight (``mp_``)."""
from ..registry import Mutated, operator
from .formulas import check_shapes, clipped, decayed_late, momentum_step, nesterov_step, plain_step
from .rules import alike, mixed

_RULES = {"shape": alike, "gradient": "none", "auto_inputs": False}


@operator("sgd_update", floats=True, aliases=("_sparse_sgd_update",), **_RULES)
def sgd_update(weight, grad, *, lr: float, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0,
               lazy_update: bool = True):
    """One step of gradient descent: ``w (1 - lr wd) - lr clip(rescale_grad g)``."""
    check_shapes(weight, grad)
    return plain_step(weight, clipped(grad, rescale_grad, clip_gradient), lr, wd)


@operator("sgd_mom_update", aliases=("_sparse_sgd_mom_update",), **_RULES)
def sgd_mom_update(weight, grad, mom: Mutated, *, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0,
                   clip_gradient: float = -1.0, lazy_update: bool = True):
    """One step of gradient descent with momentum: ``m = momentum m - lr (g + wd w)``; ``w + m``."""
    check_shapes(weight, grad, mom)
    return momentum_step(weight, clipped(grad, rescale_grad, clip_gradient), mom, lr, momentum, wd)


@operator("nag_mom_update", **_RULES)
def nag_mom_update(weight, grad, mom: Mutated, *, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0,
                   clip_gradient: float = -1.0):
    """One step of Nesterov's accelerated gradient descent."""
    check_shapes(weight, grad, mom)
    return nesterov_step(weight, clipped(grad, rescale_grad, clip_gradient), mom, lr, momentum, wd)


@nag_mom_update.accumulate
def _nag_mom_update_out(held, result, weight, mom, *, lr, wd):
    if held.data_ptr() == weight.data_ptr():
        decayed_late(mom, weight, result, lr, wd)
    return result


def _stored(new, weight, weight32):
    """Keep the new weight in float32, return it in the type of the weight."""
    weight32.copy_(new)
    return new.to(weight.dtype)


@operator("mp_sgd_update", checked=True, floats=True, types=mixed("weight", "grad"), **_RULES)
def mp_sgd_update(weight, grad, weight32: Mutated, *, lr: float, wd: float = 0.0, rescale_grad: float = 1.0,
                  clip_gradient: float = -1.0, lazy_update: bool = True):
    """:func:`sgd_update` computed on a float32 copy of the weight."""
    check_shapes(weight, grad, weight32)
    return _stored(plain_step(weight32, clipped(grad.float(), rescale_grad, clip_gradient), lr, wd), weight, weight32)


@operator("mp_sgd_mom_update", checked=True, types=mixed("weight", "grad"), **_RULES)
def mp_sgd_mom_update(weight, grad, mom: Mutated, weight32: Mutated, *, lr: float, momentum: float = 0.0, wd: float = 0.0,
                      rescale_grad: float = 1.0, clip_gradient: float = -1.0, lazy_update: bool = True):
    """:func:`sgd_mom_update` computed on a float32 copy of the weight."""
    check_shapes(weight, grad, mom, weight32)
    grad = clipped(grad.float(), rescale_grad, clip_gradient)
    return _stored(momentum_step(weight32, grad, mom, lr, momentum, wd), weight, weight32)


@operator("mp_nag_mom_update", checked=True, types=mixed("weight", "grad"), **_RULES)
def mp_nag_mom_update(weight, grad, mom: Mutated, weight32: Mutated, *, lr: float, momentum: float = 0.0, wd: float = 0.0,
                      rescale_grad: float = 1.0, clip_gradient: float = -1.0):
    """:func:`nag_mom_update` computed on a float32 copy of the weight."""
    check_shapes(weight, grad, mom, weight32)
    grad = clipped(grad.float(), rescale_grad, clip_gradient)
    new = nesterov_step(weight32, grad, mom, lr, momentum, wd)
    decayed_late(mom, weight32, new, lr, wd)
    return _stored(new, weight, weight32)


@operator("signsgd_update", floats=True, **_RULES)
def signsgd_update(weight, grad, *, lr: float, wd: float = 0.0, rescale_grad: float = 1.0, clip_gradient: float = -1.0):
    """One step by the sign of the gradient: ``w (1 - lr wd) - lr sign(g)``."""
    check_shapes(weight, grad)
    return plain_step(weight, (grad * rescale_grad).sign(), lr, wd)


@operator("signum_update", **_RULES)
def signum_update(weight, grad, mom: Mutated, *, lr: float, momentum: float = 0.0, wd: float = 0.0, rescale_grad: float = 1.0,
                  clip_gradient: float = -1.0, wd_lh: float = 0.0):
    """One step by the sign of a momentum: ``m = momentum m - (1 - momentum) (g + wd w)``; ``w (1 - lr wd_lh) + lr sign(m)``.

    Source: Bernstein et al., "signSGD: Compressed Optimisation for Non-Convex Problems", 2018.
    """
    check_shapes(weight, grad, mom)
    grad = clipped(grad, rescale_grad, clip_gradient)
    mom.mul_(momentum).sub_((1 - momentum) * (grad + wd * weight))
    return weight * (1 - lr * wd_lh) + lr * mom.sign()
