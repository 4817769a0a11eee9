"""Data iterators: batches for ``Module.fit``, ``score`` and ``predict``, from arrays in memory and from files.

>>> train = mx.io.NDArrayIter(images, labels, batch_size=32, shuffle=True)
>>> for batch in train:
...     batch.data[0], batch.label[0], batch.pad
"""
from .base import DataBatch, DataDesc, DataIter
from .files import CSVIter, LibSVMIter, MNISTIter
from .images import (
    ImageDetRecordIter,
    ImageRecordInt8Iter,
    ImageRecordIter,
    ImageRecordIter_v1,
    ImageRecordUInt8Iter,
    ImageRecordUInt8Iter_v1,
)
from .memory import NDArrayIter
from .stream import MXDataIter
from .wrappers import PrefetchingIter, ResizeIter

__all__ = ["CSVIter", "DataBatch", "DataDesc", "DataIter", "ImageDetRecordIter", "ImageRecordInt8Iter", "ImageRecordIter",
           "ImageRecordIter_v1", "ImageRecordUInt8Iter", "ImageRecordUInt8Iter_v1", "LibSVMIter", "MNISTIter", "MXDataIter",
           "NDArrayIter", "PrefetchingIter", "ResizeIter"]

for _public in map(globals().get, __all__):
    _public.__module__ = __name__
