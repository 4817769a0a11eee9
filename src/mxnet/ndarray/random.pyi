# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from ..base import ArgumentError as ArgumentError, _Null
from ..dtype import name as dtype_name
from ..ops import registry as registry
from .ndarray import NDArray as NDArray
from .register import invoke as invoke, lookup as lookup, read_context as read_context
def uniform(low=0, high=1, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Samples of the uniform distribution on [low, high).

    Args:
        low, high: Bounds; numbers, or arrays of one shape: then ``shape`` samples are drawn for each element.
        shape: Shape of the samples; one sample by default.
        dtype: Type of elements; float32 by default.
        ctx: Where the result lives. The current context by default.
        out: An array to fill.
    """
def normal(loc=0, scale=1, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Samples of the normal distribution with mean ``loc`` and standard deviation ``scale``; arguments as of :func:`uniform`."""
def randn(*shape, **kwargs):
    """Samples of the normal distribution, of shape ``shape``; keywords loc, scale, dtype, ctx, out."""
def poisson(lam=1, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Samples of the Poisson distribution with mean ``lam``; arguments as of :func:`uniform`."""
def exponential(scale=1, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Samples of the exponential distribution with mean ``scale``; arguments as of :func:`uniform`."""
def gamma(alpha=1, beta=1, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Samples of the gamma distribution with shape ``alpha`` and scale ``beta``; arguments as of :func:`uniform`."""
def negative_binomial(k=1, p=1, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Samples of the number of failures before the ``k``-th success of probability ``p``; arguments as of :func:`uniform`."""
def generalized_negative_binomial(mu=1, alpha=1, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Samples of the negative binomial distribution with mean ``mu`` and dispersion ``alpha``; arguments as of :func:`uniform`."""
def multinomial(data, shape=..., get_prob=False, out=None, dtype='int32', **kwargs):
    """Indices drawn with the probabilities in the last axis of ``data``; with ``get_prob`` also their log likelihood."""
def shuffle(data, **kwargs):
    """The rows of ``data`` in random order."""
def randint(low, high, shape=..., dtype=..., ctx=None, out=None, **kwargs):
    """Integers of [low, high), int32 by default; arguments as of :func:`uniform`."""
