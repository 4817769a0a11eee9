"""Samples of norms."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def _norm(data, ord=2, axis=None, keepdims=False, out_dtype=None):
    axes = tuple(range(data.ndim)) if axis is None else axis
    found = np.sum(np.abs(data) ** ord, axis=axes, keepdims=keepdims) ** (1 / ord)
    return np.reshape(found, 1) if np.ndim(found) == 0 else found


@samples("norm", reference=_norm)
def norm(make):
    yield Sample(make(2, 3), _dtypes=("float64", "float16"))
    yield Sample(make(2, 3, 4), ord=1, axis=(0, 2))
    yield Sample(make(2, 3, 4), axis=1, keepdims=True)
    yield Sample(make(2, 3), ord=1, out_dtype="float64", _dtypes=())
    yield Bad(make(2), ord=3, raises=ArgumentError, says=["'ord' is 3", "1 or 2"])
    yield Bad(make(2, 3), axis=2, raises=ShapeError, says=["axis 2"])


@samples("_npi_norm", reference=lambda data, ord=2.0, axis=None, keepdims=False, flag=-1: np.asarray(np.linalg.norm(
    data.ravel() if flag == -2 else data, None if flag == -2 else {1: "fro", 2: "nuc"}.get(flag, ord),
    ((-2, -1) if data.ndim > 2 and flag not in (-2, 1) else None) if axis is None else axis if len(axis) > 1 else axis[0], keepdims)))
def np_norm(make):
    yield Sample(make(2, 3, 2), flag=-2)
    yield Sample(make(2, 3), flag=1)
    yield Sample(make(2, 3), flag=2)
    yield Sample(make(2, 3), ord=2.0)
    yield Sample(make(4), ord=3.0)
    yield Sample(make(2, 3), ord=1.0, axis=(1,))
    yield Sample(make(2, 3), ord=float("inf"), axis=(1,), keepdims=True)
    yield Sample(make(2, 3, 4), ord=-1.0, axis=(2, 0))
    yield Bad(make(2, 3), ord=3.0, raises=ArgumentError, says=["'ord' is 3.0", "2 axes"])
    yield Sample(make(2, 3, 4), ord=2.0)
    yield Bad(make(2, 3, 4), ord=2.0, axis=(0, 1, 2), raises=ArgumentError, says=["3 axes"])
