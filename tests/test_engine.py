"""The engine's hints."""
import os
import subprocess
import sys
import threading

import pytest

import mxnet as mx
from mxnet import engine, nd


def test_bulk_sizes_nest_and_belong_to_the_thread():
    start = engine.set_bulk_size(20)
    assert engine.set_bulk_size(start) == 20
    seen = []
    with engine.bulk(5):
        with engine.bulk(7):
            x = nd.ones(2) + 1
        thread = threading.Thread(target=lambda: seen.append(engine.set_bulk_size(start)))
        thread.start()
        thread.join()
        assert engine.set_bulk_size(5) == 5
    assert seen == [start] and engine.set_bulk_size(start) == start
    assert x.asnumpy().tolist() == [2, 2]


def test_waiting():
    mx.nd.waitall()
    (nd.ones(2) * 2).wait_to_read()


def test_bulk_scopes_can_be_entered_again():
    start, scope = engine.set_bulk_size(3), engine.bulk(8)
    for _ in range(2):
        with scope as entered:
            assert entered is scope and engine.set_bulk_size(8) == 8
    assert engine.set_bulk_size(start) == 3


@pytest.mark.parametrize("size", ["x", 2.5, None])
def test_bulk_sizes_are_integers(size):
    with pytest.raises(TypeError, match="size"):
        engine.set_bulk_size(size)


def run_with(code, **variables):
    return subprocess.run([sys.executable, "-c", code], env={**os.environ, **variables}, capture_output=True, text=True, check=False)


def test_the_environment_sets_up_torch():
    code = ("import os, torch, mxnet as mx; mx.nd.waitall(); "
            "print(torch.are_deterministic_algorithms_enabled(), os.environ.get('CUDA_LAUNCH_BLOCKING'))")
    found = run_with(code, MXNET_ENFORCE_DETERMINISM="1", MXNET_ENGINE_TYPE="NaiveEngine")
    assert found.stdout.split() == ["True", "1"], found.stderr
    found = run_with("import mxnet as mx; mx.nd.ones(1)", MXNET_ENGINE_TYPE="FastEngine")
    assert found.returncode and "NaiveEngine" in found.stderr
