"""Samples of operators on boxes; the references go through the boxes one by one."""
import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def boxes(make, *shape):
    """Boxes by corners."""
    low = make(*shape, 2, low=0, high=0.6)
    return np.concatenate([low, low + make(*shape, 2, low=0.1, high=0.4)], -1)


def overlap(a, b):
    """Intersection over union of two boxes."""
    sides = np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2])
    inside = max(sides[0], 0) * max(sides[1], 0)
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inside
    return inside / union if union > 0 else 0


def _corners(box):
    return np.concatenate([box[:2] - box[2:] / 2, box[:2] + box[2:] / 2])


def _nms(data, overlap_thresh=0.5, valid_thresh=0, topk=-1, id_index=-1, force_suppress=False, in_format="corner", **_):
    out = np.full_like(data, -1)
    for n, rows in enumerate(data):
        order = [i for i in np.argsort(-rows[:, 1], kind="stable") if rows[i, 1] > valid_thresh]
        if id_index >= 0:
            order = [i for i in order if rows[i, id_index] != -1]
        kept = []
        for i in order[:topk] if topk > 0 else order:
            mine = _corners(rows[i, 2:6]) if in_format == "center" else rows[i, 2:6]
            rivals = [k for k in kept if id_index < 0 or force_suppress or rows[k, id_index] == rows[i, id_index]]
            if all(overlap(mine, _corners(rows[k, 2:6]) if in_format == "center" else rows[k, 2:6]) <= overlap_thresh for k in rivals):
                kept.append(i)
        out[n, :len(kept)] = rows[kept]
    return out


@samples("_contrib_box_nms", reference=_nms)
def box_nms(make):
    data = np.concatenate([make(2, 30, 1, low=-1, high=2, integer=True), make(2, 30, 1), boxes(make, 2, 30)], -1).astype("float32")
    for attrs in ({}, {"id_index": 0}, {"id_index": 0, "force_suppress": True}, {"topk": 5, "valid_thresh": 0.1}, {"overlap_thresh": 0.2},
                  {"in_format": "center", "out_format": "center"}):
        yield Sample(data, **attrs, _grad="id_index" not in attrs)          # classes are compared: finite differences would change them
    yield Bad(make(6), raises=ShapeError, says=["data", "1 dimension"])


def _iou(lhs, rhs, format="corner"):
    first, second = lhs.reshape(-1, 4), rhs.reshape(-1, 4)
    change = _corners if format == "center" else np.asarray
    found = np.array([[overlap(change(a), change(b)) for b in second] for a in first])
    return found.reshape(*lhs.shape[:-1], *rhs.shape[:-1])


@samples("_contrib_box_iou", reference=_iou)
def box_iou(make):
    yield Sample(boxes(make, 3), boxes(make, 2))
    yield Sample(boxes(make, 2, 3), boxes(make, 4), format="center")
    yield Bad(make(3, 5), make(2, 4), raises=ShapeError, says=["lhs", "(3, 5)"])


def _matching(data, threshold, is_ascend=False, topk=-1):
    rows, columns = np.full(data.shape[0], -1.0), np.full(data.shape[1], -1.0)
    for place in np.argsort(data.ravel() if is_ascend else -data.ravel(), kind="stable"):
        i, j = divmod(place, data.shape[1])
        good = data[i, j] <= threshold if is_ascend else data[i, j] >= threshold
        if good and rows[i] < 0 and columns[j] < 0:
            rows[i], columns[j] = j, i
    return rows, columns


@samples("_contrib_bipartite_matching", reference=_matching)
def bipartite_matching(make):
    yield Sample(make(4, 5, low=0), threshold=0.1)
    yield Sample(make(4, 3, low=0), threshold=0.5, is_ascend=True)
    yield Bad(make(4), threshold=0.5, raises=ShapeError, says=["data"])
    yield Bad(make(4, 3), raises=ArgumentError, says=["threshold"])


def _centers(box):
    return np.concatenate([(box[..., :2] + box[..., 2:]) / 2, box[..., 2:] - box[..., :2]], -1)


def _encode(samples, matches, anchors, refs, means, stds):
    targets, masks = np.zeros((*samples.shape, 4)), np.zeros((*samples.shape, 4))
    for n, i in np.argwhere(samples > 0.5):
        a, g = _centers(anchors[n, i]), _centers(refs[n, int(matches[n, i])])
        targets[n, i] = (np.concatenate([(g[:2] - a[:2]) / a[2:], np.log(g[2:] / a[2:])]) - means) / stds
        masks[n, i] = 1
    return targets, masks


@samples("_contrib_box_encode", reference=_encode)
def box_encode(make):
    yield Sample(make(2, 4, low=-1, high=1, integer=True).astype("f"), make(2, 4, low=0, high=2, integer=True).astype("f"), boxes(make, 2, 4),
                 boxes(make, 2, 3), make(4), make(4, low=0.1), _tol=(1e-3, 1e-3))
    yield Bad(make(2, 4), make(2, 4), make(2, 5, 4), make(2, 3, 4), make(4), make(4))
    yield Bad(make(1, 4), make(1, 4), make(4, 4), make(1, 3, 4), make(4), make(4), raises=ShapeError, says=["anchors", "3 dimensions"])
    yield Bad(make(1, 4), make(1, 4), make(1, 4, 5), make(1, 3, 4), make(4), make(4), raises=ShapeError, says=["anchors", "size 4"])


def _decode(data, anchors, std0=1, std1=1, std2=1, std3=1, clip=-1, format="center"):
    anchors = _centers(anchors) if format == "corner" else anchors
    scaled = data * np.array([std0, std1, std2, std3])
    size = np.exp(np.minimum(scaled[..., 2:], clip) if clip > 0 else scaled[..., 2:]) * anchors[..., 2:]
    middle = scaled[..., :2] * anchors[..., 2:] + anchors[..., :2]
    return np.concatenate([middle - size / 2, middle + size / 2], -1)


@samples("_contrib_box_decode", reference=_decode)
def box_decode(make):
    yield Sample(make(2, 3, 4), boxes(make, 1, 3), std0=0.1, std2=0.5)
    yield Sample(make(2, 3, 4), boxes(make, 1, 3), format="corner", clip=0.3)
    yield Bad(make(3, 4), make(1, 3, 4), raises=ShapeError, says=["data", "3 dimensions"])
    yield Bad(make(2, 3, 4), make(3, 4), raises=ShapeError, says=["anchors", "3 dimensions"])
    yield Bad(make(2, 3, 4), make(2, 3, 4), raises=ShapeError, says=["anchors", "(1, 3, 4)"])
    yield Bad(make(2, 3, 4), make(1, 2, 4))
