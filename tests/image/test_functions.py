"""Functions on images."""
import cv2
import numpy as np
import pytest

import mxnet as mx
from mxnet.base import MXNetError


def picture(height, width, seed=0):
    return mx.nd.array(np.random.RandomState(seed).randint(0, 256, (height, width, 3)), dtype="uint8")


def encoded(image, ending=".png"):
    return cv2.imencode(ending, image.asnumpy()[:, :, ::-1])[1].tobytes()


@pytest.mark.parametrize("kind", [bytes, bytearray, lambda b: np.frombuffer(b, np.uint8),
                                  lambda b: mx.nd.array(np.frombuffer(b, np.uint8), dtype="uint8")])
def test_imdecode_takes_bytes_and_arrays(kind):
    image = picture(4, 5)
    np.testing.assert_array_equal(mx.image.imdecode(kind(encoded(image))).asnumpy(), image.asnumpy())


def test_imdecode_flags():
    image = picture(4, 5)
    assert mx.image.imdecode(encoded(image), 0).shape == (4, 5, 1)
    np.testing.assert_array_equal(mx.image.imdecode(encoded(image), to_rgb=False).asnumpy(), image.asnumpy()[:, :, ::-1])


@pytest.mark.parametrize("content", [b"", b"no image", "text"])
def test_imdecode_refuses(content):
    with pytest.raises(MXNetError, match="imdecode"):
        mx.image.imdecode(content)


def test_imread(tmp_path):
    (tmp_path / "a.png").write_bytes(encoded(picture(4, 5)))
    np.testing.assert_array_equal(mx.image.imread(tmp_path / "a.png").asnumpy(), picture(4, 5).asnumpy())
    with pytest.raises(MXNetError, match="none.png"):
        mx.image.imread(tmp_path / "none.png")


def test_numpy_arrays_in_numpy_mode():
    content = encoded(picture(4, 5))
    with mx.util.np_array(True):
        found = mx.image.imdecode(content)
        assert type(found) is mx.np.ndarray
        assert type(mx.image.imresize(found, 3, 2)) is mx.np.ndarray


@pytest.mark.parametrize("src, size, expected", [((640, 480), (720, 120), (640, 106)), ((10, 10), (20, 5), (10, 2)), ((30, 20), (10, 10), (10, 10))])
def test_scale_down(src, size, expected):
    assert mx.image.scale_down(src, size) == expected


def test_resize_short():
    assert mx.image.resize_short(picture(6, 9), 4).shape == (4, 6, 3)
    assert mx.image.resize_short(picture(9, 6), 12, interp=9).shape == (18, 12, 3)


def test_crops_give_the_part_they_name():
    image = picture(20, 30)
    for crop in (mx.image.center_crop, mx.image.random_crop):
        part, (x, y, w, h) = crop(image, (8, 6))
        np.testing.assert_array_equal(part.asnumpy(), image.asnumpy()[y:y + h, x:x + w])
    part, (_, _, w, h) = mx.image.random_size_crop(image, (8, 6), (0.1, 0.5), (0.75, 1.33))
    assert part.shape == (6, 8, 3)
    assert 0.05 < w * h / 600 < 0.6


def test_interp_that_does_not_exist():
    with pytest.raises(MXNetError, match="7"):
        mx.image.resize_short(picture(5, 6), 4, interp=7)


def test_imrotate_by_half_a_turn_and_a_quarter():
    image = mx.nd.array(np.random.RandomState(0).rand(3, 5, 5))
    np.testing.assert_allclose(mx.image.imrotate(image, 180).asnumpy(), image.asnumpy()[:, ::-1, ::-1], atol=1e-4)
    quarter = mx.image.imrotate(image, 90).asnumpy()
    turned = image.asnumpy()
    assert any(np.allclose(quarter, np.rot90(turned, k, (1, 2)), atol=1e-4) for k in (1, 3))


def test_imrotate_refuses():
    image = mx.nd.zeros((3, 5, 5))
    with pytest.raises(ValueError, match="zoom"):
        mx.image.imrotate(image, 3, zoom_in=True, zoom_out=True)
    with pytest.raises(TypeError, match="float32"):
        mx.image.imrotate(image.astype("uint8"), 3)
    with pytest.raises(ValueError, match="equal"):
        mx.image.imrotate(mx.nd.zeros((2, 3, 5, 5)), mx.nd.array([1, 2, 3]))
