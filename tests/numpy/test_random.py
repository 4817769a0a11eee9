"""Random numbers: shapes, types, distributions, parameters that are arrays, seeds."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError

COUNT = 20000
# sampler, arguments, mean, standard deviation
SAMPLERS = [
    ("uniform", (2.0, 4.0), 3.0, 0.577), ("normal", (1.0, 2.0), 1.0, 2.0), ("lognormal", (0.0, 0.5), 1.133, 0.604), ("logistic", (1.0, 0.5), 1.0, 0.907),
    ("gumbel", (0.0, 1.0), 0.577, 1.283), ("rayleigh", (2.0,), 2.507, 1.310), ("exponential", (2.0,), 2.0, 2.0), ("weibull", (2.0,), 0.886, 0.463),
    ("pareto", (5.0,), 0.25, 0.323), ("power", (3.0,), 0.75, 0.194), ("gamma", (3.0, 2.0), 6.0, 3.464), ("beta", (2.0, 3.0), 0.4, 0.2),
    ("chisquare", (4.0,), 4.0, 2.828)]


@pytest.mark.parametrize("name, arguments, mean, deviation", SAMPLERS, ids=[s[0] for s in SAMPLERS])
def test_distribution(name, arguments, mean, deviation):
    mx.np.random.seed(7)
    drawn = getattr(mx.np.random, name)(*arguments, size=(COUNT // 100, 100))
    assert isinstance(drawn, mx.np.ndarray) and drawn.shape == (COUNT // 100, 100) and drawn.dtype == np.float32
    values = drawn.asnumpy().astype(np.float64)
    assert values.mean() == pytest.approx(mean, abs=5 * deviation / COUNT**0.5)
    assert values.std() == pytest.approx(deviation, rel=0.1)


@pytest.mark.parametrize("name, arguments", [(s[0], s[1]) for s in SAMPLERS if s[0] != "chisquare"], ids=[s[0] for s in SAMPLERS if s[0] != "chisquare"])
def test_parameters_that_are_arrays(name, arguments):
    function = getattr(mx.np.random, name)
    assert function(mx.np.full((2, 3), arguments[0]), *arguments[1:]).shape == (2, 3)
    assert function(mx.np.full((3,), arguments[0]), *arguments[1:], size=(2, 3)).shape == (2, 3)
    if len(arguments) == 2:
        assert function(arguments[0], mx.np.full((3, 1), arguments[1])).shape == (3, 1)
        assert function(mx.np.full((3, 1), arguments[0]), mx.np.full((1, 2), arguments[1])).shape == (3, 2)


def test_without_size():
    assert mx.np.random.uniform().shape == () and mx.np.random.normal(0, 1).shape == () and mx.np.random.rand().shape == ()
    assert mx.np.random.rand(2, 3).shape == (2, 3) and mx.np.random.randn(4).shape == (4,)


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_types(dtype):
    for name in ("uniform", "normal", "gamma"):
        assert np.dtype(getattr(mx.np.random, name)(1.0, 2.0, size=3, dtype=dtype).dtype).name == dtype


def test_randint():
    drawn = mx.np.random.randint(2, 5, size=1000)
    assert drawn.dtype == np.int64 and sorted(set(drawn.tolist())) == [2, 3, 4]
    assert mx.np.random.randint(3).shape == () and mx.np.random.randint(3, size=(2,), dtype="int32").dtype == np.int32
    with pytest.raises(ArgumentError, match="low"):
        mx.np.random.randint(5, 5)


def test_choice():
    assert sorted(mx.np.random.choice(5, 5, replace=False).tolist()) == [0, 1, 2, 3, 4]
    assert set(mx.np.random.choice(mx.np.array([7.0, 9.0]), (50,)).tolist()) == {7.0, 9.0}
    assert set(mx.np.random.choice(3, 50, p=mx.np.array([0.0, 1.0, 0.0])).tolist()) == {1}


def test_multinomial():
    counts = mx.np.random.multinomial(100, [0.25, 0.75], size=(3,))
    assert counts.shape == (3, 2) and counts.dtype == np.int64 and counts.sum(axis=1).tolist() == [100, 100, 100]
    assert mx.np.random.multinomial(10, mx.np.array([0.5, 0.5])).shape == (2,)


def test_multivariate_normal():
    mx.np.random.seed(3)
    cov = np.array([[2.0, 0.6], [0.6, 1.0]])
    drawn = mx.np.random.multivariate_normal(mx.np.array([1.0, -1.0]), mx.np.array(cov.astype("float32")), size=(COUNT,))
    assert drawn.shape == (COUNT, 2)
    np.testing.assert_allclose(drawn.asnumpy().mean(0), [1.0, -1.0], atol=0.05)
    np.testing.assert_allclose(np.cov(drawn.asnumpy().T), cov, atol=0.1)


def test_shuffle_keeps_the_rows():
    x = mx.np.arange(20).reshape(10, 2)
    assert mx.np.random.shuffle(x) is None
    assert sorted(x[:, 0].tolist()) == list(range(0, 20, 2)) and (x[:, 1] - x[:, 0]).tolist() == [1.0] * 10


@pytest.mark.parametrize("seed", [mx.random.seed, mx.np.random.seed, mx.npx.random.seed])
def test_seeds(seed):
    drawn = []
    for _ in range(2):
        seed(11)
        drawn.append(mx.np.random.normal(size=5).tolist() + mx.np.random.randint(100, size=5).tolist())
    assert drawn[0] == drawn[1]


def test_out_and_context():
    out = mx.np.zeros((2, 2))
    assert mx.np.random.uniform(1, 2, out=out) is out and out.min().item() >= 1
    assert mx.np.random.normal(size=2, ctx=mx.cpu(1)).ctx == mx.cpu(1)


def test_gradients_reach_location_and_scale():
    loc, scale = mx.np.zeros(5), mx.np.ones(5)
    loc.attach_grad()
    scale.attach_grad()
    with mx.autograd.record():
        drawn = mx.np.random.normal(loc, scale)
    drawn.backward()
    assert loc.grad.tolist() == [1.0] * 5
    np.testing.assert_allclose(scale.grad.asnumpy(), drawn.asnumpy(), rtol=1e-5)


def test_refusals():
    with pytest.raises(ArgumentError, match="list"):
        mx.np.random.normal([1, 2], 1)
    with pytest.raises(ArgumentError, match="foo"):
        mx.np.random.randn(2, foo=1)
