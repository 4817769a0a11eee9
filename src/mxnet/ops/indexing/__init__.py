"""Operators that read and write elements at places given by other arrays."""
from . import histogram, insertion, mask, places, scatter, take

__all__ = ["histogram", "insertion", "mask", "places", "scatter", "take"]
