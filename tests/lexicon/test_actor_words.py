"""The tables of actors: complete, consistent, and of one mind about every name."""

from __future__ import annotations

from collections import defaultdict

from tawatur.lexicon.actor_words import (
    FIGURES,
    GENERICS,
    GIVEN_NAMES,
    ORGANISATIONS,
    PEOPLES,
    STATES,
    Organisation,
    State,
    split_cell,
)
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.load import default_lexicon

LEXICON = default_lexicon()
ROWS = LEXICON.rows(ORGANISATIONS)
IDS = {row.id for row in ROWS} | {row.id for row in LEXICON.rows(STATES)}
REGION = {"SY", "IQ", "YE", "PS", "IL", "LB", "SD", "LY", "SO", "EG"}


def test_the_tables_are_as_wide_as_promised() -> None:
    assert len({row.id for row in ROWS}) >= 500
    assert len(LEXICON.rows(GENERICS)) >= 350
    assert len(LEXICON.rows(STATES)) >= 100
    assert len(LEXICON.rows(GIVEN_NAMES)) >= 500
    assert {row.country for row in ROWS} >= REGION


def test_every_reference_points_at_a_row() -> None:
    assert [row.id for row in ROWS if row.parent and row.parent not in IDS] == []
    assert [row.name for row in LEXICON.rows(FIGURES) if row.organisation not in IDS] == []
    assert [row.id for row in LEXICON.rows(PEOPLES) if row.actor and row.actor not in IDS] == []


def test_codes_and_years_are_plausible() -> None:
    for row in ROWS:
        assert 1 <= row.inter <= 8, row.id
        assert row.valid_from is None or row.valid_to is None or row.valid_from <= row.valid_to, row.id
        assert len(row.country) in (0, 2), row.id
        assert row.name_ar, row.id
        assert row.name_en, row.id


def test_an_id_has_one_neutral_row() -> None:
    sure = [row.id for row in ROWS if row.evidence in ("", "short")]
    repeated = {actor for actor in sure if sure.count(actor) > 1}
    assert repeated <= {"state.israel"} or not repeated


def test_a_name_that_needs_no_evidence_has_one_owner() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    rows: list[Organisation | State] = [*ROWS, *LEXICON.rows(STATES)]
    for row in rows:
        forms = ORGANISATIONS.expand(row) if isinstance(row, Organisation) else STATES.expand(row)
        for form in forms:
            if form.feature in ("name", "loaded"):
                owners[" ".join(fold_text(form.words).split())].add(row.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_a_name_is_either_neutral_or_loaded() -> None:
    for row in ROWS:
        assert not set(split_cell(row.aliases)) & set(split_cell(row.loaded)), row.id


def test_generic_forms_have_known_features() -> None:
    features = {form.feature for row in LEXICON.rows(GENERICS) for form in GENERICS.expand(row)}
    assert features == {"sg", "dual", "dual.construct", "pl", "pl.construct"}
