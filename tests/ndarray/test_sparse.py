"""Sparse arrays: creation, storage types of results, gradients that hold rows only, conversion, bad input."""
import copy
import logging
import pickle

import numpy as np
import pytest
import scipy.sparse

import mxnet as mx
from mxnet import autograd, nd
from mxnet.base import MXNetError

DENSE = np.array([[0, 1, 0, 2], [0, 0, 0, 0], [3, 0, 0, -4]], "float32")
OTHER = np.array([[0, 5, 0, 0], [0, 0, 0, 0], [0, 0, 6, 1]], "float32")


def make(values, stype):
    return nd.array(values).tostype(stype)


def check(found, stype, values):
    """Storage type, values, and indices that describe an array."""
    assert found.stype == stype
    if stype != "default":
        found.check_format()
    np.testing.assert_allclose(found.asnumpy(), values, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64", "int32", "int64", "uint8"])
def test_csr_creation_from_every_source(dtype):
    triple = (np.array([1, 2, 3, 4], dtype), [1, 3, 0, 3], [0, 2, 2, 4])
    expected = np.array([[0, 1, 0, 2], [0, 0, 0, 0], [3, 0, 0, 4]], dtype)
    sources = [triple, (triple[0], ([0, 0, 2, 2], [1, 3, 0, 3])), nd.array(expected, dtype=dtype)]
    if dtype != "float16":
        sources.append(scipy.sparse.csr_matrix(expected))
    for source in sources:
        found = nd.sparse.csr_matrix(source, shape=(3, 4))
        assert found.dtype == np.dtype(dtype).type
        check(found, "csr", expected)
    check(nd.sparse.csr_matrix((3, 4), dtype=dtype), "csr", np.zeros((3, 4)))


def test_row_sparse_creation_keeps_the_order():
    found = nd.sparse.row_sparse_array(([[3.0, 4.0], [1.0, 2.0]], [4, 1]), shape=(6, 2))
    assert found.indices.asnumpy().tolist() == [4, 1]
    with pytest.raises(MXNetError):
        found.check_format()
    dense = np.zeros((6, 2))
    dense[4], dense[1] = [3, 4], [1, 2]
    np.testing.assert_array_equal(found.asnumpy(), dense)
    check(found * found, "row_sparse", dense**2)
    check(found + found, "row_sparse", dense * 2)
    check(found.retain(nd.array([1, 4])), "row_sparse", dense)
    check(found.tostype("csr"), "csr", dense)
    check(nd.dot(make(np.eye(6), "csr"), found), "default", dense)
    check(nd.sparse.row_sparse_array(DENSE), "row_sparse", DENSE)
    check(nd.sparse.row_sparse_array((6, 2)), "row_sparse", np.zeros((6, 2)))


@pytest.mark.parametrize("bad", [1, "x", None, ([1.0], [0]), [1.0, 2.0], ([1.0], [[0]], [0, 1]), ([1.0, 2.0], [0], [0, 1]),
                                 ([1.0], ([0], [9])), ([1.0], ([-1], [0]))])
def test_csr_refuses(bad):
    with pytest.raises((ValueError, TypeError)):
        nd.sparse.csr_matrix(bad, shape=(2, 2))


@pytest.mark.parametrize("broken", [([1.0, 2.0], [1, 0], [0, 2, 2]), ([1.0], [5], [0, 1, 1]), ([1.0], [0], [0, 1]), ([1.0], [0], [1, 1, 1])])
def test_check_format(broken):
    matrix = nd.sparse.csr_matrix(broken, shape=(2, 3))
    with pytest.raises(MXNetError):
        matrix.check_format()


@pytest.mark.parametrize("target", ["default", "csr", "row_sparse"])
@pytest.mark.parametrize("source", ["default", "csr", "row_sparse"])
def test_tostype_and_copyto(source, target):
    check(make(DENSE, source).tostype(target), target, DENSE)
    check(nd.cast_storage(make(DENSE, source), target), target, DENSE)
    check(make(DENSE, source).copyto(make(OTHER, target)), target, DENSE)


def test_tostype_refuses():
    with pytest.raises(ValueError, match="storage type"):
        make(DENSE, "csr").tostype("coo")
    with pytest.raises(MXNetError, match="two axes"):
        nd.ones(3).tostype("csr")


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
@pytest.mark.parametrize("name", ["abs", "sign", "sqrt", "square", "sin", "tanh", "relu", "negative", "floor", "expm1", "arcsinh", "rint"])
def test_functions_that_keep_zero_stay_sparse(name, stype):
    check(getattr(nd, name)(make(np.abs(DENSE), stype)), stype, getattr(nd, name)(nd.array(np.abs(DENSE))).asnumpy())


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
@pytest.mark.parametrize("operation, kept", [
    (lambda x: x * 2, True), (lambda x: 2 * x, True), (lambda x: x / 2, True), (lambda x: x + 0, True), (lambda x: x - 0, True),
    (lambda x: x > 0, True), (lambda x: x > 1, True), (lambda x: x != 0, True), (lambda x: x == 1, True), (lambda x: x < 0, True),
    (lambda x: x + 1, False), (lambda x: 1 - x, False), (lambda x: x >= 0, False), (lambda x: x == 0, False), (lambda x: x ** 2, False),
    (lambda x: -x, True), (lambda x: nd.clip(x, -1, 1), True), (lambda x: nd.clip(x, 1, 2), False), (lambda x: nd.cos(x), False)])
def test_numbers(operation, kept, stype):
    check(operation(make(DENSE, stype)), stype if kept else "default", operation(nd.array(DENSE)).asnumpy())


@pytest.mark.parametrize("first, second, results", [
    ("csr", "csr", "ccc"), ("row_sparse", "row_sparse", "rrr"), ("csr", "default", "ddc"), ("row_sparse", "default", "ddr"),
    ("default", "csr", "ddd"), ("default", "row_sparse", "ddd"), ("csr", "row_sparse", "ddd")])
def test_arithmetic_of_two(first, second, results):
    kinds = {"c": "csr", "r": "row_sparse", "d": "default"}
    a, b = make(DENSE, first), make(OTHER, second)
    check(a + b, kinds[results[0]], DENSE + OTHER)
    check(a - b, kinds[results[1]], DENSE - OTHER)
    check(a * b, kinds[results[2]], DENSE * OTHER)


def test_shapes_have_to_agree():
    with pytest.raises(MXNetError, match=r"\(3, 4\)"):
        nd.elemwise_add(make(DENSE, "csr"), make(DENSE[:2], "csr"))
    with pytest.raises(MXNetError):
        make(DENSE, "csr").copyto(nd.zeros((2, 2)))


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
@pytest.mark.parametrize("name", ["sum", "mean", "norm"])
@pytest.mark.parametrize("axis, keepdims", [(None, False), (0, False), (1, False), (0, True), (1, True), (-1, False), ((0, 1), False)])
def test_reductions(stype, name, axis, keepdims):
    attrs = {"keepdims": keepdims} if axis is None else {"axis": axis, "keepdims": keepdims}
    expected = getattr(nd, name)(nd.array(DENSE), **attrs)
    found = getattr(nd, name)(make(DENSE, stype), **attrs)
    assert found.shape == expected.shape
    check(found, "default", expected.asnumpy())


def test_square_sum_keeps_rows():
    found = nd._internal._square_sum(make(DENSE, "row_sparse"), axis=1, keepdims=True)
    check(found, "row_sparse", (DENSE**2).sum(1, keepdims=True))
    check(nd._internal._square_sum(make(DENSE, "row_sparse"), axis=0), "default", (DENSE**2).sum(0))


@pytest.mark.parametrize("transpose", [False, True])
@pytest.mark.parametrize("other", ["default", "row_sparse"])
@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "int32"])
def test_dot_of_csr(transpose, other, dtype):
    values = (np.arange(6 if transpose else 8).reshape(-1, 2) - 2).astype(dtype)
    right = nd.array(values, dtype=dtype).tostype(other)
    left = nd.array(DENSE, dtype=dtype).tostype("csr")
    expected = (DENSE.T if transpose else DENSE) @ values.astype("float32")
    check(nd.dot(left, right, transpose_a=transpose), "row_sparse" if transpose else "default", expected)
    if other == "default":
        check(nd.dot(left, right, transpose_a=transpose, forward_stype="default"), "default", expected)


def test_dot_with_csr_on_the_right():
    ones = nd.ones((2, 3))
    check(nd.dot(ones, make(DENSE, "csr")), "csr", ones.asnumpy() @ DENSE)
    check(nd.dot(nd.ones((2, 4)), make(DENSE, "csr"), transpose_b=True), "csr", np.ones((2, 4)) @ DENSE.T)
    check(nd.dot(ones, make(DENSE, "csr"), forward_stype="default"), "default", ones.asnumpy() @ DENSE)
    with pytest.raises(MXNetError, match="dot"):
        nd.dot(make(DENSE, "csr"), nd.ones((3, 2)))


def test_rows_of_csr():
    matrix = make(DENSE, "csr")
    for key in (0, -1, slice(0, 2), slice(1, None), slice(None)):
        rows = DENSE[key][None] if isinstance(key, int) else DENSE[key]
        check(matrix[key], "csr", rows)
    check(nd.slice(matrix, begin=(0, 1), end=(3, 4)), "csr", DENSE[0:3, 1:4])
    check(nd.take(matrix, nd.array([2, 0, 9])), "csr", DENSE[[2, 0, 2]])
    check(nd.concat(matrix, make(OTHER, "csr"), dim=0), "csr", np.concatenate([DENSE, OTHER]))
    check(nd.concat(matrix, matrix, dim=1), "default", np.concatenate([DENSE, DENSE], 1))
    for bad in (slice(None, None, 2), (0, 1), nd.array([0])):
        with pytest.raises(ValueError):
            matrix[bad]
    with pytest.raises(IndexError):
        matrix[7]
    with pytest.raises(ValueError):
        make(DENSE, "row_sparse")[0]


def test_retain():
    rows = nd.sparse.row_sparse_array((np.arange(6.0).reshape(3, 2) + 1, [0, 2, 4]), shape=(6, 2))
    kept = nd.sparse.retain(rows, nd.array([2, 5, 0]))
    assert kept.indices.asnumpy().tolist() == [2, 5, 0]
    assert kept.data.asnumpy().tolist() == [[3, 4], [0, 0], [1, 2]]
    check(rows.retain(nd.array([4])), "row_sparse", np.pad([[5.0, 6.0]], ((4, 1), (0, 0))))


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
def test_writes(stype):
    array = make(DENSE, stype)
    array[:] = nd.array(OTHER)
    check(array, stype, OTHER)
    array[:] = make(DENSE, stype)
    check(array, stype, DENSE)
    array *= 2
    check(array, stype, DENSE * 2)
    array += array
    check(array, stype, DENSE * 4)
    with pytest.raises(ValueError):
        array[0] = 1
    check(array, stype, DENSE * 4)


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
def test_copies_and_conversions(stype):
    array = make(DENSE, stype)
    for same in (pickle.loads(pickle.dumps(array)), copy.copy(array), array.copy(), array.as_in_context(mx.cpu(1)), nd.array(array)):
        check(same, stype, DENSE)
        assert type(same) is type(array)
    check(array.astype("int32"), stype, DENSE)
    assert array.astype("float32", copy=False) is array
    assert repr(array).strip().startswith(f"<{type(array).__name__} 3x4 @cpu(0)>")
    assert len(array) == 3 and array.size == 12 and array.ndim == 2
    np.testing.assert_array_equal(array.flatten().asnumpy(), DENSE)
    with pytest.raises(MXNetError):
        array.reshape((4, 3))
    with pytest.raises(ValueError):
        bool(array)


def test_scipy_interchange():
    matrix = make(DENSE, "csr").asscipy()
    assert isinstance(matrix, scipy.sparse.csr_matrix)
    np.testing.assert_array_equal(matrix.toarray(), DENSE)
    check(nd.array(matrix), "csr", DENSE)
    check(nd.sparse.array(matrix.tocsc()), "csr", DENSE)


def test_save_and_load(tmp_path):
    arrays = {"c": make(DENSE, "csr"), "r": make(DENSE, "row_sparse"), "d": nd.array(DENSE)}
    nd.save(str(tmp_path / "x.params"), arrays)
    for name, found in nd.load(str(tmp_path / "x.params")).items():
        check(found, arrays[name].stype, DENSE)


# -- gradients --------------------------------------------------------------------------------------------------------
def embed(table, numbers):
    return nd.sparse.Embedding(nd.array(numbers), table, input_dim=5, output_dim=2, sparse_grad=True)


@pytest.mark.parametrize("weight", ["default", "row_sparse"])
def test_embedding_gradient_holds_the_rows_used(weight):
    table = nd.array(np.arange(10).reshape(5, 2)).tostype(weight)
    table.attach_grad(stype="row_sparse")
    for _ in range(2):
        with autograd.record():
            y = embed(table, [3, 1, 3])
        y.backward()
        assert y.asnumpy().tolist() == [[6, 7], [2, 3], [6, 7]]
        assert table.grad.indices.asnumpy().tolist() == [1, 3]
        assert table.grad.data.asnumpy().tolist() == [[1, 1], [2, 2]]


def test_embedding_gradient_accumulates():
    table = nd.ones((5, 2))
    table.attach_grad("add", stype="row_sparse")
    for row in (0, 2, 0):
        with autograd.record():
            y = embed(table, [row])
        y.backward()
    check(table.grad, "row_sparse", [[2, 2], [0, 0], [1, 1], [0, 0], [0, 0]])


def test_embedding_gradient_into_a_dense_array():
    table = nd.ones((5, 2))
    table.attach_grad()
    with autograd.record():
        y = embed(table, [4, 4])
    y.backward()
    check(table.grad, "default", [[0, 0]] * 4 + [[2, 2]])
    with autograd.record():
        y = embed(table, [4, 4])
    assert autograd.grad(y, table)[0].stype == "default"


def test_autograd_grad_gives_rows():
    table = nd.ones((5, 2))
    table.attach_grad(stype="row_sparse")
    with autograd.record():
        y = embed(table, [1, 2])
    check(autograd.grad(y, table)[0], "row_sparse", [[0, 0], [1, 1], [1, 1], [0, 0], [0, 0]])


def test_gradient_of_dot():
    for transpose, rows in ((False, [0, 1, 3]), (True, [0, 2])):
        weight = nd.ones((3 if transpose else 4, 2))
        weight.attach_grad(stype="row_sparse")
        with autograd.record():
            y = nd.dot(make(DENSE, "csr"), weight, transpose_a=transpose)
        y.backward()
        assert weight.grad.indices.asnumpy().tolist() == rows
        check(weight.grad, "row_sparse", (DENSE if transpose else DENSE.T) @ np.ones((4 if transpose else 3, 2)))


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
def test_sparse_variables(stype):
    array = make(DENSE, stype)
    array.attach_grad()
    with autograd.record():
        y = nd.sum(nd.square(array))
    y.backward()
    check(array.grad, stype, 2 * DENSE)
    with autograd.record():
        y = array * 3
    y.backward()
    check(array.grad, stype, np.full((3, 4), 3))


# -- cost and messages ------------------------------------------------------------------------------------------------
def test_cost_grows_with_what_is_stored():
    """A dense form of these would take 40 GB."""
    rows, columns = 10_000_000, 1000
    rng = np.random.RandomState(0)
    places = np.sort(rng.randint(0, rows, 1000))
    matrix = nd.sparse.csr_matrix((rng.rand(1000), (places, rng.randint(0, columns, 1000))), shape=(rows, columns))
    assert (matrix + matrix * matrix).stype == "csr"
    assert nd.sum(matrix).asscalar() > 0
    assert nd.dot(matrix, nd.ones((columns, 1), dtype="float64")).shape == (rows, 1)
    with pytest.raises(TypeError, match="one type"):
        nd.dot(matrix, nd.ones((columns, 1)))
    table = nd.sparse.row_sparse_array((np.ones((3, 1000)), [1, 5, 9_999_999]), shape=(rows, columns))
    assert (table + nd.abs(table) * 2).data.shape == (3, 1000)
    assert nd.norm(table).asscalar() == pytest.approx(3000**0.5)
    assert nd.sparse.Embedding(nd.array([1, 2, 5]), table, input_dim=rows, output_dim=columns).sum().asscalar() == 2000


def test_dense_copies_are_announced_once(caplog):
    from mxnet.ndarray import sparse_dispatch
    sparse_dispatch._warned.clear()
    with caplog.at_level(logging.WARNING):
        nd.exp(make(DENSE, "csr"))
        nd.exp(make(DENSE, "csr"))
    assert len(caplog.records) == 1
    assert caplog.records[0].getMessage().splitlines()[1:7] == [
        "Storage type fallback detected:", "operator = exp", "input storage types = [csr, ]", "output storage types = [default, ]",
        "params = {}", "context.dev_mask = cpu"]
    nd.argmax(make(DENSE, "csr"), axis=1)
    assert 'params = {"axis" : 1, }' in caplog.records[-1].getMessage()


def test_dense_copies_are_silent_when_asked(caplog, monkeypatch):
    from mxnet.ndarray import sparse_dispatch
    sparse_dispatch._warned.clear()
    monkeypatch.setenv("MXNET_STORAGE_FALLBACK_LOG_VERBOSE", "0")
    with caplog.at_level(logging.WARNING):
        nd.exp(make(DENSE, "csr"))
    assert not caplog.records


@pytest.mark.parametrize("lazy", [True, False])
def test_updates_of_rows(lazy):
    weight, momentum = nd.ones((4, 2)), nd.ones((4, 2))
    grad = nd.sparse.row_sparse_array(([[1.0, 1.0]], [2]), shape=(4, 2))
    nd.sparse.sgd_mom_update(weight, grad, momentum, lr=0.1, momentum=0.5, lazy_update=lazy, out=weight)
    untouched = 1.0 if lazy else 1.5
    assert weight.asnumpy()[:, 0].tolist() == pytest.approx([untouched, untouched, 1.4, untouched])


# -- storage types, as measured on 1.9.1 ------------------------------------------------------------------------------
@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
@pytest.mark.parametrize("name", ["add", "subtract", "multiply"])
def test_functions_of_two(name, stype):
    """mx.nd.add broadcasts and makes dense results; mx.nd.sparse.add keeps the storage type."""
    a, b = make(DENSE, stype), make(OTHER, stype)
    expected = getattr(np, name)(DENSE, OTHER)
    check(getattr(nd, name)(a, b), "default", expected)
    check(getattr(nd.sparse, name)(a, b), stype, expected)
    check(getattr(nd, f"broadcast_{name[:3]}")(a, b), "default", expected)
    check(getattr(nd, f"broadcast_{name[:3]}")(a, make(OTHER[:1], stype)), "default", getattr(np, name)(DENSE, OTHER[:1]))
    check(nd.sparse.multiply(nd.array(DENSE), b), stype, DENSE * OTHER)
    with pytest.raises(MXNetError, match="types"):
        a + b.astype("float64")


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
def test_in_place_with_dense_arrays(stype):
    array = nd.array(DENSE)
    array *= make(OTHER, stype)
    check(array, "default", DENSE * OTHER)
    array = make(DENSE, stype)
    array %= 2
    check(array, stype, np.mod(DENSE, 2))


def test_storage_of_less_common_operators():
    rows, matrix = make(DENSE, "row_sparse"), make(DENSE, "csr")
    check(nd._internal._identity_with_attr_like_rhs(rows, matrix), "csr", DENSE)
    check(nd.contrib.round_ste(matrix), "csr", DENSE)
    check(nd.contrib.sign_ste(rows), "row_sparse", np.sign(DENSE))
    check(nd._internal._scatter_elemwise_div(rows, make(DENSE + 8, "row_sparse")), "row_sparse", DENSE / (DENSE + 8))
    check(nd.sparse.dot(nd.array(DENSE), nd.array(OTHER), transpose_b=True, forward_stype="csr"), "csr", DENSE @ OTHER.T)
    check(nd.sparse.slice(matrix, begin=(1,), end=(1,)), "csr", DENSE[1:1])
    check(nd.sparse.slice(matrix, begin=(0, 1), end=(2, 4), step=(1, 2)), "default", DENSE[0:2, 1:4:2])


def test_unsorted_and_repeated_columns():
    matrix = nd.sparse.csr_matrix(([1.0, 2.0, 4.0], [2, 0, 1], [0, 2, 3]), shape=(2, 3))
    dense = np.array([[2, 0, 1], [0, 4, 0]])
    check(matrix * matrix, "csr", dense**2)
    np.testing.assert_array_equal(nd.sum(matrix, axis=0).asnumpy(), dense.sum(0))
    twice = nd.sparse.csr_matrix(([1.0, 2.0], [1, 1], [0, 2]), shape=(1, 3))
    check(twice + twice, "csr", [[0, 6, 0]])
    check(twice * twice, "csr", [[0, 9, 0]])


def test_parts_are_copies():
    matrix = make(DENSE, "csr")
    matrix.data[:] = 7
    matrix.indices[:] = 0
    matrix.indptr[:] = 0
    check(matrix, "csr", DENSE)


@pytest.mark.parametrize("make_wrong", [
    lambda: nd.sparse.row_sparse_array(([[1, 2]], [0]), shape=(3, 4)), lambda: nd.sparse.row_sparse_array(([[1, 2]], [np.nan])),
    lambda: nd.sparse.csr_matrix(([1.0], [np.inf], [0, 1])), lambda: nd.sparse.csr_matrix((3, 4), shape=(2, 2)),
    lambda: nd.sparse.csr_matrix(make(DENSE, "row_sparse")), lambda: nd.sparse.row_sparse_array(make(DENSE, "csr")),
    lambda: nd.sparse.zeros("csr", ()), lambda: nd.sparse.zeros("csr", (-1, 2)), lambda: nd.sparse.csr_matrix([[1, 2], [3]])])
def test_wrong_sources(make_wrong):
    with pytest.raises(ValueError):
        make_wrong()


@pytest.mark.parametrize("stype, value", [("csr", 1), ("csr", [1, 2]), ("row_sparse", DENSE.tolist()), ("row_sparse", DENSE[:1]), ("csr", "a")])
def test_wrong_assignments_change_nothing(stype, value):
    array = make(DENSE, stype)
    with pytest.raises(ValueError):
        array[:] = value
    check(array, stype, DENSE)


def test_indices_out_of_range_are_told_when_used():
    for wrong in (nd.sparse.csr_matrix(([1.0], [5], [0, 1]), shape=(1, 3)), nd.sparse.row_sparse_array(([[1.0, 2.0]], [7]), shape=(3, 2))):
        with pytest.raises(MXNetError, match="indices"):
            wrong.asnumpy()


def test_a_copy_to_itself_is_refused_with_a_warning():
    array = make(DENSE, "csr")
    with pytest.warns(RuntimeWarning, match="itself"):
        assert array.copyto(array) is False


@pytest.mark.parametrize("stype", ["csr", "row_sparse"])
@pytest.mark.parametrize("operation, result, gradient", [
    (lambda x: x * 2, "same", lambda d: np.full_like(d, 2)), (lambda x: nd.sparse.square(x), "same", lambda d: 2 * d),
    (lambda x: x + x, "same", lambda d: np.full_like(d, 2)), (lambda x: x * x * 3, "same", lambda d: 6 * d),
    (lambda x: nd.sum(x), "default", np.ones_like), (lambda x: nd.exp(x), "default", np.exp),
    (lambda x: nd.dot(x, nd.ones((4, 2))), "default", lambda d: np.full_like(d, 2))])
def test_recorded_results_keep_their_storage(stype, operation, result, gradient):
    for grad_stype in (stype, "default"):
        array = make(DENSE, stype)
        array.attach_grad(stype=grad_stype)
        with autograd.record():
            y = operation(array)
        assert y.stype == (stype if result == "same" else result)
        y.backward()
        check(array.grad, grad_stype, gradient(DENSE))


def test_gradients_through_sparse_forms_of_dense_variables():
    dense = nd.array(DENSE)
    dense.attach_grad()
    with autograd.record():
        y = dense.tostype("csr")[0:2] * 3
    assert y.stype == "csr"
    autograd.backward(y, nd.array(OTHER[:2]).tostype("csr"))
    np.testing.assert_array_equal(dense.grad.asnumpy(), np.concatenate([3 * OTHER[:2], np.zeros((1, 4))]))
    with pytest.raises(MXNetError):
        make(DENSE, "csr").backward()


def test_lazy_updates_keep_to_the_rows():
    grad = nd.sparse.row_sparse_array(([[1.0, 1.0]], [2]), shape=(4, 2))
    weight, mean, variance = nd.ones((4, 2)).tostype("row_sparse"), nd.sparse.zeros("row_sparse", (4, 2)), nd.sparse.zeros("row_sparse", (4, 2))
    nd.sparse.adam_update(weight, grad, mean, variance, lr=0.1, out=weight)
    assert weight.indices.asnumpy().tolist() == [0, 1, 2, 3] and mean.indices.asnumpy().tolist() == [2]
    assert weight.asnumpy()[:, 0].tolist() == pytest.approx([1, 1, 1 - 0.1 * 0.1 / 0.001**0.5, 1], rel=1e-4)
    dense, momentum = nd.ones((4, 2)), nd.ones((4, 2)).tostype("row_sparse")
    nd.sparse.sgd_mom_update(dense, grad, momentum, lr=0.1, momentum=0.5, out=dense)          # mixed storage: every row
    assert dense.asnumpy()[:, 0].tolist() == pytest.approx([1.5, 1.5, 1.4, 1.5])


@pytest.mark.parametrize("stype", ["row_sparse", "csr"])
def test_results_of_dense_operators_written_into_sparse_arrays(stype):
    target = nd.sparse.zeros(stype, (3, 2))
    assert nd.relu(nd.array([[0, 1], [-1, 0], [2, 3]]), out=target) is target
    assert target.stype == stype and target.asnumpy().tolist() == [[0, 1], [0, 0], [2, 3]]
    nd.random.uniform(1, 2, out=target)
    assert target.stype == stype and (target.asnumpy() >= 1).all()
    with pytest.raises(MXNetError, match="relu.*shape"):
        nd.relu(nd.ones((2, 2)), out=target)
    with pytest.raises(MXNetError, match="Cast.*float64"):
        nd.cast(nd.ones((3, 2)), dtype="float64", out=target)
