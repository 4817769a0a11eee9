"""Tests of random number generators."""
import numpy as np

from ..base import ArgumentError
from ..ndarray import NDArray

__all__ = ["chi_square_check", "gen_buckets_probs_with_ppf", "mean_check", "var_check", "verify_generator"]


def _stats():
    try:
        from scipy import stats
    except ImportError as error:
        raise ImportError("Statistical checks need scipy: pip install scipy.") from error
    return stats


def gen_buckets_probs_with_ppf(ppf, nbuckets):
    """Buckets of equal probability.

    Args:
        ppf: Inverse of the distribution function.
        nbuckets: How many.
    Returns:
        ``(list of (low, high), list of probabilities)``.
    """
    if nbuckets <= 0:
        raise ArgumentError(f"nbuckets must be positive, received {nbuckets}.")
    edges = [ppf(i / float(nbuckets)) for i in range(nbuckets + 1)]
    return list(zip(edges[:-1], edges[1:], strict=True)), [1.0 / nbuckets] * nbuckets


def _samples(generator, nsamples):
    drawn = generator(nsamples)
    return (drawn.asnumpy() if isinstance(drawn, NDArray) else np.asarray(drawn)).ravel()


def mean_check(generator, mu, sigma, nsamples=1000000):
    """Whether the mean of samples lies within three standard errors of ``mu``.

    Args:
        generator: ``generator(n)`` gives n samples.
        mu, sigma: Mean and standard deviation of the distribution.
        nsamples: How many to draw.
    """
    mean = _samples(generator, nsamples).mean()
    return bool(mu - 3 * sigma / np.sqrt(nsamples) < mean < mu + 3 * sigma / np.sqrt(nsamples))


def var_check(generator, sigma, nsamples=1000000):
    """Whether the variance of samples lies within three standard errors of ``sigma ** 2`` (for a normal distribution)."""
    variance = _samples(generator, nsamples).var(ddof=1)
    spread = 3 * np.sqrt(2 * sigma ** 4 / (nsamples - 1))
    return bool(sigma ** 2 - spread < variance < sigma ** 2 + spread)


def chi_square_check(generator, buckets, probs, nsamples=1000000):
    """Pearson's test that samples fall into buckets with the given probabilities.

    Args:
        generator: ``generator(n)`` gives n samples.
        buckets: Intervals ``(low, high)`` of a continuous distribution, or the values of a discrete one.
        probs: Probability of each.
        nsamples: How many to draw.
    Returns:
        ``(p value, observed counts, expected counts)``.
    """
    if not buckets or len(buckets) != len(probs):
        raise ArgumentError(f"chi_square_check: {len(buckets)} buckets but {len(probs)} probabilities; give one for each.")
    samples = _samples(generator, nsamples)
    if isinstance(buckets[0], list | tuple):
        edges = np.array([buckets[0][0], *(bucket[1] for bucket in buckets)])
        observed = np.bincount(np.clip(np.searchsorted(edges, samples, "right"), 1, len(buckets)) - 1, minlength=len(buckets))
    else:
        observed = np.array([(samples == value).sum() for value in buckets])
    expected = np.asarray(probs, "float64") * observed.sum() / np.sum(probs)
    _statistic, p_value = _stats().chisquare(f_obs=observed, f_exp=expected)
    return float(p_value), observed, (nsamples * np.asarray(probs)).astype("int32")


def verify_generator(generator, buckets, probs, nsamples=1000000, nrepeat=5, success_rate=0.2, alpha=0.05):
    """Raise AssertionError unless the chi-square test succeeds often enough.

    Args:
        generator, buckets, probs, nsamples: See :func:`chi_square_check`.
        nrepeat: How often to test.
        success_rate: Least share of tests that must succeed.
        alpha: A test succeeds when its p value is larger.
    Returns:
        The p values.
    """
    results = [chi_square_check(generator, buckets, probs, nsamples) for _ in range(nrepeat)]
    p_values, observed, expected = map(list, zip(*results, strict=True))
    if sum(p > alpha for p in p_values) < nrepeat * success_rate:
        raise AssertionError(f"Generator test fails, Chi-square p={p_values}, obs_freq={observed}, expected_freq={expected}.\n"
                             f"buckets={buckets}, probs={probs}")
    return p_values
