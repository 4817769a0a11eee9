"""Gradients of two bits a number; what is lost stays behind and counts next time."""
import torch

from ..base import ArgumentError


class TwoBitCompression:
    """Replaces every number by -threshold, 0 or threshold, and keeps the rest for the next gradient.

    Args:
        threshold: the step; positive.
    """

    def __init__(self, threshold=0.5):
        if threshold <= 0:
            raise ArgumentError(f"gradient compression: threshold should be positive, got {threshold}")
        self.threshold = float(threshold)
        self.residuals = {}

    def compress(self, source, gradient):
        """The compressed tensor; `source` names the sender, whose remainder is kept apart."""
        residual = self.residuals.get(source)
        total = gradient if residual is None else gradient + residual
        sent = torch.where(total >= self.threshold, self.threshold, torch.where(total <= -self.threshold, -self.threshold, 0.0))
        sent = sent.to(gradient.dtype)
        self.residuals[source] = total - sent
        return sent


def make_compression(params):
    """The compression described by `params`, e.g. {'type': '2bit', 'threshold': 0.5}."""
    kind = params.get("type")
    if kind != "2bit":
        raise ArgumentError(f"Unknown type for gradient compression {kind}; '2bit' is the one there is")
    unknown = sorted(set(params) - {"type", "threshold"})
    if unknown:
        raise ArgumentError(f"gradient compression takes type and threshold, not {', '.join(unknown)}")
    return TwoBitCompression(float(params.get("threshold", 0.5)))
