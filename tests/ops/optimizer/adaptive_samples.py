"""Samples of updates that scale every entry by the history of its gradient."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples
from .descent_samples import clipped


def _decayed(w, g, wd=0.0, rescale_grad=1.0, clip=-1.0):
    return clipped(g * rescale_grad + wd * w, 1, clip)


def adam(w, g, m, v, lr=0.0, beta1=0.9, beta2=0.999, epsilon=1e-8, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0):
    g = _decayed(w, g, wd, rescale_grad, clip_gradient)
    return w - lr * (beta1 * m + (1 - beta1) * g) / (np.sqrt(beta2 * v + (1 - beta2) * g * g) + epsilon)


def adamw(w, g, m, v, scale, lr=0.0, beta1=0.9, beta2=0.999, epsilon=1e-8, wd=0.0, eta=0.0, clip_gradient=-1.0):
    if scale[0] == 0 or not np.isfinite(scale[0]):
        return w
    g = clipped(g, scale[0], clip_gradient)
    return w - eta * (lr * (beta1 * m + (1 - beta1) * g) / (np.sqrt(beta2 * v + (1 - beta2) * g * g) + epsilon) + wd * w)


def adagrad(w, g, h, lr=0.0, epsilon=1e-7, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0):
    g = clipped(g, rescale_grad, clip_gradient)
    return w - lr * (g / np.sqrt(h + g * g + epsilon) + wd * w)


def group_adagrad(w, g, h, lr=0.0, epsilon=1e-5, rescale_grad=1.0, clip_gradient=-1.0):
    g = clipped(g, rescale_grad, clip_gradient)
    return w - lr * g / np.sqrt(h + (g * g).mean(1, keepdims=True) + epsilon)


def rmsprop(w, g, n, lr=0.0, gamma1=0.95, epsilon=1e-8, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0, clip_weights=-1.0):
    g = _decayed(w, g, wd, rescale_grad, clip_gradient)
    return clipped(w - lr * g / np.sqrt(gamma1 * n + (1 - gamma1) * g * g + epsilon), 1, clip_weights)


def rmspropalex(w, g, n, mean, delta, lr=0.0, gamma1=0.95, gamma2=0.9, epsilon=1e-8, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0,
                clip_weights=-1.0):
    g = _decayed(w, g, wd, rescale_grad, clip_gradient)
    n, mean = gamma1 * n + (1 - gamma1) * g * g, gamma1 * mean + (1 - gamma1) * g
    return clipped(w + gamma2 * delta - lr * g / np.sqrt(n - mean * mean + epsilon), 1, clip_weights)


def ftrl(w, g, z, n, lr=0.0, lamda1=0.01, beta=1.0, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0):
    g = clipped(g, rescale_grad, clip_gradient)
    z = z + g - (np.sqrt(n + g * g) - np.sqrt(n)) * w / lr
    return np.where(np.abs(z) > lamda1, (np.sign(z) * lamda1 - z) / ((beta + np.sqrt(n + g * g)) / lr + wd), 0)


def ftml(w, g, d, v, z, lr=0.0, beta1=0.6, beta2=0.999, epsilon=1e-8, t=1, wd=0.0, rescale_grad=1.0, clip_grad=-1.0):
    g = _decayed(w, g, wd, rescale_grad, clip_grad)
    v = beta2 * v + (1 - beta2) * g * g
    now = (1 - beta1 ** t) / lr * (np.sqrt(v / (1 - beta2 ** t)) + epsilon)
    return -(beta1 * z + (1 - beta1) * g - (now - beta1 * d) * w) / now


_OPTIONS = {"_sym": False, "_dtypes": ()}


def _declare(name, reference, states, common=None, **attrs):
    @samples(name, reference=reference)
    def table(make):
        common_attrs = {"lr": 0.1, **(common or {})}
        def inputs():
            return [make(2, 3), make(2, 3), *[make(2, 3, low=0.5, high=1.5) for _ in range(states)]]
        yield Sample(*inputs(), **common_attrs, **_OPTIONS)
        yield Sample(*inputs(), **common_attrs, rescale_grad=0.5, **attrs, **_OPTIONS)
        yield Bad(*inputs(), raises=ArgumentError, says=["lr"])
        yield Bad(make(2, 3), make(3), *inputs()[2:], **common_attrs, raises=ShapeError, says=["(3,)", "(2, 3)"])


_declare("adam_update", adam, 2, wd=0.1, clip_gradient=0.3, beta1=0.8, beta2=0.9, epsilon=1e-3)
_declare("_sparse_adagrad_update", adagrad, 1, wd=0.1, clip_gradient=0.3, epsilon=1e-3)
_declare("rmsprop_update", rmsprop, 1, wd=0.1, clip_gradient=0.3, gamma1=0.8, clip_weights=0.5)
_declare("rmspropalex_update", rmspropalex, 3, common={"epsilon": 1.5}, wd=0.1, clip_gradient=0.3, gamma1=0.8, gamma2=0.7, clip_weights=0.5)
_declare("ftrl_update", ftrl, 2, wd=0.1, clip_gradient=0.3, lamda1=0.3, beta=0.5)
_declare("ftml_update", ftml, 3, common={"t": 3}, wd=0.1, clip_grad=0.3, beta1=0.5, beta2=0.9, epsilon=1e-3)


@samples("_contrib_group_adagrad_update", reference=group_adagrad)
def group_adagrad_update(make):
    yield Sample(make(2, 3), make(2, 3), make(2, 1, low=0.5, high=1), lr=0.1, clip_gradient=0.3, **_OPTIONS)
    yield Bad(make(2, 3), make(3), make(2, 1), lr=0.1, raises=ShapeError, says=["(3,)", "(2, 3)"])


@samples("_adamw_update", reference=adamw)
def adamw_update(make):
    def inputs(scale):
        return [make(2, 3), make(2, 3), make(2, 3), make(2, 3, low=0.5), np.array([scale], "float32")]
    for scale in (0.5, 0.0, np.inf, np.nan):
        yield Sample(*inputs(scale), lr=0.1, eta=0.5, wd=0.1, clip_gradient=0.2, **_OPTIONS)
    yield Bad(*inputs(1.0), lr=0.1, raises=ArgumentError, says=["eta"])


def _mp_adamw(w, g, m, v, w32, scale, **attrs):
    return adamw(w32.astype("f8"), g.astype("f8"), m, v, scale, **attrs)


@samples("_mp_adamw_update", reference=_mp_adamw)
def mp_adamw_update(make):
    def inputs(scale):
        return [make(2, 3, dtype="float16"), make(2, 3, dtype="float16"), make(2, 3), make(2, 3, low=0.5), make(2, 3),
                np.array([scale], "float32")]
    yield Sample(*inputs(0.5), lr=0.1, eta=0.5, wd=0.1, clip_gradient=0.2, **_OPTIONS)
    yield Bad(*inputs(1.0), eta=0.1, raises=ArgumentError, says=["lr"])
