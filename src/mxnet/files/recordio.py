"""RecordIO files: records of bytes one after the other, the index beside them, and the header of packed images.

    record  u32 0xced7230a, u32 flag << 29 | length, the bytes, zeros up to a multiple of 4

The magic number marks the begin of a record and nothing else: where it stands in the content at a multiple of 4, the record is cut
there into parts without it (flag 1: first, 2: middle, 3: last part; 0: whole) and reading puts it back.
"""
import os
import stat
import struct
from collections import namedtuple
from collections.abc import Callable, Iterator

import numpy as np

from ..base import ArgumentError, FileFormatError
from .opening import open_file

__all__ = ["HEADER", "RecordReader", "RecordWriter", "pack", "read_index", "unpack"]

MAGIC = 0xCED7230A
MAGIC_BYTES = struct.pack("<I", MAGIC)
MAX_LENGTH = (1 << 29) - 1
WHOLE, FIRST, MIDDLE, LAST = range(4)
IR_FORMAT = "<IfQQ"
IR_SIZE = struct.calcsize(IR_FORMAT)

HEADER = namedtuple("HEADER", ["flag", "label", "id", "id2"], module="mxnet.recordio")


class RecordWriter:
    """Writes records to a file, from its begin. Records are in the file when ``close`` or ``flush`` returns.

    It streams, other than the writers of parameters and symbols: record files may be larger than the disk has room for twice.
    """

    def __init__(self, address):
        self._file = open_file(address, "wb")
        self.name = os.fsdecode(address)

    def write(self, content) -> None:
        """Append one record, an object with bytes in it."""
        if isinstance(content, str):
            raise TypeError("A record is bytes, received str; encode it first.")
        content = bytes(content) if not isinstance(content, bytes) else content
        for flag, part in _parts(content):
            if len(part) > MAX_LENGTH:
                raise ArgumentError(f"{self.name}: a record of {len(content)} bytes does not fit, parts have at most {MAX_LENGTH}.")
            self._file.write(struct.pack("<II", MAGIC, flag << 29 | len(part)) + part + b"\0" * (-len(part) % 4))

    def tell(self) -> int:
        """Offset of the next record."""
        return self._file.tell()

    def flush(self) -> None:
        """Hand what was written to the operating system."""
        self._file.flush()

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


class RecordReader:
    """Reads records of a file; iterating gives those from the current position on."""

    def __init__(self, address):
        self._file = open_file(address, "rb")
        self.name = os.fsdecode(address)

    def read(self) -> bytes | None:
        """The next record, None at the end.

        Raises:
            FileFormatError: No record begins here, or it is cut off; the message names file and offset.
        """
        start = self._file.tell()
        found = self._part(start)
        if found is None:
            return None
        flag, content = found
        if flag == WHOLE:
            return content
        if flag != FIRST:
            raise self._error(start, "a record's later part stands here, where a record should begin")
        parts = [content]
        while flag != LAST:
            at = self._file.tell()
            found = self._part(at)
            if found is None:
                raise self._error(at, f"the record that begins at {start} lacks its last part")
            flag, content = found
            if flag not in (MIDDLE, LAST):
                raise self._error(at, f"a record begins inside the one that begins at {start}")
            parts.append(content)
        return MAGIC_BYTES.join(parts)

    def __iter__(self) -> Iterator[bytes]:
        while (record := self.read()) is not None:
            yield record

    def seek(self, offset: int) -> None:
        """Go to a record that begins at ``offset``."""
        if offset < 0:
            raise self._error(offset, "no record can begin there")
        self._file.seek(offset)

    def tell(self) -> int:
        """Offset of the next record."""
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _part(self, at: int) -> tuple[int, bytes] | None:
        head = self._file.read(8)
        if not head:
            return None
        if len(head) < 8:
            raise self._error(at, f"the file ends inside a record's head, after {len(head)} of 8 bytes")
        magic, packed = struct.unpack("<II", head)
        if magic != MAGIC:
            raise self._error(at, f"no record begins here: found {magic:#010x}, expected {MAGIC:#010x}")
        flag, length = packed >> 29, packed & MAX_LENGTH
        if flag > LAST:
            raise self._error(at, f"a record has the unknown part flag {flag}")
        padded = length + -length % 4
        status = os.fstat(self._file.fileno())
        left = status.st_size - at - 8 if stat.S_ISREG(status.st_mode) else padded
        content = self._file.read(padded) if padded <= left else b""
        if len(content) < padded:
            raise self._error(at, f"a record of {length} bytes should follow, but the file ends after {max(left, 0)}")
        return flag, content[:length]

    def _error(self, offset: int, text: str) -> FileFormatError:
        return FileFormatError(f"{self.name}, offset {offset}: {text}.")


def _parts(content: bytes) -> list[tuple[int, bytes]]:
    """The parts of a record and their flags: the content without the magic numbers at multiples of 4."""
    if MAGIC_BYTES not in content:
        return [(WHOLE, content)]
    words = np.frombuffer(content, "<u4", len(content) // 4)
    cuts = [4 * int(i) for i in np.flatnonzero(words == MAGIC)]
    if not cuts:
        return [(WHOLE, content)]
    parts = [content[a + 4:b] for a, b in zip([-4, *cuts], [*cuts, len(content)], strict=True)]
    return list(zip([FIRST] + [MIDDLE] * (len(parts) - 2) + [LAST], parts, strict=True))


def read_index(address, key_type: Callable = int) -> list[tuple]:
    """Pairs of key and offset of an index file (``.idx``), whose lines hold both with a tab between.

    Raises:
        FileFormatError: A line is something else; the message names file, line and offset.
    """
    name = os.fsdecode(address)
    entries, at = [], 0
    with open_file(address, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                key, offset, *_ = line.decode("utf-8").strip().split("\t")
                entries.append((key_type(key), int(offset)))
            except ValueError as error:
                raise FileFormatError(f"{name}, offset {at} (line {number}): expected a key, a tab and an offset, "
                                      f"found {line[:80]!r} ({error}).") from None
            if entries[-1][1] < 0:
                raise FileFormatError(f"{name}, offset {at} (line {number}): the offset of key {key!r} is negative, {offset}.")
            at += len(line)
    return entries


def pack(header, content: bytes) -> bytes:
    """``content`` with a header in front.

    Args:
        header: ``(flag, label, id, id2)``. A number as label is stored in the header, with flag 0; of anything else the values
            follow as float32, flag is their count.
        content: Bytes, e.g. of an image file.
    """
    flag, label, number, number2 = header
    values = b""
    if isinstance(label, int | float | np.number | np.bool_):
        flag = 0
    else:
        label = np.asarray(label, dtype=np.float32)
        flag, values, label = label.size, label.astype("<f4").tobytes(), 0.0
    try:
        return struct.pack(IR_FORMAT, flag, label, number, number2) + values + content
    except struct.error as error:
        raise ArgumentError(f"id and id2 of a record's header must be whole numbers from 0 to 2**64 - 1, "
                            f"received {number!r} and {number2!r} ({error}).") from None


def unpack(record: bytes) -> tuple[HEADER, bytes]:
    """Header and content that ``pack`` put into one record.

    Raises:
        FileFormatError: The record is too short for its header.
    """
    if len(record) < IR_SIZE:
        raise FileFormatError(f"A packed record has a header of {IR_SIZE} bytes, received {len(record)} bytes (offset 0).")
    header = HEADER(*struct.unpack_from(IR_FORMAT, record))
    content = record[IR_SIZE:]
    if header.flag > 0:
        if 4 * header.flag > len(content):
            raise FileFormatError(f"A packed record announces {header.flag} label values, but only {len(content)} bytes follow "
                                  f"its header (offset {IR_SIZE}).")
        label = np.frombuffer(content, "<f4", header.flag)
        header, content = header._replace(label=label), content[4 * header.flag:]
    return header, content
