"""Exceptions and the small types every room shares. Imports nothing of the package."""
import numpy as _np

__all__ = ["MXNetError", "ShapeError", "DTypeError", "ArgumentError", "IndexOutOfRange", "MissingError", "FileFormatError",
           "NotImplementedForSymbol", "NotSupportedForSparseNDArray", "string_types", "numeric_types", "integer_types"]

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


def py_str(text):
    """Text of UTF-8 bytes."""
    return text.decode("utf-8")
