"""``mx.recordio``: record files, their indexes, and records that carry a label (``mx.recordio.pack``, ``pack_img``)."""
from collections.abc import Callable
from multiprocessing import current_process
from typing import Any

import numpy as np

from .base import FileFormatError, MissingError, MXNetError
from .files import opening
from .files import recordio as _format

__all__ = ["HEADER", "IRHeader", "MXIndexedRecordIO", "MXRecordIO", "pack", "pack_img", "unpack", "unpack_img"]

HEADER = IRHeader = _format.HEADER


class MXRecordIO:
    """Reads or writes a RecordIO file from its begin to its end.

    Args:
        uri: Path of the file.
        flag: ``"r"`` to read, ``"w"`` to write a new file.

    A reader that finds itself in another process than the one that opened it (a worker of a data loader) opens the file anew.

    >>> writer = mx.recordio.MXRecordIO("t.rec", "w")
    >>> writer.write(b"record"); writer.close()
    >>> mx.recordio.MXRecordIO("t.rec", "r").read()
    b'record'
    """

    is_open = False

    def __init__(self, uri, flag: str):
        self.uri = opening.local_path(uri)
        self.flag = flag
        self.handle: Any = None
        self.pid = None
        self.open()

    def open(self) -> None:
        """Open the file; a writer begins anew."""
        if self.flag not in ("r", "w"):
            raise ValueError(f"Invalid flag {self.flag!r}: expected 'r' to read or 'w' to write.")
        self.writable = self.flag == "w"
        self.handle = (_format.RecordWriter if self.writable else _format.RecordReader)(self.uri)
        self.pid = current_process().pid
        self.is_open = True

    def close(self) -> None:
        """Close the file; it may be closed twice."""
        if self.is_open:
            self.handle.close()
            self.is_open = False
            self.pid = None

    def reset(self) -> None:
        """Begin anew: a reader goes to the first record, a writer empties the file."""
        self.close()
        self.open()

    def write(self, buf: bytes) -> None:
        """Append one record."""
        self._writer().write(buf)

    def read(self) -> bytes | None:
        """The next record, None at the end of the file."""
        return self._reader().read()

    def __del__(self):
        self.close()

    def __getstate__(self):
        if self.is_open and self.writable:
            raise MXNetError(f"{self.uri} is open for writing: such a record file cannot be pickled, close it first.")
        return {key: value for key, value in self.__dict__.items() if key != "handle"} | {"pid": None}

    def __setstate__(self, d):
        self.__dict__.update(d)
        reopen, self.is_open, self.handle = d["is_open"], False, None
        if reopen:
            self.open()

    def _reader(self) -> _format.RecordReader:
        if self.writable:
            raise MXNetError(f"{self.uri} is open for writing: open it with flag 'r' to read.")
        self._check_open("read")
        if self.pid != current_process().pid:               # after a fork both processes share one position in the file
            self.reset()
        return self.handle

    def _writer(self) -> _format.RecordWriter:
        if not self.writable:
            raise MXNetError(f"{self.uri} is open for reading: open it with flag 'w' to write.")
        self._check_open("written")
        if self.pid != current_process().pid:
            raise MXNetError(f"{self.uri} was opened by another process: a record file can be written by one process only.")
        return self.handle

    def _check_open(self, verb: str) -> None:
        if not self.is_open:
            raise MXNetError(f"{self.uri} is closed and cannot be {verb}; call open() first.")


class MXIndexedRecordIO(MXRecordIO):
    """Reads or writes a RecordIO file with an index that tells where each key's record begins.

    Args:
        idx_path: Path of the index file, lines of key, tab, offset.
        uri: Path of the record file.
        flag: ``"r"`` to read, ``"w"`` to write new files.
        key_type: Makes a key of the index file's text.

    >>> writer = mx.recordio.MXIndexedRecordIO("t.idx", "t.rec", "w")
    >>> for i in range(3): writer.write_idx(i, b"record %d" % i)
    >>> writer.close()
    >>> mx.recordio.MXIndexedRecordIO("t.idx", "t.rec", "r").read_idx(2)
    b'record 2'
    """

    def __init__(self, idx_path, uri, flag: str, key_type: Callable = int):
        self.idx_path = opening.local_path(idx_path)
        self.idx: dict = {}
        self.keys: list = []
        self.key_type = key_type
        self.fidx: Any = None
        super().__init__(uri, flag)

    def open(self) -> None:
        """Open both files; a reader reads the whole index, a writer begins anew."""
        super().open()
        self.idx, self.keys = {}, []
        try:
            if self.writable:
                self.fidx = opening.open_file(self.idx_path, "w")
            else:
                entries = _format.read_index(self.idx_path, self.key_type)
                self.keys = [key for key, _ in entries]
                self.idx = dict(entries)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close both files."""
        super().close()
        if getattr(self, "fidx", None) is not None:
            self.fidx.close()
            self.fidx = None

    def __getstate__(self):
        return super().__getstate__() | {"fidx": None}

    def seek(self, idx) -> None:
        """Go to the record with key ``idx``; ``read`` reads it.

        Raises:
            KeyError: The index does not have this key.
        """
        reader = self._reader()
        if idx not in self.idx:
            raise MissingError(f"{self.idx_path} has no key {idx!r}, only {len(self.idx)} others; see .keys.")
        reader.seek(self.idx[idx])

    def tell(self) -> int:
        """Offset of the record that is written next."""
        return self._writer().tell()

    def read_idx(self, idx) -> bytes:
        """The record with key ``idx``."""
        self.seek(idx)
        record = self.read()
        if record is None:
            raise FileFormatError(f"{self.uri}, offset {self.idx[idx]}: the file ends before the record of key {idx!r}, "
                                  f"which {self.idx_path} announces here.")
        return record

    def write_idx(self, idx, buf: bytes) -> None:
        """Append one record and note its place under the key ``idx``."""
        key = self.key_type(idx)
        position = self.tell()
        self.write(buf)
        self.fidx.write(f"{key}\t{position}\n")
        self.idx[key] = position
        self.keys.append(key)


def pack(header, s: bytes) -> bytes:
    """One record of a header and bytes.

    Args:
        header: An ``IRHeader(flag, label, id, id2)``. ``label`` is a number, or several, which are stored as float32.
        s: The bytes that follow.

    >>> record = mx.recordio.pack(mx.recordio.IRHeader(0, 4.0, 2574, 0), b"image")
    >>> mx.recordio.unpack(record)
    (HEADER(flag=0, label=4.0, id=2574, id2=0), b'image')
    """
    return _format.pack(header, s)


def unpack(s: bytes) -> tuple:
    """The header and the bytes that ``pack`` made one record of."""
    return _format.unpack(s)


def pack_img(header, img, quality: int = 95, img_fmt: str = ".jpg") -> bytes:
    """One record of a header and an image, which is encoded.

    Args:
        header: An ``IRHeader``.
        img: The image as NumPy array of opencv's order, height by width by blue, green, red.
        quality: Of ``.jpg`` 1 to 100; of ``.png`` the compression, 0 to 9.
        img_fmt: ``".jpg"``, ``".png"`` or another ending opencv knows.
    """
    cv2 = _opencv("pack_img")
    ending = img_fmt.lower()
    options = {".jpg": cv2.IMWRITE_JPEG_QUALITY, ".jpeg": cv2.IMWRITE_JPEG_QUALITY, ".png": cv2.IMWRITE_PNG_COMPRESSION}
    done, encoded = cv2.imencode(img_fmt, img, [options[ending], quality] if ending in options else [])
    if not done:
        raise MXNetError(f"opencv could not encode an image of shape {np.shape(img)} as {img_fmt!r}.")
    return pack(header, encoded.tobytes())


def unpack_img(s: bytes, iscolor: int = -1) -> tuple:
    """The header and the decoded image of a record that ``pack_img`` made.

    Args:
        s: The record.
        iscolor: 1 for three channels, 0 for grey, -1 for what the image has.
    Returns:
        The header, and the image as NumPy array in opencv's order; None where the bytes are no image.
    """
    header, content = unpack(s)
    cv2 = _opencv("unpack_img")
    if not content:
        return header, None
    return header, cv2.imdecode(np.frombuffer(content, np.uint8), iscolor)


def _opencv(function: str):
    try:
        import cv2
    except ImportError as error:
        raise MXNetError(f"mx.recordio.{function} needs opencv, which is not installed: pip install 'mxnet-next[image]'.") from error
    return cv2
