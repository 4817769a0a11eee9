"""Freed memory of CPU arrays stays with the process.

glibc hands large blocks back to the system as soon as they are freed, and every page of the next block is then fetched and cleared
again: an operator on 64 MB took four times its own time (docs/performance.md). MXNet had a memory pool of its own against this; here
two settings of malloc do the same.
"""
import ctypes
import os
import sys

from .config import flag

__all__ = ["keep_freed_memory"]

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3            # names and numbers of mallopt(3)
_LARGEST = (1 << 31) - 1


def keep_freed_memory() -> bool:
    """Tell glibc's malloc to keep what is freed; whether it agreed.

    Nothing happens on other systems, with ``MXNET_CPU_MEM_POOL=0``, and where the user has set malloc's thresholds already
    (``MALLOC_MMAP_THRESHOLD_``, ``MALLOC_TRIM_THRESHOLD_``, ``GLIBC_TUNABLES``).
    """
    if not sys.platform.startswith("linux") or not flag("MXNET_CPU_MEM_POOL", True):
        return False
    if {"MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_"} & set(os.environ) or "glibc.malloc" in os.environ.get("GLIBC_TUNABLES", ""):
        return False
    library = ctypes.CDLL(None)
    if not hasattr(library, "gnu_get_libc_version"):
        return False
    return bool(library.mallopt(_M_MMAP_THRESHOLD, 1 << 30)) and bool(library.mallopt(_M_TRIM_THRESHOLD, _LARGEST))
