"""Storage types (default, row_sparse, csr) of a graph's values and gradients, inferred as 1.9.1 does when it binds."""

__all__ = ["KEEPING_ZERO", "infer_storage"]

DENSE, ROWS, CSR = "default", "row_sparse", "csr"

# Operators with f(0) = 0, and the _scatter_ ones by definition, work on the stored values alone.
KEEPING_ZERO = {"abs", "sign", "sqrt", "square", "sin", "tan", "arcsin", "arctan", "sinh", "tanh", "arcsinh", "arctanh", "relu", "negative",
                "rint", "ceil", "floor", "trunc", "fix", "round", "expm1", "log1p", "degrees", "radians", "cbrt", "_copy", "_mul_scalar",
                "_div_scalar", "BlockGrad", "make_loss", "_scatter_plus_scalar", "_scatter_minus_scalar", "_contrib_round_ste",
                "_contrib_sign_ste"}
_ADDITIONS = {"elemwise_add", "elemwise_sub", "add_n"}
_LOOKUPS = {"Embedding", "_contrib_SparseEmbedding"}


def infer_storage(graph, given):
    """Storage types of the graph's entries and of its variables' gradients.

    Args:
        given: {id of a variable: its storage type}; the others are dense.
    Returns:
        {(id of a node, output number): type}, {id of a variable: type of its gradient}
    """
    kinds = {}
    for node in graph.nodes:
        if node.op is None:
            kinds[id(node), 0] = given.get(id(node), DENSE)
            continue
        found = _result(node, [kinds[id(child), index] for child, index in node.inputs])
        for index in range(len(node.outputs)):
            kinds[id(node), index] = found
    return kinds, _gradients(graph, kinds)


def _gradients(graph, kinds):
    """A gradient keeps its type where all that flows into it has this type."""
    arriving = {(id(node), index): [kinds[id(node), index]] for node, index in graph.outputs}
    found = {}
    for node in reversed(graph.nodes):
        if node.op is None:
            heads = set(arriving.get((id(node), 0), (DENSE,)))
            found[id(node)] = heads.pop() if len(heads) == 1 else DENSE
            continue
        heads = {kind for index in range(len(node.outputs)) for kind in arriving.get((id(node), index), ())}
        head = heads.pop() if len(heads) == 1 else DENSE
        inputs = [kinds[id(child), index] for child, index in node.inputs]
        for (child, index), kind in zip(node.inputs, _sent_back(node, inputs, head), strict=True):
            arriving.setdefault((id(child), index), []).append(kind)
    return found


def _result(node, inputs):
    """Storage type of an operator's results."""
    name, parsed = node.op.name, node.parsed
    if name == "cast_storage":
        return parsed["stype"]
    if not inputs or set(inputs) == {DENSE}:
        return parsed.get("forward_stype") or DENSE
    if name == "dot":
        return parsed["forward_stype"] or _product(inputs, parsed)
    if name in ("elemwise_mul", "broadcast_mul", "broadcast_div"):
        return _elementwise_product(name, inputs)
    first = inputs[0]
    if name in KEEPING_ZERO or name in ("zeros_like", "_sparse_retain") or _keeps_with_number(name, parsed):
        return first
    if name in _ADDITIONS and len(set(inputs)) == 1:
        return first if name != "add_n" or first == ROWS else DENSE
    if name == "_square_sum" and first == ROWS and parsed["keepdims"] and parsed["axis"] in (1, (1,), -1, (-1,)):
        return ROWS
    if set(inputs) == {CSR} and (name == "slice" or (name == "Concat" and parsed["dim"] == 0)):
        return CSR
    return DENSE


def _product(inputs, parsed):
    left, right = inputs
    if left == CSR and not parsed["transpose_b"]:
        return ROWS if parsed["transpose_a"] else DENSE
    return CSR if left == DENSE and right == CSR and not parsed["transpose_a"] else DENSE


def _elementwise_product(name, inputs):
    first, second = inputs
    if name == "elemwise_mul" and (first == second or DENSE in inputs):
        return first if first != DENSE else second
    return CSR if first == CSR and second == DENSE else DENSE


def _keeps_with_number(name, parsed):
    """Operators with a number that leave zero zero for some numbers."""
    if name in ("_plus_scalar", "_minus_scalar"):
        return parsed["scalar"] == 0
    return name == "clip" and parsed["a_min"] <= 0 <= parsed["a_max"]


def _sent_back(node, inputs, head):
    """Storage types of the gradients that an operator sends to its inputs."""
    name, parsed, dense = node.op.name, node.parsed, [DENSE] * len(inputs)
    if name == "dot" and inputs[0] == CSR and not parsed["transpose_a"] and not parsed["transpose_b"]:
        return [DENSE, ROWS]
    if name in _LOOKUPS and (name != "Embedding" or parsed["sparse_grad"]):
        return [DENSE, ROWS]
    if name in ("_square_sum", "_sparse_retain") and inputs[0] == ROWS:
        return [ROWS, *dense[1:]]
    if name == "cast_storage" or name in _ADDITIONS or name in ("_plus_scalar", "_minus_scalar"):
        return [head] * len(inputs)
    if name in KEEPING_ZERO and name != "make_loss" and inputs[0] == head:
        return [head]
    return dense
