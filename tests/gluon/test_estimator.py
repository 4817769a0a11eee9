"""Estimator and its handlers."""
import logging

import numpy as np
import pytest

import mxnet as mx
from mxnet import gluon
from mxnet.base import MXNetError
from mxnet.gluon.contrib import estimator as est


@pytest.fixture
def parts():
    mx.random.seed(1)
    x = np.random.RandomState(0).randn(40, 4).astype("float32")
    data = gluon.data.DataLoader(gluon.data.ArrayDataset(x, (x[:, 0] > 0).astype("float32")), batch_size=10)
    net = gluon.nn.Dense(2)
    net.initialize(mx.init.Zero())
    trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.1})
    made = est.Estimator(net, gluon.loss.SoftmaxCrossEntropyLoss(), train_metrics=mx.metric.Accuracy(), trainer=trainer)
    made.logger.handlers[:] = [logging.NullHandler()]
    return made, data


def test_fit_and_evaluate(parts):
    estimator, data = parts
    estimator.fit(data, val_data=data, epochs=10)
    assert estimator.train_metrics[0].get()[1] > 0.9 and estimator.val_metrics[0].get()[1] > 0.9
    assert estimator.train_metrics[0].name == "training accuracy"


def test_checkpoints_and_resuming(parts, tmp_path):
    estimator, data = parts
    handler = est.CheckpointHandler(str(tmp_path), monitor=estimator.val_metrics[0], save_best=True, max_checkpoints=2)
    estimator.fit(data, val_data=data, epochs=4, event_handlers=[handler])
    names = sorted(path.name for path in tmp_path.glob("*.params"))
    assert names == ["model-best.params", "model-epoch2batch12.params", "model-epoch3batch16.params"]
    again = est.CheckpointHandler(str(tmp_path), resume_from_checkpoint=True)
    estimator.fit(data, epochs=6, event_handlers=[again])
    assert (again.current_epoch, again.current_batch, again.saved_checkpoints) == (2, 8, ["model-epoch4batch20", "model-epoch5batch24"])
    with pytest.raises(ValueError, match="maximum number of epoch 6 reached"):
        estimator.fit(data, epochs=6, event_handlers=[again])


def test_checkpoints_by_batch(parts, tmp_path):
    estimator, data = parts
    first = est.CheckpointHandler(str(tmp_path), epoch_period=None, batch_period=2)
    estimator.fit(data, batches=6, event_handlers=[first])
    assert first.saved_checkpoints == ["model-epoch0batch1", "model-epoch0batch3", "model-epoch1batch5"]
    again = est.CheckpointHandler(str(tmp_path), epoch_period=None, batch_period=2, resume_from_checkpoint=True)
    estimator.fit(data, batches=9, event_handlers=[again])
    assert (again.current_batch, again.saved_checkpoints) == (3, ["model-epoch2batch7"])
    with pytest.raises(ValueError, match="same type of period"):
        estimator.fit(data, epochs=9, event_handlers=[again])


def test_stopping(parts):
    estimator, data = parts
    batches = []

    class Count(est.BatchEnd):
        def batch_end(self, estimator, *args, **kwargs):
            batches.append(1)
    estimator.fit(data, batches=3, event_handlers=[Count()])
    assert len(batches) == 3
    stopper = est.EarlyStoppingHandler(estimator.train_metrics[0], patience=1, baseline=2.0)
    estimator.fit(data, epochs=20, event_handlers=[stopper])
    assert stopper.stopped_epoch <= 2


def test_mistakes(parts):
    estimator, data = parts
    for use in (lambda: estimator.fit(data), lambda: estimator.fit(data, epochs=1, batches=1), lambda: estimator.fit([1], epochs=1),
                lambda: estimator.fit(data, epochs=1, event_handlers=[3]), lambda: est.Estimator(estimator.net, "loss"),
                lambda: est.LoggingHandler(log_interval="often"), lambda: est.CheckpointHandler("x", save_best=True)):
        with pytest.raises(MXNetError):
            use()
