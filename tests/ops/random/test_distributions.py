"""Draws follow their distributions: Kolmogorov-Smirnov for continuous ones, frequencies for counts; gradients to parameters."""
import numpy as np
import pytest
import torch
from scipy import stats

import mxnet.ops  # noqa: F401  (fills the registry)
from mxnet.ops.registry import get

SIZE = 20000
CPU = torch.device("cpu")


def draw(name, *inputs, **attrs):
    """What the operator draws, after a fixed seed."""
    op = get(name)
    torch.manual_seed(3)
    keywords = op.parse(attrs)
    if op.device_name:
        keywords[op.device_name] = CPU
    return op.kernel(*inputs, *[None] * (len(op.input_names) - len(inputs)), rng=torch.default_generator, **keywords)


CONTINUOUS = [
    ("_random_uniform", {"low": -1, "high": 3}, stats.uniform(-1, 4)), ("_random_normal", {"loc": 1, "scale": 2}, stats.norm(1, 2)),
    ("_random_exponential", {"lam": 2}, stats.expon(scale=0.5)), ("_random_gamma", {"alpha": 2, "beta": 3}, stats.gamma(2, scale=3)),
    ("_npi_uniform", {"low": -1, "high": 3}, stats.uniform(-1, 4)), ("_npi_normal", {"loc": 1, "scale": 2}, stats.norm(1, 2)),
    ("_npi_logistic", {"loc": 1, "scale": 2}, stats.logistic(1, 2)), ("_npi_gumbel", {"loc": 1, "scale": 2}, stats.gumbel_r(1, 2)),
    ("_npi_gamma", {"shape": 2, "scale": 3}, stats.gamma(2, scale=3)), ("_npi_exponential", {"scale": 2}, stats.expon(scale=2)),
    ("_npi_rayleigh", {"scale": 2}, stats.rayleigh(scale=2)), ("_npi_pareto", {"a": 3}, stats.lomax(3)),
    ("_npi_weibull", {"a": 1.5}, stats.weibull_min(1.5)), ("_npi_powerd", {"a": 3}, stats.powerlaw(3)),
]


@pytest.mark.parametrize("name, attrs, expected", CONTINUOUS, ids=[c[0] for c in CONTINUOUS])
def test_continuous(name, attrs, expected):
    size = {"size" if name.startswith("_npi_") else "shape": (SIZE,)}
    assert stats.kstest(draw(name, **attrs, **size).numpy(), expected.cdf).statistic < 0.02


COUNTS = [
    ("_random_poisson", {"lam": 4}, stats.poisson(4)), ("_random_negative_binomial", {"k": 3, "p": 0.4}, stats.nbinom(3, 0.4)),
    ("_random_generalized_negative_binomial", {"mu": 2, "alpha": 0.3}, stats.nbinom(1 / 0.3, 1 / 1.6)),
    ("_random_generalized_negative_binomial", {"mu": 2, "alpha": 0}, stats.poisson(2)),
    ("_random_randint", {"low": -2, "high": 5}, stats.randint(-2, 5)),
]


@pytest.mark.parametrize("name, attrs, expected", COUNTS, ids=[f"{c[0]}-{i}" for i, c in enumerate(COUNTS)])
def test_counts(name, attrs, expected):
    drawn = draw(name, shape=(SIZE,), **attrs).numpy()
    for value in range(-3, 12):
        assert abs((drawn == value).mean() - expected.pmf(value)) < 0.02


def test_samples_of_each_parameter():
    drawn = draw("_sample_normal", torch.tensor([0.0, 10.0]), torch.tensor([1.0, 3.0]), shape=(SIZE,))
    np.testing.assert_allclose(drawn.mean(1), [0, 10], atol=0.1)
    np.testing.assert_allclose(drawn.std(1), [1, 3], rtol=0.05)


def test_multinomial_probabilities_have_a_gradient():
    chances = torch.tensor([0.1, 0.2, 0.7], requires_grad=True)
    numbers, logarithms = draw("_sample_multinomial", chances, shape=(SIZE,), get_prob=True)
    frequency = np.bincount(numbers.numpy(), minlength=3) / SIZE
    np.testing.assert_allclose(frequency, [0.1, 0.2, 0.7], atol=0.02)
    logarithms.sum().backward()
    np.testing.assert_allclose(chances.grad.numpy(), frequency * SIZE / chances.detach().numpy(), rtol=1e-4)


def test_choice():
    drawn = draw("_npi_choice", torch.tensor([0.1, 0.9]), a=2, size=(SIZE,), weighted=True)
    assert abs(drawn.double().mean() - 0.9) < 0.02
    assert sorted(draw("_npi_choice", a=6, size=(6,), replace=False).tolist()) == list(range(6))


def test_shuffle_keeps_rows():
    rows = torch.arange(40).reshape(20, 2)
    mixed = draw("_shuffle", rows)
    assert not torch.equal(mixed, rows) and sorted(mixed.tolist()) == rows.tolist()


def test_unique_zipfian():
    numbers, tries = draw("_sample_unique_zipfian", range_max=1000, shape=(2, 50))
    assert all(len(set(row)) == 50 for row in numbers.tolist()) and (tries >= 50).all() and 0 <= numbers.min() and numbers.max() < 1000


@pytest.mark.parametrize("name, attrs, slopes", [
    ("_npi_normal", {"loc": None, "scale": None}, lambda y, a, b: (1, (y - a) / b)),
    ("_npi_logistic", {"loc": None, "scale": None}, lambda y, a, b: (1, (y - a) / b)),
    ("_npi_gumbel", {"loc": None, "scale": None}, lambda y, a, b: (1, (y - a) / b)),
    ("_npi_uniform", {"low": None, "high": None}, lambda y, a, b: (0, 0)),
    ("_npi_gamma", {"shape": None, "scale": None}, lambda y, a, b: (0, 0)),
])
def test_gradients_of_pairs(name, attrs, slopes):
    first, second = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([2.0, 3.0], requires_grad=True)
    drawn = draw(name, first, second, **attrs)
    drawn.sum().backward()
    for parameter, slope in zip((first, second), slopes(drawn.detach(), first.detach(), second.detach()), strict=True):
        np.testing.assert_allclose(parameter.grad, torch.as_tensor(slope).expand(2), rtol=1e-4)


@pytest.mark.parametrize("name, attribute, slope", [
    ("_npi_exponential", "scale", lambda y, a: y / a), ("_npi_rayleigh", "scale", lambda y, a: y / a),
    ("_npi_pareto", "a", lambda y, a: -(1 + y) * np.log1p(y) / a), ("_npi_weibull", "a", lambda y, a: -y * np.log(y) / a),
])
def test_gradients(name, attribute, slope):
    parameter = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    drawn = draw(name, parameter, **{attribute: None})
    drawn.sum().backward()
    np.testing.assert_allclose(parameter.grad, slope(drawn.detach().numpy(), parameter.detach().numpy()), rtol=1e-3, atol=1e-5)


def test_dropout_keeps_the_mean():
    op = get("Dropout")
    torch.manual_seed(0)
    found = op.kernel(torch.ones(300, 400), p=0.3, mode="training", axes=(), cudnn_off=False, training=True, rng=torch.default_generator)
    assert abs(found.mean() - 1) < 0.02 and abs((found == 0).double().mean() - 0.3) < 0.02
    shared = op.kernel(torch.ones(300, 400), p=0.3, mode="training", axes=(1,), cudnn_off=False, training=True, rng=torch.default_generator)
    assert (shared.amax(1) == shared.amin(1)).all()
