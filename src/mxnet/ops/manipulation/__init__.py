"""Operators that move, join, cut and repeat elements without computing on them."""
from . import broadcast, diagonal, join, pad, permute, reshape, slice, split

__all__ = ["broadcast", "diagonal", "join", "pad", "permute", "reshape", "slice", "split"]
