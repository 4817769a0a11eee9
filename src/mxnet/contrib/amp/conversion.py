"""Mixed precision for whole graphs: casts between the nodes."""
from ...graph import Graph, Node
from ...ops.registry import REGISTRY, same
from ...symbol import Symbol
from .precision import NARROW, SINGLE, WIDEST

__all__ = ["Conversion"]


class Conversion:
    """A copy of a graph with casts.

    Args:
        symbol: The network.
        precision: The :class:`Precision`.
        excluded: Names of nodes that run in float32.

    Attributes:
        symbol: The new network.
        narrowed: Names of the variables that are read in the narrow type only.
    """

    def __init__(self, symbol, precision, excluded=()):
        self.precision, self.excluded = precision, set(excluded or ())
        self.copies, self.kinds, self.casts = {}, {}, {}
        graph = symbol._graph
        readers = {}                                         # of each variable: the precisions it is read in
        for node in graph.nodes:
            self.copies[id(node)] = node if node.op is None else self._copied(node, readers)
        outputs = [self._cast(self._entry(entry), "float32") if self._kind(self._entry(entry)) == precision.dtype else self._entry(entry)
                   for entry in graph.outputs]
        self.symbol = Symbol(Graph(outputs).outputs)
        self.narrowed = {name for name, kinds in readers.items() if kinds == {NARROW}}

    def _entry(self, entry):
        return self.copies[id(entry[0])], entry[1]

    def _kind(self, entry):
        return self.kinds.get((id(entry[0]), entry[1]), "float32")

    def _copied(self, node, readers):
        choice = SINGLE if node.name in self.excluded else self.precision.of(node.op.name, node.attrs)
        aux = set(node.aux_positions())
        inputs = [self._entry(entry) for entry in node.inputs]
        kinds = [self._kind(entry) for position, entry in enumerate(inputs) if position not in aux]
        mixed = self.precision.dtype in kinds and "float32" in kinds
        if choice is None and mixed and node.op.type_rule is same and node.op.type_hook is None:
            choice = WIDEST
        for position, (child, _) in enumerate(node.inputs):
            if child.op is None:
                readers.setdefault(child.name, set()).add(choice if position not in aux else SINGLE)
        if choice == NARROW:
            inputs = [entry if i in aux else self._cast(entry, self.precision.dtype) for i, entry in enumerate(inputs)]
        elif choice == SINGLE:
            inputs = [entry if i in aux else self._cast(entry, "float32") for i, entry in enumerate(inputs)]
        elif choice == WIDEST and mixed:
            inputs = self._widest(node, inputs)
        made = Node(node.op, node.name, dict(node.attrs), inputs, node.subgraphs)
        made.versions = list(node.versions)
        for index in range(node.total_outputs):
            self.kinds[id(made), index] = self._result(node, choice, kinds, mixed)
        return made

    def _result(self, node, choice, kinds, mixed):
        """Type of a node's outputs."""
        if "dtype" in node.op.attributes:
            return str(node.attrs.get("dtype", "float32"))
        if choice == NARROW:
            return self.precision.dtype
        if choice == SINGLE or (choice == WIDEST and mixed) or not kinds:
            return "float32"
        return kinds[0]

    def _cast(self, entry, dtype):
        """An entry in another floating type; integers stay."""
        if self._kind(entry) == dtype or self._kind(entry) not in ("float32", self.precision.dtype):
            return entry
        key = id(entry[0]), entry[1], dtype
        if key not in self.casts:
            node = Node(REGISTRY["amp_cast"], f"{entry[0].output_name(entry[1])}_amp_cast_{dtype}", {"dtype": dtype}, [entry])
            self.kinds[id(node), 0] = dtype
            self.casts[key] = node, 0
        return self.casts[key]

    def _widest(self, node, inputs):
        many = Node(REGISTRY["amp_multicast"], f"{node.name}_amp_multicast", {"num_outputs": str(len(inputs))}, inputs)
        for index in range(len(inputs)):
            self.kinds[id(many), index] = "float32"
        return [(many, index) for index in range(len(inputs))]
