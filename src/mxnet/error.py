"""Errors by name: libraries register classes that messages may ask for by their name."""
from .base import ArgumentError, MXNetError, NotImplementedForSymbol

__all__ = ["InternalError", "MXNetError", "register", "register_error"]

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


register = register_error


@register
class InternalError(MXNetError):
    """A mistake of the package's own.

    Args:
        msg: What happened; a hint to report it is added.
    """

    def __init__(self, msg):
        hint = "MXNet hint: You hit an internal error. Please report it, with the program that caused it, to the authors of mxnet-next."
        super().__init__(msg if "MXNet hint:" in msg else f"{msg}\n{hint}")
