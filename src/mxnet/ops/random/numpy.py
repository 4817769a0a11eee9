"""Random numbers of ``mx.np.random`` and ``mx.npx.random``: parameters are numbers or arrays that broadcast.

Where MXNet has gradients to the parameters, draws are written as a function of them and of noise.
"""
import math
from typing import Optional

import torch

from ...base import ArgumentError, ShapeError
from ..attributes import DType, Floats, Shape
from ..registry import Device, Generator, operator
from ..shapes import broadcast_shapes
from .draws import asking, require

_PAIR = {"hidden": 1, "outputs": ("output0",)}
POSITIVE, NOT_NEGATIVE = "positive numbers", "numbers that are not negative"


def _first_absent(*names):
    """``absent`` of operators whose inputs stand, in order, for those of two attributes that are None."""
    def first(**given):
        return all(given[n] is not None for n in names)

    def second(**given):
        return any(given[n] is not None for n in names)

    first.__signature__ = second.__signature__ = asking(*names)
    return {"input1": first, "input2": second} if len(names) == 2 else {"input1": first}


def _given(first, second, input1, input2=None):
    """Two parameters, each a number, or an array where the number is None."""
    if first is None:
        return input1, input2 if second is None else second
    return first, input1 if second is None else second


def _real(value):
    """A parameter in float32, the only type that the distributions without attribute ``dtype`` compute in."""
    return value.float() if _is_array(value) else value


def _is_array(value):
    return isinstance(value, torch.Tensor)


def _size(size, *parameters):
    shapes = [tuple(p.shape) for p in parameters if _is_array(p)]
    if size is not None:
        if shapes and broadcast_shapes(size, *shapes) != tuple(size):
            raise ShapeError(f"size is {tuple(size)}, which parameters of shape {', '.join(map(str, shapes))} do not fit")
        return size
    return broadcast_shapes(*shapes) if shapes else ()


def _batch_size(size, *parameters):
    return (*(size or ()), *_size(None, *parameters))


def _uniform_noise(shape, dtype, device, rng):
    return torch.empty(shape, dtype=dtype, device=device).uniform_(generator=rng)


def _normal_noise(shape, dtype, device, rng):
    return torch.empty(shape, dtype=dtype, device=device).normal_(generator=rng)


def _exponential_noise(shape, device, rng):
    return torch.empty(shape, device=device).exponential_(generator=rng)


@operator("_npi_uniform", absent=_first_absent("low", "high"), gradient="zero")
def np_uniform(input1=None, input2=None, *, low: Optional[float], high: Optional[float], size: Optional[Shape] = None, ctx: Device,
               dtype: DType = "float32", rng: Generator):
    """Draws that are even on [low, high)."""
    low, high = _given(low, high, input1, input2)
    return (low + (high - low) * _uniform_noise(_size(size, low, high), dtype, ctx, rng)).to(dtype)


@operator("_npi_uniform_n", absent=_first_absent("low", "high"), gradient="zero")
def np_uniform_n(input1=None, input2=None, *, low: Optional[float], high: Optional[float], size: Optional[Shape] = None, ctx: Device,
                 dtype: DType = "float32", rng: Generator):
    """``size`` draws that are even on [low, high), for each pair of parameters."""
    low, high = _given(low, high, input1, input2)
    return (low + (high - low) * _uniform_noise(_batch_size(size, low, high), dtype, ctx, rng)).to(dtype)


@operator("_npi_normal", absent=_first_absent("loc", "scale"), **_PAIR)
def np_normal(input1=None, input2=None, *, loc: Optional[float], scale: Optional[float], size: Optional[Shape] = None, ctx: Device,
              dtype: DType = "float32", rng: Generator):
    """Draws from the normal distribution around ``loc`` with standard deviation ``scale``."""
    loc, scale = _given(loc, scale, input1, input2)
    require(scale >= 0, "scale", scale, NOT_NEGATIVE)
    return (loc + scale * _normal_noise(_size(size, loc, scale), dtype, ctx, rng)).to(dtype)


@operator("_npi_normal_n", absent=_first_absent("loc", "scale"), **_PAIR)
def np_normal_n(input1=None, input2=None, *, loc: Optional[float], scale: Optional[float], size: Optional[Shape] = None, ctx: Device,
                dtype: DType = "float32", rng: Generator):
    """``size`` draws from the normal distribution, for each pair of parameters."""
    loc, scale = _given(loc, scale, input1, input2)
    require(scale >= 0, "scale", scale, NOT_NEGATIVE)
    return (loc + scale * _normal_noise(_batch_size(size, loc, scale), dtype, ctx, rng)).to(dtype)


@operator("_npi_logistic", absent=_first_absent("loc", "scale"), **_PAIR)
def np_logistic(input1=None, input2=None, *, loc: Optional[float], scale: Optional[float], size: Optional[Shape] = None, ctx: Device,
                rng: Generator):
    """Draws from the logistic distribution."""
    loc, scale = map(_real, _given(loc, scale, input1, input2))
    require(scale >= 0, "scale", scale, NOT_NEGATIVE)
    return loc + scale * torch.logit(_uniform_noise(_size(size, loc, scale), torch.float32, ctx, rng), 1e-7)


@operator("_npi_gumbel", absent=_first_absent("loc", "scale"), **_PAIR)
def np_gumbel(input1=None, input2=None, *, loc: Optional[float], scale: Optional[float], size: Optional[Shape] = None, ctx: Device,
              rng: Generator):
    """Draws from the Gumbel distribution."""
    loc, scale = map(_real, _given(loc, scale, input1, input2))
    require(scale >= 0, "scale", scale, NOT_NEGATIVE)
    return loc - scale * _exponential_noise(_size(size, loc, scale), ctx, rng).log()


@operator("_npi_gamma", absent=_first_absent("shape", "scale"), gradient="zero")
def np_gamma(input1=None, input2=None, *, shape: Optional[float], scale: Optional[float], size: Optional[Shape] = None, ctx: Device,
             dtype: DType = "float32", rng: Generator):
    """Draws from the gamma distribution."""
    shape, scale = _given(shape, scale, input1, input2)
    require(shape > 0, "shape", shape, POSITIVE)
    require(scale > 0, "scale", scale, POSITIVE)
    wanted, kind = _size(size, shape, scale), torch.float64 if dtype is torch.float64 else torch.float32
    alpha = shape.to(kind).expand(wanted) if _is_array(shape) else torch.full(wanted, shape, dtype=kind, device=ctx)
    return (torch._standard_gamma(alpha, rng) * scale).to(dtype)


@operator("_npi_exponential", absent=_first_absent("scale"), **_PAIR)
def np_exponential(input1=None, *, scale: Optional[float] = 1.0, size: Optional[Shape] = None, ctx: Device, rng: Generator):
    """Draws from the exponential distribution with mean ``scale``."""
    scale = _real(input1) if scale is None else scale
    require(scale >= 0, "scale", scale, NOT_NEGATIVE)
    return scale * _exponential_noise(_size(size, scale), ctx, rng)


@operator("_npi_rayleigh", absent=_first_absent("scale"), **_PAIR)
def np_rayleigh(input1=None, *, scale: Optional[float] = 1.0, size: Optional[Shape] = None, ctx: Device, rng: Generator):
    """Draws from the Rayleigh distribution."""
    scale = _real(input1) if scale is None else scale
    require(scale >= 0, "scale", scale, NOT_NEGATIVE)
    return scale * (2 * _exponential_noise(_size(size, scale), ctx, rng)).sqrt()


@operator("_npi_pareto", partial=True, absent=_first_absent("a"), **_PAIR)
def np_pareto(input1=None, *, a: Optional[float] = None, size: Optional[Shape] = None, ctx: Device, rng: Generator):
    """Draws from the Pareto distribution of the second kind (Lomax)."""
    a = _real(input1) if a is None else a
    require(a > 0, "a", a, POSITIVE)
    return (_exponential_noise(_size(size, a), ctx, rng) / a).expm1()


@operator("_npi_weibull", partial=True, absent=_first_absent("a"), **_PAIR)
def np_weibull(input1=None, *, a: Optional[float] = None, size: Optional[Shape] = None, ctx: Device, rng: Generator):
    """Draws from the Weibull distribution with scale 1."""
    a = _real(input1) if a is None else a
    require(a > 0, "a", a, POSITIVE)
    return _exponential_noise(_size(size, a), ctx, rng) ** (1 / a)


@operator("_npi_powerd", partial=True, absent=_first_absent("a"), gradient="zero")
def np_powerd(input1=None, *, a: Optional[float] = None, size: Optional[Shape] = None, ctx: Device, rng: Generator):
    """Draws on [0, 1] whose density is ``a x^(a - 1)``."""
    a = _real(input1) if a is None else a
    require(a > 0, "a", a, POSITIVE)
    return _uniform_noise(_size(size, a), torch.float32, ctx, rng) ** (1 / a)


@operator("_npi_bernoulli", absent={"input1": lambda prob, logit: prob is not None or logit is not None}, gradient="zero")
def np_bernoulli(input1=None, *, prob: Optional[float], logit: Optional[float], size: Optional[Shape] = None, ctx: Device,
                 dtype: DType = "float32", is_logit: bool, rng: Generator):
    """1 with probability ``prob`` or sigmoid(``logit``), else 0."""
    chance = logit if is_logit else prob
    chance = input1 if chance is None else chance
    if not is_logit and not _is_array(chance):
        require(0 <= chance <= 1, "prob", chance, "a number from 0 to 1")
    if is_logit:
        chance = torch.sigmoid(chance) if _is_array(chance) else 1 / (1 + math.exp(-chance))
    return (_uniform_noise(_size(size, chance), torch.float32, ctx, rng) < chance).to(dtype)


@operator("_npi_multinomial", absent={"data": lambda pvals: pvals is not None}, gradient="zero", shown={"data": "a"})
def np_multinomial(data=None, *, n: int, pvals: Optional[Floats] = None, size: Optional[Shape] = None, rng: Generator):
    """How often each class comes up in ``n`` draws.

    Args:
        data: (classes,), probabilities; or attribute ``pvals``.
    Returns:
        (*size, classes), int64.
    """
    chances = torch.tensor(pvals, dtype=torch.float64) if data is None else data.double()
    if n < 0 or (not chances.is_meta and bool(chances.sum() > 1 + 1e-5)):
        raise ArgumentError("n is negative, or the probabilities add up to more than 1")
    rows = math.prod(size or ())
    counts = torch.zeros(rows, len(chances), dtype=torch.int64, device=chances.device)
    if n and rows:
        drawn = torch.multinomial(chances.expand(rows, -1), n, True, generator=rng)
        counts.scatter_add_(1, drawn, torch.ones_like(drawn))
    return counts.reshape(*(size or ()), len(chances))


@np_multinomial.infer_output
def _np_multinomial_output(data, *, pvals, size):
    if data is None and pvals is None:
        return None
    return (*(size or ()), len(pvals) if data is None else data[0])


@np_multinomial.infer_type
def _np_multinomial_type(data):
    return {"data": data, "output": torch.int64}


@operator("_npi_choice", absent={"input1": lambda a, weighted: a is not None and not weighted,
                                 "input2": lambda a, weighted: a is not None or not weighted}, gradient="zero")
def np_choice(input1=None, input2=None, *, a: Optional[int], size: Optional[Shape], ctx: Device, replace: bool = True,
              weighted: bool = False, rng: Generator):
    """Numbers below ``a`` (or below the length of an array), drawn evenly or with given probabilities.

    Args:
        input1: The array of which entries are chosen, where ``a`` is None; else the probabilities, where ``weighted``.
        input2: The probabilities, where both are given.
    Returns:
        ``size``, int64.
    """
    population = input1.shape[0] if a is None else a
    shape = size or ()
    count = math.prod(shape)
    if not replace and count > population:
        raise ArgumentError(f"size {shape} asks for more than the {population} entries there are; pass replace=True")
    if weighted:
        chances = input2 if a is None else input1
        return torch.multinomial(chances.double(), count, replace, generator=rng).reshape(shape)
    if replace:
        return torch.randint(population, shape, generator=rng, device=ctx)
    return torch.randperm(population, generator=rng, device=ctx)[:count].reshape(shape)


@np_choice.infer_output
def _np_choice_output(*, size):
    return size or ()


@np_choice.infer_type
def _np_choice_type(input1, input2):
    return {"input1": input1, "input2": input2, "output": torch.int64}


def _two(input1, input2, first, second, size, batched):
    wanted = [first, second].count(None)
    known = [s for s in (input1, input2) if s is not None]
    if size is not None and not batched:
        return size
    if len(known) < wanted:
        return None
    return (*(size or ()), *(broadcast_shapes(*known) if known else ()))


def _declare(op, first, second, batched=False):
    """The output's shape follows from size, or from the parameters that are arrays."""

    def output(**given):
        return _two(given.get("input1"), given.get("input2"), given[first], given[second] if second else 0, given["size"], batched)
    names = ["input1", "input2"] if "input2" in op.input_names else ["input1"]
    output.__signature__ = asking(*names, first, *([second] if second else []), "size")
    op.infer_output(output)
    if op.has_dtype:
        op.infer_type(lambda input1, dtype: {"input1": input1, "input2": input1, "output": dtype})
    else:
        op.infer_type(lambda input1: {"input1": input1, "input2": input1, "output": torch.float32})


for _op, _first, _second, _batched in (
        (np_uniform, "low", "high", False), (np_uniform_n, "low", "high", True), (np_normal, "loc", "scale", False),
        (np_normal_n, "loc", "scale", True), (np_logistic, "loc", "scale", False), (np_gumbel, "loc", "scale", False),
        (np_gamma, "shape", "scale", False), (np_exponential, "scale", None, False), (np_rayleigh, "scale", None, False),
        (np_pareto, "a", None, False), (np_weibull, "a", None, False), (np_powerd, "a", None, False)):
    _declare(_op, _first, _second, _batched)


@np_bernoulli.infer_output
def _np_bernoulli_output(input1, *, prob, logit, size):
    if size is not None:
        return size
    return () if prob is not None or logit is not None else input1


@np_bernoulli.infer_type
def _np_bernoulli_type(input1, *, dtype):
    return {"input1": input1, "output": dtype}
