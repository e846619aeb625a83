"""Countable nouns: wide enough, and expanded into the forms that reports use."""

from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.quantity_nouns import COUNTABLES, UNITS, Countable


def _forms(row: Countable) -> set[tuple[str, str]]:
    return {(form.words, form.feature) for form in COUNTABLES.expand(row)}


def test_a_feminine_noun_has_its_dual_in_both_cases_and_in_construct() -> None:
    forms = _forms(Countable("غارة", "f", "event", ("غارات",)))
    assert {("غارتان", "dual"), ("غارتين", "dual"), ("غارتي", "dual.construct"), ("غارات", "pl")} <= forms


def test_a_sound_plural_is_told_from_a_broken_one() -> None:
    assert ("مسلحين", "sound") in _forms(Countable("مسلح", "m", "fighter", ("مسلحون",)))
    assert ("جنود", "pl") in _forms(Countable("جندي", "m", "fighter", ("جنود",)))


def test_a_dual_may_be_left_out_or_kept_in_one_case() -> None:
    assert not any(feature == "dual" for _, feature in _forms(Countable("حي", "m", "place", dual=False)))
    nominative = {
        words for words, feature in _forms(Countable("هاتف", "m", "weapon", dual="nominative")) if feature == "dual"
    }
    assert nominative == {"هاتفان", "الهاتفان"}


def test_a_person_has_a_dual_that_a_pronoun_may_end() -> None:
    assert ("شقيقي", "dual.own") in _forms(Countable("شقيق", "m", "person", ("أشقاء",)))
    assert ("مرافقي", "dual.own") not in _forms(Countable("مرافق", "m", "person", ("مرافقون",)))


def test_the_list_is_wide() -> None:
    lexicon = default_lexicon()
    assert len(lexicon.rows(COUNTABLES)) >= 700
    assert {"time", "distance", "weight", "money"} <= {row.noun_class for row in lexicon.rows(UNITS)}
