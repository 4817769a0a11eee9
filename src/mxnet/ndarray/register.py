"""The imperative functions of operators (mx.nd.X, mx.npx.X …), generated from the registry one by one at first access."""
import torch

from ..base import ArgumentError, DTypeError, MXNetError, ShapeError, _Null
from ..context import Context, current_context
from ..ops import faces
from ..ops.mode import MODE, generator
from ..ops.registry import Operator, same
from .notes import is_recorded, keep, keep_all, note_of

__all__ = ["function", "invoke", "lookup"]

_CONTEXT_CACHE: dict = {}


def read_context(value) -> Context:
    """A Context from a Context, from text such as ``'cpu(0)'``, or the one in force for None."""
    if value is None or value is _Null or value == "":
        return current_context()
    if isinstance(value, Context):
        return value
    found = _CONTEXT_CACHE.get(value)
    if found is None:
        kind, _, rest = str(value).partition("(")
        try:
            found = Context(kind, int(rest.rstrip(")") or 0))
        except ValueError:
            raise ArgumentError(f"{value!r} is no context; expected e.g. 'cpu(0)' or mx.cpu(0).") from None
        _CONTEXT_CACHE[value] = found
    return found


def wrong_input(op: Operator, names, values, node, array_class, attrs=None):
    """The exception for inputs that are missing, no arrays, or on different devices; None where nothing is wrong."""
    who = op.name + (f" {node!r}" if node else "")
    for name, value in zip(names, values, strict=False):
        if value is None:
            if name not in op.optional or name in op.inputs_for(attrs or {k: a.default for k, a in op.attributes.items()}):
                return ArgumentError(f"{who}: input {name!r} is missing; expected an NDArray.")
        elif not isinstance(value, array_class):
            return ArgumentError(f"{who}: input {name!r} is a {type(value).__name__}, expected an NDArray"
                                 f"{'; mx.nd.array(...) makes one' if isinstance(value, list | tuple | int | float) else ''}.")
    return apart(op, names, values, node)


def apart(op: Operator, names, values, node=None):
    """The exception for inputs on different devices, else None: contexts of one device mix, as in 1.9.1."""
    contexts = {}
    for name, value in zip(names, values, strict=False):
        if value is not None:
            contexts.setdefault(value._ctx, name)
    if len({context.torch_device for context in contexts}) > 1:
        shown = ", ".join(f"{n} on {c}" for c, n in contexts.items())
        return MXNetError(f"{op.name}{f' {node!r}' if node else ''}: inputs live on different devices: {shown}. Move them with as_in_context().")
    return None


def without_gradient(kernel, tensors, keywords):
    """The kernel's result, with nothing recorded."""
    with torch.no_grad():
        return kernel(*tensors, **keywords)


def finish(op, result, context, out, make):
    """Arrays of a kernel's result, or the caller's ``out`` filled with it."""
    if out is not None:
        return _fill(op, result, out)
    if result.__class__ is tuple or result.__class__ is list:
        made = [make(t, context) for t in result]
        return made[0] if len(made) == 1 else made
    return make(result, context)


def _fill(op, result, out):
    targets = list(out) if isinstance(out, list | tuple) else [out]
    for target in targets:
        if not hasattr(target, "_become"):
            raise DTypeError(f"{op.name}: out is a {type(target).__name__}, expected an mx array.")
    results = list(result) if isinstance(result, list | tuple) else [result]
    if len(targets) != len(results):
        raise ArgumentError(f"{op.name}: out has {len(targets)} arrays, the operator gives {len(results)}.")
    for target, tensor in zip(targets, results, strict=False):
        if target.shape != tuple(tensor.shape):
            raise ShapeError(f"{op.name}: out has shape {target.shape}, expected {tuple(tensor.shape)}.")
        try:
            target._become(tensor)
        except MXNetError as error:
            raise type(error)(f"{op.name}: {error}") from None
    return out


def invoke(op: Operator, arrays, attrs: dict, make, out=None, node=None, ctx=None):
    """Run an operator on arrays: the general way, which every generated function could take."""
    if not arrays and op.device_name:
        return create(op, attrs, read_context(attrs.get(op.device_name) if ctx is None else ctx), make, out, node)
    tensors, context = plain_tensors(arrays)
    if tensors is None and has_sparse(arrays):
        return sparse_call(op, arrays, attrs, out, make, node)
    tensors, keywords, context = prepare(op, arrays, attrs, tensors, context, node, ctx)
    recording = MODE.recording
    blocked = not recording and wants_gradient(tensors) and torch.is_grad_enabled()
    try:
        result = without_gradient(op.kernel, tensors, keywords) if blocked else op.kernel(*tensors, **keywords)
    except Exception as error:
        raise op.explain(error, tensors, {k: v for k, v in keywords.items() if k in op.attributes}, node) from error
    touched(op, arrays)
    if out is None and result.__class__ is torch.Tensor:
        made = make(result, context)
        if recording and result.requires_grad:
            keep(made, op, attrs, arrays)
        return made
    if op.out_hook is not None and out is not None:
        held = out[0] if isinstance(out, list | tuple) else out
        result = op.out_hook({**keywords, **dict(zip(op.input_names, tensors, strict=False)), "held": held._data, "result": result})
    made = finish(op, result, context, out, make)
    if recording and out is None and wants_gradient(tensors):
        keep_all(made, op, attrs, arrays)
    return made


def create(op: Operator, attrs: dict, context: Context, make, out=None, node=None):
    """Run an operator that makes an array from nothing."""
    keywords = op.parse(attrs)
    keywords[op.device_name] = context.torch_device
    if op.generator_name:
        keywords[op.generator_name] = generator(context)
    try:
        result = op.kernel(**keywords)
    except Exception as error:
        raise op.explain(error, (), {k: v for k, v in keywords.items() if k in op.attributes}, node) from error
    return make(result, context) if out is None and result.__class__ is torch.Tensor else finish(op, result, context, out, make)


def plain_tensors(arrays):
    """Tensors and context of dense arrays on one context; None and None where something has to be looked at."""
    try:
        context = arrays[0]._ctx
        tensors = [array._data for array in arrays]
        for array in arrays:
            if array._ctx is not context:
                return None, None
    except (AttributeError, IndexError):                         # a sparse or missing array, none at all, or no array
        return None, None
    return tensors, context


def wants_gradient(tensors):
    """Whether a tensor would be recorded where recording is on."""
    for tensor in tensors:                      # noqa: SIM110  any() makes a generator, which costs more than the loop
        if tensor is not None and tensor.requires_grad:
            return True
    return False


def prepare(op, arrays, attrs, tensors, context, node=None, ctx=None):
    """Tensors, keywords and context of a call; ``tensors`` and ``context`` as :func:`plain_tensors` found them."""
    attrs = op.completed(attrs, len(arrays))
    keywords = op.parse({k: v for k, v in attrs.items() if k != op.device_name} if op.device_name in attrs else attrs)
    if tensors is None:
        tensors, context = _checked(op, arrays, keywords, node, ctx if ctx is not None else attrs.get(op.device_name))
    for index in op.written(len(tensors)):
        if tensors[index] is not None:
            tensors[index] = tensors[index].data
    if op.floats and not all([t is None or t.is_floating_point() for t in tensors]):
        check_floats(op, tensors, keywords)
    if op.checked:
        op.check(tensors, keywords)
    if len(tensors) > 1 and op.type_rule is same and op.type_hook is None:
        check_types(op, tensors)
    if op.device_name:
        keywords[op.device_name] = context.torch_device
    if op.training_name:
        keywords[op.training_name] = MODE.training
    if op.generator_name:
        keywords[op.generator_name] = generator(context)
    return tensors, keywords, context


def _checked(op, arrays, keywords, node, ctx):
    """Tensors and context of inputs that may be missing; raises what is wrong with them."""
    from .ndarray import NDArray
    names = op.inputs_for(keywords, len(arrays)) if op.variadic else op.input_names
    problem = wrong_input(op, names, arrays, node, NDArray, keywords)
    if problem is not None:
        raise problem
    first = next((a for a in arrays if a is not None), None)
    return [None if a is None else a._data for a in arrays], read_context(ctx) if first is None else first._ctx


def check_types(op, tensors):
    """Raise DTypeError unless all tensors have one type of elements."""
    kinds = [t.dtype for t in tensors if t is not None]
    if kinds and kinds.count(kinds[0]) != len(kinds):
        shown = ", ".join(str(k).removeprefix("torch.") for k in kinds)
        raise DTypeError(f"{op.name}: inputs have types {shown}; expected one type. Convert with astype().")


def check_floats(op, tensors, attrs=None):
    """Raise DTypeError for integers where the operator takes real numbers only."""
    names = op.inputs_for(attrs, len(tensors)) if op.variadic else op.input_names
    op.refuse_integers(names, [None if t is None else t.dtype for t in tensors])


def touched(op, arrays):
    """Count a version of the arrays the operator may have changed in place."""
    for index in op.written(len(arrays)):
        if arrays[index] is not None:
            arrays[index]._touch()


def _is_required(op, name):
    return name not in op.optional


def in_place(op: Operator, arrays, attrs: dict):
    """The arrays given, each at the place of an input that is there with these attributes; None for inputs that are not.

    1.9.1 takes the arrays in order, whatever their parameters are called, so those behind an absent input move up.
    """
    present, given = op.inputs_for(op.parse(attrs)), [a for a in arrays if a is not None]
    if len(given) < len(present):
        name = next(n for n, a in zip(op.input_names, arrays, strict=True) if a is None and n in present)
        hint = "; pass no_bias=True to leave it out" if name == "bias" else ""
        raise ArgumentError(f"{op.name}: input {name!r} is missing{hint}. With these attributes it takes {', '.join(present)}.")
    if len(given) > len(present):
        raise ArgumentError(f"{op.name}: {len(given)} arrays were given, expected {len(present)} with these attributes: {', '.join(present)}.")
    placed = dict(zip(present, given, strict=True))
    return [placed.get(name) for name in op.input_names]


def source(op: Operator, public: str) -> str:
    """Source of the function ``public`` of an operator with a fixed number of inputs."""
    arrays = [faces.word(op, n) for n in op.input_names]
    keywords = [n for n in faces.parameters(op) if n not in op.input_names]
    context = ("ctx=None",) if not arrays and not op.device_name else ()
    lines = [f"def {public}({faces.head(op, *context, 'out=None', 'name=None')}):", "    if kwargs:", "        op.refuse_unknown(kwargs)"]
    lines += _source_tensors(op, arrays)
    lines += ["    recording = MODE.recording"] if arrays else []
    given = "".join(f"{faces.safe(k)}, " for k in keywords)
    lines += [f"    given = ({given}) if recording else ()"] if arrays and given else []
    for key in (k for k in keywords if k != op.device_name):
        word, attribute = faces.safe(key), op.attributes[key]
        if attribute.required:
            lines += [f"    {word} = attribute_{key}.parse({word}, operator_name)"]
        else:
            lines += [f"    {word} = default_{key} if {word} is _Null else attribute_{key}.parse({word}, operator_name)"]
    if op.device_name and arrays:
        lines += ["    device = context.torch_device"]
    lines += _source_absent(op, arrays)
    call = _source_call(op, arrays, keywords)
    if arrays:
        wants = " or ".join(f"t{i}.requires_grad" if _is_required(op, n) else f"(t{i} is not None and t{i}.requires_grad)"
                            for i, n in enumerate(op.input_names))
        lines += [f"    blocked = not recording and ({wants}) and grad_enabled()"]
    else:
        lines += ["    blocked = False"]
    shown = ", ".join(f"t{i}" for i in range(len(arrays))) + ("," if len(arrays) == 1 else "")
    attrs = ", ".join(f"{k!r}: {faces.safe(k)}" for k in keywords if k != op.device_name)
    lines += [f"    op.check(({shown}), {{{attrs}}})"] if op.checked else []
    lines += ["    if blocked:", "        set_grad(False)", "    try:", f"        result = {call}", "    except Exception as error:",
              f"        raise op.explain(error, ({shown}), {{{attrs}}}, name) from error", "    finally:", "        if blocked:",
              "            set_grad(True)"]
    for name, word in zip(op.input_names, arrays, strict=True):
        if name in op.aux or name in op.mutated:
            lines += [f"    if {word} is not None:", f"        {word}._touch()"]
    if op.out_hook is not None:
        inputs = "".join(f"{n!r}: t{i}, " for i, n in enumerate(op.input_names))
        lines += ["    if out is not None:", "        held = out[0] if isinstance(out, list | tuple) else out",
                  f"        result = op.out_hook({{{inputs}'held': held._data, 'result': result, {attrs}}})"]
    lines += _source_result(op, arrays, "given" if given else "()")
    return "\n".join(lines) + "\n"


def _source_result(op, arrays, given):
    """Lines that return the results as arrays, with notes where they are recorded."""
    if not arrays:
        return ["    if out is None and result.__class__ is Tensor:", "        return make(result, context)",
                "    return finish(op, result, context, out, make)"]
    notes = "".join(f"{w}._note or note_of({w}), " if _is_required(op, n) else f"note_of({w}), "
                    for n, w in zip(op.input_names, arrays, strict=True))
    tensors = ", ".join(f"t{i}" for i in range(len(arrays)))
    return ["    if out is None and result.__class__ is Tensor:", "        made = make(result, context)",
            "        if recording and result.requires_grad:", f"            made._note = (op, {given}, ({notes}))", "        return made",
            "    made = finish(op, result, context, out, make)", f"    if recording and out is None and wants_gradient(({tensors},)):",
            f"        keep_all(made, op, {given}, ({', '.join(arrays)},))", "    return made"]


def _source_tensors(op, arrays):
    if not arrays:
        if op.device_name:
            word = faces.safe(op.device_name)
            return [f"    context = read_context({word})", "    device = context.torch_device"]
        return ["    context = read_context(ctx)"]
    lines = ["    try:"]
    for index, (name, word) in enumerate(zip(op.input_names, arrays, strict=True)):
        value = f"{word}._data.data" if name in op.aux or name in op.mutated else f"{word}._data"
        lines += [f"        t{index} = {value}" if _is_required(op, name) else f"        t{index} = None if {word} is None else {value}"]
    first = next((w for n, w in zip(op.input_names, arrays, strict=True) if _is_required(op, n)), arrays[0])
    lines += [f"        context = {first}._ctx"]
    tests = []
    for name, word in zip(op.input_names, arrays, strict=True):
        if word != first:
            test = f"{word}._ctx is not context and {word}._ctx != context"
            tests.append(f"({test})" if _is_required(op, name) else f"({word} is not None and {test})")
    everything = ", ".join(arrays) + ("," if len(arrays) == 1 else "")
    if tests:
        lines += [f"        mixed = {' or '.join(tests)}"]
    given = _source_given(op)
    lines += ["    except AttributeError:", f"        if has_sparse(({everything})):",
              f"            return sparse_call(op, ({everything}), {given}, out, make, name)"]
    if any(n in op.absent_hooks for n in op.input_names[:-1] or op.input_names):
        device = f", ctx={faces.safe(op.device_name)}" if op.device_name else ""
        lines += [f"        if all(a is None or isinstance(a, NDArray) for a in ({everything})):",
                  f"            return invoke(op, in_place(op, ({everything}), {given}), {given}, make, out, name{device})"]
    lines += [f"        raise wrong_input(op, op.input_names, ({everything}), name, NDArray) or ArgumentError("
              "operator_name + ': an input is no NDArray') from None"]
    if tests:
        lines += ["    if mixed:", f"        problem = apart(op, op.input_names, ({everything}), name)",
                  "        if problem is not None:", "            raise problem"]
    for index in (i for i, name in enumerate(op.input_names) if name in op.floats):
        lines += [f"    if not t{index}.dtype.is_floating_point:", f"        check_floats(op, ({', '.join(f't{i}' for i in range(len(arrays)))},))"]
    if op.type_rule is same and op.type_hook is None and len(arrays) > 1:
        required = [i for i, n in enumerate(op.input_names) if _is_required(op, n)]
        clash = " or ".join(f"t{i}.dtype is not t{required[0]}.dtype" for i in required[1:])
        if clash:
            lines += [f"    if {clash}:", f"        check_types(op, ({', '.join(f't{i}' for i in required)}))"]
    return lines


def _source_given(op):
    """An expression for the attributes that were passed."""
    keywords = [n for n in faces.parameters(op) if n not in op.input_names and n != op.device_name]
    return "{k: v for k, v in (" + "".join(f"({k!r}, {faces.safe(k)}), " for k in keywords) + ") if v is not _Null}"


def _source_absent(op, arrays):
    """Lines that look at arrays given for inputs which the attributes leave out, or missing where they do not."""
    tests = [f"({word} is not None) is absent_{name}({', '.join(faces.safe(n) for n in op.absent_hooks[name].needs)})"
             for name, word in zip(op.input_names, arrays, strict=True) if name in op.absent_hooks]
    if not tests:
        return []
    everything = f"{', '.join(arrays)},"
    return [f"    if {' or '.join(tests)}:",
            f"        return invoke(op, in_place(op, ({everything}), {_source_given(op)}), {_source_given(op)}, make, out, name)"]


def _source_call(op, arrays, keywords):
    parts = [f"t{i}" for i in range(len(arrays))] + [f"{k}={faces.safe(k)}" for k in keywords if k != op.device_name]
    if op.device_name:
        parts.append(f"{op.device_name}=device")
    if op.training_name:
        parts.append(f"{op.training_name}=MODE.training")
    if op.generator_name:
        parts.append(f"{op.generator_name}=generator(context)")
    return f"operator_kernel({', '.join(parts)})"


def has_sparse(arrays):
    """Whether an input is a sparse array (which has no ``_data``)."""
    return any(getattr(a, "stype", "default") != "default" for a in arrays)


def sparse_call(op, arrays, attrs, out, make, node=None):
    """Result of an operator on inputs of which some are sparse."""
    from . import sparse_dispatch
    made = sparse_dispatch.call(op, arrays, attrs, out, make, invoke, node)
    if MODE.recording and out is None and hasattr(made, "_marked") and is_recorded(made):
        keep(made, op, attrs, arrays)
    return made


def variadic_source(op: Operator, public: str) -> str:
    """Source of the function ``public`` of an operator that takes any number of arrays (also as one list)."""
    return f"""def {public}(*arrays, out=None, name=None, ctx=None, **attrs):
    if len(arrays) == 1 and isinstance(arrays[0], (list, tuple)):
        arrays = tuple(arrays[0])
    if 'data' in attrs and not arrays:
        data = attrs.pop('data')
        arrays = tuple(data) if isinstance(data, (list, tuple)) else (data,)
    count = attrs.pop(op.count, None) if op.count else None
    if count is not None and op.read_count(count) != len(arrays):
        raise ArgumentError(f"{{op.name}}: {{op.count}} is {{count}}, but {{len(arrays)}} arrays were given.")
    if attrs:
        arrays = arrays + tuple(attrs.pop(n) for n in keyword_arrays(op, len(arrays), attrs))
    return invoke(op, arrays, attrs, make, out, name, ctx)
"""


def keyword_arrays(op, position, attrs):
    """Names of arrays given by keyword (arg0, arg1 …), in order."""
    names = []
    while f"arg{position + len(names)}" in attrs:
        names.append(f"arg{position + len(names)}")
    return names


def function(op: Operator, public: str, module: str, array_class):
    """The imperative function ``public`` of an operator, whose results are of ``array_class``."""
    from .ndarray import NDArray
    word = faces.safe(public)
    names = {"op": op, "operator_kernel": op.kernel, "operator_name": op.name, "MODE": MODE, "_Null": _Null, "make": array_class._wrap,
             "finish": finish, "grad_enabled": torch.is_grad_enabled, "set_grad": torch._C._set_grad_enabled, "Tensor": torch.Tensor,
             "wrong_input": wrong_input, "apart": apart, "check_types": check_types, "check_floats": check_floats,
             "generator": generator, "read_context": read_context,
             "ArgumentError": ArgumentError, "NDArray": NDArray, "invoke": invoke, "sparse_call": sparse_call, "has_sparse": has_sparse,
             "keyword_arrays": keyword_arrays, "note_of": note_of, "keep_all": keep_all, "wants_gradient": wants_gradient,
             "in_place": in_place, **{"absent_" + key: test for key, test in op.absent.items()}}
    for key, attribute in op.attributes.items():
        names["attribute_" + key], names["default_" + key] = attribute, attribute.default
    text = variadic_source(op, word) if op.variadic else source(op, word)
    made = faces.build(word, text, names, module)
    made.__doc__, made.__name__, made.__qualname__, made.__kernel__ = faces.documentation(op), public, public, op.raw
    return made


def lookup(space: str, module: str, array_class, scope: dict):
    """A module's ``__getattr__`` for the operators of a namespace; found functions are kept in ``scope``."""
    def __getattr__(name):
        op = faces.find(space, name)
        if op is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        scope[name] = made = function(op, name, module, array_class())
        return made

    def __dir__():
        return sorted({*scope, *faces.names_in(space)})

    return __getattr__, __dir__
