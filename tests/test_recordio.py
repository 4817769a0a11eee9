"""``mx.recordio``: the classes of 1.9.1 over ``mxnet.files.recordio``."""

from __future__ import annotations

import multiprocessing
import pickle

import numpy as np
import pytest

from mxnet import recordio
from mxnet.base import FileFormatError, MXNetError


@pytest.fixture
def indexed(tmp_path):
    paths = str(tmp_path / "t.idx"), str(tmp_path / "t.rec")
    writer = recordio.MXIndexedRecordIO(*paths, "w")
    for key in (5, 1, 9):
        writer.write_idx(key, b"record %d" % key)
    writer.close()
    return paths


@pytest.fixture
def reader(indexed):
    opened = recordio.MXIndexedRecordIO(*indexed, "r")
    yield opened
    opened.close()


def test_import_needs_no_torch(python):
    assert python("import sys, mxnet.recordio; print('torch' in sys.modules)").strip() == "False"


def test_write_read_reset(tmp_path):
    path = tmp_path / "t.rec"
    writer = recordio.MXRecordIO(path, "w")
    assert writer.writable and writer.is_open
    writer.write(b"first")
    writer.reset()
    writer.write(b"one")
    writer.write(b"")
    writer.close()
    writer.close()
    reader = recordio.MXRecordIO(str(path), "r")
    assert [reader.read() for _ in range(4)] == [b"one", b"", None, None]
    reader.reset()
    assert reader.read() == b"one"
    reader.close()


def test_index(reader):
    assert (reader.keys, reader.idx) == ([5, 1, 9], {5: 0, 1: 16, 9: 32})
    assert [reader.read_idx(key) for key in (9, 1)] == [b"record 9", b"record 1"]
    assert reader.read() == b"record 9"
    reader.seek(5)
    assert reader.read() == b"record 5"
    with pytest.raises(KeyError, match="9999"):
        reader.read_idx(9999)


def test_positions_while_writing(tmp_path):
    writer = recordio.MXIndexedRecordIO(tmp_path / "t.idx", tmp_path / "t.rec", "w")
    writer.write_idx(1, b"ab")
    assert writer.tell() == 12
    writer.write_idx("7", b"")
    assert (writer.keys, writer.idx) == ([1, 7], {1: 0, 7: 12})
    writer.close()
    assert (tmp_path / "t.idx").read_text() == "1\t0\n7\t12\n"


def test_wrong_use_is_refused(tmp_path, reader):
    for call in (lambda: reader.write(b""), lambda: reader.write_idx(1, b""), reader.tell):
        with pytest.raises(MXNetError, match="open for reading"):
            call()
    writer = recordio.MXRecordIO(tmp_path / "w.rec", "w")
    with pytest.raises(MXNetError, match="open for writing"):
        writer.read()
    with pytest.raises(MXNetError, match="pickled"):
        pickle.dumps(writer)
    writer.close()
    with pytest.raises(MXNetError, match="closed"):
        writer.write(b"")
    with pytest.raises(ValueError, match="'x'"):
        recordio.MXRecordIO(tmp_path / "w.rec", "x")
    with pytest.raises(FileNotFoundError, match="absent") as caught:
        recordio.MXRecordIO(tmp_path / "absent", "r")
    assert isinstance(caught.value, MXNetError)
    with pytest.raises(FileNotFoundError, match="absent"):
        recordio.MXIndexedRecordIO(tmp_path / "absent", tmp_path / "w.rec", "r")


def test_an_index_beyond_the_file_is_refused(tmp_path, indexed):
    (tmp_path / "t.idx").write_text("0\t4000\n")
    reader = recordio.MXIndexedRecordIO(*indexed, "r")
    with pytest.raises(FileFormatError, match="offset 4000"):
        reader.read_idx(0)
    reader.close()


def test_pickling_a_reader(reader):
    copy = pickle.loads(pickle.dumps(reader))
    assert copy.read_idx(1) == b"record 1"
    assert reader.read_idx(9) == b"record 9"
    copy.close()
    assert pickle.loads(pickle.dumps(copy)).is_open is False


def _keys_read(reader, keys, queue):
    queue.put([reader.read_idx(key) for key in keys])


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_has_its_own_position(reader):
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    reader.seek(1)
    worker = context.Process(target=_keys_read, args=(reader, [9, 5], queue))
    worker.start()
    assert queue.get(timeout=30) == [b"record 9", b"record 5"]
    worker.join()
    assert reader.read() == b"record 1"


def test_images():
    pytest.importorskip("cv2", reason="needs opencv, the extra 'image'")
    image = np.arange(60, dtype=np.uint8).reshape(4, 5, 3)
    header, found = recordio.unpack_img(recordio.pack_img(recordio.IRHeader(0, 2.0, 5, 0), image, quality=3, img_fmt=".png"))
    assert (header.label, header.id) == (2.0, 5)
    np.testing.assert_array_equal(found, image)
    record = recordio.pack_img((0, [1, 2], 5, 0), image)
    assert recordio.unpack(record)[1][:2] == b"\xff\xd8"
    assert recordio.unpack_img(record, iscolor=0)[1].shape == (4, 5)
    assert recordio.unpack_img(recordio.pack((0, 1.0, 0, 0), b"no image"))[1] is None


def test_images_without_opencv(python):
    code = """import sys
sys.modules["cv2"] = None
from mxnet import recordio
try:
    recordio.unpack_img(bytes(24))
except RuntimeError as error:
    print(error)"""
    assert "mxnet-next[image]" in python(code)
