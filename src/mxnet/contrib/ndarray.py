"""mxnet.contrib.ndarray: mx.nd.contrib's operators (old address)."""
from ..ndarray import contrib as _contrib
from ..ndarray.contrib import *


def __getattr__(name):
    return getattr(_contrib, name)


def __dir__():
    return dir(_contrib)
