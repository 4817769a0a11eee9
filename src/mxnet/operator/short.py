"""The short form of custom operators: ``forward(is_train, inputs, outputs)``, registered without properties."""
from ..base import ArgumentError, DTypeError
from ..ndarray import NDArray
from ..ndarray.ndarray import array
from ..ops.custom import short_forms
from .custom import CustomOp, CustomOpProp, register

__all__ = ["register_op_class"]


class _Adapter(CustomOp):
    """Calls a short-form operator in the ways of a full one."""

    def __init__(self, op):
        super().__init__()
        self.op = op

    def forward(self, is_train, req, in_data, out_data, aux):
        outputs = list(out_data)
        self.op.forward(is_train, in_data, outputs)
        for target, request, value in zip(out_data, req, outputs, strict=True):
            if value is not target:
                value = value if isinstance(value, NDArray) else array(value, target.context, target.dtype)
                self.assign(target, request, value)

    def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
        inputs = [x.copy() for x in in_data]                 # the operator writes its gradients over them
        self.op.backward(True, inputs, out_grad, out_data)
        for target, request, value in zip(in_grad, req, inputs, strict=True):
            self.assign(target, request, value)


def register_op_class(cls):
    """Make a short-form operator class known under its name; ``mx.symbol.Custom(data)`` uses the class registered last.

    The class has ``__init__(self, name, num_inputs, num_outputs)``, ``forward(self, is_train, inputs, outputs)``, which sets
    ``outputs[i]``, and ``backward(self, is_train, inputs, grad_outputs, outputs)``, which writes input gradients with
    ``inputs[i][:] = …``. See docs/short-forms.md.

    Raises:
        DTypeError: It is no class with ``forward``.
    """
    if not isinstance(cls, type) or not callable(getattr(cls, "forward", None)):
        raise DTypeError(f"register_op_class: expected a class with forward(is_train, inputs, outputs), got {cls!r}.")

    class Prop(CustomOpProp):
        """Properties of a short-form operator: outputs are like the inputs unless ``output_shapes`` says otherwise."""

        def __init__(self, num_inputs="1", num_outputs="1", output_shapes="None", output_types="None", **_):
            super().__init__(need_top_grad=True)
            self.counts = int(num_inputs), int(num_outputs)
            self.shapes, self.types = _literal(output_shapes, "output_shapes"), _literal(output_types, "output_types")

        def list_arguments(self):
            return ["data"] if self.counts[0] == 1 else [f"data{i}" for i in range(self.counts[0])]

        def list_outputs(self):
            return ["output"] if self.counts[1] == 1 else [f"output{i}" for i in range(self.counts[1])]

        def infer_shape(self, in_shape):
            outputs = [in_shape[min(i, len(in_shape) - 1)] for i in range(self.counts[1])] if self.shapes is None else self.shapes
            return in_shape, outputs, []

        def infer_type(self, in_type):
            return in_type, [in_type[0]] * self.counts[1] if self.types is None else self.types, []

        def create_operator(self, ctx, in_shapes, in_dtypes):
            return _Adapter(cls(cls.__name__, *self.counts))

    register(cls.__name__)(Prop)
    if cls.__name__ in short_forms:
        short_forms.remove(cls.__name__)
    short_forms.append(cls.__name__)
    return cls


def _literal(text, what):
    if text in ("None", None):
        return None
    import ast
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        raise ArgumentError(f"Custom: {what} is {text!r}, expected a list.") from None

