"""Optimizers for large batches: LARS and LBSGD. Both scale a layer's learning rate; the step itself is SGD's."""
import logging
import math

import torch

from ..ndarray import NDArray
from .base import OLD_ADDRESS, aggregation_size, register
from .sgd import Momentum, descend


@register
class LARS(Momentum):
    r"""Layer-wise adaptive rates: SGD whose rate a layer is ``lr * eta * |w| / (|g| + wd * |w| + eps)``.

    Parameters whose names end in gamma, beta or bias keep the plain rate.
    Source: You, Gitman and Ginsburg, "Large Batch Training of Convolutional Networks", 2017.

    Args:
        momentum: share of the last step that is kept.
        lazy_update: accepted as in 1.9.1.
        eta: the trust coefficient.
        eps: added to the denominator.
        momentum_correction: scale the momentum by the change of the scheduled rate.
    """

    __module__ = OLD_ADDRESS
    _name_in_warning = "SGD "

    def __init__(self, momentum=0.0, lazy_update=True, eta=0.001, eps=0, momentum_correction=True, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum
        self.momentum_correction = momentum_correction
        self.lazy_update = lazy_update
        self.aggregate_num = aggregation_size("4")
        self.eta = eta
        self.eps = eps
        self.skip = 0
        self.last_lr = None
        self.cur_lr = None

    def _get_lrs(self, indices):
        lr = self.learning_rate
        if self.cur_lr is None:
            self.last_lr = lr
        else:
            self.last_lr = self.cur_lr
        self.cur_lr = lr
        return super()._get_lrs(indices)

    def set_wd_mult(self, args_wd_mult):
        """Like the other optimizers' `set_wd_mult`, but gammas have no weight decay either."""
        self.wd_mult = {name: 0.0 for name in self.idx2name.values() if not name.endswith("_weight")}
        self.wd_mult.update(self._multipliers_of_symbol("__wd_mult__"))
        self.wd_mult.update(args_wd_mult)

    def step_named(self, indices, weights, grads, states, lrs, wds, counts):
        names = [self.idx2name.get(index, str(index)) for index in indices]
        weight_sizes = [float(size) for size in torch._foreach_norm(weights)]
        grad_sizes = [float(size) * self.rescale_grad for size in torch._foreach_norm(grads)]
        scaled = [self._scaled(*layer) for layer in zip(names, weight_sizes, grad_sizes, lrs, wds, strict=True)]
        momentum = self.momentum
        if momentum and self.momentum_correction and self.last_lr:
            momentum *= self.cur_lr / self.last_lr
        descend(self, weights, grads, states, scaled, wds, momentum)

    def _scaled(self, name, weight_size, grad_size, lr, wd):
        if name.endswith(("gamma", "beta", "bias")) or not (weight_size > 0 and grad_size > 0):
            return lr
        return lr * self.eta * weight_size / (grad_size + wd * weight_size + self.eps)


@register
class LBSGD(Momentum):
    """SGD that gathers the gradients of `batch_scale` batches before a step, with a learning rate that warms up.

    Args:
        momentum: share of the last step that is kept.
        multi_precision: float16 weights are updated through float32 copies.
        warmup_strategy: 'linear', 'power2', 'sqrt', 'lars' (the rate follows |w| / |g|), or another word for none.
        warmup_epochs: length of the warm-up.
        batch_scale: how many batches make one step.
        updates_per_epoch: batches an epoch.
        begin_epoch: the epoch training starts with.
        num_epochs: accepted as in 1.9.1.
    """

    __module__ = OLD_ADDRESS
    _master_first = True

    def __init__(self, momentum=0.0, multi_precision=False, warmup_strategy="linear", warmup_epochs=5, batch_scale=1,
                 updates_per_epoch=32, begin_epoch=0, num_epochs=60, **kwargs):
        super().__init__(multi_precision=multi_precision, **kwargs)
        logging.info("Running Large-Batch SGD Algorithm")
        logging.info("(Batch_scale=%f, warmup_epochs=%d, warmup_strategy=%s, updates_per_epoch=%d)",
                     batch_scale, warmup_epochs, warmup_strategy, updates_per_epoch)
        self.momentum = momentum
        self.warmup_strategy = warmup_strategy
        self.warmup_epochs = warmup_epochs
        self.batch_scale = batch_scale
        self.updates_per_epoch = updates_per_epoch
        self.init_updates = begin_epoch * updates_per_epoch
        self.num_epochs = num_epochs
        self.lbmult = 1
        self.cumgrads = {}
        self.adaptive = False
        self.admult = 1

    def step_named(self, indices, weights, grads, states, lrs, wds, counts):
        for index, weight, grad, state, lr, wd in zip(indices, weights, grads, states, lrs, wds, strict=True):
            gathered, batches = self._gather(index, grad)
            if batches % self.batch_scale:
                continue
            mean = gathered / self.batch_scale
            self.lbmult = self._get_lars(weight, mean, wd) if self.warmup_strategy == "lars" else self._get_lbmult(batches)
            descend(self, [weight], [mean], [state], [lr * self.lbmult], [wd], self.momentum)

    def _gather(self, index, grad):
        """The sum of the gradients since the last step, and how many batches there were in all."""
        before = self.cumgrads.get(index, {"cum_grad": 0, "num_cums": self.init_updates})
        kept = before["cum_grad"]           # an NDArray, or 0 after a step: pickled states of 1.9.1 have the same
        gathered = kept._data.to(grad.device) + grad if isinstance(kept, NDArray) else grad.clone()
        batches = before["num_cums"] + 1
        self.cumgrads[index] = {"cum_grad": NDArray(gathered) if batches % self.batch_scale else 0, "num_cums": batches}
        return gathered, batches

    def _get_lbmult(self, batches):
        """Factor of the learning rate: from 1 to `batch_scale` over the warm-up."""
        warm_after = self.warmup_epochs * self.updates_per_epoch
        most = float(self.batch_scale)
        if batches >= warm_after:
            return most
        done = batches / warm_after
        shape = {"linear": done, "power2": done * done, "sqrt": math.sqrt(done)}.get(self.warmup_strategy, 0.0)
        return 1.0 + (most - 1) * shape

    def _get_lars(self, weight, grad, wd):
        weight_square, grad_square = (float(torch.sum(x * x)) for x in (weight, grad))
        return min(max(math.sqrt(weight_square / (grad_square + wd * weight_square + 1e-18)), 0.01), 100)
