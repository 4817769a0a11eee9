"""The guards work: each spoils a copy of the tree in one way and sees `make lint test` notice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow

LINT_IMPORTS = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache", "--no-logo"]
STUBS = [sys.executable, "tools/make_stubs.py", "--check"]
PAGES = [sys.executable, "tools/make_compatibility.py", "--check"]
SAMPLES = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "tests/ops/test_samples.py", "-k", "test_every_operator_has_samples"]
STRUCTURE = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "tests/test_structure.py"]


@pytest.fixture
def copy(tmp_path):
    """A copy of the tree, without environment and history."""
    ignored = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "output", "build", "dist")
    return Path(shutil.copytree(ROOT, tmp_path / "copy", ignore=ignored))


def run(command, folder):
    environment = {**os.environ, "PYTHONPATH": str(folder / "src")}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, timeout=300, check=False)


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def refuses(command, folder, says):
    finished = run(command, folder)
    text = finished.stdout + finished.stderr
    assert finished.returncode != 0, text
    assert says in text, text


@pytest.mark.parametrize("command", [LINT_IMPORTS, STUBS, PAGES], ids=["floors", "stubs", "pages"])
def test_untouched_copy_passes(copy, command):
    finished = run(command, copy)
    assert finished.returncode == 0, finished.stdout + finished.stderr


UPWARD = {"top": "from ..gluon import nn\n", "function": "\n\ndef hidden():\n    from ..gluon import nn\n    return nn\n"}


@pytest.mark.parametrize("line", UPWARD.values(), ids=UPWARD)
def test_upward_import(copy, line):
    append(copy / "src/mxnet/ops/shapes.py", line)
    refuses(LINT_IMPORTS, copy, "mxnet.ops.shapes -> mxnet.gluon")


def test_torch_in_the_readers_of_files(copy):
    append(copy / "src/mxnet/files/params.py", "\nimport torch\n")
    refuses(LINT_IMPORTS, copy, "torch")


def test_room_without_a_floor(copy):
    (copy / "src/mxnet/attic.py").write_text('"""A new room."""\nHEIGHT = 1\n', encoding="utf-8")
    refuses(LINT_IMPORTS, copy, "mxnet.attic")
    refuses(STRUCTURE, copy, "attic")


def test_long_door(copy):
    append(copy / "src/mxnet/attribute.py", "\n" * 30)
    refuses(STRUCTURE, copy, "is a door of")


def test_stale_stub(copy):
    kernel = copy / "src/mxnet/ops/nn/dense.py"
    kernel.write_text(kernel.read_text(encoding="utf-8").replace("no_bias: bool = False", "no_bias: bool = True"), encoding="utf-8")
    refuses(STUBS, copy, "ndarray/op.pyi is stale")


OPERATOR = '''

@operator("untested", gradient="zero")
def untested(data):
    """An operator that nobody tests."""
    return data.clone()
'''


def test_operator_without_samples(copy):
    append(copy / "src/mxnet/ops/nn/dense.py", OPERATOR)
    refuses(SAMPLES, copy, "untested")
    refuses(PAGES, copy, "1.9.1 has no operator 'untested'")
