"""Iterators over images in record files: read, decoded and augmented in threads, ahead of the batch asked for."""
import weakref
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from .. import ndarray
from ..base import ArgumentError, FileFormatError, MXNetError
from ..context import strategy_default
from ..files import images
from ..files.recordio import RecordReader, read_index, unpack
from .files import as_shape, required
from .image_changes import changed, normalized, turned_colours
from .stream import MXDataIter, Records, positions_of_epoch

__all__ = ["ImageDetRecordIter", "ImageRecordInt8Iter", "ImageRecordIter", "ImageRecordIter_v1", "ImageRecordUInt8Iter",
           "ImageRecordUInt8Iter_v1"]

# Arguments of ImageRecordIter and their defaults.
_READING = {"path_imglist": "", "path_imgrec": "", "path_imgidx": "", "aug_seq": "aug_default", "label_width": 1, "data_shape": None,
            "preprocess_threads": 4, "verbose": True, "num_parts": 1, "part_index": 0, "device_id": 0, "shuffle_chunk_size": 0,
            "shuffle_chunk_seed": 0, "seed_aug": None, "shuffle": False, "seed": 0, "batch_size": None, "round_batch": True,
            "prefetch_buffer": 4, "ctx": "gpu", "dtype": None, "data_name": "data", "label_name": "softmax_label"}
_AUGMENTING = {"resize": -1, "rand_crop": False, "random_resized_crop": False, "max_rotate_angle": 0, "max_aspect_ratio": 0.0,
               "min_aspect_ratio": None, "max_shear_ratio": 0.0, "max_crop_size": -1, "min_crop_size": -1, "max_random_scale": 1.0,
               "min_random_scale": 1.0, "max_random_area": 1.0, "min_random_area": 1.0, "max_img_size": 1e10, "min_img_size": 0.0,
               "brightness": 0.0, "contrast": 0.0, "saturation": 0.0, "pca_noise": 0.0, "random_h": 0, "random_s": 0, "random_l": 0,
               "rotate": -1, "fill_value": 255, "inter_method": 1, "pad": 0}
_NORMALIZING = {"mirror": False, "rand_mirror": False, "mean_img": "", "mean_r": 0.0, "mean_g": 0.0, "mean_b": 0.0, "mean_a": 0.0,
                "std_r": 1.0, "std_g": 1.0, "std_b": 1.0, "std_a": 1.0, "scale": 1.0, "max_random_contrast": 0.0,
                "max_random_illumination": 0.0}
_DETECTION = {"label_pad_width": 0, "label_pad_value": -1.0, "rand_crop_prob": 0.0, "rand_pad_prob": 0.0, "max_random_hue": 0,
              "random_hue_prob": 0.0, "max_random_saturation": 0, "random_saturation_prob": 0.0, "random_illumination_prob": 0.0,
              "random_contrast_prob": 0.0, "rand_mirror_prob": 0.0, "fill_value": 127, "resize_mode": "force",
              "min_crop_object_coverages": (0.0,), "num_crop_sampler": 1, "crop_emit_mode": "center", "emit_overlap_thresh": 0.3,
              "min_crop_scales": (0.0,), "max_crop_scales": (1.0,), "min_crop_aspect_ratios": (1.0,), "max_crop_aspect_ratios": (1.0,),
              "min_crop_overlaps": (0.0,), "max_crop_overlaps": (1.0,), "min_crop_sample_coverages": (0.0,),
              "max_crop_sample_coverages": (1.0,), "max_crop_object_coverages": (1.0,), "max_crop_trials": (25,), "max_pad_scale": 1.0,
              "label_width": -1, "aug_seq": "det_aug_default", "std_r": 0.0, "std_g": 0.0, "std_b": 0.0, "std_a": 0.0}
# Random changes of objects' boxes that have no counterpart here, and what switches them off.
_ABSENT_DETECTION = {"rand_crop_prob": 0, "rand_pad_prob": 0, "resize_mode": "force"}


def _arguments(name, known, unnamed, given):
    """Values of all arguments, of the type of their defaults."""
    if unnamed:
        raise ArgumentError(f"{name}: arguments are given by name, received {unnamed[0]!r} without one.")
    values = dict(known)
    for key, value in given.items():
        if key not in known:
            raise ArgumentError(f"{name}: unknown argument {key!r}; it has {', '.join(known)}.")
        default = known[key]
        if isinstance(value, str) and isinstance(default, bool):
            value = value.lower() in ("1", "true")
        elif isinstance(value, str) and isinstance(default, int | float):
            value = float(value) if isinstance(default, float) else int(value)
        values[key] = value
    values["batch_size"] = strategy_default("batch_size", values["batch_size"])
    required(name, path_imgrec=values["path_imgrec"] or None, data_shape=values["data_shape"], batch_size=values["batch_size"])
    values["batch_size"] = int(values["batch_size"])
    values["data_shape"] = as_shape(f"{name}: data_shape", values["data_shape"])
    if len(values["data_shape"]) != 3 or values["data_shape"][0] not in (1, 3):
        raise ArgumentError(f"{name}: data_shape is {values['data_shape']}, expected (1 or 3, height, width).")
    return values


def _offsets(path, index, part, parts):
    """Where the records of this part of a file begin."""
    if index:
        found = [offset for _, offset in read_index(index)]
        size = -(-len(found) // parts)
        return found[part * size:(part + 1) * size]
    reader = RecordReader(path)
    try:
        found, start = [], reader.tell()
        while reader.read() is not None:
            found.append(start)
            start = reader.tell()
    finally:
        reader.close()
    size = -(-start // parts)
    return [offset for offset in found if part * size <= offset < (part + 1) * size]


def _labels_of_list(path):
    """{number of an image: labels} from a list file."""
    found = {}
    if path:
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                fields = line.split("\t")
                if len(fields) > 2:
                    found[int(fields[0])] = np.array(fields[1:-1], dtype="float32")
                elif line.strip():
                    raise FileFormatError(f"{path}, line {number}: expected number, labels and path with tabs between.")
    return found


class _Images:
    """A source of batches of decoded images; see :class:`MXDataIter`."""

    def __init__(self, name, values, decode, label_shape, dtype):
        self.name, self.values, self.decode, self.batch_size, self.dtype = name, values, decode, values["batch_size"], dtype
        parts, part = values["num_parts"], values["part_index"]
        if not 0 <= part < parts:
            raise ArgumentError(f"{name}: part_index is {part}, expected 0 to {parts - 1}.")
        self.offsets = np.array(_offsets(values["path_imgrec"], values["path_imgidx"], part, parts), dtype="int64")
        if not len(self.offsets):
            raise FileFormatError(f"{name}: {values['path_imgrec']}: part {part} of {parts} has no records.")
        self.label_shape = label_shape
        self.lists = _labels_of_list(values["path_imglist"])
        self.reader = RecordReader(values["path_imgrec"])
        self.order = np.random.RandomState(values["seed"])
        self.pool = ThreadPoolExecutor(max(1, values["preprocess_threads"]), thread_name_prefix="mxnet-image")
        weakref.finalize(self, self.reader.close)
        weakref.finalize(self, self.pool.shutdown, wait=False, cancel_futures=True)
        self.draws = np.random.RandomState(values["seed"] if values["seed_aug"] is None else values["seed_aug"])
        self._wrapped = 0
        self._begin(0)

    def _begin(self, start):
        if self.values["shuffle"]:
            self.order.shuffle(self.offsets)
        self._plan = positions_of_epoch(len(self.offsets), self.batch_size, self.values["round_batch"], start)
        self._ahead = deque()
        self._wrapped = 0
        self._prepare()

    def _prepare(self):
        """Keep ``prefetch_buffer`` batches under way."""
        while len(self._ahead) < max(1, self.values["prefetch_buffer"]):
            step = next(self._plan, None)
            if step is None:
                return
            positions, pad = step
            self._ahead.append(([self.pool.submit(self._sample, *self._record(p)) for p in positions], pad))

    def _record(self, position):
        """The record at a position, and a seed for its changes."""
        self.reader.seek(int(self.offsets[position]))
        return self.reader.read(), int(self.draws.randint(1 << 31)), int(self.offsets[position])

    def _sample(self, record, seed, offset):
        header, content = unpack(record)
        label = np.atleast_1d(np.asarray(self.lists.get(header.id, header.label), dtype="float32"))
        try:
            return (*self.decode(content, label, np.random.RandomState(seed)), header.id)
        except MXNetError as error:
            raise type(error)(f"{self.values['path_imgrec']}, record at offset {offset} (id {header.id}): {error}") from None

    def reset(self):
        """Begin an epoch, after the samples that filled the last one's last batch."""
        for futures, _ in self._ahead:
            for future in futures:
                future.cancel()
        self._begin(self._wrapped % len(self.offsets))

    def read(self):
        """The next batch, or None at the end of the epoch."""
        if not self._ahead:
            return None
        futures, pad = self._ahead.popleft()
        self._wrapped = pad if self.values["round_batch"] else 0
        pictures, labels, numbers = zip(*[future.result() for future in futures], strict=True)
        self._prepare()
        data = ndarray.array(np.stack(pictures), dtype=self.dtype)
        label = ndarray.array(np.stack(labels).reshape(self.batch_size, *self.label_shape), dtype="float32")
        return Records(data, label, np.array(numbers, dtype="uint64"), pad)


def _fitted(label, width, name):
    if len(label) < width:
        raise ArgumentError(f"{name}: a label has {len(label)} numbers, expected {width}, the label_width.")
    return label[:width]


def _iterator(name, unnamed, given, normalizing, dtype, highest=None):
    known = {**_READING, **_AUGMENTING, **(_NORMALIZING if normalizing else {})}
    values = _arguments(name, known, unnamed, given)
    images.opencv(f"mx.io.{name}")
    channels = values["data_shape"][0]
    width = values["label_width"]
    mean_image = _mean_image(name, values.get("mean_img"))

    def decode(content, label, draw):
        picture = images.decode(content, 1 if channels == 3 else 0, who=name)
        picture = turned_colours(changed(picture, values, draw, name), values, draw)
        if normalizing:
            picture = normalized(picture, values, draw, mean_image)
        picture = picture.transpose(2, 0, 1)
        return (picture if highest is None else picture.clip(max=highest)), _fitted(label, width, name)

    kind = dtype if values["dtype"] in (None, "None") or not normalizing else np.dtype(values["dtype"]).name
    source = _Images(name, values, decode, () if width == 1 else (width,), kind)
    return MXDataIter(source, values["data_name"], values["label_name"])


def _mean_image(name, path):
    """The mean image of a file, channels last; None without one."""
    if not path:
        return None
    try:
        found = ndarray.load(path)
    except OSError as error:
        raise MXNetError(f"{name}: cannot read mean_img {path}: {error}. Make it from the data and save it with mx.nd.save.") from error
    found = next(iter(found.values())) if isinstance(found, dict) else found[0]
    return found.asnumpy().transpose(1, 2, 0)


def ImageRecordIter(*args, **kwargs):
    """Batches of images from a record file, decoded and augmented in threads.

    Args:
        path_imgrec: The record file; ``path_imgidx`` its index, ``path_imglist`` a list file with other labels.
        data_shape: (channels, height, width).
        batch_size: Images in a batch.
        label_width: Numbers in a label.
        shuffle, seed: Draw a new order each epoch.
        num_parts, part_index: Read one of several parts.
        round_batch: Fill the last batch from the beginning; the next epoch starts after those images.
        preprocess_threads, prefetch_buffer: Threads, and batches made ahead.
        resize: Length the shorter side gets first. rand_crop, random_resized_crop, max_random_area, min_random_area,
            max_aspect_ratio, min_aspect_ratio, max_rotate_angle, rotate, max_shear_ratio, max_random_scale, min_random_scale, pad,
            fill_value, max_crop_size, min_crop_size, inter_method: which part is seen and how.
        brightness, contrast, saturation, pca_noise, random_h, random_s, random_l: Random changes of colours.
        mirror, rand_mirror: Exchange left and right.
        mean_r, mean_g, mean_b, mean_img, std_r, std_g, std_b, scale, max_random_contrast, max_random_illumination:
            ``((x - mean) * contrast + illumination) * scale / std``.
        data_name, label_name: Names of the input and the label.

    >>> train = mx.io.ImageRecordIter(path_imgrec="train.rec", data_shape=(3, 224, 224), batch_size=64, shuffle=True, rand_mirror=True)
    """
    return _iterator("ImageRecordIter", args, kwargs, True, "float32")


def ImageRecordIter_v1(*args, **kwargs):
    """The same as :func:`ImageRecordIter`."""
    return _iterator("ImageRecordIter_v1", args, kwargs, True, "float32")


def ImageRecordUInt8Iter(*args, **kwargs):
    """:func:`ImageRecordIter` of pixels as they are, uint8."""
    return _iterator("ImageRecordUInt8Iter", args, kwargs, False, "uint8")


def ImageRecordUInt8Iter_v1(*args, **kwargs):
    """The same as :func:`ImageRecordUInt8Iter`."""
    return _iterator("ImageRecordUInt8Iter_v1", args, kwargs, False, "uint8")


def ImageRecordInt8Iter(*args, **kwargs):
    """:func:`ImageRecordIter` of pixels as int8: those above 127 are 127, as in MXNet 1.9.1 (measured)."""
    return _iterator("ImageRecordInt8Iter", args, kwargs, False, "int8", 127)


def ImageDetRecordIter(*args, **kwargs):
    """Batches of images with boxes of objects, resized to ``data_shape``.

    A row of the labels is: channels, height, width, length of the label, the label as it stands in the file, then ``label_pad_value``.

    Args:
        path_imgrec, data_shape, batch_size, shuffle, seed, num_parts, part_index, round_batch, preprocess_threads, prefetch_buffer, mean_r,
        mean_g, mean_b, std_r, std_g, std_b, scale: As for :func:`ImageRecordIter`.
        label_pad_width: Length of a label; the longest of the file by default.
        rand_mirror_prob: Probability of exchanging left and right, in the boxes too.
        max_random_illumination, max_random_contrast, max_random_hue, max_random_saturation, each with a probability: Random colours.
    """
    name = "ImageDetRecordIter"
    values = _arguments(name, {**_READING, **_AUGMENTING, **_NORMALIZING, **_DETECTION}, args, kwargs)
    for key, neutral in _ABSENT_DETECTION.items():
        if values[key] != neutral:
            raise NotImplementedError(f"{name}: {key}={values[key]!r} is not supported; mx.image.ImageDetIter crops and pads.")
    images.opencv(f"mx.io.{name}")
    channels, height, width = values["data_shape"]
    length = max(values["label_pad_width"], _longest_label(values)) + 4
    values = {**values, **{k: values[k] or 1.0 for k in ("std_r", "std_g", "std_b", "std_a")}}
    mean_image = _mean_image(name, values["mean_img"])

    def decode(content, label, draw):
        picture = images.decode(content, 1 if channels == 3 else 0, who=name)
        picture = images.resize(picture, width, height, values["inter_method"], name)
        hue = values["max_random_hue"] if draw.rand() < values["random_hue_prob"] else 0
        strong = values["max_random_saturation"] if draw.rand() < values["random_saturation_prob"] else 0
        picture = turned_colours(picture, {"random_h": hue, "random_s": strong}, draw)
        if draw.rand() < values["rand_mirror_prob"]:
            picture, label = picture[:, ::-1], _mirrored(label)
        chosen = {key: values[key] if draw.rand() < values[probability] else 0 for key, probability in (
            ("max_random_contrast", "random_contrast_prob"), ("max_random_illumination", "random_illumination_prob"))}
        picture = normalized(picture, {**values, **chosen}, draw, mean_image)
        row = np.full(length, values["label_pad_value"], dtype="float32")
        row[:4] = channels, height, width, len(label)
        row[4:4 + len(label)] = label
        return picture.transpose(2, 0, 1), row

    source = _Images(name, values, decode, (length,), "float32")
    return MXDataIter(source, values["data_name"], values["label_name"])


def _mirrored(label):
    """A label of objects whose left and right are exchanged."""
    header, entries = int(label[0]), int(label[1])
    made = label.copy()
    objects = made[header:].reshape(-1, entries)
    objects[:, 1], objects[:, 3] = 1 - objects[:, 3], 1 - objects[:, 1].copy()
    return made


def _longest_label(values):
    lists = _labels_of_list(values["path_imglist"])
    if lists:
        return max(map(len, lists.values()))
    reader, longest = RecordReader(values["path_imgrec"]), 0
    try:
        while (record := reader.read()) is not None:
            longest = max(longest, np.size(unpack(record)[0].label))
    finally:
        reader.close()
    return longest
