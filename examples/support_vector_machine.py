"""A linear support vector machine on the wine data, through Module and through Gluon, with the loss layer SVMOutput."""
import numpy as np

import mxnet as mx
from classic_data import wine
from mxnet import autograd, gluon

EPOCHS, BATCH, CLASSES = 40, 16, 3


def with_module(features, labels, test_features, test_labels):
    """Test accuracy of a dense layer under SVMOutput, trained by Module.fit."""
    data = mx.sym.Variable("data")
    net = mx.sym.SVMOutput(mx.sym.FullyConnected(data, num_hidden=CLASSES, name="fc"), margin=1.0, regularization_coefficient=1.0, name="svm")
    train = mx.io.NDArrayIter(features, labels, BATCH, shuffle=True, label_name="svm_label")
    module = mx.mod.Module(net, label_names=["svm_label"])
    module.fit(train, num_epoch=EPOCHS, optimizer="sgd", optimizer_params={"learning_rate": 0.05, "wd": 0.001}, initializer=mx.init.Zero())
    return dict(module.score(mx.io.NDArrayIter(test_features, test_labels, BATCH, label_name="svm_label"), "acc"))["accuracy"]


class Machine(gluon.HybridBlock):
    """Scores of the classes; with a label, SVMOutput's gradient is that of the squared hinge loss."""

    def __init__(self, classes, **kwargs):
        super().__init__(**kwargs)
        with self.name_scope():
            self.scores = gluon.nn.Dense(classes)

    def hybrid_forward(self, F, x, label):
        return F.SVMOutput(self.scores(x), label, margin=1.0, regularization_coefficient=1.0)


def with_gluon(features, labels, test_features, test_labels):
    """Test accuracy of the same machine, trained by autograd and Trainer."""
    net = Machine(CLASSES)
    net.initialize(mx.init.Zero())
    net.hybridize()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.05, "wd": 0.001})
    loader = gluon.data.DataLoader(gluon.data.ArrayDataset(features, labels), BATCH, shuffle=True)
    for _ in range(EPOCHS):
        for x, y in loader:
            with autograd.record():
                scores = net(x, y)
            scores.backward()
            trainer.step(len(y))
    scores = net(mx.nd.array(test_features), mx.nd.array(test_labels)).asnumpy()
    return (scores.argmax(axis=1) == test_labels).mean()


def main():
    """Test accuracies: (Module, Gluon)."""
    mx.random.seed(0)
    np.random.seed(0)
    data = wine()
    accuracies = with_module(*data), with_gluon(*data)
    print(f"Module: {accuracies[0]:.3f}  Gluon: {accuracies[1]:.3f}")
    return accuracies


if __name__ == "__main__":
    main()
