"""Samples of operators that draw. What they draw is tested in ``test_distributions.py``; here shapes, types, errors, and that a seed repeats."""
import numpy as np

from mxnet.base import ArgumentError, MXNetError

from ..harness import Bad, Sample, samples

_DRAWS = {"uniform": {"low": -1.0, "high": 3.0}, "normal": {"loc": 1.0, "scale": 2.0}, "exponential": {"lam": 2.0},
          "gamma": {"alpha": 2.0, "beta": 3.0}, "poisson": {"lam": 4.0}, "negative_binomial": {"k": 3, "p": 0.4},
          "generalized_negative_binomial": {"mu": 2.0, "alpha": 0.3}}


def _drawing(name, attrs):
    @samples(f"_random_{name}")
    def table(make):
        yield Sample(shape=(2, 3), **attrs)
        yield Sample(dtype="float64", **attrs)
        yield Sample(shape=(0,), dtype="float16")
        yield Bad(shape=(2, 3), dtype="float32", **{next(iter(attrs)): "a"}, raises=ArgumentError, says=[next(iter(attrs)), "'a'"])

    @samples(f"_random_{name}_like")
    def like(make):
        yield Sample(make(2, 3), _dtypes=(), **attrs)
        yield Bad(make(2, 3), bogus=1, raises=ArgumentError, says=["bogus"])


for _name, _attrs in _DRAWS.items():
    _drawing(_name, _attrs)


@samples("_random_randint")
def randint(make):
    yield Sample(low=0, high=5, shape=(2, 3))
    yield Sample(low=-5, high=-2, shape=(4,), dtype="int64")
    yield Bad(low=5, high=5, shape=(2,), raises=ArgumentError, says=["low", "5"])
    yield Bad(low=0, shape=(2,), raises=ArgumentError, says=["high"])


@samples("_shuffle", reference=None)
def shuffle(make):
    yield Sample(make(5, 2), _dtypes=())
    yield Bad(np.array(1.0, "float32"), raises=MXNetError)


@samples("_sample_multinomial")
def multinomial(make):
    chances = np.array([[0.1, 0.2, 0.7], [0.5, 0.5, 0.0]], "float32")
    yield Sample(chances, shape=(4,), _dtypes=())
    yield Sample(chances[0], _dtypes=(), _grad=False)
    yield Sample(chances, shape=(2, 2), get_prob=True, dtype="float32", _dtypes=(), _grad=False)
    yield Bad(chances, dtype="complex", raises=ArgumentError, says=["dtype"])


@samples("_sample_unique_zipfian")
def unique_zipfian(make):
    yield Sample(range_max=100, shape=(2, 5))
    yield Bad(range_max=3, shape=(1, 5), raises=ArgumentError, says=["(1, 5)", "3"])
    yield Bad(range_max=30, shape=(5,), raises=ArgumentError, says=["shape"])


_PARAMETERS = {"uniform": 2, "normal": 2, "gamma": 2, "exponential": 1, "poisson": 1, "generalized_negative_binomial": 2}


def _sampling(name, count):
    @samples(f"_sample_{name}")
    def table(make):
        yield Sample(*[make(2, low=1, high=3) for _ in range(count)], shape=(3, 2), _dtypes=())
        yield Sample(*[make(2, 2, low=1, high=3) for _ in range(count)], dtype="float64", _dtypes=())
        if count == 2:
            yield Bad(make(2), make(3), raises=MXNetError, says=["(3,)", "(2,)"])
        else:
            yield Bad(make(2), shape=("a",), raises=ArgumentError, says=["shape"])


for _name, _count in _PARAMETERS.items():
    _sampling(_name, _count)


@samples("_sample_negative_binomial")
def negative_binomial(make):
    yield Sample(make(2, low=1, high=3), make(2, low=0.2, high=0.8), shape=(3,), _dtypes=())
    yield Bad(make(2), make(3), raises=MXNetError, says=["(3,)", "(2,)"])
