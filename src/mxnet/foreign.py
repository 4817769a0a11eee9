"""Values for libraries in C: what programs that call such libraries take from ``mx.base``. The package itself does not need them."""
import ctypes
import os

import numpy as np

__all__ = ["MXCallbackList", "build_param_doc", "c_array", "c_array_buf", "c_handle_array", "c_str", "c_str_array", "classproperty",
           "ctypes2buffer", "ctypes2numpy_shared", "data_dir", "data_dir_default", "mx_float", "mx_float_p", "mx_int", "mx_int64", "mx_real_t",
           "mx_uint", "with_metaclass"]

mx_int, mx_uint, mx_int64, mx_float = ctypes.c_int, ctypes.c_uint, ctypes.c_int64, ctypes.c_float
mx_float_p = ctypes.POINTER(mx_float)
mx_real_t = np.float32


class MXCallbackList(ctypes.Structure):
    """A list of C functions with their contexts."""

    _fields_ = [("num_callbacks", ctypes.c_int), ("callbacks", ctypes.POINTER(ctypes.CFUNCTYPE(ctypes.c_int))),
                ("contexts", ctypes.POINTER(ctypes.c_void_p))]


def c_str(string):
    """Text as a C string."""
    return ctypes.c_char_p(string.encode("utf-8"))


def c_str_array(strings):
    """Texts as an array of C strings."""
    return (ctypes.c_char_p * len(strings))(*[text.encode("utf-8") for text in strings])


def c_array(ctype, values):
    """Values as a C array."""
    return (ctype * len(values))(*values)


def c_array_buf(ctype, buf):
    """A writable buffer, e.g. an ``array.array``, as a C array on the same memory."""
    return (ctype * len(buf)).from_buffer(buf)


def c_handle_array(objs):
    """The ``handle`` of each object as an array of pointers."""
    return (ctypes.c_void_p * len(objs))(*[obj.handle for obj in objs])


def ctypes2buffer(cptr, length):
    """Bytes at a ``char *``, copied."""
    if not isinstance(cptr, ctypes.POINTER(ctypes.c_char)):
        raise TypeError(f"ctypes2buffer: expected char pointer, received a {type(cptr).__name__}")
    return bytearray(ctypes.string_at(cptr, length))


def ctypes2numpy_shared(cptr, shape):
    """NumPy's array on the memory at a ``float *``."""
    if not isinstance(cptr, mx_float_p):
        raise TypeError(f"ctypes2numpy_shared: expected float pointer, received a {type(cptr).__name__}")
    return np.ctypeslib.as_array(cptr, shape=tuple(shape))


class classproperty:
    """Decorator: a property of the class itself."""

    def __init__(self, func):
        self._func = getattr(func, "__func__", func)

    def __get__(self, instance, owner=None):
        return self._func(type(instance) if owner is None else owner)


def with_metaclass(meta, *bases):
    """A base class which gives those that inherit from it a metaclass and other bases."""
    class _Temporary(type):
        def __new__(cls, name, this_bases, namespace):
            return meta(name, bases, namespace)

    return type.__new__(_Temporary, "temporary_class", (), {})


def build_param_doc(arg_names, arg_types, arg_descs, remove_dup=True):
    """A "Parameters" section of names, types and descriptions."""
    seen, lines = set(), ["Parameters", "----------"]
    for name, kind, text in zip(arg_names, arg_types, arg_descs, strict=False):
        if remove_dup and name in seen:
            continue
        seen.add(name)
        lines.append(f"{name} : {kind}")
        if text:
            lines.append(f"    {text}")
    return "\n".join(lines) + "\n"


def data_dir_default():
    """Where data sets and models are kept unless ``MXNET_HOME`` says otherwise."""
    return os.path.join(os.path.expanduser("~"), ".mxnet")


def data_dir():
    """Where data sets and models are kept."""
    return os.environ.get("MXNET_HOME", data_dir_default())
