"""Indexing of arrays, read and written, against NumPy on random keys."""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import mxnet as mx

SHAPES = st.lists(st.integers(1, 4), min_size=1, max_size=4).map(tuple)


@st.composite
def basic_keys(draw, shape):
    """A basic key of an array of this shape: integers, slices, None and at most one ellipsis."""
    def items(sizes):
        for size in sizes:
            bound = st.none() | st.integers(-size - 2, size + 2)
            step = st.none() | st.integers(-3, 3).filter(bool)
            yield draw(st.integers(-size, size - 1) | st.builds(slice, bound, bound, step))

    first = draw(st.integers(0, len(shape)))
    last = draw(st.integers(0, len(shape) - first))
    key = list(items(shape[:first]))
    if last:
        key += [Ellipsis, *items(shape[len(shape) - last:])]
    elif draw(st.booleans()):
        key.append(Ellipsis)
    for _ in range(draw(st.integers(0, 2))):
        key.insert(draw(st.integers(0, len(key))), None)
    return key[0] if len(key) == 1 and draw(st.booleans()) else tuple(key)


@st.composite
def advanced_keys(draw, shape):
    """A key with index arrays that broadcast, mixed with basic items."""
    inner = draw(hnp.array_shapes(min_dims=1, max_dims=2, max_side=3))
    key = []
    for size in shape:
        kind = draw(st.sampled_from(["array", "array", "int", "slice"]))
        if kind == "array":
            values = draw(hnp.arrays(np.int64, draw(st.sampled_from([inner, inner[-1:], (1,)])), elements=st.integers(-size, size - 1)))
            key.append(draw(st.sampled_from([values, values.tolist(), mx.nd.array(values, dtype="int32")])))
        elif kind == "int":
            key.append(draw(st.integers(-size, size - 1)))
        else:
            key.append(slice(None, None, draw(st.sampled_from([None, 1, 2, -1]))))
    return tuple(key)


def plain(key):
    """The key with arrays as NumPy takes them."""
    items = key if isinstance(key, tuple) else (key,)
    made = tuple(i.asnumpy().astype(np.int64) if isinstance(i, mx.nd.NDArray) else np.asarray(i) if isinstance(i, list) else i for i in items)
    return made if isinstance(key, tuple) else made[0]


def values_of(shape):
    return np.arange(int(np.prod(shape)), dtype=np.float32).reshape(shape)


def check_read(shape, key):
    expected = values_of(shape)[plain(key)]
    if expected.size == 0:
        with pytest.raises(IndexError):
            mx.nd.array(values_of(shape))[key]
        return
    found = mx.nd.array(values_of(shape))[key]
    assert found.shape == (expected.shape or (1,))
    np.testing.assert_array_equal(found.asnumpy(), expected.reshape(found.shape))


def check_write(shape, key, number):
    expected, found = values_of(shape), mx.nd.array(values_of(shape))
    part = expected[plain(key)]
    value = -1 - np.arange(part.size, dtype=np.float32).reshape(part.shape) if not number else -1.0
    repeated = _repeats(shape, key)
    if repeated and not number:
        return                                                # the order of writes to one element is not defined
    expected[plain(key)] = value
    found[key] = value if number or part.ndim == 0 else mx.nd.array(value)
    np.testing.assert_array_equal(found.asnumpy(), expected)


def _repeats(shape, key):
    places = np.arange(int(np.prod(shape))).reshape(shape)[plain(key)]
    return places.size != np.unique(places).size


@settings(max_examples=400, deadline=None)
@given(SHAPES.flatmap(lambda s: st.tuples(st.just(s), basic_keys(s))))
def test_reading_basic_keys(case):
    check_read(*case)


@settings(max_examples=400, deadline=None)
@given(SHAPES.flatmap(lambda s: st.tuples(st.just(s), advanced_keys(s))))
def test_reading_advanced_keys(case):
    check_read(*case)


@settings(max_examples=400, deadline=None)
@given(SHAPES.flatmap(lambda s: st.tuples(st.just(s), basic_keys(s) | advanced_keys(s), st.booleans())))
def test_writing(case):
    check_write(*case)
