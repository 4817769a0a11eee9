"""Symbols: names, composition, attributes, inspection, arithmetic, files, errors."""
import copy
import pickle
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mxnet as mx
from mxnet import nd, sym
from mxnet.base import MXNetError, NotImplementedForSymbol


@pytest.fixture(autouse=True)
def _fresh_names():
    with mx.name.NameManager():
        yield


def mlp():
    hidden = sym.Activation(sym.FullyConnected(sym.Variable("data"), num_hidden=4, name="fc1"), act_type="tanh", name="act")
    return sym.SoftmaxOutput(sym.FullyConnected(hidden, num_hidden=3, name="fc2"), name="softmax")


# -- names ------------------------------------------------------------------------------------------------------------
def test_automatic_names_count_by_operator():
    x = sym.Variable("x")
    assert [sym.exp(x).name, sym.exp(x).name, sym.FullyConnected(x, num_hidden=1).name, (x + x).name, (x + 1).name, (-x).name] == [
        "exp0", "exp1", "fullyconnected0", "_plus0", "_plusscalar0", "_mulscalar0"]
    assert sym.exp(x, name="mine").name == "mine"


def test_prefixes_and_scopes():
    x = sym.Variable("x")
    with mx.name.Prefix("net_"):
        layer = sym.FullyConnected(x, num_hidden=1, name="fc")
        assert sym.exp(x).name == "net_exp0"
        with mx.name.NameManager():
            assert sym.exp(x).name == "exp0"
    assert layer.list_arguments() == ["x", "net_fc_weight", "net_fc_bias"]
    assert sym.exp(x).name == "exp0"


def test_scopes_belong_to_the_thread():
    found = []
    with mx.name.Prefix("outer_"), mx.AttrScope(group="a"):
        thread = threading.Thread(target=lambda: found.append(sym.exp(sym.Variable("x"))))
        thread.start()
        thread.join()
    assert found[0].name == "exp0" and found[0].list_attr() == {}


# -- composition ------------------------------------------------------------------------------------------------------
def test_missing_inputs_become_variables():
    net = sym.FullyConnected(sym.Variable("x"), num_hidden=2, name="f")
    assert net.list_arguments() == ["x", "f_weight", "f_bias"]
    assert sym.FullyConnected(sym.Variable("x"), num_hidden=2, no_bias=True, name="f").list_arguments() == ["x", "f_weight"]
    norm = sym.BatchNorm(net, name="bn")
    assert norm.list_auxiliary_states() == ["bn_moving_mean", "bn_moving_var"]
    assert norm.list_inputs() == ["x", "f_weight", "f_bias", "bn_gamma", "bn_beta", "bn_moving_mean", "bn_moving_var"]


def test_calls_replace_variables():
    net = sym.FullyConnected(sym.Variable("x"), num_hidden=2, name="f")
    other = net(x=sym.exp(sym.Variable("y"), name="e"), name="renamed")
    assert other.list_arguments() == ["y", "f_weight", "f_bias"] and other.name == "renamed"
    assert net.list_arguments() == ["x", "f_weight", "f_bias"] and net.name == "f"
    assert net(sym.Variable("z")).list_arguments()[0] == "z"


@pytest.mark.parametrize("call, error", [
    (lambda s: s(nope=sym.Variable("y")), ValueError), (lambda s: s(x=3), TypeError), (lambda s: s(sym.Variable("y"), x=sym.Variable("z")), TypeError),
    (lambda s: s(*[sym.Variable("y")] * 9), ValueError), (lambda s: sym.exp(3), TypeError),
    (lambda s: sym.Activation(s, act_type="relu", nope=1), ValueError),
    (lambda s: sym.FullyConnected(s), ValueError), (lambda s: sym.FullyConnected(s, num_hidden="x"), ValueError),
    (lambda s: sym.exp(sym.Group([s, s])), MXNetError), (lambda s: s + "x", TypeError), (lambda s: s[3], IndexError), (lambda s: s["no"], ValueError),
    (lambda s: s[1.5], TypeError), (lambda s: sym.Variable(3), TypeError), (lambda s: sym.Variable("v", color="red"), ValueError),
    (lambda s: sym.Group([]), (ValueError, MXNetError)), (lambda s: sym.Group([1]), (TypeError, ValueError))])
def test_bad_composition(call, error):
    net = sym.FullyConnected(sym.Variable("x"), num_hidden=2, name="f")
    with pytest.raises(error):
        call(net)
    assert net.list_arguments() == ["x", "f_weight", "f_bias"]


def test_errors_name_the_node():
    with pytest.raises(MXNetError, match="FullyConnected 'mine'.*num_hidden"):
        sym.FullyConnected(sym.Variable("x"), name="mine").infer_shape(x=(1, 2))


def test_groups_and_outputs():
    x = sym.Variable("x")
    parts = sym.split(x, num_outputs=3, axis=1, name="s")
    assert parts.list_outputs() == ["s_output0", "s_output1", "s_output2"] and len(parts) == 3
    assert parts[1].list_outputs() == parts["s_output1"].list_outputs() == ["s_output1"]
    assert [p.list_outputs()[0] for p in parts] == parts.list_outputs()
    group = sym.Group([sym.exp(x, name="e"), parts])
    assert group.list_outputs() == ["e_output", *parts.list_outputs()] and group.name is None
    assert group.get_children().list_outputs() == ["x", "x"]
    assert x.get_children() is None


def test_internals():
    internals = mlp().get_internals()
    assert internals.list_outputs() == ["data", "fc1_weight", "fc1_bias", "fc1_output", "act_output", "fc2_weight", "fc2_bias", "fc2_output",
                                        "softmax_label", "softmax_output"]
    assert internals["fc1_output"].list_arguments() == ["data", "fc1_weight", "fc1_bias"]


# -- attributes -------------------------------------------------------------------------------------------------------
def test_attributes():
    x = sym.Variable("x", lr_mult=2, wd_mult=0, shape=(2, 3), dtype="float64", init=mx.init.One(), stype="csr", attr={"color": "red"}, __mine__="1")
    assert x.attr("lr_mult") == x.attr("__lr_mult__") == "2"
    assert x.attr("color") == "red" and x.attr("__mine__") == "1" and x.attr("nope") is None
    assert x.list_attr()["__shape__"] == "(2, 3)"
    with mx.AttrScope(ctx_group="stage", other="1"), mx.AttrScope(other="2"):
        y = sym.exp(x, name="y")
    assert y.attr("ctx_group") == y.attr("__ctx_group__") == "stage" and y.attr("other") == "2"
    assert y.attr_dict()["x"]["color"] == "red"
    y._set_attr(lr_mult="3")
    assert y.attr("lr_mult") == "3"
    with pytest.raises(ValueError):
        mx.AttrScope(group=1)
    with pytest.raises(ValueError):
        y._set_attr(lr_mult=3)


def test_operators_attributes_are_kept_as_written():
    conv = sym.Convolution(sym.Variable("x"), kernel=[3, 3], num_filter=4, no_bias=1, name="c")
    assert conv.attr("kernel") == "[3, 3]" and conv.attr("no_bias") == "1"
    assert conv.infer_shape(x=(1, 2, 5, 5))[1] == [(1, 4, 3, 3)]


# -- arithmetic -------------------------------------------------------------------------------------------------------
@settings(max_examples=60, deadline=None)
@given(st.recursive(st.sampled_from(["a", "b", 2.0, 3]), lambda inner: st.tuples(st.sampled_from("+-*/"), inner, inner), max_leaves=6))
def test_expressions_equal_their_arrays(tree):
    values = {"a": np.array([1.5, -2.0], "float32"), "b": np.array([0.5, 4.0], "float32")}

    def build(node, leaf):
        if not isinstance(node, tuple):
            return leaf(node)
        left, right = build(node[1], leaf), build(node[2], leaf)
        with np.errstate(all="ignore"):
            return {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right,
                    "/": lambda: left / (right if not isinstance(right, int | float) or right else 1.0)}[node[0]]()

    symbol = build(tree, lambda n: sym.Variable(n) if isinstance(n, str) else float(n))
    if not isinstance(symbol, sym.Symbol) or len(set(symbol.list_arguments())) != len(symbol.list_arguments()):
        return                                       # numbers only, or two variables of one name: refused when bound
    arrays = {n: nd.array(values[n]) for n in symbol.list_arguments()}
    expected = build(tree, lambda n: arrays[n] if isinstance(n, str) else float(n))
    np.testing.assert_allclose(symbol.eval(**arrays)[0].asnumpy(), expected.asnumpy(), rtol=1e-5)


def test_operators_of_python():
    a, b = sym.Variable("a"), sym.Variable("b")
    values = {"a": nd.array([5.0, -3.0]), "b": nd.array([2.0, 2.0])}
    for symbol, expected in ((a % b, [1, 1]), (a ** 2, [25, 9]), (2 ** b, [4, 4]), (1 / b, [0.5, 0.5]), (3 - b, [1, 1]), (a > b, [1, 0]),
                             (a == 5, [1, 0]), (a != b, [1, 1]), (-a, [-5, 3]), (abs(a), [5, 3]), (a.exp() * 0 + 1, [1, 1])):
        arrays = {n: values[n] for n in symbol.list_arguments()}
        assert symbol.eval(**arrays)[0].asnumpy().tolist() == expected


@pytest.mark.parametrize("name", ["asnumpy", "asscalar", "wait_to_read", "backward", "as_in_context", "copy"])
def test_symbols_have_no_values(name):
    with pytest.raises(NotImplementedForSymbol, match=name):
        getattr(sym.Variable("x"), name)()


def test_symbols_are_neither_true_nor_hashable_nor_changed():
    x = sym.Variable("x")
    with pytest.raises(NotImplementedForSymbol):
        bool(x)
    with pytest.raises(TypeError):
        hash(x)
    with pytest.raises(NotImplementedForSymbol):
        x += 1
    with pytest.raises(MXNetError, match="backward"):
        x.gradient(["x"])


# -- files ------------------------------------------------------------------------------------------------------------
def same(first, second):
    assert second.tojson() == first.tojson()
    assert second.list_inputs() == first.list_inputs() and second.list_outputs() == first.list_outputs()


def test_copies_are_equal_and_independent():
    net = mlp()
    for other in (copy.copy(net), copy.deepcopy(net), pickle.loads(pickle.dumps(net)), sym.load_json(net.tojson())):
        same(net, other)
        other._set_attr(lr_mult="5")
        assert net.attr("lr_mult") is None


def test_files(tmp_path):
    net = sym.Group([mlp(), sym.BatchNorm(sym.Variable("z", shape=(0, 3)), name="bn")])
    net.save(str(tmp_path / "net.json"))
    same(net, sym.load(str(tmp_path / "net.json")))
    with pytest.raises(OSError):
        sym.load(str(tmp_path / "missing.json"))
    for bad in ("", "{}", "[1]", '{"nodes": [{"op": "Nope", "name": "x", "inputs": []}], "arg_nodes": [], "heads": [[0, 0, 0]]}'):
        with pytest.raises(MXNetError):
            sym.load_json(bad)


def test_listing():
    text = mlp().debug_str()
    assert "Variable:data" in text and "Op:FullyConnected, Name=fc1" in text and "Name=softmax" in text
    assert repr(mlp()) == "<Symbol softmax>" and repr(sym.Group([mlp(), mlp()])).startswith("<Symbol group [")
