"""Exceptions and the small types every room shares. Imports nothing of the package but C types, which have their 1.9.1 address here."""
from contextlib import contextmanager as _contextmanager

import numpy as _np

from .foreign import *
from .foreign import __all__ as _foreign

__all__ = ["MXNetError", "ShapeError", "DTypeError", "ArgumentError", "IndexOutOfRange", "MissingError", "FileFormatError",
           "NotImplementedForSymbol", "NotSupportedForSparseNDArray", "string_types", "numeric_types", "integer_types", "check_call",
           "register_error", *_foreign]

string_types = (str,)
numeric_types = (float, int, _np.generic)
integer_types = (int, _np.integer)


class MXNetError(RuntimeError):
    """Root of the errors this package raises; each is also the builtin exception that fits."""


class ShapeError(MXNetError, ValueError):
    """Shapes that do not fit together."""


class DTypeError(MXNetError, TypeError):
    """Types of elements that do not fit together, or that an operator does not take."""


class ArgumentError(MXNetError, ValueError, TypeError):
    """A missing, unknown or unusable argument."""


class IndexOutOfRange(MXNetError, IndexError):
    """An index outside its axis."""


class MissingError(MXNetError, KeyError):
    """A name nobody knows."""

    __str__ = RuntimeError.__str__


class FileFormatError(MXNetError, ValueError):
    """A file that is damaged or of another kind; the message names the file and the offset."""


@_contextmanager
def users_code(what):
    """Scope around code of the user that operators call: its exceptions leave as MXNetErrors that are also the same builtin."""
    try:
        yield
    except (MXNetError, NotImplementedError):
        raise
    except Exception as error:
        builtin = next((b for b in (IndexError, KeyError, ValueError, TypeError) if isinstance(error, b)), None)
        made = MXNetError if builtin is None else type(f"Users{builtin.__name__}", (MXNetError, builtin), {"__str__": RuntimeError.__str__})
        raise made(f"{what} raised {type(error).__name__}: {error}") from error


class NotImplementedForSymbol(MXNetError):
    """A method of arrays that a Symbol cannot have, because it has no value.

    Args:
        function: The method, or its name.
        alias: Another name it goes by.
        args: Arguments of the refused call; their classes are shown.
    """

    def __init__(self, function, alias=None, *args):
        super().__init__()
        self.function = getattr(function, "__name__", str(function))
        self.alias = alias
        self.args_shown = [str(type(a)) for a in args]

    def __str__(self):
        text = f"Function {self.function}"
        if self.alias:
            text += f" (namely operator {self.alias!r})"
        if self.args_shown:
            text += f" with arguments ({', '.join(self.args_shown)})"
        return text + " is not implemented for Symbol: a Symbol has no value; use it in an NDArray program or bind it first."


class NotSupportedForSparseNDArray(MXNetError):
    """An operation that sparse arrays do not have; ``tostype('default')`` gives a dense array, which has it."""

    def __init__(self, function, alias=None, *args):
        super().__init__()
        self.function = getattr(function, "__name__", str(function))
        self.alias = alias
        self.args_shown = [str(type(a)) for a in args]

    def __str__(self):
        text = f"Function {self.function}"
        if self.alias:
            text += f" (namely operator {self.alias!r})"
        if self.args_shown:
            text += f" with arguments ({', '.join(self.args_shown)})"
        return text + " is not supported for sparse arrays; convert with tostype('default') first."


class _NullType:
    """Default of an attribute that was not passed."""

    def __repr__(self):
        return "_Null"

    def __bool__(self):
        return False


_Null = _NullType()


def _as_list(obj):
    """``obj`` itself when it is a list or tuple, else a list of it."""
    return obj if isinstance(obj, list | tuple) else [obj]


def py_str(x):
    """Text of UTF-8 bytes."""
    return x.decode("utf-8")


def check_call(ret):
    """Raise MXNetError unless a C function returned 0."""
    if ret != 0:
        raise MXNetError(f"A C function returned {ret}, not 0.")


error_types = {kind.__name__: kind for kind in (NotImplementedForSymbol, ValueError, TypeError, AttributeError, IndexError, NotImplementedError)}


def register_error(func_name=None, cls=None):
    """Register an exception class under a name; also a decorator, with or without the name.

    >>> @mx.error.register
    ... class LayoutError(mx.MXNetError):
    ...     pass
    """
    if isinstance(func_name, type):
        func_name, cls = func_name.__name__, func_name

    def enter(cls):
        if not (isinstance(cls, type) and issubclass(cls, BaseException)):
            raise ArgumentError(f"register_error: {cls!r} is no exception class.")
        error_types[func_name or cls.__name__] = cls
        return cls

    return enter if cls is None else enter(cls)
