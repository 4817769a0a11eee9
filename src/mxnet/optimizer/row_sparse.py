"""Updates from row_sparse gradients: only the rows that the gradient holds change, unless the optimizer is not lazy."""
import torch

from ..ndarray import NDArray

DENSE = "default"           # the storage type of ordinary arrays


def update_rows(optimizer, index, weight, grad, state, lr, wd, count):
    """One parameter's update where gradient or weight is row_sparse.

    A lazy optimizer treats rows without a gradient as untouched: neither weight decay nor momentum moves them. The others see zeros there.
    """
    with torch.no_grad():
        if grad.stype != DENSE and optimizer.lazy_for(weight):
            rows, whole, whole_state = grad._index[0], _with_all_rows(weight), _map(_with_all_rows, state)
            part, part_state = whole[rows], _map(lambda tensor: tensor[rows], whole_state)
            optimizer.step_named([index], [part], [grad._values], [part_state], [lr], [wd], [count])
            whole.index_copy_(0, rows, part)
            _each(lambda target, changed: target.index_copy_(0, rows, changed), whole_state, part_state)
            weight._touch()
            _each(lambda array, _: array._touch(), state, state)
            return
        dense_weight, dense_state = tensor_of(weight), tensors_of(state)
        optimizer.step_named([index], [dense_weight], [tensor_of(grad)], [dense_state], [lr], [wd], [count])
    store(weight, dense_weight)
    _each(store, state, dense_state)


def _with_all_rows(array):
    """The memory of an array, written in place by lazy updates; a row_sparse one stores all its rows from now on, as in 1.9.1."""
    if array.stype == DENSE:
        return array._data.data
    if not torch.equal(array._index[0], torch.arange(array.shape[0], device=array._index[0].device)):
        array._values, array._index = array._dense_tensor(), (torch.arange(array.shape[0], device=array._values.device),)
    return array._values


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
