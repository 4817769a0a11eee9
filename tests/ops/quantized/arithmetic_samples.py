"""Samples of sums, products and joins of integers. References compute with the real numbers that the integers stand for."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples
from .conversion_samples import PLAIN, _rounded, one

REAL = {"int8": 127.5, "uint8": 255.5, "int32": 2147483647}
SIGNED, OTHER = np.array([[-128, -3, 0, 5, 127, 77]], dtype="int8"), np.array([[100, -100, 7, -8, 127, -128]], dtype="int8")
UNSIGNED = np.array([[0, 1, 5, 100, 254, 255]], dtype="uint8")
ENDS = one(-1), one(2), one(-0.5), one(0.25)


def _largest(low, high):
    return float(np.max(np.abs([low, high])))


def _real(data, low, high):
    return data.astype("float64") * _largest(low, high) / REAL[data.dtype.name]


def _add(lhs, rhs, lhs_min, lhs_max, rhs_min, rhs_max, min_calib_range=None, max_calib_range=None):
    total = _real(lhs, lhs_min, lhs_max) + _real(rhs, rhs_min, rhs_max)
    if min_calib_range is None:
        high = _largest(lhs_min, lhs_max) + _largest(rhs_min, rhs_max)
        return _rounded(total * REAL["int32"] / high, "int32"), one(-high), one(high)
    kind = "uint8" if lhs.dtype == rhs.dtype == np.uint8 else "int8"
    return _rounded(total * REAL[kind] / _largest(min_calib_range, max_calib_range), kind), one(min_calib_range), one(max_calib_range)


@samples("_contrib_quantized_elemwise_add", reference=_add)
def quantized_elemwise_add(make):
    options = {**PLAIN, "_tol": (1e-6, 0)}                    # float32 has 24 bits of an int32
    yield Sample(SIGNED, OTHER, *ENDS, **options)
    yield Sample(UNSIGNED, OTHER, *ENDS, **options)
    for pair in ((SIGNED, OTHER), (SIGNED, UNSIGNED), (UNSIGNED, UNSIGNED)):
        yield Sample(*pair, *ENDS, min_calib_range=-3.0, max_calib_range=1.0, **PLAIN)
    yield Bad(SIGNED, OTHER[:, :3], *ENDS, raises=ShapeError, says="rhs")
    yield Bad(SIGNED.astype("int32"), OTHER, *ENDS, raises=DTypeError, says=["lhs", "int32"])


def _mul(lhs, rhs, lhs_min, lhs_max, rhs_min, rhs_max, min_calib_range=None, max_calib_range=None, enable_float_output=False):
    product, largest = lhs.astype("int32") * rhs, _largest(lhs_min, lhs_max) * _largest(rhs_min, rhs_max)
    if enable_float_output:
        return product * largest / REAL["int8"] ** 2
    unit = largest / 127 ** 2
    if min_calib_range is None:
        return product, one(-unit * 2147483647), one(unit * 2147483647)
    largest = _largest(min_calib_range, max_calib_range)
    return _rounded(product * unit * 127 / largest, "int8"), one(min_calib_range), one(max_calib_range)


@samples("_contrib_quantized_elemwise_mul", reference=_mul)
def quantized_elemwise_mul(make):
    yield Sample(SIGNED, OTHER, *ENDS, **PLAIN)
    yield Sample(SIGNED, OTHER, *ENDS, min_calib_range=-0.3, max_calib_range=0.2, **PLAIN)
    yield Sample(SIGNED, OTHER, *ENDS, enable_float_output=True, **PLAIN)
    yield Bad(SIGNED, OTHER[:, :3], *ENDS, raises=ShapeError, says="rhs")


def _concat(*data, num_args, dim=1):
    arrays, lows, highs = data[:num_args], data[num_args::2], data[num_args + 1::2]
    low, high = min(lows), max(highs)
    kind = "uint8" if all(a.dtype == np.uint8 for a in arrays) else "int8"
    joined = np.concatenate([_real(a, *ends) for a, *ends in zip(arrays, lows, highs, strict=True)], dim)
    return _rounded(joined * REAL[kind] / _largest(low, high), kind), low, high


@samples("_contrib_quantized_concat", reference=_concat)
def quantized_concat(make):
    yield Sample(SIGNED, OTHER, *ENDS, num_args=2, **PLAIN)
    yield Sample(SIGNED, UNSIGNED, *ENDS, num_args=2, dim=0, **PLAIN)
    yield Sample(UNSIGNED, UNSIGNED[:, :2], *ENDS, num_args=2, **PLAIN)
    yield Bad(SIGNED, OTHER, one(-1), one(1), num_args=2, raises=ArgumentError, says="num_args")
    yield Bad(SIGNED, OTHER.astype("int32"), *ENDS, num_args=2, raises=DTypeError, says="int32")
