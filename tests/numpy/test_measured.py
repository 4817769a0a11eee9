"""Corners of mx.np whose results were measured on MXNet 1.9.1."""

import operator

import numpy as np
import pytest

import mxnet as mx

F = np.array([[0.5, 1.25, -2.0], [3.0, 0.25, 1.0]], dtype="float32")
CASES = {  # expression -> type of elements, values
    "np.sum(f, dtype='int32')": ("int32", 4),
    "np.sum(s, axis=-1)": ("float32", 2.5),
    "np.prod(s, axis=0)": ("float32", 2.5),
    "np.std(s, axis=0)": ("float32", 0.0),
    "s.max(axis=(0,))": ("float32", 2.5),
    "np.argmax(s, axis=-1)": ("int64", 0),
    "np.argmax(z, axis=1)": ("int64", []),
    "np.squeeze(s, axis=0)": ("float32", 2.5),
    "np.percentile(f.astype('float64'), 30)": ("float64", 0.375),
    "np.linalg.solve(np.eye(2), np.array([1, 2], dtype='int32'))": ("float64", [1.0, 2.0]),
    "np.linalg.tensorsolve(np.eye(2, dtype='int32'), np.array([1, 2], dtype='int32'))": ("float64", [1.0, 2.0]),
    "np.linalg.norm(np.array([3.0, 4.0]), 'fro')": ("float32", 5.0),
    "np.ldexp(np.array([-1.0, 1.0]), 1e10)": ("float32", [-np.inf, np.inf]),
    "np.array([np.nan, np.inf, -1.0]) % 0": ("float32", [0.0, 0.0, 0.0]),
    "-(f > 1)": ("int64", [[0, -1, 0], [-1, 0, 0]]),
    "f // numpy.float64(2)": ("float32", [[0.0, 0.0, -1.0], [1.0, 0.0, 0.0]]),
    "i << numpy.int64(2)": ("int32", [4, 8]),
    "np.exp(s * 0, dtype=None)": ("float32", 1.0),
    "np.nan_to_num(np.array([np.nan]), where=True, casting='same_kind')": ("float32", [0.0]),
    "np.tile(i, np.array([2], dtype='int32'))": ("int32", [1, 2, 1, 2]),
    "np.arange(np.array(3.0))": ("float32", [0.0, 1.0, 2.0]),
    "np.full_like(i, s)": ("int32", [2, 2]),
    "np.indices((2,), dtype=None)": ("int32", [[0, 1]]),
}


def _names():
    np_ = mx.np
    return {"np": np_, "numpy": np, "f": np_.array(F), "s": np_.array(2.5), "z": np_.zeros((0, 3)), "i": np_.array([1, 2], dtype="int32")}


@pytest.mark.parametrize("expression", CASES)
def test_values(expression):
    found = eval(expression, _names())
    dtype, expected = CASES[expression]
    assert isinstance(found, mx.np.ndarray) and found.dtype == dtype and found.shape == np.shape(expected)
    np.testing.assert_allclose(found.asnumpy(), expected, rtol=1e-6)


@pytest.mark.parametrize("expression, kind", [
    ("np.average(f, returned=True)", list), ("np.histogram(f, 2)", list), ("np.unique(f, return_counts=True)", tuple),
    ("np.isclose(f.asnumpy(), 1)", np.ndarray), ("np.fabs(2)", np.integer), ("np.clip(2, 0, 1)", np.integer), ("np.flip(3)", np.integer)])
def test_kinds_of_results(expression, kind):
    assert isinstance(eval(expression, _names()), kind)


@pytest.mark.parametrize("expression, error", [
    ("np.arange(1, 4, step=0)", ZeroDivisionError), ("f[[0, 1], [0, 1, 2]]", ValueError), ("np.exp(f, out=f.asnumpy())", TypeError),
    ("np.random.choice(5, 2, p=[0.2] * 5)", TypeError), ("np.random.choice([1, 2, 3])", ValueError), ("np.resize([1, 2], 3)", TypeError),
    ("s.split(3, axis=1)", mx.base.ShapeError), ("np.argmax(z)", mx.MXNetError)])
def test_refusals(expression, error):
    with pytest.raises(error):
        eval(expression, _names())


@pytest.mark.parametrize("name, other", [("itruediv", 2), ("itruediv", "i"), ("iadd", "f"), ("imod", "f"), ("imul", "d")])
def test_in_place_operators_keep_the_type(name, other):
    x = mx.np.array([1, 2], dtype="int32")
    others = {"i": x, "f": mx.np.array([0.5, 0.5]), "d": mx.np.array([0.5, 0.5], dtype="float64")}
    with pytest.raises(TypeError, match="astype"):
        getattr(operator, name)(x, others.get(other, other))
    assert x.tolist() == [1, 2]


@pytest.mark.parametrize("array, tail", [
    (lambda: mx.np.arange(17, dtype="int64"), "16], dtype=int64)"), (lambda: mx.np.ones(17, dtype="float64"), "1.], dtype=float64)"),
    (lambda: mx.np.zeros((2, 18), dtype="uint8"), "0]],\n      dtype=uint8)"), (lambda: mx.np.zeros((2, 14), dtype="uint8"), "0]], dtype=uint8)")])
def test_where_the_type_is_printed(array, tail):
    assert repr(array()).endswith(tail)


def test_membership_of_what_is_no_number():
    assert None not in mx.np.array([1.0]) and "a" not in mx.np.array([1.0])


def test_diff_with_more_at_the_ends():
    x = mx.np.array([[1.0, 4.0], [2.0, 3.0]])
    assert mx.np.diff(x, prepend=0).tolist() == [[1.0, 3.0], [2.0, 1.0]]
    assert mx.np.diff(x, axis=0, append=mx.np.array([[5.0, 5.0]])).tolist() == [[1.0, -1.0], [3.0, 2.0]]


@pytest.mark.parametrize("call", [
    lambda x: x.sum(), lambda x: mx.nd.max(x), lambda x: mx.nd.norm(x), lambda x: mx.nd.dot(x, x), lambda x: mx.nd.argmax(x, axis=0),
    lambda x: mx.nd.squeeze(x[0:1]), lambda x: mx.nd.sum(mx.nd.zeros(())), lambda x: mx.nd.pick(x, mx.nd.array([0]), axis=0)])
def test_reductions_of_nd_arrays_have_one_axis_also_with_numpy_semantics(call):
    assert call(mx.nd.array([1.0, 2.0])).shape == (1,)


def test_reductions_that_only_methods_have():
    x = mx.np.array([[3.0, 4.0]])
    assert x.norm().shape == x.nansum().shape == x.nanprod().shape == () and x.norm() == 5.0
    assert x.nansum(axis=1).tolist() == [7.0] and x.nansum(keepdims=True).tolist() == [[7.0]]
