"""Samples of the operators that give another order to the same elements."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


@samples("transpose", reference=lambda data, axes=None: np.transpose(data, axes))
def transpose(make):
    yield Sample(make(2, 3, 4))
    yield Sample(make(2, 3, 4), axes=(1, 2, 0))
    yield Bad(make(2, 3), axes=(0, 1, 2), raises=ShapeError, says="3 numbers")
    yield Bad(make(2, 3), axes=(0, 0), raises=ShapeError, says="once")


@samples("_np_transpose", reference=lambda a, axes=None: np.transpose(a, axes))
def np_transpose(make):
    yield Sample(make(2, 3, 4))
    yield Sample(make(2, 3, 4), axes=(0, -1, 1))
    yield Bad(make(2, 3, 4), axes=(0, 1), raises=ShapeError)


@samples("SwapAxis", reference=lambda data, dim1=0, dim2=0: np.swapaxes(data, dim1, dim2))
def swap_axis(make):
    yield Sample(make(2, 3, 4), dim1=0, dim2=-1)
    yield Sample(make(2, 3))
    yield Bad(make(2, 3), dim1=2, raises=ShapeError, says="axis 2")


@samples("_np_moveaxis", reference=np.moveaxis)
def moveaxis(make):
    yield Sample(make(2, 3, 4), source=(0,), destination=(-1,))
    yield Sample(make(2, 3, 4), source=(0, 1), destination=(2, 0))
    yield Bad(make(2, 3), source=(0, 1), destination=(0,), raises=ArgumentError, says="different lengths")


@samples("reverse", reference=np.flip)
def reverse(make):
    yield Sample(make(2, 3), axis=(1,))
    yield Sample(make(2, 3, 2), axis=(0, 2))
    yield Bad(make(2, 3), axis=2, raises=ShapeError, says="axis 2")


@samples("_npi_flip", reference=np.flip)
def np_flip(make):
    yield Sample(make(2, 3), axis=(0, 1))
    yield Sample(make(2), axis=())
    yield Sample(make(2, 3), axis=None)
    yield Bad(make(2, 3), axis=(5,), raises=ShapeError, says="axis 5")


@samples("_np_roll", reference=lambda data, shift, axis=None: np.roll(data, shift if axis else shift[0], axis))
def roll(make):
    yield Sample(make(2, 3), shift=(1,))
    yield Sample(make(2, 3), shift=(1, -2), axis=(0, 1))
    yield Sample(make(2, 3), shift=(1,), axis=(0, 1))
    yield Bad(make(2, 3), raises=ArgumentError, says="shift")
    yield Bad(make(2, 3), shift=(1, 2), axis=(0, 1, 1), raises=ArgumentError, says="different lengths")


@samples("_npi_rot90", reference=lambda data, k=1, axes=(0, 1): np.rot90(data, k, axes))
def rot90(make):
    yield Sample(make(2, 3), k=1)
    yield Sample(make(2, 3, 4), k=-3, axes=(0, 2))
    yield Bad(make(2, 3), axes=(1, -1), raises=ArgumentError, says="twice")


def _depth_to_space(data, block_size):
    n, c, h, w = data.shape
    b = block_size
    return data.reshape(n, b, b, c // b**2, h, w).transpose(0, 3, 4, 1, 5, 2).reshape(n, c // b**2, h * b, w * b)


@samples("depth_to_space", reference=_depth_to_space)
def depth_to_space(make):
    yield Sample(make(1, 8, 2, 3), block_size=2)
    yield Bad(make(1, 3, 2, 2), block_size=2, raises=ShapeError, says="3 channels")
    yield Bad(make(4, 2, 2), block_size=2, raises=ShapeError, says="expected 4")


@samples("space_to_depth")
def space_to_depth(make):
    yield Sample(make(1, 2, 4, 6), block_size=2)
    yield Bad(make(1, 1, 3, 4), block_size=2, raises=ShapeError, says="3 by 4")


@samples("_npi_tril", reference=np.tril)
def tril(make):
    yield Sample(make(3, 4), k=1)
    yield Sample(make(2, 3, 3), k=-1)
    yield Sample(make(3))
    yield Bad(make(2, 2), k="x", raises=ArgumentError, says="k")
