"""The symbolic functions of operators (mx.sym.X …), generated from the registry one by one at first access."""
import numpy as np

from ..base import ArgumentError, DTypeError, MXNetError, _Null
from ..dtype import name as dtype_name
from ..graph import Node
from ..ndarray import NDArray
from ..ops import faces
from ..ops.registry import Operator
from . import attribute, naming
from .short_forms import SHORT, bound_variable, with_short_form
from .symbol import Symbol, hide

__all__ = ["compose", "function", "lookup"]


def _text(op, key, value) -> str:
    if key in op.attributes and (op.attributes[key].annotation.__class__.__name__ == "NewType" or not isinstance(value, str)):
        kind = op.attributes[key].type
        if "dtype" in kind.expected or "type of elements" in kind.expected:
            return value if isinstance(value, str) else "None" if value is None else dtype_name(value)
    return str(_plain(value))


def _plain(value):
    """Tuples and lists of Python's numbers: NumPy 2 writes ``np.int64(3)`` where a number of its own stands in them."""
    if isinstance(value, list | tuple):
        return type(value)([_plain(item) for item in value]) if type(value) in (list, tuple) else value
    return value.item() if isinstance(value, np.generic) else value


def compose(op: Operator, inputs, attrs: dict, name=None, hint=None, attr=None, symbol_class=Symbol):
    """The symbol of an operator applied to symbols; missing inputs become variables.

    Args:
        inputs: Symbols in order, None where one is missing; for a variadic operator all of them.
        attrs: The operator's attributes that were passed, and user attributes spelled ``__x__``.
        hint: Start of the automatic name.
        attr: Further user attributes (text).

    Raises:
        ArgumentError: An attribute is missing, unknown or of the wrong kind.
        DTypeError: An input is no Symbol.
    """
    name = naming.current().get(name, (hint or op.name).lower())
    inputs = [_carried(s, name, op, i) for i, s in enumerate(inputs)] if any(isinstance(s, NDArray) for s in inputs) else inputs
    user = attribute.current().get(attr)
    for key, value in user.items():
        if not isinstance(value, str):
            raise ArgumentError(f"{op.name} {name!r}: user attribute {key!r} is {value!r}; attributes are text.")
    attrs = op.completed(attrs, len(inputs))
    op.refuse_unknown(attrs)
    texts = {k: _text(op, k, v) for k, v in attrs.items() if v is not _Null and not (v is None and k == "dtype" and op.is_numpy)}
    node = Node(op, name, {**texts, **hide(user)})
    given = _checked(op, name, inputs)
    if op.variadic:
        fixed = len(op.input_names) - 1
        if op.count and op.count not in texts:
            node.attrs[op.count] = str(len(given) - fixed)
        count = len(given) if op.count is None else max(op.read_count(node.attrs[op.count]) + fixed, len(given))
        if op.names_hook or count > len(given):
            given = _with_variables(node, given, op.inputs_for(node.parsed, None if op.count is None else count))
        node.compose(_single(op, name, s) for s in given if s is not None)
    else:
        names = op.inputs_for(node.parsed)
        by_name = dict(zip(op.input_names, given, strict=False))
        extra = [n for n, s in by_name.items() if s is not None and n not in names]
        if extra:
            raise ArgumentError(f"{op.name} {name!r}: input {extra[0]!r} was given, but with these attributes it has {', '.join(names)}.")
        ordered = _with_variables(node, [by_name.get(n) for n in names], names)
        node.compose(_single(op, name, s) for s in ordered)
    return symbol_class([(node, i) for i in range(len(node.outputs))])


def _carried(value, name, op, index):
    """An array given for a symbol becomes a variable that carries it."""
    if not isinstance(value, NDArray):
        return value
    which = op.input_names[min(index, len(op.input_names) - 1)]
    suffix = index if op.variadic else which
    return Symbol([(bound_variable(value, f"{name}_{suffix}"), 0)])


def _checked(op, name, inputs):
    for index, value in enumerate(inputs):
        if value is not None and not isinstance(value, Symbol):
            which = op.input_names[min(index, len(op.input_names) - 1)]
            raise DTypeError(f"{op.name} {name!r}: input {which!r} is a {type(value).__name__}, expected a Symbol.")
    return list(inputs)


def _single(op, name, symbol):
    if len(symbol._outputs) != 1:
        raise MXNetError(f"{op.name} {name!r}: an input has {len(symbol._outputs)} outputs ({', '.join(symbol.list_outputs())}); pick one "
                         "with symbol[i].")
    return symbol._outputs[0]


def _with_variables(node, given, names):
    """Inputs completed by variables named after the node, which carry its attributes."""
    op, result = node.op, []
    given = given + [None] * (len(names) - len(given))
    for name, symbol in zip(names, given, strict=False):
        if symbol is None:
            if name in op.optional and name not in op.absent_hooks and not op.names_hook:
                continue
            if not op.auto_inputs:
                raise ArgumentError(f"{op.name} {node.name!r}: input {name!r} is missing.")
            attrs = dict(node.attrs)
            if name in op.initial:
                attrs["__init__"] = op.initial[name]
            symbol = Symbol([(Node(None, f"{node.name}_{name}", attrs), 0)])
        result.append(symbol)
    return result


def source(op: Operator, public: str) -> str:
    """Source of the symbolic function ``public``."""
    hint = public.lower()
    if op.variadic:
        arrays = [faces.safe(n) for n in op.input_names[:-1]]
        return f"""def {public}(*inputs, **attrs):
    name, attr = attrs.pop('name', None), attrs.pop('attr', None)
    attrs.pop('out', None)
    if len(inputs) == 1 and isinstance(inputs[0], (list, tuple)):
        inputs = tuple(inputs[0])
    inputs = take_keyword_symbols(op, inputs, attrs)
    return compose(op, inputs, attrs, name, {hint!r}, attr, symbol_class)
"""
    arrays = [f"kwargs.pop({n!r}, {faces.word(op, n)})" if n in op.shown else faces.safe(n) for n in op.input_names]
    keywords = [n for n in faces.parameters(op) if n not in op.input_names]
    pairs = ", ".join(f"({k!r}, {faces.safe(k)})" for k in keywords)
    return f"""def {public}({faces.head(op, 'name=None', 'attr=None', 'out=None')}):
    inputs = ({', '.join(arrays)}{',' if arrays else ''})
    attrs = {{key: value for key, value in ({pairs}{',' if pairs else ''}) if value is not _Null}}
    attrs.update(kwargs)
    return compose(op, inputs, attrs, name, {hint!r}, attr, symbol_class)
"""


def take_keyword_symbols(op, inputs, attrs):
    """Inputs of a variadic operator with those given by keyword (arg0 …, or the operator's own names) taken out of ``attrs``."""
    inputs = list(inputs)
    by_keyword = {k: attrs.pop(k) for k in list(attrs) if isinstance(attrs[k], Symbol)}
    if "data" in attrs and isinstance(attrs["data"], list | tuple):
        inputs += attrs.pop("data")
    if op.names_hook and by_keyword:
        names = op.inputs_for(op.parse({k: v for k, v in attrs.items() if k in op.attributes}, strict=False))
        slots = dict(zip(names, inputs, strict=False))
        slots.update({k: by_keyword.pop(k) for k in list(by_keyword) if k in names})
        last = max(names.index(k) for k in slots) if slots else -1
        inputs = [slots.get(n) for n in names[:last + 1]]
    for key in sorted(by_keyword, key=lambda k: (len(k), k)):
        inputs.append(by_keyword[key])
    return tuple(inputs)


def function(op: Operator, public: str, module: str, symbol_class=Symbol):
    """The symbolic function ``public`` of an operator."""
    word = faces.safe(public)
    made = faces.build(word, source(op, word), {"op": op, "compose": compose, "_Null": _Null, "symbol_class": symbol_class,
                                                "take_keyword_symbols": take_keyword_symbols}, module)
    if op.name in SHORT:
        made = with_short_form(op, made)
    made.__doc__, made.__name__, made.__qualname__, made.__kernel__ = faces.documentation(op), public, public, op.raw
    return made


def lookup(space: str, module: str, scope: dict, symbol_class=None):
    """A module's ``__getattr__`` and ``__dir__`` for the operators of a namespace; found functions are kept in ``scope``."""
    def __getattr__(name):
        op = faces.find(space, name)
        if op is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        scope[name] = made = function(op, name, module, Symbol if symbol_class is None else symbol_class())
        return made

    def __dir__():
        return sorted({*scope, *faces.names_in(space)})

    return __getattr__, __dir__
