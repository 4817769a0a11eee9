"""mx.sym: declarative graphs. Operators are functions made at first access."""
import importlib
import sys

from .. import ops as _ops  # noqa: F401  (fills the registry)
from . import register as _register

_classes: dict = {}


def numpy_class():
    """The class of symbols with NumPy semantics; mx.sym.numpy registers it."""
    if "np" not in _classes:
        importlib.import_module(f"{__name__}.numpy")
    return _classes["np"]


def functions_of(space):
    """Function that finds the operators' functions of a namespace of mx.sym by name."""
    module = sys.modules[__name__] if space == "" else importlib.import_module(f"{__name__}.{space}")
    return lambda name: getattr(module, name)


from .functions import *  # noqa: E402,F403
from .functions import __all__ as _functions  # noqa: E402
from .methods import install as _install  # noqa: E402
from .symbol import Symbol  # noqa: E402

_install(Symbol)
_SUBMODULES = ("_internal", "contrib", "image", "linalg", "np", "npx", "numpy", "numpy_extension", "op", "random", "register", "sparse")
__all__ = ["Symbol", *_functions]
_SHORT = {"np": "numpy", "npx": "numpy_extension"}
_find, __dir__ = _register.lookup("", __name__, globals())


def __getattr__(name):
    if name in _SUBMODULES:
        return importlib.import_module(f"{__name__}.{_SHORT.get(name, name)}")
    return _find(name)
