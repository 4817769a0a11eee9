"""Symbols and symbol JSON: between :class:`~mxnet.files.symbol_json.GraphFile` and nodes."""
from ..base import FileFormatError, MissingError, MXNetError
from ..files import symbol_json
from ..graph import Graph, Node
from ..ops import registry
from ..ops.mode import MODE

__all__ = ["from_json", "load", "save", "to_json"]


class _Operators:
    """What reading old files asks about operators."""

    def input_names(self, op, attrs):
        found = registry.REGISTRY.get(op)
        if found is None:
            return None
        if found.variadic:
            count = attrs.get(found.count) if found.count else None
            return None if count is None else found.inputs_for({}, int(count)) if not found.names_hook else None
        return found.inputs_for(found.parse({k: v for k, v in attrs.items() if k in found.attributes}, strict=False))

    def variable_attrs(self, op, attrs):
        found = registry.REGISTRY.get(op)
        return {} if found is None else {name: {"__init__": text} for name, text in found.initial.items()}


def _graph_of(file, name):
    nodes = []
    for entry in file.nodes:
        inputs = [(nodes[n], i) for n, i, _ in entry.inputs]
        if entry.op == "null":
            nodes.append(Node(None, entry.name, dict(entry.attrs)))
            continue
        try:
            op = registry.get(entry.op)
        except MissingError as error:
            raise MXNetError(f"{name}: node {entry.name!r}: {error}") from None
        subgraphs = [_graph_of(sub, name) for sub in entry.subgraphs]
        node = Node(op.of(subgraphs[0]) if subgraphs else op, entry.name, dict(entry.attrs), inputs, subgraphs)
        node.versions = [version for _, _, version in entry.inputs]
        own = {k: v for k, v in node.attrs.items() if not (k.startswith("__") and k.endswith("__"))}
        op.parse({k: v for k, v in own.items() if k in op.attributes}, strict=False)
        for child, index in node.inputs:
            if index >= child.total_outputs:
                raise FileFormatError(f"{name}: node {entry.name!r} reads output {index} of {child.name!r}, which has {child.total_outputs}.")
        nodes.append(node)
    return Graph([(nodes[n], i) for n, i, _ in file.heads])


def from_json(text, name="<string>"):
    """The symbol of a JSON text of any age.

    Raises:
        FileFormatError: It is no symbol JSON.
        MXNetError: It uses an operator or attribute nobody knows.
    """
    from .symbol import Symbol
    return Symbol(_graph_of(symbol_json.loads(text, _Operators(), name), name).outputs)


def load(fname):
    """The symbol in a file.

    Raises:
        FileFormatError: The file is no symbol JSON; names the file.
        OSError: It cannot be read.
    """
    from .symbol import Symbol
    return Symbol(_graph_of(symbol_json.load(fname, _Operators()), str(fname)).outputs)


def _without_casts(graph):
    """The graph without the casts of automatic mixed precision."""
    if not any(n.op is not None and n.op.name in ("amp_cast", "amp_multicast") for n in graph.nodes):
        return graph
    moved, copies, heads = {}, {}, {id(n) for n, _ in graph.outputs}       # a cast that is a result stays, as in 1.9.1

    def entry(old):
        node, index = old
        return moved[id(node), index] if (id(node), index) in moved else (copies[id(node)], index)

    for node in graph.nodes:
        inputs = [entry(e) for e in node.inputs]
        if node.op is not None and node.op.name in ("amp_cast", "amp_multicast") and id(node) not in heads:
            for index, source in enumerate(inputs):
                moved[id(node), index] = source
        else:
            copy = copies[id(node)] = Node(node.op, node.name, node.attrs, inputs, node.subgraphs)
            copy.version, copy.versions = node.version, node.versions
    return Graph([entry(e) for e in graph.outputs])


def _file_of(graph, top=True):
    numbers = {id(n): i for i, n in enumerate(graph.nodes)}
    nodes, rows = [], [0]
    for node in graph.nodes:
        nodes.append(symbol_json.NodeEntry(
            "null" if node.op is None else node.op.name, node.name, dict(node.attrs),
            [(numbers[id(n)], i, v) for (n, i), v in zip(node.inputs, node.versions, strict=True)], [],
            [_file_of(sub, False) for sub in node.subgraphs]))
        rows.append(rows[-1] + node.total_outputs)
    heads = [(numbers[id(n)], i, n.version) for n, i in graph.outputs]
    return symbol_json.GraphFile(nodes=nodes, heads=heads, node_row_ptr=rows, version=symbol_json.CURRENT_VERSION if top else None,
                                 np_shape=MODE.np_shape)


def to_json(symbol, remove_amp_cast=True) -> str:
    """JSON text of a symbol, as 1.9.1 writes it."""
    graph = symbol._graph
    return symbol_json.dumps(_file_of(_without_casts(graph) if remove_amp_cast else graph))


def save(symbol, fname, remove_amp_cast=True):
    """Write a symbol's JSON to a file."""
    graph = symbol._graph
    symbol_json.save(fname, _file_of(_without_casts(graph) if remove_amp_cast else graph))
