"""Boxes: how much they overlap, which of them to keep, which belong together, and their encoding against anchors."""
from typing import Literal

import numpy as np
import torch

from ...base import ShapeError
from ..registry import operator
from ..sorting import first_places

__all__ = ["centers", "corners", "keep_best", "overlaps"]

_BLOCK = 128           # boxes judged at once: a block against 10,000 others stays in the processor's cache
_SMALL = 512           # so many boxes are judged in one table


def corners(boxes):
    """(center x, center y, width, height) as (left, top, right, bottom)."""
    middle, half = boxes[..., :2], boxes[..., 2:4] / 2
    return torch.cat([middle - half, middle + half], -1)


def centers(boxes):
    """(left, top, right, bottom) as (center x, center y, width, height)."""
    low, high = boxes[..., :2], boxes[..., 2:4]
    return torch.cat([(low + high) / 2, high - low], -1)


def overlaps(first, second, extra=0.0):
    """Intersection over union of every box of (n, 4) with every one of (m, 4); 0 where they do not meet: (n, m).

    Args:
        first, second: Boxes by corners.
        extra: Added to widths and heights; 1 where corners are the numbers of pixels that belong to the box.
    """
    left, top, right, bottom = first.T.contiguous()
    others = second.T.contiguous()                        # numbers that stand side by side are compared by the register
    inside = torch.minimum(right[:, None], others[2]).sub_(torch.maximum(left[:, None], others[0])).add_(extra).clamp_(min=0)
    inside *= torch.minimum(bottom[:, None], others[3]).sub_(torch.maximum(top[:, None], others[1])).add_(extra).clamp_(min=0)
    area = (right - left + extra) * (bottom - top + extra)
    other_area = (others[2] - others[0] + extra) * (others[3] - others[1] + extra)
    union = (area[:, None] + other_area).sub_(inside)
    return torch.where(union > 0, inside.div_(union), 0)


def keep_best(boxes, threshold, groups=None, extra=0.0, most=None):
    """Non-maximum suppression: a box stays unless one before it that stays overlaps it by more than ``threshold``.

    The best boxes are compared with all others while that removes many; the rest is compared only with its neighbours.

    Args:
        boxes: (n, 4) by corners, the best first.
        threshold: Overlap above which the later box goes.
        groups: (n,), boxes of different groups do not compete; None: all compete.
        extra: See :func:`overlaps`.
        most: Stop after so many were kept.
    Returns:
        (n,) boolean.
    """
    keep = torch.zeros(len(boxes), dtype=torch.bool, device=boxes.device)
    left = torch.arange(len(boxes), device=boxes.device)     # positions of the boxes that nobody has suppressed yet
    if len(left) <= _SMALL:
        keep[_settle(_rivals(boxes, left, left, threshold, groups, extra))[:most]] = True
        return keep
    kept, fruitful = 0, True
    while len(left) and (most is None or kept < most):
        if not fruitful and len(left) > 4 * _BLOCK and most is None and threshold >= 0:
            keep[left[_keep_among_neighbours(boxes[left], threshold, None if groups is None else groups[left], extra)]] = True
            break
        block, left = left[:_BLOCK], left[_BLOCK:]
        chosen = block[_settle(_rivals(boxes, block, block, threshold, groups, extra))]
        if most is not None:
            chosen = chosen[:most - kept]
        keep[chosen] = True
        kept += len(chosen)
        if len(left):
            before = len(left)
            left = left[~_rivals(boxes, chosen, left, threshold, groups, extra).any(0)]
            fruitful = len(left) < before * 0.9
    return keep


def _rivals(boxes, first, second, threshold, groups, extra):
    """Which of the boxes at positions ``first`` compete with which at ``second``, as a table."""
    table = overlaps(boxes[first], boxes[second], extra) > threshold
    if groups is not None:
        table &= groups[first][:, None] == groups[second]
    return table


def _keep_among_neighbours(boxes, threshold, groups, extra):
    """:func:`keep_best` by a sweep from left to right: for an overlap above the threshold, a box that begins further right has to
    begin before ``right - threshold * width`` of the other."""
    left = boxes[:, 0].double()
    if groups is not None:                                # one group after the other along the sweep
        names = groups.unique(return_inverse=True)[1]
        low, high = left.nan_to_num().aminmax()
        shift = names * (high - low + 1)
    else:
        shift = torch.zeros_like(left)
    order = (left + shift).argsort()
    left, shift, sorted_boxes = left[order], shift[order], boxes[order]
    width = (sorted_boxes[:, 2].double() - left + extra).clamp(min=0)
    reach = left + (width * (1.0001 - threshold)).clamp(min=0)
    if groups is not None:
        reach = torch.minimum(reach, high)                # the group ends there
    ends = torch.searchsorted(left + shift, reach + shift, right=True).tolist()
    pairs = []
    for begin in range(0, len(order), _BLOCK):
        rows = torch.arange(begin, min(begin + _BLOCK, len(order)), device=boxes.device)
        columns = torch.arange(begin, max(ends[begin:begin + _BLOCK] + [begin + 1]), device=boxes.device)
        found = _rivals(sorted_boxes, rows, columns, threshold, None if groups is None else groups[order], extra).nonzero() + begin
        pairs.append(found[found[:, 0] < found[:, 1]])
    ranks = order[torch.cat(pairs)].sort(1)[0]            # (better, worse)
    ranks = ranks[ranks[:, 0].argsort()].T.tolist()
    alive = [True] * len(order)
    for better, worse in zip(*ranks, strict=True):
        if alive[better]:
            alive[worse] = False
    return torch.tensor(alive, device=boxes.device)


def _settle(rivals):
    """Positions that stay, of a small table that says who suppresses whom."""
    table = np.triu(rivals.cpu().numpy(), 1)
    beaten = np.zeros(len(table), dtype=bool)
    for place, row in enumerate(table):
        if not beaten[place]:
            beaten |= row
    return torch.from_numpy(np.flatnonzero(~beaten)).to(rivals.device)


def _wide(data):
    """Numbers of at least 32 bits, to compute with."""
    return data.float() if data.dtype in (torch.float16, torch.bfloat16) else data


@operator("_contrib_box_nms", floats=True, aliases=("_contrib_box_non_maximum_suppression",), outputs=("output0",), hidden=1)
def box_nms(data, *, overlap_thresh: float = 0.5, valid_thresh: float = 0, topk: int = -1, coord_start: int = 2, score_index: int = 1,
            id_index: int = -1, background_id: int = -1, force_suppress: bool = False, in_format: Literal["center", "corner"] = "corner",
            out_format: Literal["center", "corner"] = "corner"):
    """Non-maximum suppression: of boxes that overlap the one with the best score stays.

    Args:
        data: (..., boxes, entries), a box's entries being its score, four coordinates and perhaps the number of its class.
        overlap_thresh: Intersection over union above which the worse box goes.
        valid_thresh: Boxes with a score not above it are no detections.
        topk: How many of the best are looked at; all when negative. 0 gives data as it is.
        coord_start, score_index, id_index: Where in a row coordinates, score and class stand; without a class all boxes compete.
        background_id: The class whose boxes are no detections.
        force_suppress: Boxes of different classes compete too.
        in_format, out_format: Coordinates are ``corner`` (left, top, right, bottom) or ``center`` (x, y, width, height).
    Returns:
        The shape of data: the boxes that stay, the best first, then rows of -1.
    """
    if data.ndim < 2:
        raise ShapeError(f"data has {data.ndim} dimension(s), expected (..., boxes, entries)")
    if data.is_meta or topk == 0:
        return data.clone()
    shape = data.shape
    batches = [_suppress(rows, overlap_thresh, valid_thresh, topk, coord_start, score_index, id_index, background_id, force_suppress,
                         in_format) for rows in data.detach().reshape(-1, *shape[-2:])]
    index = torch.stack([found for found, _ in batches]) if batches else data.new_zeros(0, shape[-2], dtype=torch.long)
    valid = torch.stack([kept for _, kept in batches]) if batches else data.new_zeros(0, shape[-2], dtype=torch.bool)
    rows = data.reshape(-1, *shape[-2:]).gather(1, index[..., None].expand(-1, -1, shape[-1]))
    if in_format != out_format:
        change = corners if out_format == "corner" else centers
        end = coord_start + 4
        rows = torch.cat([rows[..., :coord_start], change(rows[..., coord_start:end]), rows[..., end:]], -1)
    return torch.where(valid[..., None], rows, -1).reshape(shape)


def _suppress(rows, overlap, lowest, topk, coord_start, score_index, id_index, background_id, force, in_format):
    """Of one image: the order of its boxes, those that stay first, and which places hold one that stays."""
    scores = rows[:, score_index]
    valid = scores > lowest
    if id_index >= 0:
        valid &= rows[:, id_index] != background_id
    ranked, count = torch.where(valid, _wide(scores), -torch.inf), int(valid.sum())
    order = first_places(ranked, min(topk, count) if topk > 0 else count)
    boxes = _wide(rows[order, coord_start:coord_start + 4])
    groups = rows[order, id_index] if id_index >= 0 and not force else None
    kept = order[keep_best(corners(boxes) if in_format == "center" else boxes, overlap, groups)]
    index = torch.zeros(len(rows), dtype=torch.long, device=rows.device)
    index[:len(kept)] = kept
    return index, torch.arange(len(rows), device=rows.device) < len(kept)


@operator("_contrib_box_iou", floats=True, gradient="zero")
def box_iou(lhs, rhs, *, format: Literal["center", "corner"] = "corner"):
    """Intersection over union of every box of lhs with every one of rhs.

    Args:
        lhs, rhs: (..., 4).
        format: ``corner`` (left, top, right, bottom) or ``center`` (x, y, width, height).
    Returns:
        (*boxes of lhs, *boxes of rhs).
    """
    for name, boxes in (("lhs", lhs), ("rhs", rhs)):
        if boxes.ndim < 1 or boxes.shape[-1] != 4:
            raise ShapeError(f"{name} has shape {tuple(boxes.shape)}, expected (..., 4)")
    first, second = _wide(lhs).reshape(-1, 4), _wide(rhs).reshape(-1, 4)
    if format == "center":
        first, second = corners(first), corners(second)
    return overlaps(first, second).to(lhs.dtype).reshape(*lhs.shape[:-1], *rhs.shape[:-1])


@operator("_contrib_bipartite_matching", floats=True, gradient="zero", outputs=("output0", "output1"))
def bipartite_matching(data, *, is_ascend: bool = False, threshold: float, topk: int = -1):
    """Match rows with columns greedily, the best pair first.

    Args:
        data: (..., rows, columns) scores.
        is_ascend: Low scores are good.
        threshold: Pairs below it (above it with ``is_ascend``) are not matched.
        topk: When positive, matching ends with the pair after so many, as in MXNet 1.9.1.
    Returns:
        (..., rows): each row's column, -1 without one; (..., columns): each column's row.
    """
    if data.ndim < 2:
        raise ShapeError(f"data has {data.ndim} dimension(s), expected (..., rows, columns)")
    *batch, rows, columns = data.shape
    to_column = torch.full((*batch, rows), -1, dtype=data.dtype, device=data.device)
    to_row = torch.full((*batch, columns), -1, dtype=data.dtype, device=data.device)
    if data.is_meta:
        return to_column, to_row
    for scores, row_match, column_match in zip(data.reshape(-1, rows, columns), to_column.view(-1, rows), to_row.view(-1, columns),
                                               strict=True):
        for row, column in _pairs(scores, is_ascend, threshold, topk):
            row_match[row], column_match[column] = column, row
    return to_column, to_row


def _pairs(scores, ascending, threshold, most):
    """The pairs (row, column), the best first."""
    flat = scores.detach().reshape(-1)
    order = flat.argsort(descending=not ascending, stable=True)
    good = flat < threshold if ascending else flat > threshold
    order = order[good[order]].tolist()
    free_rows, free_columns, pairs = [True] * scores.shape[0], [True] * scores.shape[1], []
    for place in order:
        row, column = divmod(place, scores.shape[1])
        if free_rows[row] and free_columns[column]:
            free_rows[row] = free_columns[column] = False
            pairs.append((row, column))
            if len(pairs) == min(scores.shape) or 0 < most < len(pairs):
                break
    return pairs


def _check_shapes(*expected):
    """Raise ShapeError unless each (name, array, dimensions, last) has so many dimensions, and that size of the last one if not 0."""
    for name, array, rank, last in expected:
        if array.ndim != rank or (last and array.shape[-1] != last):
            end = f", the last of size {last}" if last else ""
            raise ShapeError(f"{name} has shape {tuple(array.shape)}, expected {rank} dimensions{end}")


@operator("_contrib_box_encode", floats=True, gradient="zero", outputs=("output0", "output1"), lenient=True)
def box_encode(samples, matches, anchors, refs, means, stds):
    """Targets of a box regression: where the matched reference lies, seen from its anchor.

    Args:
        samples: (batch, anchors), above 0.5 where an anchor has a match.
        matches: (batch, anchors), which of the references.
        anchors: (batch or 1, anchors, 4), by corners.
        refs: (batch, references, 4), by corners.
        means, stds: (4,), the normalization of the targets.
    Returns:
        (batch, anchors, 4) targets and their mask, both 0 without a match.
    """
    _check_shapes(("samples", samples, 2, 0), ("matches", matches, 2, 0), ("anchors", anchors, 3, 4), ("refs", refs, 3, 4))
    matched = refs.gather(1, matches.long().clamp(0, max(refs.shape[1] - 1, 0))[..., None].expand(-1, -1, 4))
    wanted, anchor = centers(matched), centers(anchors)
    targets = torch.cat([(wanted[..., :2] - anchor[..., :2]) / anchor[..., 2:], (wanted[..., 2:] / anchor[..., 2:]).log()], -1)
    used = (samples > 0.5)[..., None].expand(-1, -1, 4)
    return torch.where(used, (targets - means) / stds, 0), used.to(refs.dtype)


@operator("_contrib_box_decode", floats=True, gradient="zero")
def box_decode(data, anchors, *, std0: float = 1, std1: float = 1, std2: float = 1, std3: float = 1, clip: float = -1,
               format: Literal["center", "corner"] = "center"):
    """Boxes by corners from the predictions of a box regression.

    Args:
        data: (batch, anchors, 4).
        anchors: (1, anchors, 4).
        std0, std1, std2, std3: What the predictions are multiplied with.
        clip: Upper bound of predicted logarithms of width and height; none when negative.
        format: How anchors are given: ``corner`` or ``center``.
    """
    _check_shapes(("data", data, 3, 4), ("anchors", anchors, 3, 4))
    if anchors.shape[:2] != (1, data.shape[1]):
        raise ShapeError(f"anchors has shape {tuple(anchors.shape)}, expected (1, {data.shape[1]}, 4) because data is {tuple(data.shape)}")
    anchor = anchors if format == "center" else centers(anchors)
    scaled = data * torch.tensor([std0, std1, std2, std3], dtype=data.dtype, device=data.device)
    middle = scaled[..., :2] * anchor[..., 2:] + anchor[..., :2]
    logarithm = scaled[..., 2:].clamp(max=clip) if clip > 0 else scaled[..., 2:]
    half = logarithm.exp() * anchor[..., 2:] / 2
    return torch.cat([middle - half, middle + half], -1)


@box_decode.infer_output
def _box_decode_output(data):
    """Says nothing of the anchors: 1.9.1 infers with those of any batch, and refuses all but one when it runs."""
    if len(data) != 3 or data[2] not in (4, -1):
        raise ShapeError(f"data has shape {tuple(data)}, expected (batch, anchors, 4)")
    return data
