"""The store of one process."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError


def pulled(store, key, shape=(2,)):
    out = nd.zeros(shape)
    store.pull(key, out=out)
    return out.asnumpy().ravel().tolist()


@pytest.mark.parametrize("name", ["local", "device", "LOCAL", "local_allreduce_cpu", "local_allreduce_device"])
def test_create(name):
    store = mx.kv.create(name)
    assert (store.type, store.rank, store.num_workers) == (name.lower(), 0, 1)
    assert store.is_capable("optimizer")


def test_push_replaces_with_the_sum():
    store = mx.kv.create()
    store.init(3, nd.ones((2,)))
    assert pulled(store, 3) == [1, 1]
    store.push(3, nd.ones((2,)) * 8)
    assert pulled(store, 3) == [8, 8]
    store.push(3, [nd.ones((2,)), nd.ones((2,), ctx=mx.cpu(1)) * 2])
    assert pulled(store, 3) == [3, 3]
    store.push([3, 3], [nd.ones((2,)), nd.ones((2,)) * 5])
    assert pulled(store, 3) == [6, 6]


def test_pushed_arrays_stay_their_owner_s():
    store, value = mx.kv.create(), nd.ones((2,))
    store.init("a", value)
    value[:] = 5
    assert pulled(store, "a") == [1, 1]
    store.push("a", value)
    value[:] = 7
    assert pulled(store, "a") == [5, 5]


def test_lists_of_keys_and_contexts():
    store = mx.kv.create()
    store.init(["a", "b"], [nd.ones((2,)), nd.ones((3,))])
    outs = [[nd.zeros((2,)), nd.zeros((2,), ctx=mx.cpu(1))], nd.zeros((3,))]
    store.push(["a", "b"], [[nd.ones((2,)), nd.ones((2,))], nd.ones((3,)) * 4])
    store.pull(["a", "b"], out=outs)
    assert outs[0][1].context == mx.cpu(1)
    assert [array.asnumpy().max() for array in (*outs[0], outs[1])] == [2, 2, 4]


def test_pushpull_and_broadcast():
    store, out = mx.kv.create(), nd.zeros((2,))
    store.broadcast("a", nd.ones((2,)) * 7, out=out)
    assert out.asnumpy().tolist() == [7, 7]
    values = [nd.ones((2,)) * 3, nd.ones((2,)) * 4]
    store.pushpull("a", values)
    assert [value.asnumpy().tolist() for value in values] == [[7, 7], [7, 7]]


def test_own_updater():
    store = mx.kv.create("device")
    store.init("w", nd.ones((2,)))
    store._set_updater(lambda key, grad, weight: weight.__iadd__(grad * 2) if key == "w" else None)
    store.push("w", nd.ones((2,)))
    assert pulled(store, "w") == [3, 3]


def test_optimizer_and_its_states(tmp_path):
    store = mx.kv.create()
    store.init(["a", "b"], [nd.ones((2,)), nd.ones((2,))])
    store.set_optimizer(mx.optimizer.SGD(learning_rate=0.5, momentum=0.9))
    store.push(["a", "b"], [nd.ones((2,)), nd.ones((2,)) * 2])
    assert pulled(store, "a") == [0.5, 0.5]
    store.save_optimizer_states(str(tmp_path / "states"))
    store.push("a", nd.ones((2,)))
    after = pulled(store, "a")
    store._values["a"][:] = 0.5
    store.load_optimizer_states(str(tmp_path / "states"))
    store.push("a", nd.ones((2,)))
    assert pulled(store, "a") == after


def test_two_bit_compression():
    store, grad = mx.kv.create("device"), nd.array([0.3, 0.6, -0.7, 1.2])
    store.set_gradient_compression({"type": "2bit", "threshold": 0.5})
    store.init("w", nd.zeros((4,)))
    found = []
    for _ in range(3):
        store.push("w", [grad, grad.as_in_context(mx.cpu(1))])
        found.append(pulled(store, "w", (4,)))
    assert found == [[0, 1, -1, 1], [1, 1, -1, 1], [0, 1, -1, 1]]           # measured on 1.9.1


@pytest.mark.parametrize("call, error, says", [
    (lambda store: mx.kv.create("nosuch"), ValueError, "no KVStore is called 'nosuch'"),
    (lambda store: mx.kv.create(3), TypeError, "name must be a string"),
    (lambda store: store.init("a", nd.ones((2,))), MXNetError, "duplicate init of key a"),
    (lambda store: store.broadcast("a", nd.ones((2,)), out=nd.ones((2,))), MXNetError, "duplicate init"),
    (lambda store: store.init(3, nd.ones((2,))), MXNetError, "Mixed key types"),
    (lambda store: store.push(["a", 3], [nd.ones((2,))] * 2), MXNetError, "inconsistent types of keys"),
    (lambda store: store.push("zz", nd.ones((2,))), KeyError, "zz doesn't exist. Did you init?"),
    (lambda store: store.pull("zz", out=nd.ones((2,))), KeyError, "zz doesn't exist"),
    (lambda store: store.pull("a"), ValueError, "out is missing"),
    (lambda store: store.pull("a", out=nd.ones((3,))), ValueError, r"shape \(2,\), out has \(3,\)"),
    (lambda store: store.push(["a", "b"], [nd.ones((2,))]), ValueError, "2 keys need as many values"),
    (lambda store: store.push("a", [nd.ones((2,)), nd.ones((3,))]), ValueError, "cannot be summed"),
    (lambda store: store.push("a", 3), TypeError, "expected an NDArray"),
    (lambda store: store.set_optimizer(3), TypeError, "takes an Optimizer"),
    (lambda store: store.save_optimizer_states("x"), MXNetError, "no optimizer"),
    (lambda store: store.load_optimizer_states("x"), MXNetError, "no optimizer"),
    (lambda store: store.set_gradient_compression({"type": "2bit"}), MXNetError, "not supported for this type"),
    (lambda store: mx.kv.create("device").set_gradient_compression({"type": "3bit"}), ValueError, "Unknown type .* 3bit"),
    (lambda store: store.is_capable("x"), ValueError, "Unknown capability"),
    (lambda store: mx.kv.create("dist_sync"), NotImplementedError, "several processes"),
])
def test_errors(call, error, says):
    store = mx.kv.create()
    store.init("a", nd.ones((2,)))
    with pytest.raises(error, match=says):
        call(store)
    assert pulled(store, "a") == [1, 1]


def test_own_kind_of_store():
    @mx.kvstore.KVStoreBase.register
    class Doubling(mx.kvstore.KVStoreBase):
        def pushpull(self, key, value, out=None, priority=0):
            out[:] = value * 2
    out = nd.zeros((2,))
    mx.kv.create("doubling").pushpull("a", nd.ones((2,)), out=out)
    assert out.asnumpy().tolist() == [2, 2]
    with pytest.raises(NotImplementedError, match="Doubling does not define broadcast"):
        mx.kv.create("doubling").broadcast("a", out, out)
    del mx.kvstore.KVStoreBase.kv_registry["doubling"]


def test_teststore():
    store, values = mx.kv.create("teststore"), [nd.ones((2,)), nd.ones((2,)) * 2]
    store.pushpull("a", values)
    np.testing.assert_array_equal(values[0].asnumpy(), [3, 3])
    assert not store.is_capable("optimizer")


@pytest.mark.parametrize("name, devices, kind, on_store", [
    ("local", 1, None, False), ("local", 2, "local", True), (None, 2, None, False), ("device", 2, "device", True)])
def test_create_kvstore(name, devices, kind, on_store):
    store, update_on_kvstore = mx.model._create_kvstore(name, devices, {"w": nd.ones((2,))})
    assert (None if store is None else store.type, update_on_kvstore) == (kind, on_store)


def test_row_sparse_values():
    store, out = mx.kv.create(), nd.sparse.zeros("row_sparse", (4, 2))
    store.init("e", nd.sparse.row_sparse_array(([[1.0, 2.0]], [2]), shape=(4, 2)))
    store.row_sparse_pull("e", out=out, row_ids=nd.array([3, 2, 2, 0]))
    assert out.indices.asnumpy().tolist() == [0, 2, 3]
    assert out.data.asnumpy().tolist() == [[0, 0], [1, 2], [0, 0]]             # rows the value does not store are zeros
    store.push("e", [nd.sparse.row_sparse_array(([[5.0, 5.0]], [row]), shape=(4, 2)) for row in (1, 3)])
    store.row_sparse_pull("e", out=out, row_ids=nd.array([1, 2]))
    assert out.asnumpy().tolist() == [[0, 0], [5, 5], [0, 0], [0, 0]]
    dense = nd.ones((4, 2))
    store.pull("e", out=out)                                                   # leaves sparse arrays out
    assert out.asnumpy().tolist() == [[0, 0], [5, 5], [0, 0], [0, 0]]
    store.pull("e", out=out, ignore_sparse=False)
    store.pull("e", out=dense)
    assert out.asnumpy().tolist() == dense.asnumpy().tolist() == [[0, 0], [5, 5], [0, 0], [5, 5]]
    with pytest.raises(MXNetError, match="expected row_sparse out"):
        store.row_sparse_pull("e", out=dense, row_ids=nd.array([0]))
