"""Estimator: a training loop."""
import copy
import logging
import sys

from .... import initializer as init_module
from ....base import ArgumentError
from ....context import Context, cpu, gpu, num_gpus
from ...data import DataLoader
from ...loss import Loss
from ...trainer import Trainer
from .batch_processor import BatchProcessor
from .event_handler import (
    BatchBegin,
    BatchEnd,
    EpochBegin,
    EpochEnd,
    EventHandler,
    GradientUpdateHandler,
    LoggingHandler,
    MetricHandler,
    StoppingHandler,
    TrainBegin,
    TrainEnd,
    ValidationHandler,
)
from .utils import _check_metrics, default_metrics

__all__ = ["Estimator"]


class Estimator:
    """Trains a network with ``fit`` and measures it with ``evaluate``.

    Args:
        net: The network.
        loss: The loss.
        train_metrics, val_metrics: Metrics; by default one that fits the loss.
        initializer: Initializer of parameters that are not initialized yet.
        trainer: Trainer; SGD with learning rate 0.001 by default.
        context: Context or list of them; a GPU where there is one by default.
        val_net, val_loss: Network and loss of the evaluation, where they differ.
        batch_processor: What is done with one batch.
    """

    logger = None
    """Where handlers log; standard output by default."""

    def __init__(self, net, loss, train_metrics=None, val_metrics=None, initializer=None, trainer=None, context=None, val_net=None,
                 val_loss=None, batch_processor=None):
        self.net = net
        self.loss = self._check_loss(loss)
        self.val_net = net if val_net is None else val_net
        self.val_loss = self.loss if val_loss is None else self._check_loss(val_loss)
        self._train_metrics = default_metrics(train_metrics, self.loss)
        self._val_metrics = _check_metrics(val_metrics) or [self._fresh_copy(metric) for metric in self._train_metrics]
        for metrics, word in ((self._train_metrics, "training "), (self._val_metrics, "validation ")):
            for metric in metrics:
                if not metric.name.startswith(word):
                    metric.name = word + metric.name
        self.logger = logging.Logger(name="Estimator", level=logging.INFO)
        self.logger.addHandler(logging.StreamHandler(sys.stdout))
        self.context = self._check_context(context)
        self._initialize(initializer)
        self.trainer = self._check_trainer(trainer)
        self.batch_processor = self._check_batch_processor(batch_processor)
        self.max_epoch = self.max_batch = None
        self.batch_axis = 0

    @staticmethod
    def _fresh_copy(metric):
        copied = copy.deepcopy(metric)
        copied.name = copied.name.removeprefix("training ")
        copied.reset()
        return copied

    @staticmethod
    def _check_loss(loss):
        if not isinstance(loss, Loss):
            raise ArgumentError(f"loss must be a Loss, refer to gluon.loss.Loss:{loss}")
        return loss

    @staticmethod
    def _check_context(context):
        if context is None:
            return [gpu(0)] if num_gpus() > 0 else [cpu()]
        contexts = [context] if isinstance(context, Context) else context
        if not isinstance(contexts, list | tuple) or not all(isinstance(ctx, Context) for ctx in contexts):
            raise ArgumentError("context must be a Context or a list of Context, for example mx.cpu() or [mx.gpu(0), mx.gpu(1)], refer to "
                                f"mxnet.Context:{context}")
        return list(contexts)

    @staticmethod
    def _check_batch_processor(batch_processor):
        if batch_processor is None:
            return BatchProcessor()
        if not callable(getattr(batch_processor, "fit_batch", None)):
            raise ArgumentError("Customized Batch Processor must contain fit_batch() function")
        if not callable(getattr(batch_processor, "evaluate_batch", None)):
            raise ArgumentError("Customized Batch Processor must contain evaluate_batch() function")
        return batch_processor

    def _initialize(self, initializer):
        params = self.net.collect_params()
        waiting = [param for param in params.values() if param._data is None and not param._deferred_init]
        if not waiting:
            if initializer is not None:
                self.net.initialize(init=initializer, ctx=self.context, force_reinit=True)
            return
        for param in waiting:
            param.initialize(None, self.context, init_module.Uniform() if initializer is None else initializer)

    def _check_trainer(self, trainer):
        if trainer is None:
            self.logger.warning("No trainer specified, default SGD optimizer with learning rate 0.001 is used.")
            return Trainer(self.net.collect_params(), "sgd", {"learning_rate": 0.001})
        if not isinstance(trainer, Trainer):
            raise ArgumentError(f"Trainer must be a Gluon Trainer instance, refer to gluon.Trainer:{trainer}")
        return trainer

    @property
    def train_metrics(self):
        """Metrics of the training."""
        return self._train_metrics

    @property
    def val_metrics(self):
        """Metrics of the evaluation."""
        return self._val_metrics

    @staticmethod
    def _check_data(data):
        if not isinstance(data, DataLoader):
            raise ArgumentError("Estimator only support input as Gluon DataLoader. Alternatively, you can transform your DataIter or any "
                                "NDArray into Gluon DataLoader. Refer to gluon.data.dataloader")

    def evaluate(self, val_data, batch_axis=0, event_handlers=None):
        """Update the metrics of the evaluation with all batches of a DataLoader.

        Args:
            val_data: DataLoader.
            batch_axis: Axis of the samples.
            event_handlers: Handlers beside those that update and log the metrics.
        """
        self._check_data(val_data)
        handlers = _as_handlers(event_handlers)
        if not any(isinstance(handler, MetricHandler) for handler in handlers):
            handlers.append(MetricHandler(metrics=self._val_metrics))
        if not any(isinstance(handler, LoggingHandler) for handler in handlers):
            handlers.append(LoggingHandler(metrics=self._val_metrics))
        handlers.sort(key=_priority)
        _call(handlers, EpochBegin, "epoch_begin", self)
        for batch in val_data:
            _call(handlers, BatchBegin, "batch_begin", self, batch=batch)
            _, label, pred, loss = self.batch_processor.evaluate_batch(self, batch, batch_axis)
            _call(handlers, BatchEnd, "batch_end", self, batch=batch, pred=pred, label=label, loss=loss)
        _call(handlers, EpochEnd, "epoch_end", self)

    def fit(self, train_data, val_data=None, epochs=None, event_handlers=None, batches=None, batch_axis=0):
        """Train for so many epochs or batches.

        Args:
            train_data, val_data: DataLoaders; the second one is evaluated after each epoch.
            epochs, batches: How many; one of them is to be given.
            event_handlers: Handlers beside those that update, validate, log and stop.
            batch_axis: Axis of the samples.
        """
        self._check_data(train_data)
        if (epochs is None) == (batches is None):
            raise ArgumentError("Fit only support exactly one type of iteration, train by number of epochs or number of batches.Please specify "
                                "one and only one of: epochs or batches.")
        self.max_epoch, self.max_batch, self.batch_axis = epochs, batches, batch_axis
        handlers = self._prepare_handlers(val_data, event_handlers)
        _call(handlers, TrainBegin, "train_begin", self)
        stop = any(getattr(handler, "stop_training", False) for handler in handlers)
        while not stop:
            _call(handlers, EpochBegin, "epoch_begin", self)
            for batch in train_data:
                _call(handlers, BatchBegin, "batch_begin", self, batch=batch)
                _, label, pred, loss = self.batch_processor.fit_batch(self, batch, batch_axis)
                stop = _call(handlers, BatchEnd, "batch_end", self, batch=batch, pred=pred, label=label, loss=loss)
                if stop:
                    break
            stop = _call(handlers, EpochEnd, "epoch_end", self) or stop
        _call(handlers, TrainEnd, "train_end", self)

    def _prepare_handlers(self, val_data, event_handlers):
        handlers = _as_handlers(event_handlers)
        kinds = tuple(type(handler) for handler in handlers)

        def has(kind):
            return any(issubclass(one, kind) for one in kinds)
        if not has(StoppingHandler):
            handlers.append(StoppingHandler(self.max_epoch, self.max_batch))
        if not has(GradientUpdateHandler):
            handlers.append(GradientUpdateHandler())
        if not has(MetricHandler):
            handlers.append(MetricHandler(metrics=self._train_metrics))
        if val_data is not None and not has(ValidationHandler):
            self._check_data(val_data)
            handlers.append(ValidationHandler(val_data=val_data, eval_fn=self.evaluate))
        if not has(LoggingHandler):
            handlers.append(LoggingHandler(metrics=self._train_metrics))
        handlers.sort(key=_priority)
        return handlers


def _as_handlers(event_handlers):
    handlers = [event_handlers] if isinstance(event_handlers, EventHandler) else list(event_handlers or [])
    if not all(isinstance(handler, EventHandler) for handler in handlers):
        raise ArgumentError(f"handlers must be an EventHandler or a list of EventHandler, got: {handlers}")
    return handlers


def _priority(handler):
    return getattr(handler, "priority", 0)


def _call(handlers, kind, method, estimator, **facts):
    """Call the handlers of a kind; whether one of them asks to stop."""
    answers = [getattr(handler, method)(estimator, **facts) for handler in handlers if isinstance(handler, kind)]
    return any(bool(answer) for answer in answers)
