"""Elements inserted and deleted: numpy.insert and numpy.delete."""
import torch

from ...base import ArgumentError, IndexOutOfRange, ShapeError
from ..attributes import Float64
from ..registry import operator
from ..shapes import merge
from .take import number, whole

__all__ = []


def _line(arr, axis):
    """The array and the dimension that counts; flattened when ``axis`` is None."""
    if axis is None:
        return arr.reshape(-1), 0
    if not -arr.ndim <= axis < arr.ndim:
        raise ShapeError(f"axis {axis} is out of range for {arr.ndim} dimension(s)")
    return arr, axis % arr.ndim


def _place(index, size, last):
    if not -size <= index <= last:
        raise IndexOutOfRange(f"index {index} is out of range for an axis of {size} elements")
    return index + size if index < 0 else index


def _values(arr, values, val):
    """What is inserted, with as many dimensions as ``arr``."""
    values = number(val, arr.dtype, arr.device) if values is None else values.to(arr.dtype)
    return values.reshape((1,) * max(arr.ndim - values.ndim, 0) + tuple(values.shape))


def _insert_together(arr, values, index, axis):
    """All of ``values`` before one place."""
    shape = list(arr.shape)
    shape[axis] = values.shape[axis]
    try:
        wide = values.expand(shape)
    except RuntimeError as error:
        raise ShapeError(f"values of shape {tuple(values.shape)} do not broadcast to {tuple(shape)}") from error
    return torch.cat([arr.narrow(axis, 0, index), wide, arr.narrow(axis, index, arr.shape[axis] - index)], axis)


def _insert_apart(arr, values, places, axis):
    """Part i of ``values`` before place ``places[i]`` of the array as it was."""
    size, count = arr.shape[axis], places.numel()
    order = torch.argsort(places, stable=True)
    target = torch.empty_like(places)
    target[order] = places[order] + torch.arange(count, device=places.device)
    kept = torch.ones(size + count, dtype=torch.bool, device=arr.device)
    kept[target] = False
    shape = list(arr.shape)
    shape[axis] = size + count
    result = arr.new_empty(shape).movedim(axis, 0)
    wide = list(arr.shape)
    wide[axis] = count
    try:
        result[target] = values.expand(wide).movedim(axis, 0)
    except RuntimeError as error:
        raise ShapeError(f"values of shape {tuple(values.shape)} do not broadcast to {tuple(wide)}") from error
    result[kept] = arr.movedim(axis, 0)
    return result.movedim(0, axis).contiguous()


def _insert_many(arr, values, places, axis):
    size = arr.shape[axis]
    if places.numel() and bool(((places < -size) | (places > size)).any()):
        raise IndexOutOfRange(f"an index is out of range for an axis of {size} elements")
    places = torch.where(places < 0, places + size, places)
    if places.numel() == 1:
        return _insert_together(arr, values, int(places[0]), axis)
    return _insert_apart(arr, values, places, axis)


def _absent_values(val):
    return val is not None


def _one_value(op, attrs, inputs, outputs):
    """Shape rule: values that nobody gave are one element; the number of a place is of no matter here."""
    arr, *values = inputs
    if arr is None or -1 in arr or any(v is not None and -1 in v for v in values):
        return inputs, outputs
    if values == [None]:
        values = [(1,) * (1 if attrs["axis"] is None else len(arr))]
    known = [arr, *values]
    made, = op.run_meta({**attrs, "int_ind": attrs["int_ind"] or 0}, known, None, op.inputs_for(attrs))
    return known, [merge(outputs[0], tuple(made.shape))]


@operator("_npi_insert_scalar", gradient="none", absent={"values": _absent_values}, shape=_one_value)
def insert_scalar(arr, values=None, *, val: Float64 | None = None, start: int | None = None, stop: int | None = None,
                  step: int | None = None, int_ind: int | None = None, axis: int | None = None):
    """arr with values (or the number ``val``) inserted before place ``int_ind`` of ``axis``, of the flattened array when None."""
    if int_ind is None:
        raise ArgumentError("_npi_insert_scalar: attribute 'int_ind' is required: an integer.")
    arr, axis = _line(arr, axis)
    index = _place(int_ind, arr.shape[axis], arr.shape[axis])
    return _insert_together(arr, _values(arr, values, val).movedim(0, axis), index, axis)


@operator("_npi_insert_slice", gradient="none", absent={"values": _absent_values})
def insert_slice(arr, values=None, *, val: Float64 | None = None, start: int | None = None, stop: int | None = None,
                 step: int | None = None, int_ind: int | None = None, axis: int | None = None):
    """arr with values (or the number ``val``) inserted before the places ``start:stop:step`` of ``axis``."""
    arr, axis = _line(arr, axis)
    first, last, stride = slice(start, stop, step).indices(arr.shape[axis])
    places = torch.tensor(list(range(first, last, stride)), dtype=torch.int64, device="cpu" if arr.device.type == "meta" else arr.device)
    values = _values(arr, values, val)
    if arr.device.type == "meta":
        shape = list(arr.shape)
        shape[axis] += values.shape[axis] if places.numel() == 1 else places.numel()
        return arr.new_empty(shape)
    return _insert_many(arr, values, places, axis)


@operator("_npi_insert_tensor", gradient="none", absent={"values": _absent_values})
def insert_tensor(arr, values=None, obj=None, *, val: Float64 | None = None, start: int | None = None, stop: int | None = None,
                  step: int | None = None, int_ind: int | None = None, axis: int | None = None):
    """arr with values (or the number ``val``) inserted before the places ``obj`` of ``axis``."""
    if obj is None:
        raise ArgumentError("_npi_insert_tensor: input 'obj' is missing; expected an array of places.")
    line, place = _line(arr, axis)
    if arr.device.type == "meta":
        return arr.new_empty(_insert_tensor_output(arr.shape, None if values is None else values.shape, obj.shape, axis=axis))
    return _insert_many(line, _values(line, values, val), whole(obj).reshape(-1), place)


@insert_tensor.infer_output
def _insert_tensor_output(arr, values, obj, *, axis):
    count = 1
    for dim in obj or ():
        count *= dim
    line = arr if axis is not None else (_size(arr),)
    place = 0 if axis is None else axis % len(line)
    if count == 1:
        full = (1,) * (len(line) - len(values or ())) + tuple(values or ())
        count = full[place]
    return (*line[:place], line[place] + count, *line[place + 1:])


def _size(shape):
    total = 1
    for dim in shape:
        total *= dim
    return total


@insert_tensor.infer_type
def _insert_tensor_type(arr):
    return arr


def _no_array(start, stop, step, int_ind):
    return any(value is not None for value in (start, stop, step, int_ind))


@operator("_npi_delete", gradient="none", absent={"obj": _no_array})
def delete(arr, obj=None, *, start: int | None = None, stop: int | None = None, step: int | None = None, int_ind: int | None = None,
           axis: int | None = None):
    """arr without the places ``int_ind``, or ``start:stop:step``, or obj, of ``axis``; of the flattened array when it is None."""
    arr, axis = _line(arr, axis)
    size = arr.shape[axis]
    if obj is not None:
        places = whole(obj).reshape(-1)
        if bool(((places < -size) | (places >= size)).any()):
            raise IndexOutOfRange(f"an index is out of range for an axis of {size} elements")
        places = places.remainder(size) if size else places
    elif int_ind is not None:
        places = [_place(int_ind, size, size - 1)]
    else:
        places = list(range(*slice(start, stop, step).indices(size)))
    kept = torch.ones(size, dtype=torch.bool)
    kept[places if obj is None else places.cpu()] = False
    return arr.index_select(axis, kept.nonzero().reshape(-1).to(arr.device))


@delete.infer_output
def _delete_output(arr, obj, *, start, stop, step, int_ind, axis):
    line = arr if axis is not None else (_size(arr),)
    place = 0 if axis is None else axis % len(line)
    if obj is not None:
        left = -1
    else:
        left = line[place] - (1 if int_ind is not None else len(range(*slice(start, stop, step).indices(line[place]))))
    return (*line[:place], left, *line[place + 1:])


@delete.infer_type
def _delete_type(arr):
    return arr
