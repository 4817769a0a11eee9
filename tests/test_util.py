"""NumPy semantics on and off, decorators, environment variables."""
import threading

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd, util
from mxnet.base import MXNetError


@pytest.fixture(autouse=True)
def _legacy():
    yield
    util.reset_np()


def modes():
    return util.is_np_shape(), util.is_np_array()


def test_set_and_reset():
    assert modes() == (False, False)
    util.set_np()
    assert modes() == (True, True)
    util.reset_np()
    util.set_np(array=False)
    assert modes() == (True, False)
    with pytest.raises(ValueError, match="set_np"):
        util.set_np(shape=False, array=True)


def test_scopes_nest_and_restore():
    with util.np_shape():
        assert modes() == (True, False)
        with util.np_array(), util.np_shape(False):
            assert modes() == (False, True)
        assert modes() == (True, False)
    with pytest.raises(KeyError), util.np_shape():
        raise KeyError
    assert modes() == (False, False)


def test_modes_belong_to_the_thread():
    seen = []
    util.set_np()
    thread = threading.Thread(target=lambda: seen.append(modes()))
    thread.start()
    thread.join()
    assert seen == [(False, False)]


def test_decorated_functions_and_classes():
    @util.use_np
    def inside():
        return modes()

    @util.use_np_shape
    class Thing:
        def __init__(self):
            self.made = modes()

        def forward(self):
            return modes()

    assert inside() == (True, True) and modes() == (False, False)
    assert Thing().made == (True, False) and Thing().forward() == (True, False)
    assert inside.__name__ == "inside"
    with pytest.raises(ValueError, match="use_np"):
        util.use_np(3)


def test_shapes_mean_what_they_mean_in_numpy():
    with util.np_shape():
        assert nd.ones(3)[1].shape == ()
        assert nd.sum(nd.ones(3)).shape == (1,)             # reductions of mx.nd keep an axis, as in 1.9.1
        assert nd.zeros((0, 3)).shape == (0, 3)
    assert nd.ones(3)[1].shape == (1,)
    data = mx.sym.Variable("x")
    with util.np_shape():
        assert mx.sym.sum(data).infer_shape(x=(2, 0))[1] == [(1,)]


def test_environment(monkeypatch):
    monkeypatch.delenv("MXNET_TEST_VARIABLE", raising=False)
    util.setenv("MXNET_TEST_VARIABLE", 3)
    assert util.getenv("MXNET_TEST_VARIABLE") == "3"
    util.setenv("MXNET_TEST_VARIABLE", None)
    assert util.getenv("MXNET_TEST_VARIABLE") is None


def test_modules_of_decorated_things():
    @util.set_module("mxnet.numpy")
    def made():
        """Nothing."""

    assert made.__module__ == "mxnet.numpy"


def test_ufunc_options():
    assert util.np_ufunc_legal_option("casting", "same_kind") and not util.np_ufunc_legal_option("casting", "unsafe")
    assert util.np_ufunc_legal_option("dtype", np.float32) and not util.np_ufunc_legal_option("dtype", np.complex64)
    assert not util.np_ufunc_legal_option("nope", 1)
    wrapped = util.wrap_np_unary_func(lambda x, out=None: (x, out))
    assert wrapped(1, 2) == (1, 2) and wrapped(1, where=True) == (1, None)
    for bad in ({"casting": "unsafe"}, {"nope": 1}):
        with pytest.raises(TypeError):
            wrapped(1, **bad)


def test_gpus():
    assert util.get_gpu_count() == mx.context.num_gpus()
    with pytest.raises(MXNetError):
        util.get_gpu_memory(99)
    with pytest.raises(ValueError):
        util.get_cuda_compute_capability(mx.cpu())
