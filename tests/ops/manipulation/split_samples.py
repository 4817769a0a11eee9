"""Samples of the operators that cut one array into several."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _channels(data, num_outputs, axis=1, squeeze_axis=False):
    parts = np.split(data, num_outputs, axis)
    return tuple(part.squeeze(axis) if squeeze_axis else part for part in parts)


@samples("SliceChannel", reference=_channels)
def slice_channel(make):
    yield Sample(make(2, 4), num_outputs=2)
    yield Sample(make(3, 2), num_outputs=3, axis=0, squeeze_axis=True)
    yield Sample(make(2, 3), num_outputs=1)
    yield Bad(make(2, 4), num_outputs=3, raises=ShapeError, says="multiple of 3")
    yield Bad(make(2, 4), num_outputs=2, axis=5, raises=ShapeError, says="axis 5")


def _parts(data, indices, axis=1, squeeze_axis=False, sections=0):
    parts = np.array_split(data, sections or list(indices[1:]), axis)
    return tuple(part.squeeze(axis) if squeeze_axis else part for part in parts)


@samples("_split_v2", reference=_parts)
def split_v2(make):
    yield Sample(make(2, 5), indices=(0, 2))
    yield Sample(make(5, 2), indices=(), axis=0, sections=2)
    yield Sample(make(3, 2), indices=(), axis=0, sections=3, squeeze_axis=True)
    yield Bad(make(2, 3), indices=(0, 9), raises=ShapeError, says="9")
    yield Bad(make(2, 3), indices=(), sections=-1, raises=ArgumentError, says="sections")


@samples("_npi_hsplit", reference=lambda data, indices, sections=0: tuple(np.hsplit(data, sections or list(indices[1:]))))
def hsplit(make):
    yield Sample(make(2, 4), indices=(), sections=2)
    yield Sample(make(4), indices=(0, 1))
    yield Bad(make(), indices=(), sections=2, raises=ShapeError)


@samples("_npi_dsplit", reference=lambda data, indices, sections=0: tuple(np.dsplit(data, sections or list(indices[1:]))))
def dsplit(make):
    yield Sample(make(1, 2, 4), indices=(0, 1))
    yield Bad(make(2, 2), indices=(), sections=2, raises=ShapeError, says="axis 2")
