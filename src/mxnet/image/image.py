"""Old address of the functions, augmenters and the iterator of :mod:`mxnet.image`."""
from .augment import *  # noqa: F403
from .functions import *  # noqa: F403
from .iterator import ImageIter  # noqa: F401
