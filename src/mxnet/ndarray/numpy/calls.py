"""How functions of mx.np reach operators: one body serves arrays and symbols.

``call`` asks the class of the first array for the operator's function (mx.np arrays run it, symbols compose it); ``create`` asks
the face that is in force, because a creation function has no array to ask.
"""
import functools
import threading

import numpy as np

from ...base import DTypeError
from ...util import np_ufunc_legal_option

__all__ = ["call", "create", "is_array", "is_number", "number", "on_face", "refuse_options"]


class _Face(threading.local):
    """Per thread: what makes arrays out of nothing. ``None`` stands for mx.np arrays."""

    create = None


FACE = _Face()
_imperative = {}                  # "create": set by the array class, which knows the operators' functions


def call(operator, *arrays, out=None, **attrs):
    """Result of an operator on arrays or symbols.

    Raises:
        DTypeError: An input is neither.
    """
    for array in arrays:
        find = getattr(array, "_operator", None)
        if find is not None:
            return find(operator)(*arrays, out=out, **attrs)
    shown = ", ".join(type(a).__name__ for a in arrays)
    raise DTypeError(f"{plain_name(operator)}: expected mx.np arrays, got {shown or 'none'}; mx.np.array(...) makes one from values, "
                     "x.as_np_ndarray() from an mx.nd array.")


def create(operator, ctx=None, out=None, **attrs):
    """Result of an operator without inputs: an array on ``ctx``, or a symbol where symbols are composed."""
    return (FACE.create or _imperative["create"])(operator, ctx, out, attrs)


def on_face(maker):
    """Decorator: inside the function, and what it calls, arrays are made by ``maker(operator, ctx, out, attrs)``."""
    def decorate(function):
        @functools.wraps(function)
        def inside(*args, **kwargs):
            before, FACE.create = FACE.create, maker
            try:
                return function(*args, **kwargs)
            finally:
                FACE.create = before
        return inside
    return decorate


def plain_name(operator):
    """The name users know: ``'_npi_exp'`` is ``exp``."""
    for prefix in ("_npi_", "_npx_", "_np_"):
        if operator.startswith(prefix):
            return operator[len(prefix):]
    return operator


def is_array(value):
    """Whether ``value`` is an mx.np array or a symbol with NumPy semantics."""
    return getattr(value, "_operator", None) is not None


def is_number(value):
    """Whether ``value`` is a Python or NumPy number."""
    return isinstance(value, int | float | np.bool_ | np.integer | np.floating)


def number(value):
    """A Python number of a Python or NumPy number, or of an array that holds one."""
    return value.item() if isinstance(value, np.generic) or hasattr(value, "_ctx") else value


def refuse_options(name, options):
    """Raise for keywords of NumPy's ufuncs that would change the result; take those that say what happens anyway."""
    for key, value in options.items():
        if key not in ("where", "casting", "order", "dtype", "subok"):
            raise DTypeError(f"{name}: {key!r} is an invalid keyword; it takes out, where, casting, order, dtype and subok.")
        if (key == "dtype" and value is not None) or (key != "dtype" and not np_ufunc_legal_option(key, value)):
            raise NotImplementedError(f"{name}: {key}={value!r} is not implemented; convert or select afterwards, e.g. with astype() or where().")
