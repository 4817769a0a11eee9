"""Seeds and streams of random numbers by context."""
import threading

import numpy as np
import pytest
from scipy import stats

import mxnet as mx
from mxnet import nd


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


@pytest.mark.parametrize("values, distribution", [
    (lambda n: mx.random.uniform(2, 5, n), stats.uniform(2, 3)), (lambda n: mx.random.normal(1, 2, n), stats.norm(1, 2)),
    (lambda n: mx.random.exponential(2, n), stats.expon(0, 2)), (lambda n: mx.random.gamma(3, 2, n), stats.gamma(3, 0, 2))])
def test_distributions(values, distribution):
    """The streams are torch's; the distributions are those named (Kolmogorov-Smirnov)."""
    assert stats.kstest(values(4000).asnumpy(), distribution.cdf).pvalue > 1e-4
