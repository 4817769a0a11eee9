"""The Executor: a graph bound to arrays."""
import torch

from .base import ArgumentError, DTypeError, MXNetError, ShapeError
from .context import Context
from .graph import Program
from .graph.infer import external
from .ndarray import NDArray
from .ndarray.ndarray import array as make_array
from .ops import engine

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
        arg_arrays, grad_arrays, aux_arrays: Lists in the order of the symbol's names; ``grad_arrays`` is None when nothing is differentiated.
        outputs: Arrays of the last forward.
    """

    def __init__(self, symbol, ctx, args, grads, requests, aux, facts=None):
        self._symbol, self._ctx = symbol, ctx
        self._graph = graph = symbol._graph
        self._arg_names, self._aux_names = [n.name for n in graph.arguments], [n.name for n in graph.auxiliary]
        self._output_names = graph.output_names()
        self.arg_arrays, self.aux_arrays = args, aux
        self._grads, self._requests, self._facts = grads, requests, facts
        self.grad_arrays = None if all(g is None for g in grads) else grads
        arrays = {**dict(zip((id(n) for n in graph.arguments), args, strict=True)),
                  **dict(zip((id(n) for n in graph.auxiliary), aux, strict=True))}
        self._inputs = [arrays[id(n)] for n in graph.inputs]
        position = {id(n): i for i, n in enumerate(graph.inputs)}
        self._wanted = [(position[id(n)], g, requests[n.name]) for n, g in zip(graph.arguments, grads, strict=True)
                        if g is not None and requests[n.name] != "null"]
        self._programs, self._outputs, self._pending, self._monitor = {}, None, None, None

    @classmethod
    def _bind(cls, symbol, ctx, args, args_grad, grad_req, aux_states, group2ctx=None):
        if not isinstance(ctx, Context):
            raise DTypeError(f"bind: ctx is a {type(ctx).__name__}, expected a Context such as mx.cpu().")
        graph = symbol._graph
        arguments, auxiliary = [n.name for n in graph.arguments], [n.name for n in graph.auxiliary]
        _unique(arguments + auxiliary)
        arrays = _collect(args, arguments, "args")
        grads = _collect(args_grad, arguments, "args_grad", optional=True)
        aux = _collect(aux_states, auxiliary, "aux_states")
        known = {n: a.shape for n, a in zip(arguments + auxiliary, arrays + aux, strict=True)}
        types = symbol._type_facts({n: a._data.dtype for n, a in zip(arguments + auxiliary, arrays + aux, strict=True)})
        facts = symbol._shape_facts(known, types)
        for name, array, grad in zip(arguments, arrays, grads, strict=True):
            if grad is not None and grad.shape != array.shape:
                raise ShapeError(f"bind: the gradient array of {name!r} has shape {grad.shape}, expected {array.shape}.")
        return cls(symbol, ctx, arrays, grads, _requests(grad_req, arguments), aux, facts)

    # -- running ----------------------------------------------------------------------------------------------------
    def _program(self, training):
        found = self._programs.get(training)
        if found is None:
            found = self._programs[training] = Program(self._graph, training, self._ctx, self._facts)
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
        training = bool(is_train)
        program = self._program(training)
        tensors = [a._data.data for a in self._inputs]
        leaves = None
        if training and self._wanted:
            leaves = []
            for index, _, request in self._wanted:
                leaf = tensors[index].detach()
                leaf.mx_grad_req = request
                if leaf.is_floating_point():
                    leaf.requires_grad_(True)
                tensors[index] = leaf
                leaves.append(leaf)
        self._pending = None
        if self._monitor is not None:
            self._watch(training, tensors)
        try:
            with torch.set_grad_enabled(leaves is not None):
                results = program.run(*tensors)
        except Exception as error:
            raise program.explain(error, tensors) from error
        if leaves is not None:
            self._pending = (results, leaves)
        for array in self.aux_arrays:
            array._touch()
        if self._outputs is None:
            self._outputs = [NDArray._wrap(t.detach(), self._ctx) for t in results]
        else:                                            # the same arrays show each forward's values, as in 1.9.1
            for array, result in zip(self._outputs, results, strict=True):
                array._data = result.detach()
                array._touch()
        return self._outputs

    def _set_arguments(self, values):
        arguments = self.arg_dict
        for name, value in values.items():
            if name not in arguments:
                raise ArgumentError(f"forward: there is no argument {name!r}; arguments are {', '.join(self._arg_names)}.")
            target = arguments[name]
            value = value if isinstance(value, NDArray) else make_array(value, self._ctx, target.dtype)
            if value.shape != target.shape:
                raise ShapeError(f"forward: {name!r} has shape {value.shape}, but is bound with {target.shape}; reshape() the executor.")
            target._write(value._data)

    @property
    def outputs(self):
        """Arrays of the last forward; before one, arrays of the inferred shapes."""
        if self._outputs is None:
            entries = [(self._facts or {}).get((id(n), i)) for n, i in self._graph.outputs]
            return [NDArray._wrap(torch.zeros([max(d, 0) for d in s or ()]), self._ctx) for s in entries]
        return self._outputs

    def backward(self, out_grads=None, is_train=True):
        """Compute gradients of the last ``forward(is_train=True)`` and write or add them to ``grad_arrays``.

        Args:
            out_grads: Gradients of the outputs; ones by default, which suits loss layers.
        """
        if not self._wanted:
            return
        if self._pending is None:
            raise MXNetError("backward: run forward(is_train=True) first.")
        results, leaves = self._pending
        self._pending = None
        heads = self._heads(out_grads, results)
        pairs = [(r, h) for r, h in zip(results, heads, strict=True) if r.requires_grad]
        taken = [leaf for leaf in leaves if leaf.requires_grad]
        grads = [None] * len(taken)
        if pairs and taken:
            grads = engine.gradients([r for r, _ in pairs], [h for _, h in pairs], taken)
        found = dict(zip((id(leaf) for leaf in taken), grads, strict=True))
        for (_, target, request), leaf in zip(self._wanted, leaves, strict=True):
            value = found.get(id(leaf))
            if request == "add":
                if value is not None:
                    target._data.data.add_(value)
            elif value is None:
                target._data.data.zero_()
            elif target._cell is None and target._data.dtype is value.dtype and value.is_contiguous() and target._data.shape == value.shape:
                target._data = value
            else:
                target._data.data.copy_(value)
            target._touch()
        for array in self.aux_arrays:
            array._touch()

    def _heads(self, out_grads, results):
        if out_grads is None:
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
        return [None if h is None else h._data.detach() for h in heads]

    # -- facts ------------------------------------------------------------------------------------------------------
    @property
    def arg_dict(self):
        """{name: array} of the arguments."""
        return dict(zip(self._arg_names, self.arg_arrays, strict=True))

    @property
    def grad_dict(self):
        """{name: gradient array or None} of the arguments."""
        return dict(zip(self._arg_names, self._grads, strict=True))

    @property
    def aux_dict(self):
        """{name: array} of the auxiliary states."""
        return dict(zip(self._aux_names, self.aux_arrays, strict=True))

    @property
    def output_dict(self):
        """{name: array} of the outputs."""
        return dict(zip(self._output_names, self.outputs, strict=True))

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
        types = self._symbol._type_facts({n: a._data.dtype for n, a in {**self.arg_dict, **self.aux_dict}.items()})
        facts = self._symbol._bound_shapes(known, types)
        args, grads = [], []
        for node, array, grad in zip(self._graph.arguments, self.arg_arrays, self._grads, strict=True):
            shape = facts[id(node), 0]
            args.append(_resized(node.name, array, shape, node.name in kwargs, partial_shaping, allow_up_sizing))
            grads.append(None if grad is None else _resized(node.name, grad, shape, node.name in kwargs, partial_shaping, allow_up_sizing))
        aux = [_resized(n.name, a, facts[id(n), 0], False, partial_shaping, allow_up_sizing)
               for n, a in zip(self._graph.auxiliary, self.aux_arrays, strict=True)]
        return Executor(self._symbol, self._ctx, args, grads, self._requests, aux, facts)

    def set_monitor_callback(self, callback, monitor_all=False):
        """Call ``callback(name, array)`` for the outputs of all nodes at each forward; ``monitor_all``: for their inputs too."""
        self._monitor = None if callback is None else (callback, bool(monitor_all))

    def _watch(self, training, tensors):
        callback, everything = self._monitor
        internals = self._graph.internals()
        program = Program(internals, training, self._ctx, self._facts)
        with torch.no_grad():
            values = program.run(*[t.detach() for t in tensors])
        found = {(id(n), i): v for (n, i), v in zip(internals.outputs, values, strict=True)}
        for node in internals.nodes:
            if node.op is None:
                continue
            if everything:
                for name, (child, index) in zip(node.input_names, node.inputs, strict=True):
                    label = child.name if child.op is None else f"{node.name}_{name}"
                    callback(label, NDArray._wrap(found[id(child), index], self._ctx))
            for index in range(len(node.outputs)):
                callback(node.output_name(index), NDArray._wrap(found[id(node), index], self._ctx))

    def debug_str(self):
        """A listing of the graph and of the memory its arrays take."""
        total = sum(a._data.numel() * a._data.element_size() for a in [*self.arg_arrays, *self.aux_arrays, *self._grads] if a is not None)
        return self._symbol.debug_str() + f"Total {total // (1 << 20)} MB allocated\n"

    def get_optimized_symbol(self):
        """The symbol that runs; lowering optimises programs, not symbols."""
        return self._symbol


def _unique(names):
    twice = {n for n in names if names.count(n) > 1} if len(set(names)) != len(names) else None
    if twice:
        raise ArgumentError(f"bind: several variables are called {', '.join(sorted(twice))}; give each its own name.")


def _resized(name, array, shape, given, partial_shaping, allow_up_sizing):
    if array.shape == shape:
        return array
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


def simple_bind(symbol, ctx, grad_req, type_dict, stype_dict, shared_exec, shared_buffer, shapes, group2ctx=None):
    """An Executor with new arrays; see :meth:`mxnet.sym.Symbol.simple_bind`."""
    graph = symbol._graph
    arguments = [n.name for n in graph.arguments]
    _unique(arguments + [n.name for n in graph.auxiliary])
    for name in shapes:
        if name not in arguments and name not in symbol.list_auxiliary_states():
            raise ArgumentError(f"simple_bind: there is no argument {name!r}; arguments are {', '.join(arguments)}.")
    types = symbol._default_types({k: v for k, v in type_dict.items() if k in arguments})
    facts = symbol._bound_shapes({k: external(v) for k, v in shapes.items()}, types)
    requests = _requests(grad_req, arguments)
    device = ctx.torch_device
    buffers = shared_buffer if shared_buffer is not None else {}

    def make(node):
        shape, dtype = facts[id(node), 0], types[id(node), 0]
        for pool in (shared_exec.arg_dict if shared_exec else {}, shared_exec.aux_dict if shared_exec else {}, buffers):
            old = pool.get(node.name)
            if old is not None and old.shape == shape and old._data.dtype is dtype:
                return old
        made = NDArray._wrap(torch.zeros(shape, dtype=dtype, device=device), ctx)
        if shared_buffer is not None:
            shared_buffer[node.name] = made
        stype = stype_dict.get(node.name, "default")
        return made if stype == "default" else made.tostype(stype)

    args = [make(n) for n in graph.arguments]
    grads = [NDArray._wrap(torch.zeros(a.shape, dtype=a._data.dtype, device=device), ctx) if requests[n] != "null" else None
             for n, a in zip(arguments, args, strict=True)]
    return Executor(symbol, ctx, args, grads, requests, [make(n) for n in graph.auxiliary], facts)

