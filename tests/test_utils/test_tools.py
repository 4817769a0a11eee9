"""Random arrays, statistics, surroundings, downloads, training checks."""
import bz2
import os
import sys
import zipfile

import numpy as np
import pytest

import mxnet as mx
from mxnet import nd
from mxnet import test_utils as tools
from mxnet.base import MXNetError


def test_shapes():
    for _ in range(20):
        assert all(1 <= size <= 4 for size in tools.rand_shape_nd(3, 4))
        assert all(1 <= size <= most for size, most in zip(tools.rand_shape_3d(2, 3, 4), (2, 3, 4), strict=True))
    assert {tools.rand_shape_2d(1, 1, allow_zero_size=True) for _ in range(60)} == {(0, 0), (0, 1), (1, 0), (1, 1)}
    x, y = tools.rand_coord_2d(1, 5, 6, 8)
    assert 1 <= x < 5 and 6 <= y < 8


def test_arrays():
    assert tools.random_arrays((2, 3)).dtype == np.float32 and [a.shape for a in tools.random_arrays((2,), ())] == [(2,), ()]
    assert 5 <= tools.random_uniform_arrays((9,), low=5, high=6)[0].min()
    with pytest.raises(MXNetError, match="colour"):
        tools.random_uniform_arrays((9,), colour=5)
    assert sorted(tools.random_sample(range(4), 4)) == [0, 1, 2, 3]
    assert tools.create_vector(3).asnumpy().tolist() == [0, 1, 2] and tools.create_vector(3).dtype == np.int64
    assert tools.create_2d_tensor(2, 2).asnumpy().tolist() == [[0, 0], [1, 1]]
    assert tools.get_identity_mat(2).asnumpy().tolist() == [[1, 0], [0, 1]] and tools.get_identity_mat_batch(3).shape == (2, 3, 3)
    assert tools.assign_each(np.array([1.0, 2]), lambda v: v * 2).tolist() == [2, 4]
    assert tools.assign_each2(np.array([1.0, 2]), np.array([3.0, 4]), lambda a, b: a * b).tolist() == [3, 8]
    grid = np.arange(6.0).reshape(2, 3)
    assert tools.np_reduce(grid, (0, 1), True, np.sum).tolist() == [[15]] and tools.np_reduce(grid, -1, False, np.sum).tolist() == [3, 12]
    assert tools.collapse_sum_like(np.ones((2, 3, 4)), (3, 1)).tolist() == [[8]] * 3


def test_matrices():
    q = tools.new_orthonormal_matrix_2d(4)
    np.testing.assert_allclose(q @ q.T, np.eye(4), atol=1e-12)
    for matrix in tools.new_matrix_with_real_eigvals_nd((5, 3, 3)):
        assert np.abs(np.linalg.eigvals(matrix).imag).max() < 1e-6
    symmetric = tools.new_sym_matrix_with_real_eigvals_nd((2, 3, 3))
    np.testing.assert_allclose(symmetric, symmetric.swapaxes(1, 2))


def test_sparse_arrays():
    assert tools.rand_ndarray((3, 4)).stype == "default"
    for stype in ("csr", "row_sparse"):
        values = tools.rand_ndarray((6, 5), stype, density=0.5)
        assert values.stype == stype and values.shape == (6, 5)
        assert not tools.rand_ndarray((3, 4), stype, density=0).asnumpy().any()
        assert (tools.create_sparse_array_zd((3, 4), stype, 0).asnumpy() == 0).all()
        assert set(np.unique(tools.create_sparse_array((4, 4), stype, data_init=2, modifier_func=lambda v: v * 3).asnumpy())) <= {0, 6}
    rows, (stored, indices) = tools.rand_sparse_ndarray((4, 2), "row_sparse", rsp_indices=[1, 3])
    assert indices.tolist() == [1, 3] and (rows.asnumpy()[[1, 3]] == stored).all()
    counts = (tools.rand_ndarray((8, 40), "csr", density=0.3, distribution="powerlaw").asnumpy() != 0).sum(1)
    assert counts.max() >= 16 and counts.min() >= 1
    for call, says in ((lambda: tools.rand_ndarray((3, 3), "csr", density=2), "density"),
                       (lambda: tools.rand_ndarray((3, 3), "zz"), "storage type"),
                       (lambda: tools.rand_ndarray((3, 3, 3), "csr"), "two axes")):
        with pytest.raises(MXNetError, match=says):
            call()


def test_statistics():
    np.random.seed(0)
    buckets, probabilities = tools.gen_buckets_probs_with_ppf(lambda q: q * 2, 4)
    assert buckets[1] == (0.5, 1.0) and probabilities == [0.25] * 4
    uniform = lambda n: np.random.uniform(0, 2, n)
    assert len(tools.verify_generator(uniform, buckets, probabilities, 2000, 3)) == 3
    dice = lambda n: nd.array(np.random.randint(0, 3, n))
    p, observed, expected = tools.chi_square_check(dice, [0, 1, 2], [1 / 3] * 3, 999)
    assert p > 1e-3 and observed.sum() == 999 and expected.tolist() == [333] * 3
    with pytest.raises(AssertionError, match="Generator test fails"):
        tools.verify_generator(dice, [0, 1, 2], [0.1, 0.1, 0.8], 1000, 3)
    normal = lambda n: np.random.normal(1, 2, n)
    assert tools.mean_check(normal, 1, 2, 10000) and tools.var_check(normal, 2, 10000)
    assert not tools.mean_check(normal, 2, 2, 10000) and not tools.var_check(normal, 1, 10000)


def test_environment():
    with tools.environment({"MXNET_TOOLS_A": "1", "PATH": None}):
        with tools.environment("MXNET_TOOLS_A", "2"):
            assert os.environ["MXNET_TOOLS_A"] == "2"
        assert os.environ["MXNET_TOOLS_A"] == "1" and "PATH" not in os.environ
    assert "MXNET_TOOLS_A" not in os.environ and "PATH" in os.environ
    assert list(tools.list_gpus()) == list(range(mx.num_gpus())) and tools.is_op_runnable() and not tools.has_tvm_ops()


def test_standard_error_is_thrown_away(capfd):
    with tools.discard_stderr():
        print("a", file=sys.stderr)
        os.write(2, b"b")
    os.write(2, b"kept")
    assert capfd.readouterr().err == "kept"


def test_retry_and_assert_exception():
    calls = []

    @tools.retry(3)
    def flaky(least):
        calls.append(1)
        assert len(calls) >= least
        return len(calls)

    assert flaky(3) == 3
    with pytest.raises(AssertionError):
        flaky(99)
    assert len(calls) == 6
    tools.assert_exception(lambda v: 1 / v, ZeroDivisionError, 0)
    with pytest.raises(AssertionError, match="did not raise KeyError"):
        tools.assert_exception(lambda: 0, KeyError)


def test_downloads(tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    with zipfile.ZipFile(source / "a.zip", "w") as archive:
        archive.writestr("inside.txt", "text")
    (source / "b.bz2").write_bytes(bz2.compress(b"text"))
    target = tmp_path / "target"
    address = source.as_uri()
    assert tools.download(f"{address}/b.bz2", dirname=str(target)) == str(target / "b.bz2")
    tools.get_zip_data(str(target), f"{address}/a.zip", "a.zip")
    tools.get_bz2_data(str(target), "b.txt", f"{address}/b.bz2", "b.bz2")
    assert (target / "inside.txt").read_text() == (target / "b.txt").read_text() == "text"
    assert sorted(path.name for path in target.iterdir()) == ["a.zip", "b.txt", "inside.txt"]
    with pytest.raises(MXNetError, match="cannot download .*nothing.*by other means"):
        tools.download(f"{address}/nothing", dirname=str(target), retries=2)
    assert tools.download_model("nosuch") == (None, 0)
    (source / "m.json").write_text("{}")
    meta = {"m": {"symbol": f"{address}/m.json", "params": f"{address}/b.bz2"}}
    assert tools.download_model("m", str(target), meta) == (str(target / "m"), 0)
    assert (target / "m-symbol.json").exists() and (target / "m-0000.params").exists()


def test_optimizers_are_compared():
    make = lambda momentum: mx.optimizer.SGD(learning_rate=0.1, momentum=momentum)
    tools.compare_optimizer(make(0.9), make(0.9), (2, 3), "float32")
    tools.compare_optimizer(make(0.9), make(0.9), [(2, 3), (4,)], "float32", ntensors=2)
    with pytest.raises(AssertionError):
        tools.compare_optimizer(make(0.9), mx.optimizer.SGD(learning_rate=0.2, momentum=0.9), (2, 3), "float32")


def test_dummy_iterator():
    dummy = tools.DummyIter(mx.io.NDArrayIter(np.arange(4), batch_size=2))
    assert dummy.next() is dummy.next() is next(iter(dummy)) and dummy.batch_size == 2
