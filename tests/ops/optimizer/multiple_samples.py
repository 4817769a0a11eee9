"""Samples of updates of several weights at once: each equals the update of one weight."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples
from .adaptive_samples import adamw
from .descent_samples import sgd, sgd_mom
from .layerwise_samples import direction, step

_RATES = {"lrs": (0.1, 0.2), "wds": (0.0, 0.1)}
_SHAPES = ((2, 3), (3,))


def _arrays(make, states, mixed):
    """(weight, gradient, states…, float32 weight) of two weights."""
    kind = "float16" if mixed else "float32"
    found = []
    for shape in _SHAPES:
        weight = make(*shape, dtype=kind)
        found += [weight, make(*shape, dtype=kind), *[make(*shape, low=0.5, high=1) for _ in range(states)]]
        if mixed:
            found.append(weight.astype("float32"))
    return found


def _sgd(states, mixed, preloaded):
    def reference(*arrays, lrs=None, wds=None, num_weights=2, **attrs):
        if preloaded:
            *arrays, lrs, wds = arrays
        each = len(arrays) // 2
        found = []
        for i in range(2):
            w, g, *rest = (a.astype("f8") for a in arrays[i * each:(i + 1) * each])
            found.append((sgd_mom if states else sgd)(w, g, *rest[:states], lr=lrs[i], wd=wds[i], **attrs))
        return tuple(found)
    return reference


def _declare(name, states, mixed, preloaded):
    momentum = {"momentum": 0.9} if states else {}

    @samples(name, reference=_sgd(states, mixed, preloaded))
    def table(make):
        rates = [np.array(r, "float32") for r in _RATES.values()] if preloaded else []
        attrs = {**({} if preloaded else _RATES), **momentum, "num_weights": 2}
        arrays = [*_arrays(make, states, mixed), *rates]
        yield Sample(*arrays, rescale_grad=0.5, clip_gradient=0.3, **attrs, _dtypes=(), _sym=False, _tol=(1e-2, 1e-3) if mixed else None)
        yield Bad(*arrays[:-1], **attrs, raises=ShapeError, says=[str(len(arrays) - 1)])
        if not preloaded:
            yield Bad(*arrays, **{**attrs, "lrs": (0.1,)}, raises=ArgumentError, says=["lrs", "2"])


for _preloaded in (False, True):
    for _mixed in (False, True):
        for _states in (0, 1):
            _declare(f"{'preloaded_' if _preloaded else ''}multi_{'mp_' if _mixed else ''}sgd_{'mom_' if _states else ''}update",
                     _states, _mixed, _preloaded)


def _adamw(*arrays, lrs=None, wds=None, etas=None, num_weights=2, **attrs):
    *arrays, scale = arrays
    each = len(arrays) // 2
    found = []
    for i in range(2):
        w, g, m, v = (a.astype("f8") for a in arrays[i * each:i * each + 4])
        found.append(adamw(w, g, m, v, scale, lr=lrs[i], wd=wds[i], eta=etas[i], **attrs))
    return tuple(found)


def _lamb(*arrays, learning_rates=None, wds=None, step_count=None, num_tensors=2, lower_bound=-1.0, upper_bound=-1.0, **attrs):
    each = len(arrays) // 2
    found = []
    for i in range(2):
        w, g, m, v = (a.astype("f8") for a in arrays[i * each:i * each + 4])
        d = direction(w, g, m, v, t=step_count[i], wd=wds[i], **attrs)
        found.append(step(w, d, np.linalg.norm(w), np.linalg.norm(d), learning_rates[i], lower_bound, upper_bound))
    return tuple(found)


for _mixed in (False, True):
    _options = {"_dtypes": (), "_sym": False, "_tol": (1e-2, 1e-3) if _mixed else None}
    _prefix = "_multi_mp_" if _mixed else "_multi_"

    @samples(f"{_prefix}adamw_update", reference=_adamw)
    def multi_adamw(make, _mixed=_mixed, _options=_options):
        attrs = {**_RATES, "etas": (1.0, 0.5), "num_weights": 2}
        for scale in (0.5, 0.0):
            yield Sample(*_arrays(make, 2, _mixed), np.array([scale], "float32"), **attrs, clip_gradient=0.3, **_options)
        yield Bad(*_arrays(make, 2, _mixed), np.array([1.0], "float32"), **{**attrs, "etas": (1.0,)}, raises=ArgumentError, says=["etas"])

    @samples(f"{_prefix}lamb_update", reference=_lamb)
    def multi_lamb(make, _mixed=_mixed, _options=_options):
        attrs = {"learning_rates": (0.1, 0.2), "wds": (0.0, 0.1), "step_count": (1, 3), "num_tensors": 2}
        yield Sample(*_arrays(make, 2, _mixed), **attrs, clip_gradient=0.3, rescale_grad=0.5, **_options)
        yield Sample(*_arrays(make, 2, _mixed), **attrs, lower_bound=0.2, upper_bound=0.6, bias_correction=False, **_options)
        yield Bad(*_arrays(make, 2, _mixed)[:-1], **attrs, raises=ShapeError, says=["arrays were given"])
