# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
from ..ndarray.numpy_extension import *

from ..context import Context as Context, cpu as cpu, cpu_pinned as cpu_pinned, current_context as current_context, gpu as gpu, gpu_memory_info as gpu_memory_info, num_gpus as num_gpus
from ..ndarray import numpy_extension as _operators
from ..ndarray import waitall as waitall
from ..ndarray.numpy.calls import call as _call
from ..util import is_np_array as is_np_array, is_np_shape as is_np_shape, reset_np as reset_np, set_np as set_np
from .utils import load as load, save as save
def reshape(a, newshape, reverse=False, order='C'):
    """A copy with another shape, in which some numbers stand for sizes of ``a``.

    Args:
        newshape: Sizes, where -1 is what is left over, -2 the size at this place, -3 drops an axis of size 1, -4 all the sizes left,
            -5 the product of two sizes, and -6 splits a size into the two that follow.
        reverse: Read the sizes of ``a`` from the right.
        order: ``'C'``, the only order there is.
    """
