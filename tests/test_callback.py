"""Callbacks: what they log, save and reset."""
import logging
import re
from collections import namedtuple

import pytest

import mxnet as mx
from mxnet import nd

Param = namedtuple("Param", ["epoch", "nbatch", "eval_metric", "locals"])


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.INFO)
    return lambda: [re.sub(r"[\d.]+ samples", "# samples", record.getMessage()) for record in caplog.records]


def run(callback, batches, metric, epoch=0):
    for i in range(batches):
        if metric is not None:
            metric.update([nd.array([0, 1])], [nd.array([[0.9, 0.1], [0.9, 0.1]])])
        callback(Param(epoch, i, metric, None))


def test_speedometer(lines):
    run(mx.callback.Speedometer(4, 2), 5, mx.metric.Accuracy())
    assert lines() == [f"Epoch[0] Batch [{a}-{b}]\tSpeed: # samples/sec\taccuracy=0.500000" for a, b in ((0, 2), (2, 4))]


def test_speedometer_without_reset_and_without_metric(lines):
    metric = mx.metric.create(["acc", "ce"])
    run(mx.callback.Speedometer(4, 2, auto_reset=False), 5, metric)
    run(mx.callback.Speedometer(4, 3), 4, None, epoch=2)
    assert lines() == [f"Epoch[0] Batch [0-{n}]\tSpeed: # samples/sec\taccuracy=0.500000\tcross-entropy=1.203973" for n in (2, 4)] + [
        "Iter[2] Batch [3]\tSpeed: # samples/sec"]
    assert metric.metrics[0].num_inst == 10


def test_speedometer_notices_a_new_epoch(lines):
    meter = mx.callback.Speedometer(1, 2)
    run(meter, 4, None)
    run(meter, 4, None, epoch=1)
    assert lines() == [f"Iter[{epoch}] Batch [2]\tSpeed: # samples/sec" for epoch in (0, 1)]


def test_log_train_metric(lines):
    metric = mx.metric.Accuracy()
    run(mx.callback.log_train_metric(2, auto_reset=True), 3, metric)
    assert lines() == ["Iter[0] Batch[0] Train-accuracy=0.500000", "Iter[0] Batch[2] Train-accuracy=0.500000"]
    assert metric.num_inst == 0
    run(mx.callback.log_train_metric(1), 1, None)


def test_progress_bar(lines):
    bar = mx.callback.ProgressBar(total=3, length=6)
    for i in (0, 1, 3):
        bar(Param(0, i, None, None))
    assert lines() == ["[------] 0%\r", "[==----] 34%\r", "[======] 100%\r"]


def test_validation_metrics(lines):
    metric = mx.metric.create(["acc", "mse"])
    mx.callback.LogValidationMetricsCallback()(Param(3, 0, metric, None))
    mx.callback.LogValidationMetricsCallback()(Param(3, 0, None, None))
    assert lines() == ["Epoch[3] Validation-accuracy=nan", "Epoch[3] Validation-mse=nan"]


def test_do_checkpoint(tmp_path, lines):
    net = mx.sym.FullyConnected(mx.sym.Variable("data"), num_hidden=1, name="f")
    save = mx.callback.do_checkpoint(str(tmp_path / "m"), 2)
    for epoch in range(4):
        save(epoch, net, {"f_weight": nd.ones((1, 1))}, {})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m-0002.params", "m-0004.params", "m-symbol.json"]
    assert lines()[-1] == f'Saved checkpoint to "{tmp_path}/m-0004.params"'


def test_module_checkpoint():
    saved = []

    class Module:
        def save_checkpoint(self, *arguments):
            saved.append(arguments)

    save = mx.callback.module_checkpoint(Module(), "p", 3, save_optimizer_states=True)
    for epoch in range(7):
        save(epoch)
    assert saved == [("p", 3, True), ("p", 6, True)]
