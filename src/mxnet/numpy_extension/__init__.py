"""mx.npx: operators that NumPy does not have, on mx.np arrays; and the switches of NumPy semantics."""
import importlib as _importlib

from ..context import Context, cpu, cpu_pinned, current_context, gpu, gpu_memory_info, num_gpus
from ..ndarray import numpy_extension as _operators
from ..ndarray import waitall
from ..util import is_np_array, is_np_shape, reset_np, set_np
from .utils import load, save


def __getattr__(name):
    if name in ("image", "random", "utils"):
        return _importlib.import_module(f"{__name__}.{name}")
    return getattr(_operators, name)


def __dir__():
    return sorted({*globals(), *dir(_operators), "image", "random", "utils"})
