"""Run drawn cases under whichever mxnet this Python has; used by tools/differential.py on both sides and by the tests.

    python -m differential.runner CASES.json RESULTS      appends one pickled (index, result) to RESULTS for each case

A case that ends the process costs that case only: cases run in a child, and another child goes on behind it. Nothing but NumPy and
mxnet is imported.
"""
import json
import mmap
import os
import pickle
import resource
import signal
import struct
import sys

import numpy as np

from .arrays import make_array
from .programs import PROGRAMS

SECONDS = 30                 # for one case; then SIGALRM ends the process
MEMORY = 12 << 30            # addresses of a child: a case that asks for more is refused, on both sides


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
    """An array as (dtype, shape, bytes), which pickles alike under every NumPy; numbers are arrays without axes."""
    values = array.asnumpy() if hasattr(array, "asnumpy") else np.asarray(array)
    return str(values.dtype), values.shape, np.ascontiguousarray(values).tobytes()


def failure(error):
    """What is kept of an exception."""
    return f"{type(error).__name__}: {str(error)[:300]}"


def is_numpy(path):
    """Whether arrays of mx.np are meant."""
    return any(part in ("np", "npx") for part in path.split("."))


def run_case(mx, case):
    """Outputs, gradients and changed inputs of one case, or the errors met."""
    if case.get("infer"):
        return run_inference(mx, case)
    if is_numpy(case["path"]):
        with mx.util.np_shape(True), mx.util.np_array(True):
            return run_arrays(mx, case, mx.np.array)
    return run_arrays(mx, case, mx.nd.array)


def run_arrays(mx, case, make):
    """As :func:`run_case`; ``make`` makes arrays."""
    try:
        arrays = [placed(make, spec) for spec in case["inputs"]]
        if case.get("symbol"):
            return run_symbol(mx, case, arrays, make)
        return run_call(mx, case, arrays, make)
    except Exception as error:                                 # any refusal is a result to compare
        return {"error": failure(error)}


def placed(make, spec):
    """The array of a specification, in its storage."""
    array = make(make_array(spec), dtype=spec["dtype"])
    return array.tostype(spec["stype"]) if "stype" in spec else array


def run_call(mx, case, arrays, make):
    """A function of arrays, recorded where gradients are wanted."""
    attrs = {**attributes(case["attrs"]), **{name: arrays[i] for name, i in case.get("named", {}).items()}}
    count = len(arrays) - len(case.get("named", {})) - (1 if case.get("apart") else 0)
    if "out" in case:
        attrs["out"] = [arrays[i] for i in case["out"]] if isinstance(case["out"], list) else arrays[case["out"]]
    for index in case["grad"]:
        arrays[index].attach_grad()
    function = PROGRAMS[case["program"]](mx) if "program" in case else resolve(mx, case["path"])
    positional = arrays[:count]
    given = [positional] if case.get("listed") else [*positional, *_tuple(case.get("rest", []))]
    if case["grad"]:
        with mx.autograd.record(train_mode=case["train"]):
            outputs = function(*given, **attrs)
    else:
        outputs = function(*given, **attrs)
    for step in range(1, case.get("steps", 1)):
        for index in case["fresh"]:                            # another gradient at each step
            spec = case["inputs"][index]
            arrays[index][:] = make(make_array({**spec, "seed": (spec["seed"] + 7919 * step) % 2**31}), dtype=spec["dtype"])
        outputs = function(*given, **attrs)
    outputs = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
    result = {"outputs": [packed(o) for o in outputs], "stypes": [getattr(o, "stype", "default") for o in outputs]}
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


def run_symbol(mx, case, arrays, make):
    """The same operator as a symbol, bound: outputs, and gradients written or added to what stood there."""
    variables = [mx.sym.Variable(f"x{i}") for i in range(len(arrays))]
    names = [v.name for v in variables]
    if is_numpy(case["path"]):
        variables = [v.as_np_ndarray() for v in variables]
    symbol = resolve(mx, case["path"])(*([variables] if case.get("listed") else variables), **attributes(case["attrs"]))
    if isinstance(symbol, (list, tuple)):
        symbol = mx.sym.Group(list(symbol))
    if case.get("json"):
        symbol = mx.sym.load_json(symbol.tojson())
    arguments, values = symbol.list_arguments(), dict(zip(names, arrays, strict=True))
    wanted = [names[i] for i in case["grad"] if names[i] in arguments]
    grads = {name: make(np.full(values[name].shape, 0.5), dtype=values[name].dtype) for name in wanted}
    executor = symbol.bind(
        mx.cpu(), {name: values[name] for name in arguments}, args_grad=grads, aux_states={n: values[n] for n in symbol.list_auxiliary_states()},
        grad_req={name: case["symbol"] if name in grads else "null" for name in arguments})
    outputs = executor.forward(is_train=case["train"])
    result: dict[str, object] = {"outputs": [packed(o) for o in outputs]}
    if wanted and case["train"] and all(np.dtype(o.dtype).kind == "f" for o in outputs):
        try:
            random = np.random.RandomState(case["seed"] % 2**31)
            executor.backward([make(random.uniform(-1, 1, o.shape), dtype=o.dtype) for o in outputs])
            result["grads"] = [packed(grads[name]) for name in wanted]
        except Exception as error:                             # as above
            result["grad_error"] = failure(error)
    return result


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


def run_from(mx, listed, results, start, place):
    """Run the cases from ``start`` on; ``place`` always holds the number of the case at work."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with open(results, "ab") as file:
        for index in range(start, len(listed)):
            place[:8] = struct.pack("q", index)
            signal.alarm(SECONDS)
            mx.random.seed(listed[index]["seed"] % 2**31)
            pickle.dump((index, run_case(mx, listed[index])), file, protocol=4)
            file.flush()
        place[:8] = struct.pack("q", len(listed))


def main(cases, results):
    """Run all cases, in as many processes as it takes."""
    import mxnet as mx
    resolve(mx, "nd.array")
    with open(cases) as file:
        listed = json.load(file)
    start, place = 0, mmap.mmap(-1, 8)
    while start < len(listed):
        child = os.fork()
        if child == 0:
            run_from(mx, listed, results, start, place)
            os._exit(0)                                        # 1.9.1 may crash when it ends; what counts is written
        os.waitpid(child, 0)
        start = struct.unpack("q", place[:8])[0] + 1
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
