"""Arrays that hold only their non-zero rows (row_sparse) or elements (csr)."""
import warnings

import numpy as np
import torch

from ..base import ArgumentError, DTypeError, IndexOutOfRange, MXNetError, NotSupportedForSparseNDArray, ShapeError
from ..context import Context
from ..dtype import to_numpy, to_torch
from ..ops import registry
from ..ops.engine import backward
from ..ops.mode import MODE
from .arithmetic import binary
from .ndarray import WHOLE, NDArray, tensor_of
from .register import invoke
from .sparse_recording import Spread, Tie

__all__ = ["BaseSparseNDArray", "CSRNDArray", "RowSparseNDArray", "cast_storage", "csr_of_coordinates", "csr_of_flat"]


class _NoDenseMemory(NotSupportedForSparseNDArray, AttributeError):
    """Asked for the memory of a dense array; an AttributeError too, so that generated functions notice sparse inputs."""


def _operator(elementwise, broadcasting, number):
    """A method ``x op y``: for arrays of one shape the operator that keeps the storage type in more cases."""
    def method(self, other):
        alike = isinstance(other, NDArray) and other.shape == self._sizes
        return binary(self, other, elementwise if alike else broadcasting, number)
    return method


class BaseSparseNDArray(NDArray):
    """What csr and row_sparse arrays share. Operators without a sparse implementation work on a dense copy.

    Attributes:
        _values: Tensor of the stored values.
        _index: Tensors that place them: (rows,) or (columns, row starts).
    """

    __module__ = "mxnet.ndarray.sparse"
    _anchor = None            # of a variable: the leaf of autograd that stands for this array; has its shape, but no memory of its own

    def __init__(self, handle=None, writable=True):
        if handle is not None:
            raise DTypeError("A sparse array is made by mx.nd.sparse.csr_matrix, row_sparse_array or tostype().")
        self.writable = writable

    @classmethod
    def _make(cls, values, index, shape, ctx):
        made = object.__new__(cls)
        made._values, made._index, made._sizes, made._ctx = values, tuple(index), tuple(shape), ctx
        return made

    @property
    def _data(self):
        raise _NoDenseMemory("This function")

    def _dense_tensor(self):
        made = torch.zeros(self._sizes, dtype=self._values.dtype, device=self._values.device)
        try:
            return self._fill(made)
        except (IndexError, RuntimeError):
            self._check(True)                            # says which index is wrong
            raise

    def _fill(self, zeros):
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
        """A copy of the stored values."""
        return self._part(self._values)

    @property
    def indices(self):
        """A copy of where they are: row numbers, or column numbers of csr (int64)."""
        return self._part(self._index[0])

    def _part(self, tensor):
        return NDArray._wrap(tensor.clone(), self._ctx)

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

    def __iter__(self):
        raise DTypeError(f"A {type(self).__name__} is not iterable; use tostype('default').")

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
        """Copy into another array of the same shape, or to a Context; False, with a warning, when ``other`` is this array."""
        if isinstance(other, Context):
            return self._copy_to(other)
        if other is self:
            warnings.warn("You are attempting to copy an array to itself", RuntimeWarning, stacklevel=2)
            return False
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
        """Raise MXNetError when the indices do not describe an array; ``full_check`` looks at every index, else only at shapes."""
        self._check(full_check)

    def tostype(self, stype):
        """This array with another storage type."""
        return cast_storage(self, stype)

    def __reduce__(self):
        return type(self), (None,), self.__getstate__()

    def reshape(self, *shape, **kwargs):
        """Raises NotSupportedForSparseNDArray."""
        raise NotSupportedForSparseNDArray(self.reshape, None, *shape)

    __add__ = _operator("elemwise_add", "broadcast_add", "_plus_scalar")
    __sub__ = _operator("elemwise_sub", "broadcast_sub", "_minus_scalar")
    __mul__ = _operator("elemwise_mul", "broadcast_mul", "_mul_scalar")
    __truediv__ = __div__ = _operator("elemwise_div", "broadcast_div", "_div_scalar")

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

    def __imod__(self, other):
        return self._in_place(self % other)

    def detach(self):
        """This memory, cut from the recorded graph."""
        return self._make(self._values, self._index, self._sizes, self._ctx)

    def attach_grad(self, grad_req="write", stype=None):
        """Make this array a variable; see :meth:`mxnet.nd.NDArray.attach_grad`. The gradient has this storage type unless told otherwise."""
        stype = stype or self.stype
        values = torch.zeros(0 if stype == "csr" else (0, *self._sizes[1:]), dtype=self._values.dtype, device=self._values.device)
        rows = torch.zeros(0, dtype=torch.int64, device=values.device)
        if stype == "default":
            grad = NDArray._wrap(torch.zeros(self._sizes, dtype=values.dtype, device=values.device), self._ctx)
        elif stype == "csr":
            grad = CSRNDArray._make(values, [rows, torch.zeros(self._sizes[0] + 1, dtype=torch.int64, device=rows.device)], self._sizes, self._ctx)
        else:
            grad = RowSparseNDArray._make(values, [rows], self._sizes, self._ctx)
        self._mark(grad, grad_req)

    def _new_leaf(self):
        self._anchor = torch.zeros((), dtype=self._values.dtype, device=self._values.device).expand(self._sizes)
        return self._anchor

    @property
    def _recorded(self):
        """What stands for this array in torch's graph; without gradient where nothing was recorded."""
        return self._values.new_zeros(()).expand(self._sizes) if self._anchor is None else self._anchor

    def backward(self, out_grad=None, retain_graph=False, train_mode=True):
        """Compute gradients of this array with respect to the variables it was computed from; see :meth:`mxnet.nd.NDArray.backward`."""
        head = out_grad._dense_tensor() if isinstance(out_grad, BaseSparseNDArray) else None if out_grad is None else out_grad._data
        backward([self._recorded], [head], retain_graph, train_mode)

    def _recorded_dense(self):
        """A dense tensor of the values that is part of the recorded graph when this array is a variable."""
        dense = self._dense_tensor()
        return Spread.apply(self._anchor, dense) if MODE.recording and self._anchor is not None else dense

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
        self._take_over(binary(self, found, "elemwise_add", None) if request == "add" else found)

    def _write(self, value, key=WHOLE):
        """Write a tensor of the whole, dense array."""
        if key is not WHOLE:
            raise NotSupportedForSparseNDArray("__setitem__")
        if not isinstance(value, torch.Tensor):
            value = torch.full(self._sizes, value, dtype=self._values.dtype)
        self._take_over(cast_storage(NDArray._wrap(value.to(self._values.dtype), self._ctx), self.stype))

    def _become(self, tensor):
        """Take over the dense result of an operator (``out=``), stored as this array stores its values."""
        if tensor.dtype is not self._values.dtype:
            raise DTypeError(f"out has type {self._values.dtype}, expected {tensor.dtype}".replace("torch.", ""))
        self._write(tensor)

    def __setitem__(self, key, value):
        if not (isinstance(key, slice) and key == slice(None)):
            raise ArgumentError(f"{type(self).__name__}: only x[:] = value is supported.")
        if isinstance(value, NDArray):
            if value is not self:
                value.copyto(self)
        elif isinstance(value, np.ndarray):
            if value.shape != self._sizes:
                raise ShapeError(f"{type(self).__name__}: the value has shape {value.shape}, expected {self._sizes}.")
            self._write(tensor_of(value, self._values.dtype))
        elif isinstance(value, int | float | np.generic) and self.stype == "row_sparse":
            self._write(float(value))
        else:
            raise ArgumentError(f"{type(self).__name__}: a {type(value).__name__} cannot be assigned; expected an array of shape {self._sizes}.")


def _dense_method(name):
    def method(self, *args, **kwargs):
        return getattr(self.tostype("default"), name)(*args, **kwargs)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"``{name}`` of a dense copy."
    return method


for _name in ("expand_dims", "flatten", "squeeze", "broadcast_to", "slice_assign", "slice_assign_scalar", "tolist", "__array__", "__dlpack__",
              "__dlpack_device__", "to_dlpack_for_read", "to_dlpack_for_write", "__int__", "__float__", "__index__"):
    setattr(BaseSparseNDArray, _name, _dense_method(_name))


class CSRNDArray(BaseSparseNDArray):
    """A matrix in compressed sparse rows: ``data`` and column ``indices`` of row i are at ``indptr[i]:indptr[i+1]``."""

    __module__ = "mxnet.ndarray.sparse"

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

    def _fill(self, zeros):
        return zeros.index_put_((self._rows(), self._index[0]), self._values, accumulate=True)

    def _flat(self):
        """Place of each stored value in the dense form, row after row."""
        return self._rows() * self._sizes[1] + self._index[0]

    def _ordered(self):
        """This matrix, or one with sorted columns where they are not; values at one place are added up."""
        places = self._flat()
        if bool((places.diff() > 0).all()):
            return self
        places, which = torch.unique(places, return_inverse=True)
        values = torch.zeros(places.numel(), dtype=self._values.dtype, device=places.device).index_add_(0, which, self._values)
        return csr_of_flat(places, values, self._sizes, self._ctx)

    def _other_sparse(self):
        """This matrix as row_sparse."""
        rows, place = torch.unique(self._rows(), return_inverse=True)
        values = torch.zeros((rows.numel(), self._sizes[1]), dtype=self._values.dtype, device=rows.device)
        values.index_put_((place, self._index[0]), self._values, accumulate=True)
        return RowSparseNDArray._make(values, [rows], self._sizes, self._ctx)

    def _check(self, full):
        columns, starts = self._index
        if starts.numel() != self._sizes[0] + 1:
            raise MXNetError(f"csr: indptr has {starts.numel()} entries, expected {self._sizes[0] + 1} because there are {self._sizes[0]} rows.")
        if full and (int(starts[0]) != 0 or int(starts[-1]) != columns.numel()):
            raise MXNetError(f"csr: indptr has to start at 0 and end at {columns.numel()}.")
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
        end = max(begin, end)
        if MODE.recording and self._anchor is not None:
            return invoke(registry.get("slice"), (self,), {"begin": (begin,), "end": (end,)}, self._wrap)
        return self._slice_rows(begin, end)

    def _slice_rows(self, begin, end):
        columns, starts = self._index
        low, high = int(starts[begin]), int(starts[end])
        return self._make(self._values[low:high].clone(), [columns[low:high].clone(), starts[begin:end + 1] - starts[begin]],
                          (end - begin, self._sizes[1]), self._ctx)

    def __iter__(self):
        return (self[i] for i in range(self._sizes[0]))

    def asscipy(self):
        """This matrix as a scipy.sparse.csr_matrix."""
        import scipy.sparse
        return scipy.sparse.csr_matrix(tuple(np.array(t.numpy(force=True)) for t in (self._values, *self._index)), shape=self._sizes)


class RowSparseNDArray(BaseSparseNDArray):
    """An array of which most rows are zero: row ``indices[i]`` is ``data[i]``."""

    __module__ = "mxnet.ndarray.sparse"

    @property
    def stype(self):
        """``'row_sparse'``."""
        return "row_sparse"

    def _fill(self, zeros):
        return zeros.index_copy_(0, self._index[0], self._values) if self._index[0].numel() else zeros

    def _ordered(self):
        """This array, or one with sorted rows where they are not."""
        rows = self._index[0]
        if bool((rows.diff() >= 0).all()):
            return self
        rows, order = rows.sort(stable=True)
        return RowSparseNDArray._make(self._values[order], [rows], self._sizes, self._ctx)

    def _other_sparse(self):
        """This matrix as csr."""
        if len(self._sizes) != 2:
            raise ShapeError(f"csr arrays have two axes, this one has shape {self._sizes}.")
        own = self._ordered()
        places = (own._values != 0).nonzero()
        return csr_of_coordinates(own._index[0][places[:, 0]], places[:, 1], own._values[places[:, 0], places[:, 1]], self._sizes, self._ctx)

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


def csr_of_coordinates(rows, columns, values, shape, ctx):
    """A CSRNDArray from coordinates that are sorted by row and column."""
    starts = torch.zeros(shape[0] + 1, dtype=torch.int64, device=rows.device)
    starts[1:] = torch.bincount(rows, minlength=shape[0]).cumsum(0)
    return CSRNDArray._make(values, [columns.contiguous(), starts], shape, ctx)


def csr_of_flat(places, values, shape, ctx):
    """A CSRNDArray from sorted places in the dense form, row after row."""
    width = max(shape[1], 1)
    return csr_of_coordinates(places // width, places % width, values, shape, ctx)


def cast_storage(source, stype):
    """``source`` with storage type ``'default'``, ``'row_sparse'`` or ``'csr'``."""
    if stype == source.stype:
        return source.copy()
    if isinstance(source, BaseSparseNDArray):
        if stype == "default":
            return NDArray._wrap(source._recorded_dense(), source._ctx)
        if stype not in ("row_sparse", "csr"):
            raise ArgumentError(f"tostype: {stype!r} is no storage type; expected 'default', 'row_sparse' or 'csr'.")
        return source._other_sparse()
    made = _stored(source._data.detach(), stype, source._ctx)
    if MODE.recording and source._data.requires_grad:
        made._anchor = Tie.apply(source._data)
    return made


def _stored(tensor, stype, ctx):
    if stype == "row_sparse":
        if tensor.dim() < 1:
            raise ShapeError("row_sparse arrays need at least one axis.")
        rows = (tensor != 0).flatten(1).any(1).nonzero().reshape(-1) if tensor.dim() > 1 else tensor.nonzero().reshape(-1)
        return RowSparseNDArray._make(tensor[rows], [rows], tensor.shape, ctx)
    if stype == "csr":
        if tensor.dim() != 2:
            raise ShapeError(f"csr arrays have two axes, this one has shape {tuple(tensor.shape)}.")
        places = (tensor != 0).nonzero()
        return csr_of_coordinates(places[:, 0], places[:, 1], tensor[places[:, 0], places[:, 1]], tensor.shape, ctx)
    raise ArgumentError(f"tostype: {stype!r} is no storage type; expected 'default', 'row_sparse' or 'csr'.")
