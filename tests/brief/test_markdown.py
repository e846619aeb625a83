from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tawatur.brief import brief_of
from tawatur.brief.markdown import render_markdown
from tawatur.brief.strings import Lang
from tests.brief.samples import brief
from tests.incidents.make import claim, report

LANGS: tuple[Lang, ...] = ("ar", "en")
MARKDOWN = MarkdownIt("commonmark").enable("table")


def tokens(text: str) -> list[Token]:
    found = MARKDOWN.parse(text)
    return [*found, *(child for token in found for child in token.children or [])]


@pytest.fixture(scope="module", params=LANGS)
def text(request: pytest.FixtureRequest) -> str:
    return render_markdown(brief(request.param))


def test_every_footnote_that_is_used_stands_there_once(text: str) -> None:
    marks = re.findall(r"(?<!^)\[\^(r\d+s\d+)\]", text, re.MULTILINE)
    notes = re.findall(r"^\[\^(r\d+s\d+)\]: ", text, re.MULTILINE)
    assert len(marks) > 100
    assert set(marks) == set(notes)
    assert len(notes) == len(set(notes))


def test_footnotes_hold_the_sentence_with_its_report(text: str) -> None:
    shown = brief("ar").reports
    for number, sentence, note in re.findall(r"^\[\^r(\d+)s(\d+)\]: (.*)$", text, re.MULTILINE):
        told = shown[int(number) - 1]
        cut = told.sentences[int(sentence) - 1]
        words = " ".join(told.text[cut.start : cut.end].split())
        assert re.sub(r"\\(.)", r"\1", note).endswith(f"«{words}»")


def test_tables_are_tables(text: str) -> None:
    assert sum(token.type == "table_open" for token in tokens(text)) > 15
    assert not [line for line in text.splitlines() if line.startswith("|") and not line.endswith("|")]


def test_the_same_parts_stand_in_it_as_on_the_page() -> None:
    english = render_markdown(brief("en"))
    parts = ("Casualty matrix", "Tolls over time", "Contradictions", "Who controls what", "Places", "Timeline")
    assert [part for part in (*parts, "Unverified", "Independent voices", "Reports") if part not in english] == []


def test_arabic_runs_from_right_to_left() -> None:
    assert render_markdown(brief("ar")).startswith('<div dir="rtl">\n\n# موجز الحوادث')


HOSTILE = '<script>x</script> | **b** [l](http://x) `c` # t\n| a | b |\n~~s~~ غارة على "الحي"'


def test_text_of_others_is_no_markup() -> None:
    record = report("a", HOSTILE, claim("air_strike", "غارة", place="الحي"), publisher="<img src=x> | p")
    brief_text = render_markdown(brief_of([record], [], "ar"))
    kinds = {token.type for token in tokens(brief_text.replace('<div dir="rtl">', "").replace("</div>", ""))}
    assert not kinds & {"html_block", "html_inline", "link_open", "code_inline", "image"}


@given(st.text(alphabet="ab |\\*_`#<>[]~-+1.)=!\n", max_size=30))
def test_any_title_stays_text(title: str) -> None:
    record = report("a", f"{title}\nغارة", claim("air_strike", "غارة"))
    shown = render_markdown(brief_of([record], [], "en"))
    last = shown.rstrip("\n").rsplit("\n", 1)[-1]
    found = {token.type for token in tokens(last)} - {"paragraph_open", "paragraph_close", "inline", "text"}
    lists = {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "text_special"}
    assert found <= lists
