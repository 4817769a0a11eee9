"""The measurements of MXNet 1.9.1 that lie in ``tests/golden/files`` (made by ``tools/make_golden_files.py``), and what damages a file."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import strategies as st

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "files"


def measured(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


@st.composite
def damaged(draw: st.DrawFn, contents: list[bytes]) -> bytes:
    """One of ``contents``, cut off, with flipped bits, or with numbers in it replaced by ones that lie about sizes."""
    content = bytearray(draw(st.sampled_from(contents)))
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["cut", "flip", "lie", "insert"]))
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        if kind == "cut":
            del content[at:]
        elif kind == "flip" and content:
            content[at] ^= 1 << draw(st.integers(0, 7))
        elif kind == "lie":
            at -= at % 4
            number = draw(st.sampled_from([0, 1, 2, 33, 0xFF, 1 << 31, (1 << 32) - 1, 1 << 40, (1 << 63) - 1, (1 << 64) - 1]))
            width = draw(st.sampled_from([4, 8]))
            content[at : at + width] = (number % (1 << 8 * width)).to_bytes(width, "little")
        else:
            content[at:at] = draw(st.binary(max_size=9))
    return bytes(content)
