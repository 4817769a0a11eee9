"""Arithmetic on 8-bit integers that stand for real numbers within a range; every array travels with its minimum and maximum.

An integer q of an array whose range is (low, high) stands for ``q max(|low|, |high|) / R``, R being 127.5 for int8, 255.5 for uint8
and 2147483647 for int32. Sums and products are exact.
"""
from . import arithmetic, calibration, conversion, layers
