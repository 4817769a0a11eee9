"""Symbol files of every age: what MXNet 1.9.1 makes of them, written again byte for byte, and damage."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mxnet.base import FileFormatError, MXNetError
from mxnet.files import symbol_json
from mxnet.files.symbol_json import GraphFile, NodeEntry

from .measured import damaged, measured

CASES = measured("symbols")
TEXTS = [case["text"].encode() for case in CASES.values()]
INPUTS = {
    "BatchNorm": ["data", "gamma", "beta", "moving_mean", "moving_var"],
    "Convolution": ["data", "weight", "bias"],
    "FullyConnected": ["data", "weight", "bias"],
    "SoftmaxOutput": ["data", "label"],
}


class Few:
    """What upgrading asks, answered for the operators of the cases."""

    def input_names(self, op, attrs):
        names = INPUTS.get(op)
        return names[:-1] if names and attrs.get("no_bias", "0").lower() in ("1", "true") else names

    def variable_attrs(self, op, attrs):
        states = {"moving_mean": {"__init__": '["zero", {}]'}, "moving_var": {"__init__": '["one", {}]'}}
        return states if op == "BatchNorm" else {}


def without_row_ptr(text: str) -> dict:
    graph = json.loads(text, strict=False)
    del graph["node_row_ptr"]
    return graph


@pytest.mark.parametrize("name", CASES)
def test_upgrades_as_mxnet_does(name):
    case = CASES[name]
    graph = symbol_json.loads(case["text"], Few())
    assert graph.version == symbol_json.CURRENT_VERSION
    written = symbol_json.dumps(graph)
    if graph.node_row_ptr:
        assert written == case["written"]
    else:                                                   # only operators know how many outputs they have
        found = json.loads(written, strict=False)
        assert found == without_row_ptr(case["written"])
        assert list(found) == list(without_row_ptr(case["written"]))


@pytest.mark.parametrize("name", CASES)
def test_writes_the_same_bytes(name):
    text = CASES[name]["written"]
    assert symbol_json.dumps(symbol_json.loads(text)) == text


def test_golden_folder(golden):
    for path in sorted(golden.glob("files/data/*-symbol.json")):
        text = path.read_text(encoding="utf-8")
        assert symbol_json.dumps(symbol_json.load(path, Few())) == text, path
    for path in [*golden.glob("files/data/old_*.json"), golden / "files" / "data" / "save_000800.json"]:
        text = symbol_json.dumps(symbol_json.load(path, Few()))
        assert symbol_json.dumps(symbol_json.loads(text)) == text


def test_without_operators_nothing_is_guessed():
    graph = symbol_json.loads(CASES["missing_all-None"]["text"])
    assert [node.name for node in graph.nodes] == ["d", "fc"]
    assert graph.nodes[1].attrs == {"num_hidden": "2", "__ctx_group__": "a"}


def test_subgraphs_are_read_and_written():
    graph = symbol_json.loads(CASES["subgraph"]["text"])
    (loop,) = [node for node in graph.nodes if node.op == "_foreach"]
    assert loop.subgraphs[0].version is None
    assert [node.op for node in loop.subgraphs[0].nodes].count("null") == 2


def test_save_and_load(tmp_path):
    graph = GraphFile([NodeEntry("null", "x"), NodeEntry("exp", "e", {}, [(0, 0, 0)])], [(1, 0, 0)], [0, 1, 2])
    symbol_json.save(tmp_path / "s.json", graph)
    assert symbol_json.load(str(tmp_path / "s.json")) == graph
    assert (tmp_path / "s.json").read_text() == symbol_json.dumps(graph)
    with pytest.raises(MXNetError, match="absent"):
        symbol_json.load(tmp_path / "absent")


def graph_of(**changes) -> str:
    nodes = [{"op": "null", "name": "x", "inputs": []}, {"op": "exp", "name": "e", "inputs": [[0, 0, 0]]}]
    graph = {"nodes": nodes, "arg_nodes": [0], "heads": [[1, 0, 0]]}
    for place, value in changes.items():
        where, *rest = place.split("__")
        target = graph if where == "top" else graph["nodes"][int(where[1:])]
        target["_".join(rest)] = value
    return json.dumps(graph)


@pytest.mark.parametrize(
    "text, says",
    [
        ("", "offset 0 (line 1, column 1)"),
        ('{"nodes": [', "offset 11"),
        (graph_of() + "x", "Extra data"),
        ("[]", "an object is expected"),
        ("{}", "'nodes' is missing"),
        ("[" * 100_000, "nested"),
        (graph_of(top__foo=1), "unknown key 'foo'"),
        (graph_of(n1__bar=1), "node 1: unknown key 'bar'"),
        (graph_of(n1__op=3), "text is expected, found 3"),
        (graph_of(n1__inputs=[[9, 0, 0]]), "node 9 is named, but there are 2 nodes"),
        (graph_of(n1__inputs=[[0]]), "[node, output]"),
        (graph_of(n1__inputs=[[0, -1, 0]]), "found -1"),
        (graph_of(n1__inputs=[[0, 0.5, 0]]), "found 0.5"),
        (graph_of(n1__inputs=[[1, 0, 0]]), "cycle"),
        (graph_of(n1__control_deps=[7]), "node 7 is named"),
        (graph_of(n1__attrs={"a": 3}), "the value of 'a' is expected as text, found 3"),
        (graph_of(n1__subgraphs=[3]), "subgraph 0: an object is expected"),
        (graph_of(top__heads=[[5, 0]]), "node 5 is named"),
        (graph_of(top__arg_nodes=[1]), "node 1 ('e') is no variable"),
        (graph_of(top__attrs={"mxnet_version": ["str", "x"]}), "mxnet_version"),
    ],
)
def test_damage_is_named(text, says):
    with pytest.raises(FileFormatError) as caught:
        symbol_json.loads(text, name="net.json")
    assert "net.json, " in str(caught.value)
    assert says in str(caught.value)


def test_text_is_expected(tmp_path):
    with pytest.raises(TypeError, match="int"):
        symbol_json.loads(5)
    (tmp_path / "s.json").write_bytes(b'{"nodes": "\xff"}')
    with pytest.raises(FileFormatError, match="offset 11"):
        symbol_json.load(tmp_path / "s.json")


def test_a_long_chain_needs_no_deep_stack():
    nodes = [NodeEntry("null", "x")] + [NodeEntry("exp", f"e{i}", {}, [(i, 0, 0)]) for i in range(20_000)]
    graph = symbol_json.loads(symbol_json.dumps(GraphFile(nodes, [(20_000, 0, 0)])))
    assert len(graph.nodes) == 20_001


@given(damaged([text for text in TEXTS if len(text) < 3000]))
@settings(max_examples=150, deadline=None)
def test_damaged_files_are_read_or_refused(content):
    try:
        graph = symbol_json.loads(content, Few(), "net.json")
    except FileFormatError as error:
        assert "net.json, " in str(error)
    else:
        symbol_json.dumps(graph)


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
json_values = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3), max_leaves=5)
keys = st.sampled_from(["inputs", "attrs", "heads", "nodes", "arg_nodes", "op", "name", "subgraphs"])


@given(st.sampled_from(["top", "n0", "n1"]), keys, json_values)
@settings(max_examples=150, deadline=None)
def test_wrong_kinds_of_values_are_refused(place, key, value):
    try:
        symbol_json.loads(graph_of(**{f"{place}__{key}": value}), Few(), "net.json")
    except FileFormatError as error:
        assert "net.json, " in str(error)
