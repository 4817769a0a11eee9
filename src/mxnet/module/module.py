"""Module: a Symbol with its parameters, executors on one or several contexts, and an optimizer."""
import logging
import warnings

from ..base import ArgumentError, MXNetError, _as_list
from ..checkpoint import load_checkpoint
from ..context import Context, cpu, strategy_default
from ..initializer import InitDesc, Uniform
from ..io import DataDesc
from ..kvstore.training import create_kvstore, initialize_kvstore, update_params, update_params_on_kvstore
from ..ndarray import arange, zeros
from ..optimizer import Optimizer, get_updater
from ..optimizer import create as create_optimizer
from .base_module import OPTIMIZER_PARAMS, BaseModule, _check_input_names, _parse_data_desc
from .executor_group import DataParallelExecutorGroup


class Module(BaseModule):
    """A network declared as a Symbol, made to train and predict.

    Args:
        symbol: the network.
        data_names, label_names: its inputs; everything else is a parameter. `label_names` may be None.
        logger: where `fit` reports.
        context: a Context or a list of them, over which batches are split.
        work_load_list: a number per context, in proportion to which batches are split.
        fixed_param_names: parameters that keep their values.
        state_names: inputs that keep their value between batches, see `set_states`.
        group2ctxs: contexts of attribute groups; accepted.
        compression_params: gradient compression of the KVStore, e.g. {'type': '2bit', 'threshold': 0.5}.
    """

    def __init__(self, symbol, data_names=("data",), label_names=("softmax_label",), logger=logging, context=cpu(), work_load_list=None,
                 fixed_param_names=None, state_names=None, group2ctxs=None, compression_params=None):
        super().__init__(logger=logger)
        self._context = [context] if isinstance(context, Context) else list(context)
        self._work_load_list = [1] * len(self._context) if work_load_list is None else list(work_load_list)
        if len(self._work_load_list) != len(self._context):
            raise ArgumentError(f"work_load_list has {len(self._work_load_list)} entries for {len(self._context)} contexts")
        self._group2ctxs = group2ctxs
        self._symbol = symbol
        self._data_names, self._label_names, self._state_names, self._fixed_param_names = (
            list(names or ()) for names in (data_names, label_names, state_names, fixed_param_names))
        _check_input_names(symbol, self._data_names, "data", True)
        _check_input_names(symbol, self._label_names, "label", False)
        _check_input_names(symbol, self._state_names, "state", True)
        _check_input_names(symbol, self._fixed_param_names, "fixed_param", True)
        inputs = {*self._data_names, *self._label_names, *self._state_names}
        self._param_names = [name for name in symbol.list_arguments() if name not in inputs]
        self._aux_names = symbol.list_auxiliary_states()
        self._output_names = symbol.list_outputs()
        self._arg_params = self._aux_params = None
        self._params_dirty = False
        self._compression_params = compression_params
        self._optimizer = self._kvstore = self._update_on_kvstore = self._updater = self._preload_opt_states = None
        self._grad_req = self._exec_group = self._data_shapes = self._label_shapes = None

    # ------------------------------------------------------------------ files

    @staticmethod
    def load(prefix, epoch, load_optimizer_states=False, **kwargs):
        """A module from a checkpoint, its parameters set.

        Args:
            prefix, epoch: of `save_checkpoint`.
            load_optimizer_states: read them too, when the optimizer is made.
            kwargs: arguments of Module.
        """
        symbol, args, auxs = load_checkpoint(prefix, epoch)
        module = Module(symbol=symbol, **kwargs)
        module._arg_params, module._aux_params = args, auxs
        module.params_initialized = True
        if load_optimizer_states:
            module._preload_opt_states = f"{prefix}-{epoch:04d}.states"
        return module

    def save_checkpoint(self, prefix, epoch, save_optimizer_states=False, remove_amp_cast=True):
        """Writes `prefix-symbol.json`, `prefix-<epoch>.params` and, if asked, `prefix-<epoch>.states`."""
        self._symbol.save(f"{prefix}-symbol.json", remove_amp_cast=remove_amp_cast)
        param_name = f"{prefix}-{epoch:04d}.params"
        self.save_params(param_name)
        logging.info('Saved checkpoint to "%s"', param_name)
        if save_optimizer_states:
            state_name = f"{prefix}-{epoch:04d}.states"
            self.save_optimizer_states(state_name)
            logging.info('Saved optimizer state to "%s"', state_name)

    def save_optimizer_states(self, fname):
        """Writes the optimizer's states to a file."""
        self._require(optimizer=True)
        if self._update_on_kvstore:
            self._kvstore.save_optimizer_states(fname)
        else:
            with open(fname, "wb") as file:
                file.write(self._updater.get_states())

    def load_optimizer_states(self, fname):
        """Reads states that `save_optimizer_states` wrote."""
        self._require(optimizer=True)
        if self._update_on_kvstore:
            self._kvstore.load_optimizer_states(fname)
        else:
            with open(fname, "rb") as file:
                self._updater.set_states(file.read())

    # ------------------------------------------------------------------ facts

    @property
    def data_names(self):
        """Names of the data inputs."""
        return self._data_names

    @property
    def label_names(self):
        """Names of the labels."""
        return self._label_names

    @property
    def output_names(self):
        """Names of the outputs."""
        return self._output_names

    @property
    def data_shapes(self):
        """DataDesc's of the data inputs."""
        self._require()
        return self._data_shapes

    @property
    def label_shapes(self):
        """DataDesc's of the labels; None without labels."""
        self._require()
        return self._label_shapes

    @property
    def output_shapes(self):
        """(name, shape) of each output."""
        self._require()
        return self._exec_group.get_output_shapes()

    # ------------------------------------------------------------------ parameters

    def get_params(self):
        """(arg_params, aux_params): parameters and auxiliary states on the CPU, by name."""
        if not self.params_initialized:
            self._require(params=True)
        if self._params_dirty:
            self._sync_params_from_devices()
        return self._arg_params, self._aux_params

    def init_params(self, initializer=Uniform(0.01), arg_params=None, aux_params=None, allow_missing=False, force_init=False,
                    allow_extra=False):
        """Gives every parameter a value; see BaseModule."""
        if self.params_initialized and not force_init:
            warnings.warn("Parameters already initialized and force_init=False. init_params call ignored.", stacklevel=2)
            return
        self._require()
        attributes = self._symbol.attr_dict()
        for own, given in ((self._arg_params, arg_params), (self._aux_params, aux_params)):
            for name, array in sorted(own.items()):
                if given is not None and name in given:
                    if given[name] is not array:
                        given[name].copyto(array)
                elif given is not None and not allow_missing:
                    raise MXNetError(f"{name} is not presented: give it, or set allow_missing=True to have it initialised")
                elif initializer is not None:
                    initializer(InitDesc(name, attributes.get(name)), array)
        self.params_initialized = True
        self._params_dirty = False
        self._exec_group.set_params(self._arg_params, self._aux_params, allow_extra=allow_extra)

    def set_params(self, arg_params, aux_params, allow_missing=False, force_init=True, allow_extra=False):
        """Sets parameters and auxiliary states.

        Args:
            arg_params, aux_params: values by name.
            allow_missing: leave the others as they are, instead of an error.
            force_init: also when parameters have values already.
            allow_extra: let names pass that the network does not have.
        """
        if not allow_missing:
            self.init_params(initializer=None, arg_params=arg_params, aux_params=aux_params, allow_missing=allow_missing,
                             force_init=force_init, allow_extra=allow_extra)
            return
        if self.params_initialized and not force_init:
            warnings.warn("Parameters already initialized and force_init=False. set_params call ignored.", stacklevel=2)
            return
        self._require()
        self._exec_group.set_params(arg_params, aux_params, allow_extra=allow_extra)
        self._params_dirty = True
        self.params_initialized = True

    def _sync_params_from_devices(self):
        self._exec_group.get_params(self._arg_params, self._aux_params)
        if self._kvstore and self._update_on_kvstore:
            for name, array in self._arg_params.items():
                if array.stype == "row_sparse":              # the executors hold the rows last asked for
                    self._kvstore.row_sparse_pull(name, array, row_ids=arange(array.shape[0], dtype="int64"))
        self._params_dirty = False

    # ------------------------------------------------------------------ binding

    def bind(self, data_shapes, label_shapes=None, for_training=True, inputs_need_grad=False, force_rebind=False, shared_module=None,
             grad_req="write"):
        """Makes the executors for shapes of inputs; see BaseModule."""
        if force_rebind:
            self._reset_bind()
        if self.binded:
            self.logger.warning("Already bound, ignoring bind()")
            return
        if inputs_need_grad and not for_training:
            raise ArgumentError("inputs_need_grad=True needs for_training=True: without training there are no gradients")
        if shared_module is not None and not (isinstance(shared_module, Module) and shared_module.binded):
            raise ArgumentError("shared_module should be a Module that is bound")
        data_shapes, label_shapes = _parse_data_desc(self._data_names, self._label_names, data_shapes, label_shapes)
        self._exec_group = DataParallelExecutorGroup(
            self._symbol, self._context, self._work_load_list, data_shapes, label_shapes, self._param_names, for_training,
            inputs_need_grad, shared_module._exec_group if shared_module is not None else None, logger=self.logger,
            fixed_param_names=self._fixed_param_names, grad_req=grad_req, state_names=self._state_names, group2ctxs=self._group2ctxs)
        self._data_shapes, self._label_shapes = data_shapes, label_shapes
        self.for_training = for_training
        self.inputs_need_grad = inputs_need_grad
        self._grad_req = grad_req
        self.binded = True
        if shared_module is not None:
            self.params_initialized = shared_module.params_initialized
            self._arg_params, self._aux_params = shared_module._arg_params, shared_module._aux_params
            if shared_module.optimizer_initialized:
                self.borrow_optimizer(shared_module)
        elif self.params_initialized:
            self._exec_group.set_params(self._arg_params, self._aux_params)
        else:
            self._arg_params, self._aux_params = (
                {name: zeros(arrays[0].shape, dtype=arrays[0].dtype, stype=arrays[0].stype) for name, arrays in zip(names, blocks, strict=True)}
                for names, blocks in ((self._param_names, self._exec_group.param_arrays), (self._aux_names, self._exec_group.aux_arrays)))

    def _reset_bind(self):
        if self.binded and self._params_dirty:
            self._sync_params_from_devices()
        self.binded = False
        self._exec_group = self._data_shapes = self._label_shapes = None

    def reshape(self, data_shapes, label_shapes=None):
        """Makes a bound module take other input shapes; parameters and optimizer stay."""
        self._require()
        self._data_shapes, self._label_shapes = _parse_data_desc(self._data_names, self._label_names, data_shapes, label_shapes)
        self._exec_group.reshape(self._data_shapes, self._label_shapes)

    # ------------------------------------------------------------------ optimizer

    def init_optimizer(self, kvstore="local", optimizer="sgd", optimizer_params=OPTIMIZER_PARAMS, force_init=False):
        """Makes the optimizer; see BaseModule."""
        self._require(params=True)
        if self.optimizer_initialized and not force_init:
            self.logger.warning("optimizer already initialized, ignoring...")
            return
        if self._params_dirty:
            self._sync_params_from_devices()
        kvstore, update_on_kvstore = create_kvstore(kvstore, len(self._context), self._arg_params)
        self._optimizer = self._make_optimizer(optimizer, optimizer_params, kvstore, update_on_kvstore)
        self._kvstore, self._update_on_kvstore = kvstore, update_on_kvstore
        self._updater = None if update_on_kvstore else get_updater(self._optimizer)
        if kvstore is not None:
            if self._compression_params:
                kvstore.set_gradient_compression(self._compression_params)
            if update_on_kvstore:
                kvstore.set_optimizer(self._optimizer)
            initialize_kvstore(kvstore=kvstore, param_arrays=self._exec_group.param_arrays, arg_params=self._arg_params,
                               param_names=self._param_names, update_on_kvstore=update_on_kvstore)
        self.optimizer_initialized = True
        if self._preload_opt_states is not None:
            self.load_optimizer_states(self._preload_opt_states)
            self._preload_opt_states = None

    def _make_optimizer(self, optimizer, optimizer_params, kvstore, update_on_kvstore):
        if optimizer_params is OPTIMIZER_PARAMS:
            optimizer_params = {"learning_rate": strategy_default("learning_rate") or 0.01}
        batch_size = self._exec_group.batch_size
        if kvstore is not None and "dist" in kvstore.type and "_sync" in kvstore.type:
            batch_size *= kvstore.num_workers
        rescale_grad = 1.0 / batch_size
        copies = 1 if update_on_kvstore else len(self._context)
        idx2name = {position * copies + copy: name for position, name in enumerate(self._param_names) for copy in range(copies)}
        if isinstance(optimizer, str):
            params = {"rescale_grad": rescale_grad, **dict(optimizer_params)}
            return create_optimizer(optimizer, sym=self.symbol, param_idx2name=idx2name, **params)
        if not isinstance(optimizer, Optimizer):
            raise ArgumentError(f"optimizer should be a name or an Optimizer, got {type(optimizer).__name__}")
        if optimizer.rescale_grad != rescale_grad:
            warnings.warn("Optimizer created manually outside Module but rescale_grad is not normalized to 1.0/batch_size/num_workers "
                          f"({optimizer.rescale_grad} vs. {rescale_grad}). Is this intended?", stacklevel=3)
        if not optimizer.idx2name:
            optimizer.idx2name = idx2name
        return optimizer

    def borrow_optimizer(self, shared_module):
        """Uses the optimizer, with its states, of another module: buckets of one network train together."""
        shared_module._require(bound=False, optimizer=True)
        self._optimizer = shared_module._optimizer
        self._kvstore = shared_module._kvstore
        self._update_on_kvstore = shared_module._update_on_kvstore
        self._updater = shared_module._updater
        self.optimizer_initialized = True

    # ------------------------------------------------------------------ computation

    def forward(self, data_batch, is_train=None):
        """Runs the network on a batch; one of another size makes the module reshape itself."""
        self._require(params=True)
        data, label = _arrays_of(data_batch)
        now = [array.shape for array in data]
        if now != [desc.shape for desc in self._data_shapes]:
            self._reshape_for(data_batch, now, [array.shape for array in label])
        self._exec_group.forward(data_batch, is_train)

    def _reshape_for(self, batch, data_shapes, label_shapes):
        provide_data, provide_label = getattr(batch, "provide_data", None), getattr(batch, "provide_label", None)
        if not provide_data:
            provide_data = _with_shapes(self._data_shapes, data_shapes)
        if not provide_label:
            provide_label = _with_shapes(self._label_shapes, label_shapes) if label_shapes and self._label_shapes else None
            if provide_label is None and self._label_shapes and not label_shapes:       # prediction: labels follow the batch
                rows = data_shapes[0][max(0, DataDesc.get_batch_axis(self._data_shapes[0].layout))]
                provide_label = [_with_rows(desc, rows) for desc in self._label_shapes]
        self.reshape(provide_data, provide_label)

    def backward(self, out_grads=None):
        """Computes gradients; `out_grads` are those of outputs that are no losses."""
        self._require(params=True)
        self._exec_group.backward(out_grads=out_grads)

    def update(self):
        """Updates the parameters from the gradients of the last backward."""
        self._require(params=True, optimizer=True)
        self._params_dirty = True
        group = self._exec_group
        if self._update_on_kvstore:
            update_params_on_kvstore(group.param_arrays, group.grad_arrays, self._kvstore, group.param_names)
        else:
            update_params(group.param_arrays, group.grad_arrays, updater=self._updater, num_device=len(self._context),
                          kvstore=self._kvstore, param_names=group.param_names)

    def get_outputs(self, merge_multi_context=True):
        """Outputs of the last forward; not merged, per output a list with each context's part."""
        self._require(params=True)
        return self._exec_group.get_outputs(merge_multi_context=merge_multi_context)

    def get_input_grads(self, merge_multi_context=True):
        """Gradients of the data inputs; needs `bind(inputs_need_grad=True)`."""
        self._require(params=True)
        return self._exec_group.get_input_grads(merge_multi_context=merge_multi_context)

    def get_states(self, merge_multi_context=True):
        """The states of `state_names`, per state a list with each context's array; ask with merge_multi_context=False."""
        self._require(params=True)
        return self._exec_group.get_states(merge_multi_context=merge_multi_context)

    def set_states(self, states=None, value=None):
        """Sets the states, to arrays as `get_states` gives them or all to one number."""
        self._require(params=True)
        self._exec_group.set_states(states, value)

    def update_metric(self, eval_metric, labels, pre_sliced=False):
        """Feeds a metric the outputs of the last forward with their labels."""
        self._exec_group.update_metric(eval_metric, labels, pre_sliced)

    def install_monitor(self, mon):
        """Lets a Monitor watch the executors."""
        self._require()
        self._exec_group.install_monitor(mon)

    def prepare(self, data_batch, sparse_row_id_fn=None):
        """Fetches the rows of row_sparse parameters that a batch needs.

        Args:
            data_batch: the next batch.
            sparse_row_id_fn: from a batch to a dict of parameter name to row numbers.
        """
        self._require()
        if sparse_row_id_fn is None:
            return
        if not (self._kvstore and self._update_on_kvstore):
            warnings.warn("Parameters are not updated in the KVStore. No need to call sparse_row_id_fn.", stacklevel=2)
            return
        row_ids = sparse_row_id_fn(data_batch)
        if not isinstance(row_ids, dict):
            raise ArgumentError(f"sparse_row_id_fn should return a dict of row numbers by name, got {type(row_ids).__name__}")
        for name, rows in row_ids.items():
            arrays = self._exec_group.param_arrays[self._param_names.index(name)]
            if arrays[0].stype != "row_sparse":
                warnings.warn(f"{name} is not sparse: its row ids are ignored", stacklevel=2)
            else:
                self._kvstore.row_sparse_pull(name, arrays, row_ids=_as_list(rows) * (1 if isinstance(rows, list) else len(arrays)))


def _arrays_of(batch):
    """Data and labels of a batch; of a list of batches, one per context, shapes as if they were joined."""
    if not isinstance(batch, list):
        return batch.data, batch.label or []
    return tuple([_Rows(arrays) for arrays in zip(*columns, strict=True)]
                 for columns in ([part.data for part in batch], [part.label or [] for part in batch]))


class _Rows:
    """Arrays of several contexts, seen as one along the first axis."""

    def __init__(self, arrays):
        self.shape = (sum(array.shape[0] for array in arrays), *arrays[0].shape[1:])


def _with_shapes(descs, shapes):
    return [DataDesc(desc.name, tuple(shape), desc.dtype, desc.layout) for desc, shape in zip(descs, shapes, strict=True)]


def _with_rows(desc, rows):
    axis, shape = DataDesc.get_batch_axis(desc.layout), list(desc.shape)
    if axis != -1:
        shape[axis] = rows
    return DataDesc(desc.name, tuple(shape), desc.dtype, desc.layout)
