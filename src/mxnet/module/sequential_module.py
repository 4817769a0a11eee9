"""SequentialModule: modules in a row, each fed with the outputs of the one before."""
import copy
import logging

from ..base import ArgumentError, IndexOutOfRange
from ..initializer import Uniform
from ..io import DataBatch, DataDesc
from .base_module import OPTIMIZER_PARAMS, BaseModule


class WiringError(ArgumentError, IndexOutOfRange):
    """The outputs of one module do not fit the inputs of the next."""


class SequentialModule(BaseModule):
    """A chain of modules that trains as one. Add them with `add`.

    >>> chain = mx.mod.SequentialModule()
    >>> chain.add(features).add(classifier, take_labels=True, auto_wiring=True)
    """

    META_TAKE_LABELS = "take_labels"        # the module uses the labels
    META_AUTO_WIRING = "auto_wiring"        # its data inputs are the former module's outputs, whatever their names

    def __init__(self, logger=logging):
        super().__init__(logger=logger)
        self._modules = []
        self._metas = []
        self._label_shapes = None
        self._data_shapes = None
        self._meta_keys = {self.META_TAKE_LABELS, self.META_AUTO_WIRING}

    def add(self, module, **kwargs):
        """Appends a module; returns self.

        Args:
            module: the module.
            take_labels: it uses the labels.
            auto_wiring: name its inputs after its own data names, not after the outputs they come from.
        """
        for key in kwargs:
            if key not in self._meta_keys:
                raise ArgumentError(f'Unknown meta "{key}", a typo? There are {sorted(self._meta_keys)}')
        self._modules.append(module)
        self._metas.append(kwargs)
        self.binded = False
        self.params_initialized = False
        self.optimizer_initialized = False
        return self

    # ------------------------------------------------------------------ facts

    @property
    def data_names(self):
        """Names of the data inputs: the first module's."""
        return self._modules[0].data_names if self._modules else []

    @property
    def output_names(self):
        """Names of the outputs: the last module's."""
        return self._modules[-1].output_names if self._modules else []

    @property
    def data_shapes(self):
        """DataDesc's of the data inputs."""
        self._require()
        return self._modules[0].data_shapes

    @property
    def label_shapes(self):
        """DataDesc's of the labels; None when no module takes labels."""
        self._require()
        return self._label_shapes

    @property
    def output_shapes(self):
        """(name, shape) of each output."""
        self._require()
        return self._modules[-1].output_shapes

    # ------------------------------------------------------------------ parameters

    def get_params(self):
        """(arg_params, aux_params) of all modules."""
        self._require(params=True)
        arg_params, aux_params = {}, {}
        for module in self._modules:
            args, auxs = module.get_params()
            arg_params.update(args)
            aux_params.update(auxs)
        return arg_params, aux_params

    def init_params(self, initializer=Uniform(0.01), arg_params=None, aux_params=None, allow_missing=False, force_init=False,
                    allow_extra=False):
        """Gives every parameter a value; names must differ between modules."""
        if self.params_initialized and not force_init:
            return
        self._require()
        for module in self._modules:
            module.init_params(initializer=initializer, arg_params=arg_params, aux_params=aux_params, allow_missing=allow_missing,
                               force_init=force_init, allow_extra=True if arg_params or aux_params else allow_extra)
        owners = {}
        for position, module in enumerate(self._modules):
            for names in module.get_params():
                for name in names:
                    if name in owners:
                        raise ArgumentError(f'Duplicated parameter names: name "{name}" in layer {position} ({type(module)}) is already '
                                            f'used in layer {owners[name]} ({type(self._modules[owners[name]])}).')
                    owners[name] = position
        self.params_initialized = True

    # ------------------------------------------------------------------ binding and optimizer

    def bind(self, data_shapes, label_shapes=None, for_training=True, inputs_need_grad=False, force_rebind=False, shared_module=None,
             grad_req="write"):
        """Binds the modules one after the other, each to the output shapes of the one before."""
        if self.binded and not force_rebind:
            self.logger.warning("Already bound, ignoring bind()")
            return
        if inputs_need_grad and not for_training:
            raise ArgumentError("inputs_need_grad=True needs for_training=True: without training there are no gradients")
        if shared_module is not None:
            raise ArgumentError("Shared module is not supported")
        if not self._modules:
            raise ArgumentError("Attempting to bind an empty SequentialModule: add modules first")
        labels_taken = False
        shapes = data_shapes
        for position, (module, meta) in enumerate(zip(self._modules, self._metas, strict=True)):
            takes_labels = meta.get(self.META_TAKE_LABELS, False)
            labels_taken = labels_taken or takes_labels
            if position:
                shapes = self._wired(position, module, meta, shapes)
            module.bind(data_shapes=shapes, label_shapes=label_shapes if takes_labels else None, for_training=for_training,
                        inputs_need_grad=bool(for_training and (inputs_need_grad or position > 0)), force_rebind=force_rebind,
                        shared_module=None, grad_req=grad_req)
            shapes = module.output_shapes
        self.for_training = for_training
        self.inputs_need_grad = inputs_need_grad
        self._label_shapes = label_shapes if labels_taken else None
        self.binded = True

    def _wired(self, position, module, meta, shapes):
        """Descriptions of a module's inputs, from those of the outputs before it."""
        names, outputs = list(module.data_names), [desc[0] for desc in shapes]
        if not meta.get(self.META_AUTO_WIRING, False):
            if sorted(names) != sorted(outputs):
                raise WiringError(f"layer {position} has the inputs {names}, the layer before has the outputs {outputs}: give them the same "
                                  "names, or add the layer with auto_wiring=True")
            return shapes
        if len(names) != len(outputs):
            raise WiringError(f"layer {position} has the inputs {names} for {len(outputs)} outputs of the layer before: {outputs}")
        return [DataDesc(name, desc[1]) for name, desc in zip(names, shapes, strict=True)]

    def init_optimizer(self, kvstore="local", optimizer="sgd", optimizer_params=OPTIMIZER_PARAMS, force_init=False):
        """Makes an optimizer for each module."""
        self._require(params=True)
        if self.optimizer_initialized and not force_init:
            self.logger.warning("optimizer already initialized, ignoring.")
            return
        for module in self._modules:
            module.init_optimizer(kvstore=kvstore, optimizer=optimizer, optimizer_params=optimizer_params, force_init=force_init)
        self.optimizer_initialized = True

    # ------------------------------------------------------------------ computation

    def forward(self, data_batch, is_train=None):
        """Runs the modules in turn."""
        self._require(params=True)
        batch = copy.copy(data_batch)
        for position, module in enumerate(self._modules):
            module.forward(batch, is_train=is_train)
            if position + 1 < len(self._modules):
                outputs = module.get_outputs()
                batch = DataBatch(outputs, data_batch.label, data_batch.pad, data_batch.index)
                names = [desc[0] for desc in self._modules[position + 1].data_shapes]
                batch.provide_data = [DataDesc(name, out.shape) for name, out in zip(names, outputs, strict=True)]

    def backward(self, out_grads=None):
        """Passes gradients back through the modules."""
        self._require(params=True)
        for position in reversed(range(len(self._modules))):
            self._modules[position].backward(out_grads=out_grads)
            if position:
                out_grads = self._modules[position].get_input_grads()

    def update(self):
        """Updates the parameters of every module."""
        self._require(params=True, optimizer=True)
        for module in self._modules:
            module.update()

    def get_outputs(self, merge_multi_context=True):
        """Outputs of the last module; see Module."""
        self._require(params=True)
        return self._modules[-1].get_outputs(merge_multi_context=merge_multi_context)

    def get_input_grads(self, merge_multi_context=True):
        """Gradients of the data inputs; see Module."""
        self._require(params=True)
        if not self.inputs_need_grad:
            raise ArgumentError("gradients of the inputs were not asked for: bind with inputs_need_grad=True")
        return self._modules[0].get_input_grads(merge_multi_context=merge_multi_context)

    def update_metric(self, eval_metric, labels, pre_sliced=False):
        """Feeds a metric from every module that takes labels."""
        self._require(params=True)
        for meta, module in zip(self._metas, self._modules, strict=True):
            if meta.get(self.META_TAKE_LABELS, False):
                module.update_metric(eval_metric, labels, pre_sliced)

    def install_monitor(self, mon):
        """Lets a Monitor watch every module."""
        self._require()
        for module in self._modules:
            module.install_monitor(mon)
