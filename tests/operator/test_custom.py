"""Custom operators on arrays, as symbols and in Gluon: full form, short form, older form, and what goes wrong."""
import numpy as np
import pytest

import mxnet as mx
from mxnet import autograd, gluon, nd, sym


class Scaled(mx.operator.CustomOp):
    """``factor * x + w`` and its gradients."""

    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def forward(self, is_train, req, in_data, out_data, aux):
        self.assign(out_data[0], req[0], in_data[0] * self.factor + in_data[1])

    def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
        self.assign(in_grad[0], req[0], out_grad[0] * self.factor)
        self.assign(in_grad[1], req[1], out_grad[0])


@mx.operator.register("test_scaled")
class ScaledProp(mx.operator.CustomOpProp):
    """``Scaled`` with a factor given as text."""

    def __init__(self, factor="2"):
        super().__init__(need_top_grad=True)
        self.factor = float(factor)

    def list_arguments(self):
        return ["data", "weight"]

    def infer_shape(self, in_shape):
        return [in_shape[0], in_shape[0]], [in_shape[0]], []

    def create_operator(self, ctx, in_shapes, in_dtypes):
        return Scaled(self.factor)


@mx.operator.register("test_broken")
class BrokenProp(mx.operator.CustomOpProp):
    """Fails where ``at`` says."""

    def __init__(self, at="forward"):
        super().__init__()
        self.at = at

    def create_operator(self, ctx, in_shapes, in_dtypes):
        prop = self

        class Broken(mx.operator.CustomOp):
            def forward(self, is_train, req, in_data, out_data, aux):
                if prop.at == "forward":
                    raise KeyError("lost")
                self.assign(out_data[0], req[0], in_data[0])

            def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
                raise ValueError("no way back")

        return Broken()


@mx.operator.register("test_counter")
class CounterProp(mx.operator.CustomOpProp):
    """Counts its training runs in an auxiliary state."""

    def list_auxiliary_states(self):
        return ["count"]

    def infer_shape(self, in_shape):
        return in_shape, [in_shape[0]], [(1,)]

    def create_operator(self, ctx, in_shapes, in_dtypes):
        class Counter(mx.operator.CustomOp):
            def forward(self, is_train, req, in_data, out_data, aux):
                if is_train:
                    aux[0][:] = aux[0] + 1
                self.assign(out_data[0], req[0], in_data[0] + aux[0])

            def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
                self.assign(in_grad[0], req[0], out_grad[0])

        return Counter()


def test_on_arrays_with_gradients():
    x, w = nd.array([1.0, 2.0]), nd.array([10.0, 20.0])
    x.attach_grad()
    w.attach_grad("add")
    for _ in range(2):
        with autograd.record():
            y = nd.Custom(x, w, op_type="test_scaled", factor=3)
        y.backward(nd.array([1.0, 2.0]))
    np.testing.assert_array_equal(y.asnumpy(), [13, 26])
    np.testing.assert_array_equal(x.grad.asnumpy(), [3, 6])
    np.testing.assert_array_equal(w.grad.asnumpy(), [2, 4])


def test_as_symbol_in_files_and_executors():
    symbol = sym.Custom(sym.Variable("x"), op_type="test_scaled", factor=3, name="op")
    assert symbol.list_arguments() == ["x", "op_weight"]
    assert symbol.infer_shape(x=(2,)) == ([(2,), (2,)], [(2,)], [])
    again = sym.load_json(symbol.tojson())
    assert again.tojson() == symbol.tojson()
    executor = again.simple_bind(mx.cpu(), x=(2,))
    out, = executor.forward(is_train=True, x=nd.array([1.0, 2.0]), op_weight=nd.ones(2))
    np.testing.assert_array_equal(out.asnumpy(), [4, 7])
    executor.backward([nd.ones(2)])
    np.testing.assert_array_equal(executor.grad_dict["x"].asnumpy(), [3, 3])


def test_in_a_hybridized_block():
    class Net(gluon.HybridBlock):
        def hybrid_forward(self, F, x):
            return F.Custom(x * 2, F.ones_like(x), op_type="test_scaled", factor=5)

    x = nd.array([1.0, 3.0])
    x.attach_grad()
    results = []
    for hybrid in (False, True):
        net = Net()
        net.initialize()
        net.hybridize(hybrid)
        with autograd.record():
            y = net(x)
        y.backward()
        results.append((y.asnumpy(), x.grad.asnumpy()))
    np.testing.assert_array_equal(results[0], results[1])
    np.testing.assert_array_equal(results[0], [[11, 31], [10, 10]])


def test_auxiliary_states_change_in_training_only():
    symbol = sym.Custom(sym.Variable("data"), op_type="test_counter", name="c")
    assert symbol.list_auxiliary_states() == ["c_count"]
    executor = symbol.simple_bind(mx.cpu(), data=(1,))
    for is_train in (True, True, False):
        out, = executor.forward(is_train=is_train)
    assert executor.aux_dict["c_count"].asscalar() == 2
    assert out.asscalar() == 2


def test_short_form_uses_the_class_registered_last():
    class Doubled(mx.operator.CustomOp):
        def __init__(self, name, num_inputs, num_outputs):
            super().__init__(name, num_inputs, num_outputs)

        def forward(self, is_train, inputs, outputs):
            outputs[0] = inputs[0] * 2

        def backward(self, is_train, inputs, grad_outputs, outputs):
            inputs[0][:] = grad_outputs[0] * 2

    mx.register_op_class(Doubled)
    x = nd.array([1.0, 2.0])
    np.testing.assert_array_equal(mx.symbol.Custom(x).eval()[0].asnumpy(), [2, 4])
    x.attach_grad()
    with autograd.record():
        y = nd.Custom(x)
    y.backward()
    np.testing.assert_array_equal(x.grad.asnumpy(), [2, 2])


def test_older_form():
    class Squared(mx.operator.NumpyOp):
        def forward(self, in_data, out_data):
            out_data[0][:] = in_data[0] ** 2

        def backward(self, out_grad, in_data, out_data, in_grad):
            in_grad[0][:] = 2 * in_data[0] * out_grad[0]

    symbol = Squared()(data=sym.Variable("data"), name="square")
    executor = symbol.bind(mx.cpu(), {"data": nd.array([3.0])}, args_grad={"data": nd.zeros(1)})
    assert executor.forward(is_train=True)[0].asscalar() == 9
    executor.backward([nd.ones(1)])
    assert executor.grad_dict["data"].asscalar() == 6


def test_arguments_come_by_name():
    class Keywords(mx.operator.CustomOp):
        def forward(self, **given):
            assert sorted(given) == ["aux", "in_data", "is_train", "out_data", "req"]
            self.assign(given["out_data"][0], given["req"][0], given["in_data"][0] * 2)

        def backward(self, in_grad, out_grad, req, **rest):
            assert sorted(rest) == ["aux", "in_data", "out_data"]
            self.assign(in_grad[0], req[0], out_grad[0] * 5)

    @mx.operator.register("by_name")
    class ByNameProp(mx.operator.CustomOpProp):
        def create_operator(self, ctx, in_shapes, in_dtypes):
            return Keywords()

    x = nd.array([1.0])
    x.attach_grad()
    with mx.autograd.record():
        y = nd.Custom(x, op_type="by_name")
    y.backward()
    assert y.asscalar() == 2 and x.grad.asscalar() == 5


def test_errors_inside_name_the_operator():
    x = nd.array([1.0])
    with pytest.raises(KeyError, match="test_broken.*forward.*lost"):
        nd.Custom(x, op_type="test_broken")
    with pytest.raises(mx.MXNetError, match="test_broken"):
        sym.Custom(sym.Variable("x"), op_type="test_broken").eval(x=x)
    x.attach_grad()
    with autograd.record():
        y = nd.Custom(x, op_type="test_broken", at="backward")
    with pytest.raises(mx.MXNetError, match="no way back"):
        y.backward()


@pytest.mark.parametrize("call, says", [
    (lambda x: nd.Custom(x, op_type="test_nobody"), "test_nobody"),
    (lambda x: nd.Custom(x, op_type="test_scaled"), "weight"),
    (lambda x: nd.Custom(x, x, op_type="test_scaled", colour="red"), "colour"),
    (lambda x: mx.operator.register("test_wrong")(int), "CustomOpProp"),
])
def test_refusals_say_why(call, says):
    with pytest.raises((ValueError, TypeError), match=says):
        call(nd.ones(2))
