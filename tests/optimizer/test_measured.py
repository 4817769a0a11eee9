"""Every optimizer makes the steps of MXNet 1.9.1: weights and states after five updates, measured there."""
import json
from pathlib import Path

import numpy as np
import pytest

import mxnet as mx

CASES = json.loads((Path(__file__).resolve().parent.parent / "golden" / "optimizers.json").read_text(encoding="utf-8"))


def uniform(seed, shape):
    return np.random.RandomState(seed).uniform(-1, 1, shape).astype("float32")


def arrays(state):
    if isinstance(state, (tuple, list)):
        return [part for inner in state for part in arrays(inner)]
    return [state]


def name_of(case):
    return "-".join([case["optimizer"], case["dtype"], *(f"{key}={value}" for key, value in case["params"].items())])


def updated(case, together):
    name, dtype = case["optimizer"], case["dtype"]
    shapes = [(4, 3), (5, 2)] if name == "groupadagrad" else [(4, 3), (3,)]
    updater = mx.optimizer.get_updater(mx.optimizer.create(name, **case["params"]))
    weights = [mx.nd.array(uniform(i, shape), dtype=dtype) for i, shape in enumerate(shapes)]
    for step in range(5):
        grads = [mx.nd.array(uniform(10 + 2 * step + i, shape), dtype=dtype) for i, shape in enumerate(shapes)]
        if together:
            updater([0, 1], grads, weights)
        else:
            for i in (0, 1):
                updater(i, grads[i], weights[i])
    return weights, updater.states


@pytest.mark.parametrize("together", [False, True], ids=["one", "all"])
@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_steps(case, together):
    weights, states = updated(case, together)
    weight_tolerance = 2e-3 if case["dtype"] == "float16" else 2e-6        # float16: one unit in its last place
    for i in (0, 1):
        np.testing.assert_allclose(weights[i].asnumpy().ravel(), np.array(case["weights"][i], case["dtype"]), weight_tolerance, 2e-7)
        kept = arrays(states[i])
        assert [array is None for array in kept] == [numbers is None for numbers in case["states"][i]]
        for array, numbers in zip(kept, case["states"][i], strict=True):
            if array is not None:
                assert array.dtype == np.float32
                np.testing.assert_allclose(array.asnumpy().ravel(), np.array(numbers, "float32"), 2e-5, 1e-6)
