"""The engine's settings. Execution is synchronous on processors and asynchronous on GPUs by torch's own streams."""
import operator
import threading

from .base import DTypeError

__all__ = ["bulk", "set_bulk_size"]


class _Size(threading.local):
    value = 0


_size = _Size()


def set_bulk_size(size):
    """Remember how many operators MXNet's engine would run as one; torch's engine needs no such hint. Returns the old number.

    Raises:
        DTypeError: The size is no integer.
    """
    try:
        wanted = operator.index(size)
    except TypeError:
        raise DTypeError(f"set_bulk_size: size is {size!r}, expected an integer.") from None
    before, _size.value = _size.value, wanted
    return before


class _BulkScope:
    """Sets the bulk size inside a ``with`` block, as often as it is entered."""

    def __init__(self, size):
        self._size, self._before = size, None

    def __enter__(self):
        self._before = set_bulk_size(self._size)
        return self

    def __exit__(self, ptype, value, trace):
        set_bulk_size(self._before)


def bulk(size):
    """Scope of :func:`set_bulk_size`."""
    return _BulkScope(size)
