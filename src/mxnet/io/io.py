"""Old address of :mod:`mxnet.io`."""
from . import (
    CSVIter,
    DataBatch,
    DataDesc,
    DataIter,
    LibSVMIter,
    MNISTIter,
    MXDataIter,
    NDArrayIter,
    PrefetchingIter,
    ResizeIter,
)

__all__ = ["CSVIter", "DataBatch", "DataDesc", "DataIter", "LibSVMIter", "MNISTIter", "MXDataIter", "NDArrayIter", "PrefetchingIter",
           "ResizeIter"]
