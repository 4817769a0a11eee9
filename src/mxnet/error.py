"""Errors by name: libraries register classes that messages may ask for by their name."""
from .base import MXNetError, error_types, register_error

__all__ = ["InternalError", "MXNetError", "error_types", "register", "register_error"]

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
