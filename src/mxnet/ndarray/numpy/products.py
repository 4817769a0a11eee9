"""Products of vectors, matrices and tensors."""
import numpy as np

from ...base import ArgumentError
from .calls import call, is_array, is_number, refuse_options

__all__ = ["einsum", "inner", "matmul", "outer", "polyval", "tensordot", "vdot"]


def matmul(a, b, out=None, **kwargs):
    """Matrix product over the last two axes; leading ones broadcast."""
    if kwargs:
        refuse_options("matmul", kwargs)
    return call("_npi_matmul", a, b, out=out)


def tensordot(a, b, axes=2):
    """Sum of products over axes: the last of ``a`` with the first of ``b`` for a number, else ``(axes of a, axes of b)``."""
    if is_number(axes):
        return call("_npi_tensordot_int_axes", a, b, axes=int(axes))
    if len(axes) != 2:
        raise ArgumentError(f"tensordot: axes is {axes!r}, expected a number or a pair (axes of a, axes of b).")
    first, second = ((v,) if is_number(v) else tuple(v) for v in axes)
    if len(first) != len(second):
        raise ArgumentError(f"tensordot: {len(first)} axes of a do not pair with {len(second)} of b.")
    return call("_npi_tensordot", a, b, a_axes_summed=first, b_axes_summed=second)


def inner(a, b):
    """Sum of products over the last axes."""
    return tensordot(a, b, [-1, -1])


def outer(a, b):
    """All products of elements of two flattened arrays."""
    return tensordot(a.flatten(), b.flatten(), 0)


def vdot(a, b):
    """Sum of products of two flattened arrays."""
    return tensordot(a.flatten(), b.flatten(), 1)


def einsum(*operands, **kwargs):
    """Einstein's sum: ``einsum('ij,jk->ik', a, b)``.

    Args:
        operands: The subscripts, then the arrays.
        out: An array to fill.
        optimize: Whether the order of products is chosen.
    """
    optimize, out = kwargs.pop("optimize", False), kwargs.pop("out", None)
    if kwargs:
        raise ArgumentError(f"einsum: unknown arguments {', '.join(kwargs)}; it takes out and optimize.")
    if not operands or not isinstance(operands[0], str):
        raise ArgumentError("einsum: the first argument is the text of the subscripts, e.g. 'ij,jk->ik'.")
    if not all(is_array(a) for a in operands[1:]):
        raise ArgumentError("einsum: expected mx.np arrays behind the subscripts.")
    return call("_npi_einsum", *operands[1:], subscripts=operands[0], optimize=int(bool(optimize)), out=out)


def polyval(p, x):
    """The polynomial with coefficients ``p``, highest power first, at ``x``."""
    if is_array(p) and is_array(x):
        return call("_npi_polyval", p, x)
    if not is_array(p) and not is_array(x):
        return np.polyval(p, x)
    raise ArgumentError("polyval: p and x are both mx.np arrays, or both not.")
