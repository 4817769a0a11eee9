"""Samples of the histogram."""
import numpy as np

from mxnet.base import ArgumentError

from ..harness import Bad, Sample, samples


def _histogram(data, bins, bin_cnt=None, range=None):
    return np.histogram(data, bins if bin_cnt is None else bin_cnt, range)


@samples("_histogram", reference=_histogram)
def histogram(make):
    yield Sample(np.array([0.0, 1.0, 1.0, 5.0, -1.0], "float32"), np.array([0.0, 1.0, 2.0, 5.0], "float32"), _grad=False)
    yield Sample(make(20), None, bin_cnt=4, range=(-1, 1), _grad=False)
    yield Bad(make(2), None, bin_cnt=2, raises=ArgumentError, says="range is None")
