"""CSVIter, LibSVMIter and MNISTIter: values, the last batch, parts, damaged files."""
import gzip
import struct

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import MXNetError

ROWS = np.arange(14).reshape(7, 2)


@pytest.fixture
def csv(tmp_path):
    path = tmp_path / "data.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in ROWS) + "\n")
    return str(path)


@pytest.fixture
def libsvm(tmp_path):
    path = tmp_path / "data.libsvm"
    path.write_text("0 2:2.5 7:0.5\n1 7:3\n2\n0\n1 4:3 5:0.75 6:4\n2 3:1 4:2 5:3\n0 1:1 4:2 # a note\n")
    return str(path)


@pytest.fixture
def mnist(tmp_path):
    images, labels = np.arange(9 * 12, dtype="uint8").reshape(9, 4, 3), np.arange(9, dtype="uint8")
    (tmp_path / "images").write_bytes(struct.pack(">4I", 0x803, 9, 4, 3) + images.tobytes())
    (tmp_path / "labels.gz").write_bytes(gzip.compress(struct.pack(">2I", 0x801, 9) + labels.tobytes()))
    return dict(image=str(tmp_path / "images"), label=str(tmp_path / "labels.gz"), silent=True), images


def positions(iterator, epochs=1):
    shown = []
    for _ in range(epochs):
        shown.append([(batch.index.tolist(), batch.pad) for batch in iterator])
        iterator.reset()
    return shown


def test_csv(csv):
    iterator = mx.io.CSVIter(data_csv=csv, data_shape=(2,), batch_size=3, label_csv=csv, label_shape=(2,), dtype="int64")
    assert iterator.provide_data == [("data", (3, 2))] and iterator.provide_label == [("softmax_label", (3, 2))]
    batch = iterator.next()
    assert batch.data[0].dtype == np.int64 and (batch.data[0].asnumpy() == ROWS[:3]).all() and (batch.label[0].asnumpy() == ROWS[:3]).all()
    unlabelled = mx.io.CSVIter(data_csv=csv, data_shape="(1, 2)", batch_size=7).next()
    assert unlabelled.data[0].shape == (7, 1, 2) and unlabelled.label[0].asnumpy().tolist() == [0] * 7


def test_the_samples_that_filled_the_last_batch_are_left_out_of_the_next_epoch(csv):
    iterator = mx.io.CSVIter(data_csv=csv, data_shape=(2,), batch_size=3)
    assert positions(iterator, 3) == [[([0, 1, 2], 0), ([3, 4, 5], 0), ([6, 0, 1], 2)], [([2, 3, 4], 0), ([5, 6, 0], 1)],
                                      [([1, 2, 3], 0), ([4, 5, 6], 0)]]


def test_without_rounding_the_last_batch_keeps_old_samples(csv):
    iterator = mx.io.CSVIter(data_csv=csv, data_shape=(2,), batch_size=3, round_batch=False)
    assert positions(iterator, 2) == [[([0, 1, 2], 0), ([3, 4, 5], 0), ([6, 4, 5], 2)]] * 2


def test_reset_in_the_middle_begins_anew(csv):
    iterator = mx.io.CSVIter(data_csv=csv, data_shape=(2,), batch_size=2)
    iterator.next(), iterator.reset()
    assert positions(iterator)[0][0] == ([0, 1], 0)


def test_getters(csv):
    iterator = mx.io.CSVIter(data_csv=csv, data_shape=(2,), batch_size=2, data_name="x", label_name="y")
    assert [iterator.provide_data[0].name, iterator.provide_label[0].name] == ["x", "y"]
    while iterator.iter_next():
        last = iterator.getindex().tolist(), iterator.getpad(), iterator.getdata().shape, iterator.getlabel().shape
    assert last == ([6, 0], 1, (2, 2), (2,))
    iterator.reset(), iterator.debug_skip_load()
    assert all(iterator.next().index.tolist() == [1, 2] for _ in range(5))


def test_libsvm(libsvm):
    iterator = mx.io.LibSVMIter(data_libsvm=libsvm, data_shape=(8,), batch_size=3)
    batch = iterator.next()
    assert batch.data[0].stype == "csr" and batch.label[0].asnumpy().tolist() == [0, 1, 2]
    assert batch.data[0].asnumpy().nonzero()[1].tolist() == [2, 7, 7]
    iterator = mx.io.LibSVMIter(data_libsvm=libsvm, data_shape=(8,), batch_size=3)
    assert positions(iterator)[0] == [([0, 1, 2], 0), ([3, 4, 5], 0), ([6, 0, 1], 2)]
    labelled = mx.io.LibSVMIter(data_libsvm=libsvm, data_shape=8, batch_size=2, label_libsvm=libsvm, label_shape=(8,)).next()
    assert (labelled.label[0].asnumpy() == labelled.data[0].asnumpy()).all()


def test_parts_of_a_libsvm_file_make_up_the_whole(libsvm):
    labels = []
    for part in range(3):
        for batch in mx.io.LibSVMIter(data_libsvm=libsvm, data_shape=(8,), batch_size=1, num_parts=3, part_index=part):
            labels += batch.label[0].asnumpy().tolist()
    assert labels == [0, 1, 2, 0, 1, 2, 0]


def test_mnist(mnist):
    files, images = mnist
    iterator = mx.io.MNISTIter(**files, batch_size=4, shuffle=False)
    for _ in range(2):
        batches = list(iterator)
        assert [batch.label[0].asnumpy().tolist() for batch in batches] == [[0, 1, 2, 3], [4, 5, 6, 7]]
        assert (batches[0].data[0].asnumpy() == images[:4, None] / np.float32(256)).all()
        iterator.reset()
    flat = mx.io.MNISTIter(**files, batch_size=4, flat=True)
    assert flat.provide_data[0].shape == (4, 12)
    seen = sum((batch.label[0].asnumpy().tolist() for batch in mx.io.MNISTIter(**files, batch_size=1, seed=3)), [])
    assert sorted(seen) == list(range(9)) != seen
    parts = [[batch.label[0].asnumpy().item() for batch in mx.io.MNISTIter(**files, batch_size=1, shuffle=False, num_parts=2, part_index=i)]
             for i in (0, 1)]
    assert parts == [[0, 1, 2, 3], [4, 5, 6, 7, 8]]


def test_errors_name_file_and_line(tmp_path, csv, libsvm, mnist):
    bad = tmp_path / "bad"

    def with_text(text):
        bad.write_text(text)
        return str(bad)

    csv_of = lambda path, **more: mx.io.CSVIter(data_csv=path, **{"data_shape": (2,), "batch_size": 1, **more})
    svm_of = lambda path, **more: mx.io.LibSVMIter(data_libsvm=path, **{"data_shape": (8,), "batch_size": 1, **more})
    for make, says in (
            (lambda: csv_of("/no/such.csv"), "/no/such.csv: No such file"),
            (lambda: csv_of(csv, data_shape=(3,)), r"data.csv, line 1: .*\(3,\) has 3 numbers, the row has 2"),
            (lambda: csv_of(with_text("1,2\n3,abc\n")), "bad, line 2: .*abc"),
            (lambda: csv_of(with_text("")), "no rows"),
            (lambda: csv_of(csv, batch_size=15), "7 samples and batch_size is 15"),
            (lambda: csv_of(csv, batch_size=0), "positive"),
            (lambda: csv_of(csv, dtype="float64"), "float64 is not supported"),
            (lambda: csv_of(csv, label_csv=with_text("1,2"), label_shape=(2,)), "1 labels for the 7 rows"),
            (lambda: mx.io.CSVIter(data_csv=csv, data_shape=(2,)), "Required parameter batch_size"),
            (lambda: csv_of(csv, data_shape=(0,)), "must be positive"),
            (lambda: csv_of(csv, data_shape="two"), "tuple of ints"),
            (lambda: svm_of(libsvm, round_batch=False), "round_batch"),
            (lambda: svm_of(libsvm, data_shape=(5,)), r"line 1: an index lies outside \[0, 5\)"),
            (lambda: svm_of(with_text("1 2:3\nx 1:1\n")), "bad, line 2"),
            (lambda: svm_of(libsvm, label_shape=(2,)), "label_libsvm is NULL"),
            (lambda: svm_of(libsvm, num_parts=2, part_index=2), "part_index"),
            (lambda: mx.io.MNISTIter(image=csv, label=csv), "not a file of the MNIST"),
            (lambda: mx.io.MNISTIter(image="/no/such", label=csv), "/no/such: No such file"),
            (lambda: mx.io.MNISTIter(**mnist[0], batch_size=10), "9 samples and batch_size is 10")):
        with pytest.raises(MXNetError, match=f"(?s){says}"):
            make()


def test_truncated_mnist_file(tmp_path, mnist):
    content = (tmp_path / "images").read_bytes()
    for length in (2, 7, 15, len(content) - 1):
        (tmp_path / "images").write_bytes(content[:length])
        with pytest.raises(ValueError, match="images"):
            mx.io.MNISTIter(**mnist[0], batch_size=2)
