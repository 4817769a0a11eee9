"""How many elements fall into each bin."""
import torch

from ...base import ArgumentError
from ..attributes import Doubles
from ..registry import operator

__all__ = []


@operator("_histogram", aliases=["_npi_histogram"], gradient="none", outputs=("output0", "output1"),
          absent={"bins": lambda bin_cnt: bin_cnt is not None})
def histogram(data, bins=None, *, bin_cnt: int | None = None, range: Doubles | None = None):
    """Counts of the elements in bins, and the bins' edges.

    Args:
        data: Any shape.
        bins: The edges in order; absent when ``bin_cnt`` is given.
        bin_cnt: Number of bins of one width in ``range``.
        range: (lowest, highest) edge.
    Returns:
        Counts as int64, edges in the type of data. A bin holds its lower edge; the last one holds both.
    """
    if bin_cnt is not None:
        if bin_cnt < 1 or range is None or len(range) != 2 or not range[0] < range[1]:
            raise ArgumentError(f"_histogram: bin_cnt is {bin_cnt} and range is {range}; expected at least 1 and (lowest, highest).")
        exact = torch.linspace(range[0], range[1], bin_cnt + 1, dtype=torch.float64, device=data.device)
        edges = exact.to(data.dtype)
        if data.is_floating_point():
            exact = edges
    elif bins is None:
        raise ArgumentError("_histogram: neither bins nor bin_cnt is given.")
    else:
        exact, edges = bins, bins.clone()
    values = data.reshape(-1).to(exact.dtype)
    place = torch.bucketize(values, exact, right=True) - 1
    last = exact.numel() - 1
    place = torch.where(values == exact[-1], last - 1, place)
    inside = (place >= 0) & (place < last)
    counts = torch.zeros(last + 1, dtype=torch.int64, device=data.device)
    return counts.index_add(0, torch.where(inside, place, last), torch.ones_like(place))[:last].clone(), edges


@histogram.infer_output
def _histogram_output(bins, *, bin_cnt):
    edges = bin_cnt + 1 if bin_cnt is not None else bins[0]
    return [(edges - 1,), (edges,)]


@histogram.infer_type
def _histogram_type(data):
    return {"bins": data, "output": [torch.int64, data]}
