"""Samples of calibration; thresholds and divergences were measured on MXNet 1.9.1."""
import numpy as np

from mxnet.base import ArgumentError

from ..harness import Bad, Sample, samples
from .conversion_samples import PLAIN, one

MEASURED = {
    (1, 2, 3, 4, 5): {5: (2.5, 0.5450365543365479)},
    (0, 2, 3, 4, 0): {5: (2.5, 0.0)},
    (0, 0, 0, 0, 0): {5: (2.5, np.finfo("float32").max)},
    (1, 2, 3, 0, 5, 6, 7): {5: (3.5, 0.34817928075790405), 3: (3.5, 0.018917948007583618)},
    (5, 0, 0, 7, 0, 0, 9): {5: (3.5, 2.304140567779541), 3: (2.5, 2.278350591659546)},
    (1, 1, 0, 7, 0, 2, 3): {5: (3.5, 0.5909456610679626), 3: (3.5, 0.007191363722085953)},
}


def _entropy(hist, hist_edges, num_quantized_bins):
    threshold, divergence = MEASURED[tuple(hist.astype(int).tolist())][num_quantized_bins]
    return one(threshold), one(divergence)


@samples("_contrib_calibrate_entropy", reference=_entropy)
def calibrate_entropy(make):
    for counts, found in MEASURED.items():
        edges = np.arange(len(counts) + 1, dtype="float32") - len(counts) / 2
        for levels in found:
            yield Sample(np.array(counts, dtype="float32"), edges.astype("float32"), num_quantized_bins=levels, **PLAIN)
    yield Bad(make(6), make(7), num_quantized_bins=5, raises=ArgumentError, says="6 bins")
    yield Bad(make(5), make(5), num_quantized_bins=5, raises=ArgumentError, says="hist_edges")
