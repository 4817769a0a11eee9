"""Dropout."""
from typing import Literal, Optional

import torch

from ...base import ArgumentError
from ..attributes import Shape
from ..registry import Generator, TrainingFlag, operator
from ..shapes import elementwise


@operator("Dropout", aliases=("_npx_dropout",), hidden=1, shape=elementwise)
def dropout(data, *, p: float = 0.5, mode: Literal["always", "training"] = "training", axes: Shape = (),
            cudnn_off: Optional[bool] = False, training: TrainingFlag, rng: Generator):
    """Zero entries with probability ``p`` and multiply the others by 1 / (1 - p), while training (or ``always``).

    Args:
        data: Any shape.
        axes: Axes along which all entries share their fate.
    """
    if not 0 <= p <= 1:
        raise ArgumentError(f"attribute 'p' is {p}, expected a probability from 0 to 1")
    if p == 0 or not (training or mode == "always"):
        return data.clone()
    shape = [1 if axis in axes else size for axis, size in enumerate(data.shape)] if axes else data.shape
    mask = torch.empty(shape, dtype=data.dtype, device=data.device).bernoulli_(1 - p, generator=rng)
    return data * mask.div_(1 - p)
