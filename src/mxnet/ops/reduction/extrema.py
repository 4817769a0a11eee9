"""Greatest and least elements, and where they are."""
import torch

from ...base import ShapeError
from ..attributes import Float64, Shape
from ..registry import operator
from ..shapes import prod
from .axes import kept, legacy_axes, legacy_rule, legacy_shape, np_axes, np_rule, refuse_bool

__all__: list[str] = []

_ARGS = """
    Args:
        {data}: Any shape.
        axis: The axes; None {all} all of them.
        keepdims: Whether they stay, with size 1.{more}"""


def _extremum(function):
    def kernel(data, *, axis: Shape | None = None, keepdims: bool = False, exclude: bool = False):
        axes = legacy_axes(data.dim(), axis, exclude)
        return legacy_shape(function(data, axes, keepdims)) if axes else data.clone()
    return kernel


def _np_extremum(function, pair):
    def kernel(a, *, axis: Shape | None = None, keepdims: bool = False, initial: Float64 | None = None):
        axes = np_axes(a.dim(), axis)
        if initial is not None:
            start = torch.full((), initial, dtype=a.dtype, device=a.device)
            if not a.numel():
                return start.expand([1 if i in axes else d for i, d in enumerate(a.shape) if keepdims or i not in axes]).clone()
            return pair(function(a, axes, keepdims) if axes else a, start)
        if not all(a.shape[i] for i in axes):
            raise ShapeError(f"a has shape {tuple(a.shape)}: no element along the axes, give the attribute initial")
        return function(a, axes, keepdims) if axes else a.clone()
    return kernel


def _declare(name, kernel, text, rule, aliases):
    kernel.__name__ = kernel.__qualname__ = name
    kernel.__doc__ = text
    return operator(name, aliases=aliases, shape=rule)(kernel)


# torch shares the gradient among equal elements; MXNet gives all of it to each of them.
def _legacy_gradient(data, output, head, *, axis, keepdims, exclude):
    axes = legacy_axes(data.dim(), axis, exclude)
    return {"data": torch.where(data == kept(output, data, axes, keepdims), kept(head, data, axes, keepdims), 0)}


def _np_gradient(a, output, head, *, axis, keepdims):
    axes = np_axes(a.dim(), axis)
    return {"a": torch.where(a == kept(output, a, axes, keepdims), kept(head, a, axes, keepdims), 0)}


for _name, _function, _pair, _which in (("max", torch.amax, torch.maximum, "Greatest"), ("min", torch.amin, torch.minimum, "Least")):
    _text = f"{_which} element over axes; nan where there is one. Each of several equal ones gets the whole gradient.\n"
    _made = _declare(_name, _extremum(_function), _text + _ARGS.format(
        data="data", all="and () are", more="\n        exclude: Whether ``axis`` names those that stay."), legacy_rule, (f"{_name}_axis",))
    _made.gradient(_legacy_gradient)
    _made = _declare(f"_np_{_name}", _np_extremum(_function, _pair), _text + _ARGS.format(
        data="a", all="is", more="\n        initial: Number that counts as a further element."), np_rule, (f"_np_a{_name}",))
    _made.gradient(_np_gradient)


def _position(function, data, axis, keepdims):
    refuse_bool(data)
    axes = np_axes(data.dim(), axis)
    if not prod([data.shape[i] for i in axes]):
        raise ShapeError(f"data has shape {tuple(data.shape)}: there is no element along the axes")
    if axis is None or not axes:
        found = function(data.reshape(-1), 0)
        return found.reshape([1] * data.dim()) if keepdims else found
    return function(data, axis, keepdims)


def _first_position(function):
    def kernel(data, *, axis: int | None = None, keepdims: bool = False):
        return legacy_shape(_position(function, data, axis, keepdims)).to(data.dtype)
    return kernel


def _np_position(function):
    def kernel(data, *, axis: int | None = None, keepdims: bool = False):
        return _position(function, data, axis, keepdims)
    return kernel


def _int64(op, attrs, inputs, outputs):
    return inputs, [torch.int64]


for _name, _function, _which in (("argmax", torch.argmax, "greatest"), ("argmin", torch.argmin, "least")):
    for _own, _kernel, _rule, _type, _kind in ((_name, _first_position(_function), legacy_rule, None, "in the type of data"),
                                               (f"_npi_{_name}", _np_position(_function), np_rule, _int64, "int64")):
        _kernel.__name__ = _kernel.__qualname__ = _own
        _kernel.__doc__ = (f"Index of the {_which} element along an axis, the first of equal ones, the first nan if any; {_kind}.\n\n"
                           "Args:\n    data: Any shape.\n    axis: The axis; None is the flattened array.\n"
                           "    keepdims: Whether the axis stays, with size 1.")
        operator(_own, shape=_rule, types=_type, gradient="zero")(_kernel)


@operator("argmax_channel", gradient="none", lenient=True)
def argmax_channel(data):
    """Index of the greatest element along axis 1, in the type of data.

    Args:
        data: (batch, channels, ...).
    Returns:
        (batch, ...).
    """
    refuse_bool(data)
    return torch.argmax(data, 1).to(data.dtype)


@argmax_channel.infer_output
def _argmax_channel_output(data):
    if len(data) < 2:
        raise ShapeError(f"data has shape {data}, expected at least two dimensions")
    return data[:1] + data[2:]


@operator("_contrib_getnnz", gradient="none")
def getnnz(data, *, axis: int | None = None):
    """How many elements are not zero, in int64.

    Args:
        data: A matrix.
        axis: None counts all, 0 by column, 1 by row.
    """
    if axis not in (None, 0, 1):
        raise ShapeError(f"axis is {axis}, expected None, 0 or 1")
    found = torch.count_nonzero(data, axis)
    return found if axis is not None else found.reshape(1)


@getnnz.infer_output
def _getnnz_output(data, *, axis):
    return (1,) if axis is None else (data[1 - axis],)


@getnnz.infer_type
def _getnnz_type():
    return torch.int64
