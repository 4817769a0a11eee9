"""mx.nd.random: samplers on the current or a given context."""
from ..base import ArgumentError, _Null
from ..dtype import name as dtype_name
from ..ops import registry
from .ndarray import NDArray
from .register import invoke, lookup, read_context

__all__ = ["exponential", "gamma", "generalized_negative_binomial", "multinomial", "negative_binomial", "normal", "poisson", "randint", "randn",
           "shuffle", "uniform"]

_find, __dir__ = lookup("random", __name__, lambda: NDArray, globals())
_LIKE = ("uniform", "normal", "gamma", "exponential", "poisson", "negative_binomial", "generalized_negative_binomial")


def __getattr__(name):
    if name.endswith("_like") and name[:-5] in _LIKE:
        from .register import function
        made = globals()[name] = function(registry.get("_random_" + name), name, __name__, NDArray)
        return made
    return _find(name)


def _draw(name, parameters, shape, dtype, ctx, out, kwargs):
    """Samples of ``_random_<name>`` for numbers, of ``_sample_<name>`` (a block of ``shape`` an element) for arrays."""
    arrays = [isinstance(v, NDArray) for v in parameters.values()]
    attrs = {k: v for k, v in (("shape", shape), ("dtype", dtype)) if v is not _Null and v is not None}
    if out is not None:
        attrs.setdefault("dtype", out.dtype)
    if "dtype" in attrs:
        attrs["dtype"] = attrs["dtype"] if isinstance(attrs["dtype"], str) else dtype_name(attrs["dtype"])
    node = kwargs.pop("name", None)
    if any(arrays):
        if not all(arrays):
            raise ArgumentError(f"random.{name}: {', '.join(parameters)} have to be all numbers or all NDArrays.")
        return invoke(registry.get(f"_sample_{name}"), tuple(parameters.values()), {**attrs, **kwargs}, NDArray._wrap, out, node)
    if out is not None and "shape" not in attrs:
        attrs["shape"] = out.shape
    context = read_context(ctx) if out is None or ctx is not None else out._ctx
    return invoke(registry.get(f"_random_{name}"), (), {**attrs, **parameters, **kwargs}, NDArray._wrap, out, node, context)


def uniform(low=0, high=1, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Samples of the uniform distribution on [low, high).

    Args:
        low, high: Bounds; numbers, or arrays of one shape: then ``shape`` samples are drawn for each element.
        shape: Shape of the samples; one sample by default.
        dtype: Type of elements; float32 by default.
        ctx: Where the result lives. The current context by default.
        out: An array to fill.
    """
    return _draw("uniform", {"low": low, "high": high}, shape, dtype, ctx, out, kwargs)


def normal(loc=0, scale=1, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Samples of the normal distribution with mean ``loc`` and standard deviation ``scale``; arguments as of :func:`uniform`."""
    name = "_sample_normal" if isinstance(loc, NDArray) or isinstance(scale, NDArray) else None
    return _draw("normal", {"mu": loc, "sigma": scale} if name else {"loc": loc, "scale": scale}, shape, dtype, ctx, out, kwargs)


def randn(*shape, **kwargs):
    """Samples of the normal distribution, of shape ``shape``; keywords loc, scale, dtype, ctx, out."""
    loc, scale = kwargs.pop("loc", 0), kwargs.pop("scale", 1)
    dtype, ctx, out = kwargs.pop("dtype", _Null), kwargs.pop("ctx", None), kwargs.pop("out", None)
    if kwargs:
        raise ArgumentError(f"randn: unknown arguments {', '.join(kwargs)}.")
    return normal(loc, scale, shape if shape else _Null, dtype, ctx, out)


def poisson(lam=1, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Samples of the Poisson distribution with mean ``lam``; arguments as of :func:`uniform`."""
    return _draw("poisson", {"lam": lam}, shape, dtype, ctx, out, kwargs)


def exponential(scale=1, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Samples of the exponential distribution with mean ``scale``; arguments as of :func:`uniform`."""
    return _draw("exponential", {"lam": 1.0 / scale}, shape, dtype, ctx, out, kwargs)


def gamma(alpha=1, beta=1, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Samples of the gamma distribution with shape ``alpha`` and scale ``beta``; arguments as of :func:`uniform`."""
    return _draw("gamma", {"alpha": alpha, "beta": beta}, shape, dtype, ctx, out, kwargs)


def negative_binomial(k=1, p=1, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Samples of the number of failures before the ``k``-th success of probability ``p``; arguments as of :func:`uniform`."""
    return _draw("negative_binomial", {"k": k, "p": p}, shape, dtype, ctx, out, kwargs)


def generalized_negative_binomial(mu=1, alpha=1, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Samples of the negative binomial distribution with mean ``mu`` and dispersion ``alpha``; arguments as of :func:`uniform`."""
    return _draw("generalized_negative_binomial", {"mu": mu, "alpha": alpha}, shape, dtype, ctx, out, kwargs)


def multinomial(data, shape=_Null, get_prob=False, out=None, dtype="int32", **kwargs):
    """Indices drawn with the probabilities in the last axis of ``data``; with ``get_prob`` also their log likelihood."""
    attrs = {"get_prob": get_prob, "dtype": dtype, **kwargs}
    if shape is not _Null:
        attrs["shape"] = shape
    return invoke(registry.get("_sample_multinomial"), (data,), attrs, NDArray._wrap, out)


def shuffle(data, **kwargs):
    """The rows of ``data`` in random order."""
    out = kwargs.pop("out", None)
    return invoke(registry.get("_shuffle"), (data,), kwargs, NDArray._wrap, out)


def randint(low, high, shape=_Null, dtype=_Null, ctx=None, out=None, **kwargs):
    """Integers of [low, high), int32 by default; arguments as of :func:`uniform`."""
    return _draw("randint", {"low": low, "high": high}, shape, dtype, ctx, out, kwargs)
