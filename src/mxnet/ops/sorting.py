"""Elements in order: sort, argsort, topk. Equal elements keep their order, also when it is descending."""
from typing import Literal

import torch

from ..base import ArgumentError, ShapeError
from .attributes import DType
from .registry import operator
from .shapes import prod

__all__ = ["first_places"]

_FEW = 64              # elements of an axis that are sorted as fast as searched


def _line(data, axis):
    """The array and the dimension that is sorted; flattened when ``axis`` is None."""
    if axis is None:
        return data.reshape(-1), 0
    if not -data.ndim <= axis < data.ndim:
        raise ShapeError(f"axis {axis} is out of range for {data.ndim} dimension(s)")
    return data, axis % data.ndim


def _sorted_shape(shape, axis):
    if axis is None:
        return (prod(shape),)
    if not -len(shape) <= axis < len(shape):
        raise ShapeError(f"axis {axis} is out of range for {len(shape)} dimension(s)")
    return shape


@operator("sort", aliases=["_npi_sort"], outputs=("output0",), hidden=1)
def sort(data, *, axis: int | None = -1, is_ascend: bool = True):
    """The elements in order along ``axis``; of the flattened array when it is None."""
    line, axis = _line(data, axis)
    return torch.sort(line, dim=axis, descending=not is_ascend, stable=True)[0]


@sort.infer_output
def _sort_output(data, *, axis):
    return _sorted_shape(data, axis)


@operator("argsort", aliases=["_npi_argsort"], gradient="zero")
def argsort(data, *, axis: int | None = -1, is_ascend: bool = True, dtype: DType = "float32"):
    """Places of the elements in order along ``axis``; of the flattened array when it is None. ``dtype`` is the type of the places."""
    line, axis = _line(data, axis)
    return torch.sort(line, dim=axis, descending=not is_ascend, stable=True)[1].to(dtype)


@argsort.infer_output
def _argsort_output(data, *, axis):
    return _sorted_shape(data, axis)


@argsort.infer_type
def _argsort_type(data, *, dtype):
    return dtype


def _count(k, size):
    if k > size:
        raise ArgumentError(f"topk: k is {k}; expected at most {size}, the size of the axis.")
    return size if k < 1 else k


def _top_outputs(ret_typ):
    return {"both": ["output0", "output1"], "value": ["output0"]}.get(ret_typ, ["output"])


def _searched(line, axis, k, is_ascend):
    """The ``k`` first elements and their places by a search; torch's knows no order of equal ones, so lines that have such are sorted."""
    values, places = torch.topk(line, k + 1, axis, largest=not is_ascend)
    first, second = values.narrow(axis, 0, k), values.narrow(axis, 1, k)
    tied = ((first < second) if is_ascend else (first > second)).all(axis).logical_not_()
    values, places = first, places.narrow(axis, 0, k)
    if bool(tied.any()):
        found = torch.sort(line.movedim(axis, -1)[tied], dim=-1, descending=not is_ascend, stable=True)
        for target, ordered in zip((values, places), found, strict=True):
            target.movedim(axis, -1)[tied] = ordered[..., :k]
    return values, places


def first_places(line, k):
    """Places of the ``k`` largest elements of a vector, the largest first; equal ones in their order."""
    if line.is_cpu and len(line) > max(_FEW, 4 * k):
        return _searched(line, 0, k, False)[1]
    return line.argsort(descending=True, stable=True)[:k]


def _top(data, axis, k, is_ascend):
    """Values and places of the ``k`` first elements along ``axis``."""
    line, axis = _line(data, axis)
    k = _count(k, line.shape[axis])
    if k == 1 and data.device.type != "meta" and line.numel():
        places = (torch.argmin if is_ascend else torch.argmax)(line, axis, keepdim=True)
        return line.gather(axis, places), places, axis
    if line.is_cpu and line.shape[axis] > max(_FEW, 4 * k):
        return *_searched(line, axis, k, is_ascend), axis
    values, places = torch.sort(line, dim=axis, descending=not is_ascend, stable=True)
    return values.narrow(axis, 0, k), places.narrow(axis, 0, k), axis


@operator("topk", aliases=["_npx_topk"], outputs=_top_outputs, hidden=lambda ret_typ: int(ret_typ == "value"))
def topk(data, *, axis: int | None = -1, k: int = 1, ret_typ: Literal["both", "indices", "mask", "value"] = "indices",
         is_ascend: bool = False, dtype: DType = "float32"):
    """The ``k`` largest elements along ``axis``, in order.

    Args:
        data: Any shape.
        axis: The dimension; None takes the flattened array.
        k: How many; less than 1 takes all.
        ret_typ: 'indices', 'value', 'both' (values first), or 'mask': 1 at these elements and 0 elsewhere, in the type of data.
        is_ascend: The smallest instead.
        dtype: Type of the indices.
    """
    values, places, axis = _top(data, axis, k, is_ascend)
    if ret_typ == "value":
        return values.contiguous()
    if ret_typ == "both":
        return values.contiguous(), places.to(dtype).contiguous()
    if ret_typ == "indices":
        return places.to(dtype).contiguous()
    mask = torch.zeros_like(data).reshape(-1) if axis is None or values.ndim != data.ndim else torch.zeros_like(data)
    return mask.scatter(axis, places, torch.ones_like(values)).reshape(data.shape)


@topk.infer_output
def _topk_output(data, *, axis, k, ret_typ):
    line = _sorted_shape(data, axis)
    place = 0 if axis is None else axis % len(line)
    found = data if ret_typ == "mask" else (*line[:place], _count(k, line[place]), *line[place + 1:])
    return [found, found] if ret_typ == "both" else found


@topk.infer_type
def _topk_type(data, *, ret_typ, dtype):
    return {"both": [data, dtype], "indices": dtype}.get(ret_typ, data)


@topk.gradient
def _topk_gradient(data, heads, *, axis, k, ret_typ, is_ascend):      # only the values depend on data
    if ret_typ in ("indices", "mask"):
        return {"data": torch.zeros_like(data)}
    _, places, place = _top(data, axis, k, is_ascend)
    line = data.reshape(-1) if axis is None else data
    return {"data": torch.zeros_like(line).scatter(place, places, heads[0]).reshape(data.shape)}
