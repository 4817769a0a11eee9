"""NumPy semantics on and off, and small facts about the machine."""
import functools
import inspect
import os

from .base import ArgumentError, MXNetError
from .context import gpu_memory_info, num_gpus
from .ops.mode import MODE

__all__ = ["get_cuda_compute_capability", "get_gpu_count", "get_gpu_memory", "getenv", "is_np_array", "is_np_shape", "np_array", "np_shape",
           "np_ufunc_legal_option", "reset_np", "set_module", "set_np", "set_np_shape", "setenv", "use_np", "use_np_array", "use_np_shape",
           "wrap_np_binary_func", "wrap_np_unary_func"]


def is_np_shape():
    """Whether zero-dim and zero-size shapes mean in this thread what they mean in NumPy."""
    return MODE.np_shape


def is_np_array():
    """Whether Gluon blocks, samplers and optimizers make mx.np arrays in this thread."""
    return MODE.np_array


def set_np_shape(active):
    """Switch NumPy's shape semantics; returns what it was."""
    before, MODE.np_shape = MODE.np_shape, bool(active)
    return before


def _set_np_array(active):
    before, MODE.np_array = MODE.np_array, bool(active)
    return before


def set_np(shape=True, array=True):
    """Switch NumPy semantics on: of shapes, and of the arrays made.

    Raises:
        ArgumentError: ``array`` without ``shape``.
    """
    if not shape and array:
        raise ArgumentError("set_np: NumPy arrays need NumPy shapes: shape=False goes with array=False only.")
    _set_np_array(array)
    set_np_shape(shape)


def reset_np():
    """Switch NumPy semantics off."""
    set_np(shape=False, array=False)


class _Scope:
    def __init__(self, switch, active):
        self._switch, self._active = switch, active

    def __enter__(self):
        self._before = self._switch(self._active)

    def __exit__(self, ptype, value, trace):
        self._switch(self._before)


def np_shape(active=True):
    """Scope with NumPy's shape semantics on or off."""
    return _Scope(set_np_shape, active)


def np_array(active=True):
    """Scope in which mx.np arrays are made, or not."""
    return _Scope(_set_np_array, active)


def _decorate(func, scope, name):
    if inspect.isclass(func):
        for key, value in list(vars(func).items()):
            if inspect.isfunction(value) and (key in ("__init__", "__call__", "forward", "hybrid_forward") or not key.startswith("__")):
                setattr(func, key, _decorate(value, scope, name))
        return func
    if callable(func):
        @functools.wraps(func)
        def inside(*args, **kwargs):
            with scope(True):
                return func(*args, **kwargs)
        return inside
    raise ArgumentError(f"{name}: expected a function or a class, got a {type(func).__name__}.")


def use_np_shape(func):
    """Decorator: a function, or the methods of a class, run with NumPy's shape semantics."""
    return _decorate(func, np_shape, "use_np_shape")


def use_np_array(func):
    """Decorator: a function, or the methods of a class, make mx.np arrays."""
    return _decorate(func, np_array, "use_np_array")


def use_np(func):
    """Decorator: :func:`use_np_shape` and :func:`use_np_array`."""
    return use_np_shape(use_np_array(func))


def set_module(module):
    """Decorator: the public module a function or class says it is of."""
    def decorate(func):
        if module is not None:
            func.__module__ = module
        return func
    return decorate


_LEGAL = {"where": [True], "casting": ["same_kind"], "order": ["K", "C"], "dtype": None, "subok": [True]}


def np_ufunc_legal_option(key, value):
    """Whether a keyword of NumPy's ufuncs has a value that mx.np's functions take."""
    if key not in _LEGAL:
        return False
    if key == "dtype":
        import numpy
        return value in (numpy.int8, numpy.uint8, numpy.int32, numpy.int64, numpy.float16, numpy.float32, numpy.float64) or value in (
            "int8", "uint8", "int32", "int64", "float16", "float32", "float64")
    return value in _LEGAL[key]


def _wrap_ufunc(func, arrays):
    @functools.wraps(func)
    def checked(*args, out=None, **kwargs):
        for key, value in kwargs.items():
            if key in _LEGAL and not np_ufunc_legal_option(key, value):
                raise TypeError(f"{func.__name__}: {key}={value!r} is not supported.")
            if key not in _LEGAL:
                raise TypeError(f"{func.__name__} has no argument {key!r}.")
        return func(*args[:arrays], out=args[arrays] if len(args) > arrays else out)
    return checked


def wrap_np_unary_func(func):
    """Decorator: a function of one array takes (and checks) the keywords of NumPy's ufuncs."""
    return _wrap_ufunc(func, 1)


def wrap_np_binary_func(func):
    """Decorator: a function of two arrays takes (and checks) the keywords of NumPy's ufuncs."""
    return _wrap_ufunc(func, 2)


def getenv(name):
    """Value of an environment variable, or None."""
    return os.environ.get(name)


def setenv(name, value):
    """Set an environment variable; None removes it."""
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = str(value)


def get_gpu_count():
    """How many GPUs torch sees."""
    return num_gpus()


def get_gpu_memory(gpu_dev_id):
    """Free and total memory of a GPU, in bytes."""
    return gpu_memory_info(gpu_dev_id)


def get_cuda_compute_capability(ctx):
    """Compute capability of a CUDA GPU as a number, e.g. 80.

    Raises:
        MXNetError: There is no such GPU.
    """
    if ctx.device_type != "gpu":
        raise ArgumentError(f"{ctx} is no GPU.")
    import torch
    if not torch.cuda.is_available():
        raise MXNetError(f"{ctx}: torch sees no CUDA device here.")
    major, minor = torch.cuda.get_device_capability(ctx.torch_device)
    return major * 10 + minor
