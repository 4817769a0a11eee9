# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from .op import *

from . import _internal as _internal
from . import contrib as contrib
from . import image as image
from . import linalg as linalg
from . import op as op
from . import random as random
from . import sparse as sparse
from .. import ops as _ops
from ..memory import keep_freed_memory as _keep_freed_memory
from . import register as _register
def numpy_class():
    """The class of mx.np arrays; the numpy room registers it."""
def functions_of(space):
    """Function that finds the operators' functions of a namespace of mx.nd by name."""
from .functions import *
from .functions import __all__ as _functions
from .keys import get_indexing_dispatch_code as get_indexing_dispatch_code, get_oshape_of_gather_nd_op as get_oshape_of_gather_nd_op, indexing_key_expand_implicit_axes as indexing_key_expand_implicit_axes
from .ndarray import NDArray as NDArray, array as array, waitall as waitall
from .serialization import load as load, load_frombuffer as load_frombuffer, save as save
