# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def bernoulli(prob: Any = ..., logit: Any = ..., size: Any = ..., dtype: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """1 with probability ``prob`` (or sigmoid of ``logit``), else 0."""

def normal_n(loc: Any = ..., scale: Any = ..., batch_shape: Any = ..., dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """Samples of the normal distribution, a block of ``batch_shape`` in front of the parameters' shape."""

def uniform_n(low: Any = ..., high: Any = ..., batch_shape: Any = ..., dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """Samples of the uniform distribution on [low, high), a block of ``batch_shape`` in front of the parameters' shape."""

from ...ndarray.numpy.calls import on_face as _on_face
from ...ndarray.numpy_extension import random as _arrays
from ..numpy.symbol import create as _create
