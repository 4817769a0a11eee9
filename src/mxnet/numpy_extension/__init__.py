"""mx.npx: operators that NumPy does not have, on mx.np arrays; and the switches of NumPy semantics."""
import importlib as _importlib

from ..context import Context, cpu, cpu_pinned, current_context, gpu, gpu_memory_info, num_gpus
from ..ndarray import numpy_extension as _operators
from ..ndarray import waitall
from ..ndarray.numpy.calls import call as _call
from ..util import is_np_array, is_np_shape, reset_np, set_np
from .utils import load, save


def reshape(a, newshape, reverse=False, order="C"):
    """A copy with another shape, in which some numbers stand for sizes of ``a``.

    Args:
        newshape: Sizes, where -1 is what is left over, -2 the size at this place, -3 drops an axis of size 1, -4 all the sizes left,
            -5 the product of two sizes, and -6 splits a size into the two that follow.
        reverse: Read the sizes of ``a`` from the right.
        order: ``'C'``, the only order there is.
    """
    return _call("_npx_reshape", a, newshape=newshape, reverse=reverse, order=order)


def __getattr__(name):
    if name in ("image", "random", "utils"):
        return _importlib.import_module(f"{__name__}.{name}")
    return getattr(_operators, name)


def __dir__():
    return sorted({*globals(), *dir(_operators), "image", "random", "utils"})
