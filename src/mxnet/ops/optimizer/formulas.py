"""The formulas of the updates, on tensors: each returns the new weight and changes the states in place."""
import torch

from ...base import ShapeError

__all__ = ["adam", "adamw", "check_shapes", "clipped", "decayed_late", "lamb_direction", "lamb_step", "momentum_step", "nesterov_step", "plain_step",
           "switched_off"]


def check_shapes(weight, *others):
    """Refuse a gradient or state of another shape than the weight: torch would broadcast it.

    Raises:
        ShapeError: One differs.
    """
    for other in others:
        if other.shape != weight.shape:
            raise ShapeError(f"a gradient or state has shape {tuple(other.shape)}, expected the weight's {tuple(weight.shape)}")


def clipped(grad, rescale_grad, clip):
    """The gradient times ``rescale_grad``, cut to [-clip, clip] unless ``clip`` is negative."""
    if rescale_grad != 1:
        grad = grad * rescale_grad
    return grad.clamp(-clip, clip) if clip >= 0 else grad


def is_fused(*tensors):
    """Whether torch's kernels that take a whole step in one pass do for these tensors."""
    first = tensors[0]
    return first.dtype in (torch.float32, torch.float64) and first.device.type in ("cpu", "cuda") and all(
        [t.dtype is first.dtype and t.is_contiguous() for t in tensors])


def plain_step(weight, grad, lr, wd):
    """``w (1 - lr wd) - lr g``."""
    if is_fused(weight, grad) and not wd:
        return torch.sub(weight, grad, alpha=lr)
    return weight * (1 - lr * wd) - lr * grad


def momentum_step(weight, grad, mom, lr, momentum, wd):
    """``m = momentum m - lr (g + wd w)``; ``w + m``.

    torch's fused step is ``m = momentum m + (1 - dampening) (g + decay w)``; ``w - rate m``: with rate -1 it is this one.
    Without momentum it keeps none.
    """
    if momentum and is_fused(weight, grad, mom):
        new = weight.clone()
        torch._fused_sgd_([new], [grad], [mom], weight_decay=wd, momentum=momentum, lr=-1.0, dampening=1 + lr, nesterov=False,
                          maximize=False, is_first_step=False)
        return new
    mom.mul_(momentum).sub_(lr * wd * weight).sub_(lr * grad)
    return weight + mom


def nesterov_step(weight, grad, mom, lr, momentum, wd):
    """``m = momentum m - lr (g + wd w)``; ``w + momentum m - lr (g + wd w)``.

    Where the weight is changed in place, 1.9.1 keeps a momentum that decays the new weight: :func:`decayed_late`.
    """
    step = lr * (grad + wd * weight)
    mom.mul_(momentum).sub_(step)
    return weight + momentum * mom - step


def decayed_late(mom, before, after, lr, wd):
    """Change the momentum of :func:`nesterov_step` to one that decays the weight after its step."""
    if wd:
        mom.sub_(lr * wd * (after - before))


def moments(grad, mean, var, beta1, beta2):
    """Moving averages of the gradient and of its square."""
    mean.mul_(beta1).add_(grad, alpha=1 - beta1)
    var.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)


def adam(weight, grad, mean, var, lr, beta1, beta2, epsilon, wd=0.0):
    """``w - lr m / (sqrt(v) + epsilon)``; in torch's fused step, whose correction of the bias ends after infinitely many steps.

    With a decay of 1 it never ends: torch would divide by zero.
    """
    if beta1 < 1 and beta2 < 1 and is_fused(weight, grad, mean, var):
        new = weight.clone()
        torch._fused_adam_([new], [grad], [mean], [var], [], [torch.tensor(torch.inf, device=weight.device)], lr=lr, beta1=beta1, beta2=beta2,
                           weight_decay=wd, eps=epsilon, amsgrad=False, maximize=False)
        return new
    grad = grad + wd * weight if wd else grad
    moments(grad, mean, var, beta1, beta2)
    return weight - lr * mean / (var.sqrt() + epsilon)


def adamw(weight, grad, mean, var, lr, beta1, beta2, epsilon, wd, eta):
    """``w - eta (lr m / (sqrt(v) + epsilon) + wd w)``."""
    moments(grad, mean, var, beta1, beta2)
    return weight - eta * (lr * mean / (var.sqrt() + epsilon) + wd * weight)


def switched_off(rescale_grad):
    """Whether the scale of the gradients says that this step is to be left out: it is 0, infinite or not a number."""
    if rescale_grad.is_meta:
        return False
    scale = float(rescale_grad.reshape(-1)[0])
    return scale == 0 or scale != scale or scale in (float("inf"), float("-inf"))


def lamb_direction(weight, grad, mean, var, beta1, beta2, epsilon, t, bias_correction, wd):
    """``m / (sqrt(v) + epsilon) + wd w``, m and v divided by 1 - beta^t with ``bias_correction``."""
    moments(grad, mean, var, beta1, beta2)
    if bias_correction:
        mean, var = mean / (1 - beta1 ** t), var / (1 - beta2 ** t)
    return mean / (var.sqrt() + epsilon) + wd * weight


def lamb_step(weight, direction, weight_norm, direction_norm, lr, lower_bound, upper_bound):
    """``w - lr |w| / |d| d``, with |w| kept between the bounds that are not negative, and the ratio 1 where a norm is 0."""
    if lower_bound >= 0:
        weight_norm = weight_norm.clamp(min=lower_bound)
    if upper_bound >= 0:
        weight_norm = weight_norm.clamp(max=upper_bound)
    usual = (weight_norm != 0) & (direction_norm != 0)
    ratio = torch.where(usual, weight_norm / torch.where(usual, direction_norm, 1), 1)
    return weight - lr * ratio * direction
