"""The boxes of single-shot detectors: anchors, training targets and detections."""
import math

import torch

from ...base import ArgumentError, ShapeError
from ..attributes import Floats
from ..registry import operator
from ..sorting import first_places
from .boxes import centers, keep_best, overlaps

_TINY = 1e-6          # overlaps below it are no match


@operator("_contrib_MultiBoxPrior", aliases=("_npx_multibox_prior",), gradient="zero")
def multibox_prior(data, *, sizes: Floats = (1,), ratios: Floats = (1,), clip: bool = False, steps: Floats = (-1, -1),
                   offsets: Floats = (0.5, 0.5)):
    """Anchors around every cell of a feature map: every size with the first ratio, then the first size with the other ratios.

    Args:
        data: (batch, channels, height, width).
        sizes: Heights, as parts of the image.
        ratios: Widths by heights.
        clip: Cut anchors at the image's border.
        steps: (vertical, horizontal) distance of the cells; negative: the map covers the image.
        offsets: (vertical, horizontal) place of the center in its cell.
    Returns:
        (1, height * width * (sizes + ratios - 1), 4), by corners, as parts of the image.
    """
    _check_prior(data.shape, sizes, ratios, steps)
    height, width = data.shape[2:]
    step = [given if given > 0 else 1 / size for given, size in zip(steps, (height, width), strict=True)]
    options = {"dtype": torch.float32 if data.dtype is not torch.float64 else data.dtype, "device": data.device}
    y = (torch.arange(height, **options) + offsets[0]) * step[0]
    x = (torch.arange(width, **options) + offsets[1]) * step[1]
    shapes = [(size, ratios[0]) for size in sizes] + [(sizes[0], ratio) for ratio in ratios[1:]]
    half = torch.tensor([(s * height / width * math.sqrt(r) / 2, s / math.sqrt(r) / 2) for s, r in shapes], **options)
    middle = torch.stack([x.expand(height, -1), y[:, None].expand(-1, width)], -1)[:, :, None]     # (height, width, 1, 2)
    boxes = torch.cat([middle - half, middle + half], -1).reshape(1, -1, 4)
    return (boxes.clamp(0, 1) if clip else boxes).to(data.dtype)


@multibox_prior.infer_output
def _multibox_prior_output(data, *, sizes, ratios, steps):
    _check_prior(data, sizes, ratios, steps)
    return 1, data[2] * data[3] * (len(sizes) + len(ratios) - 1), 4


def _check_prior(shape, sizes, ratios, steps):
    if len(shape) != 4:
        raise ShapeError(f"data has {len(shape)} dimensions, expected (batch, channels, height, width)")
    if not sizes or not ratios:
        raise ArgumentError("sizes and ratios must have at least one entry each")
    if (steps[0] > 0) != (steps[1] > 0):
        raise ArgumentError(f"steps is {steps}, expected both to be positive or both negative")


@operator("_contrib_MultiBoxTarget", aliases=("_npx_multibox_target",), gradient="zero",
          outputs=("loc_target", "loc_mask", "cls_target"))
def multibox_target(anchor, label, cls_pred, *, overlap_threshold: float = 0.5, ignore_label: float = -1,
                    negative_mining_ratio: float = -1, negative_mining_thresh: float = 0.5, minimum_negative_samples: int = 0,
                    variances: Floats = (0.1, 0.1, 0.2, 0.2)):
    """Training targets of anchors: each labelled box gets its best anchor, other anchors the box they overlap enough.

    Args:
        anchor: (1, anchors, 4), by corners.
        label: (batch, boxes, 5 or more): class, left, top, right, bottom; the first row of class -1 ends the list.
        cls_pred: (batch, classes + 1, anchors), predictions; the hardest negatives are those least sure of background.
        overlap_threshold: Intersection over union above which an anchor belongs to a box.
        ignore_label: Target of anchors that training ignores.
        negative_mining_ratio: So many negatives for every positive; negative: all other anchors are negatives.
        negative_mining_thresh: Negatives overlap every box by less.
        minimum_negative_samples: Taken for the sake of files; MXNet 1.9.1 does not look at it (measured).
        variances: What the regression targets are divided by.
    Returns:
        (batch, anchors * 4) regression targets and their mask; (batch, anchors) classes, 0 being background.
    """
    _check_target(anchor.shape, label.shape, cls_pred.shape, variances)
    batch, count = len(label), anchor.shape[1]
    location = torch.zeros(batch, count, 4, dtype=anchor.dtype, device=anchor.device)
    mask, classes = torch.zeros_like(location), torch.full((batch, count), ignore_label, dtype=anchor.dtype, device=anchor.device)
    if not anchor.is_meta:
        boxes = anchor.reshape(-1, 4)
        for n in range(batch):
            ended = (label[n, :, 0] == -1).nonzero()
            truth = label[n, :int(ended[0])] if len(ended) else label[n]
            if not len(truth):
                continue
            matched, best = _match(overlaps(boxes, truth[:, 1:5]), overlap_threshold)
            positive = matched >= 0
            if negative_mining_ratio > 0:
                negative = _hardest(cls_pred[n], best, positive, negative_mining_ratio, negative_mining_thresh)
                classes[n, negative] = 0
            else:
                classes[n, ~positive] = 0
            chosen = truth[matched[positive]]
            classes[n, positive] = (chosen[:, 0] + 1).to(classes.dtype)
            location[n, positive] = _encode(boxes[positive], chosen[:, 1:5], variances)
            mask[n, positive] = 1
    return location.reshape(batch, -1), mask.reshape(batch, -1), classes


@multibox_target.infer_output
def _multibox_target_output(anchor, label, cls_pred, *, variances):
    _check_target(anchor, label, cls_pred, variances)
    return [(label[0], anchor[1] * 4), (label[0], anchor[1] * 4), (label[0], anchor[1])]


def _check_target(anchor, label, cls_pred, variances):
    if len(anchor) != 3 or anchor[2] != 4:
        raise ShapeError(f"anchor has shape {tuple(anchor)}, expected (1, anchors, 4)")
    if len(label) != 3 or label[2] < 5:
        raise ShapeError(f"label has shape {tuple(label)}, expected (batch, boxes, 5 or more)")
    if len(cls_pred) != 3 or cls_pred[0] != label[0] or cls_pred[2] != anchor[1]:
        raise ShapeError(f"cls_pred has shape {tuple(cls_pred)}, expected ({label[0]}, classes, {anchor[1]})")
    if len(variances) != 4:
        raise ArgumentError(f"variances has {len(variances)} entries, expected 4")


def _match(table, threshold):
    """Of (anchors, boxes) overlaps: each anchor's box or -1, and its best overlap."""
    best, favourite = table.max(1)
    matched = torch.full_like(favourite, -1)
    left = table.clone()
    for _ in range(min(table.shape)):
        place = int(left.argmax())
        row, column = divmod(place, table.shape[1])
        if left[row, column] <= _TINY:
            break
        matched[row] = column
        left[row], left[:, column] = -1, -1
    if threshold > 0:
        matched = torch.where((matched < 0) & (best > threshold), favourite, matched)
    return matched, best


def _hardest(predictions, best, positive, ratio, threshold):
    """Positions of the negatives that training looks at: those least sure of background."""
    found = int(positive.sum())
    wanted = min(int(found * ratio), len(positive) - found)
    background = predictions.float().softmax(0)[0]
    candidates = (~positive & (best < threshold)).nonzero().flatten()
    return candidates[background[candidates].argsort(stable=True)[:wanted]]


def _encode(anchor, truth, variances):
    """Regression targets of boxes, seen from their anchors."""
    a, g = centers(anchor), centers(truth.to(anchor.dtype))
    targets = torch.cat([(g[:, :2] - a[:, :2]) / a[:, 2:], (g[:, 2:] / a[:, 2:]).log()], -1)
    return targets / torch.tensor(variances, dtype=a.dtype, device=a.device)


@operator("_contrib_MultiBoxDetection", aliases=("_npx_multibox_detection",), gradient="zero")
def multibox_detection(cls_prob, loc_pred, anchor, *, clip: bool = True, threshold: float = 0.01, background_id: int = 0,
                       nms_threshold: float = 0.5, force_suppress: bool = False, variances: Floats = (0.1, 0.1, 0.2, 0.2),
                       nms_topk: int = -1):
    """Detections from class probabilities and box regressions, without those a better one suppresses.

    Args:
        cls_prob: (batch, classes + 1, anchors).
        loc_pred: (batch, anchors * 4).
        anchor: (1, anchors, 4), by corners.
        clip: Cut boxes at the image's border.
        threshold: Least probability of a detection.
        background_id: Taken for the sake of files; class 0 is background whatever it says, as in MXNet 1.9.1 (measured).
        nms_threshold: Intersection over union above which the worse detection goes; none goes when not in (0, 1].
        force_suppress: Detections of different classes compete too.
        variances: What the regressions are multiplied with.
        nms_topk: How many of the best are looked at.
    Returns:
        (batch, anchors, 6): class counted without background, probability, left, top, right, bottom; the best first. The class is
        -1 for those that are suppressed or not looked at, whole rows are -1 where there is no detection.
    """
    _check_detection(cls_prob.shape, loc_pred.shape, anchor.shape, variances)
    batch, _, count = cls_prob.shape
    output = torch.full((batch, count, 6), -1, dtype=cls_prob.dtype, device=cls_prob.device)
    if output.is_meta:
        return output
    best_scores, best_classes = _best_class(cls_prob[:, 1:])
    decoded = _decode(loc_pred.reshape(batch, count, 4), anchor.reshape(-1, 4), variances, clip)
    for n in range(batch):
        scores, classes = best_scores[n], best_classes[n]
        found = (scores >= threshold).nonzero().flatten()
        suppress, looked = 0 < nms_threshold <= 1, len(found)
        if suppress:
            looked = min(nms_topk, looked) if nms_topk > 0 else looked
            best = found[first_places(scores[found], looked)]
            found = torch.cat([best, found[looked:]])                    # the places after those looked at keep what was there
        boxes = decoded[n, found]
        names = classes[found].to(output.dtype)
        if suppress:
            keep = torch.zeros(len(found), dtype=torch.bool, device=output.device)
            keep[:looked] = keep_best(boxes[:looked].float(), nms_threshold, None if force_suppress else names[:looked])
            names = torch.where(keep, names, -1)
        output[n, :len(found)] = torch.cat([names[:, None], scores[found][:, None], boxes.to(output.dtype)], 1)
    return output


def _best_class(scores):
    """Of (batch, classes, anchors) each anchor's best score and its class, the first of equals: whole rows are compared."""
    best, place = scores[:, 0].clone(), torch.zeros_like(scores[:, 0], dtype=torch.long)
    for number in range(1, scores.shape[1]):
        better = scores[:, number] > best
        torch.where(better, scores[:, number], best, out=best)
        place.masked_fill_(better, number)
    return best, place


def _decode(shift, anchor, variances, clip):
    """Boxes by corners from regressions (batch, anchors, 4) of anchors by corners."""
    base, shift = centers(anchor), shift * torch.tensor(variances, dtype=anchor.dtype, device=anchor.device)
    middle, half = shift[..., :2] * base[:, 2:] + base[:, :2], shift[..., 2:].exp() * base[:, 2:] / 2
    boxes = torch.cat([middle - half, middle + half], -1)
    return boxes.clamp_(0, 1) if clip else boxes


@multibox_detection.infer_output
def _multibox_detection_output(cls_prob, loc_pred, anchor, *, variances):
    _check_detection(cls_prob, loc_pred, anchor, variances)
    return cls_prob[0], cls_prob[2], 6


def _check_detection(cls_prob, loc_pred, anchor, variances):
    if len(cls_prob) != 3:
        raise ShapeError(f"cls_prob has shape {tuple(cls_prob)}, expected (batch, classes, anchors)")
    if len(anchor) != 3 or anchor[1] != cls_prob[2] or anchor[2] != 4:
        raise ShapeError(f"anchor has shape {tuple(anchor)}, expected (1, {cls_prob[2]}, 4)")
    if tuple(loc_pred) != (cls_prob[0], cls_prob[2] * 4):
        raise ShapeError(f"loc_pred has shape {tuple(loc_pred)}, expected ({cls_prob[0]}, {cls_prob[2] * 4})")
    if len(variances) != 4:
        raise ArgumentError(f"variances has {len(variances)} entries, expected 4")
