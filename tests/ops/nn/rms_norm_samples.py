"""Samples of RMSNorm."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError
from tests.ops.harness import Bad, Sample, samples


def rms_norm_in_numpy(data, gamma, axis=-1, eps=1e-6):
    inner = np.moveaxis(data, axis, -1)
    return np.moveaxis(gamma * inner / np.sqrt((inner**2).mean(-1, keepdims=True) + eps), -1, axis)


@samples("RMSNorm", reference=rms_norm_in_numpy)
def rms_norm(make):
    yield Sample(make(2, 3), make(3), _dtypes=("float16", "float64"))
    yield Sample(make(2, 3, 4), make(3), axis=1, eps=0.1)
    yield Sample(make(0, 3), make(3), _grad=False)
    yield Sample(np.zeros((2, 3), "float32"), make(3), _grad=("gamma",))
    yield Bad(make(2, 3), make(4), raises=ShapeError, says=["gamma", "(4,)", "(3,)"])
    yield Bad(make(2, 3), make(3), axis=2, raises=ShapeError, says=["axis"])
    yield Bad(make(2, 3), make(3), eps="small", raises=ArgumentError, says=["'eps'", "'small'", "a number"])
