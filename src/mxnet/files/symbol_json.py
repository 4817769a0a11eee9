"""Symbol files: a graph as JSON, read in every form since MXNet 0.8 and written as 1.9.1 writes it, byte for byte.

A node is ``{"op", "name", "attrs", "inputs", "control_deps", "subgraphs"}``; op ``"null"`` is a variable. Inputs and heads are
``[node, output, version]``. Older files say ``param`` (and ``attr`` beside it) or ``attr`` for ``attrs``, and leave out the version of
inputs, the auxiliary states of BatchNorm and the number of the MXNet that wrote them.

Nothing here knows operators. Upgrading old files needs to know their inputs: that is what ``Operators`` asks for.
"""
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ..base import FileFormatError
from .atomic import write_text
from .json_text import Block, Line, render
from .opening import open_file
from .symbol_upgrade import CURRENT_VERSION, upgrade

__all__ = ["CURRENT_VERSION", "GraphFile", "NodeEntry", "Operators", "dumps", "load", "loads", "save"]

OLDEST_VERSION = 800                                        # files that tell no version are of 0.8 or older
NODE_KEYS = {"op", "name", "attrs", "attr", "param", "inputs", "control_deps", "subgraphs", "backward_source_id"}
GRAPH_KEYS = {"nodes", "arg_nodes", "node_row_ptr", "heads", "attrs"}


class Operators(Protocol):
    """What upgrading asks about operators; ``attrs`` are the strings of the file."""

    def input_names(self, op: str, attrs: dict[str, str]) -> Sequence[str] | None:
        """Names of all inputs, auxiliary states included; None where an operator has no names for them."""
        ...

    def variable_attrs(self, op: str, attrs: dict[str, str]) -> dict[str, dict[str, str]]:
        """Per input name the attributes that composing gives its variable: ``{"moving_mean": {"__init__": '["zero", {}]'}}``."""
        ...


@dataclass(slots=True)
class NodeEntry:
    """One node of a file; ``op`` is "null" for a variable."""

    op: str
    name: str
    attrs: dict[str, str] = field(default_factory=dict)
    inputs: list[tuple[int, int, int]] = field(default_factory=list)
    control_deps: list[int] = field(default_factory=list)
    subgraphs: "list[GraphFile]" = field(default_factory=list)


@dataclass(slots=True)
class GraphFile:
    """A graph as a file holds it.

    Attributes:
        nodes: Each after its inputs.
        heads: Outputs of the graph: node, output, version.
        node_row_ptr: Running sum of the nodes' outputs; empty when unknown (reading ignores it, 1.9.1 always writes it).
        version: Number of the MXNet that wrote the file, e.g. 10901; None inside a node's subgraph.
        np_shape: Whether the file says that it was written under NumPy shape semantics; 1.9.1 writes its own mode and ignores it
            when reading.
    """

    nodes: list[NodeEntry]
    heads: list[tuple[int, int, int]]
    node_row_ptr: list[int] = field(default_factory=list)
    version: int | None = CURRENT_VERSION
    np_shape: bool = False

    @property
    def arg_nodes(self) -> list[int]:
        """Positions of the variables."""
        return [i for i, node in enumerate(self.nodes) if node.op == "null"]


# ---------------------------------------------------------------- reading
def load(address, operators: Operators | None = None) -> GraphFile:
    """The graph in the file ``address``, see ``loads``."""
    name = os.fsdecode(address)
    with open_file(address, "rb") as file:
        content = file.read()
    return loads(content, operators, name)


def loads(text: str | bytes, operators: Operators | None = None, name: str = "<string>") -> GraphFile:
    """The graph that ``text`` describes, in today's form.

    Nodes that no head needs are left out and the others stand in the order in which 1.9.1 writes them: inputs first, from the first
    head on.

    Args:
        text: Content of a symbol file.
        operators: Answers about operators; without it a file that needs them to be upgraded stays as it is in that point.
        name: What messages call the text.
    Raises:
        FileFormatError: The text is no JSON, or no graph; the message names the place.
        TypeError: ``text`` is neither str nor bytes.
    """
    if isinstance(text, bytes | bytearray):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise FileFormatError(f"{name}, offset {error.start}: a symbol file is UTF-8 text ({error.reason}).") from None
    elif not isinstance(text, str):
        raise TypeError(f"The JSON of a symbol is expected as str, received {type(text).__name__}.")
    try:
        graph = _Reader(name).graph(json.loads(text, strict=False), "the graph", top=True)
        if (graph.version or 0) < CURRENT_VERSION:
            upgrade(graph, operators, NodeEntry, name)
        return _ordered(graph, name)
    except json.JSONDecodeError as error:
        raise FileFormatError(f"{name}, offset {error.pos} (line {error.lineno}, column {error.colno}): "
                              f"not the JSON of a symbol: {error.msg}.") from None
    except RecursionError:
        raise FileFormatError(f"{name}, offset 0: brackets or subgraphs are nested too deeply for a symbol.") from None


class _Reader:
    """Checks what JSON gave, piece by piece; places are named by path, since JSON keeps no offsets."""

    def __init__(self, name: str):
        self.name = name

    def error(self, where: str, text: str) -> FileFormatError:
        return FileFormatError(f"{self.name}, {where}: {text}.")

    def graph(self, found, where: str, top: bool) -> GraphFile:
        self.mapping(found, where, GRAPH_KEYS, ("nodes", "arg_nodes", "heads"))
        nodes = [self.node(node, f"{where}, node {i}") for i, node in enumerate(self.items(found["nodes"], f"{where}, nodes"))]
        count = len(nodes)
        for node in nodes:
            where_node = f"{where}, node {node.name!r}"
            for entry in node.inputs:
                self.position(entry[0], count, f"{where_node}, inputs")
            for position in node.control_deps:
                self.position(position, count, f"{where_node}, control_deps")
        for position in self.numbers(found["arg_nodes"], f"{where}, arg_nodes"):
            self.position(position, count, f"{where}, arg_nodes")
            if nodes[position].op != "null":
                raise self.error(f"{where}, arg_nodes", f"node {position} ({nodes[position].name!r}) is no variable")
        heads = self.entries(found["heads"], f"{where}, heads")
        for entry in heads:
            self.position(entry[0], count, f"{where}, heads")
        row_ptr = self.numbers(found.get("node_row_ptr", []), f"{where}, node_row_ptr")
        graph = GraphFile(nodes, heads, row_ptr, None)
        if top:
            attrs = self.mapping(found.get("attrs", {}), f"{where}, attrs", None, ())
            graph.version = self.attribute(attrs, "mxnet_version", OLDEST_VERSION, where)
            graph.np_shape = bool(self.attribute(attrs, "is_np_shape", 0, where))
        return graph

    def node(self, found, where: str) -> NodeEntry:
        self.mapping(found, where, NODE_KEYS, ("op", "name", "inputs"))
        for key in ("op", "name"):
            if not isinstance(found[key], str):
                raise self.error(f"{where}, {key}", f"text is expected, found {found[key]!r:.80}")
        where = f"{where} ({found['name']!r})"
        attrs: dict[str, str] = {}
        for key, value in found.items():                    # "attr" and "attrs" name the same thing: the last one counts
            if key in ("attr", "attrs"):
                attrs = dict(self.texts(value, f"{where}, {key}"))
        for key, value in self.texts(found.get("param", {}), f"{where}, param").items():
            attrs.setdefault(key, value)
        subgraphs = self.items(found.get("subgraphs", []), f"{where}, subgraphs")
        return NodeEntry(found["op"], found["name"], attrs, self.entries(found["inputs"], f"{where}, inputs"),
                         self.numbers(found.get("control_deps", []), f"{where}, control_deps"),
                         [self.graph(graph, f"{where}, subgraph {i}", top=False) for i, graph in enumerate(subgraphs)])

    def attribute(self, attrs: dict, key: str, default: int, where: str) -> int:
        found = attrs.get(key, ["int", default])
        if not (isinstance(found, list) and len(found) == 2 and found[0] == "int" and isinstance(found[1], int)):
            raise self.error(f"{where}, attrs", f'{key} is expected as ["int", number], found {found!r:.80}')
        return found[1]

    def mapping(self, found, where: str, allowed, required) -> dict:
        if not isinstance(found, dict):
            raise self.error(where, f"an object is expected, found {found!r:.80}")
        for key in required:
            if key not in found:
                raise self.error(where, f"{key!r} is missing")
        if allowed is not None and not allowed.issuperset(found):
            raise self.error(where, f"unknown key {next(iter(found.keys() - allowed))!r:.80}, expected {', '.join(sorted(allowed))}")
        return found

    def items(self, found, where: str) -> list:
        if not isinstance(found, list):
            raise self.error(where, f"a list is expected, found {found!r:.80}")
        return found

    def numbers(self, found, where: str) -> list[int]:
        for item in self.items(found, where):
            if not isinstance(item, int) or isinstance(item, bool) or item < 0:
                raise self.error(where, f"whole numbers are expected, found {item!r:.80}")
        return found

    def entries(self, found, where: str) -> list[tuple[int, int, int]]:
        made = []
        for item in self.items(found, where):
            numbers = self.numbers(item, where)
            if len(numbers) not in (2, 3):
                raise self.error(where, f"[node, output] or [node, output, version] is expected, found {item!r:.80}")
            made.append((numbers[0], numbers[1], numbers[2] if len(numbers) == 3 else 0))
        return made

    def texts(self, found, where: str) -> dict[str, str]:
        for key, value in self.mapping(found, where, None, ()).items():
            if not isinstance(value, str):
                raise self.error(where, f"the value of {key!r:.80} is expected as text, found {value!r:.80}")
        return found

    def position(self, position: int, count: int, where: str) -> None:
        if position >= count:
            raise self.error(where, f"node {position} is named, but there are {count} nodes")


def _ordered(graph: GraphFile, name: str) -> GraphFile:
    """``graph`` with the nodes its heads need, each after its inputs."""
    order = _post_order(graph, name)
    if order != list(range(len(graph.nodes))):
        place = {old: new for new, old in enumerate(order)}
        graph.nodes = [graph.nodes[old] for old in order]
        for node in graph.nodes:
            node.inputs = [(place[i], output, version) for i, output, version in node.inputs]
            node.control_deps = [place[i] for i in node.control_deps]
        graph.heads = [(place[i], output, version) for i, output, version in graph.heads]
        graph.node_row_ptr = []
    for node in graph.nodes:
        for subgraph in node.subgraphs:
            _ordered(subgraph, name)
    return graph


def _post_order(graph: GraphFile, name: str) -> list[int]:
    order: list[int] = []
    state = bytearray(len(graph.nodes))                     # 1 while its inputs are visited, 2 when it has its place
    stack = [head for head, _, _ in reversed(graph.heads)]
    while stack:
        position = stack[-1]
        if state[position] == 0:
            state[position] = 1
            node = graph.nodes[position]
            before = [i for i, _, _ in node.inputs] + node.control_deps
            for i in reversed(before):
                if state[i] == 1:
                    raise FileFormatError(f"{name}, node {node.name!r}: the graph has a cycle through {graph.nodes[i].name!r}.")
                if state[i] == 0:
                    stack.append(i)
        else:
            stack.pop()
            if state[position] == 1:
                state[position] = 2
                order.append(position)
    return order


# ---------------------------------------------------------------- writing
def save(address, graph: GraphFile) -> None:
    """Write ``graph`` to the file ``address``, at once: a failure leaves an old file as it was."""
    write_text(address, dumps(graph))


def dumps(graph: GraphFile) -> str:
    """The text that 1.9.1 writes for ``graph``."""
    return render(_graph_tree(graph))


def _graph_tree(graph: GraphFile) -> Block:
    tree = {"nodes": Block([_node_tree(node) for node in graph.nodes]), "arg_nodes": _list(graph.arg_nodes)}
    if graph.node_row_ptr:
        tree["node_row_ptr"] = _list(graph.node_row_ptr)
    tree["heads"] = _list(graph.heads)
    if graph.version is not None:
        version = {"mxnet_version": Line(["int", graph.version])}
        tree["attrs"] = Block({"is_np_shape": Line(["int", 1]), **version}) if graph.np_shape else Line(version)
    return Block(tree)


def _node_tree(node: NodeEntry) -> Block:
    tree: dict = {"op": node.op, "name": node.name}
    if node.attrs:
        attrs = dict(sorted(node.attrs.items(), key=lambda item: item[0].encode("utf-8")))
        tree["attrs"] = Block(attrs) if len(attrs) > 1 else Line(attrs)
    tree["inputs"] = _list(node.inputs)
    if node.control_deps:
        tree["control_deps"] = _list(node.control_deps)
    if node.subgraphs:
        tree["subgraphs"] = Block([_graph_tree(graph) for graph in node.subgraphs])
    return Block(tree)


def _list(items: Sequence) -> Block | Line:
    """Lists of more than ten items are written one item a line."""
    content = [Line(list(item)) if isinstance(item, tuple) else item for item in items]
    return Block(content) if len(content) > 10 else Line(content)
