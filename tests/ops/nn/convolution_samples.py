"""Samples of convolutions, their transposes, and upsampling."""
import itertools

import numpy as np

from mxnet.base import ArgumentError, ShapeError

from ..harness import Bad, Sample, samples


def convolve(data, weight, bias=None, kernel=(), stride=(), dilate=(), pad=(), num_filter=0, num_group=1, no_bias=False, layout=None):
    """Convolution as a sum over the kernel's positions."""
    rank = len(kernel)
    if layout is not None and layout.endswith("C"):
        data, weight = np.moveaxis(data, -1, 1), np.moveaxis(weight, -1, 1)
    stride, dilate, pad = stride or (1,) * rank, dilate or (1,) * rank, pad or (0,) * rank
    data = np.pad(data, [(0, 0), (0, 0), *((p, p) for p in pad)])
    sizes = [(n - d * (k - 1) - 1) // s + 1 for n, k, s, d in zip(data.shape[2:], kernel, stride, dilate, strict=True)]
    out = np.zeros((data.shape[0], num_filter, *sizes), data.dtype)
    each_in, each_out = data.shape[1] // num_group, num_filter // num_group
    for place in itertools.product(*map(range, kernel)):
        window = tuple(slice(i * d, i * d + s * n, s) for i, d, s, n in zip(place, dilate, stride, sizes, strict=True))
        for group in range(num_group):
            own = data[(slice(None), slice(group * each_in, (group + 1) * each_in), *window)]
            rows = slice(group * each_out, (group + 1) * each_out)
            out[:, rows] += np.einsum("nc...,fc->nf...", own, weight[(rows, slice(None), *place)])
    if bias is not None:
        out += bias.reshape(-1, *[1] * rank)
    return np.moveaxis(out, 1, -1) if layout is not None and layout.endswith("C") else out


@samples("Convolution", reference=convolve)
def convolution(make):
    yield Sample(make(2, 3, 5, 4), make(4, 3, 3, 2), make(4), kernel=(3, 2), num_filter=4, stride=(2, 1), pad=(1, 0))
    yield Sample(make(1, 4, 7), make(2, 2, 3), None, kernel=(3,), num_filter=2, num_group=2, dilate=(2,), no_bias=True)
    yield Sample(make(1, 2, 3, 4, 3), make(2, 2, 2, 2, 1), make(2), kernel=(2, 2, 1), num_filter=2)
    yield Sample(make(2, 5, 4, 3), make(4, 3, 3, 3), make(4), kernel=(3, 3), num_filter=4, layout="NHWC", pad=(1, 1))
    yield Bad(make(1, 2, 2, 2), make(2, 2, 3, 3), make(2), kernel=(3, 3), num_filter=2, raises=ShapeError, says=["kernel", "(3, 3)"])
    yield Bad(make(1, 2, 5, 5), make(2, 3, 3, 3), make(2), kernel=(3, 3), num_filter=2, raises=ShapeError, says=["weight", "(2, 2, 3, 3)"])
    yield Bad(make(1, 2, 5, 5), make(2, 2, 3), make(2), kernel=(3,), num_filter=2, raises=ShapeError, says=["data", "4 dimensions"])
    yield Bad(make(2, 5, 5), make(2, 2, 3, 3), make(2), kernel=(3, 3), num_filter=2, raises=ShapeError, says=["data"])
    yield Bad(make(1, 2, 5, 5), make(2, 2, 3, 3), None, kernel=(3, 3), num_filter=2, raises=ArgumentError, says=["bias"])
    yield Bad(make(1, 2, 5, 5), make(2, 2, 3, 3), make(2), kernel=(3, 3), num_filter=2, layout="CHWN", raises=ArgumentError, says=["layout"])


@samples("Convolution_v1", reference=convolve)
def convolution_v1(make):
    yield Sample(make(1, 2, 5, 5), make(3, 2, 3, 3), make(3), kernel=(3, 3), num_filter=3)
    yield Bad(make(1, 2, 5, 5), make(3, 1, 3, 3), make(3), kernel=(3, 3), num_filter=3, raises=ShapeError, says=["weight"])


def transpose(data, weight, bias=None, kernel=(), stride=(), pad=(), adj=(), num_filter=0, num_group=1, no_bias=True):
    """Transposed convolution of two spatial axes, one group: every input spreads the kernel over the output."""
    stride, pad, adj = stride or (1, 1), pad or (0, 0), adj or (0, 0)
    full = [s * (n - 1) + k + a for n, k, s, a in zip(data.shape[2:], kernel, stride, adj, strict=True)]
    out = np.zeros((data.shape[0], num_filter, *full), data.dtype)
    for i, j in itertools.product(range(data.shape[2]), range(data.shape[3])):
        top, left = i * stride[0], j * stride[1]
        out[:, :, top:top + kernel[0], left:left + kernel[1]] += np.einsum("nc,cfhw->nfhw", data[:, :, i, j], weight)
    out = out[:, :, pad[0]:full[0] - pad[0], pad[1]:full[1] - pad[1]]
    return out if bias is None else out + bias.reshape(-1, 1, 1)


@samples("Deconvolution", reference=transpose)
def deconvolution(make):
    yield Sample(make(2, 3, 3, 4), make(3, 2, 3, 2), None, kernel=(3, 2), num_filter=2, stride=(2, 1), pad=(1, 0), adj=(1, 0))
    yield Sample(make(1, 2, 3, 3), make(2, 3, 2, 2), make(3), kernel=(2, 2), num_filter=3, no_bias=False)
    yield Bad(make(1, 2, 3, 3), make(2, 2, 3, 3), None, kernel=(3, 3), num_filter=2, stride=(2, 2), adj=(2, 2), raises=ArgumentError,
              says=["adj", "(2, 2)"])
    yield Bad(make(1, 2, 3, 3), make(3, 2, 3, 3), None, kernel=(3, 3), num_filter=2, raises=ShapeError, says=["weight", "(2, 2, 3, 3)"])


def _enlarge(*data, scale=1, sample_type="nearest", multi_input_mode="concat", num_args=1, num_filter=0):
    if sample_type == "bilinear":
        side = 2 * scale - scale % 2
        found = [transpose(data[0][:, c:c + 1], data[1][c:c + 1], kernel=(side, side), stride=(scale, scale), pad=(scale // 2,) * 2,
                           num_filter=1) for c in range(data[0].shape[1])]
        return np.concatenate(found, 1)
    height = data[0].shape[2] * scale
    large = [np.kron(d, np.ones((height // d.shape[2],) * 2, d.dtype)) for d in data]
    return np.concatenate(large, 1) if multi_input_mode == "concat" else sum(large)


@samples("UpSampling", reference=_enlarge)
def upsampling(make):
    yield Sample(make(1, 2, 3, 2), scale=2, sample_type="nearest", num_args=1)
    yield Sample(make(1, 2, 4, 4), make(1, 2, 2, 2), scale=2, sample_type="nearest", num_args=2, multi_input_mode="sum")
    yield Sample(make(1, 2, 4, 4), make(1, 3, 2, 2), scale=1, sample_type="nearest", num_args=2)
    yield Sample(make(1, 2, 3, 3), make(2, 1, 4, 4), scale=2, sample_type="bilinear", num_filter=2, num_args=2)
    yield Sample(make(1, 2, 3, 3), make(2, 1, 5, 5), scale=3, sample_type="bilinear", num_filter=2, num_args=2)
    yield Bad(make(1, 2, 3, 3), make(2, 1, 3, 3), scale=2, sample_type="bilinear", num_filter=2, num_args=2, raises=ShapeError,
              says=["weight", "(2, 1, 4, 4)"])
    yield Bad(make(1, 2, 3, 3), scale=2, num_args=1, raises=ArgumentError, says=["sample_type"])
