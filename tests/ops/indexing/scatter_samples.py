"""Samples of the operators that write at places other arrays name."""
import numpy as np

from mxnet.base import ArgumentError, IndexOutOfRange, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


def _written(target, indices, values):
    result = target.copy()
    result[tuple(indices.astype(int))] = values
    return result


@samples("scatter_nd", reference=lambda data, indices, shape: _written(np.zeros(shape), indices, data))
def scatter_nd(make):
    yield Sample(make(2), np.array([[0, 2], [3, 1]]), shape=(3, 4), _grad=("data",))
    yield Sample(make(2, 4), np.array([[0, 2]]), shape=(3, 4), _grad=("data",))
    yield Bad(make(3), np.array([[0, 2]]), shape=(4,), raises=ShapeError, says=["data", "(2,)"])
    yield Bad(make(1), np.array([[9]]), shape=(4,), raises=IndexOutOfRange, says="9")


@samples("_scatter_set_nd", reference=lambda lhs, rhs, indices, shape: _written(lhs, indices, rhs))
def scatter_set_nd(make):
    yield Sample(make(3, 4), make(2), np.array([[0, 2], [3, 1]]), shape=(3, 4), _grad=False)
    yield Sample(make(3, 4), make(1, 4), np.array([[0, 2]]), shape=(3, 4), _grad=False)
    yield Bad(make(3), make(1), np.array([[9]]), shape=(3,), raises=IndexOutOfRange, says="9")


@samples("_contrib_index_copy", reference=lambda old, index, new: _written(old, index[None], new))
def index_copy(make):
    yield Sample(make(4, 3), np.array([2, 0]), make(2, 3), _grad=("old_tensor", "new_tensor"))
    yield Bad(make(4, 3), np.array([2, 0]), make(2, 4), raises=ShapeError, says=["new_tensor", "(2, 4)", "(2, 3)"])
    yield Bad(make(4, 3), np.array([7]), make(1, 3), raises=IndexOutOfRange)


@samples("fill_element_0index")
def fill_element_0index(make):
    yield Sample(make(2, 3), make(2), np.array([2.0, 7.0], "float32"), _grad=False, _sym=False)
    yield Bad(make(2, 3), make(3), make(2), raises=ShapeError, says="mhs")


@samples("_onehot_encode", reference=lambda lhs, rhs: (lhs[:, None] == np.arange(rhs.shape[1])).astype(rhs.dtype))
def onehot_encode(make):
    yield Sample(np.array([1.0, 5.0, -1.0], "float32"), make(3, 3), _grad=False, _sym=False)
    yield Bad(make(2), make(3, 3), raises=MXNetError, says="lhs")


@samples("_set_value", reference=lambda src: np.full((1,), src, "float32"))
def set_value(make):
    yield Sample(src=2.5)
    yield Bad(raises=ArgumentError, says="src")
