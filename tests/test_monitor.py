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
        "Batch:       1 act_output                     7.0\t[[7. 0.]]\t", "Batch:       1 data                           2.0\t[[1. 1.]]\t"]


def test_numbers_have_as_many_digits_as_their_type(bound):
    bound.arg_dict["data"][:] = nd.array([[0.1, 0.2]])
    monitor = watched(bound, pattern="data", stat_func=lambda values: values.sum())
    monitor.tic()
    bound.forward()
    assert monitor.toc() == [(1, "data", "0.3\t")]


def test_gradients_of_operators_are_seen_last_operator_first(bound):
    monitor = watched(bound, pattern=".*backward", stat_func=lambda values: values.sum())
    monitor.tic()
    bound.forward(is_train=True)
    bound.backward(nd.array([[2, 5]]))
    assert [(name, float(text)) for _, name, text in monitor.toc()] == [
        ("act_backward_output", 2), ("fc_backward_output0", 14), ("fc_backward_output1", 4), ("fc_backward_output2", 2)]


def test_each_reader_of_a_value_has_a_gradient_of_its_own():
    x = mx.sym.Variable("x")
    middle = mx.sym.SliceChannel(mx.sym.exp(x, name="e"), num_outputs=2, name="s")
    sums = mx.sym.elemwise_add(middle[1], mx.sym._internal._mul_scalar(middle[0], scalar=3, name="three"), name="plus")
    executor = mx.sym.broadcast_mul(middle[0], sums, name="m").bind(mx.cpu(), {"x": nd.zeros((1, 2))}, {"x": nd.zeros((1, 2))})
    seen = {}
    executor.set_monitor_callback(lambda name, array: seen.update({name.decode(): array.asnumpy().ravel().tolist()}))
    executor.forward(is_train=True)
    assert list(seen) == ["e_output", "s_output0", "s_output1", "three_output", "plus_output", "m_output"]
    seen.clear()
    executor.backward(nd.ones((1, 1)))
    assert seen == {"m_backward_output0": [4.0], "m_backward_output1": [1.0], "three_backward_output": [3.0],
                    "s_backward_data": [7.0, 1.0], "e_backward_output": [7.0, 1.0]}
    assert executor.grad_dict["x"].asnumpy().tolist() == [[7, 1]]


def test_a_watched_dropout_is_the_one_that_runs():
    executor = mx.sym.Dropout(mx.sym.Variable("x"), p=0.5, name="drop").bind(mx.cpu(), {"x": nd.ones(64)}, {"x": nd.zeros(64)})
    seen = []
    executor.set_monitor_callback(lambda name, array: seen.append(array.asnumpy().tolist()))
    output = executor.forward(is_train=True)[0].asnumpy().tolist()
    executor.backward(nd.ones(64))
    assert seen == [output, executor.grad_dict["x"].asnumpy().tolist()]
    assert seen[0] == seen[1]


def test_a_statistic_must_be_an_array(bound):
    monitor = watched(bound, stat_func=lambda values: "text")
    monitor.tic()
    bound.forward()
    with pytest.raises(MXNetError, match="stat_func must return.*str"):
        monitor.toc()
