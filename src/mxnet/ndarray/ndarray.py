"""The NDArray: a torch tensor, its context and, when attached, its gradient."""
import warnings

import numpy as np
import torch

from ..base import ArgumentError, DTypeError, MissingError, MXNetError, ShapeError, _Null
from ..context import Context, cpu
from ..dtype import name as name_of
from ..dtype import to_numpy, to_torch
from ..ops import registry
from ..ops.engine import backward, replaces
from ..ops.mode import MODE
from . import indexing
from .arithmetic import Arithmetic
from .exchange import Exchange
from .notes import INDEXED, Source, Unknown, keep, note_of
from .register import invoke, read_context
from .shaping import Shaping
from .sources import tensor_of_numbers

__all__ = ["NDArray", "array", "tensor_of"]

_new = object.__new__
_EVERYTHING = slice(None)
_NO_VALUES = (str, bytes, dict, set)
WHOLE = object()              # the key of a write to all elements


class WrongRequest(ArgumentError, MissingError):
    """A ``grad_req`` that is none; 1.9.1 raises KeyError."""


class _Marked:
    """What a leaf knows about its gradient: where it goes (an NDArray) and how. Held by the leaf's hook."""

    __slots__ = ("fresh", "grad", "req")

    def __init__(self, grad, req):
        self.grad, self.req = grad, req
        self.fresh = False               # a gradient has arrived since an optimizer used it; Trainer asks and resets

    def arrived(self, leaf):
        """Called by torch once the gradient of a backward pass is complete in ``leaf.grad``."""
        value, leaf.grad = leaf.grad, None
        if value is None or value._is_zerotensor():      # torch's ways of saying that nothing depends on the leaf
            value = torch.zeros_like(leaf.detach())
        grad = self.grad
        self.fresh = True
        if value.is_sparse:
            value = value.to_dense()
        if self.req == "add":
            grad._data.data.add_(value)
        elif grad._cell is None and replaces(value, grad._data):
            grad._data = value.detach()                  # nobody else sees the old buffer: take the new one, no copy
            return
        else:
            grad._data.data.copy_(value)
        grad._touch()


class NDArray(Arithmetic, Exchange, Shaping):
    """An array of numbers on a device, with MXNet's imperative operators as methods.

    Made by :func:`mxnet.nd.array`, ``mx.nd.zeros`` and operators. Basic slices and ``reshape`` share memory with their source.

    >>> mx.nd.array([[1, 2], [3, 4]]).sum(axis=0).asnumpy()
    array([4., 6.], dtype=float32)
    """

    __array_priority__ = 1000.0
    _numpy_semantics = False
    _cell = None              # one-element list that counts writes; shared by an array and its views, made when somebody watches
    _marked = None            # _Marked of a variable
    _note = None              # what a recorded array was computed from, see notes.py
    writable = True

    def __init__(self, handle=None, writable=True):
        if handle is not None:
            if not isinstance(handle, torch.Tensor):
                raise DTypeError(f"NDArray: a {type(handle).__name__} is no tensor; mx.nd.array(...) makes an array from values.")
            self._data = handle
            self._ctx = _context_of(handle)
        self.writable = writable

    @classmethod
    def _wrap(cls, tensor, ctx):
        made = _new(cls)
        made._data = tensor
        made._ctx = ctx
        return made

    # -- writes: one door -------------------------------------------------------------------------------------------
    def _touch(self):
        """Count a write: prepared copies of this memory (Programs, views) are stale now."""
        if self._cell is not None:
            self._cell[0] += 1

    def _watch(self):
        """The write counter of this memory, made at first use."""
        if self._cell is None:
            self._cell = [0]
        return self._cell

    def _share(self, tensor):
        """An array over a view of this one's memory."""
        made = self._wrap(tensor, self._ctx)
        made._cell = self._watch()
        return made

    def _check_write(self):
        if MODE.recording and (self._marked is not None or self._data.requires_grad):
            raise MXNetError("Inplace writes (x[:] = …, +=, out=) to an array that is part of a computational graph are not supported "
                             "while recording: write outside of autograd.record(), or make a new array.")

    def _write(self, value, key=WHOLE):
        """Write ``value`` (tensor or number) to the whole array or to ``key``."""
        self._check_write()
        if isinstance(value, torch.Tensor):
            if MODE.recording and value.requires_grad:
                target = self._data                      # recorded: the written array depends on the value
                self._note = Unknown("a write to an array (x[:] = …, out=)")
            else:
                target, value = self._data.data, value.detach()
            if value.device != target.device:
                value = value.to(target.device)
        else:
            target = self._data.data
        if key is WHOLE:
            if isinstance(value, torch.Tensor):
                if value.shape != target.shape:
                    value = indexing.broadcast_value(value, target)
                target.copy_(value)
            else:
                target.fill_(value)
        else:
            indexing.assign(target, key, value)
        self._touch()

    def _become(self, tensor):
        """Take over an operator's result (``out=``): same memory, and its graph while recording."""
        if tensor.dtype is not self._data.dtype:
            raise DTypeError(f"out has type {self._data.dtype}, expected {tensor.dtype}".replace("torch.", ""))
        self._write(tensor)

    # -- facts ------------------------------------------------------------------------------------------------------
    @property
    def shape(self):
        """Sizes of the axes, a tuple."""
        return tuple(self._data.shape)

    @property
    def ndim(self):
        """Number of axes."""
        return self._data.dim()

    @property
    def size(self):
        """Number of elements."""
        return self._data.numel()

    @property
    def dtype(self):
        """NumPy's class of the elements, e.g. ``numpy.float32``."""
        return to_numpy(self._data.dtype)

    @property
    def stype(self):
        """Storage type: ``'default'`` (dense), ``'row_sparse'`` or ``'csr'``."""
        return "default"

    @property
    def context(self):
        """Where the array lives."""
        return self._ctx

    ctx = context

    @property
    def handle(self):
        """The torch tensor behind this array."""
        return self._data

    @property
    def grad(self):
        """Gradient buffer made by :meth:`attach_grad`, or None."""
        return None if self._marked is None else self._marked.grad

    @property
    def T(self):
        """A copy with the axes reversed."""
        return self.transpose()

    def __len__(self):
        if not self._data.dim():
            raise DTypeError("len() of an array without axes")
        return self._data.shape[0]

    def __bool__(self):
        if self._data.numel() == 1:
            return bool(self._data)
        if self._data.numel() == 0:
            return False
        raise ArgumentError(f"The truth value of an array with {self._data.numel()} elements is ambiguous; use asnumpy().any() or .all().")

    __nonzero__ = __bool__

    def _scalar(self, kind):
        if self._data.numel() != 1:
            raise ArgumentError(f"only an array with one element becomes a Python scalar; this one has shape {self.shape}.")
        return kind(self._data.item())

    def __float__(self):
        return self._scalar(float)

    def __int__(self):
        return self._scalar(int)

    def __index__(self):
        if self._data.is_floating_point():
            raise DTypeError("only arrays of integers with one element can be used as an index")
        return self._scalar(int)

    def __iter__(self):
        if not self._data.dim():
            raise DTypeError("iteration over an array without axes")
        for index in range(self._data.shape[0]):
            yield self[index]

    def __repr__(self):
        shape = "x".join(str(n) for n in self.shape)
        return f"\n{self.asnumpy()!s}\n<{type(self).__name__} {shape} @{self._ctx}>"

    __hash__ = object.__hash__

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    # -- moving -----------------------------------------------------------------------------------------------------
    def copy(self):
        """A copy on the same context; recorded."""
        return self._copy_to(self._ctx)

    def _copy_to(self, ctx):
        if ctx == self._ctx:
            return invoke(registry.get("_copyto"), (self,), {}, _moved(type(self), ctx))
        made = self._wrap(self._recorded(lambda t: t.to(ctx.torch_device, copy=True)), ctx)
        return self._noted(made, "_copyto", {})

    def _recorded(self, function):
        """``function(tensor)``, part of the graph while recording only."""
        return function(self._data if MODE.recording else self._data.detach())

    def _noted(self, made, operator, attrs):
        """``made``, computed from this array, with its note where it is recorded."""
        if made._data.requires_grad:
            keep(made, operator, attrs, (self,))
        return made

    def copyto(self, other):
        """Copy into another array (cast to its type), or to a Context; False, with a warning, when ``other`` is this array.

        Raises:
            ShapeError: The shapes differ.
            DTypeError: ``other`` is neither.
        """
        if isinstance(other, Context):
            return self._copy_to(other)
        if not isinstance(other, NDArray):
            raise DTypeError(f"copyto: cannot copy to a {type(other).__name__}; expected an NDArray or a Context.")
        if other is self:
            warnings.warn("You are attempting to copy an array to itself", RuntimeWarning, stacklevel=2)
            return False
        if other.shape != self.shape:
            raise ShapeError(f"copyto: the target has shape {other.shape}, expected {self.shape}.")
        other._write(self._data)
        return other

    def as_in_context(self, context):
        """This array on ``context``: itself when it is there already, else a copy."""
        if context == self._ctx:
            return self
        if not isinstance(context, Context):
            raise DTypeError(f"as_in_context: expected a Context such as mx.cpu(0), got a {type(context).__name__}.")
        return self._copy_to(context)

    as_in_ctx = as_in_context

    def astype(self, dtype, copy=True):
        """A copy with another type of elements; the array itself when the type is the same and ``copy`` is False."""
        wanted = to_torch(dtype)
        if not copy and wanted is self._data.dtype:
            return self
        return invoke(registry.get("Cast"), (self,), {"dtype": wanted}, self._wrap)

    def tostype(self, stype):
        """This array with another storage type."""
        from .sparse_arrays import cast_storage
        return cast_storage(self, stype)

    def as_nd_ndarray(self):
        """This memory as an mx.nd array."""
        return self

    def as_np_ndarray(self):
        """This memory as an mx.np array; part of the same recorded graph."""
        from ..ndarray import numpy_class
        return self._alias(numpy_class())

    def _alias(self, array_class):
        made = array_class._wrap(self._data, self._ctx)
        made._cell, made._marked, made._note = self._watch(), self._marked, self._note
        return made

    def detach(self):
        """This memory, cut from the recorded graph."""
        return self._share(self._data.detach())

    # -- gradients --------------------------------------------------------------------------------------------------
    def attach_grad(self, grad_req="write", stype=None):
        """Make this array a variable: backward fills ``grad``.

        Args:
            grad_req: ``'write'`` replaces, ``'add'`` accumulates, ``'null'`` computes none.
            stype: Storage type of the gradient.
        """
        grad = self._wrap(torch.zeros_like(self._data.detach(), memory_format=torch.contiguous_format), self._ctx)
        if stype not in (None, "default"):
            from .sparse import zeros as sparse_zeros
            grad = sparse_zeros(stype, self.shape, ctx=self._ctx, dtype=self.dtype)
        self._mark(grad, grad_req)

    def _mark(self, grad, grad_req):
        """Become a leaf whose gradient goes to ``grad``."""
        if grad_req not in ("write", "add", "null"):
            raise WrongRequest(f"grad_req is {grad_req!r}, expected 'write', 'add' or 'null'.")
        leaf, self._note = self._new_leaf(), Source("var")
        self._marked = _Marked(grad, grad_req)
        if grad_req != "null" and leaf.is_floating_point():
            leaf.requires_grad_(True)
            leaf.mx_grad_req = grad_req                     # custom operators are told how their gradient is written
            leaf.mx_sparse_grad = grad.stype == "row_sparse"
            leaf.register_post_accumulate_grad_hook(grad._gradient_arrived(self._marked))

    def _new_leaf(self):
        self._data = self._data.detach()
        return self._data

    def _gradient_arrived(self, marked):
        """The hook through which gradients reach this buffer; sparse buffers have their own."""
        return marked.arrived

    def backward(self, out_grad=None, retain_graph=False, train_mode=True):
        """Compute gradients of this array with respect to the variables it was computed from.

        Args:
            out_grad: Gradient of this array, ones by default.
            retain_graph: Keep the graph for another backward.
            train_mode: See :func:`mxnet.autograd.backward`.
        """
        backward([self._data], [None if out_grad is None else out_grad._data], retain_graph, train_mode)

    # -- indexing ---------------------------------------------------------------------------------------------------
    def __getitem__(self, key):
        tensor, numpy = self._data, self._numpy_semantics
        if not MODE.recording and tensor.requires_grad:
            tensor = tensor.detach()
        if key.__class__ is int and tensor.dim() > 1:
            try:
                found, shared = tensor[key], True
            except IndexError:
                found, shared = indexing.read(tensor, key, numpy)
            if not found.is_contiguous():
                found, shared = found.contiguous(), False
        elif key.__class__ is slice and key.step is None and indexing.is_plain(key) and tensor.dim():
            found, shared = tensor[key], True
            if not (found.numel() and found.is_contiguous()):
                found, shared = indexing.read(tensor, key, numpy or MODE.np_shape)
        else:
            found, shared = indexing.read(tensor, key, numpy or MODE.np_shape)
        if shared:
            made = self._wrap(found, self._ctx)
            cell = self._cell
            if cell is None:
                cell = self._cell = [0]
            made._cell = cell
        else:
            made = self._wrap(found, self._ctx)
        if found.requires_grad:
            made._note = (INDEXED, (key, tensor.dim()), (note_of(self),))
        return made

    def __setitem__(self, key, value):
        kind = value.__class__
        if kind is not int and kind is not float:
            value = self._assigned(value)
        if key.__class__ is slice and key == _EVERYTHING and not isinstance(value, torch.Tensor):
            key = WHOLE
            if isinstance(value, float) and not self._data.is_floating_point():
                value = int(value)
        self._write(value, key)

    def _assigned(self, value):
        """What is written to elements, as a tensor or a number."""
        if isinstance(value, NDArray):
            return value._data
        if value is None or isinstance(value, _NO_VALUES):
            raise DTypeError(f"a {type(value).__name__} cannot be assigned to elements of an array; expected numbers or an array.")
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, (int, float, torch.Tensor)):
            return value
        return tensor_of(value, self._data.dtype, self._data.device)


def _moved(array_class, ctx):
    return lambda tensor, _: array_class._wrap(tensor, ctx)


def _context_of(tensor) -> Context:
    if tensor.device.type == "cpu":
        return cpu(0)
    kinds = {torch_type: name for name, torch_type in Context._torch_types.items()}
    return Context(kinds[tensor.device.type], tensor.device.index or 0)


def tensor_of(source, dtype=None, device=None) -> torch.Tensor:
    """A new tensor of values: nested lists, numbers, NumPy arrays, NDArrays, tensors, pandas, PIL.

    Raises:
        DTypeError: The source holds no numbers.
        ArgumentError: Nested lists are ragged.
    """
    if isinstance(source, NDArray):
        source = source._data
    if isinstance(source, torch.Tensor):
        wanted = source.dtype if dtype is None else dtype
        return source.detach().to(device=device, dtype=wanted, copy=True).contiguous()
    if isinstance(source, list | tuple) and source and all(isinstance(s, NDArray) for s in source):
        source = np.stack([s.asnumpy() for s in source])
    tensor = tensor_of_numbers(source, dtype)
    return tensor.to(device=device, dtype=tensor.dtype if dtype is None else dtype, copy=True)


def array(source_array, ctx=None, dtype=None):
    """An array of values.

    Args:
        source_array: Nested lists, a number, or any array; an NDArray source keeps its type of elements.
        ctx: Where it lives; the current context by default.
        dtype: Type of elements; float32 by default.
    """
    context = read_context(ctx)
    if (isinstance(source_array, NDArray) and source_array.stype != "default") or hasattr(source_array, "tocsr"):
        from .sparse import array as sparse_array
        return sparse_array(source_array, ctx=ctx, dtype=dtype)
    if dtype is None or dtype is _Null:
        wanted = source_array._data.dtype if isinstance(source_array, NDArray) else torch.float32
    else:
        wanted = to_torch(dtype)
    if isinstance(source_array, NDArray) and MODE.recording:
        made = NDArray._wrap(source_array._data.to(context.torch_device, wanted, copy=True), context)
        return source_array._noted(made, "Cast", {"dtype": name_of(wanted)})
    return NDArray._wrap(tensor_of(source_array, wanted, context.torch_device), context)


def waitall():
    """Return when all pending work on all devices is done."""
    for kind in (torch.cuda, torch.xpu):
        if kind.is_initialized():
            for index in range(kind.device_count()):
                kind.synchronize(index)
    if torch.backends.mps.is_available():
        torch.mps.synchronize()


def __getattr__(name):
    """The rest of what 1.9.1 keeps at this address: functions of mx.nd and tables of type numbers."""
    if name.startswith("__"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import functions, keys, tables
    for module in (functions, keys, tables):
        if name in module.__all__:
            return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


from .methods import install  # noqa: E402  (methods are made of the finished class)

install(NDArray)
