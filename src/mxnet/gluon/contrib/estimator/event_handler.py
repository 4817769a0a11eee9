"""Handlers: what happens when training, an epoch or a batch begins or ends."""
import os
import time
import warnings

import numpy as np

from ....base import ArgumentError
from ....metric import CompositeEvalMetric, EvalMetric
from ....metric import Loss as LossMetric

__all__ = ["EventHandler", "TrainBegin", "TrainEnd", "EpochBegin", "EpochEnd", "BatchBegin", "BatchEnd", "StoppingHandler",
           "MetricHandler", "ValidationHandler", "LoggingHandler", "CheckpointHandler", "EarlyStoppingHandler", "GradientUpdateHandler"]


class EventHandler:
    """Base of handlers."""


class TrainBegin(EventHandler):
    """Handlers called when training begins."""

    def train_begin(self, estimator, *args, **kwargs):
        """Called when training begins."""


class TrainEnd(EventHandler):
    """Handlers called when training ends."""

    def train_end(self, estimator, *args, **kwargs):
        """Called when training ends."""


class EpochBegin(EventHandler):
    """Handlers called when an epoch begins."""

    def epoch_begin(self, estimator, *args, **kwargs):
        """Called when an epoch begins."""


class EpochEnd(EventHandler):
    """Handlers called when an epoch ends."""

    def epoch_end(self, estimator, *args, **kwargs):
        """Called when an epoch ends; returning True stops training."""
        return False


class BatchBegin(EventHandler):
    """Handlers called when a batch begins."""

    def batch_begin(self, estimator, *args, **kwargs):
        """Called with ``batch`` when a batch begins."""


class BatchEnd(EventHandler):
    """Handlers called when a batch ends."""

    def batch_end(self, estimator, *args, **kwargs):
        """Called with ``batch``, ``pred``, ``label`` and ``loss`` when a batch ends; returning True stops training."""
        return False


class StoppingHandler(TrainBegin, BatchEnd, EpochEnd):
    """Stops after so many epochs or batches.

    Args:
        max_epoch, max_batch: How many; None does not limit.
    """

    def __init__(self, max_epoch=None, max_batch=None):
        self.max_epoch = max_epoch
        self.max_batch = max_batch
        self.current_batch = 0
        self.current_epoch = 0
        self.stop_training = False

    def train_begin(self, estimator, *args, **kwargs):
        """Take over the estimator's limits and count from 0."""
        self.max_epoch, self.max_batch = estimator.max_epoch, estimator.max_batch
        self.current_batch = self.current_epoch = 0
        self.stop_training = self.max_epoch == 0 or self.max_batch == 0

    def batch_end(self, estimator, *args, **kwargs):
        """Count; True at the limit."""
        self.current_batch += 1
        if self.current_batch == self.max_batch:
            self.stop_training = True
        return self.stop_training

    def epoch_end(self, estimator, *args, **kwargs):
        """Count; True at the limit."""
        self.current_epoch += 1
        if self.current_epoch == self.max_epoch:
            self.stop_training = True
        return self.stop_training


class MetricHandler(EpochBegin, BatchEnd):
    """Resets metrics at each epoch and updates them at each batch.

    Args:
        metrics: Metrics.
        priority: Handlers run in its order.
    """

    def __init__(self, metrics, priority=-1000):
        self.metrics = _check_metrics(metrics)
        self.priority = priority

    def epoch_begin(self, estimator, *args, **kwargs):
        """Reset."""
        for metric in self.metrics:
            metric.reset()

    def batch_end(self, estimator, *args, **kwargs):
        """Update."""
        for metric in self.metrics:
            if isinstance(metric, LossMetric):
                metric.update(0, kwargs["loss"])            # a mean of losses
            else:
                metric.update(kwargs["label"], kwargs["pred"])


class ValidationHandler(TrainBegin, BatchEnd, EpochEnd):
    """Evaluates every so many epochs or batches.

    Args:
        val_data: DataLoader.
        eval_fn: What evaluates it: ``estimator.evaluate``.
        epoch_period, batch_period: How often; None never.
        priority: Handlers run in its order.
        event_handlers: Handlers of the evaluation.
    """

    def __init__(self, val_data, eval_fn, epoch_period=1, batch_period=None, priority=-1000, event_handlers=None):
        self.val_data = val_data
        self.eval_fn = eval_fn
        self.epoch_period = epoch_period
        self.batch_period = batch_period
        self.priority = priority
        self.event_handlers = event_handlers
        self.current_batch = 0
        self.current_epoch = 0

    def train_begin(self, estimator, *args, **kwargs):
        """Count from 0."""
        self.current_batch = self.current_epoch = 0

    def batch_end(self, estimator, *args, **kwargs):
        """Count, and evaluate when it is time."""
        self.current_batch += 1
        if self.batch_period and self.current_batch % self.batch_period == 0:
            self.eval_fn(val_data=self.val_data, batch_axis=estimator.batch_axis, event_handlers=self.event_handlers)

    def epoch_end(self, estimator, *args, **kwargs):
        """Count, and evaluate when it is time."""
        self.current_epoch += 1
        if self.epoch_period and self.current_epoch % self.epoch_period == 0:
            self.eval_fn(val_data=self.val_data, batch_axis=estimator.batch_axis, event_handlers=self.event_handlers)


class LoggingHandler(TrainBegin, TrainEnd, EpochBegin, EpochEnd, BatchBegin, BatchEnd):
    """Logs progress and metrics.

    Args:
        log_interval: ``"epoch"``, or a number of batches.
        metrics: Metrics.
        priority: Handlers run in its order; logging comes last, after the metrics are updated.
    """

    def __init__(self, log_interval="epoch", metrics=None, priority=np.inf):
        if not isinstance(log_interval, int) and log_interval != "epoch":
            raise ArgumentError("log_interval must be either an integer or string 'epoch'")
        self.metrics = _check_metrics(metrics)
        self.log_interval = log_interval
        self.priority = priority
        self.batch_index = self.current_epoch = self.processed_samples = 0
        self.log_interval_time = 0

    def _shown_metrics(self):
        return ", ".join("{}: {:.4f}".format(*metric.get()) for metric in self.metrics)

    def train_begin(self, estimator, *args, **kwargs):
        """Log optimizer and limits."""
        self.train_start = time.time()
        trainer = estimator.trainer
        estimator.logger.info("Training begin: using optimizer %s with current learning rate %.4f ", type(trainer.optimizer).__name__,
                              trainer.learning_rate)
        if estimator.max_epoch:
            estimator.logger.info("Train for %d epochs.", estimator.max_epoch)
        else:
            estimator.logger.info("Train for %d batches.", estimator.max_batch)
        self.current_epoch = self.batch_index = self.processed_samples = 0
        self.log_interval_time = 0

    def train_end(self, estimator, *args, **kwargs):
        """Log the time and the metrics."""
        estimator.logger.info("Train finished using total %ds with %d epochs. %s", time.time() - self.train_start, self.current_epoch,
                              self._shown_metrics())

    def batch_begin(self, estimator, *args, **kwargs):
        """Start the clock."""
        if isinstance(self.log_interval, int):
            self.batch_start = time.time()

    def batch_end(self, estimator, *args, **kwargs):
        """Log time and metrics every so many batches."""
        if not isinstance(self.log_interval, int):
            return
        self.log_interval_time += time.time() - self.batch_start
        self.processed_samples += kwargs["batch"][0].shape[estimator.batch_axis]
        if self.batch_index % self.log_interval == 0:
            estimator.logger.info("[Epoch %d][Batch %d][Samples %s] time/interval: %.3fs %s", self.current_epoch, self.batch_index,
                                  self.processed_samples, self.log_interval_time, self._shown_metrics())
            self.log_interval_time = 0
        self.batch_index += 1

    def epoch_begin(self, estimator, *args, **kwargs):
        """Log the learning rate."""
        self.epoch_start = time.time()
        if any("training" in metric.name for metric in self.metrics):
            estimator.logger.info("[Epoch %d] Begin, current learning rate: %.4f", self.current_epoch, estimator.trainer.learning_rate)
        else:
            estimator.logger.info("Validation Begin")

    def epoch_end(self, estimator, *args, **kwargs):
        """Log the time and the metrics."""
        estimator.logger.info("[Epoch %d] Finished in %.3fs, %s", self.current_epoch, time.time() - self.epoch_start, self._shown_metrics())
        self.current_epoch += 1
        self.batch_index = 0


class _Watch:
    """Whether a monitored metric improves."""

    def __init__(self, monitor, mode, who, min_delta=0):
        if mode not in ("auto", "min", "max"):
            warnings.warn(f"{who}: mode {mode} is unknown, fallback to auto mode. {who} will use max mode for F1 and accuracy and use min mode "
                          "for others", RuntimeWarning, stacklevel=3)
            mode = "auto"
        rising = mode == "max" or (mode == "auto" and any(word in monitor.get()[0].lower() for word in ("acc", "f1")))
        self.better = np.greater if rising else np.less
        self.worst = -np.inf if rising else np.inf
        self.min_delta = min_delta if rising else -min_delta


class CheckpointHandler(TrainBegin, BatchEnd, EpochEnd):
    """Saves the network and the trainer's states every so many epochs or batches.

    Args:
        model_dir: Folder.
        model_prefix: Beginning of the file names.
        monitor: Metric by which the best model is told.
        verbose: Log when saving.
        save_best: Also keep the best model.
        mode: ``"min"``, ``"max"``, or ``"auto"``: by the metric's name.
        epoch_period, batch_period: How often; None never.
        max_checkpoints: How many are kept.
        resume_from_checkpoint: Go on from the last one.
    """

    def __init__(self, model_dir, model_prefix="model", monitor=None, verbose=0, save_best=False, mode="auto", epoch_period=1,
                 batch_period=None, max_checkpoints=5, resume_from_checkpoint=False):
        if save_best and not isinstance(monitor, EvalMetric):
            raise ArgumentError("To save best model only, please provide one of the metric objects from estimator.train_metrics and "
                                "estimator.val_metrics as monitor.")
        os.makedirs(model_dir, exist_ok=True)
        self.monitor = monitor
        self.verbose = verbose
        self.model_dir = model_dir
        self.model_prefix = model_prefix
        self.save_best = save_best
        self.epoch_period = epoch_period
        self.batch_period = batch_period
        self.current_batch = 0
        self.current_epoch = 0
        self.max_checkpoints = max_checkpoints
        self.resume_from_checkpoint = resume_from_checkpoint
        self.saved_checkpoints = []
        if save_best:
            watch = _Watch(monitor, mode, type(self).__name__)
            self.monitor_op, self.best = watch.better, watch.worst

    def train_begin(self, estimator, *args, **kwargs):
        """Count from 0; with ``resume_from_checkpoint`` go on from the last checkpoint.

        Raises:
            ArgumentError: Nothing is left to train, or checkpoints are not saved by what is counted, epochs or batches.
        """
        self.current_epoch = self.current_batch = 0
        self.trained_epoch = self.trained_batch = -1
        if not self.resume_from_checkpoint:
            return
        if not (self.batch_period and not self.epoch_period if estimator.max_batch else self.epoch_period and not self.batch_period):
            raise ArgumentError("To use resume from checkpoint, you must only specify the same type of period you used for training: epochs "
                                "with epoch_period and batch_period=None, batches with batch_period and epoch_period=None.")
        found = max(self._checkpoints(), default=None)
        if found is None:
            estimator.logger.info("CheckpointHandler: No checkpoint found, training from scratch for %s",
                                  f"{estimator.max_batch} batches" if estimator.max_batch else f"{estimator.max_epoch} epochs")
            return
        self.trained_epoch, self.trained_batch = found
        what, trained = ("batch", self.trained_batch) if estimator.max_batch else ("epoch", self.trained_epoch)
        left = (estimator.max_batch or estimator.max_epoch) - trained - 1
        if left <= 0:
            raise ArgumentError(f"Found checkpoint with maximum number of {what} {trained + 1} reached; "
                                "resume_from_checkpoint=False (the default) trains from scratch.")
        setattr(estimator, f"max_{what}", left)
        name = os.path.join(self.model_dir, f"{self.model_prefix}-epoch{self.trained_epoch}batch{self.trained_batch}")
        estimator.net.load_parameters(name + ".params", ctx=estimator.context)
        estimator.trainer.load_states(name + ".states")
        estimator.logger.info("CheckpointHandler: Checkpoint resumed from epoch %d batch %d, continue to train for %d %s",
                              *found, left, "batches" if estimator.max_batch else "epochs")

    def _checkpoints(self):
        """(epoch, batch) of the checkpoints in the folder."""
        start = self.model_prefix + "-epoch"
        for filename in os.listdir(self.model_dir):
            if filename.startswith(start) and filename.endswith(".params"):
                epoch, _, batch = filename[len(start):-len(".params")].partition("batch")
                if epoch.isdigit() and batch.isdigit():
                    yield int(epoch), int(batch)

    def batch_end(self, estimator, *args, **kwargs):
        """Count, and save when it is time."""
        if self.current_batch == 0:
            self._save_symbol(estimator)
        self.current_batch += 1
        if self.batch_period and self.current_batch % self.batch_period == 0:
            self._save_checkpoint(estimator, self.current_epoch, self.current_batch - 1)

    def epoch_end(self, estimator, *args, **kwargs):
        """Count, and save when it is time."""
        self.current_epoch += 1
        if self.epoch_period and self.current_epoch % self.epoch_period == 0:
            self._save_checkpoint(estimator, self.current_epoch - 1, self.current_batch)

    def _save_symbol(self, estimator):
        graph = getattr(estimator.net, "_cached_graph", None)
        if graph:
            graph[1].save(os.path.join(self.model_dir, self.model_prefix + "-symbol.json"))
        else:
            estimator.logger.info("Model architecture(symbol file) is not saved, please use HybridBlock to construct your model, and call "
                                  "net.hybridize() before passing to Estimator in order to save model architecture as %s.",
                                  os.path.join(self.model_dir, self.model_prefix + "-symbol.json"))

    def _save_checkpoint(self, estimator, epoch, batch):
        if self.resume_from_checkpoint:                     # counted from the beginning of all training
            epoch, batch = epoch + self.trained_epoch + 1, self.current_batch + self.trained_batch
        name = f"{self.model_prefix}-epoch{epoch}batch{batch}"
        if self.verbose:
            estimator.logger.info("[Epoch %d] CheckpointHandler: trained total %d batches, saving model at %s with prefix: %s", epoch,
                                  self.current_batch, self.model_dir, name)
        self._save(estimator, name)
        self.saved_checkpoints.append(name)
        while len(self.saved_checkpoints) > self.max_checkpoints:
            oldest = self.saved_checkpoints.pop(0)
            for ending in (".params", ".states"):
                path = os.path.join(self.model_dir, oldest + ending)
                if oldest not in self.saved_checkpoints and os.path.exists(path):
                    os.remove(path)
        if self.save_best:
            self._save_best(estimator, epoch)

    def _save_best(self, estimator, epoch):
        what, value = self.monitor.get()
        if np.isnan(value):
            warnings.warn(f"CheckpointHandler: {what} has no value yet; give a metric of the estimator, and validate before saving.",
                          RuntimeWarning, stacklevel=4)
            return
        if self.monitor_op(value, self.best):
            if self.verbose:
                estimator.logger.info("[Epoch %d] CheckpointHandler: %s improved from %.5f to %.5f, updating best model at %s with prefix: %s",
                                      epoch, what, self.best, value, self.model_dir, self.model_prefix + "-best")
            self.best = value
            self._save(estimator, self.model_prefix + "-best")
        elif self.verbose:
            estimator.logger.info("[Epoch %d] CheckpointHandler: %s did not improve from %.5f, skipping updating best model", epoch, what,
                                  self.best)

    def _save(self, estimator, name):
        estimator.net.save_parameters(os.path.join(self.model_dir, name + ".params"))
        estimator.trainer.save_states(os.path.join(self.model_dir, name + ".states"))


class EarlyStoppingHandler(TrainBegin, EpochEnd, TrainEnd):
    """Stops when a metric no longer improves.

    Args:
        monitor: The metric.
        min_delta: Less counts as no improvement.
        patience: Epochs to wait for one.
        mode: ``"min"``, ``"max"``, or ``"auto"``: by the metric's name.
        baseline: Value to beat.
    """

    def __init__(self, monitor, min_delta=0, patience=0, mode="auto", baseline=None):
        if not isinstance(monitor, EvalMetric):
            raise ArgumentError("Please provide one of the metric objects from estimator.train_metrics and estimator.val_metrics as monitor.")
        if isinstance(monitor, CompositeEvalMetric):
            raise ArgumentError("CompositeEvalMetric is not supported for EarlyStoppingHandler, please specify a simple metric instead.")
        self.monitor = monitor
        self.baseline = baseline
        self.patience = patience
        watch = _Watch(monitor, mode, type(self).__name__, min_delta)
        self.monitor_op, self.min_delta, self._worst = watch.better, watch.min_delta, watch.worst
        self._reset()

    def _reset(self):
        self.wait = self.stopped_epoch = self.current_epoch = 0
        self.stop_training = False
        self.best = self._worst if self.baseline is None else self.baseline

    def train_begin(self, estimator, *args, **kwargs):
        """Begin anew."""
        self._reset()

    def epoch_end(self, estimator, *args, **kwargs):
        """True when patience is at an end."""
        name, value = self.monitor.get()
        if np.isnan(value):
            warnings.warn(f"{name} is not updated, make sure you pass one of the metric objects from estimator.train_metrics and "
                          "estimator.val_metrics as monitor.", RuntimeWarning, stacklevel=2)
        elif self.monitor_op(value - self.min_delta, self.best):
            self.best = value
            self.wait = 0
        else:
            self.wait += 1
            if self.wait >= self.patience:
                self.stopped_epoch = self.current_epoch
                self.stop_training = True
        self.current_epoch += 1
        return self.stop_training

    def train_end(self, estimator, *args, **kwargs):
        """Log the epoch of the end."""
        if self.stopped_epoch > 0:
            estimator.logger.info("[Epoch %d] EarlyStoppingHandler: early stopping due to %s not improving", self.stopped_epoch,
                                  self.monitor.get()[0])


class GradientUpdateHandler(BatchEnd):
    """Makes the trainer's step after each batch.

    Args:
        priority: Handlers run in its order; the step comes first.
    """

    def __init__(self, priority=-2000):
        self.priority = priority

    def batch_end(self, estimator, *args, **kwargs):
        """The step."""
        losses = kwargs["loss"]
        losses = losses if isinstance(losses, list) else [losses]
        estimator.trainer.step(sum(loss.shape[estimator.batch_axis] for loss in losses))


def _check_metrics(metrics):
    """Metrics as a list without composites."""
    if isinstance(metrics, CompositeEvalMetric):
        return [one for metric in metrics.metrics for one in _check_metrics(metric)]
    if isinstance(metrics, EvalMetric):
        return [metrics]
    metrics = list(metrics or [])
    if not all(isinstance(metric, EvalMetric) for metric in metrics):
        raise ArgumentError(f"metrics must be a Metric or a list of Metric, refer to mxnet.metric.EvalMetric: {metrics}")
    return metrics
