# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def beta(a: Any, b: Any, size: Any = ..., dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """Samples of the beta distribution on [0, 1]: ``x / (x + y)`` with gamma samples of shape ``a`` and ``b``."""

def chisquare(df: Any, size: Any = ..., dtype: Any = ..., ctx: Any = ...) -> Symbol:
    """Samples of the chi-square distribution with ``df`` degrees of freedom."""

def choice(a: Any, size: Any = ..., replace: Any = ..., p: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Elements of ``a``, or of the first ``a`` integers, drawn at random."""

def exponential(scale: Any = ..., size: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the exponential distribution with mean ``scale``."""

def gamma(shape: Any, scale: Any = ..., size: Any = ..., dtype: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the gamma distribution."""

def gumbel(loc: Any = ..., scale: Any = ..., size: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the Gumbel distribution."""

def logistic(loc: Any = ..., scale: Any = ..., size: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the logistic distribution."""

def lognormal(mean: Any = ..., sigma: Any = ..., size: Any = ..., dtype: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples whose logarithm is normal with mean ``mean`` and standard deviation ``sigma``."""

def multivariate_normal(mean: Any, cov: Any, size: Any = ..., check_valid: Any = ..., tol: Any = ...) -> Symbol:
    """Samples of the normal distribution of vectors with mean (..., units) and covariance (..., units, units)."""

def normal(loc: Any = ..., scale: Any = ..., size: Any = ..., dtype: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the normal distribution with mean ``loc`` and standard deviation ``scale``; arguments as of :func:`uniform`."""

def pareto(a: Any, size: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the Pareto II (Lomax) distribution with shape ``a``."""

def power(a: Any, size: Any = ...) -> Symbol:
    """Samples on [0, 1] with density ``a x^(a - 1)``."""

def rand(*size: Any, **kwargs: Any) -> Symbol:
    """Samples of the uniform distribution on [0, 1), of shape ``size``; keywords dtype, ctx, out."""

def randint(low: Any, high: Any = ..., size: Any = ..., dtype: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Integers of [low, high), of [0, low) with one bound; int64 by default."""

def shuffle(x: Any) -> Symbol:
    """Put the rows of ``x`` in random order, in place."""

def uniform(low: Any = ..., high: Any = ..., size: Any = ..., dtype: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the uniform distribution on [low, high)."""

def weibull(a: Any, size: Any = ..., ctx: Any = ..., out: Any = ...) -> Symbol:
    """Samples of the Weibull distribution with shape ``a`` and scale 1."""

from ...ndarray.numpy import random as _arrays
from ...ndarray.numpy.calls import on_face as _on_face
from .symbol import create as _create
def rayleigh(scale=0.0, size=None, ctx=None, out=None):
    """Samples of the Rayleigh distribution with mode ``scale``: 0 by default, as in 1.9.1, where mx.np.random.rayleigh has 1."""
