"""Metrics of classification: how often, and how consistently, the right class is predicted."""
import math

import numpy

from ..base import ArgumentError, ShapeError
from .base import EvalMetric, alias, check_label_shapes, host, register

__all__ = ["F1", "MCC", "PCC", "Accuracy", "TopKAccuracy"]


def _classes(pred, axis):
    """Predicted class numbers; the largest is looked for where the array lives, so that only numbers travel."""
    largest = pred.argmax(axis=axis) if hasattr(pred, "asnumpy") else numpy.argmax(pred, axis)
    return host(largest)


def _check_average(metric, average):
    if average not in ("macro", "micro"):
        raise ArgumentError(f"{metric}: average must be 'macro' or 'micro', received {average!r}.")


@register
@alias("acc")
class Accuracy(EvalMetric):
    """Share of samples whose largest prediction is the label: ``sum(argmax(pred) == label) / n``.

    Args:
        axis: Axis of the classes in the predictions.
        name, output_names, label_names: See :class:`EvalMetric`.
    Shape: predictions (n, classes, ...) with labels (n, ...), or class numbers of the labels' shape.
    """

    def __init__(self, axis=1, name="accuracy", output_names=None, label_names=None):
        super().__init__(name, axis=axis, output_names=output_names, label_names=label_names, has_global_stats=True)
        self.axis = axis

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        for label, pred in zip(labels, preds, strict=True):
            predicted = host(pred) if pred.shape == label.shape else _classes(pred, self.axis)
            predicted, expected = predicted.astype("int32").ravel(), host(label).astype("int32").ravel()
            check_label_shapes(expected, predicted)
            self._count(float((predicted == expected).sum()), len(predicted))


@register
@alias("top_k_accuracy", "top_k_acc")
class TopKAccuracy(EvalMetric):
    """Share of samples whose label is among the ``top_k`` largest predictions.

    Args:
        top_k: How many of the largest count, at least 2.
        name: ``_<top_k>`` is appended to it.
        output_names, label_names: See :class:`EvalMetric`.
    Shape: predictions (n, classes), labels (n,).
    """

    def __init__(self, top_k=1, name="top_k_accuracy", output_names=None, label_names=None):
        if top_k <= 1:
            raise ArgumentError(f"Please use Accuracy if top_k is no more than 1, received top_k={top_k}.")
        suffix = f"_{top_k}"
        name = name if name.endswith(suffix) else name + suffix      # a name out of get_config has it already
        super().__init__(name, top_k=top_k, output_names=output_names, label_names=label_names, has_global_stats=True)
        self.top_k = top_k

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        for label, pred in zip(labels, preds, strict=True):
            scores, expected = host(pred), host(label).astype("int32").ravel()
            if scores.ndim > 2:
                raise ShapeError(f"TopKAccuracy: Predictions should be no more than 2 dims, received shape {scores.shape}.")
            check_label_shapes(expected, scores)
            if scores.ndim == 1:                                     # class numbers already
                hits = scores.astype("int32") == expected
            else:
                k = min(scores.shape[1], self.top_k)
                best = numpy.argpartition(scores, -k, axis=1)[:, -k:]
                hits = best == expected[:, None]
            self._count(float(hits.sum()), len(expected))


class _BinaryClassificationMetrics:
    """Counts of a two-class problem, local and global, and what follows from them."""

    def __init__(self):
        self.reset_stats()

    def reset_stats(self):
        """Forget all counts."""
        self.global_true_positives = self.global_false_positives = 0
        self.global_true_negatives = self.global_false_negatives = 0
        self.local_reset_stats()

    def local_reset_stats(self):
        """Forget the local counts."""
        self.true_positives = self.false_positives = self.true_negatives = self.false_negatives = 0

    def update_binary_stats(self, label, pred):
        """Count labels (n,) of 0 and 1 against scores (n, 2)."""
        if len(pred.shape) < 2:
            raise ShapeError(f"Binary metrics want predictions of shape (n, 2), received {tuple(pred.shape)}.")
        expected = host(label).astype("int32").ravel()
        predicted = _classes(pred, 1).astype("int32").ravel()
        check_label_shapes(expected, predicted)
        if len(numpy.unique(expected)) > 2 or expected.max(initial=0) > 1 or expected.min(initial=0) < 0:
            raise ArgumentError(f"{type(self).__name__} currently only supports binary classification: labels 0 and 1, "
                                f"received {numpy.unique(expected)[:8].tolist()}.")
        hit, positive = predicted == expected, predicted == 1
        for name, count in (("true_positives", hit & positive), ("false_positives", ~hit & positive),
                            ("true_negatives", hit & ~positive), ("false_negatives", ~hit & ~positive)):
            count = int(count.sum())
            setattr(self, name, getattr(self, name) + count)
            setattr(self, "global_" + name, getattr(self, "global_" + name) + count)

    def _counts(self, use_global):
        prefix = "global_" if use_global else ""
        return [getattr(self, prefix + name) for name in ("true_positives", "false_positives", "true_negatives", "false_negatives")]

    @staticmethod
    def _share(part, rest):
        return part / (part + rest) if part + rest > 0 else 0.0

    @staticmethod
    def _harmonic(precision, recall):
        return 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0

    precision = property(lambda self: self._share(self.true_positives, self.false_positives))
    recall = property(lambda self: self._share(self.true_positives, self.false_negatives))
    fscore = property(lambda self: self._harmonic(self.precision, self.recall))
    total_examples = property(lambda self: sum(self._counts(False)))
    global_precision = property(lambda self: self._share(self.global_true_positives, self.global_false_positives))
    global_recall = property(lambda self: self._share(self.global_true_positives, self.global_false_negatives))
    global_fscore = property(lambda self: self._harmonic(self.global_precision, self.global_recall))
    global_total_examples = property(lambda self: sum(self._counts(True)))

    def matthewscc(self, use_global=False):
        """``(tp tn - fp fn) / sqrt((tp+fp)(tp+fn)(tn+fp)(tn+fn))``; factors that are 0 are left out, and no examples give 0."""
        tp, fp, tn, fn = map(float, self._counts(use_global))
        if not tp + fp + tn + fn:
            return 0.0
        product = math.prod(term for term in (tp + fp, tp + fn, tn + fp, tn + fn) if term != 0.0)
        return (tp * tn - fp * fn) / math.sqrt(product)


class _BinaryMetric(EvalMetric):
    """A score of a two-class problem: the mean over updates (macro) or the score of all counts together (micro)."""

    def __init__(self, name, output_names, label_names, average):
        _check_average(type(self).__name__, average)
        self._binary = _BinaryClassificationMetrics()
        self._mode = average
        super().__init__(name, output_names=output_names, label_names=label_names, average=average, has_global_stats=True)

    def _score(self, use_global):
        raise NotImplementedError

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        counts = self._binary
        for label, pred in zip(labels, preds, strict=True):
            counts.update_binary_stats(label, pred)
        if self._mode == "macro":
            self._count(self._score(False), 1)
            counts.reset_stats()
        else:
            self.num_inst, self.global_num_inst = counts.total_examples, counts.global_total_examples
            self.sum_metric = self._score(False) * self.num_inst
            self.global_sum_metric = self._score(True) * self.global_num_inst

    def reset(self):
        super().reset()
        self._binary.reset_stats()

    def reset_local(self):
        super().reset_local()
        self._binary.local_reset_stats()


@register
class F1(_BinaryMetric):
    """F1 score of a two-class problem: ``2 precision recall / (precision + recall)``, 0 where undefined.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
        average: ``'macro'`` averages the score of each update, ``'micro'`` scores all counts together.
    Shape: predictions (n, 2), labels (n,) of 0 and 1.
    """

    def __init__(self, name="f1", output_names=None, label_names=None, average="macro"):
        super().__init__(name, output_names, label_names, average)
        self.average, self.metrics = average, self._binary

    def _score(self, use_global):
        return self._binary.global_fscore if use_global else self._binary.fscore


@register
class MCC(_BinaryMetric):
    """Matthews correlation coefficient of a two-class problem; 0 where undefined.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
        average: ``'macro'`` averages the score of each update, ``'micro'`` scores all counts together.
    Shape: predictions (n, 2), labels (n,) of 0 and 1.
    Source: Matthews, "Comparison of the predicted and observed secondary structure of T4 phage lysozyme", 1975.
    """

    def __init__(self, name="mcc", output_names=None, label_names=None, average="macro"):
        super().__init__(name, output_names, label_names, average)
        self._average, self._metrics = average, self._binary

    def _score(self, use_global):
        return self._binary.matthewscc(use_global)

    def reset(self):
        super().reset()
        self.num_inst = self.global_num_inst = 0.0        # floats, as in 1.9.1

    def reset_local(self):
        super().reset_local()
        self.num_inst = 0.0


@register
class PCC(EvalMetric):
    """Matthews' correlation for any number of classes (R_K), over all counts since the last reset.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
        has_global_stats: Keep the global confusion matrix apart.
    Shape: predictions (n, classes) with labels (n,), or class numbers of the labels' shape.
    Source: Gorodkin, "Comparing two K-category assignments by a K-category correlation coefficient", 2004.
    """

    def __init__(self, name="pcc", output_names=None, label_names=None, has_global_stats=True):
        self.k = 2                                        # classes seen so far; the matrices are (k, k), rows predictions
        super().__init__(name, output_names=output_names, label_names=label_names, has_global_stats=has_global_stats)

    def _grow(self, classes):
        more = classes - self.k
        self.lcm = numpy.pad(self.lcm, (0, more))
        self.gcm = numpy.pad(self.gcm, (0, more))
        self.k = classes

    @staticmethod
    def _correlation(matrix):
        total, predicted, expected = matrix.sum(), matrix.sum(axis=1), matrix.sum(axis=0)
        spread = numpy.sum(predicted * (total - predicted)) * numpy.sum(expected * (total - expected))
        if spread == 0:
            return float("nan")
        return float(numpy.sum(matrix.diagonal() * total - predicted * expected) / math.sqrt(spread))

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        for label, pred in zip(labels, preds, strict=True):
            expected = host(label).astype("int32").ravel()
            predicted = (host(pred) if pred.shape == label.shape else _classes(pred, 1)).astype("int32").ravel()
            check_label_shapes(expected, predicted)
            classes = int(max(predicted.max(initial=0), expected.max(initial=0))) + 1
            if classes > self.k:
                self._grow(classes)
            batch = numpy.zeros((self.k, self.k))
            numpy.add.at(batch, (predicted, expected), 1)
            self.lcm += batch
            self.gcm += batch
            self.num_inst += 1
            self.global_num_inst += 1

    @property
    def sum_metric(self):
        """The correlation of the local matrix, times the number of updates."""
        return self._correlation(self.lcm) * self.num_inst

    @property
    def global_sum_metric(self):
        """The correlation of the global matrix, times the number of updates."""
        return self._correlation(self.gcm) * self.global_num_inst

    def reset(self):
        self.global_num_inst = 0.0
        self.gcm = numpy.zeros((self.k, self.k))
        self.reset_local()

    def reset_local(self):
        self.num_inst = 0.0
        self.lcm = numpy.zeros((self.k, self.k))
