"""Samples of the draws of ``mx.np.random``; what they draw is tested in ``test_distributions.py``."""
import numpy as np

from mxnet.base import ArgumentError, MXNetError

from ..harness import Bad, Sample, samples

_PAIRS = {"uniform": ("low", "high"), "uniform_n": ("low", "high"), "normal": ("loc", "scale"), "normal_n": ("loc", "scale"),
          "logistic": ("loc", "scale"), "gumbel": ("loc", "scale"), "gamma": ("shape", "scale")}
_SINGLE = {"exponential": "scale", "rayleigh": "scale", "pareto": "a", "weibull": "a", "powerd": "a"}


def _pair(name, first, second):
    @samples(f"_npi_{name}")
    def table(make):
        yield Sample(None, None, **{first: 1.0, second: 2.0}, size=(2, 3))
        yield Sample(None, None, **{first: 1.0, second: 2.0})
        yield Sample(make(3, low=0.5, high=1), None, **{first: None, second: 2.0}, size=(2, 3), _dtypes=(), _grad=False, _sym=False)
        yield Sample(make(3, low=0.5, high=1), make(2, 1, low=1, high=2), **{first: None, second: None}, _dtypes=(), _grad=False, _sym=False)
        yield Bad(None, None, **{first: "a", second: 1.0}, raises=ArgumentError, says=[first, "'a'"])
        yield Bad(make(3), make(2), **{first: None, second: None}, raises=MXNetError)


for _name, _names in _PAIRS.items():
    _pair(_name, *_names)


def _alone(name, parameter):
    @samples(f"_npi_{name}")
    def table(make):
        yield Sample(None, **{parameter: 2.0}, size=(2, 3))
        yield Sample(make(3, low=1, high=2), **{parameter: None}, size=(2, 3), _dtypes=(), _grad=False, _sym=False)
        yield Bad(None, **{parameter: "a"}, raises=ArgumentError, says=[parameter, "'a'"])


for _name, _parameter in _SINGLE.items():
    _alone(_name, _parameter)


@samples("_npi_bernoulli")
def bernoulli(make):
    yield Sample(None, prob=0.3, logit=None, is_logit=False, size=(4,))
    yield Sample(None, prob=None, logit=0.5, is_logit=True, size=(4,), dtype="bool")
    yield Sample(make(3, low=0, high=1), prob=None, logit=None, is_logit=False, _dtypes=(), _sym=False)
    yield Bad(None, prob=0.3, logit=None, raises=ArgumentError, says=["is_logit"])


@samples("_npi_multinomial")
def multinomial(make):
    yield Sample(None, n=5, pvals=(0.2, 0.8), size=(3,))
    yield Sample(np.array([0.2, 0.3, 0.5], "float32"), n=5, _dtypes=())
    yield Sample(np.array([0.2, 0.3, 0.5], "float32"), n=0, size=(2,), _dtypes=())
    yield Bad(None, n=5, pvals=(0.8, 0.8, 0.1), raises=ArgumentError, says=["probabilities"])


@samples("_npi_choice")
def choice(make):
    chances = np.array([0.2, 0.3, 0.5], "float32")
    yield Sample(None, None, a=5, size=(2, 3))
    yield Sample(None, None, a=5, size=(5,), replace=False)
    yield Sample(chances, None, a=3, size=(4,), weighted=True, _dtypes=(), _sym=False)
    yield Bad(None, None, a=3, size=(4,), replace=False, raises=ArgumentError, says=["(4,)", "3"])
