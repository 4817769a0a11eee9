"""Image transforms that need operators only."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import gluon, nd

transforms = gluon.data.vision.transforms
IMAGE = nd.array(np.random.RandomState(0).randint(0, 256, (6, 8, 3)), dtype="uint8")


def test_to_tensor_and_normalize():
    x = transforms.ToTensor()(IMAGE)
    np.testing.assert_allclose(x.asnumpy(), IMAGE.asnumpy().transpose(2, 0, 1) / 255, rtol=1e-6)
    y = transforms.Normalize((0.1, 0.2, 0.3), 0.5)(x)
    np.testing.assert_allclose(y.asnumpy(), (x.asnumpy() - np.array([0.1, 0.2, 0.3]).reshape(3, 1, 1)) / 0.5, rtol=1e-4, atol=1e-6)


def test_compose_compiles_neighbours():
    both = transforms.Compose([transforms.ToTensor(), transforms.Normalize(0.5, 0.5)])
    assert list(both._children) == ["0"] and both[0]._active
    assert both(IMAGE).shape == (3, 6, 8)
    mixed = transforms.Compose([transforms.Cast("float32"), gluon.nn.Lambda(lambda x: x * 2)])
    np.testing.assert_array_equal(mixed(IMAGE).asnumpy(), IMAGE.asnumpy() * 2.0)


def test_resize_and_crop():
    assert transforms.Resize((4, 3))(IMAGE).shape == (3, 4, 3)
    assert transforms.Resize(3, keep_ratio=True)(IMAGE).shape == (3, 4, 3)
    np.testing.assert_array_equal(transforms.CropResize(1, 2, 3, 4)(IMAGE).asnumpy(), IMAGE.asnumpy()[2:6, 1:4])


def test_random_transforms_keep_shapes():
    mx.random.seed(0)
    floats = IMAGE.astype("float32")
    for transform in (transforms.RandomFlipLeftRight(), transforms.RandomFlipTopBottom(), transforms.RandomBrightness(0.2),
                      transforms.RandomContrast(0.2), transforms.RandomSaturation(0.2), transforms.RandomHue(0.2),
                      transforms.RandomColorJitter(0.1, 0.1, 0.1, 0.1), transforms.RandomLighting(0.1)):
        assert transform(floats).shape == floats.shape
    flips = {transforms.RandomFlipLeftRight()(floats).asnumpy().tobytes() for _ in range(20)}
    assert flips == {floats.asnumpy().tobytes(), floats.asnumpy()[:, ::-1].tobytes()}


def test_labels_are_handed_on():
    image, label = transforms.ToTensor()(IMAGE, nd.array([3]))
    assert image.shape == (3, 6, 8) and label.asscalar() == 3


def test_mistakes():
    with pytest.raises(TypeError, match="float32"):
        transforms.Rotate(30)(IMAGE)
    with pytest.raises(ValueError, match="ordered"):
        transforms.RandomRotation((10, -10))
