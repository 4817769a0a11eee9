"""Checks of metrics."""
from ....metric import Accuracy
from ....metric import Loss as LossMetric
from ...loss import SoftmaxCrossEntropyLoss
from .event_handler import _check_metrics

__all__ = ["_check_metrics", "_suggest_metric_for_loss"]


def _suggest_metric_for_loss(loss):
    """The metric that fits a loss, or None."""
    return Accuracy() if isinstance(loss, SoftmaxCrossEntropyLoss) else None


def default_metrics(metrics, loss):
    """The metrics given, else those that fit the loss."""
    found = _check_metrics(metrics)
    if not found:
        fitting = _suggest_metric_for_loss(loss)
        found = [LossMetric(loss.name.rstrip("0123456789")) if fitting is None else fitting]
    return found
