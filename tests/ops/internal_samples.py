"""Samples of internal operators."""
from mxnet.base import ArgumentError

from .harness import Bad, Sample, samples


@samples("_CrossDeviceCopy", reference=lambda data: data)
def cross_device_copy(make):
    yield Sample(make(2, 3))
    yield Bad(None, raises=ArgumentError, says=["data", "missing"])
