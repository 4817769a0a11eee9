# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
def amax(a: Any, axis: Any = ..., keepdims: Any = ..., out: Any = ..., initial: Any = ...) -> ndarray:
    """Largest element over axes; arguments as of :func:`sum`."""

def amin(a: Any, axis: Any = ..., keepdims: Any = ..., out: Any = ..., initial: Any = ...) -> ndarray:
    """Smallest element over axes; arguments as of :func:`sum`."""

from ..ndarray.numpy.calls import call as call, is_number as is_number
def sum(a, axis=None, dtype=None, keepdims=False, initial=None, out=None):
    """Sum over axes (all by default); int64 of bool.

    Args:
        axis: One axis or several.
        dtype: Type of the result.
        keepdims: Keep the axes, with size 1.
        initial: A number added to the sum.
        out: An array to fill.
    """
def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None):
    """Product over axes; arguments as of :func:`sum`."""
product: Any
def max(a, axis=None, keepdims=False, out=None, initial=None):
    """Largest element over axes; arguments as of :func:`sum`."""
def min(a, axis=None, keepdims=False, out=None, initial=None):
    """Smallest element over axes; arguments as of :func:`sum`."""
def all(a, axis=None, keepdims=False, out=None):
    """Whether all elements over axes are not zero."""
def any(a, axis=None, keepdims=False, out=None):
    """Whether an element over axes is not zero."""
sometrue: Any
def cumsum(a, axis=None, dtype=None, out=None):
    """Running sum along an axis, of the flattened array for None."""
def dot(a, b, out=None):
    """Product of vectors or matrices: over the last axis of ``a`` and the last but one of ``b``; a number scales."""
def copy(a, out=None):
    """A copy; recorded."""
def reshape(a, newshape, order='C', out=None):
    """A copy with another shape; -1 stands for what is left over."""
def transpose(a, axes=None):
    """A copy with permuted axes, reversed by default."""
def squeeze(a, axis=None, out=None):
    """Without axes of size 1, or without those named."""
def moveaxis(a, source, destination):
    """A copy whose axes ``source`` stand at the places ``destination``."""
def roll(a, shift, axis=None):
    """Elements moved on by ``shift`` places along axes, of the flattened array for None; those that leave come in at the other end."""
def repeat(a, repeats, axis=None):
    """Each element ``repeats`` times along an axis, of the flattened array for None."""
def diag(array, k=0):
    """Diagonal ``k`` of a matrix, or the matrix with a vector on it."""
def diagflat(array, k=0):
    """The matrix with the flattened array on diagonal ``k``."""
def diagonal(a, offset=0, axis1=0, axis2=1):
    """Diagonals over two axes."""
def trace(a, offset=0, axis1=0, axis2=1, out=None):
    """Sum of a diagonal over two axes."""
atleast_1d: Any
atleast_2d: Any
atleast_3d: Any
