"""Samples of the operators on sparse arrays, as graphs run them: on dense ones."""
import numpy as np

from mxnet.base import ArgumentError, IndexOutOfRange, ShapeError

from .harness import Bad, Sample, samples


@samples("cast_storage", reference=lambda data, stype: data)
def cast_storage(make):
    yield Sample(make(3, 4), stype="csr")
    yield Sample(make(3, 4, 2), stype="row_sparse")
    yield Bad(make(3, 4), stype="coo", raises=ArgumentError, says="stype")


def _retain(data, indices):
    kept = np.zeros(len(data), dtype=bool)
    kept[indices.astype(int)] = True
    return np.where(kept.reshape(-1, *[1] * (data.ndim - 1)), data, 0)


@samples("_sparse_retain", reference=_retain)
def retain(make):
    yield Sample(make(4, 2), np.array([0, 3], dtype="float32"), _grad=("data",))
    yield Sample(make(4, 2, 2), np.array([1], dtype="int64"))
    yield Sample(make(4), np.array([], dtype="int64"))
    yield Bad(make(4, 2), np.array([4], dtype="int64"), raises=IndexOutOfRange, says="indices")


def _edge_id(data, u, v):
    found = data[u.astype(int), v.astype(int)]
    return np.where(found == 0, -1, found)


@samples("_contrib_edge_id", reference=_edge_id)
def edge_id(make):
    graph = np.array([[0, 1, 2], [3, 0, 0], [0, 4, 0]])
    yield Sample(graph.astype("float32"), np.array([0, 0, 1, 2], dtype="float32"), np.array([0, 2, 0, 1], dtype="float32"), _grad=False)
    yield Sample(graph, np.array([2, 1]), np.array([2, 0]))
    yield Bad(graph, np.array([2, 1]), np.array([2]), raises=ShapeError, says=["v", "(1,)", "(2,)"])
