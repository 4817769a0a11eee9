"""Writing a file so that a reader, or a crash, sees the old content or the new one, never half of it."""
import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from typing import BinaryIO

from .opening import access_error, local_path

__all__ = ["atomic_write", "write_bytes", "write_text"]


@contextlib.contextmanager
def atomic_write(address, sync: bool = False) -> Iterator[BinaryIO]:
    """A binary file to write to, which takes the place of ``address`` when the block ends without an exception.

    The content goes to a temporary file in the same folder, which is renamed at the end; when the block raises, the temporary
    file is removed and an old file stays as it was. A symbolic link stays a link; devices and pipes are written directly.

    Args:
        address: Path of the file.
        sync: Also wait until the disk holds the content (``fsync``), which survives a power failure and is slower.
    Raises:
        FileAccessError: The file cannot be written.
    """
    path = local_path(address)
    target = os.path.realpath(path)
    if _is_special(target):
        with _opened(path, target, os.O_WRONLY) as file:
            yield file
        return
    if os.path.isdir(target):
        raise access_error(path, "write", IsADirectoryError(21, "Is a directory"))
    temporary = os.path.join(os.path.dirname(target), f".{os.path.basename(target)[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        with _opened(path, temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as file:
            yield file
            file.flush()
            if sync:
                os.fsync(file.fileno())
        _take_place(path, temporary, target, sync)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
        raise


def write_bytes(address, content: bytes, sync: bool = False) -> None:
    """Write ``content`` to the file ``address`` atomically."""
    with atomic_write(address, sync) as file:
        file.write(content)


def write_text(address, text: str, sync: bool = False) -> None:
    """Write ``text`` as UTF-8 to the file ``address`` atomically."""
    write_bytes(address, text.encode("utf-8"), sync)


def _is_special(path: str) -> bool:
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _opened(path: str, actual: str, flags: int) -> BinaryIO:
    try:
        return os.fdopen(os.open(actual, flags | getattr(os, "O_BINARY", 0), 0o666), "wb")       # 0o666: the umask decides
    except (OSError, ValueError) as error:
        raise access_error(path, "write", error) from error


def _take_place(path: str, temporary: str, target: str, sync: bool) -> None:
    try:
        with contextlib.suppress(FileNotFoundError):
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))        # an overwritten file keeps its permissions
        os.replace(temporary, target)
        if sync and os.name == "posix":
            folder = os.open(os.path.dirname(target), os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except OSError as error:
        raise access_error(path, "write", error) from error
