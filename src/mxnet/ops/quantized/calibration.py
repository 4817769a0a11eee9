"""Choosing the range of integers that keeps most of what a distribution says."""
import torch

from ...base import ArgumentError
from ..registry import operator

_SMOOTHING = 0.0001


@operator("_contrib_calibrate_entropy", partial=True, checked=True, outputs=("threshold", "divergence"), gradient="none")
def calibrate_entropy(hist, hist_edges, *, num_quantized_bins: int = 255):
    """The threshold at which rounding a distribution to so many levels loses least information.

    For every range of bins about the middle one: the counts P, what lies outside added to the outermost bins, are compared with Q,
    the counts merged into ``num_quantized_bins`` levels and spread evenly over each level's bins; the range with the least
    divergence ``sum P log(P / Q)`` wins.

    Args:
        hist: (bins,), an odd number of counts, symmetric about zero.
        hist_edges: (bins + 1,), where the bins begin and end.
    Returns:
        (1,) the upper edge of the range; (1,) the divergence.
    Source: Migacz, "8-bit Inference with TensorRT", 2017.
    """
    bins = hist.numel()
    if bins % 2 == 0 or num_quantized_bins % 2 == 0 or num_quantized_bins > bins:
        raise ArgumentError(f"hist has {bins} bins and num_quantized_bins is {num_quantized_bins}; expected odd numbers, the second not larger")
    if hist_edges.numel() != bins + 1:
        raise ArgumentError(f"hist_edges has {hist_edges.numel()} entries, expected {bins + 1} because hist has {bins}")
    counts, middle = hist.detach().reshape(-1).double(), bins // 2
    halves = range(num_quantized_bins // 2, middle + 1)
    found = torch.stack([_divergence(counts, middle - half, middle + half + 1, num_quantized_bins) for half in halves])
    best = found.argmin()
    threshold = hist_edges.detach().reshape(-1).index_select(0, (best + (middle + halves[0] + 1)).reshape(1))
    return threshold.reshape(1).to(torch.float32), found.amin().reshape(1).to(torch.float32)


def _divergence(counts, start, stop, levels):
    """Divergence of the counts of a range from what merging them into levels leaves."""
    inside = counts[start:stop].clone()
    original = inside.clone()
    original[0] += counts[:start].sum()
    original[-1] += counts[stop:].sum()
    inside[0] = 0                                     # as in MXNet 1.9.1 (measured): the levels do not count the first bin
    present = (inside != 0).double()
    width = inside.numel() // levels
    last = (levels - 1) * width                       # the last level takes the remainder too
    merged = torch.cat([inside[:last].reshape(levels - 1, width).sum(1), inside[last:].sum().reshape(1)])
    places = torch.cat([present[:last].reshape(levels - 1, width).sum(1), present[last:].sum().reshape(1)])
    even = merged / places.clamp(min=1)
    spread = torch.cat([even[:-1].repeat_interleave(width), even[-1].expand(inside.numel() - last)]) * (original != 0)
    p, q = _smoothed(original), _smoothed(spread)
    p, q = p / p.sum(), q / q.sum()
    divergence = (p * (p / q).log()).sum()
    worst = torch.full_like(divergence, torch.finfo(torch.float32).max)
    return torch.where((spread != 0).any() & divergence.isfinite(), divergence, worst)


def _smoothed(counts):
    """Counts of which the empty bins got a little from the others."""
    empty = (counts == 0).double()
    return counts + _SMOOTHING * empty - _SMOOTHING * empty.sum() / (counts.numel() - empty.sum()).clamp(min=1) * (1 - empty)


@calibrate_entropy.infer_type
def _calibrate_entropy_type(hist):
    return {"hist": torch.float32, "hist_edges": torch.float32, "output": [torch.float32, torch.float32]}


@calibrate_entropy.infer_output
def _calibrate_entropy_output(hist):
    return [(1,), (1,)]
