"""Names, children, tracing, hooks and files of blocks."""
import json
import threading

import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, gluon, nd
from mxnet.base import MXNetError
from mxnet.gluon import nn

from .checks import assert_alike


class Two(gluon.HybridBlock):
    """Two inputs, of which the second may be missing, and nested outputs."""

    def hybrid_forward(self, F, x, y=None):
        total = x if y is None else x + y
        return total * 2, [x, [total]]


def small(prefix=None):
    net = nn.HybridSequential(prefix=prefix)
    with net.name_scope():
        net.add(nn.Dense(4, activation="relu"), nn.Dense(2))
    return net


def test_names_are_counted_per_scope():
    with mx.name.NameManager():
        first, net = nn.Dense(1), small()
        assert (first.name, net.name, net[1].weight.name) == ("dense0", "hybridsequential0", "hybridsequential0_dense1_weight")
        assert nn.Dense(1, prefix="").weight.name == "weight"


def test_names_are_counted_per_thread():
    found = []
    with mx.name.NameManager():
        nn.Dense(1)
        thread = threading.Thread(target=lambda: found.append(nn.Dense(1).name))
        thread.start()
        thread.join()
        assert found == ["dense0"] and nn.Dense(1).name == "dense1"


def test_collect_params_selects():
    net = small("m_")
    assert list(net.collect_params(".*weight")) == ["m_dense0_weight", "m_dense1_weight"]
    assert list(net._collect_params_with_prefix()) == ["0.weight", "0.bias", "1.weight", "1.bias"]


def test_attributes_register_and_keep_their_kind():
    block = gluon.Block()
    block.a = nn.Dense(1)
    block.a = nn.Dense(2)
    block.p = gluon.Parameter("p", shape=(1,))
    assert list(block._children) == ["a"] and list(block._reg_params) == ["p"]
    with pytest.raises(TypeError, match="Changing attribute type"):
        block.a = 5
    with pytest.raises(MXNetError, match="Overriding"):
        block.p = gluon.Parameter("q", shape=(1,))
    hybrid = gluon.HybridBlock()
    with pytest.raises(ValueError, match="Lambda"):
        hybrid.x = nn.Lambda("relu")


@pytest.mark.parametrize("inputs", [1, 2])
def test_nested_outputs_and_missing_inputs(inputs):
    args = [nd.array([1.0, 2.0]), nd.array([3.0, 4.0])][:inputs]
    block = Two()
    eager = block(*args)
    block.hybridize()
    first, second = block(*args), block(*args)
    assert_alike(first, eager)
    assert_alike(second, eager)
    assert isinstance(second, list) and isinstance(second[1][1], list)
    with pytest.raises(ValueError, match="structure"):
        block([args[0]], *args)


def test_none_in_the_middle():
    class Three(gluon.HybridBlock):
        def hybrid_forward(self, F, x, y, z):
            return x + z if y is None else x + y + z
    block = Three()
    block.hybridize()
    for _ in range(2):
        assert block(nd.ones(1), None, nd.ones(1)).asscalar() == 2
    with pytest.raises(ValueError):
        block(nd.ones(1), nd.ones(1), nd.ones(1))


def test_inputs_of_a_wrong_kind():
    block = Two()
    for args in ((3.0,), (np.ones(2),), (nd.ones(1), mx.sym.var("y"))):
        with pytest.raises(ValueError):
            block(*args)
    with pytest.raises(NotImplementedError):
        gluon.Block()(nd.ones(1))
    with pytest.raises(NotImplementedError):
        gluon.HybridBlock()(nd.ones(1))


def test_hybridized_follows_changes_of_parameters():
    net = small()
    net.initialize(mx.init.One())
    net.hybridize()
    x = nd.ones((1, 3))
    before = net(x).asnumpy()
    net(x)
    net[0].weight.set_data(net[0].weight.data() * 0)
    assert not np.allclose(net(x).asnumpy(), before)
    net.initialize(mx.init.One(), force_reinit=True)
    assert_alike(net(x), nd.array([[12.0, 12.0]]))
    net.cast("float64")
    assert net(x.astype("float64")).dtype == np.float64
    net.reset_ctx([mx.cpu(0), mx.cpu(1)])
    assert net(nd.ones((1, 3), ctx=mx.cpu(1), dtype="float64")).context == mx.cpu(1)
    with pytest.raises(MXNetError, match=r"cpu\(2\)"):
        net(nd.ones((1, 3), ctx=mx.cpu(2), dtype="float64"))


@pytest.mark.filterwarnings("ignore:Parameter '.*' is already initialized")
def test_a_new_child_is_seen():
    net = small()
    net.initialize()
    net.hybridize()
    assert net(nd.ones((1, 3))).shape == (1, 2)
    net.add(nn.Dense(7))
    net.initialize()
    assert net(nd.ones((1, 3))).shape == (1, 7)


def test_unused_input_and_parameter_are_announced():
    class Idle(gluon.HybridBlock):
        def __init__(self):
            super().__init__(prefix="idle_")
            self.unused = self.params.get("unused", shape=(1,))

        def hybrid_forward(self, F, x, y, unused):
            return x * 2
    block = Idle()
    block.initialize()
    block.hybridize()
    with pytest.warns(UserWarning, match="not used") as seen:
        block(nd.ones(1), nd.ones(1))
    assert {str(item.message).split(" is not")[0] for item in seen} == {"The 1-th input to HybridBlock", "Parameter idle_unused"}


def test_hooks():
    net, calls = small(), []
    net.initialize()
    before = net.register_forward_pre_hook(lambda block, inputs: calls.append(("before", len(inputs))))
    after = net.register_forward_hook(lambda block, inputs, out: calls.append(("after", out.shape)))
    net(nd.ones((1, 3)))
    assert calls == [("before", 1), ("after", (1, 2))]
    net.hybridize(active=False)
    before.detach()
    with after:
        net(nd.ones((1, 3)))
    net(nd.ones((1, 3)))
    assert len(calls) == 3


def test_hooks_of_a_hybridized_block():
    net, calls = small(), []
    net.initialize()
    net.hybridize()
    x = nd.ones((1, 3))
    net(x)
    net(x)
    handle = net.register_forward_hook(lambda block, inputs, out: calls.append(1))
    net(x)
    handle.detach()
    net(x)
    assert calls == [1]


def test_op_hooks_show_every_operator():
    net, seen = small("q_"), []
    net.initialize()
    net.hybridize()
    x = nd.ones((1, 3))
    before = net(x)
    net.register_op_hook(lambda name, operator, array: seen.append((name, operator, array.shape)), monitor_all=False)
    assert_alike(net(x), before)
    assert seen == [(b"q_dense0_fwd_output", b"FullyConnected", (1, 4)), (b"q_dense0_relu_fwd_output", b"Activation", (1, 4)),
                    (b"q_dense1_fwd_output", b"FullyConnected", (1, 2))]
    seen.clear()
    net.register_op_hook(lambda name, operator, array: seen.append(name), monitor_all=True)
    with autograd.record():
        y = net(x)
    y.backward()
    assert seen[:5] == [b"q_dense0_fwd_data", b"q_dense0_fwd_weight", b"q_dense0_fwd_bias", b"q_dense0_fwd_output", b"q_dense0_relu_fwd_input0"]
    assert net[1].bias.grad().asnumpy().tolist() == [1, 1]


def test_summary(capsys):
    net = small()
    net.initialize()
    net.summary(nd.ones((2, 3)))
    shown = capsys.readouterr().out
    assert "Dense-2" in shown and "Total params: 26" in shown and "Shared params in forward computation graph: 0" in shown
    net.hybridize()
    with pytest.raises(MXNetError, match="must not be hybridized"):
        net.summary(nd.ones((2, 3)))


def test_export_needs_a_call(tmp_path):
    with pytest.raises(RuntimeError, match="hybridize"):
        small().export(str(tmp_path / "x"))


def test_save_and_load_with_graphs(tmp_path):
    net = small("a_")
    net.initialize()
    net.hybridize()
    y = net(nd.ones((1, 3)))
    net.save(str(tmp_path / "m"))
    assert "symbol" in json.loads((tmp_path / "m-model.json").read_text())["hybridsequential0"]
    other = small("b_")
    other.load(str(tmp_path / "m"))
    assert other._active
    assert_alike(other(nd.ones((1, 3))), y)


def test_load_parameters_errors(tmp_path):
    path = str(tmp_path / "p")
    layer = nn.Dense(3, in_units=2)
    layer.initialize()
    layer.save_parameters(path)
    with pytest.raises(ValueError, match=r"\(4, 2\).*\(3, 2\)"):
        nn.Dense(4, in_units=2).load_parameters(path)
    bare = nn.Dense(3, in_units=2, use_bias=False)
    with pytest.raises(ValueError, match="bias"):
        bare.load_parameters(path)
    bare.load_parameters(path, ignore_extra=True)
    bare.save_parameters(path)
    with pytest.raises(ValueError, match="bias"):
        layer.load_parameters(path)
    layer.load_parameters(path, allow_missing=True)
    layer.cast("float16")
    with pytest.raises(TypeError, match="cast_dtype"):
        layer.load_parameters(path, allow_missing=True)
    layer.load_parameters(path, allow_missing=True, cast_dtype=True)
    assert layer.weight.data().dtype == np.float16
    layer.load_parameters(path, allow_missing=True, cast_dtype=True, dtype_source="saved")
    assert layer.weight.data().dtype == np.float32


def test_shared_parameters_are_saved_once(tmp_path):
    net = nn.HybridSequential()
    first = nn.Dense(2, in_units=2)
    net.add(first, nn.Dense(2, in_units=2, params=first.params))
    net.initialize()
    path = str(tmp_path / "p")
    net.save_parameters(path, deduplicate=True)
    assert sorted(nd.load(path)) == ["1.bias", "1.weight"]
    before = net(nd.ones((1, 2)))
    net.initialize(force_reinit=True)
    net.load_parameters(path)
    assert_alike(net(nd.ones((1, 2))), before)


def test_symbol_block_inside_a_network():
    data = mx.sym.var("data")
    feature = gluon.SymbolBlock(mx.sym.FullyConnected(data, num_hidden=3, name="f"), data)
    net = nn.HybridSequential()
    net.add(feature, nn.Dense(2))
    net.initialize()
    x = nd.ones((1, 4))
    eager = net(x)
    net.hybridize()
    assert_alike(net(x), eager)
    with autograd.record():
        y = net(x)
    y.backward()
    assert float(abs(feature.collect_params()["f_weight"].grad()).sum().asscalar()) > 0
    with pytest.raises(MXNetError, match="must be variable"):
        gluon.SymbolBlock(data * 2, data + 1)


def test_infer_shape_and_deferred_errors():
    net = nn.HybridSequential()
    net.add(nn.Conv2D(2, 3), nn.Flatten(), nn.Dense(3))
    with pytest.raises(RuntimeError, match="not been initialized"):
        net(nd.ones((1, 4, 6, 6)))
    net.initialize()
    with pytest.raises(gluon.DeferredInitializationError):
        net[0].weight.data()
    net.infer_shape(nd.ones((1, 4, 6, 6)))
    assert [p.shape for p in net.collect_params().values()] == [(2, 4, 3, 3), (2,), (3, 32), (3,)]


def test_apply_and_zero_grad():
    net, seen = small(), []
    net.initialize()
    assert net.apply(lambda block: seen.append(type(block).__name__)) is net
    assert seen == ["Activation", "Dense", "Dense", "HybridSequential"]
    with autograd.record():
        y = net(nd.ones((1, 3)))
    y.backward()
    net.zero_grad()
    assert float(abs(net[1].bias.grad()).sum().asscalar()) == 0


def test_flatten_and_regroup():
    a, b = nd.ones(1), nd.ones(2)
    leaves, form = gluon.block._flatten([a, [b, None]], "input")
    assert form == [0, [0, -1]] and gluon.block._regroup(leaves, form)[1][0] is b
    with pytest.raises(ValueError):
        gluon.block._flatten(3, "input")
