"""A first lesson: recognise handwritten digits with MXNet's two ways to write a model.

The data are the 1,797 real digits of 8 x 8 pixels that scikit-learn ships. The script
  1. declares a LeNet-style network as a Symbol and trains it with Module.fit,
  2. saves it as -symbol.json + .params and reloads it as a Module and as a Gluon SymbolBlock: all predict the same,
  3. trains the same network as a hybridized Gluon net with Trainer,
  4. draws learning curves, a confusion matrix and the network's graph.

Run it with `make demo`, or `python examples/digits.py --output DIR`.
"""
import argparse
import logging
import shutil
from pathlib import Path

import matplotlib
import numpy as np
from sklearn.datasets import load_digits
from tqdm import tqdm

import mxnet as mx
from mxnet import autograd, gluon

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402  (the backend has to be chosen first)

BATCH, EPOCHS, CLASSES = 50, 12, 10


def load():
    """Training and test digits, always the same 1,437 and 360: images (n, 1, 8, 8) in [0, 1], labels (n,)."""
    digits = load_digits()
    images = (digits.images / 16.0).astype("float32")[:, None]
    labels = digits.target.astype("float32")
    order = np.random.RandomState(0).permutation(len(labels))
    train, test = order[:1437], order[1437:]
    return images[train], labels[train], images[test], labels[test]


def lenet_symbol():
    """Two convolutions, two dense layers and a softmax, as a graph without values."""
    data = mx.sym.Variable("data")
    x = mx.sym.Convolution(data, kernel=(3, 3), pad=(1, 1), num_filter=16, name="conv1")
    x = mx.sym.Activation(x, act_type="relu", name="relu1")
    x = mx.sym.Pooling(x, kernel=(2, 2), stride=(2, 2), pool_type="max", name="pool1")  # (n, 16, 4, 4)
    x = mx.sym.Convolution(x, kernel=(3, 3), pad=(1, 1), num_filter=32, name="conv2")
    x = mx.sym.Activation(x, act_type="relu", name="relu2")
    x = mx.sym.Pooling(x, kernel=(2, 2), stride=(2, 2), pool_type="max", name="pool2")  # (n, 32, 2, 2)
    x = mx.sym.FullyConnected(mx.sym.Flatten(x), num_hidden=64, name="fc1")
    x = mx.sym.Activation(x, act_type="relu", name="relu3")
    x = mx.sym.FullyConnected(x, num_hidden=CLASSES, name="fc2")
    return mx.sym.SoftmaxOutput(x, name="softmax")


def lenet_gluon():
    """The same network as a Gluon block."""
    net = gluon.nn.HybridSequential()
    net.add(gluon.nn.Conv2D(16, 3, padding=1, activation="relu"), gluon.nn.MaxPool2D(2, 2),
            gluon.nn.Conv2D(32, 3, padding=1, activation="relu"), gluon.nn.MaxPool2D(2, 2),
            gluon.nn.Flatten(), gluon.nn.Dense(64, activation="relu"), gluon.nn.Dense(CLASSES))
    return net


def train_module(data, epochs):
    """Train with Module.fit; returns the module and its training and validation accuracy per epoch."""
    images, labels, test_images, test_labels = data
    train = mx.io.NDArrayIter(images, labels, BATCH, shuffle=True, label_name="softmax_label")
    test = mx.io.NDArrayIter(test_images, test_labels, BATCH, label_name="softmax_label")
    module = mx.mod.Module(lenet_symbol(), context=mx.cpu())
    curves = {"train": [], "test": []}

    def note_train(epoch, *_):
        train.reset()
        curves["train"].append(dict(module.score(train, "acc"))["accuracy"])

    module.fit(train, eval_data=test, num_epoch=epochs, optimizer="adam", optimizer_params={"learning_rate": 0.003},
               initializer=mx.init.Xavier(), eval_metric="acc", batch_end_callback=mx.callback.Speedometer(BATCH, 10),
               epoch_end_callback=note_train, eval_end_callback=lambda p: curves["test"].append(dict(p.eval_metric.get_name_value())["accuracy"]))
    return module, curves


def reload_and_compare(module, data, prefix):
    """Save the module, reload it in both ways, and return the largest difference of their predictions."""
    _, _, images, labels = data
    module.save_checkpoint(str(prefix), EPOCHS)
    test = mx.io.NDArrayIter(images, labels, BATCH, label_name="softmax_label")
    expected = module.predict(test).asnumpy()

    loaded = mx.mod.Module.load(str(prefix), EPOCHS)
    loaded.bind(test.provide_data, test.provide_label, for_training=False)
    as_module = loaded.predict(test).asnumpy()

    block = gluon.SymbolBlock.imports(f"{prefix}-symbol.json", ["data", "softmax_label"], f"{prefix}-{EPOCHS:04d}.params")
    as_block = block(mx.nd.array(images), mx.nd.array(labels)).asnumpy()
    return expected, max(abs(as_module - expected).max(), abs(as_block - expected).max())


def train_gluon(data, epochs):
    """Train the Gluon net with autograd and Trainer; returns it and its test accuracy per epoch."""
    images, labels, test_images, test_labels = data
    net = lenet_gluon()
    net.initialize(mx.init.Xavier())
    net.hybridize()
    trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.003})
    loss_of = gluon.loss.SoftmaxCrossEntropyLoss()
    loader = gluon.data.DataLoader(gluon.data.ArrayDataset(images, labels), BATCH, shuffle=True)
    curve = []
    for _ in tqdm(range(epochs), desc="Gluon", unit="epoch", disable=None):
        for image, label in loader:
            with autograd.record():
                loss = loss_of(net(image), label)
            loss.backward()
            trainer.step(len(label))
        accuracy = mx.metric.Accuracy()
        accuracy.update(mx.nd.array(test_labels), net(mx.nd.array(test_images)))
        curve.append(accuracy.get()[1])
    return net, curve


def draw(folder, curves, gluon_curve, predictions, labels):
    """Write the pictures; returns their paths."""
    paths = [folder / "learning-curves.png", folder / "confusion-matrix.png"]
    figure, axes = pyplot.subplots(figsize=(7, 4.5))
    epochs = range(1, len(gluon_curve) + 1)
    axes.plot(epochs, curves["train"], label="Module, training digits")
    axes.plot(epochs, curves["test"], label="Module, test digits")
    axes.plot(epochs, gluon_curve, label="Gluon, test digits")
    axes.set(xlabel="epoch", ylabel="accuracy", title="Learning curves")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(paths[0], dpi=120, bbox_inches="tight")

    counts = np.zeros((CLASSES, CLASSES), int)
    np.add.at(counts, (labels.astype(int), predictions), 1)
    figure, axes = pyplot.subplots(figsize=(6, 5.5))
    axes.imshow(counts, cmap="Blues")
    for (row, column), count in np.ndenumerate(counts):
        if count:
            axes.text(column, row, count, ha="center", va="center", color="white" if row == column else "black")
    axes.set(xlabel="predicted digit", ylabel="true digit", xticks=range(CLASSES), yticks=range(CLASSES), title="Module on the test digits")
    figure.savefig(paths[1], dpi=120, bbox_inches="tight")
    pyplot.close("all")
    return paths + draw_network(folder)


def draw_network(folder):
    """The network's graph as a picture; by Graphviz's program `dot`, else by matplotlib."""
    graph = mx.viz.plot_network(lenet_symbol(), title="lenet", shape={"data": (1, 1, 8, 8)}, node_attrs={"fixedsize": "false"})
    return [Path(graph.render(folder / "network", format="png", cleanup=True)) if shutil.which("dot") else draw_boxes(folder)]


def draw_boxes(folder):
    """The network's layers as boxes, drawn by matplotlib where Graphviz is not installed."""
    symbol = lenet_symbol()
    internals = symbol.get_internals()
    _, shapes, _ = internals.infer_shape(data=(1, 1, 8, 8))
    layers = [(name, shape) for name, shape in zip(internals.list_outputs(), shapes, strict=True) if name.endswith("_output") or name == "data"]
    figure, axes = pyplot.subplots(figsize=(4.5, 0.62 * len(layers)))
    for row, (name, shape) in enumerate(layers):
        text = f"{name.removesuffix('_output')}  {'x'.join(map(str, shape[1:]))}"
        axes.text(0.5, -row, text, ha="center", va="center", bbox={"boxstyle": "round,pad=0.4", "facecolor": "#d8e8f8"})
        if row:
            axes.annotate("", (0.5, -row + 0.28), (0.5, -row + 0.72), arrowprops={"arrowstyle": "->"})
    axes.set(xlim=(0, 1), ylim=(-len(layers), 0.7))
    axes.axis("off")
    path = folder / "network.png"
    figure.savefig(path, dpi=120, bbox_inches="tight")
    pyplot.close(figure)
    return path


def main(output="output", epochs=EPOCHS):
    """Run the lesson; returns the test accuracies of Module and Gluon and the paths of the pictures."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    mx.random.seed(1)
    np.random.seed(1)
    data = load()

    module, curves = train_module(data, epochs)
    probabilities, difference = reload_and_compare(module, data, folder / "digits")
    predictions = probabilities.argmax(axis=1)
    accuracy = (predictions == data[3]).mean()
    print(f"Module: test accuracy {accuracy:.4f}; reloaded as Module and as SymbolBlock it differs by at most {difference:.1e}")
    if difference > 1e-6:
        raise SystemExit("the reloaded models predict something else")

    _, gluon_curve = train_gluon(data, epochs)
    print(f"Gluon:  test accuracy {gluon_curve[-1]:.4f}")
    pictures = draw(folder, curves, gluon_curve, predictions, data[3])
    print("Pictures:", *pictures, sep="\n  ")
    return accuracy, gluon_curve[-1], pictures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", default="output", help="folder for the model and the pictures")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    main(arguments.output, arguments.epochs)
