"""What MXNet 1.9.1 changes in graphs that an older MXNet wrote, measured by letting it load and write them again."""

__all__ = ["CURRENT_VERSION", "upgrade"]

CURRENT_VERSION = 10901
FILLS_INPUTS = 900              # before it, files leave out inputs that are created on their own, e.g. BatchNorm's auxiliary states
SETS_VARIABLE_ATTRS = 904       # before it, variables do not say how they start
DROPS_LAST_AXIS = 905           # before it, axis=-1 of argmax and argmin means: no axis
HIDDEN_KEYS = ("ctx_group", "lr_mult", "wd_mult", "force_mirroring", "mirror_stage")


def upgrade(graph, operators, make_node, name: str) -> None:
    """Bring ``graph``, a GraphFile, to the form of 1.9.1 in place.

    Args:
        operators: Answers about inputs, see ``symbol_json.Operators``; None leaves out the steps that need them.
        make_node: Class of the nodes.
        name: What messages call the file.
    """
    for node in graph.nodes:
        _hide_keys(node, graph, operators)
    if operators is not None and graph.version < FILLS_INPUTS:
        _fill_inputs(graph, operators, make_node)
    if operators is not None and graph.version < SETS_VARIABLE_ATTRS:
        _set_variable_attrs(graph, operators)
    if graph.version < DROPS_LAST_AXIS:
        for node in graph.nodes:
            if node.op in ("argmax", "argmin") and node.attrs.get("axis") == "-1":
                del node.attrs["axis"]
    graph.version = CURRENT_VERSION


def _hide_keys(node, graph, operators) -> None:
    """``lr_mult`` becomes ``__lr_mult__``; ``weight_lr_mult`` of an operator moves to the variable that is its ``weight``."""
    names = None
    for key in list(node.attrs):
        hidden = next((k for k in HIDDEN_KEYS if key == k or key.endswith("_" + k)), None)
        if hidden is None:
            continue
        if key == hidden:
            node.attrs[f"__{hidden}__"] = node.attrs.pop(key)
            continue
        if node.op == "null" or operators is None:
            continue
        if names is None:
            names = list(operators.input_names(node.op, node.attrs) or ())
        owner = key[:-len(hidden) - 1]
        if owner in names[:len(node.inputs)]:
            variable = graph.nodes[node.inputs[names.index(owner)][0]]
            if variable.op == "null":
                variable.attrs[f"__{hidden}__"] = node.attrs.pop(key)


def _fill_inputs(graph, operators, make_node) -> None:
    """Give each operator the variables that its file left out, with the operator's attributes, as composing it does."""
    for node in list(graph.nodes):
        names = operators.input_names(node.op, node.attrs) if node.op != "null" else None
        for missing in list(names or ())[len(node.inputs):]:
            graph.nodes.append(make_node("null", f"{node.name}_{missing}" if node.name else missing, dict(node.attrs)))
            node.inputs.append((len(graph.nodes) - 1, 0, 0))


def _set_variable_attrs(graph, operators) -> None:
    for node in graph.nodes:
        if node.op == "null":
            continue
        wanted = operators.variable_attrs(node.op, node.attrs)
        if not wanted:
            continue
        names = operators.input_names(node.op, node.attrs) or ()
        for input_name, (position, _, _) in zip(names, node.inputs, strict=False):
            variable = graph.nodes[position]
            if variable.op == "null":
                for key, value in wanted.get(input_name, {}).items():
                    variable.attrs.setdefault(key, value)
