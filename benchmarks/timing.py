"""How every benchmark measures: a sample is enough calls of a case to take milliseconds, and samples of all cases take turns.

A script of this folder names its cases and calls :func:`main`. It runs under mxnet-next, where each case stands beside the same work in
plain torch, and under MXNet 1.9.1, which has no torch beside it. ``--json`` prints {implementation: {case: seconds}}, which report.py
reads; without it, a small table.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from statistics import median

Cases = dict[str, Callable[[], object]]

SAMPLES, SAMPLE_SECONDS = 25, 0.004


def calls_for(function: Callable[[], object], wait: Callable[[], object]) -> int:
    """How many calls take about one sample's time. The first calls make functions and graphs: they do not count."""
    for _ in range(5):
        function()
    wait()
    calls = 1
    while True:
        start = time.perf_counter()
        for _ in range(calls):
            function()
        wait()
        seconds = time.perf_counter() - start
        if seconds >= SAMPLE_SECONDS / 2 or calls >= 1 << 14:
            return max(1, round(calls * SAMPLE_SECONDS / max(seconds, 1e-9)))
        calls *= 2


def measure(implementations: dict[str, tuple[Cases, Callable[[], object]]], samples: int = SAMPLES) -> dict[str, dict[str, float]]:
    """Median seconds a call: {implementation: {case: seconds}}. Implementations take turns in each round."""
    plan = [(kind, name, function, wait) for kind, (cases, wait) in implementations.items() for name, function in cases.items()]
    plan.sort(key=lambda row: row[1])
    loops = {row[:2]: calls_for(row[2], row[3]) for row in plan}
    times: dict[tuple[str, str], list[float]] = {row[:2]: [] for row in plan}
    for _ in range(samples):
        for kind, name, function, wait in plan:
            calls = loops[kind, name]
            start = time.perf_counter()
            for _ in range(calls):
                function()
            wait()
            times[kind, name].append((time.perf_counter() - start) / calls)
    return {kind: {name: median(times[kind, name]) for name in cases} for kind, (cases, _) in implementations.items()}


def main(
    description: str | None, mxnet_cases: Callable[[], Cases], torch_cases: Callable[[], Cases] | None = None, samples: int = SAMPLES
) -> None:
    """Run a script's cases and print them."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print {implementation: {case: seconds}}")
    as_json = parser.parse_args().json
    import mxnet

    ours = mxnet.__version__.startswith("1.10")
    implementations = {"mxnet-next" if ours else "mxnet 1.9.1": (mxnet_cases(), mxnet.nd.waitall)}
    if ours and torch_cases is not None:
        implementations["torch"] = (torch_cases(), lambda: None)
    show(measure(implementations, samples), as_json)


def show(result: dict[str, dict[str, float]], as_json: bool) -> None:
    """Print a result for report.py or for a reader."""
    if as_json:
        print(json.dumps(result))
        return
    for kind, cases in result.items():
        for name, seconds in cases.items():
            print(f"{name:45s} {kind:12s} {seconds * 1e6:12.2f} µs")
