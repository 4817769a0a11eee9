"""Augmenters and iterators over images."""
import json
import random
from contextlib import closing

import cv2
import numpy as np
import pytest

import mxnet as mx
from mxnet.base import MXNetError


@pytest.fixture
def folder(tmp_path):
    """Five images, in a folder, a list file and a record file whose labels are 0 to 4."""
    with closing(mx.recordio.MXIndexedRecordIO(str(tmp_path / "a.idx"), str(tmp_path / "a.rec"), "w")) as records:
        lines = []
        for i in range(5):
            image = np.full((6, 8, 3), i * 10, "uint8")
            content = cv2.imencode(".png", image)[1].tobytes()
            (tmp_path / f"{i}.png").write_bytes(content)
            records.write_idx(i, mx.recordio.pack(mx.recordio.IRHeader(0, float(i), i, 0), content))
            lines.append(f"{i}\t{float(i)}\t{i}.png\n")
    (tmp_path / "a.lst").write_text("".join(lines))
    return tmp_path


def sources(folder):
    return [{"path_imgrec": str(folder / "a.rec"), "path_imgidx": str(folder / "a.idx")}, {"path_imgrec": str(folder / "a.rec")},
            {"path_imglist": str(folder / "a.lst"), "path_root": str(folder)},
            {"imglist": [[i, f"{i}.png"] for i in range(5)], "path_root": str(folder)}]


@pytest.mark.parametrize("source", range(4))
def test_labels_and_pixels(folder, source):
    iterator = mx.image.ImageIter(2, (3, 4, 4), **sources(folder)[source])
    for _ in range(2):
        batches = list(iterator)
        assert [b.label[0].asnumpy().tolist() for b in batches] == [[0, 1], [2, 3], [4, 0]]
        assert [b.pad for b in batches] == [0, 0, 1]
        np.testing.assert_array_equal(batches[1].data[0].asnumpy()[:, 0, 0, 0], [20, 30])
        iterator.reset()


def test_a_data_set_smaller_than_a_batch(folder):
    batch = mx.image.ImageIter(12, (3, 4, 4), **sources(folder)[0]).next()
    assert batch.pad == 7
    assert batch.label[0].asnumpy().tolist() == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1]


def test_shuffle_gives_every_image(folder):
    iterator = mx.image.ImageIter(1, (3, 4, 4), shuffle=True, **sources(folder)[0])
    assert sorted(float(b.label[0].asscalar()) for b in iterator) == [0, 1, 2, 3, 4]
    with pytest.raises(MXNetError, match="path_imgidx"):
        mx.image.ImageIter(1, (3, 4, 4), shuffle=True, **sources(folder)[1])


def test_a_damaged_image_is_named(folder):
    (folder / "3.png").write_bytes(b"no image")
    with pytest.raises(MXNetError, match="3.png"):
        list(mx.image.ImageIter(2, (3, 4, 4), **sources(folder)[3]))


def test_sources_and_arguments_are_checked(folder):
    with pytest.raises(MXNetError, match="path_imgrec"):
        mx.image.ImageIter(2, (3, 4, 4))
    with pytest.raises(ValueError, match="last_batch_handle"):
        mx.image.ImageIter(2, (3, 4, 4), last_batch_handle="keep", **sources(folder)[0])
    with pytest.raises(ValueError, match="3 channels"):
        mx.image.ImageIter(2, (1, 4, 4), **sources(folder)[0])


def test_augmenters_keep_shape_and_change_colours():
    random.seed(1)
    image = mx.nd.array(np.random.RandomState(0).randint(0, 256, (10, 12, 3)), dtype="uint8")
    augmenters = mx.image.CreateAugmenter((3, 6, 7), resize=9, rand_crop=True, rand_resize=True, rand_mirror=True, mean=True, std=True,
                                          brightness=0.1, contrast=0.1, saturation=0.1, hue=0.1, pca_noise=0.1, rand_gray=0.5)
    for _ in range(5):
        found = image
        for augmenter in augmenters:
            found = augmenter(found)
        assert found.shape == (6, 7, 3)
        assert np.isfinite(found.asnumpy()).all()
        assert found.dtype == np.float32
    for augmenter in augmenters[:2]:
        assert json.loads(augmenter.dumps())[0] == type(augmenter).__name__.lower()


def test_detection_iterator(folder):
    label = [4, 5, 0, 0, 1, 0.1, 0.2, 0.5, 0.6]
    entries = [[*label, "0.png"], [*label, 2, 0.3, 0.3, 0.9, 0.8, "1.png"]]
    iterator = mx.image.ImageDetIter(2, (3, 4, 4), imglist=entries, path_root=str(folder), rand_mirror=True, rand_crop=0.5, rand_pad=0.5)
    assert iterator.provide_label[0].shape == (2, 2, 5)
    batch = iterator.next()
    assert batch.data[0].shape == (2, 3, 4, 4)
    found = batch.label[0].asnumpy()
    assert found[0, 1].tolist() == [-1] * 5
    assert (found[0, 0, 3:] > found[0, 0, 1:3]).all()
    iterator.reset()
    assert next(iterator.draw_next(color=(255, 0, 0))).shape == (4, 4, 3)
    iterator.reshape(label_shape=(4, 5))
    iterator.reset()
    assert iterator.next().label[0].shape == (2, 4, 5)
    with pytest.raises(ValueError, match="reduce"):
        iterator.reshape(label_shape=(1, 5))
