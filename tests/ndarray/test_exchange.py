"""Arrays in and out: NumPy, torch, DLPack, pandas, PIL, lists of arrays; what cannot be taken is refused and changes nothing."""
import numpy as np
import pytest
import torch

import mxnet as mx
from mxnet import autograd, nd
from mxnet.base import MXNetError

VALUES = np.arange(6, dtype="float32").reshape(2, 3)


# -- torch and DLPack -------------------------------------------------------------------------------------------------
WRITES = [np.from_dlpack] if np.lib.NumpyVersion(np.__version__) >= "2.1.0" else []       # before, its arrays were read-only


@pytest.mark.parametrize("export", [torch.as_tensor, torch.asarray, torch.from_dlpack, nd.to_torch, nd.to_torch_tensor, *WRITES,
                                    lambda x: torch.from_dlpack(x.to_dlpack_for_write()), lambda x: torch.from_dlpack(nd.to_dlpack_for_read(x))])
@pytest.mark.parametrize("kind", [nd.array, mx.np.array])
def test_exported_memory_is_shared(export, kind):
    array = kind(VALUES)
    other = export(array)
    array[0, 1] = 50
    other[1, 2] = 70
    assert float(other[0, 1]) == 50 and float(array[1, 2].item()) == 70


@pytest.mark.parametrize("source", [torch.arange(6.0), np.arange(6, dtype="float32"), nd.arange(6), mx.np.arange(6)])
def test_from_dlpack_takes_objects_and_capsules(source):
    for given in (source, source.__dlpack__()):
        assert nd.from_dlpack(given).asnumpy().tolist() == [0, 1, 2, 3, 4, 5]
    made = nd.from_dlpack(source)
    made[0] = 9
    assert float(source[0]) == 9


def test_capsules_are_consumed_once():
    capsule = nd.to_dlpack_for_read(nd.ones(2))
    nd.from_dlpack(capsule)
    with pytest.raises(MXNetError, match="once"):
        nd.from_dlpack(capsule)
    for bad in (1, None, "a"):
        with pytest.raises((MXNetError, TypeError, AttributeError)):
            nd.from_dlpack(bad)


def test_dlpack_as_other_frameworks_ask_for_it():
    array = nd.array(VALUES)
    assert array.__dlpack_device__()[0] == 1
    copied = torch.utils.dlpack.from_dlpack(array.__dlpack__(max_version=(1, 0), dl_device=(1, 0), copy=True, stream=None))
    copied[:] = 0
    np.testing.assert_array_equal(array.asnumpy(), VALUES)


def test_recorded_arrays_leave_the_graph():
    x = nd.array(VALUES)
    x.attach_grad()
    with autograd.record():
        y = x * 2
    for other in (nd.to_torch(y), torch.as_tensor(y), torch.as_tensor(np.from_dlpack(y).copy())):
        assert not other.requires_grad and other[1, 2] == 10


def test_from_torch_and_back():
    tensor = torch.arange(6.0, requires_grad=True)
    array = nd.from_torch(tensor)
    assert nd.to_torch(array).data_ptr() == tensor.data_ptr() and not nd.to_torch(array).requires_grad
    assert array[2:].sum().asscalar() == 14


# -- NumPy ------------------------------------------------------------------------------------------------------------
def test_asarray_of_an_array_is_a_read_only_view():
    array = nd.array(VALUES)
    view, copied = np.asarray(array), np.array(array)
    array[0, 0] = 8
    assert view[0, 0] == 8 and copied[0, 0] == 0
    with pytest.raises(ValueError, match="read-only"):
        view[0, 0] = 1
    interface = array.__array_interface__
    assert interface["shape"] == (2, 3) and interface["typestr"] == "<f4"
    assert np.asarray(array.T).tolist() == array.asnumpy().T.tolist()
    assert np.asarray(nd.array(3)).item() == 3


def test_a_view_outlives_its_array():
    view = np.asarray(nd.array(VALUES) + 1)
    fill = [nd.zeros((2, 3)) for _ in range(20)]
    assert view.tolist() == (VALUES + 1).tolist() and len(fill) == 20


def test_interfaces_that_an_array_has_not():
    assert not hasattr(nd.ones(2), "__cuda_array_interface__")
    assert not hasattr(nd.ones(2, dtype="bfloat16"), "__array_interface__")
    copied = np.asarray(mx.np.ones(2))                     # mx.np copies, as 1.9.1 does
    copied[0] = 5
    assert not hasattr(nd.ones((2, 2)).tostype("csr"), "__array_interface__")


@pytest.mark.needs_gpu
def test_memory_of_a_gpu():
    array = nd.ones((2, 3), ctx=mx.gpu(0))
    assert array.__cuda_array_interface__["shape"] == (2, 3)
    torch.as_tensor(array)[0, 0] = 7
    assert array[0, 0].asscalar() == 7 and np.asarray(array).sum() == 12


@pytest.mark.parametrize("zero_copy", [True, False])
def test_from_numpy(zero_copy):
    source = VALUES.copy()
    array = nd.from_numpy(source, zero_copy=zero_copy)
    assert source.flags.writeable is not zero_copy
    array[:] = 7
    assert bool(source[0, 0] == 7) is zero_copy
    assert nd.from_numpy(np.array([1, 2])).dtype == np.int64
    with pytest.raises(ValueError):
        nd.from_numpy(VALUES[:, ::2])


@pytest.mark.parametrize("dtype", ["complex64", "U1", "O", "M8[D]"])
@pytest.mark.parametrize("zero_copy", [True, False])
def test_from_numpy_refuses_types(dtype, zero_copy):
    source = np.zeros(2, dtype)
    with pytest.raises(TypeError):
        nd.from_numpy(source, zero_copy=zero_copy)
    assert source.flags.writeable


@pytest.mark.parametrize("source", [VALUES.astype(">f4"), VALUES[::-1].copy()[::-1], np.repeat(VALUES, 2, 0)[::2], np.asfortranarray(VALUES),
                                    VALUES.tolist(),
                                    tuple(map(tuple, VALUES)), VALUES.astype("int8").astype("U"), VALUES.astype(object), VALUES.astype("complex64"),
                                    list(VALUES), [nd.array(row) for row in VALUES], [[nd.array(v) for v in row] for row in VALUES],
                                    np.lib.stride_tricks.as_strided(VALUES, VALUES.shape, VALUES.strides, writeable=False)])
def test_sources_of_array(source):
    for dtype in ("float32", "int32", "float64"):
        found = nd.array(source, dtype=dtype)
        assert found.dtype == np.dtype(dtype).type
        np.testing.assert_array_equal(found.asnumpy(), VALUES)
        found[:] = 0                                       # memory of its own
    np.testing.assert_array_equal(nd.array(source).asnumpy(), VALUES)


@pytest.mark.parametrize("source", [["a"], [[1], [2, 3]], [1 + 2j], {"a": 1}, {1, 2}, object(), np.array([1, "a"], dtype=object),
                                    np.zeros(2, [("a", "f4")]), (i for i in range(3))])
def test_sources_that_are_no_numbers(source):
    with pytest.raises((TypeError, ValueError)) as raised:
        nd.array(source)
    assert isinstance(raised.value, MXNetError)


def test_nan_is_no_whole_number():
    with pytest.raises(TypeError, match="NaN"):
        nd.array([1.0, float("nan")], dtype="int32")
    for source in ([2**70], [float("inf")]):
        with pytest.raises((TypeError, ValueError)):
            nd.array(source, dtype="int64")


def test_pandas_and_pil():
    image = pytest.importorskip("PIL.Image").fromarray(np.arange(12, dtype="uint8").reshape(2, 2, 3))
    assert nd.array(image, dtype="uint8").asnumpy().tolist() == np.asarray(image).tolist()
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"a": [1, 2], "b": [0.5, 1.5]})
    assert nd.array(frame).asnumpy().tolist() == [[1, 0.5], [2, 1.5]]
    assert nd.array(frame["b"], dtype="float64").asnumpy().tolist() == mx.np.array(frame["b"]).asnumpy().tolist() == [0.5, 1.5]
    with pytest.raises((TypeError, ValueError)):
        nd.array(pandas.Series(["x", "y"]))


# -- copies -----------------------------------------------------------------------------------------------------------
def test_copies_to_itself_and_to_no_context():
    array = nd.ones(2)
    with pytest.warns(RuntimeWarning, match="itself"):
        assert array.copyto(array) is False
    for wrong in ("cpu", None, 1):
        with pytest.raises(TypeError, match="Context"):
            array.as_in_context(wrong)
