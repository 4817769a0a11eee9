"""The benchmark of operators compares like with like: MXNet's call and the torch expression give the same values."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
RANDOM = {"random.uniform", "random.normal", "Dropout"}


@pytest.fixture
def operators(monkeypatch):
    """The script as a module."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("operators")


def arrays(result):
    return [np.asarray(part.asnumpy() if hasattr(part, "asnumpy") else part) for part in (result if isinstance(result, list) else [result])]


def test_mxnet_and_torch_compute_the_same(operators):
    assert len(operators.CASES) >= 60
    for case in operators.CASES:
        ours, torch = operators.mxnet_cases(case, 0), operators.torch_cases(case, 0)
        assert list(ours) == list(torch)
        name = operators.label(case, 0, "forward")
        for mine, theirs in zip(arrays(ours[name]()), arrays(torch[name]()), strict=True):
            assert mine.size == theirs.size, case.name
            if case.name not in RANDOM:
                np.testing.assert_allclose(mine.reshape(theirs.shape), theirs, rtol=1e-4, atol=1e-5, err_msg=case.name)
        for implementation in (ours, torch):
            for call in implementation.values():
                call()


def test_script_prints_times_for_the_report():
    command = [sys.executable, str(BENCHMARKS / "operators.py"), "dot", "--sizes", "small", "--samples", "1", "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert set(result) == {"mxnet-next", "torch"}
    for times in result.values():
        assert set(times) == {"dot, small, forward", "dot, small, with backward"}
        assert all(0 < seconds < 10 for seconds in times.values())
