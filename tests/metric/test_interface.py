"""Names, local and global sums, composition, configuration, functions as metrics, and errors."""
import json
import math
import pickle

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError

LABEL, PRED = [nd.array([0, 1])], [nd.array([[0.9, 0.1], [0.9, 0.1]])]
NAMES = {"acc": "accuracy", "accuracy": "accuracy", "ce": "cross-entropy", "crossentropy": "cross-entropy", "f1": "f1", "mae": "mae",
         "mse": "mse", "rmse": "rmse", "nll_loss": "nll-loss", "pearsonr": "pearsonr", "mcc": "mcc", "pcc": "pcc", "loss": "loss",
         "torch": "torch", "caffe": "caffe", "composite": "composite"}


@pytest.mark.parametrize("name", NAMES)
def test_registered_names(name):
    metric = mx.metric.create(name)
    assert metric.name == NAMES[name]
    if name != "composite":
        assert math.isnan(metric.get()[1]) and math.isnan(metric.get_global()[1])
    assert type(metric).__module__ == "mxnet.metric"


def test_names_with_arguments():
    assert mx.metric.create("top_k_accuracy", top_k=3).name == "top_k_accuracy_3"
    assert mx.metric.create("top_k_acc", 5).name == "top_k_accuracy_5"
    assert mx.metric.create("Perplexity", ignore_label=None).name == "perplexity"


def test_local_and_global_sums():
    metric = mx.metric.Accuracy()
    metric.update(LABEL, PRED)
    metric.reset_local()
    assert math.isnan(metric.get()[1])
    assert metric.get_global() == ("accuracy", 0.5)
    metric.update([nd.array([0, 0])], PRED)
    assert metric.get() == ("accuracy", 1.0)
    assert metric.get_global_name_value() == [("accuracy", 0.75)]
    metric.reset()
    assert math.isnan(metric.get_global()[1])


@pytest.mark.parametrize("name", ["f1", "mcc", "pcc", "pearsonr"])
def test_metrics_with_states_of_their_own_reset(name):
    metric = mx.metric.create(name)
    pred = PRED if name != "pearsonr" else [nd.array([0.5, 0.7])]
    metric.update([nd.array([1, 0])], pred)
    kept = metric.get_global()
    metric.reset_local()
    assert math.isnan(metric.get()[1])
    np.testing.assert_equal(metric.get_global(), kept)
    metric.reset()
    assert math.isnan(metric.get_global()[1])


def test_a_single_array_needs_no_list():
    metric = mx.metric.Accuracy()
    metric.update(LABEL[0], PRED[0])
    assert metric.get()[1] == 0.5


def test_composite():
    both = mx.metric.create(["acc", mx.metric.MSE(), lambda label, pred: 2.0])
    both.update([nd.array([0.0, 1.0])], [nd.array([0.0, 0.0])])
    assert both.get_name_value() == [("accuracy", 0.5), ("mse", 0.5), ("custom(<lambda>)", 2.0)]
    assert str(both) == "EvalMetric: {'accuracy': 0.5, 'mse': 0.5, 'custom(<lambda>)': 2.0}"
    assert type(both.get_metric(0)) is mx.metric.Accuracy
    with pytest.raises(IndexError, match="3 is out of range"):
        both.get_metric(3)
    both.reset_local()
    assert math.isnan(both.get()[1][0]) and both.get_global()[1] == [0.5, 0.5, 2.0]


def test_update_dict_picks_by_name():
    children = [mx.metric.Accuracy(output_names=["p"], label_names=["y"]), mx.metric.MSE(output_names=["q"], label_names=["z"])]
    both = mx.metric.CompositeEvalMetric(children, output_names=["p", "q"], label_names=["y", "z"])
    both.update_dict({"y": LABEL[0], "z": nd.array([1.0]), "more": nd.array([9])},
                     {"p": PRED[0], "q": nd.array([1.5]), "rest": nd.array([3])})
    assert both.get()[1] == [0.5, 0.25]


@pytest.mark.parametrize("metric", [
    mx.metric.Accuracy(axis=2, name="mine"), mx.metric.TopKAccuracy(3), mx.metric.F1(average="micro"), mx.metric.Perplexity(ignore_label=0),
    mx.metric.CompositeEvalMetric([mx.metric.Accuracy(), mx.metric.MSE()])], ids=lambda metric: metric.name)
def test_a_configuration_makes_an_equal_metric(metric):
    again = mx.metric.create(metric.get_config())
    assert again.get_config() == metric.get_config() == json.loads(json.dumps(metric.get_config()))
    assert mx.metric.create(json.dumps(metric.get_config())).get_config() == metric.get_config()
    assert type(pickle.loads(pickle.dumps(metric))) is type(metric)


def test_functions_get_numpy_arrays():
    seen = []
    metric = mx.metric.np(lambda label, pred: seen.append((type(label), type(pred))) or (3.0, 2), name="mine")
    metric.update(LABEL, PRED)
    assert seen == [(np.ndarray, np.ndarray)] and metric.get() == ("mine", 1.5)

    def named(label, pred):
        return 1.0
    assert mx.metric.create(named).name == mx.metric.np(named).name == "named"


def test_extra_outputs_must_be_allowed():
    with pytest.raises(ValueError, match="1 does not match shape of predictions 2"):
        mx.metric.CustomMetric(lambda label, pred: 1.0).update(LABEL, PRED * 2)
    metric = mx.metric.CustomMetric(lambda label, pred: 1.0, allow_extra_outputs=True)
    metric.update(LABEL, PRED * 2)
    assert metric.get()[1] == 1.0


def test_register_own_metric():
    @mx.metric.register
    @mx.metric.alias("countall")
    class CountEverything(mx.metric.EvalMetric):
        def __init__(self, step=1):
            super().__init__("count", step=step)
            self.step = step

        def update(self, labels, preds):
            self.sum_metric += self.step
            self.num_inst += 1

    metric = mx.metric.create("CountAll", step=4)
    metric.update([], [])
    assert metric.get() == metric.get_global() == ("count", 4.0)
    assert mx.metric.create("counteverything").get_config()["step"] == 1


def test_np_arrays():
    metric = mx.metric.create(["acc", "ce"])
    metric.update([LABEL[0].as_np_ndarray()], [PRED[0].as_np_ndarray()])
    assert metric.get()[1] == pytest.approx([0.5, -(math.log(0.9) + math.log(0.1)) / 2], rel=1e-5)


@pytest.mark.parametrize("make, says", [
    (lambda: mx.metric.create("perplex"), "perplex is not registered.*'perplexity'"),
    (lambda: mx.metric.create(5), "must be a name"),
    (lambda: mx.metric.create(mx.metric.Accuracy(), 1), "already an instance"),
    (lambda: mx.metric.create('["acc"'), "looks like JSON"),
    (lambda: mx.metric.TopKAccuracy(1), "Please use Accuracy"),
    (lambda: mx.metric.F1(average="all"), "'macro' or 'micro'.*'all'"),
    (lambda: mx.metric.np(3), "function"),
    (lambda: mx.metric.CustomMetric(lambda label, pred: 0).get_config(), "cannot be serialized"),
    (lambda: mx.metric.EvalMetric("x").update([], []), "must define update"),
    (lambda: mx.metric.check_label_shapes(nd.ones((2, 3)), nd.ones((3, 2)), shape=True), r"\(2, 3\).*\(3, 2\)"),
    (lambda: mx.metric.Accuracy().update([nd.ones(3)], [nd.ones((2, 2))]), "3.* does not match .*2"),
    (lambda: mx.metric.TopKAccuracy(2).update([nd.ones(3)], [nd.ones((3, 2, 2))]), "no more than 2 dims"),
    (lambda: mx.metric.F1().update([nd.array([0, 1, 2])], [nd.ones((3, 3))]), "binary classification"),
    (lambda: mx.metric.F1().update([nd.array([0, 1])], [nd.ones(2)]), r"\(n, 2\)"),
    (lambda: mx.metric.CrossEntropy().update([nd.array([0, 1, 1])], [nd.ones((2, 2))]), r"\(3, classes\).*\(2, 2\)"),
    (lambda: mx.metric.CrossEntropy().update([nd.array([0, 2])], [nd.ones((2, 2))]), r"\[0, 2\).*0 to 2"),
    (lambda: mx.metric.Perplexity(None).update([nd.ones(3)], [nd.ones((2, 2))]), "shape mismatch"),
    (lambda: mx.metric.MSE().update([nd.ones(3)], [nd.ones((2, 2))]), r"MSE.*\(3,\).*\(2, 2\)"),
    (lambda: mx.metric.PearsonCorrelation().update([nd.ones(3)], [nd.ones(2)]), r"\(3,\).*\(2,\)"),
])
def test_errors(make, says):
    with pytest.raises((MXNetError, NotImplementedError), match=f"(?s){says}"):
        make()


def test_unknown_name_of_an_output():
    with pytest.raises(KeyError, match="q"):
        mx.metric.Accuracy(output_names=["q"]).update_dict({"a": nd.ones(1)}, {"p": nd.ones((1, 2))})


class Hits(mx.metric.EvalMetric):
    """Counts with NumPy, as metrics of users do."""

    def update(self, labels, preds):
        self.sum_metric += (labels[0].asnumpy() == preds[0].asnumpy().argmax(1)).sum()
        self.num_inst += len(labels[0])


def test_metrics_of_users_print_plain_numbers():
    hits = Hits("hits")
    custom = mx.metric.np(lambda label, pred: np.abs(label - pred.argmax(1)).mean(), name="gap")
    for metric in (hits, custom):
        metric.update([mx.nd.array([1, 0])], [mx.nd.array([[0.1, 0.9], [0.2, 0.8]])])
    assert (repr(hits.get()), repr(custom.get())) == ("('hits', 0.5)", "('gap', 0.5)")
    assert str(custom) == "EvalMetric: {'gap': 0.5}"
