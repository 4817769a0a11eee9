"""Record files: bytes of MXNet 1.9.1, parts, indexes, packed headers, and damage."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mxnet.base import ArgumentError, FileFormatError
from mxnet.files import recordio
from mxnet.files.recordio import MAGIC_BYTES, RecordReader, RecordWriter

from .measured import damaged, measured

GOLDEN = measured("records")
CONTENTS = [bytes.fromhex(case["hex"]) for case in GOLDEN["files"].values()]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("records") / "file.rec"


def written(path, records) -> bytes:
    writer = RecordWriter(path)
    for record in records:
        writer.write(record)
    writer.close()
    return path.read_bytes()


def read(path, content: bytes | None = None) -> list[bytes]:
    if content is not None:
        path.write_bytes(content)
    reader = RecordReader(path)
    try:
        return list(reader)
    finally:
        reader.close()


@pytest.mark.parametrize("name", GOLDEN["files"])
def test_bytes_of_mxnet(name, path):
    case = GOLDEN["files"][name]
    records = [bytes.fromhex(record) for record in case["records"]]
    assert written(path, records).hex() == case["hex"]
    assert read(path) == records


def test_golden_folder(golden, path):
    for name in ("plain", "parts", "indexed"):
        source = golden / "files" / "data" / f"{name}.rec"
        assert written(path, read(source)) == source.read_bytes()


@given(st.lists(st.lists(st.sampled_from([MAGIC_BYTES, b"a", b"abcd", b"\0" * 5]), max_size=6).map(b"".join), max_size=5))
@settings(max_examples=60, deadline=None)
def test_round_trip(path, records):
    content = written(path, records)
    assert len(content) % 4 == 0
    assert read(path) == records


@given(damaged(CONTENTS))
@settings(max_examples=300, deadline=None)
def test_damaged_files_are_read_or_refused(path, content):
    try:
        read(path, content)
    except FileFormatError as error:
        assert f"{path}, offset" in str(error)


def part(flag: int, content: bytes, length: int | None = None) -> bytes:
    return MAGIC_BYTES + struct.pack("<I", flag << 29 | (len(content) if length is None else length)) + content


@pytest.mark.parametrize(
    "content, says",
    [
        (b"\x0a\x23", "offset 0: the file ends inside a record's head"),
        (b"junkjunkjunk", "offset 0: no record begins here"),
        (part(0, b"abcd") + b"junkjunk", "offset 12: no record begins here"),
        (part(0, b"abcd", 1 << 28), "268435456 bytes should follow, but the file ends after 4"),
        (part(0, b"abcd")[:-1], "ends after 3"),
        (part(1, b"abcd"), "offset 12: the record that begins at 0 lacks its last part"),
        (part(2, b"abcd"), "offset 0: a record's later part"),
        (part(3, b"abcd"), "offset 0: a record's later part"),
        (part(1, b"abcd") + part(0, b"abcd"), "offset 12: a record begins inside"),
        (part(5, b"abcd"), "part flag 5"),
    ],
)
def test_damage_is_named(path, content, says):
    with pytest.raises(FileFormatError) as caught:
        read(path, content)
    assert f"{path}, {says}" in str(caught.value) or says in str(caught.value)


def test_seek_and_tell(path):
    written(path, [b"one", b"three"])
    reader = RecordReader(path)
    assert (reader.tell(), reader.read(), reader.tell()) == (0, b"one", 12)
    second = reader.tell()
    assert (reader.read(), reader.read()) == (b"three", None)
    reader.seek(second)
    assert reader.read() == b"three"
    reader.seek(10_000)
    assert reader.read() is None
    with pytest.raises(FileFormatError, match="offset -4"):
        reader.seek(-4)
    reader.close()


def test_records_are_bytes(path):
    writer = RecordWriter(path)
    with pytest.raises(TypeError, match="str"):
        writer.write("text")
    writer.write(bytearray(b"ab"))
    writer.write(memoryview(np.arange(4, dtype=np.uint8)))
    writer.close()
    assert read(path) == [b"ab", bytes(range(4))]


def test_index(tmp_path):
    path = tmp_path / "x.idx"
    path.write_text("0\t0\n3\t12\textra\n")
    assert recordio.read_index(path) == [(0, 0), (3, 12)]
    assert recordio.read_index(path, str) == [("0", 0), ("3", 12)]


@pytest.mark.parametrize("line", ["\n", "1 x\n", "x\t3\n", "1\tx\n", "1\t-5\n", "\udcff\t1\n"])
def test_a_wrong_index_is_named(tmp_path, line):
    path = tmp_path / "x.idx"
    path.write_bytes(b"0\t0\n" + line.encode("utf-8", "surrogateescape"))
    with pytest.raises(FileFormatError) as caught:
        recordio.read_index(path)
    assert f"{path}, offset 4 (line 2)" in str(caught.value)


@given(damaged([b"0\t0\n3\t12\n6\t24\n"]))
@settings(max_examples=60, deadline=None)
def test_damaged_indexes_are_read_or_refused(path, content):
    path.write_bytes(content)
    try:
        recordio.read_index(path)
    except FileFormatError as error:
        assert str(path) in str(error)


@pytest.mark.parametrize("header, content, record", GOLDEN["packed"])
def test_packed_bytes_of_mxnet(header, content, record):
    record = bytes.fromhex(record)
    assert recordio.pack(header, bytes.fromhex(content)) == record
    found, rest = recordio.unpack(record)
    assert rest.hex() == content
    assert found[2:] == tuple(header[2:])
    np.testing.assert_array_equal(found.label, np.float32(header[1]))


@given(st.lists(st.floats(width=32, allow_nan=False), max_size=4), st.integers(0, (1 << 64) - 1), st.binary(max_size=8))
@settings(max_examples=40, deadline=None)
def test_packed_round_trip(label, number, content):
    header, rest = recordio.unpack(recordio.pack((0, label, number, 0), content))
    assert (rest, header.id, header.flag) == (content, number, len(label))
    np.testing.assert_array_equal(header.label, np.array(label or 0.0, np.float32))


@given(st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_packed_bytes_are_read_or_refused(record):
    try:
        recordio.unpack(record)
    except FileFormatError as error:
        assert "offset" in str(error)


@pytest.mark.parametrize("number", [-1, 1 << 64, 1.5])
def test_ids_that_do_not_fit(number):
    with pytest.raises(ArgumentError, match="id"):
        recordio.pack((0, 1.0, number, 0), b"")
