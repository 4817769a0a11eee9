"""Samples of the operator on graphs that has a dense form; the others are tested on csr arrays."""
import numpy as np

from mxnet.base import ShapeError

from .harness import Bad, Sample, samples


@samples("_contrib_dgl_adjacency", reference=lambda data: (data != 0).astype("float32"))
def dgl_adjacency(make):
    yield Sample(np.array([[0, 1, 2], [3, 0, 0]]))
    yield Bad(make(2, 2, 2), raises=ShapeError, says="two axes")
