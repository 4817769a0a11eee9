"""Operators of computer vision: detection, sampling, images."""
from . import boxes, deformable, image, masks, multibox, proposal, regions, spatial
