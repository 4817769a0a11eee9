"""Write the .pyi files that let editors and type checkers see what is made at run time.

    python tools/make_stubs.py            # write
    python tools/make_stubs.py --check    # exit 1 when a stub is stale

Three kinds of modules need one: the package itself, whose rooms load lazily; those that make operator functions at first access
(they call ``lookup("<namespace>", …)``) or hand on such a module's; and those that make functions of a table (their ``__all__`` has
names that their source does not define). A stub holds the hand-written part of its module, with empty bodies, and a signature for
each function that is made.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from freshness import ROOT, all_operators, main
from mxnet.ops import attributes as kinds
from mxnet.ops import faces

PACKAGE = ROOT / "src" / "mxnet"
HEAD = "# Made by tools/make_stubs.py: run `make stubs` after a change of an operator's declaration.\n"
TYPES: dict[Any, str] = {
    bool: "bool",
    int: "int",
    float: "float",
    str: "str",
    Any: "Any",
    object: "Any",
    kinds.Float64: "float",
    kinds.Fraction: "float",
    kinds.Amount: "float",
    kinds.NonNegative: "int",
    kinds.Positive: "int",
    kinds.Shape: "int | Sequence[int]",
    kinds.Sizes: "int | Sequence[int]",
    kinds.Widths: "int | Sequence[int]",
    kinds.Shapes: "Sequence[Sequence[int]]",
    kinds.OptionalDims: "int | Sequence[int | None]",
    kinds.Floats: "float | Sequence[float]",
    kinds.Doubles: "float | Sequence[float]",
    kinds.DType: "DTypeLike",
    kinds.Text: "str",
    kinds.Bytes: "bytes",
}
# room -> (module of its array class, class)
CLASSES = {
    "ndarray": ("mxnet.ndarray.ndarray", "NDArray"),
    "symbol": ("mxnet.symbol.symbol", "Symbol"),
    "numpy": ("mxnet.numpy.multiarray", "ndarray"),
    "numpy_extension": ("mxnet.numpy.multiarray", "ndarray"),
}


def typed(annotation) -> str:
    """The annotation of an attribute as a caller sees it."""
    if annotation in TYPES:
        return TYPES[annotation]
    if get_origin(annotation) is Literal:
        return f"Literal[{', '.join(repr(choice) for choice in get_args(annotation))}]"
    if get_origin(annotation) in (Union, UnionType):
        inner = [typed(part) for part in get_args(annotation) if part is not NoneType]
        return " | ".join([*inner, "None"])
    raise TypeError(f"tools/make_stubs.py does not know the attribute type {annotation!r}: add it to TYPES")


def array_class(module: str, space: str) -> tuple[str, str]:
    """Module and name of the class that the functions of a module take and return."""
    room = module.split(".")[1]
    if room == "ndarray" and (space.split(".")[0] in ("np", "npx") or ".numpy" in module):
        room = "numpy"
    return CLASSES[room]


def signature(op, function, array: str) -> str:
    """Parameters of a generated function with types, and what it returns."""
    parts, optional = [], False
    for name, parameter in inspect.signature(function).parameters.items():
        plain = name.removesuffix("_") if name not in op.attributes and name.endswith("_") else name
        if parameter.kind is parameter.VAR_POSITIONAL:
            parts.append(f"*{name}: {array} | Sequence[{array}]")
            optional = False
        elif parameter.kind is parameter.VAR_KEYWORD:
            parts.append(f"**{name}: Any")
        elif plain in op.input_names:
            absent = plain in op.optional or plain in op.absent or array == "Symbol"  # a symbol makes the missing ones
            optional = optional or absent
            parts.append(f"{name}: {array}{' | None' if absent else ''}{' = ...' if optional else ''}")
        elif plain in op.attributes:
            attribute = op.attributes[plain]
            optional = optional or not attribute.required
            default = f" = {shown(attribute)}" if optional else ""
            parts.append(f"{name}: {typed(attribute.annotation)}{default}")
        else:
            optional = True
            kind = {"name": "str | None", "out": f"{array} | Sequence[{array}] | None"}.get(name, "Any")
            parts.append(f"{name}: {kind} = None")
    return f"({', '.join(parts)}) -> {result(op, array)}"


def shown(attribute) -> str:
    """A default as the signature shows it."""
    simple = isinstance(attribute.shown, bool | int | float | str | tuple | NoneType) and not attribute.required
    text = repr(attribute.shown) if simple else "..."
    return "..." if text in ("inf", "-inf", "nan") else text


def result(op, array: str) -> str:
    """One array, a list, or Any where that depends on attributes. A Symbol with several outputs is still one Symbol."""
    if array == "Symbol":
        return array
    if op.outputs_hook is not None:
        return "Any"
    return array if len(op.outputs) == 1 else f"list[{array}]"


def function_stub(op, public: str, function, array: str) -> str:
    """One function: its signature and the first line of its documentation."""
    text = (inspect.getdoc(op.function) or "").strip().partition("\n")[0].replace("\\", "\\\\").replace('"""', "'''")
    head = f"def {faces.safe(public)}{signature(op, function, array)}:"
    return f'{head}\n    """{text}"""\n' if text else f"{head} ...\n"


def spaces_of(path: Path) -> list[str]:
    """Namespaces whose functions a module makes: the first argument of its calls of ``lookup``."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    found = [call.args[0] for call in calls if ast.unparse(call.func).split(".")[-1].strip("_") == "lookup" and call.args]
    return [argument.value for argument in found if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]


def made_names(path: Path) -> list[str]:
    """Names of ``__all__`` that the source of a module does not define: its functions are made of a table."""
    text = path.read_text(encoding="utf-8")
    if "__all__" not in text or "import *" in text:
        return []
    _, names = by_hand(path)
    return [name for name in getattr(importlib.import_module(module_name(path)), "__all__", []) if name not in names]


def made_stub(name: str, value: object, array: str) -> str:
    """A function that was made of a table: its parameters' names are all that is known."""
    if not inspect.isfunction(value):
        return f"{name}: Any"
    if hasattr(value, "_from_numpy"):  # NumPy's own function: what it takes depends on the NumPy that is installed
        return f"def {name}(*args: Any, **kwargs: Any) -> Any: ..."
    parts = []
    for parameter in inspect.signature(value).parameters.values():
        star = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
        parts.append(f"{star}{parameter.name}: Any" + (" = ..." if parameter.default is not parameter.empty else ""))
    text = (inspect.getdoc(value) or "").partition("\n")[0]
    return f'def {name}({", ".join(parts)}) -> {array}:\n    """{text}"""\n'


def handed_on(path: Path) -> list[str]:
    """Star imports of the modules whose names a module's ``__getattr__`` hands on: ``return getattr(_operators, name)``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    getters = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "__getattr__"]
    calls = [node for getter in getters for node in ast.walk(getter) if isinstance(node, ast.Call) and ast.unparse(node.func) == "getattr"]
    sources = {ast.unparse(call.args[0]) for call in calls}
    lines = []
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.level:
            taken = [alias.name for alias in node.names if (alias.asname or alias.name) in sources]
            lines += [f"from {'.' * node.level}{node.module + '.' if node.module else ''}{name} import *\n" for name in taken]
    return lines


def module_name(path: Path) -> str:
    """``mxnet.ndarray`` of ``…/mxnet/ndarray/__init__.py``."""
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def by_hand(path: Path) -> tuple[list[str], set[str]]:
    """The hand-written part of a module as stub lines, and the names it defines."""
    lines, names = [], set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            own = isinstance(node, ast.ImportFrom) and node.level > 0
            for alias in node.names:
                known_as = alias.asname or alias.name
                if own and alias.name != "*" and not known_as.startswith("_"):
                    alias.asname = known_as  # in a stub, `import x as x` is what exports x
                names.add(known_as)
            lines += [ast.unparse(node)] if own else []
        elif isinstance(node, ast.ClassDef) or (isinstance(node, ast.FunctionDef) and not node.name.startswith("_")):
            lines.append(ast.unparse(without_bodies(node)))
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and not target.id.startswith("_"):
                    lines.append(f"{target.id}: Any")
                    names.add(target.id)
    return lines, names


def without_bodies(node: Any) -> Any:
    """A function or class with its documentation and nothing else that runs."""
    keep = node.body[:1] if ast.get_docstring(node) is not None else []
    if isinstance(node, ast.ClassDef):
        keep += [without_bodies(child) for child in node.body if isinstance(child, ast.FunctionDef | ast.ClassDef)]
    else:
        plain = (ast.Constant, ast.Tuple, ast.UnaryOp)
        node.args.defaults = [value if isinstance(value, plain) else ast.Constant(...) for value in node.args.defaults]
        node.decorator_list = [d for d in node.decorator_list if ast.unparse(d) in ("property", "classmethod", "staticmethod")]
    node.body = keep or [ast.Expr(ast.Constant(...))]
    return node


def module_stub(path: Path, spaces: list[str]) -> str:
    """The stub of a module that makes operator functions."""
    name = module_name(path)
    module = importlib.import_module(name)
    where, array = array_class(name, spaces[0] if spaces else "")
    lines, names = by_hand(path)
    stubs = handed_on(path) + [made_stub(public, getattr(module, public), array) for public in made_names(path)]
    twin = path.with_name("op.py")
    if path.name == "__init__.py" and twin.exists() and spaces_of(twin) == spaces:
        stubs.append("from .op import *\n")
        parts = [part.stem for part in sorted(path.parent.glob("*.py")) if part != path and spaces_of(part)]
        stubs += [f"from . import {part} as {part}" for part in parts]
    else:
        for space in spaces:
            for public, registered in sorted(faces.names_in(space).items()):
                function = getattr(module, public)
                if public not in names and public.isidentifier() and is_generated(function):
                    stubs.append(function_stub(all_operators()[registered], public, function, array))
    imports = ["from collections.abc import Sequence", "from typing import Any, Literal", "from numpy.typing import DTypeLike"]
    if array not in names:
        imports.append(f"from {where} import {array}")
    return "\n".join([HEAD, *imports, *stubs, *lines]) + "\n"


def is_generated(function: Any) -> bool:
    """Whether it was made of an operator's declaration, perhaps with a short form around it; a module may have a better one by hand."""
    function = inspect.unwrap(function) if callable(function) else function
    return inspect.isfunction(function) and function.__code__.co_filename.startswith("<mxnet face")


def package_stub() -> str:
    """``mxnet/__init__.pyi``: the rooms and names that the package loads at first use."""
    package = importlib.import_module("mxnet")
    present = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    lines = [HEAD, "__version__: str"]
    lines += [f"from . import {room} as {name}" for name, room in package._MODULES.items() if room in present]
    lines += [f"from .{room} import {name} as {name}" for name, room in package._NAMES.items() if room.split(".")[0] in present]
    return "\n".join(lines) + "\n"


def stubs() -> dict[Path, str]:
    """Every stub, as {path: text}."""
    all_operators()
    made = {PACKAGE / "__init__.pyi": package_stub()}
    for path in sorted(PACKAGE.rglob("*.py")):
        spaces = spaces_of(path)
        faced = path.relative_to(PACKAGE).parts[0] in CLASSES
        if faced and (spaces or made_names(path) or handed_on(path)):
            made[path.with_suffix(".pyi")] = module_stub(path, spaces)
    return made


if __name__ == "__main__":
    main(stubs, __doc__, PACKAGE.rglob("*.pyi"))
