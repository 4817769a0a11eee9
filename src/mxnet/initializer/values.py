"""Initializers that fill one array by a formula or at random."""
import json
from math import prod, sqrt

import numpy as np

from .. import random
from ..base import ArgumentError, ShapeError
from .base import Initializer, alias, register

__all__ = ["Bilinear", "Constant", "MSRAPrelu", "Normal", "One", "Orthogonal", "Uniform", "Xavier", "Zero"]


def _fill_random(draw, arr, *parameters):
    """Draw into a legacy view of the array, so that ``mx.np`` arrays are filled in place too."""
    draw(*parameters, dtype=arr.dtype, out=arr.as_nd_ndarray())


@register
@alias("zeros")
class Zero(Initializer):
    """Fill with 0."""

    def __init__(self):
        super().__init__()

    def _init_weight(self, _, arr):
        arr[:] = 0


@register
@alias("ones")
class One(Initializer):
    """Fill with 1."""

    def __init__(self):
        super().__init__()

    def _init_weight(self, _, arr):
        arr[:] = 1


@register
class Constant(Initializer):
    """Fill with a value.

    Args:
        value: A number, or an array (NDArray, NumPy, list) that broadcasts to the parameter.
    """

    def __init__(self, value):
        super().__init__(value=value)
        self.value = value

    def _init_weight(self, _, arr):
        arr[:] = np.asarray(self.value) if isinstance(self.value, list | tuple) else self.value

    def __eq__(self, other):
        return type(self) is type(other) and np.array_equal(_plain(self.value), _plain(other.value))

    __hash__ = None

    def dumps(self):
        return json.dumps(["constant", {"value": _plain(self.value)}])


def _plain(value):
    """A number or nested list of numbers, as JSON holds it."""
    value = value.asnumpy() if hasattr(value, "asnumpy") else value
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


@register
class Uniform(Initializer):
    """Draw from the uniform distribution on ``[-scale, scale]``.

    Args:
        scale: The bound.
    """

    def __init__(self, scale=0.07):
        super().__init__(scale=scale)
        self.scale = scale

    def _init_weight(self, _, arr):
        _fill_random(random.uniform, arr, -self.scale, self.scale)


@register
class Normal(Initializer):
    """Draw from the normal distribution with mean 0.

    Args:
        sigma: Standard deviation.
    """

    def __init__(self, sigma=0.01):
        super().__init__(sigma=sigma)
        self.sigma = sigma

    def _init_weight(self, _, arr):
        _fill_random(random.normal, arr, 0, self.sigma)


@register
class Orthogonal(Initializer):
    """A matrix with orthonormal rows (or columns, when there are more rows), times ``scale``.

    Args:
        scale: Factor.
        rand_type: ``'uniform'`` or ``'normal'``: what the decomposed random matrix is drawn from.
    Source: Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014.
    """

    def __init__(self, scale=1.414, rand_type="uniform"):
        super().__init__(scale=scale, rand_type=rand_type)
        if rand_type not in ("uniform", "normal"):
            raise ArgumentError(f"Orthogonal: rand_type must be 'uniform' or 'normal', received {rand_type!r}.")
        self.scale = scale
        self.rand_type = rand_type

    def _init_weight(self, _, arr):
        rows = arr.shape[0]
        shape = (rows, prod(arr.shape[1:]))
        draw = random.uniform(-1.0, 1.0, shape=shape) if self.rand_type == "uniform" else random.normal(0.0, 1.0, shape=shape)
        left, _values, right = np.linalg.svd(draw.asnumpy(), full_matrices=False)
        matrix = left if left.shape == shape else right
        arr[:] = (self.scale * matrix).reshape(arr.shape).astype("float32")


@register
class Xavier(Initializer):
    r"""Draw with a spread that keeps the scale of gradients alike in all layers: ``scale = sqrt(magnitude / factor)``.

    Args:
        rnd_type: ``'uniform'`` draws from ``[-scale, scale]``, ``'gaussian'`` with standard deviation ``scale``.
        factor_type: ``'in'``, ``'out'`` or ``'avg'``: the number of inputs, of outputs, or their mean.
        magnitude: See the formula.
    Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
    """

    def __init__(self, rnd_type="uniform", factor_type="avg", magnitude=3):
        super().__init__(rnd_type=rnd_type, factor_type=factor_type, magnitude=magnitude)
        self.rnd_type = rnd_type
        self.factor_type = factor_type
        self.magnitude = float(magnitude)

    def _init_weight(self, name, arr):
        shape = arr.shape
        if len(shape) < 2:
            raise ShapeError(f"Xavier initializer cannot be applied to vector {name}. It requires at least 2D, received shape {shape}.")
        window = prod(shape[2:])
        fan_in, fan_out = shape[1] * window, shape[0] * window
        factors = {"avg": (fan_in + fan_out) / 2.0, "in": fan_in, "out": fan_out}
        if self.factor_type not in factors:
            raise ArgumentError(f"Xavier: Incorrect factor type {self.factor_type!r}; expected 'avg', 'in' or 'out'.")
        scale = sqrt(self.magnitude / factors[self.factor_type])
        if self.rnd_type == "uniform":
            _fill_random(random.uniform, arr, -scale, scale)
        elif self.rnd_type == "gaussian":
            _fill_random(random.normal, arr, 0, scale)
        else:
            raise ArgumentError(f"Xavier: Unknown random type {self.rnd_type!r}; expected 'uniform' or 'gaussian'.")


@register
class MSRAPrelu(Xavier):
    """:class:`Xavier` for layers in front of rectifiers: gaussian, ``magnitude = 2 / (1 + slope^2)``.

    Args:
        factor_type: See :class:`Xavier`.
        slope: Slope of the rectifier for negative values.
    Source: He et al., "Delving Deep into Rectifiers", 2015.
    """

    def __init__(self, factor_type="avg", slope=0.25):
        super().__init__("gaussian", factor_type, 2.0 / (1 + slope ** 2))
        self._kwargs = {"factor_type": factor_type, "slope": slope}


@register
class Bilinear(Initializer):
    """Weights of an upsampling Deconvolution: a bilinear interpolation window."""

    def __init__(self):
        super().__init__()

    def _init_weight(self, _, arr):
        self._init_bilinear(_, arr)
