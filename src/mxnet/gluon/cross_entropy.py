"""The cross entropy of class numbers in one kernel, for the usual case: a table of scores, one label a row.

``SoftmaxCrossEntropyLoss`` is four operators (log_softmax, pick, a factor of -1, mean), each small; in a training step of a small network
they cost as much as the network. Values and gradients are those of the operators to rounding.
"""
import torch

from ..ndarray import NDArray
from ..ops.mode import MODE

__all__ = ["cross_entropy_of_rows"]

_KINDS = (torch.float32, torch.float64)


def cross_entropy_of_rows(pred, label):
    """``-log softmax(pred)[label]`` for each row, or None where the operators have to do it.

    Args:
        pred: (batch, classes), float32 or float64.
        label: (batch,); as in ``pick`` fractions are cut off and numbers outside are moved to the nearest class.
    """
    if not (isinstance(pred, NDArray) and isinstance(label, NDArray)):
        return None
    scores, places = pred._data, label._data
    if scores.dim() != 2 or places.dim() != 1 or scores.dtype not in _KINDS or len(scores) != len(places) \
            or pred._ctx != label._ctx or scores.layout is not torch.strided or type(pred) is not type(label):
        return None
    places = places.detach().to(torch.int64).clamp_(0, scores.shape[1] - 1) if places.dtype is not torch.int64 \
        else places.clamp(0, scores.shape[1] - 1)
    if MODE.recording:
        return pred._wrap(torch.nn.functional.cross_entropy(scores, places, reduction="none"), pred._ctx)
    with torch.no_grad():
        return pred._wrap(torch.nn.functional.cross_entropy(scores, places, reduction="none"), pred._ctx)
