"""Densities of the distributions (``random_pdf_X``), with gradients to the draws and the parameters.

Parameters have a shape that ``sample`` begins with; the further axes of ``sample`` hold draws from each distribution.
"""
import torch

from ...base import ShapeError
from ..registry import operator
from .draws import asking


def _align(sample, *parameters):
    """The parameters with axes of size 1 for those that only ``sample`` has."""
    found = []
    for parameter in parameters:
        if tuple(sample.shape[:parameter.ndim]) != tuple(parameter.shape):
            raise ShapeError(f"a parameter has shape {tuple(parameter.shape)}, which sample's {tuple(sample.shape)} does not begin with")
        found.append(parameter.reshape(*parameter.shape, *[1] * (sample.ndim - parameter.ndim)))
    return found


def _density(logarithm, is_log):
    return logarithm if is_log else logarithm.exp()


@operator("_random_pdf_uniform", floats=True, aliases=("random_pdf_uniform",))
def pdf_uniform(sample, low, high, *, is_log: bool = False):
    """Density (or its logarithm) of the uniform distribution on [low, high] at ``sample``."""
    low, high = _align(sample, low, high)
    width = (high - low).expand_as(sample)
    return -width.log() if is_log else 1 / width


@operator("_random_pdf_normal", floats=True, aliases=("random_pdf_normal",))
def pdf_normal(sample, mu, sigma, *, is_log: bool = False):
    """Density (or its logarithm) of the normal distribution at ``sample``."""
    mu, sigma = _align(sample, mu, sigma)
    return _density(-0.5 * ((sample - mu) / sigma) ** 2 - sigma.log() - 0.9189385332046727, is_log)


@operator("_random_pdf_gamma", floats=True, aliases=("random_pdf_gamma",))
def pdf_gamma(sample, alpha, beta, *, is_log: bool = False):
    """Density (or its logarithm) of the gamma distribution with shape ``alpha`` and rate ``beta`` at ``sample``."""
    alpha, beta = _align(sample, alpha, beta)
    return _density(alpha * beta.log() + (alpha - 1) * sample.log() - beta * sample - torch.lgamma(alpha), is_log)


@operator("_random_pdf_exponential", floats=True, aliases=("random_pdf_exponential",))
def pdf_exponential(sample, lam, *, is_log: bool = False):
    """Density (or its logarithm) of the exponential distribution with rate ``lam`` at ``sample``."""
    lam, = _align(sample, lam)
    return _density(lam.log() - lam * sample, is_log)


@operator("_random_pdf_poisson", floats=True, aliases=("random_pdf_poisson",))
def pdf_poisson(sample, lam, *, is_log: bool = False):
    """Probability (or its logarithm) of ``sample`` under the Poisson distribution with mean ``lam``."""
    lam, = _align(sample, lam)
    sample = sample.detach()
    return _density(torch.xlogy(sample, lam) - lam - torch.lgamma(sample + 1), is_log)


def _negative_binomial(sample, k, p):
    sample = sample.detach()                             # a count: it gets no gradient
    return torch.lgamma(sample + k) - torch.lgamma(k) - torch.lgamma(sample + 1) + k * p.log() + sample * torch.log1p(-p)


@operator("_random_pdf_negative_binomial", floats=True, aliases=("random_pdf_negative_binomial",))
def pdf_negative_binomial(sample, k, p, *, is_log: bool = False):
    """Probability (or its logarithm) of ``sample`` failures before the k-th success."""
    return _density(_negative_binomial(sample, *_align(sample, k, p)), is_log)


@operator("_random_pdf_generalized_negative_binomial", floats=True, aliases=("random_pdf_generalized_negative_binomial",))
def pdf_generalized_negative_binomial(sample, mu, alpha, *, is_log: bool = False):
    """Probability (or its logarithm) of ``sample`` under the negative binomial with mean ``mu`` and dispersion ``alpha``."""
    mu, alpha = _align(sample, mu, alpha)
    return _density(_negative_binomial(sample, 1 / alpha, 1 / (mu * alpha + 1)), is_log)


@operator("_random_pdf_dirichlet", floats=True, checked=True, aliases=("random_pdf_dirichlet",))
def pdf_dirichlet(sample, alpha, *, is_log: bool = False):
    """Density (or its logarithm) of Dirichlet distributions.

    Args:
        sample: (..., classes), probabilities.
        alpha: (..., classes), the concentrations; its first axes are those ``sample`` begins with.
    Returns:
        The shape of sample without the last axis.
    """
    lead = alpha.shape[:-1]
    alpha = alpha.reshape(*lead, *[1] * (sample.ndim - alpha.ndim), alpha.shape[-1])
    logarithm = ((alpha - 1) * sample.log()).sum(-1) + torch.lgamma(alpha.sum(-1)) - torch.lgamma(alpha).sum(-1)
    return _density(logarithm, is_log)


@pdf_dirichlet.infer_output
def _pdf_dirichlet_output(sample, alpha):
    return sample[:-1]


def _declare(op):
    """The output has the shape of sample, once all shapes are known."""
    def output(**given):
        return given["sample"]
    output.__signature__ = asking(*op.input_names)
    op.infer_output(output)


for _op in (pdf_uniform, pdf_normal, pdf_gamma, pdf_exponential, pdf_poisson, pdf_negative_binomial, pdf_generalized_negative_binomial):
    _declare(_op)
