"""Print how the hot paths compare with plain torch and, where it is installed, with MXNet 1.9.1.

    python benchmarks/report.py                       # every script
    python benchmarks/report.py autograd mlp          # some
    MXNET_ORACLE_VENV=DIR python benchmarks/report.py # MXNet 1.9.1 is in the virtual environment DIR

Each script runs in rounds, under mxnet-next (with torch's cases taking turns inside the process) and under 1.9.1, alternately.
Medians of medians; ratios are what counts.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

FOLDER = Path(__file__).resolve().parent
ORACLE = Path(os.environ.get("MXNET_ORACLE_VENV", Path.home() / ".cache" / "mxnet-oracle")) / "bin" / "python"
SCRIPTS = ["operators_small", "arrays", "autograd", "mlp", "bind", "import_time", "operators", "detection"]
KINDS = ("mxnet-next", "torch", "mxnet 1.9.1")
NO_ORACLE = {"import_time"}

# case -> (most time as a ratio to torch, least speed-up over 1.9.1, most seconds)
GOALS: dict[str, tuple[float | None, float | None, float | None]] = {
    "a + b": (2.0, 3.0, None),
    "relu": (2.0, 3.0, None),
    "dot": (2.0, 3.0, None),
    "FullyConnected": (2.0, 3.0, None),
    "record + 3 operators + backward": (1.4, None, None),
    "MLP forward, hybridized": (1.15, None, None),
    "MLP step with Adam": (1.1, 1.5, None),
    "simple_bind of ResNet-50": (None, None, 1.0),
    "import mxnet, after torch": (None, None, 0.15),
    "NMS of 10,000 boxes apart": (None, 1.0, 0.1),
    "NMS of 10,000 boxes crowded": (None, 1.0, 0.1),
    "NMS of 10,000 boxes in a heap": (None, 1.0, 0.1),
    "first operator, after torch": (None, None, 0.15),
}
# The same for the sizes of operators.py, whose cases are called "dot, small, forward"
SIZE_GOALS: dict[str, tuple[float | None, float | None, float | None]] = {
    "small": (2.0, 1.0, None),
    "medium": (None, 1.0, None),
    "large": (1.03, 1.0, None),
}


def goals(case: str) -> tuple[float | None, float | None, float | None]:
    """What a case shall reach: most time as a ratio to torch, least speed-up over 1.9.1, most seconds."""
    parts = case.split(", ")
    return GOALS.get(case) or (SIZE_GOALS[parts[1]] if len(parts) == 3 and parts[1] in SIZE_GOALS else (None, None, None))


def compared(kinds: dict[str, float]) -> tuple[float | None, float | None]:
    """Time as a ratio to torch's, and how many times faster than 1.9.1, where they were measured."""
    ours, torch, old = (kinds.get(kind) for kind in KINDS)
    return ours / torch if ours and torch else None, old / ours if ours and old else None


def distance(case: str, kinds: dict[str, float]) -> float:
    """How far a case is from its goals: 1 or less where it reaches them."""
    most_ratio, least_gain, _ = goals(case)
    ratio, gain = compared(kinds)
    return max(ratio / most_ratio if ratio and most_ratio else 0.0, least_gain / gain if gain and least_gain else 0.0)


def run(python: Path | str, script: str, environment: dict[str, str], arguments: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """One run of a script: {implementation: {case: seconds}}."""
    command = [str(python), str(FOLDER / f"{script}.py"), "--json", *arguments]
    finished = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if finished.returncode:
        raise SystemExit(f"{script} failed under {python}:\n{finished.stderr[-2000:]}")
    return json.loads(finished.stdout.splitlines()[-1])


def collect(scripts: list[str], rounds: int, arguments: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """{case: {implementation: median seconds}}."""
    ours = {**os.environ, "PYTHONPATH": str(FOLDER.parent / "src")}
    theirs = {**os.environ, "MXNET_SUBGRAPH_VERBOSE": "0"}
    theirs.pop("PYTHONPATH", None)
    times: dict[str, dict[str, list[float]]] = {}
    for script in scripts:
        for _ in range(rounds):
            results = [run(sys.executable, script, ours, arguments)]
            if ORACLE.exists() and script not in NO_ORACLE:
                results.append(run(ORACLE, script, theirs, arguments))
            for kind, cases in ((k, c) for result in results for k, c in result.items()):
                for case, seconds in cases.items():
                    times.setdefault(case, {}).setdefault(kind, []).append(seconds)
    return {case: {kind: median(values) for kind, values in kinds.items()} for case, kinds in times.items()}


def row(case: str, kinds: dict[str, float]) -> list[str]:
    """One line of the table; `!` marks a goal that is missed."""
    ours, torch, old = (kinds.get(kind) for kind in KINDS)
    ratio, gain = compared(kinds)
    most_ratio, least_gain, most_seconds = goals(case)

    def cell(value: float | None, form: str, goal: float | None = None, missed: bool = False) -> str:
        if value is None:
            return "–"
        return form.format(value) + (f" ({'!' if missed else ''}goal {goal:g})" if goal is not None else "")

    return [
        case,
        cell(ours and ours * 1e6, "{:.1f}", most_seconds and most_seconds * 1e6, bool(ours and most_seconds and ours > most_seconds)),
        cell(torch and torch * 1e6, "{:.1f}"),
        cell(ratio, "{:.2f}", most_ratio, bool(ratio and most_ratio and ratio > most_ratio)),
        cell(old and old * 1e6, "{:.1f}"),
        cell(gain, "{:.1f}", least_gain, bool(gain and least_gain and gain < least_gain)),
    ]


def main() -> None:
    """Run and print the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scripts", nargs="*", choices=[[], *SCRIPTS], help="which scripts; all by default")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; microseconds a call, medians\n")
    print("| | mxnet-next | torch | ratio to torch | MXNet 1.9.1 | times faster than 1.9.1 |")
    print("|---|---|---|---|---|---|")
    for case, kinds in collect(options.scripts or SCRIPTS, options.rounds).items():
        print("| " + " | ".join(row(case, kinds)) + " |")
    if not ORACLE.exists():
        print(f"\nMXNet 1.9.1 is not in {ORACLE.parent.parent}: set MXNET_ORACLE_VENV to a virtual environment that has it.")


if __name__ == "__main__":
    main()
