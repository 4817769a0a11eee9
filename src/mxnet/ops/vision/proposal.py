"""Region proposals: the best boxes of a region proposal network, without those that overlap a better one.

Source: Ren et al., "Faster R-CNN: Towards Real-Time Object Detection with Region Proposal Networks", 2015.
"""
import math

import torch

from ...base import ShapeError
from ..attributes import Floats
from ..registry import operator
from .boxes import keep_best


def _anchors(stride, scales, ratios):
    """The anchors around one cell, by corners."""
    middle, made = 0.5 * (stride - 1), []
    for ratio in ratios:
        side = math.floor(math.sqrt(math.floor(stride * stride / ratio)) + 0.5)
        for scale in scales:
            half_width, half_height = 0.5 * (side * scale - 1), 0.5 * (math.floor(side * ratio + 0.5) * scale - 1)
            made.append((middle - half_width, middle - half_height, middle + half_width, middle + half_height))
    return made


def _moved(anchors, shift, iou_loss):
    """Boxes that a regression makes of anchors."""
    if iou_loss:
        return anchors + shift
    size = anchors[:, 2:] - anchors[:, :2] + 1
    middle = anchors[:, :2] + 0.5 * (size - 1) + shift[:, :2] * size
    half = 0.5 * (shift[:, 2:].exp() * size - 1)
    return torch.cat([middle - half, middle + half], 1)


def _proposals(scores, shift, info, settings):
    """The boxes (post_nms, 4) of one image and their scores."""
    pre, post, threshold, min_size, scales, ratios, stride, iou_loss = settings
    count, height, width = scores.shape
    options = {"dtype": torch.float32, "device": scores.device}
    base = torch.tensor(_anchors(stride, scales, ratios), **options)
    cells = torch.cartesian_prod(torch.arange(height, **options), torch.arange(width, **options)).reshape(-1, 2) * stride
    anchors = (cells[:, [1, 0, 1, 0]][:, None] + base).reshape(-1, 4)             # (height * width * anchors, 4)
    boxes = _moved(anchors, shift.float().reshape(count, 4, height, width).permute(2, 3, 0, 1).reshape(-1, 4), iou_loss)
    rows, columns, scale = info.tolist()[:3]
    boxes = torch.minimum(boxes.clamp(min=0), torch.tensor([columns - 1, rows - 1] * 2, **options))
    scores = scores.float().permute(1, 2, 0).reshape(-1).clone()
    outside = (cells[:, 0] >= int(rows / stride) * stride) | (cells[:, 1] >= int(columns / stride) * stride)
    scores[outside.repeat_interleave(count)] = -1
    least = min_size * scale
    small = ((boxes[:, 2:] - boxes[:, :2] + 1) < least).any(1)
    grow = torch.tensor([-least / 2, -least / 2, least / 2, least / 2], **options)
    boxes, scores = torch.where(small[:, None], boxes + grow, boxes), torch.where(small, -1.0, scores)
    pre = min(pre if pre > 0 else len(scores), len(scores))
    order = scores.argsort(descending=True, stable=True)[:pre]
    kept = order[keep_best(boxes[order], threshold, extra=1.0, most=min(post, pre))]
    kept = kept[torch.arange(post, device=kept.device) % len(kept)]               # too few: they come again
    return boxes[kept], scores[kept]


def _shapes(cls_prob, bbox_pred, im_info, scales, ratios):
    anchors = len(scales) * len(ratios)
    if len(cls_prob) != 4 or cls_prob[1] != 2 * anchors:
        raise ShapeError(f"cls_prob has shape {tuple(cls_prob)}, expected (batch, {2 * anchors}, height, width) because there are {anchors} "
                         "scales times ratios")
    expected = (cls_prob[0], 4 * anchors, *cls_prob[2:])
    if tuple(bbox_pred) != expected:
        raise ShapeError(f"bbox_pred has shape {tuple(bbox_pred)}, expected {tuple(expected)}")
    if tuple(im_info) != (cls_prob[0], 3):
        raise ShapeError(f"im_info has shape {tuple(im_info)}, expected ({cls_prob[0]}, 3)")


def _propose(cls_prob, bbox_pred, im_info, output_score, *settings):
    post, scales, ratios = settings[1], settings[4], settings[5]
    _shapes(cls_prob.shape, bbox_pred.shape, im_info.shape, scales, ratios)
    batch, count = len(cls_prob), len(scales) * len(ratios)
    rows = cls_prob.new_empty(batch, post, 5)
    best = cls_prob.new_empty(batch, post, 1)
    if not cls_prob.is_meta:
        for n in range(batch):
            rows[n, :, 0] = n
            rows[n, :, 1:], best[n, :, 0] = _proposals(cls_prob[n, count:], bbox_pred[n], im_info[n], settings)
    rows = rows.reshape(-1, 5)
    return (rows, best.reshape(-1, 1)) if output_score else rows


def _outputs(output_score):
    return ("output", "score") if output_score else ("output",)


def _hidden(output_score):
    return 0 if output_score else 1


@operator("_contrib_Proposal", gradient="zero", outputs=_outputs, hidden=_hidden)
def proposal(cls_prob, bbox_pred, im_info, *, rpn_pre_nms_top_n: int = 6000, rpn_post_nms_top_n: int = 300, threshold: float = 0.7,
             rpn_min_size: int = 16, scales: Floats = (4, 8, 16, 32), ratios: Floats = (0.5, 1, 2), feature_stride: int = 16,
             output_score: bool = False, iou_loss: bool = False):
    """The regions of one image in which objects may be.

    Args:
        cls_prob: (1, 2 * anchors, height, width): of background, then of objects.
        bbox_pred: (1, 4 * anchors, height, width), the regressions.
        im_info: (1, 3): height, width and scale of the image.
        rpn_pre_nms_top_n: How many of the best are looked at.
        rpn_post_nms_top_n: How many are given; the kept ones come again where there are fewer.
        threshold: Intersection over union above which the worse one goes.
        rpn_min_size: Smaller ones come last.
        scales, ratios: Sizes and heights by widths of the anchors.
        feature_stride: Pixels of the image a cell.
        output_score: Give the scores too.
        iou_loss: Regressions are added to the corners.
    Returns:
        (rpn_post_nms_top_n, 5): image, left, top, right, bottom; and (rpn_post_nms_top_n, 1) scores.
    """
    if cls_prob.shape[0] != 1:
        raise ShapeError(f"cls_prob has a batch of {cls_prob.shape[0]}, expected 1; MultiProposal takes more")
    return _propose(cls_prob, bbox_pred, im_info, output_score, rpn_pre_nms_top_n, rpn_post_nms_top_n, threshold, rpn_min_size, scales,
                    ratios, feature_stride, iou_loss)


@operator("_contrib_MultiProposal", gradient="zero", outputs=_outputs, hidden=_hidden)
def multi_proposal(cls_prob, bbox_pred, im_info, *, rpn_pre_nms_top_n: int = 6000, rpn_post_nms_top_n: int = 300, threshold: float = 0.7,
                   rpn_min_size: int = 16, scales: Floats = (4, 8, 16, 32), ratios: Floats = (0.5, 1, 2), feature_stride: int = 16,
                   output_score: bool = False, iou_loss: bool = False):
    """The regions of several images in which objects may be; see Proposal.

    Returns:
        (batch * rpn_post_nms_top_n, 5): image, left, top, right, bottom; and (batch * rpn_post_nms_top_n, 1) scores.
    """
    return _propose(cls_prob, bbox_pred, im_info, output_score, rpn_pre_nms_top_n, rpn_post_nms_top_n, threshold, rpn_min_size, scales,
                    ratios, feature_stride, iou_loss)


def _proposal_inputs(cls_prob):
    return {"bbox_pred": (cls_prob[0], cls_prob[1] * 2, *cls_prob[2:]), "im_info": (cls_prob[0], 3)}


proposal.infer_inputs(_proposal_inputs)
multi_proposal.infer_inputs(_proposal_inputs)


@proposal.infer_output
def _proposal_output(*, rpn_post_nms_top_n, output_score):
    rows = [(rpn_post_nms_top_n, 5)]
    return rows + [(rpn_post_nms_top_n, 1)] if output_score else rows


@multi_proposal.infer_output
def _multi_proposal_output(cls_prob, *, rpn_post_nms_top_n, output_score):
    rows = [(cls_prob[0] * rpn_post_nms_top_n, 5)]
    return rows + [(cls_prob[0] * rpn_post_nms_top_n, 1)] if output_score else rows
