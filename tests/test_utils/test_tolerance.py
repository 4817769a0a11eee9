"""Comparing arrays."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet import test_utils as tools


def test_tolerances_follow_the_looser_dtype():
    half, single, double = np.ones(1, "float16"), nd.ones(1), np.ones(1)
    assert tools.get_tols(double, double, None, None) == (1e-5, 1e-20)
    assert tools.get_tols(double, single, None, None) == (1e-4, 1e-3)
    assert tools.get_tols(half, single, 0.5, None) == (0.5, 1e-1)
    assert tools.get_rtol() == 1e-5 and tools.get_atol(dtype=np.float32) == 1e-3 and tools.get_etol() == 0
    assert tools.get_rtol({np.dtype("float32"): 3}, np.float32) == 3
    assert tools.default_numeric_eps()[np.dtype("float32")] == 2 ** -9
    assert tools.effective_dtype(single) == tools.effective_dtype(np.float32) == np.float32
    with pytest.raises(KeyError, match="complex"):
        tools.get_rtol(dtype=np.complex64)


def test_equal_arrays():
    tools.assert_almost_equal(np.ones(2), nd.ones(2))
    tools.assert_almost_equal(1.0, 1)
    tools.assert_almost_equal([1, 2], np.array([1, 2]))
    tools.assert_almost_equal(np.ones((2, 1)), np.ones((2, 3)))
    tools.assert_almost_equal(np.array([np.nan, np.inf]), np.array([np.nan, np.inf]), equal_nan=True)
    tools.assert_almost_equal(np.zeros((0, 2)), np.zeros((0, 2)))
    tools.assert_almost_equal_ignore_nan(np.array([np.nan, 1]), np.array([2, 1.0]))
    tools.assert_allclose(np.ones(2), np.ones(2) + 1e-9)
    assert tools.almost_equal(nd.ones(2), np.ones(2) + 1e-6) and not tools.almost_equal(np.ones(2), np.ones(2) + 1e-3)
    assert tools.same(nd.ones(2), np.ones(2)) and not tools.same(np.ones(2), np.ones(3))
    assert not tools.same(np.array([np.nan]), np.array([np.nan]))


def test_the_message_shows_the_largest_error(capsys):
    a = np.arange(6.0).reshape(2, 3)
    with pytest.raises(AssertionError) as raised:
        tools.assert_almost_equal(a, a + [[0, 0.1, 0], [0, 0, 2]], rtol=1e-3, atol=1e-3, names=("x", "y"))
    assert "Error 250.000000 exceeds tolerance rtol=1.000000e-03, atol=1.000000e-03 (mismatch 33.333333%)." in str(raised.value)
    assert "Location of maximum error: (1, 2), x=5.00000000, y=7.00000000" in str(raised.value)
    assert "  2: Error 47.619048  Location of error: (0, 1), x=1.00000000, y=1.10000000" in capsys.readouterr().out


@pytest.mark.parametrize("a, b, options", [
    (np.ones((2, 1)), np.ones((2, 3)), {"use_broadcast": False}), (np.array([np.nan]), np.array([np.nan]), {}),
    (np.array([1, 2]), np.array([1, 3]), {}), (np.array([np.inf]), np.array([1.0]), {}), (np.array([True]), np.array([False]), {})])
def test_different_arrays(a, b, options):
    with pytest.raises(AssertionError):
        tools.assert_almost_equal(a, b, **options)


def test_a_share_may_differ():
    almost = np.ones(10)
    almost[0] = 2
    tools.assert_almost_equal_with_err(np.ones(10), almost, etol=0.2)
    with pytest.raises(AssertionError, match="mismatch 10"):
        tools.assert_almost_equal_with_err(np.ones(10), almost, etol=0.05)


def test_shared_memory():
    values = nd.ones(3)
    assert tools.same_array(values, values[:]) and values.asnumpy().tolist() == [1, 1, 1]
    assert not tools.same_array(values, values.copy())


def test_nested_states():
    tools.compare_ndarray_tuple((nd.ones(1), (nd.ones(1), None)), (nd.ones(1), (nd.ones(1), nd.ones(1))))
    with pytest.raises(AssertionError):
        tools.compare_ndarray_tuple((nd.ones(1), (nd.ones(1),)), (nd.ones(1), (nd.zeros(1),)))


def test_contexts():
    assert tools.default_context() == mx.cpu(0) and tools.default_dtype() is np.float32
    tools.set_default_context(mx.cpu(1))
    try:
        assert tools.default_context() == mx.cpu(1)
    finally:
        tools.set_default_context(None)
