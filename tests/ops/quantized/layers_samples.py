"""Samples of layers of integers."""
import numpy as np
import torch
import torch.nn.functional as F

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples
from .conversion_samples import PLAIN, _rounded, one

WEIGHT, BIAS = np.array([[1, -2, 3], [4, 5, -127]], dtype="int8"), np.array([100, -127], dtype="int8")
DATA = {"int8": np.array([[1, 2, 3], [-128, 127, 9]], dtype="int8"), "uint8": np.array([[1, 2, 3], [128, 255, 9]], dtype="uint8")}
ENDS, BIAS_ENDS = (one(-1), one(2), one(-0.5), one(0.25)), (one(-3), one(1))
WHOLE, REAL = {"int8": 127, "uint8": 255}, {"int8": 127.5, "uint8": 255.5}


def _range(data, ranges):
    low, high, weight_low, weight_high = (abs(float(r[0])) for r in ranges[:4])
    largest, weight = max(low, high), max(weight_low, weight_high)
    top = largest * weight / (WHOLE[data.dtype.name] * 127) * 2147483647
    return largest / REAL[data.dtype.name] * weight / 127.5, one(-top), one(top)


def _bias(bias, ranges, unit):
    if bias is None:
        return 0
    exact = bias.astype("float64") * max(abs(float(r[0])) for r in ranges[4:]) / 127.5 / unit
    return np.trunc(exact.round(3)).astype("int32")


def _fully_connected(data, weight, bias, *ranges, num_hidden, no_bias=False, flatten=True):
    unit, low, high = _range(data, ranges)
    rows = data.reshape(len(data), -1) if flatten else data
    return rows.astype("int32") @ weight.T.astype("int32") + _bias(bias, ranges, unit), low, high


@samples("_contrib_quantized_fully_connected", reference=_fully_connected)
def quantized_fully_connected(make):
    for data in DATA.values():
        yield Sample(data, WEIGHT, BIAS, *ENDS, *BIAS_ENDS, num_hidden=2, **PLAIN)
        yield Sample(data, WEIGHT, None, *ENDS, None, None, num_hidden=2, no_bias=True, **PLAIN)
    yield Sample(DATA["int8"].reshape(2, 1, 3), WEIGHT, BIAS, *ENDS, *BIAS_ENDS, num_hidden=2, flatten=False, **PLAIN)
    yield Sample(make(2, 600, dtype="uint8", low=0, high=255), make(3, 600, dtype="int8", low=-127, high=127), None, *ENDS, None, None,
                 num_hidden=3, no_bias=True, **PLAIN)
    yield Bad(DATA["int8"], WEIGHT[:, :2], BIAS, *ENDS, *BIAS_ENDS, num_hidden=2, raises=ShapeError, says=["weight", "(2, 3)"])
    yield Bad(DATA["int8"], WEIGHT.astype("float32"), BIAS, *ENDS, *BIAS_ENDS, num_hidden=2, raises=DTypeError, says="weight")


def _conv(data, weight, bias, *ranges, kernel, num_filter, no_bias=False, pad=(0, 0), stride=(1, 1), num_group=1):
    unit, low, high = _range(data, ranges)
    found = F.conv2d(torch.from_numpy(data).double(), torch.from_numpy(weight).double(), None, stride, pad, 1, num_group)
    added = _bias(bias, ranges, unit)
    return found.numpy().astype("int32") + (added if bias is None else added.reshape(-1, 1, 1)), low, high


@samples("_contrib_quantized_conv", reference=_conv)
def quantized_conv(make):
    weight = make(4, 2, 3, 3, dtype="int8", low=-127, high=127)
    for kind, low in (("int8", -128), ("uint8", 0)):
        data = make(2, 2, 5, 6, dtype=kind, low=low, high=127)
        yield Sample(data, weight, make(4, dtype="int8", low=-127, high=127), *ENDS, *BIAS_ENDS, kernel=(3, 3), num_filter=4, pad=(1, 1), **PLAIN)
        yield Sample(data, weight[:, :1], None, *ENDS, None, None, kernel=(3, 3), num_filter=4, stride=(2, 2), num_group=2, no_bias=True,
                     **PLAIN)
    yield Bad(data, weight[:, :1], None, *ENDS, None, None, kernel=(3, 3), num_filter=4, no_bias=True, raises=ShapeError, says="weight")


IMAGE = np.array([[44, -81, -11, 64, -61], [123, 67, -25, -119, 83], [-107, 114, -92, -41, -58], [88, -40, 12, -70, 65]], dtype="int8")
POOLED = {         # measured on MXNet 1.9.1
    ("avg", "valid"): [[38, -12, -23, -8], [49, 16, -69, -34], [14, -2, -48, -26]],
    ("max", "valid"): [[123, 67, 64, 83], [123, 114, -25, 83], [114, 114, 12, 65]],
    ("avg", "full"): [[4, -29], [-3, -20]], ("max", "full"): [[123, 83], [114, 65]],
}


@samples("_contrib_quantized_pooling", reference=lambda data, low, high, pool_type="max", pooling_convention="valid", **attrs: (
    np.array(POOLED[pool_type, pooling_convention], dtype="int8")[None, None], low, high))
def quantized_pooling(make):
    for pool_type in ("avg", "max"):
        yield Sample(IMAGE[None, None], *ENDS[:2], kernel=(2, 2), pool_type=pool_type, **PLAIN)
        yield Sample(IMAGE[None, None], *ENDS[:2], kernel=(3, 3), stride=(2, 2), pool_type=pool_type, pooling_convention="full", **PLAIN)
    yield Bad(IMAGE[None, None], *ENDS[:2], kernel=(2, 2), pool_type="sum", raises=ArgumentError, says="sum")


@samples("_contrib_quantized_act", reference=lambda data, low, high, act_type: (np.maximum(data, 0), low, high))
def quantized_act(make):
    yield Sample(DATA["int8"], *ENDS[:2], act_type="relu", **PLAIN)
    yield Sample(DATA["uint8"], *ENDS[:2], act_type="relu", **PLAIN)
    yield Bad(DATA["int8"], *ENDS[:2], act_type="tanh", raises=ArgumentError, says="tanh")


@samples("_contrib_quantized_flatten", reference=lambda data, low, high: (data.reshape(len(data), -1), low, high))
def quantized_flatten(make):
    yield Sample(make(2, 3, 2, dtype="int8", low=-128, high=127), *ENDS[:2], **PLAIN)
    yield Bad(make(2, 3, 2, dtype="int8"), None, None, raises=ArgumentError, says="min_data")


def _embedding(data, weight, low, high, input_dim, output_dim):
    return weight[np.clip(data.astype(int), 0, input_dim - 1)], low, high


@samples("_contrib_quantized_embedding", reference=_embedding)
def quantized_embedding(make):
    yield Sample(np.array([[2, 0], [5, -1]], dtype="float32"), make(3, 4, dtype="int8", low=-128, high=127), *ENDS[:2], input_dim=3,
                 output_dim=4, **PLAIN)
    yield Bad(np.array([1], dtype="int32"), make(3, 4, dtype="int8"), *ENDS[:2], input_dim=3, output_dim=5, raises=ShapeError, says="weight")


def _batch_norm(data, gamma, beta, mean, var, low, high, min_calib_range, max_calib_range, fix_gamma=True, eps=1e-3):
    def each(values):
        return values.astype("float64").reshape(1, -1, 1, 1)
    real = data * max(abs(float(low[0])), abs(float(high[0]))) / 127.5
    real = each(gamma) * (real - each(mean)) / np.sqrt(each(var) + eps) + each(beta)
    return _rounded(real * 127.5 / max(abs(min_calib_range), abs(max_calib_range)), "int8"), one(min_calib_range), one(max_calib_range)


@samples("_contrib_quantized_batch_norm", reference=_batch_norm)
def quantized_batch_norm(make):
    statistics = [np.array(v, dtype="float32") for v in ([1, 2], [0.1, -0.1], [0.5, 0], [1, 4])]
    data = np.array([-128, -3, 0, 5, 127, 77], dtype="int8").reshape(1, 2, 3, 1)
    yield Sample(data, *statistics, *ENDS[:2], min_calib_range=-3.0, max_calib_range=2.0, **PLAIN)
    yield Bad(data, *statistics, *ENDS[:2], raises=ArgumentError, says="min_calib_range")
    yield Bad(data.astype("uint8"), *statistics, *ENDS[:2], min_calib_range=-3.0, max_calib_range=2.0, raises=DTypeError, says="uint8")
