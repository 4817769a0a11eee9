"""NDArrayIter: what becomes of the last batch, shuffling, names, sources, errors."""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError


def epoch(iterator):
    return [(batch.data[0].asnumpy().ravel().astype(int).tolist(), batch.pad) for batch in iterator]


def epochs(iterator, count):
    shown = []
    for _ in range(count):
        shown.append(epoch(iterator))
        iterator.reset()
    return shown


def test_pad_discard_roll_over():
    def make(handle):
        return mx.io.NDArrayIter(np.arange(5), batch_size=2, last_batch_handle=handle)
    whole = [([0, 1], 0), ([2, 3], 0)]
    assert epochs(make("pad"), 2) == [[*whole, ([4, 0], 1)]] * 2
    assert epochs(make("discard"), 2) == [whole] * 2
    assert epochs(make("roll_over"), 3) == [whole, [([4, 0], 1), ([1, 2], 0), ([3, 4], 0)], whole]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 20), st.integers(1, 25), st.booleans())
def test_every_sample_comes_once(count, batch_size, shuffle):
    iterator = mx.io.NDArrayIter(np.arange(count), np.arange(count) * 2, batch_size, shuffle)
    for _ in range(2):
        seen = []
        for batch in iterator:
            kept = batch_size - batch.pad
            data, label = batch.data[0].asnumpy(), batch.label[0].asnumpy()
            assert data.shape == (batch_size,) and (label == data * 2).all()
            seen += data[:kept].tolist()
        assert sorted(seen) == list(range(count))
        assert shuffle or seen == list(range(count))
        iterator.reset()


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 20), st.integers(1, 20), st.booleans())
def test_roll_over_loses_nothing(count, batch_size, shuffle):
    iterator = mx.io.NDArrayIter(np.arange(count), batch_size=batch_size, shuffle=shuffle, last_batch_handle="roll_over")
    if batch_size > count:
        return
    seen = []
    for _ in range(5):
        for numbers, _pad in epoch(iterator):
            assert len(numbers) == batch_size
            seen += numbers
        iterator.reset()
    times = np.bincount(seen, minlength=count)
    assert times.min() >= 4 and times.max() <= 5          # only what still waits for the next epoch is missing


def test_shuffling_is_by_numpys_generator():
    np.random.seed(0)
    iterator = mx.io.NDArrayIter(np.arange(7), batch_size=3, shuffle=True)
    assert epochs(iterator, 2) == [[([6, 2, 1], 0), ([3, 0, 5], 0), ([4, 6, 2], 2)], [([1, 4, 0], 0), ([3, 6, 2], 0), ([5, 1, 4], 2)]]


def test_names_shapes_and_dtypes():
    data = {"b": np.zeros((4, 3)), "a": nd.zeros((4,), dtype="int32")}
    iterator = mx.io.NDArrayIter(data, [np.zeros(4), np.zeros((4, 2))], 2, layout="NC")
    assert [(d.name, d.shape, np.dtype(d.dtype).name, d.layout) for d in iterator.provide_data] == [
        ("a", (2,), "int32", "NC"), ("b", (2, 3), "float32", "NC")]
    assert [d.name for d in iterator.provide_label] == ["_0_softmax_label", "_1_softmax_label"]
    assert iterator.num_source == 2 and iterator.num_data == 4 and len(iterator.data_list) == 4
    assert mx.io.NDArrayIter(np.arange(3)).provide_label == []
    assert mx.io.NDArrayIter(np.arange(3, dtype="uint8")).next().data[0].dtype == np.float32


def test_getters_and_hard_reset():
    iterator = mx.io.NDArrayIter(np.arange(5), np.arange(5), 2, last_batch_handle="roll_over")
    with pytest.raises(MXNetError, match="no current batch"):
        iterator.getdata()
    assert iterator.iter_next() and iterator.getdata()[0].asnumpy().tolist() == [0, 1] == iterator.getlabel()[0].asnumpy().tolist()
    assert iterator.getpad() == 0 and iterator.getindex() is None
    list(iterator)
    with pytest.raises(StopIteration):
        iterator.next()
    iterator.hard_reset()
    assert epoch(iterator) == [([0, 1], 0), ([2, 3], 0)]


def test_sources_that_read_when_asked():
    h5py = pytest.importorskip("h5py")
    with h5py.File("memory", "w", driver="core", backing_store=False) as file:
        stored = file.create_dataset("x", data=np.arange(12).reshape(6, 2))
        assert epoch(mx.io.NDArrayIter(stored, batch_size=4)) == [([0, 1, 2, 3, 4, 5, 6, 7], 0), ([8, 9, 10, 11, 0, 1, 2, 3], 2)]
        mixed = sum((numbers for numbers, _ in epochs(mx.io.NDArrayIter(stored, batch_size=3, shuffle=True), 3)[2]), [])
        assert sorted(mixed) == list(range(12))


@pytest.mark.parametrize("arguments, says", [
    (dict(data=[], batch_size=1), "empty"),
    (dict(data=None, batch_size=1), "empty"),
    (dict(data="abc", batch_size=1), "Input must be NDArray"),
    (dict(data=np.zeros(4), label=np.zeros(3), batch_size=2), "softmax_label.*expected 4 samples"),
    (dict(data=[np.zeros(4), np.zeros(3)], batch_size=2), "_1_data.*expected 4 samples"),
    (dict(data=np.zeros(4), batch_size=0), "positive"),
    (dict(data=np.zeros(4), batch_size=2, last_batch_handle="zz"), "pad, discard, roll_over"),
    (dict(data=np.zeros(4), batch_size=5, last_batch_handle="discard"), "would leave no batch"),
    (dict(data=np.zeros((0, 2)), batch_size=1), "no samples|zero"),
])
def test_errors(arguments, says):
    with pytest.raises(MXNetError, match=says):
        mx.io.NDArrayIter(**arguments)
