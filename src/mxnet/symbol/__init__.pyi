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
from . import register as _register
def numpy_class():
    """The class of symbols with NumPy semantics; mx.sym.numpy registers it."""
def functions_of(space):
    """Function that finds the operators' functions of a namespace of mx.sym by name."""
from .functions import *
from .functions import __all__ as _functions
from .methods import install as _install
from .symbol import Symbol as Symbol
