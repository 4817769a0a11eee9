"""Elements written at the places other arrays name."""
import torch

from ...base import IndexOutOfRange, ShapeError
from ..attributes import Shape
from ..registry import operator
from .take import at, whole

__all__ = []


def _scattered(data, indices, shape):
    if len(indices) < 2:
        raise ShapeError(f"indices has {len(indices)} dimension(s); expected at least 2: (dimensions indexed, ...)")
    if indices[0] > len(shape):
        raise ShapeError(f"indices has {indices[0]} rows, one for each dimension indexed, but shape {shape} has {len(shape)}")
    expected = (*indices[1:], *shape[indices[0]:])
    if tuple(data) != expected:
        raise ShapeError(f"data has shape {tuple(data)}, expected {expected} because indices is {tuple(indices)} and shape is {shape}")


@operator("scatter_nd")
def scatter_nd(data, indices, *, shape: Shape):
    """Zeros of ``shape`` with data written at ``indices``.

    Args:
        data: The shape of indices without the first dimension, and the dimensions of ``shape`` that are not indexed.
        indices: (m, ...), m at most the length of ``shape``; fractions are cut off. Of repeated places the last one stays.
        shape: Shape of the result.
    """
    _scattered(data.shape, indices.shape, shape)
    try:
        return data.new_zeros(shape).index_put(at(indices), data)
    except IndexError as error:
        raise IndexOutOfRange(str(error)) from error


@scatter_nd.infer_output
def _scatter_nd_output(*, shape):
    return shape


@scatter_nd.infer_type
def _scatter_nd_type(data):
    return data


@operator("_scatter_set_nd", aliases=["_npi_scatter_set_nd"], gradient="none")
def scatter_set_nd(lhs, rhs, indices, *, shape: Shape):
    """lhs with rhs written at ``indices`` (see scatter_nd); ``shape`` is that of lhs."""
    expected = (*indices.shape[1:], *lhs.shape[indices.shape[0]:])
    try:
        return lhs.index_put(at(indices), rhs.expand(expected) if rhs.ndim <= len(expected) else rhs.reshape(expected))
    except IndexError as error:
        raise IndexOutOfRange(str(error)) from error


@scatter_set_nd.infer_output
def _scatter_set_nd_output(lhs):
    return lhs


@scatter_set_nd.infer_type
def _scatter_set_nd_type(lhs):
    return lhs


@operator("_contrib_index_copy", lenient=True)
def index_copy(old_tensor, index_vector, new_tensor):
    """old_tensor with its rows ``index_vector`` replaced by the rows of new_tensor."""
    if index_vector.ndim != 1 or new_tensor.shape[1:] != old_tensor.shape[1:] or index_vector.shape[0] != new_tensor.shape[0]:
        raise ShapeError(f"new_tensor has shape {tuple(new_tensor.shape)}, expected {(*index_vector.shape, *old_tensor.shape[1:])} "
                         f"because index_vector is {tuple(index_vector.shape)} and old_tensor is {tuple(old_tensor.shape)}")
    try:
        return old_tensor.index_copy(0, whole(index_vector), new_tensor)
    except (IndexError, RuntimeError) as error:
        raise IndexOutOfRange(str(error).splitlines()[0]) from error


@index_copy.infer_output
def _index_copy_output(old_tensor):
    return old_tensor


@index_copy.infer_type
def _index_copy_type(old_tensor):
    return old_tensor


def _at_column(lhs, places, values):
    """lhs with ``values[i]`` written at ``[i, places[i]]``; places outside are left out."""
    places = whole(places).reshape(-1, 1)
    hit = places == torch.arange(lhs.shape[1], device=lhs.device)
    return torch.where(hit, values, lhs)


def _check_rows(matrix, vector, name):
    if matrix.ndim != 2 or vector.ndim != 1 or vector.shape[0] != matrix.shape[0]:
        raise ShapeError(f"{name} has shape {tuple(vector.shape)}; expected one number for each row of a matrix, which is "
                         f"{tuple(matrix.shape)}")


@operator("fill_element_0index", gradient="none", lenient=True, auto_inputs=False)
def fill_element_0index(lhs, mhs, rhs):
    """The matrix lhs with ``mhs[i]`` written at ``[i, rhs[i]]``; places outside are left out."""
    _check_rows(lhs, mhs, "mhs")
    _check_rows(lhs, rhs, "rhs")
    return _at_column(lhs, rhs, mhs.reshape(-1, 1))


@fill_element_0index.infer_type
def _fill_element_0index_type(lhs):
    return lhs


@operator("_onehot_encode", gradient="none", lenient=True, auto_inputs=False)
def onehot_encode(lhs, rhs):
    """Rows as wide as rhs, with 1 at column ``lhs[i]`` of row i and 0 elsewhere."""
    _check_rows(rhs, lhs, "lhs")
    return _at_column(torch.zeros_like(rhs), lhs, torch.ones((), dtype=rhs.dtype, device=rhs.device))


@onehot_encode.infer_type
def _onehot_encode_type(rhs):
    return rhs


@operator("_set_value", lenient=True)
def set_value(*, src: float):
    """``src``, written to every element of ``out``."""
    return torch.full((1,), src)


@set_value.accumulate
def _set_value_out(held, *, src):
    return torch.full_like(held, src if held.is_floating_point() else int(src))


@set_value.infer_type
def _set_value_type():
    return torch.float32
