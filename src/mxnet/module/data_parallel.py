"""The executors of FeedForward's time, on top of those of Module: for programs that write their own training loop with them."""
import logging

from . import executor_group
from .executor_group import _split_input_slice

__all__ = ["DataParallelExecutorGroup", "DataParallelExecutorManager", "_split_input_slice"]


class DataParallelExecutorGroup:
    """Executors of one symbol over several contexts.

    Args:
        sym: the network.
        arg_names: its arguments.
        param_names: those that are parameters.
        ctx: a list of contexts.
        slices: each context's part of the batch.
        train_data: iterator or batch with provide_data and provide_label.
        shared_group: a group whose parameters this one uses too.
    """

    def __init__(self, sym, arg_names, param_names, ctx, slices, train_data, shared_group=None):
        self._group = executor_group.DataParallelExecutorGroup(
            sym, ctx, [part.stop - part.start for part in slices], train_data.provide_data, train_data.provide_label,
            [name for name in arg_names if name in param_names], for_training=True, inputs_need_grad=False,
            shared_group=shared_group._group if shared_group is not None else None)
        self.slices = slices
        self.param_names = self._group.param_names
        self.param_idx = [position for position, name in enumerate(arg_names) if name in param_names]
        for name in ("data_names", "label_names", "aux_names", "data_arrays", "label_arrays", "param_arrays", "grad_arrays", "aux_arrays"):
            setattr(self, name, getattr(self._group, name))
        self.shared_data_arrays = [{} for _ in ctx]
        self.train_execs = self._group.execs

    def load_data_batch(self, data_batch):
        """Copies a batch into the executors."""
        self._group.load_data_batch(data_batch)

    def forward(self, is_train=False):
        """Runs the executors."""
        for executor in self.train_execs:
            executor.forward(is_train=is_train)

    def backward(self):
        """Computes gradients."""
        self._group.backward()

    def update_metric(self, metric, labels, pre_sliced=False):
        """Feeds a metric the outputs of the last forward with their labels."""
        self._group.update_metric(metric, labels, pre_sliced)


class DataParallelExecutorManager:
    """An executor group, or one per bucket, with the parameters that go in and out.

    Args:
        symbol: the network, of the default bucket.
        ctx: a list of contexts.
        train_data: a DataIter.
        arg_names, param_names, aux_names: names of arguments, parameters and auxiliary states.
        work_load_list: a number per context, in proportion to which batches are split.
        logger: where to report.
        sym_gen: from a bucket key to a network.
    """

    def __init__(self, symbol, ctx, train_data, arg_names, param_names, aux_names, work_load_list=None, logger=None, sym_gen=None):
        self.logger = logging if logger is None else logger
        self.slices = _split_input_slice(train_data.batch_size, work_load_list or [1] * len(ctx))
        self.arg_names, self.param_names, self.aux_names = arg_names, param_names, aux_names
        self.ctx, self.symbol, self.sym_gen = ctx, symbol, sym_gen
        self.execgrp = self.curr_execgrp = DataParallelExecutorGroup(symbol, arg_names, param_names, ctx, self.slices, train_data)
        self.execgrp_bucket = {train_data.default_bucket_key: self.execgrp} if sym_gen is not None else {}

    def install_monitor(self, monitor):
        """Lets a Monitor watch the executors."""
        if self.sym_gen is not None:
            raise NotImplementedError("Monitoring is not implemented for bucketing; use mx.mod.BucketingModule")
        self.execgrp._group.install_monitor(monitor)

    def set_params(self, arg_params, aux_params):
        """Copies parameters to every context."""
        self.execgrp._group.set_params(arg_params, aux_params, allow_extra=True)

    def copy_to(self, arg_params, aux_params):
        """Writes the mean of each parameter over the contexts into the dicts' arrays."""
        self.execgrp._group.get_params(arg_params, aux_params)

    @property
    def param_arrays(self):
        """Per parameter a list with each context's array."""
        return self.execgrp.param_arrays

    @property
    def grad_arrays(self):
        """Per parameter a list with each context's gradient."""
        return self.curr_execgrp.grad_arrays

    @property
    def aux_arrays(self):
        """Per auxiliary state a list with each context's array."""
        return self.execgrp.aux_arrays

    def load_data_batch(self, data_batch):
        """Copies a batch into the executors of its bucket."""
        if self.sym_gen is not None:
            key = data_batch.bucket_key
            if key not in self.execgrp_bucket:
                symbol = self.sym_gen(key)
                self.execgrp_bucket[key] = DataParallelExecutorGroup(
                    symbol, symbol.list_arguments(), self.param_names, self.ctx, self.slices, data_batch, shared_group=self.execgrp)
            self.curr_execgrp = self.execgrp_bucket[key]
        self.curr_execgrp.load_data_batch(data_batch)

    def forward(self, is_train=False):
        """Runs the executors."""
        self.curr_execgrp.forward(is_train=is_train)

    def backward(self):
        """Computes gradients."""
        self.curr_execgrp.backward()

    def update_metric(self, metric, labels, pre_sliced=False):
        """Feeds a metric the outputs of the last forward with their labels."""
        self.curr_execgrp.update_metric(metric, labels, pre_sliced)
