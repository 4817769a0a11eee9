"""Functions of mx.np that are one registered operator, with NumPy's parameters."""
from ..ndarray.numpy.calls import call, is_number

__all__ = ["all", "amax", "amin", "any", "atleast_1d", "atleast_2d", "atleast_3d", "copy", "cumsum", "diag", "diagflat", "diagonal", "dot",
           "max", "min", "moveaxis", "prod", "product", "repeat", "reshape", "roll", "sometrue", "squeeze", "sum", "trace", "transpose"]


def sum(a, axis=None, dtype=None, keepdims=False, initial=None, out=None):
    """Sum over axes (all by default); int64 of bool.

    Args:
        axis: One axis or several.
        dtype: Type of the result.
        keepdims: Keep the axes, with size 1.
        initial: A number added to the sum.
        out: An array to fill.
    """
    return call("_np_sum", a, out=out, axis=axis, dtype=dtype, keepdims=keepdims, initial=initial)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None):
    """Product over axes; arguments as of :func:`sum`."""
    return call("_np_prod", a, out=out, axis=axis, dtype=dtype, keepdims=keepdims, initial=initial)


product = prod


def max(a, axis=None, keepdims=False, out=None, initial=None):
    """Largest element over axes; arguments as of :func:`sum`."""
    return call("_np_max", a, out=out, axis=axis, keepdims=keepdims, initial=initial)


def min(a, axis=None, keepdims=False, out=None, initial=None):
    """Smallest element over axes; arguments as of :func:`sum`."""
    return call("_np_min", a, out=out, axis=axis, keepdims=keepdims, initial=initial)


amax, amin = max, min


def all(a, axis=None, keepdims=False, out=None):
    """Whether all elements over axes are not zero."""
    return call("_np_all", a, out=out, axis=axis, keepdims=keepdims)


def any(a, axis=None, keepdims=False, out=None):
    """Whether an element over axes is not zero."""
    return call("_np_any", a, out=out, axis=axis, keepdims=keepdims)


sometrue = any


def cumsum(a, axis=None, dtype=None, out=None):
    """Running sum along an axis, of the flattened array for None."""
    return call("_np_cumsum", a, out=out, axis=axis, dtype=dtype)


def dot(a, b, out=None):
    """Product of vectors or matrices: over the last axis of ``a`` and the last but one of ``b``; a number scales."""
    if is_number(a) or is_number(b):
        return a * b
    return call("_np_dot", a, b, out=out)


def copy(a, out=None):
    """A copy; recorded."""
    return call("_np_copy", a, out=out)


def reshape(a, newshape, order="C", out=None):
    """A copy with another shape; -1 stands for what is left over."""
    return call("_np_reshape", a, newshape=newshape, order=order, out=out)


def transpose(a, axes=None):
    """A copy with permuted axes, reversed by default."""
    return call("_np_transpose", a, axes=axes)


def squeeze(a, axis=None, out=None):
    """Without axes of size 1, or without those named."""
    return call("_np_squeeze", a, axis=axis, out=out)


def moveaxis(a, source, destination):
    """A copy whose axes ``source`` stand at the places ``destination``."""
    return call("_np_moveaxis", a, source=source, destination=destination)


def roll(a, shift, axis=None):
    """Elements moved on by ``shift`` places along axes, of the flattened array for None; those that leave come in at the other end."""
    return call("_np_roll", a, shift=shift, axis=axis)


def repeat(a, repeats, axis=None):
    """Each element ``repeats`` times along an axis, of the flattened array for None."""
    return call("_np_repeat", a, repeats=repeats, axis=axis)


def diag(array, k=0):
    """Diagonal ``k`` of a matrix, or the matrix with a vector on it."""
    return call("_np_diag", array, k=k)


def diagflat(array, k=0):
    """The matrix with the flattened array on diagonal ``k``."""
    return call("_np_diagflat", array, k=k)


def diagonal(a, offset=0, axis1=0, axis2=1):
    """Diagonals over two axes."""
    return call("_np_diagonal", a, offset=offset, axis1=axis1, axis2=axis2)


def trace(a, offset=0, axis1=0, axis2=1, out=None):
    """Sum of a diagonal over two axes."""
    return call("_np_trace", a, out=out, offset=offset, axis1=axis1, axis2=axis2)


def _at_least(operator, text):
    def function(*arys):
        return call(operator, *arys)
    function.__name__ = function.__qualname__ = operator.removeprefix("_np_")
    function.__doc__ = text
    return function


atleast_1d = _at_least("_np_atleast_1d", "Arrays with at least one axis.")
atleast_2d = _at_least("_np_atleast_2d", "Arrays with at least two axes; new ones come first.")
atleast_3d = _at_least("_np_atleast_3d", "Arrays with at least three axes.")
