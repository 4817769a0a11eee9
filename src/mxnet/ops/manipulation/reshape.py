"""Other shapes of the same elements: Reshape with MXNet's codes, flatten, squeeze, and the shape as an array."""
import torch

from ...base import ShapeError
from ..attributes import Shape
from ..registry import operator
from ..shapes import normalize_axes, prod

__all__ = ["copied", "reshaped", "reshaped_npx"]


def copied(view):
    """The values of a view in memory of their own: what an operator gives never shares memory with its inputs."""
    return view.clone(memory_format=torch.contiguous_format)


def _solve(data, used, result, hole):
    """Replace the dimension at ``hole`` of ``result`` by what is left of ``data`` (whose copied axes are ``used``: in -> out)."""
    if hole is None:
        return tuple(result)
    free = [i for i, dim in enumerate(data) if dim < 0 and i not in used]
    open_ends = [i for i, dim in enumerate(result) if dim < 0 and i != hole and i not in used.values()]
    if free or open_ends:
        return tuple(result)
    total = prod([dim for dim in data if dim >= 0])
    rest = prod([dim for i, dim in enumerate(result) if dim >= 0 and i != hole])
    if rest == 0 or total % rest:
        raise ShapeError(f"{total} elements of shape {tuple(data)} do not fill {tuple(result)}")
    result[hole] = total // rest
    return tuple(result)


def _check_size(data, result):
    if -1 not in data and -1 not in result and prod(data) != prod(result):
        raise ShapeError(f"shape {tuple(data)} has {prod(data)} elements, the new shape {tuple(result)} has {prod(result)}")
    return result


def _split_pair(dim, first, second):
    """Dimensions of code -4 (or -6): ``dim`` as ``first * second``, one of which may be -1."""
    if first == -1 and second == -1:
        raise ShapeError("both parts of a split dimension are -1")
    if first == -1 or second == -1:
        known = max(first, second)
        other = -1 if dim < 0 else dim // known
        if dim >= 0 and dim % known:
            raise ShapeError(f"a dimension of {dim} does not split into parts of {known}")
        return (other, second) if first == -1 else (first, other)
    if dim >= 0 and first * second != dim:
        raise ShapeError(f"a dimension of {dim} does not split into {first} and {second}")
    return first, second


class _Cursor:
    """Reads the dimensions of the input one after the other while the codes of the new shape are decoded."""

    def __init__(self, data):
        self.data, self.position, self.result, self.used, self.hole = tuple(data), 0, [], {}, None

    def take(self, code):
        if self.position >= len(self.data):
            raise ShapeError(f"code {code} of the new shape has no dimension left of {self.data}")
        self.position += 1
        return self.data[self.position - 1]

    def copy(self, code):
        self.used[self.position] = len(self.result)
        self.result.append(self.take(code))

    def copy_rest(self):
        while self.position < len(self.data):
            self.copy(-2)

    def merge(self, code):
        self.result.append(prod([self.take(code), self.take(code)]))

    def split(self, code, following):
        first, second = next(following, None), next(following, None)
        if second is None:
            raise ShapeError(f"code {code} of the new shape needs two numbers after it")
        self.result.extend(_split_pair(self.take(code), first, second))

    def infer(self):
        if self.hole is not None:
            raise ShapeError("the new shape has more than one -1")
        self.hole = len(self.result)
        self.result.append(-1)
        self.position += 1

    def fixed(self, dim):
        self.result.append(dim)
        self.position += 1

    def finish(self):
        return _check_size(self.data, _solve(self.data, self.used, self.result, self.hole))


def reshaped(data, shape, reverse=False):
    """The shape that ``shape`` asks for with MXNet's codes: 0 copies a dimension, -1 is inferred, -2 copies the rest, -3 joins
    two, -4 splits one into the two that follow; ``reverse`` reads from the right. Unknown dimensions of ``data`` are -1.

    Raises:
        ShapeError: The codes or the number of elements do not fit.
    """
    if all(code > 0 for code in shape):
        return _check_size(data, tuple(shape))
    if reverse:
        return reshaped(tuple(data)[::-1], tuple(shape)[::-1])[::-1]
    cursor, codes = _Cursor(data), iter(shape)
    for code in codes:
        if code > 0:
            cursor.fixed(code)
        elif code == 0:
            cursor.copy(code)
        elif code == -1:
            cursor.infer()
        elif code == -2:
            cursor.copy_rest()
        elif code == -3:
            cursor.merge(code)
        elif code == -4:
            cursor.split(code, codes)
        else:
            raise ShapeError(f"code {code} of the new shape is unknown; expected 0 to -4 or a size")
    return cursor.finish()


def reshaped_npx(data, shape, reverse=False):
    """The shape that ``shape`` asks for with the codes of ``npx.reshape``: -1 is inferred, -2 copies a dimension, -3 drops a
    dimension of 1, -4 copies the rest, -5 joins two, -6 splits one into the two that follow.

    Raises:
        ShapeError: The codes or the number of elements do not fit.
    """
    if reverse:
        return reshaped_npx(tuple(data)[::-1], tuple(shape)[::-1])[::-1]
    cursor, codes = _Cursor(data), iter(shape)
    for code in codes:
        if code >= 0:
            cursor.fixed(code)
        elif code == -1:
            cursor.infer()
        elif code == -2:
            cursor.copy(code)
        elif code == -3:
            if (dim := cursor.take(code)) not in (1, -1):
                raise ShapeError(f"code -3 drops a dimension of 1, but it is {dim} in {tuple(data)}")
        elif code == -4:
            cursor.copy_rest()
        elif code == -5:
            cursor.merge(code)
        elif code == -6:
            cursor.split(code, codes)
        else:
            raise ShapeError(f"code {code} of the new shape is unknown; expected -1 to -6 or a size")
    return cursor.finish()


def _legacy_target(data, target_shape, keep_highest):
    """Shape from the old attributes: the one 0 of ``target_shape`` is inferred; ``keep_highest`` keeps the first dimension."""
    if not target_shape:
        raise ShapeError("shape is empty; expected the new shape")
    codes = [-1 if dim == 0 else dim for dim in target_shape]
    if keep_highest:
        codes[0] = 0
    return reshaped(data, codes)


def _new_shape(data, shape, reverse, target_shape, keep_highest):
    return reshaped(data, shape, reverse) if shape else _legacy_target(data, target_shape, keep_highest)


@operator("Reshape", aliases=["reshape"], partial=True)
def reshape(data, *, shape: Shape = (), reverse: bool = False, target_shape: Shape = (), keep_highest: bool = False):
    """The elements in another shape.

    Args:
        data: Any shape.
        shape: Sizes, or codes: 0 copies the dimension at this place, -1 is inferred, -2 copies all that remain, -3 joins two
            dimensions, -4 splits one into the two numbers that follow.
        reverse: Read the codes from the right.
        target_shape: Older form, used when shape is empty: 0 is inferred.
        keep_highest: With target_shape: the first dimension stays.
    Returns:
        The same elements in the new shape.
    """
    if not reverse and shape and all(code > 0 or code == -1 for code in shape):
        return data.reshape(shape).clone()
    return data.reshape(_new_shape(data.shape, shape, reverse, target_shape, keep_highest)).clone()


@reshape.infer_output
def _reshape_output(data, *, shape, reverse, target_shape, keep_highest):
    return _new_shape(data, shape, reverse, target_shape, keep_highest) if data is not None else None


@reshape.infer_inputs
def _reshape_inputs(data, output):
    return {"data": _fill_from(data, output)}


def _fill_from(data, output):
    """``data`` with its one unknown dimension computed from the number of elements of ``output``."""
    if data is None or output is None or -1 in output or data.count(-1) != 1:
        return None
    rest, total = prod([dim for dim in data if dim >= 0]), prod(output)
    return tuple(total // rest if dim < 0 else dim for dim in data) if rest and total % rest == 0 else None


@operator("_np_reshape")
def np_reshape(a, *, newshape: Shape, order: str = "C"):
    """The elements in another shape; one size may be -1.

    Args:
        a: Any shape.
        newshape: The new shape.
        order: 'C', rows first.
    """
    if order not in ("C", "A"):
        raise NotImplementedError(f"_np_reshape: order={order!r} is not supported; transpose before and after reshaping instead.")
    cursor = _Cursor(a.shape)
    for dim in newshape:
        cursor.infer() if dim == -1 else cursor.fixed(dim)
    return a.reshape(cursor.finish()).clone()


@operator("_npx_reshape", aliases=["_npi_reshape"], partial=True)
def npx_reshape(a, *, newshape: Shape, reverse: bool = False, order: str = "C"):
    """The elements in another shape.

    Args:
        a: Any shape.
        newshape: Sizes, or codes: -1 is inferred, -2 copies the dimension at this place, -3 drops a dimension of 1, -4 copies
            all that remain, -5 joins two dimensions, -6 splits one into the two numbers that follow.
        reverse: Read the codes from the right.
        order: 'C', rows first.
    """
    if order != "C":
        raise NotImplementedError(f"_npx_reshape: order={order!r} is not supported; transpose before and after reshaping instead.")
    return a.reshape(reshaped_npx(a.shape, newshape, reverse)).clone()


@npx_reshape.infer_output
def _npx_reshape_output(a, *, newshape, reverse):
    return reshaped_npx(a, newshape, reverse)


@operator("Flatten", aliases=["_npx_batch_flatten", "flatten"], lenient=True, partial=True)
def flatten(data):
    """(batch, ...) as (batch, everything else)."""
    return data.reshape(_flat(data.shape)).clone()


def _flat(shape):
    if not shape:
        raise ShapeError("data has no dimension; expected (batch, ...)")
    return shape[0], prod(shape[1:])


@flatten.infer_output
def _flatten_output(data):
    return _flat(data)


@operator("expand_dims", aliases=["_npi_expand_dims"], partial=True)
def expand_dims(data, *, axis: int):
    """Insert a dimension of 1 before ``axis``; -1 is after the last one."""
    _expanded(data.shape, axis)
    return copied(data.unsqueeze(axis))


def _expanded(shape, axis):
    rank = len(shape)
    if not -rank - 1 <= axis <= rank:
        raise ShapeError(f"axis {axis} is out of range; expected {-rank - 1} to {rank}")
    place = axis if axis >= 0 else axis + rank + 1
    return (*shape[:place], 1, *shape[place:])


@expand_dims.infer_output
def _expand_dims_output(data, *, axis):
    return _expanded(data, axis)


@expand_dims.infer_inputs
def _expand_dims_inputs(output, *, axis):
    if output is None or not -len(output) <= axis < len(output):
        return {}
    place = axis % len(output)
    return {"data": (*output[:place], *output[place + 1:])}


def _squeezed(shape, axis, empty=()):
    """``shape`` without dimensions of 1: all of them, or those of ``axis``, which must be 1."""
    if axis is None:
        axes = [i for i, dim in enumerate(shape) if dim == 1]
    else:
        axes = normalize_axes(axis, len(shape)) if axis != () else ()
        for number in axes:
            if shape[number] not in (1, -1):
                raise ShapeError(f"axis {number} of {tuple(shape)} has {shape[number]} elements; only axes of 1 can be removed")
    return tuple(dim for i, dim in enumerate(shape) if i not in axes) or empty


@operator("squeeze", partial=True)
def squeeze(data, *, axis: Shape | None = None):
    """Remove dimensions of 1: all of them, or those named; a single number keeps the shape (1,)."""
    return data.reshape(_squeezed(data.shape, axis, (1,))).clone()


@squeeze.infer_output
def _squeeze_output(data, *, axis):
    return None if axis is None and -1 in data else _squeezed(data, axis, (1,))


@operator("_np_squeeze")
def np_squeeze(a, *, axis: Shape | None = None):
    """Remove dimensions of 1: all of them, or those named."""
    return a.reshape(_squeezed(a.shape, axis if a.dim() or axis not in (0, -1, (0,), (-1,)) else None)).clone()


def _part(shape, begin, end):
    rank = len(shape)
    begin = 0 if begin is None else begin + rank if begin < 0 else begin
    end = rank if end is None else end + rank if end < 0 else end
    if not 0 <= begin <= end <= rank:
        raise ShapeError(f"begin {begin} and end {end} are no part of the {rank} dimension(s) of {tuple(shape)}")
    return begin, end


def _like(lhs, rhs, lhs_begin, lhs_end, rhs_begin, rhs_end):
    if lhs_begin is None and lhs_end is None and rhs_begin is None and rhs_end is None:
        return _check_size(lhs, tuple(rhs))
    first, last = _part(lhs, lhs_begin, lhs_end)
    begin, end = _part(rhs, rhs_begin, rhs_end)
    return _check_size(lhs, (*lhs[:first], *rhs[begin:end], *lhs[last:]))


@operator("reshape_like", aliases=["_npx_reshape_like"])
def reshape_like(lhs, rhs, *, lhs_begin: int | None = None, lhs_end: int | None = None, rhs_begin: int | None = None,
                 rhs_end: int | None = None):
    """The elements of lhs in the shape of rhs, or with dimensions [lhs_begin, lhs_end) replaced by [rhs_begin, rhs_end) of rhs."""
    return lhs.reshape(_like(lhs.shape, rhs.shape, lhs_begin, lhs_end, rhs_begin, rhs_end)).clone()


@reshape_like.infer_output
def _reshape_like_output(lhs, rhs, *, lhs_begin, lhs_end, rhs_begin, rhs_end):
    return _like(lhs, rhs, lhs_begin, lhs_end, rhs_begin, rhs_end)


@reshape_like.infer_type
def _reshape_like_type(lhs):
    return lhs


@operator("shape_array", aliases=["_npx_shape_array"], gradient="zero", lenient=True)
def shape_array(data):
    """The shape of data as an int64 array."""
    return torch.tensor(tuple(data.shape), dtype=torch.int64, device=data.device)


@shape_array.infer_type
def _shape_array_type(data):
    return torch.int64


@operator("size_array", gradient="zero", lenient=True)
def size_array(data):
    """The number of elements of data as an int64 array of shape (1,)."""
    return torch.tensor([data.numel()], dtype=torch.int64, device=data.device)


@size_array.infer_type
def _size_array_type(data):
    return torch.int64


def _outputs(num_inputs):
    return [f"output{i}" for i in range(num_inputs)] if num_inputs != 1 else ["output"]


def _array_names(num_inputs):
    return [f"ary{i}" for i in range(num_inputs)]


def _at_least(name, place, doc):
    def kernel(*arys):
        return tuple(copied(place(a)) for a in arys)
    kernel.__name__, kernel.__doc__ = name.removeprefix("_np_"), doc
    return operator(name, count="num_args", gradient="zero", outputs=_outputs, input_names=_array_names)(kernel)


def _to_3d(a):
    return a.reshape(1, 1, 1) if a.ndim == 0 else a.reshape(1, -1, 1) if a.ndim == 1 else a.unsqueeze(-1) if a.ndim == 2 else a


atleast_1d = _at_least("_np_atleast_1d", lambda a: a.reshape(1) if a.ndim == 0 else a, "Each array, with at least one dimension.")
atleast_2d = _at_least("_np_atleast_2d", lambda a: a.reshape(1, -1) if a.ndim < 2 else a, "Each array, with at least two dimensions.")
atleast_3d = _at_least("_np_atleast_3d", _to_3d, "Each array, with at least three dimensions.")
