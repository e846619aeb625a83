"""Quotation marks of every kind: nested, mismatched, never closed.

A mark is judged by its surroundings first and by its shape second, because hurried text uses ” to open and “ to close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_MARKS = re.compile('["“”„‟«»″＂]|\\(\\(|\\)\\)')
_OPENERS = frozenset("“«„(")
_CLOSERS = frozenset("”»)")
_BEFORE_OPENING = frozenset(" \n\t\u00a0:،,.([{-–—ـ#؛…\u200f\u200e\u202b\u2067")
_AFTER_CLOSING = frozenset(" \n\t\u00a0.،,؛:!؟?)]}-–—…")
_OTHER_BREAKS = "\r\u2028\u2029\x0b\x0c\x85"
_PAUSES = frozenset(".،,؛…")
_DEEPEST = 4


class Quotation(msgspec.Struct, frozen=True):
    """A quoted stretch: raw offsets inside the marks, ``depth`` from 1, and whether its closing mark was found."""

    start: int
    end: int
    depth: int
    closed: bool


class _Mark(msgspec.Struct, frozen=True):
    start: int
    end: int
    role: str  # "open", "close" or "either"


def quotations(raw: str) -> tuple[Quotation, ...]:
    """The quotations of a raw text by start. One left open ends with its paragraph unless the next mark closes it."""
    for other in _OTHER_BREAKS:
        raw = raw.replace(other, "\n")
    marks = list(_judged_marks(raw))
    found: list[Quotation] = []
    open_at: list[int] = []
    for index, mark in enumerate(marks):
        _close_at_paragraph_end(raw, open_at, mark, found, previous=marks[index - 1].end if index else 0)
        opens = mark.role == "open" or (mark.role == "either" and not open_at)
        if opens and len(open_at) < _DEEPEST:
            open_at.append(mark.end)
        elif not opens and open_at:
            found.append(Quotation(open_at[-1], mark.start, len(open_at), True))
            open_at.pop()
    while open_at:
        found.append(Quotation(open_at[-1], _paragraph_end(raw, open_at[-1]), len(open_at), False))
        open_at.pop()
    return tuple(sorted((q for q in found if q.end > q.start), key=lambda q: (q.start, q.depth)))


def _close_at_paragraph_end(raw: str, open_at: list[int], mark: _Mark, found: list[Quotation], previous: int) -> None:
    """A new opening mark after a paragraph break means that the quotations before the break were never closed."""
    if not open_at or mark.role == "close" or "\n" not in raw[previous : mark.start]:
        return
    while open_at:
        found.append(Quotation(open_at[-1], _paragraph_end(raw, max(open_at[-1], previous)), len(open_at), False))
        open_at.pop()


def _paragraph_end(raw: str, start: int) -> int:
    end = raw.find("\n", start)
    return len(raw) if end < 0 else end


def _judged_marks(raw: str) -> Iterator[_Mark]:
    for match in _MARKS.finditer(raw):
        start, end = match.span()
        before = raw[start - 1] if start else "\n"
        after = raw[end] if end < len(raw) else "\n"
        yield _Mark(start, end, _role(match.group()[0], before, after))


def _role(mark: str, before: str, after: str) -> str:
    may_open = before in _BEFORE_OPENING and after not in " \n\t"
    may_close = after in _AFTER_CLOSING and before not in " \n\t:"
    by_shape = "open" if mark in _OPENERS else "close" if mark in _CLOSERS else "either"
    if mark in "()" or may_open == may_close:
        return by_shape
    if may_open and before in _PAUSES:
        return "either"  # glued on both sides: it closes what is open
    by_place = "open" if may_open else "close"
    return by_place if mark not in "«»" or by_place == by_shape else "either"  # »written the wrong way round«
