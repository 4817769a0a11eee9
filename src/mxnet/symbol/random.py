"""mx.sym.random: samplers as symbols."""
from ..base import ArgumentError, _Null
from ..ops import registry
from .register import compose, function, lookup
from .symbol import Symbol

__all__ = ["exponential", "gamma", "generalized_negative_binomial", "multinomial", "negative_binomial", "normal", "poisson", "randint", "randn",
           "shuffle", "uniform"]

_find, __dir__ = lookup("random", __name__, globals())
_LIKE = ("uniform", "normal", "gamma", "exponential", "poisson", "negative_binomial", "generalized_negative_binomial")


def __getattr__(name):
    if name.endswith("_like") and name[:-5] in _LIKE:
        made = globals()[name] = function(registry.get("_random_" + name), name, __name__)
        return made
    return _find(name)


def _draw(name, parameters, shape, dtype, kwargs):
    """``_random_<name>`` of numbers or ``_sample_<name>`` of symbols."""
    label, attr = kwargs.pop("name", None), kwargs.pop("attr", None)
    attrs = {**{k: v for k, v in (("shape", shape), ("dtype", dtype)) if v is not _Null}, **kwargs}
    symbols = [isinstance(v, Symbol) for v in parameters.values()]
    if any(symbols):
        if not all(symbols):
            raise ArgumentError(f"random.{name}: {', '.join(parameters)} have to be all numbers or all Symbols.")
        return compose(registry.get(f"_sample_{name}"), tuple(parameters.values()), attrs, label, f"_sample_{name}", attr)
    return compose(registry.get(f"_random_{name}"), (), {**parameters, **attrs}, label, f"_random_{name}", attr)


def uniform(low=0, high=1, shape=_Null, dtype=_Null, **kwargs):
    """Samples of the uniform distribution on [low, high); bounds are numbers or symbols."""
    return _draw("uniform", {"low": low, "high": high}, shape, dtype, kwargs)


def normal(loc=0, scale=1, shape=_Null, dtype=_Null, **kwargs):
    """Samples of the normal distribution with mean ``loc`` and standard deviation ``scale``."""
    return _draw("normal", {"loc": loc, "scale": scale}, shape, dtype, kwargs)


def randn(*shape, **kwargs):
    """Samples of the normal distribution, of shape ``shape``."""
    return normal(kwargs.pop("loc", 0), kwargs.pop("scale", 1), shape if shape else _Null, kwargs.pop("dtype", _Null), **kwargs)


def poisson(lam=1, shape=_Null, dtype=_Null, **kwargs):
    """Samples of the Poisson distribution with mean ``lam``."""
    return _draw("poisson", {"lam": lam}, shape, dtype, kwargs)


def exponential(scale=1, shape=_Null, dtype=_Null, **kwargs):
    """Samples of the exponential distribution with mean ``scale``."""
    return _draw("exponential", {"lam": 1.0 / scale}, shape, dtype, kwargs)


def gamma(alpha=1, beta=1, shape=_Null, dtype=_Null, **kwargs):
    """Samples of the gamma distribution with shape ``alpha`` and scale ``beta``."""
    return _draw("gamma", {"alpha": alpha, "beta": beta}, shape, dtype, kwargs)


def negative_binomial(k=1, p=1, shape=_Null, dtype=_Null, **kwargs):
    """Samples of the number of failures before the ``k``-th success of probability ``p``."""
    return _draw("negative_binomial", {"k": k, "p": p}, shape, dtype, kwargs)


def generalized_negative_binomial(mu=1, alpha=1, shape=_Null, dtype=_Null, **kwargs):
    """Samples of the negative binomial distribution with mean ``mu`` and dispersion ``alpha``."""
    return _draw("generalized_negative_binomial", {"mu": mu, "alpha": alpha}, shape, dtype, kwargs)


def multinomial(data, shape=_Null, get_prob=True, dtype="int32", **kwargs):
    """Indices drawn with the probabilities in the last axis of ``data``; with ``get_prob`` also their log likelihood."""
    label, attr = kwargs.pop("name", None), kwargs.pop("attr", None)
    attrs = {"get_prob": get_prob, "dtype": dtype, **({} if shape is _Null else {"shape": shape}), **kwargs}
    return compose(registry.get("_sample_multinomial"), (data,), attrs, label, "_sample_multinomial", attr)


def shuffle(data, **kwargs):
    """The rows of ``data`` in random order."""
    label, attr = kwargs.pop("name", None), kwargs.pop("attr", None)
    return compose(registry.get("_shuffle"), (data,), kwargs, label, "_shuffle", attr)


def randint(low, high, shape=_Null, dtype=_Null, **kwargs):
    """Integers of [low, high)."""
    return _draw("randint", {"low": low, "high": high}, shape, dtype, kwargs)
