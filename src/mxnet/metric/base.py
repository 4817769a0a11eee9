"""What all metrics share: local and global sums, names, composition, and the registry."""
import numpy

from .. import registry
from ..base import ArgumentError, IndexOutOfRange, ShapeError, numeric_types, string_types
from ..ndarray import NDArray

__all__ = ["CompositeEvalMetric", "CustomMetric", "EvalMetric", "alias", "check_label_shapes", "create", "np", "register"]


def host(array):
    """The values as a NumPy array; half precision becomes float32, in which sums are taken."""
    values = array.asnumpy() if hasattr(array, "asnumpy") else numpy.asarray(array)
    return values.astype(numpy.float32) if values.dtype == numpy.float16 else values


def check_label_shapes(labels, preds, wrap=False, shape=False):
    """Check that labels and predictions fit.

    Args:
        labels, preds: Lists of arrays, or two arrays.
        wrap: Put a single array into a list.
        shape: Compare shapes; else only lengths are compared.
    Returns:
        ``labels, preds``, wrapped if asked.
    Raises:
        ValueError: They do not fit; the message holds both.
    """
    label_shape, pred_shape = (labels.shape, preds.shape) if shape else (len(labels), len(preds))
    if label_shape != pred_shape:
        raise ShapeError(f"Shape of labels {label_shape} does not match shape of predictions {pred_shape}")
    return (_wrapped(labels), _wrapped(preds)) if wrap else (labels, preds)


def _wrapped(arrays):
    return [arrays] if isinstance(arrays, NDArray | numpy.ndarray) else arrays


class EvalMetric:
    """Base of all metrics: a sum and a number of instances, kept twice, since the last local reset and since the last reset.

    Args:
        name: Name shown in logs.
        output_names, label_names: Which outputs and labels :meth:`update_dict` picks; all by default.
        **kwargs: Further constructor arguments, kept for :meth:`get_config`.
    """

    def __init__(self, name, output_names=None, label_names=None, **kwargs):
        self.name = str(name)
        self.output_names = output_names
        self.label_names = label_names
        self._has_global_stats = kwargs.pop("has_global_stats", False)
        self._kwargs = kwargs
        self.reset()

    def __str__(self):
        return f"EvalMetric: {dict(self.get_name_value())}"

    def get_config(self):
        """Everything :func:`create` needs to make an equal metric, as a dict."""
        config = dict(self._kwargs)
        config.update(metric=type(self).__name__, name=self.name, output_names=self.output_names, label_names=self.label_names)
        return config

    def update_dict(self, label, pred):
        """Update from dicts of name to array, taking only ``label_names`` and ``output_names`` when these were given."""
        preds = list(pred.values()) if self.output_names is None else [pred[name] for name in self.output_names]
        labels = list(label.values()) if self.label_names is None else [label[name] for name in self.label_names]
        self.update(labels, preds)

    def update(self, labels, preds):
        """Count a batch.

        Args:
            labels: List of arrays.
            preds: List of arrays, one a label.
        """
        raise NotImplementedError(f"{type(self).__name__} must define update(labels, preds).")

    def _count(self, value, instances):
        """Add to both sums."""
        self.sum_metric += value
        self.global_sum_metric += value
        self.num_inst += instances
        self.global_num_inst += instances

    def reset(self):
        """Forget everything."""
        self.num_inst = 0
        self.sum_metric = 0.0
        self.global_num_inst = 0
        self.global_sum_metric = 0.0

    def reset_local(self):
        """Forget the local sum; :meth:`get_global` goes on."""
        self.num_inst = 0
        self.sum_metric = 0.0

    def get(self):
        """``(name, value)`` since the last reset, local or not; nan when nothing was counted."""
        return self.name, self._value(self.sum_metric, self.num_inst)

    def get_global(self):
        """``(name, value)`` since the last full reset."""
        if not self._has_global_stats:
            return self.get()
        return self.name, self._value(self.global_sum_metric, self.global_num_inst)

    def _value(self, total, instances):
        value = total / instances if instances else float("nan")
        return value.item() if isinstance(value, numpy.generic) else value       # which NumPy 2 would print as np.float64(0.5)

    def get_name_value(self):
        """:meth:`get` as a list of ``(name, value)``."""
        return _pairs(*self.get())

    def get_global_name_value(self):
        """:meth:`get_global` as a list of ``(name, value)``."""
        return _pairs(*self.get_global())


def _pairs(names, values):
    names = names if isinstance(names, list) else [names]
    values = values if isinstance(values, list) else [values]
    return list(zip(names, values, strict=True))


register = registry.get_register_func(EvalMetric, "metric")
alias = registry.get_alias_func(EvalMetric, "metric")
_create = registry.get_create_func(EvalMetric, "metric")


def create(metric, *args, **kwargs):
    """Make a metric.

    Args:
        metric: A registered name (``'acc'``, ``'ce'``, ``'f1'``…), a metric, its configuration, a function of
            ``(label, prediction)``, or a list of these for a :class:`CompositeEvalMetric`.
        *args, **kwargs: Passed to the metric.
    """
    if callable(metric) and not isinstance(metric, type):
        return CustomMetric(metric, *args, **kwargs)
    if isinstance(metric, list):
        composite = CompositeEvalMetric()
        for child in metric:
            composite.add(create(child, *args, **kwargs))
        return composite
    return _create(metric, *args, **kwargs)


@register
@alias("composite")
class CompositeEvalMetric(EvalMetric):
    """Several metrics counted together.

    Args:
        metrics: Metrics or what :func:`create` takes.
        name, output_names, label_names: See :class:`EvalMetric`.

    >>> both = mx.metric.CompositeEvalMetric(["acc", "ce"])
    """

    def __init__(self, metrics=None, name="composite", output_names=None, label_names=None):
        super().__init__(name, output_names=output_names, label_names=label_names, has_global_stats=True)
        self.metrics = [create(metric) for metric in metrics or []]

    def add(self, metric):
        """Append a metric, or what :func:`create` takes."""
        self.metrics.append(create(metric))

    def get_metric(self, index):
        """The metric at a position."""
        try:
            return self.metrics[index]
        except IndexError as error:
            raise IndexOutOfRange(f"Metric index {index} is out of range 0 and {len(self.metrics)}.") from error

    def update_dict(self, labels, preds):
        if self.label_names is not None:
            labels = {name: array for name, array in labels.items() if name in self.label_names}
        if self.output_names is not None:
            preds = {name: array for name, array in preds.items() if name in self.output_names}
        for metric in self.metrics:
            metric.update_dict(labels, preds)

    def update(self, labels, preds):
        for metric in self.metrics:
            metric.update(labels, preds)

    def reset(self):
        for metric in getattr(self, "metrics", []):      # the base class resets before there are any
            metric.reset()

    def reset_local(self):
        for metric in self.metrics:
            metric.reset_local()

    def get(self):
        return self._collect("get")

    def get_global(self):
        return self._collect("get_global")

    def _collect(self, method):
        names, values = [], []
        for metric in self.metrics:
            name, value = getattr(metric, method)()
            names.extend([name] if isinstance(name, string_types) else name)
            values.extend([value] if isinstance(value, numeric_types) else value)
        return names, values

    def get_config(self):
        config = super().get_config()
        config["metrics"] = [metric.get_config() for metric in self.metrics]
        return config


@register
class CustomMetric(EvalMetric):
    """A metric from a function of NumPy arrays.

    Args:
        feval: Called with ``(label, prediction)`` for each output; returns a value that counts as one instance, or a
            ``(sum, number of instances)`` tuple.
        name: Name shown; the function's by default.
        allow_extra_outputs: Accept more predictions than labels and use the first ones.
        output_names, label_names: See :class:`EvalMetric`.
    """

    def __init__(self, feval, name=None, allow_extra_outputs=False, output_names=None, label_names=None):
        if name is None:
            name = getattr(feval, "__name__", type(feval).__name__)
            if "<" in name:
                name = f"custom({name})"
        super().__init__(name, feval=feval, allow_extra_outputs=allow_extra_outputs, output_names=output_names,
                         label_names=label_names, has_global_stats=True)
        self._feval = feval
        self._allow_extra_outputs = allow_extra_outputs

    def update(self, labels, preds):
        labels, preds = _wrapped(labels), _wrapped(preds)
        if not self._allow_extra_outputs:
            check_label_shapes(labels, preds)
        for pred, label in zip(preds, labels, strict=False):
            result = self._feval(_numpy(label), _numpy(pred))
            total, instances = result if isinstance(result, tuple) else (result, 1)
            self._count(total, instances)

    def get_config(self):
        raise NotImplementedError("CustomMetric cannot be serialized: its function has no text; register a subclass of EvalMetric instead.")


def _numpy(array):
    return array.asnumpy() if hasattr(array, "asnumpy") else numpy.asarray(array)


def np(numpy_feval, name=None, allow_extra_outputs=False):
    """A :class:`CustomMetric` from a function of NumPy arrays ``(label, prediction)``.

    Args:
        numpy_feval: The function; returns a value or ``(sum, number of instances)``.
        name: Name shown; the function's by default.
        allow_extra_outputs: Accept more predictions than labels.
    """
    if not callable(numpy_feval):
        raise ArgumentError(f"metric.np takes a function of (label, prediction), received {numpy_feval!r}.")

    def feval(label, pred):
        return numpy_feval(label, pred)

    feval.__name__ = getattr(numpy_feval, "__name__", type(numpy_feval).__name__)
    return CustomMetric(feval, name, allow_extra_outputs)
