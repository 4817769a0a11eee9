"""The engine's settings. Execution is synchronous on processors and asynchronous on GPUs by torch's own streams."""
import contextlib
import threading

__all__ = ["bulk", "set_bulk_size"]


class _Size(threading.local):
    value = 15


_size = _Size()


def set_bulk_size(size):
    """Remember how many operators MXNet's engine would run as one; torch's engine needs no such hint. Returns the old number."""
    before, _size.value = _size.value, int(size)
    return before


@contextlib.contextmanager
def bulk(size):
    """Scope of :func:`set_bulk_size`."""
    before = set_bulk_size(size)
    try:
        yield
    finally:
        set_bulk_size(before)
