"""Write docs/compatibility.md from docs/differences.toml, the registry, and the list of 1.9.1's operators.

    python tools/make_compatibility.py            # write
    python tools/make_compatibility.py --check    # exit 1 when the page is stale

The list is strict: an entry with a missing or unknown field, or about operators that the registry contradicts, is an error.
So is an operator of ours that 1.9.1 does not have and that no entry mentions.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from freshness import ROOT, all_operators, main

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DIFFERENCES = ROOT / "docs" / "differences.toml"
PAGE = ROOT / "docs" / "compatibility.md"
OPERATORS = ROOT / "tests" / "golden" / "operators.tsv"

KINDS = {
    "missing": ("What is not there", "Each of these raises an error that says what to use instead."),
    "different": ("What behaves otherwise", "A program may notice."),
    "better": ("What works here and not in 1.9.1", "Or gives a clear error where 1.9.1 crashes or is silently wrong."),
}
PREFACE = """\
# Compatibility with MXNet 1.9.1

<!-- Made by tools/make_compatibility.py from docs/differences.toml and the operator registry: edit those, then run `make docs`. -->

What this page does not mention is meant to behave as in 1.9.1; where it does not, that is a bug.
Everything here was measured on the CPU build of 1.9.1.
"""
FIELDS = {"area": str, "kind": str, "what": str, "why": str, "instead": str, "operators": list}


def read_differences(registered: set[str], known: set[str]) -> list[dict]:
    """The checked list.

    Raises:
        SystemExit: with every fault found, one a line.
    """
    entries = tomllib.loads(DIFFERENCES.read_text(encoding="utf-8")).get("difference", [])
    faults = [f"{DIFFERENCES.name}: {fault}" for entry in entries for fault in faults_of(entry, registered, known)]
    mentioned = {name for entry in entries for name in entry.get("operators", [])}
    for name in sorted(registered - known - mentioned):
        faults.append(f"{DIFFERENCES.name}: 1.9.1 has no operator {name!r}: add an entry of kind 'better' about it")
    texts = [str(entry.get("what")) for entry in entries]
    faults += [f"{DIFFERENCES.name}: said twice: {text!r}" for text in sorted(set(texts)) if texts.count(text) > 1]
    if faults:
        raise SystemExit("\n".join(faults))
    return entries


def faults_of(entry: dict, registered: set[str], known: set[str]):
    """What is wrong with one entry."""
    where = repr(entry.get("what", entry))
    for field, kind in FIELDS.items():
        optional = field == "operators" or (field == "instead" and entry.get("kind") != "missing")
        if field not in entry and not optional:
            yield f"{where} lacks {field!r}"
        elif field in entry and (not isinstance(entry[field], kind) or not entry[field]):
            yield f"{where}: {field!r} must be a {kind.__name__} that is not empty"
    for field in sorted(entry.keys() - FIELDS):
        yield f"{where} has an unknown field {field!r}"
    if entry.get("kind") not in KINDS:
        yield f"{where}: kind {entry.get('kind')!r}, expected one of {', '.join(KINDS)}"
    for name in entry.get("operators", []):
        if entry.get("kind") == "missing":
            if name in registered:
                yield f"{where}: operator {name!r} is called missing and is registered"
            elif name not in known:
                yield f"{where}: 1.9.1 has no operator {name!r}"
        elif name not in registered:
            yield f"{where}: no operator {name!r} is registered"


def read_operators() -> list[tuple[str, str, str, list[str]]]:
    """(family, name, priority, aliases) of each operator of 1.9.1."""
    rows = [line.split("\t") for line in OPERATORS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(family, name, priority, [] if aliases == "-" else aliases.split(",")) for family, name, priority, aliases in rows]


def operator_table(rows, registered: set[str]) -> list[str]:
    """Families with how many operators are built, and which are not; then aliases that are missing."""
    built, missing = defaultdict(int), defaultdict(list)
    for family, name, _, _ in rows:
        if name in registered:
            built[family] += 1
        else:
            missing[family].append(name)
    lines = ["| family | built | not yet |", "|---|---|---|"]
    for family in sorted({row[0] for row in rows}):
        absent = ", ".join(f"`{name}`" for name in missing[family])
        lines.append(f"| {family} | {built[family]} of {built[family] + len(missing[family])} | {absent or '–'} |")
    return lines


def difference_table(entries: list[dict], kind: str) -> list[str]:
    """One section of the page."""
    title, introduction = KINDS[kind]
    headings = ["area", "what", "why", *(["use instead"] if kind == "missing" else [])]
    lines = [f"## {title}", "", introduction, "", f"| {' | '.join(headings)} |", "|---" * len(headings) + "|"]
    for entry in entries:
        cells = [entry["area"], entry["what"], entry["why"]]
        if kind == "missing":
            cells.append(entry["instead"])
        elif "instead" in entry:
            cells[-1] += " Instead: " + entry["instead"]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return [*lines, ""]


def compatibility_page() -> dict[Path, str]:
    """The page, as {path: text}."""
    operators = all_operators()
    rows = [row for row in read_operators() if row[2] != "internal"]
    known = {alias for _, name, _, aliases in read_operators() for alias in (name, *aliases)}
    differences = read_differences(set(operators), known)
    built = sum(name in operators for _, name, _, _ in rows)
    lines = [PREFACE]
    for kind in KINDS:
        chosen = [entry for entry in differences if entry["kind"] == kind]
        lines += difference_table(chosen, kind) if chosen else []
    lines += ["## Operators", "", f"{built} of the {len(rows)} operators of 1.9.1 are built; [operators/](operators/) describes each."]
    lines += ["One that is not built raises an error which names it: at the call, at composition, or when a symbol's JSON is loaded.", ""]
    lines += operator_table(rows, set(operators))
    return {PAGE: "\n".join(lines) + "\n"}


if __name__ == "__main__":
    main(compatibility_page, __doc__)
