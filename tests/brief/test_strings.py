from __future__ import annotations

import string
from typing import get_args

import pytest

from tawatur.brief import strings
from tawatur.brief.strings import Row, count_text, day_text, has, isolate, say, span_text
from tawatur.incidents import policy
from tawatur.model import codes
from tests.incidents import scoring

TABLES = strings._tables()
ROWS = [(table, row) for table, rows in TABLES.items() for row in rows.values()]


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(("table", "row"), ROWS, ids=[f"{table}.{row.key}" for table, row in ROWS])
def test_both_languages_fill_in_the_same_values(table: str, row: Row) -> None:
    assert row.ar
    assert row.en
    if table != "plural":
        assert fields(row.ar) == fields(row.en)


@pytest.mark.parametrize(
    ("table", "vocabulary"),
    [
        ("measure", codes.Measure),
        ("source_kind", codes.SourceKind),
        ("status", codes.Status),
        ("notice", codes.NoticeKind),
    ],
)
def test_every_code_has_a_name(table: str, vocabulary: object) -> None:
    assert set(get_args(vocabulary)) <= set(TABLES[table])


def test_every_rule_of_the_ladders_has_a_sentence() -> None:
    rungs = (*policy.grades().ladder, *policy.grades().credibility)
    assert all(has("grade_why", rung.rule) for rung in rungs)


def test_every_reason_that_the_gold_brings_up_has_a_sentence() -> None:
    for incident in scoring.incidents():
        assert all(has("independence", voice.reason.rule) for voice in incident.voices)
        assert all(has("link", member.link.rule) for member in incident.members)
        assert all(has("link", link.reason.rule) for link in incident.links)
        assert all(has("contradiction", found.reason.rule) for found in incident.contradictions)
        assert all(has("field", found.field.split(":")[0]) for found in incident.contradictions)
        assert all(has("admission", m.admission) for m in incident.members if m.admission is not None)


@pytest.mark.parametrize(
    ("n", "arabic"),
    [(1, "تقرير واحد"), (2, "تقريرين"), (3, "3 تقارير"), (11, "11 تقريراً"), (100, "100 تقرير"), (103, "103 تقارير")],
)
def test_arabic_counts_agree_with_their_noun(n: int, arabic: str) -> None:
    assert count_text("ar", "reports", n) == arabic


def test_days_in_words() -> None:
    assert day_text("en", "2022-01-20T21:10:00+03:00") == "20 January 2022 21:10"
    assert day_text("ar", "2022-01-20") == "20 كانون الثاني/يناير 2022"
    assert span_text("en", "2022-01-20", "2022-01-31") == "20–31 January 2022"
    assert span_text("en", "2022-01-20", "2022-02-01") == "20 January 2022 – 1 February 2022"
    assert day_text("en", None) == "undated"


def test_a_missing_key_or_value_shows_and_does_not_crash() -> None:
    assert say("en", "ui", "no such key") == "no such key"
    assert say("en", "link", "same_site_told_later") == "same site (…), told later"
    assert isolate("x") == "\u2068x\u2069"
