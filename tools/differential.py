"""Differential test of operators: random calls run under MXNet 1.9.1 and under this package, and are compared.

    python tools/differential.py --operators operators.json [--op NAME ...] [--draws 30] [--seed 0] [--details FILE] [--sample FILE]

The list of operators (JSON, with priorities and places of each) comes from --operators or from MXNET_OPERATORS. MXNet 1.9.1 is the
virtual environment MXNET_ORACLE_VENV (default ~/.cache/mxnet-oracle). Outputs, their shapes and types, gradients for random heads,
states changed in place, inferred shapes of symbols, and whether both refuse are compared; the report says how many agree.
"""
import argparse
import collections
import json
import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from differential import elementwise, layers, numbers_, optimizers, rare, runner, shapes  # noqa: E402, F401  chapters fill the table of draws
from differential.compare import AGREEING, judge, unpack  # noqa: E402
from differential.draw import DRAWS, INFER, Draw  # noqa: E402

SPACES = ("nd", "nd.contrib", "nd.linalg", "nd._internal", "nd.image", "nd.sparse")


def path_of(entry):
    """Where the function of an operator lies in mxnet, e.g. ``nd.contrib.box_nms``; None where mx.nd has none."""
    for space in SPACES:
        for name in entry["where"].get(space, ()):
            return f"{space}.{name}"
    return None


def draw_cases(operators, names, count, seed):
    """``count`` cases of each operator, and half as many inferences of symbols' shapes where they are compared."""
    cases = []
    for name in names:
        for number in range(count):
            case = DRAWS[name](Draw(name, number, seed))
            cases.append({**case, "path": name if name.startswith("np") else path_of(operators[name])})
        for number in range(count // 2 if name in INFER else 0):
            cases.append(inference(operators[name], name, Draw(name, 10_000 + number, seed)))
    return cases


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
    path = path_of(entry).replace("nd", "sym", 1)
    return {"op": name, "seed": d.seed, "path": path, "infer": True, "names": names, "known": known, "attrs": case["attrs"]}


def run_side(python, environment, cases, folder, label):
    """Results by index of the case; a case that ends the process has none."""
    given, results = folder / "cases.json", folder / f"{label}.pickle"
    given.write_text(json.dumps(cases))
    start, found = 0, {}
    while start < len(cases):
        results.unlink(missing_ok=True)
        done = subprocess.run([python, str(ROOT / "tools/differential/runner.py"), str(given), str(results), str(start)], check=False,
                              env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        fresh = list(read_pickles(results))
        found.update(fresh)
        if done.returncode == 0:
            break
        if not fresh and start == 0 and "Error" in done.stderr:
            raise SystemExit(f"{label}: {done.stderr[-2000:]}")
        start = (fresh[-1][0] if fresh else start - 1) + 2
    return found


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
    """(python, environment, label) of MXNet 1.9.1 and of this package."""
    oracle = Path(os.environ.get("MXNET_ORACLE_VENV", Path.home() / ".cache/mxnet-oracle")) / "bin/python"
    shared = {"OMP_NUM_THREADS": "1", "MXNET_SUBGRAPH_VERBOSE": "0"}
    return (str(oracle), {**shared, "PYTHONPATH": ""}, "theirs"), (sys.executable, {**shared, "PYTHONPATH": str(ROOT / "src")}, "ours")


def report(cases, theirs, ours, shown):
    """Print agreement per operator; the list of differences."""
    tally, differences = collections.defaultdict(collections.Counter), []
    for index, case in enumerate(cases):
        verdict, detail = judge(case, theirs.get(index), ours.get(index))
        tally[case["op"]][verdict] += 1
        if verdict not in AGREEING:
            differences.append({"op": case["op"], "verdict": verdict, "detail": detail, "case": case})
    counted = sum(sum(c.values()) for c in tally.values())
    agreed = sum(c[v] for c in tally.values() for v in AGREEING)
    for name, counter in tally.items():
        total, good = sum(counter.values()), sum(counter[v] for v in AGREEING)
        rest = ", ".join(f"{v}: {n}" for v, n in counter.items() if v not in AGREEING)
        if good != total or counter["both raise"] > total // 3:
            print(f"{name:45} {good:4} of {total:4}   both raise: {counter['both raise']:3}   {rest}")
    for entry in differences[:shown]:
        print(f"- {entry['op']} {entry['verdict']}: {entry['detail'][:200]}\n    {call(entry['case'])}")
    print(f"{agreed} of {counted} agree ({100 * agreed / max(1, counted):.2f} %), {len(tally)} operators")
    return differences


def call(case):
    """A case on one line."""
    if case.get("infer"):
        return f"{case['path']}({case['attrs']}) known {case['known']}"
    inputs = ", ".join(f"{s['dtype']}{s['shape']}" for s in case["inputs"])
    return f"{case['path']}({inputs}, {case['attrs']})" + ("" if case["train"] else " train_mode=False") + (" out" if "out" in case else "")


def save_sample(path, cases, theirs, ours):
    """Keep an agreeing case of each operator, with 1.9.1's results as numbers, for the tests."""
    kept, counted = [], collections.Counter()
    for index, case in enumerate(cases):
        result = theirs.get(index)
        kind = (case["op"], bool(case.get("infer")))
        if result is None or counted[kind] or judge(case, result, ours.get(index))[0] != "agree":
            continue
        listed = {k: ([[p[0], list(p[1]), unpack(p).astype("float64").ravel().tolist()] for p in v] if k in ("outputs", "grads", "inputs") else v)
                  for k, v in result.items()}
        if len(json.dumps(listed)) < 1000:
            counted[kind] += 1
            kept.append({"case": case, "expected": rounded(listed)})
    Path(path).write_text("[\n" + ",\n".join(json.dumps(k, separators=(",", ":")) for k in kept) + "\n]\n")
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
    parser.add_argument("--details", help="write the differences as JSON")
    parser.add_argument("--sample", help="write a small sample of agreeing cases with 1.9.1's results")
    args = parser.parse_args()
    if not args.operators:
        parser.error("--operators or MXNET_OPERATORS must name the JSON list of operators")
    operators = json.loads(Path(args.operators).read_text())["operators"]
    names = args.op or [n for n in DRAWS if n.startswith("np") or (n in operators and path_of(operators[n]))]
    cases = draw_cases(operators, names, args.draws, args.seed)
    with tempfile.TemporaryDirectory() as folder:
        theirs, ours = (run_side(*side[:2], cases, Path(folder), side[2]) for side in sides())
    differences = report(cases, theirs, ours, args.show)
    if args.details:
        Path(args.details).write_text(json.dumps(differences, indent=1))
    if args.sample:
        save_sample(args.sample, cases, theirs, ours)


if __name__ == "__main__":
    main()
