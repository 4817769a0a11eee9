"""The profiler keeps operators while it runs, tasks of the user's own, and writes a trace."""

from __future__ import annotations

import json
import sys

import pytest

import mxnet as mx

profiler = mx.profiler


@pytest.fixture
def trace(tmp_path):
    before = sys.getprofile()
    profiler.dumps(reset=True)
    profiler.set_config(profile_all=True, aggregate_stats=True, filename=str(tmp_path / "trace.json"))
    profiler.set_state("run")
    yield tmp_path / "trace.json"
    profiler.set_state("stop")
    profiler.dumps(reset=True)
    profiler._recorder.events = []
    sys.setprofile(before)


def counts():
    return {name: row["Count"] for rows in json.loads(profiler.dumps(format="json"))["Time"].values() for name, row in rows.items()}


def test_imperative_operators(trace):
    a = mx.nd.ones((8, 8))
    mx.nd.relu(mx.nd.dot(a, a))
    mx.nd.FullyConnected(a, a, no_bias=True, num_hidden=8)
    -a
    profiler.pause()
    mx.nd.sin(a)
    profiler.resume()
    mx.nd.LinearRegressionOutput(a, a)
    found = counts()
    expected = {"_ones": 1, "dot": 1, "relu": 1, "FullyConnected": 1, "LinearRegressionOutput": 1}
    assert expected.items() <= found.items()
    assert "sin" not in found


def test_programs_and_backward(trace):
    net = mx.gluon.nn.Dense(3, activation="tanh")
    net.initialize()
    net.hybridize()
    x = mx.nd.ones((2, 4))
    with mx.autograd.record():
        loss = net(x).sum()
    loss.backward()
    found = counts()
    assert found["FullyConnected"] == found["Activation"] == found["sum"] == 1
    assert found["_backward"] == 1


def test_only_what_is_wanted(trace):
    profiler.set_config(profile_all=False, profile_imperative=False)
    a = mx.sym.Variable("a")
    executor = mx.sym.exp(a).simple_bind(mx.cpu(), a=(2,))
    mx.nd.cos(mx.nd.ones(2))
    executor.forward()
    profiler.set_config(profile_imperative=True)
    assert "exp" in counts()
    assert "cos" not in counts()


def test_dump(trace):
    domain = profiler.Domain("loader")
    task = domain.new_task("decode")
    task.start()
    mx.nd.ones(3)
    task.stop()
    with domain.new_frame("batch"), profiler.Event("all"):
        pass
    counter = domain.new_counter("images", 5)
    counter += 3
    counter -= 1
    counter.increment()
    counter.decrement(2)
    domain.new_marker("here").mark("global")
    assert [str(x) for x in (domain, task, counter)] == ["loader", "decode", "images"]
    profiler.dump()
    events = json.loads(trace.read_text())["traceEvents"]
    named = {(e["ph"], e["cat"], e["name"]) for e in events if e["ph"] != "M"}
    assert named >= {("X", "loader", "decode"), ("X", "loader,frame", "batch"), ("X", "event", "all"), ("i", "loader", "here"),
                     ("X", "operator", "_ones")}
    assert [e["args"]["images"] for e in events if e["ph"] == "C"] == [5, 8, 7, 8, 6]
    assert sys.getprofile() is None, "dump(finished=True) ends profiling"


def test_table(trace):
    for _ in range(3):
        mx.nd.ones(3)
    table = profiler.dumps(sort_by="count", ascending=True)
    assert table.startswith("\nProfile Statistics:")
    assert next(line for line in table.splitlines() if line.startswith("_ones")).split()[1] == "3"
    assert "_ones" in profiler.dumps(reset=True)
    assert "_ones" not in profiler.dumps()


def test_nothing_is_kept_while_stopped():
    before = profiler.dumps()
    mx.nd.ones(3)
    profiler.Domain("d").new_counter("c", 1)
    assert profiler.dumps() == before


@pytest.mark.parametrize("call, kind, says", [
    (lambda: profiler.set_config(nope=1), mx.MXNetError, "nope"),
    (lambda: profiler.set_state("walk"), mx.MXNetError, "'walk'"),
    (lambda: profiler.dumps(format="xml"), mx.MXNetError, "xml"),
    (lambda: profiler.dumps(sort_by="size"), mx.MXNetError, "size"),
    (lambda: profiler.Domain("d").new_marker("m").mark("room"), mx.MXNetError, "'room'"),
    (lambda: profiler.set_state("run", profile_process="server"), NotImplementedError, "server"),
    (lambda: profiler.set_kvstore_handle(None), NotImplementedError, "worker"),
])
def test_mistakes(call, kind, says):
    with pytest.raises(kind, match=says):
        call()


def test_old_names(tmp_path):
    with pytest.warns(DeprecationWarning):
        profiler.profiler_set_config("all", str(tmp_path / "old.json"))
    with pytest.warns(DeprecationWarning):
        profiler.profiler_set_state("run")
    mx.nd.ones(2)
    with pytest.warns(DeprecationWarning):
        profiler.dump_profile()
    assert "_ones" in (tmp_path / "old.json").read_text()
    profiler.dumps(reset=True)
