"""JSON text laid out as MXNet's writer lays it out: per list or object either one line or one line an item."""
from dataclasses import dataclass

__all__ = ["Block", "Line", "render"]

ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})      # MXNet reads no other ones


@dataclass(slots=True)
class Line:
    """A list or dict written on one line."""

    content: list | dict


@dataclass(slots=True)
class Block:
    """A list or dict with one item a line, indented."""

    content: list | dict


def render(tree: Block | Line) -> str:
    """The text of a tree of Blocks and Lines, whose leaves are str and int."""
    pieces: list[str] = []
    _render(tree, 0, pieces.append)
    return "".join(pieces)


def _render(tree, depth: int, put) -> None:
    if isinstance(tree, str):
        put(f'"{tree.translate(ESCAPES)}"')
        return
    if not isinstance(tree, Block | Line):
        put(str(tree))
        return
    mapping = isinstance(tree.content, dict)
    broken = isinstance(tree, Block) and len(tree.content) > 0
    separator = ", \n" + "  " * (depth + 1) if broken else ", "
    put("{" if mapping else "[")
    for i, item in enumerate(tree.content):
        put(separator[2:] if i == 0 else separator) if broken else put(separator if i else "")
        if mapping:
            put(f'"{item.translate(ESCAPES)}": ')
            item = tree.content[item]
        _render(item, depth + 1 if broken else depth, put)
    if broken:
        put("\n" + "  " * depth)
    put("}" if mapping else "]")
