"""Executors of graphs with csr and row_sparse values. Storage types are those of MXNet 1.9.1."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd, sym

SHAPES = {"x": (4, 6), "w": (6, 2), "v": (6, 2), "i": (3,)}


def x():
    return sym.Variable("x", stype="csr")


def rows(name):
    return sym.Variable(name, stype="row_sparse")


def bound(net, **keywords):
    return net.simple_bind(mx.cpu(), **{n: SHAPES[n] for n in net.list_arguments()}, **keywords)


def both_uses():
    weight = rows("w")
    return sym.sum(sym.dot(x(), weight)) + sym.sum(sym.square(weight))


@pytest.mark.parametrize("net, output, gradients", [
    (lambda: sym.dot(x(), rows("w")), "default", {"x": "default", "w": "row_sparse"}),
    (lambda: sym.dot(x(), sym.Variable("w")), "default", {"x": "default", "w": "row_sparse"}),
    (lambda: sym.dot(x(), rows("w") * 2), "default", {"x": "default", "w": "row_sparse"}),
    (lambda: sym.dot(sym.Variable("x"), rows("w")), "default", {"x": "default", "w": "default"}),
    (both_uses, "default", {"x": "default", "w": "default"}),
    (lambda: sym.Embedding(sym.Variable("i"), rows("w"), input_dim=6, output_dim=2), "default", {"i": "default", "w": "default"}),
    (lambda: sym.contrib.SparseEmbedding(sym.Variable("i"), sym.Variable("w"), input_dim=6, output_dim=2), "default",
     {"i": "default", "w": "row_sparse"}),
    (lambda: rows("w") + rows("v"), "row_sparse", {"w": "row_sparse", "v": "row_sparse"}),
    (lambda: rows("w") + sym.Variable("v"), "default", {"w": "default", "v": "default"}),
    (lambda: rows("w") * rows("v"), "row_sparse", {"w": "default", "v": "default"}),
    (lambda: sym.square(x()), "csr", {"x": "csr"}),
    (lambda: rows("w") + 1, "default", {"w": "default"}),
    (lambda: rows("w") / 2, "row_sparse", {"w": "row_sparse"}),
    (lambda: sym.clip(rows("w"), -1, 1), "row_sparse", {"w": "default"}),
    (lambda: sym.sum(sym.square(rows("w"))), "default", {"w": "default"}),
    (lambda: sym._internal._square_sum(rows("w"), axis=1), "default", {"w": "row_sparse"}),
    (lambda: sym._internal._square_sum(rows("w"), axis=1, keepdims=True), "row_sparse", {"w": "row_sparse"}),
    (lambda: sym.cast_storage(sym.Variable("w"), stype="row_sparse"), "row_sparse", {"w": "row_sparse"}),
    (lambda: sym.cast_storage(rows("w"), stype="default"), "default", {"w": "default"}),
    (lambda: sym.slice(x(), begin=(0,), end=(2,)), "csr", {"x": "default"}),
])
def test_storage_types(net, output, gradients):
    executor = bound(net())
    assert [o.stype for o in executor.outputs] == [output]
    assert {n: g.stype for n, g in executor.grad_dict.items()} == gradients
    assert [o.stype for o in executor.forward(is_train=True)] == [output]
    executor.backward([nd.ones(o.shape) for o in executor.outputs])
    assert {n: g.stype for n, g in executor.grad_dict.items()} == gradients


def matrix(seed=0, shape=SHAPES["x"], density=0.4):
    draw = np.random.RandomState(seed)
    return (draw.uniform(-1, 1, shape) * (draw.rand(*shape) < density)).astype("float32")


@pytest.mark.parametrize("transpose", [False, True])
@pytest.mark.parametrize("kind", ["default", "row_sparse"])
@pytest.mark.parametrize("request_", ["write", "add"])
def test_product_with_csr(kind, transpose, request_):
    left, right, head = matrix(), matrix(1, (4, 2) if transpose else (6, 2), 1), matrix(2, (6, 2) if transpose else (4, 2), 1)
    net = sym.dot(x(), sym.Variable("w", stype=kind), transpose_a=transpose)
    executor = net.simple_bind(mx.cpu(), x=left.shape, w=right.shape, grad_req={"w": request_})
    inputs = {"x": nd.array(left).tostype("csr"), "w": nd.array(right).tostype(kind)}
    for _ in range(2):
        output = executor.forward(is_train=True, **inputs)[0]
        executor.backward(nd.array(head))
    used = left.T if transpose else left
    np.testing.assert_allclose(output.asnumpy(), used @ right, 1e-5, 1e-6)
    np.testing.assert_allclose(executor.grad_dict["w"].asnumpy(), used.T @ head * (2 if request_ == "add" else 1), 1e-5, 1e-6)


def test_gradients_hold_the_rows_that_were_used_zero_or_not():
    executor = bound(sym.dot(x(), rows("w")), grad_req={"w": "write"})
    left = np.zeros((4, 6), "float32")
    left[0, [1, 4]] = 1
    executor.forward(is_train=True, x=nd.array(left).tostype("csr"))
    executor.backward(nd.zeros((4, 2)))
    assert executor.grad_dict["w"].indices.asnumpy().tolist() == [1, 4]


def test_nothing_dense_of_a_wide_matrix_is_made():
    count, width = 50_000, 2_000_000
    weight = sym.Variable("w", stype="row_sparse", shape=(width, 1))
    squares = sym._internal._square_sum(weight, axis=1, keepdims=True)
    left = x()
    net = sym.MakeLoss(sym.dot(left, weight) - 0.5 * sym.dot(sym.square(left), squares))
    executor = net.simple_bind(mx.cpu(), x=(count, width), grad_req={"w": "write"})
    data = nd.sparse.csr_matrix(([2.0, 3.0], [7, 1_999_999], [0, 1] + [2] * (count - 1)), shape=(count, width))
    data.copyto(executor.arg_dict["x"])
    nd.sparse.row_sparse_array(([[1.0], [0.5]], [7, 1_999_999]), shape=(width, 1)).copyto(executor.arg_dict["w"])
    assert executor.forward(is_train=True)[0].asnumpy()[:2].tolist() == [[0.0], [0.375]]
    executor.backward()
    gradient = executor.grad_dict["w"]
    assert gradient.indices.asnumpy().tolist() == [7, 1_999_999] and gradient.data.asnumpy().tolist() == [[-2.0], [-1.5]]


def test_sparse_executors_reshape_and_show_monitors():
    net = sym.dot(x(), sym.Variable("w", stype="row_sparse", shape=(6, 2)), name="d")
    executor = bound(net, grad_req={"w": "write"}).reshape(x=(5, 6), allow_up_sizing=True)
    assert executor.arg_dict["x"].stype == "csr" and executor.arg_dict["x"].shape == (5, 6)
    seen = []
    executor.set_monitor_callback(lambda name, array: seen.append((name, array.shape)))
    executor.forward(is_train=True)
    executor.backward(nd.ones((5, 2)))
    assert seen[0] == (b"d_output", (5, 2))


# -- training -----------------------------------------------------------------------------------------------------------
def machine(sparse):
    """A factorization machine, as 1.9.1's scripts write it."""
    data = sym.Variable("data", stype="csr" if sparse else None)
    kind = "row_sparse" if sparse else None
    factors, weight = sym.Variable("v_weight", shape=(9, 3), stype=kind), sym.Variable("w_weight", shape=(9, 1), stype=kind)
    first = sym.broadcast_add(sym.dot(data, weight), sym.Variable("w_bias", shape=(1,)))
    sums = sym._internal._square_sum(factors, axis=1, keepdims=True) if sparse else sym.sum(sym.square(factors), axis=1, keepdims=True)
    pairs = 0.5 * sym.square(sym.dot(data, factors))
    total = sym.sum(sym.Concat(first, pairs, dim=1), axis=1, keepdims=True)
    return sym.LogisticRegressionOutput(sym.broadcast_sub(total, 0.5 * sym.dot(sym.square(data), sums)), sym.Variable("softmax_label"), name="out")


def batches(sparse):
    for seed in range(6):
        data = nd.array(matrix(seed, (4, 9)))
        yield mx.io.DataBatch([data.tostype("csr") if sparse else data], [nd.array([0, 1, 1, 0])])


def trained(optimizer, sparse, kvstore):
    module = mx.mod.Module(machine(sparse))
    module.bind([("data", (4, 9))], [("softmax_label", (4,))])
    shapes = {"v_weight": (9, 3), "w_weight": (9, 1), "w_bias": (1,)}
    module.init_params(arg_params={n: nd.array(matrix(len(n), s + (1,) * (2 - len(s)), 1).reshape(s)) for n, s in shapes.items()}, aux_params={})
    module.init_optimizer(kvstore, optimizer, {"learning_rate": 0.1})
    for batch in batches(sparse):
        if sparse and kvstore != "local":
            module.prepare(batch, sparse_row_id_fn=lambda b: dict.fromkeys(("v_weight", "w_weight"), b.data[0].indices))
        module.forward_backward(batch)
        module.update()
    return module


@pytest.mark.parametrize("kvstore", ["local", "own"])
@pytest.mark.parametrize("optimizer", ["sgd", "adagrad", "ftrl"])
def test_module_trains_a_factorization_machine(optimizer, kvstore):
    module = trained(optimizer, True, mx.kv.create("local") if kvstore == "own" else kvstore)
    arrays, expected = module.get_params()[0], trained(optimizer, False, "local").get_params()[0]
    assert {n: a.stype for n, a in arrays.items()} == {"v_weight": "row_sparse", "w_weight": "row_sparse", "w_bias": "default"}
    for name, array in arrays.items():
        np.testing.assert_allclose(array.asnumpy(), expected[name].asnumpy(), 1e-4, 1e-5)
    group = module._exec_group
    assert [g[0].stype for g in group.grad_arrays] == [arrays[n].stype for n in group.param_names]
