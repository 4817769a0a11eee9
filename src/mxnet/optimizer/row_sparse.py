"""Updates from row_sparse gradients: only the rows that the gradient holds change, unless the optimizer is not lazy."""
import torch

from ..ndarray import NDArray

DENSE = "default"           # the storage type of ordinary arrays


def update_rows(optimizer, index, weight, grad, state, lr, wd, count):
    """One parameter's update where gradient or weight is row_sparse.

    A lazy optimizer treats rows without a gradient as untouched: neither weight decay nor momentum moves them. The others see zeros there.
    """
    lazy = grad.stype != DENSE and getattr(optimizer, "lazy_update", optimizer.lazy_by_nature)
    dense_weight, dense_state = tensor_of(weight), tensors_of(state)
    with torch.no_grad():
        if lazy:
            rows = grad.indices._data.long()
            part, part_state = dense_weight[rows], _map(lambda tensor: tensor[rows], dense_state)
            optimizer.step_named([index], [part], [grad.data._data], [part_state], [lr], [wd], [count])
            dense_weight[rows] = part
            _each(lambda whole, changed: whole.index_copy_(0, rows, changed), dense_state, part_state)
        else:
            optimizer.step_named([index], [dense_weight], [tensor_of(grad)], [dense_state], [lr], [wd], [count])
    store(weight, dense_weight)
    _each(store, state, dense_state)


def tensor_of(array):
    """The values of an array: its own memory when dense, a dense copy when sparse."""
    return array.tostype("default")._data.data if array.stype != DENSE else array._data.data


def tensors_of(state):
    """A state with its arrays replaced by their tensors."""
    try:
        if state.__class__ is tuple:
            return tuple([part._data.data for part in state])
        return None if state is None else state._data.data
    except AttributeError:                     # None, tuples or sparse arrays inside
        return _map(tensor_of, state)


def store(array, tensor):
    """Gives `array` the values `tensor` has: written already when dense, else converted back."""
    if array.stype != DENSE:
        NDArray._wrap(tensor, array.context).tostype(array.stype).copyto(array)
    else:
        array._touch()


def _map(function, state):
    if isinstance(state, (tuple, list)):
        return tuple(_map(function, part) for part in state)
    return None if state is None else function(state)


def _each(function, state, other):
    if isinstance(state, (tuple, list)):
        for part, other_part in zip(state, other, strict=True):
            _each(function, part, other_part)
    elif state is not None:
        function(state, other)
