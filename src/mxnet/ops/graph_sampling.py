"""Graphs as sparse adjacency matrices: neighbourhoods sampled from them, their parts, and parts renumbered.

A graph is a csr matrix: the row is where an edge begins, the column where it ends, the value its number. The operators take and give
such matrices as torch's sparse tensors, stored row after row; :mod:`mxnet.ndarray.sparse_graphs` converts arrays.
"""
import logging
from typing import NamedTuple

import torch

from ..base import ArgumentError, DTypeError, IndexOutOfRange, ShapeError
from .attributes import Shape
from .registry import Generator, operator, same
from .shapes import merge

log = logging.getLogger(__name__)

# Operators whose graphs stay sparse.
ON_GRAPHS = frozenset(f"_contrib_dgl_{name}" for name in ("csr_neighbor_uniform_sample", "csr_neighbor_non_uniform_sample", "subgraph",
                                                          "graph_compact", "adjacency"))


class Rows(NamedTuple):
    """Tensors of a csr matrix."""

    values: torch.Tensor
    columns: torch.Tensor
    starts: torch.Tensor


def rows_of(graph, name) -> Rows:
    """The tensors of a graph, which has to be sparse, with edge numbers as values."""
    if not graph.is_sparse:
        raise DTypeError(f"{name} is not csr, expected a csr array; tostype('csr') makes one")
    if graph.dtype is not torch.int64:
        raise DTypeError(f"{name} has type {str(graph.dtype).removeprefix('torch.')}, expected int64: its values are edge numbers")
    places = graph._indices().cpu()
    return Rows(graph._values().cpu(), places[1], _starts(places[0], graph.shape[0]))


def matrix_of(rows: Rows, shape, device) -> torch.Tensor:
    """The sparse tensor of a graph."""
    begins = torch.repeat_interleave(torch.arange(shape[0]), rows.starts.diff().cpu())
    places = torch.stack([begins.to(rows.columns.device), rows.columns])
    return torch.sparse_coo_tensor(places, rows.values, shape, is_coalesced=True, check_invariants=False).to(device)


def _vertices(array, name):
    if array.is_sparse or array.dtype is not torch.int64 or array.dim() != 1:
        raise DTypeError(f"{name} has type {str(array.dtype).removeprefix('torch.')} and shape {tuple(array.shape)}, expected a vector of int64")
    return array.cpu()


# -- what the operators compute ---------------------------------------------------------------------------------------
def induced(graph: Rows, vertices):
    """Edges between these vertices, which are in increasing order; vertex i of the part is ``vertices[i]``.

    Returns:
        The part with new edge numbers 0, 1 …, and the numbers these edges had.
    """
    chosen = vertices.to(torch.int64)
    if chosen.numel() and (bool((chosen.diff() <= 0).any()) or int(chosen[0]) < 0):
        raise ArgumentError("vertex numbers have to increase, without negative or repeated ones; sort them first")
    if chosen.numel() and int(chosen[-1]) >= graph.starts.numel() - 1:
        raise IndexOutOfRange(f"vertex {int(chosen[-1])} is out of range for a graph of {graph.starts.numel() - 1}")
    lengths = graph.starts.diff()[chosen]
    rows = torch.repeat_interleave(torch.arange(chosen.numel()), lengths)
    within = torch.arange(rows.numel()) - torch.repeat_interleave(lengths.cumsum(0) - lengths, lengths)
    places = graph.starts[chosen][rows] + within                       # of all edges that begin at a chosen vertex
    return _renumbered(rows, graph.columns[places], graph.values[places], chosen, drop=True)


def _renumbered(rows, columns, values, vertices, drop):
    """Edges with the places of their ends in ``vertices`` (in increasing order), numbered anew."""
    place = torch.searchsorted(vertices, columns).clamp_(max=max(vertices.numel() - 1, 0))
    known = vertices[place] == columns if vertices.numel() else torch.zeros_like(columns, dtype=torch.bool)
    if not drop and not bool(known.all()):
        raise ArgumentError(f"an edge leads to vertex {int(columns[~known][0])}, which is not among the vertices of the sample")
    rows, columns, values = rows[known], place[known], values[known]
    starts = _starts(rows, vertices.numel())
    return Rows(torch.arange(rows.numel()).to(values.dtype), columns, starts), Rows(values, columns.clone(), starts.clone())


def _starts(rows, count):
    starts = torch.zeros(count + 1, dtype=torch.int64)
    starts[1:] = torch.bincount(rows, minlength=count).cumsum(0)
    return starts


def compacted(graph: Rows, vertices, size):
    """A sampled graph without its empty rows, ends of edges renumbered; with it the numbers the edges had."""
    if not 0 <= size < min(graph.starts.numel(), vertices.numel() + 1):
        raise ArgumentError(f"graph_sizes has {size}, expected at most the sample's {graph.starts.numel() - 1} vertices")
    rows = torch.repeat_interleave(torch.arange(size), graph.starts[:size + 1].diff())
    end = rows.numel()
    return _renumbered(rows, graph.columns[:end], graph.values[:end], vertices[:size].to(torch.int64), drop=False)


def neighborhood(graph: Rows, seeds, hops, neighbors, most, generator, weights=None):
    """Vertices reached from the seeds, and the edges sampled on the way.

    Every vertex reached in fewer than ``hops`` steps keeps at most ``neighbors`` of its edges, drawn without replacement, evenly or
    by the weights of the vertices they lead to. It ends when ``most`` vertices are reached.

    Returns:
        The vertices in increasing order, padded with 0 to ``most``, then how many they are; Rows of ``most`` vertices, which hold
        the edges of vertex i of that list in row i; in how many steps each vertex was reached, padded with 0.
    """
    found = _seeds(seeds, graph.starts.numel() - 1, most)
    queue, edges = list(found), {}
    for vertex in queue:                                               # grows while it is walked through
        if len(found) >= most:
            break
        if found[vertex] >= hops:
            continue
        edges[vertex] = places = _drawn(graph, vertex, neighbors, generator, weights)
        for neighbor in graph.columns[places].tolist():
            if neighbor not in found and len(found) < most:
                found[neighbor] = found[vertex] + 1
                queue.append(neighbor)
    if len(found) >= most and any(found[v] < hops and v not in edges for v in queue):
        log.warning("The sample reached max_num_vertices=%d before all neighbours were drawn.", most)
    order = sorted(found)
    drawn = [edges.get(v, graph.columns.new_empty(0)) for v in order]
    places = torch.cat(drawn) if drawn else graph.columns.new_empty(0)
    rows = torch.repeat_interleave(torch.arange(len(drawn)), torch.tensor([len(d) for d in drawn], dtype=torch.int64))
    padding = [0] * (most - len(order))
    return (torch.tensor([*order, *padding, len(order)]), Rows(graph.values[places], graph.columns[places], _starts(rows, most)),
            torch.tensor([*(found[v] for v in order), *padding], dtype=torch.int64))


def _seeds(seeds, count, most):
    """{vertex: 0} of the seeds."""
    found = dict.fromkeys(seeds.tolist(), 0)
    for vertex in found:
        if not 0 <= vertex < count:
            raise IndexOutOfRange(f"seed {vertex} is out of range for a graph of {count} vertices")
    if len(found) > most:
        raise ArgumentError(f"{len(found)} seeds, expected at most max_num_vertices, which is {most}")
    return found


def _drawn(graph, vertex, neighbors, generator, weights):
    """Places of the edges that a vertex keeps."""
    low, high = int(graph.starts[vertex]), int(graph.starts[vertex + 1])
    places = torch.arange(low, high)
    if high - low <= neighbors:
        return places
    if weights is None:
        kept = torch.randperm(high - low, generator=generator)[:neighbors]
    else:
        chances = weights[graph.columns[low:high]].to(torch.float64)
        possible = int((chances > 0).sum())
        if not possible:
            return places[:0]
        kept = torch.multinomial(chances, min(neighbors, possible), generator=generator)
    return places[kept.sort().values]


# -- the operators ----------------------------------------------------------------------------------------------------
def _sets(count, each):
    """Outputs of an operator that gives ``each`` arrays for every one of ``count``."""
    total = count * each
    return ["output"] if total == 1 else [f"output{i}" for i in range(total)]


def _samples(graph, weights, seeds, hops, neighbors, most, generator):
    """Vertices, matrices of edges, for weighted samples their weights, and steps: of each what belongs to every array of seeds."""
    rows = rows_of(graph, "csr_matrix")
    if weights is not None and tuple(weights.shape) != tuple(graph.shape[:1]):
        raise ShapeError(f"probability has shape {tuple(weights.shape)}, expected {tuple(graph.shape[:1])}: one weight a vertex")
    if not seeds:
        raise ArgumentError("an array of seeds is missing")
    weights = None if weights is None else weights.cpu()
    found = [neighborhood(rows, _vertices(array, f"seed_arrays{i}"), hops, neighbors, most, generator, weights)
             for i, array in enumerate(seeds)]
    vertices, steps = [v for v, _, _ in found], [s for _, _, s in found]
    kept = [matrix_of(edges, (most, graph.shape[1]), graph.device) for _, edges, _ in found]
    chosen = [] if weights is None else [_padded(weights[v[:v[-1]]], most).to(graph.device) for v in vertices]
    return (*[v.to(graph.device) for v in vertices], *kept, *chosen, *[s.to(graph.device) for s in steps])


def _padded(values, size):
    return torch.cat([values, values.new_zeros(size - values.numel())])


def _sample_shapes(op, attrs, inputs, outputs):
    """Shape rule: all sizes follow from the largest number of vertices and the width of the graph."""
    graph, most = inputs[0], attrs["max_num_vertices"]
    parts = [(most + 1,), None if graph is None else (most, graph[1])] + [(most,)] * (2 if "non_uniform" in op.name else 1)
    each = len(outputs) // len(parts)
    return inputs, [merge(old, parts[i // each]) for i, old in enumerate(outputs)]


def _part_shapes(op, attrs, inputs, outputs):
    """Shape rule: a part has as many rows and columns as vertices."""
    sizes = [None if v is None else (v[0], v[0]) for v in inputs[1:]]
    return inputs, [merge(old, sizes[i % len(sizes)]) for i, old in enumerate(outputs)]


def _compact_shapes(op, attrs, inputs, outputs):
    """Shape rule: the sizes are given."""
    sizes = [(size, size) for size in attrs["graph_sizes"]]
    return inputs, [merge(old, sizes[i % len(sizes)]) for i, old in enumerate(outputs)]


def _numbers(op, attrs, inputs, outputs):
    """Type rule: everything is a number of a vertex or edge, int64, but for weights."""
    weighted = "non_uniform" in op.name
    if inputs[0] is not None and inputs[0].is_floating_point and "sample" in op.name:
        return same(op, attrs, inputs, outputs)            # as 1.9.1, which asks for int64 only when it runs
    kinds = [torch.float32 if weighted and i == 1 else torch.int64 for i in range(len(inputs))]
    for index, (given, kind) in enumerate(zip(inputs, kinds, strict=True)):
        if given not in (None, kind):
            raise DTypeError(f"input {index} has type {str(given).removeprefix('torch.')}, expected {str(kind).removeprefix('torch.')}")
    each = max(len(outputs) // 4, 1)
    return kinds, [torch.float32 if weighted and 2 * each <= i < 3 * each else torch.int64 for i in range(len(outputs))]


def _sample_names(num_inputs):
    return ["csr_matrix", *(f"seed_arrays{i}" for i in range(num_inputs - 1))]


@operator("_contrib_dgl_csr_neighbor_uniform_sample", count="num_args", auto_inputs=False, gradient="none", input_names=_sample_names,
          shape=_sample_shapes, types=_numbers, outputs=lambda num_inputs: _sets(num_inputs - 1, 3))
def dgl_csr_neighbor_uniform_sample(*arrays, num_hops: int = 1, num_neighbor: int = 2, max_num_vertices: int = 100, rng: Generator):
    """Sample the neighbourhood of seeds: every vertex keeps ``num_neighbor`` of its edges, all equally likely.

    Args:
        arrays: The graph, (vertices, vertices) csr, values are edge numbers; then one or more arrays of seeds, each (n,) int64, each
            sampled for itself.
        num_hops: How many steps to go.
        num_neighbor: Of how many edges a vertex keeps at most.
        max_num_vertices: How many vertices a sample has at most.
    Returns:
        For every seed array (max_num_vertices + 1,) vertices in increasing order, the last entry being their number; then for every
        one (max_num_vertices, vertices) csr, the edges kept; then for every one (max_num_vertices,) in how many steps each was reached.
    """
    return _samples(arrays[0], None, arrays[1:], num_hops, num_neighbor, max_num_vertices, rng)


def _weighted_names(num_inputs):
    return ["csr_matrix", "probability", *(f"seed_arrays{i}" for i in range(num_inputs - 2))]


@operator("_contrib_dgl_csr_neighbor_non_uniform_sample", count="num_args", auto_inputs=False, gradient="none",
          input_names=_weighted_names, shape=_sample_shapes, types=_numbers, outputs=lambda num_inputs: _sets(num_inputs - 2, 4))
def dgl_csr_neighbor_non_uniform_sample(*arrays, num_hops: int = 1, num_neighbor: int = 2, max_num_vertices: int = 100, rng: Generator):
    """Sample the neighbourhood of seeds: edges are kept by the weights of the vertices they lead to.

    Args:
        arrays: The graph, (vertices, vertices) csr, values are edge numbers; (vertices,) weights, which need not add up to 1; then one
            or more arrays of seeds, each (n,) int64, each sampled for itself.
        num_hops: How many steps to go.
        num_neighbor: Of how many edges a vertex keeps at most.
        max_num_vertices: How many vertices a sample has at most.
    Returns:
        As dgl_csr_neighbor_uniform_sample; before the steps, for every seed array (max_num_vertices,) the weights of its vertices.
    """
    return _samples(arrays[0], arrays[1], arrays[2:], num_hops, num_neighbor, max_num_vertices, rng)


def _part_names(num_inputs):
    return ["graph", *(f"varray{i}" for i in range(num_inputs - 1))]


@operator("_contrib_dgl_subgraph", count="num_args", gradient="none", input_names=_part_names,
          shape=_part_shapes, types=_numbers, outputs=lambda num_inputs, return_mapping: _sets(num_inputs - 1, 1 + return_mapping))
def dgl_subgraph(*arrays, return_mapping: bool):
    """The parts of a graph between given vertices.

    Args:
        arrays: The graph, (vertices, vertices) csr, values are edge numbers; then one or more arrays of vertices, each (n,) int64,
            increasing.
        return_mapping: Whether to give the old edge numbers too.
    Returns:
        For every vertex array a (n, n) csr with new edge numbers; then for every one a csr with those of graph.
    """
    graph, pairs = rows_of(arrays[0], "graph"), []
    for index, array in enumerate(arrays[1:]):
        vertices = _vertices(array, f"varray{index}")
        pairs.append([matrix_of(part, (vertices.numel(),) * 2, arrays[0].device) for part in induced(graph, vertices)])
    return tuple(pair[which] for which in range(1 + return_mapping) for pair in pairs)


def _compact_names(num_inputs):
    return [f"graph{i}" for i in range(num_inputs // 2)] + [f"varray{i}" for i in range(num_inputs // 2)]


@operator("_contrib_dgl_graph_compact", count="num_args", gradient="none", input_names=_compact_names,
          shape=_compact_shapes, types=_numbers, outputs=lambda num_inputs, return_mapping: _sets(num_inputs // 2, 1 + return_mapping))
def dgl_graph_compact(*arrays, return_mapping: bool, graph_sizes: Shape):
    """Sampled graphs without empty rows, the ends of edges renumbered by their place in the sample.

    Args:
        arrays: Graphs of dgl_csr_neighbor_uniform_sample, then as many of its arrays of vertices.
        return_mapping: Whether to give the old edge numbers too.
        graph_sizes: How many vertices each graph has.
    Returns:
        For every graph a (size, size) csr with new edge numbers; then for every one a csr with the old ones.
    """
    half = len(arrays) // 2
    if len(arrays) != 2 * half or len(graph_sizes) != half:
        raise ArgumentError(f"{len(arrays)} arrays and {len(graph_sizes)} graph_sizes; expected graphs, as many arrays of vertices, and sizes")
    pairs = []
    for index, (graph, vertices, size) in enumerate(zip(arrays[:half], arrays[half:], graph_sizes, strict=True)):
        parts = compacted(rows_of(graph, f"graph{index}"), _vertices(vertices, f"varray{index}"), size)
        pairs.append([matrix_of(part, (size, size), graph.device) for part in parts])
    return tuple(pair[which] for which in range(1 + return_mapping) for pair in pairs)


@operator("_contrib_dgl_adjacency", partial=True, lenient=True, gradient="none")
def dgl_adjacency(data):
    """The adjacency matrix of a graph: 1 for every edge.

    Args:
        data: (vertices, vertices), csr; values are edge numbers. In a dense matrix zero means no edge.
    Returns:
        float32, csr as data.
    """
    if data.dim() != 2:
        raise ShapeError(f"data has shape {tuple(data.shape)}, expected two axes: it is an adjacency matrix")
    if data.is_sparse:
        return torch.sparse_coo_tensor(data._indices(), torch.ones_like(data._values(), dtype=torch.float32), data.shape, is_coalesced=True,
                                       check_invariants=False)
    return (data != 0).to(torch.float32)


@dgl_adjacency.infer_type
def _dgl_adjacency_type(data):
    return torch.float32


@dgl_adjacency.infer_output
def _dgl_adjacency_output(data):
    return data
