"""How far what is told may reach."""

from __future__ import annotations

from tests.attribution.reading import origin


def test_a_new_subject_with_its_verb_is_no_further_noun_told() -> None:
    text = "الحزب يعلن استهداف ثكنة وتدمير برج، والمدفعية ترد بقصف القرى."
    assert (origin(text, "استهداف"), origin(text, "تدمير"), origin(text, "بقصف")) == ("الحزب", "الحزب", None)


def test_a_body_with_its_verb_is_no_further_noun_told_either() -> None:
    text = "الفصيل يعلن قصف الثكنة، والطيران الحربي يغير على القرى."
    assert (origin(text, "قصف"), origin(text, "يغير")) == ("الفصيل", None)
