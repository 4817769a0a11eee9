# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
from ..ndarray.numpy_extension.image import *

from ..ndarray.numpy_extension import image as _operators
