"""Sums and transposed products of csr matrices: the same with and without SciPy, and as NumPy's of the dense forms."""
import numpy as np
import pytest

import mxnet as mx
from mxnet.ndarray import sparse_scipy


@pytest.fixture(params=["with SciPy", "without"], autouse=True)
def scipy_or_not(request, monkeypatch):
    if request.param == "without":
        monkeypatch.setattr(sparse_scipy, "_sparse", lambda: None)
    else:
        pytest.importorskip("scipy")


def draw(seed, shape, dtype):
    generator = np.random.RandomState(seed)
    return (generator.randint(-3, 4, shape) * (generator.rand(*shape) < 0.4)).astype(dtype)


@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "int32"])
@pytest.mark.parametrize("shape", [(5, 7), (1, 1), (40, 3)])
def test_sums(shape, dtype):
    first, second = draw(1, shape, dtype), draw(2, shape, dtype)
    x, y = (mx.nd.array(v, dtype=dtype).tostype("csr") for v in (first, second))
    for found, expected in ((x + y, first + second), (x - y, first - second), (x - x, first - first)):
        assert found.stype == "csr"
        assert found.dtype == np.dtype(dtype)
        np.testing.assert_array_equal(found.asnumpy(), expected)
        assert int(found.indptr[-1].asscalar()) == np.count_nonzero(expected)      # sums of zero are not stored
        assert found.indices.dtype == found.indptr.dtype == np.int64


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_transposed_products(dtype):
    left, right = draw(3, (6, 4), dtype), draw(4, (6, 3), dtype)
    found = mx.nd.sparse.dot(mx.nd.array(left, dtype=dtype).tostype("csr"), mx.nd.array(right, dtype=dtype), transpose_a=True)
    np.testing.assert_allclose(found.asnumpy(), left.T @ right)


def test_the_result_has_memory_of_its_own():
    x = mx.nd.array([[0, 1], [2, 0]]).tostype("csr")
    found = x + mx.nd.sparse.zeros("csr", (2, 2))
    found.data[:] = 9
    np.testing.assert_array_equal(x.asnumpy(), [[0, 1], [2, 0]])
