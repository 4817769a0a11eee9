"""The operator ``Custom``: what it looks like and computes is a user's class, registered with mx.operator.register.

Running it needs arrays, which live above this floor: mxnet.operator puts its runner into ``runners``.
"""
import torch

from ..base import ArgumentError, MXNetError, ShapeError
from ..dtype import to_numpy, to_torch
from .registry import REGISTRY, Operator, TrainingFlag

__all__ = ["PROPS", "CustomOperator", "find_prop", "runners", "short_forms"]

PROPS: dict[str, type] = {}                 # op_type -> the user's CustomOpProp
short_forms: list[str] = []                 # names of short-form classes, the one registered last at the end
runners: list = []                          # function(tensors, attrs, is_train, state) -> tensors


def _run(tensors, attrs, is_train, state):
    find_prop(attrs)                        # says what is missing when nothing was registered
    return runners[-1](tensors, attrs, is_train, state)


def find_prop(attrs):
    """The properties of a custom operator with these attributes (text).

    Raises:
        ArgumentError: ``op_type`` is missing or unknown, or the class does not take the attributes.
    """
    kind = attrs.get("op_type")
    if kind is None:
        raise ArgumentError("Custom: attribute 'op_type' is required: the name given to mx.operator.register.")
    if kind not in PROPS:
        raise ArgumentError(f"Custom: there is no custom operator {kind!r}; registered are {', '.join(sorted(PROPS)) or 'none'}.")
    try:
        return PROPS[kind](**{k: v for k, v in attrs.items() if k != "op_type"})
    except TypeError as error:
        raise ArgumentError(f"Custom {kind!r}: {error}") from error


def _shape_list(shapes, names, what, kind):
    shapes = list(shapes)
    if len(shapes) != len(names):
        raise ShapeError(f"Custom {kind!r}: infer_shape gives {len(shapes)} shapes of {what}, expected {len(names)} ({', '.join(names)}).")
    return [None if s is None else tuple(int(d) for d in ([s] if isinstance(s, int) else s)) for s in shapes]


class CustomOperator(Operator):
    """The operator ``Custom``: what it looks like depends on ``op_type``."""

    def own(self, attrs):
        """The attributes that go to the user's class: all that are not spelled ``__x__``."""
        return {k: v for k, v in attrs.items() if not (k.startswith("__") and k.endswith("__"))}

    def completed(self, attrs, num_inputs):
        """Without ``op_type``: attributes of the short-form class registered last."""
        if "op_type" in attrs:
            return attrs
        if not short_forms:
            raise ArgumentError("Custom: attribute 'op_type' is required; without it a class has to be registered first, with "
                                "mx.register_op_class(cls).")
        kept = {k: v for k, v in attrs.items() if k != "allow_unspecified_output_shapes" and v is not None}
        return {"op_type": short_forms[-1], "num_inputs": str(num_inputs), **kept}

    def parse(self, attrs, strict=True):
        """Attributes as text."""
        return {k: str(v) for k, v in self.own(attrs).items()}

    def refuse_unknown(self, attrs):
        """Any attribute may be the user's."""

    def inputs_for(self, attrs, num_inputs=None):
        """Arguments and auxiliary states."""
        prop = find_prop(attrs)
        return list(prop.list_arguments()) + list(prop.list_auxiliary_states())

    def outputs_for(self, attrs, num_inputs=None):
        """The class's outputs."""
        return list(find_prop(attrs).list_outputs())

    def aux_for(self, attrs):
        """The class's auxiliary states."""
        return set(find_prop(attrs).list_auxiliary_states())

    def ignores_head(self, attrs):
        """Whether the class says that it needs no gradient of its outputs."""
        return not getattr(find_prop(attrs), "need_top_grad_", True)

    def infer_shape(self, attrs, inputs, outputs, names, types=None):
        """Asks the class as soon as the first input is known."""
        prop, kind = find_prop(attrs), attrs["op_type"]
        arguments = prop.list_arguments()
        known = list(inputs[:len(arguments)])
        if known and (known[0] is None or -1 in known[0]):
            return inputs, outputs
        try:
            found = prop.infer_shape([[] if s is None else [max(d, 0) for d in s] for s in known])
        except MXNetError:
            raise
        except Exception as error:
            raise ShapeError(f"Custom {kind!r}: infer_shape failed for {known}: {type(error).__name__}: {error}") from error
        found = tuple(found)
        if len(found) == 2:
            found = (*found, [])
        made = _shape_list(found[0], arguments, "inputs", kind)
        aux = _shape_list(found[2], prop.list_auxiliary_states(), "auxiliary states", kind)
        made_outputs = _shape_list(found[1], prop.list_outputs(), "outputs", kind)
        for name, old, new in zip(arguments, known, made, strict=True):
            if old is not None and new is not None and -1 not in old and old != new:
                raise ShapeError(f"Custom {kind!r}: {name} has shape {old}, expected {new}.")
        return made + aux, made_outputs

    def infer_types(self, attrs, inputs, outputs, names):
        """Asks the class as soon as the first input's type is known."""
        prop = find_prop(attrs)
        count = len(prop.list_arguments())
        if count and inputs[0] is None:
            return inputs, outputs
        first = inputs[0] if count else torch.float32
        given, made, aux = prop.infer_type([to_numpy(t or first) for t in inputs[:count]])
        return [to_torch(t) for t in (*given, *aux)], [to_torch(t) for t in made]

    def lowered(self, node):
        """The function a program calls for a node; it keeps one operator object."""
        state: dict = {}

        def custom(*tensors, is_train, **attrs):
            return _run(tensors, attrs, is_train, state)
        custom.__name__ = "custom"
        return custom


def _custom(*data, op_type: str, is_train: TrainingFlag):
    """An operator written in Python and registered with mx.operator.register.

    Args:
        data: Its inputs and auxiliary states.
        op_type: Its registered name; further attributes go to its CustomOpProp as text.
    """
    return _run(data, {"op_type": op_type}, is_train, {})


def _kernel(*tensors, is_train, **attrs):
    return _run(tensors, attrs, is_train, {})


custom = CustomOperator(_custom, "Custom", lenient=True, input_names=lambda op_type: (), outputs=lambda op_type: ())
custom.kernel = _kernel
REGISTRY["Custom"] = REGISTRY["_npi_Custom"] = custom
