"""The older autograd, DataLoaderIter, TensorBoard, old addresses of contributed operators, refusals."""

from __future__ import annotations

import types

import numpy as np
import pytest

import mxnet as mx
from mxnet.contrib import autograd, quantization
from mxnet.contrib.io import DataLoaderIter


def test_sections_and_gradients():
    x, gradient = mx.nd.array([1.0, 2.0]), mx.nd.zeros(2)
    autograd.mark_variables([x], [gradient])
    with autograd.train_section():
        assert mx.autograd.is_recording() and mx.autograd.is_training()
        y = x * x
        with autograd.test_section():
            assert not mx.autograd.is_recording()
    autograd.compute_gradient([y])
    np.testing.assert_array_equal(gradient.asnumpy(), [2, 4])
    assert autograd.set_is_training(True) is False
    assert autograd.set_is_training(False) is True
    assert not mx.autograd.is_recording()


def test_functions_that_give_gradients():
    a, b = mx.nd.array([2.0]), mx.nd.array([3.0])
    gradients, loss = autograd.grad_and_loss(lambda a, b: a * b)(a, b)
    assert [g.asscalar() for g in gradients] == [3, 2]
    assert loss.asscalar() == 6
    assert [g.asscalar() for g in autograd.grad(lambda a, b: a * b, argnum=1)(a, b)] == [2]
    with pytest.raises(mx.MXNetError, match="float"):
        autograd.grad(lambda a: a)(1.0)


def test_data_loader_as_iterator():
    data = mx.gluon.data.ArrayDataset(np.arange(20).reshape(5, 4).astype("float32"), np.arange(5).astype("float32"))
    batches = DataLoaderIter(mx.gluon.data.DataLoader(data, 2))
    assert (batches.provide_data[0].shape, batches.provide_label[0].shape, batches.batch_size) == ((2, 4), (2,), 2)
    for _ in range(2):
        seen = [(b.data[0].asnumpy(), b.label[0].asnumpy(), b.pad) for b in batches]
        assert [pad for *_, pad in seen] == [0, 0, 1]
        np.testing.assert_array_equal(seen[-1][0], [[16, 17, 18, 19], [0] * 4])
        np.testing.assert_array_equal(seen[-1][1], [4, 0])
        batches.reset()
    assert batches.getindex() is None


def test_old_addresses_of_operators():
    x = mx.nd.ones((1, 1, 4, 4))
    np.testing.assert_array_equal(mx.contrib.nd.AdaptiveAvgPooling2D(x, output_size=2).asnumpy(), np.ones((1, 1, 2, 2)))
    assert mx.contrib.ndarray is mx.contrib.nd
    assert mx.contrib.sym.AdaptiveAvgPooling2D(mx.sym.Variable("x"), output_size=2).infer_shape(x=(1, 1, 4, 4))[1] == [(1, 1, 2, 2)]
    assert mx.contrib.quant is mx.contrib.quantization
    with pytest.raises(AttributeError):
        mx.contrib.nd.no_such_operator


def test_tensorboard(tmp_path, monkeypatch):
    written = []
    writer = types.SimpleNamespace(SummaryWriter=lambda folder: types.SimpleNamespace(add_scalar=lambda *a, **k: written.append((a, k))))
    monkeypatch.setitem(__import__("sys").modules, "mxboard", writer)
    log = mx.contrib.tensorboard.LogMetricsCallback(str(tmp_path), prefix="train")
    metric = mx.metric.Loss("loss")
    metric.update(None, [mx.nd.array([2.0])])
    log(types.SimpleNamespace(eval_metric=metric))
    log(types.SimpleNamespace(eval_metric=None))
    assert written == [(("train-loss", 2.0), {"global_step": 1})]


def test_tensorboard_without_a_writer(tmp_path, monkeypatch):
    for package in ("mxboard", "tensorboardX", "torch.utils.tensorboard"):
        monkeypatch.setitem(__import__("sys").modules, package, None)
    with pytest.raises(ImportError, match="pip install"):
        mx.contrib.tensorboard.LogMetricsCallback(str(tmp_path))


def test_histograms_are_combined():
    values = np.random.RandomState(0).uniform(-1, 1, 1000)
    counts, edges = np.histogram(values, bins=11, range=(-1, 1))
    old = counts, edges, values.min(), values.max(), 1.0
    more = np.array([0.5, -3.0])
    grown, edges, low, high, threshold = quantization.combine_histogram(old, more, -3.0, 0.5, 3.0)
    assert grown.sum() == 1002
    assert (low, high) == (-3.0, values.max())
    assert edges[0] == -threshold and threshold >= 3
    same, *_ = quantization.combine_histogram(old, np.array([0.5]), 0.5, 0.5, 0.5)
    assert same.sum() == 1001


@pytest.mark.parametrize("call, says", [
    (lambda: quantization.quantize_model(None, {}, {}), "amp"),
    (lambda: quantization.quantize_net(None), "amp"),
    (lambda: quantization.quantize_net_v2(None), "amp"),
    (lambda: quantization.quantize_graph(None, {}, {}), "amp"),
    (lambda: mx.contrib.onnx.export_model(None, {}), "torch.onnx"),
    (lambda: mx.contrib.onnx.import_model("x.onnx"), "onnxruntime"),
    (lambda: mx.contrib.onnx.import_to_gluon("x.onnx", mx.cpu()), "onnxruntime"),
    (lambda: mx.contrib.onnx.get_model_metadata("x.onnx"), "onnxruntime"),
])
def test_refusals_name_a_way_out(call, says):
    with pytest.raises(NotImplementedError, match=says):
        call()
