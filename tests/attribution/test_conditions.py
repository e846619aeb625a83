"""Conditions: how far "if" reaches, and which "إن" is an "if"."""

from __future__ import annotations

import pytest

from tawatur.attribution import read_modality
from tawatur.attribution.conditions import if_clauses
from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import read_document


def conditions(text: str) -> list[str]:
    """The words that a condition leaves untold."""
    document = read_document(text, default_lexicon())
    untold = (one for one in read_modality(document) if one.effect == "no_claim")
    return [document.span(one.first, one.last).text for one in untold]


def ifs(text: str) -> list[str]:
    document = read_document(text, default_lexicon())
    return [document.span(first, last).text for first, last in if_clauses(document)]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("إذا هاجم العدو قريتنا، سنرد.", "هاجم العدو قريتنا"),
        ("إذا هاجم العدو قريتنا فسنرد.", "هاجم العدو قريتنا"),
        ("إذا هاجم العدو قريتنا سنقصف مواقعه.", "هاجم العدو قريتنا"),
        ("إذا هاجم العدو قريتنا لن نسكت.", "هاجم العدو قريتنا"),
        ("إذا هاجم العدو قريتنا فالرد جاهز.", "هاجم العدو قريتنا"),
        ("إذا هاجم العدو قريتنا. وصل الجنود.", "هاجم العدو قريتنا"),
        ("إذا هاجم العدو قريتنا\nوصل الجنود.", "هاجم العدو قريتنا"),
    ],
)
def test_a_condition_reaches_to_its_answer_a_comma_or_its_end(text: str, condition: str) -> None:
    assert conditions(text) == [condition]


def test_a_list_behind_a_comma_goes_on_with_the_condition() -> None:
    text = "إذا اقتحموا المخيم، أو خطفوا الأطباء، فسنقصف المعسكر."
    assert conditions(text) == ["اقتحموا المخيم، أو خطفوا الأطباء"]


def test_a_future_joined_by_and_is_no_answer() -> None:
    assert conditions("إذا حاصرونا وسيحاصروننا سنقصفهم.") == ["حاصرونا وسيحاصروننا"]


def test_it_may_be_is_no_answer() -> None:
    assert conditions("إذا تعثرت المحادثات فقد تندلع المعارك.") == ["تعثرت المحادثات فقد تندلع المعارك"]


def test_what_would_have_been_is_no_more_told_than_its_condition() -> None:
    assert conditions("لو اقتحموا الثكنة فسنقصف رتلهم.") == ["اقتحموا الثكنة فسنقصف رتلهم"]


def test_no_condition_reaches_further_than_a_clause() -> None:
    assert len(conditions(f"إذا اقتحموا الثكنة {'ثم ناموا ' * 30}.")[0].split()) == 24


@pytest.mark.parametrize("conjunction", ["إن", "وإن", "فإن"])
@pytest.mark.parametrize("verb", ["هاجمونا", "قتلوا الأسرى", "لم ينسحبوا", "لن ينسحبوا"])
def test_an_if_stands_before_a_past_verb_or_a_negator(conjunction: str, verb: str) -> None:
    assert ifs(f"{conjunction} {verb} فسنرد.") == [f"{conjunction} {verb}"]


@pytest.mark.parametrize(
    "text",
    [
        "ذكر إن قتلى سقطوا.",  # a noun
        "ذكر إن القصف توقف.",
        "ذكر إن وهاجموا الثكنة.",  # a conjunction between
        "ذكر إن فرقه انتشرت.",  # spelt like "he parted him"
        "إن يهاجمونا فسنرد.",  # a jussive is spelt like the present
        "ذكر ان هاجمونا.",  # no hamza: "that" or "if"
        "أن هاجمونا",
        "ذكر إن",
    ],
)
def test_that_is_no_if(text: str) -> None:
    assert ifs(text) == []


def test_each_of_many_ifs_is_found() -> None:
    assert len(ifs("إن هاجمونا فسنرد. " * 30)) == 30
