"""Which rule a name gets, delegation, the registry, logging."""
import logging
import pickle

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError

SEVEN = mx.init.Constant(7)


def filled(initializer, name, *shape):
    values = nd.ones(shape or (2,)) * 9
    initializer(name, values)
    return values.asnumpy().ravel().tolist()


@pytest.mark.parametrize("name, value", [
    ("fc_weight", 7), ("weight", 7), ("fc_bias", 0), ("bn_gamma", 1), ("bn_beta", 0), ("q_min", 0), ("q_max", 1), ("fc_bias_quantize", 0)])
def test_the_end_of_the_name_decides(name, value):
    assert filled(SEVEN, mx.init.InitDesc(name)) == [value] * 2


@pytest.mark.parametrize("name, value", [
    ("fc_weight", 7), ("fc_bias", 0), ("bn_moving_mean", 0), ("bn_moving_var", 1), ("bn_moving_inv_var", 0), ("bn_moving_avg", 0),
    ("stn_loc_weight", 0), ("bn_gamma", 1), ("q_max", 1)])
def test_bare_names_know_moving_averages(name, value):
    assert filled(SEVEN, name) == [value] * 2


def test_bare_names_of_two_layers():
    assert filled(SEVEN, "stn_loc_bias", 6) == [1, 0, 0, 0, 1, 0]
    assert filled(SEVEN, "upsampling0", 1, 1, 3, 3) == filled(mx.init.Bilinear(), "up_weight", 1, 1, 3, 3)


@pytest.mark.parametrize("name", ["strange", mx.init.InitDesc("strange"), mx.init.InitDesc("bn_moving_mean"), "bn_running_var"])
def test_unknown_names(name):
    with pytest.raises(ValueError, match=f"Unknown initialization pattern for {name}"):
        filled(SEVEN, name)


def test_quantized_weights_are_whole_numbers():
    values = filled(SEVEN, mx.init.InitDesc("a_weight_quantize"), 50)
    assert len(set(values)) > 10 and all(value == int(value) and abs(value) <= 127 for value in values)


def test_a_variables_own_initializer_wins():
    assert filled(SEVEN, mx.init.InitDesc("a_bias", attrs={"__init__": mx.init.One().dumps()})) == [1, 1]
    assert filled(SEVEN, mx.init.InitDesc("a_bias", attrs={"__init__": "ones"})) == [1, 1]


def test_load(caplog):
    loading = mx.init.Load({"arg:a": nd.array([1, 2]), "aux:b": nd.zeros(2)}, default_init=mx.init.One(), verbose=True)
    with caplog.at_level(logging.INFO):
        assert filled(loading, "a") == [1, 2] and filled(loading, "c_weight") == [1, 1]
    assert [record.getMessage() for record in caplog.records] == ["Initialized a by loading", "Initialized c_weight by default"]
    with pytest.raises(ValueError, match=r"Parameter a .*target \(3,\) vs loaded \(2,\)"):
        filled(loading, "a", 3)
    with pytest.raises(MXNetError, match="Cannot Initialize c_weight"):
        filled(mx.init.Load({}), "c_weight")
    with pytest.raises(MXNetError, match="a file of named arrays or a dict"):
        mx.init.Load(5)


def test_load_from_a_file(tmp_path):
    nd.save(str(tmp_path / "x.params"), {"arg:a": nd.array([1, 2])})
    assert filled(mx.init.Load(str(tmp_path / "x.params")), "a") == [1, 2]


def test_mixed():
    mixed = mx.init.Mixed(["^conv", "weight$", ".*"], [mx.init.Zero(), SEVEN, mx.init.One()])
    assert filled(mixed, mx.init.InitDesc("conv0_weight")) == [0, 0]
    assert filled(mixed, mx.init.InitDesc("fc_weight")) == [1, 1]            # a pattern matches from the start
    assert filled(mixed, mx.init.InitDesc("fc_bias")) == [0, 0]
    with pytest.raises(ValueError, match="c_bias did not match any pattern"):
        filled(mx.init.Mixed([".*weight"], [SEVEN]), "c_bias")
    with pytest.raises(ValueError, match="1 patterns but 0 initializers"):
        mx.init.Mixed(["a"], [])


def test_registry():
    for name, kind in (("zeros", "Zero"), ("zero", "Zero"), ("ones", "One"), ("Xavier", "Xavier"), ("MSRAPrelu", "MSRAPrelu"),
                       ("orthogonal", "Orthogonal"), ("bilinear", "Bilinear"), ("lstmbias", "LSTMBias"), ("normal", "Normal")):
        assert type(mx.init.create(name)).__name__ == kind
    assert mx.init.create("constant", 3).value == 3 and mx.init.create('["constant", {"value": 3}]').value == 3
    with pytest.raises(ValueError, match="nope is not registered"):
        mx.init.create("nope")


def test_own_initializer():
    @mx.init.register
    @mx.init.alias("rampup")
    class Ramp(mx.init.Initializer):
        def _init_weight(self, _, arr):
            arr[:] = nd.arange(arr.size).reshape(arr.shape)

    assert filled(mx.init.create("ramp"), mx.init.InitDesc("a_weight"), 3) == [0, 1, 2] and type(mx.init.create("rampup")) is Ramp
    with pytest.raises(NotImplementedError, match="Initializer must define _init_weight"):
        filled(mx.init.Initializer(), "a_weight")


def test_texts_and_equality():
    assert mx.init.Xavier().dumps() == '["xavier", {"rnd_type": "uniform", "factor_type": "avg", "magnitude": 3}]'
    assert mx.init.Constant(np.array([1, 2])).dumps() == '["constant", {"value": [1, 2]}]'
    assert mx.init.Uniform(1) == mx.init.Uniform(1) != mx.init.Uniform(2)
    assert mx.init.Uniform(1) != mx.init.Normal(1) and mx.init.Constant(nd.ones(2)) == mx.init.Constant([1, 1])
    again = pickle.loads(pickle.dumps(mx.init.Xavier(magnitude=2)))
    assert again == mx.init.Xavier(magnitude=2) and type(again).__module__ == "mxnet.initializer"
    assert mx.init is mx.initializer


def test_descriptions():
    desc = mx.init.InitDesc("a", {"k": "v"})
    assert desc == "a" and desc.attrs == {"k": "v"} and desc.global_init is None
    for name, values in ((5, nd.zeros(2)), ("a_weight", np.zeros(2))):
        with pytest.raises(MXNetError, match="must be"):
            SEVEN(name, values)


def test_verbosity(caplog):
    chatty = mx.init.Constant(3).set_verbosity(True)
    with caplog.at_level(logging.INFO):
        filled(chatty, mx.init.InitDesc("a_weight"))
        filled(chatty.set_verbosity(True, lambda values: "text"), mx.init.InitDesc("a_bias"))
    assert [record.getMessage() for record in caplog.records] == ["Initialized a_weight as weight: 3.0", "Initialized a_bias as bias: text"]
