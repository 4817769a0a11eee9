"""The operators on graphs (``mx.nd.contrib.dgl_...``) for csr arrays."""
import torch

from ..base import ArgumentError, DTypeError, MXNetError, ShapeError
from ..ops import graph_sampling
from ..ops.mode import generator
from .sparse import CSRNDArray, NDArray

__all__ = ["IMPLEMENTATIONS"]


def _rows(op, graph, name) -> graph_sampling.Rows:
    if not isinstance(graph, CSRNDArray):
        raise DTypeError(f"{op.name}: {name} is a {graph.stype} array, expected csr; tostype('csr') makes one.")
    if graph._values.dtype is not torch.int64:
        raise DTypeError(f"{op.name}: {name} has type {graph.dtype.__name__}, expected int64: its values are edge numbers.")
    return graph_sampling.Rows(graph._values.cpu(), graph._index[0].cpu(), graph._index[1].cpu())


def _vertices(op, array, name):
    if array.stype != "default" or array._data.dtype is not torch.int64 or array.ndim != 1:
        raise DTypeError(f"{op.name}: {name} has type {array.dtype.__name__} and shape {array.shape}, expected a vector of int64.")
    return array._data.cpu()


def _named(op, work, *args):
    """``work(*args)``; errors name the operator."""
    try:
        return work(*args)
    except MXNetError as error:
        raise type(error)(f"{op.name}: {error}") from error


def _dense(tensor, like):
    return NDArray._wrap(tensor.to(like._ctx.torch_device), like._ctx)


def _csr(rows, shape, like):
    device = like._ctx.torch_device
    return CSRNDArray._make(rows.values.to(device), [rows.columns.to(device), rows.starts.to(device)], shape, like._ctx)


def _listed(made):
    return made[0] if len(made) == 1 else made


def _sample(op, arrays, attrs, weighted):
    parsed = op.parse(attrs)
    graph, names = arrays[0], op.inputs_for(parsed, len(arrays))
    rows, first = _rows(op, graph, "csr_matrix"), 1 + weighted
    weights = arrays[1]._data.cpu() if weighted else None
    if weighted and tuple(weights.shape) != graph.shape[:1]:
        raise ShapeError(f"{op.name}: probability has shape {tuple(weights.shape)}, expected {graph.shape[:1]}: one weight a vertex.")
    if len(arrays) <= first:
        raise ArgumentError(f"{op.name}: an array of seeds is missing.")
    most, samples = parsed["max_num_vertices"], []
    for name, seeds in zip(names[first:], arrays[first:], strict=True):
        draws = generator(seeds._ctx) if seeds._ctx.torch_device.type == "cpu" else None
        samples.append(_named(op, graph_sampling.neighborhood, rows, _vertices(op, seeds, name), parsed["num_hops"], parsed["num_neighbor"],
                              most, draws, weights))
    made = [_dense(vertices, graph) for vertices, _, _ in samples] + [_csr(kept, (most, graph.shape[1]), graph) for _, kept, _ in samples]
    if weighted:
        made += [_dense(_padded(weights[vertices[:vertices[-1]]], most), graph) for vertices, _, _ in samples]
    return made + [_dense(steps, graph) for _, _, steps in samples]


def _padded(values, size):
    return torch.cat([values, values.new_zeros(size - values.numel())])


def _uniform(op, arrays, attrs):
    return _sample(op, arrays, attrs, False)


def _non_uniform(op, arrays, attrs):
    return _sample(op, arrays, attrs, True)


def _part(op, arrays, attrs):
    rows, mapping = _rows(op, arrays[0], "graph"), op.parse(attrs)["return_mapping"]
    pairs, sizes = [], []
    for index, array in enumerate(arrays[1:]):
        vertices = _vertices(op, array, f"varray{index}")
        pairs.append(_named(op, graph_sampling.induced, rows, vertices))
        sizes.append((vertices.numel(),) * 2)
    return _listed([_csr(pair[which], size, arrays[0]) for which in range(1 + mapping) for pair, size in zip(pairs, sizes, strict=True)])


def _compact(op, arrays, attrs):
    parsed, half = op.parse(attrs), len(arrays) // 2
    sizes = parsed["graph_sizes"]
    if len(arrays) != 2 * half or len(sizes) != half:
        raise ArgumentError(f"{op.name}: {len(arrays)} arrays and {len(sizes)} graph_sizes; expected graphs, as many arrays of vertices, and sizes.")
    pairs = [_named(op, graph_sampling.compacted, _rows(op, graph, f"graph{i}"), _vertices(op, vertices, f"varray{i}"), size)
             for i, (graph, vertices, size) in enumerate(zip(arrays[:half], arrays[half:], sizes, strict=True))]
    return _listed([_csr(pair[which], (size, size), arrays[0]) for which in range(1 + parsed["return_mapping"])
                    for pair, size in zip(pairs, sizes, strict=True)])


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


IMPLEMENTATIONS = {"_contrib_edge_id": _edge_id, "_contrib_dgl_csr_neighbor_uniform_sample": _uniform,
                   "_contrib_dgl_csr_neighbor_non_uniform_sample": _non_uniform,
                   "_contrib_dgl_subgraph": _part, "_contrib_dgl_graph_compact": _compact, "_contrib_dgl_adjacency": _adjacency}
