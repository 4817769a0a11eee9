"""Elements chosen by a condition: where, boolean masks, nonzero, unique."""
import torch

from ...base import ArgumentError, DTypeError, ShapeError
from ..attributes import Float64
from ..registry import operator
from ..shapes import broadcast_shapes, merge, prod
from .take import number

__all__ = []


def _one_type(x, y):
    if x is not None and y is not None and x is not y:
        raise DTypeError(f"x is {str(x).removeprefix('torch.')}, y is {str(y).removeprefix('torch.')}; expected one type")
    found = x or y
    return {"x": found, "y": found, "output": found}


def _condition_fits(condition, x):
    if tuple(condition) != tuple(x) and not (len(condition) == 1 and len(x) > 0 and condition[0] == x[0]):
        raise ShapeError(f"condition has shape {tuple(condition)}, expected {tuple(x)} as x has, or ({x[0] if x else 1},)")


@operator("where", aliases=["_sparse_where"], lenient=True, partial=True)
def where(condition, x, y):
    """Elements of x where the condition is not 0, else those of y.

    Args:
        condition: The shape of x, or a vector that chooses rows.
        x: Any shape.
        y: The shape of x.
    """
    _one_type(x.dtype, y.dtype)
    if x.shape != y.shape:
        raise ShapeError(f"y has shape {tuple(y.shape)}, expected {tuple(x.shape)} as x has")
    _condition_fits(condition.shape, x.shape)
    mask = condition != 0
    return torch.where(mask.reshape(-1, *(1,) * (x.ndim - 1)) if mask.ndim != x.ndim else mask, x, y)


@where.infer_inputs
def _where_inputs(condition, x, y, output):
    known = merge(merge(x, y), output)
    if condition is not None and known is not None and -1 not in condition and -1 not in known:
        _condition_fits(condition, known)
    return {"x": known, "y": known}


@where.infer_output
def _where_output(x):
    return x


@where.infer_type
def _where_type(x, y):
    return _one_type(x, y)


@operator("_npi_where", lenient=True)
def np_where(condition, x, y):
    """Elements of x where the condition is not 0, else those of y; all three broadcast."""
    _one_type(x.dtype, y.dtype)
    return torch.where(condition != 0, x, y)


@np_where.infer_output
def _np_where_output(condition, x, y):
    return broadcast_shapes(condition, x, y)


@np_where.infer_type
def _np_where_type(x, y):
    return _one_type(x, y)


@operator("_npi_where_lscalar")
def where_lscalar(condition, x, *, scalar: Float64 = 0.0):
    """``scalar`` where the condition is not 0, else elements of x."""
    return torch.where(condition != 0, number(scalar, x.dtype, x.device), x)


@where_lscalar.infer_type
def _where_lscalar_type(x):
    return x


@operator("_npi_where_rscalar")
def where_rscalar(condition, y, *, scalar: Float64 = 0.0):
    """Elements of y where the condition is not 0, else ``scalar``."""
    return torch.where(condition != 0, y, number(scalar, y.dtype, y.device))


@where_rscalar.infer_type
def _where_rscalar_type(y):
    return y


@operator("_npi_where_scalar2", gradient="zero")
def where_scalar2(condition, *, x: Float64 = 0.0, y: Float64 = 0.0):
    """``x`` where the condition is not 0, else ``y``, as float32."""
    device = condition.device
    return torch.where(condition != 0, number(x, torch.float32, device), number(y, torch.float32, device))


@where_scalar2.infer_type
def _where_scalar2_type(condition):
    return torch.float32


def _mask_axis(data, index, axis):
    if not -len(data) <= axis < len(data):
        raise ShapeError(f"axis {axis} is out of range for {len(data)} dimension(s)")
    if len(index) != 1 or index[0] != data[axis]:
        raise ShapeError(f"index has shape {tuple(index)}, expected ({data[axis]},) because data is {tuple(data)}")
    return axis % len(data)


@operator("_contrib_boolean_mask", aliases=["_npi_boolean_mask"])
def boolean_mask(data, index, *, axis: int = 0):
    """The parts of data along ``axis`` where ``index`` is not 0; how many there are depends on the values."""
    axis = _mask_axis(data.shape, index.shape, axis)
    return data.index_select(axis, index.nonzero().reshape(-1))


@boolean_mask.infer_output
def _boolean_mask_output(data, index, *, axis):
    axis = _mask_axis(data, index, axis)
    return (*data[:axis], -1, *data[axis + 1:])


@boolean_mask.infer_type
def _boolean_mask_type(data):
    return data


def _check_mask(data, mask, start_axis):
    rank = mask.ndim
    if tuple(data.shape[start_axis:start_axis + rank]) != tuple(mask.shape) or not 0 <= start_axis <= data.ndim:
        raise ShapeError(f"mask has shape {tuple(mask.shape)}, expected that of data, {tuple(data.shape)}, from dimension {start_axis} on")


@operator("_npi_boolean_mask_assign_scalar", gradient="zero", lenient=True)
def boolean_mask_assign_scalar(data, mask, *, value: float, start_axis: int):
    """data with ``value`` where the mask is not 0; its dimensions are those of data from ``start_axis`` on."""
    _check_mask(data, mask, start_axis)
    wide = (mask != 0).reshape(*mask.shape, *(1,) * (data.ndim - start_axis - mask.ndim))
    return torch.where(wide, number(value, data.dtype, data.device), data)


@boolean_mask_assign_scalar.infer_type
def _boolean_mask_assign_scalar_type(data):
    return data


@operator("_npi_boolean_mask_assign_tensor", gradient="zero", lenient=True)
def boolean_mask_assign_tensor(data, mask, value, *, start_axis: int):
    """data with the elements of value where the mask is not 0; its dimensions are those of data from ``start_axis`` on."""
    _check_mask(data, mask, start_axis)
    result = data.clone()
    result[(slice(None),) * start_axis + (mask != 0,)] = value
    return result


@boolean_mask_assign_tensor.infer_output
def _boolean_mask_assign_tensor_output(data):
    return data


@boolean_mask_assign_tensor.infer_type
def _boolean_mask_assign_tensor_type(data):
    return data


@operator("_npx_nonzero", aliases=["_npi_nonzero"], gradient="zero", lenient=True)
def nonzero(x):
    """Indices of the elements that are not 0, one a row."""
    return (x.reshape(1) if x.ndim == 0 else x).nonzero().contiguous()


@nonzero.infer_output
def _nonzero_output(x):
    return (-1, max(len(x), 1))


@nonzero.infer_type
def _nonzero_type(x):
    return torch.int64


def _unique_outputs(return_index, return_inverse, return_counts):
    count = 1 + return_index + return_inverse + return_counts
    return ["output"] if count == 1 else [f"output{i}" for i in range(count)]


@operator("_npi_unique", gradient="zero", outputs=_unique_outputs)
def unique(data, *, return_index: bool = False, return_inverse: bool = False, return_counts: bool = False, axis: int | None = None):
    """The different elements in order, or the different parts along ``axis``.

    Args:
        data: Any shape.
        return_index: Also where each was seen first.
        return_inverse: Also which one each element is.
        return_counts: Also how often each was seen.
        axis: Compare parts along this dimension; None compares elements.
    """
    if axis is not None and not -data.ndim <= axis < data.ndim:
        raise ArgumentError(f"_npi_unique: axis {axis} is out of range for {data.ndim} dimension(s).")
    line = data.reshape(-1) if axis is None else data
    values, inverse, counts = torch.unique(line, return_inverse=True, return_counts=True, dim=axis)
    found = [values]
    if return_index:
        first = torch.full(counts.shape, inverse.numel(), dtype=torch.int64, device=data.device)
        found.append(first.scatter_reduce(0, inverse, torch.arange(inverse.numel(), device=data.device), "amin"))
    if return_inverse:
        found.append(inverse)
    if return_counts:
        found.append(counts)
    return tuple(found) if len(found) > 1 else values


@unique.infer_output
def _unique_output(data, *, return_index, return_inverse, return_counts, axis):
    size = prod(data) if axis is None else data[axis]
    values = (-1,) if axis is None else tuple(-1 if i == axis % len(data) else dim for i, dim in enumerate(data))
    return [values] + [(-1,)] * return_index + [(size,)] * return_inverse + [(-1,)] * return_counts


@unique.infer_type
def _unique_type(data, *, return_index, return_inverse, return_counts):
    return [data] + [torch.int64] * (return_index + return_inverse + return_counts)
