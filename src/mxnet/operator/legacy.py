"""Older ways to write operators in Python: NumpyOp and NDArrayOp, as custom operators."""
from typing import NamedTuple

from ..ops import registry
from .custom import CustomOp, CustomOpProp, register

__all__ = ["NDArrayOp", "NumpyOp", "OperatorArguments", "PythonOp", "get_operator_arguments"]

_count = [0]


class PythonOp:
    """Base of operators whose ``forward(in_data, out_data)`` and ``backward(out_grad, in_data, out_data, in_grad)`` write arrays.

    Args:
        need_top_grad: Whether backward needs the gradients of the outputs.
    """

    def __init__(self, need_top_grad=True):
        self.need_top_grad_ = need_top_grad

    def __call__(self, *args, **kwargs):
        return self.get_symbol(*args, **kwargs)

    def get_symbol(self, *args, **kwargs):
        """The symbol of this operator applied to symbols; subclasses define it."""
        raise NotImplementedError("PythonOp.get_symbol: derive from NumpyOp or NDArrayOp.")

    def forward(self, in_data, out_data):
        """Compute the outputs; the identity by default."""
        out_data[0][:] = in_data[0]

    def backward(self, out_grad, in_data, out_data, in_grad):
        """Compute the gradients; 1 by default."""
        in_grad[0][:] = 1.0

    def infer_shape(self, in_shape):
        """Shapes of inputs and outputs; alike by default."""
        return in_shape, [in_shape[0]]

    def list_outputs(self):
        """Names of the outputs."""
        return ["output"]

    def list_arguments(self):
        """Names of the inputs."""
        return ["data"]

    def need_top_grad(self):
        """Whether backward needs the gradients of the outputs."""
        return self.need_top_grad_

    def _symbol(self, convert, args, kwargs):
        from .. import symbol
        owner = self
        _count[0] += 1
        name = f"_{type(self).__name__}_{_count[0]}"

        class Bridge(CustomOp):
            def forward(self, is_train, req, in_data, out_data, aux):
                _call(owner.forward, convert, (in_data,), (out_data,))

            def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
                _call(owner.backward, convert, (out_grad, in_data, out_data), (in_grad,))

        @register(name)
        class Prop(CustomOpProp):
            def list_arguments(self):
                return owner.list_arguments()

            def list_outputs(self):
                return owner.list_outputs()

            def infer_shape(self, in_shape):
                return (*owner.infer_shape(in_shape), [])

            def create_operator(self, ctx, in_shapes, in_dtypes):
                return Bridge()

        return symbol.Custom(*args, op_type=name, **kwargs)


def _call(function, convert, read, written):
    """Call a user's function with converted arrays and write back what it changed."""
    if not convert:
        function(*read, *written)
        return
    values = [[a.asnumpy() for a in part] for part in written]
    function(*[[a.asnumpy() for a in part] for part in read], *values)
    for part, changed in zip(written, values, strict=True):
        for array, value in zip(part, changed, strict=True):
            array[:] = value


class NumpyOp(PythonOp):
    """An operator on NumPy arrays."""

    def get_symbol(self, *args, **kwargs):
        """The symbol of this operator applied to symbols."""
        return self._symbol(True, args, kwargs)


class NDArrayOp(PythonOp):
    """An operator on NDArrays."""

    def get_symbol(self, *args, **kwargs):
        """The symbol of this operator applied to symbols."""
        return self._symbol(False, args, kwargs)

    def declare_backward_dependency(self, out_grad, in_data, out_data):
        """Which arrays backward needs; kept for compatibility, all are there."""
        return [*(out_grad if self.need_top_grad_ else []), *in_data, *out_data]


class OperatorArguments(NamedTuple):
    """Number, names and types of an operator's parameters."""

    narg: int
    names: list[str]
    types: list[str]


def get_operator_arguments(op_name):
    """Parameters of a registered operator.

    Raises:
        MissingError: There is no such operator.
    """
    op = registry.get(op_name)
    names = [*op.input_names, *op.attributes]
    types = ["NDArray-or-Symbol[]" if op.variadic and n == op.input_names[-1] else "NDArray-or-Symbol" for n in op.input_names]
    types += [a.type.expected + ("" if a.required else f", default={a.shown!r}") for a in op.attributes.values()]
    if not names:
        return OperatorArguments(0, [], [])
    return OperatorArguments(len(names), names, types)

