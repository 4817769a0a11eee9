"""Samples of the operators of single-shot detectors."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples
from .boxes_samples import boxes, overlap


def _prior(data, sizes=(1,), ratios=(1,), clip=False, steps=(-1, -1), offsets=(0.5, 0.5)):
    height, width = data.shape[2:]
    step = [s if s > 0 else 1 / n for s, n in zip(steps, (height, width), strict=True)]
    found = []
    for row in range(height):
        for column in range(width):
            y, x = (row + offsets[0]) * step[0], (column + offsets[1]) * step[1]
            for size, ratio in [(s, ratios[0]) for s in sizes] + [(sizes[0], r) for r in ratios[1:]]:
                w, h = size * height / width * np.sqrt(ratio) / 2, size / np.sqrt(ratio) / 2
                found.append((x - w, y - h, x + w, y + h))
    return np.clip(found, 0, 1)[None] if clip else np.array(found)[None]


@samples("_contrib_MultiBoxPrior", reference=_prior)
def multibox_prior(make):
    yield Sample(make(1, 1, 2, 3), sizes=(0.3, 0.5), ratios=(2, 1, 0.5))
    yield Sample(make(1, 1, 2, 3), sizes=(0.7,), clip=True)
    yield Sample(make(1, 1, 3, 2), steps=(0.2, 0.3), offsets=(0.1, 0.9))
    yield Bad(make(1, 2, 3), raises=ShapeError, says=["data", "3 dimensions"])
    yield Bad(make(1, 1, 2, 3), sizes=(), raises=ArgumentError, says=["sizes"])
    yield Bad(make(1, 1, 2, 3), steps=(0.1, -1), raises=ArgumentError, says=["steps"])


def _target(anchor, label, cls_pred, overlap_threshold=0.5, **_):
    """Targets without mining."""
    batch, count = len(label), anchor.shape[1]
    location, mask, classes = np.zeros((batch, count, 4)), np.zeros((batch, count, 4)), np.zeros((batch, count))
    for n in range(batch):
        truth = label[n][label[n, :, 0] >= 0]
        table = np.array([[overlap(a, t[1:5]) for t in truth] for a in anchor[0]])
        matched, left = np.full(count, -1), table.copy()
        while left.max() > 1e-6:
            i, j = np.unravel_index(left.argmax(), left.shape)
            matched[i], left[i], left[:, j] = j, -1, -1
        for i in range(count):
            if matched[i] < 0 and table[i].max() > overlap_threshold:
                matched[i] = table[i].argmax()
            if matched[i] >= 0:
                a, t = anchor[0, i], truth[matched[i]]
                size, wanted = a[2:] - a[:2], t[3:5] - t[1:3]
                location[n, i, :2] = ((t[1:3] + t[3:5]) / 2 - (a[:2] + a[2:]) / 2) / size / 0.1
                location[n, i, 2:] = np.log(wanted / size) / 0.2
                mask[n, i], classes[n, i] = 1, t[0] + 1
    return location.reshape(batch, -1), mask.reshape(batch, -1), classes


def _truth(make):
    label = np.concatenate([make(2, 3, 1, low=0, high=2, integer=True), boxes(make, 2, 3)], -1).astype("float32")
    label[1, 2:] = -1
    return label


@samples("_contrib_MultiBoxTarget", reference=_target)
def multibox_target(make):
    yield Sample(boxes(make, 1, 9), _truth(make), make(2, 4, 9), _tol=(1e-3, 1e-3))
    yield Sample(boxes(make, 1, 9), _truth(make), make(2, 4, 9), overlap_threshold=0.2, _tol=(1e-3, 1e-3))
    yield Bad(make(1, 9, 3), make(2, 3, 5), make(2, 4, 9), raises=ShapeError, says=["anchor", "(1, 9, 3)"])
    yield Bad(make(1, 9, 4), make(2, 3, 4), make(2, 4, 9), raises=ShapeError, says=["label"])
    yield Bad(make(1, 9, 4), make(2, 3, 5), make(2, 4, 8), raises=ShapeError, says=["cls_pred"])
    yield Bad(make(1, 9, 4), make(2, 3, 5), make(2, 4, 9), variances=(1,), raises=ArgumentError, says=["variances"])


def _detection(cls_prob, loc_pred, anchor, threshold=0.01, nms_threshold=0.5, force_suppress=False, clip=True, **_):
    batch, _, count = cls_prob.shape
    out = np.full((batch, count, 6), -1.0)
    size = anchor[0, :, 2:] - anchor[0, :, :2]
    middle = (anchor[0, :, :2] + anchor[0, :, 2:]) / 2
    for n in range(batch):
        shift = loc_pred[n].reshape(-1, 4) * [0.1, 0.1, 0.2, 0.2]
        center, half = shift[:, :2] * size + middle, np.exp(shift[:, 2:]) * size / 2
        found = np.concatenate([center - half, center + half], 1)
        found = found.clip(0, 1) if clip else found
        scores, classes = cls_prob[n, 1:].max(0), cls_prob[n, 1:].argmax(0)
        order = [i for i in np.argsort(-scores, kind="stable") if scores[i] >= threshold]
        kept = []
        for place, i in enumerate(order):
            good = all(overlap(found[i], found[k]) <= nms_threshold for k in kept if force_suppress or classes[k] == classes[i])
            kept += [i] if good else []
            out[n, place] = [classes[i] if good else -1, scores[i], *found[i]]
    return out


@samples("_contrib_MultiBoxDetection", reference=_detection)
def multibox_detection(make):
    for attrs in ({}, {"threshold": 0.4, "force_suppress": True}, {"nms_threshold": 0.2, "clip": False}):
        yield Sample(make(2, 4, 9, low=0), make(2, 36), boxes(make, 1, 9), **attrs)
    yield Bad(make(2, 4), make(2, 36), make(1, 9, 4), raises=ShapeError, says=["cls_prob"])
    yield Bad(make(2, 4, 9), make(2, 36), make(1, 8, 4), raises=ShapeError, says=["anchor", "(1, 9, 4)"])
    yield Bad(make(2, 4, 9), make(2, 35), make(1, 9, 4), raises=ShapeError, says=["loc_pred", "(2, 36)"])
    yield Bad(make(2, 4, 9), make(2, 36), make(1, 9, 4), variances=(1, 2), raises=ArgumentError, says=["variances"])
