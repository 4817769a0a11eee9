"""Run drawn cases under whichever mxnet this Python has; used by tools/differential.py on both sides and by the tests.

    python runner.py CASES.json RESULTS START      appends one pickled (index, result) to RESULTS for each case from START on

A case that ends the process costs that case only: the caller starts again behind it. Nothing but NumPy and mxnet is imported.
"""
import json
import os
import pickle
import signal
import sys
import zlib

import numpy as np

SECONDS = 30                 # for one case; then SIGALRM ends the process
SPECIAL = (0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, 2.5, -1.5, -2.5, float("inf"), float("-inf"), float("nan"))


def make_array(spec):
    """The NumPy array a specification describes: {shape, dtype, seed, kind, low, high}; the same in every version of NumPy."""
    random = np.random.RandomState(spec["seed"])
    shape, kind, low, high = tuple(spec["shape"]), spec["kind"], spec.get("low", -1), spec.get("high", 1)
    if kind == "uniform":
        made = random.uniform(low, high, shape)
    elif kind == "integers":
        made = random.randint(low, high + 1, shape)
    elif kind == "distinct":                                   # no ties
        made = (random.permutation(int(np.prod(shape))).reshape(shape) - np.prod(shape) // 2) * 0.37
    elif kind == "special":
        made = random.uniform(-2, 2, shape)
        places = random.uniform(0, 1, shape) < 0.5
        made = np.where(places, np.array(spec.get("among", SPECIAL))[random.randint(0, len(spec.get("among", SPECIAL)), shape)], made)
    elif kind == "values":
        made = np.array(spec["values"], dtype="float64").reshape(shape)
    elif kind in ("definite", "lower", "upper"):
        made = _matrix(random, shape, kind)
    elif kind == "boxes":                                      # corners with x1 < x2, y1 < y2, as (..., 4)
        first = random.uniform(0, 0.6, shape[:-1] + (2,))
        made = np.concatenate([first, first + random.uniform(0.05, 0.4, first.shape)], axis=-1) * spec.get("scale", 1)
    elif kind == "rows":                                       # the parts of each row stand side by side, e.g. class, score, box
        made = np.concatenate([make_array(dict(part, seed=spec["seed"] + i)) for i, part in enumerate(spec["parts"])], axis=-1)
    else:
        raise ValueError(f"unknown kind of array {kind!r}")
    with np.errstate(all="ignore"):
        return np.asarray(made).astype(spec["dtype"])


def _matrix(random, shape, kind):
    square = random.uniform(-1, 1, shape)
    if kind == "definite":
        return square @ np.swapaxes(square, -1, -2) + np.eye(shape[-1]) * 0.7
    triangle = np.tril(square) if kind == "lower" else np.triu(square)
    return triangle + np.eye(shape[-1]) * 1.5


def attributes(attrs):
    """Attributes from JSON: lists are tuples."""
    return {key: _tuple(value) for key, value in attrs.items()}


def _tuple(value):
    return tuple(_tuple(v) for v in value) if isinstance(value, list) else value


def resolve(mx, path):
    """The function of a dotted path below mxnet."""
    found = mx
    for part in path.split("."):
        found = getattr(found, part)
    return found


def packed(array):
    """An NDArray as (dtype, shape, bytes), which pickles alike under every NumPy."""
    values = array.asnumpy()
    return str(values.dtype), values.shape, np.ascontiguousarray(values).tobytes()


def failure(error):
    """What is kept of an exception."""
    return f"{type(error).__name__}: {str(error)[:300]}"


def run_case(mx, case):
    """Outputs, gradients and changed inputs of one case, or the errors met."""
    if case.get("infer"):
        return run_inference(mx, case)
    if case["path"].startswith("np"):
        with mx.util.np_shape(True), mx.util.np_array(True):
            return run_call(mx, case, mx.np.array)
    return run_call(mx, case, mx.nd.array)


def run_call(mx, case, make):
    """As :func:`run_case`, for a call whose arrays ``make`` makes."""
    arrays = [make(make_array(spec), dtype=spec["dtype"]) for spec in case["inputs"]]
    attrs = attributes(case["attrs"])
    if "out" in case:
        attrs["out"] = [arrays[i] for i in case["out"]] if isinstance(case["out"], list) else arrays[case["out"]]
    for index in case["grad"]:
        arrays[index].attach_grad()
    result = {}
    try:
        function = resolve(mx, case["path"])
        given = [arrays] if case.get("listed") else [*arrays, *attributes({"rest": case.get("rest", [])})["rest"]]
        if case["grad"]:
            with mx.autograd.record(train_mode=case["train"]):
                outputs = function(*given, **attrs)
        else:
            outputs = function(*given, **attrs)
        outputs = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
        result["outputs"] = [packed(o) for o in outputs]
    except Exception as error:                                 # any refusal is a result to compare
        return {"error": failure(error)}
    if case["grad"]:
        run_backward(mx, case, arrays, outputs, result, make)
    if case.get("mutates"):
        result["inputs"] = [packed(a) for a in arrays]
    return result


def run_backward(mx, case, arrays, outputs, result, make):
    """Gradients of the inputs for random heads."""
    try:
        random = np.random.RandomState(case["seed"] % 2**31)
        outputs = [o for o in outputs if np.dtype(o.dtype).kind == "f"]
        if not outputs:
            return
        heads = [make(random.uniform(-1, 1, o.shape), dtype=o.dtype) for o in outputs]
        mx.autograd.backward(outputs, heads)
        result["grads"] = [packed(arrays[i].grad) for i in case["grad"]]
    except Exception as error:                                 # as above
        result["grad_error"] = failure(error)


def run_inference(mx, case):
    """Shapes a symbol infers from some of its inputs' shapes."""
    attrs = attributes(case["attrs"])
    try:
        variables = [mx.sym.Variable(name) for name in case["names"]]
        symbol = resolve(mx, case["path"])(*variables, name="op", **attrs)
        known = {name: tuple(shape) for name, shape in case["known"].items()}
        found = symbol.infer_shape_partial(**known)
        return {"shapes": [[None if s is None else tuple(s) for s in part] for part in found],
                "names": [symbol.list_arguments(), symbol.list_outputs(), symbol.list_auxiliary_states()]}
    except Exception as error:                                 # as above
        return {"error": failure(error)}


def main(cases, results, start):
    """Run the cases from ``start`` on."""
    import mxnet as mx
    with open(cases) as file:
        listed = json.load(file)
    with open(results, "ab") as file:
        for index in range(start, len(listed)):
            signal.alarm(SECONDS)
            mx.random.seed(zlib.crc32(listed[index]["op"].encode()))
            pickle.dump((index, run_case(mx, listed[index])), file, protocol=4)
            file.flush()
        signal.alarm(0)
    os._exit(0)                                                # 1.9.1 may crash when it ends; what counts is written


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
