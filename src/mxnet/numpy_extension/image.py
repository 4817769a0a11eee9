"""mx.npx.image: operators on images; the functions and augmenters of :mod:`mxnet.image` under this name too."""
import importlib

from ..ndarray.numpy_extension import image as _operators


def __getattr__(name):
    try:
        return getattr(_operators, name)
    except AttributeError:
        if name.startswith("_"):
            raise
    return getattr(importlib.import_module("mxnet.image"), name)


def __dir__():
    return sorted({*dir(_operators), *dir(importlib.import_module("mxnet.image"))})
