"""Seeds and streams of random numbers by context."""
import threading

import numpy as np
import pytest
from scipy import stats

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError


def draw(ctx=None):
    return nd.random.uniform(shape=4, ctx=ctx or mx.cpu()).asnumpy().tolist()


def test_one_seed_rules_all():
    streams = []
    for _ in range(2):
        mx.random.seed(7)
        streams.append([draw(), draw(), draw(mx.cpu(1)), nd.random.randint(0, 100, shape=3).asnumpy().tolist(),
                        nd.random.shuffle(nd.arange(9)).asnumpy().tolist(), mx.np.random.normal(size=3).asnumpy().tolist(),
                        nd.Dropout(nd.ones(9), p=0.5, mode="always").asnumpy().tolist()])
    assert streams[0] == streams[1]
    assert streams[0][0] != streams[0][1] != streams[0][2]


def test_other_seeds_give_other_numbers():
    mx.random.seed(1)
    first = draw()
    mx.random.seed(2)
    assert draw() != first


def test_contexts_have_their_own_streams():
    mx.random.seed(3, ctx=mx.cpu(1))
    first = draw(mx.cpu(1))
    mx.random.seed(3, ctx=mx.cpu(1))
    draw(mx.cpu(0))
    assert draw(mx.cpu(1)) == first


@pytest.mark.parametrize("value", [0, -1, 2**31, 2**63 + 5, np.int32(4), True])
def test_seeds_of_every_size(value):
    mx.random.seed(value)
    first = draw()
    mx.random.seed(value)
    assert draw() == first


@pytest.mark.parametrize("value", ["x", 1.5, None])
def test_seeds_are_integers(value):
    with pytest.raises(ValueError, match="seed"):
        mx.random.seed(value)


def test_graphs_draw_from_the_same_streams():
    net = mx.sym.Dropout(mx.sym.Variable("x"), p=0.5, mode="always")
    executor = net.bind(mx.cpu(), {"x": nd.ones(64)})
    found = []
    for _ in range(2):
        mx.random.seed(5)
        found.append(executor.forward()[0].asnumpy().tolist())
    assert found[0] == found[1]
    assert executor.forward()[0].asnumpy().tolist() != found[0]


def test_threads_may_draw():
    shapes = []
    threads = [threading.Thread(target=lambda: shapes.append(nd.random.normal(shape=(5,)).shape)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shapes == [(5,)] * 4


CONTINUOUS = {
    "uniform": ((2.0, 5.0), stats.uniform(2, 3)), "normal": ((1.0, 2.0), stats.norm(1, 2)), "exponential": ((2.0,), stats.expon(0, 2)),
    "gamma": ((3.0, 2.0), stats.gamma(3, 0, 2))}
DISCRETE = {
    "poisson": ((4.0,), stats.poisson(4)), "negative_binomial": ((5, 0.4), stats.nbinom(5, 0.4)),
    "generalized_negative_binomial": ((4.0, 0.5), stats.nbinom(2, 1 / 3)), "randint": ((2, 9), stats.randint(2, 9))}
NUMPY = {
    "uniform": ((2.0, 5.0), stats.uniform(2, 3)), "normal": ((1.0, 2.0), stats.norm(1, 2)), "exponential": ((2.0,), stats.expon(0, 2)),
    "gamma": ((3.0, 2.0), stats.gamma(3, 0, 2)), "beta": ((2.0, 3.0), stats.beta(2, 3)), "weibull": ((2.0,), stats.weibull_min(2)),
    "pareto": ((5.0,), stats.lomax(5)), "power": ((3.0,), stats.powerlaw(3)), "rayleigh": ((2.0,), stats.rayleigh(0, 2)),
    "gumbel": ((1.0, 2.0), stats.gumbel_r(1, 2)), "logistic": ((1.0, 2.0), stats.logistic(1, 2)),
    "lognormal": ((0.0, 0.5), stats.lognorm(0.5)), "chisquare": ((4.0,), stats.chi2(4))}


def follows(values, distribution):
    """Whether draws may come from a distribution (Kolmogorov-Smirnov); the streams themselves are torch's."""
    return stats.kstest(values.astype("float64").ravel(), distribution.cdf).pvalue > 1e-4


def counts_follow(values, distribution):
    """Whether whole numbers may come from a distribution: mean and variance within five standard errors."""
    n, (mean, variance, kurtosis) = values.size, distribution.stats(moments="mvk")
    assert (values == values.round()).all()
    error = variance * np.sqrt((kurtosis + 2) / n)
    return abs(values.mean() - mean) < 5 * np.sqrt(variance / n) and abs(values.var() - variance) < 5 * error


@pytest.mark.parametrize("name", CONTINUOUS)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_continuous_distributions(name, dtype):
    mx.random.seed(1)
    parameters, distribution = CONTINUOUS[name]
    draw = getattr(mx.random, name)
    assert follows(draw(*parameters, 4000, dtype=dtype).asnumpy(), distribution)
    assert follows(draw(*[nd.array([p]) for p in parameters], 4000, dtype=dtype).asnumpy(), distribution)
    symbol = getattr(mx.sym.random, name)(*parameters, shape=(4000,), dtype=dtype)
    assert follows(symbol.bind(mx.cpu(), {}).forward()[0].asnumpy(), distribution)


@pytest.mark.parametrize("name", DISCRETE)
def test_discrete_distributions(name):
    mx.random.seed(1)
    parameters, distribution = DISCRETE[name]
    draw = getattr(mx.random, name)
    assert counts_follow(draw(*parameters, 4000).asnumpy().astype("float64"), distribution)
    if name != "randint":
        assert counts_follow(draw(*[nd.array([p]) for p in parameters], 4000).asnumpy().astype("float64"), distribution)


@pytest.mark.parametrize("name", NUMPY)
def test_numpy_distributions(name):
    mx.random.seed(1)
    parameters, distribution = NUMPY[name]
    assert follows(getattr(mx.np.random, name)(*parameters, size=4000).asnumpy(), distribution)


def test_classes_come_as_often_as_they_should():
    mx.random.seed(1)
    chances = np.array([0.1, 0.2, 0.7], "float32")
    for drawn in (mx.random.multinomial(nd.array(chances), 6000), mx.np.random.choice(3, 6000, p=mx.np.array(chances))):
        assert stats.chisquare(np.bincount(drawn.asnumpy(), minlength=3), chances.astype("float64") * 6000 / chances.sum()).pvalue > 1e-4


@pytest.mark.parametrize("name", [*CONTINUOUS, *DISCRETE])
def test_arguments_of_samplers(name):
    parameters = (CONTINUOUS.get(name) or DISCRETE[name])[0]
    draw, default = getattr(nd.random, name), np.int32 if name == "randint" else np.float32
    wide = np.int64 if name == "randint" else np.float64
    assert draw(*parameters).shape == (1,) and draw(*parameters).dtype is default
    assert draw(*parameters, 3).shape == (3,) and draw(*parameters, shape=(2, 3), name="drawn").shape == (2, 3)
    assert draw(*parameters, shape=2, ctx=mx.cpu(1)).context == mx.cpu(1)
    out = nd.zeros((2, 3), dtype=wide)
    assert draw(*parameters, out=out) is out and out.dtype is wide
    assert draw(*parameters, shape=2, dtype=wide).dtype is wide
    with pytest.raises(TypeError, match="dtype"):
        draw(*parameters, shape=2, dtype="uint8")
    with pytest.raises(ValueError, match="shape"):
        draw(*parameters, shape=(3,), out=out)


@pytest.mark.parametrize("name, parameters", [
    ("uniform", (5, 2)), ("normal", (0, 0)), ("normal", (0, -1)), ("gamma", (0, 1)), ("gamma", (1, -1)), ("exponential", (-1,)),
    ("poisson", (-1,)), ("negative_binomial", (-1, 0.5)), ("negative_binomial", (3, 1.5)), ("generalized_negative_binomial", (-1, 0.5)),
    ("generalized_negative_binomial", (1, -0.5)), ("randint", (5, 5))])
def test_parameters_are_checked(name, parameters):
    with pytest.raises(MXNetError, match="expected"):
        getattr(nd.random, name)(*parameters, 3)


@pytest.mark.parametrize("name, parameters", [
    ("normal", (0, -1)), ("lognormal", (0, -1)), ("gumbel", (0, -1)), ("logistic", (0, -1)), ("gamma", (0,)), ("gamma", (1, -1)),
    ("exponential", (-1,)), ("rayleigh", (-1,)), ("weibull", (0,)), ("pareto", (-1,)), ("power", (-1,)), ("chisquare", (-1.0,))])
def test_numpy_parameters_are_checked(name, parameters):
    for kind in (lambda p: p, lambda p: mx.np.array([p], dtype="float32")):
        with pytest.raises(ValueError, match="expected"):
            getattr(mx.np.random, name)(*[kind(p) for p in parameters])


@pytest.mark.parametrize("draw, noise", [
    (lambda a, b: mx.np.random.normal(a, b), lambda y, a, b: (y - a) / b), (lambda a, b: mx.np.random.gumbel(a, b), lambda y, a, b: (y - a) / b),
    (lambda a, b: mx.np.random.logistic(a, b), lambda y, a, b: (y - a) / b), (lambda a, b: mx.np.random.exponential(b), lambda y, a, b: y / b),
    (lambda a, b: mx.np.random.rayleigh(b), lambda y, a, b: y / b), (lambda a, b: mx.np.random.weibull(b), lambda y, a, b: -y * np.log(y) / b)])
def test_draws_are_functions_of_their_parameters(draw, noise):
    """Gradients pass to the parameters as in MXNet 1.9.1."""
    a, b = mx.np.array([0.5, 1.0]), mx.np.array([2.0, 3.0])
    b.attach_grad()
    with mx.autograd.record():
        y = draw(a, b)
    y.backward()
    np.testing.assert_allclose(b.grad.asnumpy(), noise(y.asnumpy(), a.asnumpy(), b.asnumpy()), rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize("make", [lambda: mx.init.Xavier(), lambda: mx.init.Uniform(), lambda: mx.init.Orthogonal(), lambda: mx.init.MSRAPrelu()])
def test_seeds_rule_initializers(make):
    found = []
    for _ in range(2):
        mx.random.seed(3)
        layer = mx.gluon.nn.Dense(3, in_units=4)
        layer.initialize(make())
        found.append(layer.weight.data().asnumpy())
    np.testing.assert_array_equal(*found)


@pytest.mark.parametrize("hybrid", [False, True])
def test_seeds_rule_dropout(hybrid):
    layer, found = mx.gluon.nn.Dropout(0.5), []
    layer.hybridize(hybrid)
    for _ in range(2):
        mx.random.seed(3)
        with mx.autograd.train_mode():
            found.append([layer(nd.ones(64)).asnumpy().tolist() for _ in range(2)])
    assert found[0] == found[1] and found[0][0] != found[0][1]
