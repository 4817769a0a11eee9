"""Operators of computer vision: detection, sampling, images."""
from . import boxes, image, multibox, regions, spatial
