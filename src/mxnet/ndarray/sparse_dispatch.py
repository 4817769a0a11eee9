"""What operators do with sparse arrays: an own implementation on the stored values, or a dense copy."""
import torch

from ..base import ShapeError
from ..ops.mode import MODE
from ..ops.registry import Operator
from .sparse import BaseSparseNDArray, CSRNDArray, NDArray, RowSparseNDArray, cast_storage

__all__ = ["call", "is_sparse"]

# Operators with f(0) = 0, and the _scatter_ ones by definition, work on the stored values alone.
KEEPING_ZERO = {"abs", "sign", "sqrt", "square", "sin", "tan", "arcsin", "arctan", "sinh", "tanh", "arcsinh", "arctanh", "relu", "negative",
                "rint", "ceil", "floor", "trunc", "fix", "round", "expm1", "log1p", "degrees", "radians", "cbrt", "_copy", "_mul_scalar",
                "_div_scalar", "Cast", "zeros_like", "_scatter_plus_scalar", "_scatter_minus_scalar"}
_ADDITIONS = {"elemwise_add": 1, "broadcast_add": 1, "elemwise_sub": -1, "broadcast_sub": -1}
_PRODUCTS = {"elemwise_mul", "broadcast_mul"}


def is_sparse(arrays) -> bool:
    """Whether one of these is a sparse array."""
    return any(isinstance(a, BaseSparseNDArray) for a in arrays)


def call(op: Operator, arrays, attrs: dict, out, make, invoke, node=None):
    """Result of an operator of which some inputs are sparse."""
    found = _IMPLEMENTATIONS.get(op.name, _plain)(op, arrays, attrs)
    if found is NotImplemented:
        dense = [a.tostype("default") if isinstance(a, BaseSparseNDArray) else a for a in arrays]
        target = out if out is None or not is_sparse(_listed(out)) else None
        found = invoke(op, dense, attrs, NDArray._wrap, target, node)
        for source, copy in zip(arrays, dense, strict=True):
            if isinstance(source, BaseSparseNDArray) and (op.mutated or op.aux):
                source._take_over(cast_storage(copy, source.stype))
        if target is not None:
            return target
    if out is None:
        return found
    for target, value in zip(_listed(out), _listed(found), strict=False):
        value.copyto(target)
    return out


def _listed(value):
    return list(value) if isinstance(value, list | tuple) else [value]


def _plain(op, arrays, attrs):
    first = arrays[0]
    if op.name in KEEPING_ZERO and len(arrays) == 1 and not MODE.recording:
        if op.name == "zeros_like":
            from .sparse import zeros
            return zeros(first.stype, first.shape, ctx=first._ctx, dtype=first.dtype)
        return first._same(op.raw(first._values, **op.parse(attrs)))
    return NotImplemented


def _clip(op, arrays, attrs):
    parsed = op.parse(attrs)
    if parsed["a_min"] <= 0 <= parsed["a_max"]:
        return arrays[0]._same(op.raw(arrays[0]._values, **parsed))
    return NotImplemented


def _merged(first, second, sign):
    """``first + sign * second`` of row-sparse arrays."""
    rows, place = torch.unique(torch.cat([first._index[0], second._index[0]]), return_inverse=True)
    values = torch.zeros((rows.numel(), *first._sizes[1:]), dtype=first._values.dtype, device=first._values.device)
    values.index_add_(0, place, torch.cat([first._values, sign * second._values]))
    return RowSparseNDArray._make(values, [rows], first._sizes, first._ctx)


def _coordinates(matrix, values=None):
    return torch.sparse_coo_tensor(torch.stack([matrix._rows(), matrix._index[0]]), matrix._values if values is None else values,
                                   matrix._sizes, check_invariants=False)


def _from_coo(found, like):
    found = found.coalesce()
    rows, columns = found.indices()
    starts = torch.zeros(like._sizes[0] + 1, dtype=torch.int64, device=rows.device)
    starts[1:] = torch.bincount(rows, minlength=like._sizes[0]).cumsum(0)
    return CSRNDArray._make(found.values(), [columns.contiguous(), starts], like._sizes, like._ctx)


def _addition(op, arrays, attrs):
    first, second = arrays
    if first.stype != second.stype or MODE.recording:
        return NotImplemented
    if first.shape != second.shape:
        raise ShapeError(f"{op.name}: rhs has shape {second.shape}, expected {first.shape}.")
    sign = _ADDITIONS[op.name]
    if first.stype == "row_sparse":
        return _merged(first, second, sign)
    return _from_coo(_coordinates(first) + _coordinates(second, sign * second._values), first)


def _product(op, arrays, attrs):
    first, second = arrays
    if first.shape != second.shape or MODE.recording:
        if isinstance(first, CSRNDArray) and second.stype == "default" and not MODE.recording:
            whole = second._data.broadcast_to(first.shape)
            return first._same(first._values * whole[first._rows(), first._index[0]])
        return NotImplemented
    if first.stype == second.stype:
        whole = second._dense_tensor()
    elif second.stype == "default":
        whole = second._data
    elif first.stype == "default":
        return _product(op, (second, first), attrs)
    else:
        return NotImplemented
    if isinstance(first, CSRNDArray):
        return first._same(first._values * whole[first._rows(), first._index[0]])
    return first._same(first._values * whole[first._index[0]])


def _quotient(op, arrays, attrs):
    first, second = arrays
    if isinstance(first, CSRNDArray) and second.stype == "default" and not MODE.recording:
        whole = second._data.broadcast_to(first.shape)
        return first._same(first._values / whole[first._rows(), first._index[0]])
    return NotImplemented


def _quotient_of_rows(op, arrays, attrs):
    """``_scatter_elemwise_div``: the stored rows divided, the others left out."""
    first, second = arrays
    if not isinstance(first, RowSparseNDArray) or first.shape != second.shape or MODE.recording:
        return NotImplemented
    whole = second._data if second.stype == "default" else second._dense_tensor()
    return first._same(first._values / whole[first._index[0]])


def _add_n(op, arrays, attrs):
    if all(isinstance(a, RowSparseNDArray) for a in arrays):
        total = arrays[0]
        for other in arrays[1:]:
            total = _merged(total, other, 1)
        return total
    return NotImplemented


def _retain(op, arrays, attrs):
    source, wanted = arrays
    if not isinstance(source, RowSparseNDArray):
        return NotImplemented
    rows = wanted._data.to(torch.int64)
    values = torch.zeros((rows.numel(), *source._sizes[1:]), dtype=source._values.dtype, device=rows.device)
    own = source._index[0]
    if own.numel():
        place = torch.searchsorted(own, rows).clamp_(max=own.numel() - 1)
        hit = own[place] == rows
        values[hit] = source._values[place[hit]]
    return RowSparseNDArray._make(values, [rows.clone()], source._sizes, source._ctx)


def _dot(op, arrays, attrs):
    parsed = op.parse(attrs)
    left, right = arrays
    if isinstance(left, CSRNDArray) and right.stype == "default" and not parsed["transpose_b"] and left._values.is_floating_point():
        matrix = _coordinates(left)
        vector = right._data.dim() == 1
        other = right._data.reshape(-1, 1) if vector else right._data
        with torch.set_grad_enabled(MODE.recording):
            result = torch.sparse.mm(matrix.t() if parsed["transpose_a"] else matrix, other)
        made = NDArray._wrap(result.reshape(-1) if vector else result, right._ctx)
        wanted = parsed.get("forward_stype")
        if MODE.recording or not (wanted == "row_sparse" or (wanted is None and parsed["transpose_a"] and not vector)):
            return made
        return cast_storage(made, "row_sparse")
    return NotImplemented


def _cast(op, arrays, attrs):
    return cast_storage(arrays[0], op.parse(attrs)["stype"])


def _edge_id(op, arrays, attrs):
    """Stored values at the places (u, v), zeros included; -1 elsewhere."""
    graph, sources, targets = arrays
    if not isinstance(graph, CSRNDArray):
        return NotImplemented
    u, v = sources._data.to(torch.int64), targets._data.to(torch.int64)
    if u.shape != v.shape:
        raise ShapeError(f"{op.name}: v has shape {tuple(v.shape)}, expected {tuple(u.shape)} because u has it.")
    wide = graph._sizes[1]
    own, order = (graph._rows() * wide + graph._index[0]).sort()
    found = torch.full(u.shape, -1, dtype=graph._values.dtype, device=u.device)
    if own.numel():
        wanted = u * wide + v
        place = torch.searchsorted(own, wanted).clamp_(max=own.numel() - 1)
        hit = own[place] == wanted
        found[hit] = graph._values[order[place[hit]]]
    return NDArray._wrap(found, graph._ctx)


_IMPLEMENTATIONS = {"clip": _clip, "add_n": _add_n, "_sparse_retain": _retain, "_contrib_edge_id": _edge_id, "dot": _dot, "cast_storage": _cast,
                    "elemwise_div": _quotient, "broadcast_div": _quotient,
                    "_scatter_elemwise_div": _quotient_of_rows,
                    **dict.fromkeys(_ADDITIONS, _addition), **dict.fromkeys(_PRODUCTS, _product)}
