"""Nodes and graphs: what a Symbol declares, independent of how it runs."""
from ..base import ArgumentError
from ..ops.registry import Operator

__all__ = ["Entry", "Graph", "Node"]


class Node:
    """A variable (``op`` None) or the application of an operator.

    Attributes:
        attrs: Text of everything in symbol JSON's ``attrs``: the operator's attributes that were passed, and the user's.
        inputs: Entries ``(node, output number)``.
        subgraphs: Graphs of control-flow operators.
        version: Of a variable, how often it was composed as an auxiliary state; files keep the count at each use.
        versions: Counts of the inputs when they were composed, for files.
        value, parameter: Of a variable that carries its array (short forms): the array, and whether it was made as a parameter.
    """

    __slots__ = ("op", "name", "attrs", "inputs", "subgraphs", "version", "versions", "value", "parameter", "_parsed", "__weakref__")

    def __init__(self, op: Operator | None, name: str, attrs: dict, inputs=(), subgraphs=()):
        self.op, self.name, self.attrs, self.inputs, self.subgraphs = op, name, attrs, list(inputs), list(subgraphs)
        self.version, self.versions = 0, [0] * len(self.inputs)
        self.value, self.parameter, self._parsed = None, False, None

    def compose(self, inputs):
        """Set the inputs; a variable used as an auxiliary state is counted."""
        self.inputs = list(inputs)
        for position in self.aux_positions():
            child = self.inputs[position][0]
            if child.op is None:
                child.version += 1
        self.versions = [child.version for child, _ in self.inputs]

    @property
    def parsed(self) -> dict:
        """Values of the operator's attributes."""
        if self._parsed is None:
            op = self.op
            try:
                self._parsed = op.parse(op.own(self.attrs), strict=False)
            except ArgumentError as error:
                text = str(error).removeprefix(op.name).lstrip(": ")
                raise ArgumentError(f"{op.name} {self.name!r}: {text}") from None
        return self._parsed

    @property
    def input_names(self) -> list[str]:
        """The operator's names of the inputs."""
        return self.op.inputs_for(self.parsed, len(self.inputs))

    @property
    def outputs(self) -> list[str]:
        """Names of the visible outputs (of a variable: its own)."""
        return [self.name] if self.op is None else self.op.outputs_for(self.parsed, len(self.inputs))

    @property
    def total_outputs(self) -> int:
        """Number of outputs counted in files, hidden ones included."""
        return 1 if self.op is None else len(self.outputs) + self.op.hidden_for(self.parsed)

    def aux_positions(self) -> list[int]:
        """Positions of the inputs that are auxiliary states."""
        if self.op is None:
            return []
        changed = self.op.aux_for(self.parsed)
        return [i for i, name in enumerate(self.input_names) if name in changed] if changed else []

    def output_name(self, index: int) -> str:
        """Name of one output as ``list_outputs`` shows it."""
        return self.name if self.op is None else f"{self.name}_{self.outputs[index]}"

    def __repr__(self):
        return f"<{'variable' if self.op is None else self.op.name} {self.name!r}>"


Entry = tuple[Node, int]


class Graph:
    """Outputs and everything they are computed from.

    Args:
        outputs: Entries ``(node, output number)``.
    """

    def __init__(self, outputs: list[Entry]):
        self.outputs = list(outputs)
        self._nodes = None
        self._kinds = None

    @property
    def nodes(self) -> list[Node]:
        """All nodes, each after its inputs (depth first, as in symbol JSON)."""
        if self._nodes is None:
            seen, order = set(), []
            for root, _ in self.outputs:
                stack = [(root, iter(root.inputs))] if id(root) not in seen else []
                seen.add(id(root))
                while stack:
                    node, rest = stack[-1]
                    for child, _ in rest:
                        if id(child) not in seen:
                            seen.add(id(child))
                            stack.append((child, iter(child.inputs)))
                            break
                    else:
                        order.append(node)
                        stack.pop()
            self._nodes = order
        return self._nodes

    def _classify(self):
        if self._kinds is None:
            aux = set()
            for node in self.nodes:
                for position in node.aux_positions():
                    child = node.inputs[position][0]
                    if child.op is None:
                        aux.add(id(child))
            variables = [n for n in self.nodes if n.op is None]
            self._kinds = ([n for n in variables if id(n) not in aux], [n for n in variables if id(n) in aux])
        return self._kinds

    @property
    def arguments(self) -> list[Node]:
        """Variables that are no auxiliary states, in order of use."""
        return self._classify()[0]

    @property
    def auxiliary(self) -> list[Node]:
        """Variables an operator uses as auxiliary state."""
        return self._classify()[1]

    @property
    def inputs(self) -> list[Node]:
        """All variables, in order of use."""
        return [n for n in self.nodes if n.op is None]

    def output_names(self) -> list[str]:
        """Names of the outputs."""
        return [node.output_name(index) for node, index in self.outputs]

    def internals(self) -> "Graph":
        """The graph whose outputs are all visible outputs of all nodes."""
        return Graph([(n, i) for n in self.nodes for i in range(len(n.outputs))])
