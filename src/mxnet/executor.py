"""The Executor: a graph bound to arrays."""
import torch

from .base import ArgumentError, DTypeError, MXNetError, ShapeError
from .context import Context, strategy_default
from .dtype import to_numpy, to_torch
from .graph import Program
from .graph.infer import external
from .graph.storage import infer_storage
from .ndarray import NDArray, sparse
from .ndarray.ndarray import array as make_array
from .ndarray.sparse_programs import SparseRun
from .ops import engine
from .ops.shapes import prod

__all__ = ["Executor", "simple_bind"]

REQUESTS = ("write", "add", "null", "inplace")


def _requests(grad_req, names):
    if isinstance(grad_req, str):
        found = dict.fromkeys(names, grad_req)
    elif isinstance(grad_req, list | tuple):
        if len(grad_req) != len(names):
            raise ArgumentError(f"grad_req has {len(grad_req)} entries for {len(names)} arguments.")
        found = dict(zip(names, grad_req, strict=True))
    elif isinstance(grad_req, dict):
        found = {n: grad_req.get(n, "null") for n in names}
    else:
        raise ArgumentError(f"grad_req is {grad_req!r}, expected text, a list or a dict.")
    for name, request in found.items():
        if request not in REQUESTS:
            raise ArgumentError(f"grad_req of {name!r} is {request!r}, expected one of {', '.join(REQUESTS)}.")
    return found


def _collect(values, names, what, optional=False):
    """Arrays in the order of ``names`` from a list or a dict."""
    if values is None:
        values = {}
    if isinstance(values, dict):
        missing = [n for n in names if n not in values]
        if missing and not optional:
            raise ArgumentError(f"bind: {what} of {', '.join(missing)} are missing.")
        ordered = [values.get(n) for n in names]
    else:
        ordered = list(values)
        if len(ordered) != len(names):
            raise ArgumentError(f"bind: {len(ordered)} {what} were given for {len(names)} names ({', '.join(names)}).")
    for name, value in zip(names, ordered, strict=True):
        if value is None and optional:
            continue
        if not isinstance(value, NDArray):
            raise DTypeError(f"bind: {what} of {name!r} is a {type(value).__name__}, expected an NDArray.")
    return ordered


class Executor:
    """A graph bound to arrays on a context: ``forward`` fills the outputs, ``backward`` the gradients.

    Made by :meth:`mxnet.sym.Symbol.bind` and ``simple_bind``.

    Attributes:
        arg_arrays, grad_arrays, aux_arrays: Lists in the order of the symbol's names; ``grad_arrays`` is None when bound without any.
        outputs: Arrays of the last forward; they show the values of the next one, too.
    """

    def __init__(self, symbol, ctx, args, grads, requests, aux, facts=None, places=None):
        self._symbol, self._ctx, self._places = symbol, ctx, places or {}
        self._graph = graph = symbol._graph
        self._arg_names, self._aux_names = [n.name for n in graph.arguments], [n.name for n in graph.auxiliary]
        self._output_names = graph.output_names()
        self.arg_arrays, self.aux_arrays = args, aux
        self.grad_arrays = grads
        self._grads, self._requests, self._facts = [None] * len(args) if grads is None else grads, requests, facts
        arrays = {**dict(zip((id(n) for n in graph.arguments), args, strict=True)),
                  **dict(zip((id(n) for n in graph.auxiliary), aux, strict=True))}
        self._inputs = [arrays[id(n)] for n in graph.inputs]
        position = {id(n): i for i, n in enumerate(graph.inputs)}
        self._wanted = [(position[id(n)], g, requests[n.name]) for n, g in zip(graph.arguments, self._grads, strict=True)
                        if g is not None and requests[n.name] != "null"]
        self._programs, self._outputs, self._pending = {}, None, None
        self._monitor = self._watch = None                   # what set_monitor_callback was given; what watches the last forward
        self._options = {"precision": strategy_default("precision"), "backend": getattr(symbol, "_backend", None), "places": places}
        self._mode = None                                    # whether the last forward was in training
        self._dense = (all(a.stype == "default" for a in self._inputs)
                       and not any(n.op is not None and n.op.name == "cast_storage" for n in graph.nodes))

    @classmethod
    def _bind(cls, symbol, ctx, args, args_grad, grad_req, aux_states, group2ctx=None):
        if not isinstance(ctx, Context):
            raise DTypeError(f"bind: ctx is a {type(ctx).__name__}, expected a Context such as mx.cpu().")
        graph = symbol._graph
        places = placed(graph, group2ctx)
        arguments, auxiliary = [n.name for n in graph.arguments], [n.name for n in graph.auxiliary]
        arrays = _collect(args, arguments, "args")
        grads = None if args_grad is None else _collect(args_grad, arguments, "args_grad", optional=True)
        aux = _collect(aux_states, auxiliary, "aux_states")
        known = {n: a.shape for n, a in zip(arguments + auxiliary, arrays + aux, strict=True)}
        types = symbol._type_facts({n: to_torch(a.dtype) for n, a in zip(arguments + auxiliary, arrays + aux, strict=True)})
        facts = symbol._shape_facts(known, types)
        for name, array, grad in zip(arguments, arrays, grads or [None] * len(arrays), strict=True):
            if grad is not None and grad.shape != array.shape:
                raise ShapeError(f"bind: the gradient array of {name!r} has shape {grad.shape}, expected {array.shape}.")
        for nodes, values in ((graph.arguments, arrays), (graph.arguments, grads or ()), (graph.auxiliary, aux)):
            for node, array in zip(nodes, values, strict=False):
                place = places.get(id(node))
                if array is not None and place is not None and array._ctx != place:
                    raise MXNetError(f"bind: an array of {node.name!r} is on {array._ctx}; its group {node.attrs['__ctx_group__']!r} is on {place}.")
        return cls(symbol, ctx, arrays, grads, _requests(grad_req, arguments), aux, facts, places)

    # -- running ----------------------------------------------------------------------------------------------------
    def _program(self, training):
        found = self._programs.get(training)
        if found is None:
            found = self._programs[training] = Program(self._graph, training, self._ctx, self._facts, **self._options)
        return found

    def forward(self, is_train=False, **kwargs):
        """Run the graph.

        Args:
            is_train: Run as in training and keep what ``backward`` needs.
            kwargs: New values of arguments, copied into the bound arrays.

        Returns:
            The list of outputs.

        Raises:
            ShapeError: A value has another shape than the bound array.
        """
        if kwargs:
            self._set_arguments(kwargs)
        self._mode = bool(is_train)
        self._pending = None
        results, leaves = self._run(self._mode, self._mode and bool(self._wanted), watched=True)
        if leaves is not None:
            self._pending = (results, leaves)
        for array in self.aux_arrays:
            array._touch()
        self._show(results)
        return self.outputs

    def _run(self, training, recorded, watched=False):
        """Outputs of the program, and when ``recorded`` the leaves that its graph starts from."""
        program = self._program(training)
        watched = watched and self._monitor is not None      # a monitor shows dense values
        sparse_run = not (self._dense or watched)
        values = [a._data.data for a in self._inputs] if self._dense else [_read(a, watched) for a in self._inputs]
        leaves = [] if recorded else None
        for index, target, request in self._wanted if recorded else ():
            value = values[index]
            if sparse_run and isinstance(value, NDArray):
                leaf = value._new_leaf()
            else:
                leaf = values[index] = value.detach()
            leaf.mx_grad_req, leaf.mx_sparse_grad = request, target.stype == "row_sparse"
            if leaf.is_floating_point():
                leaf.requires_grad_(True)
            leaves.append(leaf)
        run = SparseRun(program.module, self._ctx, training, recorded) if sparse_run else program.run
        if watched:
            run, self._watch = program.watched(*self._monitor)
        try:
            with torch.set_grad_enabled(recorded):
                return run(*values), leaves
        except Exception as error:
            if sparse_run:
                raise
            raise program.explain(error, values) from error

    def _show(self, results):
        """Let the arrays handed out earlier show these values, as in 1.9.1: no copy, their tensors move to the new memory."""
        if self._outputs is None:
            self._outputs = [r.detach() if isinstance(r, NDArray) else NDArray._wrap(r.detach(), c)
                             for r, c in zip(results, self._output_contexts(), strict=True)]
            return
        for array, result in zip(self._outputs, results, strict=True):
            if not self._dense and (array.stype != "default" or isinstance(result, NDArray)):
                (result if isinstance(result, NDArray) else NDArray._wrap(result.detach(), array._ctx)).copyto(array)
                continue
            if array._data.dtype is result.dtype:
                array._data.set_(result.detach())
            else:
                array._data = result.detach()
            array._touch()

    def _set_arguments(self, values):
        arguments = self.arg_dict
        for name, value in values.items():
            if name not in arguments:
                raise ArgumentError(f"forward: there is no argument {name!r}; arguments are {', '.join(self._arg_names)}.")
            target = arguments[name]
            value = value if isinstance(value, NDArray) else make_array(value, self._ctx, target.dtype)
            if value.shape != target.shape:
                raise ShapeError(f"forward: {name!r} has shape {value.shape}, but is bound with {target.shape}; reshape() the executor.")
            value.copyto(target)

    @property
    def outputs(self):
        """Arrays of the last forward; before one, arrays of the inferred shapes."""
        if self._outputs is None:
            entries = [((self._facts or {}).get((id(n), i)), self._stypes.get((id(n), i), "default")) for n, i in self._graph.outputs]
            self._outputs = [sparse.zeros(kind, [max(d, 0) for d in s or ()], ctx=c)
                             for (s, kind), c in zip(entries, self._output_contexts(), strict=True)]
        return [a._share(a._data) if a.stype == "default" else a for a in self._outputs]

    @property
    def _stypes(self):
        """Storage types of entries, where some input is sparse."""
        if self._dense:
            return {}
        return infer_storage(self._graph, {id(n): a.stype for n, a in zip(self._graph.inputs, self._inputs, strict=True)})[0]

    def _output_contexts(self):
        return [self._places.get(id(node), self._ctx) for node, _ in self._graph.outputs]

    def backward(self, out_grads=None, is_train=True):
        """Compute gradients of the last forward and write or add them to ``grad_arrays``.

        After ``forward(is_train=False)``, or a second time, the graph runs once more to be differentiated.

        Args:
            out_grads: Gradients of the outputs; ones by default, which suits loss layers.
        """
        if not self._wanted:
            return
        if self._mode is None:
            raise MXNetError("backward: run forward first.")
        results, leaves = self._pending or self._run(self._mode, True)
        results = results if self._dense else [r._recorded if isinstance(r, NDArray) else r for r in results]
        self._pending = None
        heads = self._heads(out_grads, results)
        pairs = [(r, h) for r, h in zip(results, heads, strict=True) if r.requires_grad]
        wanted = [leaf for leaf in leaves if leaf.requires_grad]
        grads = [None] * len(wanted)
        if pairs and wanted:
            grads = engine.gradients([r for r, _ in pairs], [h for _, h in pairs], wanted)
        found = dict(zip((id(leaf) for leaf in wanted), grads, strict=True))
        for (_, target, request), leaf in zip(self._wanted, leaves, strict=True):
            _store(target, found.pop(id(leaf), None), request)
        for array in self.aux_arrays:
            array._touch()
        if self._watch is not None:
            self._watch.show_gradients()
            self._watch = None

    def _refuse_missing_heads(self, results):
        for (node, index), result in zip(self._graph.outputs, results, strict=True):
            if result.requires_grad and not (node.op is not None and node.op.ignores_head(node.parsed)):
                raise MXNetError(f"backward: output {node.output_name(index)!r} is not that of a loss layer, so its gradient has to be given: "
                                 "backward([gradient, ...]), ones for a sum.")

    def _heads(self, out_grads, results):
        if out_grads is None:
            self._refuse_missing_heads(results)
            return [None] * len(results)
        if isinstance(out_grads, NDArray):
            out_grads = [out_grads]
        elif isinstance(out_grads, dict):
            out_grads = [out_grads.get(n) for n in self._output_names]
        heads = list(out_grads)
        if len(heads) != len(results):
            raise ArgumentError(f"backward: {len(heads)} gradients were given for {len(results)} outputs.")
        for head in heads:
            if head is not None and not isinstance(head, NDArray):
                raise DTypeError(f"backward: a head gradient is a {type(head).__name__}, expected an NDArray.")
        return [None if h is None else _read(h, True).detach().to(r.device) for h, r in zip(heads, results, strict=True)]

    # -- facts ------------------------------------------------------------------------------------------------------
    @property
    def arg_dict(self):
        """{name: array} of the arguments.

        Raises:
            ArgumentError: Two arguments have one name.
        """
        return _by_name(self._arg_names, self.arg_arrays, "arguments", "arg_arrays")

    @property
    def grad_dict(self):
        """{name: gradient array or None} of the arguments.

        Raises:
            ArgumentError: Two arguments have one name.
        """
        return _by_name(self._arg_names, self._grads, "arguments", "grad_arrays")

    @property
    def aux_dict(self):
        """{name: array} of the auxiliary states."""
        return _by_name(self._aux_names, self.aux_arrays, "auxiliary states", "aux_arrays")

    @property
    def output_dict(self):
        """{name: array} of the outputs.

        Raises:
            ArgumentError: Two outputs have one name.
        """
        return _by_name(self._output_names, self.outputs, "outputs", "outputs")

    def copy_params_from(self, arg_params, aux_params=None, allow_extra_params=False):
        """Copy values into the bound arrays.

        Raises:
            ArgumentError: A name is unknown and ``allow_extra_params`` is False.
        """
        for values, own, what in ((arg_params, self.arg_dict, "arguments"), (aux_params or {}, self.aux_dict, "auxiliary states")):
            for name, value in values.items():
                if name in own:
                    value.astype(own[name].dtype).copyto(own[name])
                elif not allow_extra_params:
                    raise ArgumentError(f"copy_params_from: {name!r} is not among the {what}; allow_extra_params=True skips it.")

    def reshape(self, partial_shaping=False, allow_up_sizing=False, **kwargs):
        """An executor for other input shapes that shares arrays whose shape stays, and memory where it suffices.

        Args:
            partial_shaping: Let shapes change that are not in ``kwargs``.
            allow_up_sizing: Let arrays grow.

        Raises:
            MXNetError: An array would change against these settings.
        """
        known = {k: external(v) for k, v in kwargs.items()}
        types = self._symbol._type_facts({n: to_torch(a.dtype) for n, a in {**self.arg_dict, **self.aux_dict}.items()})
        facts = self._symbol._bound_shapes(known, types)
        args, grads = [], []
        for node, array, grad in zip(self._graph.arguments, self.arg_arrays, self._grads, strict=True):
            shape = facts[id(node), 0]
            args.append(_resized(node.name, array, shape, node.name in kwargs, partial_shaping, allow_up_sizing))
            grads.append(None if grad is None else _resized(node.name, grad, shape, node.name in kwargs, partial_shaping, allow_up_sizing))
        aux = [_resized(n.name, a, facts[id(n), 0], False, partial_shaping, allow_up_sizing)
               for n, a in zip(self._graph.auxiliary, self.aux_arrays, strict=True)]
        return Executor(self._symbol, self._ctx, args, None if self.grad_arrays is None else grads, self._requests, aux, facts,
                        self._places)

    def set_monitor_callback(self, callback, monitor_all=False):
        """Call ``callback(name, array)`` for the outputs of all nodes at each forward, and for the gradients of their inputs at each backward.

        ``monitor_all``: also for their inputs at each forward.
        Names are bytes, as in 1.9.1; arrays are NDArrays.
        """
        def show(name, tensor):
            callback(name.encode(), NDArray._wrap(tensor, self._ctx))

        self._monitor = None if callback is None else (show, bool(monitor_all))

    def debug_str(self):
        """A listing of the graph and of the memory its arrays take."""
        total = sum(a.handle.numel() * a.handle.element_size() for a in [*self.arg_arrays, *self.aux_arrays, *self._grads] if a is not None)
        return self._symbol.debug_str() + f"Total {total // (1 << 20)} MB allocated\n"

    def get_optimized_symbol(self):
        """The symbol that runs; lowering optimises programs, not symbols."""
        return self._symbol


def _read(array, spread):
    """The values of an array as a tensor; a sparse one stays as it is, apart from autograd's graph, or is spread out."""
    if array.stype == "default":
        return array._data.data
    return array._dense_tensor() if spread else array.detach()


def _store(target, value, request):
    """Write or add a gradient (None: zero) to its array.

    The array takes over the gradient's tensor, without a copy, when its memory is nobody else's.
    """
    if target.stype != "default":
        if value is not None or request != "add":
            target._receive(torch.zeros(target.shape, dtype=to_torch(target.dtype)) if value is None else value, request)
        return
    if value is not None and value.is_sparse:
        value = value.to_dense()
    if request == "add":
        if value is not None:
            target._data.data.add_(value)
    elif value is None:
        target._data.data.zero_()
    elif target._cell is None and engine.replaces(value, target._data):
        target._data = value                             # nobody else sees the old buffer
        return
    else:
        target._data.data.copy_(value)
    target._touch()


def placed(graph, group2ctx):
    """{id of a node: Context} of the nodes whose ``ctx_group`` is given a context; the others run where the executor does.

    Raises:
        DTypeError: A group is given something else than a Context.
        ArgumentError: A node's group is given none.
    """
    if not group2ctx:
        return {}
    for group, context in group2ctx.items():
        if not isinstance(context, Context):
            raise DTypeError(f"group2ctx: group {group!r} is given a {type(context).__name__}, expected a Context such as mx.cpu(1).")
    groups = {id(n): (n, n.attrs["__ctx_group__"]) for n in graph.nodes if "__ctx_group__" in n.attrs}
    for node, group in groups.values():
        if group not in group2ctx:
            raise ArgumentError(f"group2ctx: {node.name!r} is in group {group!r}, which has no context; groups given: {', '.join(group2ctx)}.")
    return {key: group2ctx[group] for key, (_, group) in groups.items()}


def _by_name(names, values, what, plain):
    found = dict(zip(names, values, strict=True))
    if len(found) != len(names):
        twice = sorted({n for n in names if names.count(n) > 1})
        raise ArgumentError(f"several {what} are called {', '.join(twice)}; use {plain}, or give each symbol its own name.")
    return found


def _resized(name, array, shape, given, partial_shaping, allow_up_sizing):
    if array.shape == shape:
        return array
    if array.stype != "default" and (given or partial_shaping):
        return sparse.zeros(array.stype, shape, ctx=array.context, dtype=array.dtype)
    if not given and not partial_shaping:
        raise MXNetError(f"reshape: the shape of {name!r} would change from {array.shape} to {shape}; pass it, or partial_shaping=True.")
    size = 1
    for dim in shape:
        size *= dim
    if size > array.size:
        if not allow_up_sizing:
            raise MXNetError(f"reshape: {name!r} would grow from {array.shape} to {shape}; pass allow_up_sizing=True to allow new memory.")
        return NDArray._wrap(torch.zeros(shape, dtype=array._data.dtype, device=array._data.device), array._ctx)
    return array._share(array._data.data.reshape(-1)[:size].reshape(shape))


def simple_bind(symbol, ctx, grad_req, type_dict, stype_dict, group2ctx, shared_arg_names, shared_exec, shared_buffer, shapes):
    """An Executor with new arrays; see :meth:`mxnet.sym.Symbol.simple_bind`."""
    graph = symbol._graph
    arguments = [n.name for n in graph.arguments]
    for name in shapes:
        if name not in arguments and name not in symbol.list_auxiliary_states():
            raise ArgumentError(f"simple_bind: there is no argument {name!r}; arguments are {', '.join(arguments)}.")
    types = symbol._default_types({k: v for k, v in type_dict.items() if k in arguments})
    facts = symbol._bound_shapes({k: external(v) for k, v in shapes.items()}, types)
    requests = _requests(grad_req, arguments)
    memory = _Memory(shared_arg_names or (), shared_exec, shared_buffer)
    places = placed(graph, group2ctx)
    stypes, gradient_stypes = storage_of_arguments(graph, stype_dict)
    args, grads = [], []
    for node in graph.arguments:
        name, shape, dtype, place = node.name, facts[id(node), 0], types[id(node), 0], places.get(id(node), ctx)
        args.append(memory.array(name, shape, dtype, stypes[name], "arg_dict", place))
        grads.append(None if requests[name] == "null" else memory.array(name, shape, dtype, gradient_stypes[name], "grad_dict", place))
    aux = [memory.array(n.name, facts[id(n), 0], types[id(n), 0], "default", "aux_dict", places.get(id(n), ctx)) for n in graph.auxiliary]
    return Executor(symbol, ctx, args, grads, requests, aux, facts, places)


class _Memory:
    """Where ``simple_bind`` takes arrays from: another executor, a pool of buffers by name, or new memory."""

    def __init__(self, shared_names, executor, pool):
        self.shared_names, self.executor, self.pool = set(shared_names), executor, pool

    def array(self, name, shape, dtype, stype, kind, ctx):
        """The array for an argument, gradient or auxiliary state (``kind`` names the executor's dict of them)."""
        if self.executor is not None and (name in self.shared_names or kind == "aux_dict"):
            old = getattr(self.executor, kind).get(name)
            if old is not None and (old.shape != shape or to_torch(old.dtype) is not dtype):
                raise ShapeError(f"simple_bind: {name!r} is shared with an executor where it has shape {old.shape} and type {old.dtype}, "
                                 f"expected {shape} and {dtype}.".replace("torch.", ""))
            if old is not None:
                return old
        if stype != "default":
            return sparse.zeros(stype, shape, ctx=ctx, dtype=to_numpy(dtype))
        pooled = self.pool is not None and kind != "aux_dict" and name not in self.shared_names
        label = f"grad of {name}" if kind == "grad_dict" else name
        if pooled and label in self.pool:
            old = self.pool[label]
            size = prod(shape)
            if old.size >= size and old._data.dtype is dtype and old._ctx == ctx:
                return old if old.shape == shape else old._share(old._data.data.reshape(-1)[:size].reshape(shape))
        made = NDArray._wrap(torch.zeros(shape, dtype=dtype, device=ctx.torch_device), ctx)
        if pooled:
            self.pool[label] = made
        return made


def storage_of_arguments(graph, given=()):
    """Storage types of arguments, as given ({name: type}) or declared by ``mx.sym.Variable``, and those that their gradients then have."""
    declared = {id(n): dict(given).get(n.name, _DECLARED[int(n.attrs.get("__storage_type__", 0))]) for n in graph.arguments}
    _, gradients = infer_storage(graph, declared)
    return tuple({n.name: found[id(n)] for n in graph.arguments} for found in (declared, gradients))


_DECLARED = ("default", "row_sparse", "csr")                 # what the numbers in __storage_type__ mean
