"""Whether all or any elements hold; whether all numbers are finite."""
import torch

from ...base import DTypeError
from ..attributes import Shape
from ..registry import operator
from .axes import np_axes, np_rule
from .sums import one_type, refuse_count

__all__: list[str] = []


def _bool(op, attrs, inputs, outputs):
    return inputs, [torch.bool]


def _over_axes(function, data, axis, keepdims):
    axes = np_axes(data.dim(), axis)
    return function(data.bool(), axes, keepdims) if axes else data != 0


@operator("_np_all", shape=np_rule, types=_bool, gradient="zero")
def all(data, *, axis: Shape | None = None, keepdims: bool = False):
    """Whether all elements over axes are not zero.

    Args:
        data: Any shape.
        axis: The axes; None is all of them.
        keepdims: Whether they stay, with size 1.
    """
    return _over_axes(torch.all, data, axis, keepdims)


@operator("_np_any", aliases=("_np_sometrue",), shape=np_rule, types=_bool, gradient="zero")
def any(data, *, axis: Shape | None = None, keepdims: bool = False):
    """Whether any element over axes is not zero.

    Args:
        data: Any shape.
        axis: The axes; None is all of them.
        keepdims: Whether they stay, with size 1.
    """
    return _over_axes(torch.any, data, axis, keepdims)


def _finite(arrays, names):
    for name, array in zip(names, arrays, strict=True):
        if not array.is_floating_point():
            raise DTypeError(f"{name} has type {array.dtype}, expected floats".replace("torch.", ""))
    return torch.stack([torch.isfinite(array).all() for array in arrays]).all().float().reshape(1)


@operator("all_finite", gradient="none")
def all_finite(data, *, init_output: bool = True):
    """1 where all elements are finite, else 0, as float32 of shape (1,).

    Args:
        data: Floats of any shape.
        init_output: False: with ``out=`` the result is 0 also where ``out`` held 0, so that calls on parts add up.
    """
    return _finite([data], ["data"])


@operator("multi_all_finite", checked=True, input_names=lambda num_arrays: [f"array_{i}" for i in range(num_arrays)], gradient="none")
def multi_all_finite(*data, num_arrays: int = 1, init_output: bool = True):
    """1 where all elements of all arrays are finite, else 0, as float32 of shape (1,).

    Args:
        data: Arrays of floats of any shape.
        num_arrays: How many there are.
        init_output: False: with ``out=`` the result is 0 also where ``out`` held 0, so that calls on parts add up.
    """
    refuse_count(data, num_arrays)
    return _finite(data, [f"array_{i}" for i in range(len(data))])


all_finite.infer_type(lambda: torch.float32)
multi_all_finite.infer_type(lambda *data: one_type(data, torch.float32))
for _op in (all_finite, multi_all_finite):
    _op.infer_output(lambda: (1,))
    _op.accumulate(lambda held, result, init_output: result if init_output else result * (held != 0))
