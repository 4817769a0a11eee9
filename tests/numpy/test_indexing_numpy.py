"""Indexing of mx.np arrays, read and written, against NumPy on random keys: zero-dim and zero-size parts, masks, index arrays."""
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import mxnet as mx

SHAPES = hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)


@st.composite
def cases(draw):
    """A shape and a key that NumPy takes: integers, slices, None, ..., index arrays or a mask."""
    shape = draw(SHAPES)
    if draw(st.integers(0, 4)) == 0:
        axes = draw(st.integers(0, len(shape)))
        return shape, draw(hnp.arrays(np.bool_, shape[:axes]))
    key = list(draw(hnp.basic_indices(shape, allow_newaxis=True, allow_ellipsis=True, max_dims=5)
                    .map(lambda k: k if isinstance(k, tuple) else (k,))))
    rows = draw(hnp.array_shapes(min_dims=1, max_dims=2, max_side=3))
    axis = 0
    for place, item in enumerate(key):
        if item is Ellipsis:
            break
        if item is not None:
            if isinstance(item, int) and draw(st.booleans()):
                key[place] = draw(hnp.arrays(np.int64, rows, elements=st.integers(-shape[axis], shape[axis] - 1)))
            axis += 1
    if any(isinstance(item, np.ndarray) for item in key) and any(item is Ellipsis for item in key[:-1]):
        place = next(i for i, item in enumerate(key) if item is Ellipsis)
        hidden = len(shape) - sum(1 for item in key if item is not None and item is not Ellipsis)
        key[place:place + 1] = [slice(None)] * hidden            # MXNet does not count an empty ... between index arrays as a gap
    return shape, key[0] if len(key) == 1 else tuple(key)


def ours(key):
    """The key as a user of mx.np writes it."""
    def item(value):
        return mx.np.array(value, dtype=value.dtype) if isinstance(value, np.ndarray) else value
    return tuple(map(item, key)) if isinstance(key, tuple) else item(key)


def values_of(shape):
    return np.arange(int(np.prod(shape)), dtype=np.float32).reshape(shape)


@settings(max_examples=1000, deadline=None)
@given(cases())
def test_reading(case):
    shape, key = case
    with mx.util.np_shape(True):
        expected, found = values_of(shape)[key], mx.np.array(values_of(shape))[ours(key)]
        assert found.shape == expected.shape
        np.testing.assert_array_equal(found.asnumpy(), expected)


@settings(max_examples=1000, deadline=None)
@given(cases(), st.booleans())
def test_writing(case, number):
    shape, key = case
    expected = values_of(shape)
    places = np.arange(expected.size).reshape(shape)[key]
    if places.size != np.unique(places).size:
        number = True                                            # the order of writes to one element is not defined
    value = -1.0 if number else -1 - np.arange(places.size, dtype=np.float32).reshape(places.shape)
    with mx.util.np_shape(True):
        found = mx.np.array(expected)
        expected[key] = value
        found[ours(key)] = value if number else mx.np.array(value)
        np.testing.assert_array_equal(found.asnumpy(), expected)
