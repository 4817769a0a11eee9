"""Measure the optimizers of MXNet 1.9.1: `tests/golden/optimizers.json`. Runs under MXNet 1.9.1, not under this package.

    python tools/make_golden_optimizers.py FILE

Each line is one optimizer with its arguments, and two weights and their states after five updates.
"""
import json
import logging
import sys

import numpy as np

import mxnet as mx

COMMON = [{}, {"wd": 0.03}, {"clip_gradient": 0.2, "wd": 0.03, "rescale_grad": 0.7}]
ARGUMENTS = {
    "sgd": [{"learning_rate": 0.1}, {"learning_rate": 0.1, "momentum": 0.9}],
    "nag": [{"learning_rate": 0.1}, {"learning_rate": 0.1, "momentum": 0.9}],
    "signum": [{}, {"momentum": 0.0}, {"wd_lh": 0.02}],
    "dcasgd": [{"learning_rate": 0.1}],
    "adam": [{"learning_rate": 0.01}, {"beta1": 0.8, "beta2": 0.99, "epsilon": 1e-4}],
    "adagrad": [{"learning_rate": 0.1}],
    "rmsprop": [{"learning_rate": 0.01}, {"centered": True, "learning_rate": 0.01}, {"clip_weights": 0.5, "learning_rate": 0.01},
                {"centered": True, "clip_weights": 0.5, "gamma2": 0.8}],
    "adadelta": [{}, {"rho": 0.8, "epsilon": 1e-3}],
    "ftrl": [{}, {"lamda1": 0.1, "beta": 0.5}],
    "adamax": [{}],
    "nadam": [{}, {"schedule_decay": 0.01}],
    "ftml": [{}, {"beta1": 0.7, "learning_rate": 0.01}],
    "lars": [{"learning_rate": 0.1}, {"learning_rate": 0.1, "momentum": 0.9},
             {"learning_rate": 0.1, "momentum": 0.9, "eta": 0.01, "eps": 1e-3}],
    "lamb": [{}, {"bias_correction": False}, {"lower_bound": 0.5, "upper_bound": 2.0}],
    "lbsgd": [{"learning_rate": 0.1}, {"learning_rate": 0.1, "momentum": 0.9},
              {"learning_rate": 0.1, "warmup_strategy": "lars", "batch_scale": 2, "updates_per_epoch": 3},
              {"learning_rate": 0.1, "warmup_strategy": "sqrt", "batch_scale": 4, "warmup_epochs": 2, "updates_per_epoch": 2},
              {"learning_rate": 0.1, "warmup_strategy": "power2", "momentum": 0.5, "batch_scale": 2, "warmup_epochs": 1,
               "updates_per_epoch": 2, "num_epochs": 3}],
    "test": [{}],
    "groupadagrad": [{"learning_rate": 0.1}],
}


def uniform(seed, shape):
    return np.random.RandomState(seed).uniform(-1, 1, shape).astype("float32")


def arrays(state):
    if isinstance(state, (tuple, list)):
        return [part for inner in state for part in arrays(inner)]
    return [state]


def numbers(array):
    return None if array is None else [float(str(x)) for x in array.asnumpy().ravel()]


def measure(name, params, dtype):
    shapes = [(4, 3), (5, 2)] if name == "groupadagrad" else [(4, 3), (3,)]
    params = {**params, "multi_precision": True} if dtype == "float16" else params
    updater = mx.optimizer.get_updater(mx.optimizer.create(name, **params))
    weights = [mx.nd.array(uniform(i, shape), dtype=dtype) for i, shape in enumerate(shapes)]
    for step in range(5):
        for i, shape in enumerate(shapes):
            updater(i, mx.nd.array(uniform(10 + 2 * step + i, shape), dtype=dtype), weights[i])
    return {"optimizer": name, "params": params, "dtype": dtype, "weights": [numbers(weight) for weight in weights],
            "states": [[numbers(array) for array in arrays(updater.states[i])] for i in (0, 1)]}


def main():
    logging.disable(logging.INFO)
    lines = []
    for name, choices in ARGUMENTS.items():
        for choice in choices:
            for common in COMMON:
                params = {**choice, **common}
                if name == "groupadagrad" and "wd" in params:
                    continue                            # it refuses weight decay
                lines.append(measure(name, params, "float32"))
                if "wd" not in params:
                    lines.append(measure(name, params, "float16"))
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(line) for line in lines) + "\n]\n")


if __name__ == "__main__":
    main()
