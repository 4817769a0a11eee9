"""Lowering: a Graph becomes a torch.fx.GraphModule, one call a node, attributes already parsed."""
import keyword
import re

import torch
import torch.fx

from ..base import ArgumentError
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


def moved(value, device: torch.device):
    """``value`` on another device: the border between groups of nodes. Its gradient comes back the same way."""
    return value.to(device)


def lower(graph, training: bool, context: Context, shapes=None, places=None) -> torch.fx.GraphModule:
    """The program of a graph: takes the tensors of ``graph.inputs`` in order, returns the tuple of outputs.

    Args:
        training: Whether operators run as in training.
        context: Where creation operators make their results and whose generator random ones use.
        shapes: Facts of :func:`infer_shapes`; completes ``zeros((0, 5))`` and the like.
        places: {id of a node: Context} for those that run elsewhere than on ``context`` (``group2ctx``).
    """
    places = places or {}
    target = torch.fx.Graph()
    values = {}
    parameters = {"self"}
    for node in graph.inputs:
        name = _identifier(node.name)
        while name in parameters:                            # variables may share a name, or differ only in "." and "_"
            name += "_"
        parameters.add(name)
        values[id(node), 0] = target.placeholder(name)
    generators = {}
    for node in graph.nodes:
        if node.op is None:
            continue
        op, keywords, place = node.op, dict(node.parsed), places.get(id(node), context)
        if _open_shape(node) and shapes is not None and is_known(shapes.get((id(node), 0))):
            keywords["shape"] = shapes[id(node), 0]
        if op.training_name:
            keywords[op.training_name] = training
        if op.device_name:
            keywords[op.device_name] = place.torch_device
        if op.generator_name:
            if place not in generators:
                generators[place] = target.call_function(generator_of, (place.device_type, place.device_id))
            keywords[op.generator_name] = generators[place]
        function = _with_subgraphs(node, training, place) if node.subgraphs else op.lowered(node)
        arguments = _arguments(node, values)
        if places:
            devices = [places.get(id(child), context).torch_device for child, _ in node.inputs]
            arguments = _on_device(target, node, arguments, devices, place.torch_device)
        made = target.create_node("call_function", function, arguments, keywords, _identifier(node.name))
        made.meta["node"] = node
        names = node.outputs
        if len(names) == 1 and op.outputs_hook is None:
            values[id(node), 0] = made
        else:
            for index in range(len(names)):
                values[id(node), index] = _Later(target, made, index)
    target.output(tuple(_result(target, values, n, i) for n, i in graph.outputs))
    return torch.fx.GraphModule(torch.nn.Module(), target, "Lowered")


def _on_device(target, node, arguments, devices, device):
    """The arguments of a call, those from other devices copied to its own."""
    given = iter(devices)
    homes = [None if argument is None else next(given) for argument in arguments]
    for position in node.aux_positions():
        if devices[position] != device:
            raise ArgumentError(f"{node.op.name} {node.name!r} writes its auxiliary states where it runs, on {device}; {node.inputs[position][0].name!r} "
                                f"is on {devices[position]}. Give both the same ctx_group.")
    return tuple(target.call_function(moved, (argument, device)) if home is not None and home != device else argument
                 for argument, home in zip(arguments, homes, strict=True))


def _result(target, values, node, index):
    """An output of the program; a variable is copied, for results share no memory with arguments."""
    value = _value(values[id(node), index])
    return target.call_function(torch.clone, (value,)) if node.op is None else value


def _with_subgraphs(node, training, context):
    """The kernel of a control-flow node with its subgraphs lowered."""
    bodies = tuple(lower(sub, training, context).forward for sub in node.subgraphs)
    kernel = node.op.lowered(node)

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
