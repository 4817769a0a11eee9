"""The base of the losses, and the steps they share."""
from ..base import ArgumentError, numeric_types
from ..ops.mode import MODE
from .block import HybridBlock

__all__ = ["Loss"]


class Loss(HybridBlock):
    """Base of losses. A subclass writes ``hybrid_forward(F, pred, label, sample_weight=None)``.

    Args:
        weight: Factor of the loss; None is 1.
        batch_axis: Axis of the samples.
    """

    def __init__(self, weight, batch_axis, **kwargs):
        super().__init__(**kwargs)
        self._weight = weight
        self._batch_axis = batch_axis

    def __repr__(self):
        return f"{type(self).__name__}(batch_axis={self._batch_axis}, w={self._weight})"

    def hybrid_forward(self, F, x, *args, **kwargs):
        """The loss per sample; written by subclasses."""
        raise NotImplementedError(f"{type(self).__name__} has no hybrid_forward; a Loss's subclass defines there what it measures.")


def _apply_weighting(F, loss, weight=None, sample_weight=None):
    """``loss`` times the number ``weight`` and the array ``sample_weight``, which broadcasts."""
    if sample_weight is not None:
        loss = loss * sample_weight if MODE.np_array else F.broadcast_mul(loss, sample_weight)
    if weight is not None:
        if not isinstance(weight, numeric_types):
            raise ArgumentError(f"weight must be a number, but got {weight!r}; weights that differ are given as sample_weight.")
        loss = loss * weight
    return loss


def _reshape_like(F, x, y):
    """``x`` in the shape of ``y``."""
    return F.npx.reshape_like(x, y) if MODE.np_array else F.reshape_like(x, y)


def mean_but(F, loss, batch_axis):
    """The mean over all axes but one."""
    return _np_reduce(F.np.mean, F, loss, batch_axis) if MODE.np_array else F.mean(loss, axis=batch_axis, exclude=True)


def sum_but(F, loss, batch_axis):
    """The sum over all axes but one."""
    return _np_reduce(F.np.sum, F, loss, batch_axis) if MODE.np_array else F.sum(loss, axis=batch_axis, exclude=True)


def _np_reduce(reduce, F, loss, batch_axis):
    if batch_axis != 0:
        loss = F.np.swapaxes(loss, 0, batch_axis)
    return reduce(F.npx.batch_flatten(loss), axis=1)
