"""Calls that 1.9.1 may refuse: a drawn case with one thing wrong. What it refuses has to be refused, what it takes has to be taken."""
__all__ = ["broken"]

WORDS = ("nonsense", "", "(1, 2", "None", "3.7", "1e3", "-1", "True", "(1,)", "(2, 2)")
NUMBERS = (-1, 0, 2, 7, 1.5, -2, -3)
DTYPES = ("float32", "float64", "float16", "int32", "int64", "uint8", "int8")


def broken(d, case, entry):
    """The case with one fault; of attributes when there are any, or of the arrays."""
    if "sample" in case or "random" in case["op"]:
        case = {**{key: value for key, value in case.items() if key != "sample"}, "only_form": True}
    ways = [wrong_attribute, wrong_attribute, unknown_attribute, wrong_type, wrong_rank, wrong_size, dropped, one_more]
    for way in d.random.permutation(len(ways)):
        made = ways[way](d, case, entry)
        if made is not None:
            return {**made, "grad": [], "broken": True}
    return {**case, "grad": [], "broken": True}


def attributes_of(case, entry):
    """Names of attributes that a case or the operator has."""
    known = [] if entry is None else [a for a in entry["args"] if a["kind"] == "attr" and a["name"] not in ("ctx", "workspace", "cudnn_tune")]
    return {**dict.fromkeys(case["attrs"]), **{a["name"]: a for a in known}}


def wrong_attribute(d, case, entry):
    """An attribute of another type, out of its range, or left out."""
    names = attributes_of(case, entry)
    if not names:
        return None
    name = sorted(names)[d.random.randint(len(names))]
    attrs = dict(case["attrs"])
    if name in attrs and d.chance(0.15):
        del attrs[name]
    else:
        attrs[name] = wrong_value(d, attrs.get(name))
    return {**case, "attrs": attrs}


def wrong_value(d, value):
    """A value unlike the one given."""
    if isinstance(value, list) and value and d.chance(0.6):
        return d.choice(value[:-1], [*value, value[-1]], [-1] * len(value), [0] * len(value), value[0], [*value[:-1], "x"])
    if isinstance(value, int) and not isinstance(value, bool) and d.chance(0.6):
        return d.choice(value + 1, -value - 1, value + 0.5, value + 5, [value], str(value), 0)
    return d.choice(*WORDS) if d.chance(0.5) else d.choice(*NUMBERS)


def unknown_attribute(d, case, entry):
    """An attribute that does not exist."""
    return {**case, "attrs": {**case["attrs"], d.choice("nonsense", "axiss", "dim_", "Axis"): 1}} if d.chance(0.4) else None


def changed(case, index, **more):
    """The case with another input."""
    inputs = list(case["inputs"])
    inputs[index] = {**inputs[index], **more}
    return {**case, "inputs": inputs}


def plain(case):
    """Places of the inputs whose shape and type may change."""
    return [i for i, spec in enumerate(case["inputs"]) if spec["kind"] in ("uniform", "integers", "distinct", "special") and "stype" not in spec]


def some_input(d, case):
    """One of them, or None."""
    places = plain(case)
    return places[d.random.randint(len(places))] if places else None


def wrong_type(d, case, entry):
    """Another type of elements."""
    index = some_input(d, case)
    return None if index is None else changed(case, index, dtype=d.choice(*DTYPES), kind="integers", low=0, high=2)


def wrong_rank(d, case, entry):
    """One axis more or less."""
    index = some_input(d, case)
    if index is None:
        return None
    shape = case["inputs"][index]["shape"]
    return changed(case, index, shape=d.choice([*shape, 1], [2, *shape], shape[1:] or [3], shape[:-1] or [1]))


def wrong_size(d, case, entry):
    """One axis longer or shorter."""
    index = some_input(d, case)
    if index is None or not case["inputs"][index]["shape"]:
        return None
    shape = list(case["inputs"][index]["shape"])
    place = d.random.randint(len(shape))
    shape[place] = d.choice(shape[place] + 1, max(1, shape[place] - 1), shape[place] * 2)
    return changed(case, index, shape=shape)


def dropped(d, case, entry):
    """One array too few."""
    if not case["inputs"] or "out" in case or "named" in case or case.get("listed"):
        return None
    return {**case, "inputs": case["inputs"][:-1]}


def one_more(d, case, entry):
    """One array too many."""
    if not case["inputs"] or "out" in case or "named" in case or case.get("listed"):
        return None
    return {**case, "inputs": [*case["inputs"], case["inputs"][-1]]}
