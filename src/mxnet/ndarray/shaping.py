"""Methods of arrays that change their shape: views where MXNet's are."""
import numpy as np

from ..base import ArgumentError, ShapeError
from ..ops import registry
from ..ops.manipulation.reshape import reshaped
from ..ops.mode import MODE
from .register import invoke

__all__ = ["Shaping"]


class Shaping:
    """Reshaping methods of NDArray."""

    def reshape(self, *shape, **kwargs):
        """A view with another shape; special codes 0, -1, -2, -3, -4 as of the operator Reshape, ``reverse=True`` reads them from
        the right.

        Raises:
            ShapeError: The number of elements differs.
        """
        if len(shape) == 1 and isinstance(shape[0], tuple | list):
            shape = tuple(shape[0])
        elif not shape:
            shape = kwargs.pop("shape", None)
            if shape is None:
                raise ArgumentError("reshape: 'shape' is missing.")
            shape = (shape,) if isinstance(shape, int) else tuple(shape)
        try:
            if not kwargs and min(shape, default=0) >= -1 and 0 not in shape and self._data.is_contiguous():
                made = self._share((self._data if MODE.recording else self._data.detach()).view(shape))
                return self._noted(made, "Reshape", {"shape": shape})
        except (RuntimeError, TypeError):
            pass                                         # several -1, another number of elements, no integers: said below
        reverse = kwargs.pop("reverse", False)
        if kwargs:
            raise ArgumentError(f"reshape: unknown arguments {', '.join(kwargs)}; it takes shape and reverse.")
        wanted = reshaped(self.shape, shape, reverse)
        made = self._recorded(lambda t: t.reshape(wanted))
        return self._noted(self._share(made) if self._data.is_contiguous() else self._wrap(made, self._ctx), "Reshape", {"shape": wanted})

    def _reshaped(self, wanted, inplace):
        made = self._recorded(lambda t: t.reshape(wanted))
        return self._noted(self._share(made) if inplace else self._wrap(made.clone(), self._ctx), "Reshape", {"shape": wanted})

    def expand_dims(self, axis, inplace=False):
        """A copy (``inplace``: a view) with a new axis of size 1 at ``axis``."""
        rank = self._data.dim() + 1
        if not -rank <= axis < rank:
            raise ShapeError(f"expand_dims: axis {axis} is out of range for {rank - 1} axes.")
        sizes = list(self.shape)
        sizes.insert(axis % rank, 1)
        return self._reshaped(tuple(sizes), inplace)

    def flatten(self, inplace=False):
        """A copy (``inplace``: a view) with all axes after the first joined into one."""
        return self._reshaped((self.shape[0], -1) if self.size else (self.shape[0], int(np.prod(self.shape[1:]))), inplace)

    def squeeze(self, axis=None, inplace=False):
        """A copy (``inplace``: a view) without axes of size 1, or without those named."""
        if not inplace:
            return invoke(registry.get("squeeze"), (self,), {"axis": axis}, self._wrap)
        made = invoke(registry.get("squeeze"), (self,), {"axis": axis}, self._wrap)
        return self._reshaped(made.shape, True)

    def broadcast_to(self, shape):
        """This array repeated along axes of size 1 to ``shape`` (0 keeps an axis); new leading axes are allowed."""
        shape = (shape,) if isinstance(shape, int) else tuple(shape)
        own = self.shape
        if len(shape) < len(own):
            raise ShapeError(f"broadcast_to: {own} has more axes than {shape}.")
        padded = (1,) * (len(shape) - len(own)) + own
        source = self if len(shape) == len(own) else self.reshape(padded)
        return invoke(registry.get("broadcast_to"), (source,), {"shape": shape}, self._wrap)

    def slice_assign(self, rhs, begin, end, step):
        """Write ``rhs`` to a slice of this array."""
        return invoke(registry.get("_slice_assign"), (self, rhs), {"begin": begin, "end": end, "step": step}, self._wrap, out=self)

    def slice_assign_scalar(self, value, begin, end, step):
        """Write a number to a slice of this array."""
        attrs = {"scalar": value, "begin": begin, "end": end, "step": step}
        return invoke(registry.get("_slice_assign_scalar"), (self,), attrs, self._wrap, out=self)
