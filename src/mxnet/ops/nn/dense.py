"""Dense layers."""
import torch.nn.functional as F

from ...base import ArgumentError
from ..attributes import Positive
from ..registry import operator, same
from ..shapes import prod


@operator("FullyConnected", floats=True, aliases=("_npx_fully_connected", "_sparse_FullyConnected"), absent={"bias": lambda no_bias: no_bias},
          types=same, partial=True)
def fully_connected(data, weight, bias=None, *, num_hidden: Positive, no_bias: bool = False, flatten: bool = True):
    """Affine map ``y = x W^T + b``.

    Args:
        data: (batch, ...).
        weight: (num_hidden, in_units).
        bias: (num_hidden,); absent when ``no_bias``.
    Returns:
        (batch, num_hidden), or (..., num_hidden) when ``flatten`` is False.
    """
    if bias is None and not no_bias:
        raise ArgumentError("input 'bias' is missing; pass no_bias=True to leave it out")
    if weight.shape[0] != num_hidden:
        raise ValueError(f"weight has {weight.shape[0]} rows, expected num_hidden = {num_hidden}")
    if flatten and data.ndim != 2:
        data = data.flatten(1) if data.ndim > 2 else data.unsqueeze(1)
    return F.linear(data, weight, bias)


@fully_connected.infer_inputs
def _fully_connected_inputs(data, weight, output, *, num_hidden, flatten):
    if data is None:                                  # as in 1.9.1 nothing is guessed before the rank of data is known
        return {}
    in_units = prod(data[1:]) if flatten else data[-1]
    refined = list(data)                              # backwards: RNN begin states are known as (0, H) only
    if weight is not None and weight[-1] >= 0 and (not flatten or len(data) == 2):
        refined[-1] = weight[-1]
    if output is not None and len(output) == (2 if flatten else len(data)):
        known = output[:1] if flatten else output[:-1]
        refined[:len(known)] = [old if old >= 0 else new for old, new in zip(refined, known, strict=False)]
    return {"weight": (num_hidden, in_units), "bias": (num_hidden,),
            "data": tuple(new if old < 0 else old for old, new in zip(data, refined, strict=True))}


@fully_connected.infer_output
def _fully_connected_output(data, *, num_hidden, flatten):
    return (data[0], num_hidden) if flatten else (*data[:-1], num_hidden)
