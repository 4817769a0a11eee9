"""mx.sym.contrib: loops and branches, and the operators of this namespace."""
from ..base import ArgumentError, DTypeError
from ..graph import Graph, Node
from ..ops import registry
from . import attribute, naming
from .register import lookup
from .symbol import Symbol
from .updates import adamw_update, mp_adamw_update

__all__ = ["adamw_update", "cond", "foreach", "isfinite", "isinf", "isnan", "mp_adamw_update", "rand_zipfian", "while_loop"]

__getattr__, __dir__ = lookup("contrib", __name__, globals())

MARK = "__subgraph_name__"
_used: dict[str, int] = {}


def _unique(name):
    number = _used.get(name, 0)
    _used[name] = number + 1
    return f"{name}{number}"


def _flat(values, what):
    """A flat list of symbols, and whether one was given bare."""
    if isinstance(values, Symbol):
        return ([values], True) if len(values) == 1 else (list(values), False)
    values = list(values)
    for value in values:
        if not isinstance(value, Symbol):
            raise DTypeError(f"{what}: expected Symbols, got a {type(value).__name__}.")
    return [part for value in values for part in value], False


def _inner_variables(symbols):
    """Variables inside a subgraph that stand for symbols outside."""
    return [Symbol([(Node(None, f"{s.name}-{s._outputs[0][1] if len(s._outputs[0][0].outputs) > 1 else 0}",
                          dict(attribute.current().get(None))), 0)]) for s in symbols]


def _source(entry):
    """What tells an entry from others: variables are one when they have one name."""
    node, index = entry
    return (node.name, None) if node.op is None else (id(node), index)


def _packed(symbols, bare):
    return symbols[0] if bare else symbols


def _copied(symbol):
    """A symbol that is a node of its own: a variable given out unchanged is copied."""
    from . import functions_of
    return functions_of("")("identity")(symbol)


class _Cut:
    """A subgraph cut out of what a body built: nodes marked with its name are inside, everything else becomes an input."""

    def __init__(self, outputs, name, standing):
        self.name, self.standing = name, {id(s._outputs[0][0]) for s in standing}
        self.variables = {}                               # name of an inner variable -> entry outside
        self.copies = {}
        self.graph = Graph([self.inner(s._outputs[0]) for s in outputs])

    def inner(self, entry):
        node, index = entry
        if id(node) in self.standing:
            return entry
        if node.attrs.get(MARK) != self.name:
            label = node.name if node.op is None else node.output_name(index)
            return self.outside(label, entry, {})
        if node.op is None:
            return self.outside(node.name, entry, dict(node.attrs))
        if id(node) not in self.copies:
            copy = Node(node.op, node.name, node.attrs, [self.inner(e) for e in node.inputs], node.subgraphs)
            self.copies[id(node)] = copy
        return self.copies[id(node)], index

    def outside(self, label, entry, attrs):
        if label not in self.variables:
            self.variables[label] = (Node(None, label, attrs), entry)
        return self.variables[label][0], 0

    def places(self, values):
        """Positions of the graph's inputs among some variables' nodes, and the free ones: {position: outer entry}."""
        inputs = self.graph.inputs
        place = {id(n): i for i, n in enumerate(inputs)}
        found = [place.get(id(s._outputs[0][0])) for s in values]
        free = {place[id(node)]: entry for node, entry in self.variables.values() if id(node) in place}
        return found, free


def _compose(op, name, attrs, entries, graphs):
    node = Node(registry.get(op), naming.current().get(None, op), {k: str(v) for k, v in attrs.items()}, (), graphs)
    node.inputs = entries
    node.versions = [child.version for child, _ in entries]
    node.attrs["num_args"] = str(len(entries) + len(graphs))
    return [Symbol([(node, i)]) for i in range(int(attrs["num_outputs"]))]


def foreach(body, data, init_states, name="foreach"):
    """Run ``body`` over the slices along axis 0.

    Args:
        body: Function of (slice, states) that returns (outputs, new states); symbols or lists of them.
        data: A symbol or a list; all are sliced.
        init_states: First states, a symbol or a list.

    Returns:
        Outputs stacked along axis 0, and the last states, in the form body gives them.
    """
    data, bare_data = _flat(data, "foreach data")
    states, bare_states = _flat(init_states, "foreach init_states")
    label = _unique(name)
    with attribute.AttrScope(**{MARK: label}):
        inner_data, inner_states = _inner_variables(data), _inner_variables(states)
        outputs, new_states = body(_packed(inner_data, bare_data), _packed(inner_states, bare_states))
        outputs, bare_outputs = _flat(outputs, "foreach body's outputs")
        new_states, bare_new = _flat(new_states, "foreach body's states")
        if len(new_states) != len(states):
            raise ArgumentError(f"foreach: the body returns {len(new_states)} states, expected {len(states)}.")
        given = {id(s._outputs[0][0]) for s in (*inner_data, *inner_states)}
        results = [_copied(s) if id(s._outputs[0][0]) in given or s._outputs[0][0].op is None else s for s in (*outputs, *new_states)]
    cut = _Cut(results, label, (*inner_data, *inner_states))
    (data_locs, data_free), (state_locs, _) = cut.places(inner_data), cut.places(inner_states)
    pairs = [(loc, s) for loc, s in zip(data_locs, data, strict=True) if loc is not None]
    if not pairs:
        raise ArgumentError("foreach: the body does not use its data.")
    state_pairs = [(loc, s) for loc, s in zip(state_locs, states, strict=True)]
    if any(loc is None for loc, _ in state_pairs):
        raise ArgumentError("foreach: the body does not use one of its states.")
    free = sorted(data_free.items())
    entries = [s._outputs[0] for _, s in pairs + state_pairs] + [entry for _, entry in free]
    attrs = {"in_data_locs": [loc for loc, _ in pairs], "in_state_locs": [loc for loc, _ in state_pairs],
             "num_out_data": len(outputs), "num_outputs": len(results), "remain_locs": [place for place, _ in free]}
    made = _compose("_foreach", name, attrs, entries, [cut.graph])
    return _packed(made[:len(outputs)], bare_outputs), _packed(made[len(outputs):], bare_new)


def while_loop(cond, func, loop_vars, max_iterations=None, name="while_loop"):
    """Run ``func`` while ``cond`` is true.

    Args:
        cond: Function of the loop variables that returns a symbol of one element.
        func: Function of the loop variables that returns (outputs, new loop variables).
        loop_vars: First values, a symbol or a list.
        max_iterations: Outputs are stacked to this many rows; required.

    Returns:
        Outputs (max_iterations, ...), and the list of last loop variables.
    """
    if max_iterations is None:
        raise ArgumentError("while_loop: max_iterations is required.")
    variables, _ = _flat(loop_vars, "while_loop loop_vars")
    if not variables:
        raise ArgumentError("while_loop: at least one loop variable is needed.")
    cond_label, func_label = _unique(name + "_cond"), _unique(name + "_func")
    with attribute.AttrScope(**{MARK: cond_label}):
        inner_cond = _inner_variables(variables)
        test = cond(*inner_cond)
    with attribute.AttrScope(**{MARK: func_label}):
        inner_func = _inner_variables(variables)
        outputs, new = func(*inner_func)
        outputs, bare_outputs = _flat([] if outputs is None else outputs, "while_loop outputs")
        new, _ = _flat(new, "while_loop loop variables")
        if len(new) != len(variables):
            raise ArgumentError(f"while_loop: func returns {len(new)} loop variables, expected {len(variables)}.")
        given = {id(s._outputs[0][0]) for s in inner_func}
        results = [_copied(s) if id(s._outputs[0][0]) in given or s._outputs[0][0].op is None else s for s in (*outputs, *new)]
    cuts = [_Cut([test], cond_label, inner_cond), _Cut(results, func_label, inner_func)]
    entries, locs, seen = [], [], {}
    for cut, inner in zip(cuts, (inner_cond, inner_func), strict=True):
        func_own, free = cut.places(inner)
        sources = {loc: (("variable", i), variables[i]._outputs[0]) for i, loc in enumerate(func_own) if loc is not None}
        sources.update({loc: (("free", *_source(entry)), entry) for loc, entry in free.items()})
        for _, (key, entry) in sorted(sources.items()):
            if key not in seen:
                seen[key] = len(entries)
                entries.append(entry)
        locs.append([seen[key] for _, (key, _) in sorted(sources.items())])
    if any(loc is None for loc in func_own):
        raise ArgumentError("while_loop: func does not use one of its loop variables; return it through an operator.")
    attrs = {"cond_input_locs": locs[0], "func_input_locs": locs[1], "func_var_locs": func_own, "max_iterations": int(max_iterations),
             "num_out_data": len(outputs), "num_outputs": len(results)}
    made = _compose("_while_loop", name, attrs, entries, [c.graph for c in cuts])
    return _packed(made[:len(outputs)], bare_outputs), made[len(outputs):]


def cond(pred, then_func, else_func, name="cond"):
    """The outputs of ``then_func()`` where the one element of ``pred`` is not 0, else those of ``else_func()``."""
    labels = [_unique(f"{name}_{part}") for part in ("pred", "then", "else")]
    graphs, entries, locs, bare, count = [], [], [], True, 0
    for label, make in zip(labels, (lambda: pred, then_func, else_func), strict=True):
        with attribute.AttrScope(**{MARK: label}):
            outputs, bare = _flat(make(), f"cond {label}")
            results = [s if s._outputs[0][0].op is not None and s._outputs[0][0].attrs.get(MARK) == label else _copied(s) for s in outputs]
        if graphs[1:] and len(results) != count:
            raise ArgumentError(f"cond: then_func returns {count} outputs, else_func {len(results)}.")
        count = len(results)
        cut = _Cut(results, label, ())
        _, free = cut.places(())
        places = []
        for _, entry in sorted(free.items()):
            match = next((i for i, e in enumerate(entries) if _source(e) == _source(entry)), None)
            if match is None:
                entries.append(entry)
                match = len(entries) - 1
            places.append(match)
        graphs.append(cut.graph)
        locs.append(places)
    attrs = {"cond_input_locs": locs[0], "else_input_locs": locs[2], "num_outputs": count, "then_input_locs": locs[1]}
    return _packed(_compose("_cond", name, attrs, entries, graphs), bare)


def isinf(data):
    """Whether elements are infinite (1 or 0)."""
    from . import functions_of
    return functions_of("")("abs")(data) == float("inf")


def isfinite(data):
    """Whether elements are neither infinite nor NaN (1 or 0)."""
    from . import functions_of
    return functions_of("")("broadcast_mul")(functions_of("")("abs")(data) != float("inf"), data == data)


def isnan(data):
    """Whether elements are NaN (1 or 0)."""
    return data != data


def rand_zipfian(true_classes, num_sampled, range_max):
    """Class numbers drawn from an approximately log-uniform (Zipfian) distribution over ``[0, range_max)``.

    Returns:
        Samples (num_sampled,) int64, expected counts of the true classes, expected counts of the samples.
    """
    import math

    from . import functions_of, random
    op = functions_of("")
    log_range = math.log(range_max + 1)
    samples = op("cast")(op("exp")(random.uniform(0, log_range, shape=(num_sampled,), dtype="float64")) - 1, dtype="int64") % range_max

    def expected(classes):
        values = op("cast")(classes, dtype="float64")
        return op("log")((values + 2.0) / (values + 1.0)) / log_range * num_sampled
    return samples, expected(true_classes), expected(samples)
