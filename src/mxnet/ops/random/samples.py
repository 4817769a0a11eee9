"""Draws with parameters from arrays (``_sample_X``): every entry of the parameters is a distribution of its own."""
import math
from typing import Optional

import numpy as np
import torch

from ...base import ArgumentError, DTypeError
from ..attributes import DType, Shape
from ..registry import Generator, operator
from .draws import DRAWS, asking


def _draw_each(name, parameters, shape, dtype, rng):
    """``shape`` draws for each entry of the parameters: the result's shape is theirs followed by ``shape``."""
    first = parameters[0]
    if any(p.shape != first.shape for p in parameters):
        raise ValueError(f"parameters have shapes {', '.join(str(tuple(p.shape)) for p in parameters)}; expected one shape")
    if any(p.dtype is not first.dtype for p in parameters):
        raise DTypeError(f"parameters have types {', '.join(str(p.dtype).removeprefix('torch.') for p in parameters)}; expected one type")
    kind = dtype or torch.float32
    spread = [p.to(kind).reshape(*p.shape, *[1] * len(shape)).expand(*p.shape, *shape) for p in parameters]
    return DRAWS[name](*spread, spread[0].shape, kind, first.device, rng)


def _declare(op):
    """Shape and type rules all these operators share."""
    first, *others = op.input_names

    if others:
        def inputs(**given):
            return {others[0]: given[first]}
        inputs.__signature__ = asking(first)
        op.infer_inputs(inputs)

    def output(**given):
        return (*given[first], *given["shape"])
    output.__signature__ = asking(first, "shape")
    op.infer_output(output)

    def types(**given):
        known = next((given[n] for n in op.input_names if given[n] is not None), None)
        return {**dict.fromkeys(op.input_names, known), "output": given["dtype"] or torch.float32}
    types.__signature__ = asking(*op.input_names, "dtype")
    op.infer_type(types)


@operator("_sample_uniform", partial=True, checked=True, aliases=("sample_uniform",), gradient="zero")
def sample_uniform(low, high, *, shape: Shape = (), dtype: Optional[DType] = None, rng: Generator):
    """Draws that are even on [low, high): ``shape`` of them for each pair.

    Args:
        low: Any shape.
        high: The shape of low.
    Returns:
        (*low.shape, *shape).
    """
    return _draw_each("uniform", (low, high), shape, dtype, rng)


@operator("_sample_normal", partial=True, checked=True, aliases=("sample_normal",), gradient="zero")
def sample_normal(mu, sigma, *, shape: Shape = (), dtype: Optional[DType] = None, rng: Generator):
    """Draws from normal distributions: ``shape`` of them for each pair of mean and standard deviation."""
    return _draw_each("normal", (mu, sigma), shape, dtype, rng)


@operator("_sample_gamma", partial=True, checked=True, aliases=("sample_gamma",), gradient="zero")
def sample_gamma(alpha, beta, *, shape: Shape = (), dtype: Optional[DType] = None, rng: Generator):
    """Draws from gamma distributions: ``shape`` of them for each pair of shape and scale."""
    return _draw_each("gamma", (alpha, beta), shape, dtype, rng)


@operator("_sample_exponential", partial=True, aliases=("sample_exponential",), gradient="zero")
def sample_exponential(lam, *, shape: Shape = (), dtype: Optional[DType] = None, rng: Generator):
    """Draws from exponential distributions: ``shape`` of them for each rate."""
    return _draw_each("exponential", (lam,), shape, dtype, rng)


@operator("_sample_poisson", partial=True, aliases=("sample_poisson",), gradient="zero")
def sample_poisson(lam, *, shape: Shape = (), dtype: Optional[DType] = None, rng: Generator):
    """Draws from Poisson distributions: ``shape`` of them for each mean."""
    return _draw_each("poisson", (lam,), shape, dtype, rng)


@operator("_sample_negative_binomial", partial=True, checked=True, aliases=("sample_negative_binomial",), gradient="zero")
def sample_negative_binomial(k, p, *, shape: Shape = (), dtype: Optional[DType] = None, rng: Generator):
    """Draws from negative binomial distributions: ``shape`` of them for each pair of successes and probability."""
    return _draw_each("negative_binomial", (k, p), shape, dtype, rng)


@operator("_sample_generalized_negative_binomial", partial=True, checked=True, aliases=("sample_generalized_negative_binomial",),
          gradient="zero")
def sample_generalized_negative_binomial(mu, alpha, *, shape: Shape = (), dtype: Optional[DType] = None, rng: Generator):
    """Draws from negative binomial distributions: ``shape`` of them for each pair of mean and dispersion."""
    return _draw_each("generalized_negative_binomial", (mu, alpha), shape, dtype, rng)


for _op in (sample_uniform, sample_normal, sample_gamma, sample_exponential, sample_poisson, sample_negative_binomial,
            sample_generalized_negative_binomial):
    _declare(_op)


def _multinomial_outputs(get_prob):
    return ["output0", "output1"] if get_prob else ["output"]


@operator("_sample_multinomial", partial=True, aliases=("sample_multinomial",), outputs=_multinomial_outputs)
def sample_multinomial(data, *, shape: Shape = (), get_prob: bool = False, dtype: DType = "int32", rng: Generator):
    """Draws of class numbers: ``shape`` of them for each distribution along the last axis of ``data``.

    Args:
        data: (..., classes), probabilities.
        get_prob: Give the logarithms of the drawn probabilities too; their gradient goes to ``data``.
    Returns:
        (*data.shape[:-1], *shape), and the logarithms in the type of data.
    """
    rows = data.reshape(-1, data.shape[-1])
    count = math.prod(shape)
    drawn = torch.multinomial(rows.detach(), count, True, generator=rng) if count else rows.new_empty((len(rows), 0), dtype=torch.int64)
    result_shape = _multinomial_shape(tuple(data.shape), shape)
    numbers = drawn.reshape(result_shape).to(dtype)
    if not get_prob:
        return numbers
    return numbers, rows.gather(1, drawn).log().reshape(result_shape)


def _multinomial_shape(data, shape):
    return (*data[:-1], *shape) or (1,)


@sample_multinomial.infer_output
def _sample_multinomial_output(data, *, shape, get_prob):
    found = _multinomial_shape(data, shape)
    return [found, found] if get_prob else found


@sample_multinomial.infer_type
def _sample_multinomial_type(data, *, get_prob, dtype):
    return {"data": data, "output": [dtype, data] if get_prob else dtype}


@operator("_shuffle", partial=True, aliases=("_npi_shuffle", "shuffle"), lenient=True, gradient="none")
def shuffle(data, *, rng: Generator):
    """The entries along the first axis in random order."""
    if data.ndim == 0:
        raise ArgumentError("data has no axis to shuffle")
    return data[torch.randperm(data.shape[0], generator=rng, device=data.device)]


@shuffle.infer_output
def _shuffle_output(data):
    return data


@operator("_sample_unique_zipfian", outputs=("output0", "output1"))
def sample_unique_zipfian(*, range_max: int, shape: Optional[Shape] = None, rng: Generator):
    """Distinct class numbers drawn with probability ``log((c + 2) / (c + 1)) / log(range_max + 1)``.

    Args:
        range_max: How many classes there are.
        shape: (batch, classes to draw).
    Returns:
        The numbers, and for each row how many draws it took.
    """
    rows, wanted = _zipfian_shape(shape)
    if wanted > range_max:
        raise ArgumentError(f"shape {shape} asks for {wanted} different numbers below {range_max}")
    generator = np.random.default_rng(int(torch.randint(0, 2**31, (), generator=rng)))
    made, tries = np.empty((rows, wanted), np.int64), np.zeros(rows, np.int64)
    for row in range(rows):
        seen: dict[int, None] = {}
        while len(seen) < wanted:
            number = min(int(math.exp(generator.random() * math.log(range_max + 1))) - 1, range_max - 1)
            seen[number] = None
            tries[row] += 1
        made[row] = list(seen)
    return torch.from_numpy(made), torch.from_numpy(tries)


def _zipfian_shape(shape):
    if shape is None or len(shape) != 2:
        raise ArgumentError(f"attribute 'shape' is {shape}, expected (batch, classes to draw)")
    return shape


@sample_unique_zipfian.infer_output
def _sample_unique_zipfian_output(*, shape):
    return [_zipfian_shape(shape), shape[:1]]


@sample_unique_zipfian.infer_type
def _sample_unique_zipfian_type():
    return [torch.int64, torch.int64]
