"""Operators of computer vision: detection, sampling, images."""
from . import boxes, deformable, image, multibox, proposal, regions, spatial
