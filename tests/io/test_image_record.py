"""Iterators over record files of images."""
from contextlib import closing

import cv2
import numpy as np
import pytest

import mxnet as mx
from mxnet.base import MXNetError


@pytest.fixture
def records(tmp_path):
    """A function that writes a record file of images (10, 12) with labels 0, 1 …"""
    def write(count=5, labels=None, damaged=None):
        path = str(tmp_path / "a.rec")
        with closing(mx.recordio.MXIndexedRecordIO(path[:-3] + "idx", path, "w")) as file:
            for i in range(count):
                image = np.random.RandomState(i).randint(0, 256, (10, 12, 3)).astype("uint8")
                content = b"damaged" if i == damaged else cv2.imencode(".png", image[:, :, ::-1])[1].tobytes()
                file.write_idx(i, mx.recordio.pack(mx.recordio.IRHeader(0, float(i) if labels is None else labels[i], i, 0), content))
        return path
    return write


def pixels(i):
    return np.random.RandomState(i).randint(0, 256, (10, 12, 3)).astype("float32").transpose(2, 0, 1)


def labels(iterator):
    return [b.label[0].asnumpy().tolist() for b in iterator]


def test_middle_of_the_pictures_normalized(records):
    iterator = mx.io.ImageRecordIter(path_imgrec=records(), data_shape=(3, 8, 8), batch_size=2, mean_r=10, mean_g=20, mean_b=30, std_r=2, scale=0.5)
    expected = (pixels(1)[:, 1:9, 2:10] - np.reshape([10, 20, 30], (3, 1, 1))) * 0.5 / np.reshape([2, 1, 1], (3, 1, 1))
    np.testing.assert_allclose(iterator.next().data[0][1].asnumpy(), expected, 1e-5, 1e-4)


def test_epochs_follow_each_other(records):
    iterator = mx.io.ImageRecordIter(path_imgrec=records(), data_shape=(3, 8, 8), batch_size=2)
    assert labels(iterator) == [[0, 1], [2, 3], [4, 0]]
    iterator.reset()
    assert labels(iterator) == [[1, 2], [3, 4]]


def test_kinds_of_pixels(records):
    path = records()
    raw = mx.io.ImageRecordUInt8Iter(path_imgrec=path, data_shape=(3, 10, 12), batch_size=1).next().data[0]
    shifted = mx.io.ImageRecordInt8Iter(path_imgrec=path, data_shape=(3, 10, 12), batch_size=1).next().data[0]
    assert raw.dtype == np.uint8
    assert shifted.dtype == np.int8
    np.testing.assert_array_equal(raw.asnumpy()[0], pixels(0))
    np.testing.assert_array_equal(shifted.asnumpy(), np.minimum(raw.asnumpy(), 127))


def test_small_pictures_are_enlarged(records):
    found = mx.io.ImageRecordUInt8Iter(path_imgrec=records(), data_shape=(3, 20, 20), batch_size=1).next().data[0].asnumpy()[0]
    whole = cv2.resize(pixels(0).transpose(1, 2, 0).astype("uint8"), (24, 20))
    np.testing.assert_array_equal(found, whole[:, 2:22].transpose(2, 0, 1))


@pytest.mark.parametrize("index", [True, False])
def test_parts_share_the_records(records, index):
    path = records(6)
    more = {"path_imgidx": path[:-3] + "idx"} if index else {}
    parts = [mx.io.ImageRecordIter(path_imgrec=path, data_shape=(3, 8, 8), batch_size=1, num_parts=2, part_index=k, **more) for k in (0, 1)]
    assert sorted(v for part in parts for row in labels(part) for v in row) == [0, 1, 2, 3, 4, 5]


def test_shuffled_augmented_and_repeatable(records):
    path = records(7)
    arguments = {"path_imgrec": path, "data_shape": (3, 8, 8), "batch_size": 7, "shuffle": True, "seed": 3, "rand_crop": True, "rand_mirror": True,
                 "resize": 12, "brightness": 0.2, "contrast": 0.2, "saturation": 0.2, "pca_noise": 0.1, "random_h": 10, "random_s": 10,
                 "random_l": 10, "max_rotate_angle": 10, "max_shear_ratio": 0.1, "max_random_scale": 1.2, "pad": 2}
    one, two = (mx.io.ImageRecordIter(**arguments).next() for _ in range(2))
    assert sorted(one.label[0].asnumpy()) == list(range(7))
    np.testing.assert_array_equal(one.label[0].asnumpy(), two.label[0].asnumpy())
    np.testing.assert_array_equal(one.data[0].asnumpy(), two.data[0].asnumpy())


def test_random_resized_crop_makes_the_size(records):
    iterator = mx.io.ImageRecordIter(path_imgrec=records(), data_shape=(3, 16, 14), batch_size=2, random_resized_crop=True, min_random_area=0.3,
                                     max_aspect_ratio=4 / 3, min_aspect_ratio=3 / 4)
    assert iterator.next().data[0].shape == (2, 3, 16, 14)


def test_detection_labels(records):
    objects = [np.array([2, 5, 1, 0.1, 0.2, 0.5, 0.6], "float32"), np.array([2, 5, 1, 0.1, 0.2, 0.5, 0.6, 2, 0.3, 0.3, 0.9, 0.8], "float32")]
    iterator = mx.io.ImageDetRecordIter(path_imgrec=records(2, objects), data_shape=(3, 8, 8), batch_size=2, rand_mirror_prob=1.0)
    found = iterator.next().label[0].asnumpy()
    assert found.shape == (2, 16)
    assert found[0, :4].tolist() == [3, 8, 8, 7]
    np.testing.assert_allclose(found[0, 4:11], [2, 5, 1, 0.5, 0.2, 0.9, 0.6], 1e-6)
    assert found[0, 11:].tolist() == [-1] * 5


def test_errors_say_what_is_wrong(records):
    path = records(5, damaged=3)
    with pytest.raises(MXNetError, match="id 3"):
        labels(mx.io.ImageRecordIter(path_imgrec=path, data_shape=(3, 8, 8), batch_size=1))
    with pytest.raises(MXNetError, match="path_imgrec"):
        mx.io.ImageRecordIter(data_shape=(3, 8, 8), batch_size=1)
    with pytest.raises(MXNetError, match="unknown argument 'size'"):
        mx.io.ImageRecordIter(path_imgrec=path, data_shape=(3, 8, 8), batch_size=1, size=3)
    with pytest.raises(MXNetError, match="label_width"):
        mx.io.ImageRecordIter(path_imgrec=path, data_shape=(3, 8, 8), batch_size=1, label_width=2)
