"""The iterator over images with boxes of objects."""
import numpy as np

from .. import io
from .. import ndarray as nd
from ..base import ArgumentError, FileFormatError, MXNetError
from ..files import images
from .augment import IMAGENET_MEAN, IMAGENET_STD
from .detection_augment import CreateDetAugmenter
from .iterator import ImageIter, _public

__all__ = ["ImageDetIter"]


class ImageDetIter(ImageIter):
    """Batches of images and of their objects, (batch, objects, entries); rows of -1 where an image has fewer.

    A label in a file is: length of the header, entries of an object, the rest of the header, then the objects: class, left, top,
    right, bottom as parts of the image, further entries.

    Args:
        batch_size, data_shape, path_imgrec, path_imglist, path_root, path_imgidx, shuffle, part_index, num_parts, imglist, data_name,
        label_name, last_batch_handle: As for :class:`ImageIter`.
        aug_list: The augmenters; by default those that ``CreateDetAugmenter(data_shape, **kwargs)`` makes.
    """

    def __init__(self, batch_size, data_shape, path_imgrec=None, path_imglist=None, path_root=None, path_imgidx=None, shuffle=False,
                 part_index=0, num_parts=1, aug_list=None, imglist=None, data_name="data", label_name="label", last_batch_handle="pad",
                 **kwargs):
        super().__init__(batch_size=batch_size, data_shape=data_shape, path_imgrec=path_imgrec, path_imglist=path_imglist,
                         path_root=path_root, path_imgidx=path_imgidx, shuffle=shuffle, part_index=part_index, num_parts=num_parts,
                         aug_list=[], imglist=imglist, data_name=data_name, label_name=label_name, last_batch_handle=last_batch_handle)
        self.auglist = CreateDetAugmenter(data_shape, **kwargs) if aug_list is None else aug_list
        self.label_shape = self._estimate_label_shape()
        self.provide_label = [io.DataDesc(label_name, (batch_size, *self.label_shape))]

    def _estimate_label_shape(self):
        """(most objects of an image, entries of an object)."""
        most, entries = 0, 5
        self.reset()
        try:
            while True:
                found = self._parse_label(self.next_sample()[0])
                most, entries = max(most, len(found)), found.shape[1]
        except StopIteration:
            pass
        self.reset()
        return most, entries

    def _parse_label(self, label):
        """The objects of a label as it stands in a file, (objects, entries)."""
        label = label.asnumpy() if isinstance(label, nd.NDArray) else np.asarray(label)
        raw = label.ravel()
        if raw.size < 7:
            raise FileFormatError(f"Label shape is invalid: {label.shape}; expected a header of at least 2 numbers and an object of 5.")
        header, entries = int(raw[0]), int(raw[1])
        if header < 2 or entries < 5 or (raw.size - header) % entries:
            raise FileFormatError(f"Label shape {label.shape} inconsistent with annotation width {entries} and header width {header}.")
        objects = raw[header:].reshape(-1, entries)
        objects = objects[(objects[:, 3] > objects[:, 1]) & (objects[:, 4] > objects[:, 2])]
        if not len(objects):
            raise FileFormatError("Encounter sample with no valid label.")
        return objects.copy()

    def _fill(self, images_, labels):
        while len(images_) < self.batch_size:
            try:
                label, content = self.next_sample()
            except StopIteration:
                return False
            data = self.imdecode(content)
            self.check_valid_image([data])
            data, label = self.augmentation_transform(data, self._parse_label(label))
            images_.append(self.postprocess_data(data))
            labels.append(label)
        return True

    def _label_array(self, labels):
        made = np.full((self.batch_size, *self.label_shape), -1.0, dtype="float32")
        for place, label in enumerate(labels):
            count = min(len(label), self.label_shape[0])
            made[place, :count] = label[:count]
        return _public(nd.array(made))

    def augmentation_transform(self, data, label):
        """Image and objects after all augmenters."""
        for augmenter in self.auglist:
            data, label = augmenter(data, label)
        return data, label

    def check_label_shape(self, label_shape):
        """Raise ValueError unless labels of this shape hold those of the data."""
        if len(label_shape) != 2:
            raise ArgumentError(f"label_shape should have length 2, received {label_shape}.")
        if label_shape[0] < self.label_shape[0]:
            raise ArgumentError(f"Attempts to reduce label count from {self.label_shape[0]} to {label_shape[0]}, not allowed.")
        if label_shape[1] != self.label_shape[1]:
            raise ArgumentError(f"label_shape object width inconsistent: {self.label_shape[1]} vs {label_shape[1]}.")

    def reshape(self, data_shape=None, label_shape=None):
        """Use another shape of images, or room for more objects."""
        if data_shape is not None:
            self.check_data_shape(data_shape)
            self.data_shape = tuple(data_shape)
            self.provide_data = [io.DataDesc(self.provide_data[0][0], (self.batch_size, *self.data_shape))]
        if label_shape is not None:
            self.check_label_shape(label_shape)
            self.label_shape = tuple(label_shape)
            self.provide_label = [io.DataDesc(self.provide_label[0][0], (self.batch_size, *self.label_shape))]

    def sync_label_shape(self, it, verbose=False):
        """Give this and another iterator room for the same number of objects; returns the other one."""
        if not isinstance(it, ImageDetIter):
            raise ArgumentError(f"sync_label_shape: expected an ImageDetIter, received {type(it).__name__}.")
        count = max(self.label_shape[0], it.label_shape[0])
        for each in (self, it):
            if each.label_shape[0] < count:
                if verbose:
                    print(f"Resized label_shape from {each.label_shape} to {(count, each.label_shape[1])}.")
                each.reshape(None, (count, each.label_shape[1]))
        return it

    def draw_next(self, color=None, thickness=2, mean=None, std=None, clip=True, waitKey=None, window_name="draw_next", id2labels=None):
        """Images with their boxes drawn in, one after the other, after the augmenters.

        Args:
            color: (red, green, blue) of the boxes; None draws one for each box.
            thickness: Of the lines.
            mean, std: Undo this normalization; True takes those of ImageNet.
            clip: Cut values at 0 and 255.
            waitKey: Show each image in a window for so many milliseconds.
            window_name: Name of that window.
            id2labels: {class: name} to write beside the boxes.
        Yields:
            NumPy arrays (height, width, 3).
        """
        cv2 = images.opencv("ImageDetIter.draw_next")
        mean, std = (value if given is True else given for given, value in ((mean, IMAGENET_MEAN), (std, IMAGENET_STD)))
        while True:
            try:
                label, content = self.next_sample()
            except StopIteration:
                return
            data, objects = self.augmentation_transform(self.imdecode(content), self._parse_label(label))
            picture = data.asnumpy().astype("float32")
            picture = picture if std is None else picture * np.asarray(std, "float32")
            picture = picture if mean is None else picture + np.asarray(mean, "float32")
            picture = np.ascontiguousarray(picture.clip(0, 255) if clip else picture)
            height, width = picture.shape[:2]
            for row in objects:
                line = tuple(np.random.rand(3) * 255) if color is None else color
                corners = [(int(row[i] * width), int(row[i + 1] * height)) for i in (1, 3)]
                cv2.rectangle(picture, *corners, line, thickness)
                if id2labels is not None:
                    cv2.putText(picture, str(id2labels[int(row[0])]), (corners[0][0] + 5, corners[0][1] + 20), cv2.FONT_HERSHEY_SIMPLEX, 0.5,
                                line, 1)
            if waitKey is not None:
                try:
                    cv2.imshow(window_name, picture[:, :, ::-1].astype("uint8"))
                    cv2.waitKey(waitKey)
                except cv2.error as error:
                    raise MXNetError(f"ImageDetIter.draw_next: opencv has no windows here; leave out waitKey: {error}") from error
            yield picture
