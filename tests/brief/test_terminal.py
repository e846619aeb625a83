from __future__ import annotations

import io

import pytest

from tawatur.brief import brief_of
from tawatur.brief.strings import Lang
from tawatur.brief.terminal import render_terminal
from tests.brief.samples import brief

OPEN, CLOSE = "\u2068", "\u2069"


def shown(lang: Lang, width: int = 110) -> str:
    out = io.StringIO()
    render_terminal(brief(lang), out, width)
    return out.getvalue()


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("width", [60, 110, 200])
def test_every_line_closes_the_isolates_that_it_opens(lang: Lang, width: int) -> None:
    lines = shown(lang, width).splitlines()
    assert len(lines) > 100
    assert [line for line in lines if line.count(OPEN) != line.count(CLOSE)] == []


def test_arabic_stands_in_logical_order() -> None:
    text = shown("ar", 200)
    assert "المرصد السوري لحقوق الإنسان" in text
    assert "مصفوفة الضحايا" in text
    assert "ﺍ" not in text


def test_english_has_the_same_parts() -> None:
    text = shown("en", 200)
    for part in (
        "Casualty matrix",
        "Contradictions",
        "Who controls what",
        "Unverified",
        "Notices to the public",
        "Reports",
    ):
        assert part in text


def test_markup_in_a_text_is_text() -> None:
    out = io.StringIO()
    render_terminal(brief_of([], [], "en"), out, 80)
    assert "No incidents in these reports." in out.getvalue()
    assert "\x1b[" not in out.getvalue()


def test_a_narrow_screen_gets_a_line_for_each_number() -> None:
    narrow, wide = shown("en", 80), shown("en", 200)
    line = next(line for line in narrow.splitlines() if f"{OPEN}killed{CLOSE}: 262" in line)
    assert "← 136 ← 102 ← ~80 ← 25 ← 9" in line
    assert f"{OPEN}killed: fighters{CLOSE}: 374" in narrow
    assert f"{OPEN}killed: fighters{CLOSE}" in wide
    assert f"{OPEN}killed: fighters{CLOSE}: 374" not in wide
