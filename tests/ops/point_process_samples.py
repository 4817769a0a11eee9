"""Samples of the likelihood of point processes."""
import numpy as np

from mxnet.base import ShapeError

from .harness import Bad, Sample, samples


def _hawkesll(lda, alpha, beta, state, lags, marks, valid_length, max_time):
    """Event by event, from the definition."""
    likelihoods, states = [], []
    for row in range(len(lda)):
        count = int(valid_length[row])
        times, kinds, end = lags[row, :count].cumsum(), marks[row, :count], max_time[row]
        def excitement(k, t, times=times, kinds=kinds, row=row):
            earlier = times[(kinds == k) & (times < t)]
            return state[row, k] * np.exp(-beta[k] * t) + np.exp(-beta[k] * (t - earlier)).sum()
        total = sum(np.log(lda[row, k] + alpha[k] * beta[k] * excitement(k, t)) for t, k in zip(times, kinds, strict=True))
        for k in range(lda.shape[1]):
            own = times[kinds == k]
            total -= lda[row, k] * end + alpha[k] * (state[row, k] * (1 - np.exp(-beta[k] * end)) + (1 - np.exp(-beta[k] * (end - own))).sum())
        likelihoods.append(total)
        states.append([excitement(k, end) for k in range(lda.shape[1])])
    return np.array(likelihoods), np.array(states)


@samples("_contrib_hawkesll", reference=_hawkesll)
def hawkesll(make):
    marks = np.array([[0, 1, 0, 1], [1, 1, 0, 0]], dtype="int32")
    arrays = [make(2, 2, low=0.5, high=2), make(2, low=0.1, high=0.5), make(2, low=1, high=2), make(2, 2, low=0), make(2, 4, low=0.1)]
    ends = np.array([4, 2], dtype="float32"), np.array([5, 6], dtype="float32")
    yield Sample(*arrays, marks, *ends, _grad=("lda", "alpha", "beta"), _heads=(0,))    # the states that come out have no gradient
    yield Bad(*arrays[:4], arrays[4][:1], marks, *ends, raises=ShapeError, says=["marks", "(2, 4)", "(1, 4)"])
