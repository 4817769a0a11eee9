"""NumPy's functions called with mx.np arrays, and functions that mx.np takes from NumPy.

``numpy.exp(x)`` and ``numpy.concatenate([x, y])`` of mx.np arrays run mx.np's function of that name where there is one; everything
else is computed by NumPy on copies, whose results become mx.np arrays again. Those cannot be recorded.
"""
import functools
import inspect

import numpy as np
import torch

from ...base import ArgumentError
from ...ops.mode import MODE
from .. import _classes
from ..ndarray import NDArray, tensor_of
from .calls import number

__all__ = ["FUNCTIONS", "call_function", "call_ufunc", "from_numpy", "with_array_function_protocol", "with_array_ufunc_protocol"]

FUNCTIONS: dict = {}              # NumPy's function -> mx.np's; filled by mx.np


def _arrays(values):
    """The mx arrays among arguments, also inside lists."""
    for value in values:
        if isinstance(value, NDArray):
            yield value
        elif isinstance(value, list | tuple):
            yield from _arrays(value)


def _to_numpy(value):
    if isinstance(value, NDArray):
        return value.asnumpy()
    if isinstance(value, list | tuple):
        items = [_to_numpy(v) for v in value]
        return type(value)(items) if type(value) in (list, tuple) else value
    return value


def _to_mx(value, context):
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "iufb":
            raise ArgumentError(f"NumPy's result has elements of type {value.dtype}, which no mx.np array has; call NumPy with x.asnumpy().")
        return _classes["np"]._wrap(tensor_of(value, None, context.torch_device), context)
    if isinstance(value, list | tuple):
        items = [_to_mx(v, context) for v in value]
        return items if isinstance(value, list) else tuple(items)
    return value


def run_numpy(function, name, args, kwargs):
    """NumPy's function on copies of mx arrays; arrays of its result become mx.np arrays in the context of the first one.

    Without any mx array the call is NumPy's own.

    Raises:
        ArgumentError: While recording, for arrays that have gradients.
    """
    found = list(_arrays((*args, *kwargs.values())))
    if not found:
        return function(*args, **kwargs)
    if MODE.recording and any(a._data.requires_grad for a in found):
        raise ArgumentError(f"{name} is computed by NumPy and cannot be recorded; call it outside of autograd.record(), or on x.detach().")
    context = found[0]._ctx
    outputs = kwargs.pop("out", None)
    result = function(*_to_numpy(args), **{k: _to_numpy(v) for k, v in kwargs.items()})
    if outputs is None:
        return _to_mx(result, context)
    return _fill(outputs, result)


def _fill(outputs, result):
    targets = outputs if isinstance(outputs, tuple) else (outputs,)
    results = result if isinstance(result, tuple) else (result,)
    for target, values in zip(targets, results, strict=True):
        if isinstance(target, NDArray):
            target._become(torch.as_tensor(np.asarray(values, dtype=target.dtype)))
        elif target is not None:
            target[...] = values
    return targets[0] if len(targets) == 1 else targets


def from_numpy(function, name=None):
    """An mx.np function that NumPy computes."""
    name = name or function.__name__

    @functools.wraps(function, assigned=("__doc__",), updated=())
    def passed_on(*args, **kwargs):
        return run_numpy(function, name, args, kwargs)
    passed_on.__name__ = passed_on.__qualname__ = name
    passed_on._from_numpy = True
    return passed_on


def call_function(function, args, kwargs):
    """``numpy.f(x)`` of mx.np arrays."""
    own = FUNCTIONS.get(function)
    if own is not None and _takes(own, args, kwargs):
        try:
            return own(*args, **kwargs)
        except NotImplementedError:
            pass                                          # an option mx.np's function lacks; NumPy has it
    return run_numpy(function, function.__name__, args, dict(kwargs))


def _takes(function, args, kwargs):
    try:
        inspect.signature(function).bind(*args, **kwargs)
    except TypeError:
        return False
    return True


def call_ufunc(ufunc, method, inputs, kwargs):
    """``numpy.exp(x)``, ``numpy.add(x, y)``, ``array + x`` of mx.np arrays."""
    out = kwargs.get("out")
    own = FUNCTIONS.get(ufunc)
    ours = all(isinstance(o, _classes["np"]) for o in out or ())
    if method == "__call__" and own is not None and ours and len(out or ()) < 2:
        options = {k: v for k, v in kwargs.items() if k != "out"}
        if out:
            options["out"] = out[0]
        return own(*inputs, **options)
    function = ufunc if method == "__call__" else getattr(ufunc, method)
    return run_numpy(function, ufunc.__name__, [number(v) if isinstance(v, np.generic) else v for v in inputs], dict(kwargs))


def _through_numpy(function):
    official = getattr(np, function.__name__)

    @functools.wraps(function)
    def through(*args, **kwargs):
        return official(*args, **kwargs)
    return through


def with_array_function_protocol(func):
    """Decorator: the call goes to NumPy's function of the same name, which finds mx.np's through ``__array_function__``."""
    return _through_numpy(func)


def with_array_ufunc_protocol(func):
    """Decorator: the call goes to NumPy's ufunc of the same name, which finds mx.np's through ``__array_ufunc__``."""
    return _through_numpy(func)
