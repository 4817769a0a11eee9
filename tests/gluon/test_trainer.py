"""Trainer: steps, contexts, files."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, gluon, nd
from mxnet.base import MXNetError
from mxnet.gluon import nn


def net_of_ones(ctx=None):
    net = nn.Dense(1, in_units=2, prefix="t_")
    net.initialize(mx.init.One(), ctx=ctx)
    return net


def backward(net, ctx=None):
    with autograd.record():
        loss = net(nd.ones((1, 2), ctx=ctx)).sum()
    loss.backward()


def test_step_divides_by_the_batch():
    net = net_of_ones()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.5})
    backward(net)
    trainer.step(2)
    np.testing.assert_allclose(net.weight.data().asnumpy(), [[0.75, 0.75]])
    assert trainer.learning_rate == 0.5
    trainer.set_learning_rate(0.1)
    assert trainer.learning_rate == 0.1 and type(trainer.optimizer).__name__ == "SGD"


def test_stale_gradients_are_refused():
    net = net_of_ones()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.5})
    with pytest.raises(UserWarning, match="t_bias"):
        trainer.step(1)
    backward(net)
    trainer.step(1)
    with pytest.raises(UserWarning, match="not been updated by backward"):
        trainer.step(1)
    before = net.weight.data().asnumpy()
    trainer.step(1, ignore_stale_grad=True)
    np.testing.assert_array_equal(net.weight.data().asnumpy(), before)


@pytest.mark.parametrize("update_on_kvstore", [None, False, True])
def test_two_contexts(update_on_kvstore):
    contexts = [mx.cpu(0), mx.cpu(1)]
    net = net_of_ones(contexts)
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.5}, update_on_kvstore=update_on_kvstore)
    for ctx in contexts:
        backward(net, ctx)
    trainer.step(2)
    for ctx in contexts:
        np.testing.assert_allclose(net.weight.data(ctx).asnumpy(), [[0.5, 0.5]])


def test_allreduce_then_update():
    contexts = [mx.cpu(0), mx.cpu(1)]
    net = net_of_ones(contexts)
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 1.0}, update_on_kvstore=False)
    for ctx in contexts:
        backward(net, ctx)
    trainer.allreduce_grads()
    assert [grad.asnumpy().tolist() for grad in net.weight.list_grad()] == [[[2.0, 2.0]]] * 2
    trainer.update(2)
    np.testing.assert_allclose(net.weight.data(contexts[1]).asnumpy(), [[0.0, 0.0]])
    stored = gluon.Trainer(net.collect_params(), "sgd", update_on_kvstore=True)
    for use in (stored.allreduce_grads, lambda: stored.update(1)):
        with pytest.raises(MXNetError, match="update_on_kvstore"):
            use()


def test_states_survive_files(tmp_path):
    path = str(tmp_path / "states")

    def train(load):
        net = net_of_ones()
        trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.1})
        for step in range(4):
            backward(net)
            trainer.step(1)
            if step == 1 and load:
                trainer.save_states(path)
                trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.9})
                trainer.load_states(path)
        return net.weight.data().asnumpy()
    np.testing.assert_array_equal(train(False), train(True))


def test_multipliers_and_frozen_parameters():
    net = net_of_ones()
    net.weight.lr_mult = 0.0
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 1.0})
    backward(net)
    trainer.step(1)
    assert net.weight.data().sum().asscalar() == 2 and net.bias.data().asscalar() == -1
    net.bias.grad_req = "null"
    backward(net)
    trainer.step(1)
    assert net.bias.data().asscalar() == -1


def test_parameters_initialized_again_are_followed():
    net = net_of_ones()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 1.0})
    backward(net)
    trainer.step(1)
    net.initialize(mx.init.One(), force_reinit=True)
    backward(net)
    trainer.step(1)
    np.testing.assert_allclose(net.weight.data().asnumpy(), [[0.0, 0.0]])


def test_wrong_arguments():
    net = net_of_ones()
    for params in ("weight", [1]):
        with pytest.raises(ValueError, match="First argument"):
            gluon.Trainer(params, "sgd")
    with pytest.raises(MXNetError, match="optimizer_params"):
        gluon.Trainer(net.collect_params(), mx.optimizer.SGD(), {"learning_rate": 1})
    with pytest.raises(MXNetError, match="kvstore"):
        gluon.Trainer(net.collect_params(), "sgd", update_on_kvstore=True).step(1)
    deferred = nn.Dense(1)
    deferred.initialize()
    with pytest.raises(gluon.DeferredInitializationError):
        gluon.Trainer(deferred.collect_params(), "sgd").step(1)


@pytest.mark.parametrize("hybrid", [False, True])
def test_a_network_learns(hybrid):
    mx.random.seed(1)
    np.random.seed(1)
    x = np.random.randn(64, 2).astype("float32")
    y = (x[:, 0] * x[:, 1] > 0).astype("float32")
    net = nn.HybridSequential()
    net.add(nn.Dense(32, activation="relu"), nn.BatchNorm(), nn.Dense(2))
    net.initialize(mx.init.Xavier())
    if hybrid:
        net.hybridize(static_alloc=True, static_shape=True)
    trainer, loss = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.1}), gluon.loss.SoftmaxCrossEntropyLoss()
    data = gluon.data.DataLoader(gluon.data.ArrayDataset(x, y), batch_size=16, shuffle=True)
    for _ in range(20):
        for inputs, labels in data:
            with autograd.record():
                value = loss(net(inputs), labels)
            value.backward()
            trainer.step(inputs.shape[0])
    assert (net(nd.array(x)).argmax(axis=1).asnumpy() == y).mean() > 0.9


def test_row_sparse_parameters_hold_the_rows_asked_for_and_the_store_holds_all():
    weight = gluon.Parameter("weight", shape=(4, 2), stype="row_sparse", grad_stype="row_sparse", init="one")
    other = gluon.Parameter("other", shape=(4, 1), stype="row_sparse", init="one")
    for parameter in (weight, other):
        parameter.initialize()
    trainer = gluon.Trainer([weight, other], "sgd", {"learning_rate": 0.5})
    rows = weight.row_sparse_data(nd.array([3, 1, 3]))
    assert rows.indices.asnumpy().tolist() == [1, 3]
    assert rows.asnumpy().tolist() == [[0, 0], [1, 1], [0, 0], [1, 1]]
    with autograd.record():
        total = nd.sparse.dot(nd.array([[0, 1, 0, 2]]).tostype("csr"), rows).sum()
    total.backward()
    trainer.step(1, ignore_stale_grad=True)
    assert weight.row_sparse_data(nd.arange(4)).asnumpy().tolist() == [[1, 1], [0.5, 0.5], [1, 1], [0, 0]]
    assert weight.list_row_sparse_data(nd.array([0]))[0].indices.asnumpy().tolist() == [0]
    other.set_data(nd.zeros((4, 1)))                        # starts a new store, from all rows
    assert weight.row_sparse_data(nd.arange(4)).asnumpy().tolist() == [[1, 1], [0.5, 0.5], [1, 1], [0, 0]]
    assert weight._reduce().asnumpy().tolist() == [[1, 1], [0.5, 0.5], [1, 1], [0, 0]]


class Rows(gluon.Block):
    """A linear layer that asks for the rows it needs while it is recorded."""

    def __init__(self):
        super().__init__()
        self.weight = self.params.get("weight", shape=(6, 2), stype="row_sparse", grad_stype="row_sparse", init="ones")

    def forward(self, data):
        return nd.sparse.dot(data, self.weight.row_sparse_data(data.indices))


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "ftrl"])
def test_row_sparse_parameters_train_on_the_rows_used(optimizer):
    net = Rows()
    net.initialize()
    trainer = gluon.Trainer(net.collect_params(), optimizer, {"learning_rate": 0.5})
    dense = nd.ones((6, 2))
    updater = mx.optimizer.get_updater(mx.optimizer.create(optimizer, learning_rate=0.5))
    for _ in range(2):
        data = nd.array([[0, 1, 0, 0, 2, 0], [0, 0, 0, 0, 1, 0]])
        with autograd.record():
            loss = (net(data.tostype("csr")) ** 2).sum()
        loss.backward()
        gradient = net.weight.list_grad()[0]
        assert gradient.stype == "row_sparse" and gradient.indices.asnumpy().tolist() == [1, 4]
        trainer.step(1)
        updater(0, nd.dot(data.T, 2 * nd.dot(data, dense)), dense)
    found = net.weight.list_row_sparse_data(nd.arange(0, 6, dtype="int64"))[0]
    np.testing.assert_allclose(found.asnumpy()[[1, 4]], dense.asnumpy()[[1, 4]], 1e-5, 1e-6)
    np.testing.assert_array_equal(found.asnumpy()[[0, 2, 3, 5]], 1)
