from __future__ import annotations

from typing import get_args

import pytest

from tawatur.model import codes
from tawatur.model.ontology import ontology


@pytest.mark.parametrize(
    ("listed", "known"),
    [
        ("measures", codes.Measure),
        ("status", codes.Status),
        ("certainty", codes.Certainty),
        ("polarity", codes.Polarity),
        ("endorsement", codes.Endorsement),
        ("mode", codes.Mode),
        ("source_kinds", codes.SourceKind),
    ],
)
def test_the_vocabularies_are_those_of_the_record(listed: str, known: object) -> None:
    assert sorted(getattr(ontology(), listed)) == sorted(get_args(known))


def test_types_have_names_in_both_languages_and_ids_once() -> None:
    ids = [row.id for row in ontology().types]
    assert len(ids) == len(set(ids)) > 50
    assert all(row.ar and row.en for row in ontology().types)


def test_an_unknown_type_is_its_own_name() -> None:
    assert ontology().name("air_strike", "en") == "Air strike"
    assert ontology().name("air_strike", "ar") == "غارة جوية"
    assert ontology().name("tea_party", "en") == "tea_party"
