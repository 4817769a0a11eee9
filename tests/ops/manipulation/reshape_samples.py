"""Samples of the operators that give other shapes to the same elements."""
import numpy as np

from mxnet.base import ArgumentError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


@samples("Reshape")
def reshape(make):
    yield Sample(make(2, 3, 4), shape=(4, -1))
    yield Sample(make(2, 3, 4), shape=(0, -3))
    yield Sample(make(2, 3, 4), shape=(-4, 1, -1, -2))
    yield Sample(make(2, 3, 4), shape=(-1, 0), reverse=True)
    yield Sample(make(2, 3, 2), target_shape=(0, 6), keep_highest=True)
    yield Bad(make(2, 3), shape=(4, 2), raises=ShapeError, says=["(2, 3)", "(4, 2)"])
    yield Bad(make(2, 3), shape=(-1, -1), raises=ShapeError, says="more than one -1")
    yield Bad(make(2, 3), shape=(0, 0, 0), raises=ShapeError, says="no dimension left")
    yield Bad(make(2, 3), shape=(-4, 4, -1, 3), raises=ShapeError, says="does not split")
    yield Bad(make(2, 3), raises=ShapeError, says="shape is empty")


@samples("_np_reshape", reference=lambda a, newshape, order="C": a.reshape(newshape))
def np_reshape(make):
    yield Sample(make(2, 3, 4), newshape=(4, -1))
    yield Sample(make(1), newshape=())
    yield Bad(make(2, 3), newshape=(4,), raises=ShapeError)


@samples("_npx_reshape")
def npx_reshape(make):
    yield Sample(make(2, 3, 4), newshape=(-2, -5))
    yield Sample(make(1, 3, 4), newshape=(-3, -4))
    yield Sample(make(4, 3), newshape=(-6, 2, -1, -1))
    yield Bad(make(2, 3), newshape=(-3, 3), raises=ShapeError, says="drops a dimension of 1")


@samples("Flatten", reference=lambda data: data.reshape(data.shape[0], -1))
def flatten(make):
    yield Sample(make(2, 3, 4))
    yield Sample(make(5))
    yield Bad(make(), raises=ShapeError, says="no dimension")


@samples("expand_dims", reference=np.expand_dims)
def expand_dims(make):
    yield Sample(make(2, 3), axis=1)
    yield Sample(make(2, 3), axis=-1)
    yield Bad(make(2, 3), axis=3, raises=ShapeError, says="out of range")
    yield Bad(make(2, 3), raises=ArgumentError, says="axis")


@samples("squeeze", reference=lambda data, axis=None: np.atleast_1d(np.squeeze(data, axis)))
def squeeze(make):
    yield Sample(make(1, 3, 1))
    yield Sample(make(1, 3, 1), axis=(-1,))
    yield Sample(make(1, 1))
    yield Bad(make(1, 3), axis=1, raises=ShapeError, says="3 elements")


@samples("_np_squeeze", reference=np.squeeze)
def np_squeeze(make):
    yield Sample(make(1, 3, 1), axis=(0,))
    yield Sample(make(1, 1))
    yield Bad(make(1, 3), axis=(2,), raises=ShapeError, says="out of range")


@samples("reshape_like")
def reshape_like(make):
    yield Sample(make(2, 6), make(3, 4), _grad=("lhs",))
    yield Sample(make(2, 3, 4), make(5, 12), lhs_begin=1, rhs_begin=1, _grad=("lhs",))
    yield Bad(make(2, 6), make(3, 5), raises=ShapeError, says=["12", "15"])


@samples("shape_array", reference=lambda data: np.array(data.shape))
def shape_array(make):
    yield Sample(make(2, 3))
    yield Bad(raises=MXNetError)


@samples("size_array", reference=lambda data: np.array([data.size]))
def size_array(make):
    yield Sample(make(2, 3))
    yield Bad(raises=MXNetError)


def _as_tuple(found):
    return tuple(found) if isinstance(found, list | tuple) else (found,)


@samples("_np_atleast_1d", reference=lambda *arys: _as_tuple(np.atleast_1d(*arys)))
def atleast_1d(make):
    yield Sample(make(), make(2))
    yield Bad(make(2), bogus=1, raises=ArgumentError, says="bogus")


@samples("_np_atleast_2d", reference=lambda *arys: _as_tuple(np.atleast_2d(*arys)))
def atleast_2d(make):
    yield Sample(make(), make(2), make(2, 3))
    yield Bad(make(2), bogus=1, raises=ArgumentError, says="bogus")


@samples("_np_atleast_3d", reference=lambda *arys: _as_tuple(np.atleast_3d(*arys)))
def atleast_3d(make):
    yield Sample(make(), make(2), make(2, 3), make(1, 2, 3))
    yield Bad(make(2), bogus=1, raises=ArgumentError, says="bogus")
