"""Operators on 8×8 arrays: what one call costs beside the arithmetic."""

import numpy as np

import timing

GENERATOR = np.random.RandomState(0)
A, B = (GENERATOR.rand(8, 8).astype("float32") for _ in range(2))
BIAS = GENERATOR.rand(8).astype("float32")


def mxnet_cases():
    import mxnet as mx

    a, b, bias = (mx.nd.array(value) for value in (A, B, BIAS))
    nd = mx.nd
    return {
        "a + b": lambda: a + b,
        "relu": lambda: nd.relu(a),
        "dot": lambda: nd.dot(a, b),
        "FullyConnected": lambda: nd.FullyConnected(a, b, bias, num_hidden=8),
    }


def torch_cases():
    import torch

    a, b, bias = (torch.from_numpy(value) for value in (A, B, BIAS))
    linear = torch.nn.functional.linear
    return {
        "a + b": lambda: a + b,
        "relu": lambda: torch.relu(a),
        "dot": lambda: torch.mm(a, b),
        "FullyConnected": lambda: linear(a, b, bias),
    }


if __name__ == "__main__":
    timing.main(__doc__, mxnet_cases, torch_cases)
