"""Updaters: an optimizer together with the states of the parameters it has met."""
import pickle
import warnings

from ..ndarray import NDArray


class Updater:
    """Calls an optimizer, making each parameter's state at its first update; what a KVStore or a Trainer holds.

    Args:
        optimizer: the Optimizer.

    Attributes:
        states: parameter index to state.
    """

    __module__ = "mxnet.optimizer.optimizer"

    def __init__(self, optimizer):
        self.optimizer = optimizer
        self.states = {}
        self.states_synced = {}
        self.aggregate_updates = optimizer.aggregate_num > 0

    def __call__(self, index, grad, weight):
        """Updates `weight` from `grad`; all three may be lists."""
        if isinstance(index, (list, tuple)):
            indices, grads, weights = index, grad, weight
        else:
            indices, grads, weights = [index], [grad], [weight]
        optimizer = self.optimizer
        if weights:
            optimizer._set_current_context(weights[0].context.device_id)
        if all(map(self.states_synced.get, indices)):
            states = [self.states[i] for i in indices]
        else:
            states = [self._state(i, w) for i, w in zip(indices, weights, strict=True)]
        if optimizer.takes_many():
            optimizer.update_multi_precision(indices, weights, grads, states)
        elif self.aggregate_updates:
            for chunk in _chunks(weights, optimizer.aggregate_num):
                optimizer.update_multi_precision(*([column[i] for i in chunk] for column in (indices, weights, grads, states)))
        else:
            for i, w, g, state in zip(indices, weights, grads, states, strict=True):
                optimizer.update_multi_precision(i, w, g, state)

    def _state(self, index, weight):
        states = self.states
        if index not in states:
            states[index] = self.optimizer.create_state_multi_precision(index, weight)
            self.states_synced[index] = True
        elif not self.states_synced[index]:
            states[index] = self.sync_state_context(states[index], weight.context)
            self.states_synced[index] = True
        return states[index]

    def sync_state_context(self, state, context):
        """`state` with its arrays on `context`: states read from a file start on the CPU."""
        if isinstance(state, NDArray):
            return state.as_in_context(context)
        if isinstance(state, (tuple, list)):
            return type(state)(self.sync_state_context(part, context) for part in state)
        return state

    def set_states(self, states):
        """Takes over what `get_states` returned; the optimizer too, when that was dumped."""
        states = pickle.loads(states)
        if isinstance(states, tuple) and len(states) == 2:
            self.states, self.optimizer = states
            self.aggregate_updates = self.optimizer.aggregate_num > 0
        else:
            self.states = states
        self.states_synced = dict.fromkeys(self.states, False)

    def get_states(self, dump_optimizer=False):
        """The states as bytes that 1.9.1 reads too; with the optimizer itself when `dump_optimizer`."""
        return pickle.dumps((self.states, self.optimizer) if dump_optimizer else self.states, protocol=4)


def _chunks(weights, size):
    """Positions of `weights` in groups of one dtype, `size` at most, as 1.9.1 hands them to an optimizer that aggregates."""
    by_dtype = {}
    for position, weight in enumerate(weights):
        by_dtype.setdefault(weight.dtype, []).append(position)
    for positions in by_dtype.values():
        for start in range(0, len(positions), size):
            yield positions[start:start + size]


def get_updater(optimizer):
    """An Updater around `optimizer`: a function of (index, grad, weight) that keeps the states."""
    return Updater(optimizer)


def update_parameters(optimizer, parameters):
    """The short form `optimizer.update([p, ...])`: each parameter is updated from its own `grad`.

    Takes NDArrays with an attached gradient and gluon Parameters. One without a gradient is left alone, with a warning.
    """
    updater, indices = optimizer.__dict__.setdefault("_short_form", (Updater(optimizer), {}))
    found = ([], [], [])
    for position, parameter in enumerate(parameters if isinstance(parameters, (list, tuple)) else [parameters]):
        key, weights, grads = _weights_and_grads(parameter)
        if not grads:
            name = getattr(parameter, "name", None) or f"number {position} of shape {tuple(parameter.shape)}"
            warnings.warn(f"optimizer.update: parameter {name} has no gradient and stays as it is; call attach_grad() on it and "
                          "backward() before", stacklevel=3)
            continue
        # the array itself is kept beside its index, so that its id cannot pass to another array
        index, _ = indices.setdefault(id(key), (f"short{len(indices)}", key))
        for copy, (weight, grad) in enumerate(zip(weights, grads, strict=True)):
            for column, entry in zip(found, (f"{index}_{copy}", grad, weight), strict=True):
                column.append(entry)
    if found[0]:
        updater(*found)


def _weights_and_grads(parameter):
    if isinstance(parameter, NDArray):
        return parameter, [parameter], [] if parameter.grad is None else [parameter.grad]
    if getattr(parameter, "grad_req", "null") == "null":
        return parameter, [], []
    return parameter, parameter.list_data(), parameter.list_grad()
