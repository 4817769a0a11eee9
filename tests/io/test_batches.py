"""Descriptions, batches, and iterators around iterators."""
import pickle

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError


def numbers(iterator):
    return [(batch.data[0].asnumpy().astype(int).tolist(), batch.pad) for batch in iterator]


def test_data_desc():
    desc = mx.io.DataDesc("x", (2, 3), "float16", "NC")
    assert desc == ("x", (2, 3)) and len(desc) == 2
    assert repr(mx.io.DataDesc("x", (2, 3))) == "DataDesc[x,(2, 3),<class 'numpy.float32'>,NCHW]"
    assert [mx.io.DataDesc.get_batch_axis(layout) for layout in ("NCHW", "TNC", None, "TC")] == [0, 1, 0, -1]
    assert [d.dtype for d in mx.io.DataDesc.get_list([("a", (1,))], [("a", "int32")])] == ["int32"]
    assert mx.io.DataDesc.get_list([("a", (1,))], None) == [("a", (1,))]
    again = pickle.loads(pickle.dumps(desc))
    assert (again, again.dtype, again.layout) == (desc, "float16", "NC")


def test_data_batch():
    batch = mx.io.DataBatch([nd.ones((2, 3))], [nd.zeros((2,))], pad=1)
    assert str(batch) == "DataBatch: data shapes: [(2, 3)] label shapes: [(2,)]"
    assert str(mx.io.DataBatch([nd.ones(1)])) == "DataBatch: data shapes: [(1,)] label shapes: None"
    with pytest.raises(MXNetError, match="Data must be list"):
        mx.io.DataBatch(nd.ones(2))
    with pytest.raises(MXNetError, match="Label must be list"):
        mx.io.DataBatch([nd.ones(2)], nd.ones(2))


def test_own_iterator():
    class Counting(mx.io.DataIter):
        def __init__(self):
            super().__init__(2)
            self.at = 0

        def iter_next(self):
            self.at += 1
            return self.at < 3

        def getdata(self):
            return [nd.ones(2) * self.at]

        def getlabel(self):
            return []

        def getpad(self):
            return 0

    assert numbers(Counting()) == [([1, 1], 0), ([2, 2], 0)]
    assert mx.io.DataIter(3).batch_size == 3 and mx.io.DataIter().getindex() is None


def test_resize():
    inner = mx.io.NDArrayIter(np.arange(5), batch_size=2)
    resized = mx.io.ResizeIter(inner, 4)
    wanted = [([0, 1], 0), ([2, 3], 0), ([4, 0], 1), ([0, 1], 0)]
    assert numbers(resized) == wanted
    resized.reset()
    assert numbers(resized) == wanted
    going_on = mx.io.ResizeIter(mx.io.NDArrayIter(np.arange(5), batch_size=2), 2, reset_internal=False)
    numbers(going_on), going_on.reset()
    assert numbers(going_on) == [([4, 0], 1), ([0, 1], 0)]
    assert resized.provide_data == inner.provide_data and resized.getpad() == 0


def test_prefetching():
    fetching = mx.io.PrefetchingIter(mx.io.NDArrayIter(np.arange(5), np.arange(5), 2))
    for _ in range(3):
        assert numbers(fetching) == [([0, 1], 0), ([2, 3], 0), ([4, 0], 1)]
        fetching.reset()
    fetching.next(), fetching.reset()                     # in the middle of an epoch
    assert numbers(fetching)[0] == ([0, 1], 0)
    assert fetching.batch_size == 2 and fetching.provide_label[0].name == "softmax_label"


def test_prefetching_side_by_side():
    left, right = mx.io.NDArrayIter(np.arange(5), np.arange(5), 2), mx.io.NDArrayIter(np.arange(5) * 10, np.arange(5), 2)
    both = mx.io.PrefetchingIter([left, right], rename_data=[{"data": "l"}, {"data": "r"}],
                                 rename_label=[{"softmax_label": "ly"}, {"softmax_label": "ry"}])
    assert [d.name for d in both.provide_data + both.provide_label] == ["l", "r", "ly", "ry"]
    batch = both.next()
    assert [values.asnumpy().tolist() for values in batch.data] == [[0, 1], [0, 10]] and batch.provide_data == both.provide_data
    assert both.getdata() == batch.data and both.getlabel() == batch.label and both.getpad() == 0 and both.getindex() is None


def test_prefetching_iterators_of_different_length():
    uneven = mx.io.PrefetchingIter([mx.io.NDArrayIter(np.arange(4), batch_size=2), mx.io.NDArrayIter(np.arange(8), batch_size=2)])
    with pytest.raises(ValueError, match="one ended before"):
        numbers(uneven)


def test_an_error_in_the_thread_is_raised_where_the_batch_is_asked_for():
    class Breaking(mx.io.NDArrayIter):
        def next(self):
            raise KeyError("broken file")
    fetching = mx.io.PrefetchingIter(Breaking(np.arange(4), batch_size=2))
    with pytest.raises(KeyError, match="broken file"):
        fetching.next()


def test_threads_end_with_their_iterator():
    fetching = mx.io.PrefetchingIter(mx.io.NDArrayIter(np.arange(4), batch_size=2))
    threads = fetching.prefetch_threads
    assert len(threads) == 1 and threads[0].is_alive()
    del fetching
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()
