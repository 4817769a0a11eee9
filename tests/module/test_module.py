"""Module: binding, parameters, training, prediction, files."""
import logging
import warnings

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd, sym
from mxnet.base import MXNetError


def mlp(hidden=4, out=3):
    hidden = sym.Activation(sym.FullyConnected(sym.Variable("data"), num_hidden=hidden, name="fc1"), act_type="tanh", name="act1")
    return sym.SoftmaxOutput(sym.FullyConnected(hidden, num_hidden=out, name="fc2"), name="softmax")


def numbers(*shape, seed=0):
    return np.random.RandomState(seed).uniform(-1, 1, shape).astype("float32")


def params(seed=1):
    shapes = {"fc1_weight": (4, 5), "fc1_bias": (4,), "fc2_weight": (3, 4), "fc2_bias": (3,)}
    return {name: nd.array(numbers(*shape, seed=seed + i)) for i, (name, shape) in enumerate(shapes.items())}


def batch(rows=4, seed=0):
    return mx.io.DataBatch([nd.array(numbers(rows, 5, seed=seed))], [nd.array(np.random.RandomState(seed).randint(0, 3, rows))])


def iterator(rows=12, size=4, **kwargs):
    return mx.io.NDArrayIter(numbers(rows, 5), np.random.RandomState(1).randint(0, 3, rows).astype("float32"), batch_size=size, **kwargs)


def bound(context=None, rows=4, **kwargs):
    module = mx.mod.Module(mlp(), context=context or mx.cpu())
    module.bind([("data", (rows, 5))], [("softmax_label", (rows,))], **kwargs)
    module.init_params(arg_params=params())
    return module


def values(module):
    return {name: array.asnumpy() for name, array in module.get_params()[0].items()}


def assert_same(one, other, tolerance=1e-6):
    assert one.keys() == other.keys()
    for name in one:
        np.testing.assert_allclose(one[name], other[name], tolerance, 1e-7, err_msg=name)


def test_facts():
    module = bound()
    assert (module.data_names, module.label_names, module.output_names) == (["data"], ["softmax_label"], ["softmax_output"])
    assert module.data_shapes[0] == ("data", (4, 5))
    assert module.label_shapes[0] == ("softmax_label", (4,))
    assert module.output_shapes == [("softmax_output", (4, 3))]
    assert module.binded and module.params_initialized and not module.optimizer_initialized
    assert module.symbol.list_outputs() == ["softmax_output"]


def test_one_step_is_gradient_descent():
    module = bound(inputs_need_grad=True)
    module.init_optimizer(optimizer_params={"learning_rate": 0.5})
    before, data = values(module), batch()
    module.forward_backward(data)
    output, label = module.get_outputs()[0].asnumpy(), data.label[0].asnumpy().astype(int)
    error = output - np.eye(3)[label]
    hidden = np.tanh(data.data[0].asnumpy() @ before["fc1_weight"].T + before["fc1_bias"])
    module.update()
    np.testing.assert_allclose(values(module)["fc2_weight"], before["fc2_weight"] - 0.5 * error.T @ hidden / 4, 1e-5, 1e-6)
    into_hidden = error @ before["fc2_weight"] * (1 - hidden**2)
    np.testing.assert_allclose(module.get_input_grads()[0].asnumpy(), into_hidden @ before["fc1_weight"], 1e-4, 1e-6)


@pytest.mark.parametrize("kvstore", ["local", "device", None])
@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_several_contexts_train_like_one(kvstore, optimizer):
    found = []
    for context in (mx.cpu(), [mx.cpu(0), mx.cpu(1)]):
        if kvstore is None and isinstance(context, list):
            continue                                        # without a store contexts do not exchange gradients
        module = bound(context)
        module.init_optimizer(kvstore=kvstore, optimizer=optimizer, optimizer_params={"learning_rate": 0.1})
        for step in range(3):
            module.forward_backward(batch(seed=step))
            module.update()
        found.append(values(module))
    for other in found[1:]:
        assert_same(found[0], other, 1e-4)


def test_update_on_devices_equals_update_on_store(monkeypatch):
    found = []
    for on_store in "10":
        monkeypatch.setenv("MXNET_UPDATE_ON_KVSTORE", on_store)
        module = bound([mx.cpu(0), mx.cpu(1)])
        module.init_optimizer(optimizer_params={"learning_rate": 0.1, "momentum": 0.9})
        assert module._update_on_kvstore is (on_store == "1")
        for step in range(3):
            module.forward_backward(batch(seed=step))
            module.update()
        found.append(values(module))
    assert_same(*found)


def test_outputs_of_several_contexts():
    module = mx.mod.Module(mlp(), context=[mx.cpu(0), mx.cpu(1)], work_load_list=[1, 3])
    module.bind([("data", (8, 5))], [("softmax_label", (8,))])
    module.init_params(arg_params=params())
    module.forward(batch(8), is_train=False)
    one = bound(rows=8)
    one.forward(batch(8), is_train=False)
    np.testing.assert_allclose(module.get_outputs()[0].asnumpy(), one.get_outputs()[0].asnumpy(), 1e-6)
    assert [part.shape for part in module.get_outputs(merge_multi_context=False)[0]] == [(2, 3), (6, 3)]


def test_init_params_once_unless_forced():
    module = mx.mod.Module(mlp())
    module.bind([("data", (4, 5))], [("softmax_label", (4,))])
    module.init_params(mx.init.Constant(2), arg_params={"fc1_weight": nd.ones((4, 5))}, allow_missing=True)
    assert values(module)["fc1_weight"].mean() == 1
    assert values(module)["fc2_weight"].mean() == 2
    with pytest.warns(UserWarning, match="init_params call ignored"):
        module.init_params(mx.init.Constant(3))
    assert values(module)["fc2_weight"].mean() == 2
    module.init_params(mx.init.Constant(3), force_init=True)
    assert values(module)["fc2_weight"].mean() == 3


def test_set_params():
    module = bound()
    with pytest.raises(RuntimeError, match="fc1_bias is not presented"):
        module.set_params({"fc1_weight": nd.ones((4, 5))}, {})
    with pytest.raises(ValueError, match="zz"):
        module.set_params({"zz": nd.ones((4, 5))}, {}, allow_missing=True)
    with pytest.raises(MXNetError):
        module.set_params({"fc1_bias": nd.ones((5,))}, {}, allow_missing=True)
    with pytest.warns(UserWarning, match="set_params call ignored"):
        module.set_params({"fc1_bias": nd.ones((4,))}, {}, allow_missing=True, force_init=False)
    assert_same(values(module), {name: array.asnumpy() for name, array in params().items()})
    module.set_params({"fc1_bias": nd.ones((4,)), "zz": nd.ones((1,))}, {}, allow_missing=True, allow_extra=True)
    assert values(module)["fc1_bias"].tolist() == [1] * 4


def test_fixed_parameters_stay():
    module = mx.mod.Module(mlp(), fixed_param_names=["fc1_weight"])
    module.bind([("data", (4, 5))], [("softmax_label", (4,))])
    module.init_params(arg_params=params())
    module.init_optimizer(optimizer_params={"learning_rate": 1.0})
    module.forward_backward(batch())
    module.update()
    after = values(module)
    np.testing.assert_array_equal(after["fc1_weight"], params()["fc1_weight"].asnumpy())
    assert not np.array_equal(after["fc2_weight"], params()["fc2_weight"].asnumpy())


def test_batches_of_changing_size():
    module, fixed = bound(), {}
    module.init_optimizer(optimizer_params={"learning_rate": 0.2})
    for rows in (4, 2, 6, 4, 2):
        module.forward_backward(batch(rows))
        assert module.data_shapes[0].shape == (rows, 5)
        assert module.get_outputs()[0].shape == (rows, 3)
        fixed.setdefault(rows, module._exec_group.execs[0])
        assert module._exec_group.execs[0] is fixed[rows]          # executors are kept for sizes that come again
        module.update()
    with pytest.raises(MXNetError, match="fc1_weight"):
        module.forward(mx.io.DataBatch([nd.ones((4, 7))], [nd.ones((4,))]))
    module.forward(mx.io.DataBatch([nd.ones((3, 5))]), is_train=False)
    assert module.get_outputs()[0].shape == (3, 3)


def test_fit_reports_and_calls_back(caplog):
    module, calls = mx.mod.Module(mlp()), []
    with caplog.at_level(logging.INFO):
        module.fit(iterator(), eval_data=iterator(), num_epoch=4, begin_epoch=2, eval_metric="acc",
                   batch_end_callback=[lambda p: calls.append((p.epoch, p.nbatch)), lambda p: p.locals["self"].output_names],
                   epoch_end_callback=lambda epoch, symbol, args, auxs: calls.append((epoch, sorted(args))),
                   eval_end_callback=lambda p: calls.append(("eval", p.epoch, p.nbatch)))
    epoch = [(2, 0), (2, 1), (2, 2), (2, sorted(params())), ("eval", 2, 3)]
    assert calls[:5] == epoch and len(calls) == 10
    texts = [record.getMessage() for record in caplog.records]
    assert [text.split("=")[0] for text in texts] == [
        f"Epoch[{number}] {what}" for number in (2, 3) for what in ("Train-accuracy", "Time cost", "Validation-accuracy")]


def test_fit_learns():
    rows = numbers(200, 5)
    labels = (rows[:, 0] > 0).astype("float32")
    module = mx.mod.Module(mlp(8, 2))
    train = mx.io.NDArrayIter(rows, labels, batch_size=20, shuffle=True)
    module.fit(train, num_epoch=15, optimizer="adam", optimizer_params={"learning_rate": 0.05}, initializer=mx.init.Xavier())
    assert dict(module.score(train, ["acc", "ce"]))["accuracy"] > 0.95


def test_score_and_predict():
    module = bound(rows=3)
    data = iterator(7, 3)
    whole = module.predict(data)
    assert whole.shape == (7, 3)                                    # padding is cut off
    parts = module.predict(data, merge_batches=False)
    assert [part[0].shape for part in parts] == [(3, 3), (3, 3), (1, 3)]
    assert module.predict(data, num_batch=1).shape == (3, 3)
    assert isinstance(module.predict(data, always_output_list=True), list)
    assert [(outputs[0].shape, number, found.pad) for outputs, number, found in module.iter_predict(data)] == [
        ((3, 3), 0, 0), ((3, 3), 1, 0), ((1, 3), 2, 2)]
    np.testing.assert_allclose(module.predict(data.data[0][1][0:3]).asnumpy(), whole[0:3].asnumpy(), 1e-6)
    assert np.isnan(module.score(data, "acc", num_batch=0)[0][1])
    with pytest.raises(ValueError, match="NDArray or DataIter"):
        module.predict("x")


def test_checkpoint_goes_on_training(tmp_path, caplog):
    prefix, module = str(tmp_path / "net"), bound()
    module.init_optimizer(optimizer="adam")
    for step in range(3):
        module.forward_backward(batch(seed=step))
        module.update()
    with caplog.at_level(logging.INFO):
        module.save_checkpoint(prefix, 7, save_optimizer_states=True)
    assert [record.getMessage() for record in caplog.records] == [
        f'Saved checkpoint to "{prefix}-0007.params"', f'Saved optimizer state to "{prefix}-0007.states"']
    other = mx.mod.Module.load(prefix, 7, load_optimizer_states=True)
    other.bind([("data", (4, 5))], [("softmax_label", (4,))])
    other.init_optimizer(optimizer="adam", optimizer_params={"begin_num_update": 3, "learning_rate": 0.001})
    module._optimizer.lr = 0.001
    module._optimizer._index_update_count.clear()
    module._optimizer.begin_num_update = 3
    for one in (module, other):
        one.forward_backward(batch(seed=9))
        one.update()
    module.init_optimizer(optimizer="adam", optimizer_params={"learning_rate": 0.001}, force_init=True)
    assert_same(values(module), values(other), 1e-5)


def test_load_params(tmp_path):
    module, name = bound(), str(tmp_path / "only.params")
    module.save_params(name)
    other = bound()
    other.init_params(mx.init.Zero(), force_init=True)
    other.load_params(name)
    assert_same(values(module), values(other))
    nd.save(name, {"x": nd.ones((2,))})
    with pytest.raises(ValueError, match="neither arg:NAME nor aux:NAME"):
        other.load_params(name)


def test_auxiliary_states_follow_training():
    data = sym.BatchNorm(sym.Variable("data"), name="bn", fix_gamma=False, momentum=0.5)
    output = sym.SoftmaxOutput(sym.FullyConnected(data, num_hidden=3, name="fc"), name="softmax")
    module = mx.mod.Module(output, context=[mx.cpu(0), mx.cpu(1)])
    module.fit(iterator(), num_epoch=1, initializer=mx.init.Xavier())
    moving = module.get_params()[1]["bn_moving_mean"].asnumpy()
    assert np.abs(moving).max() > 0
    for executor in module._exec_group.execs:                       # after an epoch the contexts agree
        np.testing.assert_allclose(executor.aux_dict["bn_moving_mean"].asnumpy(), moving, 1e-6)


def test_gradients_can_be_added_up():
    module = bound(grad_req="add")
    module.init_optimizer(optimizer_params={"learning_rate": 1.0, "rescale_grad": 1.0})
    module.forward_backward(batch())
    once = module._exec_group.grad_arrays[0][0].asnumpy()
    module.forward_backward(batch())
    np.testing.assert_allclose(module._exec_group.grad_arrays[0][0].asnumpy(), 2 * once, 1e-5)


def test_out_grads():
    output = sym.FullyConnected(sym.Variable("data"), num_hidden=2, name="f")
    module = mx.mod.Module(output, label_names=None, context=[mx.cpu(0), mx.cpu(1)])
    module.bind([("data", (4, 3))], inputs_need_grad=True)
    weight = numbers(2, 3)
    module.init_params(arg_params={"f_weight": nd.array(weight), "f_bias": nd.zeros((2,))})
    module.forward(mx.io.DataBatch([nd.array(numbers(4, 3))]), is_train=True)
    head = numbers(4, 2, seed=5)
    module.backward([nd.array(head)])
    np.testing.assert_allclose(module.get_input_grads()[0].asnumpy(), head @ weight, 1e-5, 1e-6)


def test_states():
    data = sym.Variable("data")
    module = mx.mod.Module(sym.Group([sym.BlockGrad(data + sym.Variable("st")), data * 2]), label_names=None, state_names=["st"])
    module.bind([("data", (2, 2))], for_training=False)
    module.init_params()
    module.set_states(value=3)
    module.forward(mx.io.DataBatch([nd.ones((2, 2))]))
    assert module.get_outputs()[0].asnumpy().tolist() == [[4, 4], [4, 4]]
    module.set_states(states=module.get_outputs(merge_multi_context=False)[:1])
    module.forward(mx.io.DataBatch([nd.ones((2, 2))]))
    assert module.get_outputs()[0].asnumpy().tolist() == [[5, 5], [5, 5]]
    assert module.get_states(merge_multi_context=False)[0][0].asnumpy().max() == 4


def test_layouts_decide_the_batch_axis():
    module = mx.mod.Module(sym.Variable("data") * 1, label_names=None, context=[mx.cpu(0), mx.cpu(1)])
    module.bind([mx.io.DataDesc("data", (3, 4), layout="TN")], for_training=False)
    module.init_params()
    module.forward(mx.io.DataBatch([nd.array(numbers(3, 4))]))
    parts = module.get_outputs(merge_multi_context=False)[0]
    assert [part.shape for part in parts] == [(3, 2), (3, 2)]


def test_shared_module_shares_parameters_and_optimizer():
    module = bound()
    module.init_optimizer(optimizer_params={"learning_rate": 0.5})
    other = mx.mod.Module(mlp())
    other.bind([("data", (2, 5))], [("softmax_label", (2,))], shared_module=module)
    assert other.params_initialized and other.optimizer_initialized
    other.forward_backward(batch(2))
    other.update()
    assert module._exec_group.param_arrays[0][0] is other._exec_group.param_arrays[0][0]
    module._params_dirty = True
    assert not np.array_equal(values(module)["fc2_bias"], params()["fc2_bias"].asnumpy())


def test_rebinding():
    module = bound()
    before = values(module)
    module.bind([("data", (2, 5))], [("softmax_label", (2,))], force_rebind=True, for_training=False)
    assert_same(before, values(module))
    assert module.data_shapes[0].shape == (2, 5)
    with pytest.raises(MXNetError, match="for_training=True"):
        module.backward()


def test_own_optimizer_object():
    module, optimizer = bound(), mx.optimizer.SGD(learning_rate=0.5)
    with pytest.warns(UserWarning, match=r"rescale_grad is not normalized .*\(1.0 vs. 0.25\)"):
        module.init_optimizer(optimizer=optimizer)
    assert module._optimizer is optimizer
    assert optimizer.idx2name == {0: "fc1_weight", 1: "fc1_bias", 2: "fc2_weight", 3: "fc2_bias"}


def test_warnings_instead_of_second_calls(caplog):
    module = bound()
    module.bind([("data", (2, 5))])
    module.init_optimizer()
    module.init_optimizer()
    assert [record.getMessage() for record in caplog.records] == [
        "Already bound, ignoring bind()", "optimizer already initialized, ignoring..."]


def test_unknown_label_name_only_warns():
    with pytest.warns(UserWarning, match="label_names=\\['nope'\\].*Did you mean one of:\n\tdata\n\tsoftmax_label"):
        module = mx.mod.Module(mlp(), label_names=["nope"])
    with warnings.catch_warnings(), pytest.raises(KeyError, match="no argument 'nope'"):
        warnings.simplefilter("ignore")
        module.bind([("data", (4, 5))], [("nope", (4,))])


@pytest.mark.parametrize("call, error, says", [
    (lambda: mx.mod.Module(mlp(), data_names=["xx"]), ValueError, "data_names=\\['xx'\\]"),
    (lambda: mx.mod.Module(mlp(), context=[mx.cpu(0), mx.cpu(1)], work_load_list=[1]), ValueError, "1 entries for 2 contexts"),
    (lambda: mx.mod.Module(mlp()).bind([("x", (4, 5))], [("softmax_label", (4,))]), ValueError, "don't match names"),
    (lambda: mx.mod.Module(mlp()).bind([("data", (4, 5))], for_training=False, inputs_need_grad=True), ValueError, "needs for_training"),
    (lambda: mx.mod.Module(mlp()).bind([("data", (4, 5))], [("softmax_label", (3,))]), ValueError, "one batch size"),
    (lambda: mx.mod.Module(mlp()).predict(iterator()), MXNetError, "call bind"),
    (lambda: mx.mod.Module(mlp()).get_params(), MXNetError, "call bind"),
    (lambda: mx.mod.Module(mlp()).output_shapes, MXNetError, "call bind"),
    (lambda: mx.mod.Module(mlp()).init_optimizer(), MXNetError, "call bind"),
    (lambda: bound().update(), MXNetError, "init_optimizer"),
    (lambda: bound().get_input_grads(), MXNetError, "inputs_need_grad"),
    (lambda: bound().get_states(), MXNetError, "merge_multi_context"),
    (lambda: bound().set_states(), MXNetError, "states or value"),
    (lambda: bound().init_optimizer(optimizer=3), TypeError, "name or an Optimizer"),
    (lambda: bound().init_optimizer(optimizer="nosuch"), ValueError, "Cannot find optimizer"),
    (lambda: bound().fit(iterator()), ValueError, "number of epochs"),
    (lambda: bound([mx.cpu(0), mx.cpu(1), mx.cpu(2)], rows=2), ValueError, "Too many slices"),
])
def test_errors(call, error, says):
    with pytest.raises(error, match=says):
        call()


def test_split_input_slice():
    assert mx.executor_manager._split_input_slice(10, [1, 2]) == [slice(0, 3), slice(3, 10)]
    assert mx.executor_manager._split_input_slice(4, [1, 1, 1]) == [slice(0, 1), slice(1, 2), slice(2, 4)]


def test_monitor_sees_every_executor():
    module, monitor = bound(), mx.mon.Monitor(1, pattern=".*output|.*weight")
    module.install_monitor(monitor)
    for rows in (4, 2):
        monitor.tic()
        module.forward(batch(rows), is_train=False)
        assert sorted(name for _, name, _ in monitor.toc())[:2] == ["act1_output", "fc1_output"]


@pytest.mark.parametrize("contexts, groups", [
    ([mx.cpu(0)], [{"a": mx.cpu(1), "b": mx.cpu(2)}]), ([mx.cpu(0)], {"a": mx.cpu(1), "b": [mx.cpu(2)]}),
    ([mx.cpu(0), mx.cpu(1)], [{"a": mx.cpu(0), "b": mx.cpu(2)}, {"a": mx.cpu(1), "b": mx.cpu(3)}])])
def test_groups_run_on_their_contexts(contexts, groups):
    """Parts of a model on several contexts train as on one."""
    with mx.AttrScope(ctx_group="a"):
        net = mx.sym.FullyConnected(mx.sym.var("data"), num_hidden=3, name="first")
    with mx.AttrScope(ctx_group="b"):
        net = mx.sym.SoftmaxOutput(mx.sym.FullyConnected(net, num_hidden=2, name="second"), name="softmax")
    weights = []
    for module in (mx.mod.Module(net), mx.mod.Module(net, context=contexts, group2ctxs=groups)):
        module.bind([("data", (4, 5))], [("softmax_label", (4,))])
        module.init_params(mx.init.One())
        module.init_optimizer(optimizer_params={"learning_rate": 0.1})
        module.forward_backward(mx.io.DataBatch([mx.nd.arange(20).reshape((4, 5))], [mx.nd.array([0, 1, 1, 1])]))
        module.update()
        assert module.get_outputs()[0].context == (mx.cpu(0) if not weights else mx.cpu(2))
        weights.append(module.get_params()[0]["second_weight"].asnumpy())
    np.testing.assert_allclose(*weights, rtol=1e-5)
