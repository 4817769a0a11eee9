"""Write docs/operators/: one page a shelf of ``mxnet.ops``, made from signatures and docstrings.

    python tools/make_operator_pages.py            # write
    python tools/make_operator_pages.py --check    # exit 1 when a page is stale
"""

from __future__ import annotations

import inspect
import re
from collections import defaultdict
from pathlib import Path

from freshness import ROOT, all_operators, main
from mxnet.ops import faces, glossary

FOLDER = ROOT / "docs" / "operators"
NOTE = "<!-- Made by tools/make_operator_pages.py from the operators' declarations: edit those, then run `make docs`. -->"


def shelf(op) -> str:
    """``mxnet.ops.nn.dense`` is the shelf ``nn.dense``."""
    return op.function.__module__.removeprefix("mxnet.").removeprefix("ops.")


def public_names(op) -> list[str]:
    """Where users find it, e.g. ``linalg.gemm``: every name and alias, without the namespaces that are not public."""
    names = []
    for registered in (op.name, *op.aliases):
        space, public = faces.place(registered)
        names.append(f"{space}.{public}" if space else public)
    return names


def prefix(name: str) -> str:
    """``np``/``npx`` functions stand beside ``mx.nd``, the others inside it and inside ``mx.sym``."""
    return "mx." + name if name.startswith(("np.", "npx.")) else "mx.nd." + name


def signature(op) -> str:
    """Arrays, then attributes with their defaults."""
    arrays = ["*" + n if op.variadic and n == op.input_names[-1] else n + "=None" * (n in op.optional) for n in op.input_names]
    attributes = [n if a.required else f"{n}={a.shown!r}" for n, a in op.attributes.items()]
    device = ["ctx=None"] * (op.device_name is not None)
    return f"{prefix(public_names(op)[0])}({', '.join([*arrays, *attributes, *device])})"


def attribute_lines(op):
    """One line an attribute."""
    unsaid = glossary.unmentioned(inspect.getdoc(op.function) or "", op.attributes)
    for name, attribute in op.attributes.items():
        default = "required" if attribute.required else f"default `{attribute.shown!r}`"
        said = f"{glossary.meaning(name, True)}; " if name in unsaid and glossary.meaning(name, True) else ""
        yield f"- `{name}`: {said}{attribute.type.expected}; {default}."


def input_lines(op):
    """One line an input that the docstring does not mention."""
    for name in glossary.unmentioned(inspect.getdoc(op.function) or "", op.input_names):
        if glossary.meaning(name, False):
            yield f"- `{name}`: {glossary.meaning(name, False)}."


def notes(op) -> list[str]:
    """What the declaration says and the signature does not."""
    lines = []
    if op.aliases:
        lines.append("Also called " + ", ".join(f"`{name}`" for name in public_names(op)[1:]) + ".")
    if op.aux:
        lines.append("Auxiliary states: " + ", ".join(f"`{n}`" for n in op.input_names if n in op.aux) + ".")
    if op.mutated:
        lines.append("Written in place: " + ", ".join(f"`{n}`" for n in op.input_names if n in op.mutated) + ".")
    if op.gradient_hook is not None:
        lines.append("Its gradient is MXNet's own, not that of the formula.")
    elif op.gradient_kind is not None:
        lines.append({"zero": "Its gradient is zero.", "none": "It has no gradient: backward raises."}[op.gradient_kind])
    return lines


def section(op) -> list[str]:
    """The part of a page about one operator."""
    lines = [f"## {op.name}", "", "```python", signature(op), "```", ""]
    text = inspect.getdoc(op.function)
    if text:
        lines += [markdown(text), ""]
    inputs = list(input_lines(op))
    lines += ["Inputs:", "", *inputs, ""] if inputs else []
    attributes = list(attribute_lines(op))
    lines += ["Attributes:", "", *attributes, ""] if attributes else []
    remarks = notes(op)
    return lines + ([*remarks, ""] if remarks else [])


def markdown(text: str) -> str:
    """A docstring with its ``Args:`` and ``Returns:`` blocks as lists, and double back-ticks as single ones."""
    lines, in_block = [], False
    for line in text.replace("``", "`").splitlines():
        heading = re.fullmatch(r"(Args|Arguments|Returns|Raises|Shape):\s*", line)
        if heading:
            lines += [*([""] * bool(lines and lines[-1])), f"{heading[1]}:", ""]
            in_block = True
        elif in_block and re.match(r" {4}\w", line):
            lines.append("- " + line.strip())
        elif in_block and line.startswith("     "):
            lines.append("  " + line.strip())
        else:
            in_block = in_block and not line.strip()
            lines.append(line)
    return "\n".join(lines)


def operator_pages() -> dict[Path, str]:
    """Every page, as {path: text}."""
    shelves = defaultdict(list)
    for op in {id(op): op for op in all_operators().values()}.values():
        shelves[shelf(op)].append(op)
    pages = {}
    index = ["# Operators", "", NOTE, ""]
    index += ["By shelf of `mxnet.ops`; each is a function of `mx.nd` and of `mx.sym`, or of `mx.np` and `mx.npx`.", ""]
    for name in sorted(shelves):
        chosen = sorted(shelves[name], key=lambda op: op.name.lower())
        page = FOLDER / f"{name.replace('.', '-')}.md"
        module = inspect.getdoc(inspect.getmodule(chosen[0].function)) or ""
        lines = [f"# {name}", "", NOTE, "", module.replace("``", "`"), ""] if module else [f"# {name}", "", NOTE, ""]
        for op in chosen:
            lines += section(op)
        pages[page] = "\n".join(lines).rstrip() + "\n"
        index.append(f"- [{name}]({page.name}): " + ", ".join(f"`{op.name}`" for op in chosen))
    pages[FOLDER / "README.md"] = "\n".join(index) + "\n"
    return pages


if __name__ == "__main__":
    main(operator_pages, __doc__, FOLDER.glob("*"))
