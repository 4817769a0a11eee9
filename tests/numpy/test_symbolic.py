"""mx.np's functions on symbols give what they give on arrays."""

import json

import numpy as np
import pytest

import mxnet as mx

X = np.array([[0.4, 1.3, 2.0], [0.8, 0.6, 0.1]], dtype="float32")
Y = np.array([[1.0, -2.0, 3.0], [0.5, 0.25, 4.0]], dtype="float32")

CALLS = [
    lambda F, x, y: x + y * 2 - 1 / (x + 3), lambda F, x, y: x % 2 + x**2 + 2**x, lambda F, x, y: F.np.where(x > 0.5, x, y),
    lambda F, x, y: F.np.where(x > 0.5, 1.0, y),
    lambda F, x, y: F.np.exp(x) + F.np.maximum(x, y) + F.np.hypot(x, 2), lambda F, x, y: x.sum(axis=1) + F.np.sum(y, axis=1),
    lambda F, x, y: F.np.mean(x, axis=0) + x.max(axis=0),
    lambda F, x, y: F.np.concatenate([x, y], axis=1), lambda F, x, y: F.np.stack([x, y]), lambda F, x, y: F.np.split(x, 3, axis=1)[1],
    lambda F, x, y: F.np.dot(x, y.T),
    lambda F, x, y: F.np.matmul(x, y.transpose(1, 0)), lambda F, x, y: F.np.tensordot(x, y, 2),
    lambda F, x, y: F.np.einsum("ij,ij->i", x, y), lambda F, x, y: x.reshape(3, 2),
    lambda F, x, y: x.reshape((-1,)) * F.np.arange(6), lambda F, x, y: x[0], lambda F, x, y: x[:, 1:], lambda F, x, y: x[-1, ::2],
    lambda F, x, y: x[None, 1], lambda F, x, y: x[..., None][0] if F is mx.nd else x[0].reshape(-1, 1),
    lambda F, x, y: F.np.expand_dims(x, 0).squeeze(), lambda F, x, y: F.np.zeros((2, 3)) + F.np.ones((3,)) + F.np.full((2, 3), 4) + x,
    lambda F, x, y: F.np.zeros_like(x) + F.np.ones_like(y),
    lambda F, x, y: F.np.clip(y, 0, 1) + x.clip(0.5, 1), lambda F, x, y: x.take(F.np.argmax(y, axis=1)),
    lambda F, x, y: F.np.pad(x, ((1, 1), (0, 0))), lambda F, x, y: F.np.linalg.norm(x),
    lambda F, x, y: F.np.linalg.norm(x, axis=1), lambda F, x, y: F.npx.relu(y) + F.npx.sigmoid(x), lambda F, x, y: F.npx.softmax(x),
    lambda F, x, y: x.astype("float16"), lambda F, x, y: F.np.sort(x) + F.np.cumsum(y, axis=1),
    lambda F, x, y: F.np.flip(x, 0) + F.np.tile(y, (1, 1)), lambda F, x, y: -x + abs(y), lambda F, x, y: F.np.linspace(0, 1, 3) + x,
    lambda F, x, y: F.np.flip(x) + F.np.full_like(y, True), lambda F, x, y: F.np.pad(x.reshape(-1), (1, 2)),
    lambda F, x, y: F.np.reshape(x, (np.int64(3), -1)),
    lambda F, x, y: F.np.logspace(0, 1, 3) * y, lambda F, x, y: F.np.eye(2) @ x, lambda F, x, y: F.np.var(x, axis=1) + y.std()]


def _symbols():
    return mx.sym.var("x").as_np_ndarray(), mx.sym.var("y").as_np_ndarray()


@pytest.mark.parametrize("call", CALLS)
def test_same_as_arrays(call):
    x, y = mx.np.array(X), mx.np.array(Y)
    expected = call(mx.nd, x, y)
    symbol = call(mx.sym, *_symbols())
    assert type(symbol).__name__ == "_Symbol" and isinstance(symbol, mx.sym.Symbol)
    reloaded = mx.sym.load_json(symbol.tojson())
    for one in (symbol, reloaded):
        given = {name: {"x": x, "y": y}[name] for name in one.list_arguments()}
        (found,) = one.bind(mx.cpu(), given).forward()
        assert found.shape == expected.shape and found.dtype == expected.dtype
        np.testing.assert_allclose(found.asnumpy(), expected.asnumpy(), rtol=1e-5, atol=1e-6)


def test_json_and_names():
    x, y = _symbols()
    with mx.name.NameManager():
        symbol = mx.sym.np.sum(x + 1, axis=1) + mx.sym.np.exp(y)
    nodes = json.loads(symbol.tojson())["nodes"]
    assert [(n["op"], n["name"]) for n in nodes if n["op"] != "null"] == [
        ("_npi_add_scalar", "add_scalar0"), ("_np_sum", "sum0"), ("_npi_exp", "exp0"), ("_npi_add", "add0")]
    assert nodes[1]["attrs"] == {"is_int": "True", "scalar": "1.0"}


def test_several_outputs_are_lists():
    x, _ = _symbols()
    parts = mx.sym.np.split(x, 3, axis=1)
    assert isinstance(parts, list) and [p.list_outputs()[0].partition("_")[2] for p in parts] == ["output0", "output1", "output2"]
    values, places = mx.sym.npx.topk(x, ret_typ="both")
    assert values.num_outputs == places.num_outputs == 1


def test_random_symbols():
    drawn = mx.sym.np.random.normal(0, 1, size=(2, 3)) + mx.sym.np.random.uniform(_symbols()[0], 5.0)
    (found,) = drawn.bind(mx.cpu(), {"x": mx.np.array(X)}).forward()
    assert found.shape == (2, 3)
    assert mx.sym.npx.random.bernoulli(0.5, size=(4,)).infer_shape()[1] == [(4,)]


def test_arrays_are_made_again_after_symbols():
    mx.sym.np.zeros((2,))
    assert isinstance(mx.np.zeros((2,)), mx.np.ndarray)


def test_refusals():
    x, _ = _symbols()
    with pytest.raises(NotImplementedError, match="take"):
        x[[0, 1]]
    with pytest.raises(mx.base.NotImplementedForSymbol):
        x[0] = 1
    with pytest.raises(TypeError):
        x + np.ones(3)
    assert type(x.as_nd_ndarray()) is mx.sym.Symbol
