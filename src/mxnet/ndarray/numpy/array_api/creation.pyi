# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
float32: Any
float64: Any
int16: Any
int32: Any
int64: Any
int8: Any
uint8: Any
from ....base import ArgumentError as ArgumentError, DTypeError as DTypeError
from ....dtype import to_numpy as to_numpy, to_torch as to_torch
from ...functions import from_dlpack as _from_dlpack
from ...register import read_context as read_context
from ..array import ndarray as ndarray
from ..calls import is_number as is_number, number as number
from .calls import apply as apply
DTYPES: Any
def zeros(shape, *, dtype=None, device=None):
    """Zeros; float32 by default."""
def ones(shape, *, dtype=None, device=None):
    """Ones; float32 by default."""
def empty(shape, *, dtype=None, device=None):
    """An array whose elements have no defined value; float32 by default."""
def full(shape, fill_value, *, dtype=None, device=None):
    """An array filled with a number."""
def full_like(x, /, fill_value, *, dtype=None, device=None):
    """An array of the shape (and type) of ``x``, filled with a number."""
def zeros_like(x, /, *, dtype=None, device=None):
    """Zeros in the shape (and type) of ``x``."""
def ones_like(x, /, *, dtype=None, device=None):
    """Ones in the shape (and type) of ``x``."""
def empty_like(x, /, *, dtype=None, device=None):
    """An array of the shape (and type) of ``x`` whose elements have no defined value."""
def asarray(obj, /, *, dtype=None, device=None, copy=None):
    """An array of a number, nested lists, or any array; arrays keep their type of elements.

    Args:
        copy: True copies, False raises where a copy is needed, None copies where it has to.

    Raises:
        ArgumentError: ``copy`` is False and a copy is needed.
    """
def from_dlpack(x, /, *, device=None, copy=None):
    """An array over the memory of an object with ``__dlpack__``."""
def arange(start, /, stop=None, step=1, *, dtype=None, device=None):
    """Numbers from ``start`` (0 when only one bound is given) up to, without, ``stop``."""
def linspace(start, stop, /, num, *, dtype=None, device=None, endpoint=True):
    """``num`` evenly spaced numbers from ``start`` to ``stop``, with it when ``endpoint``; float32 by default."""
def eye(n_rows, n_cols=None, /, *, k=0, dtype=None, device=None):
    """A matrix with ones on diagonal ``k``."""
def tril(x, /, *, k=0):
    """Zeros above diagonal ``k`` of the last two axes."""
def triu(x, /, *, k=0):
    """Zeros below diagonal ``k`` of the last two axes."""
def meshgrid(*arrays, indexing='xy'):
    """Coordinate arrays of a grid, as a list."""
def astype(x, dtype, /, *, copy=True, device=None):
    """A copy with another type of elements; the array itself when nothing changes and ``copy`` is False."""
def result_type(*arrays_and_dtypes):
    """The type that an operation on these arrays, types and numbers gives."""
def can_cast(from_, to, /):
    """Whether elements of one type fit into another by the standard's table."""
def isdtype(dtype, kind):
    """Whether a type is another one, or of a kind such as ``'integral'`` or ``'real floating'``; of one of a tuple."""
def finfo(type, /):
    """Facts on a type of floats, or on that of an array."""
def iinfo(type, /):
    """Facts on a type of integers, or on that of an array."""
bool: Any
