"""Monitor: what it sees, when, and in what order."""
import logging

import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError


@pytest.fixture
def bound():
    net = mx.sym.Activation(mx.sym.FullyConnected(mx.sym.Variable("data"), num_hidden=2, name="fc"), act_type="relu", name="act")
    executor = net.simple_bind(mx.cpu(), data=(1, 2))
    executor.arg_dict["fc_weight"][:] = nd.array([[3, 4], [0, 0]])
    executor.arg_dict["data"][:] = 1
    return executor


def watched(executor, **options):
    monitor = mx.mon.Monitor(**{"interval": 1, **options})
    monitor.install(executor)
    return monitor


def test_default_statistic(bound):
    monitor = watched(bound, pattern=".*weight")
    monitor.tic()
    bound.forward()
    assert [(step, name, text.strip()) for step, name, text in monitor.toc()] == [(1, "fc_weight", "2.5")]
    assert monitor.toc() == []


def test_order_and_interval(bound):
    monitor = watched(bound, interval=2, stat_func=lambda values: values.sum())
    seen = []
    for _ in range(3):
        monitor.tic()
        bound.forward()
        seen.append([(step, name) for step, name, _ in monitor.toc()])
    names = ["fc_output", "act_output", "data", "fc_weight", "fc_bias"]
    assert seen == [[(1, name) for name in names], [], [(3, name) for name in names]]


def test_log_lines(bound, caplog):
    monitor = watched(bound, sort=True, stat_func=lambda values: [values.sum(), values], pattern="act|data")
    monitor.tic()
    bound.forward()
    with caplog.at_level(logging.INFO):
        monitor.toc_print()
    assert [record.getMessage() for record in caplog.records] == [
        "Batch:       1                     act_output 7.0\t[[7. 0.]]\t", "Batch:       1                           data 2.0\t[[1. 1.]]\t"]


def test_a_statistic_must_be_an_array(bound):
    monitor = watched(bound, stat_func=lambda values: "text")
    monitor.tic()
    bound.forward()
    with pytest.raises(MXNetError, match="stat_func must return.*str"):
        monitor.toc()
