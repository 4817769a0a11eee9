"""Detectors' operators: suppression of 10,000 boxes that lie apart or in heaps, detections of a batch, training targets, regions."""

import numpy as np

import timing

GENERATOR = np.random.RandomState(0)
ANCHORS = 8732


def boxes(count: int, spread: float, size: float) -> np.ndarray:
    """Boxes by corners, of about this size, on a square of side ``spread``."""
    middle, half = GENERATOR.rand(count, 2) * spread, size * (0.5 + GENERATOR.rand(count, 2)) / 2
    return np.concatenate([middle - half, middle + half], 1).astype("float32")


def scored(count: int, spread: float, size: float) -> np.ndarray:
    """Rows (class, score, left, top, right, bottom)."""
    return np.concatenate([GENERATOR.randint(0, 20, (count, 1)), GENERATOR.rand(count, 1), boxes(count, spread, size)], 1)


def truth() -> np.ndarray:
    """Of 8 images 6 boxes each: (class, left, top, right, bottom)."""
    corners = np.sort(GENERATOR.rand(8, 6, 2, 2), 2).reshape(8, 6, 4)
    return np.concatenate([GENERATOR.randint(0, 20, (8, 6, 1)), corners], 2)


SETS = {"apart": scored(10000, 1000, 20), "crowded": scored(10000, 300, 100), "in a heap": scored(10000, 50, 100)}
ANCHOR, SCORES, SHIFTS = boxes(ANCHORS, 1, 0.2).clip(0, 1)[None], GENERATOR.randn(8, 21, ANCHORS), GENERATOR.randn(8, ANCHORS * 4) * 0.1
TRUTH, IMAGE = truth(), GENERATOR.rand(1, 256, 50, 50)
REGIONS = np.concatenate([np.zeros((128, 1)), boxes(128, 800, 200).clip(0, 799)], 1)


def mxnet_cases():
    import mxnet as mx

    nd = mx.nd
    anchor, scores, shifts, label, image, regions = (nd.array(value) for value in (ANCHOR, SCORES, SHIFTS, TRUTH, IMAGE, REGIONS))
    chances = nd.softmax(scores, axis=1)

    def suppress(rows, **attributes):
        return lambda: nd.contrib.box_nms(rows, overlap_thresh=0.5, id_index=0, score_index=1, coord_start=2, **attributes)

    cases = {f"NMS of 10,000 boxes {name}": suppress(nd.array(rows), force_suppress=True) for name, rows in SETS.items()}
    return {
        **cases,
        "NMS of 10,000 boxes of 20 classes": suppress(nd.array(SETS["crowded"])),
        "MultiBoxDetection, 8 images": lambda: nd.contrib.MultiBoxDetection(chances, shifts, anchor, nms_topk=400),
        "MultiBoxTarget, 8 images": lambda: nd.contrib.MultiBoxTarget(anchor, label, scores),
        "ROIPooling, 128 regions": lambda: nd.ROIPooling(image, regions, pooled_size=(7, 7), spatial_scale=1 / 16),
        "ROIAlign, 128 regions": lambda: nd.contrib.ROIAlign(image, regions, pooled_size=(7, 7), spatial_scale=1 / 16, sample_ratio=2),
    }


if __name__ == "__main__":
    timing.main(__doc__, mxnet_cases, samples=5)
