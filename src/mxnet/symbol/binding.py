"""Inference of shapes and types of a symbol, and binding it to arrays."""
import warnings

import numpy as np

from ..base import ArgumentError, MXNetError
from ..context import current_context
from ..dtype import to_numpy, to_torch
from ..graph.infer import external, infer_shapes, infer_types, internal_to_user
from ..ops.shapes import is_known

__all__ = ["Binding"]


class Binding:
    """Methods of Symbol that infer and bind."""

    # -- inference --------------------------------------------------------------------------------------------------
    def _known(self, args, kwargs, read):
        names = self.list_arguments()
        if args and kwargs:
            raise ArgumentError("Give shapes or types by position or by name, not both.")
        if len(args) > len(names):
            raise ArgumentError(f"{len(args)} values were given for {len(names)} arguments.")
        given = dict(zip(names, args, strict=False)) if args else kwargs
        inputs = {*names, *self.list_auxiliary_states()}
        for name in given:
            if name not in inputs:
                raise ArgumentError(f"There is no argument {name!r}; arguments are {', '.join(names)}.")
        return {n: read(v) for n, v in given.items() if v is not None}

    def _type_facts(self, known):
        return infer_types(self._graph, known)

    def _shape_facts(self, known, types=None):
        graph = self._graph
        return infer_shapes(graph, known, infer_types(graph, {}) if types is None else types)

    def _collected(self, facts, show):
        graph = self._graph
        return ([show(facts.get((id(n), 0))) for n in graph.arguments], [show(facts.get((id(n), i))) for n, i in graph.outputs],
                [show(facts.get((id(n), 0))) for n in graph.auxiliary])

    def infer_shape(self, *args, **kwargs):
        """Shapes of arguments, outputs and auxiliary states from some arguments' shapes (by name or in order).

        Returns:
            Three lists of tuples; three times None, with a warning, when the shapes given do not determine all.

        Raises:
            ShapeError: Shapes disagree; names operator and node.
        """
        found = self.infer_shape_partial(*args, **kwargs)
        facts = self._last_facts
        graph = self._graph
        entries = [*((n, 0) for n in graph.inputs), *graph.outputs]
        missing = [n.output_name(i) for n, i in entries if not is_known(facts.get((id(n), i)))]
        if missing:
            shown = ", ".join(missing[:10]) + (" …" if len(missing) > 10 else "")
            warnings.warn(f"infer_shape: the shapes given do not determine those of {shown}", stacklevel=2)
            return None, None, None
        return found

    def infer_shape_partial(self, *args, **kwargs):
        """:meth:`infer_shape` that shows what is known; unknown dimensions are 0, unknown ranks ()."""
        known = {**{n.name: tuple(n.value.shape) for n in self._graph.inputs if n.value is not None}, **self._known(args, kwargs, external)}
        self._last_facts = facts = self._shape_facts(known)
        arguments, _, auxiliary = self._collected(facts, internal_to_user)
        return arguments, [internal_to_user(_shown(facts, node, i)) for node, i in self._graph.outputs], auxiliary

    def infer_type(self, *args, **kwargs):
        """Types (NumPy classes) of arguments, outputs and auxiliary states; three times None when they are not determined.

        Raises:
            DTypeError: Types disagree.
        """
        found = self.infer_type_partial(*args, **kwargs)
        return (None, None, None) if any(t is None for part in found for t in part) else found

    def infer_type_partial(self, *args, **kwargs):
        """:meth:`infer_type` that shows what is known; None for the rest."""
        facts = self._type_facts(self._known(args, kwargs, to_torch))
        return self._collected(facts, lambda t: None if t is None else to_numpy(t))

    # -- binding ----------------------------------------------------------------------------------------------------
    def simple_bind(self, ctx, grad_req="write", type_dict=None, stype_dict=None, group2ctx=None, shared_arg_names=None, shared_exec=None,
                    shared_buffer=None, **kwargs):
        """An Executor with arrays made for all arguments, gradients and auxiliary states.

        Args:
            ctx: Where it runs.
            grad_req: ``'write'``, ``'add'`` or ``'null'``; one for all, a list, or {argument: request}.
            type_dict: {argument: type of elements}; float32 where nothing is known.
            stype_dict: {argument: storage type}.
            group2ctx: {group: Context}; nodes made under ``AttrScope(ctx_group=group)`` run there, and arrays are copied at the borders.
            shared_arg_names: Arguments whose arrays and gradients are those of ``shared_exec``.
            shared_exec: An Executor whose auxiliary states and named arguments are used again.
            shared_buffer: {name: array}, memory for all other arguments and gradients, used again where it is large enough.
            kwargs: Shapes of arguments.

        Raises:
            ShapeError: The shapes given do not determine all others, or disagree.
        """
        from ..executor import simple_bind
        return simple_bind(self, ctx or current_context(), grad_req, type_dict or {}, stype_dict or {}, group2ctx, shared_arg_names,
                           shared_exec, shared_buffer, kwargs)

    def bind(self, ctx, args, args_grad=None, grad_req="write", aux_states=None, group2ctx=None, shared_exec=None):
        """An Executor on the caller's arrays.

        Args:
            ctx: Where it runs.
            args: Arrays of the arguments, a list in order or a dict.
            args_grad: Arrays for their gradients, likewise; missing ones are not computed.
            grad_req: ``'write'``, ``'add'`` or ``'null'``; one for all, a list, or {argument: request}.
            aux_states: Arrays of the auxiliary states.
            group2ctx: {group: Context}, as of :meth:`simple_bind`; arrays of a group's variables live on its context.
        """
        from ..executor import Executor
        return Executor._bind(self, ctx, args, args_grad, grad_req, aux_states, group2ctx)

    def eval(self, ctx=None, **kwargs):
        """Outputs (a list) for the given argument arrays; arrays a symbol was composed from need not be given."""
        if len(kwargs) < len(self.list_arguments()) and any(n.value is not None for n in self._graph.inputs):
            return self.forward(**kwargs)
        return self.bind(ctx or current_context(), kwargs).forward()

    def _default_types(self, given):
        """Types of all inputs: those given, those inferred, float32 for the rest.

        Where no type is given, arguments that declare none are float32 from the start, as in 1.9.1.
        """
        known = {k: to_torch(v) for k, v in given.items()}
        if not given:
            known = {n.name: to_torch(np.float32) for n in self._graph.arguments if "__dtype__" not in n.attrs}
        facts = infer_types(self._graph, known)
        for node in self._graph.inputs:
            if facts.get((id(node), 0)) is None:
                known[node.name] = to_torch(np.float32)
                facts = infer_types(self._graph, known)
        return facts

    def _bound_shapes(self, known, types):
        """Facts about all entries; every input has to be known.

        Raises:
            MXNetError: Some are not determined.
        """
        facts = infer_shapes(self._graph, known, types)
        missing = [n.name for n in self._graph.inputs if not is_known(facts.get((id(n), 0)))]
        if missing:
            raise MXNetError(f"The shapes given ({', '.join(f'{k}={v}' for k, v in known.items()) or 'none'}) do not determine those of "
                             f"{', '.join(missing)}; pass their shapes too.")
        return facts


def _shown(facts, node, index):
    """What is known about the shape of an output, as its operator shows it."""
    shape = facts.get((id(node), index))
    if shape is None or -1 not in shape or node.op is None or node.op.partial_hook is None:
        return shape
    return node.op.partial_hook(node.parsed, [facts.get((id(n), i)) for n, i in node.inputs], shape)
