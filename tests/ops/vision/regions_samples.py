"""Samples of region pooling, and of proposals."""
import math

import numpy as np

from mxnet.base import ArgumentError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


def regions(make, count, batch=2, size=6):
    """Rows (image, left, top, right, bottom)."""
    low = make(count, 2, low=-1, high=size - 3)
    return np.concatenate([make(count, 1, low=0, high=batch - 1, integer=True), low, low + make(count, 2, low=1, high=size)], 1).astype("f")


def _round(value):
    return int(math.copysign(math.floor(abs(value) + 0.5), value))


def _pool(data, rois, pooled_size, spatial_scale):
    rows, columns = pooled_size
    height, width = data.shape[2:]
    out = np.zeros((len(rois), data.shape[1], rows, columns))
    for n, (image, *box) in enumerate(rois):
        left, top, right, bottom = (_round(np.float32(v) * np.float32(spatial_scale)) for v in box)
        tall, wide = max(bottom - top + 1, 1) / rows, max(right - left + 1, 1) / columns
        for i in range(rows):
            for j in range(columns):
                y = slice(*np.clip([math.floor(i * tall) + top, math.ceil((i + 1) * tall) + top], 0, height))
                x = slice(*np.clip([math.floor(j * wide) + left, math.ceil((j + 1) * wide) + left], 0, width))
                part = data[int(image), :, y, x]
                out[n, :, i, j] = part.max((1, 2)) if part.size else 0
    return out


@samples("ROIPooling", reference=_pool)
def roi_pooling(make):
    yield Sample(make(2, 3, 6, 7), regions(make, 5), pooled_size=(2, 3), spatial_scale=1.0, _grad=("data",))
    yield Sample(make(2, 3, 6, 7), regions(make, 5), pooled_size=(3, 1), spatial_scale=0.5, _grad=("data",))
    yield Bad(make(2, 3, 6, 7), make(2, 4), pooled_size=(2, 2), spatial_scale=1.0, raises=ShapeError, says=["rois", "(2, 4)"])
    yield Bad(make(3, 6, 7), make(2, 5), pooled_size=(2, 2), spatial_scale=1.0, raises=ShapeError, says=["data"])


def _point(image, y, x):
    """Interpolated channels of an image; zeros more than a pixel outside."""
    height, width = image.shape[1:]
    if not (-1 <= y <= height and -1 <= x <= width):
        return 0
    y, x = min(max(y, 0), height - 1), min(max(x, 0), width - 1)
    top, left = int(y), int(x)
    bottom, right = min(top + 1, height - 1), min(left + 1, width - 1)
    v, u = y - top, x - left
    return (image[:, top, left] * (1 - v) * (1 - u) + image[:, top, right] * (1 - v) * u + image[:, bottom, left] * v * (1 - u)
            + image[:, bottom, right] * v * u)


def _align(data, rois, pooled_size, spatial_scale, sample_ratio=-1, position_sensitive=False, aligned=False):
    rows, columns = pooled_size
    found = np.zeros((len(rois), data.shape[1], rows, columns))
    for n, (image, *box) in enumerate(rois.astype("f8")):
        left, top, right, bottom = (v * spatial_scale - (0.5 if aligned else 0) for v in box)
        wide, tall = ((right - left), (bottom - top)) if aligned else (max(right - left, 1), max(bottom - top, 1))
        tall, wide = tall / rows, wide / columns
        down = sample_ratio if sample_ratio > 0 else math.ceil(tall)
        across = sample_ratio if sample_ratio > 0 else math.ceil(wide)
        for i in range(rows):
            for j in range(columns):
                points = [_point(data[int(image)], top + (i + (a + 0.5) / down) * tall, left + (j + (b + 0.5) / across) * wide)
                          for a in range(down) for b in range(across)]
                found[n, :, i, j] = sum(points) / len(points)
    if position_sensitive:
        split = found.reshape(len(rois), -1, rows, columns, rows, columns)
        return np.einsum("ncijij->ncij", split)
    return found


@samples("_contrib_ROIAlign", reference=_align)
def roi_align(make):
    yield Sample(make(2, 3, 6, 7), regions(make, 5), pooled_size=(2, 3), spatial_scale=1.0, _grad=("data",))
    yield Sample(make(2, 3, 6, 7), regions(make, 5), pooled_size=(2, 2), spatial_scale=0.5, sample_ratio=2, aligned=True, _grad=("data",))
    yield Sample(make(2, 8, 6, 7), regions(make, 5), pooled_size=(2, 2), spatial_scale=1.0, position_sensitive=True, _grad=("data",))
    yield Bad(make(2, 3, 6, 7), make(2, 5), pooled_size=(2, 2), spatial_scale=1.0, position_sensitive=True, raises=ShapeError, says=["4"])
    yield Bad(make(2, 3, 6, 7), make(2, 5), pooled_size=(0, 2), spatial_scale=1.0, raises=ShapeError, says=["pooled_size"])


def _mask_target(rois, masks, matches, classes, num_rois, num_classes, mask_size, sample_ratio=2, aligned=False):
    cut, counted = (np.zeros((len(rois), num_rois, num_classes, *mask_size)) for _ in range(2))
    for b, n in np.ndindex(len(rois), num_rois):
        box = np.array([[0, *rois[b, n]]])
        cut[b, n] = _align(masks[b, int(matches[b, n])][None, None], box, mask_size, 1.0, sample_ratio, False, aligned)[0]
        counted[b, n, int(classes[b, n])] = 1
    return cut, counted


@samples("_contrib_mrcnn_mask_target", reference=_mask_target)
def mrcnn_mask_target(make):
    boxes = regions(make, 6)[:, 1:].reshape(2, 3, 4)
    masks = make(2, 2, 6, 7, low=0, high=1)
    matches, classes = make(2, 3, low=0, high=1, integer=True), make(2, 3, low=0, high=3, integer=True)
    sizes = {"num_rois": 3, "num_classes": 4, "mask_size": (2, 3)}
    yield Sample(boxes, masks, matches, classes, **sizes, _dtypes=())
    yield Sample(boxes, masks, matches, classes, **sizes, aligned=True, sample_ratio=1, _dtypes=())
    yield Bad(boxes, masks, matches[:, :2], classes, **sizes, raises=ShapeError, says=["matches", "(2, 3)"])
    yield Bad(boxes, masks, matches, classes, **{**sizes, "num_rois": 4}, raises=ShapeError, says=["num_rois", "4"])


@samples("_contrib_RROIAlign")
def rotated_roi_align(make):
    straight = regions(make, 4)
    rois = np.concatenate([straight[:, :1], straight[:, 1:3] + 2, make(4, 2, low=1, high=5), make(4, 1, low=-90, high=90)], 1)
    yield Sample(make(2, 3, 6, 7), rois, pooled_size=(2, 3), spatial_scale=0.9, sampling_ratio=2)
    yield Bad(make(2, 3, 6, 7), make(2, 5), pooled_size=(2, 2), spatial_scale=1.0, raises=ShapeError, says=["rois", "6"])


def _sensitive(data, rois, spatial_scale, output_dim, pooled_size, group_size=0):
    group = group_size or pooled_size
    out = np.zeros((len(rois), output_dim, pooled_size, pooled_size))
    for n, (image, *box) in enumerate(rois):
        left, top, right, bottom = (_round(v) for v in box)
        left, top, right, bottom = left * spatial_scale, top * spatial_scale, (right + 1) * spatial_scale, (bottom + 1) * spatial_scale
        tall, wide = max(bottom - top, 0.1) / pooled_size, max(right - left, 0.1) / pooled_size
        for c, i, j in np.ndindex(output_dim, pooled_size, pooled_size):
            y = slice(*np.clip([math.floor(i * tall + top), math.ceil((i + 1) * tall + top)], 0, data.shape[2]))
            x = slice(*np.clip([math.floor(j * wide + left), math.ceil((j + 1) * wide + left)], 0, data.shape[3]))
            part = data[int(image), (c * group + i * group // pooled_size) * group + j * group // pooled_size, y, x]
            out[n, c, i, j] = part.mean() if part.size else 0
    return out


@samples("_contrib_PSROIPooling", reference=_sensitive)
def psroi_pooling(make):
    yield Sample(make(2, 8, 6, 7), regions(make, 5), spatial_scale=1.0, output_dim=2, pooled_size=2, _grad=("data",))
    yield Sample(make(2, 8, 6, 7), regions(make, 5), spatial_scale=0.5, output_dim=2, pooled_size=4, group_size=2, _grad=("data",))
    yield Bad(make(2, 7, 6, 7), make(2, 5), spatial_scale=1.0, output_dim=2, pooled_size=2, raises=ShapeError, says=["7 channels", "8"])


@samples("_contrib_DeformablePSROIPooling")
def deformable_psroi_pooling(make):
    attrs = {"spatial_scale": 0.8, "output_dim": 2, "group_size": 2, "pooled_size": 2, "sample_per_part": 2}
    yield Sample(make(2, 8, 6, 7), regions(make, 5), no_trans=True, **attrs, _grad=("data",))
    yield Sample(make(2, 8, 6, 7), regions(make, 5), make(5, 2, 2, 2), trans_std=0.1, **attrs, _grad=("data",))
    yield Bad(make(2, 7, 6, 7), make(2, 5), no_trans=True, **attrs, raises=ShapeError, says=["7 channels"])


for _name in ("_contrib_Proposal", "_contrib_MultiProposal"):
    @samples(_name)
    def proposal(make, name=_name):
        batch = 1 if name.endswith("_Proposal") else 2
        attrs = {"rpn_pre_nms_top_n": 20, "rpn_post_nms_top_n": 6, "scales": (2, 4), "feature_stride": 4, "rpn_min_size": 3}
        inputs = make(batch, 12, 4, 5, low=0), make(batch, 24, 4, 5) * 0.3, np.array([[16, 18, 1.5]] * batch, "float32")
        yield Sample(*inputs, **attrs)
        yield Sample(*inputs, **attrs, output_score=True, iou_loss=True)
        yield Bad(make(batch, 10, 4, 5), *inputs[1:], **attrs, raises=ShapeError, says=["cls_prob", "12"])
        if batch == 1:
            yield Bad(make(2, 12, 4, 5), make(2, 24, 4, 5), make(2, 3), **attrs, raises=MXNetError, says=["MultiProposal"])


@samples("_contrib_DeformableConvolution")
def deformable_convolution(make):
    yield Sample(make(1, 2, 5, 5), make(1, 8, 4, 4) * 0.4, make(3, 2, 2, 2), make(3), kernel=(2, 2), num_filter=3, _tol=(1e-3, 1e-3),
                 _grad=("data", "weight", "bias"))
    yield Sample(make(1, 4, 5, 5), make(1, 16, 3, 3), make(4, 2, 2, 2), kernel=(2, 2), num_filter=4, num_group=2, num_deformable_group=2,
                 stride=(2, 2), pad=(1, 1), no_bias=True, _grad=("data", "weight"))
    yield Bad(make(1, 2, 5, 5), make(1, 8, 4, 4), make(3, 1, 2, 2), make(3), kernel=(2, 2), num_filter=3, raises=ShapeError, says=["weight"])
    yield Bad(make(1, 2, 5, 5), make(1, 8, 4, 4), make(3, 2, 2, 2), make(3), kernel=(2, 2), num_filter=3, num_group=2,
              raises=ArgumentError, says=["num_group"])


@samples("_contrib_ModulatedDeformableConvolution")
def modulated_deformable_convolution(make):
    yield Sample(make(1, 2, 5, 5), make(1, 8, 4, 4) * 0.4, make(1, 4, 4, 4, low=0), make(3, 2, 2, 2), make(3), kernel=(2, 2), num_filter=3,
                 _grad=("data", "mask", "weight", "bias"))
    yield Bad(make(1, 2, 5, 5), make(1, 8, 4, 4), make(1, 3, 4, 4), make(3, 2, 2, 2), make(3), kernel=(2, 2), num_filter=3,
              raises=ShapeError, says=["mask"])
