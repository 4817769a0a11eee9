"""Rates from accumulated squares of the gradient: AdaGrad, RMSProp, AdaDelta, Ftrl."""
import torch

from .base import OLD_ADDRESS, Optimizer, float32, register, zeros_like
from .row_sparse import DENSE


@register
class AdaGrad(Optimizer):
    r"""Adaptive gradient: ``h += g^2;  w -= lr * (g / sqrt(h + eps) + wd * w)``.

    Source: Duchi, Hazan and Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", 2011.
    """

    __module__ = OLD_ADDRESS
    lazy_by_nature = sparse_states = True

    def __init__(self, eps=1e-7, **kwargs):
        super().__init__(**kwargs)
        self.float_stable_eps = eps

    def create_state(self, index, weight):
        return self._zeros_like(weight)

    def step(self, weights, grads, states, lrs, wds, counts):
        grads = self.rescale_clip(grads)
        torch._foreach_addcmul_(states, grads, grads)
        roots = torch._foreach_add(states, self.float_stable_eps)
        torch._foreach_sqrt_(roots)
        steps = torch._foreach_div(grads, roots)
        if any(wds):
            torch._foreach_add_(steps, torch._foreach_mul(weights, wds))
        torch._foreach_mul_(steps, [-lr for lr in lrs])
        torch._foreach_add_(weights, steps)


@register
class RMSProp(Optimizer):
    r"""Gradient over the root of the running mean of its square: ``n = gamma1 n + (1 - gamma1) g^2;  w -= lr * g / sqrt(n + epsilon)``.

    Centered, the running mean of the gradient is subtracted: ``d = gamma2 d - lr * g / sqrt(n - mean^2 + epsilon);  w += d``.
    Source: Tieleman and Hinton, lecture 6.5, 2012; centered: Graves, "Generating Sequences With Recurrent Neural Networks", 2013.

    Args:
        gamma1: decay of the means.
        gamma2: momentum, of the centered version only.
        clip_weights: weights are clipped to [-clip_weights, clip_weights] after the update.
    """

    __module__ = OLD_ADDRESS
    sparse_states = True

    def __init__(self, learning_rate=0.001, gamma1=0.9, gamma2=0.9, epsilon=1e-8, centered=False, clip_weights=None, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.gamma1 = gamma1
        self.gamma2 = gamma2
        self.centered = centered
        self.epsilon = epsilon
        self.clip_weights = clip_weights

    def create_state(self, index, weight):
        return tuple(self._zeros_like(weight) for _ in range(3 if self.centered else 1))

    def step(self, weights, grads, states, lrs, wds, counts):
        grads = self.rescale_decay_clip(weights, grads, wds)
        gamma1 = float32(self.gamma1)
        squares, *rest = zip(*states, strict=True)
        torch._foreach_mul_(squares, gamma1)
        torch._foreach_addcmul_(squares, grads, grads, 1 - gamma1)
        if not self.centered:
            roots = torch._foreach_add(squares, self.epsilon)
            torch._foreach_sqrt_(roots)
            torch._foreach_addcdiv_(weights, grads, roots, [-lr for lr in lrs])
        else:
            means, steps = rest
            torch._foreach_mul_(means, gamma1)
            torch._foreach_add_(means, grads, alpha=1 - gamma1)
            roots = torch._foreach_addcmul(squares, means, means, -1.0)
            torch._foreach_add_(roots, self.epsilon)
            torch._foreach_sqrt_(roots)
            torch._foreach_mul_(steps, self.gamma2)
            torch._foreach_addcdiv_(steps, grads, roots, [-lr for lr in lrs])
            torch._foreach_add_(weights, steps)
        if self.clip_weights is not None:
            torch._foreach_clamp_min_(weights, -self.clip_weights)
            torch._foreach_clamp_max_(weights, self.clip_weights)


@register
class AdaDelta(Optimizer):
    r"""Without a learning rate: ``d = sqrt(D + epsilon) / sqrt(n + epsilon) * g;  w -= d + wd * w``, D and n running means of d^2 and g^2.

    Source: Zeiler, "ADADELTA: An Adaptive Learning Rate Method", 2012.
    """

    __module__ = OLD_ADDRESS

    def __init__(self, rho=0.90, epsilon=1e-5, **kwargs):
        super().__init__(**kwargs)
        self.rho = rho
        self.epsilon = epsilon

    def create_state(self, index, weight):
        return zeros_like(weight), zeros_like(weight)

    def step(self, weights, grads, states, lrs, wds, counts):
        squares, deltas = zip(*states, strict=True)
        grads = self.rescale_clip(grads)
        torch._foreach_mul_(squares, self.rho)
        torch._foreach_addcmul_(squares, grads, grads, 1. - self.rho)
        steps, roots = torch._foreach_add(deltas, self.epsilon), torch._foreach_add(squares, self.epsilon)
        torch._foreach_sqrt_(steps)
        torch._foreach_sqrt_(roots)
        torch._foreach_div_(steps, roots)
        torch._foreach_mul_(steps, grads)
        torch._foreach_mul_(deltas, self.rho)
        torch._foreach_addcmul_(deltas, steps, steps, 1. - self.rho)
        if any(wds):
            torch._foreach_add_(steps, torch._foreach_mul(weights, wds))
        torch._foreach_sub_(weights, steps)


@register
class Ftrl(Optimizer):
    r"""Follow the regularized leader, proximal: weights whose ``|z|`` stays below ``lamda1`` are exactly zero.

    ``z += g - (sqrt(n + g^2) - sqrt(n)) / lr * w;  n += g^2;  w = (sign(z) lamda1 - z) / ((beta + sqrt(n)) / lr + wd)`` where |z| > lamda1.
    Source: McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013.
    """

    __module__ = OLD_ADDRESS
    sparse_states = True

    def __init__(self, lamda1=0.01, learning_rate=0.1, beta=1, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.lamda1 = lamda1
        self.beta = beta
        self.lr = learning_rate

    def create_state(self, index, weight):
        return self._zeros_like(weight), self._zeros_like(weight)

    def lazy_for(self, weight):
        """Rows without gradient stay as they are in row_sparse weights only; those of dense ones follow from the states, as in 1.9.1."""
        return weight.stype != DENSE

    def step(self, weights, grads, states, lrs, wds, counts):
        sums, squares = zip(*states, strict=True)
        grads = self.rescale_clip(grads)
        roots_before = torch._foreach_sqrt(squares)
        torch._foreach_addcmul_(squares, grads, grads)
        roots = torch._foreach_sqrt(squares)
        changes = torch._foreach_mul(torch._foreach_sub(roots, roots_before), weights)
        torch._foreach_div_(changes, lrs)
        torch._foreach_add_(sums, torch._foreach_sub(grads, changes))
        torch._foreach_add_(roots, float(self.beta))
        torch._foreach_div_(roots, lrs)
        torch._foreach_add_(roots, wds)
        for weight, z, divisor in zip(weights, sums, roots, strict=True):
            weight.copy_(torch.where(z.abs() > self.lamda1, (z.sign() * self.lamda1 - z) / divisor, 0.0))
