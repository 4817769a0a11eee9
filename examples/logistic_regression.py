"""Logistic regression on the breast cancer data, through Module and through Gluon."""
import numpy as np

import mxnet as mx
from classic_data import breast_cancer
from mxnet import autograd, gluon

EPOCHS, BATCH = 40, 32


def with_module(features, labels, test_features, test_labels):
    """Test accuracy of a network with LogisticRegressionOutput, trained by Module.fit."""
    data = mx.sym.Variable("data")
    net = mx.sym.LogisticRegressionOutput(mx.sym.FullyConnected(data, num_hidden=1, name="fc"), name="logistic")
    train = mx.io.NDArrayIter(features, labels, BATCH, shuffle=True, label_name="logistic_label")
    module = mx.mod.Module(net, label_names=["logistic_label"])
    module.fit(train, num_epoch=EPOCHS, eval_metric=mx.metric.np(lambda label, pred: ((pred[:, 0] > 0.5) == label).mean()),
               optimizer="sgd", optimizer_params={"learning_rate": 0.3}, initializer=mx.init.Zero())
    probabilities = module.predict(mx.io.NDArrayIter(test_features, batch_size=BATCH)).asnumpy()[:, 0]
    return ((probabilities > 0.5) == test_labels).mean()


def with_gluon(features, labels, test_features, test_labels):
    """Test accuracy of a dense layer with the binary cross-entropy loss, trained by Trainer."""
    net = gluon.nn.Dense(1)
    net.initialize(mx.init.Zero())
    net.hybridize()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.3})
    loss_of = gluon.loss.SigmoidBinaryCrossEntropyLoss()
    loader = gluon.data.DataLoader(gluon.data.ArrayDataset(features, labels), BATCH, shuffle=True)
    for _ in range(EPOCHS):
        for x, y in loader:
            with autograd.record():
                loss = loss_of(net(x), y)
            loss.backward()
            trainer.step(len(y))
    scores = net(mx.nd.array(test_features)).asnumpy()[:, 0]
    return ((scores > 0) == test_labels).mean()


def main():
    """Test accuracies: (Module, Gluon)."""
    mx.random.seed(0)
    np.random.seed(0)
    data = breast_cancer()
    accuracies = with_module(*data), with_gluon(*data)
    print(f"Module: {accuracies[0]:.3f}  Gluon: {accuracies[1]:.3f}")
    return accuracies


if __name__ == "__main__":
    main()
