"""Old address of what :mod:`mxnet.image` has for object detection."""
from .detection_augment import *  # noqa: F403
from .detection_iterator import ImageDetIter  # noqa: F401
