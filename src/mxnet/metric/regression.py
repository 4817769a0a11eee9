"""Metrics of real-valued predictions."""
import math

import numpy

from ..base import ShapeError
from .base import EvalMetric, alias, check_label_shapes, host, register
from .classification import _check_average

__all__ = ["MAE", "MSE", "RMSE", "PearsonCorrelation"]


class _ErrorMetric(EvalMetric):
    """Mean over updates of an error of each batch."""

    def __init__(self, name, output_names, label_names):
        super().__init__(name, output_names=output_names, label_names=label_names, has_global_stats=True)

    def _error(self, difference):
        raise NotImplementedError

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        for label, pred in zip(labels, preds, strict=True):
            expected, predicted = (column[:, None] if column.ndim == 1 else column for column in (host(label), host(pred)))
            try:
                difference = expected - predicted
            except ValueError as error:
                raise ShapeError(f"{type(self).__name__}: labels of shape {tuple(label.shape)} do not fit predictions of shape "
                                 f"{tuple(pred.shape)}.") from error
            self._count(float(self._error(difference)), 1)


@register
class MAE(_ErrorMetric):
    """Mean absolute error: the mean over updates of ``mean(|label - pred|)``.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
    """

    def __init__(self, name="mae", output_names=None, label_names=None):
        super().__init__(name, output_names, label_names)

    def _error(self, difference):
        return numpy.abs(difference).mean()


@register
class MSE(_ErrorMetric):
    """Mean squared error: the mean over updates of ``mean((label - pred)^2)``.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
    """

    def __init__(self, name="mse", output_names=None, label_names=None):
        super().__init__(name, output_names, label_names)

    def _error(self, difference):
        return numpy.square(difference).mean()


@register
class RMSE(_ErrorMetric):
    """Root of the mean squared error of each update, averaged over the updates.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
    """

    def __init__(self, name="rmse", output_names=None, label_names=None):
        super().__init__(name, output_names, label_names)

    def _error(self, difference):
        return math.sqrt(numpy.square(difference).mean())


@register
@alias("pearsonr")
class PearsonCorrelation(EvalMetric):
    """Pearson's correlation of labels and predictions.

    Args:
        name, output_names, label_names: See :class:`EvalMetric`.
        average: ``'macro'`` averages the correlation of each update, ``'micro'`` is the correlation of all values together.
    Shape: labels and predictions are alike.
    """

    def __init__(self, name="pearsonr", output_names=None, label_names=None, average="macro"):
        _check_average("PearsonCorrelation", average)
        self.average = average
        super().__init__(name, output_names=output_names, label_names=label_names, average=average, has_global_stats=True)

    def reset(self):
        super().reset()
        self.reset_micro()

    def reset_local(self):
        super().reset_local()
        self.reset_micro()

    def reset_micro(self):
        """Forget the running means and sums of squares."""
        self._label_nums, self._mean_l, self._sse_l = 0, 0.0, 0.0
        self._pred_nums, self._mean_p, self._sse_p = 0, 0.0, 0.0
        self._conv = 0.0

    def update_variance(self, new_values, *aggregate):
        """Add values to a running ``(count, mean, sum of squared deviations)``; returns the new one.

        Source: Welford, "Note on a method for calculating corrected sums of squares and products", 1962.
        """
        count, mean, squares = aggregate
        count += len(new_values)
        before = new_values - mean
        mean = mean + float(numpy.sum(before / count))
        squares = squares + float(numpy.sum(before * (new_values - mean)))
        return count, mean, squares

    def update_cov(self, label, pred):
        """Add the products of deviations; labels' running mean holds them already, the predictions' does not yet."""
        self._conv += float(numpy.sum((label - self._mean_l) * (pred - self._mean_p)))

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        for label, pred in zip(labels, preds, strict=True):
            check_label_shapes(label, pred, False, True)
            expected, predicted = (host(array).ravel().astype("float64") for array in (label, pred))
            if self.average == "macro":
                self._count(float(numpy.corrcoef(predicted, expected)[0, 1]), 1)
                continue
            self._count(0.0, 1)
            self._label_nums, self._mean_l, self._sse_l = self.update_variance(expected, self._label_nums, self._mean_l, self._sse_l)
            self.update_cov(expected, predicted)
            self._pred_nums, self._mean_p, self._sse_p = self.update_variance(predicted, self._pred_nums, self._mean_p, self._sse_p)

    def get(self):
        if self.average == "macro" or not self.num_inst:
            return super().get()
        spread = math.sqrt(self._sse_p * self._sse_l)
        return self.name, self._conv / spread if spread else float("nan")

    def get_global(self):
        """As :meth:`get`; pooled values are not kept apart, so ``'micro'`` counts from the last reset of either kind."""
        return super().get_global() if self.average == "macro" else self.get()
