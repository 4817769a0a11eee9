"""foreach, while_loop and cond: on arrays, as symbols, in files, with gradients."""
import json

import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, nd, sym


def values(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape).astype("float32")


def bound(symbol, **arrays):
    arrays = {k: nd.array(v) for k, v in arrays.items()}
    grads = {k: nd.zeros(v.shape) for k, v in arrays.items()}
    return symbol.bind(mx.cpu(), arrays, args_grad=grads)


def test_foreach_is_a_python_loop():
    data, state, weight = values(1, 5, 3), values(2, 3), values(3, 3, 3)
    x, s, w = sym.Variable("x"), sym.Variable("s"), sym.Variable("w")

    def body(row, states):
        new = sym.tanh(sym.FullyConnected(row.reshape((1, -1)), w, num_hidden=3, no_bias=True).reshape((-1,)) + states)
        return new * 2, new

    outputs, last = sym.contrib.foreach(body, x, s)
    executor = bound(sym.Group([outputs, last]), x=data, s=state, w=weight)
    found, final = executor.forward(is_train=True)
    expected, current = [], state
    for row in data:
        current = np.tanh(row @ weight.T + current)
        expected.append(current * 2)
    np.testing.assert_allclose(found.asnumpy(), expected, rtol=1e-5)
    np.testing.assert_allclose(final.asnumpy(), current, rtol=1e-5)

    executor.backward([nd.ones((5, 3)), nd.zeros(3)])
    arrays = [nd.array(v) for v in (data, state, weight)]
    for array in arrays:
        array.attach_grad()
    with autograd.record():
        result, _ = nd.contrib.foreach(
            lambda row, st: (lambda new: (new * 2, new))(nd.tanh(nd.dot(arrays[2], row) + st)), arrays[0], arrays[1])
    result.backward()
    for name, array in zip("xsw", arrays, strict=True):
        np.testing.assert_allclose(executor.grad_dict[name].asnumpy(), array.grad.asnumpy(), rtol=1e-4, atol=1e-5)


def test_foreach_in_files():
    x, s, b = sym.Variable("x"), sym.Variable("s"), sym.Variable("b")
    outer = sym.exp(b, name="outer")
    outputs, last = sym.contrib.foreach(lambda row, state: (row * outer, [state[0] + row]), x, [s], name="loop")
    group = sym.Group([outputs, *last])
    again = sym.load_json(group.tojson())
    assert again.tojson() == group.tojson()
    assert again.list_arguments() == ["x", "s", "b"]
    node = json.loads(group.tojson())["nodes"][-1]
    assert node["op"] == "_foreach"
    assert node["attrs"] == {"in_data_locs": "[0]", "in_state_locs": "[2]", "num_args": "4", "num_out_data": "1", "num_outputs": "2",
                             "remain_locs": "[1]"}
    arrays = {"x": nd.array(values(1, 4, 2)), "s": nd.zeros(2), "b": nd.ones(2)}
    for a, c in zip(group.eval(**arrays), again.eval(**arrays), strict=True):
        np.testing.assert_array_equal(a.asnumpy(), c.asnumpy())
    shapes = group.infer_shape(x=(4, 2))
    assert shapes == ([(4, 2), (2,), (2,)], [(4, 2), (2,)], [])


def test_while_loop_pads_its_outputs_and_has_gradients():
    i, total, w = sym.Variable("i"), sym.Variable("total"), sym.Variable("w")
    outputs, last = sym.contrib.while_loop(lambda i, t: i < 3, lambda i, t: (t * w, [i + 1, t * w]), [i, total], max_iterations=5)
    executor = bound(sym.Group([outputs, *last]), i=[0.0], total=[1.0], w=[2.0])
    rows, count, product = executor.forward(is_train=True)
    assert rows.shape == (5, 1)
    np.testing.assert_allclose(rows.asnumpy()[:3, 0], [2, 4, 8])
    assert (count.asscalar(), product.asscalar()) == (3, 8)
    executor.backward([nd.zeros((5, 1)), nd.zeros(1), nd.ones(1)])
    np.testing.assert_allclose(executor.grad_dict["w"].asnumpy(), [12])


def test_while_loop_on_arrays():
    outputs, last = nd.contrib.while_loop(lambda i: i < 2, lambda i: (i * 10, i + 1), nd.array([0.0]), max_iterations=4)
    np.testing.assert_allclose(outputs.asnumpy()[:2, 0], [0, 10])
    assert outputs.shape == (4, 1)
    assert last.asscalar() == 2


@pytest.mark.parametrize("start", [1.0, -1.0])
def test_cond_runs_one_branch(start):
    p, x = sym.Variable("p"), sym.Variable("x")
    chosen = sym.contrib.cond(p > 0, lambda: x * 3, lambda: x - 1)
    executor = bound(chosen, p=[start], x=[5.0])
    assert executor.forward(is_train=True)[0].asscalar() == (15 if start > 0 else 4)
    executor.backward([nd.ones(1)])
    assert executor.grad_dict["x"].asscalar() == (3 if start > 0 else 1)
    array = nd.array([5.0])
    assert nd.contrib.cond(nd.array([start]) > 0, lambda: array * 3, lambda: array - 1).asscalar() == (15 if start > 0 else 4)


@pytest.mark.parametrize("call, says", [
    (lambda: nd.contrib.while_loop(lambda i: i < 1, lambda i: (i, i), nd.array([0.0])), "max_iterations"),
    (lambda: nd.contrib.cond(nd.ones(2), lambda: 1, lambda: 2), "(2,)"),
    (lambda: nd.contrib.foreach(lambda d, s: (d, s), 3, nd.ones(1)), "NDArray"),
    (lambda: sym.contrib.foreach(lambda d, s: (d, [s, s]), sym.Variable("x"), sym.Variable("s")), "2 states"),
    (lambda: sym.contrib.while_loop(lambda i: i < 1, lambda i: (i, [i + 1, i]), sym.Variable("i"), max_iterations=2), "2 loop variables"),
])
def test_refusals_say_why(call, says):
    with pytest.raises((ValueError, TypeError), match=says.replace("(", r"\(").replace(")", r"\)")):
        call()


def test_variables_of_one_name_in_branches_are_one_argument():
    made = mx.sym.contrib.cond(mx.sym.var("p") < 3, lambda: mx.sym.var("x") * 2, lambda: mx.sym.var("x") * mx.sym.var("z"))
    assert made.list_arguments() == ["p", "x", "z"]


def test_the_body_of_a_loop_does_not_tell_the_shapes_of_its_variables():
    _, states = mx.sym.contrib.while_loop(lambda i, s: i < 3, lambda i, s: (s * 2, [i + 1, s + i]), [mx.sym.var("i"), mx.sym.var("s")],
                                          max_iterations=4)
    assert mx.sym.Group(states).infer_shape_partial(i=(1,)) == ([(1,), ()], [(), ()], [])
