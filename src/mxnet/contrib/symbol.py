"""mxnet.contrib.symbol: mx.sym.contrib's operators (old address)."""
from ..symbol import contrib as _contrib
from ..symbol.contrib import *


def __getattr__(name):
    return getattr(_contrib, name)


def __dir__():
    return dir(_contrib)
