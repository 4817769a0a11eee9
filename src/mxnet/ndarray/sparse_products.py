"""Products with sparse matrices and lookups in sparse tables, with gradients that hold only the rows that were used."""
import warnings

import torch

from ..base import DTypeError, ShapeError
from ..ops.mode import MODE
from .ndarray import NDArray
from .sparse_arrays import CSRNDArray, RowSparseNDArray, cast_storage, csr_of_coordinates
from .sparse_scipy import transposed_product

__all__ = ["dot", "embedding", "place_in", "rows_of", "tie_square_sum"]

_FAST = (torch.float32, torch.float64)


def _csr_tensor(matrix):
    """torch's csr tensor over the memory of a CSRNDArray; torch says once that these are in beta."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return torch.sparse_csr_tensor(matrix._index[1], matrix._index[0], matrix._values, matrix._sizes, check_invariants=False)


def _times(matrix, dense, transpose):
    """``matrix @ dense`` or ``matrix.T @ dense`` for a csr matrix and a dense one (rows, columns)."""
    if matrix._values.dtype in _FAST:
        if not transpose:
            return _csr_tensor(matrix) @ dense
        found = transposed_product(matrix, dense)
        if found is not None:
            return found
        coordinates = torch.stack([matrix._rows(), matrix._index[0]])
        listed = torch.sparse_coo_tensor(coordinates, matrix._values, matrix._sizes, check_invariants=False, is_coalesced=True)
        return torch.sparse.mm(listed.t(), dense)
    rows, columns = matrix._rows(), matrix._index[0]
    source, target = (rows, columns) if transpose else (columns, rows)
    made = torch.zeros((matrix._sizes[1 if transpose else 0], dense.shape[1]), dtype=dense.dtype, device=dense.device)
    return made.index_add_(0, target, dense[source] * matrix._values[:, None])


def _used_rows(matrix, transpose):
    """Sorted numbers of the rows of ``matrix`` (of its transpose) that hold something."""
    return torch.unique(matrix._index[0]) if transpose else matrix._index[1].diff().nonzero().reshape(-1)


def _distinct(numbers, count):
    """The distinct ones of some numbers below ``count``, and the place of each in them; without sorting where most appear."""
    if count > 4 * numbers.numel():
        return torch.unique(numbers, return_inverse=True)
    present = torch.zeros(count, dtype=torch.bool, device=numbers.device).index_fill_(0, numbers, True)
    return present.nonzero().reshape(-1), (present.cumsum(0) - 1)[numbers]


def _without_empty_rows(matrix, transpose):
    """``matrix`` without the empty rows (of its transpose: columns), and the numbers of those that stay."""
    columns, starts = matrix._index
    if transpose:
        kept, columns = _distinct(columns, matrix._sizes[1])
        sizes = (matrix._sizes[0], kept.numel())
    else:
        kept = _used_rows(matrix, False)
        starts, sizes = torch.cat([starts[:1], starts[kept + 1]]), (kept.numel(), matrix._sizes[1])
    return CSRNDArray._make(matrix._values, [columns, starts], sizes, matrix._ctx), kept


def _times_rows(matrix, table, transpose):
    """``matrix @ table`` (or of its transpose) for a row-sparse table: only the rows that the table holds take part."""
    table = table._ordered()
    if table._index[0].numel() == table._sizes[0] and not transpose:
        return NDArray._wrap(_times(matrix, table._values, False), table._ctx)
    rows, columns = matrix._rows(), matrix._index[0]
    source, target = (rows, columns) if transpose else (columns, rows)
    place, there = place_in(source, table._index[0])
    own, source, target = matrix._values[there], place[there], target[there]
    if transpose:
        kept, target = torch.unique(target, return_inverse=True)
        made = torch.zeros((kept.numel(), table._sizes[1]), dtype=own.dtype, device=own.device)
        made.index_add_(0, target, table._values[source] * own[:, None])
        return RowSparseNDArray._make(made, [kept], (matrix._sizes[1], table._sizes[1]), table._ctx)
    made = torch.zeros((matrix._sizes[0], table._sizes[1]), dtype=own.dtype, device=own.device)
    return NDArray._wrap(made.index_add_(0, target, table._values[source] * own[:, None]), table._ctx)


def place_in(wanted, own):
    """Where each of ``wanted`` stands in the sorted ``own``, and whether it is there."""
    if not own.numel():
        return torch.zeros_like(wanted), torch.zeros_like(wanted, dtype=torch.bool)
    place = torch.searchsorted(own, wanted).clamp_(max=own.numel() - 1)
    return place, own[place] == wanted


class _Product(torch.autograd.Function):
    """Product of a constant csr matrix and a recorded dense one; a variable with a row-sparse gradient gets one.

    Where the result is known already (``found``, an array), it only ties that into torch's graph; ``dense`` may be a sparse array's anchor.
    """

    @staticmethod
    def forward(ctx, dense, matrix, transpose, sparse_grad, found=None):
        ctx.matrix, ctx.transpose, ctx.sparse_grad = matrix, transpose, sparse_grad
        if found is None:
            return _times(matrix, dense, transpose)
        return found._data.view_as(found._data) if found.stype == "default" else dense.new_zeros(()).expand(found.shape)

    @staticmethod
    def backward(ctx, head):
        if not ctx.sparse_grad:
            return _times(ctx.matrix, head, not ctx.transpose), None, None, None, None
        part, rows = _without_empty_rows(ctx.matrix, not ctx.transpose)
        shape = (ctx.matrix._sizes[0 if ctx.transpose else 1], head.shape[1])
        found = torch.sparse_coo_tensor(rows[None], _times(part, head, not ctx.transpose), shape, check_invariants=False, is_coalesced=True)
        return found, None, None, None, None


def _stored(made, wanted):
    return made if wanted in (None, "default") else cast_storage(made, wanted)


def dot(op, arrays, attrs):
    """The operator ``dot`` where an input is sparse."""
    parsed = op.parse(attrs)
    left, right = arrays
    ta, tb, wanted = parsed["transpose_a"], parsed["transpose_b"], parsed.get("forward_stype")
    if left.ndim > 2 or right.ndim > 2:
        return NotImplemented
    if isinstance(left, CSRNDArray) and not tb and right.stype in ("default", "row_sparse"):
        return _csr_times(left, right, ta, wanted)
    if left.stype == "default" and isinstance(right, CSRNDArray) and not ta and left.ndim == 2:
        return _times_csr(left, right, tb, wanted)
    if wanted is not None and not (MODE.recording and any(a.stype == "default" and a._data.requires_grad for a in arrays)):
        from .register import invoke
        dense = [a.tostype("default") for a in arrays]
        return _stored(invoke(op, dense, {**attrs, "forward_stype": None}, NDArray._wrap), wanted)
    return NotImplemented


def _fits(left, right, columns, rows, left_shape, right_shape):
    if left.dtype is not right.dtype:
        raise DTypeError(f"dot: lhs has type {left.dtype}, rhs {right.dtype}; expected one type. Convert with astype().".replace("torch.", ""))
    if columns != rows:
        raise ShapeError(f"dot: lhs {left_shape} and rhs {right_shape} do not fit: {columns} columns against {rows} rows.")


def _csr_times(left, right, transpose, wanted):
    vector = right.ndim == 1
    _fits(left.handle, right.handle, left._sizes[0 if transpose else 1], right.shape[0], left.shape, right.shape)
    if right.stype == "row_sparse":
        found = _times_rows(left, right, transpose)
        anchor = right._anchor if MODE.recording and left._anchor is None else None
        if anchor is not None:
            tied = _Product.apply(anchor, left, transpose, anchor.is_leaf, found)
            if found.stype == "default":
                found._data = tied
            else:
                found._anchor = tied
        return found if wanted is None or wanted == found.stype else cast_storage(found, wanted)
    dense = right._data if MODE.recording and left._anchor is None else right._data.detach()     # the dispatcher ties sparse variables
    if vector:
        dense = dense.reshape(-1, 1)
    wanted = wanted or ("row_sparse" if transpose and not vector else "default")
    sparse_grad = right._data.is_leaf and getattr(right._data, "mx_sparse_grad", False) and not vector
    if wanted == "row_sparse" and transpose:
        part, rows = _without_empty_rows(left, True)
        shape = left._sizes[1], dense.shape[1]
        made = RowSparseNDArray._make(_times(part, dense.detach(), True), [rows], shape, right._ctx)
        if dense.requires_grad:
            made._anchor = _Product.apply(dense, left, True, sparse_grad, made)
        return made
    if dense.requires_grad:
        found = _Product.apply(dense, left, transpose, sparse_grad)
    else:
        found = _times(left, dense, transpose)
    made = NDArray._wrap(found.reshape(-1) if vector else found, right._ctx)
    return made if found.requires_grad or wanted == "default" else cast_storage(made, wanted)


def _times_csr(left, right, transpose, wanted):
    """Dense times csr, as the transpose of csr times dense; csr unless told otherwise."""
    dense = left._data.detach()
    _fits(left.handle, right.handle, dense.shape[1], right._sizes[1 if transpose else 0], left.shape, right.shape)
    wanted = wanted or "csr"
    if wanted == "csr" and not transpose:                # only columns that the sparse matrix can reach are stored
        part, columns = _without_empty_rows(right, True)
        found = _times(part, dense.t().contiguous(), True).t()
        rows = torch.arange(found.shape[0], device=found.device)
        return csr_of_coordinates(rows.repeat_interleave(columns.numel()), columns.repeat(found.shape[0]),
                                  found.reshape(-1), (found.shape[0], right._sizes[1]), left._ctx)
    found = _times(right, dense.t().contiguous(), not transpose).t()
    return _stored(NDArray._wrap(found.contiguous(), left._ctx), wanted)


class _Lookup(torch.autograd.Function):
    """Rows of a row-sparse table; its gradient holds the rows that were looked up."""

    @staticmethod
    def forward(ctx, anchor, numbers, rows, values, shape):
        ctx.numbers, ctx.shape, ctx.sparse_grad = numbers, shape, anchor.is_leaf
        return _looked_up(numbers, rows, values)

    @staticmethod
    def backward(ctx, head):
        numbers = ctx.numbers.reshape(-1)
        found = torch.sparse_coo_tensor(numbers[None], head.reshape(numbers.numel(), *ctx.shape[1:]), ctx.shape, check_invariants=False)
        return found if ctx.sparse_grad else found.to_dense(), None, None, None, None


def _looked_up(numbers, rows, values):
    """Rows of a table of which the sorted ``rows`` are stored; the others are zero."""
    if not rows.numel():
        return values.new_zeros((*numbers.shape, *values.shape[1:]))
    place, there = place_in(numbers, rows)
    found = values[place]
    return torch.where(there.reshape(*numbers.shape, *[1] * (values.dim() - 1)), found, torch.zeros_like(found))


class _SquareSum(torch.autograd.Function):
    """Ties sums of a row-sparse variable's squares into torch's graph; its gradient holds the rows that something flows into."""

    @staticmethod
    def forward(ctx, anchor, source, shown, axis):
        ctx.source, ctx.axis, ctx.sparse_grad = source, axis, anchor.is_leaf
        return shown.view_as(shown)

    @staticmethod
    def backward(ctx, head):
        source, axis = ctx.source, ctx.axis
        rows, values = source._index[0], source._values
        if axis == 1:
            head = head.reshape(-1, 1)[rows]
            kept = (head != 0).reshape(-1)
            rows, values, head = rows[kept], values[kept], head[kept]
        found = torch.sparse_coo_tensor(rows[None], 2 * values * head, source._sizes, check_invariants=False, is_coalesced=True)
        return found if ctx.sparse_grad else found.to_dense(), None, None, None


def tie_square_sum(source, found, axis):
    """Records ``found``, the sums of squares of a row-sparse matrix over one axis or all."""
    shown = found._data if found.stype == "default" else found._values.new_zeros(()).expand(found._sizes)
    tied = _SquareSum.apply(source._anchor, source._ordered(), shown, axis)
    if found.stype == "default":
        found._data = tied
    else:
        found._anchor = tied
    return found


def rows_of(numbers, table):
    """Rows of a row-sparse array whose rows are sorted, as a dense tensor."""
    return _looked_up(numbers, table._index[0], table._values)


def embedding(op, arrays, attrs):
    """The operator ``Embedding`` with a row-sparse table."""
    numbers, table = arrays
    if not isinstance(table, RowSparseNDArray) or numbers.stype != "default":
        return NotImplemented
    parsed = op.parse(attrs)
    if table.shape != (parsed["input_dim"], parsed["output_dim"]):
        return NotImplemented                            # the dense operator says what is wrong
    which, own = numbers._data.detach().long().clamp(0, parsed["input_dim"] - 1), table._ordered()
    if MODE.recording and table._anchor is not None:
        return NDArray._wrap(_Lookup.apply(table._anchor, which, own._index[0], own._values, table.shape), table._ctx)
    return NDArray._wrap(rows_of(which, own), table._ctx)
