"""Record three operators on 8×8 arrays and run backward; the gradient replaces the old one, as grad_req 'write' does."""

import numpy as np

import timing

GENERATOR = np.random.RandomState(0)
X, W = (GENERATOR.rand(8, 8).astype("float32") for _ in range(2))


def mxnet_cases():
    import mxnet as mx

    x, w = mx.nd.array(X), mx.nd.array(W)
    w.attach_grad()
    record, nd = mx.autograd.record, mx.nd

    def step():
        with record():
            y = nd.relu(x * w).sum()
        y.backward()

    return {"record + 3 operators + backward": step}


def torch_cases():
    import torch

    x, w = torch.from_numpy(X), torch.from_numpy(W).requires_grad_()

    def step():
        w.grad = None
        torch.relu(x * w).sum().backward()

    return {"record + 3 operators + backward": step}


if __name__ == "__main__":
    timing.main(__doc__, mxnet_cases, torch_cases)
