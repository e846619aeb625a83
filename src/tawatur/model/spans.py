"""Spans: half-open ranges of code points in the raw text of a report."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, gc=False):
    """Words of a report: ``raw[start:end] == text`` (offsets in code points, half-open)."""

    text: str
    start: int
    end: int


def span_of(raw: str, start: int, end: int) -> Span:
    """The span of ``raw`` from code point ``start`` up to, not including, ``end``."""
    return Span(raw[start:end], start, end)
