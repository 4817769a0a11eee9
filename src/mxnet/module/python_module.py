"""Modules written in Python: for parts of a chain that are no Symbol, such as a loss."""
import logging

import numpy as np

from ..base import ArgumentError
from ..initializer import Uniform
from ..io import DataDesc
from ..ndarray import NDArray, array
from .base_module import BaseModule


class PythonModule(BaseModule):
    """A module without parameters; subclasses define forward, backward and `_compute_output_shapes`.

    Args:
        data_names, label_names, output_names: names of inputs and outputs; `label_names` may be None.
        logger: where `fit` reports.
    """

    def __init__(self, data_names, label_names, output_names, logger=logging):
        super().__init__(logger=logger)
        self._data_names = list(data_names) if isinstance(data_names, tuple) else data_names
        self._label_names = list(label_names) if isinstance(label_names, tuple) else label_names
        self._output_names = output_names
        self._data_shapes = self._label_shapes = self._output_shapes = None

    @property
    def data_names(self):
        """Names of the data inputs."""
        return self._data_names

    @property
    def output_names(self):
        """Names of the outputs."""
        return self._output_names

    @property
    def data_shapes(self):
        """DataDesc's of the data inputs."""
        return self._data_shapes

    @property
    def label_shapes(self):
        """DataDesc's of the labels."""
        return self._label_shapes

    @property
    def output_shapes(self):
        """(name, shape) of each output."""
        return self._output_shapes

    def get_params(self):
        """Two empty dicts: there are no parameters."""
        return {}, {}

    def init_params(self, initializer=Uniform(0.01), arg_params=None, aux_params=None, allow_missing=False, force_init=False,
                    allow_extra=False):
        """Nothing to do: there are no parameters."""
        self.params_initialized = True

    def update(self):
        """Nothing to do: there are no parameters."""

    def update_metric(self, eval_metric, labels, pre_sliced=False):
        """Feeds a metric the outputs with their labels, when the module has labels."""
        if self._label_shapes is None:
            return
        if pre_sliced:
            raise ArgumentError("PythonModule does not support pre-sliced labels")
        eval_metric.update_dict(dict(zip(self._label_names, labels, strict=False)),
                                dict(zip(self._output_names, self.get_outputs(), strict=True)))

    def bind(self, data_shapes, label_shapes=None, for_training=True, inputs_need_grad=False, force_rebind=False, shared_module=None,
             grad_req="write"):
        """Remembers the shapes of the inputs and asks `_compute_output_shapes` for those of the outputs."""
        if self.binded and not force_rebind:
            self.logger.warning("Already bound, ignoring bind()")
            return
        if grad_req != "write":
            raise ArgumentError(f"Python module only supports write gradient, got {grad_req!r}")
        self.for_training = for_training
        self.inputs_need_grad = inputs_need_grad
        data_shapes = [desc if isinstance(desc, DataDesc) else DataDesc(*desc) for desc in data_shapes]
        if [desc.name for desc in data_shapes] != list(self._data_names):
            raise ArgumentError(f"data_shapes are {data_shapes}, the inputs are {self._data_names}")
        if label_shapes is not None:
            if self._label_names is None or len(self._label_names) != len(label_shapes):
                raise ArgumentError(f"label_shapes are {label_shapes}, the labels are {self._label_names}")
            label_shapes = [desc if isinstance(desc, DataDesc) else DataDesc(*desc) for desc in label_shapes]
        self._data_shapes, self._label_shapes = data_shapes, label_shapes
        self._output_shapes = self._compute_output_shapes()
        self.binded = True

    def _compute_output_shapes(self):
        """(name, shape) of each output, from `self._data_shapes` and `self._label_shapes`."""
        raise NotImplementedError(f"{type(self).__name__} does not define _compute_output_shapes")

    def init_optimizer(self, kvstore="local", optimizer="sgd", optimizer_params=(("learning_rate", 0.01),), force_init=False):
        """Nothing to do: there are no parameters."""
        self.optimizer_initialized = True


class PythonLossModule(PythonModule):
    """A loss: passes its input on, and its gradient is a function of yours.

    Args:
        name: prefix of the output's name.
        data_names, label_names: one name each.
        logger: where `fit` reports.
        grad_func: from (scores, labels) to the gradient of the scores: an NDArray, or what nd.array takes.
    """

    def __init__(self, name="pyloss", data_names=("data",), label_names=("softmax_label",), logger=logging, grad_func=None):
        for given, what in ((data_names, "data"), (label_names, "label")):
            if len(given) != 1:
                raise ArgumentError(f"PythonLossModule takes one {what} input, got {given}")
        if grad_func is not None and not callable(grad_func):
            raise ArgumentError("grad_func should be a function of (scores, labels)")
        super().__init__(data_names, label_names, [name + "_output"], logger=logger)
        self._name = name
        self._scores = self._labels = self._scores_grad = None
        self._grad_func = grad_func

    def _compute_output_shapes(self):
        return [(self._name + "_output", self._data_shapes[0].shape)]

    def forward(self, data_batch, is_train=None):
        """Keeps the scores, and the labels when training."""
        self._scores = data_batch.data[0]
        if self.for_training if is_train is None else is_train:
            self._labels = data_batch.label[0]

    def get_outputs(self, merge_multi_context=True):
        """The scores."""
        _merged_only(merge_multi_context)
        return [self._scores]

    def backward(self, out_grads=None):
        """Computes the gradient of the scores; there is nothing behind a loss that `out_grads` could come from."""
        if out_grads is not None:
            raise ArgumentError("For a loss module, out_grads should be None")
        if not self.for_training:
            raise ArgumentError("re-bind with for_training=True to run backward")
        self._backward_impl()

    def _backward_impl(self):
        if self._grad_func is None:
            raise NotImplementedError("PythonLossModule: give grad_func, or override _backward_impl to set self._scores_grad")
        grad = self._grad_func(self._scores, self._labels)
        self._scores_grad = grad if isinstance(grad, NDArray) else array(np.asarray(grad))

    def get_input_grads(self, merge_multi_context=True):
        """The gradient of the scores."""
        _merged_only(merge_multi_context)
        return [self._scores_grad]

    def install_monitor(self, mon):
        """Not offered: there is no executor to watch."""
        raise NotImplementedError("PythonLossModule runs no executor that a Monitor could watch")


def _merged_only(merge_multi_context):
    if not merge_multi_context:
        raise ArgumentError("PythonLossModule runs on one context: merge_multi_context=False has no meaning")
