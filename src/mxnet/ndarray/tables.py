"""Numbers that 1.9.1 gives types of elements, gradient requests and storage types."""
import numpy as np

from ..dtype import FLAGS, bfloat16

__all__ = ["_DTYPE_MX_TO_NP", "_DTYPE_NP_TO_MX", "_GRAD_REQ_MAP", "_STORAGE_TYPE_ID_TO_STR", "_STORAGE_TYPE_STR_TO_ID"]

_DTYPE_MX_TO_NP = {-1: None, **{number: bfloat16 if name == "bfloat16" else np.dtype(name).type for name, number in FLAGS.items()}}
_DTYPE_NP_TO_MX = {kind: number for number, kind in _DTYPE_MX_TO_NP.items()}
_GRAD_REQ_MAP = {"null": 0, "write": 1, "add": 3}
_STORAGE_TYPE_STR_TO_ID = {"undefined": -1, "default": 0, "row_sparse": 1, "csr": 2}
_STORAGE_TYPE_ID_TO_STR = {number: name for name, number in _STORAGE_TYPE_STR_TO_ID.items()}
