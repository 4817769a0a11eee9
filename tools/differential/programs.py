"""Calls that are more than one function of arrays: control flow, custom operators, files. Each is made from mxnet, by name."""
import os
import tempfile

__all__ = ["PROGRAMS"]

PROGRAMS = {}


def program(function):
    """Register a function of mxnet that returns a function of arrays."""
    PROGRAMS[function.__name__] = function
    return function


def through(mx, face, build):
    """``build`` with nd at once, or with sym bound to the arrays."""
    if face == "nd":
        return lambda *arrays: build(mx.nd, *arrays)

    def run(*arrays):
        names = [f"x{i}" for i in range(len(arrays))]
        made = build(mx.sym, *(mx.sym.Variable(name) for name in names))
        block = mx.gluon.SymbolBlock(mx.sym.Group(made) if isinstance(made, list) else made, [mx.sym.Variable(name) for name in names])
        return block(*arrays)
    return run


def flat(outputs, states):
    """Outputs and states of a loop as one list."""
    return [*(outputs if isinstance(outputs, list) else [outputs]), *(states if isinstance(states, list) else [states])]


@program
def foreach(mx):
    """A scan with one or two states, and an array from outside."""
    def call(*arrays, face, form):
        def build(F, data, state, outside):
            def body(item, states):
                first = states[0] if isinstance(states, list) else states
                new = first + item * outside if form != "tanh" else F.tanh(first * outside + item)
                return ([new * 2, item] if form == "two" else new * 2), ([new, states[1] + 1] if isinstance(states, list) else new)
            return flat(*F.contrib.foreach(body, data, [state, state * 0.5] if form == "states" else state))
        return through(mx, face, build)(*arrays)
    return call


@program
def while_loop(mx):
    """A loop that ends when a sum is large, or at its greatest number of rounds."""
    def call(*arrays, face, most, limit):
        def build(F, step, total):
            outputs, states = F.contrib.while_loop(
                cond=lambda i, s: F.sum(s) < limit, func=lambda i, s: ([s * i], [i + 1, s + i]), loop_vars=[step, total], max_iterations=most)
            return [F.slice_axis(outputs[0], axis=0, begin=0, end=1), *states]          # rows of rounds not made are not written by 1.9.1
        return through(mx, face, build)(*arrays)
    return call


@program
def cond(mx):
    """One of two branches."""
    def call(*arrays, face, limit):
        def build(F, a, b):
            return F.contrib.cond(F.sum(a) < limit, lambda: a * b, lambda: F.exp(a) - b)
        return through(mx, face, build)(*arrays)
    return call


@program
def custom(mx):
    """A custom operator with two outputs."""
    class Operator(mx.operator.CustomOp):
        """Product and scaled difference."""

        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def forward(self, is_train, req, in_data, out_data, aux):
            """The outputs."""
            self.assign(out_data[0], req[0], in_data[0] * in_data[1])
            self.assign(out_data[1], req[1], (in_data[0] - in_data[1]) * self.factor)

        def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
            """The gradients."""
            self.assign(in_grad[0], req[0], out_grad[0] * in_data[1] + out_grad[1] * self.factor)
            self.assign(in_grad[1], req[1], out_grad[0] * in_data[0] - out_grad[1] * self.factor)

    @mx.operator.register("differential_custom")
    class Properties(mx.operator.CustomOpProp):
        """What it takes and gives."""

        def __init__(self, factor="1"):
            super().__init__(need_top_grad=True)
            self.factor = float(factor)

        def list_arguments(self):
            """Two arrays."""
            return ["a", "b"]

        def list_outputs(self):
            """Two arrays."""
            return ["product", "difference"]

        def infer_shape(self, in_shape):
            """Alike."""
            return [in_shape[0]] * 2, [in_shape[0]] * 2, []

        def create_operator(self, ctx, in_shapes, in_dtypes):
            """The operator."""
            return Operator(self.factor)

    return lambda *arrays, **attrs: mx.nd.Custom(*arrays, op_type="differential_custom", **attrs)


@program
def read_image(mx):
    """A file is written and read."""
    def call(data, **attrs):
        with tempfile.TemporaryDirectory() as folder:
            name = os.path.join(folder, "picture.png")
            with open(name, "wb") as file:
                file.write(data.asnumpy().tobytes())
            made = mx.nd._internal._cvimread(name, **attrs)
            made.wait_to_read()
            return made
    return call


@program
def reset_arrays(mx):
    """Arrays are filled with zeros."""
    def call(*arrays, **attrs):
        mx.nd.reset_arrays(*arrays, num_arrays=len(arrays), **attrs)
        return list(arrays)
    return call


@program
def shuffled(mx):
    """A shuffle holds the same rows: they are sorted by their first number."""
    def call(data):
        made = mx.nd.shuffle(data)
        rows = made.reshape((made.shape[0], -1))
        return mx.nd.take(made, mx.nd.argsort(rows[:, 0]))
    return call


@program
def einsum(mx):
    """The form comes first."""
    return lambda *arrays, form: mx.np.einsum(form, *arrays)
