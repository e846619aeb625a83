"""Writes the tables of the README anew from what `make evaluate` prints, given on standard input."""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
_HEADS = ("| set |", "| incidents of ", "| peer suite |")
_SPURIOUS = re.compile(r"(?:^[\w-]+: \d+ spurious claims.*\n\n)+", re.MULTILINE)


def filled(page: str, printed: str) -> str:
    """A page with its score tables, and its lines on texts without events, as they are printed."""
    for head in _HEADS:
        shown = _table(head).search(page)
        if shown is not None:
            page = page.replace(shown.group(), _found(head, printed), 1)
    lines = _SPURIOUS.search(printed)
    return _SPURIOUS.sub(lines.group(), page, count=1) if lines else page


def _table(head: str) -> re.Pattern[str]:
    """A table whose first line begins with ``head`` at the start of a line, up to the line that is no row."""
    return re.compile(rf"^{re.escape(head)}.*\n(?:\|.*\n)*", re.MULTILINE)


def _found(head: str, printed: str) -> str:
    table = _table(head).search(printed)
    if table is None:
        raise SystemExit(f"no table that begins with {head!r} was printed")
    return table.group()


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8"), sys.stdin.read() + "\n"), encoding="utf-8")
