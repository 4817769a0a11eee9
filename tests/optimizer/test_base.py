"""Rates, multipliers, the registry, errors, and optimizers that users write."""
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError

NAMES = sorted(set(mx.optimizer.Optimizer.opt_registry) - {"test", "sgld", "groupadagrad"})
NAMED = {0: "a_weight", 1: "a_bias", 2: "bn_gamma", 3: "bn_beta", 4: "other"}


def test_registry_holds_the_names_of_1_9_1():
    names = "adadelta adagrad adam adamax ccsgd dcasgd ftml ftrl groupadagrad lamb lars lbsgd nadam nag rmsprop sgd sgld signum test"
    assert set(names.split()) <= set(mx.optimizer.Optimizer.opt_registry)
    assert type(mx.optimizer.create("RMSProp")) is mx.optimizer.RMSProp
    assert mx.optimizer.optimizer.SGD is mx.optimizer.SGD


def test_unknown_optimizer():
    with pytest.raises(ValueError, match="Cannot find optimizer nosuch.*adam"):
        mx.optimizer.create("nosuch")


def test_register_warns_when_it_replaces():
    class Passing(mx.optimizer.Optimizer):
        pass
    assert mx.optimizer.register(Passing) is Passing
    first = Passing

    class Passing(mx.optimizer.Optimizer):
        pass
    with pytest.warns(UserWarning, match="is overriding existing optimizer"):
        mx.optimizer.register(Passing)
    assert type(mx.optimizer.create("passing")) is not first
    del mx.optimizer.Optimizer.opt_registry["passing"]


def test_multipliers_by_name_and_index():
    optimizer = mx.optimizer.SGD(learning_rate=1.0, wd=0.5, param_idx2name=NAMED)
    assert [optimizer._get_wd(i) for i in range(5)] == [0.5, 0, 0.5, 0, 0]      # biases, betas and others do not decay
    assert [optimizer._get_lr(i) for i in range(5)] == [1.0] * 5
    optimizer.set_lr_mult({"a_weight": 0.1, 3: 2.0})
    optimizer.set_wd_mult({"a_bias": 3.0, "other": 0.0})
    assert [optimizer._get_lr(i) for i in range(5)] == [0.1, 1.0, 1.0, 2.0, 1.0]
    assert [optimizer._get_wd(i) for i in range(5)] == [0.5, 1.5, 0.5, 0, 0]


def test_multipliers_of_a_symbol():
    weight = mx.sym.var("w_weight", lr_mult=0.5, wd_mult=3)
    symbol = mx.sym.FullyConnected(mx.sym.var("data"), weight=weight, num_hidden=3, name="f")
    optimizer = mx.optimizer.SGD(sym=symbol)
    assert optimizer.lr_mult == {"w_weight": 0.5}
    assert optimizer.wd_mult == {"w_weight": 3.0}


def test_rates_change_steps():
    optimizer = mx.optimizer.Adam(learning_rate=0.1, param_idx2name={0: "a", 1: "b"})
    optimizer.set_lr_mult({"a": 0.0})
    updater = mx.optimizer.get_updater(optimizer)
    weights = [nd.ones((2,)), nd.ones((2,))]
    updater([0, 1], [nd.ones((2,)), nd.ones((2,))], weights)
    assert weights[0].asnumpy().tolist() == [1, 1]
    np.testing.assert_allclose(weights[1].asnumpy(), 0.9, 1e-6)


def test_scheduler_decides_the_rate(capsys):
    scheduler = mx.lr_scheduler.FactorScheduler(step=2, factor=0.5, base_lr=0.8)
    optimizer = mx.optimizer.SGD(lr_scheduler=scheduler)
    updater = mx.optimizer.get_updater(optimizer)
    weight, rates = nd.array([10.0]), []
    for _ in range(6):
        before = float(weight.asscalar())
        updater(0, nd.ones((1,)), weight)
        rates.append(round(before - float(weight.asscalar()), 4))
    assert rates == [0.8, 0.8, 0.4, 0.4, 0.2, 0.2]
    assert optimizer.num_update == 6
    with pytest.raises(UserWarning, match="LRScheduler of the optimizer has already been defined"):
        optimizer.set_learning_rate(0.1)
    mx.optimizer.SGD(lr_scheduler=scheduler, learning_rate=0.3)
    assert scheduler.base_lr == 0.3
    assert "overwritten by ``learning_rate``" in capsys.readouterr().out


def test_counts_are_kept_per_device():
    optimizer = mx.optimizer.SGD()
    optimizer._update_count([0, 1])
    optimizer._set_current_context(1)
    optimizer._update_count(0)
    assert optimizer._all_index_update_counts == {0: {0: 1, 1: 1}, 1: {0: 1}}
    assert optimizer.num_update == 1


@pytest.mark.parametrize("call, says", [
    (lambda: mx.optimizer.SGD(param_idx2name=[1]), "param_idx2name should be a dict"),
    (lambda: mx.optimizer.SGD().update(0, 1, nd.ones((2,)), None), "weight should be an NDArray, got int"),
    (lambda: mx.optimizer.SGD().update(0, nd.ones((2,)), 1, None), "grad should be an NDArray, got int"),
    (lambda: mx.optimizer.SGD().update(3, nd.ones((2,)), nd.ones((3,)), None), r"parameter 3: grad has shape \(3,\), weight has \(2,\)"),
    (lambda: mx.optimizer.SGD().update(0, nd.ones((2,))), "needs"),
    (lambda: mx.optimizer.contrib.GroupAdaGrad().create_state(0, nd.ones((2,))), "matrix"),
])
def test_errors(call, says):
    with pytest.raises(MXNetError, match=says):
        call()


def test_a_failed_update_changes_nothing():
    weight = nd.ones((2,))
    with pytest.raises(ValueError):
        mx.optimizer.SGD(learning_rate=1.0).update(0, weight, nd.ones((3,)), None)
    assert weight.asnumpy().tolist() == [1, 1]


def test_float16_without_master_weight_warns():
    with pytest.warns(UserWarning, match="multi_precision=True option of the SGD optimizer"):
        mx.optimizer.SGD(momentum=0.9).create_state_multi_precision(0, nd.ones((2,), dtype="float16"))


@mx.optimizer.register
class HalfStep(mx.optimizer.Optimizer):
    """As users write them for 1.9.1."""

    def create_state(self, index, weight):
        return nd.zeros(weight.shape, weight.context, dtype=weight.dtype)

    def update(self, index, weight, grad, state):
        self._update_count(index)
        state[:] += grad * self.rescale_grad
        weight[:] -= 0.5 * self._get_lr(index) * state


@pytest.mark.parametrize("dtype", ["float32", "float16"])
def test_user_written_optimizer(dtype):
    updater = mx.optimizer.get_updater(mx.optimizer.create("halfstep", learning_rate=1.0, multi_precision=True))
    weights = [nd.ones((2,), dtype=dtype), nd.ones((3,), dtype=dtype)]
    for _ in range(2):
        updater([0, 1], [nd.ones((2,), dtype=dtype), nd.ones((3,), dtype=dtype)], weights)
    assert [weight.asnumpy().tolist() for weight in weights] == [[-0.5] * 2, [-0.5] * 3]
    assert weights[0].dtype == np.dtype(dtype).type
    assert updater.optimizer.num_update == 2


def test_subclass_of_a_library_optimizer_may_override_update():
    calls = []

    class Noisy(mx.optimizer.Adam):
        def update(self, index, weight, grad, state):
            calls.append(index)
            super().update(index, weight, grad, state)
    updater = mx.optimizer.get_updater(Noisy(learning_rate=0.1))
    weights = [nd.ones((2,)), nd.ones((2,))]
    updater([0, 1], [nd.ones((2,)), nd.ones((2,))], weights)
    assert calls == [0, 1]
    np.testing.assert_allclose(weights[1].asnumpy(), 0.9, 1e-6)


def test_optimizer_that_aggregates_gets_lists():
    seen = []

    class Lists(mx.optimizer.Optimizer):
        def __init__(self):
            super().__init__()
            self.aggregate_num = 2

        def update(self, index, weight, grad, state):
            seen.append(index)
    weights = [nd.ones((1,)) for _ in range(3)]
    mx.optimizer.get_updater(Lists())([0, 1, 2], weights, weights)
    assert seen == [[0, 1], [2]]


def test_an_optimizer_without_formula():
    with pytest.raises(NotImplementedError, match="neither update"):
        mx.optimizer.Optimizer().update(0, nd.ones((2,)), nd.ones((2,)), None)


def test_sgld_draws_noise():
    updater = mx.optimizer.get_updater(mx.optimizer.create("sgld", learning_rate=0.01))
    weight = nd.zeros((4000,))
    updater(0, nd.ones((4000,)), weight)
    assert abs(float(weight.mean().asscalar()) + 0.005) < 0.01
    assert abs(float(weight.asnumpy().std()) - 0.1) < 0.01


@settings(max_examples=25, deadline=None)
@given(name=st.sampled_from(NAMES), shapes=st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=3), min_size=1, max_size=4),
       wd=st.sampled_from([0.0, 0.1]), clip=st.sampled_from([None, 0.3]), rescale=st.sampled_from([1.0, 0.25]), seed=st.integers(0, 99))
def test_lists_give_what_single_updates_give(name, shapes, wd, clip, rescale, seed):
    results = []
    for together in (True, False):
        numbers = np.random.RandomState(seed)
        updater = mx.optimizer.get_updater(mx.optimizer.create(name, wd=wd, clip_gradient=clip, rescale_grad=rescale))
        weights = [nd.array(numbers.uniform(-1, 1, shape)) for shape in shapes]
        for _ in range(3):
            grads = [nd.array(numbers.uniform(-1, 1, shape)) for shape in shapes]
            if together:
                updater(list(range(len(shapes))), grads, weights)
            else:
                for i in range(len(shapes)):
                    updater(i, grads[i], weights[i])
        results.append(weights)
    for one, other in zip(*results, strict=True):
        np.testing.assert_allclose(one.asnumpy(), other.asnumpy(), 1e-5, 1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_pickled_optimizer_goes_on_where_it_was(name):
    updater = mx.optimizer.get_updater(mx.optimizer.create(name, learning_rate=0.1, wd=0.01))
    weight = nd.array([1.0, -2.0])
    updater(0, nd.array([0.5, 0.1]), weight)
    other, copied = mx.optimizer.get_updater(mx.optimizer.create("test")), weight.copy()
    other.set_states(updater.get_states(dump_optimizer=True))
    assert type(other.optimizer) is type(updater.optimizer)
    dumped = pickle.dumps(updater.optimizer)
    assert b"mxnet.optimizer.optimizer" in dumped or name == "adamw"
    assert b"torch" not in dumped                               # 1.9.1 reads it
    for one, array in ((updater, weight), (other, copied)):
        one(0, nd.array([0.2, -0.3]), array)
    np.testing.assert_array_equal(weight.asnumpy(), copied.asnumpy())
