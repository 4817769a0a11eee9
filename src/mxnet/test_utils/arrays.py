"""Arrays and shapes for tests: random ones, and simple ones that are easy to check."""
import random as _python_random

import numpy as np

from .. import ndarray
from ..base import ArgumentError
from ..context import current_context

__all__ = ["assign_each", "assign_each2", "collapse_sum_like", "create_2d_tensor", "create_vector", "default_context", "default_dtype",
           "get_identity_mat", "get_identity_mat_batch", "new_matrix_with_real_eigvals_2d", "new_matrix_with_real_eigvals_nd",
           "new_orthonormal_matrix_2d", "new_sym_matrix_with_real_eigvals_2d", "new_sym_matrix_with_real_eigvals_nd", "np_reduce",
           "rand_coord_2d", "rand_shape_2d", "rand_shape_3d", "rand_shape_nd", "random_arrays", "random_sample",
           "random_uniform_arrays", "set_default_context"]

_default_context = None


def default_context():
    """The context tests run on: the one that was set, else the current one."""
    return _default_context or current_context()


def set_default_context(ctx):
    """Set what :func:`default_context` returns."""
    global _default_context
    _default_context = ctx


def default_dtype():
    """The dtype of random arrays."""
    return np.float32


def rand_shape_2d(dim0=10, dim1=10, allow_zero_size=False):
    """A random shape of two axes, each at most the given size."""
    return rand_shape_nd(2, (dim0, dim1), allow_zero_size)


def rand_shape_3d(dim0=10, dim1=10, dim2=10, allow_zero_size=False):
    """A random shape of three axes, each at most the given size."""
    return rand_shape_nd(3, (dim0, dim1, dim2), allow_zero_size)


def rand_shape_nd(num_dim, dim=10, allow_zero_size=False):
    """A random shape of ``num_dim`` axes, each at most ``dim`` (a number or one for each axis)."""
    least = 0 if allow_zero_size else 1
    highest = np.broadcast_to(np.asarray(dim), (num_dim,)) + 1
    return tuple(int(size) for size in np.random.randint(least, highest, size=num_dim))


def rand_coord_2d(x_low, x_high, y_low, y_high):
    """A random point ``(x, y)`` of ints; the upper bounds are excluded."""
    return int(np.random.randint(x_low, x_high)), int(np.random.randint(y_low, y_high))


def random_arrays(*shapes):
    """Arrays of normal numbers, one a shape; a single one alone, else a list."""
    arrays = [np.asarray(np.random.standard_normal(size=shape), dtype=default_dtype()) for shape in shapes]
    return arrays if len(arrays) > 1 else arrays[0]


def random_uniform_arrays(*shapes, **kwargs):
    """A list of arrays of uniform numbers, one a shape.

    Args:
        *shapes: The shapes.
        low, high: The bounds, 0 and 1 by default.
        dtype: float32 by default.
    """
    unknown = set(kwargs) - {"low", "high", "dtype"}
    if unknown:
        raise ArgumentError(f"Got unexpected argument/s : {sorted(unknown)}")
    low, high, dtype = kwargs.get("low", 0.0), kwargs.get("high", 1.0), kwargs.get("dtype", default_dtype())
    return [np.asarray(np.random.uniform(low, high, shape), dtype=dtype) for shape in shapes]


def random_sample(population, k):
    """``k`` elements of a sequence, in random order."""
    return _python_random.sample(list(population), k)


def create_vector(size, dtype=np.int64):
    """``[0, 1, ..., size - 1]``."""
    return ndarray.arange(0, size, dtype=dtype)


def create_2d_tensor(rows, columns, dtype=np.int64):
    """A matrix whose rows are full of their own number."""
    return ndarray.array(np.repeat(np.arange(rows), columns).reshape(rows, columns), dtype=dtype)


def get_identity_mat(size):
    """An identity matrix."""
    return ndarray.array(np.identity(size))


def get_identity_mat_batch(size):
    """Two identity matrices, one after the other."""
    return ndarray.array(np.stack([np.identity(size)] * 2))


def assign_each(the_input, function):
    """A function of one number applied to each element."""
    return np.array(np.vectorize(function, otypes=[the_input.dtype])(the_input)) if the_input.size else the_input.copy()


def assign_each2(input1, input2, function):
    """A function of two numbers applied to the elements of two arrays of one shape."""
    if input1.shape != input2.shape:
        raise ArgumentError(f"assign_each2: shapes must be equal, received {input1.shape} and {input2.shape}.")
    return np.array(np.vectorize(function, otypes=[input1.dtype])(input1, input2)) if input1.size else input1.copy()


def np_reduce(dat, axis, keepdims, numpy_reduce_func):
    """A NumPy reduction over an axis, several, or all.

    Args:
        dat: The array.
        axis: None, an int, or several.
        keepdims: Keep reduced axes with size 1.
        numpy_reduce_func: E.g. ``np.sum``.
    """
    axes = range(dat.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    result = dat
    for i in sorted((i % dat.ndim for i in axes), reverse=True):
        result = numpy_reduce_func(result, axis=i)
    if keepdims:
        reduced = {i % dat.ndim for i in axes}
        result = np.reshape(result, [1 if i in reduced else size for i, size in enumerate(dat.shape)])
    return result


def collapse_sum_like(a, shape):
    """Sum an array over the axes along which ``shape`` would be broadcast to it."""
    if len(a.shape) < len(shape):
        raise ArgumentError(f"collapse_sum_like: {a.shape} has fewer axes than {shape}.")
    extra = a.ndim - len(shape)
    axes = [i for i in range(a.ndim) if i < extra or (shape[i - extra] == 1 and a.shape[i] != 1)]
    return np.sum(a, axis=tuple(axes), keepdims=True).reshape(shape)


def new_orthonormal_matrix_2d(n):
    """A random orthonormal matrix."""
    return np.linalg.qr(np.random.normal(size=(n, n)))[0]


def new_matrix_with_real_eigvals_2d(n):
    """A random matrix whose eigenvalues are real: ``Q diag Q^-1`` with distinct values."""
    basis = new_orthonormal_matrix_2d(n) @ np.triu(np.random.uniform(0.1, 0.5, (n, n)), 1) + new_orthonormal_matrix_2d(n)
    while abs(np.linalg.det(basis)) < 1e-2:
        basis = new_orthonormal_matrix_2d(n)
    return basis @ np.diag(np.arange(1.0, n + 1) + np.random.uniform(-0.3, 0.3, n)) @ np.linalg.inv(basis)


def new_sym_matrix_with_real_eigvals_2d(n):
    """A random symmetric matrix with distinct eigenvalues."""
    basis = new_orthonormal_matrix_2d(n)
    return basis @ np.diag(np.arange(1.0, n + 1) + np.random.uniform(-0.3, 0.3, n)) @ basis.T


def _batched(maker, shape):
    if len(shape) < 2 or shape[-1] != shape[-2]:
        raise ArgumentError(f"expected a shape of square matrices, (..., n, n), received {shape}.")
    count = int(np.prod(shape[:-2]))
    return np.array([maker(shape[-1]) for _ in range(count)]).reshape(shape)


def new_matrix_with_real_eigvals_nd(shape):
    """Random matrices with real eigenvalues, of shape (..., n, n)."""
    return _batched(new_matrix_with_real_eigvals_2d, shape)


def new_sym_matrix_with_real_eigvals_nd(shape):
    """Random symmetric matrices, of shape (..., n, n)."""
    return _batched(new_sym_matrix_with_real_eigvals_2d, shape)


