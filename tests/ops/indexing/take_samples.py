"""Samples of the operators that read at places other arrays name."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, IndexOutOfRange, ShapeError

from ..harness import Bad, Sample, samples


def _take(a, indices, axis=0, mode="clip"):
    return np.take(a, indices.astype(int), axis, mode=mode)


@samples("take", reference=_take)
def take(make):
    yield Sample(make(3, 4), np.array([[-1, 0], [2, 9]]), _grad=("a",))
    yield Sample(make(3, 4), np.array([1.9, 0.2], "float32"), axis=1, _grad=("a",))
    yield Sample(make(3, 4), np.array([-1, 5]), axis=-1, mode="wrap", _grad=("a",))
    yield Sample(make(3), np.array(2), mode="raise", _grad=("a",))
    yield Bad(make(3), np.array([3]), mode="raise", raises=IndexOutOfRange, says="[0, 3)")
    yield Bad(make(3, 4), np.array([0]), axis=2, raises=ShapeError, says="axis 2")


@samples("batch_take", reference=lambda a, indices: a[np.arange(len(a)), np.clip(indices, 0, a.shape[1] - 1)])
def batch_take(make):
    yield Sample(make(3, 4), np.array([0, 9, -1], "int32"), _grad=False)
    yield Bad(make(3, 4), np.array([0, 1], "int32"), raises=ShapeError, says="one for each row")
    yield Bad(make(2, 4), make(2), raises=DTypeError, says="int32")


def _pick(data, index, axis=-1, keepdims=False, mode="clip"):
    size = data.shape[axis]
    index = index.astype(int).reshape(np.expand_dims(data.take(0, axis), axis).shape)
    index = index % size if mode == "wrap" else np.clip(index, 0, size - 1)
    found = np.take_along_axis(data, index, axis)
    return found if keepdims else np.atleast_1d(found.squeeze(axis))


@samples("pick", reference=_pick)
def pick(make):
    yield Sample(make(3, 4), np.array([0, 5, -1]), _grad=("data",))
    yield Sample(make(3, 4), np.array([0.0, 1.7, 2.0, 1.0], "float32"), axis=0, keepdims=True, _grad=("data",))
    yield Sample(make(2, 3, 4), np.array([[7, 1, -2, 0], [1, 1, 1, 1]]), axis=1, mode="wrap", _grad=("data",))
    yield Sample(make(5), np.array([2]), axis=0, _grad=("data",))
    yield Bad(make(3, 4), make(4), raises=ShapeError, says=["index", "(3,)"])
    yield Bad(make(3, 4), make(3), axis=None, raises=ArgumentError, says="axis=None")


@samples("gather_nd", reference=lambda data, indices: data[tuple(indices.astype(int))])
def gather_nd(make):
    yield Sample(make(3, 4), np.array([[0, 2], [3, 1]]), _grad=("data",))
    yield Sample(make(3, 4), np.array([[0.0, 2.0, 0.0]], "float32"), _grad=("data",))
    yield Bad(make(3), np.array([[0], [1]]), raises=ShapeError, says="2 rows")
    yield Bad(make(3), np.array([0]), raises=ShapeError, says="at least 2")
    yield Bad(make(3), np.array([[5]]), raises=IndexOutOfRange, says="5")


def _one_hot(indices, depth, on_value=1.0, off_value=0.0, dtype="float32"):
    hit = indices.astype(int)[..., None] == np.arange(depth)
    return np.where(hit, on_value, off_value).astype(dtype)


@samples("one_hot", reference=_one_hot)
def one_hot(make):
    yield Sample(np.array([1.9, -1.0, 3.0], "float32"), depth=3, _grad=False)
    yield Sample(np.array([[0, 1], [2, 1]]), depth=3, on_value=2, off_value=-1, dtype="int32", _grad=False)
    yield Bad(make(2), raises=ArgumentError, says="depth")
    yield Bad(make(2), depth=-1, raises=ArgumentError, says="depth is -1")
