"""``mx.nd.save`` and ``mx.nd.load``, pickles, and the bytes of MXNet 1.9.1 behind both."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pytest
import torch

import mxnet as mx
from mxnet.base import FileFormatError, MXNetError
from mxnet.ops.mode import MODE
from tests.files.measured import measured

CASES = measured("arrays")
DENSE = [name for name, case in CASES.items() if all(facts["stype"] == "default" for _, facts in case["arrays"])]
SPARSE = [name for name in CASES if name not in DENSE]


@pytest.fixture
def np_shape(monkeypatch):
    monkeypatch.setattr(MODE, "np_shape", True)


def saved(path, data) -> bytes:
    mx.nd.save(str(path), data)
    return path.read_bytes()


def assert_as_measured(found, case) -> None:
    assert isinstance(found, dict) == case["named"]
    for key, facts in case["arrays"]:
        array = found[key]
        assert (array.stype, list(array.shape), np.dtype(array.dtype).name) == (facts["stype"], facts["shape"], facts["dtype"])
        assert array.context == mx.cpu(0)
        values = array if array.stype == "default" else array.data
        assert values.asnumpy().ravel().tolist() == facts["values"]


@pytest.mark.parametrize("name", DENSE)
def test_dense_files_of_mxnet(name, tmp_path, monkeypatch):
    case = CASES[name]
    content = bytes.fromhex(case["hex"])
    found = mx.nd.load_frombuffer(content)
    assert_as_measured(found, case)
    monkeypatch.setattr(MODE, "np_shape", name.startswith("np_"))
    again = saved(tmp_path / "again", found)
    if name == "scalar":                                    # 1.9.1 cannot read the file that it writes; it reads ours in NumPy mode
        assert again[24:28] == bytes.fromhex("cafa93f9")
    else:
        assert again.hex() == case.get("again", case["hex"])


@pytest.mark.parametrize("name", SPARSE)
def test_sparse_files_of_mxnet(name, tmp_path):
    pytest.importorskip("mxnet.ndarray.sparse", reason="sparse arrays are not built yet")
    case = CASES[name]
    found = mx.nd.load_frombuffer(bytes.fromhex(case["hex"]))
    assert_as_measured(found, case)
    assert saved(tmp_path / "again", found).hex() == case.get("again", case["hex"])


@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "uint8", "int32", "int8", "int64", "bool", "bfloat16"])
def test_every_type_comes_back(dtype, tmp_path):
    array = mx.nd.array([[1, 0, 3]], dtype=dtype)
    saved(tmp_path / "x", {"x": array})
    found = mx.nd.load(tmp_path / "x")["x"]
    assert found._data.dtype is array._data.dtype
    assert torch.equal(found._data, array._data)


def test_views_and_recorded_arrays_are_saved_as_they_look(tmp_path):
    base = mx.nd.array(np.arange(12).reshape(3, 4))
    saved(tmp_path / "x", [base[1:], mx.nd.NDArray(base._data.t())])
    rows, turned = mx.nd.load(str(tmp_path / "x"))
    np.testing.assert_array_equal(rows.asnumpy(), base.asnumpy()[1:])
    np.testing.assert_array_equal(turned.asnumpy(), base.asnumpy().T)


def test_loaded_arrays_can_be_written(tmp_path):
    saved(tmp_path / "x", mx.nd.array([1, 1]))
    (found,) = mx.nd.load(str(tmp_path / "x"))
    found[:] = 3
    assert found.asnumpy().tolist() == [3, 3]


def test_zero_sizes_and_scalars_under_numpy_semantics(np_shape, tmp_path):
    content = saved(tmp_path / "x", [mx.nd.NDArray(torch.zeros(0, 3)), mx.nd.NDArray(torch.tensor(2.0))])
    assert content.count(bytes.fromhex("cafa93f9")) == 2
    assert [array.shape for array in mx.nd.load(str(tmp_path / "x"))] == [(0, 3), ()]


def test_pickles_hold_the_bytes_of_a_file():
    array = mx.nd.array([1, 2.5], ctx=mx.cpu(0))
    state = array.__getstate__()
    parts = ["c9fa93f9", "00000000", "01000000", "0200000000000000", "01000000", "00000000", "00000000", "0000803f", "00002040"]
    assert state["handle"].hex() == "".join(parts)
    for clone in (pickle.loads(pickle.dumps(array)), copy.deepcopy(array)):
        assert clone.asnumpy().tolist() == [1, 2.5]
        clone[:] = 0
    assert array.asnumpy().tolist() == [1, 2.5]
    scalar = mx.nd.NDArray(torch.tensor(3.0))
    assert pickle.loads(pickle.dumps(scalar)).shape == ()


def test_wrong_use_is_refused(tmp_path):
    target = tmp_path / "x"
    target.write_bytes(b"old")
    one = mx.nd.array([1])
    for data, error, says in [
        ([one, 3], TypeError, "array 1 is a int"),
        ({"w": np.ones(1)}, TypeError, "array 'w' is a ndarray"),
        ({1: one}, TypeError, "names"),
        (3, ValueError, "int"),
    ]:
        with pytest.raises(error, match=says) as caught:
            mx.nd.save(target, data)
        assert isinstance(caught.value, MXNetError)
    assert target.read_bytes() == b"old"
    with pytest.raises(FileFormatError, match=f"{target}, offset"):
        mx.nd.load(target)
    with pytest.raises(MXNetError, match="absent"):
        mx.nd.load(str(tmp_path / "absent"))
    with pytest.raises(TypeError):
        mx.nd.load_frombuffer("text")
    with pytest.raises(TypeError):
        mx.nd.load(7)
