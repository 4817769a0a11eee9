"""Opening local files by path, ``file://`` address or ``os.PathLike``, with errors that are MXNetErrors and OSErrors at once."""
import os

from ..base import MXNetError

__all__ = ["FileAccessError", "MissingFileError", "local_path", "open_file"]


class FileAccessError(MXNetError, OSError):
    """A file that the operating system does not let us open, read or write."""

    __str__ = BaseException.__str__                         # OSError's own shows errno and name instead of the message


class MissingFileError(FileAccessError, FileNotFoundError):
    """A file, or the folder to write it in, that does not exist."""


def local_path(address) -> str:
    """The local path that ``address`` names.

    Args:
        address: A path as str, bytes or ``os.PathLike``, or a ``file://`` address.
    Raises:
        TypeError: It is something else.
        NotImplementedError: It is an address of another scheme, e.g. ``s3://``.
    """
    if not isinstance(address, str | bytes | os.PathLike):
        raise TypeError(f"A file name is expected (str, bytes or os.PathLike), received {type(address).__name__}.")
    path = os.fsdecode(address)
    scheme, colon, rest = path.partition("://")
    if not colon or not scheme.isalnum():
        return path
    if scheme.lower() == "file":
        return rest
    raise NotImplementedError(f"{path}: addresses of scheme {scheme}:// are not read or written; copy the file to a local path first.")


def open_file(address, mode: str):
    """``open(address, mode)`` whose failures are FileAccessErrors that name the file; text is UTF-8 on every system."""
    path = local_path(address)
    try:
        return open(path, mode) if "b" in mode else open(path, mode, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:                  # ValueError: a null character in the name
        raise access_error(path, "read" if "r" in mode else "write", error) from error


def access_error(path: str, verb: str, error: Exception) -> FileAccessError:
    """The error to raise for ``error``, which opening or writing ``path`` raised."""
    missing = isinstance(error, FileNotFoundError)
    reason = getattr(error, "strerror", None) or str(error)
    hint = ""
    if missing and verb == "write":
        hint = f" The folder {os.path.dirname(os.path.abspath(path))} must exist."
    made = (MissingFileError if missing else FileAccessError)(f"Cannot {verb} {path!r}: {reason}.{hint}")
    made.errno, made.filename = getattr(error, "errno", None), path
    return made
