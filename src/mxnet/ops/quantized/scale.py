"""What integers of a range stand for."""
from typing import Any

import torch

from ...base import DTypeError

REAL = {torch.int8: 127.5, torch.uint8: 255.5, torch.int32: 2147483647.0}      # what the largest magnitude of a range maps to
WHOLE = {torch.int8: 127.0, torch.uint8: 255.0, torch.int32: 2147483647.0}     # the largest integer; ranges of products use it
EIGHT_BITS = (torch.int8, torch.uint8)


def expect(tensor, name, *kinds):
    """Raise DTypeError unless the tensor has one of these types of elements."""
    if tensor.dtype not in kinds:
        shown = " or ".join(str(k).removeprefix("torch.") for k in kinds)
        raise DTypeError(f"{name} has type {str(tensor.dtype).removeprefix('torch.')}, expected {shown}")


def magnitude(low, high):
    """The largest absolute value of a range, (1,) in float32."""
    return torch.maximum(low.detach().abs(), high.detach().abs()).reshape(1).to(torch.float32)


def factor(limit, largest):
    """``limit / largest``; zero for a range that is a point, where everything is zero."""
    whole = limit if isinstance(limit, torch.Tensor) else torch.full_like(largest, limit)       # number / tensor would round twice
    return torch.where(largest > 0, whole / largest, 0)


def saturated(values, dtype):
    """Real numbers rounded (ties to even) to integers of a type; those beyond its limits become the limits."""
    limits = torch.iinfo(dtype)
    return values.round().clamp_(limits.min, limits.max).to(dtype)


def constants(low, high, like) -> Any:
    """A range given by numbers, as two arrays (1,)."""
    return (torch.full((1,), low, dtype=torch.float32, device=like.device), torch.full((1,), high, dtype=torch.float32, device=like.device))


def product_range(data, largest_data, weight, largest_weight):
    """Range of the int32 products of two arrays."""
    high = largest_data * largest_weight / (WHOLE[data.dtype] * WHOLE[weight.dtype]) * WHOLE[torch.int32]
    return -high, high
