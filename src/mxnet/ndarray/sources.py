"""Tensors of what is no array yet: nested lists, NumPy arrays of any type, pandas, PIL."""
import numpy as np
import torch

from ..base import ArgumentError, DTypeError
from ..dtype import bfloat16, to_numpy

__all__ = ["tensor_of_numbers"]

_WHOLE_NUMBERS = frozenset((torch.int8, torch.int16, torch.int32, torch.int64, torch.uint8))


def tensor_of_numbers(source, dtype):
    """A tensor of what NumPy takes for an array; it may share memory with the source, and be of another type than ``dtype``."""
    try:
        values = np.asarray(source)
    except ValueError as error:
        raise ArgumentError(f"{type(source).__name__} cannot become an array: {error}") from None
    if values.dtype == bfloat16:
        tensor = torch.from_numpy(values.view(np.uint16).view(np.int16).copy()).view(torch.bfloat16)
    else:
        if values.dtype.kind not in "iufb":
            values = _numbers(values, source, dtype)
        elif isinstance(source, list | tuple) and values.dtype.kind == "f" and dtype in _WHOLE_NUMBERS and not np.isfinite(values).all():
            raise ArgumentError(f"a {type(source).__name__} with NaN or infinity cannot become an array of {dtype}.".replace("torch.", ""))
        if not values.dtype.isnative or not values.flags.c_contiguous or not values.flags.writeable:
            values = np.array(values, dtype=values.dtype.newbyteorder("="), order="C")
        tensor = torch.from_numpy(values.astype(np.float64) if values.dtype.itemsize > 8 else values)
    return tensor


def _numbers(values, source, dtype):
    """NumPy values that are no numbers yet (text, objects, dates, complex), as those of a wanted type."""
    if values.dtype.kind == "O" and any(isinstance(item, list | tuple) for item in values.flat):
        raise ArgumentError(f"a {type(source).__name__} of lists of different lengths cannot become an array.")    # NumPy 1.23 only warns
    problem = f"a {type(source).__name__} of {values.dtype} cannot become an array"
    if dtype is None or values.dtype.kind not in "OUScmM" or (values.dtype.kind == "c" and not isinstance(source, np.ndarray)):
        raise DTypeError(f"{problem}: expected numbers.")
    try:
        return (values.real if values.dtype.kind == "c" else values).astype(to_numpy(dtype))
    except (TypeError, ValueError, OverflowError) as error:
        raise (ArgumentError if isinstance(source, np.ndarray) else DTypeError)(f"{problem}: {error}.") from None
