"""mx.nd: imperative arrays. Operators are functions made at first access."""
import importlib
import sys

from .. import ops as _ops  # noqa: F401  (fills the registry)
from ..memory import keep_freed_memory as _keep_freed_memory
from . import register as _register

_keep_freed_memory()

_classes: dict = {}


def numpy_class():
    """The class of mx.np arrays; the numpy room registers it."""
    if "np" not in _classes:
        importlib.import_module("mxnet.numpy")
    return _classes["np"]


def functions_of(space):
    """Function that finds the operators' functions of a namespace of mx.nd by name."""
    module = sys.modules[__name__] if space == "" else importlib.import_module(f"{__name__}.{space}")
    return lambda name: getattr(module, name)


from .functions import *  # noqa: E402,F403
from .functions import __all__ as _functions  # noqa: E402
from .keys import (  # noqa: E402
    get_indexing_dispatch_code,
    get_oshape_of_gather_nd_op,
    indexing_key_expand_implicit_axes,
)
from .ndarray import NDArray, array, waitall  # noqa: E402
from .serialization import load, load_frombuffer, save  # noqa: E402

_SUBMODULES = ("_internal", "contrib", "image", "linalg", "ndarray", "np", "npx", "numpy", "numpy_extension", "op", "random", "register",
               "sparse", "utils")
__all__ = ["NDArray", "array", "get_indexing_dispatch_code", "get_oshape_of_gather_nd_op",
           "indexing_key_expand_implicit_axes", "load", "load_frombuffer", "save", "waitall", *_functions]
_SHORT = {"np": "numpy", "npx": "numpy_extension"}
_find, __dir__ = _register.lookup("", __name__, lambda: NDArray, globals())


def __getattr__(name):
    if name in _SUBMODULES:
        return importlib.import_module(f"{__name__}.{_SHORT.get(name, name)}")
    if name == "CachedOp":
        return importlib.import_module("mxnet.cached_op").CachedOp
    return _find(name)
