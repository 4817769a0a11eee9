"""Samples of the operators that choose elements by a condition."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, MXNetError, ShapeError

from ..harness import Bad, Sample, samples


def _where(condition, x, y):
    condition = condition != 0
    return np.where(condition.reshape(-1, *(1,) * (x.ndim - 1)) if condition.ndim < x.ndim else condition, x, y)


@samples("where", reference=_where)
def where(make):
    yield Sample(make(2, 3, integer=True, low=0), make(2, 3), make(2, 3), _grad=("x", "y"))
    yield Sample(np.array([np.nan, 0.0], "float32"), make(2, 3), make(2, 3), _grad=("x", "y"))
    yield Bad(make(3), make(2, 3), make(2, 3), raises=ShapeError, says=["condition", "(2, 3)"])
    yield Bad(make(2), make(2), make(2, dtype="int32"), raises=DTypeError, says="int32")


@samples("_npi_where", reference=lambda condition, x, y: np.where(condition, x, y))
def np_where(make):
    yield Sample(make(2, 1, dtype="bool"), make(3), make(2, 3), _grad=("x", "y"))
    yield Bad(make(2, dtype="bool"), make(2), make(2, dtype="int32"), raises=DTypeError, says="int32")


@samples("_npi_where_lscalar", reference=lambda condition, x, scalar=0.0: np.where(condition, np.array(scalar).astype(x.dtype), x))
def where_lscalar(make):
    yield Sample(make(2, 3, dtype="bool"), make(2, 3), scalar=2.5, _grad=("x",))
    yield Sample(make(3, dtype="bool"), make(2, 3, dtype="int32", low=0, high=9), scalar=7.7, _grad=False)
    yield Bad(make(2, dtype="bool"), make(2), scalar="x", raises=ArgumentError, says="scalar")


@samples("_npi_where_rscalar", reference=lambda condition, y, scalar=0.0: np.where(condition, y, np.array(scalar).astype(y.dtype)))
def where_rscalar(make):
    yield Sample(make(2, 3, dtype="bool"), make(2, 3), scalar=2.5, _grad=("y",))
    yield Bad(make(2, dtype="bool"), make(2), scalar="x", raises=ArgumentError, says="scalar")


@samples("_npi_where_scalar2", reference=lambda condition, x=0.0, y=0.0: np.where(condition, x, y).astype("float32"))
def where_scalar2(make):
    yield Sample(make(2, 3, dtype="bool"), x=1.5, y=-2.0, _grad=False)
    yield Bad(make(2, dtype="bool"), x="x", raises=ArgumentError, says="x")


@samples("_contrib_boolean_mask", reference=lambda data, index, axis=0: np.compress(index != 0, data, axis))
def boolean_mask(make):
    yield Sample(make(3, 2), np.array([1, 0, 2]), _grad=("data",))
    yield Sample(make(2, 3), np.array([1.0, 0.0, 1.0], "float32"), axis=1, _grad=("data",))
    yield Bad(make(3, 2), make(2), raises=ShapeError, says=["index", "(3,)"])


def _assigned(data, mask, value, start_axis):
    result = data.copy()
    result[(slice(None),) * start_axis + (mask,)] = value
    return result


@samples("_npi_boolean_mask_assign_scalar", reference=_assigned)
def boolean_mask_assign_scalar(make):
    yield Sample(make(2, 3), make(2, dtype="bool"), value=2.5, start_axis=0, _grad=False)
    yield Sample(make(2, 3), make(3, dtype="bool"), value=2.5, start_axis=1, _grad=False)
    yield Bad(make(2, 3), make(2, dtype="bool"), value=1, start_axis=1, raises=ShapeError, says="mask")


@samples("_npi_boolean_mask_assign_tensor", reference=_assigned)
def boolean_mask_assign_tensor(make):
    yield Sample(make(2, 3), np.array([[True, False, True], [False, True, False]]), make(3), start_axis=0, _grad=False)
    yield Sample(make(2, 3), np.array([True, False, True]), make(2, 2), start_axis=1, _grad=False)
    yield Bad(make(2, 3), make(2, dtype="bool"), make(1), start_axis=1, raises=ShapeError, says="mask")


@samples("_npx_nonzero", reference=np.argwhere)
def nonzero(make):
    yield Sample(make(3, 4, integer=True, low=0), _grad=False)
    yield Bad(raises=MXNetError)


def _unique(data, **attrs):
    found = np.unique(data, **attrs)
    return tuple(part.reshape(-1) if index else part for index, part in enumerate(found)) if isinstance(found, tuple) else found


@samples("_npi_unique", reference=_unique)
def unique(make):
    yield Sample(make(3, 4, integer=True, low=0, high=4), _grad=False)
    yield Sample(make(3, 4, integer=True, low=0, high=4), return_index=True, return_inverse=True, return_counts=True, _grad=False)
    yield Sample(np.array([[1.0, 0.0], [0.0, 2.0], [1.0, 0.0]], "float32"), axis=0, return_index=True, return_counts=True, _grad=False)
    yield Bad(make(2), axis=1, raises=ArgumentError, says="axis 1")
