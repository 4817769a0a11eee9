"""Short forms that some MXNet articles show: arrays given to symbols, layers without their required attributes.

Documented in docs/short-forms.md. They apply only where 1.9.1 has an error, and the JSON written holds every attribute.
"""
import functools
import inspect

from ..base import ArgumentError, MXNetError
from ..context import current_context
from ..graph import Node
from ..graph.infer import infer_shapes
from ..initializer import InitDesc, Uniform, Xavier
from ..ndarray import NDArray, zeros
from ..ndarray.ndarray import array
from ..ops.shapes import is_known

__all__ = ["SHORT", "ShortForms", "bound_variable", "with_short_form"]

SHORT = ("Convolution", "FullyConnected", "SoftmaxOutput")
NUM_FILTER, NUM_HIDDEN, KERNEL = 64, 128, (3, 3)


def bound_variable(value: NDArray, name: str) -> Node:
    """A variable that holds its value."""
    node = Node(None, name, {"__shape__": str(value.shape)})
    node.value = value
    return node


def _complete(op, args, kwargs):
    """Arguments of a short-form call completed by the documented defaults."""
    first = args[0] if args else kwargs.get("data")
    if first is None or len(args) > 1 or (args and not isinstance(first, NDArray)) or kwargs.get("weight") is not None:
        return args, kwargs
    kwargs = dict(kwargs)
    if op.name == "Convolution":
        if "kernel" not in kwargs:
            kwargs["kernel"] = KERNEL
            kwargs.setdefault("pad", tuple(k // 2 for k in KERNEL))
            if isinstance(first, NDArray) and first.ndim == 2:
                args, kwargs["data"] = (), first.reshape((1, 1, *first.shape))
        kwargs.setdefault("num_filter", NUM_FILTER)
    else:
        kwargs.setdefault("num_hidden", NUM_HIDDEN)
    return args, kwargs


def with_short_form(op, function):
    """The symbolic function of a layer, which also takes its short form: ``data`` by keyword (or an array), ``weight`` not given.

    Called with a symbol by position, a missing required attribute stays an error, as in 1.9.1.
    """
    @functools.wraps(function)
    def layer(*args, **kwargs):
        if op.name == "SoftmaxOutput":
            classes = kwargs.pop("num_class", None)
            if classes is not None:
                kwargs["attr"] = {**(kwargs.get("attr") or {}), "__num_class__": str(int(classes))}
        else:
            args, kwargs = _complete(op, args, kwargs)
        return function(*args, **kwargs)
    layer.__signature__ = inspect.signature(function)
    return layer


class ShortForms:
    """Methods of symbols that carry the values of their inputs."""

    def _bound_values(self):
        return {n.name: n.value for n in self._graph.inputs if n.value is not None}

    def _labels(self):
        """Names of variables made for labels of loss layers: they are no parameters."""
        return {child.name for node in self._graph.nodes if node.op is not None
                for name, (child, _) in zip(node.input_names, node.inputs, strict=True) if child.op is None and name == "label"}

    def list_parameters(self):
        """The parameters as NDArrays with attached gradient, initialised at the first call and kept by the symbol.

        Parameters are the variables without a value, labels excepted; shapes follow from the arrays given when composing.

        Raises:
            MXNetError: The shape of a parameter is not known; names it.
        """
        graph, labels = self._graph, self._labels()
        known = {n.name: tuple(n.value.shape) for n in graph.inputs if n.value is not None}
        facts = infer_shapes(graph, known)
        arguments = [n for n in graph.arguments if n.name not in labels]
        given = {n.name for n in arguments if n.value is not None and n.parameter is False}
        wanted = [n for n in arguments if n.name not in given]
        missing = [n.name for n in wanted if n.value is None and not is_known(facts.get((id(n), 0)))]
        if missing:
            raise MXNetError(f"list_parameters: the shape of {', '.join(missing)} is not known. Compose from arrays "
                             "(mx.symbol.FullyConnected(data=array)), or give variables a shape.")
        for node in [*wanted, *graph.auxiliary]:
            if node.value is None:
                node.value, node.parameter = _initialized(node, facts[id(node), 0]), True
        return [n.value for n in wanted]

    def forward(self, is_train=False, **kwargs):
        """Outputs (a list) with the values the symbol carries; ``kwargs`` give or replace values of variables.

        Parameters without a value are initialised, labels without one are zeros.
        """
        values = {**self._bound_values(), **{k: v if isinstance(v, NDArray) else array(v) for k, v in kwargs.items()}}
        context = next((v.context for v in values.values()), current_context())
        missing = [n for n in self._graph.inputs if n.name not in values]
        if missing:
            facts = infer_shapes(self._graph, {k: tuple(v.shape) for k, v in values.items()})
            unknown = [n.name for n in missing if not is_known(facts.get((id(n), 0)))]
            if unknown:
                raise ArgumentError(f"forward: {', '.join(unknown)} have neither a value nor a known shape; pass them by name.")
            labels = self._labels()
            for node in missing:
                if node.name in labels:
                    values[node.name] = zeros(facts[id(node), 0], ctx=context)
                else:
                    node.value, node.parameter = _initialized(node, facts[id(node), 0]), True
                    values[node.name] = node.value
        names = self.list_auxiliary_states()
        executor = self.bind(context, {k: v for k, v in values.items() if k not in names},
                             aux_states={k: v for k, v in values.items() if k in names})
        return executor.forward(is_train=is_train)


def _initialized(node, shape):
    made = zeros(shape)
    attrs = {"__init__": node.attrs["__init__"]} if "__init__" in node.attrs else {}
    (Xavier() if len(shape) > 1 else Uniform())(InitDesc(node.name, attrs=attrs), made)
    made.attach_grad()
    return made
