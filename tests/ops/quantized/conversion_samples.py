"""Samples of the conversion between real numbers and integers. Expected numbers: the formula, or measured on MXNet 1.9.1."""
import numpy as np

from mxnet.base import ArgumentError, DTypeError

from ..harness import Bad, Sample, samples

PLAIN = {"_grad": False, "_dtypes": ()}
NUMBERS = np.array([[-3.0, -1.1, -0.5, 0.0, 0.004, 0.5], [0.7, 1.0, 1.3, 2.0, 5.0, 0.0123]], dtype="float32")


def one(value):
    return np.array([value], dtype="float32")


def _rounded(values, dtype):
    limits = np.iinfo(dtype)
    return np.clip(np.rint(values), limits.min, limits.max).astype(dtype)


def _quantize(data, low, high, out_type="uint8"):
    largest = np.maximum(abs(low), abs(high))
    output = _rounded(data * ({"int8": 127, "uint8": 255}[out_type] / largest), out_type)
    return (output, -largest, largest) if out_type == "int8" else (output, low, high)


@samples("_contrib_quantize", reference=_quantize)
def quantize(make):
    yield Sample(NUMBERS, one(-2), one(1), out_type="int8", **PLAIN)
    yield Sample(NUMBERS, one(-0.5), one(3), **PLAIN)
    yield Bad(NUMBERS.astype("float16"), one(-1), one(1), raises=DTypeError, says=["float16", "float32"])
    yield Bad(NUMBERS, one(-1), one(1), out_type="int32", raises=ArgumentError, says="out_type")


MEASURED = {       # (out_type, calibrated range): integers of NUMBERS, and the range given back
    ("int8", None): ([-76, -28, -13, 0, 0, 13, 18, 26, 33, 51, 127, 0], -5, 5),
    ("uint8", None): ([0, 0, 0, 0, 0, 26, 36, 51, 66, 102, 255, 1], -3, 5),
    ("int8", (-1, 2)): ([-128, -70, -32, 0, 0, 32, 45, 64, 83, 127, 127, 1], -2, 2),
    ("auto", (0, 2)): ([0, 0, 0, 0, 1, 64, 89, 128, 166, 255, 255, 2], 0, 2),
}


def _quantize_v2(data, out_type="int8", min_calib_range=None, max_calib_range=None):
    if data.dtype == np.int8:
        return data, one(-127.5), one(127.5)
    if not data.any():
        return data.astype(out_type), one(0), one(0)
    output, low, high = MEASURED[out_type, None if min_calib_range is None else (min_calib_range, max_calib_range)]
    return np.array(output, dtype="uint8" if low >= 0 or out_type == "uint8" else "int8").reshape(data.shape), one(low), one(high)


@samples("_contrib_quantize_v2", reference=_quantize_v2)
def quantize_v2(make):
    for out_type, calibrated in MEASURED:
        ends = {} if calibrated is None else {"min_calib_range": calibrated[0], "max_calib_range": calibrated[1]}
        yield Sample(NUMBERS, out_type=out_type, **ends, **PLAIN)
    yield Sample(np.array([1, -3, 5], dtype="int8"), **PLAIN)
    yield Sample(np.zeros((2, 3), dtype="float32"), **PLAIN)
    yield Bad(np.array([1, 2], dtype="int32"), raises=DTypeError, says="int32")


def _dequantize(data, low, high):
    return data * (np.maximum(abs(low), abs(high)) / {"int8": 127.5, "uint8": 255.5, "int32": 2147483647}[data.dtype.name])


@samples("_contrib_dequantize", reference=_dequantize)
def dequantize(make):
    yield Sample(np.array([-128, -5, 0, 127], dtype="int8"), one(-2), one(1), **PLAIN)
    yield Sample(np.array([0, 5, 255], dtype="uint8"), one(0), one(2), **PLAIN)
    yield Sample(np.array([-(2 ** 31), 5, 10 ** 9], dtype="int32"), one(-1), one(1), **PLAIN)
    yield Bad(np.array([0.5], dtype="float32"), one(-1), one(1), raises=DTypeError, says="float32")


def _requantize(data, low, high, out_type="int8", min_calib_range=None, max_calib_range=None):
    real = data * (np.maximum(abs(low), abs(high)).astype("float64") / 2147483647)
    largest = abs(real).max() if min_calib_range is None else max(abs(min_calib_range), abs(max_calib_range))
    kind = out_type if out_type != "auto" else "int8" if min_calib_range is None or min_calib_range < 0 else "uint8"
    return _rounded(real * {"int8": 127, "uint8": 255}[kind] / largest, kind), one(-largest if kind == "int8" else 0), one(largest)


@samples("_contrib_requantize", reference=_requantize)
def requantize(make):
    numbers = np.array([-100000000, -5000, 0, 7, 2000000000], dtype="int32")
    yield Sample(numbers, one(-200), one(100), min_calib_range=-50, max_calib_range=20, **PLAIN)
    yield Sample(numbers, one(0), one(20), out_type="auto", min_calib_range=0, max_calib_range=20, **PLAIN)
    yield Sample(numbers, one(-100), one(100), **PLAIN)
    yield Sample(np.array([1, 3, 250, -1000], dtype="int32"), one(-100), one(100), out_type="uint8", **PLAIN)
    yield Bad(numbers.astype("float32"), one(0), one(20), raises=DTypeError, says="int32")


def _quantize_asym(data, min_calib_range=None, max_calib_range=None):
    low, high = (data.min(), data.max()) if min_calib_range is None else (min_calib_range, max_calib_range)
    scale = 255 / (high - low)
    return _rounded((data - low) * scale, "uint8"), one(scale), one(-low * scale)


@samples("_contrib_quantize_asym", reference=_quantize_asym)
def quantize_asym(make):
    yield Sample(make(2, 3, 4), min_calib_range=-1.0, max_calib_range=2.0, _tol=(0, 1e-4), **PLAIN)
    yield Sample(make(2, 3), _tol=(0, 1e-4), **PLAIN)
    yield Bad(np.array([1], dtype="int8"), raises=DTypeError, says="int8")
