"""Executors: binding, requests, auxiliary states, sharing, reshape, monitors, bad input."""
from types import SimpleNamespace

import numpy as np
import pytest
import torch

import mxnet as mx
from mxnet import nd, sym
from mxnet.base import MXNetError

A, B = sym.Variable("a"), sym.Variable("b")


def layer(name="f", hidden=2, **attrs):
    return sym.FullyConnected(sym.Variable("data"), num_hidden=hidden, name=name, **attrs)


def bound(symbol, **arrays):
    return symbol.bind(mx.cpu(), {k: nd.array(v) for k, v in arrays.items()}, {k: nd.zeros(np.shape(v)) for k, v in arrays.items()})


# -- binding ----------------------------------------------------------------------------------------------------------
def test_bind_takes_lists_and_dicts():
    for args in ([nd.array([1.0, 2.0]), nd.array([3.0, 4.0])], {"b": nd.array([3.0, 4.0]), "a": nd.array([1.0, 2.0])}):
        executor = (A * B).bind(mx.cpu(), args)
        assert executor.forward()[0].asnumpy().tolist() == [3, 8]
        assert executor.grad_arrays is None
        assert list(executor.arg_dict) == ["a", "b"] and list(executor.output_dict) == [executor._output_names[0]]


def test_bound_arrays_are_the_callers():
    x = nd.array([1.0, 2.0])
    executor = (A * 2).bind(mx.cpu(), {"a": x})
    x[:] = 5
    assert executor.forward()[0].asnumpy().tolist() == [10, 10]
    assert executor.arg_arrays[0] is x


@pytest.mark.parametrize("args, says", [({"a": nd.ones(2)}, "b"), ([nd.ones(2)], "2 names"), ({"a": nd.ones(2), "b": [1, 2]}, "'b'"),
                                        ({"a": nd.ones(2), "b": nd.ones(3)}, "(3,)"), ({"a": nd.ones(2), "b": nd.ones(2, dtype="int32")}, "int32")])
def test_bind_refuses(args, says):
    with pytest.raises((MXNetError, TypeError)) as error:
        (A + B).bind(mx.cpu(), args)
    assert says in str(error.value)


def test_bind_refuses_gradients_that_do_not_fit():
    with pytest.raises(MXNetError, match=r"'a'.*\(3,\)"):
        (A + B).bind(mx.cpu(), [nd.ones(2), nd.ones(2)], {"a": nd.ones(3)})
    with pytest.raises(ValueError, match="grad_req"):
        (A + B).bind(mx.cpu(), [nd.ones(2), nd.ones(2)], grad_req="sum")
    with pytest.raises(TypeError, match="Context"):
        (A + B).bind("cpu", [nd.ones(2), nd.ones(2)])


def test_variables_of_one_name():
    net = sym.Variable("a") * 2 + sym.Variable("a") * B
    values = {"a": nd.array([1, 2]), "b": nd.array([3, 4])}
    assert net.bind(mx.cpu(), values).forward()[0].asnumpy().tolist() == net.eval(**values)[0].asnumpy().tolist() == [5, 12]
    executor = net.bind(mx.cpu(), [values["a"], nd.ones(2), values["b"]], [nd.zeros(2), nd.zeros(2), nd.zeros(2)])
    assert executor.forward(is_train=True)[0].asnumpy().tolist() == [5, 8]
    executor.backward(nd.ones(2))
    assert [array.asnumpy().tolist() for array in executor.grad_arrays] == [[2, 2], [3, 4], [1, 1]]
    assert [array.shape for array in net.simple_bind(mx.cpu(), a=(3,), b=(3,)).arg_arrays] == [(3,), (3,), (3,)]
    with pytest.raises(ValueError, match="several arguments are called a; use arg_arrays"):
        _ = executor.arg_dict
    with pytest.raises(ValueError, match="several arguments are called a"):
        mx.mod.Module(net, ["a", "b"], None).bind([("a", (3,)), ("b", (3,))])


def test_simple_bind_makes_all_arrays():
    executor = layer().simple_bind(mx.cpu(1), data=(4, 3), type_dict={"data": "float64"})
    assert {k: v.shape for k, v in executor.arg_dict.items()} == {"data": (4, 3), "f_weight": (2, 3), "f_bias": (2,)}
    assert all(v.dtype == np.float64 and v.context == mx.cpu(1) for v in executor.arg_arrays)
    assert all(g.shape == a.shape for a, g in zip(executor.arg_arrays, executor.grad_arrays, strict=True))


def test_simple_bind_refuses():
    with pytest.raises(MXNetError, match="nope"):
        layer().simple_bind(mx.cpu(), nope=(4, 3))
    with pytest.raises(MXNetError, match="f_weight"):
        layer().simple_bind(mx.cpu())
    with pytest.raises(MXNetError, match=r"FullyConnected 'f'.*f_weight|FullyConnected 'f': weight has shape \(2, 5\), expected \(2, 3\)"):
        layer().simple_bind(mx.cpu(), data=(4, 3), f_weight=(2, 5))
    with pytest.raises(RuntimeError, match="float64"):
        (sym.Variable("v", dtype="float64") + A).simple_bind(mx.cpu(), v=(2,), a=(2,))


# -- requests ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("request_, expected", [("write", ([3, 4], [1, 2])), ("null", ([0, 0], [0, 0])), ("add", ([6, 8], [2, 4])),
                                                ({"a": "add"}, ([6, 8], [0, 0])), (["write", "add"], ([3, 4], [2, 4]))])
def test_gradient_requests(request_, expected):
    executor = (A * B).bind(mx.cpu(), [nd.array([1.0, 2.0]), nd.array([3.0, 4.0])], [nd.zeros(2), nd.zeros(2)], request_)
    for _ in range(2):
        executor.forward(is_train=True)
        executor.backward(nd.ones(2))
    for grad, values in zip(executor.grad_arrays, expected, strict=True):
        assert grad.asnumpy().tolist() == values


def test_some_gradients_only():
    executor = (A * B).bind(mx.cpu(), [nd.array([1.0]), nd.array([3.0])], {"b": nd.zeros(1)})
    executor.forward(is_train=True)
    executor.backward(nd.ones(1))
    assert executor.grad_arrays[0] is None and executor.grad_dict["b"].asscalar() == 1


def test_gradient_arrays_that_are_parts_of_others():
    """The gradient has to arrive in the caller's memory."""
    whole = nd.zeros((2, 2))
    executor = (A * 3).bind(mx.cpu(), [nd.ones(2)], [whole[1]])
    executor.forward(is_train=True)
    executor.backward(nd.ones(2))
    assert whole.asnumpy().tolist() == [[0, 0], [3, 3]]


def test_gradients_of_a_sum_have_their_own_memory():
    executor, head = bound(A + B, a=[1.0], b=[2.0]), nd.array([5.0])
    executor.forward(is_train=True)
    executor.backward(head)
    executor.grad_dict["a"][:] = 0
    head[:] = 1
    assert executor.grad_dict["b"].asscalar() == 5


def test_several_heads():
    executor = bound(sym.Group([A * 2, A * B]), a=[1.0, 2.0], b=[3.0, 4.0])
    executor.forward(is_train=True)
    executor.backward([nd.ones(2), nd.array([10.0, 100.0])])
    assert executor.grad_dict["a"].asnumpy().tolist() == [32, 402]
    for wrong in ([nd.ones(2)], [nd.ones(2), nd.ones(3)], [nd.ones(2), 1]):
        executor.forward(is_train=True)
        with pytest.raises((MXNetError, TypeError)):
            executor.backward(wrong)
    with pytest.raises(MXNetError):
        bound(A * 2, a=[1.0]).backward()


# -- running ----------------------------------------------------------------------------------------------------------
def test_outputs_follow_the_next_forward():
    executor = bound(A * B, a=[1.0, 1.0], b=[2.0, 2.0])
    first = executor.forward()[0]
    executor.arg_dict["a"][:] = 7
    assert first.asnumpy().tolist() == [2, 2]
    executor.forward()
    assert first.asnumpy().tolist() == [14, 14]
    assert executor.outputs[0].asnumpy().tolist() == [14, 14]


def test_outputs_share_no_memory_with_arguments():
    x = nd.array([1.0, 2.0])
    executor = sym.Group([A, sym.reshape(A, shape=(2, 1)), sym.BlockGrad(A)]).bind(mx.cpu(), [x])
    outputs = executor.forward()
    x[:] = 9
    for output in outputs:
        assert output.asnumpy().ravel().tolist() == [1, 2]


def test_forward_takes_values():
    executor = layer(no_bias=True).simple_bind(mx.cpu(), data=(2, 3))
    executor.arg_dict["f_weight"][:] = 1
    assert executor.forward(data=np.ones((2, 3)))[0].asnumpy().tolist() == [[3, 3], [3, 3]]
    assert executor.forward(data=nd.ones((2, 3)) * 2)[0].asnumpy().tolist() == [[6, 6], [6, 6]]
    with pytest.raises(MXNetError, match=r"\(5, 3\).*reshape"):
        executor.forward(data=np.ones((5, 3)))
    with pytest.raises(ValueError, match="nope"):
        executor.forward(nope=np.ones((2, 3)))
    assert executor.arg_dict["data"].asnumpy().tolist() == [[2, 2, 2], [2, 2, 2]]


def test_training_flag_and_auxiliary_states():
    net = sym.BatchNorm(sym.Variable("data"), fix_gamma=False, momentum=0.5, name="bn")
    executor = net.simple_bind(mx.cpu(), data=(4, 2))
    executor.arg_dict["bn_gamma"][:] = 1
    executor.aux_dict["bn_moving_var"][:] = 1
    x = np.random.RandomState(0).rand(4, 2).astype("float32") * 4
    executor.forward(is_train=False, data=x)
    np.testing.assert_allclose(executor.outputs[0].asnumpy(), x, rtol=2e-3)
    assert not executor.aux_dict["bn_moving_mean"].asnumpy().any()
    executor.forward(is_train=True, data=x)
    executor.backward(nd.ones((4, 2)))
    np.testing.assert_allclose(executor.aux_dict["bn_moving_mean"].asnumpy(), x.mean(0) / 2, rtol=1e-4)
    np.testing.assert_allclose(executor.outputs[0].asnumpy().mean(0), [0, 0], atol=1e-5)


def test_copy_params_from():
    executor = layer().simple_bind(mx.cpu(), data=(2, 3))
    executor.copy_params_from({"f_weight": nd.ones((2, 3), dtype="float64")})
    assert executor.arg_dict["f_weight"].asnumpy().all() and executor.arg_dict["f_weight"].dtype == np.float32
    with pytest.raises(ValueError, match="nope"):
        executor.copy_params_from({"nope": nd.ones(1)})
    executor.copy_params_from({"nope": nd.ones(1)}, allow_extra_params=True)


def test_names_of_outputs_have_to_differ_in_output_dict():
    executor = bound(sym.Group([sym.exp(A, name="z"), sym.log(B, name="z")]), a=[1.0], b=[1.0])
    with pytest.raises(ValueError, match="z_output"):
        executor.output_dict  # noqa: B018
    assert len(executor.outputs) == 2


def test_failures_name_the_node():
    executor = layer(name="second").simple_bind(mx.cpu(), data=(2, 3))
    executor.arg_arrays[1]._data = executor.arg_arrays[1]._data.double()
    with pytest.raises(MXNetError, match="FullyConnected 'second'"):
        executor.forward()


# -- sharing and reshaping --------------------------------------------------------------------------------------------
def test_shared_arguments_and_memory():
    pool = {}
    names = ["f_weight", "f_bias"]
    first = layer().simple_bind(mx.cpu(), data=(4, 3), shared_buffer=pool, shared_arg_names=names)
    first.arg_dict["f_weight"][:] = 3
    second = layer().simple_bind(mx.cpu(), data=(2, 3), shared_exec=first, shared_buffer=pool, shared_arg_names=names)
    assert second.arg_dict["f_weight"].asnumpy().all()
    second.arg_dict["f_weight"][:] = 2
    second.grad_dict["f_weight"][:] = 4
    second.arg_dict["data"][:] = 8
    assert (first.arg_dict["f_weight"].asnumpy() == 2).all() and (first.grad_dict["f_weight"].asnumpy() == 4).all()
    assert first.arg_dict["data"].asnumpy().tolist() == [[8, 8, 8]] * 2 + [[0, 0, 0]] * 2
    assert sorted(pool) == ["data", "grad of data"]
    with pytest.raises(MXNetError, match="shared"):
        layer(hidden=5).simple_bind(mx.cpu(), data=(2, 3), shared_exec=first, shared_arg_names=names)


def test_reshape():
    executor = layer(no_bias=True).simple_bind(mx.cpu(), data=(4, 3))
    executor.arg_dict["f_weight"][:] = 1
    smaller = executor.reshape(data=(2, 3))
    smaller.arg_dict["f_weight"][0, 0] = 5
    assert executor.arg_dict["f_weight"][0, 0].asscalar() == 5
    assert smaller.forward(data=np.ones((2, 3)))[0].asnumpy().tolist() == [[7, 3], [7, 3]]
    with pytest.raises(MXNetError, match="allow_up_sizing"):
        executor.reshape(data=(8, 3))
    assert executor.reshape(data=(8, 3), allow_up_sizing=True).forward()[0].shape == (8, 2)
    with pytest.raises(MXNetError, match="partial_shaping"):
        executor.reshape(data=(4, 2))
    assert executor.reshape(data=(4, 2), partial_shaping=True).arg_dict["f_weight"].shape == (2, 2)


# -- monitors ---------------------------------------------------------------------------------------------------------
def test_monitors_see_outputs_and_inputs():
    executor = layer("f", hidden=1).simple_bind(mx.cpu(), data=(1, 2))
    seen = []
    executor.set_monitor_callback(lambda name, array: seen.append((name.decode(), array.shape)))
    executor.forward()
    assert seen == [("f_output", (1, 1))]
    seen.clear()
    executor.set_monitor_callback(lambda name, array: seen.append(name.decode()), monitor_all=True)
    executor.forward()
    assert seen == ["data", "f_data", "f_weight", "f_weight", "f_bias", "f_bias", "f_output"]
    executor.set_monitor_callback(None)
    executor.forward()
    assert len(seen) == 7


def test_listing():
    executor = layer().simple_bind(mx.cpu(), data=(4, 3))
    assert "Op:FullyConnected, Name=f" in executor.debug_str() and "MB allocated" in executor.debug_str()
    assert executor.get_optimized_symbol().list_outputs() == ["f_output"]


def test_sparse_gradients():
    net = sym.Embedding(sym.Variable("data"), input_dim=5, output_dim=2, sparse_grad=True, name="e")
    executor = net.simple_bind(mx.cpu(), data=(3,), grad_req={"e_weight": "write"})
    assert executor.grad_dict["e_weight"].stype == "row_sparse"
    executor.forward(is_train=True, data=[1, 3, 1])
    executor.backward(nd.ones((3, 2)))
    assert executor.grad_dict["e_weight"].indices.asnumpy().tolist() == [1, 3]
    assert executor.grad_dict["e_weight"].data.asnumpy().tolist() == [[2, 2], [1, 1]]


# -- groups on several contexts ---------------------------------------------------------------------------------------
GROUPS = {"first": mx.cpu(1), "second": mx.cpu(2)}


def staged():
    with mx.AttrScope(ctx_group="first"):
        hidden = sym.BatchNorm(sym.FullyConnected(sym.Variable("data"), num_hidden=3, name="f"), name="n")
    with mx.AttrScope(ctx_group="second"):
        return sym.FullyConnected(hidden, num_hidden=2, name="g")


def test_arrays_live_where_their_group_runs():
    executor = staged().simple_bind(mx.cpu(), data=(4, 5), group2ctx=GROUPS)
    for arrays in (executor.arg_dict, executor.grad_dict, executor.aux_dict, executor.reshape(data=(2, 5), partial_shaping=True).arg_dict):
        assert {n: a.context for n, a in arrays.items()} == {n: mx.cpu(2 if n[0] == "g" else 1) for n in arrays}
    assert [o.context for o in executor.forward(is_train=True)] == [mx.cpu(2)]


def test_groups_change_no_numbers():
    found = []
    for groups in (None, GROUPS):
        executor = staged().simple_bind(mx.cpu(), data=(4, 5), group2ctx=groups)
        for index, array in enumerate(executor.arg_arrays):
            array[:] = np.random.RandomState(index).rand(*array.shape)
        executor.forward(is_train=True)
        executor.backward(nd.ones((4, 2)))
        found.append([a.asnumpy() for a in [*executor.outputs, *executor.grad_arrays]])
    for one, other in zip(*found, strict=True):
        np.testing.assert_array_equal(one, other)


def test_groups_are_checked():
    net = staged()
    with pytest.raises(MXNetError, match="'second'"):
        net.simple_bind(mx.cpu(), data=(4, 5), group2ctx={"first": mx.cpu(1)})
    with pytest.raises(TypeError, match="Context"):
        net.simple_bind(mx.cpu(), data=(4, 5), group2ctx={"first": 1, "second": mx.cpu()})
    with mx.AttrScope(ctx_group="first"):
        doubled = sym.Variable("x") * 2
    with pytest.raises(MXNetError, match=r"cpu\(1\)"):
        doubled.bind(mx.cpu(), {"x": nd.ones(2)}, group2ctx=GROUPS)
    assert doubled.bind(mx.cpu(), {"x": nd.ones(2, ctx=mx.cpu(1))}, group2ctx=GROUPS).forward()[0].context == mx.cpu(1)


def test_borders_between_devices_are_copies():
    """Lowered for two kinds of devices: what crosses is moved, what stays is not."""
    from mxnet.graph.lowering import lower, moved
    net, elsewhere = staged(), SimpleNamespace(torch_device=torch.device("meta"))
    places = {id(n): elsewhere for n in net._graph.nodes if n.name[0] == "g"}
    calls = [n for n in lower(net._graph, False, mx.cpu(), None, places).graph.nodes if n.target is moved]
    assert [(str(c.args[0]), c.args[1].type) for c in calls] == [("pick", "meta")]
    auxiliary = {id(n): elsewhere for n in net._graph.nodes if n.name == "n_moving_mean"}
    with pytest.raises(MXNetError, match="n_moving_mean"):
        lower(net._graph, False, mx.cpu(), None, auxiliary)
