"""Environment variables that change how the package works, read when they are needed."""
import os

from .base import ArgumentError

__all__ = ["flag", "number"]

_TRUE, _FALSE = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def flag(name: str, default: bool = False) -> bool:
    """Truth of the environment variable ``name``.

    Raises:
        ArgumentError: It is set to something that is neither true nor false.
    """
    text = os.environ.get(name)
    if text is None:
        return default
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ArgumentError(f"Environment variable {name}={text!r}: expected 0 or 1.")


def number(name: str, default: int) -> int:
    """Integer value of the environment variable ``name``.

    Raises:
        ArgumentError: It is set to something that is no integer.
    """
    text = os.environ.get(name)
    if text is None or text == "":
        return default
    try:
        return int(text)
    except ValueError:
        raise ArgumentError(f"Environment variable {name}={text!r}: expected an integer.") from None
