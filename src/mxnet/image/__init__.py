"""Images: reading, resizing, cropping, augmenters and iterators. Needs opencv (``pip install 'mxnet-next[image]'``) where images are
decoded or resized.

>>> image = mx.image.imread("cat.jpg")                       # uint8, (height, width, 3), red, green, blue
>>> part, place = mx.image.center_crop(image, (224, 224))
"""
from . import augment, detection, detection_augment, functions, image
from . import detection as det
from .augment import *  # noqa: F403
from .detection_augment import *  # noqa: F403
from .detection_iterator import ImageDetIter
from .functions import *  # noqa: F403
from .iterator import ImageIter

from ..ndarray._internal import _cvcopyMakeBorder as copyMakeBorder  # isort: skip  (the operator itself, in place of the function)

__all__ = [*functions.__all__, *augment.__all__, *detection_augment.__all__, "ImageDetIter", "ImageIter", "det", "detection", "image"]
