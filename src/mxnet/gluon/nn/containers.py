"""Blocks in a row, and functions as blocks."""
import warnings

from ... import ndarray, symbol
from ...base import ArgumentError
from ...ops.mode import MODE
from ..block import Block, HybridBlock
from ..utils import _indent

__all__ = ["Sequential", "HybridSequential", "Lambda", "HybridLambda"]


class _Chain:
    """What ``Sequential`` and ``HybridSequential`` share: being a list of blocks."""

    _only_chains = True

    def add(self, *blocks):
        """Append blocks."""
        for block in blocks:
            self.register_child(block)

    def __repr__(self):
        lines = "\n".join(f"  ({key}): {_indent(repr(block), 2)}" for key, block in self._children.items())
        return f"{type(self).__name__}(\n{lines}\n)"

    def __getitem__(self, key):
        """The block at a position; for a slice, a container of the same kind with these blocks."""
        found = list(self._children.values())[key]
        if not isinstance(found, list):
            return found
        part = type(self)(prefix=self._prefix)
        with part.name_scope():
            part.add(*found)
        return part

    def __len__(self):
        return len(self._children)

    def _through(self, x, *args):
        """The blocks one after the other; a list's first item goes on as ``x``, its rest as further arguments."""
        for block in self._children.values():
            x = block(x, *args)
            args = ()
            if isinstance(x, list | tuple):
                args = x[1:]
                x = x[0]
        return (x, *args) if args else x


class Sequential(_Chain, Block):
    """Blocks called one after the other.

    >>> net = gluon.nn.Sequential()
    >>> with net.name_scope():
    ...     net.add(gluon.nn.Dense(10, activation="relu"), gluon.nn.Dense(20))
    >>> net.initialize(); net(mx.nd.ones((2, 3))).shape
    (2, 20)
    """

    def forward(self, x, *args):
        """The output of the last block."""
        return self._through(x, *args)

    def hybridize(self, active=True, **kwargs):
        """Hybridize the blocks one by one; ``HybridSequential`` compiles them as a whole."""
        if self._children and all(isinstance(block, HybridBlock) for block in self._children.values()):
            warnings.warn(f"All children of this Sequential layer '{self.prefix}' are HybridBlocks. Consider using HybridSequential for the "
                          "best performance.", stacklevel=2)
        super().hybridize(active, **kwargs)


class HybridSequential(_Chain, HybridBlock):
    """HybridBlocks called one after the other; compiled as a whole after ``hybridize()``.

    >>> net = gluon.nn.HybridSequential()
    >>> with net.name_scope():
    ...     net.add(gluon.nn.Dense(10, activation="relu"), gluon.nn.Dense(20))
    >>> net.initialize(); net.hybridize(); net(mx.nd.ones((2, 3))).shape
    (2, 20)
    """

    def hybrid_forward(self, F, x, *args):
        """The output of the last block."""
        return self._through(x, *args)


def _named_function(function, where, faces):
    """``function`` by name: the name, and the functions of the faces called so."""
    found = [getattr(face, function, None) for face in faces]
    if None in found:
        raise ArgumentError(f"Function name {function} is not found in {where}.")
    return found


class Lambda(Block):
    """A function as a block.

    Args:
        function: Name of a function of ``mx.nd``, or a function of arrays.
        prefix: Prefix of the block.

    >>> gluon.nn.Lambda(lambda x: x * 2)(mx.nd.ones(1)).item()
    2.0
    """

    def __init__(self, function, prefix=None):
        super().__init__(prefix=prefix)
        if isinstance(function, str):
            self._func_name = function
            self._func_impl = _np_function(function, ndarray) if MODE.np_array else _named_function(function, "ndarray", [ndarray])[0]
        elif callable(function):
            self._func_impl = function
        else:
            raise ArgumentError(f"Unrecognized function in lambda: {function} of type {type(function)}")

    def forward(self, *args):
        """Call the function."""
        return self._func_impl(*args)

    def __repr__(self):
        return f"{type(self).__name__}({self._func_impl.__name__})"


class HybridLambda(HybridBlock):
    """A function of ``F`` and arrays or symbols as a block.

    Args:
        function: Name of a function that ``mx.nd`` and ``mx.sym`` share, or a function ``f(F, x, *args)``.
        prefix: Prefix of the block.

    >>> gluon.nn.HybridLambda(lambda F, x: F.relu(x) * 2)(mx.nd.ones(1)).item()
    2.0
    """

    def __init__(self, function, prefix=None):
        super().__init__(prefix=prefix)
        if isinstance(function, str):
            self._func_name = function
            if MODE.np_array:
                self._func = lambda F, x, *args: _np_function(function, F)(x, *args)
            else:
                _named_function(function, "symbol/ndarray", [symbol, ndarray])
                self._func = lambda F, x, *args: getattr(F, function)(x, *args)
        elif callable(function):
            self._func = function
            self._func_name = function.__name__
        else:
            raise ArgumentError(f"Unrecognized function in lambda: {function} of type {type(function)}")

    def hybrid_forward(self, F, x, *args):
        """Call the function."""
        return self._func(F, x, *args)

    def __repr__(self):
        return f"{type(self).__name__}({self._func_name})"


def _np_function(name, face):
    """The function of ``face.np`` or ``face.npx`` called ``name``."""
    for space in (face.np, face.npx):
        found = getattr(space, name, None)
        if found is not None:
            return found
    raise ArgumentError(f"Function name {name} is not found in mx.np or mx.npx.")
