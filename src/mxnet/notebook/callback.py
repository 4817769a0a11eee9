"""Measurements of a training as pandas tables, to look at and plot in a notebook."""
import datetime
import time

__all__ = ["LiveBokehChart", "LiveLearningCurve", "LiveTimeSeries", "PandasLogger", "args_wrapper"]

_TABLES = ("train", "eval", "epoch")
_INSTEAD = ("live charts with bokeh are not built. Log with mx.notebook.callback.PandasLogger and plot its tables, for example "
            "logger.train_df.plot(y='accuracy').")


class PandasLogger:
    """Three tables that grow while ``fit`` runs: of training batches, of evaluations, of epochs.

    Args:
        batch_size: Samples in a batch, for the speed.
        frequent: Training batches between two rows.

    >>> logger = mx.notebook.callback.PandasLogger(batch_size=32)
    >>> module.fit(train, eval_data=test, num_epoch=3, **logger.callback_args())
    >>> logger.train_df.plot(y="accuracy")
    """

    def __init__(self, batch_size, frequent=50):
        import pandas
        self.batch_size = batch_size
        self.frequent = frequent
        self._dataframes = {name: pandas.DataFrame() for name in _TABLES}
        self.last_time = time.time()
        self.start_time = datetime.datetime.now()
        self.last_epoch_time = datetime.datetime.now()

    @property
    def train_df(self):
        """The table of training batches."""
        return self._dataframes["train"]

    @property
    def eval_df(self):
        """The table of evaluations."""
        return self._dataframes["eval"]

    @property
    def epoch_df(self):
        """The table of epochs."""
        return self._dataframes["epoch"]

    @property
    def all_dataframes(self):
        """The three tables by name."""
        return self._dataframes

    def elapsed(self):
        """Time since the logger was made."""
        return datetime.datetime.now() - self.start_time

    def append_metrics(self, metrics, df_name):
        """Add a row to a table.

        Args:
            metrics: Values by column.
            df_name: ``"train"``, ``"eval"`` or ``"epoch"``.
        """
        import pandas
        self._dataframes[df_name] = pandas.concat([self._dataframes[df_name], pandas.DataFrame([metrics])], ignore_index=True)

    def _row(self, param):
        metrics = {"elapsed": self.elapsed()}
        if param.eval_metric is not None:
            metrics.update(param.eval_metric.get_name_value())
        return metrics

    def train_cb(self, param):
        """A batch callback."""
        if param.nbatch % self.frequent == 0:
            now = time.time()
            row = self._row(param)
            if param.nbatch:
                row["batches_per_sec"] = self.frequent / (now - self.last_time)
                row["records_per_sec"] = row["batches_per_sec"] * self.batch_size
            self.last_time = now
            self.append_metrics({**row, "minibatch_count": param.nbatch, "epoch": param.epoch}, "train")

    def eval_cb(self, param):
        """An evaluation callback."""
        self.append_metrics({**self._row(param), "epoch": param.epoch}, "eval")

    def epoch_cb(self, *unused):
        """An epoch callback."""
        now = datetime.datetime.now()
        self.append_metrics({"elapsed": self.elapsed(), "epoch_time": now - self.last_epoch_time}, "epoch")
        self.last_epoch_time = now

    def callback_args(self):
        """The callbacks as arguments of ``fit``."""
        return {"batch_end_callback": self.train_cb, "eval_end_callback": self.eval_cb, "epoch_end_callback": self.epoch_cb}


class LiveBokehChart:
    """Refuse: charts with bokeh are not built.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """

    def __init__(self, *args, **kwargs):
        raise NotImplementedError(f"{type(self).__name__}: {_INSTEAD}")


class LiveTimeSeries(LiveBokehChart):
    """Refused as :class:`LiveBokehChart` is."""


class LiveLearningCurve(LiveBokehChart):
    """Refused as :class:`LiveBokehChart` is."""


def args_wrapper(*args):
    """The callbacks of several loggers as arguments of ``fit``; callbacks of one kind become a list.

    >>> module.fit(train, **mx.notebook.callback.args_wrapper(logger, other_logger))
    """
    merged = {}
    for logger in args:
        for name, callback in logger.callback_args().items():
            merged.setdefault(name, []).append(callback)
    return merged
