"""Samples of sampling, resizing and correlation."""
import math

import numpy as np

from mxnet.base import ArgumentError, DTypeError, ShapeError

from ..harness import Bad, Sample, samples


def _read(image, y, x):
    """Interpolated channels; what lies outside is zero."""
    top, left, found = math.floor(y), math.floor(x), 0
    for i, v in ((top, 1 - (y - top)), (top + 1, y - top)):
        for j, u in ((left, 1 - (x - left)), (left + 1, x - left)):
            if 0 <= i < image.shape[1] and 0 <= j < image.shape[2]:
                found = found + image[:, i, j] * v * u
    return found


def _sampler(data, grid, **_):
    out = np.zeros((*data.shape[:2], *grid.shape[2:]))
    for n, i, j in np.ndindex(len(data), *grid.shape[2:]):
        x, y = grid[n, :, i, j].astype("f8")
        out[n, :, i, j] = _read(data[n], (y + 1) * (data.shape[2] - 1) / 2, (x + 1) * (data.shape[3] - 1) / 2)
    return out


def _affine(theta, size):
    y, x = np.meshgrid(*(np.linspace(-1, 1, n) for n in size), indexing="ij")
    return (theta.reshape(-1, 2, 3) @ np.stack([x.ravel(), y.ravel(), np.ones(x.size)])).reshape(-1, 2, *size)


@samples("BilinearSampler", reference=_sampler)
def bilinear_sampler(make):
    yield Sample(make(2, 3, 4, 5), make(2, 2, 3, 2, low=-1.2, high=1.2))
    yield Bad(make(2, 3, 4, 5), make(1, 2, 3, 2), raises=ShapeError, says=["grid", "(1, 2, 3, 2)"])


def _grid(data, transform_type, target_shape=None):
    if transform_type == "affine":
        return _affine(data, target_shape)
    height, width = data.shape[2:]
    y, x = np.mgrid[0:height, 0:width]
    return (data + np.stack([x, y])) / np.array([(width - 1) / 2, (height - 1) / 2]).reshape(2, 1, 1) - 1


@samples("GridGenerator", reference=_grid)
def grid_generator(make):
    yield Sample(make(2, 6), transform_type="affine", target_shape=(3, 4))
    yield Sample(make(2, 2, 3, 4), transform_type="warp", _dtypes=(), _grad=False)
    yield Bad(make(2, 5), transform_type="affine", target_shape=(3, 4), raises=ShapeError, says=["data", "(2, 5)"])
    yield Bad(make(2, 6), transform_type="affine", raises=ArgumentError, says=["target_shape"])
    yield Bad(make(2, 2, 3, 4, dtype="float64"), transform_type="warp", raises=DTypeError, says=["float64"])


@samples("SpatialTransformer", reference=lambda data, loc, target_shape, **_: _sampler(data, _affine(loc, target_shape)))
def spatial_transformer(make):
    yield Sample(make(2, 3, 4, 5), make(2, 6), target_shape=(3, 4), transform_type="affine", sampler_type="bilinear")
    yield Bad(make(2, 3, 4, 5), make(2, 5), target_shape=(3, 4), transform_type="affine", sampler_type="bilinear", raises=ShapeError,
              says=["loc", "(2, 6)"])
    yield Bad(make(2, 3, 4, 5), make(2, 6), transform_type="affine", sampler_type="bilinear", raises=ArgumentError, says=["target_shape"])


def _correlation(data1, data2, kernel_size=1, max_displacement=1, stride1=1, stride2=1, pad_size=0, is_multiply=True):
    first, second = (np.pad(d, ((0, 0), (0, 0), (pad_size,) * 2, (pad_size,) * 2)) for d in (data1, data2))
    border = max_displacement + kernel_size // 2
    rows, columns = (-(-(n - 2 * border) // stride1) for n in first.shape[2:])
    reach = max_displacement // stride2
    shifts = [(dy * stride2, dx * stride2) for dy in range(-reach, reach + 1) for dx in range(-reach, reach + 1)]
    out = np.zeros((len(data1), len(shifts), rows, columns))
    for k, (dy, dx) in enumerate(shifts):
        for i, j in np.ndindex(rows, columns):
            y, x = i * stride1 + max_displacement, j * stride1 + max_displacement
            a = first[:, :, y:y + kernel_size, x:x + kernel_size]
            b = second[:, :, y + dy:y + dy + kernel_size, x + dx:x + dx + kernel_size]
            out[:, k, i, j] = (a * b if is_multiply else np.abs(a - b)).mean((1, 2, 3))
    return out


@samples("Correlation", reference=_correlation)
def correlation(make):
    yield Sample(make(2, 3, 5, 6), make(2, 3, 5, 6), pad_size=1)
    yield Sample(make(1, 2, 6, 7), make(1, 2, 6, 7), kernel_size=3, max_displacement=2, stride1=2, stride2=2, pad_size=2, is_multiply=False)
    yield Bad(make(1, 2, 5, 6), make(1, 2, 5, 5), raises=ShapeError, says=["data2", "(1, 2, 5, 6)"])
    yield Bad(make(1, 2, 5, 6), make(1, 2, 5, 6), kernel_size=2, raises=ArgumentError, says=["kernel_size"])
    yield Bad(make(1, 2, 2, 2), make(1, 2, 2, 2), raises=ShapeError, says=["too small"])


def _resize(data, like=None, height=1, width=1, scale_height=None, scale_width=None, mode="size", align_corners=True):
    size = like.shape[2:] if mode == "like" else (height, width) if scale_height is None else (
        int(data.shape[2] * scale_height), int(data.shape[3] * scale_width))
    out = np.zeros((*data.shape[:2], *size))
    for n, i, j in np.ndindex(len(data), *size):
        place = []
        for k, new, old in zip((i, j), size, data.shape[2:], strict=True):
            at = 0 if new == 1 else k * (old - 1) / (new - 1) if align_corners else (k + 0.5) * old / new - 0.5
            place.append(min(max(at, 0), old - 1))
        out[n, :, i, j] = _read(data[n], *place)
    return out


@samples("_contrib_BilinearResize2D", reference=_resize)
def bilinear_resize_2d(make):
    yield Sample(make(1, 2, 4, 5), height=7, width=3)
    yield Sample(make(1, 2, 4, 5), height=7, width=3, align_corners=False)
    yield Sample(make(1, 2, 4, 5), height=1, width=3, align_corners=False)
    yield Sample(make(1, 2, 4, 5), scale_height=1.5, scale_width=0.5)
    yield Sample(make(1, 2, 4, 5), make(1, 1, 3, 3), mode="like")
    yield Bad(make(2, 4, 5), height=2, width=2, raises=ShapeError, says=["data"])
    yield Bad(make(1, 2, 4, 5), mode="odd_scale", raises=ArgumentError, says=["scale_height"])
    yield Bad(make(1, 2, 4, 5), height=0, width=2, raises=ArgumentError, says=["height"])
