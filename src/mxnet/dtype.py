"""Types of elements: NumPy's names, torch's objects and the numbers of MXNet's files."""
import numpy as np
import torch

from .base import DTypeError

__all__ = ["FLAGS", "NAMES", "bfloat16", "name", "to_numpy", "to_torch"]

# name -> number in files (mshadow's type flag)
FLAGS = {"float32": 0, "float64": 1, "float16": 2, "uint8": 3, "int32": 4, "int8": 5, "int64": 6, "bool": 7,
         "int16": 8, "uint16": 9, "uint32": 10, "uint64": 11, "bfloat16": 12}
NAMES = {number: text for text, number in FLAGS.items()}
bfloat16 = np.dtype([("bfloat16", np.uint16)])          # how 1.9.1 shows it in NumPy

_TORCH = {text: getattr(torch, text) for text in FLAGS if hasattr(torch, text)}
_NAME_OF_TORCH = {value: text for text, value in _TORCH.items()}
_NUMPY_OF_TORCH = {value: np.dtype(text).type for text, value in _TORCH.items() if text != "bfloat16"}
_NUMPY_OF_TORCH[torch.bool] = np.bool_
_CACHE: dict = {}


def to_torch(dtype) -> torch.dtype:
    """The torch type of anything that names one: str, NumPy type or dtype, Python's float/int/bool, number in files.

    None is float32.

    Raises:
        DTypeError: It names no type of elements.
    """
    try:
        return _CACHE[dtype]
    except (KeyError, TypeError):
        found = _find(dtype)
    try:
        _CACHE[dtype] = found
    except TypeError:
        pass                                             # an unhashable description is looked up each time
    return found


def _find(dtype) -> torch.dtype:
    if dtype is None:
        return torch.float32
    if isinstance(dtype, torch.dtype):
        if dtype in _NAME_OF_TORCH:
            return dtype
    elif isinstance(dtype, str) and dtype in _TORCH:
        return _TORCH[dtype]
    elif isinstance(dtype, int) and not isinstance(dtype, bool) and dtype in NAMES:
        return _TORCH[NAMES[dtype]]
    else:
        try:
            found = np.dtype(dtype)
        except TypeError:
            found = None
        if found == bfloat16:
            return torch.bfloat16
        if found is not None and found.name in _TORCH:
            return _TORCH[found.name]
    raise DTypeError(f"{dtype!r} is no type of elements; expected one of {', '.join(_TORCH)}.")


def name(dtype) -> str:
    """Name of a type of elements, e.g. ``'float32'``."""
    return _NAME_OF_TORCH[to_torch(dtype)]


def to_numpy(dtype):
    """NumPy's class of a torch type (``numpy.float32``); bfloat16 gives the structured type 1.9.1 shows."""
    return _NUMPY_OF_TORCH.get(dtype, bfloat16)
