# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
def all(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Whether all elements over axes are not zero."""

def amax(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def amin(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def any(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Whether any element over axes is not zero."""

def atleast_1d(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Each array, with at least one dimension."""

def atleast_2d(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Each array, with at least two dimensions."""

def atleast_3d(*inputs: Symbol | Sequence[Symbol], **attrs: Any) -> Symbol:
    """Each array, with at least three dimensions."""

def copy(a: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """``a``, as a new array."""

def cumsum(a: Symbol | None = ..., axis: int | None = None, dtype: DTypeLike | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Running sum along an axis. bool arrays are counted in int64."""

def diag(data: Symbol | None = ..., k: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A matrix with the vector data on diagonal ``k``, or diagonal ``k`` of the matrix data."""

def diagflat(data: Symbol | None = ..., k: int = 0, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """A matrix with the flattened data on diagonal ``k``."""

def diagonal(data: Symbol | None = ..., offset: int = 0, axis1: int = 0, axis2: int = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Diagonal ``offset`` of the planes axis1, axis2, along the last dimension of the result."""

def dot(a: Symbol | None = ..., b: Symbol | None = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """numpy.dot: sum over the last dimension of a and the last but one of b; numbers multiply."""

def max(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Greatest element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def min(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Least element over axes; nan where there is one. Each of several equal ones gets the whole gradient."""

def moveaxis(a: Symbol | None = ..., source: int | Sequence[int] = ..., destination: int | Sequence[int] = ..., name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Move the dimensions ``source`` to the places ``destination``."""

def prod(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Product of elements over axes. bool arrays are multiplied in int64."""

def product(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Product of elements over axes. bool arrays are multiplied in int64."""

def repeat(data: Symbol | None = ..., repeats: int = ..., axis: int | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Each element ``repeats`` times, along ``axis`` or of the flattened array."""

def reshape(a: Symbol | None = ..., newshape: int | Sequence[int] = ..., order: str = 'C', name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The elements in another shape; one size may be -1."""

def roll(data: Symbol | None = ..., shift: int | Sequence[int] | None = None, axis: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Shift the elements along ``axis`` (or the flattened array); those pushed out enter at the other end."""

def sometrue(data: Symbol | None = ..., axis: int | Sequence[int] | None = None, keepdims: bool = False, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Whether any element over axes is not zero."""

def squeeze(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Remove dimensions of 1: all of them, or those named."""

def sum(a: Symbol | None = ..., axis: int | Sequence[int] | None = None, dtype: DTypeLike | None = None, keepdims: bool = False, initial: float | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of elements over axes. bool arrays are counted in int64."""

def trace(data: Symbol | None = ..., offset: int = 0, axis1: int = 0, axis2: int = 1, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """Sum of diagonal ``offset`` of the planes axis1, axis2."""

def transpose(a: Symbol | None = ..., axes: int | Sequence[int] | None = None, name: str | None = None, attr: Any = None, out: Symbol | Sequence[Symbol] | None = None, **kwargs: Any) -> Symbol:
    """The dimensions in the order of ``axes``; reversed when it is None."""

from ..register import lookup as _lookup
from ._symbol import *
from ._symbol import _Symbol
