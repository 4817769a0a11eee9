"""Seeds of the random generators, and the samplers of mx.nd.random under their older address."""
from .base import ArgumentError
from .context import Context
from .ndarray.random import (
    exponential,
    gamma,
    generalized_negative_binomial,
    multinomial,
    negative_binomial,
    normal,
    poisson,
    randint,
    randn,
    shuffle,
    uniform,
)
from .ops.mode import seed as _seed

__all__ = ["exponential", "gamma", "generalized_negative_binomial", "multinomial", "negative_binomial", "normal", "poisson", "randint", "randn",
           "seed", "shuffle", "uniform"]


def seed(seed_state, ctx="all"):
    """Restart the random streams; the same seed gives the same numbers.

    Args:
        seed_state: An integer.
        ctx: ``'all'`` for every context, or one Context.

    Raises:
        ArgumentError: The seed is no integer.
    """
    if not hasattr(seed_state, "__index__"):
        raise ArgumentError(f"seed: seed_state is {seed_state!r}, expected an integer.")
    value = int(seed_state) & 0xFFFFFFFFFFFFFFFF
    _seed(value if value < 1 << 63 else value - (1 << 64), None if ctx == "all" else Context(ctx))
