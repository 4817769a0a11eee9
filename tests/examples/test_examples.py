"""The examples run, and reach what they promise."""
import importlib.util
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def example(monkeypatch):
    """Loads an example by name."""
    monkeypatch.syspath_prepend(str(EXAMPLES))

    def load(name):
        spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        return module
    return load


def test_linear_regression_gives_the_closed_form(example):
    assert max(example("linear_regression").main()) < 1e-3


def test_logistic_regression_tells_tumours_apart(example):
    assert min(example("logistic_regression").main()) >= 0.95


def test_support_vector_machine_tells_wines_apart(example):
    assert min(example("support_vector_machine").main()) >= 0.93


def test_digits_trains_saves_reloads_and_draws(example, tmp_path):
    module_accuracy, gluon_accuracy, pictures = example("digits").main(tmp_path)
    assert module_accuracy >= 0.97
    assert gluon_accuracy >= 0.97
    assert len(pictures) == 3
    assert all(p.stat().st_size > 5000 for p in pictures)
