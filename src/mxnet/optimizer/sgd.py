"""Stochastic gradient descent and its close kin."""
import math

import torch

from ..ndarray import random
from .base import OLD_ADDRESS, Optimizer, aggregation_size, float32, register, zeros_like


class Momentum(Optimizer):
    """An optimizer whose state is one momentum, or nothing when `momentum` is 0; files keep (momentum, float32 weight)."""

    __module__ = OLD_ADDRESS
    _master_first = False

    def create_state(self, index, weight):
        return self._zeros_like(weight) if self.momentum != 0.0 else None


@register
class SGD(Momentum):
    r"""Gradient descent, with momentum: ``m = momentum * m - lr * (g + wd * w);  w += m``, ``g`` rescaled and clipped.

    Args:
        momentum: share of the last step that is kept.
        lazy_update: rows absent from a row_sparse gradient stay as they are.
        multi_precision: float16 weights are updated through float32 copies.
    """

    __module__ = OLD_ADDRESS
    _name_in_warning = "SGD "

    def __init__(self, momentum=0.0, lazy_update=True, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum
        self.lazy_update = lazy_update
        self.aggregate_num = aggregation_size("4")

    def step(self, weights, grads, states, lrs, wds, counts):
        descend(self, weights, grads, states, lrs, wds, self.momentum)


def descend(optimizer, weights, grads, momenta, lrs, wds, momentum):
    """SGD's formula; `momenta` holds None where there is no momentum.

    torch's fused kernel computes ``b = momentum * b + (1 - dampening) * (g + decay * w);  w -= rate * b``. With rate -1 and
    dampening 1 + lr * rescale its ``b`` is MXNet's momentum, so one kernel does it all where nothing is clipped.
    """
    with_momentum = momenta[0] is not None
    rescale = float(optimizer.rescale_grad)
    if optimizer.clip_gradient is not None or not rescale or not torch.is_floating_point(weights[0]):
        grads, rescale = optimizer.rescale_clip(grads), 1.0
    for lr, wd, picked in same_rates(lrs, wds):
        w, g = picked(weights), picked(grads)
        if with_momentum:
            torch._fused_sgd_(w, g, picked(momenta), weight_decay=wd / rescale, momentum=momentum, lr=-1.0, dampening=1 + lr * rescale,
                              nesterov=False, maximize=False, is_first_step=False)
        else:
            torch._fused_sgd_(w, g, [], weight_decay=wd / rescale, momentum=0.0, lr=lr * rescale, dampening=0.0,
                              nesterov=False, maximize=False, is_first_step=False)


def same_rates(lrs, wds, *more):
    """Groups positions of equal rates: yields them with a function that picks the group's entries from a list."""
    groups = {}
    for position, rates in enumerate(zip(lrs, wds, *more, strict=True)):
        groups.setdefault(rates, []).append(position)
    if len(groups) == 1:
        yield *next(iter(groups)), list
        return
    for rates, positions in groups.items():
        yield *rates, lambda column, positions=positions: [column[i] for i in positions]


@register
class ccSGD(SGD):
    """SGD under the name of its C++ version of old."""

    __module__ = OLD_ADDRESS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


@register
class NAG(Momentum):
    r"""Nesterov's accelerated gradient: ``m = momentum * m - lr * (g + wd * w);  w += momentum * m - lr * (g + wd * w)``.

    As in 1.9.1 the momentum that is kept decays the weight after its step, not before: a matter of ``lr * wd`` times the step.

    Source: Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013.
    """

    __module__ = OLD_ADDRESS
    _name_in_warning = "NAG "

    def __init__(self, momentum=0.0, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum

    def step(self, weights, grads, states, lrs, wds, counts):
        if states[0] is None:
            descend(self, weights, grads, states, lrs, wds, 0.0)
            return
        grads, rates = self.rescale_clip(grads), [-lr for lr in lrs]
        steps = torch._foreach_mul(self.decayed(weights, grads, wds), rates)
        torch._foreach_mul_(states, self.momentum)
        looks_ahead = torch._foreach_add(states, steps)
        torch._foreach_add_(steps, looks_ahead, alpha=self.momentum)
        torch._foreach_add_(weights, steps)
        torch._foreach_add_(states, torch._foreach_mul(self.decayed(weights, grads, wds), rates))


@register
class Signum(Momentum):
    r"""The sign of the momentum decides: ``m = momentum * m - (1 - momentum) * (g + wd * w);  w = (1 - lr * wd_lh) * w + lr * sign(m)``.

    Without momentum ``w = (1 - lr * wd) * w - lr * sign(g)``.
    Source: Bernstein et al., "signSGD: Compressed Optimisation for Non-Convex Problems", 2018.

    Args:
        wd_lh: weight decay in the manner of Loshchilov and Hutter, apart from the gradient.
    """

    __module__ = OLD_ADDRESS
    _master_first = True
    sparse_states = True

    def __init__(self, learning_rate=0.01, momentum=0.9, wd_lh=0.0, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum
        self.wd_lh = wd_lh

    def step(self, weights, grads, states, lrs, wds, counts):
        if states[0] is None:
            signs = torch._foreach_sign(grads)
            torch._foreach_mul_(weights, [1 - lr * wd for lr, wd in zip(lrs, wds, strict=True)])
            torch._foreach_mul_(signs, [-lr for lr in lrs])
        else:
            momentum = float32(self.momentum)
            torch._foreach_mul_(states, momentum)
            torch._foreach_add_(states, self.rescale_clip_decay(weights, grads, wds), alpha=-(1 - momentum))
            signs = torch._foreach_sign(states)
            torch._foreach_mul_(weights, [1 - lr * self.wd_lh for lr in lrs])
            torch._foreach_mul_(signs, lrs)
        torch._foreach_add_(weights, signs)


@register
class SGLD(Optimizer):
    r"""Stochastic gradient Langevin dynamics: ``w -= lr / 2 * (g + wd * w) + noise``, the noise normal with variance ``lr``.

    Source: Welling and Teh, "Bayesian Learning via Stochastic Gradient Langevin Dynamics", 2011.
    """

    __module__ = OLD_ADDRESS

    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def create_state(self, index, weight):
        """Nothing is kept."""

    def update(self, index, weight, grad, state):
        """One parameter; the noise comes from `mx.nd.random`, so that `mx.random.seed` decides it."""
        self._update_count(index)
        lr, wd = self._get_lr(index), self._get_wd(index)
        grad = grad * self.rescale_grad
        if self.clip_gradient is not None:
            grad = grad.clip(-self.clip_gradient, self.clip_gradient)
        noise = random.normal(0, math.sqrt(lr), shape=weight.shape, dtype=weight.dtype, ctx=weight.context)
        weight[:] += -lr / 2 * (grad + wd * weight) + noise


@register
class DCASGD(Optimizer):
    r"""Delay-compensated asynchronous SGD: ``m = momentum * m - lr * (g + wd * w + lamda * g^2 * (w - w_previous));  w += m``.

    Source: Zheng et al., "Asynchronous Stochastic Gradient Descent with Delay Compensation", 2017.
    """

    __module__ = OLD_ADDRESS

    def __init__(self, momentum=0.0, lamda=0.04, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum
        self.weight_previous = {}
        self.lamda = lamda

    def create_state(self, index, weight):
        return (None if self.momentum == 0.0 else zeros_like(weight)), weight.copy()

    def step(self, weights, grads, states, lrs, wds, counts):
        momenta, previous = zip(*states, strict=True)
        grads = self.rescale_clip(grads)
        steps = torch._foreach_add(grads, torch._foreach_mul(weights, wds))
        compensation = torch._foreach_mul(torch._foreach_mul(grads, grads), self.lamda)
        torch._foreach_addcmul_(steps, compensation, torch._foreach_sub(weights, previous))
        torch._foreach_mul_(steps, [-lr for lr in lrs])
        if momenta[0] is not None:
            torch._foreach_mul_(momenta, self.momentum)
            torch._foreach_add_(momenta, steps)
            steps = momenta
        torch._foreach_copy_(previous, weights)
        torch._foreach_add_(weights, steps)


@register
class Test(Optimizer):
    """``w += rescale_grad * g``, and the state is a copy of the weight: to test what calls optimizers."""

    __module__ = OLD_ADDRESS

    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def create_state(self, index, weight):
        return zeros_like(weight)

    def update(self, index, weight, grad, state):
        weight[:] += grad * self.rescale_grad
        state[:] = weight


