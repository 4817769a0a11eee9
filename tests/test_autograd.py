"""Recording: scopes and threads, variables and their requests, head gradients, higher order, Function, in-place rules."""
import threading
import weakref

import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, nd
from mxnet.base import MXNetError


def variable(values, grad_req="write"):
    array = nd.array(values)
    array.attach_grad(grad_req)
    return array


def flags():
    return autograd.is_recording(), autograd.is_training()


# -- scopes -----------------------------------------------------------------------------------------------------------
def test_scopes_nest_and_restore():
    assert flags() == (False, False)
    with autograd.record():
        assert flags() == (True, True)
        with autograd.pause():
            assert flags() == (False, False)
            with autograd.train_mode():
                assert flags() == (False, True)
            with autograd.record(train_mode=False):
                assert flags() == (True, False)
        with autograd.predict_mode():
            assert flags() == (True, False)
        with autograd.pause(train_mode=True):
            assert flags() == (False, True)
        assert flags() == (True, True)
    assert flags() == (False, False)


def test_exceptions_restore_the_flags():
    for scope in (autograd.record, autograd.train_mode, autograd.pause):
        with pytest.raises(KeyError), scope():
            raise KeyError
        assert flags() == (False, False)


def test_scopes_decorate_functions():
    @autograd.record()
    def square(x):
        return x * x

    x = variable([3.0])
    square(x).backward()
    assert x.grad.asscalar() == 6
    assert flags() == (False, False)


def test_setters_return_what_was():
    assert autograd.set_recording(True) is False
    assert autograd.set_recording(False) is True
    assert autograd.set_training(True) is False
    assert autograd.set_training(False) is True


def test_threads_record_at_once():
    x, found = variable([2.0]), []

    def work(factor):
        for _ in range(20):
            with autograd.record():
                y = x * x * factor
            found.append(autograd.grad(y, x)[0].asscalar() == 4 * factor)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 80


def test_flags_belong_to_the_thread():
    seen, x = [], variable([1.0])

    def other():
        seen.append(flags())
        with autograd.record():
            y = x * 3
        seen.append(flags())
        y.backward()

    with autograd.record():
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        assert flags() == (True, True)
    assert seen == [(False, False), (False, False)]
    assert x.grad.asscalar() == 3


def test_nothing_is_recorded_outside():
    x = variable([2.0])
    y = x * 2
    with pytest.raises(MXNetError, match="record"):
        y.backward()
    with autograd.record(), autograd.pause():
        z = x * 2
    with pytest.raises(MXNetError):
        z.backward()


def test_operators_outside_of_record_use_no_graph():
    x = variable([2.0])
    with autograd.record():
        y = x * x
    w = y + 1
    assert not w._data.requires_grad


# -- variables --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("grad_req, expected", [("write", [6, 6]), ("add", [6, 12]), ("null", [0, 0])])
def test_requests(grad_req, expected):
    x, other = variable([3.0], grad_req), variable([1.0])
    for value in expected:
        with autograd.record():
            y = x * x + other
        y.backward()
        assert x.grad.asscalar() == value


def test_gradients_of_unused_variables_stay():
    x, unused = variable([1.0]), variable([1.0])
    unused.grad[:] = 7
    with autograd.record():
        y = x * 2
    y.backward()
    assert unused.grad.asscalar() == 7


@pytest.mark.parametrize("kind", [ValueError, KeyError, MXNetError])
def test_requests_are_checked(kind):
    with pytest.raises(kind, match="grad_req"):
        nd.ones(2).attach_grad("sum")


def test_backward_fills_the_attached_buffer():
    x, buffer = nd.array([1.0, 2.0]), nd.zeros(2)
    autograd.mark_variables([x], [buffer])
    with autograd.record():
        y = x * x
    y.backward()
    assert buffer.asnumpy().tolist() == [2, 4]
    kept = x.grad
    with autograd.record():
        y = x * 5
    y.backward()
    assert kept.asnumpy().tolist() == [5, 5]


def test_views_of_the_buffer_see_new_gradients():
    x = variable([1.0, 2.0])
    first = x.grad[0]
    with autograd.record():
        y = x * 3
    y.backward()
    assert first.asscalar() == 3


def test_two_variables_never_share_a_buffer():
    a, b = variable([1.0]), variable([1.0])
    with autograd.record():
        y = a + b
    y.backward()
    a.grad[:] = 9
    assert b.grad.asscalar() == 1


def test_heads_are_not_taken_over():
    x, head = variable([1.0, 2.0]), nd.array([5.0, 6.0])
    with autograd.record():
        y = x.reshape((2,))
    y.backward(head)
    head[:] = 0
    assert x.grad.asnumpy().tolist() == [5, 6]


def test_attach_grad_on_an_intermediate_cuts():
    x = variable([2.0])
    with autograd.record():
        y = x * 3
        y.attach_grad()
        z = y * y
    z.backward()
    assert y.grad.asscalar() == 12 and x.grad.asscalar() == 0


def test_marking_checks_its_lists():
    with pytest.raises(ValueError):
        autograd.mark_variables([nd.ones(2)], [])
    with pytest.raises(ValueError, match=r"\(3,\)"):
        autograd.mark_variables([nd.ones(2)], [nd.ones(3)])
    with pytest.raises(TypeError):
        autograd.mark_variables([1], [nd.ones(3)])


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_gradients_have_the_type_of_their_variable(dtype):
    x = nd.array([1, 2], dtype=dtype)
    x.attach_grad()
    with autograd.record():
        y = x.astype("float64") * 2
    y.backward()
    assert x.grad.dtype == np.dtype(dtype).type and x.grad.asnumpy().tolist() == [2, 2]


# -- backward ---------------------------------------------------------------------------------------------------------
def test_head_gradients():
    x = variable([1.0, 2.0])
    with autograd.record():
        y, z = x * 2, x * x
    autograd.backward([y, z], [nd.array([10.0, 1.0]), None])
    assert x.grad.asnumpy().tolist() == [22, 6]


@pytest.mark.parametrize("head", [nd.ones(3), nd.ones(2, dtype="float64")])
def test_head_gradients_have_to_fit(head):
    x = variable([1.0, 2.0])
    with autograd.record():
        y = x * 2
    with pytest.raises(MXNetError):
        y.backward(head)
    y.backward()
    assert x.grad.asnumpy().tolist() == [2, 2]


def test_backward_checks_its_lists():
    x = variable([1.0])
    with autograd.record():
        y = x * 2
    with pytest.raises(ValueError):
        autograd.backward([y], [nd.ones(1), nd.ones(1)])
    with pytest.raises(TypeError):
        autograd.backward(["y"])
    with pytest.raises(MXNetError, match="heads"):
        autograd.backward([])


def test_a_graph_is_freed_unless_retained():
    x = variable([3.0])
    with autograd.record():
        y = x * x
    y.backward(retain_graph=True)
    y.backward()
    assert x.grad.asscalar() == 6
    with pytest.raises(MXNetError, match="retain_graph"):
        y.backward()


def test_backward_uses_values_of_now():
    """1.9.1 reads the values an array has when backward runs."""
    x, w = variable([3.0]), nd.array([2.0])
    with autograd.record():
        y = x * w
    w[:] = 5
    y.backward()
    assert x.grad.asscalar() == 5


def test_slices_and_views_are_recorded():
    x = variable([[1.0, 2.0], [3.0, 4.0]])
    with autograd.record():
        y = x[0] * 2 + x[:, 1].reshape((2,)) * 3
    y.backward()
    assert x.grad.asnumpy().tolist() == [[2, 5], [0, 3]]
    with autograd.record():
        y = x[[1, 1], [0, 0]].sum()
    y.backward()
    assert x.grad.asnumpy().tolist() == [[0, 0], [2, 0]]


def test_out_and_copyto_are_recorded():
    x, out = variable([1.0, 2.0]), nd.zeros(2)
    with autograd.record():
        nd.square(x, out=out)
        z = nd.zeros(2)
        out.copyto(z)
        y = z * 3
    y.backward()
    assert x.grad.asnumpy().tolist() == [6, 12]


def test_assigned_parts_are_recorded():
    x, target = variable([1.0, 2.0]), nd.zeros((2, 2))
    with autograd.record():
        target[0] = x * 2
        y = target * target
    y.backward()
    assert x.grad.asnumpy().tolist() == [8, 16]


@pytest.mark.parametrize("write", [lambda a: a.__iadd__(1), lambda a: a.__setitem__(0, 1), lambda a: nd.exp(a, out=a),
                                   lambda a: a.__setitem__(slice(None), 0)])
def test_recorded_arrays_are_not_written_while_recording(write):
    x = variable([1.0, 2.0])
    with autograd.record():
        y = x * 2
        for array in (x, y):
            with pytest.raises(MXNetError, match="record"):
                write(array)
    write(x)
    assert x.shape == (2,)


def test_gradients_of_operators_without_one_are_zero():
    x = variable([0.3, 1.7])
    for function in (nd.round, nd.sign, nd.floor, nd.BlockGrad, lambda a: a > 1, lambda a: nd.argmax(a, axis=0)):
        with autograd.record():
            y = function(x) + 0 * x.sum()
        y.backward()
        assert not x.grad.asnumpy().any()


# -- grad and higher order --------------------------------------------------------------------------------------------
def test_grad_returns_new_arrays_and_leaves_buffers():
    x, w = variable([1.0, 2.0]), variable([3.0, 4.0])
    with autograd.record():
        y = x * w
    found = autograd.grad(y, [x, w], head_grads=nd.array([1.0, 10.0]))
    assert [f.asnumpy().tolist() for f in found] == [[3, 40], [1, 20]]
    assert not x.grad.asnumpy().any()
    with autograd.record():
        y = x * 2
    assert isinstance(autograd.grad(y, x), list)


def test_grad_refuses():
    x, other = variable([1.0]), variable([1.0])
    with autograd.record():
        y = x * 2
    with pytest.raises(MXNetError, match="variable 0"):
        autograd.grad(y, nd.ones(1), retain_graph=True)
    with pytest.raises(MXNetError, match="depend"):
        autograd.grad(y, other, retain_graph=True)
    with pytest.raises(MXNetError):
        autograd.grad(nd.ones(1), x)


@pytest.mark.parametrize("function, derivatives", [
    (nd.sin, (np.cos, lambda v: -np.sin(v), lambda v: -np.cos(v))), (nd.exp, (np.exp, np.exp, np.exp)),
    (lambda a: a * a * a, (lambda v: 3 * v**2, lambda v: 6 * v, lambda v: 6 + 0 * v)),
    (nd.log, (lambda v: 1 / v, lambda v: -1 / v**2, lambda v: 2 / v**3)),
    (lambda a: a * 2, (lambda v: 2 + 0 * v, lambda v: 0 * v, lambda v: 0 * v)), (nd.floor, (lambda v: 0 * v,) * 3)])
def test_derivatives_up_to_the_third(function, derivatives):
    values = np.array([0.5, 1.5, 2.5], "float32")
    x = variable(values)
    with autograd.record():
        first = autograd.grad(function(x), x, create_graph=True, retain_graph=True)[0]
        second = autograd.grad(first, x, create_graph=True, retain_graph=True)[0]
    second.backward()
    for found, derivative in zip((first, second, x.grad), derivatives, strict=True):
        np.testing.assert_allclose(found.asnumpy(), derivative(values), rtol=1e-4, atol=1e-5)


def test_gradient_penalty_through_a_hybridized_block():
    net = mx.gluon.nn.HybridSequential()
    net.add(mx.gluon.nn.Dense(4, activation="tanh", in_units=3), mx.gluon.nn.Dense(1, in_units=4))
    net.initialize(mx.init.Xavier())
    x = variable(np.random.RandomState(0).rand(2, 3))
    results = []
    for _ in range(2):
        with autograd.record():
            slope = autograd.grad(net(x), x, create_graph=True, retain_graph=True)[0]
            penalty = (slope * slope).sum()
        penalty.backward()
        results.append(net[0].weight.grad().asnumpy())
        net.hybridize()
    assert results[0].any()
    np.testing.assert_allclose(results[0], results[1], rtol=1e-5)


# -- Function ---------------------------------------------------------------------------------------------------------
class Scaled(autograd.Function):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def forward(self, x, y):
        assert not autograd.is_recording()
        self.save_for_backward(x, y)
        return x * y, x * self.factor

    def backward(self, first, second):
        x, y = self.saved_tensors
        return first * y + second * self.factor, first * x


def test_function_of_several_inputs_and_outputs():
    x, y = variable([1.0, 2.0]), variable([3.0, 4.0])
    with autograd.record():
        product, scaled = Scaled(10)(x, y)
        z = product + scaled
    z.backward()
    assert x.grad.asnumpy().tolist() == [13, 14] and y.grad.asnumpy().tolist() == [1, 2]
    product, scaled = Scaled(2)(x, y)
    assert product.asnumpy().tolist() == [3, 8]


def test_function_objects_are_used_once():
    function = Scaled(1)
    function(nd.ones(1), nd.ones(1))
    with pytest.raises(MXNetError, match="Scaled"):
        function(nd.ones(1), nd.ones(1))


@pytest.mark.parametrize("result, error", [((1,), MXNetError), (("x", None), TypeError), ((nd.ones(3), None), MXNetError)])
def test_function_gradients_are_checked(result, error):
    class Wrong(autograd.Function):
        def forward(self, x, y):
            return x + y

        def backward(self, head):
            return result

    x = variable([1.0, 2.0])
    with autograd.record():
        y = Wrong()(x, x)
    with pytest.raises(error, match="Wrong"):
        y.backward()


def test_function_may_give_no_gradient():
    class Half(autograd.Function):
        def forward(self, x, y):
            return x + y

        def backward(self, head):
            return head * 5, None

    x, y = variable([1.0]), variable([1.0])
    with autograd.record():
        z = Half()(x, y)
    z.backward()
    assert x.grad.asscalar() == 5 and y.grad.asscalar() == 0


@pytest.mark.parametrize("kind", [tuple, list])
def test_function_results_keep_their_container(kind):
    class Both(autograd.Function):
        def forward(self, x):
            return kind([x * 2])

        def backward(self, head):
            return head * 2

    x = variable([1.0])
    with autograd.record():
        assert type(Both()(x)) is kind
    assert type(Both()(x)) is kind


def test_exceptions_in_a_function_are_mxnet_errors():
    class Fails(autograd.Function):
        def forward(self, x):
            return x * 2

        def backward(self, head):
            return {}["missing"]

    x = variable([1.0])
    for kind in (MXNetError, KeyError):
        with autograd.record():
            y = Fails()(x)
        with pytest.raises(kind, match=r"Fails\.backward raised KeyError"):
            y.backward()


def test_a_copy_made_by_array_is_recorded():
    x = variable([2.0])
    with autograd.record():
        y = nd.array(x, dtype="float64") * 3
    y.backward()
    assert x.grad.asscalar() == 3


# -- recorded symbols -------------------------------------------------------------------------------------------------
def nodes_of(array):
    graph = autograd.get_symbol(array)._graph
    return [(n.op.name, {k: v for k, v in n.attrs.items()}) for n in graph.nodes if n.op is not None]


def test_recorded_symbols_name_operators_and_attributes():
    data, weight, bias = variable(np.ones((1, 2, 4, 4))), variable(np.ones((3, 2, 3, 3))), variable(np.ones(3))
    with autograd.record():
        y = nd.relu(nd.Convolution(data, weight, bias, kernel=(3, 3), num_filter=3)).reshape((1, -1)) * 2
    assert nodes_of(y) == [("Convolution", {"kernel": "(3, 3)", "num_filter": "3"}), ("relu", {}), ("Reshape", {"shape": "(1, -1)"}),
                           ("_mul_scalar", {"scalar": "2.0"})]
    names = autograd.get_symbol(y).list_arguments()
    assert len(names) == 3 and all(n.startswith("var") for n in names)


@pytest.mark.parametrize("function", [
    lambda x, c: nd.exp(x) * c + x - 1, lambda x, c: (2 - x) / c, lambda x, c: x[0] + x[:, 1] * x[-1][None, :][0], lambda x, c: x[..., 0],
    lambda x, c: nd.concat(*nd.split(x, 2, axis=1), dim=0).sum(axis=0), lambda x, c: (x > 1) * abs(x) + x % c, lambda x, c: x.T.expand_dims(0),
    lambda x, c: nd.array(x) * x.copy() + x.astype("float32") + x.detach(), lambda x, c: nd.FullyConnected(x, c, num_hidden=2, no_bias=True),
    lambda x, c: x[1, 0] * 3, lambda x, c: (x.as_np_ndarray() * 2 + 1) / x.as_np_ndarray()])
def test_recorded_symbols_compute_the_same(function):
    x, c = variable([[1.0, 2.0], [3.0, 4.0]]), nd.array([[5.0, 6.0], [7.0, 8.0]])
    with autograd.record():
        y = function(x, c)
    symbol = autograd.get_symbol(y)
    known = {x._note.name: x} if c._note is None else {x._note.name: x, c._note.name: c}
    given = {name: known.get(name, x) for name in symbol.list_arguments()}         # x.detach() is an array of its own with x's values
    found = symbol.bind(mx.cpu(), given).forward()[0]
    assert found.shape == y.shape
    np.testing.assert_allclose(found.asnumpy(), y.asnumpy(), rtol=1e-5)


@pytest.mark.parametrize("hybrid", [False, True])
def test_recorded_symbols_of_blocks(hybrid):
    net = mx.gluon.nn.HybridSequential()
    net.add(mx.gluon.nn.Dense(2, in_units=3), mx.gluon.nn.BatchNorm(in_channels=2))
    net.initialize()
    net.hybridize(hybrid)
    with autograd.record():
        y = net(nd.ones((4, 3))) * 2
    symbol = autograd.get_symbol(y)
    assert [name for name, _ in nodes_of(y)] == ["FullyConnected", "BatchNorm", "_mul_scalar"]
    assert len(symbol.list_arguments()) == 5 and len(symbol.list_auxiliary_states()) == 2
    assert symbol.infer_shape(**{symbol.list_arguments()[0]: (4, 3)})[1] == [(4, 2)]


def test_recorded_symbols_of_sparse_arrays():
    weight, rows = variable(np.ones((2, 2))), nd.ones((2, 2)).tostype("row_sparse")
    rows.attach_grad()
    with autograd.record():
        product, doubled = nd.sparse.dot(nd.array([[1.0, 0.0], [0.0, 2.0]]).tostype("csr"), weight) * 2, rows * 2
    assert nodes_of(product) == [("dot", {}), ("_mul_scalar", {"scalar": "2.0"})]
    assert nodes_of(doubled) == [("_mul_scalar", {"scalar": "2.0"})]
    with pytest.raises(MXNetError, match="record"):
        autograd.get_symbol(nd.ones((2, 2)).tostype("csr"))


def test_recorded_symbols_refuse_what_is_none():
    x = variable([1.0, 2.0])
    with autograd.record():
        function, written, unused = Scaled(2)(x, x)[0] * 2, nd.zeros(4), nd.ones(2) * 2
        written[1:3] = x
    for array, says in ((function, "Scaled"), (written, "write")):
        with pytest.raises(NotImplementedError, match=says):
            autograd.get_symbol(array)
    with pytest.raises(NotImplementedError, match="arrays"), autograd.record():
        autograd.get_symbol(x[nd.array([0])])
    for array in (unused, nd.ones(2)):
        with pytest.raises(MXNetError, match="record"):
            autograd.get_symbol(array)
    with pytest.raises(TypeError):
        autograd.get_symbol(3)
    assert autograd.get_symbol(x).list_arguments() == [x._note.name]


def test_notes_keep_no_arrays_alive():
    x = variable(np.ones(4))
    with autograd.record():
        hidden = x * 2
        gone, y = weakref.ref(hidden), nd.exp(hidden)
        del hidden
    assert gone() is None and [name for name, _ in nodes_of(y)] == ["_mul_scalar", "exp"]


@pytest.mark.parametrize("by_grad", [False, True])
def test_batch_norm_outside_of_training_goes_backward_by_train_mode(by_grad):
    x = nd.array([[1, 2], [3, 5]])
    x.attach_grad()
    found = []
    for train_mode in (False, True):
        with autograd.record(train_mode=False):
            y = nd.BatchNorm(x, nd.array([2, 3]), nd.zeros(2), nd.array([1, 1]), nd.array([4, 9]), fix_gamma=False, eps=0)
        heads = nd.array([[1, 2], [3, 4]])
        if by_grad:
            found.append(autograd.grad(y, [x], heads, train_mode=train_mode)[0].asnumpy().tolist())
        else:
            y.backward(heads, train_mode=train_mode)
            found.append(x.grad.asnumpy().tolist())
    assert found[0] == [[1, 2], [3, 4]]                      # head * gamma / sqrt(var): what maps of salience use
    assert found[1] == [[-1, -2], [-0.5, -3]]                # with train_mode=True, the default, 1.9.1 has these
