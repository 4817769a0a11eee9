"""Trainer: an optimizer applied to the parameters of a network, on one or several contexts."""
from .. import optimizer as opt
from ..autograd import pause
from ..base import ArgumentError, MXNetError
from ..kvstore.base import KVStoreBase
from ..kvstore.training import create_kvstore, create_sparse_kvstore
from .parameter import Parameter, ParameterDict
from .tensor_parameter import EPOCH

__all__ = ["Trainer"]

STALE = ("Gradient of Parameter `{}` on context {} has not been updated by backward since last `step`. This could mean a bug in your model "
         "that made it only use a subset of the Parameters (Blocks) for this iteration. If you are intentionally only using a subset, call "
         "step with ignore_stale_grad=True to suppress this warning and skip updating of Parameters with stale gradient")


class Trainer:
    """Updates parameters from their gradients.

    Args:
        params: ParameterDict, dict or list of parameters, usually ``net.collect_params()``.
        optimizer: Optimizer or its name.
        optimizer_params: Arguments of the optimizer when it is given by name.
        kvstore: What sums gradients over contexts and machines: a KVStore, its name, or None. One context needs none.
        compression_params: Gradient compression, see ``KVStore.set_gradient_compression``.
        update_on_kvstore: Whether the store runs the optimizer; None lets the store decide.

    >>> net = gluon.nn.Dense(1); net.initialize()
    >>> trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1})
    >>> with autograd.record():
    ...     loss = gluon.loss.L2Loss()(net(mx.nd.ones((4, 2))), mx.nd.ones((4, 1)))
    >>> loss.backward(); trainer.step(4)
    """

    def __init__(self, params, optimizer, optimizer_params=None, kvstore="device", compression_params=None, update_on_kvstore=None):
        if isinstance(params, dict | ParameterDict):
            params = [params[name] for name in sorted(params.keys())]   # the order 1.9.1 numbers states by
        if not isinstance(params, list | tuple):
            raise ArgumentError(f"First argument must be a list or dict of Parameters, got {type(params)}.")
        self._params = []
        self._param2idx = {}
        self._contains_sparse_weight = self._contains_sparse_grad = False
        for place, param in enumerate(params):
            if not isinstance(param, Parameter):
                raise ArgumentError(f"First argument must be a list or dict of Parameters, got list of {type(param)}.")
            self._param2idx[param.name] = place
            self._params.append(param)
            param._trainer = self
            self._contains_sparse_weight |= param._stype != "default"
            self._contains_sparse_grad |= param._grad_stype != "default"
        self._compression_params = compression_params
        self._contexts = self._check_contexts()
        optimizer_params = dict(optimizer_params) if optimizer_params else {}
        self._init_optimizer(optimizer, optimizer_params)
        self._scale = self._optimizer.rescale_grad
        self._kvstore_params = {"kvstore": kvstore, "update_on_kvstore": update_on_kvstore}
        self._plan = None                  # (epoch, per context (indices, gradients, weights)); see _lists
        self._reset_kvstore()

    def _check_contexts(self):
        contexts = None
        for param in self._params:
            if param._data is None and not param._deferred_init:
                continue                   # told at the first step
            ctx = param.list_ctx()
            if contexts is not None and contexts != ctx:
                raise ArgumentError(f"All Parameters must be initialized on the same set of contexts, but Parameter {param.name} is "
                                    f"initialized on {ctx} while previous Parameters are initialized on {contexts}.")
            contexts = ctx
        return contexts

    def _init_optimizer(self, optimizer, optimizer_params):
        param_dict = dict(enumerate(self._params))
        if isinstance(optimizer, opt.Optimizer):
            if optimizer_params:
                raise ArgumentError("optimizer_params must be None if optimizer is an instance of Optimizer instead of str")
            self._optimizer = optimizer
            self._optimizer.param_dict = param_dict         # multipliers set on parameters hold from now on
        else:
            self._optimizer = opt.create(optimizer, param_dict=param_dict, **optimizer_params)
        self._updaters = [opt.get_updater(self._optimizer) for _ in self._contexts or [None]]

    # ---- the store -------------------------------------------------------------------------------------------------------------

    def _reset_kvstore(self):
        if getattr(self, "_kvstore", None) is not None and "dist" in self._kvstore.type:
            raise MXNetError("Cannot reset distributed KVStore.")
        if self._contains_sparse_weight and getattr(self, "_kvstore", None) is not None:
            for param in self._params:                      # the next store starts from whole arrays, not from the rows last asked for
                if param._stype != "default" and param not in self._params_to_init:
                    self._kvstore.pull(self._param2idx[param.name], out=param._arrays, ignore_sparse=False)
        self._kv_initialized = False
        self._kvstore = None
        self._distributed = None
        self._update_on_kvstore = None
        self._params_to_init = list(self._params)

    def _init_kvstore(self):
        if self._contexts is None:
            self._contexts = self._check_contexts()
            if self._contexts is None and self._params:
                self._params[0].list_ctx()                  # says what to do
            while len(self._updaters) < len(self._contexts or ()):
                self._updaters.append(opt.get_updater(self._optimizer))
        wanted = self._kvstore_params["update_on_kvstore"]
        kvstore, update_on_kvstore = self._make_kvstore()
        self._distributed = kvstore is not None and "dist" in kvstore.type
        if kvstore is None:
            if wanted:
                raise ArgumentError("Cannot set update_on_kvstore=True: one context needs no kvstore. Leave update_on_kvstore out, or pass "
                                    "kvstore=mx.kv.create('device').")
            update_on_kvstore = False
        else:
            update_on_kvstore = self._decide_on_update(kvstore, wanted, update_on_kvstore)
            if self._compression_params:
                kvstore.set_gradient_compression(self._compression_params)
            if update_on_kvstore:
                kvstore.set_optimizer(self._optimizer)
        self._kvstore = kvstore
        self._update_on_kvstore = update_on_kvstore
        self._kv_initialized = True

    def _make_kvstore(self):
        kvstore = self._kvstore_params["kvstore"]
        if self._contains_sparse_weight:                    # it keeps all rows; parameters hold those that were asked for
            return create_sparse_kvstore(kvstore)
        needed = bool(kvstore) and (self._kvstore_params["update_on_kvstore"] or not isinstance(kvstore, str) or len(self._contexts) > 1
                                    or "dist" in kvstore)
        arrays = {param.name: param.data(self._contexts[0]) for param in self._params} if needed else {}
        return create_kvstore(kvstore, len(self._contexts or ()), arrays)

    def _decide_on_update(self, kvstore, wanted, proposed):
        capable = kvstore.is_capable(KVStoreBase.OPTIMIZER)
        if self._contains_sparse_weight:
            if wanted is False:
                raise ArgumentError("Cannot set update_on_kvstore=False when sparse weights are present.")
            return True
        if wanted is not None:
            if wanted and not capable:
                raise ArgumentError(f"Cannot set update_on_kvstore=True: a kvstore of type {kvstore.type} cannot run the optimizer.")
            return wanted
        if kvstore.type == "dist_async":
            return True
        return proposed and capable

    def _init_params(self):
        """Put the parameters whose shapes are known into the store."""
        waiting = []
        for param in self._params_to_init:
            if param._deferred_init:
                waiting.append(param)
                continue
            if self._kvstore is None:
                continue
            arrays = param._check_and_get(param._data, list)
            place = self._param2idx[param.name]
            if param._stype != "default":
                self._kvstore.init(place, arrays[0])
            else:
                self._kvstore.broadcast(place, arrays[0], out=arrays)
        self._params_to_init = waiting

    def _row_sparse_pull(self, parameter, out, row_id, full_idx=False):
        """Fetch rows of a row-sparse parameter from the store; networks ask for them while they are recorded."""
        with pause():
            self._prepare()
            place = self._param2idx[parameter.name]
            if full_idx and "dist" not in self._kvstore.type:
                self._kvstore.pull(place, out=out, priority=-place, ignore_sparse=False)
            else:
                self._kvstore.row_sparse_pull(place, out=out, row_ids=row_id, priority=-place)

    # ---- steps -----------------------------------------------------------------------------------------------------------------

    @property
    def learning_rate(self):
        """The learning rate of the next step."""
        return self._optimizer.learning_rate

    @property
    def optimizer(self):
        """The optimizer."""
        return self._optimizer

    def set_learning_rate(self, lr):
        """Set the learning rate; refused when a scheduler decides it."""
        self._optimizer.set_learning_rate(lr)

    def _check_and_rescale_grad(self, scale):
        if self._update_on_kvstore and self._distributed and self._kv_initialized and self._optimizer.rescale_grad != scale:
            raise UserWarning("Possible change in the `batch_size` from previous `step` detected. Optimizer gradient normalizing factor "
                              "will not change w.r.t new batch_size when update_on_kvstore=True and when distributed kvstore is used.")
        self._optimizer.rescale_grad = scale

    def step(self, batch_size, ignore_stale_grad=False):
        """Sum the gradients over contexts and update the parameters.

        Args:
            batch_size: Gradients are divided by it.
            ignore_stale_grad: Leave parameters alone which backward has not reached since the last step; else they raise a UserWarning.
        """
        self._check_and_rescale_grad(self._scale / batch_size)
        self._prepare()
        if self._kvstore is not None:
            self._allreduce_grads()
        self._update(ignore_stale_grad)

    def _prepare(self):
        if not self._kv_initialized:
            self._init_kvstore()
        if self._params_to_init:
            self._init_params()

    def allreduce_grads(self):
        """Sum the gradients over contexts without updating; ``update`` follows, with what was done to the gradients in between."""
        self._prepare()
        if self._kvstore is not None and self._update_on_kvstore:
            raise ArgumentError("allreduce_grads() when parameters are updated on kvstore is not supported. Try setting "
                                "`update_on_kvstore` to False when creating trainer.")
        self._allreduce_grads()

    def _allreduce_grads(self):
        if self._kvstore is None:
            return
        for place, param in enumerate(self._params):
            if param.grad_req == "null":
                continue
            if self._update_on_kvstore:
                self._kvstore.push(place, param.list_grad(), priority=-place)
            else:
                grads = param.list_grad()
                self._kvstore.pushpull(place, grads, out=grads, priority=-place)

    def update(self, batch_size, ignore_stale_grad=False):
        """Update the parameters from gradients that ``allreduce_grads`` has summed.

        Args:
            batch_size, ignore_stale_grad: See ``step``.
        """
        self._prepare()
        if self._kvstore is not None and self._update_on_kvstore:
            raise ArgumentError("update() when parameters are updated on kvstore is not supported. Try setting `update_on_kvstore` to False "
                                "when creating trainer.")
        self._check_and_rescale_grad(self._scale / batch_size)
        self._update(ignore_stale_grad)

    def _update(self, ignore_stale_grad=False):
        scaler = getattr(self, "_amp_loss_scaler", None)
        if scaler is not None and scaler.has_overflow(self._params):
            return                                          # mixed precision tries again with a smaller scale
        if self._kvstore is not None and self._update_on_kvstore:
            for place, param in enumerate(self._params):
                if param.grad_req != "null" and param._stype == "default":
                    self._kvstore.pull(place, out=param.list_data(), priority=-place)
            return
        for updater, (indices, grads, weights, names) in zip(self._updaters, self._lists(), strict=False):
            fresh = [weight._marked.fresh for weight in weights]
            if not all(fresh):
                if not ignore_stale_grad:
                    place = fresh.index(False)
                    raise UserWarning(STALE.format(names[place], weights[place].context))
                indices, grads, weights = ([item for item, used in zip(column, fresh, strict=True) if used]
                                           for column in (indices, grads, weights))
            if indices:
                updater(indices, grads, weights)
            for weight in weights:
                weight._marked.fresh = False

    def _lists(self):
        """Indices, gradients, weights and names for the updater of each context; made again when parameters hold other arrays."""
        if self._plan is not None and self._plan[0] == EPOCH[0]:
            return self._plan[1]
        per_context = []
        for place, param in enumerate(self._params):
            if param.grad_req == "null":
                continue
            arrays = param._check_and_get(param._data, list)
            for number, (weight, grad) in enumerate(zip(arrays, param.list_grad(), strict=True)):
                if number == len(per_context):
                    per_context.append(([], [], [], []))
                for column, item in zip(per_context[number], (place, grad, weight, param.name), strict=True):
                    column.append(item)
        self._plan = EPOCH[0], per_context
        return per_context

    # ---- files -----------------------------------------------------------------------------------------------------------------

    def save_states(self, fname):
        """Write the optimizer and its states (momenta and the like) to a file."""
        self._prepare()
        if self._update_on_kvstore:
            self._kvstore.save_optimizer_states(fname, dump_optimizer=True)
            return
        with open(fname, "wb") as file:
            file.write(self._updaters[0].get_states(dump_optimizer=True))

    def load_states(self, fname):
        """Read what ``save_states`` wrote."""
        self._prepare()
        if self._update_on_kvstore:
            self._kvstore.load_optimizer_states(fname)
            self._optimizer = self._kvstore._updater.optimizer
        else:
            with open(fname, "rb") as file:
                states = file.read()
            for updater in self._updaters:
                updater.set_states(states)
                updater.optimizer = self._updaters[0].optimizer
            self._optimizer = self._updaters[0].optimizer
        self._optimizer.param_dict = dict(enumerate(self._params))
