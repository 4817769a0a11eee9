"""NumPy's own functions on mx.np arrays, and what mx.np takes from NumPy."""

import numpy as np
import pytest

import mxnet as mx
from mxnet.base import ArgumentError, MXNetError

from .agreement import same_as_numpy


@pytest.mark.parametrize("name", ["exp", "sqrt", "negative", "abs", "sign", "isfinite", "logical_not"])
def test_ufuncs_of_one_array(name):
    x = mx.np.array([1.0, 4.0])
    found = getattr(np, name)(x)
    assert isinstance(found, mx.np.ndarray)
    np.testing.assert_allclose(found.asnumpy(), getattr(np, name)(x.asnumpy()), rtol=1e-6)


@pytest.mark.parametrize("name", ["add", "subtract", "multiply", "divide", "maximum", "power", "greater", "floor_divide", "logaddexp"])
@pytest.mark.parametrize("other", [2.0, "array", "numpy"])
def test_ufuncs_of_two_arrays(name, other):
    x = mx.np.array([1.0, 4.0])
    other = {"array": x + 1, "numpy": np.array([2.0, 3.0], dtype="float32")}.get(other, other)
    found = getattr(np, name)(x, other)
    assert isinstance(found, mx.np.ndarray)
    np.testing.assert_allclose(found.asnumpy(), getattr(np, name)(x.asnumpy(), np.asarray(other)), rtol=1e-6)


def test_methods_and_outputs_of_ufuncs():
    x = mx.np.array([1.0, 4.0])
    assert np.add.reduce(x) == 5.0 and np.multiply.outer(x, x).tolist() == [[1.0, 4.0], [4.0, 16.0]]
    out, plain = mx.np.zeros(2), np.zeros(2, dtype="float32")
    assert np.add(x, x, out=out) is out and out.tolist() == [2.0, 8.0]
    assert np.add(x, x, out=plain) is plain and plain.tolist() == [2.0, 8.0]
    plain += x
    assert plain.tolist() == [3.0, 12.0]
    with pytest.raises(NotImplementedError):
        np.exp(x, where=False)


@pytest.mark.parametrize("call", [
    lambda x: np.sum(x), lambda x: np.mean(x, axis=0), lambda x: np.concatenate([x, x]), lambda x: np.argmax(x), lambda x: np.linalg.norm(x),
    lambda x: np.where(x > 2, x, x), lambda x: np.sort(x), lambda x: np.transpose(x), lambda x: np.stack([x, x], axis=1), lambda x: np.dot(x, x)])
def test_functions_run_on_mx(call):
    """They are mx.np's own: recorded, with gradients."""
    x = mx.np.array([[1.5, 2.0], [3.0, 4.0]])
    found = call(x)
    assert isinstance(found, mx.np.ndarray)
    np.testing.assert_allclose(found.asnumpy(), call(x.asnumpy()), rtol=1e-6)


def test_functions_only_numpy_has():
    x = mx.np.array([[1.5, 2.0], [3.0, 4.0]])
    assert np.median(x) == 2.5 and isinstance(np.cumprod(x, axis=0), mx.np.ndarray) and np.percentile(x, 50, method="lower") == 2.0
    assert np.asarray(x).dtype == np.float32
    with pytest.raises(ArgumentError, match="complex"):
        np.fft.fft(x)


def test_gradient_through_numpy_functions():
    x = mx.np.array([1.0, 2.0])
    x.attach_grad()
    with mx.autograd.record():
        y = np.sum(np.exp(x) * np.float32(2))
    y.backward()
    np.testing.assert_allclose(x.grad.asnumpy(), 2 * np.exp([1.0, 2.0]), rtol=1e-6)


def test_what_numpy_computes_cannot_be_recorded():
    x = mx.np.array([1.0, 2.0])
    x.attach_grad()
    with mx.autograd.record(), pytest.raises(MXNetError, match="nanmax"):
        mx.np.nanmax(x)
    assert mx.np.nanmax(x) == 2.0


A = [[1.0, 5.0, 3.0], [4.0, 2.0, 6.0]]


@pytest.mark.parametrize("call", [
    lambda xp, a: xp.allclose(a, a), lambda xp, a: xp.argwhere(a > 2), lambda xp, a: xp.array_equal(a, a + 1), lambda xp, a: xp.corrcoef(a),
    lambda xp, a: xp.count_nonzero(a), lambda xp, a: xp.cov(a), lambda xp, a: xp.digitize(a, xp.array([2.0, 4.0])),
    lambda xp, a: xp.extract(a > 2, a),
    lambda xp, a: xp.flatnonzero(a > 2), lambda xp, a: xp.heaviside(a - 2, 0.5), lambda xp, a: xp.i0(a),
    lambda xp, a: xp.interp(xp.array([1.5]), xp.arange(3), xp.arange(3)),
    lambda xp, a: xp.isclose(a, 5), lambda xp, a: xp.isin(a, [1, 2]), lambda xp, a: xp.nanmedian(a, axis=1), lambda xp, a: xp.ndim(a),
    lambda xp, a: xp.partition(a[0], 1),
    lambda xp, a: xp.poly(a[0]), lambda xp, a: xp.polyfit(xp.arange(3), a[0], 1), lambda xp, a: xp.ptp(a),
    lambda xp, a: xp.rollaxis(a, 1), lambda xp, a: xp.searchsorted(xp.arange(5), 2),
    lambda xp, a: xp.setdiff1d(a, a[0]), lambda xp, a: xp.signbit(a - 2), lambda xp, a: xp.size(a),
    lambda xp, a: xp.trim_zeros(a[0] - 1), lambda xp, a: xp.union1d(a[0], a[1]),
    lambda xp, a: xp.unwrap(a), lambda xp, a: xp.vander(a[0]), lambda xp, a: list(xp.modf(a)),
    lambda xp, a: list(xp.ix_(xp.array([0, 1]).astype("int64"), xp.array([0]).astype("int64"))),
    lambda xp, a: list(xp.divmod(a, 2)), lambda xp, a: xp.select([a > 4, a > 2], [a, -a]), lambda xp, a: xp.apply_along_axis(sum, 0, a)])
@same_as_numpy(types=False)
def test_taken_from_numpy(xp, call):
    return call(xp, xp.array(A))


def test_older_names():
    a = mx.np.array([[3.0, 1.0], [2.0, 0.0]])
    assert not mx.np.alltrue(a) and mx.np.msort(a).tolist() == [[2.0, 0.0], [3.0, 1.0]] and mx.np.trapz(mx.np.array([1.0, 3.0])) == 2.0
    assert mx.np.in1d(a, [1, 2]).tolist() == [False, True, True, False]
    with pytest.raises(NotImplementedError, match="numpy-financial"):
        mx.np.npv(0.1, [1, 2])
    assert mx.np.fallback.nanmax is mx.np.nanmax and mx.np.fallback_linalg.qr is mx.np.linalg.qr


def test_constants_and_types():
    assert mx.np.pi == np.pi and mx.np.inf == np.inf and mx.np.newaxis is None and mx.np.float32 is np.float32 and mx.np.bool_ is np.bool_
    assert np.isnan(mx.np.nan) and mx.np.finfo(mx.np.float16).bits == 16


def test_decorators_of_the_old_address():
    from mxnet.numpy_dispatch_protocol import with_array_function_protocol, with_array_ufunc_protocol

    x = mx.np.array([1.0, 4.0])
    assert isinstance(with_array_function_protocol(mx.np.concatenate)([x, x]), mx.np.ndarray)
    assert with_array_ufunc_protocol(mx.np.sqrt)(x).tolist() == [1.0, 2.0]
