"""Small old modules: features, version, errors by name, scheduler, spaces, documentation, refusals that name a way out."""

from __future__ import annotations

import importlib

import numpy as np
import pytest

import mxnet as mx


def test_features():
    features = mx.runtime.Features()
    assert features is mx.runtime.Features()
    assert features["PROFILER"].enabled
    assert features.is_enabled("profiler")
    assert repr(mx.runtime.Feature("A", True)) == "✔ A"
    assert repr(features).startswith("[")
    assert [feature.name for feature in mx.runtime.feature_list()] == list(features)
    with pytest.raises(RuntimeError, match="NOPE"):
        features.is_enabled("nope")


def test_errors_by_name():
    @mx.error.register
    class LayoutError(mx.MXNetError):
        pass

    assert mx.error.error_types["LayoutError"] is LayoutError
    assert mx.error.register_error("Other", LayoutError) is LayoutError
    assert mx.error.register_error("Third")(LayoutError) is mx.error.error_types["Third"]
    assert "boom" in str(mx.error.InternalError("boom")) and "hint" in str(mx.error.InternalError("boom"))
    with pytest.raises(mx.MXNetError):
        mx.error.register_error("number", 3)


def test_scheduler_by_iteration(caplog):
    scheduler = mx.misc.FactorScheduler(10, 0.5)
    scheduler.base_lr = 1.0
    with caplog.at_level("INFO"):
        assert [scheduler(i) for i in (0, 5, 10, 11, 25, 40)] == [1, 1, 0.5, 0.5, 0.25, 0.0625]
    assert len(caplog.messages) == 3
    for wrong in ((0, 0.5), (1, 1.0)):
        with pytest.raises(ValueError):
            mx.misc.FactorScheduler(*wrong)


def test_spaces():
    space = mx.space
    one = space.ConfigSpace({"a": space.OtherOptionSpace([4, 5]), "b": space.OtherOptionSpace([1, 2, 3])},
                            {"a": space.OtherOptionEntity(4), "b": space.OtherOptionEntity(1)})
    assert len(one) == 6
    spaces = space.ConfigSpaces()
    spaces["x"] = one
    again = space.ConfigSpaces.from_json_dict(spaces.to_json_dict())
    assert repr(again) == repr(spaces)
    assert again.to_json_dict() == spaces.to_json_dict() == [("x", {"e": [("a", "ot", 4), ("b", "ot", 1)],
                                                                   "s": [("a", "ot", [4, 5]), ("b", "ot", [1, 2, 3])]})]
    assert repr(space.ConfigSpace.from_tvm(one)) == repr(one)


@pytest.mark.parametrize("name", ["symbol_doc", "ndarray_doc"])
def test_examples_in_documentation(name):
    import doctest
    module = importlib.import_module(f"mxnet.{name}")
    scope = {"mx": mx, "np": np, "SymbolDoc": mx.symbol_doc.SymbolDoc}
    runner = doctest.DocTestRunner()
    for test in doctest.DocTestFinder().find(module, extraglobs=scope):
        if "CustomDoc" not in test.name:
            runner.run(test)
    assert runner.failures == 0
    assert runner.tries > 2


@pytest.mark.parametrize("name", ["api", "tvmop", "torch"])
def test_empty_modules_say_why(name):
    assert "1.9.1" in importlib.import_module(f"mxnet.{name}").__doc__


@pytest.mark.parametrize("call, says", [
    (lambda: mx.libinfo.find_lib_path(), "cpp_extension"),
    (lambda: mx.libinfo.find_include_path(), "cpp_extension"),
    (lambda: mx.libinfo.find_conf_path(), "tvmop.conf"),
    (lambda: mx.onnx.export_model(None, None), "torch.onnx"),
    (lambda: mx.onnx.get_operator_support(), "torch.onnx"),
    (lambda: mx.notebook.callback.LiveLearningCurve("accuracy"), "PandasLogger"),
])
def test_refusals(call, says):
    with pytest.raises(NotImplementedError, match=says):
        call()


def test_pandas_logger():
    pytest.importorskip("pandas")
    random = np.random.RandomState(0)
    train = mx.io.NDArrayIter(random.rand(40, 4), random.randint(0, 2, 40), 10)
    net = mx.sym.SoftmaxOutput(mx.sym.FullyConnected(mx.sym.Variable("data"), num_hidden=2), name="softmax")
    logger = mx.notebook.callback.PandasLogger(batch_size=10, frequent=2)
    mx.mod.Module(net).fit(train, eval_data=train, num_epoch=2, **mx.notebook.callback.args_wrapper(logger))
    assert len(logger.train_df) == 4
    assert {"accuracy", "epoch", "elapsed", "records_per_sec"} <= set(logger.train_df.columns)
    assert len(logger.eval_df) == len(logger.epoch_df) == 2


def test_operators_that_fell_back_to_numpy():
    fallback = importlib.import_module("mxnet.numpy_op_fallback")
    x = mx.nd.array([[1, 2], [3, 4]])
    x.attach_grad()
    with mx.autograd.record():
        y = mx.nd.Custom(x, op_type="resize_fallback", new_shape=(3, 2))
    y.backward()
    np.testing.assert_array_equal(y.asnumpy(), np.resize([[1, 2], [3, 4]], (3, 2)))
    np.testing.assert_array_equal(x.grad.asnumpy(), [[2, 2], [1, 1]])
    found = mx.nd.Custom(mx.nd.array([5, 1]), op_type="unravel_index_fallback", shape=(2, 3)).asnumpy()
    np.testing.assert_array_equal(found, np.stack(np.unravel_index([5, 1], (2, 3))))
    assert mx.nd.Custom(x, op_type="empty_like_fallback", dtype="None", order="C", subok=True, shape=None).shape == (2, 2)
    mx.random.seed(0)
    drawn = mx.nd.Custom(mx.nd.array([1, -1]), mx.nd.array([[2, 1], [1, 3]]), op_type="multivariate_normal_fallback", size=4000).asnumpy()
    np.testing.assert_allclose(drawn.mean(0), [1, -1], atol=0.15)
    np.testing.assert_allclose(np.cov(drawn.T), [[2, 1], [1, 3]], atol=0.3)
    with pytest.raises(mx.MXNetError, match="_fallback"):
        fallback.register("other")(fallback.ResizeProp)
    fallback.register("again_fallback")(fallback.ResizeProp)
    assert mx.nd.again_fallback(x, new_shape=(1,)).asscalar() == 1
