"""What every test may use: the marks that skip, the golden data, MXNet 1.9.1 as an oracle, one seed for all generators."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ORACLE = Path(os.environ.get("MXNET_ORACLE_VENV", Path.home() / ".cache" / "mxnet-oracle"))
ORACLE_PYTHON = ORACLE / "bin" / "python"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the reason, what this machine cannot run. Torch is imported only when a test asks for a GPU."""
    for item in items:
        if item.get_closest_marker("needs_gpu") and not _has_gpu():
            item.add_marker(pytest.mark.skip(reason="needs a GPU that torch can use"))
        if item.get_closest_marker("needs_oracle") and not ORACLE_PYTHON.exists():
            item.add_marker(pytest.mark.skip(reason=f"no MXNet 1.9.1 in {ORACLE}; set MXNET_ORACLE_VENV to a virtual environment with it"))


def _has_gpu() -> bool:
    import torch

    return torch.cuda.is_available()


@pytest.fixture(scope="session")
def golden() -> Path:
    """The folder of measurements of MXNet 1.9.1: ``$MXNET_GOLDEN``, or ``shared/golden`` beside the repository."""
    folder = Path(os.environ.get("MXNET_GOLDEN", ROOT.parent / "shared" / "golden"))
    if not folder.is_dir():
        pytest.skip(f"no measurements of MXNet 1.9.1 in {folder}; set MXNET_GOLDEN")
    return folder


@pytest.fixture(scope="session")
def oracle():
    """Run a piece of code under MXNet 1.9.1 and return what it printed. Tests that use it carry the mark ``needs_oracle``."""

    def run(code: str) -> str:
        environment = {**os.environ, "OMP_NUM_THREADS": "2", "MXNET_SUBGRAPH_VERBOSE": "0"}
        environment.pop("PYTHONPATH", None)
        return _output([str(ORACLE_PYTHON), "-c", code], environment)

    return run


@pytest.fixture
def python():
    """Run a piece of code in a fresh interpreter, with this tree's ``mxnet``, and return what it printed."""

    def run(code: str, **variables: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **variables}
        return _output([sys.executable, "-W", "error", "-c", code], environment)

    return run


def _output(command: list[str], environment: dict[str, str]) -> str:
    finished = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300, check=False)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


@pytest.fixture(autouse=True)
def _same_numbers(request: pytest.FixtureRequest) -> None:
    """Each test draws the same numbers, whatever ran before it: seeds MXNet's generators once something has imported them."""
    if "mxnet.random" in sys.modules:
        sys.modules["mxnet.random"].seed(sum(request.node.nodeid.encode()))
