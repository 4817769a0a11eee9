"""The operators on graphs (``mx.nd.contrib.dgl_...``) for csr arrays."""
import torch

from ..base import MXNetError, ShapeError
from ..ops import graph_sampling
from ..ops.mode import generator
from .sparse import CSRNDArray, NDArray

__all__ = ["IMPLEMENTATIONS", "array_of", "tensor_of"]


def tensor_of(array) -> torch.Tensor:
    """The tensor that operators on graphs take: csr arrays as torch's sparse tensors."""
    if not isinstance(array, CSRNDArray):
        return array._data if array.stype == "default" else array._dense_tensor()
    return graph_sampling.matrix_of(graph_sampling.Rows(array._values, *array._index), array.shape, array._values.device)


def array_of(tensor, ctx) -> NDArray:
    """The array of a result; a sparse tensor becomes a csr array."""
    if not tensor.is_sparse:
        return NDArray._wrap(tensor, ctx)
    begins, columns = tensor._indices()
    starts = torch.zeros(tensor.shape[0] + 1, dtype=torch.int64, device=tensor.device)
    starts[1:] = torch.bincount(begins, minlength=tensor.shape[0]).cumsum(0)
    return CSRNDArray._make(tensor._values(), [columns, starts], tuple(tensor.shape), ctx)


def _graph(op, arrays, attrs):
    """An operator that takes and gives graphs."""
    keywords, context = op.parse(attrs), arrays[0]._ctx
    if op.generator_name:
        keywords[op.generator_name] = generator(context) if context.torch_device.type == "cpu" else None
    try:
        found = op.raw(*[tensor_of(a) for a in arrays], **keywords)
    except MXNetError as error:
        raise type(error)(f"{op.name}: {error}.") from error
    made = [array_of(t, context) for t in found]
    return made[0] if len(made) == 1 else made


def _adjacency(op, arrays, attrs):
    graph = arrays[0]
    if not isinstance(graph, CSRNDArray):
        return NotImplemented
    return graph._same(torch.ones_like(graph._values, dtype=torch.float32))


def _edge_id(op, arrays, attrs):
    """Stored values at the places (u, v), zeros included; -1 elsewhere."""
    graph, sources, targets = arrays
    if not isinstance(graph, CSRNDArray):
        return NotImplemented
    u, v = sources._data.to(torch.int64), targets._data.to(torch.int64)
    if u.shape != v.shape:
        raise ShapeError(f"{op.name}: v has shape {tuple(v.shape)}, expected {tuple(u.shape)} because u has it.")
    wide = graph._sizes[1]
    own, order = (graph._rows() * wide + graph._index[0]).sort()
    found = torch.full(u.shape, -1, dtype=graph._values.dtype, device=u.device)
    if own.numel():
        wanted = u * wide + v
        place = torch.searchsorted(own, wanted).clamp_(max=own.numel() - 1)
        hit = own[place] == wanted
        found[hit] = graph._values[order[place[hit]]]
    return NDArray._wrap(found, graph._ctx)


IMPLEMENTATIONS = {**dict.fromkeys(graph_sampling.ON_GRAPHS, _graph), "_contrib_edge_id": _edge_id, "_contrib_dgl_adjacency": _adjacency}
