"""mx.np.random: random numbers."""
from ..base import ArgumentError
from ..ndarray.numpy.random import *
from ..ndarray.numpy.random import __all__ as _samplers
from ..ndarray.numpy.random import normal, sizes
from ..random import seed as _seed

__all__ = [*_samplers, "randn", "seed"]


def randn(*size, **kwargs):
    """Samples of the standard normal distribution, of shape ``size``; keywords dtype, ctx, out."""
    unknown = set(kwargs) - {"dtype", "ctx", "out"}
    if unknown:
        raise ArgumentError(f"randn: unknown arguments {', '.join(sorted(unknown))}; it takes dtype, ctx and out.")
    return normal(0, 1, sizes(size), **kwargs)


def seed(seed, ctx="all"):
    """Restart the random streams, as :func:`mxnet.random.seed`: the same seed gives the same numbers."""
    _seed(seed, ctx)
