# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
NZERO: Any
PZERO: Any
e: Any
pi: Any
bool: Any
inf: Any
PINF: Any
NINF: Any
nan: Any
NAN: Any
NaN: Any
newaxis: Any
