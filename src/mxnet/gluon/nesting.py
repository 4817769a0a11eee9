"""Nested lists of arrays or symbols as a flat list and back."""
from ..base import ArgumentError
from ..ndarray import NDArray
from ..symbol import Symbol

__all__ = ["_flatten", "_regroup"]


def _flatten(args, inout_str):
    """The leaves of nested lists, and a format from which ``_regroup`` rebuilds the nesting.

    The format of an array is 0, of None -1, of a symbol with n > 1 outputs n, of a list the list of its items' formats.

    Args:
        args: NDArray, Symbol, None or (nested) list of these.
        inout_str: ``"input"`` or ``"output"``, for the error message.
    """
    if isinstance(args, NDArray):
        return [args], 0
    if isinstance(args, Symbol):
        count = len(args.list_outputs())
        return [args], count if count > 1 else 0
    if args is None:
        return [None], -1
    if not isinstance(args, list | tuple):
        raise ArgumentError(f"When hybridized, the {inout_str} of HybridBlock must be (nested) list of Symbol or NDArray, "
                            f"but got {args} of type {type(args)}")
    leaves, formats = [], []
    for item in args:
        inner, form = _flatten(item, inout_str)
        leaves.extend(inner)
        formats.append(form)
    return leaves, formats


def _regroup(args, fmt):
    """The nesting that ``fmt`` describes, filled with the leaves ``args``."""
    rest = iter(args)
    return _fill(rest, fmt)


def _fill(leaves, fmt):
    if isinstance(fmt, list | tuple):
        return [_fill(leaves, inner) for inner in fmt]
    if fmt > 0:
        return [next(leaves) for _ in range(fmt)]
    leaf = next(leaves)
    if fmt == -1 and leaf is not None:
        raise ArgumentError("We do not support passing types that are not None when the initial HybridBlock has received NoneType "
                            f"and has been hybridized. Received arg = {leaf}, fmt = {fmt}.")
    return leaf


def regroup_outputs(arrays, fmt):
    """As ``_regroup`` for what a graph returned: None outputs are not among ``arrays`` and are put back."""
    rest = iter(arrays)

    def fill(form):
        if isinstance(form, list | tuple):
            return [fill(inner) for inner in form]
        if form == -1:
            return None
        return [next(rest) for _ in range(form)] if form > 0 else next(rest)
    return fill(fmt)
