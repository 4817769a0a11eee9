"""Contexts: equality, scopes, threads, missing GPUs, registered devices, strategies."""
import pickle
import threading

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError

MISSING = 99                     # a GPU that no machine has


def test_equality_and_hash():
    assert mx.cpu() == mx.cpu(0) == mx.Context("cpu", 0) == mx.Context(mx.cpu(0))
    assert len({mx.cpu(), mx.cpu(0), mx.cpu(1), mx.gpu(0), mx.gpu(0), mx.cpu_pinned()}) == 4
    assert mx.cpu(1) != mx.cpu(2) and mx.cpu(0) != mx.gpu(0) and mx.cpu(0) != "cpu(0)"
    assert repr(mx.gpu(2)) == str(mx.gpu(2)) == "gpu(2)"
    assert pickle.loads(pickle.dumps(mx.cpu(3))) == mx.cpu(3)
    assert mx.cpu_pinned(1).device_type == "cpu_pinned"


def test_unknown_device_types_are_refused():
    with pytest.raises(KeyError, match="tpu"):
        mx.Context("tpu")
    with pytest.raises(ValueError, match=r"tpu.*cpu"):
        mx.Context("tpu", 0)
    with pytest.raises(ValueError, match="cpu"):
        nd.ones(2, ctx="cpu(x)")


def test_scopes_set_the_default():
    assert mx.current_context() == mx.cpu(0)
    with mx.cpu(1):
        assert nd.ones(2).context == mx.cpu(1)
        with mx.Context("cpu", 2):
            assert nd.zeros(2).context == mx.current_context() == mx.cpu(2)
        assert nd.array([1]).context == mx.cpu(1)
    with pytest.raises(KeyError), mx.cpu(5):
        raise KeyError
    assert mx.current_context() == mx.cpu(0)


def test_scopes_belong_to_the_thread():
    seen = []
    with mx.cpu(3):
        thread = threading.Thread(target=lambda: seen.append(mx.current_context()))
        thread.start()
        thread.join()
    assert seen == [mx.cpu(0)]


def test_results_live_with_their_inputs():
    array = nd.ones((2, 2), ctx=mx.cpu(1))
    with mx.cpu(2):
        for found in (array + 1, nd.dot(array, array), array[0], array.reshape((4,)), array.copy()):
            assert found.context == mx.cpu(1)
        assert nd.zeros_like(array).context == mx.cpu(1)
        assert nd.random.uniform(shape=2).context == mx.cpu(2)


@pytest.mark.parametrize("use", [lambda c: nd.ones(2, ctx=c), lambda c: nd.array([1], ctx=c), lambda c: nd.ones(2).as_in_context(c),
                                 lambda c: nd.random.uniform(shape=2, ctx=c), lambda c: nd.ones(2).copyto(c)])
def test_a_missing_gpu_is_told_at_first_use(use):
    context = mx.gpu(MISSING)
    with pytest.raises(MXNetError, match=r"gpu\(99\).*mx\.cpu\(\)"):
        use(context)


def test_a_missing_gpu_is_told_by_graphs():
    net = mx.sym.FullyConnected(mx.sym.var("x"), num_hidden=2)
    with pytest.raises(MXNetError, match=r"mx\.cpu\(\)"):
        net.simple_bind(mx.gpu(MISSING), x=(1, 2))
    block = mx.gluon.nn.Dense(2, in_units=2)
    with pytest.raises(MXNetError, match=r"mx\.cpu\(\)"):
        block.initialize(ctx=mx.gpu(MISSING))
    with pytest.raises(MXNetError):
        mx.context.gpu_memory_info(MISSING)
    assert isinstance(mx.context.num_gpus(), int)


def test_devices_can_be_registered():
    mx.context.register_device("extradevice", "cpu")
    try:
        array = nd.ones(2, ctx=mx.Context("extradevice", 1))
        assert repr(array.context) == "extradevice(1)" and (array + 1).asnumpy().tolist() == [2, 2]
        assert pickle.loads(pickle.dumps(array.context)) == mx.Context("extradevice", 1) != mx.cpu(1)
        with mx.Context("extradevice"):
            assert nd.zeros(1).context == mx.current_context() == mx.Context("extradevice", 0)
        with pytest.raises(ValueError, match="extradevice"):
            mx.context.register_device("extradevice", "cpu")
    finally:
        forget("extradevice")


def forget(name):
    number = mx.Context.devstr2type.pop(name)
    del mx.Context.devtype2str[number], mx.Context._torch_types[name]


def test_a_device_that_computes_shapes_only():
    mx.context.register_device("only_shapes", "meta")
    try:
        array = nd.ones((2, 3), ctx=mx.Context("only_shapes"))
        assert nd.dot(array, array.T).shape == (2, 2) and (array + 1).context == array.context
    finally:
        forget("only_shapes")


@pytest.mark.parametrize("name, torch_type", [("cpu", "cpu"), ("two words", "cpu"), ("good", "no_such_type"), ("", "cpu")])
def test_wrong_registrations_are_refused(name, torch_type):
    before = dict(mx.Context.devstr2type)
    with pytest.raises(ValueError, match="register_device"):
        mx.context.register_device(name, torch_type)
    assert mx.Context.devstr2type == before


@pytest.mark.parametrize("name", ["mps", "xpu"])
def test_other_devices_of_torch(name):
    context = mx.Context(name, MISSING)
    assert repr(context) == f"{name}({MISSING})" and context == mx.Context(name, MISSING)
    with pytest.raises(MXNetError, match=rf"{name}\(99\).*mx\.cpu\(\)"):
        nd.ones(2, ctx=context)
    with pytest.raises(MXNetError, match=name):
        nd.ones(2, ctx=f"{name}({MISSING})")


def test_contexts_in_host_memory():
    for context in (mx.cpu_pinned(), mx.Context("cpu_shared", 0)):
        assert (nd.ones(2, ctx=context) * 2).context == context
        assert nd.ones(2, ctx=context).as_in_context(mx.cpu()).asnumpy().tolist() == [1, 1]


# -- strategies -------------------------------------------------------------------------------------------------------
STRATEGY = {"batch_size": 8, "learning_rate": 0.5, "precision": "bfloat16"}


def test_strategies_change_no_identity():
    context = mx.cpu(1).with_strategy(**STRATEGY)
    assert context == mx.cpu(1) and hash(context) == hash(mx.cpu(1))
    assert context.strategy.batch_size == 8 and context.strategy.backend is None
    assert mx.cpu(1).strategy is None


def test_callers_win_and_scopes_end():
    data = np.zeros((20, 2), "float32")
    with mx.cpu().with_strategy(**STRATEGY):
        assert mx.io.NDArrayIter(data).batch_size == 8
        assert mx.io.NDArrayIter(data, batch_size=1).batch_size == 1
        assert mx.optimizer.Adam().learning_rate == 0.5
        assert mx.optimizer.Adam(0.25).learning_rate == 0.25
        assert mx.optimizer.create("sgd", learning_rate=0.125).learning_rate == 0.125
        scheduler = mx.lr_scheduler.FactorScheduler(10, base_lr=0.75)
        assert mx.optimizer.SGD(lr_scheduler=scheduler).learning_rate == 0.75
        assert len(mx.gluon.data.DataLoader(mx.gluon.data.ArrayDataset(data))) == 3
        with mx.cpu(1), mx.cpu().with_strategy(batch_size=4):
            assert mx.io.NDArrayIter(data).batch_size == 4
            assert mx.optimizer.SGD().learning_rate == 0.5
    assert mx.io.NDArrayIter(data).batch_size == 1
    assert mx.optimizer.Adam().learning_rate == 0.001


def test_precision_of_a_hybridized_block():
    net = mx.gluon.nn.Dense(16, in_units=32)
    net.initialize(mx.init.Normal(1.0))
    x = nd.random.normal(shape=(4, 32))
    exact = net(x).asnumpy()
    with mx.cpu().with_strategy(precision="bfloat16"):
        net.hybridize()
    low = net(x)
    assert low.dtype == np.float32
    assert 0 < np.abs(low.asnumpy() - exact).max() < 0.3
    with mx.autograd.record():
        loss = net(x).sum()
    loss.backward()
    assert net.weight.grad().dtype == np.float32 and net.weight.grad().asnumpy().any()


def test_learning_rate_of_module_and_trainer():
    x = np.random.RandomState(0).rand(16, 3).astype("float32")
    net = mx.sym.SoftmaxOutput(mx.sym.FullyConnected(mx.sym.var("data"), num_hidden=2), name="softmax")
    with mx.cpu().with_strategy(**STRATEGY):
        iterator = mx.io.NDArrayIter(x, np.zeros(16))
        module = mx.mod.Module(net)
        module.fit(iterator, num_epoch=1)
        assert module._optimizer.lr == 0.5
        module.init_optimizer(optimizer_params=(("learning_rate", 0.01),), force_init=True)
        assert module._optimizer.lr == 0.01
        block = mx.gluon.nn.Dense(2, in_units=3)
        block.initialize()
        assert mx.gluon.Trainer(block.collect_params(), "sgd").learning_rate == 0.5
        assert mx.gluon.Trainer(block.collect_params(), "sgd", {"learning_rate": 0.2}).learning_rate == 0.2


def test_backends_are_those_of_hybridize():
    net = mx.gluon.nn.Dense(2, in_units=3)
    net.initialize()
    with mx.cpu().with_strategy(backend="nonsense"):
        net.hybridize()
    with pytest.raises(MXNetError, match="nonsense"):
        net(nd.ones((1, 3)))


@pytest.mark.parametrize("bad", [{"batch_size": 0}, {"batch_size": 2.5}, {"learning_rate": -1}, {"learning_rate": "x"}, {"precision": "int8"},
                                 {"backend": 3}])
def test_strategies_are_checked(bad):
    with pytest.raises(ValueError, match=next(iter(bad))):
        mx.cpu().with_strategy(**bad)


@pytest.mark.needs_gpu
def test_arrays_on_a_gpu():
    array = nd.ones((2, 2), ctx=mx.gpu(0))
    assert (array + array).context == mx.gpu(0)
    assert nd.dot(array, array).as_in_context(mx.cpu()).asnumpy().tolist() == [[2, 2], [2, 2]]
    with pytest.raises(IndexError):
        array[[0, 7]]
    assert (array + 1).asnumpy().tolist() == [[2, 2], [2, 2]]
    with pytest.raises(MXNetError, match=r"cpu\(0\)"):
        array + nd.ones((2, 2))


CPUS = [mx.cpu(0), mx.cpu(1), mx.cpu_pinned(0), mx.Context("cpu_shared", 0)]


@pytest.mark.parametrize("first", CPUS[:2], ids=str)
@pytest.mark.parametrize("second", CPUS, ids=str)
def test_contexts_of_one_device_mix(first, second):
    """The result lives where the first input does (measured on MXNet 1.9.1)."""
    a, b = mx.nd.ones((2, 2), ctx=first), mx.nd.ones((2, 2), ctx=second)
    b.attach_grad()
    for function in (lambda: a * b, lambda: mx.nd.dot(a, b), lambda: mx.nd.concat(a, b), lambda: mx.nd.where(a, b, b),
                     lambda: mx.nd.FullyConnected(a, b, num_hidden=2, no_bias=True)):
        assert function().context == first
    with mx.autograd.record():
        y = a * b
    y.backward()
    assert b.grad.context == second and b.grad.asnumpy().all()


@pytest.mark.parametrize("hybrid", [False, True])
def test_parameters_take_data_from_shared_memory(hybrid):
    net = mx.gluon.nn.Dense(2, in_units=2)
    net.initialize()
    net.hybridize(hybrid)
    assert net(mx.nd.ones((1, 2), ctx=CPUS[3])).shape == (1, 2)
    with pytest.raises(RuntimeError, match="on cpu|on context"):
        net(mx.nd.ones((1, 2), ctx=mx.cpu(1)))
