"""The list of differences is strict."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import make_compatibility

GOOD = {"area": "Arrays", "kind": "missing", "what": "A.", "why": "B.", "instead": "C.", "operators": ["khatri_rao"]}


def faults(**changes):
    entry = {key: value for key, value in {**GOOD, **changes}.items() if value is not None}
    return list(make_compatibility.faults_of(entry, registered={"relu"}, known={"relu", "khatri_rao"}))


def test_good_entry_has_no_faults():
    assert faults() == []


@pytest.mark.parametrize(
    "changes, says",
    [
        ({"why": None}, "lacks 'why'"),
        ({"what": ""}, "not empty"),
        ({"instead": None}, "lacks 'instead'"),
        ({"kind": "odd"}, "kind 'odd', expected one of missing, different, better"),
        ({"remark": "hm"}, "unknown field 'remark'"),
        ({"operators": ["relu"]}, "'relu' is called missing and is registered"),
        ({"operators": ["no_such"]}, "1.9.1 has no operator 'no_such'"),
        ({"kind": "better"}, "no operator 'khatri_rao' is registered"),
    ],
)
def test_faults_are_named(changes, says):
    assert any(says in fault for fault in faults(**changes)), faults(**changes)


def test_operators_of_1_9_1_are_read():
    rows = make_compatibility.read_operators()
    assert len(rows) == 621
    assert ("nn", "FullyConnected", "core", ["_npx_fully_connected", "_sparse_FullyConnected"]) in rows
