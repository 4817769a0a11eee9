"""One body of a test, run with NumPy and with mx.np: values, types of elements and exceptions have to agree."""

import functools
import inspect

import numpy as np

import mxnet as mx

__all__ = ["check_gradient", "float32_numpy", "same_as_numpy"]


class _Float32NumPy:
    """NumPy with mx.np's default: arrays made of numbers are float32."""

    def __getattr__(self, name):
        return getattr(np, name)

    @staticmethod
    def array(values, dtype=None):
        if dtype is None and isinstance(values, np.ndarray):
            dtype = values.dtype
        return np.array(values, dtype=dtype or np.float32)


for _name in ("ones", "zeros", "arange", "linspace", "eye", "identity", "logspace", "hanning", "hamming", "blackman"):

    def _made(name):
        def function(*args, dtype=None, **kwargs):
            return np.asarray(getattr(np, name)(*args, **kwargs)).astype(dtype or np.float32)

        return staticmethod(function)

    setattr(_Float32NumPy, _name, _made(_name))
float32_numpy = _Float32NumPy()


def _plain(value):
    """Results as NumPy arrays in lists."""
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value.asnumpy() if isinstance(value, mx.nd.NDArray) else np.asarray(value)


def _run(body, xp, kwargs):
    try:
        return _plain(body(xp, **kwargs)), None
    except Exception as error:
        return None, error


def _compare(found, expected, types):
    if isinstance(expected, list):
        assert len(found) == len(expected)
        for one, other in zip(found, expected, strict=True):
            _compare(one, other, types)
        return
    assert found.shape == expected.shape
    if types:
        assert found.dtype == expected.dtype
    np.testing.assert_allclose(found.astype(np.float64), expected.astype(np.float64), rtol=2e-5, atol=2e-6)


def same_as_numpy(body=None, *, types=True):
    """Decorator of ``body(xp, **parameters)``; ``types=False`` leaves out types of elements, where mx.np's are 1.9.1's own."""
    if body is None:
        return functools.partial(same_as_numpy, types=types)

    def test(**kwargs):
        expected, problem = _run(body, float32_numpy, kwargs)
        found, error = _run(body, mx.np, kwargs)
        if problem is not None:
            assert error is not None, f"NumPy raises {problem!r}, mx.np gives {found}"
            return
        if error is not None:
            raise error
        _compare(found, expected, types)

    test.__name__, test.__doc__, test.__module__ = body.__name__, body.__doc__, body.__module__
    test.__signature__ = inspect.Signature(list(inspect.signature(body).parameters.values())[1:])
    return test


def check_gradient(function, *arrays, eps=1e-3, tolerance=2e-2):
    """Gradients of ``function(xp, *arrays).sum()`` agree with differences of NumPy's values."""
    inputs = [mx.np.array(np.asarray(a, dtype=np.float32)) for a in arrays]
    for x in inputs:
        x.attach_grad()
    with mx.autograd.record():
        result = function(mx.np, *inputs).sum()
    result.backward()
    for index, x in enumerate(inputs):
        expected = np.zeros(x.shape)
        for place in np.ndindex(*x.shape):
            sides = []
            for step in (eps, -eps):
                moved = [np.array(a, dtype=np.float64) for a in arrays]
                moved[index][place] += step
                sides.append(np.sum(function(np, *moved)))
            expected[place] = (sides[0] - sides[1]) / (2 * eps)
        np.testing.assert_allclose(x.grad.asnumpy(), expected, rtol=tolerance, atol=tolerance)
