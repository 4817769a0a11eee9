"""mx.nd.sparse: arrays that hold only their non-zero rows (row_sparse) or elements (csr), their creation and operators."""
import numpy as np
import torch

from ..base import ArgumentError, DTypeError, ShapeError, _Null
from ..dtype import to_torch
from ..ops import registry
from . import functions as _dense
from . import functions_of
from .functions import cast_storage
from .ndarray import NDArray, tensor_of
from .register import invoke, lookup, read_context
from .sparse_arrays import BaseSparseNDArray, CSRNDArray, RowSparseNDArray, csr_of_coordinates

__all__ = ["BaseSparseNDArray", "CSRNDArray", "RowSparseNDArray", "add", "array", "cast_storage", "csr_matrix", "divide", "dot", "empty", "multiply",
           "row_sparse_array", "subtract", "zeros"]

_find, __dir__ = lookup("sparse", __name__, lambda: NDArray, globals())


def __getattr__(name):
    try:
        return _find(name)
    except AttributeError:
        if name.startswith("_"):
            raise
        return functions_of("")(name)


def _values_of(source, dtype, device):
    """Values as a tensor: as they are typed for arrays, float32 for lists."""
    if isinstance(source, BaseSparseNDArray):
        raise ArgumentError(f"a {type(source).__name__} is no source of this storage type; convert it with tostype().")
    if dtype is None:
        kept = isinstance(source, NDArray | np.ndarray)
        if isinstance(source, np.ndarray) and source.dtype == object:
            raise DTypeError("values of a sparse array have to be numbers.")
        wanted = None if kept else torch.float32
    else:
        wanted = to_torch(dtype)
    return tensor_of(source, wanted, device)


def _index_of(source, device, what):
    try:
        tensor = tensor_of(source, None, device)
    except (TypeError, ValueError) as error:
        raise ArgumentError(f"{what}: {error}") from None
    if tensor.is_floating_point() and not bool(tensor.isfinite().all()):
        raise ArgumentError(f"{what} hold NaN or infinity, expected whole numbers.")
    tensor = tensor.to(torch.int64)
    if tensor.dim() != 1:
        raise ArgumentError(f"{what} have to be one-dimensional, got shape {tuple(tensor.shape)}.")
    return tensor


def csr_matrix(arg1, shape=None, ctx=None, dtype=None):
    """A CSRNDArray.

    Args:
        arg1: ``(data, indices, indptr)``, ``(data, (row, col))``, a shape ``(rows, columns)``, or a dense, SciPy or CSR matrix.
        shape: Shape of the matrix; read off the indices by default.
        ctx, dtype: As of :func:`mxnet.nd.array`.

    Raises:
        ArgumentError: ``arg1`` is none of these.
    """
    context = read_context(ctx)
    device = context.torch_device
    if isinstance(arg1, tuple) and len(arg1) == 2 and isinstance(arg1[1], tuple | list) and len(arg1[1]) == 2:
        return _from_coordinates(arg1, shape, context, dtype)
    if isinstance(arg1, tuple) and len(arg1) == 2:
        return _agree(zeros("csr", arg1, ctx=context, dtype=dtype), shape, "csr_matrix")
    if isinstance(arg1, tuple) and len(arg1) == 3:
        values, columns = _values_of(arg1[0], dtype, device), _index_of(arg1[1], device, "indices")
        starts = _index_of(arg1[2], device, "indptr")
        if shape is None:
            if not columns.numel():
                raise ArgumentError("csr_matrix: the shape cannot be read off empty indices; pass shape=(rows, columns).")
            shape = (starts.numel() - 1, int(columns.max()) + 1)
        if values.dim() != 1 or values.numel() != columns.numel():
            raise ArgumentError(f"csr_matrix: {values.numel()} values for {columns.numel()} column indices.")
        return CSRNDArray._make(values, [columns, starts], shape, context)
    if isinstance(arg1, CSRNDArray):
        made = arg1._copy_to(context)
    elif hasattr(arg1, "tocsr"):
        found = arg1.tocsr()
        found.sort_indices()
        made = CSRNDArray._make(_values_of(found.data, dtype, device), [_index_of(found.indices, device, "indices"),
                                _index_of(found.indptr, device, "indptr")], found.shape, context)
    else:
        values = None if isinstance(arg1, int | float | str | type(None)) else _values_of(arg1, dtype, device)
        if values is None or values.dim() != 2:
            raise ArgumentError("csr_matrix: expected (data, indices, indptr), (data, (row, col)), a shape or a matrix, got "
                                f"a {type(arg1).__name__}{'' if values is None else f' of shape {tuple(values.shape)}'}.")
        made = cast_storage(NDArray._wrap(values, context), "csr")
    _agree(made, shape, "csr_matrix")
    return made if dtype is None else made.astype(dtype, copy=False)


def _from_coordinates(arg1, shape, context, dtype):
    device = context.torch_device
    given = np.asarray(arg1[0]) if isinstance(arg1[0], list | tuple) else arg1[0]        # lists keep NumPy's type here, as in 1.9.1
    values, (rows, columns) = _values_of(given, dtype, device), (_index_of(i, device, "indices") for i in arg1[1])
    if shape is None:
        shape = (int(rows.max()) + 1, int(columns.max()) + 1)
    for what, index, size in (("rows", rows, shape[0]), ("columns", columns, shape[1])):
        if index.numel() and not 0 <= int(index.min()) <= int(index.max()) < size:
            raise ArgumentError(f"csr_matrix: {what} have to be in [0, {size}).")
    found = torch.sparse_coo_tensor(torch.stack([rows, columns]), values, shape, check_invariants=False).coalesce()
    rows, columns = found.indices()
    return csr_of_coordinates(rows, columns, found.values(), shape, context)


def _agree(made, shape, what):
    if shape is not None and tuple(shape) != made.shape:
        raise ArgumentError(f"{what}: the source has shape {made.shape}, shape={tuple(shape)} was given.")
    return made


def row_sparse_array(arg1, shape=None, ctx=None, dtype=None):
    """A RowSparseNDArray.

    Args:
        arg1: ``(data, indices)`` of the rows, a shape, or a dense or row-sparse array.
        shape, ctx, dtype: As of :func:`csr_matrix`.

    Raises:
        ArgumentError: ``arg1`` is none of these.
    """
    context = read_context(ctx)
    device = context.torch_device
    if isinstance(arg1, tuple) and len(arg1) == 2 and not all(isinstance(i, int | np.integer) for i in arg1):
        values, rows = _values_of(arg1[0], dtype, device), _index_of(arg1[1], device, "indices")
        if values.dim() < 1 or rows.numel() != values.shape[0]:
            raise ArgumentError(f"row_sparse_array: data has shape {tuple(values.shape)} for {rows.numel()} indices.")
        if shape is None:
            shape = (int(rows.max()) + 1 if rows.numel() else 0, *values.shape[1:])
        if tuple(shape)[1:] != tuple(values.shape[1:]):
            raise ShapeError(f"row_sparse_array: a row of data has shape {tuple(values.shape[1:])}, expected {tuple(shape)[1:]}.")
        return RowSparseNDArray._make(values, [rows], shape, context)
    if isinstance(arg1, tuple):
        return _agree(zeros("row_sparse", arg1, ctx=context, dtype=dtype), shape, "row_sparse_array")
    if isinstance(arg1, RowSparseNDArray):
        made = arg1._copy_to(context)
    else:
        if isinstance(arg1, int | float | str | type(None)):
            raise ArgumentError(f"row_sparse_array: expected (data, indices), a shape or an array, got a {type(arg1).__name__}.")
        made = cast_storage(NDArray._wrap(_values_of(arg1, dtype, device), context), "row_sparse")
    _agree(made, shape, "row_sparse_array")
    return made if dtype is None else made.astype(dtype, copy=False)


def array(source_array, ctx=None, dtype=None):
    """A sparse array of a sparse source: ours (same class) or SciPy's (csr). Keeps the type of elements by default."""
    if isinstance(source_array, NDArray):
        if source_array.stype == "default":
            raise ArgumentError("sparse.array: the source is dense; use mx.nd.array, or tostype().")
        made = source_array._copy_to(read_context(ctx) if ctx is not None else source_array._ctx)
        return made if dtype is None else made.astype(dtype, copy=False)
    if hasattr(source_array, "tocsr"):
        return csr_matrix(source_array, ctx=ctx, dtype=dtype)
    raise ArgumentError(f"sparse.array: expected a sparse array, got a {type(source_array).__name__}.")


def zeros(stype, shape, ctx=None, dtype=None, **kwargs):
    """An array of zeros with storage type ``stype``."""
    if stype == "default":
        return _dense.zeros(shape, ctx=ctx, dtype=dtype, **kwargs)
    context = read_context(ctx)
    shape = (shape,) if isinstance(shape, int | np.integer) else tuple(shape)
    if not shape or any(size < 0 for size in shape):
        raise ShapeError(f"zeros: a {stype} array cannot have shape {shape}; expected at least one axis and no negative sizes.")
    values = {"dtype": to_torch(None if dtype is _Null else dtype), "device": context.torch_device}
    places = {"dtype": torch.int64, "device": context.torch_device}
    if stype == "row_sparse":
        return RowSparseNDArray._make(torch.zeros((0, *shape[1:]), **values), [torch.zeros(0, **places)], shape, context)
    if stype == "csr":
        return CSRNDArray._make(torch.zeros(0, **values), [torch.zeros(0, **places), torch.zeros(shape[0] + 1, **places)], shape, context)
    raise ArgumentError(f"zeros: {stype!r} is no storage type; expected 'default', 'row_sparse' or 'csr'.")


def empty(stype, shape, ctx=None, dtype=None):
    """An array of zeros; nothing is stored for sparse ones."""
    return zeros(stype, shape, ctx=ctx, dtype=dtype)


def _binary(name, broadcasting, lhs, rhs):
    """The operator ``name`` for arrays of one shape; the function that broadcasts for others and for numbers."""
    if isinstance(lhs, NDArray) and isinstance(rhs, NDArray) and lhs.shape == rhs.shape:
        return invoke(registry.get(name), (lhs, rhs), {}, NDArray._wrap)
    return broadcasting(lhs, rhs)


def dot(lhs=None, rhs=None, transpose_a=_Null, transpose_b=_Null, forward_stype=_Null, out=None, name=None, **kwargs):
    """Product of matrices; see :func:`mxnet.nd.dot`. ``forward_stype`` is the storage type of the result, of dense matrices too."""
    made = functions_of("")("dot")(lhs, rhs, transpose_a=transpose_a, transpose_b=transpose_b, forward_stype=forward_stype, out=out, name=name,
                                   **kwargs)
    return made if out is not None or forward_stype in (None, _Null, made.stype) else made.tostype(forward_stype)


def add(lhs, rhs):
    """Sum; sparse when both have the same storage type."""
    return _binary("elemwise_add", _dense.add, lhs, rhs)


def subtract(lhs, rhs):
    """Difference; sparse when both have the same storage type."""
    return _binary("elemwise_sub", _dense.subtract, lhs, rhs)


def multiply(lhs, rhs):
    """Product; sparse when both have the same storage type, or one is a number."""
    return _binary("elemwise_mul", _dense.multiply, lhs, rhs)


def divide(lhs, rhs):
    """Quotient; sparse when the divisor is a number."""
    return _binary("elemwise_div", _dense.divide, lhs, rhs)
