# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
_Symbol: Any
from ...base import DTypeError as DTypeError, NotImplementedForSymbol as NotImplementedForSymbol
from ...context import current_context as current_context
from ...ndarray.numpy.arithmetic import SymbolArithmetic as SymbolArithmetic
from ...ndarray.numpy.calls import plain_name as plain_name
from ...ndarray.numpy.methods import Methods as Methods
from ...ops import registry as registry
from .. import _classes
from ..register import compose as compose
from ..symbol import Symbol as Symbol
def outputs(entries):
    """One symbol for one output, a list of symbols for several: mx.np's functions return lists there, too."""
def make(operator, symbols, attrs):
    """The symbol of an operator; attributes that are None and have no meaning so are left out."""
def create(operator, ctx, out, attrs):
    """The symbol of an operator without inputs."""
