"""Differential test of operators: random calls run under MXNet 1.9.1 and under this package, and are compared.

    python tools/differential.py --operators operators.json --draws 200 --cache FILE --report agreement.md [--op NAME ...] [--seed 0]

The list of operators (JSON, with priorities and places of each) comes from --operators or from MXNET_OPERATORS. MXNet 1.9.1 is the
virtual environment MXNET_ORACLE_VENV (default ~/.cache/mxnet-oracle); --cache keeps what it gave, so that a second run asks only
this package. Compared are outputs, their shapes, types and storage, gradients for random heads, states changed in place, samples by
the test of Kolmogorov and Smirnov, inferred shapes of symbols, and whether both refuse. Beside N draws of each operator N/4 of them
run as bound symbols that write or add gradients, and N/4 with one thing wrong: an attribute, a type, a rank, a size, the number of arrays.
"""
import argparse
import collections
import hashlib
import json
import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from differential import (  # noqa: E402, F401  chapters fill the table of draws
    elementwise,
    layers,
    numbers_,
    numpy_more,
    numpy_operators,
    optimizers,
    quantized,
    rare,
    samplers,
    shapes,
    sparse,
    vision,
)
from differential.broken import broken  # noqa: E402
from differential.compare import AGREEING, UNMEASURED, judge, unpack  # noqa: E402
from differential.draw import DRAWS, INFER, Draw  # noqa: E402

SAMPLE_BYTES = 290_000
SPACES = ("nd", "nd.contrib", "nd.linalg", "nd.random", "nd.image", "nd.sparse", "nd._internal", "nd.np", "nd.npx", "nd.np._internal")


def path_of(name, entry):
    """Where the function of an operator lies in mxnet, e.g. ``nd.contrib.box_nms``; None where mx.nd has none."""
    if entry is None:
        return name                                            # a function of mx.np or a method stands for itself
    for space in SPACES:
        for function in entry["where"].get(space, ()):
            return f"{space}.{function}"
    return None


def draw_cases(operators, names, count, seed):
    """``count`` cases of each operator; beside them symbols, calls that should be refused, and inferences of shapes."""
    cases = []
    for name in names:
        entry = operators.get(name)
        path = path_of(name, entry)
        drawn = [(Draw(name, number, seed), number) for number in range(count)]
        drawn = [(d, {"path": path, **DRAWS[name](d)}) for d, _ in drawn]
        cases += [case for _, case in drawn]
        if entry is not None and path.replace("nd", "sym", 1).rpartition(".")[0] in entry["where"]:
            cases += [symbolic(d, case) for d, case in drawn[:count // 4] if can_be_symbol(case)]
        cases += [broken(d, case, entry) for d, case in drawn[:count // 4] if "program" not in case]
        for number in range(count // 2 if name in INFER else 0):
            cases.append(inference(entry, name, Draw(name, 10_000 + number, seed)))
    return cases


def can_be_symbol(case):
    """Whether a case says nothing that only arrays know."""
    return not any(key in case for key in ("out", "rest", "named", "program", "steps", "sample", "mutates"))


def symbolic(d, case):
    """The case as a bound symbol."""
    return {**case, "path": case["path"].replace("nd", "sym", 1), "symbol": d.choice("write", "add"), "json": ".np" not in case["path"] and d.chance(0.5)}


def inference(entry, name, d):
    """A case that asks for the shapes of a symbol of which some are known, some dimensions unknown."""
    case = DRAWS[name](d)
    names = [a["name"] for a in entry["args"] if a["kind"] == "array"][:len(case["inputs"])]
    known = {}
    for index, (argument, spec) in enumerate(zip(names, case["inputs"], strict=True)):
        if index == 0 or d.chance(0.3):
            unknown = 0 if name == "RNN" else 0.15             # 1.9.1 counts an unknown width of an RNN as -1
            known[argument] = [0 if d.chance(unknown) else n for n in spec["shape"]]
    if d.chance(0.1):
        del known[names[0]]
    path = path_of(name, entry).replace("nd", "sym", 1)
    return {"op": name, "seed": d.seed, "path": path, "infer": True, "names": names, "known": known, "attrs": case["attrs"]}


def run_side(python, environment, cases, folder, label):
    """Results by index of the case; a case that ends the process has none."""
    given, results = folder / "cases.json", folder / f"{label}.pickle"
    given.write_text(json.dumps(cases))
    done = subprocess.run([python, "-m", "differential.runner", str(given), str(results)], check=False,
                          env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f"{label}: {done.stderr[-2000:]}")
    return dict(read_pickles(results))


def measured(cases, folder, cache):
    """What 1.9.1 gives, by index of the case; ``cache`` is a file that keeps it from one run to the next."""
    kept = dict(read_pickles(Path(cache))) if cache else {}
    keys = [hashlib.sha1(json.dumps(case, sort_keys=True).encode()).hexdigest() for case in cases]
    wanted = [index for index, key in enumerate(keys) if key not in kept]
    fresh = run_side(*sides()[0], [cases[index] for index in wanted], folder, "theirs") if wanted else {}
    fresh = {keys[index]: fresh.get(number) for number, index in enumerate(wanted)}
    if cache:
        with open(cache, "ab") as file:
            for record in fresh.items():
                pickle.dump(record, file, protocol=4)
    kept.update(fresh)
    return {index: kept[key] for index, key in enumerate(keys)}


def read_pickles(path):
    """All whole records of a file."""
    if not path.exists():
        return
    with open(path, "rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except (EOFError, pickle.UnpicklingError):
                return


def sides():
    """(python, environment) of MXNet 1.9.1 and of this package."""
    oracle = Path(os.environ.get("MXNET_ORACLE_VENV", Path.home() / ".cache/mxnet-oracle")) / "bin/python"
    shared = {"OMP_NUM_THREADS": "1", "MXNET_SUBGRAPH_VERBOSE": "0"}
    tools = str(ROOT / "tools")
    return (str(oracle), {**shared, "PYTHONPATH": tools}), (sys.executable, {**shared, "PYTHONPATH": f"{ROOT / 'src'}:{tools}"})


def compared(cases, theirs, ours):
    """Verdicts counted per operator, and the list of differences; where 1.9.1 ends the process there is nothing to compare."""
    tally, differences = collections.defaultdict(collections.Counter), []
    for index, case in enumerate(cases):
        verdict, detail = judge(case, theirs.get(index), ours.get(index))
        tally[case["op"]][verdict] += 1
        if verdict not in (*AGREEING, UNMEASURED):
            differences.append({"op": case["op"], "verdict": verdict, "detail": detail, "case": case})
    return tally, differences


def agreement(counter):
    """(agreeing, compared) of the verdicts on one operator."""
    return sum(counter[v] for v in AGREEING), sum(n for v, n in counter.items() if v != UNMEASURED)


def summary(tally):
    """One line about all operators."""
    pairs = [agreement(counter) for counter in tally.values()]
    good, total = (sum(column) for column in zip(*pairs, strict=True))
    known, refused = (sum(counter[v] for counter in tally.values()) for v in ("known", "both raise"))
    return (f"{good} of {total} agree ({100 * good / max(1, total):.2f} %; {refused} refused by both, {known} justified differences), "
            f"{len(tally)} operators and functions, {sum(a == b for a, b in pairs)} of them in full")


def report(tally, differences, shown):
    """Print agreement of the operators where something differs."""
    for name, counter in tally.items():
        good, total = agreement(counter)
        rest = ", ".join(f"{v}: {n}" for v, n in counter.items() if v not in AGREEING)
        if good != total or counter["both raise"] > total // 3:
            print(f"{name:45} {good:4} of {total:4}   both raise: {counter['both raise']:3}   {rest}")
    for entry in differences[:shown]:
        print(f"- {entry['op']} {entry['verdict']}: {entry['detail'][:200]}\n    {call(entry['case'])}")
    print(summary(tally))


def write_report(path, tally):
    """The agreement of every operator as JSON, or as a table of Markdown."""
    if path.suffix == ".json":
        path.write_text(json.dumps({name: dict(counter) for name, counter in sorted(tally.items())}, indent=1) + "\n")
        return
    lines = [summary(tally) + ".", "", "| operator | agree | of | refused by both | justified | differences |", "|---|---|---|---|---|---|"]
    for name, counter in sorted(tally.items()):
        good, total = agreement(counter)
        rest = ", ".join(f"{v}: {n}" for v, n in counter.items() if v not in (*AGREEING, UNMEASURED))
        lines.append(f"| `{name}` | {good} | {total} | {counter['both raise']} | {counter['known']} | {rest} |")
    path.write_text("\n".join(lines) + "\n")


def call(case):
    """A case on one line."""
    if case.get("infer"):
        return f"{case['path']}({case['attrs']}) known {case['known']}"
    inputs = ", ".join(f"{s['dtype']}{s['shape']}" for s in case["inputs"])
    return f"{case['path']}({inputs}, {case['attrs']})" + ("" if case["train"] else " train_mode=False") + (" out" if "out" in case else "")


def save_sample(path, cases, theirs, ours):
    """Keep the smallest agreeing case of each operator that says something, with 1.9.1's results as numbers, for the tests."""
    best = {}
    for index, case in enumerate(cases):
        result = theirs.get(index)
        if result is None or "sample" in case or "only_form" in case or judge(case, result, ours.get(index))[0] != "agree" or "error" in result:
            continue
        if "outputs" in result and not 2 <= sum(len(p[2]) // np.dtype(p[0]).itemsize for p in result["outputs"]) <= 40:
            continue
        listed = {k: ([[p[0], list(p[1]), unpack(p).astype("float64").ravel().tolist()] for p in v] if k in ("outputs", "grads", "inputs") else v)
                  for k, v in result.items() if k != "stypes" or set(v) != {"default"}}
        if any(abs(v) >= 1e7 for k in ("outputs", "grads", "inputs") for p in listed.get(k, ()) for v in p[2]):       # seven digits are kept
            continue
        text = json.dumps({"case": case, "expected": rounded(listed)}, separators=(",", ":"))
        kind = (case["op"], bool(case.get("infer")))
        if kind not in best or len(text) < len(best[kind]):
            best[kind] = text
    kept, size = [], 0
    for text in sorted(best.values(), key=len):
        size += len(text) + 2
        if size < SAMPLE_BYTES:
            kept.append(text)
    Path(path).write_text("[\n" + ",\n".join(sorted(kept)) + "\n]\n")
    print(f"{len(kept)} cases in {path}")


def rounded(value):
    """Numbers with seven digits."""
    if isinstance(value, float):
        return float(f"{value:.7g}")
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return [rounded(v) for v in value] if isinstance(value, list | tuple) else value


def main():
    """Draw, run both sides, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--operators", default=os.environ.get("MXNET_OPERATORS"), help="JSON list of 1.9.1's operators")
    parser.add_argument("--op", action="append", help="only this operator (repeatable)")
    parser.add_argument("--draws", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=40, help="differences to print")
    parser.add_argument("--cache", help="a file that keeps what 1.9.1 gives")
    parser.add_argument("--report", help="write the agreement of every operator: .json, or a table of Markdown")
    parser.add_argument("--details", help="write the differences as JSON")
    parser.add_argument("--sample", help="write a small sample of agreeing cases with 1.9.1's results")
    args = parser.parse_args()
    if not args.operators:
        parser.error("--operators or MXNET_OPERATORS must name the JSON list of operators")
    operators = json.loads(Path(args.operators).read_text())["operators"]
    names = args.op or list(DRAWS)
    cases = draw_cases(operators, names, args.draws, args.seed)
    with tempfile.TemporaryDirectory() as folder:
        theirs = measured(cases, Path(folder), args.cache)
        ours = run_side(*sides()[1], cases, Path(folder), "ours")
    tally, differences = compared(cases, theirs, ours)
    report(tally, differences, args.show)
    if args.report:
        write_report(Path(args.report), tally)
    if args.details:
        Path(args.details).write_text(json.dumps(differences, indent=1))
    if args.sample:
        save_sample(args.sample, cases, theirs, ours)


if __name__ == "__main__":
    main()
