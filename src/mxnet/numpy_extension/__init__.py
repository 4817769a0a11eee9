"""mx.npx: operators that NumPy does not have, on mx.np arrays; and the switches of NumPy semantics."""
from .. import util as _util
from ..context import Context, cpu, cpu_pinned, current_context, gpu, gpu_memory_info, num_gpus
from ..ndarray import numpy_extension as _operators
from ..ndarray import waitall
from ..ndarray.numpy import ndarray as _ndarray
from ..ndarray.serialization import load_arrays as _load_arrays
from ..ndarray.serialization import save_arrays as _save_arrays
from ..util import is_np_array, is_np_shape, reset_np, set_np


def save(file, arr):
    """Write mx.np arrays to a file: one, a list of them, or a dict from names to them."""
    _save_arrays(file, arr, _ndarray, "mx.npx.save")


def load(file):
    """The arrays of a file as mx.np arrays: a dict when they have names, else a list."""
    return _load_arrays(file, _ndarray)


def __getattr__(name):
    return getattr(_operators, name)
