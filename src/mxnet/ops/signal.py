"""Fourier transforms, and sketches that keep inner products."""
import torch

from ..base import ShapeError
from .attributes import Positive
from .registry import operator


@operator("_contrib_fft", floats=True)
def fft(data, *, compute_size: int = 128):
    """Discrete Fourier transform of real numbers along the last axis.

    Args:
        data: (..., length).
        compute_size: How many rows a GPU of MXNet 1.9.1 took at once; has no effect.
    Returns:
        (..., 2 length): real and imaginary part of each frequency, side by side.
    """
    found = torch.fft.fft(data.to(_precise(data)))
    return torch.view_as_real(found).flatten(-2).to(data.dtype)


@fft.infer_output
def _fft_output(data):
    return (*data[:-1], 2 * data[-1])


@operator("_contrib_ifft", floats=True)
def ifft(data, *, compute_size: int = 128):
    """Inverse Fourier transform along the last axis, not divided by the length: ``ifft(fft(x))`` is ``length * x``.

    Args:
        data: (..., 2 length), real and imaginary part of each frequency, side by side.
        compute_size: How many rows a GPU of MXNet 1.9.1 took at once; has no effect.
    Returns:
        (..., length), the real part.
    """
    if data.shape[-1] % 2:
        raise ShapeError(f"data has shape {tuple(data.shape)}, expected an even last axis: pairs of real and imaginary part")
    pairs = data.to(_precise(data)).unflatten(-1, (-1, 2)).contiguous()
    return torch.fft.ifft(torch.view_as_complex(pairs), norm="forward").real.to(data.dtype).contiguous()


@ifft.infer_output
def _ifft_output(data):
    return (*data[:-1], data[-1] // 2)


def _precise(data):
    """The type to compute in: halves have no transform on a CPU."""
    return torch.float64 if data.dtype is torch.float64 else torch.float32


@operator("_contrib_count_sketch", floats=True)
def count_sketch(data, h, s, *, out_dim: Positive, processing_batch_size: int = 32):
    """Count sketch: ``out[h[i]] += s[i] data[i]`` in every row; its inner products estimate those of data.

    Args:
        data: (batch, in_dim), or four dimensions that end with in_dim.
        h: (1, in_dim), whole numbers below out_dim: where each entry goes.
        s: (1, in_dim), signs: 1 or -1.
        processing_batch_size: How many rows a GPU of MXNet 1.9.1 took at once; has no effect.
    Returns:
        (..., out_dim).
    Source: Pham and Pagh, "Fast and Scalable Polynomial Kernels via Explicit Feature Maps", 2013.
    """
    if data.ndim not in (2, 4):
        raise ShapeError(f"data has {data.ndim} dimension(s), expected 2 or 4")
    length = data.shape[-1]
    for name, value in (("h", h), ("s", s)):
        if value.ndim != 2 or value.shape[-1] != length:
            raise ShapeError(f"{name} has shape {tuple(value.shape)}, expected (1, {length}) because data is {tuple(data.shape)}")
    places = h.detach().reshape(-1)[:length].to(torch.int64)
    signs = s.detach().reshape(-1)[:length]
    empty = torch.zeros((*data.shape[:-1], out_dim), dtype=data.dtype, device=data.device)
    return empty.index_add(-1, places, data * signs)


@count_sketch.infer_output
def _count_sketch_output(data, h, s, *, out_dim):
    if len(data) not in (2, 4):
        raise ShapeError(f"data has {len(data)} dimension(s), expected 2 or 4")
    for name, shape in (("h", h), ("s", s)):
        if len(shape) != 2:
            raise ShapeError(f"{name} has {len(shape)} dimension(s), expected 2")
    return (*data[:-1], out_dim)
