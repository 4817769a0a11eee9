"""Linear regression on the diabetes data, through Module and through Gluon.

Both minimise half the mean squared error by gradient descent until the coefficients are those of the closed form
``(X^T X)^-1 X^T y`` (Gauss, 1809).
"""
import numpy as np

import mxnet as mx
from classic_data import diabetes
from mxnet import autograd, gluon

STEPS = 900
OPTIMIZER = {"learning_rate": 0.2, "momentum": 0.9, "wd": 0.0}


def closed_form(features, target):
    """Coefficients and intercept of least squares."""
    columns = np.column_stack([features, np.ones(len(features))]).astype("float64")
    solution, *_ = np.linalg.lstsq(columns, target.astype("float64"), rcond=None)
    return solution[:-1], solution[-1]


def with_module(features, target):
    """Coefficients and intercept found by Module.fit."""
    data = mx.sym.Variable("data")
    net = mx.sym.LinearRegressionOutput(mx.sym.FullyConnected(data, num_hidden=1, name="fc"), name="regression")
    batches = mx.io.NDArrayIter(features, target, batch_size=len(features), label_name="regression_label")
    module = mx.mod.Module(net, label_names=["regression_label"])
    module.fit(batches, num_epoch=STEPS, eval_metric="mse", optimizer="sgd", optimizer_params=OPTIMIZER, initializer=mx.init.Zero())
    parameters, _ = module.get_params()
    return parameters["fc_weight"].asnumpy()[0], parameters["fc_bias"].asscalar()


def with_gluon(features, target):
    """Coefficients and intercept found by autograd and Trainer."""
    net = gluon.nn.Dense(1)
    net.initialize(mx.init.Zero())
    net.hybridize()
    trainer = gluon.Trainer(net.collect_params(), "sgd", OPTIMIZER)
    loss_of = gluon.loss.L2Loss()
    x, y = mx.nd.array(features), mx.nd.array(target)
    for _ in range(STEPS):
        with autograd.record():
            loss = loss_of(net(x), y)
        loss.backward()
        trainer.step(len(features))
    return net.weight.data().asnumpy()[0], net.bias.data().asscalar()


def main():
    """Largest difference from the closed form: (Module, Gluon)."""
    features, target = diabetes()
    coefficients, intercept = closed_form(features, target)
    differences = []
    for name, train in (("Module", with_module), ("Gluon", with_gluon)):
        found, bias = train(features, target)
        differences.append(max(abs(found - coefficients).max(), abs(bias - intercept)))
        print(f"{name}: coefficients differ from the closed form by at most {differences[-1]:.1e}")
    return tuple(differences)


if __name__ == "__main__":
    main()
