"""Metrics of probabilities given to the right class, and the plain mean of a loss."""
import math

import numpy

from .. import ndarray
from ..base import ArgumentError, IndexOutOfRange, ShapeError
from ..ndarray import NDArray, array
from .base import EvalMetric, alias, check_label_shapes, host, register

__all__ = ["Caffe", "CrossEntropy", "Loss", "NegativeLogLikelihood", "Perplexity", "Torch"]


def _probabilities(metric, label, pred, axis=-1, unchecked=None):
    """What ``pred`` holds for each label, as NumPy; picked where the array lives, so that only these numbers travel.

    Args:
        metric: Name for messages.
        label: NumPy class numbers.
        pred: Scores; without ``axis`` of the size of ``label``.
        unchecked: A label that may lie outside the classes.
    """
    classes = pred.shape[axis]
    if math.prod(pred.shape) // classes != label.size:
        raise ShapeError(f"{metric}: shape mismatch: {label.shape} vs. {tuple(pred.shape)}; predictions without axis {axis} must "
                         f"have as many elements as the labels.")
    known = label if unchecked is None else label[label != unchecked]
    if known.size and not (known.min() >= 0 and known.max() < classes):
        raise IndexOutOfRange(f"{metric}: labels must lie in [0, {classes}), received {int(known.min())} to {int(known.max())}.")
    shape = [size for i, size in enumerate(pred.shape) if i != axis % len(pred.shape)]
    index = numpy.clip(label, 0, classes - 1).astype("int64").reshape(shape)
    if isinstance(pred, NDArray):
        dense = pred.as_nd_ndarray()
        picked = ndarray.pick(dense, array(index, ctx=dense.context, dtype="int64"), axis=axis)
    else:
        picked = numpy.take_along_axis(numpy.asarray(pred), numpy.expand_dims(index, axis), axis)
    return host(picked).ravel()


class _LogProbability(EvalMetric):
    """Mean of ``-log(probability of the label + eps)``."""

    def __init__(self, eps, name, output_names, label_names):
        super().__init__(name, eps=eps, output_names=output_names, label_names=label_names, has_global_stats=True)
        self.eps = eps

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        for label, pred in zip(labels, preds, strict=True):
            classes = host(label).ravel()
            if len(pred.shape) != 2 or pred.shape[0] != classes.size:
                raise ShapeError(f"{type(self).__name__}: labels of {classes.size} elements want predictions of shape "
                                 f"({classes.size}, classes), received {tuple(pred.shape)}.")
            probabilities = _probabilities(type(self).__name__, classes, pred)
            self._count(float((-numpy.log(probabilities + self.eps)).sum()), len(probabilities))


@register
@alias("ce")
class CrossEntropy(_LogProbability):
    """Mean cross entropy ``-log(p[label] + eps)``.

    Args:
        eps: Keeps a probability of 0 finite.
        name, output_names, label_names: See :class:`EvalMetric`.
    Shape: predictions (n, classes) are probabilities, labels (n,).
    """

    def __init__(self, eps=1e-12, name="cross-entropy", output_names=None, label_names=None):
        super().__init__(eps, name, output_names, label_names)


@register
@alias("nll_loss")
class NegativeLogLikelihood(_LogProbability):
    """Mean negative log likelihood ``-log(p[label] + eps)``.

    Args:
        eps: Keeps a probability of 0 finite.
        name, output_names, label_names: See :class:`EvalMetric`.
    Shape: predictions (n, classes) are probabilities, labels (n,).
    """

    def __init__(self, eps=1e-12, name="nll-loss", output_names=None, label_names=None):
        super().__init__(eps, name, output_names, label_names)


@register
class Perplexity(EvalMetric):
    """``exp(mean(-log p[label]))`` over all labels that are not ignored.

    Args:
        ignore_label: Label that does not count, or None.
        axis: Axis of the classes in the predictions.
        name, output_names, label_names: See :class:`EvalMetric`.
    Shape: predictions without ``axis`` have as many elements as the labels.
    """

    def __init__(self, ignore_label, axis=-1, name="perplexity", output_names=None, label_names=None):
        super().__init__(name, ignore_label=ignore_label, axis=axis, output_names=output_names, label_names=label_names,
                         has_global_stats=True)
        self.ignore_label = ignore_label
        self.axis = axis

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        total, instances = 0.0, 0
        for label, pred in zip(labels, preds, strict=True):
            classes = host(label)
            probabilities = _probabilities("Perplexity", classes, pred, self.axis, self.ignore_label)
            if self.ignore_label is not None:
                probabilities = probabilities[classes.ravel() != self.ignore_label]
            total -= float(numpy.log(numpy.maximum(1e-10, probabilities)).sum())
            instances += probabilities.size
        self._count(total, instances)

    def _value(self, total, instances):
        return math.exp(total / instances) if instances else float("nan")

    def get(self):
        return super().get()

    def get_global(self):
        return super().get_global()


@register
class Loss(EvalMetric):
    """Mean of the outputs themselves, for networks whose output is a loss; labels are not looked at.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
    """

    def __init__(self, name="loss", output_names=None, label_names=None):
        super().__init__(name, output_names=output_names, label_names=label_names, has_global_stats=True)

    def update(self, _, preds):
        for pred in [preds] if hasattr(preds, "shape") else preds:
            values = host(pred)
            if values.size == 0:
                raise ArgumentError(f"{type(self).__name__}: a prediction is empty, shape {values.shape}.")
            self._count(float(values.sum()), values.size)


@register
class Torch(Loss):
    """:class:`Loss` under another name.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
    """

    def __init__(self, name="torch", output_names=None, label_names=None):
        super().__init__(name, output_names=output_names, label_names=label_names)


@register
class Caffe(Loss):
    """:class:`Loss` under another name.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
    """

    def __init__(self, name="caffe", output_names=None, label_names=None):
        super().__init__(name, output_names=output_names, label_names=label_names)
