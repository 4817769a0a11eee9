"""Optimizers beyond the classic ones: GroupAdaGrad (embeddings), AdamW (decoupled weight decay)."""
from math import sqrt

import torch

from ..base import ArgumentError
from .adam import Moments
from .base import Optimizer, float32, register


@register
class GroupAdaGrad(Optimizer):
    r"""AdaGrad with one accumulator a row: ``h += mean(g^2, axis=1);  w -= lr * g / sqrt(h + eps)``. Knows no weight decay.

    Args:
        eps: keeps the root away from zero.
    """

    lazy_by_nature = sparse_states = True

    def __init__(self, eps=1e-5, **kwargs):
        super().__init__(**kwargs)
        self.float_stable_eps = eps

    def create_state(self, index, weight):
        if len(weight.shape) != 2:
            raise ArgumentError(f"GroupAdaGrad: parameter {index!r} has shape {weight.shape}; it keeps one value a row of a matrix")
        return self._zeros_like(weight, shape=(weight.shape[0], 1))

    def step(self, weights, grads, states, lrs, wds, counts):
        if any(wds):
            raise ArgumentError("Weight decay is not supported for GroupAdaGrad; give wd=0")
        grads = self.rescale_clip(grads)
        torch._foreach_add_(states, [grad.square().mean(dim=1, keepdim=True) for grad in grads])
        roots = torch._foreach_add(states, self.float_stable_eps)
        torch._foreach_sqrt_(roots)
        steps = torch._foreach_div(grads, roots)
        torch._foreach_mul_(steps, [-lr for lr in lrs])
        torch._foreach_add_(weights, steps)


@register
class AdamW(Moments):
    r"""Adam with decoupled weight decay: ``w -= lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + epsilon) + lr * wd * w``.

    1.9.1 has the operator (`mx.nd.contrib.adamw_update`) without an optimizer of that name.
    Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019.

    Args:
        beta1, beta2: decay of the means of the gradient and of its square.
        epsilon: keeps the division finite.
        correct_bias: scale the rate by sqrt(1 - beta2^t) / (1 - beta1^t).
    """

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, correct_bias=True, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.correct_bias = correct_bias

    def step(self, weights, grads, states, lrs, wds, counts):
        means, variances = zip(*states, strict=True)
        grads = self.rescale_clip(grads)
        beta1, beta2 = float32(self.beta1), float32(self.beta2)
        torch._foreach_mul_(means, beta1)
        torch._foreach_add_(means, grads, alpha=1 - beta1)
        torch._foreach_mul_(variances, beta2)
        torch._foreach_addcmul_(variances, grads, grads, 1 - beta2)
        roots = torch._foreach_sqrt(variances)
        torch._foreach_add_(roots, self.epsilon)
        corrections = [sqrt(1 - self.beta2**t) / (1 - self.beta1**t) if self.correct_bias else 1.0 for t in counts]
        torch._foreach_mul_(weights, [1 - lr * wd for lr, wd in zip(lrs, wds, strict=True)])
        torch._foreach_addcdiv_(weights, means, roots, [-lr * c for lr, c in zip(lrs, corrections, strict=True)])
