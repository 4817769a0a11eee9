"""Schedules of the learning rate: objects called with the number of updates so far that return the rate to use."""
import logging
from math import cos, pi

from .base import ArgumentError

__all__ = ["CosineScheduler", "FactorScheduler", "LRScheduler", "MultiFactorScheduler", "PolyScheduler"]


class LRScheduler:
    """Base of the schedules; alone it only knows the warm-up.

    Args:
        base_lr: The initial rate; also the rate the warm-up ends with.
        warmup_steps: Number of updates of the warm-up.
        warmup_begin_lr: Rate the warm-up starts with.
        warmup_mode: ``'linear'`` rises from ``warmup_begin_lr`` to ``base_lr``, ``'constant'`` stays at ``warmup_begin_lr``.
    """

    def __init__(self, base_lr=0.01, warmup_steps=0, warmup_begin_lr=0, warmup_mode="linear"):
        self.base_lr = base_lr
        if not isinstance(warmup_steps, int):
            raise ArgumentError(f"{type(self).__name__}: warmup_steps must be an int, received {warmup_steps!r}.")
        self.warmup_steps = warmup_steps
        self.warmup_final_lr = base_lr
        self.warmup_begin_lr = warmup_begin_lr
        if self.warmup_begin_lr > self.warmup_final_lr:
            raise ArgumentError(f"Base lr has to be higher than warmup_begin_lr: received base_lr={base_lr}, "
                                f"warmup_begin_lr={warmup_begin_lr}.")
        if self.warmup_steps < 0:
            raise ArgumentError(f"Warmup steps has to be positive or 0, received {warmup_steps}.")
        if warmup_mode not in ("linear", "constant"):
            raise ArgumentError(f"Supports only linear and constant modes of warmup, received {warmup_mode!r}.")
        self.warmup_mode = warmup_mode

    def get_warmup_lr(self, num_update):
        """The rate during the warm-up, which lasts while ``num_update < warmup_steps``."""
        if num_update >= self.warmup_steps:
            raise ArgumentError(f"{type(self).__name__}: update {num_update} is after the warm-up of {self.warmup_steps} steps.")
        if self.warmup_mode == "constant":
            return self.warmup_begin_lr
        share = float(num_update) / float(self.warmup_steps)
        return self.warmup_begin_lr + (self.warmup_final_lr - self.warmup_begin_lr) * share

    def __call__(self, num_update):
        """The learning rate after ``num_update`` updates.

        An optimizer passes the largest number of updates any of its parameters had.
        """
        raise NotImplementedError(f"{type(self).__name__} must define __call__(num_update).")


def _check_factor(factor):
    if factor > 1.0:
        raise ArgumentError(f"Factor must be no more than 1 to make lr reduce, received {factor}.")


class FactorScheduler(LRScheduler):
    """Multiply the rate by ``factor`` every ``step`` updates, but never below ``stop_factor_lr``.

    Args:
        step: Updates between two changes.
        factor: What the rate is multiplied by, at most 1.
        stop_factor_lr: Least rate.
        base_lr, warmup_steps, warmup_begin_lr, warmup_mode: See :class:`LRScheduler`.
    """

    def __init__(self, step, factor=1, stop_factor_lr=1e-8, base_lr=0.01, warmup_steps=0, warmup_begin_lr=0, warmup_mode="linear"):
        super().__init__(base_lr, warmup_steps, warmup_begin_lr, warmup_mode)
        if step < 1:
            raise ArgumentError(f"Schedule step must be greater or equal than 1 round, received {step}.")
        _check_factor(factor)
        self.step = step
        self.factor = factor
        self.stop_factor_lr = stop_factor_lr
        self.count = 0

    def __call__(self, num_update):
        if num_update < self.warmup_steps:
            return self.get_warmup_lr(num_update)
        while num_update > self.count + self.step:     # a caller may jump over several changes
            self.count += self.step
            self.base_lr *= self.factor
            if self.base_lr < self.stop_factor_lr:
                self.base_lr = self.stop_factor_lr
                logging.info("Update[%d]: now learning rate arrived at %0.5e, will not change in the future", num_update, self.base_lr)
            else:
                logging.info("Update[%d]: Change learning rate to %0.5e", num_update, self.base_lr)
        return self.base_lr


class MultiFactorScheduler(LRScheduler):
    """Multiply the rate by ``factor`` after each of the given numbers of updates.

    Args:
        step: Increasing list of numbers of updates.
        factor: What the rate is multiplied by, at most 1.
        base_lr, warmup_steps, warmup_begin_lr, warmup_mode: See :class:`LRScheduler`.
    """

    def __init__(self, step, factor=1, base_lr=0.01, warmup_steps=0, warmup_begin_lr=0, warmup_mode="linear"):
        super().__init__(base_lr, warmup_steps, warmup_begin_lr, warmup_mode)
        if not isinstance(step, list) or not step:
            raise ArgumentError(f"MultiFactorScheduler: step must be a list of at least one number of updates, received {step!r}.")
        if min(step) < 1:
            raise ArgumentError(f"Schedule step must be greater or equal than 1 round, received {step}.")
        if any(later <= earlier for earlier, later in zip(step, step[1:], strict=False)):
            raise ArgumentError(f"Schedule step must be an increasing integer list, received {step}.")
        _check_factor(factor)
        self.step = step
        self.cur_step_ind = 0
        self.factor = factor
        self.count = 0

    def __call__(self, num_update):
        if num_update < self.warmup_steps:
            return self.get_warmup_lr(num_update)
        while self.cur_step_ind < len(self.step) and num_update > self.step[self.cur_step_ind]:
            self.count = self.step[self.cur_step_ind]
            self.cur_step_ind += 1
            self.base_lr *= self.factor
            logging.info("Update[%d]: Change learning rate to %0.5e", num_update, self.base_lr)
        return self.base_lr


class _FallingScheduler(LRScheduler):
    """A rate that falls from ``base_lr`` at the end of the warm-up to ``final_lr`` at update ``max_update``."""

    def __init__(self, max_update, base_lr, final_lr, warmup_steps, warmup_begin_lr, warmup_mode):
        super().__init__(base_lr, warmup_steps, warmup_begin_lr, warmup_mode)
        if not isinstance(max_update, int):
            raise ArgumentError(f"{type(self).__name__}: max_update must be an int, received {max_update!r}.")
        if max_update < 1:
            raise ArgumentError(f"maximum number of updates must be strictly positive, received {max_update}.")
        self.base_lr_orig = self.base_lr
        self.max_update = max_update
        self.final_lr = final_lr
        self.max_steps = self.max_update - self.warmup_steps

    def _share_left(self, progress):
        """1 at progress 0, 0 at progress 1."""
        raise NotImplementedError

    def __call__(self, num_update):
        if num_update < self.warmup_steps:
            return self.get_warmup_lr(num_update)
        if num_update <= self.max_update:
            progress = float(num_update - self.warmup_steps) / float(self.max_steps) if self.max_steps else 1.0
            self.base_lr = self.final_lr + (self.base_lr_orig - self.final_lr) * self._share_left(progress)
        return self.base_lr


class PolyScheduler(_FallingScheduler):
    """``lr = final_lr + (base_lr - final_lr) * (1 - t / max_steps)^pwr``, with ``t`` counted from the end of the warm-up.

    Args:
        max_update: Update at which ``final_lr`` is reached.
        base_lr: Rate to start from.
        pwr: Power of the decay.
        final_lr: Rate at the end.
        warmup_steps, warmup_begin_lr, warmup_mode: See :class:`LRScheduler`.
    """

    def __init__(self, max_update, base_lr=0.01, pwr=2, final_lr=0, warmup_steps=0, warmup_begin_lr=0, warmup_mode="linear"):
        super().__init__(max_update, base_lr, final_lr, warmup_steps, warmup_begin_lr, warmup_mode)
        self.power = pwr

    def _share_left(self, progress):
        return pow(1 - progress, self.power)


class CosineScheduler(_FallingScheduler):
    """``lr = final_lr + (base_lr - final_lr) * (1 + cos(pi t / max_steps)) / 2``, with ``t`` counted from the end of the warm-up.

    Args:
        max_update: Update at which ``final_lr`` is reached.
        base_lr: Rate to start from.
        final_lr: Rate at the end.
        warmup_steps, warmup_begin_lr, warmup_mode: See :class:`LRScheduler`.
    Source: Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017.
    """

    def __init__(self, max_update, base_lr=0.01, final_lr=0, warmup_steps=0, warmup_begin_lr=0, warmup_mode="linear"):
        super().__init__(max_update, base_lr, final_lr, warmup_steps, warmup_begin_lr, warmup_mode)

    def _share_left(self, progress):
        return (1 + cos(pi * progress)) / 2
