"""Samples of sort, argsort and topk."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from .harness import Bad, Sample, samples


def _order(data, axis, is_ascend):
    """Places in stable order along an axis that exists."""
    return np.argsort(data if is_ascend else -data, axis, kind="stable")


def _line(data, axis):
    return (data.reshape(-1), 0) if axis is None else (data, axis)


def _sort(data, axis=-1, is_ascend=True):
    data, axis = _line(data, axis)
    return np.take_along_axis(data, _order(data, axis, is_ascend), axis)


def _argsort(data, axis=-1, is_ascend=True, dtype="float32"):
    return _order(*_line(data, axis), is_ascend).astype(dtype)


@samples("sort", reference=_sort)
def sort(make):
    yield Sample(make(3, 4))
    yield Sample(make(3, 4), axis=0, is_ascend=False)
    yield Sample(make(3, 4), axis=None)
    yield Bad(make(2, 5), axis=2, raises=ShapeError, says="axis 2")


@samples("argsort", reference=_argsort)
def argsort(make):
    yield Sample(make(3, 4, integer=True, low=0, high=2), is_ascend=False, dtype="int32", _grad=False)
    yield Sample(make(3, 4), axis=None, _grad=False)
    yield Bad(make(2, 5), axis=2, raises=ShapeError, says="axis 2")


def _topk(data, axis=-1, k=1, ret_typ="indices", is_ascend=False, dtype="float32"):
    line, place = _line(data, axis)
    places = _order(line, place, is_ascend)
    places = np.take(places, range(k if k > 0 else line.shape[place]), place)
    values = np.take_along_axis(line, places, place)
    if ret_typ == "mask":
        mask = np.zeros_like(line)
        np.put_along_axis(mask, places, 1, place)
        return mask.reshape(data.shape)
    return {"indices": places.astype(dtype), "value": values, "both": (values, places.astype(dtype))}[ret_typ]


@samples("topk", reference=_topk)
def topk(make):
    yield Sample(make(3, 4), k=2, _grad=False)
    yield Sample(make(3, 4), k=1, axis=0, ret_typ="value")
    yield Sample(make(3, 4), k=2, is_ascend=True, ret_typ="both", dtype="int64")
    yield Sample(make(3, 4), k=3, axis=None, ret_typ="mask", _grad=False)
    yield Sample(make(3, 4), k=3, axis=None, ret_typ="value")
    yield Sample(make(2, 3, 4, integer=True, low=0, high=2), k=0, axis=1, _grad=False)
    yield Bad(make(2, 5), k=6, raises=ArgumentError, says="k is 6")
    yield Bad(make(2, 5), ret_typ="all", raises=ArgumentError, says="ret_typ")
