"""Operators written by users in Python: ``mx.operator.CustomOp``, its properties, and how graphs run them."""
import torch

from ..base import ArgumentError, DTypeError, MXNetError, ShapeError
from ..dtype import to_numpy, to_torch
from ..ndarray import NDArray
from ..ndarray.ndarray import _context_of
from ..ops import registry
from ..ops.mode import MODE
from ..ops.registry import REGISTRY, Operator

__all__ = ["CustomOp", "CustomOpProp", "find_prop", "get_all_registered_operators", "register"]

_PROPS: dict[str, type] = {}
short_forms: list[str] = []                 # names of short-form classes, the one registered last at the end


class CustomOp:
    """What a custom operator computes. Subclasses define ``forward`` and ``backward``, which write with :meth:`assign`.

    Args:
        name, num_inputs, num_outputs: Used by the short form only (see docs/short-forms.md).
    """

    def __init__(self, name=None, num_inputs=None, num_outputs=None):
        self.name, self.num_inputs, self.num_outputs = name, num_inputs, num_outputs

    def forward(self, is_train, req, in_data, out_data, aux):
        """Compute the outputs.

        Args:
            is_train: Whether this runs in training.
            req: How to write each output: ``'write'``, ``'add'``, ``'null'`` or ``'inplace'``.
            in_data, out_data, aux: Lists of NDArrays.
        """

    def backward(self, req, out_grad, in_data, out_data, in_grad, aux):
        """Compute the gradients of the inputs; arguments as of :meth:`forward`, gradients of the outputs in ``out_grad``."""

    def assign(self, dst, req, src):
        """Write ``src`` to ``dst`` as ``req`` asks."""
        if req == "null":
            return
        if req in ("write", "inplace"):
            dst[:] = src
        elif req == "add":
            dst[:] += src


class CustomOpProp:
    """What a custom operator looks like: names, shapes and types of its arrays. Subclasses override what differs.

    Args:
        need_top_grad: Whether backward needs the gradients of the outputs; a loss layer does not.
    """

    def __init__(self, need_top_grad=True):
        self.need_top_grad_ = need_top_grad

    def infer_shape(self, in_shape):
        """Shapes of inputs, outputs and auxiliary states from those of the inputs; by default all outputs are like the first input."""
        return in_shape, [in_shape[0]] * len(self.list_outputs()), []

    def infer_type(self, in_type):
        """Types of inputs, outputs and auxiliary states; by default all are the first input's."""
        return (in_type, [in_type[0]] * len(self.list_outputs()), [in_type[0]] * len(self.list_auxiliary_states()))

    def infer_storage_type(self, in_stype):
        """Storage types of inputs, outputs and auxiliary states: custom operators work on dense arrays."""
        for stype in in_stype:
            if stype != "default":
                raise ArgumentError(f"{type(self).__name__}: custom operators take dense arrays, got {stype}.")
        return in_stype, ["default"] * len(self.list_outputs()), ["default"] * len(self.list_auxiliary_states())

    def infer_storage_type_backward(self, ograd_stype, in_stype, out_stype, igrad_stype, aux_stype):
        """Storage types in backward: all dense."""
        return tuple(["default"] * len(part) for part in (ograd_stype, in_stype, out_stype, igrad_stype, aux_stype))

    def list_arguments(self):
        """Names of the inputs."""
        return ["data"]

    def list_outputs(self):
        """Names of the outputs."""
        return ["output"]

    def list_auxiliary_states(self):
        """Names of the auxiliary states."""
        return []

    def declare_backward_dependency(self, out_grad, in_data, out_data):
        """Which arrays backward needs; kept for compatibility, all are there."""
        return [*(out_grad if self.need_top_grad_ else []), *in_data, *out_data]

    def create_operator(self, ctx, in_shapes, in_dtypes):
        """The CustomOp for these shapes and types."""
        return CustomOp()


def register(reg_name):
    """Class decorator: make a CustomOpProp known as ``op_type=reg_name``.

    >>> @mx.operator.register("double")
    ... class DoubleProp(mx.operator.CustomOpProp):
    ...     def create_operator(self, ctx, in_shapes, in_dtypes):
    ...         return Double()

    Raises:
        DTypeError: The class is no CustomOpProp.
    """
    def decorate(prop_cls):
        if not (isinstance(prop_cls, type) and issubclass(prop_cls, CustomOpProp)):
            raise DTypeError(f"register({reg_name!r}): expected a subclass of CustomOpProp, got {prop_cls!r}.")
        _PROPS[reg_name] = prop_cls
        return prop_cls
    return decorate


def get_all_registered_operators():
    """Names of all operators, custom ones excepted."""
    return sorted(name for name in REGISTRY if name != "Custom")


def find_prop(attrs) -> CustomOpProp:
    """The properties of a custom operator with these attributes (text).

    Raises:
        ArgumentError: ``op_type`` is missing or unknown, or the class does not take the attributes.
    """
    kind = attrs.get("op_type")
    if kind is None:
        raise ArgumentError("Custom: attribute 'op_type' is required: the name given to mx.operator.register.")
    if kind not in _PROPS:
        raise ArgumentError(f"Custom: there is no custom operator {kind!r}; registered are {', '.join(sorted(_PROPS)) or 'none'}.")
    try:
        return _PROPS[kind](**{k: v for k, v in attrs.items() if k != "op_type"})
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
            return run(tensors, attrs, is_train, state)
        custom.__name__ = "custom"
        return custom


class _Custom(torch.autograd.Function):
    """Puts a user's forward and backward into torch's graph."""

    @staticmethod
    def forward(ctx, call, *tensors):
        ctx.call, ctx.requests = call, [getattr(t, "mx_grad_req", "write") for t in tensors]
        ctx.needs = [t.requires_grad for t in tensors]
        return call.forward([t.detach() for t in tensors])

    @staticmethod
    def backward(ctx, *heads):
        return (None, *ctx.call.backward(heads, [r if n else "null" for r, n in zip(ctx.requests, ctx.needs, strict=True)]))


class _Call:
    """One run of a custom operator: its arrays, between forward and backward."""

    def __init__(self, kind, prop, op, count, is_train, context):
        self.kind, self.prop, self.op, self.count, self.is_train, self.context = kind, prop, op, count, is_train, context

    def _arrays(self, tensors):
        return [NDArray._wrap(t, self.context) for t in tensors]

    def _guarded(self, what, function, *args):
        before = MODE.recording, MODE.training
        MODE.recording, MODE.training = False, self.is_train
        try:
            with torch.no_grad():
                return function(*args)
        except NotImplementedError:
            raise
        except Exception as error:
            builtin = next((b for b in (IndexError, KeyError, ValueError, TypeError) if isinstance(error, b)), None)
            made = MXNetError if builtin is None else type(f"Custom{builtin.__name__}", (MXNetError, builtin), {"__str__": RuntimeError.__str__})
            raise made(f"Custom {self.kind!r}: {what} raised {type(error).__name__}: {error}") from error
        finally:
            MODE.recording, MODE.training = before

    def forward(self, tensors):
        self.inputs, self.aux = self._arrays(tensors[:self.count]), self._arrays([t.data for t in tensors[self.count:]])
        _, shapes, _ = (*self.prop.infer_shape([list(t.shape) for t in tensors[:self.count]]), [])[:3]
        _, types, _ = self.prop.infer_type([to_numpy(t.dtype) for t in tensors[:self.count]])
        device = self.context.torch_device
        self.outputs = self._arrays([torch.zeros([int(d) for d in s], dtype=to_torch(t), device=device)
                                     for s, t in zip(shapes, types, strict=True)])
        self._guarded("forward", self.op.forward, self.is_train, ["write"] * len(self.outputs), self.inputs, self.outputs, self.aux)
        return tuple(o._data.detach() for o in self.outputs)

    def backward(self, heads, requests):
        grads = self._arrays([torch.zeros_like(i._data) for i in self.inputs])
        self._guarded("backward", self.op.backward, requests[:self.count], self._arrays(heads), self.inputs, self.outputs, grads, self.aux)
        found = [g._data.detach() if r != "null" else None for g, r in zip(grads, requests, strict=False)]
        return found + [None] * (len(requests) - len(found))


def run(tensors, attrs, is_train, state):
    """Outputs of a custom operator; ``state`` keeps its operator object between runs of a program."""
    if tensors and tensors[0].device.type == "meta":
        raise MXNetError("Custom operators do not run without data.")
    prop, context = find_prop(attrs), _context_of(tensors[0]) if tensors else None
    count = len(prop.list_arguments())
    expected = count + len(prop.list_auxiliary_states())
    kind = attrs["op_type"]
    if len(tensors) != expected:
        raise ArgumentError(f"Custom {kind!r}: {len(tensors)} arrays were given, it takes {expected}.")
    key = tuple((tuple(t.shape), t.dtype) for t in tensors)
    if state.get("key") != key:
        shapes, types = [list(t.shape) for t in tensors[:count]], [to_numpy(t.dtype) for t in tensors[:count]]
        state["key"], state["op"] = key, prop.create_operator(context, shapes, types)
    call = _Call(kind, prop, state["op"], count, bool(is_train), context)
    if torch.is_grad_enabled() and any(t.requires_grad for t in tensors):
        made = _Custom.apply(call, *tensors)
    else:
        made = call.forward([t.detach() for t in tensors])
    return made[0] if len(made) == 1 else made


def _custom(*data, op_type: str, is_train: registry.TrainingFlag):
    """An operator written in Python and registered with mx.operator.register.

    Args:
        data: Its inputs and auxiliary states.
        op_type: Its registered name; further attributes go to its CustomOpProp as text.
    """
    return run(data, {"op_type": op_type}, is_train, {})


def _install():
    op = CustomOperator(_custom, "Custom", lenient=True, input_names=lambda op_type: (), outputs=lambda op_type: ())
    op.kernel = lambda *tensors, is_train, **attrs: run(tensors, attrs, is_train, {})
    op.kernel.__name__ = "custom"
    for name in ("Custom", "_npi_Custom"):
        REGISTRY[name] = op


_install()
