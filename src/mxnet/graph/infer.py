"""Inference of shapes and types over a graph: in both directions, until nothing changes."""
import ast

from ..base import MXNetError, ShapeError
from ..dtype import to_torch
from ..ops.mode import MODE
from ..ops.shapes import is_known, merge

__all__ = ["infer_shapes", "infer_types", "shape_hint"]


def shape_hint(node):
    """Partial shape a variable declares in ``__shape__``, or None."""
    text = node.attrs.get("__shape__")
    if not text:
        return None
    dims = ast.literal_eval(text)
    return external((dims,) if isinstance(dims, int) else dims)


def external(shape):
    """A user's shape as a partial shape: unknown dimensions are 0, with NumPy semantics -1."""
    if shape is None:
        return None
    shape = tuple(int(d) for d in shape)
    if MODE.np_shape:
        return shape
    return None if shape == () else tuple(-1 if d <= 0 else d for d in shape)


def internal_to_user(shape):
    """A partial shape as users see it: unknown dimensions are 0 (with NumPy semantics -1)."""
    if shape is None:
        return None if MODE.np_shape else ()
    return shape if MODE.np_shape else tuple(0 if d < 0 else d for d in shape)


class _Inference:
    """Facts about the entries of a graph; ``run`` asks the operators' rules until nothing changes."""

    def __init__(self, graph, what):
        self.graph, self.what = graph, what
        self.facts = {}                                    # (id(node), output) -> shape or type
        self.done = set()

    def get(self, entry):
        return self.facts.get((id(entry[0]), entry[1]))

    def put(self, entry, value) -> bool:
        key = (id(entry[0]), entry[1])
        old = self.facts.get(key)
        if value is None or value == old:
            return False
        if self.what == "shape":
            try:
                value = merge(old, value)
            except ShapeError:
                raise ShapeError(f"{entry[0].op.name if entry[0].op else 'variable'} {entry[0].name!r} has shape {old}, "
                                 f"but where it is used it has to be {value}.") from None
            if value == old:
                return False
        self.facts[key] = value
        return True

    def run(self, visit):
        operators = [n for n in self.graph.nodes if n.op is not None]
        forward = True
        while True:
            changed = False
            for node in operators if forward else reversed(operators):
                if id(node) not in self.done:
                    changed = visit(node) or changed
            if not changed and not forward:
                return
            forward = not forward


def infer_shapes(graph, known: dict, types=None, partial=False) -> dict:
    """Shapes of all entries that can be known.

    Args:
        graph: The graph.
        known: {variable name: partial shape}.
        types: Types of entries from :func:`infer_types`, for operators whose shape depends on them.
        partial: Keep quiet about operators that cannot tell their outputs.

    Returns:
        {(id(node), output number): partial shape}.

    Raises:
        ShapeError: Shapes disagree; the message names operator and node.
    """
    state = _Inference(graph, "shape")
    for node in graph.inputs:
        state.put((node, 0), known.get(node.name))
        state.put((node, 0), shape_hint(node))

    def visit(node):
        entries = node.inputs
        outs = [(node, i) for i in range(len(node.outputs))]
        inputs, outputs = [state.get(e) for e in entries], [state.get(e) for e in outs]
        kinds = None if types is None else [types.get((id(n), i)) for n, i in entries]
        try:
            new_inputs, new_outputs = _ask(node, inputs, outputs, kinds)
        except ShapeError as error:
            raise type(error)(_named(node, error)) from None
        _check_classes(node, new_outputs)
        changed = False
        for entry, shape in zip([*entries, *outs], [*new_inputs, *new_outputs], strict=True):
            changed = state.put(entry, shape) or changed
        if all(is_known(s) for s in (*new_inputs, *new_outputs)):
            state.done.add(id(node))
        return changed

    state.run(visit)
    return state.facts


def _ask(node, inputs, outputs, kinds):
    if node.subgraphs:
        return subgraph_shapes(node, inputs, outputs)
    return node.op.infer_shape(node.parsed, inputs, outputs, node.input_names, kinds)


def _check_classes(node, outputs):
    """``SoftmaxOutput(num_class=10)`` says how many classes the data has to have."""
    wanted = node.attrs.get("__num_class__")
    if wanted is not None and outputs[0] is not None and len(outputs[0]) > 1 and outputs[0][1] not in (-1, int(wanted)):
        raise ShapeError(f"{node.op.name} {node.name!r}: data has {outputs[0][1]} classes (shape {outputs[0]}), expected num_class={wanted}.")


def _named(node, error):
    text = str(error)
    start = node.op.name
    if text.startswith(start + ":"):
        return f"{start} {node.name!r}:{text[len(start) + 1:]}"
    return text if repr(node.name) in text else f"{start} {node.name!r}: {text}"


def infer_types(graph, known: dict) -> dict:
    """Types of elements of all entries that can be known; ``known`` is {variable name: torch dtype}.

    Raises:
        DTypeError: Types disagree.
    """
    state = _Inference(graph, "type")
    for node in graph.inputs:
        given = known.get(node.name)
        if given is None and "__dtype__" in node.attrs:
            text = node.attrs["__dtype__"]
            number = int(text) if text.lstrip("-").isdigit() else None
            given = None if number == -1 else to_torch(text if number is None else number)
        state.put((node, 0), given)

    def visit(node):
        entries = node.inputs
        outs = [(node, i) for i in range(len(node.outputs))]
        inputs, outputs = [state.get(e) for e in entries], [state.get(e) for e in outs]
        try:
            if node.subgraphs:
                new_inputs, new_outputs = subgraph_types(node, inputs, outputs)
            else:
                new_inputs, new_outputs = node.op.infer_types(node.parsed, inputs, outputs, node.input_names)
        except MXNetError as error:
            raise type(error)(_named(node, error)) from None
        changed = False
        for entry, kind, old in zip([*entries, *outs], [*new_inputs, *new_outputs], [*inputs, *outputs], strict=True):
            if old is None:
                changed = state.put(entry, kind) or changed
        if all(t is not None for t in (*new_inputs, *new_outputs)):
            state.done.add(id(node))
        return changed

    state.run(visit)
    return state.facts


def _share(node, values, sliced):
    """For each subgraph {variable name: what is known}, from the node's inputs."""
    for number, (sub, places) in enumerate(zip(node.subgraphs, node.op.shares(node.parsed), strict=True)):
        cut = (node.op.sliced(node.parsed) if node.op.sliced else {}).get(number, ()) if sliced else ()
        known = {}
        for variable, place in zip(sub.inputs, places, strict=True):
            value = values[place]
            known[variable.name] = value[1:] if place in cut and value is not None else value
        yield number, sub, places, cut, known


def subgraph_shapes(node, inputs, outputs):
    """Shapes of a control-flow node's inputs and outputs, from inference over its subgraphs."""
    inputs, outputs = list(inputs), list(outputs)
    which, stacked, size = node.op.stacked(node.parsed)
    made: list = [None] * len(outputs)
    for number, sub, places, cut, known in _share(node, inputs, True):
        facts = infer_shapes(sub, known)
        for variable, place in zip(sub.inputs, places, strict=True):
            found = facts.get((id(variable), 0))
            if found is not None and place not in cut and place not in node.op.varying(node.parsed):
                inputs[place] = merge(inputs[place], found)
        if number == which:
            length = size if size is not None else (inputs[0][0] if inputs and inputs[0] else -1)
            for index, (child, output) in enumerate(sub.outputs):
                found = facts.get((id(child), output))
                if found is not None and index < len(outputs):
                    made[index] = (length, *found) if index < stacked else found
    if all(is_known(s) for s in inputs):                   # 1.9.1 tells no output before it knows every input
        outputs = [merge(old, new) for old, new in zip(outputs, made, strict=True)]
    return node.op.completed_shapes(node.parsed, inputs, outputs)


def subgraph_types(node, inputs, outputs):
    """Types of a control-flow node's inputs and outputs, from inference over its subgraphs."""
    if own := node.op.own_types(node.parsed):
        return [old or own[0][name] for old, name in zip(inputs, node.input_names, strict=True)], own[1]
    inputs, outputs = list(inputs), list(outputs)
    which, _, _ = node.op.stacked(node.parsed)
    for number, sub, places, _, known in _share(node, inputs, False):
        facts = infer_types(sub, known)
        for variable, place in zip(sub.inputs, places, strict=True):
            inputs[place] = inputs[place] or facts.get((id(variable), 0))
        if number == which:
            for index, (child, output) in enumerate(sub.outputs[:len(outputs)]):
                outputs[index] = outputs[index] or facts.get((id(child), output))
    return inputs, outputs
