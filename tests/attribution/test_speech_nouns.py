"""Participles and verbal nouns of speech."""

from __future__ import annotations

from tests.attribution.reading import at, origin


def test_a_participle_goes_on_with_the_speaker_of_its_sentence() -> None:
    assert origin("قال مدير المشفى إن الطريق مقطوع، مضيفا أن القصف طال البوابة.", "القصف") == "مدير المشفى"


def test_a_verbal_noun_brings_its_speaker_and_what_is_told() -> None:
    assert origin("جاء ذلك بعد إعلان وزارة الدفاع مقتل ستة جنود", "مقتل") == "وزارة الدفاع"


def test_a_denial_by_nobody_denies_all_the_same() -> None:
    found = at("نفي رسمي لأنباء عن قصف المطار", "قصف")
    assert found is not None
    assert (found.polarity, found.links) == ("-", ())
