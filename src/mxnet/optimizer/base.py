"""What all optimizers share: counts, rates, precision, and the road from NDArrays to a formula over lists of tensors.

An optimizer of this package writes two things: `create_state` (1.9.1's) and `step`, the formula over lists of tensors. One
parameter is a list of one. Optimizers that users wrote for MXNet override `create_state` and `update` instead; they work as before.
"""
import inspect
import os
import warnings

import numpy
import torch

from ..base import ArgumentError, ShapeError
from ..context import strategy_default
from ..ndarray import NDArray, zeros
from .row_sparse import DENSE, tensors_of, update_rows
from .updater import update_parameters

OLD_ADDRESS = "mxnet.optimizer.optimizer"    # pickled `.states` name the classes so; theirs is a door to the files beside this one
_MISSING = object()


def float32(number):
    """`number` rounded to float32, as 1.9.1 keeps an operator's float attributes: the sixth digit of a weight differs else."""
    return float(numpy.float32(number))


def zeros_like(weight, shape=None, stype=DENSE):
    """Zeros of the shape, type and context of `weight` (or of another shape): what most states start from."""
    return zeros(shape or weight.shape, ctx=weight.context, dtype=weight.dtype, stype=None if stype == DENSE else stype)


def aggregation_size(default):
    """How many parameters 1.9.1 hands to one `update`: MXNET_OPTIMIZER_AGGREGATION_SIZE, else `default`."""
    return int(os.environ.get("MXNET_OPTIMIZER_AGGREGATION_SIZE", default))


class Optimizer:
    """The base of all optimizers.

    Args:
        rescale_grad: factor applied to every gradient before anything else; usually 1 / batch size.
        param_idx2name: parameter index to name; lets multipliers be given by name, and exempts biases, betas from weight decay.
        wd: weight decay, multiplied per parameter by its `wd_mult`.
        clip_gradient: gradients are clipped to [-clip_gradient, clip_gradient]; None clips nothing.
        learning_rate: multiplied per parameter by its `lr_mult`; 0.01 by default, or what the scheduler starts from.
        lr_scheduler: a callable from the number of updates to the learning rate.
        sym: a Symbol whose variables carry `lr_mult` and `wd_mult`.
        begin_num_update: the number of updates already done.
        multi_precision: float16 weights are updated through a float32 copy kept in the state.
        param_dict: index to gluon Parameter; its multipliers come before all others.
    """

    __module__ = OLD_ADDRESS
    opt_registry = {}

    _rate_of_strategy = None

    def __new__(cls, *args, **kwargs):
        """A strategy of the context gives the learning rate where the caller says none."""
        made, rate = super().__new__(cls), strategy_default("learning_rate")
        if rate is not None and kwargs.get("lr_scheduler") is None:
            said = inspect.signature(cls.__init__).bind_partial(made, *args, **kwargs).arguments
            if "learning_rate" not in said and "learning_rate" not in said.get("kwargs", {}):
                made._rate_of_strategy = rate
        return made

    def __init__(self, rescale_grad=1., param_idx2name=None, wd=0., clip_gradient=None, learning_rate=None, lr_scheduler=None,
                 sym=None, begin_num_update=0, multi_precision=False, param_dict=None):
        if param_idx2name is not None and not isinstance(param_idx2name, dict):
            raise ArgumentError(f"param_idx2name should be a dict of param indexes to names, got {type(param_idx2name).__name__}")
        self.rescale_grad = rescale_grad
        self.lr_scheduler = lr_scheduler
        learning_rate = self._rate_of_strategy or learning_rate
        self.lr = 0.01 if learning_rate is None and lr_scheduler is None else learning_rate
        if lr_scheduler is not None and learning_rate is not None:
            if lr_scheduler.base_lr != learning_rate:
                print(UserWarning("learning rate from ``lr_scheduler`` has been overwritten by ``learning_rate`` in optimizer."))
            lr_scheduler.base_lr = learning_rate
        self.wd = wd
        self.lr_mult = {}
        self.wd_mult = {}
        self.begin_num_update = begin_num_update
        self.num_update = begin_num_update
        self._all_index_update_counts = {0: {}}
        self._index_update_count = self._all_index_update_counts[0]
        self.clip_gradient = clip_gradient
        self.multi_precision = multi_precision
        self.aggregate_num = 0
        self.idx2name = dict(param_idx2name or {})
        self.sym_info = (sym.attr_dict(), sym.list_arguments()) if sym is not None else ()
        self.param_dict = param_dict or {}
        self.allow_np_array = False
        self.set_lr_mult({})
        self.set_wd_mult({})

    # ------------------------------------------------------------------ registry

    @staticmethod
    def register(klass):
        """Makes `klass` known to `create` under its name in lower case."""
        name = klass.__name__.lower()
        known = Optimizer.opt_registry.get(name)
        if known is not None and known is not klass:
            warnings.warn(f"WARNING: New optimizer {klass.__module__}.{klass.__name__} is overriding existing optimizer "
                          f"{known.__module__}.{known.__name__}", stacklevel=2)
        Optimizer.opt_registry[name] = klass
        return klass

    @staticmethod
    def create_optimizer(name, **kwargs):
        """The optimizer registered as `name` (any case), made with `kwargs`."""
        if isinstance(name, Optimizer):
            raise ArgumentError("create_optimizer takes the name of an optimizer; this is one already, use it as it is")
        klass = Optimizer.opt_registry.get(str(name).lower())
        if klass is None:
            raise ArgumentError(f"Cannot find optimizer {name}; known are {', '.join(sorted(Optimizer.opt_registry))}")
        return klass(**kwargs)

    # ------------------------------------------------------------------ states

    def create_state(self, index, weight):
        """The state of one parameter: None, an NDArray, or a tuple of them."""

    def create_state_multi_precision(self, index, weight):
        """`create_state`, and beside it a float32 copy of the weight when `multi_precision` meets float16."""
        if weight.dtype == numpy.float16:
            if self.multi_precision:
                master = weight.astype(numpy.float32)
                return self._join_master(master, self.create_state(index, master))
            warnings.warn("Accumulating with float16 in optimizer can lead to poor accuracy or slow convergence. "
                          f"Consider using multi_precision=True option of the {self._name_in_warning}optimizer", stacklevel=3)
        return self.create_state(index, weight)

    _name_in_warning = ""
    _master_first = True         # SGD and its kin keep (state, master) in files, the others (master, state)

    def _join_master(self, master, state):
        return (master, state) if self._master_first else (state, master)

    def _split_master(self, state):
        return state if self._master_first else (state[1], state[0])

    # ------------------------------------------------------------------ updates

    def update(self, index, weight=_MISSING, grad=_MISSING, state=_MISSING):
        """Updates a parameter and its state in place from its gradient.

        Args:
            index: the parameter's index, or a list of them; then the other arguments are lists too.
            weight, grad: NDArrays of one shape.
            state: what `create_state` returned.

        The short form `update([p, ...])` updates each parameter from its own gradient; the states are kept in the optimizer.
        """
        if weight is _MISSING:
            update_parameters(self, index)
            return
        if grad is _MISSING or state is _MISSING:
            raise ArgumentError("update needs (index, weight, grad, state), or a list of parameters alone")
        if isinstance(index, (list, tuple)):
            self._update_many(index, weight, grad, state, False)
        else:
            self._update_many((index,), (weight,), (grad,), (state,), False)

    def update_multi_precision(self, index, weight, grad, state):
        """`update` for states made by `create_state_multi_precision`."""
        if self.takes_many():
            if isinstance(index, (list, tuple)):
                self._update_many(index, weight, grad, state, self.multi_precision)
            else:
                self._update_many((index,), (weight,), (grad,), (state,), self.multi_precision)
        elif self.multi_precision and not isinstance(index, (list, tuple)) and weight.dtype == numpy.float16:
            master, inner = self._split_master(state)
            self.update(index, master, grad.astype(numpy.float32), inner)
            weight[:] = master.astype(weight.dtype)
        else:
            self.update(index, weight, grad, state)

    def takes_many(self):
        """True when this package's `step` does the update, so that all parameters can go through it in one call."""
        kind = type(self)
        return kind.update is Optimizer.update and (kind.step is not Optimizer.step or kind.step_named is not Optimizer.step_named)

    def step(self, weights, grads, states, lrs, wds, counts):
        """The formula. Changes `weights` and `states` in place; everything is a list with an entry a parameter.

        Args:
            weights, grads: tensors of one dtype on one device; grads are read only.
            states: per parameter None, a tensor, or a tuple of them.
            lrs, wds, counts: learning rates, weight decays, and how often each parameter was updated, this time included.
        """
        raise NotImplementedError(f"{type(self).__name__} defines neither update (one parameter) nor step (lists of tensors)")

    lazy_by_nature = False       # True: rows absent from a row_sparse gradient stay as they are, although there is no `lazy_update`
    sparse_states = False        # True: states of a row_sparse weight are row_sparse, although there is no `lazy_update`

    def lazy_for(self, weight):
        """Whether rows absent from a row_sparse gradient of `weight` stay as they are."""
        return getattr(self, "lazy_update", self.lazy_by_nature)

    def _zeros_like(self, weight, shape=None):
        """`zeros_like` with the storage type that 1.9.1 gives the states of this optimizer."""
        return zeros_like(weight, shape, weight.stype if getattr(self, "lazy_update", self.sparse_states) else DENSE)

    def step_named(self, indices, weights, grads, states, lrs, wds, counts):
        """`step` for optimizers that treat parameters by name or keep values by index."""
        self.step(weights, grads, states, lrs, wds, counts)

    def _update_many(self, indices, weights, grads, states, multi_precision):
        """Updates parameters in one step when they are dense and of one kind, else in one per kind."""
        alike = _alike(weights, grads, multi_precision)
        if alike is None:
            self._update_mixed(indices, weights, grads, states, multi_precision)
            return
        self._update_count(indices)
        count_of = self._index_update_count
        with torch.no_grad():
            self.step_named(indices, *alike, [tensors_of(state) for state in states], self._get_lrs(indices), self._get_wds(indices),
                            [count_of[index] for index in indices])
        for array in weights:
            array._touch()
        _count_writes(states)

    def _update_mixed(self, indices, weights, grads, states, multi_precision):
        """One step per dtype and device; float16 weights go through their masters, row_sparse ones one by one."""
        pairs = [_weight_and_gradient(*entry) for entry in zip(indices, weights, grads, strict=True)]
        self._update_count(indices)
        count_of = self._index_update_count
        groups, halves = {}, []
        for index, weight, grad, pair, state, lr, wd in zip(indices, weights, grads, pairs, states, self._get_lrs(indices),
                                                            self._get_wds(indices), strict=True):
            if pair is None:
                update_rows(self, index, weight, grad, state, lr, wd, count_of[index])
                continue
            target, gradient = pair
            if multi_precision and target.dtype is torch.float16:
                master, state = self._split_master(state)
                halves.append((weight, master))
                weight, target = master, master._data.data
            if gradient.dtype is not target.dtype:
                gradient = gradient.to(target.dtype)
            group = groups.setdefault((target.dtype, target.device), [[] for _ in range(9)])
            entries = index, target, gradient, tensors_of(state), lr, wd, count_of[index], weight, state
            for column, entry in zip(group, entries, strict=True):
                column.append(entry)
        with torch.no_grad():
            for *columns, written, written_states in groups.values():
                self.step_named(*columns)
                _count_writes(written)
                _count_writes(written_states)
            for weight, master in halves:
                weight._write(master._data.data)

    def rescaled(self, grads):
        """The gradients times `rescale_grad`: new tensors, or `grads` themselves when that is 1."""
        return grads if self.rescale_grad == 1 else torch._foreach_mul(grads, float(self.rescale_grad))

    def rescale_clip(self, grads):
        """`rescaled`, then clipped; weight decay, if any, is not clipped."""
        return self._clip(self.rescaled(grads), grads)

    def rescale_clip_decay(self, weights, grads, wds):
        """`rescale_clip`, then `wd * weight` added."""
        return self.decayed(weights, self.rescale_clip(grads), wds)

    def rescale_decay_clip(self, weights, grads, wds):
        """Gradients times `rescale_grad`, plus `wd * weight`, then clipped: Adam's and RMSProp's order."""
        return self._clip(self.decayed(weights, self.rescaled(grads), wds), grads)

    def decayed(self, weights, grads, wds):
        """Gradients plus `wd * weight`; `grads` themselves when no parameter decays."""
        return torch._foreach_add(grads, torch._foreach_mul(weights, wds)) if any(wds) else grads

    def _clip(self, values, untouched):
        limit = self.clip_gradient
        if limit is None or limit < 0:
            return values
        if values is untouched:
            values = torch._foreach_clamp_min(values, -float(limit))
        else:
            torch._foreach_clamp_min_(values, -float(limit))
        torch._foreach_clamp_max_(values, float(limit))
        return values

    # ------------------------------------------------------------------ rates and counts

    @property
    def learning_rate(self):
        """The learning rate of the next update, before any parameter's multiplier."""
        return self.lr_scheduler(self.num_update) if self.lr_scheduler is not None else self.lr

    def set_learning_rate(self, lr):
        """Sets the learning rate; refused when a scheduler decides it."""
        if self.lr_scheduler is not None:
            raise UserWarning("LRScheduler of the optimizer has already been defined. Note that set_learning_rate can mutate the "
                              "value of the learning rate of the optimizer only when the LRScheduler of the optimizer is undefined.")
        self.lr = lr

    def set_lr_scale(self, args_lrscale):
        """Gone since long: use `set_lr_mult`."""
        raise DeprecationWarning("set_lr_scale is deprecated; use set_lr_mult")

    def set_lr_mult(self, args_lr_mult):
        """Sets learning-rate multipliers by index or name; attributes `__lr_mult__` of the Symbol come first."""
        self.lr_mult = self._multipliers_of_symbol("__lr_mult__")
        self.lr_mult.update(args_lr_mult)

    def set_wd_mult(self, args_wd_mult):
        """Sets weight-decay multipliers by index or name; without one, names that end neither in _weight nor _gamma get 0."""
        self.wd_mult = {name: 0.0 for name in self.idx2name.values() if not name.endswith(("_weight", "_gamma"))}
        self.wd_mult.update(self._multipliers_of_symbol("__wd_mult__"))
        self.wd_mult.update(args_wd_mult)

    def _multipliers_of_symbol(self, attribute):
        if not self.sym_info:
            return {}
        attributes, names = self.sym_info
        return {name: float(attributes[name][attribute]) for name in names if attribute in attributes.get(name, ())}

    def _set_current_context(self, device_id):
        if device_id not in self._all_index_update_counts:
            self._all_index_update_counts[device_id] = {}
        self._index_update_count = self._all_index_update_counts[device_id]

    def _update_count(self, index):
        counts = self._index_update_count
        for one in index if isinstance(index, (list, tuple)) else (index,):
            count = counts.get(one, self.begin_num_update) + 1
            counts[one] = count
            if count > self.num_update:
                self.num_update = count

    def _get_lrs(self, indices):
        lr = self.learning_rate
        if not (self.param_dict or self.lr_mult):
            return [lr] * len(indices)
        return [lr * self._multiplier(index, "lr_mult", self.lr_mult) for index in indices]

    def _get_lr(self, index):
        return self._get_lrs([index])[0]

    def _get_wds(self, indices):
        wd = self.wd
        if not wd or not (self.param_dict or self.wd_mult):
            return [wd] * len(indices)
        return [wd * self._multiplier(index, "wd_mult", self.wd_mult) for index in indices]

    def _get_wd(self, index):
        return self._get_wds([index])[0]

    def _multiplier(self, index, attribute, given):
        if index in self.param_dict:
            return getattr(self.param_dict[index], attribute)
        if index in given:
            return given[index]
        if index in self.idx2name:
            return given.get(self.idx2name[index], 1.0)
        return 1.0

    # ------------------------------------------------------------------ pickling

    def __getstate__(self):
        state = self.__dict__.copy()
        state.pop("param_dict", None)          # parameters are saved elsewhere; the trainer sets it again
        state.pop("_short_form", None)
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.param_dict = {}


def register(klass):
    """Makes an optimizer class known to `create` under its name in lower case; usable as a decorator."""
    return Optimizer.register(klass)


def create(name, **kwargs):
    """The optimizer registered as `name` (any case), made with `kwargs`."""
    return Optimizer.create_optimizer(name, **kwargs)


def _alike(weights, grads, multi_precision):
    """Tensors of weights and gradients when all are dense, of one type, on one device, and fit each other; else None."""
    try:
        targets, gradients = [weight._data.data for weight in weights], [grad._data for grad in grads]
    except AttributeError:
        return None                      # sparse arrays, or no arrays at all
    if not targets or len(targets) != len(gradients):
        return None
    dtype, device = targets[0].dtype, targets[0].device
    if multi_precision and dtype is torch.float16:
        return None
    for target, gradient in zip(targets, gradients, strict=True):
        if target.dtype is not dtype or gradient.dtype is not dtype or target.shape != gradient.shape or target.device != device:
            return None
    return targets, gradients


def _weight_and_gradient(index, weight, grad):
    """The two tensors; None when one of them is sparse."""
    for what, array in (("weight", weight), ("grad", grad)):
        if not isinstance(array, NDArray):
            raise ArgumentError(f"update of parameter {index!r}: {what} should be an NDArray, got {type(array).__name__}")
    if weight.shape != grad.shape:
        raise ShapeError(f"update of parameter {index!r}: grad has shape {grad.shape}, weight has {weight.shape}; they must agree")
    return None if weight.stype != DENSE or grad.stype != DENSE else (weight._data.data, grad._data.data)


def _count_writes(arrays):
    for array in arrays:
        if array.__class__ is tuple:
            _count_writes(array)
        elif array is not None:
            array._touch()
