"""Point processes: how likely the times of events are."""
import torch

from ..base import ShapeError
from .gradient import attached
from .registry import operator


@operator("_contrib_hawkesll", checked=True, floats=True, outputs=("output", "out_state"), lenient=True)
def hawkesll(lda, alpha, beta, state, lags, marks, valid_length, max_time):
    r"""Log-likelihood of events under Hawkes processes whose excitement decays exponentially.

    The intensity of mark k is ``lda_k + alpha_k beta_k s_k(t)``, where ``s_k(t) = sum exp(-beta_k (t - t_i))`` over its earlier
    events; the log-likelihood is the sum of the logarithms of the intensities at the events less their integrals over the interval.

    Args:
        lda: (batch, marks), background intensities.
        alpha: (marks,), how many further events one causes.
        beta: (marks,), how fast excitement decays.
        state: (batch, marks), ``s`` at the start of the interval.
        lags: (batch, events), time since the event before.
        marks: (batch, events), which mark, int32.
        valid_length: (batch,), how many events count.
        max_time: (batch,), length of the interval.
    Returns:
        (batch,) log-likelihoods; (batch, marks) ``s`` at the end of the interval, with which the next one can begin. As in
        MXNet 1.9.1 neither state takes part in gradients.
    """
    state = state.detach()
    batch, kinds = lda.shape
    wanted = {"alpha": (kinds,), "beta": (kinds,), "state": (batch, kinds), "marks": tuple(lags.shape), "valid_length": (batch,),
              "max_time": (batch,)}
    for (name, shape), value in zip(wanted.items(), (alpha, beta, state, marks, valid_length, max_time), strict=True):
        if tuple(value.shape) != shape:
            raise ShapeError(f"{name} has shape {tuple(value.shape)}, expected {shape} because lda is {(batch, kinds)}")
    which = torch.arange(kinds, device=lda.device)
    counted = (torch.arange(lags.shape[1], device=lda.device) < valid_length[:, None]).to(lda.dtype)
    hits = (marks.to(torch.int64)[..., None] == which).to(lda.dtype) * counted[..., None]          # (batch, events, marks)
    times = (lags * counted).cumsum(1)
    logarithms, current = torch.zeros_like(max_time), state
    for event in range(lags.shape[1]):
        current = current * torch.exp(-beta * (lags[:, event] * counted[:, event])[:, None])
        intensity = ((lda + alpha * beta * current) * hits[:, event]).sum(1)
        logarithms = logarithms + torch.where(counted[:, event] > 0, intensity, torch.ones_like(intensity)).log()
        current = current + hits[:, event]
    whole = torch.exp(-beta * max_time[:, None])
    left = torch.exp(-beta * (max_time[:, None] - times)[..., None])                               # of each event's excitement
    integral = lda * max_time[:, None] + alpha * (state * (1 - whole) + (hits * (1 - left)).sum(1))
    rest = (max_time - (times[:, -1] if lags.shape[1] else 0))[:, None]
    return logarithms - integral.sum(1), attached((current * torch.exp(-beta * rest)).detach(), lda)


@hawkesll.infer_inputs
def _hawkesll_inputs(lda, lags):
    return {"alpha": lda[1:], "beta": lda[1:], "state": lda, "marks": lags, "valid_length": lda[:1], "max_time": lda[:1]}


@hawkesll.infer_output
def _hawkesll_output(lda):
    return [lda[:1], lda]


@hawkesll.infer_type
def _hawkesll_type(lda):
    names = ("alpha", "beta", "state", "lags", "valid_length", "max_time")
    return {"marks": torch.int32, **dict.fromkeys(names, lda), "output": [lda, lda]}
