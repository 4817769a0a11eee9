"""Measure which types of elements the operators of MXNet 1.9.1 take: `tests/golden/accepted.json`.

    PYTHONPATH=. python tools/make_golden_accepted.py cases CASES      # with this package: calls from the tables of samples
    python tools/make_golden_accepted.py measure CASES FILE            # with MXNet 1.9.1: {operator: {type: types of the results}}

The calls are the first sample of each table that has float32 inputs, with these made another type. A call that ends the process is one
that 1.9.1 does not take.
"""
import json
import os
import pickle
import sys

import numpy as np

TYPES = ("float16", "float64", "int8", "uint8", "int32", "int64", "bool")
PLACES = {"": "", "_internal": "_internal", "contrib": "contrib", "linalg": "linalg", "sparse": "sparse", "image": "image",
          "npx": "numpy_extension", "npx.image": "numpy_extension.image", "npx.random": "numpy_extension.random", "np": "numpy",
          "np._internal": "numpy._internal"}


def cases():
    """(operator, type, where its function is, inputs as (type, shape, bytes), attributes, training) of each call."""
    from mxnet.ops import faces
    from tests.ops import harness
    harness.load()
    for name, table in sorted(harness.TABLES.items()):
        sample = next((c for c in table.cases if isinstance(c, harness.Sample) and any(a is not None and a.dtype == np.float32 for a in c.arrays)),
                      None)
        if sample is None:
            continue
        places = [faces.place(n) for n in (table.op.name, *table.op.aliases)]
        for dtype in TYPES if table.op.is_numpy else TYPES[:-1]:
            with np.errstate(invalid="ignore"):
                arrays = [a if a is None or a.dtype != np.float32 else a.astype(dtype) for a in sample.arrays]
            packed = [None if a is None else (a.dtype.name, a.shape, a.tobytes()) for a in arrays]
            yield name, dtype, places, packed, sample.attrs, sample.options["training"]


def find(mx, places):
    """The function at the first of the places that has one."""
    for space, public in places:
        found = mx.nd
        for part in filter(None, PLACES[space].split(".")):
            found = getattr(found, part)
        if hasattr(found, public):
            return getattr(found, public)
    return None


def measure(mx, case):
    """Types of the results, or None where the call is refused."""
    _, _, places, inputs, attrs, training = case
    numpy = places[0][0].startswith("np")
    function, make = find(mx, places), mx.np.array if numpy else mx.nd.array
    try:
        arrays = [None if i is None else make(np.frombuffer(i[2], i[0]).reshape(i[1]), dtype=i[0]) for i in inputs]
        with mx.util.np_shape(numpy), mx.util.np_array(numpy), mx.autograd.record(train_mode=training):
            found = function(*arrays, **attrs)
            mx.nd.waitall()                                    # an operator without results tells its error only here
        return [r.asnumpy().dtype.name for r in (found if isinstance(found, (list, tuple)) else [found])]
    except Exception:                                          # any refusal counts
        return None


def in_child(mx, case):
    """As :func:`measure`, in a process of its own."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.write(writing, json.dumps(measure(mx, case)).encode())
        os._exit(0)
    os.wait()
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return json.loads(pipe.read() or "null")


def main(action, calls, file=""):
    if action == "cases":
        with open(calls, "wb") as out:
            pickle.dump(list(cases()), out, protocol=4)
        return
    import mxnet as mx
    accepted = {}
    with open(calls, "rb") as given:
        for case in pickle.load(given):
            found = in_child(mx, case)
            if found is not None:
                accepted.setdefault(case[0], {})[case[1]] = found
    lines = [f"{json.dumps(name)}: {json.dumps(types)}" for name, types in sorted(accepted.items())]
    with open(file, "w") as out:
        out.write("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
