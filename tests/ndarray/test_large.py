"""Arrays of more than 2**31 elements, in bytes: creation, far ends, writes, reductions, shapes. Two gigabytes at a time, six at most."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError

pytestmark = pytest.mark.slow

SIZE = 2**31 + 16


@pytest.fixture(scope="module")
def large():
    array = nd.zeros((SIZE,), dtype="int8")
    array[SIZE - 3] = 7
    array[2**31] = 5
    return array


def test_far_ends(large):
    assert large.shape == (SIZE,) and large.size == SIZE and len(large) == SIZE
    assert large[-3].asscalar() == large[SIZE - 3].asscalar() == 7
    assert large[SIZE - 4:].asnumpy().tolist() == [0, 7, 0, 0]
    assert nd.slice_axis(large, axis=0, begin=2**31, end=2**31 + 2).asnumpy().tolist() == [5, 0]
    with pytest.raises(IndexError):
        large[SIZE]


def test_views_and_writes_at_the_end(large):
    view = large[2**31 + 2:2**31 + 6]
    view[:] = 3
    assert large[2**31 + 5].asscalar() == 3
    large[2**31 + 2:2**31 + 6] = 0
    assert view.asnumpy().tolist() == [0, 0, 0, 0]
    large[nd.array([SIZE - 2], dtype="int64")] = 4
    assert large[SIZE - 2].asscalar() == 4
    large[SIZE - 2] = 0


def test_taking(large):
    far = nd.array([SIZE - 3, 2**31, 0], dtype="int64")
    assert nd.take(large, far).asnumpy().tolist() == [7, 5, 0]
    assert large[far].asnumpy().tolist() == [7, 5, 0]
    assert mx.np.take(large.as_np_ndarray(), far.as_np_ndarray()).asnumpy().tolist() == [7, 5, 0]


def test_reductions(large):
    assert nd.sum(large).asscalar() == 12
    assert large.max().asscalar() == 7 and large.min().asscalar() == 0
    assert int(mx.np.argmax(large.as_np_ndarray())) == SIZE - 3
    assert int(nd.size_array(large).asscalar()) == SIZE


def test_shapes(large):
    matrix = large.reshape((16, -1))
    assert matrix.shape == (16, SIZE // 16)
    matrix[-1, -1] = 9
    assert large[-1].asscalar() == 9
    large[-1] = 0
    assert large.reshape((-1, 2)).shape == (SIZE // 2, 2)
    with pytest.raises(MXNetError, match=str(SIZE)):
        large.reshape((5, -1))


def test_elementwise_of_one_more_array(large):
    more = large + 1
    assert more[SIZE - 3:].asnumpy().tolist() == [8, 1, 1]
    more *= 2
    assert more[-1].asscalar() == 2
    assert (more == 16)[SIZE - 3].asscalar() == 1


def test_sparse_places_beyond(large):
    """Sizes of sparse arrays multiply beyond 2**31 without any such memory."""
    matrix = nd.sparse.csr_matrix((np.ones(2, "float32"), ([0, 2**20 - 1], [5, 2**20 - 1])), shape=(2**20, 2**20))
    assert matrix.size == 2**40 and nd.sum(matrix + matrix).asscalar() == 4
    assert (matrix * matrix)[2**20 - 1].indices.asnumpy().tolist() == [2**20 - 1]
