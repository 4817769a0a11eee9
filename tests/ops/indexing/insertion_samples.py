"""Samples of the operators behind numpy.insert and numpy.delete."""
import numpy as np

from mxnet.base import ArgumentError, IndexOutOfRange, ShapeError

from ..harness import Bad, Sample, samples


def _value(values, val):
    return val if values is None else values


def _insert_scalar(arr, values, val=None, int_ind=None, axis=None):
    return np.insert(arr, int_ind, _value(values, val), axis)


@samples("_npi_insert_scalar", reference=_insert_scalar)
def insert_scalar(make):
    yield Sample(make(2, 3), make(2), int_ind=1, axis=1, _grad=False)
    yield Sample(make(2, 3), None, val=2.5, int_ind=-1, _grad=False, _sym=False)
    yield Bad(make(4), make(1), int_ind=6, raises=IndexOutOfRange, says="index 6")
    yield Bad(make(4), make(1), raises=ArgumentError, says="int_ind")


def _insert_slice(arr, values, val=None, start=None, stop=None, step=None, axis=None):
    return np.insert(arr, slice(start, stop, step), _value(values, val), axis)


@samples("_npi_insert_slice", reference=_insert_slice)
def insert_slice(make):
    yield Sample(make(4), make(2), start=0, stop=4, step=2, _grad=False)
    yield Sample(make(2, 3), None, val=2.5, start=1, axis=1, _grad=False, _sym=False)
    yield Bad(make(4), make(3), start=0, stop=4, step=2, raises=ShapeError, says="broadcast")


@samples("_npi_insert_tensor", reference=lambda arr, values, obj, val=None, axis=None: np.insert(arr, obj, _value(values, val), axis))
def insert_tensor(make):
    yield Sample(make(4), make(2), np.array([3, 1]), _grad=False)
    yield Sample(make(4), make(3), np.array([1]), _grad=False)
    yield Sample(make(2, 3), make(2, 1), np.array([1, 2]), axis=1, _grad=False)
    yield Bad(make(4), make(1), np.array([9]), raises=IndexOutOfRange)
    yield Bad(make(4), make(1), raises=ArgumentError, says="obj")


def _delete(arr, obj=None, start=None, stop=None, step=None, int_ind=None, axis=None):
    return np.delete(arr, obj if obj is not None else int_ind if int_ind is not None else slice(start, stop, step), axis)


@samples("_npi_delete", reference=_delete)
def delete(make):
    yield Sample(make(6), np.array([1, 1, -1]), _grad=False)
    yield Sample(make(2, 3), None, int_ind=-1, axis=1, _grad=False)
    yield Sample(make(6), None, start=5, stop=1, step=-2, _grad=False)
    yield Bad(make(6), None, int_ind=9, raises=IndexOutOfRange, says="index 9")
    yield Bad(make(6), None, int_ind=0, axis=3, raises=ShapeError, says="axis 3")
