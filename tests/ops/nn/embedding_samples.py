"""Samples of embeddings."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _rows(data, weight, input_dim=0, output_dim=0, **_):
    return weight[np.clip(data.astype(int), 0, input_dim - 1)]


for _name in ("Embedding", "_contrib_SparseEmbedding"):
    @samples(_name, reference=_rows)
    def embedding(make):
        yield Sample(np.array([[0, 3], [5, -1]], "float32"), make(4, 3), input_dim=4, output_dim=3, _grad=("weight",))
        yield Sample(np.array([1, 1, 2], "int32"), make(4, 3), input_dim=4, output_dim=3, _grad=("weight",))
        yield Bad(np.array([1], "int32"), make(4, 2), input_dim=4, output_dim=3, raises=ShapeError, says=["weight", "(4, 3)"])
        yield Bad(np.array([1], "int32"), make(4, 2), input_dim=4, raises=ArgumentError, says=["output_dim"])
