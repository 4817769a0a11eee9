"""Arrays: creation, views and writes, arithmetic, types, conversion, printing, pickling, exchange, bad input."""
import copy
import pickle

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import mxnet as mx
from mxnet import nd
from mxnet.base import MXNetError

DTYPES = ["float16", "float32", "float64", "uint8", "int8", "int32", "int64"]


def counting(*shape, dtype="float32"):
    return nd.array(np.arange(np.prod(shape)).reshape(shape), dtype=dtype)


# -- creation ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("source, dtype", [
    ([[1, 2], [3, 4]], "float32"), (3, "float32"), (np.arange(4), "float32"), (np.arange(4.0), "float32"), ((1, 2), "float32"),
    (nd.array([1, 2], dtype="int8"), "int8"), (torch.arange(3), "float32"), ([nd.ones(2), nd.zeros(2)], "float32"), (range(3), "float32")])
def test_array_types(source, dtype):
    assert nd.array(source).dtype == np.dtype(dtype).type
    assert nd.array(source, dtype="float64").dtype == np.float64


@pytest.mark.parametrize("bad", ["abc", [[1, 2], [3]], {"a": 1}, object()])
def test_array_refuses(bad):
    with pytest.raises((TypeError, ValueError)):
        nd.array(bad)


def test_arrays_own_their_values():
    source = np.zeros(3, np.float32)
    array = nd.array(source)
    source[:] = 1
    assert not array.asnumpy().any()
    array.asnumpy()[:] = 2
    assert not array.asnumpy().any()


@pytest.mark.parametrize("dtype", DTYPES)
def test_filled_arrays(dtype):
    for array, values in ((nd.zeros((2, 3), dtype=dtype), 0), (nd.ones((2, 3), dtype=dtype), 1), (nd.full((2, 3), 7, dtype=dtype), 7)):
        assert array.dtype == np.dtype(dtype).type and array.shape == (2, 3)
        assert (array.asnumpy() == values).all()
    assert nd.arange(2, 10, 3, dtype=dtype).asnumpy().tolist() == [2, 5, 8]
    assert nd.eye(2, 3, 1, dtype=dtype).asnumpy().tolist() == [[0, 1, 0], [0, 0, 1]]
    assert nd.empty(4, dtype=dtype).shape == (4,)


def test_arange_and_linspace():
    assert nd.arange(3).asnumpy().tolist() == [0, 1, 2]
    assert nd.arange(1, 3, repeat=2).asnumpy().tolist() == [1, 1, 2, 2]
    assert nd.linspace(0, 1, 5).asnumpy().tolist() == [0, 0.25, 0.5, 0.75, 1]
    assert nd.linspace(0, 1, 4, endpoint=False).asnumpy().tolist() == [0, 0.25, 0.5, 0.75]


# -- views and writes -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("view", [lambda a: a[1], lambda a: a[0:2], lambda a: a[1:2, 1:3], lambda a: a[0, 1], lambda a: a.reshape((4, 3)),
                                  lambda a: a.reshape(-1), lambda a: a.detach(), lambda a: a.as_in_context(mx.cpu()), lambda a: a[:],
                                  lambda a: a.reshape((2, -1)), lambda a: a.flatten(inplace=True), lambda a: a.expand_dims(0, inplace=True)])
def test_views_share_memory(view):
    array = counting(3, 4)
    view(array)[:] = -1
    assert (array.asnumpy() == -1).sum() == view(array).size
    before = view(array)
    array[:] = 5
    assert (before.asnumpy() == 5).all()


@pytest.mark.parametrize("made", [lambda a: a.T, lambda a: a.flatten(), lambda a: a.squeeze(), lambda a: a.expand_dims(0), lambda a: a[:, 1:2],
                                  lambda a: a[::2], lambda a: a[[0, 1]], lambda a: nd.reshape(a, shape=(4, 3)), lambda a: a.copy(),
                                  lambda a: nd.slice_axis(a, axis=0, begin=0, end=1), lambda a: a.astype("float32"), lambda a: a[::-1]])
def test_others_are_copies(made):
    array = counting(3, 4)
    made(array)[:] = -1
    assert (array.asnumpy() >= 0).all()


def test_a_view_of_a_view_and_aliases_see_writes():
    array = counting(2, 3, 4)
    part = array[1][1:3]
    alias = array
    alias += 1
    array *= 2
    np.testing.assert_array_equal(part.asnumpy(), (np.arange(24).reshape(2, 3, 4)[1, 1:3] + 1) * 2)
    part[0, 0] = -1
    assert array[1, 1, 0].asscalar() == -1


def test_in_place_operators_keep_identity_and_type():
    for operation in ("__iadd__", "__isub__", "__imul__", "__itruediv__"):
        array = nd.array([4, 9], dtype="float32")
        assert getattr(array, operation)(2) is array
        assert getattr(array, operation)(nd.ones(2)) is array
        assert array.dtype == np.float32
    counted = nd.array([5, 7], dtype="int32")
    counted += 2.9
    counted /= 2
    assert counted.dtype == np.int32 and counted.asnumpy().tolist() == [3, 4]
    power = first = nd.array([2.0, 3.0])
    power **= 2
    assert power is not first


@pytest.mark.parametrize("value", [nd.ones((3, 3)), np.ones((3,)), [1, 2, 3], "x", None, {}])
def test_bad_writes_change_nothing(value):
    array = counting(2, 4)
    with pytest.raises((ValueError, TypeError)):
        array[:] = value
    with pytest.raises((ValueError, TypeError)):
        array[1] = value
    np.testing.assert_array_equal(array.asnumpy(), np.arange(8).reshape(2, 4))


@pytest.mark.parametrize("key", [2, -3, (0, 9), (0, 0, 0), [0, 5], (slice(None), [9])])
def test_indices_out_of_range(key):
    array = counting(2, 4)
    with pytest.raises(IndexError):
        array[key]
    with pytest.raises(IndexError):
        array[key] = 1
    np.testing.assert_array_equal(array.asnumpy(), np.arange(8).reshape(2, 4))


@pytest.mark.parametrize("key", ["x", 1.5, {}, (0, "x"), b"x"])
def test_keys_that_are_no_indices(key):
    with pytest.raises(ValueError):
        counting(2, 4)[key]
    with pytest.raises(ValueError):
        counting(2, 4)[key] = 1


def test_empty_slices_are_errors_unless_numpy_semantics():
    with pytest.raises(IndexError, match="set_np"):
        counting(4)[2:2]
    with mx.util.np_shape():
        assert counting(4)[2:2].shape == (0,)


@settings(max_examples=200, deadline=None)
@given(hnp.array_shapes(max_dims=4, max_side=4), st.data())
def test_reshape_agrees_with_numpy(shape, data):
    array, size = counting(*shape), int(np.prod(shape))
    divisors = [d for d in range(1, size + 1) if size % d == 0]
    first = data.draw(st.sampled_from(divisors))
    second = data.draw(st.sampled_from([d for d in divisors if (size // first) % d == 0]))
    wanted = [first, second, size // first // second]
    if data.draw(st.booleans()):
        wanted[data.draw(st.integers(0, 2))] = -1
    np.testing.assert_array_equal(array.reshape(tuple(wanted)).asnumpy(), array.asnumpy().reshape(wanted))


@pytest.mark.parametrize("codes, expected", [((0, -1), (2, 12)), ((-2,), (2, 3, 4)), ((-3, 0), (6, 4)), ((-4, 1, 2, -2), (1, 2, 3, 4)),
                                             ((0, 0, -4, 2, 2), (2, 3, 2, 2)), ((-1, 0), (8, 3))])
def test_reshape_codes(codes, expected):
    assert counting(2, 3, 4).reshape(codes).shape == expected
    assert counting(2, 3, 4).reshape(*codes).shape == expected


@pytest.mark.parametrize("codes", [(5, 5), (-1, -1), (7, -1), "ab", (2.5, 2)])
def test_reshape_refuses(codes):
    with pytest.raises((ValueError, TypeError, MXNetError)):
        counting(2, 3, 4).reshape(codes)


# -- arithmetic and types ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("operation", [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a % b, lambda a, b: a > b,
                                       lambda a, b: a == b, lambda a, b: a != b, lambda a, b: a <= b])
def test_arithmetic_keeps_the_type(dtype, operation):
    a, b = np.array([5, 6, 7], dtype), np.array([3, 6, 2], dtype)
    found = operation(nd.array(a, dtype=dtype), nd.array(b, dtype=dtype))
    assert found.dtype == np.dtype(dtype).type
    np.testing.assert_array_equal(found.asnumpy(), operation(a, b).astype(dtype))
    assert operation(nd.array(a, dtype=dtype), 3).dtype == np.dtype(dtype).type


def test_numbers_never_change_the_type():
    counted = nd.array([7, -7], dtype="int32")
    assert (counted * 2.5).asnumpy().tolist() == [14, -14]
    assert (counted / 2).asnumpy().tolist() == [3, -3]
    assert (nd.array([1], dtype="uint8") - 2).asnumpy().tolist() == [255]
    assert (2 - nd.array([1.5])).asnumpy().tolist() == [0.5]
    assert (2 ** nd.array([3.0])).asnumpy().tolist() == [8]
    assert (1 / nd.array([4.0])).asnumpy().tolist() == [0.25]


@settings(max_examples=100, deadline=None)
@given(hnp.mutually_broadcastable_shapes(num_shapes=2, max_dims=3, max_side=3))
def test_arithmetic_broadcasts(shapes):
    a, b = (np.arange(1, 1 + np.prod(s), dtype="float32").reshape(s) for s in shapes.input_shapes)
    if a.shape and b.shape:
        np.testing.assert_allclose((nd.array(a) - nd.array(b)).asnumpy(), a - b)
        np.testing.assert_allclose((nd.array(a) / nd.array(b)).asnumpy(), a / b, rtol=1e-6)


@pytest.mark.parametrize("other", [nd.ones(2, dtype="int32"), nd.ones(2, dtype="float64")])
def test_types_do_not_mix(other):
    for operation in (lambda a, b: a + b, lambda a, b: a * b, lambda a, b: a > b, lambda a, b: nd.dot(a, b), lambda a, b: nd.concat(a, b, dim=0)):
        with pytest.raises(MXNetError, match=r"int32|float64"):
            operation(nd.ones(2), other)


@pytest.mark.parametrize("other", [np.ones(2), [1, 2], "x", None, object()])
def test_operands_have_to_be_arrays_or_numbers(other):
    with pytest.raises(TypeError):
        nd.ones(2) + other


def test_shapes_that_do_not_broadcast_are_named():
    with pytest.raises(MXNetError, match=r"\(2, 3\).*\(2, 4\)|\(2, 4\).*\(2, 3\)"):
        counting(2, 3) + counting(2, 4)
    array = counting(2, 3)
    with pytest.raises(MXNetError):
        array += counting(4, 2, 3)
    np.testing.assert_array_equal(array.asnumpy(), counting(2, 3).asnumpy())


def test_devices_do_not_mix():
    """Contexts of one device do, see test_context; what operators say when two devices meet needs no second device."""
    from mxnet.ndarray.register import apart
    from mxnet.ops import registry
    near, far = nd.ones((2, 2)), nd.ones((2, 2))
    far._ctx = mx.Context("cpu", 1)
    far._ctx._device = torch.device("meta")
    assert apart(registry.get("dot"), ["lhs", "rhs"], [near, near]) is None
    error = apart(registry.get("dot"), ["lhs", "rhs"], [near, far])
    assert isinstance(error, MXNetError) and "lhs on cpu(0), rhs on cpu(1)" in str(error) and "as_in_context" in str(error)


def test_out_takes_the_result():
    out = nd.zeros((2, 2))
    assert nd.broadcast_add(nd.ones((2, 2)), nd.ones((2, 2)), out=out) is out
    assert (out.asnumpy() == 2).all()
    part = out[0]
    nd.exp(nd.zeros((2, 2)), out=out)
    assert (part.asnumpy() == 1).all()
    with pytest.raises(MXNetError, match=r"\(2, 2\)"):
        nd.exp(nd.zeros(3), out=out)
    assert (out.asnumpy() == 1).all()


# -- conversion -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("source", DTYPES)
@pytest.mark.parametrize("target", DTYPES)
def test_astype(source, target):
    array = nd.array([0, 1, 100], dtype=source)
    assert array.astype(target).dtype == np.dtype(target).type
    assert array.astype(target).asnumpy().tolist() == [0, 1, 100]
    assert (array.astype(target, copy=False) is array) == (source == target)


def test_scalars():
    one = nd.array([3.5])
    assert one.asscalar() == 3.5 and isinstance(one.asscalar(), np.float32)
    assert float(one) == 3.5 and int(one) == 3 and bool(one) and one.item() == 3.5
    assert list(range(4))[nd.array([2], dtype="int32")] == 2
    many = nd.ones(2)
    for convert in (bool, float, int, lambda a: a.asscalar(), lambda a: a.item()):
        with pytest.raises(ValueError):
            convert(many)
    with pytest.raises(TypeError):
        [1][nd.array([0.0])]


def test_iteration_and_length():
    array = counting(3, 2)
    assert len(array) == 3
    assert [row.asnumpy().tolist() for row in array] == array.asnumpy().tolist()
    assert array.tolist() == [[0, 1], [2, 3], [4, 5]]
    with pytest.raises(TypeError):
        len(nd.array(3))
    with pytest.raises(TypeError):
        list(nd.array(3))


def test_printing():
    assert repr(nd.array([[1, 2.5]])) == "\n[[1.  2.5]]\n<NDArray 1x2 @cpu(0)>"
    assert str(nd.zeros(2, ctx=mx.cpu(3))) == "\n[0. 0.]\n<NDArray 2 @cpu(3)>"
    assert repr(nd.array([1], dtype="int32")) == "\n[1]\n<NDArray 1 @cpu(0)>"


@pytest.mark.parametrize("dtype", [*DTYPES, "bool", "bfloat16"])
def test_pickling(dtype):
    array = nd.array([[0, 1], [1, 0]]).astype(dtype)
    array = array.as_in_context(mx.cpu(2))
    again = pickle.loads(pickle.dumps(array))
    assert again.dtype == array.dtype and again.context == mx.cpu(0)
    np.testing.assert_array_equal(again.astype("float32").asnumpy(), array.astype("float32").asnumpy())


def test_copies():
    array = counting(2, 2)
    for other in (copy.copy(array), copy.deepcopy(array), array.copy(), array.copyto(mx.cpu(1)), array.as_in_context(mx.cpu(1))):
        other[:] = 0
        np.testing.assert_array_equal(array.asnumpy(), [[0, 1], [2, 3]])
    target = nd.zeros((2, 2), dtype="int32")
    assert array.copyto(target) is target and target.asnumpy().tolist() == [[0, 1], [2, 3]]
    for bad in (nd.zeros(3), "x", np.zeros((2, 2))):
        with pytest.raises((ValueError, TypeError)):
            array.copyto(bad)


# -- exchange ---------------------------------------------------------------------------------------------------------
def test_dlpack_shares_memory_both_ways():
    array = counting(2, 3)
    tensor = torch.from_dlpack(array)
    tensor[0, 0] = 9
    assert array[0, 0].asscalar() == 9
    back = nd.from_dlpack(array.to_dlpack_for_write())
    back[1, 2] = 7
    assert array[1, 2].asscalar() == 7
    np.testing.assert_array_equal(np.from_dlpack(array), array.asnumpy())


def test_a_capsule_is_used_once():
    capsule = nd.ones(2).to_dlpack_for_read()
    nd.from_dlpack(capsule)
    with pytest.raises(MXNetError):
        nd.from_dlpack(capsule)


def test_numpy_memory_is_taken_over():
    values = np.zeros(3, np.float64)
    array = nd.from_numpy(values)
    assert array.dtype == np.float64 and not values.flags.writeable
    array[0] = 5
    assert values[0] == 5
    copied = nd.from_numpy(np.zeros(3), zero_copy=False)
    copied[:] = 1
    with pytest.raises(ValueError):
        nd.from_numpy(np.zeros((3, 3)).T[:, ::2])
    with pytest.raises(TypeError):
        nd.from_numpy([1, 2])


def test_torch_and_numpy_read_arrays():
    array = counting(2, 2)
    assert torch.as_tensor(np.array(array)).tolist() == torch.as_tensor(array).tolist() == [[0, 1], [2, 3]]
    assert np.add(np.asarray(array, dtype="float64"), 1).dtype == np.float64


def test_waiting_is_free_of_effects():
    array = nd.ones(2) + 1
    array.wait_to_read()
    mx.nd.waitall()
    assert array.asnumpy().tolist() == [2, 2]
