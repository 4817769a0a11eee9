"""Operators written by users in Python: ``mx.operator.CustomOp``, its properties, and how graphs run them."""
import torch

from ..base import ArgumentError, DTypeError, MXNetError, users_code
from ..dtype import to_numpy, to_torch
from ..ndarray import NDArray
from ..ndarray.ndarray import _context_of
from ..ops import custom
from ..ops.custom import find_prop
from ..ops.mode import MODE
from ..ops.registry import REGISTRY

__all__ = ["CustomOp", "CustomOpProp", "get_all_registered_operators", "register"]


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
        custom.PROPS[reg_name] = prop_cls
        return prop_cls
    return decorate


def get_all_registered_operators():
    """Names of all operators, custom ones excepted."""
    return sorted(name for name in REGISTRY if name != "Custom")


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

    def _guarded(self, what, function, **arguments):
        before = MODE.recording, MODE.training
        MODE.recording, MODE.training = False, self.is_train
        try:
            with torch.no_grad(), users_code(f"Custom {self.kind!r}: {what}"):
                return function(**arguments)
        finally:
            MODE.recording, MODE.training = before

    def forward(self, tensors):
        self.inputs, self.aux = self._arrays(tensors[:self.count]), self._arrays([t.data for t in tensors[self.count:]])
        _, shapes, _ = (*self.prop.infer_shape([list(t.shape) for t in tensors[:self.count]]), [])[:3]
        _, types, _ = self.prop.infer_type([to_numpy(t.dtype) for t in tensors[:self.count]])
        device = self.context.torch_device
        self.outputs = self._arrays([torch.zeros([int(d) for d in s], dtype=to_torch(t), device=device)
                                     for s, t in zip(shapes, types, strict=True)])
        self._guarded("forward", self.op.forward, is_train=self.is_train, req=["write"] * len(self.outputs), in_data=self.inputs,
                      out_data=self.outputs, aux=self.aux)
        return tuple(o._data.detach() for o in self.outputs)

    def backward(self, heads, requests):
        grads = self._arrays([torch.zeros_like(i._data) for i in self.inputs])
        self._guarded("backward", self.op.backward, req=requests[:self.count], out_grad=self._arrays(heads), in_data=self.inputs,
                      out_data=self.outputs, in_grad=grads, aux=self.aux)
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
        raise ArgumentError(f"Custom {kind!r}: {len(tensors)} arrays were given, it takes {expected}: "
                            f"{', '.join([*prop.list_arguments(), *prop.list_auxiliary_states()])}.")
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


custom.runners.append(run)
