"""Products with sparse matrices and lookups in sparse tables, with gradients that hold only the rows that were used."""
import warnings

import torch

from ..base import DTypeError, ShapeError
from ..ops.mode import MODE
from .ndarray import NDArray
from .sparse_arrays import BaseSparseNDArray, CSRNDArray, RowSparseNDArray, cast_storage, csr_of_coordinates

__all__ = ["dot", "embedding"]

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


class _Product(torch.autograd.Function):
    """Product of a constant csr matrix and a recorded dense one; a variable with a row-sparse gradient gets one."""

    @staticmethod
    def forward(ctx, dense, matrix, transpose, sparse_grad):
        ctx.matrix, ctx.transpose, ctx.sparse_grad = matrix, transpose, sparse_grad
        return _times(matrix, dense, transpose)

    @staticmethod
    def backward(ctx, head):
        found = _times(ctx.matrix, head, not ctx.transpose)
        if ctx.sparse_grad:
            rows = _used_rows(ctx.matrix, not ctx.transpose)
            found = torch.sparse_coo_tensor(rows[None], found[rows], found.shape, check_invariants=False, is_coalesced=True)
        return found, None, None, None


def _stored(made, wanted):
    return made if wanted in (None, "default") else cast_storage(made, wanted)


def dot(op, arrays, attrs):
    """The operator ``dot`` where an input is sparse."""
    parsed = op.parse(attrs)
    left, right = arrays
    ta, tb, wanted = parsed["transpose_a"], parsed["transpose_b"], parsed.get("forward_stype")
    recorded = MODE.recording and any(a._anchor is not None for a in arrays if isinstance(a, BaseSparseNDArray))
    if recorded or left.ndim > 2 or right.ndim > 2:
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
    if right.stype == "row_sparse":
        dense = right._dense_tensor()
    else:
        dense = right._data if MODE.recording else right._data.detach()
    if vector:
        dense = dense.reshape(-1, 1)
    _fits(left.handle, right.handle, left._sizes[0 if transpose else 1], dense.shape[0], left.shape, right.shape)
    if dense.requires_grad:
        sparse_grad = right._data.is_leaf and getattr(right._data, "mx_sparse_grad", False) and not vector
        found = _Product.apply(dense, left, transpose, sparse_grad)
    else:
        found = _times(left, dense, transpose)
    made = NDArray._wrap(found.reshape(-1) if vector else found, right._ctx)
    wanted = wanted or ("row_sparse" if transpose and not vector else "default")
    if found.requires_grad or wanted == "default":
        return made
    if wanted == "row_sparse" and transpose:
        rows = _used_rows(left, True)
        return RowSparseNDArray._make(found[rows], [rows], found.shape, right._ctx)
    return cast_storage(made, wanted)


def _times_csr(left, right, transpose, wanted):
    """Dense times csr, as the transpose of csr times dense; csr unless told otherwise."""
    if MODE.recording and left._data.requires_grad:
        return NotImplemented
    dense = left._data.detach()
    _fits(left.handle, right.handle, dense.shape[1], right._sizes[1 if transpose else 0], left.shape, right.shape)
    found = _times(right, dense.t().contiguous(), not transpose).t()
    wanted = wanted or "csr"
    if wanted == "csr":                                  # only columns that the sparse matrix can reach are stored
        columns = torch.unique(right._index[0]) if not transpose else _used_rows(right, False)
        rows = torch.arange(found.shape[0], device=found.device)
        return csr_of_coordinates(rows.repeat_interleave(columns.numel()), columns.repeat(found.shape[0]),
                                  found[:, columns].reshape(-1), found.shape, left._ctx)
    return _stored(NDArray._wrap(found.contiguous(), left._ctx), wanted)


class _Lookup(torch.autograd.Function):
    """Rows of a row-sparse table; its gradient holds the rows that were looked up."""

    @staticmethod
    def forward(ctx, anchor, numbers, rows, values, shape):
        ctx.numbers, ctx.shape = numbers, shape
        return _rows_of(numbers, rows, values)

    @staticmethod
    def backward(ctx, head):
        numbers = ctx.numbers.reshape(-1)
        found = torch.sparse_coo_tensor(numbers[None], head.reshape(numbers.numel(), *ctx.shape[1:]), ctx.shape, check_invariants=False)
        return found, None, None, None, None


def _rows_of(numbers, rows, values):
    """Rows of a table of which ``rows`` are stored; the others are zero."""
    if not rows.numel():
        return values.new_zeros((*numbers.shape, *values.shape[1:]))
    place = torch.searchsorted(rows, numbers).clamp_(max=rows.numel() - 1)
    found = values[place]
    return torch.where((rows[place] == numbers).reshape(*numbers.shape, *[1] * (values.dim() - 1)), found, torch.zeros_like(found))


def embedding(op, arrays, attrs):
    """The operator ``Embedding`` with a row-sparse table."""
    numbers, table = arrays
    if not isinstance(table, RowSparseNDArray) or numbers.stype != "default":
        return NotImplemented
    parsed = op.parse(attrs)
    if table.shape != (parsed["input_dim"], parsed["output_dim"]):
        return NotImplemented                            # the dense operator says what is wrong
    which = numbers._data.detach().long().clamp(0, parsed["input_dim"] - 1)
    if MODE.recording and table._anchor is not None:
        return NDArray._wrap(_Lookup.apply(table._anchor, which, table._index[0], table._values, table.shape), table._ctx)
    return NDArray._wrap(_rows_of(which, table._index[0], table._values), table._ctx)
