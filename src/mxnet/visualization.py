"""Show a network: as a table of layers, or as a picture through graphviz."""
import copy
import json
import re

from .base import ArgumentError, DTypeError
from .symbol import Symbol

__all__ = ["plot_network", "print_summary"]

# Arguments that a layer makes for itself; they are counted, not drawn.
_PARAMETER = re.compile(r".*_(weight|bias|beta|gamma|moving_var|moving_mean|moving_inv_var|moving_avg|running_var|running_mean)$")


def _check_symbol(symbol):
    if not isinstance(symbol, Symbol):
        raise DTypeError(f"symbol must be a Symbol, received {type(symbol).__name__}.")


def _shape_text(shape):
    """``3x8x8``: a shape without its batch axis."""
    return "x".join(str(size) for size in shape[1:])


def _output_key(node, output=0):
    """The name of a node's output among ``get_internals().list_outputs()``, up to the number of a multi-output operator."""
    return node["name"] if node["op"] == "null" else f"{node['name']}_output{output or ''}"


class _Shapes:
    """Shapes of all outputs and arguments of a network, or nothing when none were given."""

    def __init__(self, symbol, shape):
        self.given = shape is not None
        self._outputs = {}
        internals = symbol.get_internals()
        infer = internals.infer_shape if self.given else internals.infer_shape_partial
        arguments, outputs, _aux = infer(**(shape or {}))
        if outputs is None:
            if self.given:
                raise ArgumentError(f"Input shape is incomplete: the shapes of {sorted(shape)} do not determine all others; give more.")
            outputs = []
        self._outputs = dict(zip(internals.list_outputs(), outputs, strict=False))
        self._arguments = dict(zip(internals.list_arguments(), arguments or [], strict=False))

    def output(self, node, index=0):
        """The shape of an output of a node; () when it is not known."""
        if not self.given:
            return ()
        key = _output_key(node, index)
        if key not in self._outputs and f"{node['name']}_output0" in self._outputs:
            key = f"{node['name']}_output{index}"
        if key not in self._outputs:                       # outputs with names of their own: the first of this node
            key = next((name for name in self._outputs if name.startswith(node["name"] + "_")), key)
        return tuple(self._outputs.get(key) or ())

    def parameters(self, layer, sources):
        """Number of elements of those of a layer's parameters whose shape is known; a bias has one an output unit.

        A dense layer that flattens its input itself counts its channels only, as 1.9.1 does: put a Flatten before it to see all.
        """
        total = 0
        for source in sources:
            name = source["name"]
            if not _is_parameter(source):
                continue
            shape = self._arguments.get(name)
            incoming = self.output(sources[0])
            if layer["op"] == "FullyConnected" and name.endswith("_weight") and shape and len(incoming) > 2:
                shape = (shape[0], incoming[1])
            if not shape and name.endswith("_bias"):
                attrs = layer.get("attrs", {})
                shape = (attrs.get("num_hidden", attrs.get("num_filter", 0)),)
            size = 1 if shape else 0
            for length in shape or ():
                size *= max(int(length), 0)
            total += size
        return total


def _is_parameter(node):
    return node["op"] == "null" and bool(_PARAMETER.match(node["name"]) or node["name"].endswith("_parameters"))


def print_summary(symbol, shape=None, line_length=120, positions=[.44, .64, .74, 1.]):  # noqa: B006 the signature of 1.9.1
    """Print a table of the layers with output shapes, numbers of parameters and what feeds them.

    Args:
        symbol: The network.
        shape: Dict of input name to shape; without it shapes stay empty and only parameters of known size are counted.
        line_length: Width of the table.
        positions: Where the columns end, as shares of the width, or as characters.

    >>> mx.viz.print_summary(net, shape={"data": (1, 3, 224, 224)})
    """
    _check_symbol(symbol)
    shapes = _Shapes(symbol, shape)
    nodes = json.loads(symbol.tojson())["nodes"]
    ends = [int(line_length * position) for position in positions] if positions[-1] <= 1 else positions

    def row(fields):
        line = ""
        for field, end in zip(fields, ends, strict=False):
            line = (line + str(field))[:end].ljust(end)
        print(line)

    print("_" * line_length)
    row(["Layer (type)", "Output Shape", "Param #", "Previous Layer"])
    print("=" * line_length)
    total = 0
    shown = [i for i, node in enumerate(nodes) if node["op"] != "null" or i == 0 or _is_shown_input(node, shape)]
    for i in shown:
        node = nodes[i]
        sources = [nodes[entry[0]] for entry in node["inputs"]]
        count = shapes.parameters(node, sources)
        total += count
        before = [nodes[entry[0]]["name"] for entry in node["inputs"] if entry[0] in shown]
        row([f"{node['name']}({node['op']})", _shape_text(shapes.output(node)), count, before[0] if before else ""])
        for name in before[1:]:
            row(["", "", "", name])
        print(("=" if i == shown[-1] else "_") * line_length)
    print(f"Total params: {total}")
    print("_" * line_length)


def _is_shown_input(node, shape):
    """Further inputs are shown where their shape was given; labels are not."""
    return shape is not None and node["name"] in shape and not node["name"].endswith("label")


_COLOURS = ["#8dd3c7", "#fb8072", "#ffffb3", "#bebada", "#80b1d3", "#fdb462", "#b3de69", "#fccde5"]


def _window(text, default):
    """``3x3`` of an attribute ``(3, 3)``; a missing one gives the default."""
    numbers = re.findall(r"\d+", text or "")
    return "x".join(numbers) if numbers else default


def _node_style(node):
    """Label and colour of an operator's box."""
    op, attrs = node["op"], node.get("attrs", {})
    if op in ("Convolution", "Deconvolution"):
        label = f"{op}\n{_window(attrs.get('kernel'), '?')}/{_window(attrs.get('stride'), '1')}, {attrs.get('num_filter', '?')}"
        return (label, _COLOURS[1]) if op == "Convolution" else (node["name"], _COLOURS[7])
    if op == "FullyConnected":
        return f"FullyConnected\n{attrs.get('num_hidden', '?')}", _COLOURS[1]
    if op == "BatchNorm":
        return node["name"], _COLOURS[3]
    if op in ("Activation", "LeakyReLU"):
        return f"{op}\n{attrs.get('act_type', 'leaky')}", _COLOURS[2]
    if op == "Pooling":
        kind = attrs.get("pool_type", "max")
        return f"Pooling\n{kind}, {_window(attrs.get('kernel'), 'all')}/{_window(attrs.get('stride'), '1')}", _COLOURS[4]
    if op in ("Concat", "Flatten", "Reshape"):
        return node["name"], _COLOURS[5]
    if op == "Softmax":
        return node["name"], _COLOURS[6]
    if op == "Custom":
        return attrs.get("op_type", node["name"]), _COLOURS[7]
    return node["name"], _COLOURS[7]


def _import_graphviz():
    try:
        from graphviz import Digraph
    except ImportError as error:
        raise ImportError("Draw network requires graphviz library: pip install 'mxnet-next[viz]'.") from error
    return Digraph


def plot_network(symbol, title="plot", save_format="pdf", shape=None, dtype=None, node_attrs={}, hide_weights=True):  # noqa: B006
    """Draw a network.

    Args:
        symbol: The network.
        title: Name of the graph, and of the file that ``render`` writes.
        save_format: Format that ``render`` writes, e.g. ``'pdf'`` or ``'png'``.
        shape: Dict of input name to shape; the arrows then show what flows.
        dtype: Dict of input name to dtype; the arrows then show it.
        node_attrs: Graphviz attributes of all nodes, e.g. ``{"fixedsize": "false"}``.
        hide_weights: Do not draw the parameters.
    Returns:
        A ``graphviz.Digraph``; ``.view()`` shows it, ``.render(name)`` writes it (both need the graphviz program).
    """
    digraph = _import_graphviz()
    _check_symbol(symbol)
    shapes = _Shapes(symbol, shape) if shape is not None else None
    types = _Types(symbol, dtype) if dtype is not None else None
    nodes = json.loads(symbol.tojson())["nodes"]
    style = {"shape": "box", "fixedsize": "true", "width": "1.3", "height": "0.8034", "style": "filled", **node_attrs}
    dot = digraph(name=title, format=save_format)
    hidden = {node["name"] for node in nodes if hide_weights and node["op"] == "null" and _PARAMETER.match(node["name"])}
    for node in nodes:
        if node["name"] in hidden:
            continue
        attributes = copy.copy(style)
        if node["op"] == "null":
            attributes["shape"] = "oval"
            label, colour = node["name"], _COLOURS[0]
        else:
            label, colour = _node_style(node)
        dot.node(name=node["name"], label=label, fillcolor=colour, **attributes)
    for node in nodes:
        for entry in node["inputs"]:
            source = nodes[entry[0]]
            if source["name"] in hidden:
                continue
            text = _shape_text(shapes.output(source, entry[1])) if shapes else ""
            if types:
                text += f"({types.output(source, entry[1])})"
            dot.edge(tail_name=node["name"], head_name=source["name"], dir="back", arrowtail="open", label=text)
    return dot


class _Types:
    """Types of all outputs of a network."""

    def __init__(self, symbol, dtype):
        internals = symbol.get_internals()
        _arguments, outputs, _aux = internals.infer_type(**dtype)
        if outputs is None:
            raise ArgumentError(f"Input type is incomplete: the types of {sorted(dtype)} do not determine all others; give more.")
        self._outputs = dict(zip(internals.list_outputs(), outputs, strict=True))

    def output(self, node, index=0):
        """The name of the type of an output of a node."""
        kind = self._outputs.get(_output_key(node, index)) or self._outputs.get(f"{node['name']}_output{index}")
        return getattr(kind, "__name__", str(kind))
