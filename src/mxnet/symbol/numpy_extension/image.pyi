# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.

from collections.abc import Sequence
from typing import Any, Literal
from numpy.typing import DTypeLike
from mxnet.symbol.symbol import Symbol
from ..numpy.symbol import _Symbol
from ..register import lookup as _lookup
