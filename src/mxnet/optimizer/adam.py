"""Adam and its relatives: rates from running means of the gradient and of its square."""
from math import sqrt

import torch

from .base import OLD_ADDRESS, Optimizer, aggregation_size, float32, register, zeros_like
from .sgd import same_rates

_CORRECTED = {}         # device -> a step count so high that torch's fused Adam corrects no bias: MXNet's rates hold the correction


class Moments(Optimizer):
    """An optimizer whose state is (mean, variance) of the gradient."""

    __module__ = OLD_ADDRESS

    def create_state(self, index, weight):
        return self._zeros_like(weight), self._zeros_like(weight)


@register
class Adam(Moments):
    r"""Adam: ``w -= lr_t * m / (sqrt(v) + epsilon)`` with ``lr_t = lr * sqrt(1 - beta2^t) / (1 - beta1^t)``.

    ``m`` and ``v`` are running means of the gradient and its square. Weight decay is added to the gradient before clipping.
    Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015.

    Args:
        beta1, beta2: decay of the two means.
        epsilon: keeps the division finite.
        lazy_update: rows absent from a row_sparse gradient stay as they are.
    """

    __module__ = OLD_ADDRESS

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, lazy_update=True, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.lazy_update = lazy_update

    def step(self, weights, grads, states, lrs, wds, counts):
        means, variances = zip(*states, strict=True)
        if self.clip_gradient is None:
            grads = self.rescaled(grads)
        else:
            grads, wds = self.rescale_decay_clip(weights, grads, wds), [0.0] * len(wds)
        beta1, beta2 = float32(self.beta1), float32(self.beta2)      # 1.9.1 keeps these in float32: the sixth digit differs else
        for lr, wd, count, picked in same_rates(lrs, wds, counts):
            rate = lr * sqrt(1 - self.beta2**count) / (1 - self.beta1**count)
            torch._fused_adam_(picked(weights), picked(grads), picked(means), picked(variances), [], picked(_endless(weights)),
                               lr=rate, beta1=beta1, beta2=beta2, weight_decay=wd, eps=self.epsilon, amsgrad=False, maximize=False)


def _endless(weights):
    device = weights[0].device
    if device not in _CORRECTED:
        _CORRECTED[device] = torch.tensor(1e9, device=device)
    return [_CORRECTED[device]] * len(weights)


@register
class Adamax(Moments):
    r"""Adam with the infinity norm: ``m = beta1 m + (1 - beta1) g;  u = max(beta2 u, |g|);  w -= lr / (1 - beta1^t) * m / u``.

    Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, section 7.
    """

    __module__ = OLD_ADDRESS

    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2

    def step(self, weights, grads, states, lrs, wds, counts):
        means, norms = zip(*states, strict=True)
        grads = self.rescale_decay_clip(weights, grads, wds)
        torch._foreach_mul_(means, self.beta1)
        torch._foreach_add_(means, grads, alpha=1 - self.beta1)
        torch._foreach_mul_(norms, self.beta2)
        torch._foreach_maximum_(norms, torch._foreach_abs(grads))
        rates = [-lr / (1 - self.beta1**count) for lr, count in zip(lrs, counts, strict=True)]
        torch._foreach_addcdiv_(weights, means, norms, rates)


@register
class Nadam(Moments):
    r"""Adam with Nesterov's momentum, whose decay follows a schedule: ``b_t = beta1 * (1 - 0.96^(t * schedule_decay) / 2)``.

    ``w -= lr * ((1 - b_t) g / (1 - B_t) + b_{t+1} m / (1 - B_{t+1})) / (sqrt(v / (1 - beta2^t)) + epsilon)``, B being the product of
    all b so far. As in 1.9.1 that product advances with every parameter, not with every round.
    Source: Dozat, "Incorporating Nesterov Momentum into Adam", 2016.
    """

    __module__ = OLD_ADDRESS

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, schedule_decay=0.004, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.schedule_decay = schedule_decay
        self.m_schedule = 1.

    def step(self, weights, grads, states, lrs, wds, counts):
        means, variances = zip(*states, strict=True)
        grads = self.rescale_decay_clip(weights, grads, wds)
        torch._foreach_mul_(means, self.beta1)
        torch._foreach_add_(means, grads, alpha=1 - self.beta1)
        torch._foreach_mul_(variances, self.beta2)
        torch._foreach_addcmul_(variances, grads, grads, 1 - self.beta2)
        of_grad, of_mean, of_variance = zip(*(self._weights_of_sum(count) for count in counts), strict=True)
        steps = torch._foreach_mul(grads, of_grad)
        torch._foreach_add_(steps, torch._foreach_mul(means, of_mean))
        roots = torch._foreach_mul(variances, of_variance)
        torch._foreach_sqrt_(roots)
        torch._foreach_add_(roots, self.epsilon)
        torch._foreach_addcdiv_(weights, steps, roots, [-lr for lr in lrs])

    def _weights_of_sum(self, count):
        now, after = (self.beta1 * (1. - 0.5 * 0.96**(t * self.schedule_decay)) for t in (count, count + 1))
        self.m_schedule *= now
        return (1. - now) / (1. - self.m_schedule), after / (1. - self.m_schedule * after), 1. / (1. - self.beta2**count)


@register
class FTML(Optimizer):
    r"""Follow the moving leader: ``d = (1 - beta1^t) / lr * (sqrt(v / (1 - beta2^t)) + epsilon);  w = -z / d``.

    ``v = beta2 v + (1 - beta2) g^2`` and ``z = beta1 z + (1 - beta1) g - (d - beta1 d_before) w``.
    Source: Zheng and Kwok, "Follow the Moving Leader in Deep Learning", 2017.
    """

    __module__ = OLD_ADDRESS

    def __init__(self, beta1=0.6, beta2=0.999, epsilon=1e-8, **kwargs):
        super().__init__(**kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon

    def create_state(self, index, weight):
        return zeros_like(weight), zeros_like(weight), zeros_like(weight)

    def step(self, weights, grads, states, lrs, wds, counts):
        scales, variances, sums = zip(*states, strict=True)
        beta1, beta2 = float32(self.beta1), float32(self.beta2)
        grads = self.rescale_decay_clip(weights, grads, wds)
        torch._foreach_mul_(variances, beta2)
        torch._foreach_addcmul_(variances, grads, grads, 1 - beta2)
        news = torch._foreach_div(variances, [1 - beta2**count for count in counts])
        torch._foreach_sqrt_(news)
        torch._foreach_add_(news, self.epsilon)
        torch._foreach_mul_(news, [(1 - beta1**count) / lr for lr, count in zip(lrs, counts, strict=True)])
        torch._foreach_mul_(sums, beta1)
        torch._foreach_add_(sums, grads, alpha=1 - beta1)
        changes = torch._foreach_sub(news, torch._foreach_mul(scales, beta1))
        torch._foreach_addcmul_(sums, changes, weights, -1.0)
        torch._foreach_copy_(scales, news)
        torch._foreach_copy_(weights, torch._foreach_neg(torch._foreach_div(sums, news)))


@register
class LAMB(Moments):
    r"""Layer-wise adaptive moments: Adam's direction ``r = m / (sqrt(v) + epsilon) + wd * w``, scaled by ``|w| / |r|``.

    Source: You et al., "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes", 2020.

    Args:
        lower_bound, upper_bound: limits of ``|w|`` in the ratio; None sets none.
        bias_correction: divide m by 1 - beta1^t and v by 1 - beta2^t.
    """

    __module__ = OLD_ADDRESS
    sparse_states = True

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-6, lower_bound=None, upper_bound=None,
                 bias_correction=True, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.lower_bound = lower_bound
        self.upper_bound = upper_bound
        self.bias_correction = bias_correction
        self.aggregate_num = max(1, min(45, aggregation_size("45")))

    def step(self, weights, grads, states, lrs, wds, counts):
        means, variances = zip(*states, strict=True)
        beta1, beta2 = float32(self.beta1), float32(self.beta2)
        grads = self.rescale_clip(grads)
        torch._foreach_mul_(means, beta1)
        torch._foreach_add_(means, grads, alpha=1 - beta1)
        torch._foreach_mul_(variances, beta2)
        torch._foreach_addcmul_(variances, grads, grads, 1 - beta2)
        if self.bias_correction:
            steps = torch._foreach_div(means, [1 - beta1**count for count in counts])
            roots = torch._foreach_div(variances, [1 - beta2**count for count in counts])
            torch._foreach_sqrt_(roots)
        else:
            steps, roots = means, torch._foreach_sqrt(variances)
        torch._foreach_add_(roots, self.epsilon)
        steps = torch._foreach_div(steps, roots)
        if any(wds):
            torch._foreach_add_(steps, torch._foreach_mul(weights, wds))
        torch._foreach_mul_(steps, self._ratios(weights, steps))
        torch._foreach_mul_(steps, [-lr for lr in lrs])
        torch._foreach_add_(weights, steps)

    def _ratios(self, weights, steps):
        sizes = torch._foreach_norm(weights)
        if self.lower_bound is not None:
            torch._foreach_clamp_min_(sizes, self.lower_bound)
        if self.upper_bound is not None:
            torch._foreach_clamp_max_(sizes, self.upper_bound)
        ratios = torch._foreach_div(sizes, torch._foreach_norm(steps))
        return [torch.where((ratio > 0) & torch.isfinite(ratio), ratio, torch.ones_like(ratio)) for ratio in ratios]
