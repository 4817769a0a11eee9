"""Metrics: what is counted while a model trains and is scored.

>>> metric = mx.metric.create(["acc", "ce"])
>>> metric.update([labels], [predictions])
>>> metric.get()
(['accuracy', 'cross-entropy'], [0.5, 0.51])
"""
from .base import CompositeEvalMetric, CustomMetric, EvalMetric, alias, check_label_shapes, create, np, register
from .classification import F1, MCC, PCC, Accuracy, TopKAccuracy, _BinaryClassificationMetrics
from .likelihood import Caffe, CrossEntropy, Loss, NegativeLogLikelihood, Perplexity, Torch
from .regression import MAE, MSE, RMSE, PearsonCorrelation

__all__ = ["F1", "MAE", "MCC", "MSE", "PCC", "RMSE", "Accuracy", "Caffe", "CompositeEvalMetric", "CrossEntropy", "CustomMetric",
           "EvalMetric", "Loss", "NegativeLogLikelihood", "PearsonCorrelation", "Perplexity", "TopKAccuracy", "Torch", "alias",
           "check_label_shapes", "create", "np", "register"]

for _public in (*map(globals().get, __all__), _BinaryClassificationMetrics):
    _public.__module__ = __name__            # where 1.9.1 has them: pickles and messages name mxnet.metric.Accuracy
