"""Samples of pooling."""
import itertools
import math

import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def pool(data, kernel=(), pool_type="max", global_pool=False, pooling_convention="valid", stride=(), pad=(), p_value=None,
         count_include_pad=None, layout=None):
    """Pooling, one window after the other."""
    last = layout is not None and layout.endswith("C")
    if last:
        data = np.moveaxis(data, -1, 1)
    if global_pool:
        kernel, stride, pad = data.shape[2:], (), ()
    rank = len(kernel)
    stride, pad = stride or (1,) * rank, pad or (0,) * rank
    round_ = math.floor if pooling_convention == "valid" else math.ceil
    counts = [round_((n + 2 * p - k) / s) + 1 for n, k, s, p in zip(data.shape[2:], kernel, stride, pad, strict=True)]
    out = np.zeros((*data.shape[:2], *counts), data.dtype)
    for place in itertools.product(*map(range, counts)):
        starts = [i * s - p for i, s, p in zip(place, stride, pad, strict=True)]
        ends = [min(b + k, n + p) for b, k, n, p in zip(starts, kernel, data.shape[2:], pad, strict=True)]
        window = data[(..., *(slice(max(b, 0), min(e, n)) for b, e, n in zip(starts, ends, data.shape[2:], strict=True)))]
        window = window.reshape(*data.shape[:2], -1)
        padded = math.prod(e - b for b, e in zip(starts, ends, strict=True))
        total = window.sum(-1)
        found = {"max": lambda w=window: w.max(-1), "sum": lambda t=total: t,
                 "avg": lambda t=total, w=window, n=padded: t / (w.shape[-1] if count_include_pad is False else n),
                 "lp": lambda w=window: (w ** p_value).sum(-1) ** (1 / p_value)}[pool_type]()
        out[(slice(None), slice(None), *place)] = found
    return np.moveaxis(out, 1, -1) if last else out


@samples("Pooling", reference=pool)
def pooling(make):
    yield Sample(make(2, 2, 5, 6), kernel=(3, 2), stride=(2, 2), pad=(1, 1))
    yield Sample(make(1, 2, 5, 6), kernel=(3, 3), stride=(2, 2), pool_type="max", pooling_convention="full")
    yield Sample(make(1, 2, 5), kernel=(3,), stride=(2,), pad=(1,), pool_type="avg")
    yield Sample(make(1, 2, 5), kernel=(3,), stride=(2,), pad=(1,), pool_type="avg", count_include_pad=False)
    yield Sample(make(1, 2, 6, 6), kernel=(3, 3), stride=(2, 2), pool_type="avg", pooling_convention="full", count_include_pad=True)
    yield Sample(make(1, 2, 6, 6), kernel=(3, 3), stride=(2, 2), pool_type="avg", pooling_convention="full")
    yield Sample(make(1, 1, 3, 4, 3), kernel=(2, 2, 2), pool_type="sum")
    yield Sample(make(1, 2, 4, 4, low=0.5, high=2), kernel=(2, 2), pool_type="lp", p_value=3)
    yield Sample(make(1, 2, 4, 4), kernel=(2, 2), pool_type="lp", p_value=2)
    yield Sample(make(1, 4, 5, 2), kernel=(2, 2), layout="NHWC")
    for kind in ("max", "avg", "sum", "lp"):
        yield Sample(make(2, 3, 4, 5), global_pool=True, pool_type=kind, **({"p_value": 2} if kind == "lp" else {}))
    yield Bad(make(1, 2, 5, 5), kernel=(6, 6), raises=ShapeError, says=["kernel"])
    yield Bad(make(1, 2, 5, 5), kernel=(2,), raises=ArgumentError, says=["kernel", "(2,)"])
    yield Bad(make(2, 5), kernel=(2, 2), raises=ShapeError, says=["data", "2 dimensions"])
    yield Bad(make(1, 2, 5, 5), kernel=(2, 2), pool_type="min", raises=ArgumentError, says=["pool_type", "'min'"])
    yield Bad(make(1, 2, 5, 5), kernel=(2, 2), pool_type="lp", raises=ArgumentError, says=["p_value"])


@samples("Pooling_v1")
def pooling_v1(make):
    yield Sample(make(1, 2, 5, 6), kernel=(3, 3), stride=(2, 2), pad=(1, 1), pool_type="max")
    yield Sample(make(1, 2, 5, 6), kernel=(3, 3), stride=(2, 2), pool_type="avg", pooling_convention="full")
    yield Sample(make(1, 2, 5, 6), kernel=(2, 2), pool_type="sum")
    yield Sample(make(1, 2, 5, 6), global_pool=True, pool_type="avg")
    yield Bad(make(1, 2, 5, 5), kernel=(6, 6), raises=ShapeError, says=["kernel"])


def _adaptive(data, output_size=(1,)):
    rows, columns = output_size * 2 if len(output_size) == 1 else output_size
    height, width = data.shape[2:]
    out = np.zeros((*data.shape[:2], rows, columns), data.dtype)
    for i, j in itertools.product(range(rows), range(columns)):
        window = data[:, :, i * height // rows:-(-(i + 1) * height // rows), j * width // columns:-(-(j + 1) * width // columns)]
        out[:, :, i, j] = window.mean((2, 3))
    return out


@samples("_contrib_AdaptiveAvgPooling2D", reference=_adaptive)
def adaptive(make):
    yield Sample(make(1, 2, 5, 6))
    yield Sample(make(1, 2, 5, 6), output_size=(3,))
    yield Sample(make(1, 2, 5, 6), output_size=(2, 4))
    yield Bad(make(5), output_size=(2,), raises=ShapeError)
