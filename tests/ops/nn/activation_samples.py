"""Samples of activation functions."""
import math

import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples

_FUNCTIONS = {
    "relu": lambda x: np.maximum(x, 0), "sigmoid": lambda x: 1 / (1 + np.exp(-x)), "softrelu": lambda x: np.log1p(np.exp(x)),
    "softsign": lambda x: x / (1 + np.abs(x)), "tanh": np.tanh,
}


@samples("Activation", reference=lambda data, act_type: _FUNCTIONS[act_type](data))
def activation(make):
    for kind in _FUNCTIONS:
        yield Sample(make(2, 3, low=-3, high=3), act_type=kind, _dtypes=("float64", "float16"))
    yield Bad(make(2), raises=ArgumentError, says=["act_type"])
    yield Bad(make(2), act_type="swish", raises=ArgumentError, says=["act_type", "'swish'"])


def _leaky(data, gamma=None, act_type="leaky", slope=0.25, lower_bound=0.125, upper_bound=0.334):
    negative = {
        "leaky": lambda x: slope * x, "elu": lambda x: slope * np.expm1(x),
        "gelu": lambda x: x * 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2))),
        "selu": lambda x: 1.0507009873554805 * 1.6732632423543772 * np.expm1(x),
        "prelu": lambda x: (gamma if x.ndim == 1 or gamma.size == 1 else gamma.reshape(-1, *[1] * (x.ndim - 2))) * x,
        "rrelu": lambda x: (lower_bound + upper_bound) / 2 * x,
    }[act_type]
    positive = {"gelu": negative, "selu": lambda x: 1.0507009873554805 * x}.get(act_type, lambda x: x)
    found = np.where(data > 0, positive(data), negative(data)).astype(data.dtype)
    return (found, np.full_like(data, (lower_bound + upper_bound) / 2)) if act_type == "rrelu" else found


@samples("LeakyReLU", reference=_leaky)
def leaky_relu(make):
    yield Sample(make(2, 3))
    yield Sample(make(2, 3), slope=0.1)
    for kind in ("elu", "gelu"):
        yield Sample(make(2, 3, low=-2, high=2), act_type=kind)
    yield Sample(make(2, 3, low=-2, high=2), act_type="selu", _grad=False)     # its derivative is 1.9.1's, see test_activation
    yield Sample(make(2, 3, 2), None, act_type="rrelu", lower_bound=0.1, upper_bound=0.3)
    yield Sample(make(2, 3, 2), make(3), act_type="prelu")
    yield Bad(make(2, 3), act_type="prelu", raises=ArgumentError, says=["gamma"])
    yield Bad(make(2, 3, 2), make(2), act_type="prelu", raises=ShapeError, says=["gamma", "(3,)"])
    yield Bad(make(2, 3), act_type="relu6", raises=ArgumentError, says=["act_type"])
