"""Targets of mask heads in instance segmentation."""
import torch

from ...base import ShapeError
from ..attributes import Shape
from ..registry import operator
from .regions import pair, roi_align

__all__ = []


def _check(rois, masks, matches, classes):
    """Raise ShapeError unless the four inputs speak of the same images and regions."""
    if len(rois) != 3 or rois[2] != 4:
        raise ShapeError(f"rois has shape {tuple(rois)}, expected (batch, regions, 4)")
    if len(masks) != 4 or masks[0] != rois[0]:
        raise ShapeError(f"gt_masks has shape {tuple(masks)}, expected ({rois[0]}, masks, height, width)")
    for name, shape in (("matches", matches), ("cls_targets", classes)):
        if tuple(shape) != tuple(rois[:2]):
            raise ShapeError(f"{name} has shape {tuple(shape)}, expected {tuple(rois[:2])}, the first two axes of rois")


@operator("_contrib_mrcnn_mask_target", outputs=("output0", "output1"), gradient="zero")
def mrcnn_mask_target(rois, gt_masks, matches, cls_targets, *, num_rois: int, num_classes: int, mask_size: Shape, sample_ratio: int = 2,
                      aligned: bool = False):
    """What the mask head of Mask R-CNN should give for each region, and for which class its loss counts.

    Args:
        rois: (batch, regions, 4): left, top, right, bottom, in pixels of the masks.
        gt_masks: (batch, masks, height, width): a mask for each object of an image.
        matches: (batch, regions): number of the mask that belongs to a region; zeros where there is none.
        cls_targets: (batch, regions): class of a region.
        num_rois: Regions of an image, the second axis of rois.
        num_classes: Number of classes.
        mask_size: (rows, columns) of the targets.
        sample_ratio: Samples along each axis of a cell; about one a pixel when not positive.
        aligned: Pixels have their centers at halves; see ROIAlign.
    Returns:
        Two of (batch, regions, num_classes, rows, columns): the mask, cut out as by ROIAlign, the same for each class; and 1 where the
        class is that of the region, else 0.
    Source: He et al., "Mask R-CNN", 2017.
    """
    _check(rois.shape, gt_masks.shape, matches.shape, cls_targets.shape)
    if rois.shape[1] != num_rois:
        raise ShapeError(f"rois has {rois.shape[1]} regions an image, num_rois is {num_rois}")
    rows, columns = pair(mask_size, "mask_size")
    batch, count, height, width = gt_masks.shape
    shape = batch, num_rois, num_classes, rows, columns
    own = matches.long() + count * torch.arange(batch, device=matches.device)[:, None]              # among all masks of the batch
    own = torch.where((matches >= 0) & (matches < count), own, -1)
    boxes = torch.cat([own.reshape(-1, 1).to(rois.dtype), rois.reshape(-1, 4)], 1)
    cut = roi_align.raw(gt_masks.reshape(batch * count, 1, height, width).to(rois.dtype), boxes, pooled_size=(rows, columns), spatial_scale=1.0,
                        sample_ratio=sample_ratio, aligned=aligned)
    counted = cls_targets.long()[:, :, None] == torch.arange(num_classes, device=cls_targets.device)
    return (cut.view(batch, num_rois, 1, rows, columns).expand(shape).contiguous(),
            counted.to(rois.dtype)[:, :, :, None, None].expand(shape).contiguous())
