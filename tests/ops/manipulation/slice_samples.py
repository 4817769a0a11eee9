"""Samples of the operators that cut out and write slices."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _key(begin, end, step=()):
    return tuple(slice(*part) for part in zip(begin, end, step or (None,) * len(begin), strict=True))


@samples("slice", reference=lambda data, begin, end, step=(): data[_key(begin, end, step)])
def slice_(make):
    yield Sample(make(3, 4), begin=(0, 1), end=(2, 3))
    yield Sample(make(3, 4), begin=(None, 3), end=(None, None), step=(2, -2))
    yield Sample(make(3, 4), begin=(-2,), end=(9,))
    yield Bad(make(3, 4), begin=(0,), end=(1,), step=(0,), raises=ArgumentError, says="step is 0")
    yield Bad(make(3, 4), begin=(0, 0, 0), end=(1, 1, 1), raises=ShapeError, says="3 numbers")
    yield Bad(make(3, 4), begin=(0, 1), end=(1,), raises=ArgumentError, says="different lengths")


def _assigned(lhs, rhs, begin, end, step=()):
    result = lhs.copy()
    result[_key(begin, end, step)] = rhs
    return result


@samples("_slice_assign", reference=_assigned)
def slice_assign(make):
    yield Sample(make(3, 4), make(2, 2), begin=(0, 1), end=(2, 3), _grad=False)
    yield Sample(make(3, 4), make(3, 2), begin=(None, 3), end=(None, None), step=(1, -2), _grad=False)
    yield Bad(make(3, 4), make(3, 4), begin=(0,), end=(2,), raises=ShapeError, says=["rhs", "(3, 4)", "(2, 4)"])


@samples("_slice_assign_scalar", reference=lambda data, begin, end, scalar=0.0, step=(): _assigned(data, scalar, begin, end, step))
def slice_assign_scalar(make):
    yield Sample(make(3, 4), scalar=2.5, begin=(0, 1), end=(2, 3), _grad=False)
    yield Sample(make(3, 4), scalar=1, begin=(2,), end=(None,), step=(-2,), _grad=False)
    yield Bad(make(3), begin=(0, 0), end=(1, 1), raises=ShapeError)


@samples("slice_axis", reference=lambda data, axis, begin, end: np.moveaxis(np.moveaxis(data, axis, 0)[begin:end], 0, axis))
def slice_axis(make):
    yield Sample(make(3, 4), axis=1, begin=1, end=3)
    yield Sample(make(3, 4), axis=-2, begin=-2, end=None)
    yield Bad(make(3, 4), axis=2, begin=0, end=1, raises=ShapeError, says="axis 2")
    yield Bad(make(3, 4), axis=0, begin=2, end=9, raises=ShapeError, says="end 9")


@samples("slice_like")
def slice_like(make):
    yield Sample(make(3, 4), make(2, 2), _grad=("data",))
    yield Sample(make(3, 4), make(2, 9), axes=(0,), _grad=("data",))
    yield Bad(make(3, 4), make(4, 4), raises=ShapeError, says="more than data has")
    yield Bad(make(3, 4), make(4), raises=ShapeError, says="axes")


@samples("Crop")
def crop(make):
    yield Sample(make(1, 2, 4, 5), h_w=(2, 3), center_crop=True)
    yield Sample(make(1, 1, 4, 5), make(1, 2, 2, 3), offset=(1, 2), _grad=False)
    yield Bad(make(1, 1, 4, 5), h_w=(5, 2), raises=ShapeError, says="5 by 2")
    yield Bad(make(4, 5), h_w=(2, 2), raises=ShapeError, says="expected 4")
