"""Which axes a reduction takes away, and the shape and type that remain.

Legacy operators read ``axis=()`` as all axes and give shape (1,) where NumPy gives (), also while NumPy semantics are on; those
of ``mx.np`` leave the array alone for ``axis=()``.
"""
from functools import lru_cache

import torch

from ...base import DTypeError
from ..shapes import merge, normalize_axes
from ..shapes import reduction as legacy_rule

__all__ = ["kept", "legacy_axes", "legacy_rule", "legacy_shape", "np_axes", "np_rule", "refuse_bool"]


@lru_cache(4096)
def legacy_axes(rank, axis, exclude=False):
    """The axes that go away, as non-negative numbers in order."""
    axes = normalize_axes(axis, rank)
    if exclude and axis is not None and axis != ():
        axes = tuple(i for i in range(rank) if i not in axes)
    return axes


def legacy_shape(result):
    """A scalar result of a legacy operator as MXNet shapes it."""
    return result.reshape(1) if result.dim() == 0 else result


@lru_cache(4096)
def np_axes(rank, axis):
    """The axes that go away; none of them for ``axis=()``, nor for 0 and -1 of a single number."""
    if axis == () or (rank == 0 and axis in (0, -1, (0,), (-1,))):
        return ()
    return normalize_axes(axis, rank)


def np_rule(op, attrs, inputs, outputs):
    """Shape rule of the reductions of mx.np."""
    shape = inputs[0]
    if shape is None:
        return inputs, outputs
    axes = np_axes(len(shape), attrs.get("axis"))
    found = tuple(1 if i in axes else d for i, d in enumerate(shape) if attrs.get("keepdims") or i not in axes)
    return inputs, [merge(found, outputs[0]), *outputs[1:]]


def kept(reduced, data, axes, keepdims):
    """A result (or its gradient) in the shape it has with keepdims, to compare it with the data."""
    if keepdims:
        return reduced
    return reduced.reshape([1 if i in axes else d for i, d in enumerate(data.shape)])


def refuse_bool(data, name="data"):
    """Raise DTypeError for bool arrays."""
    if data.dtype is torch.bool:
        raise DTypeError(f"{name} has type bool, which is not taken; convert with astype('int32')")
