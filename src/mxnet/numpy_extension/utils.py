"""Files of mx.np arrays."""
from ..ndarray.numpy import ndarray
from ..ndarray.serialization import load_arrays, save_arrays

__all__ = ["load", "save"]


def save(file, arr):
    """Write mx.np arrays to a file that MXNet 1.9.1 reads.

    Args:
        file: Its path.
        arr: An array, a list of arrays, or a dict from names to arrays.
    """
    save_arrays(file, arr, ndarray, "mx.npx.save")


def load(file):
    """The arrays of a file as mx.np arrays: a dict when they have names, else a list."""
    return load_arrays(file, ndarray)
