"""Gradient buffers take over torch's tensors, and still share memory with nothing else."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, nd, sym

CASES = {
    "sum": (lambda F, x, y: x + y, (3,)),
    "concat": (lambda F, x, y: F.concat(x, y, dim=0), (6,)),
    "stack": (lambda F, x, y: F.stack(x, y, axis=0), (2, 3)),
    "reshape": (lambda F, x, y: F.reshape(x, shape=(1, 3)), (1, 3)),
    "reshapes": (lambda F, x, y: F.reshape(x, shape=(1, 3)) + F.reshape(y, shape=(1, 3)), (1, 3)),
    "identity": (lambda F, x, y: F.identity(x), (3,)),
}


@pytest.mark.parametrize("name", CASES)
def test_recorded(name):
    compute, shape = CASES[name]
    x, y, head = nd.ones(3), nd.ones(3), nd.ones(shape)
    x.attach_grad()
    y.attach_grad()
    with autograd.record():
        result = compute(nd, x, y)
    result.backward(head)
    before = y.grad.asnumpy()
    x.grad[:] = 9
    np.testing.assert_array_equal(head.asnumpy(), np.ones(shape))
    np.testing.assert_array_equal(y.grad.asnumpy(), before)


@pytest.mark.parametrize("name", CASES)
def test_bound(name):
    compute, shape = CASES[name]
    symbol = compute(sym, sym.Variable("x"), sym.Variable("y"))
    names = symbol.list_arguments()
    grads = {n: nd.zeros(3) for n in names}
    executor = symbol.bind(mx.cpu(), {n: nd.ones(3) for n in names}, args_grad=grads)
    head = nd.ones(shape)
    executor.forward(is_train=True)
    executor.backward([head])
    assert grads["x"] is executor.grad_dict["x"]
    before = {n: g.asnumpy() for n, g in grads.items() if n != "x"}
    grads["x"][:] = 9
    np.testing.assert_array_equal(head.asnumpy(), np.ones(shape))
    np.testing.assert_array_equal(executor.arg_dict["x"].asnumpy(), np.ones(3))
    for n, value in before.items():
        np.testing.assert_array_equal(grads[n].asnumpy(), value)
