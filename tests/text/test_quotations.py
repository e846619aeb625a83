"""Quotation marks of every kind: nested, mismatched, never closed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.text.quotations import quotations


def quoted(raw: str) -> list[tuple[str, int, bool]]:
    return [(raw[q.start : q.end], q.depth, q.closed) for q in quotations(raw)]


@pytest.mark.parametrize(
    "raw",
    [
        'قال "لن ننسحب" أمس',
        "قال «لن ننسحب» أمس",
        "قال “لن ننسحب” أمس",
        "قال ”لن ننسحب“ أمس",
        "قال ”لن ننسحب” أمس",
        "قال „لن ننسحب“ أمس",
        "قال »لن ننسحب« أمس",
        "قال «لن ننسحب« أمس",
        'قال «لن ننسحب" أمس',
        "قال ((لن ننسحب)) أمس",
        "قال:“لن ننسحب”.",
        "قال.“لن ننسحب”..",
    ],
)
def test_a_quotation_in_many_marks(raw: str) -> None:
    assert quoted(raw) == [("لن ننسحب", 1, True)]


def test_nested() -> None:
    raw = "قال «إن قرب “السادكوب” انفجارا» ثم"
    assert quoted(raw) == [("إن قرب “السادكوب” انفجارا", 1, True), ("السادكوب", 2, True)]


def test_never_closed_ends_with_its_paragraph() -> None:
    raw = 'قال "سنرد\nوأضاف "سنبقى" هنا'
    assert quoted(raw) == [("سنرد", 1, False), ("سنبقى", 1, True)]


def test_open_at_the_end_of_the_text() -> None:
    assert quoted("قال: «لن ننسحب") == [("لن ننسحب", 1, False)]


def test_a_quotation_may_span_paragraphs() -> None:
    assert quoted("قال «سنرد.\nولن ننسحب» أمس") == [("سنرد.\nولن ننسحب", 1, True)]


@pytest.mark.parametrize("break_", ["\n", "\r", "\r\n", "\u2028", "\u2029"])
def test_every_line_break_ends_a_paragraph(break_: str) -> None:
    found = quoted(f'قال "سنرد{break_}وأضاف "سنبقى" هنا')
    assert [closed for _, _, closed in found] == [False, True]


@pytest.mark.parametrize("raw", ["", "قصف", "»", "«»", '""', "قال ”", 'بطول 5" تقريبا'])
def test_nothing_quoted(raw: str) -> None:
    assert [text for text, _, closed in quoted(raw) if closed] == []


@given(st.text('قا .،:\n"“”«»()„ـ\u200f', max_size=60))
def test_quotations_nest_and_lie_within_the_text(raw: str) -> None:
    found = quotations(raw)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for q in found:
        assert 0 < q.start < q.end <= len(raw)
        assert 1 <= q.depth <= 4
