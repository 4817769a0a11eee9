"""Data sets, samplers, the loader and its workers."""
import gc

import numpy as np
import pytest

import mxnet as mx
from mxnet import gluon, nd
from mxnet.base import MXNetError

data = gluon.data


class Squares(data.Dataset):
    """Numbers and their squares; a class of the module, so that worker processes find it."""

    def __len__(self):
        return 10

    def __getitem__(self, index):
        if index == 99:
            raise KeyError("no such square")
        return np.full((2,), index, "float32"), np.int64(index**2)


def test_datasets():
    both = data.ArrayDataset(nd.arange(6).reshape((3, 2)), [0, 1, 2])
    assert len(both) == 3 and both[1][0].asnumpy().tolist() == [2, 3] and both[-1][1] == 2
    with pytest.raises(ValueError, match="same length"):
        data.ArrayDataset([1], [1, 2])
    simple = data.SimpleDataset(list(range(7)))
    assert [[simple.shard(3, i)[j] for j in range(len(simple.shard(3, i)))] for i in range(3)] == [[0, 1, 2], [3, 4], [5, 6]]
    assert len(simple.take(2)) == 2 and len(simple.take(None)) == 7 and len(simple.filter(lambda x: x > 4)) == 2
    assert simple.transform(lambda x: x * 2)[3] == 6 and type(simple.transform(abs, lazy=False)) is data.SimpleDataset
    assert data.ArrayDataset([1, 2], [3, 4]).transform_first(lambda x: -x)[0] == (-1, 3)
    with pytest.raises(TypeError, match="sampler"):
        simple.sample([1])
    with pytest.raises(ValueError):
        simple.shard(2, 2)


def test_samplers():
    assert sorted(data.RandomSampler(4)) == [0, 1, 2, 3] and list(data.SequentialSampler(3, 2)) == [2, 3, 4]
    keep = data.BatchSampler(data.SequentialSampler(5), 2)
    discard = data.BatchSampler(data.SequentialSampler(5), 2, "discard")
    assert (list(keep), len(keep)) == ([[0, 1], [2, 3], [4]], 3) and (list(discard), len(discard)) == ([[0, 1], [2, 3]], 2)
    rolling = data.BatchSampler(data.SequentialSampler(5), 2, "rollover")
    assert list(rolling) == [[0, 1], [2, 3]] and list(rolling) == [[4, 0], [1, 2], [3, 4]]
    with pytest.raises(ValueError, match="last_batch"):
        list(data.BatchSampler(data.SequentialSampler(5), 2, "bogus"))
    assert list(gluon.contrib.data.IntervalSampler(7, 3)) == [0, 3, 6, 1, 4, 2, 5]


@pytest.mark.parametrize("workers, threads", [(0, False), (2, True), (2, False)])
def test_loader(workers, threads):
    loader = data.DataLoader(Squares(), batch_size=4, num_workers=workers, thread_pool=threads)
    assert len(loader) == 3
    for _ in range(2):                                      # the pool lives on
        batches = list(loader)
        assert [inputs.shape for inputs, _ in batches] == [(4, 2), (4, 2), (2, 2)]
        np.testing.assert_array_equal(np.concatenate([labels.asnumpy() for _, labels in batches]), np.arange(10) ** 2)
        assert batches[0][1].dtype == np.int64
    for _ in range(3):                                      # early breaks
        for inputs, _ in loader:
            assert inputs[0, 0].asscalar() == 0
            break
    one, other = iter(loader), iter(loader)
    assert next(one)[1][1].asscalar() == next(other)[1][1].asscalar() == 1
    del one, other, loader
    gc.collect()


def test_errors_of_workers_surface():
    loader = data.DataLoader(Squares(), batch_sampler=[[0, 1], [99]], num_workers=1)
    with pytest.raises(KeyError, match="no such square"):
        list(loader)
    assert next(iter(loader))[1].asnumpy().tolist() == [0, 1]


def test_reloading_ahead():
    loader = data.DataLoader(Squares(), batch_size=5, num_workers=1, thread_pool=True, auto_reload=True)
    assert [len(list(loader)) for _ in range(3)] == [2, 2, 2]
    loader.clean()


def test_loader_arguments():
    for arguments in ({}, {"batch_size": 2, "batch_sampler": [[1]]}, {"batch_size": 2, "shuffle": True, "sampler": data.SequentialSampler(2)},
                      {"batch_size": 2, "timeout": 0}):
        with pytest.raises(ValueError):
            data.DataLoader([1, 2], **arguments)
    assert [b.context for b in data.DataLoader([1.0, 2.0], 2, pin_memory=True)] == [mx.cpu_pinned(0)]


def test_batchify():
    batchify = data.dataloader.default_batchify_fn
    assert batchify([(1, nd.ones(2)), (2, nd.ones(2))])[1].shape == (2, 2)
    with pytest.raises(KeyError, match="batchify_fn"):
        batchify(["a", "b"])
    loader = data.DataLoader([[1], [2, 3]], batch_size=2, batchify_fn=lambda samples: samples)
    assert list(loader) == [[[1], [2, 3]]]


def test_split_and_load():
    parts = gluon.utils.split_and_load(np.arange(6).reshape(3, 2), [mx.cpu(0), mx.cpu(1)], even_split=False)
    assert [(part.shape, part.context) for part in parts] == [((2, 2), mx.cpu(0)), ((1, 2), mx.cpu(1))]
    with pytest.raises(ValueError, match="evenly split"):
        gluon.utils.split_data(nd.ones((3, 2)), 2)
    assert [part.shape for part in gluon.utils.split_data(nd.ones((2, 4)), 2, batch_axis=1)] == [(2, 2), (2, 2)]


def test_clip_global_norm():
    arrays = [nd.array([3.0]), nd.array([4.0])]
    assert abs(gluon.utils.clip_global_norm(arrays, 1.0) - 5) < 1e-6
    np.testing.assert_allclose([a.asscalar() for a in arrays], [0.6, 0.8], rtol=1e-5)
    assert gluon.utils.clip_global_norm(arrays, 10.0, check_isfinite=False).shape == (1,)
    with pytest.warns(UserWarning, match="nan or inf"):
        gluon.utils.clip_global_norm([nd.array([np.nan])], 1.0)


def test_check_sha1_and_download(tmp_path):
    source, target = tmp_path / "source", tmp_path / "folder" / "copy"
    source.write_text("abc")
    sha1 = "a9993e364706816aba3e25717850c26c9cd0d89d"
    assert gluon.utils.check_sha1(str(source), sha1) and not gluon.utils.check_sha1(str(source), "00" + sha1[2:])
    assert gluon.utils.download(source.as_uri(), path=str(target), sha1_hash=sha1) == str(target)
    assert target.read_text() == "abc"
    with pytest.raises(MXNetError, match="hash"):
        gluon.utils.download(source.as_uri(), path=str(target), overwrite=True, sha1_hash="0" * 40, retries=0)
    assert target.read_text() == "abc" and list(target.parent.iterdir()) == [target]


def test_records(tmp_path):
    writer = mx.recordio.MXIndexedRecordIO(str(tmp_path / "r.idx"), str(tmp_path / "r.rec"), "w")
    for number in range(3):
        writer.write_idx(number, b"record%d" % number)
    writer.close()
    records = data.RecordFileDataset(str(tmp_path / "r.rec"))
    assert len(records) == 3 and records[1] == b"record1"
    with pytest.raises(IndexError):
        records[3]
