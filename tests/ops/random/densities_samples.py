"""Samples of densities; the references are SciPy's."""
import numpy as np
from scipy import stats

from mxnet.base import MXNetError

from ..harness import Bad, Sample, samples


def _spread(sample, *parameters):
    return [p.reshape(*p.shape, *[1] * (sample.ndim - p.ndim)).astype("f8") for p in parameters]


def _uniform(x, low, high):
    return stats.uniform.pdf(x, low, high - low)


def _generalized(x, mu, alpha):
    return stats.nbinom.pmf(x, 1 / alpha, 1 / (mu * alpha + 1))


_DENSITIES = {"uniform": _uniform, "normal": stats.norm.pdf, "gamma": lambda x, a, b: stats.gamma.pdf(x, a, scale=1 / b),
              "exponential": lambda x, lam: stats.expon.pdf(x, scale=1 / lam), "poisson": stats.poisson.pmf,
              "negative_binomial": stats.nbinom.pmf, "generalized_negative_binomial": _generalized}


def _declare(name, density):
    counts = name in ("poisson", "negative_binomial", "generalized_negative_binomial")

    def reference(sample, *parameters, is_log=False):
        found = density(sample.astype("f8"), *_spread(sample, *parameters))
        return np.log(found) if is_log else found

    def parameters(make):
        if name == "uniform":
            return make(2, low=-1, high=0), make(2, low=4, high=5)
        if name in ("exponential", "poisson"):
            return (make(2, low=0.5, high=2),)
        return make(2, low=0.5, high=2), make(2, low=0.2, high=0.8)

    @samples(f"_random_pdf_{name}", reference=reference)
    def table(make):
        given = parameters(make)
        of = ("p", "k", "lam", "mu", "alpha") if counts else True
        for is_log in (False, True):
            drawn = make(2, 4, low=0, high=3, integer=True).astype("float32") if counts else make(2, 4, low=0.1, high=3)
            yield Sample(drawn, *given, is_log=is_log, _grad=of)
        yield Bad(make(3, 4), *given, raises=MXNetError, says=["(2,)", "(3, 4)"])


for _name, _density in _DENSITIES.items():
    _declare(_name, _density)


def _dirichlet(sample, alpha, is_log=False):
    found = np.array([stats.dirichlet.pdf(row / row.sum(), a) for row, a in zip(
        sample.astype("f8").reshape(-1, 3), np.broadcast_to(alpha, sample.shape).astype("f8").reshape(-1, 3), strict=True)])
    return np.log(found).reshape(sample.shape[:-1]) if is_log else found.reshape(sample.shape[:-1])


@samples("_random_pdf_dirichlet", reference=_dirichlet)
def dirichlet(make):
    chances = np.array([[0.2, 0.3, 0.5], [0.6, 0.3, 0.1]], "float32")
    yield Sample(chances, make(2, 3, low=0.5, high=2), _tol=(1e-3, 1e-4))
    yield Sample(chances, make(3, low=0.5, high=2), is_log=True, _tol=(1e-3, 1e-4))
    yield Bad(chances, make(4), raises=MXNetError)
