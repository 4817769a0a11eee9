"""Augmenters that change an image and the boxes of the objects in it.

Labels are NumPy arrays, a row an object: class, left, top, right, bottom as parts of the image, further numbers.
"""
import json
import random

import numpy as np

from ..base import ArgumentError, numeric_types
from .augment import Augmenter, ForceResizeAug, ResizeAug, _plain, colour_augmenters
from .functions import copyMakeBorder, fixed_crop

__all__ = ["CreateDetAugmenter", "CreateMultiRandCropAugmenter", "DetAugmenter", "DetBorrowAug", "DetHorizontalFlipAug",
           "DetRandomCropAug", "DetRandomPadAug", "DetRandomSelectAug"]


class DetAugmenter:
    """Base of the augmenters. Keyword arguments are kept for :meth:`dumps`."""

    def __init__(self, **kwargs):
        self._kwargs = {key: _plain(value) for key, value in kwargs.items()}

    def dumps(self):
        """Name and arguments as JSON."""
        return json.dumps([type(self).__name__.lower(), self._kwargs])

    def __call__(self, src, label):
        raise NotImplementedError("An augmenter must override __call__.")


class DetBorrowAug(DetAugmenter):
    """An augmenter of images, for what leaves boxes where they are."""

    def __init__(self, augmenter):
        if not isinstance(augmenter, Augmenter):
            raise TypeError("Borrowing from invalid Augmenter")
        super().__init__(augmenter=augmenter.dumps())
        self.augmenter = augmenter

    def dumps(self):
        """Name and the augmenter's own JSON."""
        return [type(self).__name__.lower(), self.augmenter.dumps()]

    def __call__(self, src, label):
        return self.augmenter(src), label


class DetRandomSelectAug(DetAugmenter):
    """One of the augmenters, drawn each time; none with probability ``skip_prob``."""

    def __init__(self, aug_list, skip_prob=0):
        super().__init__(skip_prob=skip_prob)
        self.aug_list = aug_list if isinstance(aug_list, list | tuple) else [aug_list]
        for augmenter in self.aug_list:
            if not isinstance(augmenter, DetAugmenter):
                raise ValueError("Allow DetAugmenter in list only")
        self.skip_prob = skip_prob if self.aug_list else 1

    def dumps(self):
        """Name and the augmenters' own JSON."""
        return [type(self).__name__.lower(), [augmenter.dumps() for augmenter in self.aug_list]]

    def __call__(self, src, label):
        if random.random() < self.skip_prob:
            return src, label
        return random.choice(self.aug_list)(src, label)


class DetHorizontalFlipAug(DetAugmenter):
    """Exchanges left and right with probability ``p``."""

    def __init__(self, p):
        super().__init__(p=p)
        self.p = p

    def __call__(self, src, label):
        if random.random() < self.p:
            src = src.flip(axis=1)
            label[:, 1], label[:, 3] = 1.0 - label[:, 3], 1.0 - label[:, 1]
        return src, label


class DetRandomCropAug(DetAugmenter):
    """A part of the image, drawn until it shows enough of the objects.

    Args:
        min_object_covered: Of the objects in the part, at least this much of each is to be seen.
        aspect_ratio_range: Bounds of width by height.
        area_range: Bounds of the part's area in that of the image.
        min_eject_coverage: Objects of which less is seen are dropped.
        max_attempts: How often a part is drawn; the image stays as it is when none fits.
    """

    def __init__(self, min_object_covered=0.1, aspect_ratio_range=(0.75, 1.33), area_range=(0.05, 1.0), min_eject_coverage=0.3,
                 max_attempts=50):
        if isinstance(aspect_ratio_range, numeric_types):
            aspect_ratio_range = (aspect_ratio_range, aspect_ratio_range)
        if isinstance(area_range, numeric_types):
            area_range = (area_range, 1.0)
        super().__init__(min_object_covered=min_object_covered, aspect_ratio_range=aspect_ratio_range, area_range=area_range,
                         min_eject_coverage=min_eject_coverage, max_attempts=max_attempts)
        self.min_object_covered, self.min_eject_coverage = min_object_covered, min_eject_coverage
        self.aspect_ratio_range, self.area_range, self.max_attempts = aspect_ratio_range, area_range, max_attempts
        self.enabled = 0 < area_range[0] <= area_range[1] and 0 < aspect_ratio_range[0] <= aspect_ratio_range[1]

    def __call__(self, src, label):
        found = self._draw(label, *src.shape[:2]) if self.enabled else None
        if found is None:
            return src, label
        (x, y, width, height), label = found
        return fixed_crop(src, x, y, width, height), label

    def _draw(self, label, height, width):
        """A part (x, y, width, height) and the labels of its objects, or None."""
        for _ in range(self.max_attempts):
            ratio = random.uniform(*self.aspect_ratio_range)
            if ratio <= 0:
                continue
            area = random.uniform(*self.area_range) * height * width
            w, h = int(round((area * ratio) ** 0.5)), int(round((area / ratio) ** 0.5))
            if not (0 < w <= width and 0 < h <= height):
                continue
            x, y = random.randint(0, width - w), random.randint(0, height - h)
            part = np.array([x / width, y / height, (x + w) / width, (y + h) / height])
            seen = _seen(label[:, 1:5], part)
            if not (seen > 0).any() or seen[seen > 0].min() < self.min_object_covered:
                continue
            kept = self._within(label, part, seen)
            if len(kept):
                return (x, y, w, h), kept
        return None

    def _within(self, label, part, seen):
        """Labels of the objects of which enough is seen, as parts of the part."""
        kept = label[seen > self.min_eject_coverage].copy()
        size = np.tile(part[2:] - part[:2], 2)
        kept[:, 1:5] = ((kept[:, 1:5] - np.tile(part[:2], 2)) / size).clip(0, 1)
        return kept[(kept[:, 3] > kept[:, 1]) & (kept[:, 4] > kept[:, 2])]


def _seen(boxes, part):
    """How much of each box lies in the part."""
    low, high = np.maximum(boxes[:, :2], part[:2]), np.minimum(boxes[:, 2:], part[2:])
    area = (boxes[:, 2:] - boxes[:, :2]).clip(0).prod(1)
    return (high - low).clip(0).prod(1) / np.where(area > 0, area, np.inf)


class DetRandomPadAug(DetAugmenter):
    """The image somewhere in a larger one.

    Args:
        aspect_ratio_range: Bounds of width by height of the larger one.
        area_range: Bounds of its area by that of the image.
        max_attempts: How often a size is drawn; the image stays as it is when none fits.
        pad_val: Colour of the rest.
    """

    def __init__(self, aspect_ratio_range=(0.75, 1.33), area_range=(1.0, 3.0), max_attempts=50, pad_val=(128, 128, 128)):
        pad_val = (pad_val,) if isinstance(pad_val, numeric_types) else pad_val
        if not isinstance(pad_val, list | tuple):
            raise ArgumentError(f"DetRandomPadAug: pad_val is {pad_val!r}, expected a number or a list or tuple of them.")
        if isinstance(aspect_ratio_range, numeric_types):
            aspect_ratio_range = (aspect_ratio_range, aspect_ratio_range)
        if isinstance(area_range, numeric_types):
            area_range = (1.0, area_range)
        super().__init__(aspect_ratio_range=aspect_ratio_range, area_range=area_range, max_attempts=max_attempts, pad_val=pad_val)
        self.aspect_ratio_range, self.area_range, self.max_attempts, self.pad_val = aspect_ratio_range, area_range, max_attempts, pad_val
        self.enabled = area_range[1] > 1.0 and area_range[0] <= area_range[1] and 0 < aspect_ratio_range[0] <= aspect_ratio_range[1]

    def __call__(self, src, label):
        height, width = src.shape[:2]
        for _ in range(self.max_attempts if self.enabled else 0):
            ratio = random.uniform(*self.aspect_ratio_range)
            area = random.uniform(*self.area_range) * height * width
            w, h = int(round((area * ratio) ** 0.5)), int(round((area / ratio) ** 0.5))
            if w < width or h < height or (w == width and h == height):
                continue
            x, y = random.randint(0, w - width), random.randint(0, h - height)
            values = tuple(self.pad_val) * 3 if len(self.pad_val) == 1 else tuple(self.pad_val)
            made = copyMakeBorder(src, y, h - y - height, x, w - x - width, 0, values=values)
            label = label.copy()
            label[:, 1:5:2] = (label[:, 1:5:2] * width + x) / w
            label[:, 2:5:2] = (label[:, 2:5:2] * height + y) / h
            return made, label
        return src, label


def CreateMultiRandCropAugmenter(min_object_covered=0.1, aspect_ratio_range=(0.75, 1.33), area_range=(0.05, 1.0), min_eject_coverage=0.3,
                                 max_attempts=50, skip_prob=0):
    """A choice of random crops: arguments that are lists give one crop for each entry; see :class:`DetRandomCropAug`."""
    arguments = [min_object_covered, aspect_ratio_range, area_range, min_eject_coverage, max_attempts]
    arguments = [value if isinstance(value, list) else [value] for value in arguments]
    count = max(map(len, arguments))
    for value in arguments:
        if len(value) not in (1, count):
            raise ArgumentError(f"CreateMultiRandCropAugmenter: {value} has {len(value)} entries, expected 1 or {count}.")
    arguments = [value * count if len(value) == 1 else value for value in arguments]
    return DetRandomSelectAug([DetRandomCropAug(*each) for each in zip(*arguments, strict=True)], skip_prob=skip_prob)


def CreateDetAugmenter(data_shape, resize=0, rand_crop=0, rand_pad=0, rand_gray=0, rand_mirror=False, mean=None, std=None, brightness=0,
                       contrast=0, saturation=0, pca_noise=0, hue=0, inter_method=2, min_object_covered=0.1,
                       aspect_ratio_range=(0.75, 1.33), area_range=(0.05, 3.0), min_eject_coverage=0.3, max_attempts=50,
                       pad_val=(127, 127, 127)):
    """The list of augmenters that :class:`ImageDetIter` uses.

    Args:
        data_shape: (channels, height, width) of the result.
        resize: Length the shorter side gets first; 0: none.
        rand_crop, rand_pad, rand_gray: Probabilities.
        rand_mirror: Exchange left and right by chance.
        mean, std: For normalization; True takes those of ImageNet.
        brightness, contrast, saturation, hue: How much of each changes at most.
        pca_noise: Deviation of the light added.
        inter_method: opencv's number of the interpolation; 9 chooses for the sizes, 10 draws.
        min_object_covered, aspect_ratio_range, area_range, min_eject_coverage, max_attempts, pad_val: See :class:`DetRandomCropAug`
            and :class:`DetRandomPadAug`.
    """
    made = [DetBorrowAug(ResizeAug(resize, inter_method))] if resize > 0 else []
    if rand_crop > 0:
        made.append(CreateMultiRandCropAugmenter(min_object_covered, aspect_ratio_range, (area_range[0], min(1.0, area_range[1])),
                                                 min_eject_coverage, max_attempts, skip_prob=1 - rand_crop))
    if rand_mirror:
        made.append(DetHorizontalFlipAug(0.5))
    if rand_pad > 0:
        pad = DetRandomPadAug(aspect_ratio_range, (1.0, area_range[1]), max_attempts, pad_val)
        made.append(DetRandomSelectAug([pad], 1 - rand_pad))
    made.append(DetBorrowAug(ForceResizeAug((data_shape[2], data_shape[1]), inter_method)))
    return made + [DetBorrowAug(a) for a in colour_augmenters(brightness, contrast, saturation, hue, pca_noise, rand_gray, mean, std)]
