"""Arrays joined along a dimension, an old one (concat) or a new one (stack)."""
import torch

from ...base import ShapeError
from ..registry import operator
from ..shapes import Disagreement, is_known, merge, merge_input

__all__ = []


def _place(dim, rank):
    if not -rank <= dim < rank:
        raise ShapeError(f"axis {dim} is out of range for {rank} dimension(s)")
    return dim % rank


def _concat_shapes(op, attrs, inputs, outputs):
    """All but the joined dimension agree; that one adds up. Completes one input from the output and the others."""
    known = [s for s in (*inputs, *outputs) if s is not None]
    if not known:
        return inputs, outputs
    axis = _place(attrs["dim"], len(known[0]))
    common = (-1,) * len(known[0])
    for index, shape in enumerate(inputs):
        if shape is not None:
            if len(shape) != len(common):
                raise Disagreement(index, shape, common)
            common = merge_input(index, common, (*shape[:axis], -1, *shape[axis + 1:]))
    out = outputs[0]
    if out is not None:
        common = merge(common, (*out[:axis], -1, *out[axis + 1:]))
    sizes = [-1 if s is None else s[axis] for s in inputs]
    total = -1 if out is None else out[axis]
    if sizes.count(-1) == 0:
        total = sum(sizes)
    elif sizes.count(-1) == 1 and total >= 0:
        sizes[sizes.index(-1)] = total - sum(size for size in sizes if size >= 0)
    made = [(*common[:axis], size, *common[axis + 1:]) for size in sizes]
    return made, [merge((*common[:axis], total, *common[axis + 1:]), out)]


def _concat(data, dim):
    rank = data[0].ndim
    if not rank or any([tensor.ndim != rank for tensor in data]):
        raise ShapeError("arrays to join need one number of dimensions, at least 1; stack() makes a new one")
    return torch.cat(data, _place(dim, rank))


@operator("Concat", aliases=["_sparse_concat", "concat"], count="num_args", shape=_concat_shapes)
def concat(*data, dim: int = 1):
    """Join arrays along the dimension ``dim``; the others are equal."""
    return _concat(data, dim)


@concat.shows_partial
def _known_sum(attrs, inputs, shape):
    """MXNet shows the sum of the sizes that are known; nothing is inferred from it."""
    axis = _place(attrs["dim"], len(shape))
    known = sum(part[axis] for part in inputs if part is not None and part[axis] >= 0)
    return (*shape[:axis], known if shape[axis] < 0 and known else shape[axis], *shape[axis + 1:])


@operator("_rnn_param_concat", aliases=["_npi_rnn_param_concat"], count="num_args", shape=_concat_shapes)
def rnn_param_concat(*data, dim: int = 1):
    """Join the parameters of a recurrent layer to one vector; the same as Concat."""
    return _concat(data, dim)


rnn_param_concat.shows_partial(_known_sum)


def _data_names(num_inputs):
    return [f"data{i}" for i in range(num_inputs)]


@operator("_npi_concatenate", count="num_args", outputs=("out",), input_names=_data_names)
def np_concatenate(*data, axis: int | None = 0):
    """Join arrays along ``axis``; flattened ones when it is None."""
    if axis is None:
        return torch.cat([tensor.reshape(-1) for tensor in data])
    return _concat(data, axis)


def _stack_shapes(op, attrs, inputs, outputs):
    """Inputs that are known agree; one is enough for the output."""
    shape = None
    for index, known in enumerate(inputs):
        if is_known(known):
            shape = merge_input(index, known, shape)
    if shape is None:
        return inputs, outputs
    axis = _place(attrs["axis"], len(shape) + 1)
    return inputs, [merge((*shape[:axis], len(inputs), *shape[axis:]), outputs[0])]


def _stack(data, axis):
    return torch.stack(data, _place(axis, data[0].ndim + 1))


@operator("stack", count="num_args", shape=_stack_shapes)
def stack(*data, axis: int = 0):
    """Join arrays of one shape along a new dimension ``axis``."""
    return _stack(data, axis)


@operator("_npi_stack", count="num_args", shape=_stack_shapes)
def np_stack(*data, axis: int = 0):
    """Join arrays of one shape along a new dimension ``axis``."""
    return _stack(data, axis)


@operator("_npi_vstack", count="num_args")
def vstack(*data):
    """Join arrays along the first dimension; vectors become rows."""
    return torch.cat([tensor.reshape(1, -1) if tensor.ndim < 2 else tensor for tensor in data])


@operator("_npi_hstack", count="num_args", outputs=("out",), input_names=_data_names)
def hstack(*data, dim: int = 1):
    """Join arrays along the second dimension, vectors along their only one."""
    arrays = [tensor.reshape(1) if tensor.ndim == 0 else tensor for tensor in data]
    return torch.cat(arrays, 0 if arrays[0].ndim == 1 else 1)


def _deep(tensor):
    if tensor.ndim > 2:
        return tensor
    return tensor.reshape(1, -1, 1) if tensor.ndim < 2 else tensor.unsqueeze(-1)


@operator("_npi_dstack", count="num_args", outputs=("out",), input_names=_data_names)
def dstack(*data, dim: int = 1):
    """Join arrays along the third dimension, which is made where it is missing."""
    return torch.cat([_deep(tensor) for tensor in data], 2)


@operator("_npi_column_stack", count="num_args")
def column_stack(*data):
    """Join arrays along the second dimension; vectors become columns."""
    return torch.cat([tensor.reshape(-1, 1) if tensor.ndim < 2 else tensor for tensor in data], 1)
