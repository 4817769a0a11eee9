"""Random numbers: parameters are numbers, or arrays that broadcast (then ``size`` is their shape by default)."""
import numpy as np

from ...base import ArgumentError, DTypeError, _Null
from ...dtype import name as dtype_name
from ...ops.mode import MODE
from .calls import call, create, is_array, is_number, number

__all__ = ["beta", "chisquare", "choice", "exponential", "gamma", "gumbel", "logistic", "lognormal", "multinomial", "multivariate_normal",
           "normal", "pareto", "power", "rand", "randint", "rayleigh", "shuffle", "uniform", "weibull"]


def sizes(size):
    """A shape, or None."""
    return None if size is None else (int(size),) if is_number(size) else tuple(size)


def draw(operator, parameters, size, ctx=None, out=None, **attrs):
    """Samples of an operator whose parameters are numbers (attributes) or arrays (inputs, whose attributes are None)."""
    arrays = [v for v in parameters.values() if is_array(v)]
    for key, value in parameters.items():
        if not is_array(value) and not is_number(value) and value is not None:
            raise ArgumentError(f"{operator}: {key} is a {type(value).__name__}, expected a number or an mx.np array.")
        attrs[key] = None if is_array(value) else value if value is None else number(value)
    attrs["size"] = sizes(size)
    if not arrays:
        if out is not None and size is None and hasattr(out, "shape"):
            attrs["size"] = out.shape
        return create(operator, ctx, out, **attrs)
    return arrays[0]._drawn(operator, arrays, attrs, out)


def _type(dtype):
    return "float32" if dtype is None or dtype is _Null else dtype if isinstance(dtype, str) else dtype_name(dtype)


def uniform(low=0.0, high=1.0, size=None, dtype=None, ctx=None, out=None):
    """Samples of the uniform distribution on [low, high).

    Args:
        low, high: Bounds.
        size: Shape of the samples; one by default.
        dtype: Type of elements; float32 by default.
        ctx: Where the result lives; the current context by default.
        out: An array to fill.
    """
    return draw("_npi_uniform", {"low": low, "high": high}, size, ctx, out, dtype=_type(dtype))


def normal(loc=0.0, scale=1.0, size=None, dtype=None, ctx=None, out=None):
    """Samples of the normal distribution with mean ``loc`` and standard deviation ``scale``; arguments as of :func:`uniform`."""
    return draw("_npi_normal", {"loc": loc, "scale": scale}, size, ctx, out, dtype=_type(dtype))


def lognormal(mean=0.0, sigma=1.0, size=None, dtype=None, ctx=None, out=None):
    """Samples whose logarithm is normal with mean ``mean`` and standard deviation ``sigma``."""
    return call("_npi_exp", normal(mean, sigma, size, dtype, ctx), out=out)


def logistic(loc=0.0, scale=1.0, size=None, ctx=None, out=None):
    """Samples of the logistic distribution."""
    return draw("_npi_logistic", {"loc": loc, "scale": scale}, size, ctx, out)


def gumbel(loc=0.0, scale=1.0, size=None, ctx=None, out=None):
    """Samples of the Gumbel distribution."""
    return draw("_npi_gumbel", {"loc": loc, "scale": scale}, size, ctx, out)


def rayleigh(scale=1.0, size=None, ctx=None, out=None):
    """Samples of the Rayleigh distribution."""
    return draw("_npi_rayleigh", {"scale": scale}, size, ctx, out)


def exponential(scale=1.0, size=None, ctx=None, out=None):
    """Samples of the exponential distribution with mean ``scale``."""
    return draw("_npi_exponential", {"scale": scale}, size, ctx, out)


def weibull(a, size=None, ctx=None, out=None):
    """Samples of the Weibull distribution with shape ``a`` and scale 1."""
    return draw("_npi_weibull", {"a": a}, size, ctx, out)


def pareto(a, size=None, ctx=None, out=None):
    """Samples of the Pareto II (Lomax) distribution with shape ``a``."""
    return draw("_npi_pareto", {"a": a}, size, ctx, out)


def power(a, size=None):
    """Samples on [0, 1] with density ``a x^(a - 1)``."""
    return draw("_npi_powerd", {"a": a}, size)


def gamma(shape, scale=1.0, size=None, dtype=None, ctx=None, out=None):
    """Samples of the gamma distribution."""
    return draw("_npi_gamma", {"shape": shape, "scale": scale}, size, ctx, out, dtype=_type(dtype))


def beta(a, b, size=None, dtype=None, ctx=None):
    """Samples of the beta distribution on [0, 1]: ``x / (x + y)`` with gamma samples of shape ``a`` and ``b``."""
    wanted = _type(dtype)
    x = gamma(a, 1, size, "float64", ctx)
    y = gamma(b, 1, size, "float64", ctx)
    return (x / (x + y)).astype(wanted)


def chisquare(df, size=None, dtype=None, ctx=None):
    """Samples of the chi-square distribution with ``df`` degrees of freedom."""
    return gamma(df / 2, 2, size, dtype, ctx)


def rand(*size, **kwargs):
    """Samples of the uniform distribution on [0, 1), of shape ``size``; keywords dtype, ctx, out."""
    return uniform(0, 1, sizes(size), **kwargs)


def randint(low, high=None, size=None, dtype=None, ctx=None, out=None):
    """Integers of [low, high), of [0, low) with one bound; int64 by default."""
    if high is None:
        low, high = 0, low
    shape = sizes(size)
    if shape is None:
        shape = out.shape if hasattr(out, "shape") else ()
    if low >= high:
        raise ArgumentError(f"randint: low {low} is not below high {high}.")
    dtype = "int64" if dtype is None or dtype is int else dtype if isinstance(dtype, str) else dtype_name(dtype)
    return create("_npi_random_randint", ctx, out, low=int(low), high=int(high), shape=shape, dtype=dtype)


def choice(a, size=None, replace=True, p=None, ctx=None, out=None):
    """Elements of ``a``, or of the first ``a`` integers, drawn at random.

    Args:
        replace: An element may be drawn again.
        p: Their probabilities; all alike by default.
    """
    if not is_array(a) and not is_number(a):
        raise ArgumentError(f"choice: a is a {type(a).__name__}, expected an mx.np array or a number.")
    if p is not None and not is_array(p) and not is_array(a):
        raise DTypeError(f"choice: p is a {type(p).__name__}, expected an mx.np array.")
    attrs = {"a": None if is_array(a) else int(a), "size": sizes(size), "replace": replace, "weighted": p is not None}
    arrays = [a] if is_array(a) else []
    arrays += [] if p is None else [p if is_array(p) or not arrays else a._like(np.asarray(p, dtype=np.float32))]
    if not arrays:
        return create("_npi_choice", ctx, out, **attrs)
    if is_array(a):                                        # draw places, then take: every type of elements works
        attrs["a"] = a.shape[0]
        places = arrays[1]._drawn("_npi_choice", arrays[1:], attrs, None) if p is not None else create("_npi_choice", ctx or a.ctx, None, **attrs)
        return call("_npi_take", a, places, axis=0, mode="clip", out=out)
    return arrays[0]._drawn("_npi_choice", arrays, attrs, out)


def multinomial(n, pvals, size=None, **kwargs):
    """How often each class comes up in ``n`` draws with probabilities ``pvals``; int64."""
    if kwargs:
        raise ArgumentError(f"multinomial: unknown arguments {', '.join(kwargs)}.")
    shape = () if size is None else sizes(size)
    if is_array(pvals):
        return call("_npi_multinomial", pvals, n=n, size=shape)
    if isinstance(pvals, np.ndarray):
        raise ArgumentError("multinomial: pvals is a NumPy array, expected a list or an mx.np array.")
    return create("_npi_multinomial", None, n=n, pvals=tuple(pvals), size=shape)


def multivariate_normal(mean, cov, size=None, check_valid=None, tol=None):
    """Samples of the normal distribution of vectors with mean (..., units) and covariance (..., units, units).

    Args:
        size: Shape of the samples in front of that of the parameters.
    """
    if check_valid is not None or tol is not None:
        raise NotImplementedError("multivariate_normal: check_valid and tol are not supported; the covariance has to be positive definite.")
    if not is_array(mean) and is_array(cov):
        mean = cov._like(np.asarray(mean, dtype=cov.dtype))
    if not is_array(cov) and is_array(mean):
        cov = mean._like(np.asarray(cov, dtype=mean.dtype))
    if not hasattr(mean, "_ctx"):
        raise NotImplementedError("multivariate_normal: mean and cov are mx.np arrays; symbols have no shape to draw noise for.")
    root = call("_npi_cholesky", cov, lower=True)
    batch = np.broadcast_shapes(mean.shape[:-1], cov.shape[:-2])
    noise = normal(0, 1, (*(sizes(size) or ()), *batch, mean.shape[-1]), dtype=mean.dtype, ctx=mean.ctx)
    moved = call("_npi_matmul", root, noise.expand_dims(-1)).squeeze(-1)
    return mean + moved


def shuffle(x):
    """Put the rows of ``x`` in random order, in place."""
    recording, MODE.recording = MODE.recording, False      # a rearrangement in place is no part of a graph
    try:
        call("_npi_shuffle", x, out=x)
    finally:
        MODE.recording = recording
