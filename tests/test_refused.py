"""What is not there says so, and what to use instead."""

from __future__ import annotations

import pytest

import mxnet as mx


@pytest.mark.parametrize(
    "call, says",
    [
        (lambda: mx.library.load("extension.so"), ["extension.so", "CustomOp"]),
        (lambda: mx.rtc.CudaModule("__global__ void f() {}"), ["CUDA", "CustomOp"]),
    ],
    ids=["library", "rtc"],
)
def test_refusal_names_a_way_out(call, says):
    with pytest.raises(NotImplementedError) as refused:
        call()
    assert all(part in str(refused.value) for part in says)
