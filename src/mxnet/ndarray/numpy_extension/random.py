"""mx.nd.npx.random: samplers that NumPy does not have."""
from ...base import ArgumentError
from ...dtype import name as dtype_name
from ..numpy.random import draw

__all__ = ["bernoulli", "normal_n", "uniform_n"]


def _type(dtype):
    return "float32" if dtype is None else dtype if isinstance(dtype, str) else dtype_name(dtype)


def bernoulli(prob=None, logit=None, size=None, dtype=None, ctx=None, out=None):
    """1 with probability ``prob`` (or sigmoid of ``logit``), else 0.

    Args:
        prob, logit: One of them, a number or an array.
        size: Shape of the samples; that of the parameter by default.

    Raises:
        ArgumentError: Both of ``prob`` and ``logit`` are given, or none.
    """
    if (prob is None) == (logit is None):
        raise ArgumentError("bernoulli: give one of prob and logit.")
    return draw("_npi_bernoulli", {"prob": prob, "logit": logit}, size, ctx, out, dtype=_type(dtype), is_logit=prob is None)


def uniform_n(low=0.0, high=1.0, batch_shape=None, dtype=None, ctx=None):
    """Samples of the uniform distribution on [low, high), a block of ``batch_shape`` in front of the parameters' shape."""
    return draw("_npi_uniform_n", {"low": low, "high": high}, batch_shape, ctx, dtype=_type(dtype))


def normal_n(loc=0.0, scale=1.0, batch_shape=None, dtype=None, ctx=None):
    """Samples of the normal distribution, a block of ``batch_shape`` in front of the parameters' shape."""
    return draw("_npi_normal_n", {"loc": loc, "scale": scale}, batch_shape, ctx, dtype=_type(dtype))
