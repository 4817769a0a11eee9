"""BucketingModule, SequentialModule, PythonModule, PythonLossModule, FeedForward."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import nd, sym
from mxnet.base import MXNetError


def numbers(*shape, seed=0):
    return np.random.RandomState(seed).uniform(-1, 1, shape).astype("float32")


def sentence_net(length):
    total = sym.sum(sym.Variable("data"), axis=1)
    return sym.SoftmaxOutput(sym.FullyConnected(total, num_hidden=2, name="fc"), name="softmax"), ("data",), ("softmax_label",)


def sentences(length, seed=0):
    data, label = nd.array(numbers(2, length, 3, seed=seed)), nd.array([0, 1])
    return mx.io.DataBatch([data], [label], bucket_key=length, provide_data=[mx.io.DataDesc("data", data.shape)],
                           provide_label=[mx.io.DataDesc("softmax_label", label.shape)])


def bucketing():
    module = mx.mod.BucketingModule(sentence_net, default_bucket_key=5)
    module.bind([("data", (2, 5, 3))], [("softmax_label", (2,))])
    module.init_params(mx.init.One())
    return module


def test_buckets_train_one_set_of_parameters():
    module = bucketing()
    module.init_optimizer(optimizer_params={"learning_rate": 0.5, "momentum": 0.9})
    plain = mx.mod.Module(sentence_net(5)[0])
    plain.bind([("data", (2, 5, 3))], [("softmax_label", (2,))])
    plain.init_params(mx.init.One())
    plain.init_optimizer(optimizer_params={"learning_rate": 0.5, "momentum": 0.9})
    for length in (3, 5, 2, 3):
        batch = sentences(length, seed=length)
        module.forward_backward(batch)
        module.update()
        padded = nd.concat(batch.data[0], nd.zeros((2, 5 - length, 3)), dim=1) if length < 5 else batch.data[0]
        plain.forward_backward(mx.io.DataBatch([padded], batch.label))
        plain.update()
        assert module.data_shapes[0].shape == (2, length, 3)
        np.testing.assert_allclose(module.get_outputs()[0].asnumpy(), plain.get_outputs()[0].asnumpy(), 1e-5)
    for name, value in plain.get_params()[0].items():
        np.testing.assert_allclose(module.get_params()[0][name].asnumpy(), value.asnumpy(), 1e-5)


def test_bucketing_facts():
    module = mx.mod.BucketingModule(sentence_net, default_bucket_key=5)
    assert (module.binded, module.data_names, module.output_names) == (False, ("data",), ["softmax_output"])
    for call in (lambda: module.data_shapes, module.get_params, lambda: module.forward(sentences(5)),
                 lambda: module.switch_bucket(2, [("data", (1, 2, 3))])):
        with pytest.raises(MXNetError, match="call"):
            call()
    with pytest.raises(ValueError, match="default_bucket_key"):
        mx.mod.BucketingModule(sentence_net)


def test_prepare_keeps_the_bucket_in_use():
    module = bucketing()
    module.forward(sentences(5), is_train=False)
    module.prepare(sentences(3))
    assert module.get_outputs()[0].shape == (2, 2)
    assert module.data_shapes[0].shape == (2, 5, 3)


def test_bucketing_checkpoint(tmp_path):
    module, prefix = bucketing(), str(tmp_path / "net")
    module.switch_bucket(3, [("data", (2, 3, 3))], [("softmax_label", (2,))])
    module.save_checkpoint(prefix, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["net-0001.params", "net-3-symbol.json", "net-5-symbol.json", "net.buckets"]
    other = mx.mod.BucketingModule.load(prefix, 1, sym_gen=sentence_net, default_bucket_key=5)
    assert other.get_params()[0]["fc_weight"].asnumpy().mean() == 1
    other.bind([("data", (2, 5, 3))], [("softmax_label", (2,))])
    assert other.get_params()[0]["fc_weight"].asnumpy().mean() == 1
    with pytest.raises(ValueError, match="sym_gen is required"):
        mx.mod.BucketingModule.load(prefix, 1)


def chain():
    features = sym.Activation(sym.FullyConnected(sym.Variable("data"), num_hidden=4, name="fa"), act_type="tanh")
    head = sym.SoftmaxOutput(sym.FullyConnected(sym.Variable("data"), num_hidden=3, name="fb"), name="softmax")
    module = mx.mod.SequentialModule()
    module.add(mx.mod.Module(features, label_names=None)).add(mx.mod.Module(head), take_labels=True, auto_wiring=True)
    return module, sym.SoftmaxOutput(sym.FullyConnected(features, num_hidden=3, name="fb"), name="softmax")


def test_a_chain_trains_like_one_network():
    module, whole = chain()
    shapes = {"fa_weight": (4, 3), "fa_bias": (4,), "fb_weight": (3, 4), "fb_bias": (3,)}
    params = {name: nd.array(numbers(*shape, seed=i)) for i, (name, shape) in enumerate(shapes.items())}
    batch = mx.io.DataBatch([nd.array(numbers(2, 3, seed=9))], [nd.array([1, 2])])
    metric, outputs = mx.metric.create("acc"), []
    for one in (module, mx.mod.Module(whole)):
        one.bind([("data", (2, 3))], [("softmax_label", (2,))], inputs_need_grad=True)
        one.init_params(arg_params=params)
        one.init_optimizer(optimizer_params={"learning_rate": 0.5})
        for _ in range(3):
            one.forward_backward(batch)
            one.update()
        one.update_metric(metric, batch.label)
        outputs.append([one.get_outputs()[0].asnumpy(), one.get_input_grads()[0].asnumpy(), one.get_params()[0]["fa_weight"].asnumpy()])
    for found, expected in zip(*outputs, strict=True):
        np.testing.assert_allclose(found, expected, 1e-4, 1e-6)
    assert metric.num_inst == 4


def test_chain_errors():
    module, _ = chain()
    with pytest.raises(ValueError, match='Unknown meta "bogus", a typo'):
        module.add(mx.mod.Module(sym.Variable("data") * 2, label_names=None), bogus=True)
    with pytest.raises(ValueError, match="empty SequentialModule"):
        mx.mod.SequentialModule().bind([("data", (1, 2))])
    loose = mx.mod.SequentialModule()
    for name in "fg":
        loose.add(mx.mod.Module(sym.FullyConnected(sym.Variable("data"), num_hidden=2, name=name), label_names=None))
    with pytest.raises(ValueError, match=r"layer 1 has the inputs \['data'\], .* outputs \['f_output'\].* auto_wiring=True"):
        loose.bind([("data", (1, 2))])
    twice = mx.mod.SequentialModule()
    for _ in range(2):
        layer = sym.FullyConnected(sym.Variable("data"), num_hidden=2, name="f")
        twice.add(mx.mod.Module(layer, label_names=None), auto_wiring=True)
    twice.bind([("data", (1, 2))])
    with pytest.raises(ValueError, match='"f_weight" in layer 1 .* already used in layer 0'):
        twice.init_params()


def test_loss_written_in_python():
    scores = sym.FullyConnected(sym.Variable("data"), num_hidden=1, name="f")
    module = mx.mod.SequentialModule()
    module.add(mx.mod.Module(scores, label_names=None))
    module.add(mx.mod.PythonLossModule(grad_func=lambda score, label: (score - label.reshape((-1, 1))).asnumpy()),
               take_labels=True, auto_wiring=True)
    module.bind([("data", (2, 1))], [("softmax_label", (2,))])
    module.init_params(mx.init.Zero())
    module.init_optimizer(optimizer_params={"learning_rate": 1.0, "rescale_grad": 0.5})
    for _ in range(60):
        module.forward_backward(mx.io.DataBatch([nd.array([[1.0], [-1.0]])], [nd.array([3.0, -1.0])]))
        module.update()
    np.testing.assert_allclose(module.get_outputs()[0].asnumpy(), [[3], [-1]], 1e-3)
    assert module.get_params()[0]["f_weight"].asscalar() == pytest.approx(2, rel=1e-3)


def test_python_loss_module_alone():
    module = mx.mod.PythonLossModule(grad_func=lambda score, label: score - label.reshape((-1, 1)))
    assert (module.data_names, module.output_names) == (["data"], ["pyloss_output"])
    module.bind([("data", (2, 1))], [("softmax_label", (2,))])
    module.init_params()
    module.init_optimizer()
    assert module.output_shapes == [("pyloss_output", (2, 1))]
    module.forward(mx.io.DataBatch([nd.array([[1.0], [5.0]])], [nd.array([2.0, 2.0])]))
    module.backward()
    assert module.get_input_grads()[0].asnumpy().tolist() == [[-1], [3]]
    assert module.get_params() == ({}, {})
    with pytest.raises(ValueError, match="takes one data input"):
        mx.mod.PythonLossModule(data_names=("a", "b"))


def mlp():
    hidden = sym.Activation(sym.FullyConnected(sym.Variable("data"), num_hidden=8, name="fc1"), act_type="tanh")
    return sym.SoftmaxOutput(sym.FullyConnected(hidden, num_hidden=2, name="fc2"), name="softmax")


def test_feed_forward(tmp_path):
    rows = numbers(90, 5)
    labels = (rows[:, 0] > 0).astype("float32")
    calls = []
    model = mx.model.FeedForward.create(mlp(), rows, labels, num_epoch=20, learning_rate=0.5, numpy_batch_size=30, eval_data=(rows, labels),
                                        initializer=mx.init.Xavier(), batch_end_callback=lambda p: calls.append(p.nbatch))
    assert calls[:3] == [1, 2, 3]
    assert model.score(mx.io.NDArrayIter(rows, labels, batch_size=30)) > 0.9
    predicted = model.predict(rows)
    assert predicted.shape == (90, 2)
    model.save(str(tmp_path / "ff"))
    other = mx.model.FeedForward.load(str(tmp_path / "ff"), 20)
    found, data, label = other.predict(mx.io.NDArrayIter(rows, labels, batch_size=40), return_data=True)
    np.testing.assert_allclose(found, predicted, 1e-5, 1e-6)
    np.testing.assert_array_equal(data, rows)
    np.testing.assert_array_equal(label, labels)


@pytest.mark.parametrize("call, error, says", [
    (lambda: mx.model.FeedForward(mlp()).predict(numbers(4, 5)), MXNetError, "no parameters"),
    (lambda: mx.model.FeedForward(mlp(), num_epoch=1).fit(numbers(4, 5)), ValueError, "y must be specified"),
    (lambda: mx.model.FeedForward(mlp(), num_epoch=1).fit(numbers(4, 5), np.zeros(3)), ValueError, "not equal"),
    (lambda: mx.model.FeedForward(mlp()).fit(numbers(4, 5), np.zeros(4)), ValueError, "num_epoch"),
    (lambda: mx.model.FeedForward(mlp()).predict("x"), TypeError, "X must be DataIter"),
])
def test_feed_forward_errors(call, error, says):
    with pytest.raises(error, match=says):
        call()


def test_executor_manager_in_a_loop_of_one_s_own():
    network, rows = mlp(), numbers(8, 5)
    data = mx.io.NDArrayIter(rows, (rows[:, 0] > 0).astype("float32"), batch_size=4)
    names = network.list_arguments()
    params = [name for name in names if name not in ("data", "softmax_label")]
    manager = mx.executor_manager.DataParallelExecutorManager(network, [mx.cpu(0), mx.cpu(1)], data, names, params, [])
    shapes = dict(zip(names, network.infer_shape(data=(4, 5))[0], strict=True))
    values = {name: nd.array(numbers(*shapes[name], seed=i)) for i, name in enumerate(params)}
    manager.set_params(values, {})
    metric = mx.metric.create("acc")
    for batch in data:
        manager.load_data_batch(batch)
        manager.forward(is_train=True)
        manager.backward()
        manager.update_metric(metric, batch.label)
    assert metric.num_inst == 8
    assert [len(arrays) for arrays in manager.grad_arrays] == [2] * 4
    copied = {name: nd.zeros(value.shape) for name, value in values.items()}
    manager.copy_to(copied, {})
    np.testing.assert_array_equal(copied["fc1_weight"].asnumpy(), values["fc1_weight"].asnumpy())
