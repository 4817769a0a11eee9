"""Norms of vectors and matrices."""
from typing import Literal

import torch

from ...base import ArgumentError
from ..attributes import Float64, Shape
from ..elementwise.casting import convert
from ..registry import operator
from ..shapes import normalize_axes
from .axes import legacy_axes, legacy_rule, legacy_shape

__all__: list[str] = []


def _norm_type(op, attrs, inputs, outputs):
    return inputs, [inputs[0] if attrs["out_dtype"] is None else getattr(torch, attrs["out_dtype"])]


@operator("norm", aliases=("_sparse_norm",), shape=legacy_rule, types=_norm_type)
def norm(data, *, ord: int = 2, axis: Shape | None = None,
         out_dtype: Literal[None, "float16", "float32", "float64", "int32", "int64", "int8"] = None, keepdims: bool = False):
    """Sum of absolute values, or root of the sum of squares, over axes.

    Of integers MXNet 1.9.1 counts, for the second, the greatest absolute value only (as often as it occurs); so does this.

    Args:
        data: Any shape.
        ord: 1 or 2.
        axis: The axes; None and () are all of them.
        out_dtype: Type of the result; None is that of data.
        keepdims: Whether the axes stay, with size 1.
    """
    if ord not in (1, 2):
        raise ArgumentError(f"attribute 'ord' is {ord}, expected 1 or 2")
    axes = legacy_axes(data.dim(), axis)
    wide = data if data.is_floating_point() else data.double()
    if wide is not data and ord == 2 and axes:
        greatest = torch.amax(wide.abs(), axes, True)
        wide = torch.where(wide.abs() == greatest, wide, 0)
    found = torch.linalg.vector_norm(wide, ord, axes, keepdims) if axes else wide.abs()
    return convert(legacy_shape(found), data.dtype if out_dtype is None else getattr(torch, out_dtype))


@operator("_npi_norm", outputs=("output0",), hidden=3)
def np_norm(data, *, ord: Float64 = 2.0, axis: Shape | None = None, keepdims: bool = False, flag: int = -1):
    """Norm of vectors (over one axis) or matrices (over two).

    Args:
        data: Any shape.
        ord: p of the vector norm, or +-1, +-2, +-inf of the matrix norm.
        axis: One or two axes; None takes the last two (the only one of a vector), or all where ``flag`` is -2 or 1.
        keepdims: Whether the axes stay, with size 1.
        flag: Which rule of ``mx.np.linalg.norm`` applies: -2 and 1 the root of the sum of squares, 2 the nuclear norm, else ``ord``.
    """
    wide = data if data.is_floating_point() else data.double()
    axes = None if axis is None or axis == () else normalize_axes(axis, data.dim())
    if axes is not None and len(axis) == 2:
        axes = tuple(a % data.dim() for a in axis)              # rows before columns, as the caller says
    if flag in (-2, 1):
        found = torch.linalg.vector_norm(wide, 2, axes, keepdims)
    else:
        axes = tuple(range(data.dim()))[-2:] if axes is None else axes
        if flag == 2 and len(axes) == 2:
            found = torch.linalg.matrix_norm(wide, "nuc", axes, keepdims)
        elif flag != 2 and len(axes) == 1:
            found = torch.linalg.vector_norm(wide, ord, axes, keepdims)
        elif flag != 2 and len(axes) == 2 and abs(ord) in (1, 2, float("inf")):
            found = torch.linalg.matrix_norm(wide, ord, axes, keepdims)
        else:
            raise ArgumentError(f"attribute 'ord' is {ord}, which has no meaning over {len(axes)} axes; expected 1, -1, 2, -2, inf or -inf "
                                "over two axes, any number over one")
    return found if found.dtype is data.dtype else convert(found, data.dtype)


@np_norm.infer_output
def _np_norm_output(data, *, axis, keepdims, flag):
    axes = tuple(range(len(data)))[-2:] if axis is None and flag not in (-2, 1) else normalize_axes(axis, len(data))
    return tuple(1 if i in axes else d for i, d in enumerate(data) if keepdims or i not in axes)
