"""Functions that mx.np.linalg takes from NumPy: computed on copies by the processor, returned as mx.np arrays, without gradients."""
import numpy as _np

from ..ndarray.numpy.protocol import from_numpy as _from_numpy

__all__ = ["cond", "lstsq", "matrix_power", "matrix_rank", "multi_dot", "qr"]

cond, lstsq, matrix_power, matrix_rank, multi_dot, qr = (_from_numpy(getattr(_np.linalg, name)) for name in __all__)
