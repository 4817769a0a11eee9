"""A network 64-128-128-10 on batches of 32: forward, and a whole training step with Adam. torch runs its fastest Adam."""

import numpy as np

import timing

GENERATOR = np.random.RandomState(0)
X = GENERATOR.rand(32, 64).astype("float32")
Y = GENERATOR.randint(0, 10, size=32)
FORWARD, STEP = "MLP forward, hybridized", "MLP step with Adam"


def mxnet_cases():
    import mxnet as mx
    from mxnet import autograd, gluon

    net = gluon.nn.HybridSequential()
    net.add(gluon.nn.Dense(128, activation="relu"), gluon.nn.Dense(128, activation="relu"), gluon.nn.Dense(10))
    net.initialize(mx.init.Xavier())
    net.hybridize(static_alloc=True, static_shape=True)
    loss_of = gluon.loss.SoftmaxCrossEntropyLoss()
    loss_of.hybridize(static_alloc=True, static_shape=True)
    trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.001})
    x, y = mx.nd.array(X), mx.nd.array(Y)

    def step():
        with autograd.record():
            loss = loss_of(net(x), y)
        loss.backward()
        trainer.step(32)

    return {FORWARD: lambda: net(x), STEP: step}


def torch_cases():
    import torch
    from torch import nn

    x, y = torch.from_numpy(X), torch.from_numpy(Y)
    loss_of = nn.CrossEntropyLoss()

    def network():
        return nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 10))

    plain = network()

    def forward():
        with torch.no_grad():
            plain(x)

    def training_step(**how):
        net = network()
        adam = torch.optim.Adam(net.parameters(), lr=0.001, **how)

        def step():
            loss = loss_of(net(x), y)
            adam.zero_grad()
            loss.backward()
            adam.step()

        return step

    choices = {"fused": training_step(fused=True), "foreach": training_step(foreach=True)}
    speeds = timing.measure({"torch": (choices, lambda: None)}, samples=9)["torch"]
    return {FORWARD: forward, STEP: choices[min(speeds, key=speeds.__getitem__)]}


if __name__ == "__main__":
    timing.main(__doc__, mxnet_cases, torch_cases)
