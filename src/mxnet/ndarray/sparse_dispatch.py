"""What operators do with sparse arrays: an own implementation on the stored values, or, with a warning, a dense copy."""
import logging

import torch

from ..base import ShapeError
from ..config import flag
from ..graph.storage import KEEPING_ZERO
from ..ops.mode import MODE
from ..ops.registry import Operator, same
from . import sparse_graphs
from .ndarray import NDArray
from .register import check_types
from .sparse_arrays import BaseSparseNDArray, CSRNDArray, RowSparseNDArray, cast_storage, csr_of_coordinates, csr_of_flat
from .sparse_products import dot, embedding, place_in, rows_of, tie_square_sum
from .sparse_scipy import csr_sum

__all__ = ["call", "is_sparse"]

log = logging.getLogger(__name__)

# These keep zero for some numbers, those of KEEPING_ZERO for all.
_WITH_NUMBER = {"_plus_scalar", "_minus_scalar", "_equal_scalar", "_not_equal_scalar", "_greater_scalar", "_greater_equal_scalar",
                "_lesser_scalar", "_lesser_equal_scalar", "clip"}
_ADDITIONS = {"elemwise_add": 1, "elemwise_sub": -1}
_warned: set = set()


def is_sparse(arrays) -> bool:
    """Whether one of these is a sparse array."""
    return any(isinstance(a, BaseSparseNDArray) for a in arrays)


def call(op: Operator, arrays, attrs: dict, out, make, invoke, node=None):
    """Result of an operator of which some inputs are sparse."""
    recorded = MODE.recording and any(_is_variable(a) for a in arrays)
    implementation = _IMPLEMENTATIONS.get(op.name, _plain)
    if op.type_rule is same and op.type_hook is None and op.name not in sparse_graphs.IMPLEMENTATIONS:
        check_types(op, [a.handle for a in arrays if a is not None])             # before any memory is taken
    found = NotImplemented
    if not recorded or out is None:
        found = implementation(op, arrays, attrs, out) if implementation is _lazy_update else implementation(op, arrays, attrs)
    if recorded and found is not NotImplemented and not _is_variable(found):
        return _record(op, arrays, attrs, found, invoke)
    if found is NotImplemented:
        dense = [a.tostype("default") if isinstance(a, BaseSparseNDArray) else a for a in arrays]
        target = out if out is None or not is_sparse(_listed(out)) else None
        found = invoke(op, dense, attrs, NDArray._wrap, target, node)
        _warn(op, arrays, attrs, found)
        for index in op.written(len(arrays)):
            if isinstance(arrays[index], BaseSparseNDArray):
                arrays[index]._take_over(cast_storage(dense[index], arrays[index].stype))
        if target is not None:
            return target
    if out is None or found is out:
        return found
    for target, value in zip(_listed(out), _listed(found), strict=False):
        value.copyto(target)
    return out


def _is_variable(array):
    return array is not None and (array._anchor is not None if isinstance(array, BaseSparseNDArray) else array._data.requires_grad)


def _record(op, arrays, attrs, found, invoke):
    """``found``, tied into torch's graph: backward computes the operator once more on dense copies."""
    shown = None if found.stype == "default" else found._values.new_zeros(()).expand(found.shape)
    tensor = _Recomputed.apply((op, arrays, attrs, invoke), found._data if shown is None else shown, *[_leaf(a) for a in arrays])
    if shown is None:
        found._data = tensor
    else:
        found._anchor = tensor
    return found


def _leaf(array):
    return array._anchor if isinstance(array, BaseSparseNDArray) else array._data


class _Recomputed(torch.autograd.Function):
    """A result computed on stored values; its gradients are those of the dense operator."""

    @staticmethod
    def forward(ctx, call, value, *leaves):
        ctx.call = call
        return value.view_as(value)

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx, head):
        op, arrays, attrs, invoke = ctx.call
        wanted = ctx.needs_input_grad[2:]
        dense = [NDArray._wrap((a._dense_tensor() if isinstance(a, BaseSparseNDArray) else a._data.detach()).requires_grad_(want), a._ctx)
                 for a, want in zip(arrays, wanted, strict=True)]
        before, MODE.recording = MODE.recording, True
        try:
            with torch.enable_grad():
                made = invoke(op, dense, attrs, NDArray._wrap)._data
        finally:
            MODE.recording = before
        found = iter(torch.autograd.grad(made, [a._data for a, want in zip(dense, wanted, strict=True) if want], head))
        return None, None, *[next(found) if want else None for want in wanted]


def _warn(op, arrays, attrs, found):
    """Say once an operator and kinds of storage that a dense copy was made."""
    kinds = [a.stype for a in arrays if a is not None]
    key, context = (op.name, *kinds), next(a for a in arrays if a is not None).context.device_type
    if key not in _warned and flag("MXNET_STORAGE_FALLBACK_LOG_VERBOSE", True):
        _warned.add(key)
        log.warning("\nStorage type fallback detected:\noperator = %s\ninput storage types = [%s]\noutput storage types = [%s]\nparams = {%s}\n"
                    "context.dev_mask = %s\nThe operator computes with temporary dense copies, which does not affect the result but takes time and "
                    "memory. MXNET_STORAGE_FALLBACK_LOG_VERBOSE=0 suppresses this warning.", op.name, _shown(kinds),
                    _shown(["default"] * (len(found) if isinstance(found, list | tuple) else 1)),
                    _shown(f'"{key}" : {value}' for key, value in attrs.items()), context)


def _shown(words):
    return "".join(f"{word}, " for word in words)


def _listed(value):
    return list(value) if isinstance(value, list | tuple) else [value]


def _plain(op, arrays, attrs):
    if len(arrays) == 1 and op.name in KEEPING_ZERO:
        return arrays[0]._same(op.raw(arrays[0]._values, **op.parse(attrs)))
    return NotImplemented


def _with_number(op, arrays, attrs):
    parsed, values = op.parse(attrs), arrays[0]._values
    at_zero = op.raw(torch.zeros(1, dtype=values.dtype, device=values.device), **parsed)
    return arrays[0]._same(op.raw(values, **parsed)) if not at_zero.any() else NotImplemented


def _zeros_like(op, arrays, attrs):
    from .sparse import zeros
    return zeros(arrays[0].stype, arrays[0].shape, ctx=arrays[0]._ctx, dtype=arrays[0].dtype)


# -- elementwise ------------------------------------------------------------------------------------------------------
def _merged(first, second, sign):
    """``first + sign * second`` of row-sparse arrays."""
    first, second = first._ordered(), second._ordered()
    if torch.equal(first._index[0], second._index[0]):
        return first._same(torch.add(first._values, second._values, alpha=sign))
    rows, place = torch.unique(torch.cat([first._index[0], second._index[0]]), return_inverse=True)
    values = torch.zeros((rows.numel(), *first._sizes[1:]), dtype=first._values.dtype, device=first._values.device)
    values.index_add_(0, place, torch.cat([first._values, sign * second._values]))
    return RowSparseNDArray._make(values, [rows], first._sizes, first._ctx)


def _same_shape(op, first, second):
    if first.shape != second.shape:
        raise ShapeError(f"{op.name}: rhs has shape {second.shape}, expected {first.shape}.")


def _addition(op, arrays, attrs):
    first, second = arrays
    if first.stype != second.stype:
        return NotImplemented
    _same_shape(op, first, second)
    sign = _ADDITIONS[op.name]
    if first.stype == "row_sparse":
        return _merged(first, second, sign)
    found = csr_sum(first, second, sign)
    if found is not None:
        return CSRNDArray._make(found[0], list(found[1:]), first._sizes, first._ctx)
    places, values = _added_up(torch.cat([first._flat(), second._flat()]), torch.cat([first._values, sign * second._values]))
    kept = values != 0                                           # sums of zero are not stored, as in 1.9.1
    return csr_of_flat(places[kept], values[kept], first._sizes, first._ctx)


def _added_up(places, values):
    """Distinct places in order and the sums of the values at them. ``places`` are two sorted runs, which NumPy's stable sort only merges."""
    order = torch.from_numpy(places.numpy().argsort(kind="stable")) if places.device.type == "cpu" else places.argsort(stable=True)
    places, values = places[order], values[order]
    first = torch.ones_like(places, dtype=torch.bool)
    torch.ne(places[1:], places[:-1], out=first[1:])
    which = first.cumsum(0) - 1
    kept = places[first]
    return kept, torch.zeros(kept.numel(), dtype=values.dtype, device=values.device).index_add_(0, which, values)


def _product(op, arrays, attrs):
    first, second = arrays
    if first.stype == second.stype:
        if op.name != "elemwise_mul":
            return NotImplemented
        _same_shape(op, first, second)
        first, second = first._ordered(), second._ordered()
        return _common_rows(first, second) if first.stype == "row_sparse" else _common_elements(first, second)
    if first.stype == "default" and op.name == "elemwise_mul":
        first, second = second, first
    if second.stype != "default" or first.stype == "default":
        return NotImplemented
    if isinstance(first, CSRNDArray):
        whole = second._data.detach().broadcast_to(first.shape)
        return first._same(first._values * whole[first._rows(), first._index[0]])
    if op.name == "elemwise_mul" and first.shape == second.shape:
        return first._same(first._values * second._data.detach()[first._index[0]])
    return NotImplemented


def _common_rows(first, second):
    place, there = place_in(first._index[0], second._index[0])
    rows = first._index[0][there]
    return RowSparseNDArray._make(first._values[there] * second._values[place[there]], [rows], first._sizes, first._ctx)


def _common_elements(first, second):
    own = first._flat()
    place, there = place_in(own, second._flat())
    return csr_of_flat(own[there], first._values[there] * second._values[place[there]], first._sizes, first._ctx)


def _quotient(op, arrays, attrs):
    first, second = arrays
    if isinstance(first, CSRNDArray) and second.stype == "default" and first.shape != second.shape:
        whole = second._data.detach().broadcast_to(first.shape)
        return first._same(first._values / whole[first._rows(), first._index[0]])
    return NotImplemented


def _scatter_quotient(op, arrays, attrs):
    first, second = arrays
    if not isinstance(first, RowSparseNDArray):
        return NotImplemented
    _same_shape(op, first, second)
    divisors = second._data.detach() if second.stype == "default" else second._dense_tensor()
    return first._same(op.raw(first._values, divisors[first._index[0]]))


def _add_n(op, arrays, attrs):
    if all(isinstance(a, RowSparseNDArray) for a in arrays):
        total = arrays[0].copy()
        for other in arrays[1:]:
            total = _merged(total, other, 1)
        return total
    return NotImplemented


# -- rows and parts ---------------------------------------------------------------------------------------------------
def _retain(op, arrays, attrs):
    source, wanted = arrays
    if not isinstance(source, RowSparseNDArray):
        return NotImplemented
    source, rows = source._ordered(), wanted._data.to(torch.int64)
    values = torch.zeros((rows.numel(), *source._sizes[1:]), dtype=source._values.dtype, device=rows.device)
    place, there = place_in(rows, source._index[0])
    values[there] = source._values[place[there]]
    return RowSparseNDArray._make(values, [rows.clone()], source._sizes, source._ctx)


def _slice(op, arrays, attrs):
    source, parsed = arrays[0], op.parse(attrs)
    bounds = [parsed["begin"], parsed["end"], parsed["step"]]
    if not isinstance(source, CSRNDArray) or bounds[2]:
        return NotImplemented
    ranges = [range(size)[slice(b, e)] for b, e, size in zip(bounds[0], bounds[1], source._sizes, strict=False)]
    part = source._slice_rows(ranges[0].start, max(ranges[0].start, ranges[0].stop))
    if len(ranges) == 1:
        return part
    columns, low, high = part._index[0], ranges[1].start, max(ranges[1].start, ranges[1].stop)
    kept = (columns >= low) & (columns < high)
    return csr_of_coordinates(part._rows()[kept], columns[kept] - low, part._values[kept], (part._sizes[0], high - low), source._ctx)


def _concat(op, arrays, attrs):
    if op.parse(attrs)["dim"] != 0 or not all(isinstance(a, CSRNDArray) for a in arrays):
        return NotImplemented
    for other in arrays[1:]:
        if other._sizes[1] != arrays[0]._sizes[1]:
            raise ShapeError(f"Concat: a csr matrix has {other._sizes[1]} columns, expected {arrays[0]._sizes[1]}.")
    offset, starts = 0, [arrays[0]._index[1][:1]]
    for array in arrays:
        starts.append(array._index[1][1:] + offset)
        offset += array._values.numel()
    return CSRNDArray._make(torch.cat([a._values for a in arrays]), [torch.cat([a._index[0] for a in arrays]), torch.cat(starts)],
                            (sum(a._sizes[0] for a in arrays), arrays[0]._sizes[1]), arrays[0]._ctx)


def _take(op, arrays, attrs):
    source, wanted = arrays
    parsed = op.parse(attrs)
    if not isinstance(source, CSRNDArray) or wanted.stype != "default" or parsed["axis"] != 0 or wanted._data.dim() != 1:
        return NotImplemented
    rows, count = wanted._data.to(torch.int64), source._sizes[0]
    rows = rows % count if parsed["mode"] == "wrap" else rows.clamp(0, count - 1)
    columns, starts = source._index
    lengths = starts.diff()[rows]
    made = torch.zeros(rows.numel() + 1, dtype=torch.int64, device=rows.device)
    made[1:] = lengths.cumsum(0)
    owner = torch.repeat_interleave(torch.arange(rows.numel(), device=rows.device), lengths)
    places = torch.arange(owner.numel(), device=rows.device) - made[owner] + starts[rows[owner]]
    return CSRNDArray._make(source._values[places], [columns[places], made], (rows.numel(), source._sizes[1]), source._ctx)


def _cast(op, arrays, attrs):
    return cast_storage(arrays[0], op.parse(attrs)["stype"])


def _like_second(op, arrays, attrs):
    return cast_storage(arrays[0], arrays[1].stype)


# -- reductions -------------------------------------------------------------------------------------------------------
def _axis(parsed, rank):
    axis = parsed.get("axis")
    if parsed.get("exclude"):
        return None
    if axis in (None, ()):
        return "all"
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    return axes[0] % rank if len(axes) == 1 else "all" if len({a % rank for a in axes}) == rank else None


def _reduced(source, values, axis, keepdims):
    """Sums of ``values``, which stand where the stored ones of ``source`` do, over one axis of a matrix or over all."""
    shape, rank = source._sizes, len(source._sizes)
    if axis == "all":
        made = values.sum()
        return made.reshape((1,) * rank if keepdims else (1,))
    rows, columns = shape
    made = torch.zeros(rows if axis else columns, dtype=values.dtype, device=values.device)
    if isinstance(source, CSRNDArray):
        made.index_add_(0, source._rows() if axis else source._index[0], values)
    elif axis:
        made.index_copy_(0, source._index[0], values.sum(1))
    else:
        made = values.sum(0)
    return made.unsqueeze(axis) if keepdims else made


def _reduction(op, arrays, attrs):
    """sum, mean, norm (2) and _square_sum from the stored values."""
    source, parsed = arrays[0], op.parse(attrs)
    axis = _axis(parsed, len(source._sizes))
    if axis is None or (axis != "all" and len(source._sizes) != 2) or not source._values.is_floating_point():
        return NotImplemented
    if op.name == "norm" and (parsed.get("ord", 2) != 2 or parsed.get("out_dtype") is not None):
        return NotImplemented
    values = source._values.square() if op.name in ("norm", "_square_sum") else source._values
    if op.name == "_square_sum" and isinstance(source, RowSparseNDArray):
        made = _square_sum(source, values, axis, parsed["keepdims"])
        return tie_square_sum(source, made, axis) if MODE.recording and source._anchor is not None else made
    made = _reduced(source, values, axis, parsed.get("keepdims", False))
    if op.name == "mean":
        made = made / (source.size if axis == "all" else source._sizes[axis])
    return NDArray._wrap(made.sqrt() if op.name == "norm" else made, source._ctx)


def _square_sum(source, squares, axis, keepdims):
    """Sums of a row-sparse array's squares; row-sparse too where there is one a row, in a column."""
    if axis == 1 and keepdims:
        return RowSparseNDArray._make(squares.sum(1, keepdim=True), [source._index[0].clone()], (source._sizes[0], 1), source._ctx)
    return NDArray._wrap(_reduced(source, squares, axis, keepdims), source._ctx)


# -- updates of optimizers --------------------------------------------------------------------------------------------
def _lazy_update(op, arrays, attrs, out=None):
    """An optimizer's step on the rows that a row-sparse gradient holds; other rows of weight and states stay."""
    names = op.input_names
    weight, grad, *states = arrays
    parsed = op.parse(attrs)
    if (names[:2] != ["weight", "grad"] or not isinstance(grad, RowSparseNDArray) or parsed.get("lazy_update") is False
            or any(a.stype != weight.stype for a in states) or weight.stype == "csr"):
        return NotImplemented
    if op.name == "ftrl_update" and weight.stype == "default":
        return NotImplemented                            # its dense weight follows from the states of all rows
    rows = grad._index[0]
    parts = [rows_of(rows, a._ordered()) if isinstance(a, RowSparseNDArray) else a._data.detach()[rows] for a in (weight, *states)]
    changed = op.raw(parts[0], grad._values, *parts[1:], **parsed)
    changed = changed[0] if isinstance(changed, tuple) else changed
    for array, part in zip(states, parts[1:], strict=True):
        _put_rows(array, rows, part)
    made = weight if out is weight else weight.copy()
    _put_rows(made, rows, changed)
    return made


def _put_rows(array, rows, values):
    """Write rows of a dense or row-sparse array."""
    if isinstance(array, RowSparseNDArray):
        kept = ~torch.isin(array._index[0], rows)
        found = RowSparseNDArray._make(torch.cat([array._values[kept], values]), [torch.cat([array._index[0][kept], rows])], array._sizes,
                                       array._ctx)
        array._take_over(found._ordered())
    else:
        array._data.data.index_copy_(0, rows, values)
        array._touch()


_IMPLEMENTATIONS = {"_identity_with_attr_like_rhs": _like_second, "add_n": _add_n,
                    "_sparse_retain": _retain, "dot": dot, "cast_storage": _cast, "zeros_like": _zeros_like,
                    "Embedding": embedding, "_contrib_SparseEmbedding": embedding, "elemwise_div": _quotient, "broadcast_div": _quotient,
                    "_scatter_elemwise_div": _scatter_quotient, "slice": _slice, "Concat": _concat, "take": _take,
                    **dict.fromkeys(("sum", "mean", "norm", "_square_sum"), _reduction),
                    **dict.fromkeys(("elemwise_mul", "broadcast_mul"), _product),
                    **dict.fromkeys(("sgd_update", "sgd_mom_update", "adam_update", "ftrl_update", "_sparse_adagrad_update",
                                     "_contrib_group_adagrad_update"), _lazy_update),
                    **dict.fromkeys(_WITH_NUMBER, _with_number), **dict.fromkeys(_ADDITIONS, _addition),
                    **sparse_graphs.IMPLEMENTATIONS}
