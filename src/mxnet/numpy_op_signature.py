"""Old address of the signatures of mx.np's functions that are one operator; they are plain functions in :mod:`mxnet.numpy.operators`."""
from .numpy import operators

__all__ = ["operators"]
