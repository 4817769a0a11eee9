"""mx.nd.sparse: arrays that hold only their non-zero rows (row_sparse) or elements (csr)."""
import numpy as np
import torch

from ..base import ArgumentError, DTypeError, IndexOutOfRange, MXNetError, NotSupportedForSparseNDArray, ShapeError, _Null
from ..context import Context
from ..dtype import to_numpy, to_torch
from . import functions as _dense
from .arithmetic import plain
from .ndarray import WHOLE, NDArray, tensor_of
from .register import lookup, read_context

__all__ = ["BaseSparseNDArray", "CSRNDArray", "RowSparseNDArray", "add", "array", "cast_storage", "csr_matrix", "divide", "empty", "multiply",
           "row_sparse_array", "subtract", "zeros"]

_find, __dir__ = lookup("sparse", __name__, lambda: NDArray, globals())


def __getattr__(name):
    try:
        return _find(name)
    except AttributeError:
        from . import functions_of
        if name.startswith("_"):
            raise
        return functions_of("")(name)


class BaseSparseNDArray(NDArray):
    """What csr and row_sparse arrays share. Operators without a sparse implementation work on a dense copy.

    Attributes:
        _values: Tensor of the stored values.
        _index: Tensors that place them: (rows,) or (columns, row starts).
    """

    _marked = None

    def __init__(self, handle=None, writable=True):
        if handle is not None:
            raise DTypeError("A sparse array is made by mx.nd.sparse.csr_matrix, row_sparse_array or tostype().")
        self.writable = writable

    @classmethod
    def _make(cls, values, index, shape, ctx):
        made = object.__new__(cls)
        made._values, made._index, made._sizes, made._ctx = values, tuple(index), tuple(shape), ctx
        return made

    def _dense_tensor(self):
        raise NotImplementedError(f"{type(self).__name__} has no dense form.")

    @property
    def shape(self):
        """Sizes of the axes, a tuple."""
        return self._sizes

    @property
    def ndim(self):
        """Number of axes."""
        return len(self._sizes)

    @property
    def size(self):
        """Number of elements, zeros included."""
        return int(np.prod(self._sizes))

    @property
    def dtype(self):
        """NumPy's class of the elements."""
        return to_numpy(self._values.dtype)

    @property
    def handle(self):
        """The tensor of stored values."""
        return self._values

    @property
    def data(self):
        """The stored values as a dense array."""
        return self._part(self._values)

    @property
    def indices(self):
        """Where they are: row numbers, or column numbers of csr (int64)."""
        return self._part(self._index[0])

    def _part(self, tensor):
        return NDArray._wrap(tensor, self._ctx)

    def _touch(self):
        """Count a write."""
        if self._cell is not None:
            self._cell[0] += 1

    def asnumpy(self):
        """A dense NumPy copy."""
        return self.tostype("default").asnumpy()

    def asscalar(self):
        """The one element as a NumPy scalar."""
        return self.tostype("default").asscalar()

    def __repr__(self):
        return f"\n<{type(self).__name__} {'x'.join(map(str, self.shape))} @{self._ctx}>"

    def __len__(self):
        return self._sizes[0]

    def __bool__(self):
        return bool(self.tostype("default"))

    def _same(self, values):
        return self._make(values, [i.clone() for i in self._index], self._sizes, self._ctx)

    def copy(self):
        """A copy."""
        return self._same(self._values.clone())

    def _copy_to(self, ctx):
        device = ctx.torch_device
        return self._make(self._values.to(device, copy=True), [i.to(device, copy=True) for i in self._index], self._sizes, ctx)

    def _take_over(self, other):
        self._values = other._values.to(dtype=self._values.dtype, device=self._values.device, copy=True)
        self._index = tuple(i.to(self._values.device, copy=True) for i in other._index)
        self._touch()

    def copyto(self, other):
        """Copy into another array of the same shape, or to a Context."""
        if isinstance(other, Context):
            return self._copy_to(other)
        if not isinstance(other, NDArray):
            raise DTypeError(f"copyto: cannot copy to a {type(other).__name__}; expected an NDArray or a Context.")
        if other.shape != self.shape:
            raise ShapeError(f"copyto: the target has shape {other.shape}, expected {self.shape}.")
        if isinstance(other, BaseSparseNDArray):
            other._take_over(self if other.stype == self.stype else self.tostype("default").tostype(other.stype))
        else:
            other._write(self._dense_tensor())
        return other

    def astype(self, dtype, copy=True):
        """A copy with another type of elements; the array itself when the type is the same and ``copy`` is False."""
        wanted = to_torch(dtype)
        if not copy and wanted is self._values.dtype:
            return self
        return self._same(self._values.to(wanted, copy=True))

    def check_format(self, full_check=True):
        """Raise MXNetError when the indices do not describe an array; ``full_check`` looks at every index."""
        self._check(full_check)

    def tostype(self, stype):
        """This array with another storage type."""
        return cast_storage(self, stype)

    def __reduce__(self):
        return type(self), (None,), self.__getstate__()

    def reshape(self, *shape, **kwargs):
        """Raises NotSupportedForSparseNDArray."""
        raise NotSupportedForSparseNDArray(self.reshape, None, *shape)

    __add__, __sub__ = plain("broadcast_add", "_plus_scalar"), plain("broadcast_sub", "_minus_scalar")
    __mul__, __truediv__ = plain("broadcast_mul", "_mul_scalar"), plain("broadcast_div", "_div_scalar")
    __div__ = __truediv__

    def _in_place(self, found):
        self._take_over(found if found.stype == self.stype else cast_storage(found, self.stype))
        return self

    def __iadd__(self, other):
        return self._in_place(self + other)

    def __isub__(self, other):
        return self._in_place(self - other)

    def __imul__(self, other):
        return self._in_place(self * other)

    def __itruediv__(self, other):
        return self._in_place(self / other)

    __idiv__ = __itruediv__

    def detach(self):
        """This array; sparse arrays are not recorded."""
        return self

    def attach_grad(self, grad_req="write", stype=None):
        """Sparse arrays are no variables of autograd.

        Raises:
            NotImplementedError: Use a dense variable, with a sparse gradient if wanted: ``x.attach_grad(stype='row_sparse')``.
        """
        raise NotImplementedError("attach_grad: a sparse array is no variable; use a dense one (its gradient may be row_sparse: "
                                  "attach_grad(stype='row_sparse')).")

    def _gradient_arrived(self, marked):
        """Hook of a dense variable whose gradient buffer is this sparse array."""
        def arrived(leaf):
            value, leaf.grad = leaf.grad, None
            marked.fresh = True
            if value is not None:
                self._receive(value, marked.req)
        return arrived

    def _receive(self, value, request):
        """Write (or, for ``'add'``, add) a gradient tensor, dense or in torch's row-wise sparse form."""
        if value.is_sparse:
            value = value.coalesce()
            found = RowSparseNDArray._make(value.values(), [value.indices()[0]], self._sizes, self._ctx)
            found = found if self.stype == "row_sparse" else cast_storage(found, self.stype)
        else:
            found = cast_storage(NDArray._wrap(value.detach(), self._ctx), self.stype)
        self._take_over(add(self, found) if request == "add" else found)

    def _write(self, value, key=WHOLE):
        """Write a tensor of the whole, dense array."""
        if key is not WHOLE:
            raise NotSupportedForSparseNDArray("__setitem__")
        if not isinstance(value, torch.Tensor):
            value = torch.full(self._sizes, value, dtype=self._values.dtype)
        self._take_over(cast_storage(NDArray._wrap(value.to(self._values.dtype), self._ctx), self.stype))

    def __setitem__(self, key, value):
        if not (isinstance(key, slice) and key == slice(None)):
            raise ArgumentError(f"{type(self).__name__}: only x[:] = value is supported.")
        if isinstance(value, NDArray):
            value.copyto(self)
        else:
            self._write(tensor_of(np.broadcast_to(np.asarray(value), self._sizes), self._values.dtype))


class CSRNDArray(BaseSparseNDArray):
    """A matrix in compressed sparse rows: ``data`` and column ``indices`` of row i are at ``indptr[i]:indptr[i+1]``."""

    @property
    def stype(self):
        """``'csr'``."""
        return "csr"

    @property
    def indptr(self):
        """Where each row starts in ``data`` (int64)."""
        return self._part(self._index[1])

    def _rows(self):
        columns, starts = self._index
        return torch.repeat_interleave(torch.arange(self._sizes[0], device=starts.device), starts.diff(), output_size=columns.numel())

    def _dense_tensor(self):
        made = torch.zeros(self._sizes, dtype=self._values.dtype, device=self._values.device)
        return made.index_put_((self._rows(), self._index[0]), self._values, accumulate=True)

    def _check(self, full):
        columns, starts = self._index
        if starts.numel() != self._sizes[0] + 1 or int(starts[0]) != 0 or int(starts[-1]) != columns.numel():
            raise MXNetError(f"csr: indptr has to start at 0, end at {columns.numel()} and have {self._sizes[0] + 1} entries.")
        if full and columns.numel():
            if bool((starts.diff() < 0).any()):
                raise MXNetError("csr: indptr has to be non-decreasing.")
            if int(columns.min()) < 0 or int(columns.max()) >= self._sizes[1]:
                raise MXNetError(f"csr: column indices have to be in [0, {self._sizes[1]}).")
            same_row = self._rows().diff() == 0
            if bool((columns.diff()[same_row] <= 0).any()):
                raise MXNetError("csr: the column indices of a row have to increase.")

    def __getitem__(self, key):
        if isinstance(key, int | np.integer):
            if not -self._sizes[0] <= key < self._sizes[0]:
                raise IndexOutOfRange(f"row {key} is out of range for shape {self._sizes}.")
            key = int(key) % self._sizes[0]
            key = slice(key, key + 1)
        if not isinstance(key, slice) or key.step not in (None, 1):
            raise ArgumentError("A CSRNDArray is indexed by a row number or a slice of rows with step 1.")
        if key == slice(None):
            return self
        begin, end, _ = key.indices(self._sizes[0])
        columns, starts = self._index
        end = max(begin, end)
        low, high = int(starts[begin]), int(starts[end])
        return self._make(self._values[low:high].clone(), [columns[low:high].clone(), starts[begin:end + 1] - starts[begin]],
                          (end - begin, self._sizes[1]), self._ctx)

    def asscipy(self):
        """This matrix as a scipy.sparse.csr_matrix."""
        import scipy.sparse
        return scipy.sparse.csr_matrix((self.data.asnumpy(), self.indices.asnumpy(), self.indptr.asnumpy()), shape=self._sizes)


class RowSparseNDArray(BaseSparseNDArray):
    """An array of which most rows are zero: row ``indices[i]`` is ``data[i]``."""

    @property
    def stype(self):
        """``'row_sparse'``."""
        return "row_sparse"

    def _dense_tensor(self):
        made = torch.zeros(self._sizes, dtype=self._values.dtype, device=self._values.device)
        return made.index_copy_(0, self._index[0], self._values) if self._index[0].numel() else made

    def _check(self, full):
        rows = self._index[0]
        if rows.numel() != self._values.shape[0]:
            raise MXNetError(f"row_sparse: {rows.numel()} indices for {self._values.shape[0]} rows of data.")
        if full and rows.numel():
            if int(rows.min()) < 0 or int(rows.max()) >= self._sizes[0]:
                raise MXNetError(f"row_sparse: row indices have to be in [0, {self._sizes[0]}).")
            if bool((rows.diff() <= 0).any()):
                raise MXNetError("row_sparse: row indices have to increase.")

    def __getitem__(self, key):
        if isinstance(key, slice) and key == slice(None):
            return self
        raise ArgumentError("A RowSparseNDArray supports only x[:]; use retain(rows) or tostype('default').")

    def retain(self, *args, **kwargs):
        """The array with only the given rows (missing ones become stored zeros)."""
        from . import functions_of
        return functions_of("sparse")("retain")(self, *args, **kwargs)


def cast_storage(source, stype):
    """``source`` with storage type ``'default'``, ``'row_sparse'`` or ``'csr'``."""
    if stype == source.stype:
        return source.copy()
    if isinstance(source, BaseSparseNDArray):
        dense = NDArray._wrap(source._dense_tensor(), source._ctx)
        if stype == "default":
            return dense
        if not (source.stype == "csr" and stype == "row_sparse") and stype not in ("row_sparse", "csr"):
            raise ArgumentError(f"tostype: {stype!r} is no storage type; expected 'default', 'row_sparse' or 'csr'.")
        return cast_storage(dense, stype)
    tensor = source._data.detach()
    if stype == "row_sparse":
        if tensor.dim() < 1:
            raise ShapeError("row_sparse arrays need at least one axis.")
        rows = (tensor != 0).reshape(tensor.shape[0], -1).any(1).nonzero().reshape(-1)
        return RowSparseNDArray._make(tensor[rows], [rows], tensor.shape, source._ctx)
    if stype == "csr":
        if tensor.dim() != 2:
            raise ShapeError(f"csr arrays have two axes, this one has shape {tuple(tensor.shape)}.")
        places = (tensor != 0).nonzero()
        starts = torch.zeros(tensor.shape[0] + 1, dtype=torch.int64, device=tensor.device)
        starts[1:] = torch.bincount(places[:, 0], minlength=tensor.shape[0]).cumsum(0)
        return CSRNDArray._make(tensor[places[:, 0], places[:, 1]], [places[:, 1].contiguous(), starts], tensor.shape, source._ctx)
    raise ArgumentError(f"tostype: {stype!r} is no storage type; expected 'default', 'row_sparse' or 'csr'.")


def _values_of(source, dtype, device):
    """Values as a tensor: as they are typed for arrays, float32 for lists."""
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
        tensor = tensor_of(source, torch.int64, device)
    except (TypeError, ValueError) as error:
        raise ArgumentError(f"{what}: {error}") from None
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
        return zeros("csr", arg1, ctx=context, dtype=dtype)
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
        if isinstance(arg1, int | float | str | type(None)) or np.ndim(arg1 if not isinstance(arg1, NDArray) else arg1.asnumpy()) != 2:
            raise ArgumentError("csr_matrix: expected (data, indices, indptr), (data, (row, col)), a shape or a matrix, got "
                                f"a {type(arg1).__name__}.")
        made = cast_storage(NDArray._wrap(_values_of(arg1, dtype, device), context), "csr")
    _agree(made, shape, "csr_matrix")
    return made if dtype is None else made.astype(dtype, copy=False)


def _from_coordinates(arg1, shape, context, dtype):
    device = context.torch_device
    values, (rows, columns) = _values_of(arg1[0], dtype, device), (_index_of(i, device, "indices") for i in arg1[1])
    if shape is None:
        shape = (int(rows.max()) + 1, int(columns.max()) + 1)
    found = torch.sparse_coo_tensor(torch.stack([rows, columns]), values, shape, check_invariants=False).coalesce()
    rows, columns = found.indices()
    starts = torch.zeros(shape[0] + 1, dtype=torch.int64, device=device)
    starts[1:] = torch.bincount(rows, minlength=shape[0]).cumsum(0)
    return CSRNDArray._make(found.values(), [columns.contiguous(), starts], shape, context)


def _agree(made, shape, what):
    if shape is not None and tuple(shape) != made.shape:
        raise ArgumentError(f"{what}: the source has shape {made.shape}, shape={tuple(shape)} was given.")


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
        if rows.numel() != values.shape[0]:
            raise ArgumentError(f"row_sparse_array: {values.shape[0]} rows of data for {rows.numel()} indices.")
        order = rows.argsort()
        if shape is None:
            shape = (int(rows.max()) + 1 if rows.numel() else 0, *values.shape[1:])
        return RowSparseNDArray._make(values[order], [rows[order]], shape, context)
    if isinstance(arg1, tuple):
        return zeros("row_sparse", arg1, ctx=context, dtype=dtype)
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


def add(lhs, rhs):
    """Sum; sparse when both have the same storage type."""
    return _dense.add(lhs, rhs)


def subtract(lhs, rhs):
    """Difference; sparse when both have the same storage type."""
    return _dense.subtract(lhs, rhs)


def multiply(lhs, rhs):
    """Product; sparse when both have the same storage type, or one is a number."""
    return _dense.multiply(lhs, rhs)


def divide(lhs, rhs):
    """Quotient; sparse when the divisor is a number."""
    return _dense.divide(lhs, rhs)
