"""mx.npx.random: samplers that NumPy does not have, and the seed."""
from ..ndarray.numpy_extension.random import bernoulli, normal_n, uniform_n
from ..random import seed as _seed

__all__ = ["bernoulli", "normal_n", "seed", "uniform_n"]


def seed(seed, ctx="all"):
    """Restart the random streams, as :func:`mxnet.random.seed`: the same seed gives the same numbers."""
    _seed(seed, ctx)
