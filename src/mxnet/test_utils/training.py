"""Checks of optimizers, Gluon blocks and iterators."""
import numpy as np

from .. import autograd, ndarray
from ..base import ArgumentError
from ..io import DataIter
from .arrays import default_context
from .sparse import rand_ndarray
from .tolerance import assert_almost_equal, compare_ndarray_tuple

__all__ = ["DummyIter", "check_gluon_hybridize_consistency", "compare_optimizer"]


class DummyIter(DataIter):
    """Gives the first batch of an iterator again and again, to measure speed without loading.

    Args:
        real_iter: The iterator.
    """

    def __init__(self, real_iter):
        super().__init__()
        self.real_iter = real_iter
        self.provide_data = real_iter.provide_data
        self.provide_label = real_iter.provide_label
        self.batch_size = real_iter.batch_size
        self.the_batch = next(real_iter)

    def __iter__(self):
        return self

    def next(self):
        return self.the_batch


def compare_optimizer(opt1, opt2, shape, dtype, w_stype="default", g_stype="default", rtol=1e-4, atol=1e-5, compare_states=True,
                      ntensors=1):
    """Raise AssertionError unless two optimizers make the same step.

    Args:
        opt1, opt2: The optimizers.
        shape: Shape of the weight, or a list of shapes when ``ntensors`` is larger than 1.
        dtype: Dtype of the weight.
        w_stype, g_stype: Storage types of weight and gradient.
        rtol, atol: Tolerances.
        compare_states: Compare the states too.
        ntensors: Number of weights updated at once.
    """
    shapes = [shape] if ntensors == 1 else shape
    if not isinstance(shapes, list) or len(shapes) != ntensors:
        raise ArgumentError(f"compare_optimizer: {ntensors} tensors want a list of {ntensors} shapes, received {shape}.")
    index = list(range(ntensors))
    first = [_weight(w_stype, s, dtype) for s in shapes]
    second = [weight.copy() for weight in first]
    grads = [rand_ndarray(s, g_stype, density=1 if g_stype == "default" else None, dtype=dtype) for s in shapes]
    grads2 = [grad.copy() for grad in grads]
    runs = []
    for optimizer, weights, gradients in ((opt1, first, grads), (opt2, second, grads2)):
        states = [optimizer.create_state_multi_precision(i, weight) for i, weight in zip(index, weights, strict=True)]
        runs.append((optimizer, weights, gradients, states))
    if compare_states:
        compare_ndarray_tuple(tuple(runs[0][3]), tuple(runs[1][3]), rtol, atol)
    for optimizer, weights, gradients, states in runs:
        if ntensors == 1:
            optimizer.update_multi_precision(0, weights[0], gradients[0], states[0])
        else:
            optimizer.update_multi_precision(index, weights, gradients, states)
    if compare_states:
        compare_ndarray_tuple(tuple(runs[0][3]), tuple(runs[1][3]), rtol, atol)
    for one, other in zip(first, second, strict=True):
        assert_almost_equal(one, other, rtol, atol)


def _weight(stype, shape, dtype):
    if stype == "default":
        return ndarray.random.uniform(shape=shape, ctx=default_context(), dtype=dtype)
    return rand_ndarray(shape, stype, density=1, dtype=dtype)


def check_gluon_hybridize_consistency(net_builder, data_l, numpy_func=None, test_grad=True, rtol=1E-4, atol=1E-4):
    """Raise AssertionError unless a block gives the same outputs and gradients before and after ``hybridize``.

    Args:
        net_builder: ``net_builder(prefix=...)`` makes the block.
        data_l: List of input arrays.
        numpy_func: Function of NumPy arrays that gives the expected output, or None.
        test_grad: Compare gradients of inputs and parameters.
        rtol, atol: Tolerances.
    """
    saved_values = {}
    results = []
    for hybridize in (False, True):
        net = net_builder(prefix="net_")
        net.initialize()
        if hybridize:
            net.hybridize()
        inputs = [values.copy() for values in data_l]
        net(*inputs)                                       # creates the parameters
        for name, parameter in net.collect_params().items():
            if name in saved_values:
                parameter.set_data(saved_values[name])
            else:
                saved_values[name] = parameter.data().copy()
        for values in inputs:
            values.attach_grad()
        with autograd.record(train_mode=False):
            output = net(*inputs)
        grads = {}
        if test_grad:
            output.backward(output)
            grads = {f"input {i}": values.grad.asnumpy() for i, values in enumerate(inputs)}
            grads |= {name: p.grad().asnumpy() for name, p in net.collect_params().items() if p.grad_req != "null"}
        results.append((output.asnumpy(), grads))
    (plain, plain_grads), (hybrid, hybrid_grads) = results
    assert_almost_equal(plain, hybrid, rtol=rtol, atol=atol, names=("imperative", "hybridized"))
    for name, value in plain_grads.items():
        assert_almost_equal(value, hybrid_grads[name], rtol=rtol, atol=atol, names=(f"imperative grad {name}", f"hybridized grad {name}"))
    if numpy_func is not None:
        assert_almost_equal(np.asarray(numpy_func(*[values.asnumpy() for values in data_l])), plain, rtol=rtol, atol=atol)
