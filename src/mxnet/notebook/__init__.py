"""Callbacks for notebooks: measurements of a training as pandas tables."""
from . import callback

__all__ = ["callback"]
