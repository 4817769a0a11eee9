"""Augmenters: objects that change an image, most of them by chance."""
import json
import random

import numpy as np

from .. import ndarray as nd
from ..util import is_np_array
from .functions import (
    center_crop,
    color_normalize,
    imresize,
    interpolation,
    random_crop,
    random_size_crop,
    resize_short,
)

__all__ = ["Augmenter", "BrightnessJitterAug", "CastAug", "CenterCropAug", "ColorJitterAug", "ColorNormalizeAug", "ContrastJitterAug",
           "CreateAugmenter", "ForceResizeAug", "HorizontalFlipAug", "HueJitterAug", "LightingAug", "RandomCropAug", "RandomGrayAug",
           "RandomOrderAug", "RandomSizedCropAug", "ResizeAug", "SaturationJitterAug", "SequentialAug"]

_GRAY = np.array([[[0.299, 0.587, 0.114]]], dtype="float32")
# Mean, deviation and main colours of the images of ImageNet.
IMAGENET_MEAN, IMAGENET_STD = (123.68, 116.28, 103.53), (58.395, 57.12, 57.375)
IMAGENET_EIGENVALUES = (55.46, 4.794, 1.148)
IMAGENET_EIGENVECTORS = ((-0.5675, 0.7192, 0.4009), (-0.5808, -0.0045, -0.8140), (-0.5836, -0.6948, 0.4203))


def _array(values, like):
    """Numbers as an array of the kind and in the place of an image."""
    made = nd.array(values, ctx=like.context)
    return made.as_np_ndarray() if is_np_array() else made


class Augmenter:
    """Base of the augmenters. Keyword arguments are kept for :meth:`dumps`."""

    def __init__(self, **kwargs):
        self._kwargs = {key: _plain(value) for key, value in kwargs.items()}

    def dumps(self):
        """Name and arguments as JSON."""
        return json.dumps([type(self).__name__.lower(), self._kwargs])

    def __call__(self, src):
        raise NotImplementedError("An augmenter must override __call__.")


def _plain(value):
    value = value.asnumpy() if isinstance(value, nd.NDArray) else value
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


class SequentialAug(Augmenter):
    """Augmenters one after the other."""

    def __init__(self, ts):
        super().__init__()
        self.ts = ts

    def dumps(self):
        """Name and the augmenters' own JSON."""
        return [type(self).__name__.lower(), [augmenter.dumps() for augmenter in self.ts]]

    def __call__(self, src):
        for augmenter in self.ts:
            src = augmenter(src)
        return src


class RandomOrderAug(SequentialAug):
    """Augmenters one after the other, in an order drawn each time."""

    def __call__(self, src):
        random.shuffle(self.ts)
        return super().__call__(src)


class ResizeAug(Augmenter):
    """Resizes the shorter side to ``size``."""

    def __init__(self, size, interp=2):
        super().__init__(size=size, interp=interp)
        self.size, self.interp = size, interp

    def __call__(self, src):
        return resize_short(src, self.size, self.interp)


class ForceResizeAug(Augmenter):
    """Resizes to ``size`` (width, height), whatever the proportions."""

    def __init__(self, size, interp=2):
        super().__init__(size=size, interp=interp)
        self.size, self.interp = size, interp

    def __call__(self, src):
        return imresize(src, *self.size, interp=interpolation(self.interp, src.shape[:2], (self.size[1], self.size[0])))


class RandomCropAug(Augmenter):
    """A part of ``size`` (width, height) at a drawn place."""

    def __init__(self, size, interp=2):
        super().__init__(size=size, interp=interp)
        self.size, self.interp = size, interp

    def __call__(self, src):
        return random_crop(src, self.size, self.interp)[0]


class RandomSizedCropAug(Augmenter):
    """A part of drawn area and proportions, resized to ``size`` (width, height)."""

    def __init__(self, size, area, ratio, interp=2, **kwargs):
        area = kwargs.pop("min_area", area)
        if kwargs:
            raise TypeError(f"unexpected keyword arguments for `RandomSizedCropAug`: {', '.join(kwargs)}.")
        super().__init__(size=size, area=area, ratio=ratio, interp=interp)
        self.size, self.area, self.ratio, self.interp = size, area, ratio, interp

    def __call__(self, src):
        return random_size_crop(src, self.size, self.area, self.ratio, self.interp)[0]


class CenterCropAug(Augmenter):
    """The middle part of ``size`` (width, height)."""

    def __init__(self, size, interp=2):
        super().__init__(size=size, interp=interp)
        self.size, self.interp = size, interp

    def __call__(self, src):
        return center_crop(src, self.size, self.interp)[0]


class BrightnessJitterAug(Augmenter):
    """Multiplies with a factor that differs from 1 by at most ``brightness``."""

    def __init__(self, brightness):
        super().__init__(brightness=brightness)
        self.brightness = brightness

    def __call__(self, src):
        return src * (1.0 + random.uniform(-self.brightness, self.brightness))


class ContrastJitterAug(Augmenter):
    """Changes the distance from the mean brightness by at most the part ``contrast``."""

    def __init__(self, contrast):
        super().__init__(contrast=contrast)
        self.contrast = contrast
        self.coef = _GRAY

    def __call__(self, src):
        alpha = 1.0 + random.uniform(-self.contrast, self.contrast)
        gray = (src * _array(self.coef, src)).sum() * (3.0 * (1.0 - alpha) / src.size)
        return src * alpha + gray


class SaturationJitterAug(Augmenter):
    """Changes the distance from grey by at most the part ``saturation``."""

    def __init__(self, saturation):
        super().__init__(saturation=saturation)
        self.saturation = saturation
        self.coef = _GRAY

    def __call__(self, src):
        alpha = 1.0 + random.uniform(-self.saturation, self.saturation)
        gray = (src * _array(self.coef, src)).sum(axis=2, keepdims=True)
        return src * alpha + gray * (1.0 - alpha)


class HueJitterAug(Augmenter):
    """Turns the colours, in the space YIQ, by at most the part ``hue`` of half the circle."""

    def __init__(self, hue):
        super().__init__(hue=hue)
        self.hue = hue
        self.tyiq = np.array([[0.299, 0.587, 0.114], [0.596, -0.274, -0.321], [0.211, -0.523, 0.311]])
        self.ityiq = np.array([[1.0, 0.956, 0.621], [1.0, -0.272, -0.647], [1.0, -1.107, 1.705]])

    def __call__(self, src):
        angle = random.uniform(-self.hue, self.hue) * np.pi
        cosine, sine = np.cos(angle), np.sin(angle)
        turn = np.array([[1.0, 0.0, 0.0], [0.0, cosine, -sine], [0.0, sine, cosine]])
        matrix = (self.ityiq @ turn @ self.tyiq).T
        return _through(src, matrix)


def _through(src, matrix):
    """Each pixel times a matrix (3, 3)."""
    matrix = _array(matrix, src)
    return src.dot(matrix) if is_np_array() else nd.dot(src, matrix)


class ColorJitterAug(RandomOrderAug):
    """Brightness, contrast and saturation changed, in an order drawn each time."""

    def __init__(self, brightness, contrast, saturation):
        steps = ((BrightnessJitterAug, brightness), (ContrastJitterAug, contrast), (SaturationJitterAug, saturation))
        super().__init__([kind(strength) for kind, strength in steps if strength > 0])


class LightingAug(Augmenter):
    """Adds light of the images' main colours, how much is drawn with the deviation ``alphastd``."""

    def __init__(self, alphastd, eigval, eigvec):
        super().__init__(alphastd=alphastd, eigval=eigval, eigvec=eigvec)
        self.alphastd, self.eigval, self.eigvec = alphastd, eigval, eigvec

    def __call__(self, src):
        alpha = np.random.normal(0, self.alphastd, size=(3,))
        return src + _array(np.dot(np.asarray(_plain(self.eigvec)) * alpha, np.asarray(_plain(self.eigval))), src)


class ColorNormalizeAug(Augmenter):
    """``(src - mean) / std``; either may be None."""

    def __init__(self, mean, std):
        super().__init__(mean=mean, std=std)
        self.mean = mean if mean is None or isinstance(mean, nd.NDArray) else nd.array(mean)
        self.std = std if std is None or isinstance(std, nd.NDArray) else nd.array(std)

    def __call__(self, src):
        mean, std = (None if v is None else _array(v, src) for v in (self.mean, self.std))
        return color_normalize(src, mean, std)


class RandomGrayAug(Augmenter):
    """Makes the image grey with probability ``p``."""

    def __init__(self, p):
        super().__init__(p=p)
        self.p = p
        self.mat = np.array([[0.21] * 3, [0.72] * 3, [0.07] * 3])

    def __call__(self, src):
        return _through(src, self.mat) if random.random() < self.p else src


class HorizontalFlipAug(Augmenter):
    """Exchanges left and right with probability ``p``."""

    def __init__(self, p):
        super().__init__(p=p)
        self.p = p

    def __call__(self, src):
        return src.flip(axis=1) if random.random() < self.p else src


class CastAug(Augmenter):
    """Changes the type of elements."""

    def __init__(self, typ="float32"):
        super().__init__(type=typ)
        self.typ = typ

    def __call__(self, src):
        return src.astype(self.typ)


def colour_augmenters(brightness, contrast, saturation, hue, pca_noise, rand_gray, mean, std):
    """The augmenters that both kinds of iterators end with."""
    made = [CastAug()]
    if brightness or contrast or saturation:
        made.append(ColorJitterAug(brightness, contrast, saturation))
    if hue:
        made.append(HueJitterAug(hue))
    if pca_noise > 0:
        made.append(LightingAug(pca_noise, np.array(IMAGENET_EIGENVALUES), np.array(IMAGENET_EIGENVECTORS)))
    if rand_gray > 0:
        made.append(RandomGrayAug(rand_gray))
    mean = nd.array(IMAGENET_MEAN) if mean is True else mean
    std = nd.array(IMAGENET_STD) if std is True else std
    for name, value in (("mean", mean), ("std", std)):
        if value is not None and value is not False and np.size(_plain(value)) not in (1, 3):
            raise ValueError(f"{name} has {np.size(_plain(value))} entries, expected 1 or 3.")
    mean, std = (None if value is False else value for value in (mean, std))
    if mean is not None or std is not None:
        made.append(ColorNormalizeAug(mean, std))
    return made


def CreateAugmenter(data_shape, resize=0, rand_crop=False, rand_resize=False, rand_mirror=False, mean=None, std=None, brightness=0,
                    contrast=0, saturation=0, hue=0, pca_noise=0, rand_gray=0, inter_method=2):
    """The list of augmenters that :class:`ImageIter` uses.

    Args:
        data_shape: (channels, height, width) of the result.
        resize: Length the shorter side gets first; 0: none.
        rand_crop: Crop at a drawn place, not in the middle.
        rand_resize: Crop a part of drawn size; needs ``rand_crop``.
        rand_mirror: Exchange left and right by chance.
        mean, std: For normalization; True takes those of ImageNet.
        brightness, contrast, saturation, hue: How much of each changes at most.
        pca_noise: Deviation of the light added.
        rand_gray: Probability of grey images.
        inter_method: opencv's number of the interpolation; 9 chooses for the sizes, 10 draws.

    >>> augmenters = mx.image.CreateAugmenter(data_shape=(3, 300, 300), rand_mirror=True, mean=True, brightness=0.125)
    """
    made = [ResizeAug(resize, inter_method)] if resize > 0 else []
    size = (data_shape[2], data_shape[1])
    if rand_resize:
        if not rand_crop:
            raise ValueError("rand_resize needs rand_crop=True.")
        made.append(RandomSizedCropAug(size, 0.08, (3.0 / 4.0, 4.0 / 3.0), inter_method))
    else:
        made.append((RandomCropAug if rand_crop else CenterCropAug)(size, inter_method))
    if rand_mirror:
        made.append(HorizontalFlipAug(0.5))
    return made + colour_augmenters(brightness, contrast, saturation, hue, pca_noise, rand_gray, mean, std)
