"""The operators that programs use most, at three sizes, forward and with backward: ratios to plain torch and to MXNet 1.9.1.

python benchmarks/operators.py                            # all: a table, and what misses a goal
python benchmarks/operators.py dot concat --sizes small   # some
python benchmarks/report.py operators                     # a line for each, with microseconds
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

import numpy as np

import report
import timing
from operator_cases import CASES, SIZES, Case, Index

WORK = ("forward", "with backward")


def values_of(case: Case, size: int) -> list[np.ndarray]:
    """The case's inputs: floats between 0 and 1, whole numbers."""
    random = np.random.RandomState(0)
    return [
        random.randint(0, spec.high, spec.shape) if isinstance(spec, Index) else random.random_sample(spec).astype("float32")
        for spec in case.inputs[size]
    ]


def label(case: Case, size: int, work: str) -> str:
    """The name of a measurement, such as ``dot, small, forward``."""
    return f"{case.name}, {SIZES[size]}, {work}"


def mxnet_cases(case: Case, size: int) -> timing.Cases:
    """One operator under MXNet, whichever is installed."""
    import mxnet as mx

    attributes = case.attributes_at(size)
    function: Callable = mx.nd
    for part in () if case.call else case.name.split()[0].split("."):
        function = getattr(function, part)

    def prepared(arrays: list) -> Callable[[], object]:
        if case.call is not None:
            return lambda: case.call(mx.nd, *arrays)
        target = {} if case.into is None else {"out": arrays[case.into]}
        return lambda: function(*arrays, **attributes, **target)

    def inputs() -> list:
        return [mx.nd.array(values, dtype="float32") for values in values_of(case, size)]

    found: timing.Cases = {label(case, size, WORK[0]): prepared(inputs())}
    if case.variables:
        arrays, record = inputs(), mx.autograd.record
        for variable in case.of_variables(arrays):
            variable.attach_grad()
        call = prepared(arrays)

        def with_backward():
            with record():
                result = call()
            result.backward()

        found[label(case, size, WORK[1])] = with_backward
    return found


def torch_cases(case: Case, size: int) -> timing.Cases:
    """The same work as a plain torch expression."""
    import torch

    attributes, expression = case.attributes_at(size), case.torch

    def inputs() -> list:
        return [torch.from_numpy(values) for values in values_of(case, size)]

    tensors, more = inputs(), case.asked({**attributes, "training": False})
    found: timing.Cases = {label(case, size, WORK[0]): lambda: expression(*tensors, **more)}
    if case.variables:
        recorded, also = inputs(), case.asked({**attributes, "training": True})
        variables = [v.requires_grad_() for v in case.of_variables(recorded)]

        def with_backward():
            for variable in variables:
                variable.grad = None
            result = expression(*recorded, **also)
            result.backward(torch.ones_like(result))

        found[label(case, size, WORK[1])] = with_backward
    return found


def measured(cases: list[Case], sizes: list[int], samples: int) -> dict[str, dict[str, float]]:
    """{implementation: {case: seconds}} of the MXNet that is installed and, beside mxnet-next, of torch. One case at a time is in memory."""
    import mxnet as mx

    ours = mx.__version__.startswith("1.10")
    found: dict[str, dict[str, float]] = {}
    for case in cases:
        for size in sizes:
            implementations = {"mxnet-next" if ours else "mxnet 1.9.1": (mxnet_cases(case, size), mx.nd.waitall)}
            if ours:
                implementations["torch"] = (torch_cases(case, size), lambda: None)
            for kind, times in timing.measure(implementations, samples).items():
                found.setdefault(kind, {}).update(times)
    return found


def cell(kinds: dict[str, float]) -> str:
    """``0.98 / 3.1``: the ratio to torch, and how many times faster than 1.9.1."""
    ratio, gain = report.compared(kinds)
    return "–" if ratio is None else f"{ratio:.2f}" + (f" / {gain:.1f}" if gain else "")


def show(cases: list[Case], sizes: list[int], times: dict[str, dict[str, float]]) -> None:
    """Print a line for each operator, and the cases that miss a goal, the worst first."""
    print("Time as a ratio to plain torch / times faster than MXNet 1.9.1, medians\n")
    print("| | " + " | ".join(f"{SIZES[size]}, {work}" for size in sizes for work in WORK) + " |")
    print("|---" * (1 + 2 * len(sizes)) + "|")
    for case in cases:
        cells = [cell(times.get(label(case, size, work), {})) for size in sizes for work in WORK]
        print("| " + " | ".join([case.name, *cells]) + " |")
    missed = sorted([(distance, name) for name, kinds in times.items() if (distance := report.distance(name, kinds)) > 1], reverse=True)
    print(f"\n{len(missed)} of {len(times)} cases miss a goal; the worst first:\n")
    for _, name in missed:
        print("| " + " | ".join(report.row(name, times[name])) + " |")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="operators; all by default")
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=list(SIZES))
    parser.add_argument("--samples", type=int, default=11)
    parser.add_argument("--rounds", type=int, default=1, help="how often mxnet-next and MXNet 1.9.1 take turns")
    parser.add_argument("--json", action="store_true", help="print {implementation: {case: seconds}} of this process alone")
    options = parser.parse_args()
    cases = [case for case in CASES if not options.names or case.name in options.names or case.name.split()[0] in options.names]
    sizes = [SIZES.index(name) for name in options.sizes]
    if options.json:
        print(json.dumps(measured(cases, sizes, options.samples)))
        return
    arguments = [*options.names, "--sizes", *options.sizes, "--samples", str(options.samples)]
    show(cases, sizes, report.collect(["operators"], options.rounds, arguments))


if __name__ == "__main__":
    main()
