"""Calls drawn at random, with the results MXNet 1.9.1 gave: a sample of what tools/differential.py compares."""
import json
import sys
from pathlib import Path

import numpy as np
import pytest

import mxnet

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = json.loads((ROOT / "tests/golden/differential.json").read_text())


@pytest.fixture(scope="module")
def differential():
    """The runner and the judge of tools/differential."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from differential import compare, runner
    finally:
        sys.path.remove(str(ROOT / "tools"))
    return runner, compare


def packed(result):
    """An expected result as the runner gives it."""
    if "shapes" in result:
        return {**result, "shapes": [[tuple(s) for s in part] for part in result["shapes"]]}
    return {key: [(dtype, tuple(shape), np.array(values, "float64").astype(dtype).tobytes()) for dtype, shape, values in value]
            if key in ("outputs", "grads", "inputs") else value for key, value in result.items()}


@pytest.mark.parametrize("entry", SAMPLE, ids=lambda e: f"{e['case']['op']}-{'infer-' if e['case'].get('infer') else ''}{e['case']['seed']}")
@pytest.mark.filterwarnings("ignore")
def test_as_measured(entry, differential):
    runner, compare = differential
    verdict, detail = compare.judge(entry["case"], packed(entry["expected"]), runner.run_case(mxnet, entry["case"]))
    assert verdict == "agree", detail


def test_a_difference_is_seen(differential):
    _, compare = differential
    entry = next(e for e in SAMPLE if e["case"]["op"] == "exp" and "outputs" in e["expected"])
    expected = packed(entry["expected"])
    dtype, shape, data = expected["outputs"][0]
    other = {**expected, "outputs": [(dtype, shape, (compare.unpack((dtype, shape, data)) * np.dtype(dtype).type(2) + 1).tobytes())]}
    assert compare.judge(entry["case"], expected, other)[0] == "values of outputs"
    assert compare.judge(entry["case"], expected, {"error": "MXNetError: no"})[0] == "only ours raises"
    assert compare.judge(entry["case"], expected, None)[0] == "ours ends the process"
