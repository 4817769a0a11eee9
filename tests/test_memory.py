"""malloc keeps what arrays free, unless somebody asked otherwise."""
import os
import platform
import resource
import subprocess
import sys

import pytest

from mxnet.memory import keep_freed_memory

GLIBC = platform.libc_ver()[0] == "glibc"

COUNT_FAULTS = """
import resource
import mxnet as mx
a = mx.nd.ones((1 << 23,))
for _ in range(5):
    a + a
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(10):
    a + a
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(**environment):
    finished = subprocess.run([sys.executable, "-c", COUNT_FAULTS], capture_output=True, text=True, check=True, env=environment)
    return int(finished.stdout)


@pytest.mark.skipif(not GLIBC, reason="malloc is glibc's on Linux only")
def test_results_reuse_pages():
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("MALLOC_", "GLIBC_TUNABLES", "MXNET_CPU"))}
    pages = (4 << 23) // resource.getpagesize()                # of one result
    assert faults(**environment) < 3 * pages
    assert faults(**environment, MXNET_CPU_MEM_POOL="0") > 8 * pages


@pytest.mark.parametrize("name, value", [("MXNET_CPU_MEM_POOL", "0"), ("MALLOC_TRIM_THRESHOLD_", "1000000"),
                                         ("GLIBC_TUNABLES", "glibc.malloc.trim_threshold=128")])
def test_the_users_settings_count(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert keep_freed_memory() is False


def test_a_wrong_setting_is_named(monkeypatch):
    monkeypatch.setenv("MXNET_CPU_MEM_POOL", "maybe")
    with pytest.raises(ValueError, match="MXNET_CPU_MEM_POOL"):
        keep_freed_memory()
