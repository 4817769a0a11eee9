"""Random sparse arrays."""
import numpy as np

from .. import ndarray
from ..base import ArgumentError
from ..ndarray import array
from .arrays import default_dtype

__all__ = ["create_sparse_array", "create_sparse_array_zd", "rand_ndarray", "rand_sparse_ndarray", "shuffle_csr_column_indices"]


def shuffle_csr_column_indices(csr):
    """Mix the order of the columns within each row of a ``scipy.sparse.csr_matrix``, in place; its values are as before."""
    for start, stop in zip(csr.indptr[:-1], csr.indptr[1:], strict=True):
        order = np.random.permutation(stop - start) + start
        csr.indices[start:stop], csr.data[start:stop] = csr.indices[order], csr.data[order]
    csr.has_sorted_indices = False


def _modified(values, modifier_func):
    return values if modifier_func is None else np.vectorize(modifier_func, otypes=[values.dtype])(values) if values.size else values


def _power_law_counts(rows, columns, density):
    """Numbers of stored columns a row: doubling from row to row until the total is reached, the rest in the last rows."""
    total = int(density * rows * columns)
    if total < 2 * rows:
        raise ArgumentError(f"not supported for this density: {density} for this shape ({rows}, {columns}). Please keep : num_rows * "
                            "num_cols * density >= 2 * num_rows")
    counts, unused, width = [], total - rows, 2
    for _ in range(rows):
        more = min(width, columns, unused + 1)
        counts.append(more)
        unused -= more - 1
        width = min(width * 2, columns)
    return np.random.permutation(counts)


def _csr_parts(shape, density, distribution, dtype):
    rows, columns = shape
    if distribution in (None, "uniform"):
        counts = np.random.binomial(columns, density, rows) if 0 < density < 1 else np.full(rows, int(columns * density))
    elif distribution == "powerlaw":
        counts = _power_law_counts(rows, columns, density)
    else:
        raise ArgumentError(f"Distribution not supported: {distribution}; expected 'uniform' or 'powerlaw'.")
    indices = [np.sort(np.random.choice(columns, count, replace=False)) for count in counts]
    indptr = np.concatenate([[0], np.cumsum(counts)]).astype("int64")
    values = np.random.uniform(0.1, 1.0, int(indptr[-1])).astype(dtype)     # away from 0: stored means not zero
    return values, np.concatenate([np.zeros(0, "int64"), *indices]).astype("int64"), indptr, indices


def rand_sparse_ndarray(shape, stype, density=None, dtype=None, distribution=None, data_init=None, rsp_indices=None, modifier_func=None,
                        shuffle_csr_indices=False, ctx=None):
    """A random sparse array.

    Args:
        shape: Its shape; two axes for ``'csr'``.
        stype: ``'row_sparse'`` or ``'csr'``.
        density: Share of rows, or of elements, that are stored; random by default.
        dtype: float32 by default.
        distribution: ``'uniform'``, or for csr ``'powerlaw'``.
        data_init: Value of all stored elements.
        rsp_indices: The stored rows.
        modifier_func: Function applied to each stored element.
        shuffle_csr_indices: Mix the columns within each row.
        ctx: Context.
    Returns:
        ``(array, (values, indices))`` for row_sparse, ``(array, (indptr, indices, values))`` for csr.
    """
    density = np.random.rand() if density is None else density
    if not 0 <= density <= 1:
        raise ArgumentError(f"density must lie in [0, 1], received {density}.")
    dtype = default_dtype() if dtype is None else dtype
    if stype == "row_sparse":
        if distribution not in (None, "uniform"):
            raise ArgumentError(f"Distribution {distribution} not supported for row_sparse; expected 'uniform'.")
        return _random_row_sparse(shape, density, dtype, data_init, rsp_indices, modifier_func, ctx)
    if stype == "csr":
        if len(shape) != 2:
            raise ArgumentError(f"csr arrays have two axes, received shape {shape}.")
        values, columns, indptr, rows = _csr_parts(shape, density, distribution, dtype)
        if data_init is not None:
            values.fill(data_init)
        values = _modified(values, modifier_func)
        if shuffle_csr_indices:
            columns = np.concatenate([columns[:0], *(np.random.permutation(row) for row in rows)])
        csr = ndarray.sparse.csr_matrix((values, columns, indptr), shape=shape, ctx=ctx, dtype=dtype)
        return csr, (csr.indptr, csr.indices, csr.data)
    raise ArgumentError(f"unknown storage type {stype!r}; expected 'row_sparse' or 'csr'.")


def _random_row_sparse(shape, density, dtype, data_init, rsp_indices, modifier_func, ctx):
    if rsp_indices is not None:
        rows = np.sort(np.asarray(rsp_indices, "int64"))
    else:
        rows = np.flatnonzero(np.random.rand(shape[0]) < density)
    values = np.random.rand(len(rows), *shape[1:]).astype(dtype)
    if data_init is not None:
        values.fill(data_init)
    values = _modified(values, modifier_func)
    result = ndarray.sparse.row_sparse_array((values, rows), shape=shape, ctx=ctx, dtype=dtype)
    return result, (values, rows)


def rand_ndarray(shape, stype="default", density=None, dtype=None, modifier_func=None, shuffle_csr_indices=False, distribution=None,
                 ctx=None):
    """A random array of any storage type; see :func:`rand_sparse_ndarray`."""
    if stype == "default":
        return array(np.random.standard_normal(shape), dtype=default_dtype() if dtype is None else dtype, ctx=ctx)
    return rand_sparse_ndarray(shape, stype, density=density, modifier_func=modifier_func, dtype=dtype,
                               shuffle_csr_indices=shuffle_csr_indices, distribution=distribution, ctx=ctx)[0]


def create_sparse_array(shape, stype, data_init=None, rsp_indices=None, dtype=None, modifier_func=None, density=0.5,
                        shuffle_csr_indices=False):
    """A sparse array with given values or rows; see :func:`rand_sparse_ndarray`."""
    if stype not in ("row_sparse", "csr"):
        raise ArgumentError(f"unknown storage type {stype!r}; expected 'row_sparse' or 'csr'.")
    return rand_sparse_ndarray(shape, stype, density=density, data_init=data_init, rsp_indices=rsp_indices, dtype=dtype,
                               modifier_func=modifier_func, shuffle_csr_indices=shuffle_csr_indices)[0]


def create_sparse_array_zd(shape, stype, density, data_init=None, rsp_indices=None, dtype=None, modifier_func=None,
                           shuffle_csr_indices=False):
    """:func:`create_sparse_array` that also makes arrays without stored elements, for ``density`` 0."""
    if stype == "row_sparse" and density == 0:
        rsp_indices = np.zeros(0, "int64")
    return create_sparse_array(shape, stype, data_init=data_init, rsp_indices=rsp_indices, dtype=dtype, modifier_func=modifier_func,
                               density=density, shuffle_csr_indices=shuffle_csr_indices)
