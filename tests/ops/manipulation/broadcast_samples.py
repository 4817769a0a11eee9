"""Samples of the operators that give the same elements many times."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


@samples("broadcast_axis")
def broadcast_axis(make):
    yield Sample(make(1, 2, 1), axis=(0, 2), size=(3, 4))
    yield Sample(make(2, 1), axis=1, size=3)
    yield Bad(make(2, 1), axis=0, size=3, raises=ShapeError, says="2 elements")
    yield Bad(make(2, 1), axis=(1,), size=(2, 3), raises=ShapeError, says="different lengths")


@samples("broadcast_to")
def broadcast_to(make):
    yield Sample(make(2, 1, 3), shape=(2, 4, 3))
    yield Sample(make(2, 1, 3), shape=(0, 4, 0))
    yield Bad(make(2, 3), shape=(4, 3), raises=ShapeError, says=["(2, 3)", "(4, 3)"])
    yield Bad(make(3), shape=(2, 3), raises=ShapeError, says="equal numbers")


@samples("_npi_broadcast_to", reference=lambda array, shape: np.broadcast_to(array, shape))
def np_broadcast_to(make):
    yield Sample(make(3, 1), shape=(2, 3, 4))
    yield Sample(make(), shape=(2,))
    yield Bad(make(3), shape=(2, 4), raises=ShapeError, says="(2, 4)")


@samples("broadcast_like")
def broadcast_like(make):
    yield Sample(make(1, 3), make(2, 3), _grad=("lhs",))
    yield Sample(make(1, 2, 3), make(5,), lhs_axes=(0,), rhs_axes=(-1,), _grad=("lhs",))
    yield Bad(make(2, 3), make(4, 3), raises=ShapeError, says="(4, 3)")
    yield Bad(make(2, 3), make(4), raises=ShapeError, says="lhs_axes")


@samples("repeat", reference=lambda data, repeats, axis=None: np.repeat(data, repeats, axis))
def repeat(make):
    yield Sample(make(2, 3), repeats=2)
    yield Sample(make(2, 3), repeats=3, axis=-1)
    yield Sample(make(2, 3), repeats=2, axis=0)
    yield Bad(make(2, 3), repeats=2, axis=2, raises=ShapeError, says="axis 2")


@samples("tile", reference=np.tile)
def tile(make):
    yield Sample(make(2, 3), reps=(2,))
    yield Sample(make(3), reps=(2, 1, 2))
    yield Sample(make(2, 3), reps=())
    yield Sample(make(2, 3), reps=(1, 1, 1))
    yield Bad(make(2, 3), reps=(-1,), raises=ArgumentError, says="reps")
