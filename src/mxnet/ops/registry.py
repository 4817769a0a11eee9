"""The registry: one declaration an operator, made by the decorator :func:`operator` from the kernel's signature.

Positional parameters of a kernel are its arrays in order (``*args`` variadic, ``= None`` optional, annotated ``Aux`` auxiliary
state, ``Mutated`` written in place). Keyword-only ones are attributes, except the reserved annotations ``TrainingFlag``,
``Generator`` and ``Device``, which the caller supplies. Hooks ask by parameter name for what they need.
"""
import inspect
from collections.abc import Callable
from typing import Any, NewType

import torch

from ..base import ArgumentError, DTypeError, MissingError, MXNetError, ShapeError
from . import shapes as _shapes
from .attributes import REQUIRED, Attribute
from .gradient import hooked, refuse_gradient, zero_gradient
from .hooks import Hook
from .wording import because, described, first_line, name_of, reworded, show

__all__ = ["Aux", "Device", "Generator", "Mutated", "Operator", "REGISTRY", "Subgraphs", "TrainingFlag", "UNAVAILABLE", "get", "operator", "same"]

Aux = NewType("Aux", torch.Tensor)             # auxiliary state: an input the operator may change, outside of gradients
Mutated = NewType("Mutated", torch.Tensor)     # an input written in place (states of optimizers)
TrainingFlag = NewType("TrainingFlag", bool)
Generator = NewType("Generator", torch.Generator)
Subgraphs = NewType("Subgraphs", tuple)        # a control-flow node's subgraphs, as functions of tensors
Device = NewType("Device", torch.device)       # where a creation operator makes its result; written as ctx='cpu(0)' in JSON

REGISTRY: dict[str, "Operator"] = {}
UNAVAILABLE: dict[str, str] = {}               # internal operators of 1.9.1 without a counterpart: what they are, what to use instead


def same(op, attrs, inputs, outputs):
    """Inputs and outputs share one type of elements; an attribute ``dtype`` of the operator gives that of the outputs."""
    known = {t for t in inputs if t is not None}
    chosen = attrs.get("dtype") if op.has_dtype else None
    if chosen is None:
        known |= {t for t in outputs if t is not None}
    if len(known) > 1:
        first = next(t for t in inputs if t is not None)
        raise DTypeError(f"inputs have types {', '.join(name_of(t) for t in inputs)}; expected all {name_of(first)}")
    dtype = known.pop() if known else None
    return [dtype] * len(inputs), [chosen or dtype] * len(outputs)


class Operator:
    """One operator: its kernel, inputs, attributes, outputs and rules. Made by :func:`operator`.

    Attributes:
        kernel: The function on tensors that faces and graphs call (with MXNet's gradient where it differs from torch's).
        input_names: Names of the arrays; for a variadic operator the one name of its list.
        attributes: name -> :class:`~mxnet.ops.attributes.Attribute`.
    """

    def __init__(self, function, name, *, aliases=(), absent=None, shape=None, types=None, outputs=("output",), hidden=0,
                 count=None, lenient=False, gradient=None, auto_inputs=True, input_names=None, partial=False, initial=None,
                 unlisted=(), shown=None, floats=(), checked=False):
        self.name, self.aliases, self.function, self.raw = name, tuple(aliases), function, function
        self.absent, self.shape_rule, self.type_rule = absent or {}, shape, types or same
        self.outputs, self.hidden, self.count, self.lenient = outputs, hidden, count, lenient
        self.auto_inputs, self.partial, self.initial = auto_inputs, partial, initial or {}
        self.unlisted, self.shown = unlisted, shown or {}
        self.__name__, self.__qualname__, self.__doc__, self.__module__ = (
            function.__name__, function.__qualname__, function.__doc__, function.__module__)
        self._read_signature(inspect.signature(function))
        self.checked = checked
        self.floats = tuple(self.input_names[:1]) if floats is True else tuple(floats)
        self.is_numpy = name.startswith(("_np_", "_npi_", "_npx_"))
        self.inputs_hook = self.output_hook = self.type_hook = self.gradient_hook = self.out_hook = None
        self.partial_hook = None
        self.gradient_kind = gradient
        self.absent_hooks = {key: Hook(test, self) for key, test in self.absent.items()}
        self.outputs_hook = Hook(outputs, self, ("num_inputs",)) if callable(outputs) else None
        self.hidden_hook = Hook(hidden, self) if callable(hidden) else None
        self.names_hook = Hook(input_names, self, ("num_inputs",)) if input_names else None
        self.kernel = function
        if gradient == "zero":
            self.kernel = zero_gradient(self)
        elif gradient == "none":
            self.kernel = refuse_gradient(self)
        elif gradient is not None:
            raise TypeError(f"{name}: gradient={gradient!r}, expected 'zero' or 'none'")

    def _read_signature(self, signature):
        self.input_names, self.optional, self.aux, self.mutated = [], set(), set(), set()
        self.attributes, self.reserved, self.variadic = {}, {}, False
        for name, p in signature.parameters.items():
            if p.kind is p.VAR_POSITIONAL:
                self.variadic = True
                self.input_names.append(name)
                if p.annotation is Mutated:
                    self.mutated.add(name)                     # any of the list may be written
            elif p.kind is p.KEYWORD_ONLY:
                if p.annotation in (TrainingFlag, Generator, Device, Subgraphs):
                    self.reserved[name] = p.annotation
                else:
                    if p.annotation is p.empty:
                        raise TypeError(f"{self.name}: attribute {name!r} has no type")
                    default = REQUIRED if p.default is p.empty else p.default
                    self.attributes[name] = Attribute(name, p.annotation, default)
            elif p.kind is p.VAR_KEYWORD:
                raise TypeError(f"{self.name}: a kernel names its attributes")
            else:
                self.input_names.append(name)
                if p.default is None:
                    self.optional.add(name)
                if p.annotation is Aux:
                    self.aux.add(name)
                elif p.annotation is Mutated:
                    self.mutated.add(name)
        self.has_dtype = "dtype" in self.attributes and "DType" in str(self.attributes["dtype"].annotation)
        self.device_name = next((n for n, a in self.reserved.items() if a is Device), None)
        self.training_name = next((n for n, a in self.reserved.items() if a is TrainingFlag), None)
        self.generator_name = next((n for n, a in self.reserved.items() if a is Generator), None)

    def __call__(self, *tensors, **attributes):
        return self.kernel(*tensors, **attributes)

    def __repr__(self):
        return f"<operator {self.name}>"

    def __reduce__(self):
        return get, (self.name,)

    # -- hooks, used as decorators --------------------------------------------------------------------------------
    def infer_inputs(self, function):
        """Decorator: shapes of inputs that follow from those the hook names; returns {name: shape}. It may also ask for
        ``output``. It is asked when all it names are known, or with -1 for unknown dimensions where ``partial=True``."""
        self.inputs_hook = Hook(function, self, ("output",))
        return function

    def infer_output(self, function):
        """Decorator: the output's shape (a list for several) from the shapes of the inputs the hook names."""
        self.output_hook = Hook(function, self, ("num_inputs",))
        return function

    def infer_type(self, function):
        """Decorator: the output's type (a list for several), or {input name or 'output': type}, from the inputs' types;
        a type that is not known yet is None."""
        self.type_hook = Hook(function, self)
        return function

    def gradient(self, function):
        """Decorator: {input: gradient} from the inputs, ``head`` (``heads``), ``output`` (``outputs``) and attributes it names."""
        self.gradient_hook = Hook(function, self, ("head", "heads", "output", "outputs"))
        self.kernel = hooked(self)
        return function

    def shows_partial(self, function):
        """Decorator: what ``infer_shape_partial`` shows of an output that is not fully known, from (attrs, inputs, shape)."""
        self.partial_hook = function
        return function

    def accumulate(self, function):
        """Decorator: what is written to ``out``, from what it ``held``, the ``result``, and the inputs and attributes named."""
        self.out_hook = Hook(function, self, ("held", "result"))
        return function

    # -- attributes, inputs, outputs ------------------------------------------------------------------------------
    def parse(self, attrs: dict, strict=True) -> dict:
        """Values of all attributes from those passed (text or values).

        Raises:
            ArgumentError: One is missing, unknown or of the wrong kind.
        """
        parsed = {}
        for key, attribute in self.attributes.items():
            if key in attrs:
                parsed[key] = attribute.parse(attrs[key], self.name)
            elif attribute.required:
                raise ArgumentError(f"{self.name}: attribute {key!r} is required: {attribute.type.expected}.")
            else:
                parsed[key] = attribute.default
        if strict and len(attrs) > 0:
            self.refuse_unknown(attrs)
        return parsed

    def read_count(self, value) -> int:
        """The number of inputs that attribute ``count`` gives.

        Raises:
            ArgumentError: It is no integer.
        """
        try:
            return int(value)
        except (TypeError, ValueError):
            raise ArgumentError(f"{self.name}: attribute {self.count!r} is {value!r}, expected the number of arrays.") from None

    def refuse_unknown(self, attrs):
        """Raise ArgumentError for a name that is no attribute (names spelled ``__x__`` and lenient operators excepted)."""
        if self.lenient:
            return
        for key in attrs:
            if key in self.attributes or key in self.reserved or key == self.count or (key.startswith("__") and key.endswith("__")):
                continue
            raise ArgumentError(f"{self.name}: unknown attribute {key!r}; it has {', '.join(self.attributes) or 'none'}.")

    def own(self, attrs: dict) -> dict:
        """Those of a node's attributes that are the operator's."""
        return {k: v for k, v in attrs.items() if k in self.attributes}

    def completed(self, attrs: dict, num_inputs: int) -> dict:
        """Attributes as passed, completed where an operator knows a default that depends on its inputs."""
        return attrs

    def ignores_head(self, attrs: dict) -> bool:
        """Whether the gradient does not depend on that of the output: loss layers, and operators whose gradient is zero."""
        if self.gradient_hook is None:
            return self.gradient_kind == "zero"
        return not ({"head", "heads"} & set(self.gradient_hook.needs)) or attrs.get("out_grad") is False

    def aux_for(self, attrs: dict) -> set:
        """Names of the inputs that a symbol lists as auxiliary states."""
        return self.aux | self.mutated

    def of(self, graph) -> "Operator":
        """The operator of a node with this subgraph."""
        return self

    def lowered(self, node):
        """The function that programs call for a node of this operator."""
        return self.kernel

    def inputs_for(self, attrs: dict, num_inputs: int | None = None) -> list[str]:
        """Names of the inputs present with these (parsed) attributes."""
        if self.names_hook:
            return list(self.names_hook({**attrs, "num_inputs": num_inputs}))
        if self.variadic:
            fixed = self.input_names[:-1]
            return fixed + [f"arg{i}" for i in range((num_inputs or 0) - len(fixed))]
        return [n for n in self.input_names if n not in self.absent_hooks or not self.absent_hooks[n](attrs)]

    def written(self, num_inputs: int) -> list[int]:
        """Positions of the inputs (of so many) that a call may change in place."""
        if not self.aux and not self.mutated:
            return []
        names = self.input_names
        if self.variadic:
            names = names + names[-1:] * num_inputs
        return [i for i, name in enumerate(names[:num_inputs]) if name in self.aux or name in self.mutated]

    def outputs_for(self, attrs: dict, num_inputs: int | None = None) -> list[str]:
        """Names of the visible outputs."""
        if self.outputs_hook:
            return list(self.outputs_hook({**attrs, "num_inputs": num_inputs}))
        return list(self.outputs)

    def hidden_for(self, attrs: dict) -> int:
        """How many further outputs MXNet counts in files but nobody sees."""
        return self.hidden_hook(attrs) if self.hidden_hook else self.hidden

    # -- inference ------------------------------------------------------------------------------------------------
    def infer_shape(self, attrs: dict, inputs: list, outputs: list, names: list[str], types=None):
        """Refine the partial shapes of inputs and outputs; see :mod:`mxnet.ops.shapes`.

        Raises:
            ShapeError: They disagree.
        """
        try:
            return self._infer_shape(attrs, list(inputs), list(outputs), names, types)
        except _shapes.Disagreement as found:
            which = names[found.index] if found.index < len(names) else f"input {found.index}"
            reason = found.reason or because(attrs, inputs, names, found.index)
            raise ShapeError(f"{self.name}: {which} has shape {show(found.received)}, expected {show(found.expected)}"
                             f"{' because ' + reason if reason else ''}.") from None
        except ShapeError as error:
            text = str(error)
            raise (error if text.startswith(self.name) else ShapeError(f"{self.name}: {text}")) from None
        except (IndexError, ValueError, TypeError, ZeroDivisionError) as error:    # of a hook, which takes sizes apart without looking
            if isinstance(error, MXNetError):
                raise (error if str(error).startswith(self.name) else type(error)(f"{self.name}: {error}")) from None
            raise ShapeError(f"{self.name}: {reworded(error)[1]} ({described(names, inputs, attrs)})") from error

    def _infer_shape(self, attrs, inputs, outputs, names, types):
        if self.shape_rule is not None:
            inputs, outputs = self.shape_rule(self, attrs, inputs, outputs)
        if self.inputs_hook is not None:
            self._ask_inputs(attrs, inputs, outputs, names)
        if self.output_hook is not None:
            values = self._values(self.output_hook, attrs, inputs, outputs, names)
            if values is not None:
                values["num_inputs"] = len(inputs)
                found = self.output_hook(values)
                found = found if isinstance(found, list) else [found]
                outputs = [_shapes.merge(old, new) for old, new in zip(outputs, found, strict=True)]
        elif self.shape_rule is None and not all(_shapes.is_known(s) for s in outputs):
            present = [s for s, n in zip(inputs, names, strict=True)]
            if all(_shapes.is_known(s) for s in present):
                found = [tuple(t.shape) for t in self.run_meta(attrs, inputs, types, names)]
                outputs = [_shapes.merge(old, new) for old, new in zip(outputs, found, strict=True)]
        return inputs, outputs

    def _ask_inputs(self, attrs, inputs, outputs, names):
        values = self._values(self.inputs_hook, attrs, inputs, outputs, names)
        if values is None:
            return
        for name, shape in self.inputs_hook(values).items():
            if name in names and shape is not None:
                index = names.index(name)
                inputs[index] = _shapes.merge_input(index, inputs[index], tuple(shape))

    def _values(self, hook, attrs, inputs, outputs, names):
        """What a hook asks for, or None while something is unknown."""
        values = dict(attrs)
        known = dict(zip(names, inputs, strict=True))
        for name in hook.inputs:
            if self.variadic and name == self.input_names[-1]:
                value = [known[n] for n in names[len(self.input_names) - 1:]]
                ready = all(s is not None and (self.partial or -1 not in s) for s in value)
            else:
                value = known.get(name)
                ready = name not in known or (value is not None and (self.partial or -1 not in value))
            if not ready:
                if (name in self.optional and hook is not self.output_hook) or (self.partial and "output" in hook.needs):
                    values[name] = None
                    continue
                return None
            values[name] = value
        values["output"] = outputs[0] if outputs else None
        return values

    def run_meta(self, attrs: dict, shapes: list, types, names):
        """The outputs as tensors without data, by running the kernel on such inputs."""
        types = types or [None] * len(shapes)
        tensors = [torch.empty(s, dtype=t or torch.float32, device="meta") for s, t in zip(shapes, types, strict=True)]
        if not self.variadic:
            made = dict(zip(names, tensors, strict=True))
            tensors = [made.get(n) for n in self.input_names]
        keywords = dict(attrs)
        for name, kind in self.reserved.items():
            keywords[name] = False if kind is TrainingFlag else None if kind is Generator else torch.device("meta")
        with torch.no_grad():
            try:
                result = self.raw(*tensors, **keywords)
            except MXNetError:
                raise
            except Exception as error:
                kind, words = reworded(error)
                kind = kind if issubclass(kind, DTypeError) else ShapeError
                raise kind(f"{self.name}: {words} ({described(names, shapes, attrs)})") from error
        return list(result) if isinstance(result, tuple | list) else [result]

    def infer_types(self, attrs: dict, inputs: list, outputs: list, names: list[str]):
        """Refine types of elements (torch dtypes; None is unknown) of inputs and outputs.

        Raises:
            DTypeError: They disagree.
        """
        try:
            if self.floats:
                self.refuse_integers(names, inputs)
            if self.type_hook is None:
                return self.type_rule(self, attrs, list(inputs), list(outputs))
            values = dict(attrs)
            known = dict(zip(names, inputs, strict=True))
            for name in self.type_hook.inputs:
                if self.variadic and name == self.input_names[-1]:
                    values[name] = [known[n] for n in names[len(self.input_names) - 1:]]
                else:
                    values[name] = known.get(name)
            found = self.type_hook(values)
        except DTypeError as error:
            text = str(error)
            raise (error if text.startswith(self.name) else DTypeError(f"{self.name}: {text}")) from None
        if not isinstance(found, dict):
            found = {"output": found}
        if self.checked:
            for name, given in zip(names, inputs, strict=True):
                if given is not None and found.get(name, given) not in (None, given):
                    raise DTypeError(f"{self.name}: {name} has type {name_of(given)}, expected {name_of(found[name])}.")
        made = found.get("output")
        made = made if isinstance(made, list) else [made] * len(outputs)
        return [found.get(n, t) if t is None else t for n, t in zip(names, inputs, strict=True)], [
            new if new is not None else old for new, old in zip(made, outputs, strict=True)]

    def refuse_integers(self, names, types):
        """Raise DTypeError where an input that has to hold real numbers has another type; the first of a list stands for all."""
        chosen = [0] if self.variadic and self.floats else [names.index(n) for n in self.floats if n in names]
        for index in chosen:
            if index < len(types) and types[index] is not None and not types[index].is_floating_point:
                raise DTypeError(f"{self.name}: {names[index]} has type {name_of(types[index])}; expected real numbers. "
                                 "Convert with astype('float32').")

    def check(self, tensors, attrs: dict):
        """Ask the rules of types and shapes about a call's inputs.

        Raises:
            DTypeError, ShapeError: They refuse.
        """
        names = self.inputs_for(attrs, len(tensors)) if self.variadic else self.input_names
        if self.variadic and len(names) != len(tensors):           # the kernel says how many it takes
            return
        given = [(n, t) for n, t in zip(names, tensors, strict=False) if t is not None]
        names, types, shapes = [n for n, _ in given], [t.dtype for _, t in given], [tuple(t.shape) for _, t in given]
        outputs = [None] * len(self.outputs_for(attrs, len(given)))
        self.infer_types(attrs, types, outputs, names)
        self.infer_shape(attrs, shapes, outputs, names, types)

    # -- errors ---------------------------------------------------------------------------------------------------
    def explain(self, error: Exception, tensors, attrs: dict, node: str | None = None) -> Exception:
        """The exception to raise instead of ``error``: names the operator, the node and the input that disagrees."""
        who = self.name + (f" {node!r}" if node else "")
        if isinstance(error, NotImplementedError | KeyboardInterrupt | MemoryError) and not isinstance(error, MXNetError):
            if "not implemented for '" not in str(error):      # torch lacks a kernel for this type of elements
                return error
            error = TypeError(str(error))
        names = self.inputs_for(attrs, len(tensors)) if self.variadic else self.input_names
        pairs = [(n, t) for n, t in zip(names, tensors, strict=False) if t is not None]
        given, shapes, types = [n for n, _ in pairs], [tuple(t.shape) for _, t in pairs], [t.dtype for _, t in pairs]
        if not isinstance(error, MXNetError):
            try:
                outputs = [None] * len(self.outputs_for(attrs, len(given)))
                self.infer_types(attrs, types, outputs, given)
                if self.shape_rule or self.inputs_hook or self.output_hook:
                    self.infer_shape(attrs, shapes, outputs, given)
            except MXNetError as found:
                error = found
        if not isinstance(error, MXNetError):
            kind, words = reworded(error)
            return kind(f"{who}: {words} ({described(given, shapes, attrs, types)})")
        text = first_line(error)
        if text.startswith(self.name):
            text = text[len(self.name):].lstrip(": ")
        else:
            text += f" ({described(given, shapes, {}, types)})" if given else ""
        try:
            return type(error)(f"{who}: {text}")
        except TypeError:
            return MXNetError(f"{who}: {text}")


def operator(name: str, **declaration) -> Callable[[Callable[..., Any]], Operator]:
    """Declare the operator ``name``; the decorated kernel's signature is the declaration.

    Args:
        aliases: Further names. Namespaces follow from names: ``_contrib_X``, ``_linalg_X``, ``_random_X``, ``_image_X``,
            ``_sparse_X``, ``_npx_X``, ``_np_X``, ``_npi_X``; other names that start with ``_`` are in ``_internal``.
        absent: {input: function of attributes it names -> bool}: the input is left out, e.g. ``{"bias": lambda no_bias: no_bias}``.
        shape: A family rule of :mod:`mxnet.ops.shapes`; without one and without hooks the kernel runs on meta tensors.
        types: A rule for types of elements; default :func:`same`.
        outputs: Names of the visible outputs, or a function of attributes (and ``num_inputs``) that gives them.
        hidden: How many more outputs MXNet counts in files.
        count: Attribute of a variadic operator that holds the number of its inputs (``num_args``).
        lenient: Unknown attributes are taken silently, as MXNet does for this operator.
        gradient: ``'zero'``: gradients are zero; ``'none'``: backward raises. Else torch's, or the hook ``.gradient``.
        auto_inputs: Missing inputs of a symbol become variables.
        input_names: Function of attributes (and ``num_inputs``) that names the inputs, where the signature does not.
        partial: Shape hooks understand unknown dimensions (-1).
        checked: The rules of types and shapes are asked before each call, for operators whose kernels would take what 1.9.1 refuses.
        floats: Names of inputs that integers are refused for; True is the first one (with the rule :func:`same`: all).
        initial: {input: text of its variable's ``__init__``}, e.g. ``{"moving_var": '["one", {}]'}``.
        unlisted: Inputs and attributes that MXNet takes, but does not name in its signatures; functions have them last.
        shown: {input: its parameter's name in functions}, where that is not the input's name in symbols.
    """
    def declare(function) -> Operator:
        op = Operator(function, name, **declaration)
        for key in (name, *op.aliases):
            if key in REGISTRY:
                raise TypeError(f"operator {key!r} is declared twice: {REGISTRY[key].function!r} and {function!r}")
            REGISTRY[key] = op
        return op
    return declare


def get(name: str) -> Operator:
    """The operator of this name or alias.

    Raises:
        MissingError: There is none; similar names are suggested.
        NotImplementedError: It is one of 1.9.1's internal operators that have no counterpart here.
    """
    try:
        return REGISTRY[name]
    except KeyError:
        if name in UNAVAILABLE:
            raise NotImplementedError(f"{name}: {UNAVAILABLE[name]}") from None
        import difflib
        close = difflib.get_close_matches(name, REGISTRY, 3)
        raise MissingError(f"There is no operator {name!r}." + (f" Did you mean {', '.join(close)}?" if close else "")) from None


