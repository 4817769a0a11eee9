# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.ndarray.ndarray import NDArray
_DTYPE_MX_TO_NP: Any
_DTYPE_NP_TO_MX: Any
_GRAD_REQ_MAP: Any
_STORAGE_TYPE_ID_TO_STR: Any
_STORAGE_TYPE_STR_TO_ID: Any
from ..dtype import FLAGS as FLAGS, bfloat16 as bfloat16
