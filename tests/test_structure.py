"""Rules of the building that import-linter does not see: doors, floors of new rooms, file sizes, hidden imports.

A *door* is a file with nothing but a docstring, imports and names bound to what was imported: an old address of 1.9.1.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "mxnet"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_DOOR, LONGEST_FILE = 30, 600


def settings(name: str) -> dict:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    return next(contract for contract in contracts if contract["name"] == name)


FLOORS = settings("floors")
ROOMS = {room.strip(" ()") for layer in FLOORS["layers"] for room in re.split(r"[|:]", layer)}
DOORS = set(FLOORS["exhaustive_ignores"])

LOADERS = {"import_module", "importlib.import_module", "__import__"}
# (file, what it loads by name): why it may.
IMPORTS_BY_NAME = {
    ("ndarray/__init__.py", "'mxnet.numpy'"): "`x.as_np_ndarray()` makes an array of a class that lies above; loaded at first use",
    ("ndarray/__init__.py", "'mxnet.cached_op'"): "`mx.nd.CachedOp` is an old address of a class that lies above",
    ("numpy_extension/image.py", "'mxnet.image'"): "`mx.npx.image` is also an address of `mx.image`, which lies above",
}


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_import_only(tree: ast.Module) -> bool:
    """A docstring, imports, and names or ``__all__`` bound to what was imported."""

    def allowed(statement: ast.stmt) -> bool:
        if isinstance(statement, ast.Assign):
            return isinstance(statement.value, ast.Name | ast.Attribute | ast.List | ast.Tuple)
        return isinstance(statement, ast.Import | ast.ImportFrom) or (
            isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)
        )

    return all(allowed(statement) for statement in tree.body) and any(isinstance(s, ast.Import | ast.ImportFrom) for s in tree.body)


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8"), str(path)) for path in MODULES}


def test_every_room_has_a_floor_or_is_a_door():
    found = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    unknown = found - ROOMS - DOORS - {"__init__"}
    assert not unknown, f"give {sorted(unknown)} a floor in the import-linter contract `floors` of pyproject.toml"


def test_folders_of_the_package_are_packages():
    """A folder without ``__init__.py`` is a namespace package: no linter and no wheel sees it."""
    folders = {path.parent for path in MODULES}
    assert not [folder for folder in folders if not (folder / "__init__.py").exists()]


def test_ignored_rooms_are_doors(trees):
    """Only a door may be left without a floor."""
    for name in sorted(DOORS):
        path = PACKAGE / f"{name}.py"
        assert path.exists(), f"{name} is ignored by the floors contract and does not exist"
        assert is_import_only(trees[path]), f"{path.name} is ignored by the floors contract, so it must hold imports only"


def test_doors_are_short(trees):
    for path, tree in trees.items():
        if path.name != "__init__.py" and is_import_only(tree):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            assert lines <= LONGEST_DOOR, f"{path.relative_to(ROOT)} is a door of {lines} lines; {LONGEST_DOOR} are allowed"
            assert ast.get_docstring(tree), f"{path.relative_to(ROOT)}: say in a docstring which room the door leads to"


def test_files_are_short():
    for path in [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "tools").rglob("*.py")]:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= LONGEST_FILE, f"{path.relative_to(ROOT)} has {lines} lines; {LONGEST_FILE} are allowed: split it by subject"


def test_rooms_do_not_use_doors(trees):
    """A room that imports a door would reach any floor unseen by the contract."""
    for path, tree in trees.items():
        if module_name(path).partition(".")[2].split(".")[0] in DOORS | {""}:
            continue
        for module, line in imported_modules(tree, path):
            parts = module.split(".")
            through_door = parts[0] == "mxnet" and len(parts) > 1 and parts[1] in DOORS
            assert not through_door, f"{path.relative_to(ROOT)}:{line} imports the door {module}"


def test_rooms_do_not_import_the_whole_package(trees):
    """``import mxnet`` inside the package hides an upward import behind an attribute."""
    for path, tree in trees.items():
        if path.parent == PACKAGE and path.stem in DOORS | {"__init__"}:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                whole = [alias.name for alias in node.names if alias.name == "mxnet"]
                assert not whole, f"{path.relative_to(ROOT)}:{node.lineno} imports the whole package; import the room that is meant"


def test_imports_by_name_are_listed(trees):
    """``importlib.import_module("mxnet.x")`` is an import that the contract cannot see. A package may load its own parts so."""
    found = set()
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in LOADERS and node.args:
                target = ast.unparse(node.args[0])
                own_part = path.name == "__init__.py" and target.startswith("f'{__name__}.")
                inside = "mxnet" in target or "__name__" in target or "__package__" in target or target.startswith(("'.", "f'."))
                if inside and not own_part:
                    found.add((path.relative_to(PACKAGE).as_posix(), target))
    assert found == set(IMPORTS_BY_NAME), "an import by name is not listed with its reason, or no longer there"


def imported_modules(tree: ast.Module, path: Path):
    """Each (absolute module name, line) that the file imports, also inside functions."""
    package = module_name(path).split(".") if path.name == "__init__.py" else module_name(path).split(".")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            yield module, node.lineno
            yield from ((f"{module}.{alias.name}", node.lineno) for alias in node.names)
