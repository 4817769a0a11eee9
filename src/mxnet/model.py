"""FeedForward, the model interface that came before Module; and 1.9.1's address of checkpoints and KVStore helpers."""
import logging
import time

import numpy as np

from .base import ArgumentError, MXNetError
from .callback import LogValidationMetricsCallback
from .checkpoint import load_checkpoint, load_params, save_checkpoint
from .context import Context, cpu
from .initializer import Uniform
from .io import DataIter, NDArrayIter
from .kvstore.training import create_kvstore as _create_kvstore
from .kvstore.training import create_sparse_kvstore as _create_sparse_kvstore
from .kvstore.training import initialize_kvstore as _initialize_kvstore
from .kvstore.training import update_params as _update_params
from .kvstore.training import update_params_on_kvstore as _update_params_on_kvstore
from .metric import EvalMetric
from .metric import create as create_metric
from .module import Module
from .module.base_module import BatchEndParam, _call
from .ndarray import NDArray

__all__ = ["BatchEndParam", "FeedForward", "load_checkpoint", "load_params", "save_checkpoint", "_create_kvstore", "_create_sparse_kvstore",
           "_initialize_kvstore", "_update_params", "_update_params_on_kvstore"]


class NotFittedError(MXNetError, AttributeError):
    """A model was asked for predictions before it had parameters."""


class FeedForward:
    """A network with `fit` and `predict` on arrays, in the manner of scikit-learn. New programs use Module.

    Args:
        symbol: the network; or, for buckets, a function from a bucket key to one.
        ctx: a Context or a list of them.
        num_epoch: `fit` trains up to this epoch.
        epoch_size: batches an epoch; by default all that the data has.
        optimizer: a name, or an Optimizer.
        initializer: fills parameters that are not given.
        numpy_batch_size: batch size for data given as arrays.
        arg_params, aux_params: parameters by name.
        allow_extra_params: leave out parameters that the network does not have, instead of an error.
        begin_epoch: the epoch `fit` starts with.
        kwargs: arguments of the optimizer.
    """

    def __init__(self, symbol, ctx=None, num_epoch=None, epoch_size=None, optimizer="sgd", initializer=Uniform(0.01),
                 numpy_batch_size=128, arg_params=None, aux_params=None, allow_extra_params=False, begin_epoch=0, **kwargs):
        self.sym_gen = symbol if callable(symbol) and not hasattr(symbol, "list_arguments") else None
        self.symbol = None if self.sym_gen else symbol
        if self.sym_gen is not None:
            raise NotImplementedError("FeedForward with a function for buckets: use mx.mod.BucketingModule")
        self.ctx = [cpu()] if ctx is None else [ctx] if isinstance(ctx, Context) else list(ctx)
        self.num_epoch = num_epoch
        self.epoch_size = epoch_size
        self.optimizer = optimizer
        self.initializer = initializer
        self.numpy_batch_size = numpy_batch_size
        self.arg_params = arg_params
        self.aux_params = aux_params
        self.allow_extra_params = allow_extra_params
        self.begin_epoch = begin_epoch
        self.kwargs = dict(kwargs)
        self._pred_exec = None
        if allow_extra_params:
            self._drop_extra_params()

    def _drop_extra_params(self):
        arguments, states = set(self.symbol.list_arguments()), set(self.symbol.list_auxiliary_states())
        if self.arg_params:
            self.arg_params = {name: value for name, value in self.arg_params.items() if name in arguments}
        if self.aux_params:
            self.aux_params = {name: value for name, value in self.aux_params.items() if name in states}

    def __getstate__(self):
        return {**self.__dict__, "_pred_exec": None}

    def __setstate__(self, state):
        self.__dict__.update(state)

    # ------------------------------------------------------------------ data

    def _init_iter(self, X, y, is_train):
        """An iterator over `X` and `y`: X itself when it is one."""
        if isinstance(X, DataIter):
            return X
        if not isinstance(X, (np.ndarray, NDArray)):
            raise ArgumentError(f"X must be DataIter, NDArray or numpy.ndarray, got {type(X).__name__}")
        if y is None:
            if is_train:
                raise ArgumentError("y must be specified when X is numpy.ndarray")
            y = np.zeros(X.shape[0])
        y = np.asarray(y.asnumpy() if isinstance(y, NDArray) else y)
        if X.shape[0] != y.shape[0]:
            raise ArgumentError(f"The numbers of data points and labels not equal: {X.shape[0]} and {y.shape[0]}")
        if y.ndim == 2 and y.shape[1] == 1:
            y = y.flatten()
        if y.ndim != 1:
            raise ArgumentError(f"Label must be 1D or 2D (with 2nd dimension being 1), got shape {y.shape}")
        return NDArrayIter(X, y, min(X.shape[0], self.numpy_batch_size), shuffle=is_train,
                           last_batch_handle="roll_over" if is_train else "pad")

    def _init_eval_iter(self, eval_data):
        if isinstance(eval_data, (tuple, list)) and len(eval_data) == 2:
            X, y = eval_data
            if isinstance(X, DataIter) or X is None:
                return X
            return self._init_iter(*(np.asarray(part) if isinstance(part, list) else part for part in (X, y)), is_train=False)
        if eval_data is not None and not isinstance(eval_data, DataIter):
            raise ArgumentError("Eval data must be a DataIter or a pair (data, label)")
        return eval_data

    # ------------------------------------------------------------------ training

    def fit(self, X, y=None, eval_data=None, eval_metric="acc", epoch_end_callback=None, batch_end_callback=None, kvstore="local",
            logger=None, work_load_list=None, monitor=None, eval_end_callback=LogValidationMetricsCallback(),
            eval_batch_end_callback=None):
        """Trains the network.

        Args:
            X: a DataIter, or the data as an array.
            y: the labels, when X is an array.
            eval_data: a DataIter, or a pair (data, labels), to validate on after every epoch.
            eval_metric: what `mx.metric.create` takes.
            epoch_end_callback: called with (epoch, symbol, arg_params, aux_params).
            batch_end_callback, eval_batch_end_callback, eval_end_callback: called with a BatchEndParam; batches count from 1.
            kvstore: how several contexts share gradients.
            logger: where to report.
            work_load_list: a number per context, in proportion to which batches are split.
            monitor: a Monitor to install.
        """
        if self.num_epoch is None:
            raise ArgumentError("FeedForward: give num_epoch to train")
        logger = logging if logger is None else logger
        data, eval_data = self._init_iter(X, y, is_train=True), self._init_eval_iter(eval_data)
        if not isinstance(eval_metric, EvalMetric):
            eval_metric = create_metric(eval_metric)
        module = self._module(data, logger, work_load_list)
        module.bind(data.provide_data, data.provide_label, for_training=True)
        if monitor is not None:
            module.install_monitor(monitor)
        module.init_params(self.initializer, self.arg_params or {}, self.aux_params or {}, allow_missing=True)
        module.init_optimizer(kvstore=kvstore, optimizer=self.optimizer, optimizer_params=self.kwargs)
        logger.info("Start training with %s", str(self.ctx))
        data.reset()
        for epoch in range(self.begin_epoch, self.num_epoch):
            tic = time.time()
            eval_metric.reset()
            self._train_epoch(epoch, module, data, eval_metric, batch_end_callback, monitor, logger)
            logger.info("Epoch[%d] Time cost=%.3f", epoch, time.time() - tic)
            self.arg_params, self.aux_params = module.get_params()
            _call(epoch_end_callback, epoch, self.symbol, self.arg_params, self.aux_params)
            if eval_data is not None:
                module.score(eval_data, eval_metric, batch_end_callback=eval_batch_end_callback,
                             score_end_callback=eval_end_callback, epoch=epoch)
                eval_data.reset()

    def _train_epoch(self, epoch, module, data, eval_metric, batch_end_callback, monitor, logger):
        nbatch = 0
        while True:
            finished = True
            for data_batch in data:
                if monitor is not None:
                    monitor.tic()
                module.forward_backward(data_batch)
                module.update()
                if monitor is not None:
                    monitor.toc_print()
                module.update_metric(eval_metric, data_batch.label)
                nbatch += 1
                _call(batch_end_callback, BatchEndParam(epoch=epoch, nbatch=nbatch, eval_metric=eval_metric, locals=locals()))
                if nbatch == self.epoch_size:       # the data goes on where it is, in the next epoch
                    return
                finished = False
            logger.info("Epoch[%d] Resetting Data Iterator", epoch)
            data.reset()
            if self.epoch_size is None or nbatch >= self.epoch_size:
                return
            if finished:
                raise MXNetError(f"fit: the data gave no batch, epoch_size asks for {self.epoch_size}")

    def _module(self, data, logger=logging, work_load_list=None, labels=True):
        # prediction knows no labels: there they are arguments like parameters, whose values do not matter
        return Module(self.symbol, data_names=[desc[0] for desc in data.provide_data],
                      label_names=[desc[0] for desc in data.provide_label or []] if labels else None,
                      logger=logger, context=self.ctx, work_load_list=work_load_list)

    # ------------------------------------------------------------------ prediction

    def _predictor(self, data, labels):
        if self.arg_params is None:
            raise NotFittedError("FeedForward has no parameters: fit it, load it, or give arg_params")
        module = self._module(data, labels=labels)
        module.bind(data.provide_data, data.provide_label or None if labels else None, for_training=False)
        module.init_params(None, self.arg_params, self.aux_params or {}, allow_missing=True, allow_extra=self.allow_extra_params)
        return module

    def predict(self, X, num_batch=None, return_data=False, reset=True):
        """Runs the network.

        Args:
            X: a DataIter, or the data as an array.
            num_batch: how many batches to use; None uses all.
            return_data: return data and labels too.
            reset: start the iterator from its beginning.
        Returns:
            NumPy arrays: the output (a list of several), with return_data (outputs, data, labels).
        """
        data = self._init_iter(X, None, is_train=False)
        if reset:
            data.reset()
        self._pred_exec = self._predictor(data, labels=False)
        columns = {"outputs": [], "data": [], "label": []}
        for position, batch in enumerate(data):
            if position == num_batch:
                break
            self._pred_exec.forward(batch, is_train=False)
            rows = batch.data[0].shape[0] - (batch.pad or 0)
            for kind, arrays in (("outputs", self._pred_exec.get_outputs()), ("data", batch.data), ("label", batch.label or [])):
                columns[kind].append([part[0:rows].asnumpy() for part in arrays])
        joined = [[np.concatenate(parts) for parts in zip(*batches, strict=True)] for batches in columns.values()]
        outputs, datas, labels = (parts[0] if len(parts) == 1 else parts for parts in joined)
        return (outputs, datas, labels) if return_data else outputs

    def score(self, X, eval_metric="acc", num_batch=None, batch_end_callback=None, reset=True):
        """The metric's value on a DataIter."""
        if not isinstance(eval_metric, EvalMetric):
            eval_metric = create_metric(eval_metric)
        data = self._init_iter(X, None, is_train=False)
        self._predictor(data, labels=True).score(data, eval_metric, num_batch=num_batch, batch_end_callback=batch_end_callback, reset=reset)
        return eval_metric.get()[1]

    # ------------------------------------------------------------------ files

    def save(self, prefix, epoch=None, remove_amp_cast=True):
        """Writes a checkpoint; its number is num_epoch unless given."""
        epoch = self.num_epoch if epoch is None else epoch
        if epoch is None:
            raise ArgumentError("save: give epoch, the number of the checkpoint")
        save_checkpoint(prefix, epoch, self.symbol, self.arg_params, self.aux_params, remove_amp_cast=remove_amp_cast)

    @staticmethod
    def load(prefix, epoch, ctx=None, **kwargs):
        """A model from a checkpoint, which it continues when trained."""
        symbol, arg_params, aux_params = load_checkpoint(prefix, epoch)
        return FeedForward(symbol, ctx=ctx, arg_params=arg_params, aux_params=aux_params, begin_epoch=epoch, **kwargs)

    @staticmethod
    def create(symbol, X, y=None, ctx=None, num_epoch=None, epoch_size=None, optimizer="sgd", initializer=Uniform(0.01),
               eval_data=None, eval_metric="acc", epoch_end_callback=None, batch_end_callback=None, kvstore="local", logger=None,
               work_load_list=None, eval_end_callback=LogValidationMetricsCallback(), eval_batch_end_callback=None, **kwargs):
        """A model made and trained in one go; see FeedForward and `fit`."""
        model = FeedForward(symbol, ctx=ctx, num_epoch=num_epoch, epoch_size=epoch_size, optimizer=optimizer, initializer=initializer,
                            **kwargs)
        model.fit(X, y, eval_data=eval_data, eval_metric=eval_metric, epoch_end_callback=epoch_end_callback,
                  batch_end_callback=batch_end_callback, kvstore=kvstore, logger=logger, work_load_list=work_load_list,
                  eval_end_callback=eval_end_callback, eval_batch_end_callback=eval_batch_end_callback)
        return model


SKLEARN_INSTALLED = False      # 1.9.1 derived FeedForward from scikit-learn's base class when this was true
