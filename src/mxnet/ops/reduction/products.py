"""Products: of elements over axes, of polynomials' powers."""
import torch

from ...base import ShapeError
from ..attributes import DType, Float64, Shape
from ..elementwise.casting import convert
from ..registry import operator
from ..shapes import prod as size_of
from .axes import legacy_axes, legacy_rule, legacy_shape, np_axes, np_rule, refuse_bool
from .sums import sum_type

__all__: list[str] = []


def _product(data, axes, keepdims, dtype):
    """Product over several axes: torch takes one at a time, so they are moved to the end and joined."""
    if not axes:
        return convert(data, dtype) if data.dtype is not dtype else data.clone()
    stay = [i for i in range(data.dim()) if i not in axes]
    joined = data.permute(*stay, *axes).reshape([*(data.shape[i] for i in stay), size_of([data.shape[i] for i in axes])])
    found = torch.prod(joined, -1, dtype=dtype)
    return found.reshape([1 if i in axes else d for i, d in enumerate(data.shape)]) if keepdims else found


@operator("prod", shape=legacy_rule)
def prod(data, *, axis: Shape | None = None, keepdims: bool = False, exclude: bool = False):
    """Product of elements over axes.

    Args:
        data: Any shape.
        axis: The axes; None and () are all of them.
        keepdims: Whether they stay, with size 1.
        exclude: Whether ``axis`` names those that stay.
    """
    return legacy_shape(_product(data, legacy_axes(data.dim(), axis, exclude), keepdims, data.dtype))


@operator("nanprod", shape=legacy_rule)
def nanprod(data, *, axis: Shape | None = None, keepdims: bool = False, exclude: bool = False):
    """Product of elements over axes, nan counting as 1.

    Args:
        data: Any shape.
        axis: The axes; None and () are all of them.
        keepdims: Whether they stay, with size 1.
        exclude: Whether ``axis`` names those that stay.
    """
    whole = torch.where(torch.isnan(data), 1, data)
    return legacy_shape(_product(whole, legacy_axes(data.dim(), axis, exclude), keepdims, data.dtype))


@operator("_np_prod", aliases=("_np_product",), shape=np_rule, types=sum_type)
def np_prod(a, *, axis: Shape | None = None, dtype: DType | None = None, keepdims: bool = False, initial: Float64 | None = None):
    """Product of elements over axes. bool arrays are multiplied in int64.

    Args:
        a: Any shape.
        axis: The axes; None is all of them.
        dtype: Type of the result, and in which the product is made; floats are multiplied as floats.
        keepdims: Whether the axes stay, with size 1.
        initial: Number the product starts from.
    """
    dtype = dtype or (torch.int64 if a.dtype is torch.bool else a.dtype)
    cut = a.is_floating_point() and not dtype.is_floating_point
    found = _product(a, np_axes(a.dim(), axis), keepdims, a.dtype if cut else dtype)
    found = found if initial is None else found * initial
    return found if found.dtype is dtype else convert(found, dtype)


@operator("_npi_polyval", lenient=True)
def polyval(p, x):
    """Values of the polynomial ``p[0] x^(n-1) + ... + p[n-1]``.

    Args:
        p: (n,), coefficients, the highest power first.
        x: Any shape.
    Returns:
        The shape of x.
    """
    refuse_bool(p, "p")
    if p.dim() != 1:
        raise ShapeError(f"p has shape {tuple(p.shape)}, expected one dimension")
    found = torch.zeros_like(x)
    for coefficient in p:
        found = found * x + coefficient
    return found


@polyval.infer_output
def _polyval_output(x):
    return x
