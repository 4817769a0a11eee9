"""Generated functions have the parameters of MXNet 1.9.1's, in its order."""
import inspect

import numpy as np
import pytest

import mxnet as mx


def names(function):
    return list(inspect.signature(function).parameters)


@pytest.mark.parametrize("function, listed, last", [
    (mx.nd.linalg.potrf, ["A", "out", "name"], "lower"),
    (mx.sym.linalg.potri, ["A", "name", "attr", "out"], "lower"),
    (mx.nd.smooth_l1, ["data", "scalar", "out", "name"], "is_int"),
    (mx.sym.IdentityAttachKLSparseReg, ["data", "sparseness_target", "penalty", "momentum", "name", "attr", "out"], "moving_avg"),
    (mx.nd.BatchNorm_v1, ["data", "gamma", "beta", "eps", "momentum", "fix_gamma", "use_global_stats", "output_mean_var", "out", "name",
                          "moving_mean"], "moving_var")])
def test_what_mxnet_does_not_name_comes_last(function, listed, last):
    assert names(function) == [*listed, last, "kwargs"]


def test_what_mxnet_does_not_name_counts():
    matrix = mx.nd.array([[4.0, 2.0], [2.0, 5.0]])
    assert mx.nd.linalg.potrf(matrix, lower=False).asnumpy().tolist() == [[2, 1], [0, 2]]
    assert mx.sym.linalg.potrf(mx.sym.var("a"), name="n", lower=False).attr_dict() == {"n": {"lower": "False"}}


def test_auxiliary_states_by_keyword():
    data, one, zero = mx.nd.array(np.ones((2, 3, 2, 2))), mx.nd.ones(3), mx.nd.zeros(3)
    assert mx.nd.BatchNorm_v1(data, one, zero, moving_mean=zero, moving_var=one).shape == data.shape
    variables = [mx.sym.var(name) for name in "xgbmv"]
    made = mx.sym.BatchNorm_v1(*variables[:3], moving_mean=variables[3], moving_var=variables[4])
    assert made.list_auxiliary_states() == ["m", "v"]


@pytest.mark.parametrize("given", [{"src": mx.sym.var("x")}, {"data": mx.sym.var("x")}])
def test_images_are_data_in_symbols_and_src_in_functions(given):
    assert names(mx.nd._internal._cvimresize)[0] == "src"
    assert mx.sym._internal._cvimresize(w=2, h=2, **given).list_arguments() == ["x"]
    assert mx.sym._internal._cvimresize(w=2, h=2, name="n").list_arguments() == ["n_data"]
