"""An iterator over images in a record file, a list file or a list, with augmenters in Python."""
import logging
import os
import random

import numpy as np

from .. import io, recordio
from .. import ndarray as nd
from ..base import ArgumentError, MXNetError, numeric_types
from ..util import is_np_array
from .augment import CreateAugmenter
from .functions import imdecode

__all__ = ["ImageIter"]


class ImageIter(io.DataIter):
    """Batches of images, decoded and augmented.

    Args:
        batch_size: Images in a batch.
        data_shape: (channels, height, width).
        label_width: Numbers in a label.
        path_imgrec: A record file; with ``path_imgidx``, its index, records can be shuffled and divided.
        path_imglist: A text file, a line an image: number, labels and path, with tabs between.
        path_root: Folder the paths start from.
        shuffle: Draw a new order at each reset.
        part_index, num_parts: Read only this of so many parts.
        aug_list: The augmenters; by default those that ``CreateAugmenter(data_shape, **kwargs)`` makes.
        imglist: A list of ``[label, path]`` instead of a file.
        data_name, label_name: Names of the input and of the label.
        dtype: Type of elements of labels.
        last_batch_handle: ``pad`` fills the last batch from the beginning, ``discard`` leaves it out, ``roll_over`` keeps it for
            the next epoch.
    """

    def __init__(self, batch_size, data_shape, label_width=1, path_imgrec=None, path_imglist=None, path_root=None, path_imgidx=None,
                 shuffle=False, part_index=0, num_parts=1, aug_list=None, imglist=None, data_name="data", label_name="softmax_label",
                 dtype="float32", last_batch_handle="pad", **kwargs):
        super().__init__()
        if not (path_imgrec or path_imglist or isinstance(imglist, list)):
            raise ArgumentError("ImageIter: one of path_imgrec, path_imglist and imglist is required.")
        if dtype not in ("int32", "float32", "int64", "float64"):
            raise ArgumentError(f"ImageIter: label is of type {dtype}, expected 'int32', 'float32', 'int64' or 'float64'.")
        if last_batch_handle not in ("pad", "discard", "roll_over"):
            raise ArgumentError(f"ImageIter: last_batch_handle is {last_batch_handle!r}, expected 'pad', 'discard' or 'roll_over'.")
        self.check_data_shape(data_shape)
        self.batch_size, self.data_shape, self.label_width = batch_size, tuple(data_shape), label_width
        self.path_root, self.shuffle, self.dtype, self.last_batch_handle = path_root, shuffle, dtype, last_batch_handle
        self.num_image = 0
        self._open_records(path_imgrec, path_imgidx)
        self.imglist = self._read_list(path_imglist) if path_imglist else None
        if self.imglist is None and isinstance(imglist, list):
            self.imglist = {str(number): (_label_of(entry), entry[-1]) for number, entry in enumerate(imglist, 1)}
        self._choose_order(shuffle, part_index, num_parts)
        label_shape = (batch_size, label_width) if label_width > 1 else (batch_size,)
        self.provide_data = [io.DataDesc(data_name, (batch_size, *self.data_shape))]
        self.provide_label = [io.DataDesc(label_name, label_shape)]
        self.auglist = CreateAugmenter(data_shape, **kwargs) if aug_list is None else aug_list
        self.cur = 0
        self._allow_read = True
        self._cache = None                       # (images, labels) kept for the next epoch
        self._cache_pad = 0
        self.reset()

    def _open_records(self, path, index):
        self.imgrec, self.imgidx = None, None
        if path:
            if index:
                self.imgrec = recordio.MXIndexedRecordIO(index, path, "r")
                self.imgidx = list(self.imgrec.keys)
            else:
                self.imgrec = recordio.MXRecordIO(path, "r")

    def _read_list(self, path):
        entries = {}
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                fields = line.strip().split("\t")
                if len(fields) < 3:
                    raise MXNetError(f"{path}, line {number}: expected number, labels and path with tabs between, received {line.strip()!r}.")
                entries[int(fields[0])] = (np.array([float(f) for f in fields[1:-1]], dtype=self.dtype), fields[-1])
        return entries

    def _choose_order(self, shuffle, part_index, num_parts):
        if self.imgrec is None or self.imglist is not None:
            self.seq = list(self.imglist)
        elif self.imgidx is not None:
            self.seq = self.imgidx
        else:
            if shuffle or num_parts > 1:
                raise ArgumentError("ImageIter: shuffle and num_parts need path_imgidx, the index of the record file.")
            self.seq = None
        if num_parts > 1:
            if not 0 <= part_index < num_parts:
                raise ArgumentError(f"ImageIter: part_index is {part_index}, expected 0 to {num_parts - 1}.")
            size = len(self.seq) // num_parts
            self.seq = self.seq[part_index * size:(part_index + 1) * size]
        self.num_image = len(self.seq) if self.seq is not None else 0

    def reset(self):
        """Go back to the beginning; images kept by ``roll_over`` come first."""
        if self.seq is not None and self.shuffle:
            random.shuffle(self.seq)
        if self.last_batch_handle != "roll_over" or self._cache is None:
            self._rewind()

    def hard_reset(self):
        """Go back to the beginning and forget the images kept by ``roll_over``."""
        if self.seq is not None and self.shuffle:
            random.shuffle(self.seq)
        self._cache = None
        self._rewind()

    def _rewind(self):
        if self.imgrec is not None:
            self.imgrec.reset()
        self.cur = 0
        self._allow_read = True

    def next_sample(self):
        """The next label and the bytes of its image.

        Raises:
            StopIteration: At the end.
        """
        if not self._allow_read:
            raise StopIteration
        if self.seq is None:
            record = self.imgrec.read()
            if record is None:
                if self.last_batch_handle != "discard":
                    self.imgrec.reset()
                raise StopIteration
            header, content = recordio.unpack(record)
            return header.label, content
        if self.cur >= self.num_image:
            if self.last_batch_handle != "discard":
                self.cur = 0
            raise StopIteration
        number = self.seq[self.cur]
        self.cur += 1
        if self.imgrec is not None:
            header, content = recordio.unpack(self.imgrec.read_idx(number))
            return (header.label if self.imglist is None else self.imglist[number][0]), content
        label, name = self.imglist[number]
        return label, self.read_image(name)

    def _fill(self, images, labels):
        """Append samples until the batch is full; False when the data ended before."""
        while len(images) < self.batch_size:
            try:
                label, content = self.next_sample()
            except StopIteration:
                return False
            data = self.imdecode(content)
            try:
                self.check_valid_image([data])
            except RuntimeError as error:
                logging.debug("Invalid image, skipping: %s", error)
                continue
            images.append(self.postprocess_data(self.augmentation_transform(data)))
            labels.append(label)
        return True

    def next(self):
        images, labels = self._cache or ([], [])
        pad = self._cache_pad if self._cache else 0
        self._cache = None
        if not self._fill(images, labels):
            if not images or self.last_batch_handle == "discard":
                raise StopIteration
            pad = self.batch_size - len(images)
            if self.last_batch_handle == "roll_over":
                self._cache, self._cache_pad = (images, labels), pad
                raise StopIteration
            while not self._fill(images, labels):          # from the beginning, more than once where the data is short
                pass
            self._allow_read = False
        return io.DataBatch([self._stacked(images)], [self._label_array(labels)], pad=pad)

    def _stacked(self, images):
        return _public(nd.array(np.stack([image.asnumpy() for image in images])))

    def _label_array(self, labels):
        made = np.empty(self.provide_label[0][1], dtype="float32")
        for place, label in enumerate(labels):
            label = label.asnumpy() if isinstance(label, nd.NDArray) else np.asarray(label)
            if self.label_width == 1 and label.size != 1:
                raise ArgumentError(f"ImageIter: a label has {label.size} numbers, expected 1; pass label_width.")
            made[place] = label.reshape(made.shape[1:])
        return _public(nd.array(made))

    def check_data_shape(self, data_shape):
        """Raise ValueError unless it is (3, height, width)."""
        if len(data_shape) != 3:
            raise ArgumentError(f"data_shape should have length 3, with dimensions CxHxW; received {data_shape}.")
        if data_shape[0] != 3:
            raise ArgumentError(f"This iterator expects inputs to have 3 channels; received data_shape {data_shape}.")

    def check_valid_image(self, data):
        """Raise RuntimeError for an image without size."""
        if len(data[0].shape) == 0:
            raise MXNetError("Data shape is wrong")

    def imdecode(self, s):
        """The image in the bytes of a file.

        Raises:
            MXNetError: They are none; names the image's place or path.
        """
        try:
            return imdecode(s)
        except MXNetError as error:
            if self.imglist is not None and self.seq is not None and self.cur:
                where = f"image {self.imglist[self.seq[self.cur - 1]][1]}"
            else:
                where = f"record {self.cur - 1}" if self.seq is not None else "the next record"
            raise MXNetError(f"ImageIter: {where} does not hold an image: {error}") from error

    def read_image(self, fname):
        """The bytes of a file below ``path_root``."""
        with open(os.path.join(self.path_root, fname) if self.path_root else fname, "rb") as file:
            return file.read()

    def augmentation_transform(self, data):
        """The image after all augmenters."""
        for augmenter in self.auglist:
            data = augmenter(data)
        return data

    def postprocess_data(self, datum):
        """The image as it goes into the batch: channels first."""
        return datum.transpose((2, 0, 1))


def _label_of(entry):
    if len(entry) > 2:
        return np.array(entry[:-1], dtype="float32")
    return np.array([entry[0]] if isinstance(entry[0], numeric_types) else _numbers(entry[0]), dtype="float32")


def _numbers(value):
    return value.asnumpy() if isinstance(value, nd.NDArray) else value


def _public(array):
    return array.as_np_ndarray() if is_np_array() else array
