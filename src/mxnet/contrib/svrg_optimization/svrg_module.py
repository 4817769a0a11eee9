"""A Module whose gradients have less variance."""
import logging

from ...base import ArgumentError, MXNetError
from ...context import cpu
from ...module import Module

__all__ = ["SVRGModule"]


class SVRGModule(Module):
    """Module that trains with stochastic variance reduced gradients: ``g(w, batch) - g(w0, batch) + mean of g(w0) over all batches``.

    The weights ``w0`` are those of every ``update_freq``-th epoch's start.

    Args:
        symbol, data_names, label_names, logger, context, work_load_list, fixed_param_names, state_names, group2ctxs, compression_params:
            See Module.
        update_freq: Epochs between two computations of the gradient over all batches.
    Source: Johnson and Zhang, "Accelerating Stochastic Gradient Descent using Predictive Variance Reduction", 2013.

    >>> module = SVRGModule(symbol, update_freq=2)
    >>> module.fit(train, num_epoch=10, optimizer="sgd")
    """

    def __init__(self, symbol, data_names=("data",), label_names=("softmax_label",), logger=logging, context=cpu(), work_load_list=None,
                 fixed_param_names=None, state_names=None, group2ctxs=None, compression_params=None, update_freq=None):
        arguments = (data_names, label_names, logger, context, work_load_list, fixed_param_names, state_names, group2ctxs, compression_params)
        super().__init__(symbol, *arguments)
        if not isinstance(update_freq, int) or update_freq <= 0:
            raise ArgumentError(f"update_freq in SVRGModule must be a positive integer to represent the frequency for calculating full "
                                f"gradients, received {update_freq!r}.")
        self.update_freq = update_freq
        self._mod_aux = Module(symbol, *arguments)            # the network with the weights w0
        self._full_grads = None                               # name -> gradient over all batches, for each context

    def bind(self, data_shapes, label_shapes=None, for_training=True, inputs_need_grad=False, force_rebind=False, shared_module=None,
             grad_req="write"):
        """See Module.bind."""
        super().bind(data_shapes, label_shapes, for_training, inputs_need_grad, force_rebind, shared_module, grad_req)
        if for_training:
            self._mod_aux.bind(data_shapes, label_shapes, for_training, inputs_need_grad, force_rebind, shared_module, grad_req)

    def reshape(self, data_shapes, label_shapes=None):
        """See Module.reshape."""
        super().reshape(data_shapes, label_shapes)
        if self._mod_aux.binded:
            self._mod_aux.reshape(data_shapes, label_shapes)

    def forward(self, data_batch, is_train=None):
        """See Module.forward; in training also with the weights w0."""
        super().forward(data_batch, is_train)
        if self._full_grads is not None and (self.for_training if is_train is None else is_train):
            self._mod_aux.forward(data_batch, is_train)

    def backward(self, out_grads=None):
        """See Module.backward; also with the weights w0."""
        super().backward(out_grads)
        if self._full_grads is not None:
            self._mod_aux.backward(out_grads)

    def update(self):
        """Correct the gradients and update the parameters."""
        if self._full_grads is not None:
            for own, before, full in zip(self._exec_group.grad_arrays, self._mod_aux._exec_group.grad_arrays, self._full_grads, strict=True):
                for gradient, old, mean in zip(own, before, full, strict=True):
                    if gradient is not None:
                        gradient[:] = gradient - old + mean
        super().update()

    def update_full_grads(self, train_data):
        """Keep the weights as w0, and compute the mean gradient over all batches with them.

        Args:
            train_data: A DataIter; it is reset before and after.
        """
        if not (self.binded and self.params_initialized):
            raise MXNetError("SVRGModule.update_full_grads: call bind and init_params first.")
        self._mod_aux.init_params(arg_params=self.get_params()[0], aux_params=self.get_params()[1], force_init=True)
        train_data.reset()
        sums, batches = None, 0
        for batch in train_data:
            self._mod_aux.forward(batch, is_train=True)
            self._mod_aux.backward()
            found = self._mod_aux._exec_group.grad_arrays
            if sums is None:
                sums = [[g if g is None else g.copy() for g in per_context] for per_context in found]
            else:
                for total, per_context in zip(sums, found, strict=True):
                    for a, g in zip(total, per_context, strict=True):
                        if g is not None:
                            a += g
            batches += 1
        if not batches:
            raise ArgumentError("SVRGModule.update_full_grads: train_data has no batch.")
        self._full_grads = [[g if g is None else g / batches for g in per_context] for per_context in sums]
        train_data.reset()

    def prepare(self, data_batch, sparse_row_id_fn=None):
        """See Module.prepare."""
        super().prepare(data_batch, sparse_row_id_fn)
        if self._full_grads is not None:
            self._mod_aux.prepare(data_batch, sparse_row_id_fn)

    def _fit_epoch(self, epoch, train_data, *arguments):
        if epoch % self.update_freq == 0:
            self.update_full_grads(train_data)
        return super()._fit_epoch(epoch, train_data, *arguments)
