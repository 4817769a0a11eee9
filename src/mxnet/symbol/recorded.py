"""The symbol of a recorded computation, made of the notes that arrays carry (see :mod:`mxnet.ndarray.notes`)."""
import itertools

from ..base import _Null
from ..graph import Graph, Node
from ..ndarray.notes import INDEXED, PICKED, Source, Unknown
from ..ops import faces, registry
from .functions import Variable
from .register import compose
from .symbol import Symbol

__all__ = ["symbol_of"]


def symbol_of(note):
    """The computation behind a note; variables are called ``var0``, unmarked arrays ``null1`` …, operators ``node_0`` …

    Raises:
        NotImplementedError: A part of it is no operator.
    """
    numbers, made, stack = itertools.count(), {}, [note]
    while stack:
        top = stack[-1]
        inputs = () if isinstance(top, Source | Unknown) else top[2]
        waiting = [n for n in inputs if n is not None and id(n) not in made]
        if waiting:
            stack += reversed(waiting)
            continue
        stack.pop()
        if id(top) not in made:
            made[id(top)] = _symbol(top, [None if n is None else made[id(n)] for n in inputs], numbers)
    return made[id(note)]


def _symbol(note, inputs, numbers):
    if isinstance(note, Source):
        return Variable(note.name)
    if isinstance(note, Unknown):
        raise NotImplementedError(f"get_symbol: an array comes from {note.what}, which has no symbol. Write that part with operators, "
                                  "or the computation as a HybridBlock and call export().")
    operator, attrs, _ = note
    if operator is PICKED:
        return inputs[0][attrs]
    if operator is INDEXED:
        key, rank = attrs
        return _indexed(inputs[0], key, rank, numbers)
    if isinstance(operator, Graph):
        return _inlined(operator, inputs, numbers)
    op = registry.get(operator) if isinstance(operator, str) else operator
    return _applied(op, inputs, numbers, **(attrs if isinstance(attrs, dict) else _named(op, attrs)))


def _applied(op, inputs, numbers, **attrs):
    if "scalar" in attrs:
        attrs["scalar"] = float(attrs["scalar"])
    return compose(op, inputs, attrs, f"node_{next(numbers)}")


def _named(op, values):
    """Attributes that were passed to a generated function, by name."""
    names = [n for n in faces.parameters(op) if n not in op.input_names]
    return {name: value for name, value in zip(names, values, strict=False) if value is not _Null and name != op.device_name}


def _inlined(graph, inputs, numbers):
    """A copy of a graph whose variables are the inputs."""
    entries = {(id(n), 0): s._outputs[0] for n, s in zip(graph.inputs, inputs, strict=True)}
    for node in graph.nodes:
        if node.op is not None:
            copied = Node(node.op, f"node_{next(numbers)}", dict(node.attrs), subgraphs=node.subgraphs)
            copied.compose([entries[id(child), index] for child, index in node.inputs])
            entries.update({(id(node), i): (copied, i) for i in range(len(node.outputs))})
    return Symbol([entries[id(node), index] for node, index in graph.outputs])


def _indexed(symbol, key, rank, numbers):
    """A basic index as ``slice``, ``squeeze`` and ``expand_dims``."""
    items = list(key) if isinstance(key, tuple) else [key]
    if not all(item is None or item is Ellipsis or isinstance(item, int | slice) for item in items):
        raise NotImplementedError("get_symbol: an array was indexed with arrays. Use take, pick or gather_nd, which are operators.")
    whole = [slice(None)] * (rank - sum(isinstance(item, int | slice) for item in items))
    place = items.index(Ellipsis) if Ellipsis in items else len(items)
    items[place:place + 1] = whole
    taken = [slice(i, None if i == -1 else i + 1) if isinstance(i, int) else i for i in items if i is not None]
    bounds = {name: tuple(getattr(item, attribute) for item in taken)
              for name, attribute in (("begin", "start"), ("end", "stop"), ("step", "step"))}
    symbol = _applied(registry.get("slice"), [symbol], numbers, **bounds)
    dropped = tuple(axis for axis, item in enumerate(i for i in items if i is not None) if isinstance(item, int))
    if dropped and len(dropped) == rank:
        return _applied(registry.get("Reshape"), [symbol], numbers, shape=(1,))
    if dropped:
        symbol = _applied(registry.get("squeeze"), [symbol], numbers, axis=dropped)
    for axis, item in enumerate(i for i in items if not isinstance(i, int)):
        if item is None:
            symbol = _applied(registry.get("expand_dims"), [symbol], numbers, axis=axis)
    return symbol
