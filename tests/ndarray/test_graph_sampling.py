"""Operators on graphs in csr form. The expected numbers were measured on MXNet 1.9.1."""
import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError, DTypeError, IndexOutOfRange, ShapeError

contrib = mx.nd.contrib
COLUMNS = np.array([1, 2, 3, 4, 0, 2, 3, 4, 0, 1, 3, 4, 0, 1, 2, 4, 0, 1, 2, 3])


@pytest.fixture
def graph():
    """Five vertices, an edge between any two; edges are numbered from 1 in the order of their ends."""
    return mx.nd.sparse.csr_matrix((np.arange(1, 21), COLUMNS, np.arange(0, 21, 4)), shape=(5, 5))


def vertices(*numbers):
    return mx.nd.array(numbers, dtype="int64")


def test_dgl_adjacency(graph):
    found = contrib.dgl_adjacency(graph)
    assert found.stype == "csr" and found.dtype == np.float32
    np.testing.assert_array_equal(found.asnumpy(), 1 - np.eye(5))


def test_edge_id_finds_stored_zeros():
    graph = mx.nd.sparse.csr_matrix((np.array([5.0, 0.0, 7.0]), np.array([1, 2, 0]), np.array([0, 2, 3, 3])), shape=(3, 3))
    found = contrib.edge_id(graph, mx.nd.array([0, 0, 1, 2]), mx.nd.array([1, 2, 0, 2]))
    np.testing.assert_array_equal(found.asnumpy(), [5, 0, 7, -1])
    with pytest.raises(ShapeError, match="_contrib_edge_id"):
        contrib.edge_id(graph, mx.nd.array([0, 0]), mx.nd.array([1]))


def test_dgl_subgraph_numbers_edges_anew(graph):
    part, old = contrib.dgl_subgraph(graph, vertices(0, 2, 3), return_mapping=True)
    assert part.data.asnumpy().tolist() == [0, 1, 2, 3, 4, 5] and part.indices.asnumpy().tolist() == [1, 2, 0, 2, 0, 1]
    assert part.indptr.asnumpy().tolist() == [0, 2, 4, 6] and old.data.asnumpy().tolist() == [2, 3, 9, 11, 13, 15]
    found = contrib.dgl_subgraph(graph, vertices(0, 1), vertices(3, 4), return_mapping=True)
    assert [f.data.asnumpy().tolist() for f in found] == [[0, 1], [0, 1], [1, 5], [16, 20]]


def test_dgl_subgraph_refuses(graph):
    with pytest.raises(ArgumentError, match="_contrib_dgl_subgraph.*increase"):
        contrib.dgl_subgraph(graph, vertices(3, 0), return_mapping=False)
    with pytest.raises(IndexOutOfRange, match="vertex 5"):
        contrib.dgl_subgraph(graph, vertices(3, 5), return_mapping=False)
    with pytest.raises(DTypeError, match="int64"):
        contrib.dgl_subgraph(graph, mx.nd.array([0, 1]), return_mapping=False)
    with pytest.raises(DTypeError, match="csr"):
        contrib.dgl_subgraph(graph.tostype("row_sparse"), vertices(0, 1), return_mapping=False)


def check_sample(graph, seeds, found, hops, neighbors, most):
    """What holds for every sample, whatever was drawn."""
    numbers, edges, steps = found[0].asnumpy(), found[1], found[-1].asnumpy()
    assert edges.stype == "csr" and edges.shape == (most, 5) and numbers.shape == (most + 1,) and steps.shape == (most,)
    count, whole = numbers[-1], graph.asnumpy()
    reached = numbers[:count].tolist()
    assert reached == sorted(set(reached)) and set(seeds) <= set(reached)
    for row, vertex in enumerate(reached):
        kept = edges.asnumpy()[row]
        assert (kept > 0).sum() == (min(neighbors, 4) if steps[row] < hops else 0)
        np.testing.assert_array_equal(kept[kept > 0], whole[vertex][kept > 0])
        assert all(int(column) in reached for column in np.flatnonzero(kept))
    assert [vertex for vertex, step in zip(reached, steps, strict=False) if step == 0] == sorted(seeds)


@pytest.mark.parametrize("seeds, hops, neighbors", [((2,), 1, 2), ((2,), 2, 2), ((0, 3), 1, 2), ((1,), 1, 9)])
def test_dgl_csr_neighbor_uniform_sample(graph, seeds, hops, neighbors):
    found = contrib.dgl_csr_neighbor_uniform_sample(graph, vertices(*seeds), num_args=2, num_hops=hops, num_neighbor=neighbors,
                                                    max_num_vertices=8)
    check_sample(graph, seeds, found, hops, neighbors, 8)


def test_a_sample_ends_at_its_largest_size(graph):
    numbers, edges, steps = contrib.dgl_csr_neighbor_uniform_sample(graph, vertices(2), num_hops=2, num_neighbor=4, max_num_vertices=3)
    assert numbers.asnumpy().tolist() == [0, 1, 2, 3] and steps.asnumpy().tolist() == [1, 1, 0]
    assert edges.asnumpy().tolist() == [[0] * 5, [0] * 5, [9, 10, 0, 11, 12]]


def test_several_seed_arrays_are_sampled_each_for_itself(graph):
    found = contrib.dgl_csr_neighbor_uniform_sample(graph, vertices(2), vertices(0, 3), num_hops=1, num_neighbor=2, max_num_vertices=5)
    assert [f.shape for f in found] == [(6,), (6,), (5, 5), (5, 5), (5,), (5,)]
    check_sample(graph, (2,), found[0::2], 1, 2, 5)


def test_seeds_are_checked(graph):
    with pytest.raises(IndexOutOfRange, match="_contrib_dgl_csr_neighbor_uniform_sample: seed -1"):
        contrib.dgl_csr_neighbor_uniform_sample(graph, vertices(2, -1))
    with pytest.raises(ArgumentError, match="max_num_vertices"):
        contrib.dgl_csr_neighbor_uniform_sample(graph, vertices(0, 1, 2), max_num_vertices=2)


def test_dgl_csr_neighbor_non_uniform_sample(graph):
    weights = mx.nd.array([0.9, 0, 0.2, 0, 0])
    numbers, edges, kept, steps = contrib.dgl_csr_neighbor_non_uniform_sample(graph, weights, vertices(1), num_hops=1, num_neighbor=2,
                                                                              max_num_vertices=5)
    assert numbers.asnumpy().tolist() == [0, 1, 2, 0, 0, 3] and steps.asnumpy().tolist() == [1, 0, 1, 0, 0]
    assert edges.asnumpy()[1].tolist() == [5, 0, 6, 0, 0]
    np.testing.assert_allclose(kept.asnumpy(), [0.9, 0, 0.2, 0, 0])
    with pytest.raises(ShapeError, match="_contrib_dgl_csr_neighbor_non_uniform_sample: probability"):
        contrib.dgl_csr_neighbor_non_uniform_sample(graph, mx.nd.array([1, 2]), vertices(1))


def test_dgl_graph_compact():
    sample = mx.nd.sparse.csr_matrix((np.array([2, 3, 14, 15]), np.array([2, 3, 1, 2]), np.array([0, 2, 2, 2, 4, 4, 4])), shape=(6, 5))
    numbers = vertices(0, 1, 2, 3, 0, 0, 4)
    part, old = contrib.dgl_graph_compact(sample, numbers, graph_sizes=(4,), return_mapping=True)
    assert part.shape == (4, 4) and part.data.asnumpy().tolist() == [0, 1, 2, 3] and part.indices.asnumpy().tolist() == [2, 3, 1, 2]
    assert part.indptr.asnumpy().tolist() == [0, 2, 2, 2, 4] and old.data.asnumpy().tolist() == [2, 3, 14, 15]
    with pytest.raises(ArgumentError, match="_contrib_dgl_graph_compact: .*not among the vertices"):
        contrib.dgl_graph_compact(sample, numbers, graph_sizes=(2,), return_mapping=False)


def test_symbols_of_graph_operators_take_and_give_csr(graph):
    sym = mx.sym.contrib
    part = sym.dgl_subgraph(mx.sym.var("graph"), mx.sym.var("seeds"), return_mapping=True, name="n")
    assert part.list_arguments() == ["graph", "seeds"] and part.list_outputs() == ["n_output0", "n_output1"]
    assert part.infer_shape(graph=(5, 5), seeds=(3,))[1] == [(3, 3), (3, 3)]
    assert part.infer_type(graph="int64", seeds="int64")[1] == [np.int64, np.int64]
    bound = part.bind(mx.cpu(), {"graph": graph, "seeds": vertices(0, 1, 2)})
    for _ in range(2):
        found, old = bound.forward()
        assert found.stype == old.stype == "csr" and found.asnumpy().tolist() == [[0, 0, 1], [2, 0, 3], [4, 5, 0]]
        assert old.asnumpy().tolist() == [[0, 1, 2], [5, 0, 6], [9, 10, 0]]
    edges = sym.dgl_adjacency(part[0]).eval(graph=graph, seeds=vertices(0, 1, 2))[0]
    assert edges.stype == "csr" and edges.asnumpy().tolist() == [[0, 1, 1], [1, 0, 1], [1, 1, 0]]


def test_symbols_of_samples(graph):
    seeds = mx.sym.var("seeds")
    sample = mx.sym.contrib.dgl_csr_neighbor_uniform_sample(mx.sym.var("graph"), seeds, num_args=2, num_hops=1, num_neighbor=2, max_num_vertices=5)
    found = sample.eval(graph=graph, seeds=vertices(0, 3))
    check_sample(graph, (0, 3), found, 1, 2, 5)
    weighted = mx.sym.contrib.dgl_csr_neighbor_non_uniform_sample(mx.sym.var("graph"), mx.sym.var("weights"), seeds, num_args=3, max_num_vertices=5)
    assert weighted.infer_shape(graph=(5, 5), weights=(5,), seeds=(2,))[1] == [(6,), (5, 5), (5,), (5,)]
    with pytest.raises(DTypeError, match="csr"):
        sample.eval(graph=graph.tostype("default"), seeds=vertices(0, 3))
