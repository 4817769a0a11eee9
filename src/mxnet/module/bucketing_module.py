"""BucketingModule: one network generated for several lengths, all sharing parameters and optimizer."""
import logging
import warnings
from os.path import exists

from ..base import ArgumentError
from ..checkpoint import read_params, save_params
from ..context import cpu
from ..initializer import Uniform
from ..io import DataDesc
from ..ndarray import array
from ..ndarray import load as load_arrays
from ..ndarray import save as save_arrays
from ..symbol import load as load_symbol
from .base_module import OPTIMIZER_PARAMS, BaseModule, _check_input_names
from .module import Module


class BucketingModule(BaseModule):
    """A module whose network depends on a batch's `bucket_key`, such as the length of sentences.

    Args:
        sym_gen: from a bucket key to (symbol, data_names, label_names).
        default_bucket_key: the key of the largest bucket, which is bound first.
        logger, context, work_load_list, fixed_param_names, state_names, group2ctxs, compression_params: see Module.
    """

    def __init__(self, sym_gen, default_bucket_key=None, logger=logging, context=cpu(), work_load_list=None, fixed_param_names=None,
                 state_names=None, group2ctxs=None, compression_params=None):
        super().__init__(logger=logger)
        if default_bucket_key is None:
            raise ArgumentError("BucketingModule needs default_bucket_key, the key of the largest bucket")
        self._default_bucket_key = default_bucket_key
        self._sym_gen = sym_gen
        symbol, data_names, label_names = sym_gen(default_bucket_key)
        for names, kind, throw in ((data_names, "data", True), (label_names, "label", False), (state_names, "state", True),
                                   (fixed_param_names, "fixed_param", True)):
            _check_input_names(symbol, list(names or ()), kind, throw)
        self._arguments = {"logger": logger, "context": context, "work_load_list": work_load_list,
                           "fixed_param_names": fixed_param_names, "state_names": state_names, "group2ctxs": group2ctxs,
                           "compression_params": compression_params}
        self._reset_bind()
        self._params_dirty = False
        self._monitor = None
        self._grad_req = None

    def _reset_bind(self):
        self.binded = False
        self._buckets = {}
        self._curr_module = None
        self._curr_bucket_key = None

    # ------------------------------------------------------------------ files

    @staticmethod
    def load(prefix, epoch, sym_gen=None, default_bucket_key=None, **kwargs):
        """A module with the parameters of a checkpoint.

        Args:
            prefix, epoch: of `save_checkpoint`.
            sym_gen, default_bucket_key, kwargs: arguments of BucketingModule.
        """
        _needs_sym_gen(sym_gen)
        args, auxs = read_params(f"{prefix}-{epoch:04d}.params")
        keys = load_arrays(f"{prefix}.buckets")[0].asnumpy().tolist() if exists(f"{prefix}.buckets") else []
        symbols = {key: load_symbol(f"{prefix}-{key}-symbol.json") for key in keys}
        return BucketingModule.load_dict(symbols, sym_gen, default_bucket_key, args, auxs, **kwargs)

    @staticmethod
    def load_dict(sym_dict=None, sym_gen=None, default_bucket_key=None, arg_params=None, aux_params=None, **kwargs):
        """A module with given parameters.

        Args:
            sym_dict: symbols by bucket key; they are used in place of generated ones.
            sym_gen, default_bucket_key, kwargs: arguments of BucketingModule.
            arg_params, aux_params: NDArrays by name.
        """
        _needs_sym_gen(sym_gen)
        given = sym_dict or {}

        def generate(key):
            symbol, data_names, label_names = sym_gen(key)
            return given.get(key, symbol), data_names, label_names

        module = BucketingModule(generate, default_bucket_key, **kwargs)
        module._loaded(arg_params or {}, aux_params or {})
        return module

    def _loaded(self, arg_params, aux_params):
        """Keeps parameters until the module is bound."""
        module = self._generate(self._default_bucket_key)
        module._arg_params, module._aux_params = arg_params, aux_params
        module.params_initialized = True
        self._buckets[self._default_bucket_key] = self._curr_module = module
        self._curr_bucket_key = self._default_bucket_key
        self.params_initialized = True

    def save_checkpoint(self, prefix, epoch, remove_amp_cast=False):
        """Writes the parameters, a symbol per bucket seen so far, and, when keys are numbers, their list in `prefix.buckets`."""
        self._require(bound=False, params=True)
        param_name = f"{prefix}-{epoch:04d}.params"
        save_params(param_name, *self.get_params())
        for key, module in self._buckets.items():
            module.symbol.save(f"{prefix}-{key}-symbol.json", remove_amp_cast=remove_amp_cast)
        if all(isinstance(key, int) for key in self._buckets):
            save_arrays(f"{prefix}.buckets", [array(list(self._buckets), dtype="int32")])
        logging.info('Saved checkpoint to "%s"', param_name)

    # ------------------------------------------------------------------ facts

    @property
    def data_names(self):
        """Names of the data inputs, of the bucket in use."""
        return self._curr_module.data_names if self.binded else self._sym_gen(self._default_bucket_key)[1]

    @property
    def output_names(self):
        """Names of the outputs, of the bucket in use."""
        return self._curr_module.output_names if self.binded else self._sym_gen(self._default_bucket_key)[0].list_outputs()

    @property
    def data_shapes(self):
        """DataDesc's of the data inputs, of the bucket in use."""
        self._require()
        return self._curr_module.data_shapes

    @property
    def label_shapes(self):
        """DataDesc's of the labels, of the bucket in use."""
        self._require()
        return self._curr_module.label_shapes

    @property
    def output_shapes(self):
        """(name, shape) of each output, of the bucket in use."""
        self._require()
        return self._curr_module.output_shapes

    @property
    def symbol(self):
        """The network of the bucket in use."""
        self._require()
        return self._curr_module.symbol

    # ------------------------------------------------------------------ parameters

    def get_params(self):
        """(arg_params, aux_params): parameters and auxiliary states on the CPU, by name."""
        self._require(bound=False, params=True)
        self._curr_module._params_dirty = self._params_dirty
        params = self._curr_module.get_params()
        self._params_dirty = False
        return params

    def init_params(self, initializer=Uniform(0.01), arg_params=None, aux_params=None, allow_missing=False, force_init=False,
                    allow_extra=False):
        """Gives every parameter a value; see BaseModule."""
        if self.params_initialized and not force_init:
            return
        self._require()
        self._curr_module.init_params(initializer=initializer, arg_params=arg_params, aux_params=aux_params,
                                      allow_missing=allow_missing, force_init=force_init, allow_extra=allow_extra)
        self._params_dirty = False
        self.params_initialized = True

    def set_params(self, arg_params, aux_params, allow_missing=False, force_init=True, allow_extra=False):
        """Sets parameters and auxiliary states; see Module."""
        if not allow_missing:
            self.init_params(initializer=None, arg_params=arg_params, aux_params=aux_params, allow_missing=allow_missing,
                             force_init=force_init, allow_extra=allow_extra)
            return
        if self.params_initialized and not force_init:
            warnings.warn("Parameters already initialized and force_init=False. set_params call ignored.", stacklevel=2)
            return
        self._require()
        self._curr_module.set_params(arg_params, aux_params, allow_missing=allow_missing, force_init=force_init, allow_extra=allow_extra)
        self._params_dirty = True
        self.params_initialized = True

    def get_states(self, merge_multi_context=True):
        """The states of the bucket in use; see Module."""
        self._require(params=True)
        return self._curr_module.get_states(merge_multi_context=merge_multi_context)

    def set_states(self, states=None, value=None):
        """Sets the states of the bucket in use; see Module."""
        self._require(params=True)
        self._curr_module.set_states(states, value)

    # ------------------------------------------------------------------ binding

    def bind(self, data_shapes, label_shapes=None, for_training=True, inputs_need_grad=False, force_rebind=False, shared_module=None,
             grad_req="write"):
        """Binds the default bucket; the others are bound when their first batch comes."""
        if shared_module is not None:
            raise ArgumentError("shared_module for BucketingModule is not supported")
        params = self.get_params() if self.params_initialized else None
        if force_rebind:
            self._reset_bind()
        if self.binded:
            self.logger.warning("Already bound, ignoring bind()")
            return
        self._buckets = {}
        self.for_training = for_training
        self.inputs_need_grad = inputs_need_grad
        self._grad_req = grad_req
        module = self._generate(self._default_bucket_key)
        module.bind(data_shapes, label_shapes, for_training, inputs_need_grad, force_rebind=False, shared_module=None, grad_req=grad_req)
        self.binded = True
        self._curr_module = self._buckets[self._default_bucket_key] = module
        self._curr_bucket_key = self._default_bucket_key
        if params is not None:
            self.set_params(*params)

    def switch_bucket(self, bucket_key, data_shapes, label_shapes=None):
        """Makes the bucket of a key the one in use, generating and binding it at first."""
        self._require()
        if bucket_key not in self._buckets:
            module = self._generate(bucket_key)
            module.bind(data_shapes, label_shapes, self._curr_module.for_training, self._curr_module.inputs_need_grad,
                        shared_module=self._buckets[self._default_bucket_key], grad_req=self._grad_req)
            if self._monitor is not None:
                module.install_monitor(self._monitor)
            self._buckets[bucket_key] = module
        self._curr_module = self._buckets[bucket_key]
        self._curr_bucket_key = bucket_key

    def _generate(self, key):
        symbol, data_names, label_names = self._sym_gen(key)
        return Module(symbol, data_names, label_names, **self._arguments)

    # ------------------------------------------------------------------ optimizer and computation

    def init_optimizer(self, kvstore="local", optimizer="sgd", optimizer_params=OPTIMIZER_PARAMS, force_init=False):
        """Makes the optimizer, which all buckets share; see BaseModule."""
        self._require(params=True)
        if self.optimizer_initialized and not force_init:
            self.logger.warning("optimizer already initialized, ignoring.")
            return
        self._curr_module.init_optimizer(kvstore, optimizer, optimizer_params, force_init=force_init)
        for module in self._buckets.values():
            if module is not self._curr_module:
                module.borrow_optimizer(self._curr_module)
        self.optimizer_initialized = True

    def prepare(self, data_batch, sparse_row_id_fn=None):
        """Binds the bucket of the next batch, and fetches the rows of row_sparse parameters that it needs."""
        self._require(params=True)
        in_use = self._curr_bucket_key
        self._switch_for(data_batch)
        self._curr_module.prepare(data_batch, sparse_row_id_fn=sparse_row_id_fn)
        self._curr_module, self._curr_bucket_key = self._buckets[in_use], in_use     # outputs of this batch are still asked for

    def _switch_for(self, batch):
        key = self._default_bucket_key if batch.bucket_key is None else batch.bucket_key
        data, label = batch.provide_data, batch.provide_label
        if data is None and key not in self._buckets:
            data = _described(self._sym_gen(key)[1], batch.data)
            label = _described(self._sym_gen(key)[2], batch.label) if batch.label else None
        self.switch_bucket(key, data, label)

    def forward(self, data_batch, is_train=None):
        """Runs the network of the batch's bucket."""
        self._require(params=True)
        self._switch_for(data_batch)
        if self.optimizer_initialized and not self._curr_module.optimizer_initialized:
            self._curr_module.borrow_optimizer(next(m for m in self._buckets.values() if m.optimizer_initialized))
        self._curr_module.forward(data_batch, is_train=is_train)

    def backward(self, out_grads=None):
        """Computes gradients; `out_grads` are those of outputs that are no losses."""
        self._require(params=True)
        self._curr_module.backward(out_grads=out_grads)

    def update(self):
        """Updates the parameters, which all buckets share."""
        self._require(params=True, optimizer=True)
        self._params_dirty = True
        self._curr_module.update()

    def get_outputs(self, merge_multi_context=True):
        """Outputs of the last forward; see Module."""
        self._require(params=True)
        return self._curr_module.get_outputs(merge_multi_context=merge_multi_context)

    def get_input_grads(self, merge_multi_context=True):
        """Gradients of the data inputs; see Module."""
        self._require(params=True)
        return self._curr_module.get_input_grads(merge_multi_context=merge_multi_context)

    def update_metric(self, eval_metric, labels, pre_sliced=False):
        """Feeds a metric the outputs of the last forward with their labels."""
        self._require(params=True)
        self._curr_module.update_metric(eval_metric, labels, pre_sliced)

    def install_monitor(self, mon):
        """Lets a Monitor watch the executors of all buckets, also of later ones."""
        self._require()
        self._monitor = mon
        for module in self._buckets.values():
            module.install_monitor(mon)


def _needs_sym_gen(sym_gen):
    if sym_gen is None:
        raise ArgumentError("sym_gen is required for loading BucketingModule")


def _described(names, arrays):
    return [DataDesc(name, array.shape, array.dtype) for name, array in zip(names, arrays, strict=True)]
