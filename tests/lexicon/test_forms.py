"""From a row to its surface forms."""

from __future__ import annotations

import pytest

from tawatur.lexicon.forms import (
    accusative_phrase,
    dual_forms,
    feminine_plural_forms,
    masculine_plural_forms,
    noun_forms,
    verb_forms,
)


def words(forms: object) -> set[str]:
    return {form.words for form in forms}  # type: ignore[attr-defined]


def test_a_noun_has_article_and_accusative() -> None:
    assert words(noun_forms("هجوم")) == {"هجوم", "الهجوم", "هجوما"}


@pytest.mark.parametrize("noun", ["غارة", "مستشفى", "بناء", "عدوان", "القصف"])
def test_these_take_no_accusative_alif(noun: str) -> None:
    assert noun + "ا" not in words(noun_forms(noun))


def test_the_article_may_stand_on_each_word_of_a_phrase() -> None:
    assert words(noun_forms("سيارة مفخخة")) == {"سيارة مفخخة", "سيارة المفخخة", "السيارة مفخخة", "السيارة المفخخة"}


def test_duals_and_plurals() -> None:
    assert {"قتيلان", "قتيلين", "القتيلين"} <= words(dual_forms("قتيل"))
    assert {"غارتان", "غارتين", "غارتا", "غارتي"} <= words(dual_forms("غارة"))
    assert {"مسلحون", "مسلحين", "مسلحو", "مسلحي"} <= words(masculine_plural_forms("مسلح"))
    assert words(feminine_plural_forms("غارة")) == {"غارات", "الغارات"}


@pytest.mark.parametrize(
    ("past", "present", "expected"),
    [
        ("قصف", "يقصف", {"قصفت", "قصفوا", "تقصف", "يقصفون", "قصفنا"}),
        ("قال", "يقول", {"قالت", "قالوا", "يقولون", "يقل", "قلنا"}),
        ("نفى", "ينفي", {"نفت", "نفوا", "تنفي", "ينفون", "ينف", "نفيا"}),
        ("دعا", "يدعو", {"دعت", "دعوا", "دعونا", "يدعون", "يدع"}),
        ("أعاد", "يعيد", {"أعادت", "أعدنا", "تعيد", "يعد"}),
    ],
)
def test_verbs_are_conjugated(past: str, present: str, expected: set[str]) -> None:
    assert expected <= words(verb_forms(past, present))


def test_features_say_voice_tense_and_person() -> None:
    features = {form.words: form.feature for form in verb_forms("قصف", "يقصف", "active")}
    assert features["قصفت"] == "active.past.3fs"
    assert features["تقصف"] == "active.present.3fs"


def test_noun_and_adjective_take_the_accusative_together() -> None:
    assert words(accusative_phrase("هجوم مسلح")) == {"هجوما مسلحا"}
    assert words(accusative_phrase("وقف فوري لإطلاق النار")) == {"وقفا فوريا لإطلاق النار"}
    assert words(accusative_phrase("غارة جوية")) == set()
    assert words(accusative_phrase("هجوم")) == set()


def test_a_defective_verb_shows_its_alif_before_an_object_pronoun() -> None:
    assert "أردا" in words(verb_forms("أردى", "يردي"))
