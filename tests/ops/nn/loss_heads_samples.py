"""Samples of operators that end a network."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples
from .softmax_samples import soft


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))


_HEADS = {"LinearRegressionOutput": (lambda x: x, lambda d, t: d - t), "LogisticRegressionOutput": (_sigmoid, lambda d, t: _sigmoid(d) - t),
          "MAERegressionOutput": (lambda x: x, lambda d, t: np.sign(d - t))}


def _declare(name, forward, slope):
    def gradient(data, label, grad_scale=1.0):
        return {"data": slope(data, label.reshape(data.shape)) * grad_scale * len(label) / label.size}

    @samples(name, reference=lambda data, label, **_: forward(data), gradient=gradient)
    def table(make):
        yield Sample(make(2, 3), make(2, 3), grad_scale=2.0)
        yield Sample(make(4, 5, 2), make(4, 5, 2))
        yield Sample(make(3, 1), make(3))
        yield Bad(make(2, 3), make(2), raises=ShapeError, says=["label", "(2,)", "(2, 3)"])
        yield Bad(make(2, 3), make(2, 4), raises=ShapeError, says=["label", "(2, 4)", "(2, 3)"])


for _name, (_forward, _slope) in _HEADS.items():
    _declare(_name, _forward, _slope)


def _softmax(data, label, multi_output=False, preserve_shape=False, **_):
    if multi_output:
        return soft(data, axis=1)
    return soft(data) if preserve_shape else soft(data.reshape(len(data), -1)).reshape(data.shape)


def _softmax_gradient(data, label, grad_scale=1.0, ignore_label=-1, multi_output=False, use_ignore=False, preserve_shape=False,
                      normalization="null", out_grad=False, smooth_alpha=0.0):
    out = _softmax(data, label, multi_output, preserve_shape)
    if label.shape == data.shape:
        return {"data": (out - label) * grad_scale}
    axis = 1 if multi_output else -1
    classes = data.shape[axis]
    hit = np.moveaxis(np.eye(classes)[np.clip(label.astype(int), 0, classes - 1)], -1, axis)
    target = hit if multi_output else hit * (1 - smooth_alpha) + (1 - hit) * smooth_alpha / (classes - 1)
    found = out - target
    if use_ignore:
        found = found * np.expand_dims(label != ignore_label, axis)
    scale = {"null": 1, "batch": len(data) if multi_output else label.size, "valid": max((label != ignore_label).sum(), 1)}[normalization]
    if multi_output and normalization != "valid":
        scale = scale * data[0, 0].size
    return {"data": found * grad_scale / scale * (out if out_grad else 1)}


@samples("SoftmaxOutput", reference=_softmax, gradient=_softmax_gradient)
def softmax_output(make):
    numbers = np.array([0, 2, 1, 2], "float32")
    for normalization in ("null", "batch", "valid"):
        yield Sample(make(4, 3), numbers, normalization=normalization, use_ignore=True, ignore_label=2, grad_scale=2.0)
        yield Sample(make(2, 3, 2), numbers.reshape(2, 2), multi_output=True, normalization=normalization)
        yield Sample(make(2, 2, 3), numbers.reshape(2, 2), preserve_shape=True, normalization=normalization)
    yield Sample(make(4, 3), numbers, smooth_alpha=0.2)
    yield Sample(make(4, 3), numbers, out_grad=True)
    yield Bad(make(4, 3), make(3), raises=ShapeError, says=["label", "(3,)", "(4,)"])
    yield Bad(make(4, 3), numbers, normalization="mean", raises=ArgumentError, says=["normalization"])


def _svm_gradient(data, label, margin=1.0, regularization_coefficient=1.0, use_linear=False):
    sign = np.where(np.arange(data.shape[1]) == label[:, None], 1, -1)
    slack = margin - sign * data
    slope = (slack > 0) if use_linear else 2 * np.maximum(slack, 0)
    return {"data": -sign * slope * regularization_coefficient}


@samples("SVMOutput", reference=lambda data, label, **_: data, gradient=_svm_gradient)
def svm_output(make):
    numbers = np.array([0, 2, 1], "float32")
    yield Sample(make(3, 3, low=-2, high=2), numbers, margin=0.5, regularization_coefficient=0.1)
    yield Sample(make(3, 3, low=-2, high=2), numbers, use_linear=True)
    yield Bad(make(3, 3), make(2), raises=ShapeError, says=["label", "(3,)"])


def _made_gradient(data, grad_scale=1.0, valid_thresh=0.0, normalization="null"):
    divisor = {"null": 1, "batch": data.size // data.shape[-1], "valid": max((data > valid_thresh).sum(), 1)}[normalization]
    return {"data": np.full_like(data, grad_scale / divisor)}


@samples("MakeLoss", reference=lambda data, **_: data, gradient=_made_gradient)
def make_loss_scaled(make):
    for normalization in ("null", "batch", "valid"):
        yield Sample(make(4, 3), grad_scale=3.0, normalization=normalization, valid_thresh=0.1)
    yield Sample(make(2, 5, 3), normalization="batch")
    yield Bad(make(4, 3), normalization="sum", raises=ArgumentError, says=["normalization"])


@samples("make_loss", reference=lambda data: data, gradient=lambda data: {"data": np.ones_like(data)})
def make_loss(make):
    yield Sample(make(2, 3))
    yield Bad(None, raises=ArgumentError, says=["data"])


@samples("IdentityAttachKLSparseReg", reference=lambda data, moving_avg, **_: data)
def identity_attach_kl_sparse_reg(make):
    yield Sample(make(4, 3, low=0.1, high=0.9), make(3, low=0.2, high=0.8), _grad=False, _training=True)
    yield Bad(make(4), make(3), raises=ShapeError, says=["1 dimensions"])


def _ctc(data, label, data_lengths=None, label_lengths=None, blank_label="first", **_):
    """The forward algorithm of the paper, sample by sample."""
    blank = 0 if blank_label == "first" else data.shape[2] - 1
    found = []
    for i in range(data.shape[1]):
        steps = int(data_lengths[i]) if data_lengths is not None else len(data)
        padding = 0 if blank_label == "first" else -1
        own = label[i].astype(int)
        length = int(label_lengths[i]) if label_lengths is not None else [*own, padding].index(padding)
        path = [blank]
        for number in own[:length]:
            path += [number, blank]
        chances = soft(data[:steps, i])
        alpha = np.zeros(len(path))
        alpha[:2] = chances[0, path[:2]]
        for step in range(1, steps):
            before = alpha
            alpha = before + np.pad(before, (1, 0))[:-1]
            for s in range(2, len(path)):
                alpha[s] += before[s - 2] if path[s] not in (blank, path[s - 2]) else 0
            alpha = alpha * chances[step, path]
        found.append(-np.log(alpha[-2:].sum()))
    return np.array(found)


@samples("CTCLoss", reference=_ctc)
def ctc_loss(make):
    yield Sample(make(6, 2, 4), np.array([[1, 2, 0], [3, 3, 1]], "float32"), _grad=("data",))
    yield Sample(make(6, 2, 4), np.array([[1, 0, -1], [2, 2, -1]], "float32"), blank_label="last", _grad=("data",))
    yield Sample(make(6, 2, 4), np.array([[1, 2, 3], [3, 3, 1]], "float32"), np.array([6, 5], "float32"), np.array([2, 3], "float32"),
                 use_data_lengths=True, use_label_lengths=True, _grad=("data",))
    yield Bad(make(2, 1, 4), np.array([[1, 2, 3]], "float32"), raises=ShapeError, says=["label"])
    yield Bad(make(4, 2, 4), np.array([[1, 2, 3]], "float32"), raises=ShapeError, says=["label"])
