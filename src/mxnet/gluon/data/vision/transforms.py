"""Image transforms as blocks. Those that only need operators are HybridBlocks; ``Compose`` compiles them together."""
import random

import numpy as np

from ....base import ArgumentError, numeric_types
from ....ops.mode import MODE
from ...block import Block, HybridBlock
from ...nn import HybridSequential, Sequential

__all__ = ["Compose", "Cast", "ToTensor", "Normalize", "Rotate", "RandomRotation", "RandomResizedCrop", "CropResize", "RandomApply",
           "CenterCrop", "Resize", "RandomFlipLeftRight", "RandomFlipTopBottom", "RandomBrightness", "RandomContrast", "RandomSaturation",
           "RandomHue", "RandomColorJitter", "RandomLighting"]


def _operators(F):
    """The image operators of a face."""
    return F.npx.image if MODE.np_array else F.image


def _images():
    """The functions of mx.image; opencv is needed by those who use them."""
    from .... import image
    return image


class Compose(Sequential):
    """Transforms one after the other; neighbouring HybridBlocks are compiled as one.

    Args:
        transforms: List of blocks.
    """

    def __init__(self, transforms):
        super().__init__()
        hybrids = []
        for block in [*transforms, None]:
            if isinstance(block, HybridBlock):
                hybrids.append(block)
                continue
            if len(hybrids) == 1:
                self.add(hybrids[0])
            elif hybrids:
                compiled = HybridSequential()
                compiled.add(*hybrids)
                compiled.hybridize()
                self.add(compiled)
            hybrids = []
            if block is not None:
                self.add(block)


class Cast(HybridBlock):
    """Another type of elements.

    Args:
        dtype: The type.
    """

    def __init__(self, dtype="float32"):
        super().__init__()
        self._dtype = dtype

    def hybrid_forward(self, F, x, *args):
        """Any shape; further arguments are cast too."""
        out = tuple(one.astype(self._dtype) if MODE.np_array else F.cast(one, self._dtype) for one in (x, *args))
        return out if args else out[0]


class RandomApply(Sequential):
    """The transforms, or nothing, at random.

    Args:
        transforms: A block.
        p: Probability of the transforms.
    """

    def __init__(self, transforms, p=0.5):
        super().__init__()
        self.transforms = transforms
        self.p = p

    def forward(self, x, *args):
        """Any image the transforms take."""
        return _with(args, x) if self.p < random.random() else self.transforms(x, *args)


class ToTensor(HybridBlock):
    """Bytes (height, width, channels) in [0, 255] as float32 (channels, height, width) in [0, 1]; batches have one axis more."""

    def hybrid_forward(self, F, x, *args):
        """See the class."""
        return _with(args, _operators(F).to_tensor(x))


class Normalize(HybridBlock):
    """``(x - mean) / std`` for each channel of float images (channels, height, width).

    Args:
        mean, std: Numbers, or one for each channel.
    """

    def __init__(self, mean=0.0, std=1.0):
        super().__init__()
        self._mean = mean
        self._std = std

    def hybrid_forward(self, F, x, *args):
        """See the class."""
        return _with(args, _operators(F).normalize(x, self._mean, self._std))


class Rotate(Block):
    """Turn float32 images (channels, height, width), or a batch of them.

    Args:
        rotation_degrees: Angle, counter-clockwise.
        zoom_in: Enlarge until no corner is empty.
        zoom_out: Shrink until nothing is cut off.
    """

    def __init__(self, rotation_degrees, zoom_in=False, zoom_out=False):
        super().__init__()
        self._args = (rotation_degrees, zoom_in, zoom_out)

    def forward(self, x, *args):
        """See the class."""
        _require_float32(x)
        return _with(args, _images().imrotate(x, *self._args))


class RandomRotation(Block):
    """Turn float32 images by a random angle.

    Args:
        angle_limits: Smallest and largest angle.
        zoom_in, zoom_out: See ``Rotate``.
        rotate_with_proba: Probability of turning at all.
    """

    def __init__(self, angle_limits, zoom_in=False, zoom_out=False, rotate_with_proba=1.0):
        super().__init__()
        lower, upper = angle_limits
        if lower >= upper:
            raise ArgumentError(f"`angle_limits` must be an ordered tuple, but got {angle_limits}.")
        if rotate_with_proba < 0 or rotate_with_proba > 1:
            raise ArgumentError(f"Probability of rotating the image should be between 0 and 1, but got {rotate_with_proba}.")
        self._args = (angle_limits, zoom_in, zoom_out)
        self._rotate_with_proba = rotate_with_proba

    def forward(self, x, *args):
        """See the class."""
        if np.random.random() > self._rotate_with_proba:
            return _with(args, x)
        _require_float32(x)
        return _with(args, _images().random_rotate(x, *self._args))


def _require_float32(x):
    if np.dtype(x.dtype) != np.float32:
        raise TypeError("This transformation only supports float32. Consider calling it after ToTensor, "
                        f"given: {x.dtype}")


class RandomResizedCrop(Block):
    """A random part of an image (height, width, channels), resized.

    Args:
        size: Width and height of the result, or one number for both.
        scale: Smallest and largest part of the area.
        ratio: Smallest and largest ratio of width to height.
        interpolation: opencv's number of the method.
    """

    def __init__(self, size, scale=(0.08, 1.0), ratio=(3.0 / 4.0, 4.0 / 3.0), interpolation=1):
        super().__init__()
        self._args = (_pair(size), scale, ratio, interpolation)

    def forward(self, x, *args):
        """See the class."""
        return _with(args, _images().random_size_crop(x, *self._args)[0])


class CropResize(HybridBlock):
    """A part of images (height, width, channels), optionally resized.

    Args:
        x, y: Left upper corner.
        width, height: Size of the part.
        size: Width and height of the result, or one number for both; None keeps the part's.
        interpolation: opencv's number of the method.
    """

    def __init__(self, x, y, width, height, size=None, interpolation=None):
        super().__init__()
        self._x, self._y, self._width, self._height = x, y, width, height
        self._size = size
        self._interpolation = 1 if interpolation is None else interpolation

    def hybrid_forward(self, F, x, *args):
        """See the class."""
        out = _operators(F).crop(x, self._x, self._y, self._width, self._height)
        if self._size is not None:
            out = _operators(F).resize(out, self._size, False, self._interpolation)
        return _with(args, out)


class CenterCrop(Block):
    """The middle of an image (height, width, channels), enlarged first where it is too small.

    Args:
        size: Width and height of the result, or one number for both.
        interpolation: opencv's number of the method.
    """

    def __init__(self, size, interpolation=1):
        super().__init__()
        self._args = (_pair(size), interpolation)

    def forward(self, x, *args):
        """See the class."""
        return _with(args, _images().center_crop(x, *self._args)[0])


class Resize(HybridBlock):
    """Another size of images (height, width, channels).

    Args:
        size: Width and height of the result; one number stands for both, or for the shorter side with ``keep_ratio``.
        keep_ratio: Keep the ratio of width to height.
        interpolation: opencv's number of the method.
    """

    def __init__(self, size, keep_ratio=False, interpolation=1):
        super().__init__()
        self._keep = keep_ratio
        self._size = size
        self._interpolation = interpolation

    def hybrid_forward(self, F, x, *args):
        """See the class."""
        return _with(args, _operators(F).resize(x, self._size, self._keep, self._interpolation))


class RandomFlipLeftRight(HybridBlock):
    """Mirror images (height, width, channels) with probability 1/2."""

    def hybrid_forward(self, F, x, *args):
        """See the class."""
        return _with(args, _operators(F).random_flip_left_right(x))


class RandomFlipTopBottom(HybridBlock):
    """Turn images (height, width, channels) upside down with probability 1/2."""

    def hybrid_forward(self, F, x, *args):
        """See the class."""
        return _with(args, _operators(F).random_flip_top_bottom(x))


class _Factor(HybridBlock):
    """Base of transforms with a random factor around 1."""

    _operator = ""

    def __init__(self, amount):
        super().__init__()
        self._args = (max(0, 1 - amount), 1 + amount)

    def hybrid_forward(self, F, x, *args):
        """Images (height, width, channels)."""
        return _with(args, getattr(_operators(F), self._operator)(x, *self._args))


class RandomBrightness(_Factor):
    """Random brightness.

    Args:
        brightness: The factor lies in [1 - brightness, 1 + brightness].
    """

    _operator = "random_brightness"

    def __init__(self, brightness):
        super().__init__(brightness)


class RandomContrast(_Factor):
    """Random contrast.

    Args:
        contrast: The factor lies in [1 - contrast, 1 + contrast].
    """

    _operator = "random_contrast"

    def __init__(self, contrast):
        super().__init__(contrast)


class RandomSaturation(_Factor):
    """Random saturation.

    Args:
        saturation: The factor lies in [1 - saturation, 1 + saturation].
    """

    _operator = "random_saturation"

    def __init__(self, saturation):
        super().__init__(saturation)


class RandomHue(_Factor):
    """Random hue.

    Args:
        hue: The factor lies in [1 - hue, 1 + hue].
    """

    _operator = "random_hue"

    def __init__(self, hue):
        super().__init__(hue)


class RandomColorJitter(HybridBlock):
    """Random brightness, contrast, saturation and hue.

    Args:
        brightness, contrast, saturation, hue: Each factor lies so far around 1.
    """

    def __init__(self, brightness=0, contrast=0, saturation=0, hue=0):
        super().__init__()
        self._args = (brightness, contrast, saturation, hue)

    def hybrid_forward(self, F, x, *args):
        """Images (height, width, channels)."""
        return _with(args, _operators(F).random_color_jitter(x, *self._args))


class RandomLighting(HybridBlock):
    """Random light along the main colours of ImageNet.

    Args:
        alpha: Standard deviation.
    Source: Krizhevsky et al., "ImageNet Classification with Deep Convolutional Neural Networks", 2012.
    """

    def __init__(self, alpha):
        super().__init__()
        self._alpha = alpha

    def hybrid_forward(self, F, x, *args):
        """Images (height, width, channels)."""
        return _with(args, _operators(F).random_lighting(x, self._alpha))


def _with(args, out):
    """``out``, together with the further arguments, which transforms hand on."""
    return (out, *args) if args else out


def _pair(size):
    return (size, size) if isinstance(size, numeric_types) else size
