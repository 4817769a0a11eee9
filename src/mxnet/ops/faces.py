"""Where an operator's names appear, what the generated functions look like, and how their source is made.

Functions are generated one by one at first access; their source is registered with linecache so that tracebacks show it.
"""
import builtins
import keyword
import linecache
from functools import cache

from .glossary import meaning, unmentioned
from .registry import REGISTRY, Device, Operator

__all__ = ["SPACES", "build", "documentation", "find", "head", "names_in", "parameters", "word"]

# Prefix of an operator's name -> namespace below mx.nd, mx.sym ("" is the namespace itself).
_PREFIXES = (("_contrib_", "contrib"), ("_linalg_", "linalg"), ("_sparse_", "sparse"), ("_npx__image_", "npx.image"),
             ("_npx__random_", "npx.random"), ("_npx_", "npx"), ("_npi_", "np._internal"), ("_np_", "np"),
             ("_image_", "image"))
SPACES = ("", "_internal", "contrib", "linalg", "sparse", "npx", "npx.image", "npx.random", "np", "np._internal", "image", "random")


def place(name: str) -> tuple[str, str]:
    """Namespace and public name of a registered name: ``'_contrib_box_nms'`` is ``('contrib', 'box_nms')``."""
    for prefix, space in _PREFIXES:
        if name.startswith(prefix):
            return space, name[len(prefix):]
    return ("_internal" if name.startswith("_") else ""), name


@cache
def _index(size: int) -> dict[str, dict[str, str]]:
    """namespace -> public name -> registered name, for a registry of this size (it only grows)."""
    index: dict[str, dict[str, str]] = {space: {} for space in SPACES}
    for name in REGISTRY:
        space, public = place(name)
        index[space][public] = name
    return index


def names_in(space: str) -> dict[str, str]:
    """Public name -> registered name of the operators in a namespace."""
    return _index(len(REGISTRY))[space]


def find(space: str, public: str) -> Operator | None:
    """The operator behind a public name, or None."""
    name = names_in(space).get(public)
    return None if name is None else REGISTRY[name]


def safe(name: str) -> str:
    """``name``, changed where Python reserves it."""
    return name + "_" if keyword.iskeyword(name) else name


def word(op: Operator, name: str) -> str:
    """The parameter of generated functions for an input or attribute."""
    return safe(op.shown.get(name, name))


def parameters(op: Operator) -> list[str]:
    """Names of the arrays and attributes in the order of a generated function's parameters."""
    arrays = [] if op.variadic and len(op.input_names) == 1 else list(op.input_names)
    return arrays + [n for n in _keywords(op)]


def head(op: Operator, *tail: str) -> str:
    """Parameters of a generated function: arrays, attributes, ``tail``, then what MXNet's signatures do not name."""
    parts = {n: f"{word(op, n)}={'None' if n in op.input_names else '_Null'}" for n in parameters(op)}
    listed = [part for name, part in parts.items() if name not in op.unlisted]
    return ", ".join([*listed, *tail, *(parts[n] for n in op.unlisted), "**kwargs"])


def _keywords(op: Operator) -> list[str]:
    """Attributes and the device, in the kernel's order."""
    import inspect
    return [n for n, p in inspect.signature(op.function).parameters.items()
            if p.kind is p.KEYWORD_ONLY and (n in op.attributes or op.reserved.get(n) is Device)]


def documentation(op: Operator) -> str:
    """Docstring of the generated functions."""
    import inspect
    text = inspect.getdoc(op.function) or ""
    lines, unsaid = [text], unmentioned(text, [*op.input_names, *op.attributes])
    inputs = [f"    {name}: {meaning(name, False)}." for name in op.input_names if name in unsaid and meaning(name, False)]
    lines += ["", "Inputs:", *inputs] if inputs else []
    lines += ["", "Attributes:"] if op.attributes else []
    for name, attribute in op.attributes.items():
        default = "required" if attribute.required else f"default {attribute.shown!r}"
        said = f" {meaning(name, True)};" if name in unsaid and meaning(name, True) else ""
        lines.append(f"    {name}:{said} {attribute.type.expected}; {default}.")
    return "\n".join(lines)


def build(name: str, source: str, names: dict, module: str):
    """The function ``name`` from its source, which tracebacks will show."""
    file = f"<mxnet face {module}.{name}>"
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    scope = {"__builtins__": builtins, "__name__": module, **names}
    exec(compile(source, file, "exec"), scope)
    return scope[name]
