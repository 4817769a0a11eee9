"""Optimizers: how parameters change from their gradients."""
from . import contrib, optimizer
from .optimizer import *  # noqa: F403

__all__ = ["contrib", *optimizer.__all__]
