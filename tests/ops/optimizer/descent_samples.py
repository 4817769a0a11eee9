"""Samples of updates of one weight. The references compute in double precision what the docstrings say."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples


def clipped(grad, rescale_grad=1.0, clip=-1.0):
    grad = grad * rescale_grad
    return np.clip(grad, -clip, clip) if clip >= 0 else grad


def sgd(w, g, lr=0.0, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0):
    return w - lr * (clipped(g, rescale_grad, clip_gradient) + wd * w)


def sgd_mom(w, g, m, lr=0.0, momentum=0.0, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0):
    return w + momentum * m - lr * (clipped(g, rescale_grad, clip_gradient) + wd * w)


def nag(w, g, m, lr=0.0, momentum=0.0, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0):
    step = lr * (clipped(g, rescale_grad, clip_gradient) + wd * w)
    return w + momentum * (momentum * m - step) - step


def signsgd(w, g, lr=0.0, wd=0.0, **_):
    return w - lr * (np.sign(g) + wd * w)


def signum(w, g, m, lr=0.0, momentum=0.0, wd=0.0, rescale_grad=1.0, clip_gradient=-1.0, wd_lh=0.0):
    m = momentum * m - (1 - momentum) * (clipped(g, rescale_grad, clip_gradient) + wd * w)
    return w * (1 - lr * wd_lh) + lr * np.sign(m)


def _declare(name, reference, states, **attrs):
    mixed = name.startswith("mp_")

    def half(w, g, *rest, **attrs):
        *states, w32 = rest
        return reference(w32.astype("f8"), g.astype("f8"), *states, **attrs)

    @samples(name, reference=half if mixed else reference)
    def table(make):
        kind = "float16" if mixed else "float32"
        options = {"_sym": False, "_dtypes": (), "_tol": (1e-2, 1e-3) if mixed else None}
        def inputs(rows=2):
            return [make(rows, 3, dtype=kind) for _ in range(2)] + [make(rows, 3) for _ in range(states)]
        yield Sample(*inputs(), lr=0.1, **attrs, **options)
        yield Sample(*inputs(), lr=0.1, wd=0.1, rescale_grad=0.5, clip_gradient=0.3, **attrs, **options)
        yield Bad(*inputs(), **attrs, raises=ArgumentError, says=["lr"])
        yield Bad(make(2, 3, dtype=kind), make(3, dtype=kind), *inputs()[2:], lr=0.1, **attrs, raises=ShapeError, says=["(3,)", "(2, 3)"])
        if not mixed:
            yield Bad(make(2, 3), make(2, 3, dtype="float64"), *inputs()[2:], lr=0.1, **attrs, raises=DTypeError)


for _prefix in ("", "mp_"):
    _extra = 1 if _prefix else 0
    _declare(f"{_prefix}sgd_update", sgd, _extra)
    _declare(f"{_prefix}sgd_mom_update", sgd_mom, 1 + _extra, momentum=0.9)
    _declare(f"{_prefix}nag_mom_update", nag, 1 + _extra, momentum=0.9)
_declare("signsgd_update", signsgd, 0)
_declare("signum_update", signum, 1, momentum=0.9, wd_lh=0.01)
