"""mxnet.misc: learning rates by iteration, as before mxnet.lr_scheduler, which new programs use."""
import logging
import math

from .base import ArgumentError

__all__ = ["FactorScheduler", "LearningRateScheduler"]


class LearningRateScheduler:
    """Base of the schedulers: ``scheduler(iteration)`` is a learning rate.

    Attributes:
        base_lr: The rate at the start.
    """

    def __init__(self):
        self.base_lr = 0.01

    def __call__(self, iteration):
        """The learning rate at an iteration."""
        raise NotImplementedError(f"{type(self).__name__} has no __call__; a scheduler gives its learning rate there.")


class FactorScheduler(LearningRateScheduler):
    """``base_lr * factor ** (iteration // step)``.

    Args:
        step: Iterations between two changes.
        factor: What the rate is multiplied with; below 1.
    """

    def __init__(self, step, factor=0.1):
        super().__init__()
        if step < 1:
            raise ArgumentError(f"FactorScheduler: Schedule step must be greater or equal than 1 round, received {step}.")
        if factor >= 1.0:
            raise ArgumentError(f"FactorScheduler: Factor must be less than 1 to make lr reduce, received {factor}.")
        self.step = step
        self.factor = factor
        self.old_lr = self.base_lr
        self.init = False

    def __call__(self, iteration):
        """The learning rate at an iteration; a change is logged."""
        if not self.init:
            self.init = True
            self.old_lr = self.base_lr
        lr = self.base_lr * math.pow(self.factor, int(iteration / self.step))
        if lr != self.old_lr:
            self.old_lr = lr
            logging.info("At Iteration [%d]: Switch to new learning rate %.5f", iteration, lr)
        return lr
