"""Array files: bytes of MXNet 1.9.1 read and written again, round trips of every type, and files that lie."""

from __future__ import annotations

import struct
import tracemalloc

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mxnet.base import ArgumentError, FileFormatError, MXNetError
from mxnet.files import params
from mxnet.files.params import Record

from .measured import damaged, measured

CASES = measured("arrays")
CONTENTS = [bytes.fromhex(case["hex"]) for case in CASES.values()]
HEADER = struct.pack("<QQQ", 0x112, 0, 1)
NO_NAMES = struct.pack("<Q", 0)
TYPES = [name for name in params.TYPE_NUMBER if name != "bfloat16"]


def named(records) -> dict:
    return records if isinstance(records, dict) else dict(enumerate(records))


def assert_same(found: Record, expected: Record) -> None:
    assert (found.stype, found.dtype, tuple(found.shape)) == (expected.stype, expected.dtype, tuple(expected.shape))
    for name in ("data", "indices", "indptr"):
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name))


@pytest.mark.parametrize("name", CASES)
def test_reads_what_mxnet_wrote(name):
    case = CASES[name]
    records = params.loads(bytes.fromhex(case["hex"]))
    assert isinstance(records, dict) == case["named"]
    assert list(named(records)) == [key for key, _ in case["arrays"]]
    for record, (_, expected) in zip(named(records).values(), case["arrays"], strict=True):
        assert (record.stype, list(record.shape), record.dtype) == (expected["stype"], expected["shape"], expected["dtype"])
        assert record.data.ravel().tolist() == expected["values"]
        for index in ("indices", "indptr"):
            if index in expected:
                assert getattr(record, index).tolist() == expected[index]


@pytest.mark.parametrize("name", CASES)
def test_writes_the_same_bytes(name):
    case = CASES[name]
    records = params.loads(bytes.fromhex(case["hex"]))
    if "again" in case:                                     # what 1.9.1 made of it by loading and saving: all arrays on cpu(0)
        for record in named(records).values():
            record.context = params.CPU
    assert params.dumps(records).hex() == case.get("again", case["hex"])


def test_reads_every_file_of_the_golden_folder(golden):
    for path in sorted([*golden.glob("files/data/*.nd"), *golden.glob("files/data/*.params"), *golden.glob("files/data/*.v0")]):
        params.load(path)
        if not path.name.startswith(("v0", "v1", "legacy")):
            assert params.dumps(params.load(path)) == path.read_bytes(), path


def old_record(version: int, values: np.ndarray, flag: int) -> bytes:
    shape = struct.pack(f"<I{values.ndim}{'I' if version == 0 else 'q'}", values.ndim, *values.shape)
    magic = struct.pack("<I", params.MAGIC_V1) if version == 1 else b""
    return magic + shape + struct.pack("<iii", 2, 3, flag) + values.tobytes()


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("values", [np.arange(6, dtype="<f4").reshape(2, 3), np.array(2.0, "<f4"), np.zeros((0, 2), "<f4")])
def test_reads_old_records(version, values):
    (record,) = params.loads(HEADER + old_record(version, values, 0) + NO_NAMES)
    assert_same(record, Record(values))
    assert record.context == (2, 3)


def test_an_array_without_content_is_read_as_one():
    (record,) = params.loads(HEADER + struct.pack("<Iii", params.MAGIC_V2, 0, 0) + NO_NAMES)
    assert record.data is None
    assert record.shape == ()
    assert params.dumps([record]) == HEADER + struct.pack("<Iii", params.MAGIC_V2, 0, 0) + NO_NAMES


def test_bfloat16_keeps_its_bits():
    bits = np.array([0x3F80, 0x4020, 0xC049], np.uint16)
    for record in (Record(bits, "bfloat16"), Record(bits.view([("bfloat16", np.uint16)]))):
        assert record.dtype == "bfloat16"
        (found,) = params.loads(params.dumps([record]))
        assert_same(found, Record(bits, "bfloat16"))
        assert found.data.dtype == np.uint16


@given(data=st.data(), dtype=st.sampled_from(TYPES), np_shape=st.booleans())
@settings(max_examples=60, deadline=None)
def test_dense_round_trip(data, dtype, np_shape):
    shape = data.draw(hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
    values = data.draw(hnp.arrays(dtype, shape))
    record = Record(values, np_shape=np_shape)
    assert_same(params.load_record(params.dump_record(record)), record)
    (found,) = params.loads(params.dumps([record]))
    assert_same(found, record)
    assert found.data.flags.writeable and found.data.flags.aligned and found.data.flags.owndata or not values.size


@given(st.dictionaries(st.text(max_size=8), hnp.arrays("float32", (2,)), max_size=4))
@settings(max_examples=30, deadline=None)
def test_names_round_trip(arrays):
    found = params.loads(params.dumps({name: Record(values) for name, values in arrays.items()}))
    assert list(found) == list(arrays)


def test_not_contiguous_and_big_endian_values_are_written_right():
    values = np.arange(12, dtype=">i4").reshape(3, 4)[:, ::2]
    (found,) = params.loads(params.dumps([Record(values)]))
    np.testing.assert_array_equal(found.data, values)


def csr(**changes) -> Record:
    parts = {"data": np.ones(2, "f"), "shape": (2, 3), "stype": "csr", "indices": np.array([0, 2]), "indptr": np.array([0, 1, 2])}
    return Record(**parts | changes)


@pytest.mark.parametrize(
    "record, says",
    [
        (Record(np.ones(2, "complex64")), "complex64"),
        (Record(np.ones(2, "f"), "float64"), "float32"),
        (Record(np.ones(2, "f"), shape=(3,)), "(3,)"),
        (csr(indptr=np.array([0, 2])), "indptr"),
        (csr(shape=(6,)), "2"),
        (csr(indices=None), "int64"),
        (csr(np_shape=True), "dense"),
        (Record(None, shape=(2,)), "no values"),
    ],
)
def test_writing_refuses_what_a_file_cannot_hold(record, says, tmp_path):
    target = tmp_path / "old"
    target.write_bytes(b"old")
    with pytest.raises(ArgumentError, match="array 'w'") as caught:
        params.save(target, {"w": record})
    assert says in str(caught.value)
    assert [p.name for p in tmp_path.iterdir()] == ["old"] and target.read_bytes() == b"old"


@pytest.mark.parametrize("records", [{1: Record(np.ones(1, "f"))}, 7])
def test_writing_refuses_other_containers(records):
    with pytest.raises(ArgumentError):
        params.dumps(records)


def sparse_content(**changes) -> bytes:
    """A csr file with index values that no writer of ours writes."""
    content = bytearray(params.dumps([csr()]))
    for name, values in changes.items():
        old = getattr(csr(), name).astype("<i8").tobytes()
        at = content.rindex(old)
        content[at : at + len(old)] = np.array(values, "<i8").tobytes()
    return bytes(content)


@pytest.mark.parametrize(
    "content, says",
    [
        (b"", ["offset 0", "header"]),
        (b"0123456789abcdef" * 4, ["offset 0", "not an MXNet array file"]),
        (struct.pack("<QQQ", 0x112, 0, 1 << 60), ["offset 16", "arrays cannot fit"]),
        (HEADER + struct.pack("<I", 99) + bytes(40), ["offset 24", "0x63"]),
        (HEADER + struct.pack("<Iiiq", params.MAGIC_V2, 0, 1, 1 << 61) + bytes(12) + NO_NAMES, ["impossible shape"]),
        (HEADER + struct.pack("<Iiiq", params.MAGIC_V2, 0, 1, 1 << 40) + bytes(12) + NO_NAMES, ["offset 56", "file ends after 8"]),
        (HEADER + struct.pack("<Iiiq", params.MAGIC_V2, 0, 1, -1) + bytes(12) + NO_NAMES, ["offset 36", "(-1,)"]),
        (HEADER + struct.pack("<Iii", params.MAGIC_V2, 0, 40) + bytes(400), ["40 dimensions"]),
        (HEADER + struct.pack("<Iii", params.MAGIC_V2, 3, 1) + bytes(40), ["offset 28", "storage type 3"]),
        (HEADER + struct.pack("<Iiiqiii", params.MAGIC_V2, 0, 1, 1, 1, 0, 99) + bytes(40), ["offset 52", "type flag 99"]),
        (CONTENTS[0][:-9], ["ends after"]),
        (CONTENTS[0][:-8] + struct.pack("<Q", 2), ["2 names for 1 arrays"]),
        (CONTENTS[0][:-8] + struct.pack("<QQ", 1, 1 << 62), ["the name of array 0", str(1 << 62)]),
        (CONTENTS[0][:-8] + struct.pack("<QQ", 1, 2) + b"\xff\xfe", ["UTF-8"]),
        (sparse_content(indices=[0, 9]), ["indices go from 0 to 9, expected 0 to 2"]),
        (sparse_content(indices=[-1, 0]), ["indices"]),
        (sparse_content(indptr=[0, 5, 2]), ["indptr"]),
    ],
)
def test_damage_is_named_with_file_and_offset(content, says, tmp_path):
    path = tmp_path / "damaged.nd"
    path.write_bytes(content)
    with pytest.raises(FileFormatError) as caught:
        params.load(path)
    for text in [str(path), "offset", *says]:
        assert text in str(caught.value)


@given(damaged(CONTENTS))
@settings(max_examples=400, deadline=None)
def test_damaged_files_are_read_or_refused(content):
    try:
        records = params.loads(content, "damaged")
    except FileFormatError as error:
        assert "damaged, offset" in str(error)
    else:
        params.dumps(records)


@given(damaged([params.dump_record(r) for c in CONTENTS for r in named(params.loads(c)).values()]))
@settings(max_examples=100, deadline=None)
def test_damaged_records_are_read_or_refused(content):
    try:
        params.load_record(content)
    except FileFormatError as error:
        assert "offset" in str(error)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_refused(content):
    with pytest.raises(FileFormatError):
        params.loads(content)


def test_a_lie_about_a_size_takes_no_memory():
    content = HEADER + struct.pack("<Iiiq", params.MAGIC_V2, 0, 1, 1 << 34) + struct.pack("<iii", 1, 0, 0) + bytes(1000)
    tracemalloc.start()
    with pytest.raises(FileFormatError):
        params.loads(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1 << 20


def test_missing_files_are_named(tmp_path):
    for path in (tmp_path / "absent", tmp_path):
        with pytest.raises(MXNetError, match=str(path)) as caught:
            params.load(path)
        assert isinstance(caught.value, OSError)
    with pytest.raises(FileNotFoundError, match="absent"):
        params.save(tmp_path / "absent" / "x", [])
    with pytest.raises(TypeError, match="int"):
        params.load(7)
    with pytest.raises(NotImplementedError, match="s3"):
        params.load("s3://bucket/x.params")


def test_file_addresses(tmp_path):
    params.save(f"file://{tmp_path}/x.nd", [Record(np.ones(2, "f"))])
    assert len(params.load(str(tmp_path / "x.nd"))) == 1


def test_types_are_numbered_alike_everywhere():
    from mxnet.dtype import FLAGS

    assert FLAGS == params.TYPE_NUMBER
