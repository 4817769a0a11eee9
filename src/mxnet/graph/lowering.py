"""Lowering: a Graph becomes a torch.fx.GraphModule, one call a node, attributes already parsed."""
import keyword
import re

import torch
import torch.fx

from ..context import Context
from ..ops.mode import generator
from ..ops.shapes import is_known

__all__ = ["lower", "needs_shapes"]


def generator_of(device_type: str, device_id: int) -> torch.Generator:
    """The random generator of a context; called by lowered programs where an operator draws numbers."""
    return generator(Context(device_type, device_id))


def pick(value, index: int):
    """Output ``index`` of a kernel that may return one tensor or several."""
    return value[index] if isinstance(value, tuple | list) else value


def needs_shapes(graph) -> bool:
    """Whether some node makes an array of a shape that only inference completes (``zeros((0, 5))``)."""
    return any(_open_shape(node) for node in graph.nodes)


def _open_shape(node) -> bool:
    if node.op is None or node.inputs or "shape" not in node.op.attributes:
        return False
    shape = node.parsed["shape"]
    return shape is None or (isinstance(shape, tuple) and any(d <= 0 for d in shape))      # of a gamma distribution it is a number


def _identifier(name: str) -> str:
    text = re.sub(r"\W", "_", name)
    return "_" + text if not text or text[0].isdigit() or keyword.iskeyword(text) else text


def lower(graph, training: bool, context: Context, shapes=None) -> torch.fx.GraphModule:
    """The program of a graph: takes the tensors of ``graph.inputs`` in order, returns the tuple of outputs.

    Args:
        training: Whether operators run as in training.
        context: Where creation operators make their results and whose generator random ones use.
        shapes: Facts of :func:`infer_shapes`; completes ``zeros((0, 5))`` and the like.
    """
    target = torch.fx.Graph()
    values = {}
    for node in graph.inputs:
        values[id(node), 0] = target.placeholder(_identifier(node.name))
    rng = None
    for node in graph.nodes:
        if node.op is None:
            continue
        op, keywords = node.op, dict(node.parsed)
        if _open_shape(node) and shapes is not None and is_known(shapes.get((id(node), 0))):
            keywords["shape"] = shapes[id(node), 0]
        if op.training_name:
            keywords[op.training_name] = training
        if op.device_name:
            keywords[op.device_name] = context.torch_device
        if op.generator_name:
            if rng is None:
                rng = target.call_function(generator_of, (context.device_type, context.device_id))
            keywords[op.generator_name] = rng
        function = _with_subgraphs(node, training, context) if node.subgraphs else op.lowered(node)
        made = target.create_node("call_function", function, _arguments(node, values), keywords, _identifier(node.name))
        made.meta["node"] = node
        names = node.outputs
        if len(names) == 1 and op.outputs_hook is None:
            values[id(node), 0] = made
        else:
            for index in range(len(names)):
                values[id(node), index] = _Later(target, made, index)
    target.output(tuple(_result(target, values, n, i) for n, i in graph.outputs))
    return torch.fx.GraphModule(torch.nn.Module(), target, "Lowered")


def _result(target, values, node, index):
    """An output of the program; a variable is copied, for results share no memory with arguments."""
    value = _value(values[id(node), index])
    return target.call_function(torch.clone, (value,)) if node.op is None else value


def _with_subgraphs(node, training, context):
    """The kernel of a control-flow node with its subgraphs lowered."""
    bodies = tuple(lower(sub, training, context).forward for sub in node.subgraphs)
    kernel = node.op.kernel

    def run(*tensors, **attributes):
        return kernel(*tensors, subgraphs=bodies, **attributes)
    run.__name__ = node.op.name
    return run


class _Later:
    """One of several outputs; its ``pick`` node is made when somebody reads it."""

    def __init__(self, target, made, index):
        self.target, self.made, self.index, self.node = target, made, index, None

    def value(self):
        if self.node is None:
            with self.target.inserting_after(self.made):
                self.node = self.target.call_function(pick, (self.made, self.index))
        return self.node


def _value(found):
    return found.value() if isinstance(found, _Later) else found


def _arguments(node, values):
    """Positional arguments of the kernel, None for absent optional inputs."""
    given = [_value(values[id(n), i]) for n, i in node.inputs]
    op = node.op
    if op.variadic or op.names_hook:
        return tuple(given)
    present = dict(zip(node.input_names, given, strict=True))
    return tuple(present.get(name) for name in op.input_names)
