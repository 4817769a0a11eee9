"""Callbacks of the training loop: checkpoints, log lines, a progress bar.

Callbacks at the end of a batch get a ``BatchEndParam`` (``epoch, nbatch, eval_metric, locals``); those at the end of an epoch
get ``(epoch, symbol, arg_params, aux_params)``.
"""
import logging
import math
import time

from .checkpoint import save_checkpoint

__all__ = ["LogValidationMetricsCallback", "ProgressBar", "Speedometer", "do_checkpoint", "log_train_metric", "module_checkpoint"]


def module_checkpoint(mod, prefix, period=1, save_optimizer_states=False):
    """An epoch callback that saves a module every ``period`` epochs.

    Args:
        mod: The module.
        prefix: Start of the file names.
        period: Epochs between two checkpoints.
        save_optimizer_states: Also write ``<prefix>-<epoch>.states``.
    """
    period = int(max(1, period))

    def _callback(iter_no, sym=None, arg=None, aux=None):
        if (iter_no + 1) % period == 0:
            mod.save_checkpoint(prefix, iter_no + 1, save_optimizer_states)

    return _callback


def do_checkpoint(prefix, period=1):
    """An epoch callback that writes ``<prefix>-symbol.json`` and ``<prefix>-<epoch>.params`` every ``period`` epochs.

    Args:
        prefix: Start of the file names.
        period: Epochs between two checkpoints; the first epoch is number 1 in the names.

    >>> module.fit(iterator, num_epoch=10, epoch_end_callback=mx.callback.do_checkpoint("digits", 5))
    """
    period = int(max(1, period))

    def _callback(iter_no, sym, arg, aux):
        if (iter_no + 1) % period == 0:
            save_checkpoint(prefix, iter_no + 1, sym, arg, aux)

    return _callback


def log_train_metric(period, auto_reset=False):
    """A batch callback that logs the training metric every ``period`` batches.

    Args:
        period: Batches between two lines.
        auto_reset: Reset the metric's local values after each line.
    """
    def _callback(param):
        if param.nbatch % period == 0 and param.eval_metric is not None:
            for name, value in param.eval_metric.get_name_value():
                logging.info("Iter[%d] Batch[%d] Train-%s=%f", param.epoch, param.nbatch, name, value)
            if auto_reset:
                param.eval_metric.reset_local()

    return _callback


class Speedometer:
    """A batch callback that logs the speed, and the metric, every ``frequent`` batches.

    Args:
        batch_size: Samples in a batch.
        frequent: Batches between two lines.
        auto_reset: Reset the metric's local values after each line, which then tells of the last batches only.
    """

    def __init__(self, batch_size, frequent=50, auto_reset=True):
        self.batch_size = batch_size
        self.frequent = frequent
        self.init = False
        self.tic = 0
        self.last_count = 0
        self.auto_reset = auto_reset

    def __call__(self, param):
        count = param.nbatch
        if self.last_count > count:                   # a new epoch
            self.init = False
        self.last_count = count
        if not self.init:
            self.init = True
            self.tic = time.time()
        elif count % self.frequent == 0:
            elapsed = time.time() - self.tic
            speed = self.frequent * self.batch_size / elapsed if elapsed > 0 else float("inf")
            self._log(param, count, speed)
            self.tic = time.time()

    def _log(self, param, count, speed):
        if param.eval_metric is None:
            logging.info("Iter[%d] Batch [%d]\tSpeed: %.2f samples/sec", param.epoch, count, speed)
            return
        pairs = param.eval_metric.get_name_value()
        start = 0
        if self.auto_reset:
            param.eval_metric.reset_local()
            start = count - self.frequent
        message = "Epoch[%d] Batch [%d-%d]\tSpeed: %.2f samples/sec" + "\t%s=%f" * len(pairs)
        logging.info(message, param.epoch, start, count, speed, *(part for pair in pairs for part in pair))


class ProgressBar:
    """A batch callback that logs ``[====----] 50%``, each line over the last one.

    Args:
        total: Number of batches.
        length: Characters of the bar.
    """

    def __init__(self, total, length=80):
        self.bar_len = length
        self.total = total

    def __call__(self, param):
        filled = int(round(self.bar_len * param.nbatch / float(self.total)))
        percents = math.ceil(100.0 * param.nbatch / float(self.total))
        logging.info("[%s] %s%s\r", "=" * filled + "-" * (self.bar_len - filled), percents, "%")


class LogValidationMetricsCallback:
    """An evaluation callback that logs every value of the metric at the end of an epoch."""

    def __call__(self, param):
        if not param.eval_metric:
            return
        for name, value in param.eval_metric.get_name_value():
            logging.info("Epoch[%d] Validation-%s=%f", param.epoch, name, value)
