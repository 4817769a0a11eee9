"""Shapes and places of elements, as the standard has them; results are copies."""
import torch

from ....base import ArgumentError
from ..array import ndarray
from .calls import apply, axes_of, promoted

__all__ = ["broadcast_arrays", "broadcast_to", "concat", "expand_dims", "flip", "moveaxis", "permute_dims", "repeat", "reshape", "roll", "squeeze",
           "stack", "take", "take_along_axis", "tile", "unstack"]


def broadcast_arrays(*arrays):
    """Arrays repeated to the one shape they broadcast to, as a list."""
    return list(apply(torch.broadcast_tensors, *arrays))


def broadcast_to(x, /, shape):
    """``x`` repeated to ``shape``."""
    return apply(lambda t: torch.broadcast_to(t, tuple(shape)), x)


def concat(arrays, /, *, axis=0):
    """Arrays joined along an axis; flattened first for None."""
    def joined(*parts):
        parts = promoted(parts)
        return torch.cat([p.reshape(-1) for p in parts]) if axis is None else torch.cat(parts, axes_of(axis, parts[0].dim())[0])
    return apply(joined, *arrays)


def stack(arrays, /, *, axis=0):
    """Arrays of one shape joined along a new axis."""
    return apply(lambda *parts: torch.stack(promoted(parts), axis), *arrays)


def unstack(x, /, *, axis=0):
    """The parts of an axis, without it, as a tuple."""
    return apply(lambda t: torch.unbind(t, axis), x) if x.shape[axes_of(axis, x.ndim)[0]] else ()


def expand_dims(x, /, axis=0):
    """A new axis of size 1 at a place, or at several."""
    def wider(t):
        places = axis if isinstance(axis, tuple) else (axis,)
        chosen = axes_of(places, t.dim() + len(places))
        if len(set(chosen)) != len(chosen):
            raise ArgumentError(f"expand_dims: axis {axis} names a place twice.")
        for place in sorted(chosen):
            t = t.unsqueeze(place)
        return t
    return apply(wider, x)


def squeeze(x, /, axis):
    """Without the axes named, whose size is 1.

    Raises:
        ArgumentError: An axis has another size.
    """
    axes = axes_of(axis, x.ndim)
    wrong = [one for one in axes if x.shape[one] != 1]
    if wrong:
        raise ArgumentError(f"squeeze: axis {wrong[0]} of shape {x.shape} is not 1.")
    return apply(lambda t: t.reshape([size for i, size in enumerate(t.shape) if i not in axes]), x)


def flip(x, /, *, axis=None):
    """Elements of axes (of all by default) in reverse order."""
    return apply(lambda t: torch.flip(t, axes_of(axis, t.dim())), x)


def moveaxis(x, source, destination, /):
    """Axes moved to other places."""
    return apply(torch.moveaxis, x, source=source, destination=destination)


def permute_dims(x, /, axes):
    """Permuted axes."""
    return apply(lambda t: torch.permute(t, tuple(axes)), x)


def reshape(x, /, shape, *, copy=None):
    """Another shape; -1 stands for what is left over. ``copy=False`` shares the memory."""
    return x.reshape_view(tuple(shape)) if copy is False else apply(lambda t: torch.reshape(t, tuple(shape)), x)


def roll(x, /, shift, *, axis=None):
    """Elements moved on along axes, of the flattened array for None; those that leave come in at the other end."""
    return apply(lambda t: torch.roll(t, shift, axis), x)


def repeat(x, repeats, /, *, axis=None):
    """Each element ``repeats`` times (a number, or an array of numbers) along an axis, of the flattened array for None."""
    times = repeats._data if isinstance(repeats, ndarray) else repeats
    return apply(lambda t: torch.repeat_interleave(t.reshape(-1) if axis is None else t, times, 0 if axis is None else axis), x)


def tile(x, repetitions, /):
    """``x`` repeated as a whole, ``repetitions`` times along each axis."""
    return apply(lambda t: torch.tile(t, tuple(repetitions)), x)


def take(x, indices, /, *, axis=None):
    """Elements at places of an axis, which may be left out for 1-D arrays."""
    if axis is None and x.ndim != 1:
        raise ArgumentError(f"take: axis is needed for an array of {x.ndim} dimensions.")
    return apply(lambda t, places: t[(slice(None),) * axes_of(axis or 0, t.dim())[0] + (places.long(),)], x, indices)


def take_along_axis(x, indices, /, *, axis=-1):
    """Elements at places of an axis, other ones in each line; sizes of 1 broadcast."""
    def taken(t, places):
        line = axes_of(axis, t.dim())[0]
        rest = torch.broadcast_shapes(*([1 if i == line else size for i, size in enumerate(v.shape)] for v in (t, places)))
        sizes = [[v.shape[line] if i == line else size for i, size in enumerate(rest)] for v in (t, places)]
        places = places.long().expand(sizes[1])
        return torch.gather(t.expand(sizes[0]), line, torch.where(places < 0, places + t.shape[line], places))
    return apply(taken, x, indices)
