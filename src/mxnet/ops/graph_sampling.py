"""Graphs as sparse adjacency matrices: neighbourhoods sampled from them, their parts, and parts renumbered.

A graph is a csr matrix: the row is where an edge begins, the column where it ends, the value its number. The functions here work on
the tensors of such a matrix; :mod:`mxnet.ndarray.sparse_graphs` calls them with arrays. The operators themselves have no dense form.
"""
import logging
from typing import NamedTuple

import torch

from ..base import ArgumentError, IndexOutOfRange, ShapeError
from .attributes import Shape
from .registry import Generator, operator

log = logging.getLogger(__name__)


class Rows(NamedTuple):
    """Tensors of a csr matrix."""

    values: torch.Tensor
    columns: torch.Tensor
    starts: torch.Tensor


def _no_dense_form(name):
    raise NotImplementedError(f"{name}: works on csr arrays, but in a graph of symbols every array is dense. "
                              f"Call mx.nd.contrib.{name.removeprefix('_contrib_')} and feed the result to the symbol.")


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


def _sample_names(num_inputs):
    return ["csr_matrix", *(f"seed_arrays{i}" for i in range(num_inputs - 1))]


@operator("_contrib_dgl_csr_neighbor_uniform_sample", count="num_args", auto_inputs=False, gradient="none", input_names=_sample_names,
          outputs=lambda num_inputs: _sets(num_inputs - 1, 3))
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
    _no_dense_form("_contrib_dgl_csr_neighbor_uniform_sample")


def _weighted_names(num_inputs):
    return ["csr_matrix", "probability", *(f"seed_arrays{i}" for i in range(num_inputs - 2))]


@operator("_contrib_dgl_csr_neighbor_non_uniform_sample", count="num_args", auto_inputs=False, gradient="none",
          input_names=_weighted_names, outputs=lambda num_inputs: _sets(num_inputs - 2, 4))
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
    _no_dense_form("_contrib_dgl_csr_neighbor_non_uniform_sample")


def _part_names(num_inputs):
    return ["graph", *(f"varray{i}" for i in range(num_inputs - 1))]


@operator("_contrib_dgl_subgraph", count="num_args", gradient="none", input_names=_part_names,
          outputs=lambda num_inputs, return_mapping: _sets(num_inputs - 1, 1 + return_mapping))
def dgl_subgraph(*arrays, return_mapping: bool):
    """The parts of a graph between given vertices.

    Args:
        arrays: The graph, (vertices, vertices) csr, values are edge numbers; then one or more arrays of vertices, each (n,) int64,
            increasing.
        return_mapping: Whether to give the old edge numbers too.
    Returns:
        For every vertex array a (n, n) csr with new edge numbers; then for every one a csr with those of graph.
    """
    _no_dense_form("_contrib_dgl_subgraph")


def _compact_names(num_inputs):
    return [f"graph{i}" for i in range(num_inputs // 2)] + [f"varray{i}" for i in range(num_inputs // 2)]


@operator("_contrib_dgl_graph_compact", count="num_args", gradient="none", input_names=_compact_names,
          outputs=lambda num_inputs, return_mapping: _sets(num_inputs // 2, 1 + return_mapping))
def dgl_graph_compact(*arrays, return_mapping: bool, graph_sizes: Shape):
    """Sampled graphs without empty rows, the ends of edges renumbered by their place in the sample.

    Args:
        arrays: Graphs of dgl_csr_neighbor_uniform_sample, then as many of its arrays of vertices.
        return_mapping: Whether to give the old edge numbers too.
        graph_sizes: How many vertices each graph has.
    Returns:
        For every graph a (size, size) csr with new edge numbers; then for every one a csr with the old ones.
    """
    _no_dense_form("_contrib_dgl_graph_compact")


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
    return (data != 0).to(torch.float32)


@dgl_adjacency.infer_type
def _dgl_adjacency_type(data):
    return torch.float32


@dgl_adjacency.infer_output
def _dgl_adjacency_output(data):
    return data
