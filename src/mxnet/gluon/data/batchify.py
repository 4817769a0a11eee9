"""How samples become a batch."""
import numpy as np

from ... import ndarray
from ...base import DTypeError
from ...context import Context, cpu
from ...ndarray import NDArray
from ...ops.mode import MODE

__all__ = ["default_batchify_fn", "default_mp_batchify_fn"]


def default_batchify_fn(data):
    """Samples stacked along a new first axis; for tuples, a list of the stacked items.

    Args:
        data: Samples: NDArrays, what ``numpy.asarray`` takes, or tuples of these.

    >>> gluon.data.dataloader.default_batchify_fn([(1, 2.0), (3, 4.0)])[0].asnumpy()
    array([1, 3])
    """
    return _batch(data, cpu())


def default_mp_batchify_fn(data):
    """As ``default_batchify_fn``, in memory that worker processes share with the main one."""
    return _batch(data, Context("cpu_shared", 0))


def _batch(data, ctx):
    first = data[0]
    if isinstance(first, NDArray):
        if MODE.np_array:
            from ... import numpy  # only np programs pay for mx.np
            return numpy.stack([numpy.array(item) if not isinstance(item, NDArray) else item for item in data]).as_in_ctx(ctx)
        return ndarray.stack(*data).as_in_context(ctx)
    if isinstance(first, tuple):
        return [_batch(items, ctx) for items in zip(*data, strict=True)]
    return _array(np.asarray(data), ctx)


def _array(values, ctx):
    try:
        if MODE.np_array:
            from ... import numpy
            return numpy.array(values, dtype=values.dtype, ctx=ctx)
        return ndarray.array(values, dtype=values.dtype, ctx=ctx)
    except DTypeError as error:
        # the builtin, as in 1.9.1: samples of text and the like need a batchify_fn of one's own
        raise KeyError(f"Samples of type {values.dtype} cannot become an array; pass a batchify_fn that handles them.") from error


def _as_in_context(data, ctx):
    """Arrays in nested lists moved to a context, everything else as it is."""
    if isinstance(data, NDArray):
        return data.as_in_context(ctx)
    if isinstance(data, list | tuple):
        return [_as_in_context(item, ctx) for item in data]
    return data
