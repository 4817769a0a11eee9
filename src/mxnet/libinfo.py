"""mxnet.libinfo: the version. There is no compiled library of our own whose path could be told."""
from . import __version__
from .base import MXNetError

__all__ = ["__version__", "find_conf_path", "find_include_path", "find_lib_path"]

_INSTEAD = ("mxnet-next is Python over PyTorch. For extensions in C++ see torch.utils.cpp_extension, with include_paths() and "
            "library_paths(), and call them from a mx.operator.CustomOp.")


class _NoLibraryError(MXNetError, NotImplementedError):
    pass


def find_lib_path(prefix="libmxnet"):
    """Refuse: there is no shared library.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise _NoLibraryError(f"libinfo.find_lib_path: there is no {prefix} library. {_INSTEAD}")


def find_include_path():
    """Refuse: there are no C headers.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise _NoLibraryError(f"libinfo.find_include_path: there are no C headers. {_INSTEAD}")


def find_conf_path(prefix="tvmop"):
    """Refuse: there are no operators made by TVM.

    Raises:
        NotImplementedError: Always; says what to use instead.
    """
    raise _NoLibraryError(f"libinfo.find_conf_path: there is no {prefix}.conf. {_INSTEAD}")
