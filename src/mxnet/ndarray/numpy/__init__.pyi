# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
def all(data: ndarray, axis: int | Sequence[int] | None = None, keepdims: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Whether all elements over axes are not zero."""

def amax(a: ndarray, axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def amin(a: ndarray, axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def any(data: ndarray, axis: int | Sequence[int] | None = None, keepdims: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Whether any element over axes is not zero."""

def atleast_1d(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """Each array, with at least one dimension."""

def atleast_2d(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """Each array, with at least two dimensions."""

def atleast_3d(*arrays: ndarray | Sequence[ndarray], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, ctx: Any = None, **attrs: Any) -> Any:
    """Each array, with at least three dimensions."""

def copy(a: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """``a``, as a new array."""

def cumsum(a: ndarray, axis: int | None = None, dtype: DTypeLike | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Running sum along an axis. bool arrays are counted in int64."""

def diag(data: ndarray, k: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """A matrix with the vector data on diagonal ``k``, or diagonal ``k`` of the matrix data."""

def diagflat(data: ndarray, k: int = 0, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """A matrix with the flattened data on diagonal ``k``."""

def diagonal(data: ndarray, offset: int = 0, axis1: int = 0, axis2: int = 1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Diagonal ``offset`` of the planes axis1, axis2, along the last dimension of the result."""

def dot(a: ndarray, b: ndarray, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """numpy.dot: sum over the last dimension of a and the last but one of b; numbers multiply."""

def max(a: ndarray, axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def min(a: ndarray, axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def moveaxis(a: ndarray, source: int | Sequence[int], destination: int | Sequence[int], out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Move the dimensions ``source`` to the places ``destination``."""

def prod(a: ndarray, axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Product of elements over axes. bool arrays are multiplied in int64."""

def product(a: ndarray, axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Product of elements over axes. bool arrays are multiplied in int64."""

def repeat(data: ndarray, repeats: int, axis: int | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Each element ``repeats`` times, along ``axis`` or of the flattened array."""

def reshape(a: ndarray, newshape: int | Sequence[int], order: str = 'C', out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The elements in another shape; one size may be -1."""

def roll(data: ndarray, shift: int | Sequence[int] | None = None, axis: int | Sequence[int] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Shift the elements along ``axis`` (or the flattened array); those pushed out enter at the other end."""

def sometrue(data: ndarray, axis: int | Sequence[int] | None = None, keepdims: bool = False, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Whether any element over axes is not zero."""

def squeeze(a: ndarray, axis: int | Sequence[int] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Remove dimensions of 1: all of them, or those named."""

def sum(a: ndarray, axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Sum of elements over axes. bool arrays are counted in int64."""

def trace(data: ndarray, offset: int = 0, axis1: int = 0, axis2: int = 1, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """Sum of diagonal ``offset`` of the planes axis1, axis2."""

def transpose(a: ndarray, axes: int | Sequence[int] | None = None, out: ndarray | Sequence[ndarray] | None = None, name: str | None = None, **kwargs: Any) -> ndarray:
    """The dimensions in the order of ``axes``; reversed when it is None."""

from ..register import lookup as _lookup
from . import arithmetic as arithmetic, creation as creation, indexing as indexing, manipulation as manipulation, products as products, reduction as reduction, unary as unary
from .arithmetic import *
from .array import ndarray as ndarray
from .creation import *
from .indexing import *
from .manipulation import *
from .products import *
from .reduction import *
from .unary import *
FUNCTIONS: Any
