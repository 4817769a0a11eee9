"""Samples of LAMB and LARS."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples
from .descent_samples import clipped

_OPTIONS = {"_sym": False, "_dtypes": ()}


def direction(w, g, m, v, beta1=0.9, beta2=0.999, epsilon=1e-6, t=1, bias_correction=True, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0):
    g = clipped(g, rescale_grad, clip_gradient)
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
    if bias_correction:
        m, v = m / (1 - beta1 ** t), v / (1 - beta2 ** t)
    return m / (np.sqrt(v) + epsilon) + wd * w


def step(w, g, r1, r2, lr=0.0, lower_bound=-1.0, upper_bound=-1.0):
    r1 = np.maximum(r1, lower_bound) if lower_bound >= 0 else r1
    r1 = np.minimum(r1, upper_bound) if upper_bound >= 0 else r1
    return w - lr * (r1 / r2 if r1 and r2 else 1) * g


@samples("lamb_update_phase1", reference=direction)
def phase1(make):
    yield Sample(make(2, 3), make(2, 3), make(2, 3), make(2, 3, low=0.5), t=3, wd=0.1, clip_gradient=0.2, **_OPTIONS)
    yield Sample(make(2, 3), make(2, 3), make(2, 3), make(2, 3, low=0.5), t=3, wd=0.1, bias_correction=False, **_OPTIONS)
    yield Bad(make(2, 3), make(2, 3), make(2, 3), make(2, 3), wd=0.1, raises=ArgumentError, says=["'t'"])


@samples("mp_lamb_update_phase1", reference=lambda w, g, m, v, w32, **attrs: direction(w32, g.astype("f8"), m, v, **attrs))
def mp_phase1(make):
    yield Sample(make(2, 3, dtype="float16"), make(2, 3, dtype="float16"), make(2, 3), make(2, 3, low=0.5), make(2, 3), t=3, wd=0.1, **_OPTIONS)
    yield Bad(make(2, 3, dtype="float16"), make(3, dtype="float16"), make(2, 3), make(2, 3), make(2, 3), t=1, wd=0.1, raises=ShapeError)


@samples("lamb_update_phase2", reference=step)
def phase2(make):
    for norm in (1.5, 0.0):
        norms = np.array([norm], "float32"), np.array([0.7], "float32")
        yield Sample(make(2, 3), make(2, 3), *norms, lr=0.1, **_OPTIONS)
        yield Sample(make(2, 3), make(2, 3), *norms, lr=0.1, lower_bound=0.2, upper_bound=1.0, **_OPTIONS)
    yield Bad(make(2, 3), make(2, 3), make(1), make(1), raises=ArgumentError, says=["lr"])


@samples("mp_lamb_update_phase2", reference=lambda w, g, r1, r2, w32, **attrs: step(w32, g, r1, r2, **attrs))
def mp_phase2(make):
    norms = np.array([1.5], "float32"), np.array([0.7], "float32")
    yield Sample(make(2, 3, dtype="float16"), make(2, 3), *norms, make(2, 3), lr=0.1, **_OPTIONS)
    yield Bad(make(2, 3, dtype="float16"), make(3), *norms, make(2, 3), lr=0.1, raises=ShapeError)


def _lars(lrs, weights, grads, wds, eta=0.0, eps=0.0, rescale_grad=1.0):
    w, g = np.sqrt(weights), np.sqrt(grads) * rescale_grad
    return np.where((w > 0) & (g > 0), lrs * eta * w / (g + wds * w + eps), lrs)


@samples("multi_lars", reference=_lars)
def multi_lars(make):
    weights = np.array([0.0, 2.0, 3.0], "float32")
    yield Sample(make(3), weights, make(3, low=0.1), make(3, low=0), eta=0.01, eps=1e-3, rescale_grad=0.5)
    yield Bad(make(3), weights, make(2), make(3), eta=0.01, eps=1e-3, raises=ShapeError, says=["(2,)", "(3,)"])
