"""Differences of neighbours."""
import torch

from ...base import ArgumentError, ShapeError
from ..attributes import Float64
from ..registry import operator
from .axes import refuse_bool

__all__: list[str] = []


@operator("_npi_diff")
def diff(a, *, n: int = 1, axis: int = -1):
    """Differences ``a[i + 1] - a[i]`` along an axis, n times.

    Args:
        a: At least one dimension.
        n: How often.
        axis: The axis.
    """
    refuse_bool(a, "a")
    if n < 0:
        raise ArgumentError(f"attribute 'n' is {n}, expected at least 0")
    if not a.dim() or not -a.dim() <= axis < a.dim():
        raise ShapeError(f"axis {axis} is out of range for {a.dim()} dimension(s)")
    return torch.diff(a, n, axis) if n else a.clone()


def _ediff1d_names(to_begin_arr_given, to_end_arr_given):
    return ["input1", "input2", "input3"][:1 + to_begin_arr_given + to_end_arr_given]


@operator("_npi_ediff1d", input_names=_ediff1d_names)
def ediff1d(input1, input2=None, input3=None, *, to_begin_arr_given: bool = False, to_end_arr_given: bool = False,
            to_begin_scalar: Float64 | None = None, to_end_scalar: Float64 | None = None):
    """Differences of neighbours of the flattened array, with numbers put before and after.

    Args:
        input1: Any shape.
        input2: What is put before (or after, where nothing is put before), if an array.
        input3: What is put after, if both are arrays.
        to_begin_arr_given: Whether an array is put before.
        to_end_arr_given: Whether an array is put after.
        to_begin_scalar: A number to put before.
        to_end_scalar: A number to put after.
    """
    refuse_bool(input1, "input1")
    begin = input2 if to_begin_arr_given else None
    end = (input3 if to_begin_arr_given else input2) if to_end_arr_given else None
    parts = []
    for array, number in ((begin, to_begin_scalar), (torch.diff(input1.reshape(-1)), None), (end, to_end_scalar)):
        if array is not None:
            parts.append(array.reshape(-1))
        elif number is not None:
            parts.append(torch.full((1,), number, dtype=torch.float64, device=input1.device).to(input1.dtype))
    return torch.cat(parts)
