"""Changes of type of elements, and the conversions the other kernels share."""
import torch

from ...base import ArgumentError, DTypeError
from ..attributes import DType
from ..registry import operator
from ..shapes import elementwise, merge_input

__all__ = ["convert", "like_input", "refuse_bool", "whole"]

_SMALL = (torch.uint8, torch.int8, torch.int16)
_FLOATS = (torch.float16, torch.bfloat16, torch.float32, torch.float64)


def convert(data, dtype):
    """``data`` as another type: numbers are cut toward zero, and wrap around where an integer type is too small for them."""
    if dtype in _SMALL and data.is_floating_point():
        data = data.to(torch.int64)              # torch leaves open what 300.0 becomes in uint8; MXNet gives 44
    return data.to(dtype)


def like_input(result, data):
    """The result of a function that torch computes in floats, as MXNet gives it: in the type of the input.

    Raises:
        DTypeError: The input is bool; MXNet's mathematics does not take it.
    """
    if result.dtype is data.dtype:
        return result
    refuse_bool(data)
    return convert(result, data.dtype)


def refuse_bool(data):
    """Raise DTypeError for a bool array."""
    if data.dtype is torch.bool:
        raise DTypeError("the type bool is not taken; convert with astype('float32')")


def whole(data):
    """A copy of an integer array: it is rounded already."""
    refuse_bool(data)
    return data.clone()


@operator("Cast", aliases=("cast", "_npi_cast", "_npx_cast"), shape=elementwise)
def cast(data, *, dtype: DType):
    """The same numbers in another type of elements.

    Args:
        data: Any shape and type.
        dtype: Type of the result; floats are cut toward zero, integers that do not fit wrap around.
    Returns:
        A copy of that type.
    """
    made = convert(data, dtype) if data.dtype is not dtype else data.clone()
    source = data if data.requires_grad else getattr(data, "mx_source", None)
    if source is None or made.requires_grad or not torch.is_grad_enabled():
        return made
    if made.is_floating_point():
        return _ThroughIntegers.apply(source, made, data.dtype)
    made.mx_source = source                      # torch's integers carry no gradient: remember where it would go
    return made


class _ThroughIntegers(torch.autograd.Function):
    """Floats made from integers that were cast from floats: the gradient passes, cut to whole numbers on the way, as in 1.9.1."""

    @staticmethod
    def forward(ctx, source, made, between):
        ctx.between, ctx.dtype = between, source.dtype
        return made

    @staticmethod
    def backward(ctx, head):
        return convert(head, ctx.between).to(ctx.dtype), None, None


@cast.infer_type
def _cast_type(data, *, dtype):
    return dtype


@operator("amp_cast", shape=elementwise)
def amp_cast(data, *, dtype: DType):
    """:func:`cast` for mixed precision: leaves integers alone.

    Args:
        data: Any shape and type.
        dtype: Type of the result where data has floats.
    """
    return data.to(dtype, copy=True) if data.is_floating_point() else data.clone()


@amp_cast.infer_type
def _amp_cast_type(data, *, dtype):
    return dtype if data is None or data in _FLOATS else data


def _common(types, narrow):
    """The widest (or narrowest) of the floating types among ``types``; float32 where there is none."""
    floats = [t for t in types if t in _FLOATS]
    if not floats:
        return torch.float32
    return (min if narrow else max)(floats, key=lambda t: (torch.finfo(t).bits, t is torch.bfloat16))


def _pairwise(op, attrs, inputs, outputs):
    """Shape rule: every output has the shape of its input."""
    shapes = [merge_input(i, given, made) for i, (given, made) in enumerate(zip(inputs, outputs, strict=True))]
    return shapes, list(shapes)


@operator("amp_multicast", checked=True, shape=_pairwise, outputs=lambda num_outputs: [f"output{i}" for i in range(num_outputs)],
          input_names=lambda num_outputs: [f"data_{i}" for i in range(num_outputs)])
def amp_multicast(*data, num_outputs: int, cast_narrow: bool = False):
    """All arrays in one floating type: the widest among them, or the narrowest.

    Args:
        data: Arrays of any shape.
        num_outputs: How many there are.
        cast_narrow: Whether the narrowest type is taken.
    """
    if len(data) != num_outputs:
        raise ArgumentError(f"num_outputs is {num_outputs}, but {len(data)} arrays were given")
    dtype = _common([d.dtype for d in data], cast_narrow)
    return tuple(d.to(dtype, copy=True) if d.is_floating_point() else d.clone() for d in data)


@amp_multicast.infer_type
def _amp_multicast_type(*data, cast_narrow):
    dtype = _common([d for d in data if d is not None], cast_narrow)
    return {"output": [dtype if d is None or d in _FLOATS else d for d in data]}
