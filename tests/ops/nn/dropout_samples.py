"""Samples of dropout; its distribution is tested in test_random_draws."""
from mxnet.base import ArgumentError

from ..harness import Bad, Sample, samples


@samples("Dropout")
def dropout(make):
    yield Sample(make(2, 3))
    yield Sample(make(4, 5), p=0.4, _training=True)
    yield Sample(make(4, 5), p=0.4, mode="always", axes=(1,))
    yield Sample(make(4, 5), p=0.0, _training=True)
    yield Bad(make(2, 3), p=-0.5, _training=True, raises=ArgumentError, says=["'p'", "-0.5"])
    yield Bad(make(2, 3), mode="never", raises=ArgumentError, says=["mode"])
