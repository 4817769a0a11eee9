"""Shapes: joining, splitting, turning, repeating arrays."""
import math

import numpy as np

from ...base import ArgumentError, DTypeError, ShapeError
from .calls import call, is_array, is_number, number
from .creation import full

__all__ = ["append", "array_split", "broadcast_to", "column_stack", "concatenate", "delete", "diag_indices_from", "diff", "dsplit", "dstack",
           "ediff1d", "expand_dims", "flip", "fliplr", "flipud", "hsplit", "hstack", "insert", "pad", "ravel", "resize", "rot90", "row_stack",
           "shape", "split", "stack", "swapaxes", "tile", "tril", "vsplit", "vstack"]


def _list(function, arrays):
    """Arrays to join, of a list, a tuple or the rows of an array."""
    if is_array(arrays) and hasattr(arrays, "_ctx"):
        return list(arrays)
    if not isinstance(arrays, list | tuple):
        raise ArgumentError(f"{function}: expected a list or tuple of arrays, got a {type(arrays).__name__}.")
    if not arrays:
        raise ArgumentError(f"{function}: at least one array is needed.")
    return list(arrays)


def concatenate(seq, axis=0, out=None):
    """Arrays joined along an axis; flattened first when ``axis`` is None."""
    return call("_npi_concatenate", *_list("concatenate", seq), axis=axis, out=out)


def append(arr, values, axis=None):
    """``values`` behind ``arr``, along an axis; both flattened when it is None."""
    return call("_npi_concatenate", arr, values, axis=axis)


def stack(arrays, axis=0, out=None):
    """Arrays of one shape joined along a new axis."""
    return call("_npi_stack", *_list("stack", arrays), axis=axis, out=out)


def vstack(arrays, out=None):
    """Arrays joined below each other; 1-D ones are rows."""
    return call("_npi_vstack", *_list("vstack", arrays), out=out)


def row_stack(arrays):
    """The same as :func:`vstack`."""
    return call("_npi_vstack", *_list("row_stack", arrays))


def hstack(arrays):
    """Arrays joined beside each other: along the second axis, 1-D ones along the first."""
    return call("_npi_hstack", *_list("hstack", arrays))


def dstack(arrays):
    """Arrays joined along the third axis."""
    return call("_npi_dstack", *_list("dstack", arrays))


def column_stack(tup):
    """Arrays joined along the second axis; 1-D ones are columns."""
    return call("_npi_column_stack", *_list("column_stack", tup))


def _parts(operator, ary, indices_or_sections, axis):
    """Equal parts, or those between indices; a list for arrays, a symbol of several outputs for symbols."""
    _needs_axes("split", ary, axis + 1 if axis >= 0 else -axis)
    if is_number(indices_or_sections):
        sections, indices = int(indices_or_sections), ()
        if sections <= 0:
            raise ArgumentError(f"split: {sections} is no number of parts.")
        if hasattr(ary, "_ctx") and ary.shape[axis] % sections:
            raise ArgumentError(f"split: axis {axis} of {ary.shape} does not split into {sections} equal parts; array_split makes unequal ones.")
    else:
        places = indices_or_sections.asnumpy().tolist() if hasattr(indices_or_sections, "asnumpy") else indices_or_sections
        if not isinstance(places, list | tuple | set | np.ndarray):
            raise ArgumentError(f"split: {indices_or_sections!r} is neither a number of parts nor a list of places.")
        if hasattr(ary, "_ctx") and -ary.ndim <= axis < ary.ndim:          # as of a slice: from the end, and cut to the size
            size = ary.shape[axis]
            places = [max(0, min(int(i) + (size if i < 0 else 0), size)) for i in places]
        sections, indices = 0, (0, *(int(i) for i in places))
    found = call(operator, ary, indices=indices, axis=axis, squeeze_axis=False, sections=sections)
    return found if isinstance(found, list) else [found]


def _needs_axes(function, ary, count):
    if hasattr(ary, "_ctx") and ary.ndim < count:
        raise ShapeError(f"{function}: an array of shape {ary.shape} was given; expected at least {count} axes.")


def split(ary, indices_or_sections, axis=0):
    """Parts along an axis: a number of equal ones, or split before the given places."""
    return _parts("_npi_split", ary, indices_or_sections, axis)


def array_split(ary, indices_or_sections, axis=0):
    """Parts along an axis, the first ones larger by 1 where they cannot be equal; or split before the given places."""
    if is_number(indices_or_sections) and hasattr(ary, "_ctx"):
        count, size = int(indices_or_sections), ary.shape[axis]
        if count <= 0:
            raise ArgumentError(f"array_split: {count} is no number of parts.")
        small, more = divmod(size, count)
        indices_or_sections = [small * i + min(i, more) for i in range(1, count)]
    return _parts("_npi_split", ary, indices_or_sections, axis)


def vsplit(ary, indices_or_sections):
    """Parts along the first axis of an array of at least two."""
    _needs_axes("vsplit", ary, 2)
    return _parts("_npi_split", ary, indices_or_sections, 0)


def hsplit(ary, indices_or_sections):
    """Parts along the second axis, of a 1-D array along its only one."""
    _needs_axes("hsplit", ary, 1)
    if hasattr(ary, "_ctx"):
        return _parts("_npi_split", ary, indices_or_sections, 1 if ary.ndim > 1 else 0)
    return _parts("_npi_hsplit", ary, indices_or_sections, 1)


def dsplit(ary, indices_or_sections):
    """Parts along the third axis."""
    _needs_axes("dsplit", ary, 3)
    return _parts("_npi_split", ary, indices_or_sections, 2)


def expand_dims(a, axis):
    """A copy with a new axis of size 1 at place ``axis``."""
    return call("_npi_expand_dims", a, axis=axis)


def swapaxes(a, axis1, axis2):
    """A copy with two axes exchanged."""
    return call("_npi_swapaxes", a, dim1=axis1, dim2=axis2)


def broadcast_to(array, shape):
    """``array`` repeated to ``shape``."""
    shape = (shape,) if is_number(shape) else tuple(shape)
    if is_number(array):
        return full(shape, array)
    return call("_npi_broadcast_to", array, shape=shape)


def ravel(x, order="C"):
    """A copy with one axis."""
    if order != "C":
        raise NotImplementedError(f"ravel: order={order!r} is not supported; arrays are stored row by row (order='C').")
    return np.ravel(x) if is_number(x) else call("_npi_reshape", x, newshape=-1)


def tile(A, reps):
    """``A`` repeated as a whole, ``reps`` times along each axis."""
    if is_number(A):
        return np.tile(A, reps)
    reps = (reps,) if is_number(reps) else tuple(number(n) for n in reps)
    return call("_npi_tile", A, reps=reps)


def resize(a, new_shape):
    """The elements of ``a``, over and over, in another shape."""
    shape = (int(new_shape),) if is_number(new_shape) else tuple(int(n) for n in new_shape)
    if any(n < 0 for n in shape):
        raise ArgumentError(f"resize: new_shape is {new_shape!r}; sizes are not negative.")
    if not is_array(a):
        raise DTypeError(f"resize: expected an mx.np array, got a {type(a).__name__}.")
    if not hasattr(a, "_ctx"):
        raise NotImplementedError("resize: a symbol has no size yet; use npx.reshape, tile and npx.slice.")
    count = math.prod(shape)
    if not a.size or not count:
        return full(shape, 0, dtype=a.dtype, ctx=a.ctx)
    flat = call("_npi_tile", call("_npi_reshape", a, newshape=-1), reps=(-(-count // a.size),))
    return call("_npi_reshape", call("_npi_slice", flat, begin=(0,), end=(count,)), newshape=shape)


def flip(m, axis=None, out=None):
    """Elements of an axis (of all by default) in reverse order."""
    if is_number(m):
        return np.flip(m, axis)
    axes = axis if axis is None else (axis,) if is_number(axis) else tuple(axis)
    return call("_npi_flip", m, axis=axes, out=out)


def flipud(m):
    """The first axis in reverse order."""
    return flip(m, 0)


def fliplr(m):
    """The second axis in reverse order."""
    return flip(m, 1)


def rot90(m, k=1, axes=(0, 1)):
    """Turned by 90 degrees, ``k`` times, from the first towards the second of two axes."""
    return call("_npi_rot90", m, k=k, axes=tuple(axes))


def tril(m, k=0):
    """Zeros above diagonal ``k`` of the last two axes."""
    return call("_npi_tril", m, k=k)


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """Differences of neighbours along an axis, ``n`` times; ``prepend`` and ``append`` are put before and behind first."""
    if prepend is not None or append is not None:
        a = _extended(a, prepend, append, axis)
    return call("_npi_diff", a, n=n, axis=axis)


def _extended(a, before, behind, axis):
    """An array with numbers or arrays put before and behind it along an axis."""
    if not hasattr(a, "_ctx"):
        raise NotImplementedError("diff: prepend and append need the shape, which a symbol does not have; concatenate before.")
    edge = tuple(1 if i == axis % a.ndim else size for i, size in enumerate(a.shape))
    parts = [full(edge, part, dtype=a.dtype, ctx=a.ctx) if is_number(part) else part for part in (before, a, behind) if part is not None]
    return concatenate(parts, axis)


def ediff1d(ary, to_end=None, to_begin=None):
    """Differences of neighbours of the flattened array, with numbers or arrays put before and behind."""
    arrays, attrs = [ary], {}
    for value, word in ((to_begin, "begin"), (to_end, "end")):
        if is_array(value):
            attrs[f"to_{word}_arr_given"] = True
            arrays.append(value)
        elif value is not None:
            attrs[f"to_{word}_scalar"] = number(value)
            attrs[f"to_{word}_arr_given"] = False
    return call("_npi_ediff1d", *arrays, **attrs)


_PAD_OPTIONS = {"constant": ("constant_values",), "reflect": ("reflect_type",), "symmetric": ("reflect_type",)}


def pad(x, pad_width=None, mode="constant", **kwargs):
    """A larger array with ``x`` inside.

    Args:
        pad_width: ``((before, after), …)`` for each axis; one pair or number stands for all.
        mode: ``'constant'`` (``constant_values``, 0 by default), ``'edge'``, ``'reflect'``, ``'symmetric'``, ``'maximum'`` or ``'minimum'``.
    """
    if mode not in ("constant", "edge", "reflect", "symmetric", "maximum", "minimum"):
        raise ArgumentError(f"pad: mode {mode!r} is not supported; expected constant, edge, reflect, symmetric, maximum or minimum.")
    unknown = set(kwargs) - set(_PAD_OPTIONS.get(mode, ()))
    if unknown:
        raise ArgumentError(f"pad: mode {mode!r} has no argument {', '.join(sorted(unknown))}.")
    value = kwargs.get("constant_values", 0)
    if not is_number(value):
        raise NotImplementedError("pad: constant_values is one number; pad each axis in turn for different ones.")
    if kwargs.get("reflect_type", "even") != "even":
        raise NotImplementedError("pad: reflect_type is 'even'.")
    return call("_npi_pad", x, pad_width=_pairs(x, pad_width), mode=mode, constant_value=number(value))


def _pairs(x, pad_width):
    if hasattr(pad_width, "asnumpy"):
        pad_width = pad_width.asnumpy().tolist()
    if pad_width is None:
        raise ArgumentError("pad: pad_width is missing.")
    if hasattr(x, "_ctx"):
        try:
            return tuple((int(b), int(a)) for b, a in np.broadcast_to(np.asarray(pad_width), (x.ndim, 2)))
        except ValueError:
            raise ArgumentError(f"pad: pad_width {pad_width!r} does not fit {x.ndim} axes; expected ((before, after), …).") from None
    return pad_width


def shape(a):
    """Sizes of the axes."""
    return a.shape if hasattr(a, "shape") else np.shape(a)


def diag_indices_from(arr):
    """The places of the main diagonal of an array whose axes have one size, as arrays of int64 one an axis."""
    places = call("_npi_diag_indices_from", arr)
    return tuple(places) if hasattr(places, "_ctx") else places


def _places(function, arr, obj, axis):
    """How ``insert`` and ``delete`` are told where: attributes, or an array."""
    if isinstance(obj, slice):
        return {"start": obj.start, "stop": obj.stop, "step": obj.step, "axis": axis}, None
    if is_number(obj):
        return {"int_ind": int(obj), "axis": axis}, None
    if is_array(obj):
        return {"axis": axis}, obj
    if isinstance(obj, list | tuple | np.ndarray):
        return {"axis": axis}, arr._like(np.asarray(obj, dtype=np.int64 if not len(obj) else None))
    raise ArgumentError(f"{function}: obj is a {type(obj).__name__}, expected an integer, a slice, a list or an array.")


def delete(arr, obj, axis=None):
    """``arr`` without the elements at some places of an axis, of the flattened array for None."""
    attrs, places = _places("delete", arr, obj, axis)
    return call("_npi_delete", arr, **attrs) if places is None else call("_npi_delete", arr, places, **attrs)


def insert(arr, obj, values, axis=None):
    """``arr`` with ``values`` before some places of an axis, of the flattened array for None."""
    attrs, places = _places("insert", arr, obj, axis)
    if is_number(values):
        attrs["val"], values = number(values), None
    elif not is_array(values):
        values = arr._like(np.asarray(values, dtype=arr.dtype))
    if places is not None:
        return call("_npi_insert_tensor", arr, values, places, **attrs)
    return call("_npi_insert_scalar" if "int_ind" in attrs else "_npi_insert_slice", arr, values, **attrs)
