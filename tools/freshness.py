"""What the generators share: the registry with every operator in it, and `--check`, which compares instead of writing."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))  # this tree's package, also in a copy that is not installed


def all_operators() -> dict[str, Any]:
    """Name or alias -> Operator, of every shelf of ``mxnet.ops`` and of the rooms above it that declare some (``Custom``)."""
    import mxnet.operator
    import mxnet.ops  # noqa: F401  both fill the registry
    from mxnet.ops.registry import REGISTRY

    return REGISTRY


def main(make: Callable[[], dict[Path, str]], description: str | None, owned: Iterable[Path] = ()) -> None:
    """Write what ``make`` returns, {path: text}; with ``--check`` say what is stale and exit with 1.

    Args:
        owned: Files that only this generator makes: those that it no longer makes are removed, or reported.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file is stale")
    checking = parser.parse_args().check
    made = make()
    stale = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    surplus = sorted(set(owned) - set(made))
    if checking:
        for path in stale:
            before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
            changes = list(difflib.unified_diff(before, made[path].splitlines(), lineterm="", n=0))[2:12]
            print(f"{path.relative_to(ROOT)} is {'stale' if before else 'not there'}", *changes, sep="\n  ", file=sys.stderr)
        for path in surplus:
            print(f"{path.relative_to(ROOT)} is made by nothing", file=sys.stderr)
        if stale or surplus:
            sys.exit("Run `make stubs docs` and commit what it writes.")
        return
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    for path in surplus:
        path.unlink()
        print(f"removed {path.relative_to(ROOT)}")
