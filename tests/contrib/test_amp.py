"""Mixed precision: casts where they belong, results near those of float32, scaled losses."""

from __future__ import annotations

import json

import numpy as np
import pytest

import mxnet as mx
from mxnet.contrib import amp
from mxnet.contrib.amp import patching

sym = mx.sym
TYPES = ["float16", "bfloat16"]


def network():
    x = sym.Variable("data")
    h = sym.BatchNorm(sym.Convolution(x, kernel=(3, 3), num_filter=4, name="c"), name="bn", fix_gamma=False)
    h = sym.Activation(h, act_type="relu", name="r")
    h = sym.Flatten(sym.Activation(h, act_type="softrelu", name="soft") + h, name="flat")
    return sym.SoftmaxOutput(sym.FullyConnected(h, num_hidden=3, name="f"), name="softmax")


def parameters(net):
    shapes, _, states = net.infer_shape(data=(2, 3, 5, 5))
    random = np.random.RandomState(0)
    args = {n: mx.nd.array(random.uniform(-0.5, 0.5, s)) for n, s in zip(net.list_arguments(), shapes, strict=True)}
    return args, {n: mx.nd.ones(s) for n, s in zip(net.list_auxiliary_states(), states, strict=True)}


@pytest.fixture
def mixed():
    """Programs in mixed precision; undone afterwards."""
    def start(dtype):
        amp.init(dtype)
        amp.init(dtype)                                      # the second one changes nothing
    yield start
    patching.restore()
    amp.amp._amp_initialized, amp.amp._target = False, None


@pytest.mark.parametrize("dtype", TYPES)
def test_casts_of_a_graph(dtype):
    net = network()
    made = amp.convert_symbol(net, dtype)
    nodes = {n["name"]: n for n in json.loads(made.tojson(remove_amp_cast=False))["nodes"]}
    assert {f"data_amp_cast_{dtype}", f"c_weight_amp_cast_{dtype}", "r_output_amp_cast_float32", "f_output_amp_cast_float32"} <= set(nodes)
    assert "bn_gamma_amp_cast_float32" not in nodes
    assert [n["name"] for n in json.loads(made.tojson())["nodes"]] == [n["name"] for n in json.loads(net.tojson())["nodes"]]


@pytest.mark.parametrize("dtype", TYPES)
def test_converted_model_is_near_the_original(dtype):
    net = network()
    args, aux = parameters(net)
    expected = net.bind(mx.cpu(), args, aux_states=aux).forward()[0].asnumpy()
    made, new_args, new_aux = amp.convert_model(net, args, aux, dtype, cast_optional_params=True)
    kinds = {name: mx.dtype.name(a.dtype) for name, a in new_args.items()}
    assert kinds["c_weight"] == kinds["f_bias"] == dtype
    assert kinds["bn_gamma"] == "float32"
    found = made.bind(mx.cpu(), {**new_args, "data": args["data"]}, aux_states=new_aux).forward()[0]
    assert found.dtype == np.float32
    np.testing.assert_allclose(found.asnumpy(), expected, atol=0.02)


def test_excluded_nodes_stay():
    made = amp.convert_symbol(network(), excluded_sym_names=["f"])
    names = [n["name"] for n in json.loads(made.tojson(remove_amp_cast=False))["nodes"]]
    assert "f_weight_amp_cast_float16" not in names
    assert "c_weight_amp_cast_float16" in names


def test_hybrid_block():
    net = mx.gluon.nn.HybridSequential()
    net.add(mx.gluon.nn.Dense(8, activation="relu"), mx.gluon.nn.Dense(3))
    net.initialize()
    net.hybridize()
    x = mx.nd.array(np.random.RandomState(0).rand(2, 4))
    expected = net(x).asnumpy()
    made = amp.convert_hybrid_block(net, "bfloat16", ctx=mx.cpu())
    np.testing.assert_allclose(made(x).asnumpy(), expected, atol=0.02)
    assert (made(x).asnumpy() != expected).any()


@pytest.mark.parametrize("hybridize", [False, True])
@pytest.mark.parametrize("dtype", TYPES)
def test_training(mixed, dtype, hybridize):
    mixed(dtype)
    assert mx.dtype.name(mx.nd.FullyConnected(mx.nd.ones((1, 2)), mx.nd.ones((3, 2)), no_bias=True, num_hidden=3).dtype) == dtype
    mx.random.seed(0)
    net = mx.gluon.nn.HybridSequential()
    net.add(mx.gluon.nn.Dense(16, activation="relu"), mx.gluon.nn.BatchNorm(), mx.gluon.nn.Dense(2))
    net.initialize(mx.init.Xavier())
    if hybridize:
        net.hybridize()
    random = np.random.RandomState(0)
    data = random.uniform(-1, 1, (64, 4)).astype("float32")
    label = mx.nd.array(data.sum(1) > 0)
    trainer = mx.gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.05})
    amp.init_trainer(trainer)
    loss_function = mx.gluon.loss.SoftmaxCrossEntropyLoss()
    losses = []
    for _ in range(15):
        with mx.autograd.record():
            loss = loss_function(net(mx.nd.array(data)), label)
            with amp.scale_loss(loss, trainer) as scaled:
                mx.autograd.backward(scaled)
        trainer.step(64)
        losses.append(loss.mean().asscalar())
    assert losses[-1] < losses[0] / 2
    assert all(p.data().dtype == np.float32 for p in net.collect_params().values())


def test_mixed_types_meet(mixed):
    mixed("bfloat16")
    wide, narrow = mx.nd.ones((2, 2)), mx.nd.ones((2, 2)).astype("bfloat16")
    for value in (wide + narrow, narrow * wide, mx.nd.concat(wide, narrow, dim=0), mx.nd.softmax(narrow), mx.nd.dot(lhs=wide, rhs=narrow)):
        assert value.dtype == np.float32
    assert (narrow + narrow).dtype == narrow.dtype


def test_overflow_skips_the_step_and_halves_the_scale(mixed):
    mixed("float16")
    weight = mx.gluon.Parameter("w", shape=(2,))
    weight.initialize(mx.init.One())
    trainer = mx.gluon.Trainer([weight], "sgd", {"learning_rate": 1.0})
    amp.init_trainer(trainer)
    scale = trainer._amp_loss_scaler.loss_scale
    weight.grad()[:] = np.inf
    weight.data()._marked.fresh = True
    trainer.step(1)
    assert trainer._amp_loss_scaler.loss_scale == scale / 2
    assert (weight.data().asnumpy() == 1).all()
    with mx.autograd.record():
        loss = (weight.data() * 3).sum()
        with amp.scale_loss([loss], trainer) as (scaled,):
            scaled.backward()
    amp.unscale(trainer)
    np.testing.assert_allclose(weight.grad().asnumpy(), [3, 3])
    trainer.step(1)
    np.testing.assert_allclose(weight.data().asnumpy(), [-2, -2])


def test_scale_grows_after_many_steps():
    scaler = amp.loss_scaler.LossScaler()
    scaler._scale_seq_len = 3
    weight = mx.gluon.Parameter("w", shape=(2,))
    weight.initialize()
    before = scaler.loss_scale
    assert [scaler.has_overflow([weight]) for _ in range(3)] == [False] * 3
    assert scaler.loss_scale == 2 * before


@pytest.mark.parametrize("dtype", TYPES)
def test_lists(dtype):
    from mxnet.ops.registry import REGISTRY
    for names in (amp.list_lp16_ops(dtype), amp.list_fp32_ops(dtype), amp.list_widest_type_cast(dtype), amp.list_lp16_fp32_ops(dtype),
                  amp.list_loss_output_functions(dtype)):
        assert not [name for name in names if name not in REGISTRY]
    assert amp.list_conditional_fp32_ops(dtype)[0][0] == "Activation"
    assert (amp.list_lp16_use_fp32_params(dtype) is None) == (dtype == "float16")


@pytest.mark.parametrize("call, says", [
    (lambda: amp.convert_symbol(network(), "float64"), "float64"),
    (lambda: amp.convert_symbol(network(), target_dtype_ops=["nope"]), "nope"),
    (lambda: amp.convert_symbol(network(), target_dtype_ops=["exp"], fp32_ops=["exp"]), "both"),
    (lambda: amp.convert_symbol(3), "Symbol"),
    (lambda: amp.init("int8"), "int8"),
    (lambda: amp.init_trainer(None), "amp.init"),
    (lambda: amp.unscale(mx.gluon.Trainer([], "sgd")), "init_trainer"),
    (lambda: amp.convert_hybrid_block(3), "HybridBlock"),
])
def test_mistakes(call, says):
    with pytest.raises(mx.MXNetError, match=says):
        call()
