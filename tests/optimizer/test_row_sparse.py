"""Updates from row_sparse gradients."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd

ROWS = [1, 3]


def gradient(step):
    values = np.random.RandomState(step).uniform(-1, 1, (2, 2)).astype("float32")
    return values, nd.sparse.row_sparse_array((values, ROWS), shape=(5, 2))


def trained(name, sparse_weight, **params):
    start = np.random.RandomState(9).uniform(0.1, 1, (5, 2)).astype("float32")
    weight = nd.array(start).tostype("row_sparse") if sparse_weight else nd.array(start)
    updater = mx.optimizer.get_updater(mx.optimizer.create(name, wd=0.1, **params))
    for step in range(3):
        updater(0, gradient(step)[1], weight)
    assert weight.stype == ("row_sparse" if sparse_weight else "default")
    return start, weight.asnumpy()


def trained_densely(name, start, rows, **params):
    weight = nd.array(start)
    updater = mx.optimizer.get_updater(mx.optimizer.create(name, wd=0.1, **params))
    for step in range(3):
        grad = np.zeros((5, 2), "float32")
        grad[ROWS] = gradient(step)[0]
        updater(0, nd.array(grad[rows]), weight)
    return weight.asnumpy()


@pytest.mark.parametrize("sparse_weight", [False, True])
@pytest.mark.parametrize("name, params", [("sgd", {"learning_rate": 0.1}), ("sgd", {"learning_rate": 0.1, "momentum": 0.9}),
                                          ("adam", {"learning_rate": 0.1}), ("adagrad", {"learning_rate": 0.1}), ("ftrl", {})])
def test_lazy_updates_change_the_gradient_s_rows_only(name, params, sparse_weight):
    start, found = trained(name, sparse_weight, **params)
    untouched = start if sparse_weight or name != "ftrl" else np.zeros_like(start)          # measured on 1.9.1
    np.testing.assert_array_equal(found[[0, 2, 4]], untouched[[0, 2, 4]])
    np.testing.assert_allclose(found[ROWS], trained_densely(name, start[ROWS], ROWS, **params), 1e-5, 1e-6)


@pytest.mark.parametrize("sparse_weight", [False, True])
@pytest.mark.parametrize("name, params", [("sgd", {"momentum": 0.9}), ("adam", {})])
def test_others_see_zeros(name, params, sparse_weight):
    start, found = trained(name, sparse_weight, learning_rate=0.1, lazy_update=False, **params)
    np.testing.assert_allclose(found, trained_densely(name, start, [0, 1, 2, 3, 4], learning_rate=0.1, **params), 1e-5, 1e-6)


def test_sparse_and_dense_parameters_together():
    updater = mx.optimizer.get_updater(mx.optimizer.SGD(learning_rate=1.0))
    weights = [nd.ones((5, 2)), nd.ones((2,))]
    updater([0, 1], [gradient(0)[1], nd.ones((2,))], weights)
    np.testing.assert_allclose(weights[0].asnumpy()[ROWS], 1 - gradient(0)[0], 1e-6)
    assert weights[1].asnumpy().tolist() == [0, 0]


@pytest.mark.parametrize("name, params, kinds", [
    ("sgd", {"momentum": 0.9}, ["row_sparse"]), ("sgd", {"momentum": 0.9, "lazy_update": False}, ["default"]), ("adam", {}, ["row_sparse"] * 2),
    ("adam", {"lazy_update": False}, ["default"] * 2), ("adagrad", {}, ["row_sparse"]), ("ftrl", {}, ["row_sparse"] * 2),
    ("rmsprop", {"centered": True}, ["row_sparse"] * 3), ("signum", {}, ["row_sparse"]), ("lamb", {}, ["row_sparse"] * 2),
    ("nag", {"momentum": 0.9}, ["default"]), ("adadelta", {}, ["default"] * 2), ("adamax", {}, ["default"] * 2)])
def test_states_of_row_sparse_weights_are_stored_as_in_1_9_1(name, params, kinds):
    updater = mx.optimizer.get_updater(mx.optimizer.create(name, **params))
    weight = nd.ones((5, 2)).tostype("row_sparse")
    updater(0, gradient(0)[1], weight)
    state = updater.states[0]
    assert [part.stype for part in (state if isinstance(state, tuple) else (state,))] == kinds
    restored = mx.optimizer.get_updater(mx.optimizer.create(name, **params))
    restored.set_states(updater.get_states())
    other = weight.copy()
    for each, array in ((updater, weight), (restored, other)):
        each(0, gradient(1)[1], array)
    if name not in ("adam", "lamb", "adamax"):                                                # those count updates in the optimizer
        np.testing.assert_array_equal(weight.asnumpy(), other.asnumpy())


def test_lazy_updates_store_all_rows_from_then_on():
    weight = nd.sparse.row_sparse_array(([[1.0, 1.0]], [3]), shape=(5, 2))
    updater = mx.optimizer.get_updater(mx.optimizer.SGD(learning_rate=1.0))
    updater(0, nd.sparse.row_sparse_array(([[1.0, 2.0]], [1]), shape=(5, 2)), weight)
    assert weight.indices.asnumpy().tolist() == [0, 1, 2, 3, 4]
    assert weight.asnumpy().tolist() == [[0, 0], [-1, -2], [0, 0], [1, 1], [0, 0]]
