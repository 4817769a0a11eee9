"""What flows out of an iterator, and the interface of all iterators."""
from collections import namedtuple

import numpy as np

from ..base import ArgumentError

__all__ = ["DataBatch", "DataDesc", "DataIter"]


class DataDesc(namedtuple("DataDesc", ["name", "shape"])):
    """Name and shape of an input, with its dtype and layout; a tuple ``(name, shape)``.

    Args:
        name: Name of the variable.
        shape: Shape of a batch.
        dtype: Type of the elements.
        layout: Meaning of the axes; ``N`` is the batch.
    """

    def __new__(cls, name, shape, dtype=np.float32, layout="NCHW"):
        self = super().__new__(cls, name, shape)
        self.dtype = dtype
        self.layout = layout
        return self

    def __repr__(self):
        return f"DataDesc[{self.name},{self.shape},{self.dtype},{self.layout}]"

    def __reduce__(self):
        return type(self), (self.name, self.shape, self.dtype, self.layout)

    @staticmethod
    def get_batch_axis(layout):
        """The position of ``N`` in a layout; 0 without a layout, -1 without ``N``."""
        return 0 if layout is None else layout.find("N")

    @staticmethod
    def get_list(shapes, types):
        """Descriptions from lists of ``(name, shape)`` and of ``(name, dtype)``; the latter may be None."""
        if types is None:
            return [DataDesc(name, shape) for name, shape in shapes]
        types = dict(types)
        return [DataDesc(name, shape, types[name]) for name, shape in shapes]


class DataBatch:
    """One batch.

    Args:
        data: List of arrays, one an input.
        label: List of arrays, one a label.
        pad: How many samples at the end only fill up the batch.
        index: Numbers of the samples in the data set.
        bucket_key: Which bucket the batch is for.
        provide_data, provide_label: Descriptions of data and labels, where they differ between batches.
    """

    def __init__(self, data, label=None, pad=None, index=None, bucket_key=None, provide_data=None, provide_label=None):
        for name, arrays in (("Data", data), ("Label", label)):
            if arrays is not None and not isinstance(arrays, list | tuple):
                raise ArgumentError(f"DataBatch: {name} must be list of NDArrays, received {type(arrays).__name__}.")
        self.data = data
        self.label = label
        self.pad = pad
        self.index = index
        self.bucket_key = bucket_key
        self.provide_data = provide_data
        self.provide_label = provide_label

    def __str__(self):
        data_shapes = [d.shape for d in self.data]
        label_shapes = [d.shape for d in self.label] if self.label else None
        return f"{type(self).__name__}: data shapes: {data_shapes} label shapes: {label_shapes}"


class DataIter:
    """Base of all iterators.

    A subclass has the attributes or properties ``provide_data`` and ``provide_label`` (lists of :class:`DataDesc`) and either
    :meth:`next`, or :meth:`iter_next` with :meth:`getdata`, :meth:`getlabel`, :meth:`getpad` and :meth:`getindex`.

    Args:
        batch_size: Samples in a batch.
    """

    def __init__(self, batch_size=0):
        self.batch_size = batch_size

    def __iter__(self):
        return self

    def reset(self):
        """Go back to the beginning."""

    def next(self):
        """The next :class:`DataBatch`.

        Raises:
            StopIteration: At the end.
        """
        if self.iter_next():
            return DataBatch(data=self.getdata(), label=self.getlabel(), pad=self.getpad(), index=self.getindex())
        raise StopIteration

    def __next__(self):
        return self.next()

    def iter_next(self):
        """Move to the next batch; False at the end."""

    def getdata(self):
        """The current batch's data."""

    def getlabel(self):
        """The current batch's labels."""

    def getindex(self):
        """The numbers of the current batch's samples, or None."""
        return

    def getpad(self):
        """How many samples of the current batch are padding."""
