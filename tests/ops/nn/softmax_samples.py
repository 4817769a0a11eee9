"""Samples of softmax and its relatives."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def soft(data, length=None, axis=-1, temperature=1.0, dtype=None, use_length=False):
    """Softmax; beyond ``length`` zero."""
    data = np.moveaxis(data.astype("f8") / (temperature or 1.0), axis, -1)
    inside = np.ones_like(data, bool) if length is None else np.arange(data.shape[-1]) < length[..., None]
    power = np.where(inside, np.exp(data - data.max(-1, keepdims=True)), 0)
    return np.moveaxis(power / np.maximum(power.sum(-1, keepdims=True), 1e-300), -1, axis)


@samples("softmax", reference=soft)
def softmax(make):
    yield Sample(make(2, 3, 4))
    yield Sample(make(2, 3, 4), axis=1, temperature=0.5)
    yield Sample(make(2, 3), dtype="float64", _dtypes=())
    yield Sample(make(3, 4), np.array([4, 2, 0], "int32"), use_length=True)
    yield Sample(make(2, 4, 3), np.array([[1, 2, 3], [4, 3, 2]], "int32"), use_length=True, axis=1)
    yield Bad(make(2, 3), axis=2, raises=IndexError)
    yield Bad(make(2, 3), None, use_length=True, raises=ArgumentError, says=["length"])
    yield Bad(make(2, 3), np.array([1, 2, 3], "int32"), use_length=True, raises=ShapeError, says=["length", "(2,)"])


@samples("log_softmax", reference=lambda data, **attrs: np.log(soft(data, **attrs)))
def log_softmax(make):
    yield Sample(make(2, 3, 4))
    yield Sample(make(2, 3, 4), axis=0, temperature=2.0)
    yield Bad(make(2, 3), axis=-3, raises=IndexError)


@samples("softmin", reference=lambda data, **attrs: soft(-data, **attrs))
def softmin(make):
    yield Sample(make(2, 3, 4), axis=1)
    yield Bad(make(2, 3), axis=2, raises=IndexError)


def _activation(data, mode="instance"):
    return soft(data, axis=-1 if mode == "instance" else 1)


@samples("SoftmaxActivation", reference=_activation)
def softmax_activation(make):
    yield Sample(make(2, 4))
    yield Sample(make(2, 3, 2))
    yield Sample(make(2, 3, 2), mode="channel")
    yield Bad(make(2, 4), mode="channel", raises=ShapeError, says=["channel", "2 dimension"])
    yield Bad(make(2, 4), mode="batch", raises=ArgumentError, says=["mode"])


@samples("softmax_cross_entropy", reference=lambda data, label: -np.log(soft(data))[range(len(label)), label.astype(int)].sum(keepdims=True))
def softmax_cross_entropy(make):
    yield Sample(make(3, 4), np.array([0, 3, 1], "float32"), _grad=("data",))
    yield Bad(make(3, 4), make(2), raises=ShapeError, says=["label", "(3,)"])
