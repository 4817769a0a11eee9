"""Reading and writing with indices: MXNet's keys on torch tensors.

Which results share memory follows MXNet 1.9.1: a basic index whose result is contiguous is a view, everything else a copy.
"""
import numpy as np
import torch

from ..base import ArgumentError, DTypeError, IndexOutOfRange, ShapeError

__all__ = ["assign", "broadcast_value", "is_plain", "read"]

_BOOLS = (bool, np.bool_)
_INTEGERS = (int, np.integer, np.bool_)
_NO_INDEX = (str, bytes, dict, set, float, complex)


class WrongKey(IndexOutOfRange, ArgumentError):
    """A key of a kind that is no index, or whose arrays do not broadcast; 1.9.1 raises ValueError, NumPy IndexError."""


def _misfit(key, tensor, error):
    """The exception for a key that torch refuses."""
    text = str(error).splitlines()[0]
    return (WrongKey if "shape mismatch" in text else IndexOutOfRange)(f"index {key!r} does not fit shape {tuple(tensor.shape)}: {text}")


def _tensor_index(item, device, numpy):
    """An index array as a tensor torch takes."""
    if hasattr(item, "_data") and hasattr(item, "_ctx"):
        tensor = item._data.detach()
    else:
        try:
            array = np.asarray(item)
        except ValueError as error:
            raise IndexOutOfRange(f"index {item!r} is ragged: {error}") from None
        if array.dtype.kind not in "iufb":
            raise WrongKey(f"index {item!r} is a {type(item).__name__}; expected integers, slices, arrays, None or ...")
        tensor = torch.from_numpy(array.astype(np.int64) if array.dtype.kind != "b" else np.ascontiguousarray(array))
    if tensor.dtype is torch.bool:
        if not numpy:
            raise IndexOutOfRange("a boolean array is no index of mx.nd arrays; use mx.nd.contrib.boolean_mask, or mx.np arrays")
    elif tensor.dtype is not torch.int64:
        tensor = tensor.to(torch.int64)
    return tensor if tensor.device == device else tensor.to(device)


def _item(item, device, numpy):
    """One item of a key that is no slice, as torch takes it; the second value tells whether it is basic."""
    if item is None or item is Ellipsis:
        return item, True
    if isinstance(item, _BOOLS) and numpy:
        return bool(item), False
    if isinstance(item, _INTEGERS):                              # mx.nd reads True as 1
        return int(item), True
    if isinstance(item, _NO_INDEX):
        raise WrongKey(f"index {item!r} is a {type(item).__name__}; expected integers, slices, arrays, None or ...")
    return _tensor_index(item, device, numpy), False


def is_plain(item):
    """Whether a slice's bounds are Python integers or None."""
    start, stop = item.start, item.stop
    return (start is None or start.__class__ is int) and (stop is None or stop.__class__ is int)


def _slice(item):
    if item.step is None and is_plain(item):
        return item
    bounds = []
    for bound in (item.start, item.stop, item.step):
        if bound is not None and not isinstance(bound, int):
            try:
                bound = bound.asscalar() if hasattr(bound, "asscalar") else bound
                bound = int(bound) if not isinstance(bound, float | np.floating) or float(bound).is_integer() else bound
                bound = bound.__index__()
            except (AttributeError, TypeError, ValueError):
                raise IndexOutOfRange(f"slice bound {bound!r} is no integer") from None
        bounds.append(bound)
    if bounds[2] == 0:
        raise ArgumentError("slice step is 0")
    return slice(*bounds)


def normalize(key, tensor, numpy):
    """A key as a tuple torch takes, whether it is basic, and the axes to flip first (negative steps)."""
    items, basic, backwards, ellipses = [], True, False, 0
    for item in key if isinstance(key, tuple) else (key,):
        kind = item.__class__
        if kind is slice:
            item = _slice(item)
            backwards = backwards or (item.step is not None and item.step < 0)
        elif kind is not int:
            item, is_basic = _item(item, tensor.device, numpy)
            basic = basic and is_basic
            ellipses += item is Ellipsis
        items.append(item)
    if ellipses > 1:
        raise IndexOutOfRange("an index can only have a single ellipsis ('...')")
    if not basic:
        items = _number_arrays(items)
    flips = ()
    if backwards:
        items, flips = _reverse_steps(items, tensor)
    return tuple(items), basic, flips


def _number_arrays(items):
    """Integers as index arrays where NumPy takes them as such: the index arrays of a key that are not neighbours make the first axes."""
    group = [i for i, item in enumerate(items) if isinstance(item, int | torch.Tensor)]
    if group[-1] - group[0] + 1 == len(group) or not any(isinstance(items[i], torch.Tensor) and items[i].dim() for i in group):
        return items
    device = next(items[i].device for i in group if isinstance(items[i], torch.Tensor))
    return [torch.tensor([i], device=device) if isinstance(i, int) and not isinstance(i, bool) else i for i in items]


def _consumed(item) -> int:
    if item is None or isinstance(item, bool):
        return 0
    return item.dim() if isinstance(item, torch.Tensor) and item.dtype is torch.bool else 1


def _reverse_steps(items, tensor):
    """Slices with negative steps as slices of flipped axes."""
    used = sum(_consumed(i) for i in items if i is not Ellipsis)
    axis, flips, result = 0, [], []
    for item in items:
        if item is Ellipsis:
            result.append(item)
            axis += tensor.dim() - used
            continue
        if isinstance(item, slice) and item.step is not None and item.step < 0:
            size = tensor.shape[axis]
            start, stop, step = item.indices(size)
            flips.append(axis)
            item = slice(size - 1 - start, size - 1 - stop, -step) if stop < start else slice(0, 0, 1)
        result.append(item)
        axis += _consumed(item) if item is not None else 0
    return result, flips


def _check_slices(items, tensor):
    """Legacy arrays refuse slices without elements."""
    used = sum(_consumed(i) for i in items if i is not Ellipsis)
    axis = 0
    for item in items:
        if item is Ellipsis:
            axis += tensor.dim() - used
        elif isinstance(item, slice):
            if axis < tensor.dim() and tensor.shape[axis] and len(range(*item.indices(tensor.shape[axis]))) == 0:
                raise IndexOutOfRange(f"slice {item.start}:{item.stop} of axis {axis} with size {tensor.shape[axis]} is empty; "
                                      "mx.nd arrays have no zero-size slices (mx.npx.set_np() allows them)")
            axis += 1
        elif item is not None:
            axis += _consumed(item)


def _check_arrays(items, tensor):
    """Refuse index arrays that leave their axis, before anything is written, and before a GPU stops at them."""
    used = sum(_consumed(i) for i in items if i is not Ellipsis)
    axis = 0
    for item in items:
        if isinstance(item, torch.Tensor) and item.dtype is torch.int64 and item.numel() and axis < tensor.dim():
            size = tensor.shape[axis]
            low, high = torch.aminmax(item)
            if int(low) < -size or int(high) >= size:
                raise IndexOutOfRange(f"index {int(high) if int(high) >= size else int(low)} is out of range for axis {axis} with size {size}.")
        axis += tensor.dim() - used if item is Ellipsis else _consumed(item)


def read(tensor, key, numpy):
    """``tensor[key]`` and whether it shares the memory.

    Raises:
        IndexOutOfRange: An index is out of range or of a wrong kind.
    """
    items, basic, flips = normalize(key, tensor, numpy)
    source = torch.flip(tensor, flips) if flips else tensor
    moved = [] if basic or numpy else _trailing_axes(items)
    if not basic and tensor.is_cuda:
        _check_arrays(items, tensor)
    try:
        found = torch.index_select(source, 0, items[0]) if not basic and _selects_rows(source, items) else source[items]
    except (IndexError, RuntimeError, TypeError) as error:
        _check_arrays(items, tensor)                             # names the number that is out of range
        raise _misfit(key, tensor, error) from None
    if not numpy and not found.numel():
        _check_slices(items, tensor)
    if moved:
        found = _move_axes(found, items, moved)
    contiguous = found.is_contiguous()
    shared = basic and contiguous and not flips
    if basic and not contiguous:
        found = found.contiguous()
    if found.dim() == 0 and not numpy:
        found = found.reshape(1)
    return found, shared


def _selects_rows(tensor, items):
    """Whether a key is one array of row numbers of much data: index_select copies whole rows, but takes no negative numbers."""
    rows = items[0]
    return (len(items) == 1 and isinstance(rows, torch.Tensor) and rows.dtype is torch.int64 and rows.dim() == 1 and tensor.dim() > 1
            and rows.numel() * tensor.stride(0) > 1 << 14 and int(rows.min()) >= 0)


def _trailing_axes(items):
    """Positions in a key of the new axes (None) that follow a contiguous group of index arrays.

    mx.nd places them as if the index arrays made no axes: ``a[[1, 0], None]`` of a (2, 3) array has shape (1, 2, 3), in NumPy
    (2, 1, 3).
    """
    if not any(item is None for item in items):            # (`in` would compare tensors)
        return []
    group = [i for i, item in enumerate(items) if isinstance(item, int | torch.Tensor)]
    contiguous = group[-1] - group[0] + 1 == len(group)
    return [i for i in range(group[-1] + 1, len(items)) if items[i] is None] if contiguous else []


def _move_axes(found, items, moved):
    """``found`` with the new axes that stand at ``moved`` in the key brought forward by the number of axes the index arrays made."""
    made = max(i.dim() for i in items if isinstance(i, torch.Tensor))
    after = sum(1 for i in items if i is not None and i is not Ellipsis and not isinstance(i, slice))
    rank = found.dim() - made - sum(1 for i in items if i is None) + after          # of the array that was indexed
    axes, axis = [], 0
    for position, item in enumerate(items):
        if position in moved:
            axes.append(axis)
        if item is Ellipsis:
            axis += rank - sum(1 for i in items if i is not None and i is not Ellipsis)
        elif item is None or isinstance(item, slice):
            axis += 1
    sizes = list(found.shape)
    for axis in reversed(axes):
        del sizes[axis + made]
    for axis in axes:
        sizes.insert(axis, 1)
    return found.reshape(sizes)


def assign(tensor, key, value):
    """``tensor[key] = value`` in place.

    Raises:
        IndexOutOfRange: The key does not fit.
        ShapeError: The value does not broadcast to the indexed part.
    """
    items, basic, flips = normalize(key, tensor, True)
    if not basic:
        _check_arrays(items, tensor)
    target = torch.flip(tensor, flips) if flips else tensor
    if isinstance(value, torch.Tensor):
        if any(isinstance(i, torch.Tensor) for i in items) and value.dtype is not tensor.dtype:
            value = value.to(tensor.dtype)
        value = _drop_leading(target, items, value)
    elif not tensor.is_floating_point() and isinstance(value, float):
        value = int(value)
    try:
        target[items] = value
    except IndexError as error:
        raise _misfit(key, tensor, error) from None
    except (RuntimeError, ValueError) as error:
        shown = tuple(value.shape) if isinstance(value, torch.Tensor) else value
        raise ShapeError(f"value of shape {shown} cannot be assigned to index {key!r} of shape {tuple(tensor.shape)}: "
                         f"{str(error).splitlines()[0]}") from None
    except TypeError as error:
        raise DTypeError(f"index {key!r} or value {value!r} cannot be used: {str(error).splitlines()[0]}") from None
    if flips:
        tensor.copy_(torch.flip(target, flips))


def broadcast_value(value, target):
    """``value`` in the shape of ``target``.

    Raises:
        ShapeError: It does not broadcast to it.
    """
    try:
        return value.broadcast_to(target.shape)
    except RuntimeError:
        raise ShapeError(f"a value of shape {tuple(value.shape)} cannot be written to an array of shape {tuple(target.shape)}.") from None


def _drop_leading(target, items, value):
    """A one-element value where a single element is written; the rest is torch's broadcasting."""
    if value.dim() and value.numel() == 1 and not any(isinstance(i, torch.Tensor) for i in items):
        return value.reshape(())
    return value
