"""CachedOp: a graph called with arrays, run by a Program that is kept for the mode, device and shapes."""
from .base import ArgumentError, DTypeError, MXNetError
from .context import strategy_default
from .graph import Graph, Program, infer_shapes, infer_types
from .graph.lowering import needs_shapes
from .ndarray import NDArray
from .ndarray.notes import keep_all
from .ndarray.register import wants_gradient, without_gradient
from .ops.mode import MODE
from .ops.shapes import is_known

__all__ = ["CachedOp"]


class CachedOp:
    """A graph as a function of arrays, as ``hybridize`` uses it.

    Args:
        sym: A Symbol or Graph.
        flags: Pairs ``(name, value)`` of ``hybridize``: ``static_alloc``, ``static_shape``, ``inline_limit`` … They are hints of 1.9.1's
            memory planner and change no numbers. ``precision`` is that of convolutions and matrix products.
        array_class: Class of the results; that of the first input by default.

    Calling it takes the arrays of ``graph.inputs`` (arguments and auxiliary states in order of use) and returns one array or a list.
    """

    is_np_sym = False             # whether the graph was made of mx.sym.np symbols

    def __init__(self, sym, flags=(), array_class=None):
        self.graph = sym if isinstance(sym, Graph) else sym._graph
        self.flags, self.array_class = dict(flags), array_class
        self._names = [n.name for n in self.graph.inputs]
        aux = {id(n) for n in self.graph.auxiliary}
        self._aux = [i for i, n in enumerate(self.graph.inputs) if id(n) in aux]
        self._programs, self._fitting = {}, set()
        self._options = {"precision": strategy_default("precision", self.flags.get("precision")), "backend": getattr(sym, "_backend", None)}
        self._shaped = needs_shapes(self.graph)
        self.is_np_sym = hasattr(sym, "as_np_ndarray") and type(sym).__name__ == "_Symbol"
        self._single = len(self.graph.outputs) == 1

    def _program(self, context, tensors):
        key = (MODE.training, context, MODE.np_shape, tuple((t.shape, t.dtype) for t in tensors) if self._shaped else None)
        found = self._programs.get(key)
        if found is None:
            shapes = None
            if self._shaped:
                types = infer_types(self.graph, {n: t.dtype for n, t in zip(self._names, tensors, strict=True)})
                shapes = infer_shapes(self.graph, {n: tuple(t.shape) for n, t in zip(self._names, tensors, strict=True)}, types)
                missing = [n.name for n in self.graph.nodes if not is_known(shapes.get((id(n), 0)))]
                if missing:
                    raise MXNetError(f"The inputs' shapes do not determine those of {', '.join(missing)}.")
            found = self._programs[key] = Program(self.graph, MODE.training, context, shapes, **self._options)
        return found

    def __call__(self, *arrays, out=None):
        try:
            tensors = [a._data for a in arrays]
            context, made_class = arrays[0]._ctx, self.array_class or type(arrays[0])
        except (AttributeError, IndexError):
            if not arrays or not all(isinstance(a, NDArray) for a in arrays):
                raise self._wrong(arrays) from None
            tensors = [a._data if a.stype == "default" else a._recorded_dense() for a in arrays]
            context, made_class = arrays[0]._ctx, self.array_class or NDArray
        if len(tensors) != len(self._names):
            raise self._wrong(arrays)
        for index in self._aux:
            tensors[index] = tensors[index].data
        for array in arrays:
            if array._ctx is not context and (array._ctx.device_id != context.device_id or array._ctx.torch_device != context.torch_device):
                raise ArgumentError(f"Inputs live in different contexts: {context} and {array._ctx}. Move them with as_in_context().")
        if len({t.dtype for t in tensors}) > 1:
            self._check(tensors)
        if self._shaped:
            program = self._program(context, tensors)
        else:
            program = self._programs.get((MODE.training, context, MODE.np_shape, None)) or self._program(context, tensors)
        try:
            results = program.run(*tensors) if MODE.recording else without_gradient(program.run, tensors, {})
        except Exception as error:
            raise program.explain(error, tensors) from error
        for index in self._aux:
            arrays[index]._touch()
        make = made_class._wrap
        if out is not None:
            for target, tensor in zip(out if isinstance(out, list | tuple) else [out], results, strict=True):
                target._become(tensor)
            return out
        made = [make(t, context) for t in results]
        if self._single:
            made = made[0]
        if MODE.recording and wants_gradient(results):
            keep_all(made, self.graph, None, arrays)
        return made

    def _check(self, tensors):
        """Infer types, where torch would mix them and MXNet refuses."""
        key = tuple([t.dtype for t in tensors])
        if key not in self._fitting:
            infer_types(self.graph, dict(zip(self._names, key, strict=True)))
            self._fitting.add(key)

    def _wrong(self, arrays):
        if len(arrays) != len(self._names):
            return ArgumentError(f"This graph takes {len(self._names)} arrays ({', '.join(self._names)}), {len(arrays)} were given.")
        for name, array in zip(self._names, arrays, strict=True):
            if not isinstance(array, NDArray):
                return DTypeError(f"Input {name!r} is a {type(array).__name__}, expected an NDArray.")
        return ArgumentError("This graph has no inputs, so it cannot tell where to run; bind it with Symbol.bind(ctx, {}).")

