"""Work on csr matrices that SciPy's compiled loops do faster than anything torch has: used on CPUs where SciPy is installed.

Sums of two matrices and transposed products took 4 to 10 times as long without it (benchmarks/sparse.py).
"""
from functools import cache

import torch

__all__ = ["csr_sum", "transposed_product"]

_KINDS = (torch.float32, torch.float64, torch.int32, torch.int64)


@cache
def _sparse():
    """The module ``scipy.sparse``; None where it is not installed."""
    try:
        import scipy.sparse
    except ImportError:
        return None
    return scipy.sparse


def _over(kind, matrix, shape):
    """A matrix of SciPy over the memory of a CSRNDArray; None where SciPy cannot take it."""
    module, values = _sparse(), matrix._values
    if module is None or values.device.type != "cpu" or values.dtype not in _KINDS:
        return None
    return getattr(module, kind)((values.detach().numpy(), *(index.numpy() for index in matrix._index)), shape=shape, copy=False)


def transposed_product(matrix, dense):
    """``matrix.T @ dense`` as a tensor, or None."""
    turned = _over("csc_matrix", matrix, matrix._sizes[::-1])
    return None if turned is None else torch.from_numpy(turned @ dense.detach().numpy())


def csr_sum(first, second, sign):
    """``first + sign * second``: values, columns and row starts as tensors, sums of zero left out; or None."""
    left, right = _over("csr_matrix", first, first._sizes), _over("csr_matrix", second, second._sizes)
    if left is None or right is None or first._values.dtype is not second._values.dtype:
        return None
    found = left + right if sign > 0 else left - right
    found.sort_indices()
    return torch.from_numpy(found.data), torch.from_numpy(found.indices).long(), torch.from_numpy(found.indptr).long()
