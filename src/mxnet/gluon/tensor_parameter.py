"""One parameter of a block: its shape, type and initializer now, its arrays on one or several contexts later."""
import warnings

import numpy as np

from .. import autograd, initializer, ndarray, symbol
from ..base import ArgumentError, DTypeError, MXNetError, ShapeError
from ..context import Context, cpu, current_context
from ..dtype import name as dtype_name
from ..ops.mode import MODE
from .utils import shape_is_known

__all__ = ["DeferredInitializationError", "Parameter", "Constant", "tensor_types", "EPOCH"]

tensor_types = (symbol.Symbol, ndarray.NDArray)
GRAD_REQS = ("write", "add", "null")
STYPES = ("default", "row_sparse", "csr")
HOW_TO_INITIALIZE = ("Note that you should initialize parameters and create Trainer with Block.collect_params() instead of Block.params "
                     "because the later does not include Parameters of nested child Blocks")
# Counts changes of which arrays parameters hold (not of their values): hybridized blocks and Trainers keep lists of arrays and look here
# whether the lists still hold.
EPOCH = [0]


class DeferredInitializationError(MXNetError):
    """A parameter is used before the first forward pass has told its shape."""


class NotAContextError(ArgumentError, AttributeError):
    """A thing given where a Context is expected."""


def _contexts(ctx):
    """``ctx`` as a list of Contexts; None is the current one."""
    if ctx is None:
        return [current_context()]
    if isinstance(ctx, Context):
        return [ctx]
    for item in ctx:
        if not isinstance(item, Context):
            raise NotAContextError(f"ctx: expected a Context such as mx.cpu(), or a list of them, but got {ctx!r}.")
    return list(ctx)


class Parameter:
    """A weight of blocks, kept on one or several contexts.

    Args:
        name: Its name; unique in a network.
        grad_req: ``"write"``, ``"add"`` or ``"null"``: what backward does with the gradient.
        shape: Its shape; 0 (-1 with NumPy semantics) marks a dimension that the first forward pass will tell.
        dtype: Type of its elements.
        lr_mult: Factor of the learning rate.
        wd_mult: Factor of the weight decay.
        init: Initializer; None takes the one given to ``initialize``.
        allow_deferred_init: ``initialize`` may wait for the shape.
        differentiable: False keeps ``grad_req`` at ``"null"``.
        stype, grad_stype: ``"default"``, ``"row_sparse"`` or ``"csr"``.

    >>> weight = gluon.Parameter("weight", shape=(2, 3)); weight.initialize(mx.init.One())
    >>> weight.data().sum().item()
    6.0
    """

    def __init__(self, name, grad_req="write", shape=None, dtype=np.float32, lr_mult=1.0, wd_mult=1.0, init=None,
                 allow_deferred_init=False, differentiable=True, stype="default", grad_stype="default"):
        for what, value in (("stype", stype), ("grad_stype", grad_stype)):
            if value not in STYPES:
                raise ArgumentError(f"{what} for Parameter '{name}' must be one of 'default', 'row_sparse', or 'csr', but got '{value}'")
        self._arrays = self._gradients = None
        self._var = None
        self._ctx_list = None
        self._ctx_map = None               # kept for readers; lookups compare contexts
        self._deferred_init = ()
        self._differentiable = differentiable
        self._allow_deferred_init = allow_deferred_init
        self._grad_req = None
        self._shape = (shape,) if isinstance(shape, int) else shape
        self._trainer = None
        self.name = name
        self._dtype = dtype
        self.lr_mult = lr_mult
        self.wd_mult = wd_mult
        self.grad_req = grad_req
        self.init = init
        self._stype = stype
        self._grad_stype = grad_stype

    def __repr__(self):
        return f"Parameter {self.name} (shape={self.shape}, dtype={self.dtype})"

    # ---- what it is ------------------------------------------------------------------------------------------------------------

    @property
    def _data(self):
        """The arrays, one a context; None before initialization."""
        return self._arrays

    @_data.setter
    def _data(self, arrays):
        EPOCH[0] += 1
        self._arrays = arrays

    @property
    def _grad(self):
        """The gradients, one a context; None where there are none."""
        return self._gradients

    @_grad.setter
    def _grad(self, arrays):
        EPOCH[0] += 1
        self._gradients = arrays

    @property
    def grad_req(self):
        """``"write"``, ``"add"`` or ``"null"``."""
        return self._grad_req

    @grad_req.setter
    def grad_req(self, req):
        if req not in GRAD_REQS:
            raise ArgumentError(f"grad_req must be one of 'write', 'add', or 'null', but got '{req}'")
        if not self._differentiable:
            req = "null"
        if self._grad_req == req:
            return
        self._grad_req = req
        EPOCH[0] += 1
        if req == "null":
            self._grad = None
            if self._arrays is not None:
                self._data = [array.detach() for array in self._arrays]
        elif self._arrays is not None:
            self._init_grad()

    @property
    def dtype(self):
        """Type of its elements, as it was given. Assigning casts the arrays."""
        return self._dtype

    @dtype.setter
    def dtype(self, dtype):
        self.cast(dtype)

    @property
    def shape(self):
        """Its shape; dimensions not known yet are 0, or -1 with NumPy semantics."""
        if self._shape is None:
            return None
        return tuple(size or -1 for size in self._shape) if MODE.np_shape else self._shape

    @shape.setter
    def shape(self, new_shape):
        if self._shape is not None and (len(self._shape) != len(new_shape) or any(
                known not in (0, -1, size) for size, known in zip(new_shape, self._shape, strict=True))):
            raise ShapeError(f"Expected shape {tuple(new_shape)} is incompatible with given shape {self.shape}.")
        self._shape = tuple(int(size) for size in new_shape)

    def var(self):
        """A Symbol variable standing for this parameter; a numpy symbol when first asked for under ``npx.set_np()``."""
        if self._var is None:
            variable = symbol.var(self.name, shape=self.shape, dtype=self.dtype, lr_mult=self.lr_mult, wd_mult=self.wd_mult,
                                  init=self.init, stype=self._stype)
            self._var = variable.as_np_ndarray() if MODE.np_array else variable
        return self._var

    # ---- initialization --------------------------------------------------------------------------------------------------------

    def initialize(self, init=None, ctx=None, default_init=None, force_reinit=False):
        """Make the arrays and fill them; waits for the shape where ``allow_deferred_init`` says so.

        Args:
            init: Initializer; takes precedence over the parameter's own.
            ctx: Context or list of them; None is the current one.
            default_init: Used where neither ``init`` nor the parameter's own is given; None is ``Uniform()``.
            force_reinit: Initialize again what is initialized.

        Raises:
            ValueError: The shape is not known and may not be deferred.
        """
        if self._arrays is not None and not force_reinit:
            warnings.warn(f"Parameter '{self.name}' is already initialized, ignoring. Set force_reinit=True to re-initialize.", stacklevel=2)
            return
        self._data = self._grad = None
        ctx = _contexts(ctx)
        if init is None:
            init = self.init
        if default_init is None:
            default_init = initializer.Uniform()
        if not shape_is_known(self.shape):
            if not self._allow_deferred_init:
                raise ArgumentError(f"Cannot initialize Parameter '{self.name}' because it has invalid shape: {self.shape}.")
            self._deferred_init = (init, list(ctx), default_init, None)
            return
        self._deferred_init = (init, list(ctx), default_init, None)
        self._finish_deferred_init()

    def _finish_deferred_init(self):
        """Make the arrays now that the shape is known."""
        if not self._deferred_init:
            return
        init, ctx, default_init, data = self._deferred_init
        self._deferred_init = ()
        if not shape_is_known(self.shape):
            raise ArgumentError(f"Cannot initialize Parameter '{self.name}' because it has invalid shape: {self.shape}. Please specify "
                                "in_units, in_channels, etc for `Block`s.")
        with autograd.pause():
            if data is None:
                data = self._fresh_array(self.shape, ctx[0] if self._stype == "default" else cpu(), self._stype)
                chosen = default_init if init is None else init
                initializer.create(default_init)(initializer.InitDesc(self.name, {"__init__": chosen}), data)
            self._init_impl(data, ctx)

    def _fresh_array(self, shape, ctx, stype):
        if MODE.np_array:
            if stype != "default":
                raise NotImplementedError(f"Parameter '{self.name}': mx.np has no sparse arrays; use stype='default' or leave set_np().")
            from ..numpy import zeros  # only np programs pay for mx.np
            return zeros(shape, dtype=self.dtype, ctx=ctx)
        if stype != "default":
            return ndarray.sparse.zeros(stype, shape, ctx=ctx, dtype=self.dtype)
        return ndarray.zeros(shape=shape, dtype=self.dtype, ctx=ctx)

    def _init_impl(self, data, ctx_list):
        """Put copies of ``data`` on every context and make their gradients."""
        self._ctx_list = list(ctx_list)
        self._ctx_map = {ctx: place for place, ctx in enumerate(self._ctx_list)}
        self._data = [data.copyto(ctx) for ctx in self._ctx_list]
        self._init_grad()

    def _init_grad(self):
        if self.grad_req == "null":
            self._grad = None
            return
        self._grad = [self._zeros_like(array) for array in self._arrays]
        autograd.mark_variables(self._arrays, self._gradients, self.grad_req)

    def _zeros_like(self, array):
        if self._grad_stype != "default":
            return ndarray.sparse.zeros(self._grad_stype, array.shape, ctx=array.context, dtype=array.dtype)
        return self._fresh_array(array.shape, array.context, "default")

    def _load_init(self, data, ctx, cast_dtype=False, dtype_source="current"):
        """(Re)initialize with the loaded array ``data``."""
        if dtype_source not in ("current", "saved"):
            raise ArgumentError(f"dtype_source must be 'current' or 'saved', but got {dtype_source!r}")
        data = self._checked_for_load(data, cast_dtype, dtype_source)
        if isinstance(ctx, Context):
            ctx = [ctx]
        if self._arrays is None:
            if self._deferred_init:
                if ctx is not None and set(ctx) != set(self._deferred_init[1]):
                    raise ArgumentError(f"Failed to load Parameter '{self.name}' on {ctx} because it was previous initialized on "
                                        f"{self.list_ctx()}.")
                ctx = self._deferred_init[1]
            elif ctx is None:
                ctx = [cpu()]
            self._init_impl(data, ctx)
        else:
            if ctx is not None and set(ctx) != set(self.list_ctx()):
                raise ArgumentError(f"Failed to load Parameter '{self.name}' on {ctx} because it was previous initialized on "
                                    f"{self.list_ctx()}.")
            self.set_data(data)
        self._deferred_init = ()

    def _checked_for_load(self, data, cast_dtype, dtype_source):
        if self._shape is not None:
            if len(self._shape) != data.ndim or any(own not in (0, -1, saved) for own, saved in zip(self._shape, data.shape, strict=True)):
                raise ShapeError(f"Failed loading Parameter '{self.name}' from saved params: shape incompatible expected {self.shape} "
                                 f"vs saved {data.shape}")
            self._shape = tuple(data.shape)
        if self._dtype is not None and dtype_name(self._dtype) != dtype_name(data.dtype):
            if not cast_dtype:
                raise DTypeError(f"Failed loading Parameter '{self.name}' from saved params: dtype incompatible expected {self._dtype} "
                                 f"vs saved {data.dtype}. Set cast_dtype=True to cast the dtype of saved params.")
            if dtype_source == "current":
                data = data.astype(self._dtype)
            else:
                self.cast(data.dtype)
        if self._stype != data.stype:
            data = data.tostype(self._stype)
        return data.as_np_ndarray() if MODE.np_array else data

    # ---- its arrays ------------------------------------------------------------------------------------------------------------

    def _check_and_get(self, arr_list, ctx):
        """The array of ``arr_list`` on ``ctx``; ``ctx=list`` gives all of them, None the one there is.

        Raises:
            DeferredInitializationError: The shape is not known yet.
            RuntimeError: Not initialized, or not on that context.
        """
        if arr_list is not None:
            if ctx is list:
                return arr_list
            if ctx is None:
                if len(arr_list) == 1:
                    return arr_list[0]
                ctx = current_context()
            for own, array in zip(self._ctx_list, arr_list, strict=True):
                if own is ctx or own == ctx:
                    return array
            if ctx.device_type in ("cpu_pinned", "cpu_shared"):          # memory of the same processor
                return self._check_and_get(arr_list, Context("cpu", ctx.device_id))
            raise MXNetError(f"Parameter '{self.name}' was not initialized on context {ctx}. It was only initialized on {self._ctx_list}.")
        if self._deferred_init:
            raise DeferredInitializationError(
                f"Parameter '{self.name}' has not been initialized yet because initialization was deferred. Actual initialization happens "
                "during the first forward pass. Please pass one batch of data through the network before accessing Parameters. You can "
                "also avoid deferred initialization by specifying in_units, num_features, etc., for network layers.")
        raise MXNetError(f"Parameter '{self.name}' has not been initialized. {HOW_TO_INITIALIZE}")

    def data(self, ctx=None):
        """The array on ``ctx``: the very array, writes change the parameter."""
        if self._stype != "default":
            raise MXNetError(f"Cannot return a copy of Parameter '{self.name}' on ctx {ctx} via data() because its storage type is "
                             f"{self._stype}. Please use row_sparse_data() instead.")
        return self._check_and_get(self._arrays, ctx)

    def list_data(self):
        """The arrays on all contexts, in the order of ``list_ctx``."""
        if self._stype != "default":
            raise MXNetError(f"Cannot return copies of Parameter '{self.name}' on all contexts via list_data() because its storage type is "
                             f"{self._stype}. Please use row_sparse_data() instead.")
        return self._check_and_get(self._arrays, list)

    def grad(self, ctx=None):
        """The gradient on ``ctx``."""
        self._require_grad()
        return self._check_and_get(self._gradients, ctx)

    def list_grad(self):
        """The gradients on all contexts, in the order of ``list_ctx``."""
        self._require_grad()
        return self._check_and_get(self._gradients, list)

    def _require_grad(self):
        if self._arrays is not None and self._gradients is None:
            raise MXNetError(f"Cannot get gradient array for Parameter '{self.name}' because grad_req='null'")

    def list_ctx(self):
        """The contexts it is, or will be, initialized on."""
        if self._arrays is None:
            if self._deferred_init:
                return self._deferred_init[1]
            raise MXNetError(f"Parameter '{self.name}' has not been initialized")
        return self._ctx_list

    def set_data(self, data):
        """Write ``data`` into the arrays on all contexts."""
        self.shape = data.shape
        if self._arrays is None:
            if not self._deferred_init:
                raise ArgumentError(f"Parameter '{self.name}' has not been initialized")
            self._deferred_init = (*self._deferred_init[:3], data)
            return
        if self._trainer and self._trainer._kv_initialized and self._trainer._update_on_kvstore \
                and self not in self._trainer._params_to_init:
            self._trainer._reset_kvstore()                  # else the next pull would bring the old value back
        for array in self._arrays:
            array[:] = data

    def zero_grad(self):
        """Set the gradients to 0."""
        if self._gradients is not None:
            for gradient in self._gradients:
                gradient[:] = 0

    def row_sparse_data(self, row_id):
        """The rows ``row_id`` as a row-sparse array, on ``row_id``'s context; for row-sparse parameters."""
        if self._stype != "row_sparse":
            raise MXNetError(f"Cannot return a copy of Parameter {self.name} via row_sparse_data() because its storage type is "
                             f"{self._stype}. Please use data() instead.")
        return self._get_row_sparse(self._arrays, row_id.context, row_id)

    def list_row_sparse_data(self, row_id):
        """The rows ``row_id`` on every context."""
        if self._stype != "row_sparse":
            raise MXNetError(f"Cannot return copies of Parameter '{self.name}' on all contexts via list_row_sparse_data() because its "
                             f"storage type is {self._stype}. Please use data() instead.")
        return self._get_row_sparse(self._arrays, list, row_id)

    def _get_row_sparse(self, arr_list, ctx, row_id):
        if not isinstance(row_id, ndarray.NDArray):
            raise ArgumentError(f"row_id must have NDArray type, but {type(row_id)} is given")
        if self._trainer is None:
            raise MXNetError(f"Cannot get row_sparse data for Parameter '{self.name}' when no Trainer is created with it.")
        found = self._check_and_get(arr_list, ctx)
        self._trainer._row_sparse_pull(self, found, row_id)
        return found

    def _reduce(self):
        """Its value on the CPU: the mean over contexts."""
        if self._stype == "row_sparse":
            everything = ndarray.arange(0, self.shape[0], dtype="int64", ctx=cpu())
            if self._trainer is None:
                return self._arrays[0].copyto(cpu())
            whole = ndarray.sparse.zeros("row_sparse", self.shape, ctx=cpu())
            self._trainer._row_sparse_pull(self, whole, everything, full_idx=True)
            return whole
        arrays = self.list_data()
        if len(arrays) == 1:
            return arrays[0].copyto(cpu())
        total = arrays[0].copyto(cpu())
        for array in arrays[1:]:
            total += array.copyto(cpu())
        return total / len(arrays)

    # ---- moving and casting ----------------------------------------------------------------------------------------------------

    def reset_ctx(self, ctx):
        """Move to ``ctx``, a Context or a list of them."""
        ctx = _contexts(ctx)
        if self._arrays is not None:
            data = self._reduce()
            with autograd.pause():
                self._init_impl(data, ctx)
        elif self._deferred_init:
            init, _, default_init, data = self._deferred_init
            self._deferred_init = (init, ctx, default_init, data)
        else:
            raise ArgumentError(f"Cannot reset context for Parameter '{self.name}' because it has not been initialized.")

    def cast(self, dtype):
        """Change the type of the elements, of the gradients too."""
        dtype_name(dtype)                                   # refuses what is no type, before anything changes
        self._dtype = dtype
        self._var = None
        if self._arrays is None:
            return
        with autograd.pause():
            self._data = [array.astype(dtype) for array in self._arrays]
            if self._gradients is None:
                return
            self._grad = [array.astype(dtype) for array in self._gradients]
            autograd.mark_variables(self._arrays, self._gradients, self.grad_req)


class Constant(Parameter):
    """A parameter that is not trained and keeps its value.

    Args:
        name: Its name.
        value: NDArray, or what ``nd.array`` takes.

    >>> gluon.Constant("offset", [[1, 2], [3, 4]]).grad_req
    'null'
    """

    def __init__(self, name, value):
        if not isinstance(value, ndarray.NDArray):
            if MODE.np_array:
                from ..numpy import array
            else:
                array = ndarray.array
            value = array(value)
        self.value = value

        class Init(initializer.Initializer):
            """Writes the constant's value."""

            def _init_weight(self, _, arr):
                value.copyto(arr)
        kind = f"constant_{name}_{id(self)}"           # a registered name, because symbols keep initializers as text
        initializer.alias(kind)(Init)
        super().__init__(name, grad_req="null", shape=value.shape, dtype=value.dtype, init=kind)

    def __repr__(self):
        return f"Constant {self.name} (shape={self.shape}, dtype={self.dtype})"

    @property
    def grad_req(self):
        """Always ``"null"``."""
        return "null"

    @grad_req.setter
    def grad_req(self, req):
        if req != "null":
            warnings.warn(f"Constant parameter \"{self.name}\" does not support grad_req other than \"null\", and new value \"{req}\" is "
                          "ignored.", stacklevel=2)
