"""``check_layer``: what has to hold for every layer."""
import warnings

import numpy as np

import mxnet as mx
from mxnet import autograd, gluon, nd


def values(outputs):
    """NumPy arrays of an output, a list, or lists of lists."""
    if isinstance(outputs, list | tuple):
        return [value for item in outputs for value in values(item)]
    return [outputs.asnumpy()]


def assert_alike(one, other, tolerance=1e-5):
    """Two outputs have the same numbers."""
    one, other = values(one), values(other)
    assert len(one) == len(other)
    for left, right in zip(one, other, strict=True):
        np.testing.assert_allclose(left, right, rtol=tolerance, atol=tolerance)


def gradients(layer, inputs):
    """Gradients of the parameters and of the first input for a fixed weighting of the outputs."""
    inputs[0].attach_grad()
    with autograd.record():
        outputs = layer(*inputs)
        flat, _ = gluon.block._flatten(outputs, "output")
        total = sum((out * nd.arange(out.size).reshape(out.shape)).sum() for out in flat)
    total.backward()
    return [inputs[0].grad.copy(), *(p.grad().copy() for p in layer.collect_params().values() if p.grad_req != "null")]


def check_layer(make, *shapes, folder=None, draw=None, gradient=True):
    """Eager = hybridized = exported = reloaded; gradients agree; ``save_parameters`` restores another instance.

    Args:
        make: Function without arguments that makes the layer.
        *shapes: Shapes of the inputs.
        folder: Where files go.
        draw: Function that makes an input of a shape; normal numbers by default.
        gradient: Whether the layer has gradients.
    """
    mx.random.seed(3)
    inputs = [(draw or (lambda shape: nd.random.normal(shape=shape)))(shape) for shape in shapes]
    layer = make()
    layer.initialize(mx.init.Normal(0.5))
    eager = layer(*inputs)
    assert repr(layer)
    if gradient:
        eager_gradients = gradients(layer, inputs)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        layer.hybridize()
    assert_alike(layer(*inputs), layer(*inputs))
    eager = [nd.array(value) for value in values(eager)] if not _has_statistics(layer) else layer(*inputs)
    assert_alike(layer(*inputs), eager)
    if gradient and not _has_statistics(layer):
        assert_alike(gradients(layer, inputs), eager_gradients, 1e-4)
    if folder is not None:
        layer.save_parameters(str(folder / "p"))
        other = make()
        other.load_parameters(str(folder / "p"))
        assert_alike(other(*inputs), eager)
        if isinstance(layer, gluon.HybridBlock):
            layer.export(str(folder / "e"), epoch=3)
            names = [variable.name for variable in layer._cached_graph[0]]
            files = str(folder / "e-symbol.json"), names, str(folder / "e-0003.params") if layer.collect_params().keys() else None
            assert_alike(gluon.SymbolBlock.imports(*files)(*inputs), eager)
    return layer


def _has_statistics(layer):
    return any(name.endswith("running_mean") for name in layer.collect_params())
