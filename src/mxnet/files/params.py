"""MXNet's array files (``.params``, ``.nd``): a list of arrays, dense or sparse, all with a name or none.

    file     u64 0x112, u64 0, u64 count, the records, u64 count of names (0 or that of the records), per name u64 length and UTF-8
    record   V3, V2   u32 magic, i32 storage type, [sparse: shape of the stored values,] shape, context, i32 type flag,
                      [sparse: per index array i32 type flag and shape,] values, [the index arrays]
             V1       u32 magic, shape, context, i32 type flag, values
             V0       the same without the magic, dimensions as u32
    shape    u32 number of dimensions, each as i64
    context  i32 device type, i32 device id

How many values a sparse array stores is told by its index arrays: 1.9.1 often writes a shape of the stored values that is out of date.
All numbers are little-endian. V3 is written under NumPy shape semantics. The formats were measured on files of MXNet 1.9.1, which
writes zero-dimensional arrays in V2 records but takes them for missing arrays when it reads; here they are read as what they are.
"""
import io
import math
import os
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..base import ArgumentError, FileFormatError
from .atomic import atomic_write
from .opening import open_file

__all__ = ["Record", "dump_record", "dumps", "load", "load_record", "loads", "save"]

MAGIC_LIST = 0x112
MAGIC_V1, MAGIC_V2, MAGIC_V3 = 0xF993FAC8, 0xF993FAC9, 0xF993FACA
MAX_NDIM = 32
STORAGE = {0: "default", 1: "row_sparse", 2: "csr"}
STORAGE_NUMBER = {name: number for number, name in STORAGE.items()}
TYPES = {0: "float32", 1: "float64", 2: "float16", 3: "uint8", 4: "int32", 5: "int8", 6: "int64", 7: "bool", 8: "int16", 9: "uint16",
         10: "uint32", 11: "uint64", 12: "bfloat16"}
TYPE_NUMBER = {name: number for number, name in TYPES.items()}
# bfloat16 has no NumPy type: its bits are kept as uint16, the record's dtype tells
STORED_AS = {name: np.dtype("uint16" if name == "bfloat16" else name).newbyteorder("<") for name in TYPE_NUMBER}
CPU = (1, 0)


@dataclass(eq=False)
class Record:
    """One array of a file.

    Attributes:
        data: The values; of a sparse array the stored ones, of bfloat16 the bits as uint16; None for an array without content.
        dtype: Name of the type of the values, e.g. ``"float32"`` or ``"bfloat16"``; by default that of ``data``.
        shape: Shape of the whole array; by default that of ``data``.
        stype: ``"default"``, ``"row_sparse"`` or ``"csr"``.
        indices: Rows of a row_sparse array, columns of a csr array.
        indptr: Begin of each row in ``data`` (and the end) of a csr array.
        context: Device type and id as numbers of the format: 1 cpu, 2 gpu, 3 cpu_pinned, 5 cpu_shared.
        np_shape: Whether the record is (to be) written under NumPy shape semantics (V3).
    """

    data: Any                                               # the arrays, and None where there is none
    dtype: str = ""
    shape: Any = None
    stype: str = "default"
    indices: Any = None
    indptr: Any = None
    context: tuple = CPU
    np_shape: bool = False

    def __post_init__(self):
        if self.data is not None:
            self.dtype = self.dtype or _type_name(self.data)
            self.shape = self.data.shape if self.shape is None else tuple(self.shape)

    @property
    def index_arrays(self) -> tuple:
        """The index arrays in the order of the file."""
        return {"default": (), "row_sparse": (self.indices,), "csr": (self.indptr, self.indices)}[self.stype]


def load(source, name: str | None = None) -> list[Record] | dict[str, Record]:
    """The arrays of a file: a dict when they have names, else a list.

    Args:
        source: Path of the file, or its content as bytes, bytearray or memoryview.
        name: What messages call the source; by default the path.
    Raises:
        FileFormatError: The content is no array file, is cut off, or its sizes cannot be true; it names file and offset.
        FileAccessError: The file cannot be read.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return loads(source, name or "<bytes>")
    with open_file(source, "rb") as file:
        name = name or os.fsdecode(source)
        if not file.seekable():
            return loads(file.read(), name)
        return _read_file(_Source(file, os.fstat(file.fileno()).st_size, name))


def loads(content, name: str = "<bytes>") -> list[Record] | dict[str, Record]:
    """``load`` of a file's content."""
    return _read_file(_Source(io.BytesIO(content), memoryview(content).nbytes, name))


def load_record(content, name: str = "<bytes>") -> Record:
    """The one array that ``dump_record`` wrote (pickled arrays hold it)."""
    source = _Source(io.BytesIO(content), memoryview(content).nbytes, name)
    record = _read_record(source, "the array", empty_arrays=source.size == 12)
    if source.left:
        raise source.error(f"{source.left} bytes follow the array")
    return record


def save(address, records, sync: bool = False) -> None:
    """Write ``records``, a sequence or a mapping from names, to the file ``address`` as MXNet 1.9.1 does, byte for byte.

    The file is replaced at once when all is written: a failure leaves an old one as it was.
    """
    chunks = list(_chunks(records))                         # finds every mistake before a file is made; holds no copies of values
    with atomic_write(address, sync) as file:
        for chunk in chunks:
            file.write(chunk)


def dumps(records) -> bytes:
    """The content of the file that ``save`` writes."""
    return b"".join(_chunks(records))


def dump_record(record: Record) -> bytes:
    """The bytes of one array, without the frame of a file."""
    return b"".join(_record_chunks(record, "the array"))


# ---------------------------------------------------------------- reading
class _Source:
    """A seekable file of known size; what it cannot give becomes an error with name and offset, before memory is taken."""

    def __init__(self, file, size: int, name: str):
        self.file, self.size, self.name = file, size, name

    @property
    def left(self) -> int:
        return self.size - self.file.tell()

    def error(self, text: str, offset: int | None = None) -> FileFormatError:
        return FileFormatError(f"{self.name}, offset {self.file.tell() if offset is None else offset}: {text}.")

    def take(self, count: int, what: str) -> bytes:
        if count > self.left:
            raise self.error(f"{what} should take {count} bytes, but the file ends after {max(self.left, 0)}")
        content = self.file.read(count)
        if len(content) != count:
            raise self.error(f"{what} should take {count} bytes, but the file was cut while it was read")
        return content

    def numbers(self, form: str, what: str) -> tuple:
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form), what))

    def array(self, dtype: str, shape: tuple, what: str) -> np.ndarray:
        stored = STORED_AS[dtype]
        if math.prod(d for d in shape if d) * stored.itemsize >= 1 << 62:
            raise self.error(f"{what} has the impossible shape {shape}")
        count = math.prod(shape) * stored.itemsize
        if count > self.left:
            raise self.error(f"{what} of shape {shape} and type {dtype} should take {count} bytes, but the file ends after {self.left}")
        values = np.empty(shape, np.uint8 if dtype == "bool" else stored)
        if count and self.file.readinto(values.reshape(-1).view(np.uint8)) != count:
            raise self.error(f"{what} should take {count} bytes, but the file was cut while it was read")
        return values.astype(bool) if dtype == "bool" else values.astype(stored.newbyteorder("="), copy=False)


def _read_file(source: _Source):
    start = source.file.tell()
    try:
        return _read_list(source, empty_arrays=False)
    except FileFormatError:
        # A V2 record without dimensions is a zero-dimensional array, or an array without content that ends there.
        source.file.seek(start)
        try:
            return _read_list(source, empty_arrays=True)
        except FileFormatError:
            pass
        raise


def _read_list(source: _Source, empty_arrays: bool):
    magic, _, count = source.numbers("QQQ", "the header")
    if magic != MAGIC_LIST:
        raise source.error(f"not an MXNet array file: it begins with {magic:#x}, expected {MAGIC_LIST:#x}", 0)
    if count > source.left // 12:
        raise source.error(f"{count} arrays cannot fit into the {source.left} bytes that are left", 16)
    records = [_read_record(source, f"array {i} of {count}", empty_arrays) for i in range(count)]
    at = source.file.tell()
    (names,) = source.numbers("Q", "the number of names")
    if names == 0:
        return records
    if names != count:
        raise source.error(f"{names} names for {count} arrays", at)
    return dict(zip([_read_name(source, i) for i in range(count)], records, strict=True))


def _read_name(source: _Source, position: int) -> str:
    what = f"the name of array {position}"
    (length,) = source.numbers("Q", f"the length of {what}")
    at = source.file.tell()
    try:
        return source.take(length, what).decode("utf-8")
    except UnicodeDecodeError as error:
        raise source.error(f"{what} is no UTF-8 text ({error.reason})", at + error.start) from None


def _read_record(source: _Source, what: str, empty_arrays: bool) -> Record:
    at = source.file.tell()
    (magic,) = source.numbers("I", what)
    stype, stored_shape = "default", ()
    if magic in (MAGIC_V2, MAGIC_V3):
        (number,) = source.numbers("i", f"the storage type of {what}")
        if number not in STORAGE:
            raise source.error(f"{what} has the unknown storage type {number}, expected one of {STORAGE}", at + 4)
        stype = STORAGE[number]
        stored_shape = _read_shape(source, what) if stype != "default" else ()
        shape = _read_shape(source, what)
    elif magic == MAGIC_V1:
        shape = _read_shape(source, what)
    elif magic <= MAX_NDIM:                                 # V0 begins with the number of dimensions
        shape = source.numbers(f"{magic}I", f"the shape of {what}")
    else:
        raise source.error(f"{what} begins with {magic:#x}, which is no mark of an array", at)
    if empty_arrays and magic == MAGIC_V2 and shape == ():
        return Record(None, shape=(), dtype="float32")
    device, number, flag = source.numbers("iii", f"the context and type of {what}")
    dtype = _read_type(source, flag, what)
    record = Record(None, dtype, shape, stype, context=(device, number), np_shape=magic == MAGIC_V3)
    if stype == "default":
        record.data = source.array(dtype, shape, f"the content of {what}")
    else:
        _read_sparse(source, record, stored_shape, what)
    return record


def _read_type(source: _Source, flag: int, what: str) -> str:
    if flag not in TYPES:
        raise source.error(f"{what} has the unknown type flag {flag}, expected one of {TYPES}", source.file.tell() - 4)
    return TYPES[flag]


def _read_shape(source: _Source, what: str) -> tuple:
    at = source.file.tell()
    (ndim,) = source.numbers("i", f"the shape of {what}")
    if not 0 <= ndim <= MAX_NDIM:
        raise source.error(f"{what} has {ndim} dimensions, expected 0 to {MAX_NDIM}", at)
    shape = source.numbers(f"{ndim}q", f"the shape of {what}")
    if any(d < 0 for d in shape):
        raise source.error(f"{what} has the impossible shape {shape}", at + 4)
    return shape


def _read_sparse(source: _Source, record: Record, stored_shape: tuple, what: str) -> None:
    at = source.file.tell()
    names = ["indices"] if record.stype == "row_sparse" else ["indptr", "indices"]
    kinds = []
    for name in names:
        (flag,) = source.numbers("i", f"the type of {name} of {what}")
        dtype = _read_type(source, flag, f"{name} of {what}")
        if dtype not in ("int64", "int32"):
            raise source.error(f"{name} of {what} are {dtype}, expected int64", source.file.tell() - 4)
        kinds.append((name, dtype, _read_shape(source, f"{name} of {what}")))
    shapes = {name: shape for name, _, shape in kinds}
    if len(stored_shape) != (1 if record.stype == "csr" else len(record.shape)):
        raise source.error(f"{what}, stored as {record.stype}: the shape of the stored values is {stored_shape}", at)
    stored_shape = shapes["indices"] if record.stype == "csr" else shapes["indices"][:1] + record.shape[1:]
    problem = _sparse_problem(record.stype, record.shape, stored_shape, shapes)
    if problem:
        raise source.error(f"{what}, stored as {record.stype}: {problem}", at)
    record.data = source.array(record.dtype, stored_shape, f"the content of {what}")
    for name, dtype, shape in kinds:
        setattr(record, name, source.array(dtype, shape, f"{name} of {what}"))
    problem = _index_problem(record)
    if problem:
        raise source.error(f"{what}, stored as {record.stype}: {problem}", at)


def _sparse_problem(stype: str, shape: tuple, stored: tuple, index_shapes: dict) -> str:
    """What disagrees among the shapes of a sparse array; empty when nothing does."""
    if stype == "csr":
        if len(shape) != 2:
            return f"shape {shape} has {len(shape)} dimensions, expected 2"
        expected = {"indptr": (shape[0] + 1,), "indices": stored}
        if len(stored) != 1:
            return f"stored values have shape {stored}, expected one dimension"
    else:
        if not shape or stored[1:] != shape[1:] or len(stored) != len(shape):
            return f"stored rows have shape {stored}, expected (rows, *{shape[1:]})"
        expected = {"indices": stored[:1]}
    for name, found in index_shapes.items():
        if found != expected[name]:
            return f"{name} has shape {found}, expected {expected[name]}"
    return ""


def _index_problem(record: Record) -> str:
    """What is wrong with the values of the index arrays; empty when nothing is. Kernels trust them, so files must not lie."""
    limit = record.shape[1 if record.stype == "csr" else 0]
    indices, indptr = record.indices, record.indptr
    if indices.size and (indices.min() < 0 or indices.max() >= limit):
        return f"indices go from {indices.min()} to {indices.max()}, expected 0 to {limit - 1}"
    if indptr is not None and (indptr[0] != 0 or indptr[-1] != indices.size or (indptr[1:] < indptr[:-1]).any()):
        return f"indptr must rise from 0 to {indices.size}, the number of stored values"
    return ""


# ---------------------------------------------------------------- writing
def _chunks(records):
    if isinstance(records, Mapping):
        names = list(records)
        for name in names:
            if not isinstance(name, str):
                raise ArgumentError(f"Names of saved arrays are str, received {name!r}.")
        records = list(records.values())
    elif isinstance(records, Sequence):
        names = []
    else:
        raise ArgumentError(f"A sequence of Records or a mapping from names to Records is expected, received {type(records).__name__}.")
    yield struct.pack("<QQQ", MAGIC_LIST, 0, len(records))
    for i, record in enumerate(records):
        yield from _record_chunks(record, f"array {names[i]!r}" if names else f"array {i}")
    yield struct.pack("<Q", len(names))
    for name in names:
        encoded = name.encode("utf-8")
        yield struct.pack("<Q", len(encoded)) + encoded


def _record_chunks(record: Record, what: str):
    if record.data is None:
        if record.shape:
            raise ArgumentError(f"Cannot save {what}: it has shape {record.shape} but no values.")
        yield struct.pack("<Iii", MAGIC_V2, 0, 0)
        return
    _check(record, what)
    head = [struct.pack("<Ii", MAGIC_V3 if record.np_shape else MAGIC_V2, STORAGE_NUMBER[record.stype])]
    if record.stype != "default":
        head.append(_shape_bytes(record.data.shape))
    head += [_shape_bytes(record.shape), struct.pack("<iii", *record.context, TYPE_NUMBER[record.dtype])]
    for array in record.index_arrays:
        head += [struct.pack("<i", TYPE_NUMBER[array.dtype.name]), _shape_bytes(array.shape)]
    yield b"".join(head)
    yield _value_bytes(record.data, record.dtype)
    for array in record.index_arrays:
        yield _value_bytes(array, array.dtype.name)


def _check(record: Record, what: str) -> None:
    if record.dtype not in TYPE_NUMBER:
        raise ArgumentError(f"Cannot save {what}: files have no type {record.dtype!r}, only {', '.join(TYPE_NUMBER)}.")
    expected = STORED_AS[record.dtype].newbyteorder("=")
    if record.data.dtype.newbyteorder("=") != expected and _type_name(record.data) != record.dtype:
        raise ArgumentError(f"Cannot save {what}: its values are {record.data.dtype}, expected {expected} for type {record.dtype}.")
    if len(record.shape) > MAX_NDIM:
        raise ArgumentError(f"Cannot save {what}: {len(record.shape)} dimensions, at most {MAX_NDIM} are possible.")
    problem = ""
    if record.stype == "default":
        if record.data.shape != record.shape:
            problem = f"its values have shape {record.data.shape}, expected {record.shape}"
    elif record.np_shape:
        problem = "NumPy shape semantics know dense arrays only; leave np_shape off or use tostype('default')"
    elif any(a is None or a.dtype.name not in ("int64", "int32") for a in record.index_arrays):
        problem = "index arrays must be given as int64"
    else:
        shapes = {"indices": record.indices.shape} | ({"indptr": record.indptr.shape} if record.stype == "csr" else {})
        problem = _sparse_problem(record.stype, record.shape, record.data.shape, shapes)
    if problem:
        raise ArgumentError(f"Cannot save {what} ({record.stype}): {problem}.")


def _shape_bytes(shape: tuple) -> bytes:
    return struct.pack(f"<i{len(shape)}q", len(shape), *shape)


def _value_bytes(values: np.ndarray, dtype: str) -> memoryview:
    values = np.ascontiguousarray(values)
    if values.dtype.names:                                  # bfloat16 as [('bfloat16', '<u2')]
        values = values.view(np.uint16)
    return values.astype(STORED_AS[dtype], copy=False).reshape(-1).view(np.uint8).data


def _type_name(values: np.ndarray) -> str:
    return "bfloat16" if values.dtype.names == ("bfloat16",) else values.dtype.name
