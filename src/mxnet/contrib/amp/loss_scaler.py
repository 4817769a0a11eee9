"""A factor for losses, so that gradients in float16 do not vanish."""
from ... import ndarray as nd

__all__ = ["LossScaler"]


class LossScaler:
    """A factor that is halved when a gradient overflows, and doubled after 2000 steps without overflow."""

    def __init__(self):
        self._loss_scale = 2.0 ** 16
        self._max_loss_scale = 2.0 ** 24
        self._scale_seq_len = 2000
        self._unskipped = 0

    @property
    def loss_scale(self):
        """The factor."""
        return self._loss_scale

    def has_overflow(self, params):
        """Whether a gradient of the parameters is infinite or no number; adapts the factor.

        Args:
            params: Gluon parameters.
        """
        gradients = [gradient for param in params if param.grad_req != "null" for gradient in param.list_grad()]
        overflow = not all(bool(nd.multi_all_finite(*of_context, num_arrays=len(of_context)).asscalar())
                           for of_context in _by_context(gradients))
        if overflow:
            self._loss_scale = max(1.0, self._loss_scale / 2)
            self._unskipped = 0
        else:
            self._unskipped += 1
        if self._unskipped == self._scale_seq_len:
            self._unskipped = 0
            self._loss_scale = min(self._max_loss_scale, self._loss_scale * 2)
        return overflow


def _by_context(arrays):
    found = {}
    for array in arrays:
        found.setdefault(array.context, []).append(array)
    return found.values()
