# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from ..base import ArgumentError as ArgumentError, _Null
from ..ops import registry as registry
from .register import compose as compose, function as function, lookup as lookup
from .symbol import Symbol as Symbol
def uniform(low=0, high=1, shape=..., dtype=..., **kwargs):
    """Samples of the uniform distribution on [low, high); bounds are numbers or symbols."""
def normal(loc=0, scale=1, shape=..., dtype=..., **kwargs):
    """Samples of the normal distribution with mean ``loc`` and standard deviation ``scale``."""
def randn(*shape, **kwargs):
    """Samples of the normal distribution, of shape ``shape``."""
def poisson(lam=1, shape=..., dtype=..., **kwargs):
    """Samples of the Poisson distribution with mean ``lam``."""
def exponential(scale=1, shape=..., dtype=..., **kwargs):
    """Samples of the exponential distribution with mean ``scale``."""
def gamma(alpha=1, beta=1, shape=..., dtype=..., **kwargs):
    """Samples of the gamma distribution with shape ``alpha`` and scale ``beta``."""
def negative_binomial(k=1, p=1, shape=..., dtype=..., **kwargs):
    """Samples of the number of failures before the ``k``-th success of probability ``p``."""
def generalized_negative_binomial(mu=1, alpha=1, shape=..., dtype=..., **kwargs):
    """Samples of the negative binomial distribution with mean ``mu`` and dispersion ``alpha``."""
def multinomial(data, shape=..., get_prob=True, dtype='int32', **kwargs):
    """Indices drawn with the probabilities in the last axis of ``data``; with ``get_prob`` also their log likelihood."""
def shuffle(data, **kwargs):
    """The rows of ``data`` in random order."""
def randint(low, high, shape=..., dtype=..., **kwargs):
    """Integers of [low, high)."""
