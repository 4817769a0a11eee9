"""Random numbers: the distributions, and operators that draw from one of them (``_random_X``) or in the shape of an array.

Every draw is a function of its parameters (numbers, or arrays of the result's shape), the shape, type and device of the result, and
the generator of the context.
"""
import inspect
from typing import Optional

import torch

from ...base import ArgumentError, DTypeError
from ..attributes import DType, Shape
from ..registry import Device, Generator, operator
from ..shapes import elementwise

__all__ = ["DRAWS", "asking", "require"]


def asking(*names):
    """The signature of a hook that asks for these names, for hooks made for several operators."""
    return inspect.Signature([inspect.Parameter(n, inspect.Parameter.KEYWORD_ONLY) for n in names])


def _parameter(value, shape, dtype, device):
    """A parameter as an array of the result's shape, in single precision at least: torch's kernels draw nothing in halves."""
    kind = dtype if dtype in (torch.float32, torch.float64) else torch.float32
    if isinstance(value, torch.Tensor):
        return value.to(kind).expand(shape)
    return torch.full(shape, value, dtype=kind, device=device)


def require(holds, name, value, wanted):
    """Raise ArgumentError unless the parameter ``name`` holds what its distribution needs; arrays count as one where any entry does not."""
    if isinstance(holds, torch.Tensor):
        holds = holds.is_meta or bool(holds.all())
    if not holds:
        shown = "an array" if isinstance(value, torch.Tensor) else value
        raise ArgumentError(f"{name} is {shown}, expected {wanted}")


def uniform(low, high, shape, dtype, device, rng):
    """Even on [low, high)."""
    made = torch.empty(shape, dtype=dtype, device=device)
    if isinstance(low, torch.Tensor) or isinstance(high, torch.Tensor):
        return low + (high - low) * made.uniform_(0, 1, generator=rng)
    require(low <= high, "low", low, f"a number that is not above high ({high})")
    return made.uniform_(low, high, generator=rng)


def normal(loc, scale, shape, dtype, device, rng):
    """The normal distribution around ``loc`` with standard deviation ``scale``."""
    made = torch.empty(shape, dtype=dtype, device=device)
    if isinstance(loc, torch.Tensor) or isinstance(scale, torch.Tensor):
        return loc + scale * made.normal_(0, 1, generator=rng)
    require(scale > 0, "the standard deviation", scale, "a positive number")
    return made.normal_(loc, scale, generator=rng)


def exponential(lam, shape, dtype, device, rng):
    """The exponential distribution with mean 1 / lam."""
    made = torch.empty(shape, dtype=dtype, device=device)
    if isinstance(lam, torch.Tensor):
        return made.exponential_(1.0, generator=rng) / lam
    require(lam > 0, "lam", lam, "a positive number")
    return made.exponential_(lam, generator=rng)


def gamma(alpha, beta, shape, dtype, device, rng):
    """The gamma distribution with shape ``alpha`` and scale ``beta``."""
    for name, value in (("alpha", alpha), ("beta", beta)):
        require(value > 0, name, value, "a positive number")
    return (torch._standard_gamma(_parameter(alpha, shape, dtype, device), rng) * beta).to(dtype)


def poisson(lam, shape, dtype, device, rng):
    """The Poisson distribution with mean ``lam``."""
    require(lam >= 0, "lam", lam, "a number that is not negative")
    return torch.poisson(_parameter(lam, shape, dtype, device), rng).to(dtype)


def negative_binomial(k, p, shape, dtype, device, rng):
    """Failures before the k-th success, each trial succeeding with probability ``p``: a Poisson draw whose mean is a gamma draw."""
    require(k >= 0, "k", k, "a number that is not negative")
    require(p <= 1, "p", p, "a number that is not above 1")
    k, p = _parameter(k, shape, dtype, device), _parameter(p, shape, dtype, device)
    return torch.poisson(torch._standard_gamma(k, rng) * ((1 - p) / p), rng).to(dtype)


def generalized_negative_binomial(mu, alpha, shape, dtype, device, rng):
    """The negative binomial distribution with mean ``mu`` and dispersion ``alpha``; Poisson's where alpha is 0."""
    for name, value in (("mu", mu), ("alpha", alpha)):
        require(value >= 0, name, value, "a number that is not negative")
    mu, alpha = _parameter(mu, shape, dtype, device), _parameter(alpha, shape, dtype, device)
    none = alpha == 0
    rate = torch._standard_gamma(1 / torch.where(none, 1, alpha), rng) * torch.where(none, 1, alpha) * mu
    return torch.poisson(torch.where(none, mu, rate), rng).to(dtype)


DRAWS = {"uniform": uniform, "normal": normal, "exponential": exponential, "gamma": gamma, "poisson": poisson,
         "negative_binomial": negative_binomial, "generalized_negative_binomial": generalized_negative_binomial}


def _shape(shape):
    return (1,) if shape is None else shape


def _drawn(draw, *parameters, shape, ctx, dtype, rng):
    if dtype is not None and not dtype.is_floating_point:
        raise DTypeError(f"dtype is {str(dtype).removeprefix('torch.')}, expected float16, float32 or float64")
    return draw(*parameters, _shape(shape), dtype or torch.float32, ctx, rng)


@operator("_random_uniform", aliases=("random_uniform", "uniform"))
def random_uniform(*, low: float = 0.0, high: float = 1.0, shape: Optional[Shape] = None, ctx: Device, dtype: Optional[DType] = None,
                   rng: Generator):
    """Draws that are even on [low, high)."""
    return _drawn(uniform, low, high, shape=shape, ctx=ctx, dtype=dtype, rng=rng)


@operator("_random_normal", aliases=("random_normal", "normal"))
def random_normal(*, loc: float = 0.0, scale: float = 1.0, shape: Optional[Shape] = None, ctx: Device, dtype: Optional[DType] = None,
                  rng: Generator):
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""
    return _drawn(normal, loc, scale, shape=shape, ctx=ctx, dtype=dtype, rng=rng)


@operator("_random_exponential", aliases=("random_exponential",))
def random_exponential(*, lam: float = 1.0, shape: Optional[Shape] = None, ctx: Device, dtype: Optional[DType] = None, rng: Generator):
    """Draws from the exponential distribution with mean 1 / lam."""
    return _drawn(exponential, lam, shape=shape, ctx=ctx, dtype=dtype, rng=rng)


@operator("_random_gamma", aliases=("random_gamma",))
def random_gamma(*, alpha: float = 1.0, beta: float = 1.0, shape: Optional[Shape] = None, ctx: Device, dtype: Optional[DType] = None,
                 rng: Generator):
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``."""
    return _drawn(gamma, alpha, beta, shape=shape, ctx=ctx, dtype=dtype, rng=rng)


@operator("_random_poisson", aliases=("random_poisson",))
def random_poisson(*, lam: float = 1.0, shape: Optional[Shape] = None, ctx: Device, dtype: Optional[DType] = None, rng: Generator):
    """Draws from the Poisson distribution with mean ``lam``."""
    return _drawn(poisson, lam, shape=shape, ctx=ctx, dtype=dtype, rng=rng)


@operator("_random_negative_binomial", aliases=("random_negative_binomial",))
def random_negative_binomial(*, k: int = 1, p: float = 1.0, shape: Optional[Shape] = None, ctx: Device, dtype: Optional[DType] = None,
                             rng: Generator):
    """Draws of the number of failures before the k-th success, trials succeeding with probability ``p``."""
    return _drawn(negative_binomial, k, p, shape=shape, ctx=ctx, dtype=dtype, rng=rng)


@operator("_random_generalized_negative_binomial", aliases=("random_generalized_negative_binomial",))
def random_generalized_negative_binomial(*, mu: float = 1.0, alpha: float = 1.0, shape: Optional[Shape] = None, ctx: Device,
                                         dtype: Optional[DType] = None, rng: Generator):
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``."""
    return _drawn(generalized_negative_binomial, mu, alpha, shape=shape, ctx=ctx, dtype=dtype, rng=rng)


@operator("_random_randint", aliases=("random_randint", "_npi_random_randint"))
def random_randint(*, low: int, high: int, shape: Optional[Shape] = None, ctx: Device, dtype: Optional[DType] = None, rng: Generator):
    """Integers that are even on [low, high)."""
    if high <= low:
        raise ArgumentError(f"low is {low} and high {high}; expected low < high")
    if dtype not in (None, torch.int32, torch.int64):
        raise DTypeError(f"dtype is {str(dtype).removeprefix('torch.')}, expected int32 or int64")
    return torch.randint(low, high, _shape(shape), generator=rng, device=ctx, dtype=dtype or torch.int32)


def _output_shape(shape):
    return _shape(shape)


for _op in (random_uniform, random_normal, random_exponential, random_gamma, random_poisson, random_negative_binomial,
            random_generalized_negative_binomial, random_randint):
    _op.infer_output(_output_shape)
    _op.infer_type((lambda dtype: dtype or torch.int32) if _op is random_randint else (lambda dtype: dtype or torch.float32))


@operator("_random_uniform_like", shape=elementwise, gradient="zero")
def random_uniform_like(data, *, low: float = 0.0, high: float = 1.0, rng: Generator):
    """Draws that are even on [low, high), in the shape and type of ``data``."""
    return uniform(low, high, data.shape, data.dtype, data.device, rng)


@operator("_random_normal_like", shape=elementwise, gradient="zero")
def random_normal_like(data, *, loc: float = 0.0, scale: float = 1.0, rng: Generator):
    """Draws from the normal distribution, in the shape and type of ``data``."""
    return normal(loc, scale, data.shape, data.dtype, data.device, rng)


@operator("_random_exponential_like", shape=elementwise, gradient="zero")
def random_exponential_like(data, *, lam: float = 1.0, rng: Generator):
    """Draws from the exponential distribution with mean 1 / lam, in the shape and type of ``data``."""
    return exponential(lam, data.shape, data.dtype, data.device, rng)


@operator("_random_gamma_like", shape=elementwise, gradient="zero")
def random_gamma_like(data, *, alpha: float = 1.0, beta: float = 1.0, rng: Generator):
    """Draws from the gamma distribution with shape ``alpha`` and scale ``beta``, in the shape and type of ``data``."""
    return gamma(alpha, beta, data.shape, data.dtype, data.device, rng)


@operator("_random_poisson_like", shape=elementwise, gradient="zero")
def random_poisson_like(data, *, lam: float = 1.0, rng: Generator):
    """Draws from the Poisson distribution with mean ``lam``, in the shape and type of ``data``."""
    return poisson(lam, data.shape, data.dtype, data.device, rng)


@operator("_random_negative_binomial_like", shape=elementwise, gradient="zero")
def random_negative_binomial_like(data, *, k: int = 1, p: float = 1.0, rng: Generator):
    """Draws of the number of failures before the k-th success, in the shape and type of ``data``."""
    return negative_binomial(k, p, data.shape, data.dtype, data.device, rng)


@operator("_random_generalized_negative_binomial_like", shape=elementwise, gradient="zero")
def random_generalized_negative_binomial_like(data, *, mu: float = 1.0, alpha: float = 1.0, rng: Generator):
    """Draws from the negative binomial distribution with mean ``mu`` and dispersion ``alpha``, in the shape and type of ``data``."""
    return generalized_negative_binomial(mu, alpha, data.shape, data.dtype, data.device, rng)
