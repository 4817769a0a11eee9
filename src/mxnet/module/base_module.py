"""The interface of modules, and the loops over data that all of them share: fit, score, predict."""
import logging
import time
import warnings
from collections import namedtuple

import numpy as np

from ..base import ArgumentError, MXNetError, _as_list
from ..checkpoint import read_params, save_params
from ..initializer import Uniform
from ..io import DataBatch, DataDesc, DataIter
from ..metric import EvalMetric
from ..metric import create as create_metric
from ..ndarray import NDArray, array, concat
from .progress import progress

OPTIMIZER_PARAMS = (("learning_rate", 0.01),)        # what a caller who says nothing gets; a strategy of the context may know better

BatchEndParam = namedtuple("BatchEndParams", ["epoch", "nbatch", "eval_metric", "locals"])
BatchEndParam.__module__ = "mxnet.model"           # its address in 1.9.1
BatchEndParam.__doc__ = "What batch-end callbacks are told: epoch, number of the batch, the metric, and the loop's local variables."

_PARAMETER_ENDINGS = ("_weight", "_bias", "_gamma", "_beta")


def _check_input_names(symbol, names, typename, throw):
    """Complains about names the symbol does not have; an error when `throw`, else a warning."""
    arguments = symbol.list_arguments()
    for name in names:
        if name in arguments:
            continue
        candidates = [argument for argument in arguments if not argument.endswith(_PARAMETER_ENDINGS)]
        message = (f"\033[91mYou created Module with Module(..., {typename}_names={names}) but input with name '{name}' is not found in "
                   "symbol.list_arguments(). Did you mean one of:\n\t" + "\n\t".join(candidates) + "\033[0m")
        if throw:
            raise ArgumentError(message)
        warnings.warn(message, stacklevel=3)


def _check_names_match(names, shapes, name, throw):
    """Complains when descriptions are not those of `names`."""
    if sorted(names) == sorted(desc[0] for desc in shapes):
        return
    message = f"Data provided by {name}_shapes don't match names specified by {name}_names ({shapes} vs. {names})"
    if throw:
        raise ArgumentError(message)
    warnings.warn(message, stacklevel=4)


def _parse_data_desc(data_names, label_names, data_shapes, label_shapes):
    """Shapes given in any form, as lists of DataDesc; their names are checked."""
    data_shapes = [desc if isinstance(desc, DataDesc) else DataDesc(*desc) for desc in data_shapes]
    _check_names_match(data_names, data_shapes, "data", True)
    if label_shapes is None:
        _check_names_match(label_names, [], "label", False)
        return data_shapes, None
    label_shapes = [desc if isinstance(desc, DataDesc) else DataDesc(*desc) for desc in label_shapes]
    _check_names_match(label_names, label_shapes, "label", False)
    return data_shapes, label_shapes


def _call(callbacks, *arguments):
    """Calls one callback or each of a list; None is none."""
    for callback in () if callbacks is None else _as_list(callbacks):
        callback(*arguments)


class BaseModule:
    """A model with its computation: bound to shapes, given parameters, trained by an optimizer, asked for predictions.

    Subclasses define how to bind, run and update. The order is `bind`, `init_params`, `init_optimizer`, then `forward`, `backward`,
    `update` per batch; `fit` does all of it.

    Args:
        logger: where `fit` reports.
    """

    def __init__(self, logger=logging):
        self.logger = logger
        self.binded = False
        self.for_training = False
        self.inputs_need_grad = False
        self.params_initialized = False
        self.optimizer_initialized = False
        self._symbol = None
        self._total_exec_bytes = 0

    def _require(self, bound=True, params=False, optimizer=False):
        """Raises, naming the missing step, unless the module is as far as a call needs it."""
        if bound and not self.binded:
            raise MXNetError(f"{type(self).__name__} is not bound: call bind(data_shapes=...) first")
        if params and not self.params_initialized:
            raise MXNetError(f"{type(self).__name__} has no parameters yet: call init_params() or set_params(...) first")
        if optimizer and not self.optimizer_initialized:
            raise MXNetError(f"{type(self).__name__} has no optimizer yet: call init_optimizer() first")

    # ------------------------------------------------------------------ loops

    def forward_backward(self, data_batch):
        """Forward in training mode, then backward."""
        self.forward(data_batch, is_train=True)
        self.backward()

    def score(self, eval_data, eval_metric, num_batch=None, batch_end_callback=None, score_end_callback=None, reset=True, epoch=0,
              sparse_row_id_fn=None):
        """Evaluates on `eval_data`.

        Args:
            eval_data: a DataIter.
            eval_metric: an EvalMetric, or what `mx.metric.create` takes.
            num_batch: how many batches to use; None uses all.
            batch_end_callback, score_end_callback: called with a BatchEndParam after every batch, and at the end.
            reset: start the iterator from its beginning.
            epoch: what callbacks are told.
            sparse_row_id_fn: rows of row_sparse parameters that a batch needs.
        Returns:
            A list of (name, value).
        """
        self._require(params=True)
        if reset:
            eval_data.reset()
        if not isinstance(eval_metric, EvalMetric):
            eval_metric = create_metric(eval_metric)
        eval_metric.reset()
        actual_num_batch = 0
        for nbatch, eval_batch in enumerate(eval_data):
            if nbatch == num_batch:
                break
            self.prepare(eval_batch, sparse_row_id_fn=sparse_row_id_fn)
            self.forward(eval_batch, is_train=False)
            self._measure(eval_metric, eval_batch)
            _call(batch_end_callback, BatchEndParam(epoch=epoch, nbatch=nbatch, eval_metric=eval_metric, locals=locals()))
            actual_num_batch += 1
        _call(score_end_callback, BatchEndParam(epoch=epoch, nbatch=actual_num_batch, eval_metric=eval_metric, locals=locals()))
        return eval_metric.get_name_value()

    def _measure(self, metric, batch):
        if isinstance(batch, list):
            self.update_metric(metric, [part.label for part in batch], pre_sliced=True)
        else:
            self.update_metric(metric, batch.label)

    def iter_predict(self, eval_data, num_batch=None, reset=True, sparse_row_id_fn=None):
        """Yields (outputs, number of the batch, batch) for the batches of `eval_data`; padding is cut off."""
        self._require(params=True)
        if reset:
            eval_data.reset()
        for nbatch, eval_batch in enumerate(eval_data):
            if nbatch == num_batch:
                break
            self.prepare(eval_batch, sparse_row_id_fn=sparse_row_id_fn)
            self.forward(eval_batch, is_train=False)
            pad = eval_batch.pad or 0
            yield [out[0:out.shape[0] - pad] for out in self.get_outputs()], nbatch, eval_batch

    def predict(self, eval_data, num_batch=None, merge_batches=True, reset=True, always_output_list=False, sparse_row_id_fn=None):
        """Runs prediction and collects the outputs.

        Args:
            eval_data: a DataIter, or one batch as an NDArray or NumPy array.
            num_batch: how many batches to use; None uses all.
            merge_batches: join the batches' outputs; else a list of outputs per batch is returned.
            reset: start the iterator from its beginning.
            always_output_list: give a list also for a single output.
        Returns:
            An NDArray, a list of them when the network has several outputs, or per batch a list when not merged.
        """
        self._require(params=True)
        if isinstance(eval_data, (NDArray, np.ndarray)):
            self.forward(DataBatch([eval_data if isinstance(eval_data, NDArray) else array(eval_data)]))
            return self.get_outputs()[0]
        if not isinstance(eval_data, DataIter):
            raise ArgumentError(f"eval_data must be of type NDArray or DataIter, got {type(eval_data).__name__}")
        collected = [[out.copy() for out in outputs]
                     for outputs, _, _ in self.iter_predict(eval_data, num_batch, reset, sparse_row_id_fn)]
        if not collected or not merge_batches:
            return collected
        if len({len(outputs) for outputs in collected}) > 1:
            raise MXNetError("Cannot merge batches, as num of outputs is not the same in mini-batches. Maybe bucketing is used? "
                             "Give merge_batches=False")
        merged = [concat(*parts, dim=0) for parts in zip(*collected, strict=True)]
        return merged[0] if len(merged) == 1 and not always_output_list else merged

    def fit(self, train_data, eval_data=None, eval_metric="acc", epoch_end_callback=None, batch_end_callback=None, kvstore="local",
            optimizer="sgd", optimizer_params=OPTIMIZER_PARAMS, eval_end_callback=None, eval_batch_end_callback=None,
            initializer=Uniform(0.01), arg_params=None, aux_params=None, allow_missing=False, force_rebind=False, force_init=False,
            begin_epoch=0, num_epoch=None, validation_metric=None, monitor=None, sparse_row_id_fn=None):
        """Trains the module.

        Args:
            train_data: a DataIter.
            eval_data: a DataIter to validate on after every epoch.
            eval_metric, validation_metric: metrics for the two; what `mx.metric.create` takes.
            epoch_end_callback: called with (epoch, symbol, arg_params, aux_params).
            batch_end_callback, eval_batch_end_callback, eval_end_callback: called with a BatchEndParam.
            kvstore: how several contexts share gradients.
            optimizer, optimizer_params: a name with its arguments, or an Optimizer.
            initializer, arg_params, aux_params, allow_missing, force_init: see `init_params`.
            force_rebind: bind anew although the module is bound.
            begin_epoch, num_epoch: epochs from begin_epoch up to num_epoch, which is needed.
            monitor: a Monitor to install.
            sparse_row_id_fn: rows of row_sparse parameters that a batch needs.
        """
        if num_epoch is None:
            raise ArgumentError("please specify number of epochs: fit(..., num_epoch=...)")
        self.bind(data_shapes=train_data.provide_data, label_shapes=train_data.provide_label, for_training=True,
                  force_rebind=force_rebind)
        if monitor is not None:
            self.install_monitor(monitor)
        self.init_params(initializer=initializer, arg_params=arg_params, aux_params=aux_params, allow_missing=allow_missing,
                         force_init=force_init)
        self.init_optimizer(kvstore=kvstore, optimizer=optimizer, optimizer_params=optimizer_params)
        validation_metric = eval_metric if validation_metric is None else validation_metric
        if not isinstance(eval_metric, EvalMetric):
            eval_metric = create_metric(eval_metric)
        for epoch in range(begin_epoch, num_epoch):
            tic = time.time()
            for name, value in self._fit_epoch(epoch, train_data, eval_metric, batch_end_callback, monitor, sparse_row_id_fn):
                self.logger.info("Epoch[%d] Train-%s=%f", epoch, name, value)
            self.logger.info("Epoch[%d] Time cost=%.3f", epoch, time.time() - tic)
            arg_params, aux_params = self.get_params()          # contexts agree again on auxiliary states
            self.set_params(arg_params, aux_params)
            _call(epoch_end_callback, epoch, self.symbol, arg_params, aux_params)
            if eval_data is not None:
                for name, value in self.score(eval_data, validation_metric, score_end_callback=eval_end_callback,
                                              batch_end_callback=eval_batch_end_callback, epoch=epoch):
                    self.logger.info("Epoch[%d] Validation-%s=%f", epoch, name, value)
            train_data.reset()

    def _fit_epoch(self, epoch, train_data, eval_metric, batch_end_callback, monitor, sparse_row_id_fn):
        """One epoch's batches; returns the metric's (name, value) pairs."""
        eval_metric.reset()
        data_iter = iter(train_data)
        next_data_batch = next(data_iter, None)
        if next_data_batch is None:
            raise ArgumentError("fit: train_data gave no batch; is it empty, or at its end without a reset()?")
        nbatch, eval_name_vals = 0, []
        with progress(f"Epoch {epoch}") as bar:
            while next_data_batch is not None:
                data_batch = next_data_batch
                if monitor is not None:
                    monitor.tic()
                self.forward_backward(data_batch)
                self.update()
                self._measure(eval_metric, data_batch)
                next_data_batch = next(data_iter, None)
                if next_data_batch is not None:
                    self.prepare(next_data_batch, sparse_row_id_fn=sparse_row_id_fn)
                if monitor is not None:
                    monitor.toc_print()
                if next_data_batch is None:             # before the callbacks: Speedometer resets the metric
                    eval_name_vals = eval_metric.get_global_name_value()
                _call(batch_end_callback, BatchEndParam(epoch=epoch, nbatch=nbatch, eval_metric=eval_metric, locals=locals()))
                nbatch += 1
                bar.update(1)
        return eval_name_vals

    # ------------------------------------------------------------------ parameters

    def set_params(self, arg_params, aux_params, allow_missing=False, force_init=True, allow_extra=False):
        """Sets parameters and auxiliary states; see `init_params`."""
        self.init_params(initializer=None, arg_params=arg_params, aux_params=aux_params, allow_missing=allow_missing,
                         force_init=force_init, allow_extra=allow_extra)

    def save_params(self, fname):
        """Writes parameters and auxiliary states to a `.params` file."""
        save_params(fname, *self.get_params())

    def load_params(self, fname):
        """Reads parameters and auxiliary states from a file that `save_params` wrote."""
        self.set_params(*read_params(fname))

    def prepare(self, data_batch, sparse_row_id_fn=None):
        """Gets ready for a batch: fetches the rows of row_sparse parameters that it needs."""
        if sparse_row_id_fn is not None:
            warnings.warn("sparse_row_id_fn is not invoked for this module", stacklevel=2)

    def get_states(self, merge_multi_context=True):
        """States that live on between batches; a module without any gives an empty list."""
        self._require(params=True)
        if merge_multi_context:
            raise ArgumentError("merge_multi_context=True is not supported for get_states; pass False")
        return []

    def set_states(self, states=None, value=None):
        """Sets the states; a module without any takes nothing."""
        self._require(params=True)
        if states or value:
            raise ArgumentError(f"{type(self).__name__} has no states to set")

    @property
    def symbol(self):
        """The network."""
        return self._symbol

    # ------------------------------------------------------------------ for subclasses to define

    @property
    def data_names(self):
        """Names of the data inputs."""
        raise self._undefined("data_names")

    @property
    def output_names(self):
        """Names of the outputs."""
        raise self._undefined("output_names")

    @property
    def data_shapes(self):
        """DataDesc's of the data inputs."""
        raise self._undefined("data_shapes")

    @property
    def label_shapes(self):
        """DataDesc's of the labels; None without labels."""
        raise self._undefined("label_shapes")

    @property
    def output_shapes(self):
        """(name, shape) of each output."""
        raise self._undefined("output_shapes")

    def get_params(self):
        """(arg_params, aux_params): copies of the parameters and auxiliary states on the CPU, by name."""
        raise self._undefined("get_params")

    def init_params(self, initializer=Uniform(0.01), arg_params=None, aux_params=None, allow_missing=False, force_init=False,
                    allow_extra=False):
        """Gives every parameter a value.

        Args:
            initializer: fills what is not given; None leaves it.
            arg_params, aux_params: given values by name.
            allow_missing: with given values, let the initializer fill those that lack.
            force_init: also when parameters have values already.
            allow_extra: let names pass that the network does not have.
        """
        raise self._undefined("init_params")

    def install_monitor(self, mon):
        """Lets a Monitor watch the computation."""
        raise self._undefined("install_monitor")

    def forward(self, data_batch, is_train=None):
        """Runs the network on a batch; `is_train` is by default what `bind` said."""
        raise self._undefined("forward")

    def backward(self, out_grads=None):
        """Computes gradients; `out_grads` are those of outputs that are no losses."""
        raise self._undefined("backward")

    def get_outputs(self, merge_multi_context=True):
        """Outputs of the last forward, a list; not merged, per output a list with each context's part."""
        raise self._undefined("get_outputs")

    def get_input_grads(self, merge_multi_context=True):
        """Gradients of the data inputs, in the forms of `get_outputs`; needs `bind(inputs_need_grad=True)`."""
        raise self._undefined("get_input_grads")

    def update(self):
        """Updates the parameters from the gradients of the last backward."""
        raise self._undefined("update")

    def update_metric(self, eval_metric, labels, pre_sliced=False):
        """Feeds a metric the outputs of the last forward with their labels."""
        raise self._undefined("update_metric")

    def bind(self, data_shapes, label_shapes=None, for_training=True, inputs_need_grad=False, force_rebind=False,
             shared_module=None, grad_req="write"):
        """Makes the executors for shapes of inputs.

        Args:
            data_shapes, label_shapes: lists of (name, shape) or DataDesc; usually an iterator's provide_data, provide_label.
            for_training: whether gradients are wanted.
            inputs_need_grad: whether those of the data are.
            force_rebind: bind anew although bound.
            shared_module: use the parameters of that module.
            grad_req: 'write', 'add', 'null', or one per argument in a list or dict.
        """
        raise self._undefined("bind")

    def init_optimizer(self, kvstore="local", optimizer="sgd", optimizer_params=OPTIMIZER_PARAMS, force_init=False):
        """Makes the optimizer.

        Args:
            kvstore: how several contexts share gradients: a name, a KVStore or None.
            optimizer: a name, or an Optimizer.
            optimizer_params: arguments of the named optimizer; rescale_grad is 1 / batch size unless given.
            force_init: replace an optimizer there is.
        """
        raise self._undefined("init_optimizer")

    def _undefined(self, name):
        return NotImplementedError(f"{type(self).__name__} does not define {name}")
