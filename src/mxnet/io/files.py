"""Iterators over text files of numbers and over the MNIST format."""
import ast
import gzip
import logging
import os
import struct
from math import prod

import numpy as np

from .. import ndarray
from ..base import ArgumentError, FileFormatError, MXNetError
from ..context import Unsaid, strategy_default
from .stream import MXDataIter, Rows

__all__ = ["CSVIter", "LibSVMIter", "MNISTIter"]


def as_shape(name, shape):
    """A tuple of positive ints from a tuple, a list, an int or their text."""
    try:
        shape = ast.literal_eval(shape) if isinstance(shape, str) else shape
        shape = (shape,) if isinstance(shape, int | np.integer) else tuple(int(size) for size in shape)
    except (TypeError, ValueError, SyntaxError) as error:
        raise ArgumentError(f"{name}: expected a tuple of ints, received {shape!r}.") from error
    if not shape or min(shape) <= 0:
        raise ArgumentError(f"{name}: sizes must be positive, received {shape}.")
    return shape


def required(iterator, **arguments):
    """Refuse arguments that were left out."""
    for name, value in arguments.items():
        if value is None:
            raise ArgumentError(f"{iterator}: Required parameter {name} is not presented.")


def _number_type(iterator, dtype, known):
    name = "float32" if dtype in (None, "None") else np.dtype(dtype).name
    if name not in known:
        raise ArgumentError(f"{iterator}: dtype {name} is not supported; expected {', '.join(known)}.")
    return np.dtype(name)


def _lines(path):
    """``(number, text)`` of the lines that are not blank."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return [(number, line.strip()) for number, line in enumerate(file, 1) if line.strip()]
    except UnicodeDecodeError as error:
        raise FileFormatError(f"{path}: not a text file: {error}.") from error
    except OSError as error:
        raise MXNetError(f"cannot read {path}: {error.strerror or error}.") from error


def _read_csv(path, shape, dtype):
    """All rows of a file of comma-separated numbers, each reshaped."""
    lines, size = _lines(path), prod(shape)
    if not lines:
        raise FileFormatError(f"{path}: there are no rows.")
    values = np.empty((len(lines), size), dtype)
    for row, (number, line) in enumerate(lines):
        fields = line.rstrip(",").split(",")
        if len(fields) != size:
            raise FileFormatError(f"{path}, line {number}: The data size in CSV do not match size of shape: {shape} has {size} numbers, "
                                  f"the row has {len(fields)}.")
        try:
            values[row] = np.array([field.strip() for field in fields], dtype=object).astype(dtype)
        except (ValueError, OverflowError) as error:
            raise FileFormatError(f"{path}, line {number}: {error}.") from error
    return values.reshape(len(lines), *shape)


def _labels_shape(shape, count):
    """A label of one number has no axis of its own."""
    return (count,) if shape == (1,) else (count, *shape)


def CSVIter(data_csv=None, data_shape=None, batch_size=None, label_csv="NULL", label_shape=(1,), round_batch=True, prefetch_buffer=4,
            ctx="cpu", dtype=None, data_name="data", label_name="softmax_label"):
    """Batches from a file of comma-separated numbers, one sample a line.

    Args:
        data_csv: The file.
        data_shape: Shape of a sample.
        batch_size: Samples in a batch.
        label_csv: File with the labels; without it they are 0.
        label_shape: Shape of a label.
        round_batch: Fill the last batch from the beginning; the next epoch starts after those samples. Without it the last
            batch keeps samples of the batch before in its unused places.
        prefetch_buffer, ctx: Accepted for old scripts; the file is read once.
        dtype: ``'float32'``, ``'int32'`` or ``'int64'``.
        data_name, label_name: Names of input and label.

    >>> mx.io.CSVIter(data_csv="points.csv", data_shape=(2,), batch_size=10)
    """
    batch_size = strategy_default("batch_size", batch_size)
    required("CSVIter", data_csv=data_csv, data_shape=data_shape, batch_size=batch_size)
    dtype = _number_type("CSVIter", dtype, ("float32", "int32", "int64"))
    data = _read_csv(data_csv, as_shape("CSVIter: data_shape", data_shape), dtype)
    label_shape = as_shape("CSVIter: label_shape", label_shape)
    if label_csv in (None, "", "NULL"):
        label = np.zeros((len(data), *label_shape), dtype)
    else:
        label = _read_csv(label_csv, label_shape, dtype)
        if len(label) < len(data):
            raise FileFormatError(f"{label_csv}: {len(label)} labels for the {len(data)} rows of {data_csv}.")

    def fetch(positions):
        labels = label[positions].reshape(_labels_shape(label_shape, len(positions)))
        return ndarray.array(data[positions], dtype=dtype), ndarray.array(labels, dtype=dtype)

    return MXDataIter(Rows("CSVIter", len(data), int(batch_size), fetch, _flag(round_batch)), data_name, label_name)


def _flag(value):
    return value if isinstance(value, bool) else str(value).lower() in ("1", "true")


class _SparseRows:
    """Rows of ``index:value`` pairs."""

    def __init__(self, path, width, num_parts, part_index):
        labels, values, columns, ends = [], [], [], [0]
        for number, line in self._part(path, num_parts, part_index):
            fields = line.split("#")[0].split()
            if not fields:
                continue
            try:
                labels.append(float(fields[0]))
                for field in fields[1:]:
                    column, _, value = field.partition(":")
                    columns.append(int(column))
                    values.append(float(value) if value else 1.0)
            except ValueError as error:
                raise FileFormatError(f"{path}, line {number}: expected 'label index:value …', received {line[:60]!r}.") from error
            ends.append(len(values))
            if columns and not 0 <= min(columns[ends[-2]:], default=0) <= max(columns[ends[-2]:], default=0) < width:
                raise FileFormatError(f"{path}, line {number}: an index lies outside [0, {width}), the size of data_shape.")
        if not labels:
            raise FileFormatError(f"{path}: there are no rows.")
        self.labels = np.array(labels, "float32")
        self.width = width
        self._values, self._columns, self._ends = np.array(values, "float32"), np.array(columns, "int64"), np.array(ends, "int64")

    @staticmethod
    def _part(path, num_parts, part_index):
        """The lines that begin in this part of the file's bytes."""
        if not 0 <= part_index < num_parts:
            raise ArgumentError(f"LibSVMIter: part_index must lie in [0, num_parts), received {part_index} of {num_parts}.")
        lines = _lines(path)
        if num_parts == 1:
            return lines
        step = -(-os.path.getsize(path) // num_parts)
        with open(path, "rb") as file:
            starts = np.cumsum([0] + [len(line) for line in file])
        return [(number, line) for number, line in lines if part_index * step <= starts[number - 1] < (part_index + 1) * step]

    def __len__(self):
        return len(self.labels)

    def take(self, positions):
        """A csr array of some rows."""
        counts = self._ends[positions + 1] - self._ends[positions]
        entries = np.concatenate([np.arange(self._ends[i], self._ends[i + 1]) for i in positions])
        indptr = np.concatenate([[0], np.cumsum(counts)])
        return ndarray.sparse.csr_matrix((self._values[entries], self._columns[entries], indptr), shape=(len(positions), self.width),
                                         dtype="float32")


def LibSVMIter(data_libsvm=None, data_shape=None, batch_size=None, label_libsvm="NULL", label_shape=(1,), num_parts=1, part_index=0,
               round_batch=True, prefetch_buffer=4, ctx="cpu", dtype=None, data_name="data", label_name="softmax_label"):
    """Batches of csr arrays from a file of lines ``label index:value index:value …``; indices count from 0.

    Args:
        data_libsvm: The file.
        data_shape: ``(columns,)``.
        batch_size: Samples in a batch.
        label_libsvm: A file of the same form whose rows are the labels, as csr arrays; without it the labels are the first
            numbers of the data's lines.
        label_shape: ``(columns,)`` of the label file.
        num_parts, part_index: Read only one of so many parts of the file.
        round_batch: Must be True: the last batch is filled from the beginning.
        prefetch_buffer, ctx: Accepted for old scripts; the file is read once.
        dtype: ``'float32'``.
        data_name, label_name: Names of input and label.
    """
    batch_size = strategy_default("batch_size", batch_size)
    required("LibSVMIter", data_libsvm=data_libsvm, data_shape=data_shape, batch_size=batch_size)
    _number_type("LibSVMIter", dtype, ("float32",))
    if not _flag(round_batch):
        raise ArgumentError("LibSVMIter: round_batch must be True; a csr batch cannot be partly filled.")
    width, label_shape = as_shape("LibSVMIter: data_shape", data_shape), as_shape("LibSVMIter: label_shape", label_shape)
    if len(width) != 1 or len(label_shape) != 1:
        raise ArgumentError(f"LibSVMIter: rows are vectors, so shapes have one number, received {width} and {label_shape}.")
    parts = int(num_parts), int(part_index)
    rows = _SparseRows(data_libsvm, width[0], *parts)
    own_labels = label_libsvm in (None, "", "NULL")
    if own_labels and label_shape != (1,):
        raise ArgumentError(f"LibSVMIter: label_shape is expected to be (1,) when label_libsvm is NULL, received {label_shape}.")
    labels = None if own_labels else _SparseRows(label_libsvm, label_shape[0], *parts)
    if labels is not None and len(labels) < len(rows):
        raise FileFormatError(f"{label_libsvm}: {len(labels)} labels for the {len(rows)} rows of {data_libsvm}.")

    def fetch(positions):
        label = ndarray.array(rows.labels[positions]) if labels is None else labels.take(positions)
        return rows.take(positions), label

    return MXDataIter(Rows("LibSVMIter", len(rows), int(batch_size), fetch), data_name, label_name)


_IDX_TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}


def read_idx(path):
    """The array in a file of the MNIST (idx) format, compressed or not.

    Layout: two zero bytes, a type, the number of axes, their sizes (4 bytes each, big-endian), the elements.
    """
    try:
        with open(path, "rb") as file:
            content = file.read()
        if content[:2] == b"\x1f\x8b":
            content = gzip.decompress(content)
    except OSError as error:
        raise MXNetError(f"cannot read {path}: {error.strerror or error}.") from error
    except EOFError as error:
        raise FileFormatError(f"{path}: the compressed file is truncated.") from error
    if len(content) < 4 or content[:2] != b"\0\0" or content[2] not in _IDX_TYPES or not content[3]:
        raise FileFormatError(f"{path}: not a file of the MNIST (idx) format: it begins with {content[:4]!r}.")
    kind, axes = np.dtype(_IDX_TYPES[content[2]]), content[3]
    start = 4 + 4 * axes
    if len(content) < start:
        raise FileFormatError(f"{path}: ends inside its header of {start} bytes.")
    shape = struct.unpack(f">{axes}I", content[4:start])
    if len(content) < start + prod(shape) * kind.itemsize:
        raise FileFormatError(f"{path}: announces {prod(shape)} elements at offset 4, has {(len(content) - start) // kind.itemsize}.")
    return np.frombuffer(content, kind, prod(shape), start).reshape(shape)


def MNISTIter(image="./train-images-idx3-ubyte", label="./train-labels-idx1-ubyte", batch_size=Unsaid(128), shuffle=True, flat=False, seed=0,
              silent=False, num_parts=1, part_index=0, prefetch_buffer=4, ctx="cpu", dtype=None, input_shape=None, data_name="data",
              label_name="softmax_label"):
    """Batches of MNIST's images, from 0 to below 1; samples that do not fill a batch are left out.

    Args:
        image, label: The files, compressed or not.
        batch_size: Samples in a batch.
        shuffle: Mix the samples, once, by ``seed``.
        flat: Images are vectors instead of ``(1, height, width)``.
        seed: See ``shuffle``.
        silent: Do not log what was loaded.
        num_parts, part_index: Take only one of so many parts of the samples.
        prefetch_buffer, ctx, input_shape: Accepted for old scripts.
        dtype: ``'float32'``.
        data_name, label_name: Names of input and label.
    """
    batch_size = strategy_default("batch_size", batch_size)
    _number_type("MNISTIter", dtype, ("float32",))
    images, labels = read_idx(image), read_idx(label)
    if images.ndim != 3 or labels.ndim != 1 or len(images) != len(labels):
        raise FileFormatError(f"{image}: images of shape {images.shape} do not fit the labels of shape {labels.shape} in {label}.")
    num_parts, part_index = int(num_parts), int(part_index)
    if not 0 <= part_index < num_parts:
        raise ArgumentError(f"MNISTIter: part_index must lie in [0, num_parts), received {part_index} of {num_parts}.")
    order = np.arange(len(images))
    if _flag(shuffle):
        order = np.random.RandomState(int(seed)).permutation(order)
    order = order[len(images) * part_index // num_parts:len(images) * (part_index + 1) // num_parts]
    shape = (-1,) if _flag(flat) else (1, *images.shape[1:])
    if not _flag(silent):
        logging.info("MNISTIter: load %d images, shuffle=%d, shape=%s", len(order), _flag(shuffle), (int(batch_size), *images.shape[1:]))

    def fetch(positions):
        chosen = order[positions]
        pixels = images[chosen].astype("float32").reshape(len(chosen), *shape) / 256
        return ndarray.array(pixels), ndarray.array(labels[chosen].astype("float32"))

    rows = Rows("MNISTIter", len(order), int(batch_size), fetch, round_batch=False, keep_partial=False, indexed=False)
    return MXDataIter(rows, data_name, label_name)
