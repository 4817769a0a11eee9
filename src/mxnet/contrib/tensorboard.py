"""Metrics for TensorBoard."""
import importlib

from ..base import MXNetError

__all__ = ["LogMetricsCallback"]


class _MissingPackageError(MXNetError, ImportError):
    pass


class LogMetricsCallback:
    """A batch or evaluation callback that writes the metrics' values for TensorBoard.

    Args:
        logging_dir: Where the event files go.
        prefix: Before the names of the values, so that training and evaluation can share a diagram.

    >>> log = mx.contrib.tensorboard.LogMetricsCallback("logs/train")
    >>> module.fit(train, num_epoch=3, batch_end_callback=log)
    """

    def __init__(self, logging_dir, prefix=None):
        self.prefix = prefix
        self.step = 0
        self.summary_writer = _writer(logging_dir)

    def __call__(self, param):
        self.step += 1
        if param.eval_metric is None:
            return
        for name, value in param.eval_metric.get_name_value():
            self.summary_writer.add_scalar(name if self.prefix is None else f"{self.prefix}-{name}", value, global_step=self.step)


def _writer(folder):
    for package in ("mxboard", "tensorboardX", "torch.utils.tensorboard"):
        try:
            return importlib.import_module(package).SummaryWriter(folder)
        except ImportError:
            continue                                        # the next one
    raise _MissingPackageError("LogMetricsCallback: no writer of TensorBoard's files is installed; `pip install tensorboard`, or tensorboardX.")
