# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.numpy.multiarray import ndarray
FUNCTIONS: Any
from ...base import ArgumentError as ArgumentError
from ...ops.mode import MODE as MODE
from .. import _classes
from ..ndarray import NDArray as NDArray, tensor_of as tensor_of
from .calls import number as number
def run_numpy(function, name, args, kwargs):
    """NumPy's function on copies of mx arrays; arrays of its result become mx.np arrays in the context of the first one.

    Without any mx array the call is NumPy's own.

    Raises:
        ArgumentError: While recording, for arrays that have gradients.
    """
def from_numpy(function, name=None):
    """An mx.np function that NumPy computes."""
def call_function(function, args, kwargs):
    """``numpy.f(x)`` of mx.np arrays."""
def call_ufunc(ufunc, method, inputs, kwargs):
    """``numpy.exp(x)``, ``numpy.add(x, y)``, ``array + x`` of mx.np arrays."""
def with_array_function_protocol(func):
    """Decorator: the call goes to NumPy's function of the same name, which finds mx.np's through ``__array_function__``."""
def with_array_ufunc_protocol(func):
    """Decorator: the call goes to NumPy's ufunc of the same name, which finds mx.np's through ``__array_ufunc__``."""
