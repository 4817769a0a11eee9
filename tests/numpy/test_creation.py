"""Arrays out of nothing, of values, and like others."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError, DTypeError

from .agreement import same_as_numpy

DTYPES = ["float16", "float32", "float64", "int8", "uint8", "int32", "int64", "bool"]


@pytest.mark.parametrize("dtype", [None, *DTYPES])
@same_as_numpy
def test_filled(xp, dtype):
    return [xp.zeros((2, 3), dtype=dtype), xp.ones(4, dtype=dtype), xp.zeros((), dtype=dtype), xp.zeros((0, 2), dtype=dtype),
            xp.identity(3, dtype=dtype), xp.eye(2, 3, 1, dtype=dtype)]


@pytest.mark.parametrize("arguments", [(5,), (1, 5), (0, 1, 0.25), (5, 0, -2), (0,)])
@same_as_numpy
def test_arange(xp, arguments):
    return xp.arange(*arguments)


@pytest.mark.parametrize("endpoint", [True, False])
@same_as_numpy
def test_spaced(xp, endpoint):
    return [xp.linspace(0, 1, 5, endpoint=endpoint), xp.linspace(2, 2, 1), xp.logspace(0, 2, 3, endpoint=endpoint), xp.linspace(0, 1, 0)]


@pytest.mark.parametrize("name", ["hanning", "hamming", "blackman"])
@pytest.mark.parametrize("points", [0, 1, 7])
@same_as_numpy
def test_windows(xp, name, points):
    return getattr(xp, name)(points)


@pytest.mark.parametrize("dtype", DTYPES)
@same_as_numpy
def test_like(xp, dtype):
    x = xp.array([[1, 0]], dtype=dtype)
    return [xp.zeros_like(x), xp.ones_like(x), xp.full_like(x, 1), xp.ones_like(x, dtype="float64"), xp.empty_like(x).shape]


def test_full():
    assert mx.np.full(2, 3).dtype == np.float32 and mx.np.full(2, True).dtype == np.bool_
    assert mx.np.full((2, 2), mx.np.array([1.0, 2.0])).tolist() == [[1.0, 2.0], [1.0, 2.0]]
    out = mx.np.zeros(2)
    assert mx.np.full(2, 7, out=out) is out and out.tolist() == [7.0, 7.0]


def test_types_of_values():
    assert mx.np.array([1, 2]).dtype == np.float32 and mx.np.array([True]).dtype == np.float32 and mx.np.array(3).dtype == np.float32
    assert mx.np.array(np.array([1, 2])).dtype == np.int64 and mx.np.array(np.ones(2)).dtype == np.float64
    assert mx.np.array(mx.np.ones(2, dtype="int8")).dtype == np.int8 and mx.np.array(mx.nd.ones(2, dtype="int8")).dtype == np.int8
    assert mx.np.array([mx.np.ones(2), mx.np.zeros(2)]).shape == (2, 2)


def test_values_are_copied():
    source = np.ones(3, dtype="float32")
    made = mx.np.array(source)
    source[:] = 0
    assert made.tolist() == [1.0, 1.0, 1.0]


def test_contexts():
    assert mx.np.ones(2, ctx=mx.cpu(1)).ctx == mx.cpu(1) and mx.np.array([1], ctx=mx.cpu(1)).ctx == mx.cpu(1)
    with mx.cpu(2):
        assert mx.np.arange(3).ctx == mx.cpu(2) and mx.np.empty(2).ctx == mx.cpu(2)


@pytest.mark.parametrize("call, error", [
    (lambda: mx.np.array(["a"]), DTypeError), (lambda: mx.np.array([1], dtype="foo"), DTypeError), (lambda: mx.np.array([[1], [1, 2]]), ArgumentError),
    (lambda: mx.np.zeros(2, order="F"), NotImplementedError), (lambda: mx.np.arange(0, 1, 0), ArgumentError), (lambda: mx.np.identity(-1), ArgumentError),
    (lambda: mx.np.linspace(0, 1, -1), ArgumentError), (lambda: mx.np.eye(2, foo=1), ArgumentError)])
def test_refusals(call, error):
    with pytest.raises(error):
        call()


def test_retstep_and_indices():
    values, step = mx.np.linspace(0, 1, 5, retstep=True)
    assert step == 0.25 and values.shape == (5,)
    assert mx.np.indices((2, 3)).dtype == np.int32 and mx.np.indices((2, 3))[1].tolist() == [[0, 1, 2], [0, 1, 2]]


def test_text_files(tmp_path):
    (tmp_path / "t.txt").write_text("1 2\n3 4\n")
    read = mx.np.genfromtxt(tmp_path / "t.txt")
    assert read.dtype == np.float64 and read.tolist() == [[1.0, 2.0], [3.0, 4.0]]
